"""Claims of a remittance, read from top to bottom over all its pages.

What a row is follows from what stands in it: a row of headings, a service line, a totals row, a row of adjustment codes that
belongs to the line above, or facts of a claim (label and value). A claim begins where facts of identity follow lines, or
where one of them is printed again with another value. Pages are read as one strip, so a claim may cross them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from schemas.document_type import Leaf
from schemas.kinds import CODE, DATE, QUANTITY
from schemas.types.eob import COLUMNS, TYPE
from workers.stages.extract.candidates import Found
from workers.stages.extract.labels import Hit, Wordings, find_labels, values_at
from workers.stages.extract.moved import MovedFound, moved_in
from workers.stages.extract.remittance import (
    AdjustmentFound,
    ClaimFound,
    LineFound,
    adjustments_in,
    is_grouped,
    money_in,
    paired,
    remarks_in,
)
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Row, Sheet, Token
from workers.stages.extract.spans import value_in
from workers.stages.extract.tables import Grid, Heading, find_headings, grid_of

IDENTITY = ("patient_name", "patient_account", "member_id", "claim_number", "subscriber_name", "group_number",
            "rendering_provider", "rendering_npi")  # fmt: skip
"""What says whose claim it is."""
_STARTS = frozenset({"patient_name", "patient_account", "member_id", "claim_number"})
_LEAVES: Mapping[str, Leaf] = TYPE.leaves()
_CLAIM, _LINE = "/claims/*/", "/claims/*/lines/*/"
_LIST_COLUMNS = {
    "adjustments": ("grp/rc-amt", "adjustments", "reason / amount", "adj code amount", "adjustment", "grp/rc amt",
                    "reason amount",
                    "group/reason amount", "grp rc-amt", "adjustment codes", "carc amount", "adj reason amount", "rc-amt",
                    "grp/rc - amt", "reason/amount", "adjustments carc", "grp/reason amount", "adj codes"),
    "discount": ("plan discount", "provider discount", "discount amount", "contract write-off", "network savings", "discount",
                 "ppo discount", "provider responsibility", "member savings", "plan discounts", "contractual", "write-off",
                 "contractual adjustment", "ppo/epo discount", "savings", "network discount", "write off", "contract adj",
                 "contractual adj", "provider write-off", "discounts", "contract discount", "disc", "provider resp"),
}  # fmt: skip
_UNUSED = ("pos", "pos / nos", "place of service", "tos", "line", "line no", "description", "service description", "drg", "asg",
           "moa", "ctrl no", "seq", "cob", "other insurance", "withhold", "sequestration", "description of service", "ln",
           "total adjustment", "tooth", "copay/coinsurance", "copay/deductible", "ded/coins", "co ins %", "%", "other ins",
           "allowed amount per unit", "paid at", "type", "ohi", "no of claims", "claims", "prov adj amt",
           "provider adjustments", "claims in this payment",
           "check amt")  # fmt: skip
_TOTAL = re.compile(r"\b(sub[- ]?)?totals?\b|\bclaim\s+(summary|sum)\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\bgrand\b|\bcheck\b|\bpayment\b|\bremit|\ball\b|\breport\b|\bpage\b|\bclaims\b|\bprovider\b|\boverall\b|\bvoucher\b|\beft\b",
    re.IGNORECASE,
)
_OF_CLAIM = re.compile(r"\bclaim\b|\bsub|\bpatient\b|\bfor\b", re.IGNORECASE)
_LEGEND = re.compile(
    r"^(explanation of codes|code glossary|glossary|messages?|legend|(remark|reason|adjustment|claim)?\s*codes?\s*"
    r"(descriptions?|explanations?|key|legend)|explanation of (remarks?|reason|adjustment) codes|notes?|remarks? key)"
    r"\b.{0,24}$",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(r"(?=.*\d)[A-Z0-9]{3,7}", re.IGNORECASE)
_NEEDED = frozenset({"billed", "paid", "allowed"})
_LEAST = 0.22
"""Label and value together below this are chance."""
_STATUS = {
    "paid": "paid processed finalized approved primary secondary 1 2 3 19 20 21 allowed", "denied": "denied rejected 4 denial",
    "reversed": "reversed reversal void voided 22 recouped",
}  # fmt: skip


def line_columns() -> Wordings:
    """Headings of tables of services, and of tables that give a claim per row."""
    labels: dict[str, Sequence[str]] = {}
    for pattern, leaf in _LEAVES.items():
        if leaf.find is None or not pattern.startswith(_CLAIM):
            continue
        name = pattern.removeprefix(_LINE).removesuffix("/*")
        if name.startswith("adjustments/*/"):
            labels.setdefault(name.rpartition("/")[2], leaf.find.labels)
        elif pattern.startswith(_LINE):
            labels[name] = leaf.find.labels
        elif "*" not in pattern.removeprefix(_CLAIM):
            labels["claim:" + pattern.removeprefix(_CLAIM)] = leaf.find.labels
    return Wordings.of({**labels, **_LIST_COLUMNS}, _UNUSED)


def claim_facts(others: Sequence[str]) -> Wordings:
    """Labels beside values that belong to a claim; `others` belong to the remittance as a whole."""
    labels: dict[str, Sequence[str]] = {}
    for name in (*IDENTITY, "service_from", "service_to", "status", "interest"):
        find = _LEAVES[_CLAIM + name].find
        labels[name] = find.labels if find is not None else ()
    for name in (*COLUMNS, "remarks/*"):
        find = _LEAVES[_LINE + name].find
        labels[name.removesuffix("/*")] = find.labels if find is not None else ()
    return Wordings.of(labels, [*others, *_UNUSED])


@dataclass
class ClaimScan:
    """Reads the strip of rows; `claims`, `totals` and `moved` are what it found."""

    columns: Wordings
    facts: Wordings
    claims: list[ClaimFound] = field(default_factory=list)
    totals: dict[str, list[Found]] = field(default_factory=dict)
    moved: list[MovedFound] = field(default_factory=list)
    starts: tuple[int, int] | None = None
    """Page and row where the claims begin."""
    _grid: Grid | None = None
    _in_legend: bool = False
    _in_totals: bool = False
    _moved_until: int = -1

    def read(self, sheets: Sequence[Sheet]) -> None:
        """Every row of every page."""
        for sheet in sheets:
            headings = {heading.first: heading for heading in find_headings(sheet, self.columns, needs=_NEEDED)}
            headed = {row for heading in headings.values() for row in range(heading.first, heading.last + 1)}
            hits = [hit for hit in find_labels(sheet, self.facts) if hit.row not in headed]
            ends = [heading.first for heading in headings.values()] + [len(sheet.rows)]
            self._moved_until = -1
            for row in sheet.rows:
                if row.index in headings:
                    heading = headings[row.index]
                    end = min(each for each in ends if each > row.index)
                    self._new_table(sheet, heading, end)
                elif row.index not in headed and row.index > self._moved_until:
                    self._row(sheet, row, hits)

    def _new_table(self, sheet: Sheet, heading: Heading, end: int) -> None:
        self._in_legend = False
        grid = grid_of(sheet, heading, sheet.rows[heading.last + 1 : end])
        text = " ".join(row.text for row in sheet.rows[heading.first : heading.last + 1])
        self._in_totals = bool(_TOTAL.search(text)) and "procedure" not in heading.names
        self._grid = grid
        self._begin(sheet, heading.first)

    def _begin(self, sheet: Sheet, row: int) -> None:
        if self.starts is None:
            self.starts = (sheet.number, row)

    def _row(self, sheet: Sheet, row: Row, hits: Sequence[Hit]) -> None:
        moved, last = moved_in(sheet, row)
        if moved or last > row.index:
            self.moved.extend(moved)
            self._moved_until, self._grid = last, None
            return
        if _LEGEND.search(row.text):
            self._in_legend = True
        cells = self._grid.cells(row) if self._grid is not None else {}
        amounts = {name: found for name in COLUMNS if name in cells and (found := money_in(cells[name])) is not None}
        if amounts and self._totals_row(row, amounts):
            return
        if self._grid is not None and self._is_line(cells, amounts):
            self._in_legend = False
            self._line(sheet, row, cells, amounts)
        elif not self._facts(sheet, row, hits) and not self._in_legend:
            self._continuation(row, cells)

    # Totals

    def _totals_row(self, row: Row, amounts: Mapping[str, Found]) -> bool:
        text = " ".join(token.text for token in row.tokens if not re.search(r"\d[.,]\d{2}", token.text))
        if self._in_totals and len(amounts) >= 2:
            self._add_totals(amounts)
            return True
        if not _TOTAL.search(text) or self._grid is None:
            return False
        if not self.claims or self._is_whole(text, amounts):
            self._add_totals(amounts)
            return True
        claim = self.claims[-1]
        for name, found in amounts.items():
            claim.add(name, found.scaled(1.0, "claim_total_row"))
        claim.totalled = True
        return True

    def _is_whole(self, text: str, amounts: Mapping[str, Found]) -> bool:
        """Totals of the whole remittance rather than of the claim above?"""
        if _WHOLE.search(text) and not re.search(r"\b(claim|patient)\b", text, re.IGNORECASE):
            return True
        if _OF_CLAIM.search(text) and not self.claims[-1].totalled:
            return False
        if self.claims[-1].totalled or not self.claims[-1].lines:
            return True
        return len(self.claims) > 1 and self._sums_to(amounts, self.claims) and not self._sums_to(amounts, self.claims[-1:])

    def _sums_to(self, amounts: Mapping[str, Found], claims: Sequence[ClaimFound]) -> bool:
        for name in ("billed", "paid"):
            parts = [line.fields[name][0].value for claim in claims for line in claim.lines if name in line.fields]
            if name in amounts and parts:
                return sum(map(Decimal, parts)) == Decimal(amounts[name].value)
        return False

    def _add_totals(self, amounts: Mapping[str, Found]) -> None:
        for name in ("billed", "allowed", "patient_responsibility", "paid"):
            if name in amounts:
                self.totals.setdefault(name, []).append(amounts[name])

    # Lines

    def _is_line(self, cells: Mapping[str, tuple[Token, ...]], amounts: Mapping[str, Found]) -> bool:
        if not amounts:
            return False
        procedure = any(_PROCEDURE.fullmatch(token.key) for token in cells.get("procedure", ())[:2])
        dated = bool(dates_in(cells.get("service_from", ())))
        claimed = any(cells.get("claim:" + name) for name in _STARTS)
        return (procedure or dated or claimed) and (len(amounts) > 1 or (procedure and dated) or "billed" in amounts)

    def _line(self, sheet: Sheet, row: Row, cells: Mapping[str, tuple[Token, ...]], amounts: Mapping[str, Found]) -> None:
        self._begin(sheet, row.index)
        self._identity_cells(cells)
        if not self.claims:
            self.claims.append(ClaimFound())
        claim = self.claims[-1]
        if (
            self._grid is not None
            and "procedure" not in self._grid.heading.names
            and self._grid.heading.names & {"claim:" + name for name in _STARTS}
        ):
            for name, found in amounts.items():
                claim.add(name, found)
            for name, found in zip(("service_from", "service_to"), dates_in(cells.get("service_from", ())), strict=False):
                claim.add(name, found)
            claim.adjustments.extend(self._adjustments(cells))
            claim.remarks.extend(remarks_in(cells.get("remarks", ())))
            claim.totalled = True
            return
        line = LineFound({name: [found] for name, found in amounts.items()})
        self._service(line, cells)
        line.adjustments.extend(self._adjustments(cells))
        line.remarks.extend(remarks_in(cells.get("remarks", ())))
        claim.lines.append(line)

    def _identity_cells(self, cells: Mapping[str, tuple[Token, ...]]) -> bool:
        found: dict[str, Found] = {}
        for name in IDENTITY:
            value = value_in(cells.get("claim:" + name, ()), _LEAVES[_CLAIM + name].kind)
            if value is not None:
                found[name] = value
        if any(name in _STARTS for name in found):
            self._facts_found(found)
        return len(found) > 1

    def _service(self, line: LineFound, cells: Mapping[str, tuple[Token, ...]]) -> None:
        """Dates, procedure, modifiers, revenue code and units of a line."""
        dates = [*dates_in(cells.get("service_from", ())), *dates_in(cells.get("service_to", ()))]
        for name, found in zip(("service_from", "service_to"), dates, strict=False):
            line.fields[name] = [found]
        codes = [token for token in cells.get("procedure", ()) if token.key]
        if codes:
            head, *rest = (part for token in codes for part in _code_parts(token))
            if _PROCEDURE.fullmatch(head.value):
                line.fields["procedure"] = [head]
            line.modifiers.extend(each for each in rest if len(each.value) == 2)
        for token in cells.get("modifiers", ()):
            line.modifiers.extend(each for each in _code_parts(token) if len(each.value) <= 2)
        for name, kind in (("revenue_code", CODE), ("units", QUANTITY)):
            value = value_in(cells.get(name, ()), kind)
            if value is not None:
                line.fields[name] = [value]

    def _adjustments(self, cells: Mapping[str, tuple[Token, ...]]) -> list[AdjustmentFound]:
        found = adjustments_in(cells.get("adjustments", ()), bare=True)
        codes = adjustments_in([*cells.get("group", ()), *cells.get("reason", ())], bare=True)
        amounts = adjustments_in(cells.get("amount", ()), bare=False)
        if codes or amounts:
            found.extend(paired(codes, amounts))
        discount = money_in(cells.get("discount", ()))
        if discount is not None and not any(each.amount and each.amount.value == discount.value for each in found):
            found.append(AdjustmentFound(None, None, discount))
        return [each for each in found if each.amount is None or Decimal(each.amount.value) != 0]

    def _continuation(self, row: Row, cells: Mapping[str, tuple[Token, ...]]) -> None:
        """Codes under a line, or a second date: they belong to what stands above."""
        if not self.claims:
            return
        claim = self.claims[-1]
        open_line = claim.lines[-1] if claim.lines and not claim.totalled else None
        found = self._adjustments(cells) if open_line is not None else []
        if not any(each.reason for each in found) and any(is_grouped(token.text) for token in row.tokens):
            found = [each for each in adjustments_in(row.tokens, bare=False) if each.amount is not None]
        found = [each for each in found if each.reason is not None]
        if found:
            (open_line or claim).adjustments.extend(found)
        elif open_line is not None:
            open_line.remarks.extend(remarks_in(cells.get("remarks", ())))
            dates = dates_in([*cells.get("service_from", ()), *cells.get("service_to", ())])
            if len(dates) == 1 and "service_to" not in open_line.fields:
                open_line.fields["service_to"] = dates

    # Facts

    def _facts(self, sheet: Sheet, row: Row, hits: Sequence[Hit]) -> bool:
        here = [hit for hit in hits if hit.row == row.index]
        if not here or (len(row.tokens) > 14 and len(here) < 2):
            return self._grid is not None and self._grid.heading.last + 3 > row.index and self._identity_row(row)
        found: dict[str, Found] = {}
        for hit in here:
            for name, weight in hit.fields:
                best = self._fact(sheet, hit, name, hits)
                if best is not None and best.score * hit.score * weight > max(
                    _LEAST, found[name].score if name in found else 0
                ):
                    found[name] = replace(best, score=best.score * hit.score * weight, because=(f"label:{hit.key}",))
        if not found or (self._in_legend and len(found) < 2):
            return False
        if any(name in _STARTS for name in found):
            self._begin(sheet, row.index)
        self._facts_found(found)
        return True

    def _identity_row(self, row: Row) -> bool:
        return self._grid is not None and self._identity_cells(self._grid.cells(row))

    def _fact(self, sheet: Sheet, hit: Hit, name: str, hits: Sequence[Hit]) -> Found | None:
        if name == "status":
            places = values_at(sheet, hit, CODE, hits, _status)
        elif name == "remarks":
            right = sheet.rows[hit.row].tokens[hit.end :]
            remarks = remarks_in(right)
            places = [replace(remarks[0], score=0.8)] if remarks and len(remarks) == len(right) else []
        else:
            kind = _LEAVES[(_LINE if name in COLUMNS else _CLAIM) + name].kind
            places = values_at(sheet, hit, kind, hits, DATE.parse if kind.name == "date" else None)
            if kind.name == "money":
                places = [each for each in places if each.because[-1:] == ("right",) and hit.colon]
        return max(places, key=lambda each: each.score, default=None)

    def _facts_found(self, found: Mapping[str, Found]) -> None:
        if self._starts_claim(found):
            self.claims.append(ClaimFound())
        if not self.claims:
            return
        claim = self.claims[-1]
        for name, value in found.items():
            if name == "remarks":
                claim.remarks.extend(remarks_in(value.tokens))
            elif name not in claim.fields or name not in IDENTITY:
                claim.add(name, value)

    def _starts_claim(self, found: Mapping[str, Found]) -> bool:
        told = [name for name in found if name in _STARTS]
        if not told:
            return False
        if not self.claims:
            return True
        claim = self.claims[-1]
        if any(claim.value(name) == found[name].value for name in told if name != "member_id"):
            return False
        read = bool(claim.lines) or claim.totalled
        return read or any(claim.value(name) not in (None, found[name].value) for name in told)


def _status(text: str) -> str | None:
    words = text.lower().split()
    return next((status for status, known in _STATUS.items() if words and words[0] in known.split()), None)


def _code_parts(token: Token) -> list[Found]:
    """`G0463-25` and `G0463:25:59` are a procedure with its modifiers."""
    parts = [CODE.parse(part) for part in re.split(r"[-:/,]", token.text)]
    return [Found(part, (token,), 0.93) for part in parts if part is not None]
