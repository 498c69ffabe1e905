"""Payment vouchers of military health programmes: sponsor and beneficiary, few columns, and three summaries beside each other.

What the beneficiary owes, what counts towards the year, and what was paid stand below the services of each claim, label and
amount; the services themselves often say only what was billed and approved.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, field, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, Row, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, legend_block, moved_block, tabs_of
from models.training.families.eob_public_rows import (
    claim_sums,
    explained,
    labelled_facts,
    own_adjustments,
    service_rows,
    stacked,
    sum_row,
)
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "SUMMARY PAYMENT VOUCHER", "Summary Payment Voucher", "EXPLANATION OF BENEFITS - PROVIDER",
        "Provider Remittance Voucher", "PAYMENT VOUCHER",
        "Military Health Explanation of Benefits", "REMITTANCE VOUCHER", "Provider Payment Voucher",
    ),
    {
        "payment number": ("Check Number:", "CHECK NO.", "Voucher/Check No", "CHECK/EFT NUMBER", "Voucher Number",
            "EFT Number"),
        "payment date": ("Date of Notice:", "Check Date", "VOUCHER DATE", "Date:", "Issue Date", "DATE PAID"),
        "payee npi": ("Provider NPI", "NPI:", "PROVIDER NUMBER", "Payee NPI"),
    },
    ("Prime", "West Region", "Standard and Extra", "Select", "Reserve Select", "For Life"),
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Patient Name:", "Beneficiary Name:", "PATIENT:", "Name of Beneficiary:", "BENEFICIARY", "Patient"),
    "subscriber_name": ("Sponsor Name:", "SPONSOR:", "Sponsor", "Name of Sponsor:", "SPONSOR NAME"),
    "member_id": ("Sponsor SSN:", "Sponsor No.", "SPONSOR SSN", "DoD Benefits No:", "Sponsor ID:", "DBN:"),
    "claim_number": ("Claim Number:", "CLAIM NO", "Claim No.:", "Claim #", "CLAIM NUMBER"),
    "patient_account": ("Patient Acct No.:", "Patient Account", "PROVIDER PT ACCT:", "Pt. Acct:", "PATIENT ACCT NO"),
    "rendering_provider": ("Services Provided By:", "Provider of Care:", "PROVIDER:", "Provider", "RENDERED BY"),
    "received": ("Received:", "Date Received", "REC'D"), "authorization": ("Authorization:", "Referral No.", "AUTH NO"),
    "birth": ("DOB:", "Birth Date"), "yes": ("Assigned:", "Participating:", "NETWORK"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "dates": ("Date of^Services", "DATES OF SERVICE", "Service Dates", "Date(s)", "SERVICE^DATES"), "from": ("From",
        "Begin^Date", "FROM"), "to": ("To", "End^Date", "TO"),
    "rendering_provider": ("Services^Provided By", "Provider", "PROVIDER"), "description": ("Services Provided",
        "Type of Service", "SERVICE DESCRIPTION"),
    "procedure": ("Code", "Procedure^Code", "PROC", "Procedure", "PROC CODE", "Service Code"), "modifiers": ("Mod", "MOD",
        "Modifier"),
    "units": ("No.^Svcs", "Number of^Services", "Units", "NO.", "QTY", "Number"), "place": ("POS", "Place"),
    "billed": ("Amount^Billed", "Amount Billed", "BILLED", "Billed", "AMOUNT^BILLED", "Charges"),
    "discount": ("Network^Discount", "Over^Allowable", "PROVIDER^DISCOUNT", "Discount"), "not_covered": ("Non-^Covered",
        "Not Covered", "NON-COVERED", "Disallowed"),
    "allowed": ("Amount^Approved", "Amount Allowed", "ALLOWED", "Programme^Approved", "APPROVED", "Allowable^Charge"),
    "deductible": ("Deductible", "DEDUCT", "Deduct^Amount"), "coinsurance": ("Cost-Share", "COST SHARE", "Cost^Share",
        "Cost Share"), "copay": ("Copayment", "COPAY", "Copay"),
    "other": ("OHI Paid", "Other Ins", "OHI", "OTHER^INSURANCE"), "reason": ("Reason", "ADJ CODE", "Adj^Reason"),
    "amount": ("Amount", "Adj^Amount"), "group": ("Grp", "GROUP"),
    "remarks": ("See^Remarks", "Remarks", "REMARK CODES", "See Remarks", "RMK"), "paid": ("Amount^Paid", "Paid to^Provider",
        "PAID", "Government^Paid", "Benefit^Amount"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", "other", *values.MONEY))
_OWED = {
    "deductible": ("Deductible", "DEDUCTIBLE", "Applied to Deductible", "Deductible Amount"), "copay": ("Copayment", "COPAY",
        "Copay Amount", "Co-payment"),
    "coinsurance": ("Cost Share", "COST-SHARE", "Cost-Share/Coinsurance", "Coinsurance"), "patient": ("Patient Responsibility",
        "Beneficiary Owes", "TOTAL BENEFICIARY LIABILITY", "Total Patient Share", "Amount You May Bill"),
}  # fmt: skip
_PAID = {
    "billed": ("Amount Billed", "BILLED", "Total Charges", "Total Amount Billed"), "discount": ("Network Discount", "Discount",
        "Provider Write-off"),
    "not_covered": ("Non-Covered", "Not Covered", "NON-COVERED AMOUNT", "Amount Not Covered"), "allowed": ("Amount Approved",
        "Amount Allowed", "APPROVED", "Allowable Charge"),
    "other": ("Other Insurance Paid", "OHI Paid", "Paid by Beneficiary", "Other Ins."), "interest": ("Interest", "INTEREST",
        "Interest Paid"),
    "paid": ("Paid to Provider", "PAID TO PROVIDER", "Amount Paid", "Government Paid", "Payment to Provider"),
}  # fmt: skip
_YEAR = (
    ("Individual Deductible", 150, 300), ("Family Deductible", 300, 600), ("Enrollment Year Deductible", 50, 300),
    ("Catastrophic Cap", 1000, 3000),
    ("Family Cap Applied", 1000, 3500), ("Point of Service", 300, 600),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A contractor's voucher."""
    brief = rng.random() < 0.5
    codes = "none" if brief or rng.random() < 0.4 else "split"
    told = codes == "split"
    mix = Mix(
        institutional=0.1,
        denied=0.12,
        reversed=0.08,
        further=0.1 if told else 0.0,
        own=0.08 if told else 0.0,
        interest=0.12,
        moved=0.3,
    )
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4, 6)), most_lines=rng.choice((1, 2, 3, 5)), mix=mix)
    content = explained(rng, government.dressed(rng, content, government.TRICARE))
    mono = rng.random() < 0.3
    plan = diced(
        rng, mono=mono, upper=rng.random() < (0.8 if mono else 0.25), codes=codes, wide=rng.random() < 0.25,
        size=rng.choice((7.6, 8.2, 8.8, 9.4)), member=False,
        own_remarks=rng.random() < 0.6, kept=rng.random() < 0.6, left=rng.choice((30.0, 38.0, 46.0)),
    )  # fmt: skip
    made = draft(rng, "eob-sponsor-voucher", content, plan)
    made.answers["brief lines"] = brief
    return _drawn(made)


