"""Explanations of review: bills of injured workers or drivers, reduced by fee schedule and network, with the payer's own codes.

The patient owes nothing; what is not paid is reduced in two or three columns, and sentences below the bill say why.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from models.training.content import government, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Claim, Remittance, Service, cents
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, NewPage, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, moved_block, tabs_of
from models.training.families.eob_public_rows import explained, fact, own_codes, service_rows, stacked, sum_row
from models.training.families.letterhead import phone_shown
from models.training.ink import wrap
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "EXPLANATION OF REVIEW", "Explanation of Review", "EXPLANATION OF BILL REVIEW", "Medical Bill Review",
        "BILL REVIEW ANALYSIS", "Explanation of Reimbursement",
        "WORKERS' COMPENSATION EXPLANATION OF BENEFITS", "Explanation of Medical Benefits", "REPRICING SUMMARY",
        "Notice of Bill Review", "PAYMENT ANALYSIS - MEDICAL BILL",
    ),
    {
        "payment number": ("Check Number", "CHECK NO.", "Payment No", "Draft Number", "Draft No.", "Check #"),
        "payment date": ("Review Date", "Payment Date", "Date Paid", "EOR Date", "PROCESSED DATE", "Check Date"),
        "payee tax": ("Provider TIN", "Tax ID", "FEIN", "TIN", "Provider Tax ID"),
    },
    ("Workers' Compensation", "AUTO - MEDICAL PAYMENTS", "Personal Injury Protection", "STATE FUND", "Liability"),
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Claimant:", "Claimant Name", "INJURED WORKER", "Patient:", "Injured Party", "Employee Name", "CLAIMANT",
        "Patient Name"),
    "claim_number": ("Claim Number:", "Claim No.", "CLAIM #", "Claim #:", "FILE NO", "Carrier Claim No."),
    "member_id": ("SSN:", "Employee ID", "CLAIMANT SSN", "Policy No.", "Claimant ID"),
    "patient_account": ("Patient Acct #:", "Provider Acct", "YOUR REFERENCE", "Patient Account No", "PT ACCT"),
    "rendering_provider": ("Rendering Provider", "Treating Provider:", "PHYSICIAN", "Provider of Service"),
    "rendering_npi": ("Rendering NPI", "NPI", "PROV NPI"),
    "injured": ("Date of Injury:", "DOI", "Date of Loss:", "D/INJURY", "Injury Date"), "employer": ("Employer:", "Insured",
        "EMPLOYER", "Policyholder:"),
    "bill": ("Bill ID:", "Review No.", "BILL CONTROL #", "Document ID", "Bill Number"), "diagnosis": ("Diagnosis:", "ICD-10",
        "DX", "Diag 1"),
    "received": ("Received:", "Date Rec'd", "BILL RECEIVED", "Rcvd Date"), "adjuster": ("Adjuster:", "Examiner", "CLAIM REP",
        "Handler"),
    "state": ("Jurisdiction:", "State", "JURIS", "Fee Schedule State"), "period": ("Dates of Service", "Service Dates:", "DOS",
        "TREATMENT DATES"),
    "network": ("Network:", "PPO", "PPO NETWORK", "Contract"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "number": ("Line", "#", "LN", "No."), "dates": ("Date of^Service", "Service^Date", "DOS", "DATE(S)", "From - To",
        "Treatment^Date"), "from": ("From", "DOS^From", "FROM"), "to": ("To", "DOS^To", "THRU"),
    "place": ("POS", "PL"), "procedure": ("Procedure", "Proc^Code", "CPT/^HCPCS", "CODE", "Billed^Code", "Service^Code",
        "Proc"), "modifiers": ("Mod", "MOD", "Modifier"),
    "revenue": ("Rev", "Rev^Code", "REV CD"), "description": ("Description", "SERVICE", "Procedure Description"),
    "units": ("Units", "Qty", "UNITS", "Days/^Units", "UN"),
    "billed": ("Charge", "Billed^Amount", "Provider^Charge", "CHARGES", "Amount^Billed", "Total^Charge", "BILLED", "Submitted"),
    "fee": ("Fee Schedule^Reduction", "FS^Reduction", "Bill Review^Reduction", "FEE SCHED^REDUCT", "State^Reduction",
        "UCR^Reduction", "Audit^Reduction", "BR Red."),
    "net": ("PPO^Reduction", "Network^Reduction", "PPO^Discount", "Network^Savings", "CONTRACT^REDUCT", "PPO Red.",
        "Negotiated^Savings"),
    "discount": ("Reduction", "Total^Reduction", "REDUCTION", "Savings", "Over Fee^Schedule", "Amount^Reduced"),
    "not_covered": ("Other^Reduction", "Disallowed", "Denied^Amount", "NOT ALLOWED", "Disallowance", "Non-^Allowed",
        "OTHER RED."),
    "allowed": ("Allowance", "Allowed", "Fee Schedule^Allowance", "ALLOWED", "Amount^Allowed", "Recommended^Allowance",
        "Approved"),
    "paid": ("Payment", "Paid", "Amount^Paid", "PAID", "Net^Payment", "Amount^Due", "Recommended^Payment", "Paid^Amount",
        "Reimbursement"),
    "group": ("Grp", "GC"), "reason": ("Reason", "CARC", "Adj^Code", "ANSI"), "amount": ("Adj^Amount", "Amount"),
    "remarks": ("Expl.^Codes", "Explanation^Codes", "EXPL", "Reason^Codes", "EOR^Codes", "EX CODE", "Msg", "Explanation",
        "Notes", "RED CODES"),
    "deductible": ("Deductible", "DED"), "coinsurance": ("Co-Ins", "COINS"), "copay": ("Copay", "COPAY"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", "fee", "net", *values.MONEY))
_PAIRS = (("dates", "place"), ("procedure", "modifiers"), ("procedure", "description"), ("fee", "net"), ("allowed", "paid"))
_ADJUSTERS = ("R. Olmstead", "T. Vance", "J. Quill", "M. Arbor", "D. Faraday")
_BELOW = (
    "ANY QUESTIONS ABOUT THIS REVIEW: SEND THIS SHEET WITH A COPY OF THE BILL WITHIN 90 DAYS",
    "The claimant may not be billed for the difference between charge and allowance.",
    "Reviewed under the medical fee schedule of the state named above.",
    "A request for a second review must name the bill and the line in dispute.",
    "THIS IS A REVIEW OF YOUR CHARGES, NOT A DENIAL OF THE CLAIM.",
)


def draw(rng: Random) -> Paper:
    """An adjuster's review of bills."""
    codes = rng.choice(("none", "none", "none", "split", "under"))
    plan = diced(
        rng, codes=codes, wide=rng.random() < 0.35, size=rng.choice((7.4, 8.0, 8.6, 9.2)), member=False,
        own_remarks=rng.random() < 0.85, all_codes=True,
        alone=rng.random() < 0.3, kept=rng.random() < 0.5, left=rng.choice((28.0, 36.0, 44.0)),
    )  # fmt: skip
    return _drawn(draft(rng, "eob-bill-review", _content(rng), plan))


