"""Is an 835 what was meant? Every field read back from it against the truth of a made remittance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from postroom.evaluation.x12 import balance
from postroom.evaluation.x12.advice import advice_of
from postroom.evaluation.x12.made import Remittance, TrueClaim
from postroom.evaluation.x12.made_rows import Cut, Made, dollars
from schemas.exports.x12_parse import Read
from schemas.types.eob import Eob

Part = dict[str, Any]

TEXTS = frozenset(
    {
        "name", "address", "number", "reference", "patient_name", "subscriber_name", "rendering_provider", "patient_account",
        "member_id", "claim_number", "group_number", "payer_id",
    }
)  # fmt: skip
_UNSORTED = frozenset({"claims", "lines", "modifiers"})
"""Lists in which the order says something."""
_CUT_FROM = 59
"""Shorter texts are never cut; a blank at the end of a longer one goes, too."""
_REMARK = re.compile(r"M[1-9]\d*|MA\d+|N[1-9]\d*")


def faults(made: Remittance, segments: Sequence[Read]) -> list[str]:
    """What in a transaction set differs from the truth, does not balance or was never meant."""
    advice = advice_of(segments)
    never = [f"{name} was never meant" for name in advice.left if name != "PER*IC"]
    return [*balance.faults(segments, owed=True), *never, *differences(expected(made), advice.data)]


def expected(made: Remittance) -> Part:
    """What a reader must find."""
    printed = made.record.data
    payer, payee, payment = printed["payer"], printed["payee"], printed["payment"]
    own, provider = made.master.payers[0], next(iter(made.master.providers), None)
    npi = payee["npi"] or (provider.npi if provider else None)
    place = own.address
    address = ", ".join((*place.lines, place.city, f"{place.state} {place.postal_code}")) if place else payer["address"]
    data = {
        "payer": payer | {"name": own.name, "address": address, "phone": own.contact and own.contact.phone},
        "payee": payee | {"npi": npi},
        "payment": {
            "method": payment["method"] if made.payment else "none", "number": payment["number"] or made.record.id,
            "date": payment["date"], "amount": dollars(made.payment),
        },
        "claims": [_claim(claim) for claim in made.claims],
        "provider_adjustments": [
            {"code": code, "reference": reference, "amount": dollars(cents)} for code, reference, cents in made.moved
        ],
    }  # fmt: skip
    return Eob.model_validate(data).model_dump(mode="json")


def _claim(claim: TrueClaim) -> Part:
    printed = claim.printed
    kept = (
        "patient_name", "patient_account", "member_id", "claim_number", "group_number", "subscriber_name", "rendering_npi",
        "service_from",
    )  # fmt: skip
    every = (*claim.own, *(cut for line in claim.lines for cut in line.cuts))
    owed = sum(cut.cents for cut in every if cut.group == "PR")
    says_owed = owed and not claim.is_reversal
    is_same = printed["subscriber_name"] == printed["patient_name"]
    told = {name: printed[name] for name in kept} | {
        "status": "reversed" if claim.is_reversal else "paid",
        "billed": dollars(claim.billed),
        "paid": dollars(claim.paid),
        "patient_responsibility": dollars(owed) if says_owed else None,
        "allowed": _signed(printed.get("allowed"), is_negative=claim.is_reversal),
        "interest": dollars(claim.interest) if claim.interest else None,
        "adjustments": _cuts(claim.own),
        "remarks": _remarks(printed),
        "rendering_provider": printed["rendering_provider"] if printed["rendering_npi"] else None,
        "lines": [_line(line, is_reversal=claim.is_reversal) for line in claim.lines],
    }
    return told | ({"subscriber_name": None} if is_same else {})


def _line(line: Made, *, is_reversal: bool) -> Part:
    printed = line.printed
    first, last = printed["service_from"], printed["service_to"]
    units = printed["units"]
    return {
        "service_from": first or last,
        "service_to": last if first and last != first else None,
        "units": f"-{units}" if units and is_reversal else units,
        "procedure": printed.get("procedure"),
        "modifiers": printed.get("modifiers", []),
        "revenue_code": printed.get("revenue_code"),
        "billed": dollars(line.billed),
        "paid": dollars(line.paid),
        "allowed": _signed(printed.get("allowed"), is_negative=is_reversal),
        "adjustments": _cuts(line.cuts),
        "remarks": _remarks(printed),
    }


def _cuts(cuts: Sequence[Cut]) -> list[Part]:
    return [each.printed() for each in cuts if each.cents]


def _remarks(printed: Part) -> list[str]:
    """Those that all payers use, and the one that the crosswalk puts beside a reason."""
    beside = ["N130"] if any(each["reason"] == "X7" for each in printed.get("adjustments", ())) else []
    return sorted({each for each in printed.get("remarks", ()) if _REMARK.fullmatch(each)} | set(beside))


def _signed(amount: str | None, *, is_negative: bool) -> str | None:
    """Nothing is said of an amount of nothing."""
    if not amount or not amount.strip("-0."):
        return None
    return f"-{amount.removeprefix('-')}" if is_negative else amount.removeprefix("-")


def differences(meant: Any, told: Any, at: str = "") -> Iterator[str]:  # noqa: ANN401 - JSON values
    """Where two records differ, texts aside from what an X12 element cannot hold."""
    name = at.rpartition("/")[2]
    if isinstance(meant, dict) and isinstance(told, dict):
        for key in meant:
            yield from differences(meant[key], told.get(key), f"{at}/{key}")
    elif isinstance(meant, list) and isinstance(told, list):
        if len(meant) != len(told):
            yield f"{at}: {len(told)} instead of {len(meant)}"
        pairs = (meant, told) if name in _UNSORTED else (sorted(meant, key=_key), sorted(told, key=_key))
        for number, (first, second) in enumerate(zip(*pairs, strict=False)):
            yield from differences(first, second, f"{at}/{number}")
    elif not (same_text(meant, told) if name in TEXTS else meant == told):
        yield f"{at}: {told!r} instead of {meant!r}"


def _key(value: Any) -> str:  # noqa: ANN401 - a JSON value
    """For sorting: what can be told exactly first, since texts may change."""
    return str([item for item in value.items() if item[0] not in TEXTS]) if isinstance(value, dict) else str(value)


def same_text(meant: str | None, told: str | None) -> bool:
    """Do they hold the same letters and digits? Where a letter has no plain form it is enough that something is told."""
    if not meant or not told:
        return bool(meant) == bool(told)
    first, second = _letters(meant), _letters(told)
    if first is None:
        return True
    return first == second or (len(told) >= _CUT_FROM and not [each for each in second or () if each not in first])


def _letters(text: str) -> list[str] | None:
    """Sorted, since a name's parts may be told in another order."""
    plain = [letter for letter in unicodedata.normalize("NFKD", text).upper() if letter.isalnum()]
    return sorted(plain) if all(letter.isascii() for letter in plain) else None