def _keys(made: Draft) -> list[str]:
    """Columns of the services."""
    keys = ["rendering_provider"] if made.yes("provider in rows", 0.3) else []
    keys += ["dates"] if made.yes("dates together", 0.75) else ["from", "to"]
    if any(claim.institutional for claim in made.content.claims):
        keys.append("revenue")
    service = ["procedure"]
    made.answers["column for modifiers"] = made.yes("print modifiers", 0.5)
    service += ["modifiers"] if made.answers["column for modifiers"] else []
    made.styles["modifiers with procedure"] = made.rng.randint(1, 3)
    for key, chance in (("description", 0.5), ("units", 0.75), ("place", 0.15)):
        if made.yes(f"print {key}", chance):
            service.append(key)
    money = ["billed", "allowed"]
    if not made.answers["brief lines"]:
        money += ["not_covered", *(["discount"] if made.plan.codes == "none" else []), "deductible", "copay", "coinsurance"]
    elif made.yes("print not covered", 0.4):
        money.insert(1, "not_covered")
    codes = [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"] if made.plan.codes == "split" else []
    paid = [] if made.answers["brief lines"] else ["paid"]
    pairs = (("dates", "rendering_provider"), ("procedure", "description"), ("deductible", "copay"), ("billed", "allowed"))
    return stacked(made, [*keys, *service, *money, *codes, *paid, "remarks"], pairs, 0.15)


def _drawn(made: Draft) -> Paper:
    _HEAD.settle(made)
    _WORDS.setdefault("revenue", ("Rev", "REV CODE", "Revenue"))
    keys, lines = _keys(made), _fact_lines(made)
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(made)
    boxes = tuple(tab for name in _summaries(made) for tab in (Tab(name), Tab(f"{name} sum", (), right=True)))
    grids: dict[str, Sequence[Tab]] = {
        "service": tabs_of(made, keys, _WORDS, _RIGHT), "boxes": boxes, **grand_tabs, **moved_tabs,
        **{f"facts {number}": tuple(Tab(key) for key in line) for number, line in enumerate(lines)},
    }  # fmt: skip
    ledger = Ledger(made, grids, _HEAD, top=("service",) if made.yes("headings once a page", 0.25) else ())
    blocks = [_claim(made, ledger, f"/claims/{n}", claim, (keys, lines)) for n, claim in enumerate(made.content.claims)]
    several = len(made.content.claims) > 1 or made.yes("sums of one claim", 0.4)
    legend = legend_block(made, ("REMARKS", "Remarks:", "REMARK CODES", "Explanation of Remarks"))
    ledger.print([*blocks, *blocks_of(grand if several else None, moved, legend)], counted=made.yes("pages counted", 0.4))
    finish_truth(made, keys)
    for index, claim in enumerate(made.content.claims):
        if made.plan.codes == "none" and made.yes("discount in box", 0.5):
            eob_truth.unnamed(made.sheet, f"/claims/{index}", claim.total("discount"))
    return made.sheet.finish()


def _fact_lines(made: Draft) -> list[list[str]]:
    """Facts of a claim, on two or three lines."""
    keys = ["patient_name", "claim_number", "subscriber_name"]
    chances = {
        "member_id": 0.9,
        "patient_account": 0.8,
        "rendering_provider": 0.5,
        "received": 0.3,
        "authorization": 0.25,
        "birth": 0.2,
        "yes": 0.2,
    }
    keys += [key for key, chance in chances.items() if made.yes(f"fact {key}", chance)]
    if made.yes("sponsor first", 0.3):
        keys = ["subscriber_name", *(key for key in keys if key != "subscriber_name")]
    across = (2, 3, 4)[made.style("facts across", 3)]
    return [keys[at : at + across] for at in range(0, len(keys), across)]


def _claim(made: Draft, ledger: Ledger, at: str, claim: Claim, columns: tuple[Sequence[str], Sequence[Sequence[str]]]) -> Block:
    keys, lines = columns
    items: list[Item] = [Row(f"facts {n}", labelled_facts(made, line, _FACTS, claim, at)) for n, line in enumerate(lines)]
    items.append(Stroke(("gap", "thin")[made.style("under facts", 2)]))
    if not ledger.top:
        items.append(Heads("service"))
    items += service_rows(made, claim, at, keys)
    if made.yes("sums of claims", 0.65):
        label = (Run(made.word("claim total", ("Totals:", "TOTALS", "Claim Totals", "TOTAL THIS CLAIM", "Total"))),)
        items.append(sum_row(made, claim_sums(claim), keys, label, at))
    items += own_adjustments(made, claim, at, keys)
    items += [Stroke("gap"), *_boxes(made, claim, at), Stroke(("gap", "thin", "thick")[made.style("stroke between claims", 3)])]
    return Block(items, heads="service")


def _summaries(made: Draft) -> tuple[str, ...]:
    """The summaries beside each other, in this contractor's order."""
    names = ["owed", "paid", *(["year"] if made.yes("year's summary", 0.6) else [])]
    return tuple(names[::-1] if made.yes("paid first", 0.4) else names)


def _boxes(made: Draft, claim: Claim, at: str) -> list[Item]:
    """Three lists of labels and amounts, side by side."""
    columns: dict[str, list[tuple[str, Cell]]] = {
        "owed": [_amount(made, key, words, claim, at) for key, words in _OWED.items()],
        "paid": [_amount(made, key, words, claim, at) for key,
            words in _PAID.items() if key != "discount" or made.yes("discount in box", 0.5)],
        "year": [_of_year(made, number, claim) for number in range(3)],
    }  # fmt: skip
    titles = {
        "owed": ("Beneficiary Liability Summary", "PATIENT LIABILITY", "Beneficiary Share"), "paid": ("Claim Summary",
            "BENEFIT SUMMARY", "Payment Summary"),
        "year": ("Benefit Period Summary", "FISCAL YEAR TO DATE", "Out of Pocket Summary"),
    }  # fmt: skip
    names = _summaries(made)
    items: list[Item] = []
    if made.yes("titles of boxes", 0.75):
        items.append(Row("boxes", {name: plain(made.word(f"box {name}", titles[name])) for name in names}, heavy=True))
    for row in range(max(len(columns[name]) for name in names)):
        cells: dict[str, Cell] = {}
        for name in names:
            if row < len(columns[name]):
                label, cells[f"{name} sum"] = columns[name][row]
                cells[name] = plain(label)
        items.append(Row("boxes", cells))
    return items


def _amount(made: Draft, key: str, words: tuple[str, ...], claim: Claim, at: str) -> tuple[str, Cell]:
    label = made.word(f"box {key}", words) + made.colon
    if key == "other":
        return label, plain(made.total(Decimal("0.00")))
    if key == "discount":
        return label, plain(made.total(claim.total(key)))
    amount = claim.interest if key == "interest" else claim.total(key)
    return label, field(made.total(amount), f"{at}/{values.leaf(key)}", f"{amount:.2f}")


def _of_year(made: Draft, number: int, claim: Claim) -> tuple[str, Cell]:
    """What counts towards the year's limits; no field."""
    label, low, high = _YEAR[(made.style("year's lines", len(_YEAR)) + number) % len(_YEAR)]
    dice = Random(f"{claim.member_id} {number}")
    return made.name(label) + made.colon, plain(
        made.total(Decimal(dice.randint(0, low * 100)) / 100) + (f" of {high}.00" if made.yes("of limits", 0.3) else "")
    )
