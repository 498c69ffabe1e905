"""Services printed one by one rather than in rows: a line that names the service, its amounts as labels and values below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.kinds import CODE, QUANTITY
from workers.stages.extract.candidates import Found
from workers.stages.extract.claim_wording import CENTS, PROCEDURE
from workers.stages.extract.remittance import LineFound
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Row, Token

_BEGINS = re.compile(r"(services?|procedures?|proc|svc|line|item|treatment)", re.IGNORECASE)
_LINKS = frozenset({"code", "no", "line", "item", "procedure", "service", "proc", "hcpcs", "cpt", ""})
_ON = frozenset({"on", "from", "date", "dates", "dos", "rendered", "performed", "of", "service"})
_UNITS = frozenset({"units", "unit", "qty", "quantity", "nos", "days", "x"})


def service_card(row: Row) -> LineFound | None:
    """`Service 19324 59 on 09/15/26 Units 1`: a service, its dates and units; None where the row is no such line."""
    tokens = row.tokens
    if not 3 <= len(tokens) <= 16 or not _BEGINS.fullmatch(tokens[0].key) or CENTS.search(row.text):
        return None
    start = next((at for at, token in enumerate(tokens[1:4], start=1) if token.key not in _LINKS), len(tokens))
    end = next((at for at in range(start + 1, len(tokens)) if not _is_modifier(tokens[at])), len(tokens))
    coded = service_code(tokens[start:end])
    dates = dates_in([token for token in tokens[end:] if token.key not in _ON])
    if coded is None or not dates:
        return None
    line = LineFound({"procedure": [coded[0]]}, modifiers=list(coded[1]))
    for name, found in zip(("service_from", "service_to"), dates, strict=False):
        line.fields[name] = [found]
    for at, token in enumerate(tokens[:-1]):
        value = QUANTITY.parse(tokens[at + 1].text) if token.key in _UNITS else None
        if value is not None:
            line.fields["units"] = [Found(value, (tokens[at + 1],), 0.9)]
    return line


def service_code(tokens: Sequence[Token]) -> tuple[Found, list[Found]] | None:
    """A procedure and the modifiers printed with it."""
    parts = [part for token in tokens if token.key for part in code_parts(token)]
    if not parts or not PROCEDURE.fullmatch(parts[0].value) or CENTS.search(parts[0].text):
        return None
    return parts[0], [part for part in parts[1:] if len(part.value) == 2]


def code_parts(token: Token) -> list[Found]:
    """`G0463-25` and `G0463:25:59` are a procedure with its modifiers."""
    parts = [CODE.parse(part) for part in re.split(r"[-:/,]", token.text)]
    return [Found(part, (token,), 0.93) for part in parts if part is not None]


def _is_modifier(token: Token) -> bool:
    return len(token.key) == 2 and token.key.isalnum() and token.key not in _ON
