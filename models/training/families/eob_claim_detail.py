"""Details of hospitals' claims: amounts in lists beside each other, the figure before its name (`1234.00 =REPORTED`) or behind.

Mostly one claim a sheet. Below the lists stand the codes of the whole claim, then its lines with group, reason and amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, field, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, NewPage, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import (
    blocks_of,
    finish_truth,
    grand_amounts,
    legend_block,
    moved_block,
    tabs_of,
)
from models.training.families.eob_public_rows import claim_sums, fact, own_adjustments, service_rows, sum_row
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "REMITTANCE ADVICE - SINGLE CLAIM", "CLAIM DETAIL", "SINGLE CLAIM DETAIL", "MEDICARE REMITTANCE - CLAIM DETAIL",
        "INSTITUTIONAL CLAIM REMITTANCE", "PAYMENT DETAIL", "ELECTRONIC REMITTANCE PRINT", "FACILITY REMITTANCE",
    ),
    {
        "payment number": ("CHECK/EFT #", "CHECK NO", "EFT TRACE", "PAYMENT NUMBER", "CHECK/EFT NUMBER:"),
        "payment date": ("PAID DATE:", "PAID", "REMIT DATE", "CHECK DATE", "PRODUCTION DATE"),
        "payee npi": ("NPI:", "PROVIDER NPI", "FACILITY NPI", "NPI/CCN"),
    },
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("PATIENT:", "PATIENT NAME:", "NAME:", "BENEFICIARY", "PATIENT"),
    "patient_account": ("PCN:", "PATIENT CNTRL:", "PAT CONTROL NO", "ACCT:", "PATIENT CONTROL #:"),
    "member_id": ("HIC:", "MID:", "MBI:", "HICN", "MEDICARE ID:"), "claim_number": ("ICN:", "DCN:", "CLAIM NUMBER:", "ICN",
        "CLM #"),
    "from": ("SVC FROM:", "FROM:", "SERVICE FROM", "STMT FROM:", "FROM DT:"), "to": ("THRU:", "THRU DT:", "TO:", "STMT THRU:"),
    "status": ("CLAIM STAT:", "CLM STATUS:", "STATUS:", "ST:"), "record": ("MRN:", "MED REC:"), "received": ("RCVD:",
        "RECEIPT DATE:"),
    "diagnosis": ("PRIN DIAG:", "DX:"), "rendering_npi": ("ATTENDING NPI:", "OPERATING", "REND NPI:"), "yes": ("ASG:", "COB:"),
}  # fmt: skip
_LISTS: dict[str, tuple[str, ...]] = {
    "charges": ("CHARGES:", "CHARGES", "CHARGE DATA", "CHARGE SUMMARY"), "days": ("DAYS/VISITS:", "DAYS", "UTILIZATION",
        "DAYS / VISITS"),
    "payment": ("PAYMENT DATA:", "PAYMENT DATA", "PAYMENT", "REIMBURSEMENT"), "more": ("", "ADJUSTMENTS", "OTHER AMOUNTS"),
}  # fmt: skip
_ENTRIES: dict[str, tuple[str, ...]] = {
    "billed": ("REPORTED", "TOTAL CHARGES", "SUBMITTED", "BILLED", "REPORTED CHARGES"),
    "not_covered": ("NCVD/DENIED", "NON-COVERED", "NONCOVERED", "DENIED"),
    "reductions": ("CLAIM ADJS", "ADJUSTMENTS", "TOTAL ADJS"), "covered": ("COVERED", "COVERED CHARGES", "CVD"),
    "cost": ("COST REPT", "COST DAYS"), "utilized": ("COVD/UTIL", "COVERED DAYS", "COVD"), "open": ("NON-COVERED", "NCOVD",
        "NON COV"),
    "visits": ("COVD VISITS", "VISITS"), "drg": ("DRG", "DRG NBR"), "drg_amount": ("DRG AMOUNT", "DRG/OPER/CAP", "OUTLIER"),
    "rate": ("REIM RATE", "RATE"), "msp": ("MSP PRI PAYER", "MSP LIAB MET", "PRIMARY PAYER"),
    "deductible": ("DEDUCTIBLES", "DEDUCTIBLE", "CASH DEDUCT", "DEDUCT"),
    "coinsurance": ("COINSURANCE", "COINS", "COIN AMT", "CO-INSURANCE"), "patient": ("PAT RESP", "PATIENT RESP",
        "PT LIABILITY"),
    "refund": ("PAT REFUND", "PATIENT REFUND"), "esrd": ("ESRD NET ADJ", "PROF COMPONENT", "HCPCS AMT"),
    "interest": ("INTEREST", "INTEREST AMT", "INT"), "discount": ("CONTRACT ADJ", "CONTRACTUAL", "CONTRACT ADJUSTMENT"),
    "per_diem": ("PER DIEM AMT", "PER DIEM"), "paid": ("NET REIM AMT", "NET REIMB", "NET PAID", "PROVIDER PAID",
        "NET REIMBURSEMENT"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "number": ("LN", "LINE", "#"), "revenue": ("REV", "REV CD", "REV^CODE", "RC"), "dates": ("DATE", "SERVICE^DATES", "DATES"),
    "from": ("DATE", "FROM", "SVC^DATE", "SERV DATE"), "to": ("THRU", "TO", "END^DATE"), "place": ("POS", "PL"),
    "procedure": ("HCPCS", "PROC", "HCPCS/^HIPPS", "PROC CD"), "modifiers": ("MODS", "MODIFIERS", "MOD"),
    "units": ("QTY", "UNITS", "UNIT", "COVD^UNITS"), "billed": ("CHARGES", "CHARGE", "BILLED", "SUBMITTED"),
    "allowed": ("ALLOWED", "ALLOW", "APPROVED", "COVERED"), "paid": ("REIM", "PAID", "REIMB", "PAYMENT", "NET PAID",
        "ALLOW/REIM"),
    "group": ("GC", "GRP", "GP"), "reason": ("RSN", "REASON", "RC", "CARC"), "amount": ("AMOUNT", "ADJ AMT", "ADJUSTMENT"),
    "remarks": ("REMARK CODES", "RMK", "REMARKS", "RARC"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", *values.MONEY))
_NEEDED = ("billed", "not_covered", "deductible", "coinsurance", "interest", "paid")
_STATUS = {"paid": "1", "denied": "4", "reversed": "22"}


def draw(rng: Random) -> Paper:
    """A hospital's claims, one after another."""
    content = _content(rng)
    mono = rng.random() < 0.8
    plan = diced(
        rng, mono=mono, upper=mono or rng.random() < 0.7, codes="split", joined=rng.choice(("apart", "apart", "dash", "blank")),
        all_codes=True,
        zero=rng.choice(("figure", "figure", "short")), wide=rng.random() < 0.2, size=rng.choice((7.6, 8.2, 8.8, 9.4)),
        member=False,
        alone=rng.random() < 0.55, kept=rng.random() < 0.7, own_remarks=False, left=rng.choice((28.0, 36.0, 46.0)),
        stretched=rng.random() < 0.4,
    )  # fmt: skip
    return _drawn(draft(rng, "eob-claim-detail", content, plan))