def _content(rng: Random) -> Remittance:
    """Bills of which the patient pays nothing, each service reduced for a reason that is told."""
    while True:
        mix = Mix(institutional=0.12, denied=0.15, reversed=0.04, further=0.0, own=0.0, interest=0.1, moved=0.12)
        content = adjudicated(
            rng, claims=rng.choice((1, 1, 1, 2, 3, 4)), most_lines=rng.choice((1, 3, 5, 8, 12)), method="check", mix=mix
        )
        content = government.without(
            government.dressed(rng, content, government.COMPENSATION), "deductible", "coinsurance", "copay"
        )
        if not government.has(content, "deductible", "coinsurance", "copay"):
            return explained(rng, content)


def _keys(made: Draft) -> list[str]:
    """The columns of a bill."""
    keys = ["number"] if made.yes("line numbers", 0.5) else []
    keys += ["dates"] if made.yes("dates together", 0.8) else ["from", "to"]
    if any(claim.institutional for claim in made.content.claims):
        keys.append("revenue")
    keys.append("procedure")
    made.answers["column for modifiers"] = made.yes("print modifiers", 0.65)
    made.styles["modifiers with procedure"] = made.rng.randint(1, 3)
    keys += ["modifiers"] if made.answers["column for modifiers"] else []
    for key, chance in (("place", 0.25), ("description", 0.3), ("units", 0.9)):
        if made.yes(f"print {key}", chance):
            keys.append(key)
    reductions = ["fee", "net"] if made.yes("two reductions", 0.65) else ["discount"]
    money = ["billed", *reductions, "not_covered", "paid"]
    if made.yes("column for allowed", 0.4):
        money.insert(money.index("paid") if made.yes("allowed late", 0.7) else 1, "allowed")
    codes = [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"] if made.plan.codes == "split" else []
    order = (
        [*keys, *money[:-1], *codes, "remarks", "paid"]
        if made.yes("codes before paid", 0.35)
        else [*keys, *money, *codes, "remarks"]
    )
    return stacked(made, order, _PAIRS, 0.14)


def _drawn(made: Draft) -> Paper:
    _HEAD.settle(made)
    keys, lines = _keys(made), _fact_lines(made)
    # The patient has no share of such bills.
    made.answers |= dict.fromkeys(("grand patient", "grand deductible", "grand coinsurance"), False)
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(made)
    grids: dict[str, Sequence[Tab]] = {
        "service": tabs_of(made, keys, _WORDS, _RIGHT), **grand_tabs, **moved_tabs,
        "facts": tuple(Tab(f"{place}{part}") for place in range(len(lines[0])) for part in ("", " value")),
    }  # fmt: skip
    ledger = Ledger(made, grids, _HEAD)
    blocks = [_bill(made, index, claim, (keys, lines)) for index, claim in enumerate(made.content.claims)]
    ends = blocks_of(grand if len(blocks) > 1 or made.yes("sums of one bill", 0.6) else None, moved)
    ledger.print([*blocks, *ends, _house_text(made)], counted=made.yes("pages counted", 0.4))
    finish_truth(made, [key for key in keys if key not in ("fee", "net")])
    _reduced(made, keys)
    return made.sheet.finish()


def _fact_lines(made: Draft) -> list[list[str]]:
    """The facts of a bill, two to four on a line."""
    keys = ["patient_name", "claim_number"]
    chances = {
        "injured": 0.85, "employer": 0.7, "patient_account": 0.7, "bill": 0.4, "received": 0.5, "diagnosis": 0.5,
        "member_id": 0.35, "rendering_provider": 0.5,
        "adjuster": 0.35, "state": 0.4, "period": 0.25, "network": 0.3, "rendering_npi": 0.25,
    }  # fmt: skip
    keys += [key for key, chance in chances.items() if made.yes(f"fact {key}", chance)]
    if made.yes("facts shuffled", 0.6):
        made.rng.shuffle(keys)
    across = (2, 2, 3, 4)[made.style("facts across", 4)]
    return [keys[at : at + across] for at in range(0, len(keys), across)]


def _fact(made: Draft, key: str, claim: Claim, at: str) -> Line:
    dice = Random(f"{claim.account} {key}")
    if key == "employer":
        return (
            Run(
                made.name(
                    government.payer_name(
                        dice,
                        (
                            "{n} Freight Lines Inc",
                            "{n} Roofing",
                            "{c} County Schools",
                            "{n} Foods LLC",
                            "City of {t}",
                            "{n} & Sons",
                        ),
                    )
                ),
            ),
        )
    if key == "bill":
        return (Run(f"{dice.choice(('B', 'MB', '', 'R-'))}{numbers.digits(dice, 8)}"),)
    if key == "adjuster":
        return (Run(f"{made.name(dice.choice(_ADJUSTERS))} {phone_shown(numbers.phone(dice), made.style('phone style', 4))}"),)
    if key == "state":
        return (Run(made.content.payer.address.state),)
    if key == "network":
        return (
            Run(
                made.name(dice.choice(("NONE", "Firstpath Network", "ClearPPO", "Out of network"))),
            ),
        )
    return fact(made, key, claim, at)


def _bill(made: Draft, index: int, claim: Claim, columns: tuple[Sequence[str], Sequence[Sequence[str]]]) -> Block:
    (keys, lines), at = columns, f"/claims/{index}"
    items: list[Item] = [NewPage()] if index and made.plan.alone else []
    for line in lines:
        cells: dict[str, Cell] = {}
        for place, key in enumerate(line):
            cells[str(place)] = plain(made.word(f"fact {key}", _FACTS[key]))
            cells[f"{place} value"] = (_fact(made, key, claim, at),)
        items.append(Row("facts", cells))
    items += [Stroke(("gap", "thin")[made.style("under facts", 2)]), Heads("service")]
    items += _lines(made, claim, at, keys)
    split = [_split(claim, service) for service in claim.services]
    sums = {key: claim.total(key) for key in values.MONEY} | {
        "fee": sum((fee for fee, _ in split), ZERO),
        "net": sum((net for _, net in split), ZERO),
    }
    label = (Run(made.word("bill total", ("Totals", "TOTAL", "Bill Total", "BILL TOTALS", "Total This Bill:", "Totals:"))),)
    items += [*own_codes(made, claim, at, keys), _sum_row(made, sums, keys, label, at)]
    return Block(
        [*items, *_reasons(made, claim), Stroke(("gap", "thin", "thick")[made.style("stroke between bills", 3)])],
        heads="service",
    )


def _lines(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Item]:
    """The services; the two reductions of the price are no fields."""
    rows = service_rows(made, claim, at, [key for key in keys if key not in ("fee", "net", "fee+net")])
    services = iter(claim.services)
    items: list[Item] = []
    for row in rows:
        if isinstance(row, Row):
            fee, net = _split(claim, next(services))
            shown = _apart(((Run(made.money(fee)),), (Run(made.money(net)),)), keys)
            items.append(Row(row.grid, {**row.cells, **shown}, row.lead, row.heavy, row.amounts))
        else:
            items.append(row)
    return items


def _apart(reductions: tuple[Line, Line], keys: Sequence[str]) -> dict[str, Cell]:
    """The two reductions in the columns that there are for them."""
    cells = {"fee": (reductions[0],), "net": (reductions[1],), "fee+net": reductions}
    return {key: cell for key, cell in cells.items() if key in keys}


def _split(claim: Claim, service: Service) -> tuple[Decimal, Decimal]:
    """How much of the discount is the fee schedule's, how much the network's."""
    dice = Random(f"{claim.account} {service.procedure} {abs(service.billed)}")
    fee = service.discount if dice.random() < 0.5 else cents(service.discount * Decimal(dice.randint(3, 9)) / 10)
    return fee, service.discount - fee


def _sum_row(made: Draft, sums: dict[str, Decimal], keys: Sequence[str], label: Line, at: str) -> Row:
    known = sum_row(made, sums, [key for key in keys if key not in ("fee", "net", "fee+net")], label, at)
    fee, net = ((Run(made.total(sums[key])),) for key in ("fee", "net"))
    return Row("service", {**known.cells, **_apart((fee, net), keys)}, label, known.heavy)


def _reasons(made: Draft, claim: Claim) -> list[Item]:
    """What the codes of this bill mean."""
    codes = sorted({remark for service in claim.services for remark in service.remarks})
    if not codes or not made.yes("reasons below bills", 0.75):
        return []
    items: list[Item] = [
        Stroke("gap"),
        Say(
            (
                Run(
                    made.word(
                        "reasons",
                        ("Explanation Codes", "EXPLANATIONS", "Code Descriptions:", "Reductions explained", "MESSAGES"),
                    )
                ),
            ),
            heavy=True,
        ),
    ]
    between = made.word("reason mark", ("", "-", ":", "="))
    for code in codes:
        words = " ".join(
            part
            for part in (values.remark_shown(made, code), between, made.name(MEANINGS.get(code, "See the fee schedule")))
            if part
        )
        items += [Say((Run(line),), inset=1) for line in wrap(words, made.pen, made.right - made.left - 24)]
    return items


def _house_text(made: Draft) -> Block:
    lines = [
        line
        for text in made.rng.sample(_BELOW, k=made.rng.choice((0, 1, 2)))
        for line in wrap(made.name(text), made.pen, made.right - made.left)
    ]
    return Block([Say((Run(line),)) for line in lines])


def _reduced(made: Draft, keys: Sequence[str]) -> None:
    """Reductions in columns of their own, without codes: adjustments that may or may not be reported."""
    if not {"fee", "net", "fee+net"} & set(keys):
        return
    for index, claim in enumerate(made.content.claims):
        for number, service in enumerate(claim.services):
            amounts = {*_split(claim, service), service.discount} - {ZERO}
            found = [
                {"group": group, "reason": reason, "amount": f"{amount:.2f}"}
                for amount in sorted(amounts)
                for group, reason in ((None, None), ("CO", "45"))
            ]
            if found and f"/claims/{index}/lines/{number}/adjustments/0/amount" not in made.sheet.values:
                made.sheet.optional_items[f"/claims/{index}/lines/{number}/adjustments"] = found
