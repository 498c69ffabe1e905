"""How claims are worded: headings of their tables, labels of their facts, the words of totals rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from schemas.document_type import Leaf
from schemas.types.eob import COLUMNS, TYPE
from workers.stages.extract.labels import Wordings, phrase_key

IDENTITY = ("patient_name", "patient_account", "member_id", "claim_number", "subscriber_name", "group_number",
            "rendering_provider", "rendering_npi")  # fmt: skip
"""What says whose claim it is."""
STARTS = frozenset({"patient_name", "patient_account", "member_id", "claim_number"})
LEAVES: Mapping[str, Leaf] = TYPE.leaves()
CLAIM, LINE = "/claims/*/", "/claims/*/lines/*/"
_LIST_COLUMNS = {
    "adjustments": ("grp/rc-amt", "adjustments", "reason / amount", "adj code amount", "adjustment", "grp/rc amt",
                    "reason amount", "group/reason amount",
                    "grp rc-amt", "adjustment codes", "carc amount", "adj reason amount", "rc-amt",
                    "grp/rc - amt", "reason/amount", "adjustments carc", "grp/reason amount", "adj codes"),
    "discount": ("plan discount", "provider discount", "discount amount", "contract write-off", "network savings", "discount",
                 "ppo discount", "provider responsibility", "member savings", "plan discounts", "contractual", "write-off",
                 "contractual adjustment", "ppo/epo discount", "savings", "network discount", "write off", "contract adj",
                 "contractual adj", "provider write-off", "discounts", "contract discount", "disc", "provider resp"),
    "payment": ("check amt", "check amount", "net payment", "payment amount", "eft amount", "check/eft amount"),
}  # fmt: skip
_UNUSED = ("pos", "pos / nos", "place of service", "tos", "line", "line no", "description", "service description", "drg", "asg",
           "moa", "ctrl no", "seq", "cob", "other insurance", "withhold", "sequestration", "description of service", "ln",
           "total adjustment", "tooth", "copay/coinsurance", "copay/deductible", "ded/coins", "co ins %", "%", "other ins",
           "allowed amount per unit", "paid at", "type", "ohi", "no of claims", "claims", "prov adj amt",
           "provider adjustments", "claims in this payment",
           "total rc-amt", "total rc amt", "prev pd", "late filing charge")  # fmt: skip
TOTAL = re.compile(r"\b(sub[- ]?)?totals?\b|\bclaim\s+(summary|sum)\b", re.IGNORECASE)
WHOLE = re.compile(
    r"\bgrand\b|\bcheck\b|\bpayment\b|\bremit|\ball\b|\breport\b|\bpage\b|\bclaims\b|\bprovider\b|\boverall\b|\bvoucher\b|\beft\b",
    re.IGNORECASE,
)
AFTER_TOTALS = re.compile(r"\badj(ustments?)?\.? to totals?\b|\bprev(ious)? (pd|paid)\b", re.IGNORECASE)
"""Follows a claim's totals: previous payment, interest, net."""
OF_CLAIM = re.compile(r"\bclaim\b|\bsub|\bpatient\b|\bfor\b", re.IGNORECASE)
LEGEND = re.compile(
    r"^(explanation of codes|code glossary|glossary|messages?|legend|(remark|reason|adjustment|claim)?\s*codes?\s*"
    r"(descriptions?|explanations?|key|legend)|explanation of (remarks?|reason|adjustment) codes|notes?|remarks? key)"
    r"\b[ A-Za-z:/()-]{0,24}$",
    re.IGNORECASE,
)
PROCEDURE = re.compile(r"(?=.*\d)[A-Z0-9]{3,7}", re.IGNORECASE)
CENTS = re.compile(r"\d[.,]\d{2}\b")
NEEDED = frozenset({"billed", "paid", "allowed"})
LEAST = 0.22
"""Label and value together below this are chance."""


def line_columns() -> Wordings:
    """Headings of tables of services, and of tables that give a claim per row."""
    labels: dict[str, Sequence[str]] = {}
    for pattern, leaf in LEAVES.items():
        if leaf.find is None or not pattern.startswith(CLAIM):
            continue
        name = pattern.removeprefix(LINE).removesuffix("/*")
        if name.startswith("adjustments/*/"):
            labels.setdefault(name.rpartition("/")[2], leaf.find.labels)
        elif pattern.startswith(LINE):
            labels[name] = leaf.find.labels
        elif "*" not in pattern.removeprefix(CLAIM):
            labels["claim:" + pattern.removeprefix(CLAIM)] = leaf.find.labels
    return Wordings.of({**labels, **_LIST_COLUMNS}, _UNUSED)


def claim_facts(others: Sequence[str]) -> Wordings:
    """Labels beside values that belong to a claim; `others` belong to the remittance as a whole."""
    labels: dict[str, Sequence[str]] = {}
    for name in (*IDENTITY, "service_from", "service_to", "status", "interest"):
        find = LEAVES[CLAIM + name].find
        labels[name] = find.labels if find is not None else ()
    whole = {phrase_key(other) for other in others}
    for name in (*COLUMNS, "remarks/*"):
        find = LEAVES[LINE + name].find
        known = find.labels if find is not None else ()
        # `Total Paid` as a label is the remittance's, though a heading of that name is the lines'.
        own = [each for each in known if phrase_key(each) not in whole and not each.startswith("pr-")]
        labels[name.removesuffix("/*")] = [*own, *(f"{before} {each}" for before in ("claim total", "claim") for each in known)]
    return Wordings.of({**labels, "discount": _LIST_COLUMNS["discount"]}, [*others, *_UNUSED])