def _content(rng: Random) -> Remittance:
    """Without copays, which this paper has no list for."""
    while True:
        mix = Mix(institutional=1.0, denied=0.15, reversed=0.12, further=0.15, own=0.12, interest=0.15, moved=0.4)
        content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=rng.choice((1, 3, 6, 10)), mix=mix)
        content = government.dressed(rng, content, government.MEDICARE_A)
        if not government.has(content, "copay"):
            return content


def _lists(made: Draft) -> dict[str, list[str]]:
    """Which amounts stand in which list."""
    charges = ["billed", "not_covered", "reductions", "covered"]
    days = ["cost", "utilized", "open", "visits"]
    payment = ["drg", "rate", "drg_amount", "msp", "deductible", "coinsurance", "patient"]
    more = ["refund", "esrd", "interest", "discount", "per_diem", "paid"]
    if made.yes("one list of payments", 0.25):
        payment, more = [*payment, *more], []
    lists = {"charges": charges, "days": days, "payment": payment, "more": more}
    if made.yes("days last", 0.4):
        lists = {"charges": charges, "payment": payment, "more": more, "days": days}
    return {
        name: [key for key in keys if key in _NEEDED or made.yes(f"entry {key}", 0.8)] for name, keys in lists.items() if keys
    }


def _keys(made: Draft) -> list[str]:
    """The columns of the lines."""
    made.answers["column for modifiers"] = True
    keys = ["number"] if made.yes("line numbers", 0.2) else []
    dates = ["from", "to"] if made.yes("two dates", 0.3) else ["dates"]
    service = ["revenue", *dates, "procedure", "modifiers", "units"] if made.yes("revenue first", 0.7) else [*dates, "revenue",
        "procedure", "modifiers", "units"]  # fmt: skip
    money = ["billed", *(["allowed"] if made.yes("column for allowed", 0.4) else [])]
    codes = [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"]
    paid = [*money, "paid", *codes] if made.yes("paid before codes", 0.6) else [*money, *codes, "paid"]
    return [*keys, *service, *paid, *(["remarks"] if made.yes("column for remarks", 0.7) else [])]


def _drawn(made: Draft) -> Paper:
    _HEAD.settle(made)
    for status, code in _STATUS.items():
        made.words[f"status {status}"] = code
    lists, keys = _lists(made), _keys(made)
    order = ["patient_name", "patient_account", "member_id", "claim_number", "from", "to"]
    order += [key for key in _FACTS if key not in order and made.yes(f"fact {key}", 0.45)]
    across = (2, 3, 4)[made.style("facts across", 3)]
    lines = [order[at : at + across] for at in range(0, len(order), across)]
    moved_tabs, moved = moved_block(made)
    grids: dict[str, Sequence[Tab]] = {
        "facts": tuple(Tab(str(place)) for place in range(across)), "lists": _list_tabs(made, list(lists)),
        "service": tabs_of(made, keys, _WORDS, _RIGHT), "sums": _list_tabs(made, ["sums"]), **moved_tabs,
    }  # fmt: skip
    ledger = Ledger(made, grids, _HEAD)
    blocks = [_claim(made, index, (lines, keys), lists) for index in range(len(made.content.claims))]
    legend = legend_block(made)
    ledger.print([*blocks, *blocks_of(_sums(made), moved, legend)], counted=made.yes("pages counted", 0.4))
    finish_truth(made, keys)
    return made.sheet.finish()


def _list_tabs(made: Draft, names: Sequence[str]) -> tuple[Tab, ...]:
    """Two columns for each list: figure and name, in this printer's order."""
    tabs: list[Tab] = []
    for name in names:
        pair = [Tab(f"{name} sum", (), right=True), Tab(name)]
        tabs += pair if made.yes("figures before names", 0.6) else pair[::-1]
    return tuple(tabs)


def _entry(made: Draft, name: str, label: str, shown: Cell) -> dict[str, Cell]:
    """A figure and its name, an equals sign between them or not."""
    before = made.yes("figures before names", 0.6)
    marks = ("=", "= ", "", "") if before else (":", " =", "", " .....")
    mark = marks[made.style("marks of lists", 4)]
    return {name: plain(f"{mark}{label}" if before else f"{label}{mark}"), f"{name} sum": shown}


def _claim(
    made: Draft, index: int, columns: tuple[Sequence[Sequence[str]], Sequence[str]], lists: dict[str, list[str]]
) -> Block:
    (lines, keys), claim, at = columns, made.content.claims[index], f"/claims/{index}"
    items: list[Item] = [NewPage()] if index and made.plan.alone else []
    for line in lines:
        shown = {str(place): ((Run(made.word(f"fact {key}", _FACTS[key])), *fact(made, key, claim, at)),) for place,
            key in enumerate(line)}  # fmt: skip
        items.append(Row("facts", shown))
    items += [Stroke("gap"), *_listed(made, claim, at, lists), Stroke("gap")]
    remarks = [
        remark
        for number, remark in enumerate(("MA01", "MA02", "MA07", "N381"))
        if Random(f"{claim.number}{number}").random() < 0.3
    ]
    if remarks and made.yes("remarks of claims", 0.6):
        lead = Run(made.word("remarks lead of claims", ("REMARK CODES:", "MIA/MOA:", "CLAIM REMARKS:", "RMKS")))
        items.append(Say((lead, *values.remark_runs(made, remarks, at))))
    items += [Heads("service"), *service_rows(made, claim, at, keys), *own_adjustments(made, claim, at, keys)]
    if made.yes("sums of lines", 0.4):
        label = (Run(made.word("claim total", ("LINE TOTALS", "TOTALS", "TOTAL", "CLAIM TOTALS"))),)
        items.append(sum_row(made, claim_sums(claim), keys, label, at))
    items.append(Stroke(("gap", "thin", "-", "=")[made.style("stroke between claims", 4)]))
    return Block(items, heads="service")


def _listed(made: Draft, claim: Claim, at: str, lists: dict[str, list[str]]) -> list[Item]:
    """The lists of a claim's amounts, side by side."""
    items: list[Item] = []
    if made.yes("titles of lists", 0.8):
        titles = {name: plain(made.word(f"list {name}", _LISTS[name])) for name in lists}
        items.append(Row("lists", titles, heavy=made.yes("heavy titles", 0.4)))
    for row in range(max(map(len, lists.values()))):
        cells: dict[str, Cell] = {}
        for name, keys in lists.items():
            if row < len(keys):
                cells |= _entry(
                    made, name, made.word(f"entry {keys[row]}", _ENTRIES[keys[row]]), _amount(made, keys[row], claim, at)
                )
        items.append(Row("lists", cells))
    return items


def _amount(made: Draft, key: str, claim: Claim, at: str) -> Cell:
    """A figure of a claim."""
    dice = Random(f"{claim.account} {key}")
    if key == "interest":
        return field(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
    if key in ("billed", "not_covered", "deductible", "coinsurance", "patient", "paid"):
        return field(made.total(claim.total(key)), f"{at}/{values.leaf(key)}", f"{claim.total(key):.2f}")
    if key in ("cost", "utilized", "visits", "open"):
        return plain(str(dice.randint(0, 9) if key != "open" else 0))
    amounts = {
        "discount": claim.total("discount"), "reductions": claim.total("billed") - claim.total("paid"),
        "covered": claim.total("billed") - claim.total("not_covered"), "drg_amount": Decimal(dice.choice((0, dice.randint(90000,
            900000)))) / 100,
    }  # fmt: skip
    if key in ("drg", "rate"):
        return plain(
            str(dice.choice((0, dice.randint(20, 950))))
            if key == "drg"
            else f"{dice.choice((0, dice.randint(200, 999))) / 1000:.3f}"
        )
    return plain(made.total(amounts.get(key, ZERO)))


def _sums(made: Draft) -> Block:
    """The sums of the remittance as one list."""
    words = {
        "billed": ("TOTAL CHARGES", "CHARGES REPORTED", "BILLED"), "patient": ("PATIENT RESPONSIBILITY", "PAT RESP"),
        "paid": ("TOTAL REIMBURSED", "CLAIMS PAID", "NET REIM"), "interest": ("INTEREST",), "moved": ("PROVIDER ADJS",
            "PROV ADJ AMT", "FINANCIAL ADJ"),
        "payment": ("PAYMENT AMOUNT", "CHECK/EFT AMOUNT", "NET PAYMENT", "CHECK AMT"),
    }  # fmt: skip
    pointers = {
        "billed": "/totals/billed",
        "patient": "/totals/patient_responsibility",
        "paid": "/totals/paid",
        "payment": "/payment/amount",
    }
    amounts = grand_amounts(made.content)
    title = made.word("sums title", ("PROVIDER SUMMARY", "PAYMENT SUMMARY", "REMITTANCE TOTALS", "SUMMARY OF PAYMENT"))
    items: list[Item] = [NewPage()] if made.yes("sums on a page", 0.3) else []
    items.append(Say((Run(title),), heavy=True))
    for key, choices in words.items():
        if (
            key in ("paid", "payment")
            or (key == "interest" and amounts[key])
            or (key != "interest" and made.yes(f"sum {key}", 0.75))
        ):
            shown = made.total(amounts[key])
            cell = field(shown, pointers[key], f"{amounts[key]:.2f}") if key in pointers else plain(shown)
            items.append(Row("sums", _entry(made, "sums", made.word(f"sum {key}", choices), cell)))
    return Block([*items, Stroke("gap")])
