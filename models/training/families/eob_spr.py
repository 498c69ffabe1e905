"""Standard paper remittances of Medicare carriers and equipment contractors: a block for each claim, from NAME to NET.

Fixed pitch mostly: a line of the claim's numbers, rows of services with codes below each other, the claim's sums with what the
patient owes before them, and a line of what is added to the sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, field, plain
from models.training.families.eob_draft import Draft, Plan, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, legend_block, moved_block, tabs_of
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "MEDICARE REMITTANCE ADVICE", "MEDICARE REMITTANCE NOTICE", "REMITTANCE ADVICE", "STANDARD PAPER REMITTANCE",
        "MEDICARE PROVIDER REMITTANCE",
        "PROVIDER REMITTANCE NOTICE", "MEDICARE PART B REMITTANCE ADVICE", "PROFESSIONAL REMITTANCE ADVICE",
    ),
    {
        "payment number": ("CHECK/EFT #:", "CHECK/EFT #", "CHECK/EFT NO.", "EFT #:", "CHECK NO:", "CHECK/EFT:", "CHK/EFT"),
        "payment date": ("DATE:", "CHECK DATE", "REMIT DATE", "CHECK/EFT DATE", "DATE", "PAID DATE", "CHK DATE"),
        "payee npi": ("NPI:", "PROVIDER #:", "NPI", "PROVIDER NPI", "BILLING NPI", "PROV NPI"),
    },
    ("SUPPLIER COPY", "PROVIDER COPY", "NO-PAY SUMMARY FOLLOWS", "DUPLICATE"),
)  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "perf": ("PERF PROV", "PERF^PROV", "REND PROV", "PERF NPI", "PROV", "PERFORMING^PROVIDER", "RENDERING", "PROV ID"),
    "serv": ("SERV DATE", "SERV^DATE", "SERVICE DATES", "FROM THRU", "DATE(S) OF^SERVICE", "DOS", "SERV DATES", "SVC DT"),
    "from": ("FROM", "SERV FROM", "FROM^DATE", "BEGIN"), "to": ("THRU", "SERV TO", "TO^DATE", "END"),
    "place": ("POS", "PL", "P/S", "PLACE"), "units": ("NOS", "UNITS", "NO^SVC", "SVCS", "QTY", "UNT", "NUM", "CNT"),
    "procedure": ("PROC", "PROC^CODE", "HCPCS", "PROCEDURE", "SVC CODE", "CPT/HCPCS", "PROC CD"),
    "modifiers": ("MODS", "MOD", "MODIFIERS", "MODIFIER^CODES", "M1 M2 M3", "MD"),
    "billed": ("BILLED", "BILLED^AMOUNT", "SUBMITTED", "CHARGES", "BILLED AMT", "AMT^BILLED", "CHARGE"),
    "allowed": ("ALLOWED", "ALLOWED^AMOUNT", "APPROVED", "ALLOW AMT", "MEDICARE^ALLOWED", "FEE SCHED^ALLOWED"),
    "deductible": ("DEDUCT", "DED", "DEDUCTIBLE", "DEDUCT^AMT", "DEDUC"),
    "coinsurance": ("COINS", "COINSURANCE", "COINS^AMT", "CO-INS", "COINS^20%"),
    "patient": ("PT RESP", "PATIENT^RESP", "PAT^LIAB", "BENE^RESP", "PR-AMT"),
    "group": ("GRP", "GRP^CD", "GC"), "reason": ("GRP/RC", "GRP-RC", "RC", "GRP/RSN", "ADJ CODE", "REASON", "RSN^CD", "CARC"),
    "amount": ("AMT", "RC-AMT", "AMOUNT", "ADJ AMT", "GRP/RC-AMT", "RC AMOUNT", "ADJ^AMOUNT"), "remarks": ("REM", "REMARK",
        "RARC", "RMK"),
    "paid": ("PROV PD", "PROV^PAID", "PROV-PD", "PROVIDER^PAID", "PAID", "PROV PD AMT", "NET PAID", "PROV^PD"),
}  # fmt: skip
_RIGHT = frozenset(("units", "billed", "allowed", "deductible", "coinsurance", "patient", "amount", "paid"))
_CLAIM = {
    "patient_name": ("NAME", "NAME", "NAME:", "PATIENT", "BENE NAME:", "PAT NAME"),
    "member_id": ("HIC", "MID", "HIC:", "MBI", "HICN", "MID:", "MBI:", "MEDICARE ID"),
    "patient_account": ("ACNT", "ACNT", "ACNT:", "ACCT", "PAT ACCT", "PCN"),
    "claim_number": ("ICN", "ICN", "ICN:", "CCN", "CLAIM", "CONTROL #", "DCN"),
    "asg": ("ASG", "ASG", "ASG:", "ASSIGN"),
    "moa": ("MOA", "MOA", "MOA:", "MOA CODES"),
}
_MOA = ("MA01", "MA01", "MA18", "MA07", "MA13", "MA67", "MA130", "N19", "MA44", "MA02")
_LATE = {
    "PREV PD": ("PREV PD", "PREV PD", "PREVIOUS PAID", "PREV PAID"),
    "INTEREST": ("INTEREST", "INTEREST", "INT", "INTEREST AMT"),
    "LATE FILING CHARGE": ("LATE FILING CHARGE", "LATE FILING CHARGE", "LATE FILING", "LATE CHG"),
    "NET": ("NET", "NET", "NET PAID", "NET AMT", "NET:"),
}
_FORWARDED = ("CLAIM INFORMATION FORWARDED TO:", "CROSSED OVER TO", "CLAIM FORWARDED TO", "FWD TO:")


def draw(rng: Random) -> Paper:
    """A carrier's remittance for physicians' services."""
    content = adjudicated(
        rng, claims=rng.choice((1, 1, 2, 3, 4, 6, 8, 11)), most_lines=rng.choice((1, 2, 3, 4, 6)),
        mix=Mix(institutional=0.0, denied=0.15, interest=0.15, reversed=0.15, moved=0.5),
    )  # fmt: skip
    content = government.dressed(rng, content, government.MEDICARE_B)
    return _drawn(draft(rng, "eob-spr", content, _plan(rng)))


def draw_equipment(rng: Random) -> Paper:
    """A contractor's remittance for equipment and supplies."""
    content = adjudicated(
        rng, claims=rng.choice((1, 2, 3, 5, 8)), most_lines=rng.choice((1, 2, 4, 7)),
        mix=Mix(institutional=0.0, denied=0.25, interest=0.1, reversed=0.2, moved=0.6),
    )  # fmt: skip
    content = government.dressed(rng, content, government.MEDICARE_DME)
    content = government.recoded(rng, content, "AEEEKKL", ("NU", "RR", "KX", "RT", "LT", "KH", "KI", "KJ", "MS", "GA", "UE"))
    return _drawn(draft(rng, "eob-spr-equipment", content, _plan(rng)))


def _plan(rng: Random) -> Plan:
    mono = rng.random() < 0.75
    return diced(
        rng, mono=mono, upper=mono or rng.random() < 0.6, codes="split", joined=rng.choice(("dash", "dash", "dash", "tight",
            "blank", "apart")),
        zero=rng.choice(("figure", "figure", "figure", "short", "blank")), wide=rng.random() < 0.55, own_remarks=False,
        size=rng.choice((7.0, 7.6, 8.0, 8.4, 9.0)), kept=rng.random() < 0.5, facts="flow", member=False,
        left=rng.choice((22.0, 28.0, 36.0)),
    )  # fmt: skip


def _keys(made: Draft) -> list[str]:
    """The columns, in the order of this contractor."""
    dates = ["serv"] if made.yes("dates together", 0.75) else ["from", "to"]
    keys = ["perf", *dates, "place", "units", "procedure", "modifiers"]
    if not made.yes("column for perf", 0.85):
        keys.remove("perf")
    if not made.yes("column for place", 0.8):
        keys.remove("place")
    if made.yes("units behind modifiers", 0.2):
        keys.remove("units")
        keys.append("units")
    money = ["billed", "allowed", "deductible", "coinsurance"]
    if made.yes("column for patient", 0.12):
        money.append("patient")
    codes = [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"]
    if made.yes("column for remarks", 0.12):
        codes.append("remarks")
    made.answers["column for modifiers"] = True
    return [*keys, *money, *(["paid", *codes] if made.yes("paid before codes", 0.2) else [*codes, "paid"])]


def _drawn(made: Draft) -> Paper:
    if made.yes("plain money", 0.7):
        made.habits = replace(made.habits, commas=False, dollar=False)
        made.answers["dollars in tables"] = False
    _HEAD.settle(made)
    keys = _keys(made)
    claim_tabs = tuple(Tab(key) for key in _CLAIM if key not in ("asg", "moa") or made.yes(f"print {key}", 0.8))
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(
        made, ("PROVIDER ADJ DETAILS:", "PROVIDER ADJ DETAILS", "PROVIDER LEVEL ADJUSTMENTS", "PLB DETAILS:")
    )
    grids: dict[str, Sequence[Tab]] = {
        "service": tabs_of(made, keys, _WORDS, _RIGHT), "claim": claim_tabs,
        "net": (Tab("lead"), *(Tab(key, (), right=True) for key in _LATE)),
        **grand_tabs, **moved_tabs,
    }  # fmt: skip
    ledger = Ledger(made, grids, _HEAD, top=("service",) if made.yes("headings once a page", 0.75) else ())
    blocks = [_claim(made, ledger, f"/claims/{n}", claim, keys) for n, claim in enumerate(made.content.claims)]
    legend = legend_block(made, ("GLOSSARY: GROUP, REASON, MOA, REMARK AND REASON CODES", "GLOSSARY", "CODE LEGEND"))
    ledger.print([*blocks, *blocks_of(grand, moved, legend)], counted=made.yes("pages counted", 0.4))
    finish_truth(made, keys)
    return made.sheet.finish()


def _moa(claim: Claim) -> list[str]:
    dice = Random(claim.number)
    return dice.sample(sorted(set(_MOA)), k=dice.choice((0, 1, 1, 2, 3)))


def _facts(made: Draft, claim: Claim, at: str) -> dict[str, Cell]:
    """The line of the claim's numbers."""
    found: dict[str, Line] = {
        "patient_name": (Run(made.person(claim.patient), f"{at}/patient_name"),),
        "member_id": (Run(claim.member_id, f"{at}/member_id"),),
        "patient_account": (Run(claim.account, f"{at}/patient_account"),),
        "claim_number": (Run(claim.number, f"{at}/claim_number"),),
        "asg": (Run("N" if Random(claim.account).random() < 0.05 else "Y"),),
        "moa": tuple(Run(code, f"{at}/remarks/{number}") for number, code in enumerate(_moa(claim))),
    }
    shown = {key for key in found if key not in ("asg", "moa") or made.yes(f"print {key}", 0.8)}
    return {key: ((Run(made.word(f"claim {key}", _CLAIM[key])), *line),) for key, line in found.items() if key in shown}


def _claim(made: Draft, ledger: Ledger, at: str, claim: Claim, keys: Sequence[str]) -> Block:
    items: list[Item] = [Row("claim", _facts(made, claim, at))]
    if not ledger.top:
        items.insert(1 if made.yes("numbers before headings", 0.5) else 0, Heads("service"))
    for number, service in enumerate(claim.services):
        line = f"{at}/lines/{number}"
        items.append(Row("service", {key: _cell(made, key, claim, (at, number), keys) for key in keys}))
        if service.remarks and "remarks" not in keys:
            lead = Run(made.word("remark lead", ("REM:", "REM:", "REM", "RMK:", "REMARKS:", "REM CODES")))
            items.append(
                Say((lead, *values.remark_runs(made, service.remarks, line)), inset=made.style("remark inset", 3) * 6 + 6)
            )
    items += _sums(made, claim, at, keys)
    if Random(f"{claim.number} on").random() < 0.2:
        words = (
            made.word("forwarded", _FORWARDED),
            made.name(government.payer_name(Random(claim.account), government.COMPENSATION.payers[:2])),
        )
        items.append(Say(tuple(Run(word) for word in words)))
    items.append(Stroke(("thin", "-", "thick", "gap", "_")[made.style("stroke between claims", 5)]))
    name = Run(made.person(claim.patient), f"{at}/patient_name")
    again = (
        (Run(made.word("claim patient_name", _CLAIM["patient_name"])), name, Run("(CONTINUED)"))
        if made.yes("continued", 0.4)
        else ()
    )
    return Block(items, heads="service", again=again)


def _cell(made: Draft, key: str, claim: Claim, places: tuple[str, int], keys: Sequence[str]) -> Cell:
    at, number = places
    service, line = claim.services[number], f"{at}/lines/{number}"
    if key == "perf":
        return field(claim.rendering_npi, f"{at}/rendering_npi")
    if key == "serv":
        return _dates(made, service, line)
    if key == "procedure" and Random(f"{claim.number}{service.billed}").random() < 0.04 and service.procedure:
        # What was billed stands in parentheses below what was paid.
        return (
            *field(service.procedure, f"{line}/procedure"),
            *plain(f"({service.procedure[:-1]}{int(service.procedure[-1]) ^ 1})"),
        )
    return values.service_cell(made, key, service, line, keys)


def _dates(made: Draft, service: Service, at: str) -> Cell:
    """First day without, last day with its year; or as the habits have it."""
    way = made.style("spr dates", 6)
    if way == 5:
        return values.dates_cell(made, service, at)
    start, end = (("%m%d", "%m%d%y"), ("%m%d", "%m%d%y"), ("%m%d", "%m%d%Y"), ("%m/%d", "%m/%d/%y"), ("%m %d", "%m %d %y"))[way]
    first = Run(service.first.strftime(start), f"{at}/service_from", service.first.isoformat())
    return ((first, Run(service.last.strftime(end), f"{at}/service_to", service.last.isoformat())),)


def _sums(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Item]:
    """What the claim comes to, its own codes, and what is added to its sums."""
    always = [key for key in ("billed", "allowed", "deductible", "coinsurance", "paid") if key in keys]
    cells = {key: values.money_cell(made, f"{at}/{values.leaf(key)}", claim.total(key), always=True) for key in always}
    cells["amount"] = plain(made.total(claim.total("billed") - claim.total("paid")))
    owed = claim.total("patient")
    lead: Line = (Run(made.word("claim total", ("CLAIM TOTALS", "CLAIM TOTALS", "CLAIM TOTALS:", "TOTALS", "CLAIM TOTAL"))),)
    if "patient" in keys:
        cells["patient"] = field(made.total(owed), f"{at}/patient_responsibility", f"{owed:.2f}")
    else:
        label = Run(made.word("owed", ("PT RESP", "PT RESP", "PT RESP:", "PAT RESP", "PATIENT RESP")))
        lead = (label, Run(made.total(owed), f"{at}/patient_responsibility", f"{owed:.2f}"), Run("   "), *lead)
    items: list[Item] = []
    if claim.adjustments:
        own = {
            key: values.adjustment_cell(made, key, claim.adjustments, at)
            for key in ("group", "reason", "amount")
            if key in keys
        }
        items.append(Row("service", own, (Run(made.word("own", ("CLAIM ADJ", "CLAIM LEVEL ADJ:", "CLM ADJ:"))),)))
    items.append(Row("service", cells, lead))
    return [*items, Row("net", _net(made, claim, at))]


def _net(made: Draft, claim: Claim, at: str) -> dict[str, Cell]:
    zero = Decimal("0.00")
    amounts = dict(zip(_LATE, (zero, claim.interest, zero, claim.total("paid") + claim.interest), strict=True))
    pointers = {"INTEREST": f"{at}/interest"}
    found: dict[str, Cell] = {"lead": plain(made.word("net lead", ("ADJ TO TOTALS:", "ADJ TO TOTALS:", "ADJS:", "ADJ TOTALS")))}
    for key, amount in amounts.items():
        label = Run(made.word(f"late {key}", _LATE[key]))
        found[key] = ((label, Run(made.total(amount), pointers.get(key), f"{amount:.2f}")),)
    return found
