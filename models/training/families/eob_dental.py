"""Dental and vision remittances: teeth and surfaces, submitted, approved and allowed fees, what the patient pays."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Service
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, plain, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import above, beside, running, under_heads
from models.training.families.eob_typeset_ends import ends, interest_lines, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_lines import claim_sums, column, line_cells, sum_cells, told, without_remarks
from models.training.families.eob_typeset_table import Cells, Column, Table, head_height, headings, height, laid, row
from models.training.paper import Paper

_HEADS = {
    "billed": ("Submitted~Fee", "Submitted~Amount", "Dentist's~Fee", "Fee~Submitted", "Charged~Fee", "Amount~Submitted",
        "Fee~Charged", "Retail"),
    "allowed": ("Allowed~Fee", "Covered~Fee", "Allowed~Amount", "Benefit~Fee", "Plan~Fee", "Eligible~Fee", "Covered~Amount",
        "Allowance"),
    "discount": ("Fee~Adjustment", "Network~Savings", "Fee~Reduction", "Dentist~Write-off", "Contract~Reduction",
        "Provider~Savings"),
    "not_covered": ("Non-~Covered", "Not~Covered", "Optional~Treatment", "Over~Maximum", "Outside~Plan", "Non-Benefit",
        "Disallowed"),
    "deductible": ("Deduct-~ible", "Deductible", "Ded.", "Less~Deductible", "Patient~Ded"),
    "coinsurance": ("Patient~Co-Ins", "Co-~Insurance", "Coinsurance", "Co-Ins~Amount"),
    "copay": ("Copay", "Patient~Copay", "Co-Payment", "Member~Copay"),
    "patient": ("Patient~Pays", "Patient~Payment", "Patient~Portion", "Pt.~Pays", "Subscriber~Owes", "Patient~Amount",
        "Patient~Resp."),
    "paid": ("Plan~Pays", "Plan~Payment", "Plan~Paid", "Benefit~Payment", "Paid by~Plan", "Payment", "Amount~Paid",
        "Net~Benefit"),
    "procedure": ("Procedure~Code", "Proc.~Code", "ADA/~Proc", "Svc Code", "Proc #", "Code", "Submitted~Code", "Procedure"),
}  # fmt: skip
_DENTAL = (
    "Periodic exam", "Cleaning", "Bitewing films", "Filling, one surface", "Crown", "Root canal", "Scaling", "Extraction",
    "Sealant",
    "Full mouth X-ray", "Fluoride", "Denture repair", "Panoramic film", "Implant", "Night guard",
)  # fmt: skip
_VISION = (
    "Eye exam", "Frame", "Single vision lenses", "Bifocal lenses", "Contact lenses", "Lens coating", "Fitting fee",
    "Progressive lenses",
    "Polycarbonate",
)  # fmt: skip
_EXTRA = {
    "tooth": ("Tooth", "Th", "Tooth~No.", "TTH", "Tooth~Code", "Tooth/~Quad"),
    "surface": ("Surf", "Surface", "Srf", "Tooth~Surf", "Surface(s)"),
    "area": ("Area", "Arch", "Quad", "Oral~Area"),
    "approved": ("Approved~Fee", "Contract~Fee", "Maximum~Approved", "Approved~Amount", "Network~Fee"),
    "level": ("Cov~%", "%", "Pays~At", "Co-Ins~Level", "Benefit~Level"),
    "what": ("Description", "Service", "Description of~Service", "Treatment", "Procedure~Description"),
    "eye": ("Eye", "OD/OS", "Lens"),
}
"""Columns that dentists' and opticians' papers have and the record has not."""


def draw(rng: Random) -> Paper:
    """A remittance of one to six patients."""
    vision = rng.random() < 0.3
    plan = diced(
        rng, mono=False, wide=rng.random() < 0.5, codes="none", size=rng.choice((7.6, 8.2, 8.8)), own_remarks=rng.random() < 0.6
    )
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.06, moved=0.35, reversed=0.1)
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 3, 4, 6)), most_lines=rng.choice((2, 3, 5)), mix=mix)
    made = draft(rng, "eob-dental", content, plan)
    for key, heads in _HEADS.items():
        made.word(f"line {key}", heads)
    first_head(made)
    table = _table(made, vision=vision)
    if made.yes("headings once", 0.45):
        headings(made, table)
    for index in range(len(content.claims)):
        _claim(made, table, index, vision=vision)
    ends(made, table)
    return made.sheet.finish()


def _table(made: Draft, *, vision: bool) -> Table:
    keys = _keys(made, vision=vision)
    columns = [
        Column(key, made.word(f"extra {key}", _EXTRA[key]), key in ("approved", "level"))
        if key in _EXTRA
        else column(made, key)
        for key in keys
    ]
    rows = []
    for index, claim in enumerate(made.content.claims):
        at = f"/claims/{index}"
        rows += [_cells(made, columns, service, f"{at}/lines/{n}", vision=vision) for n, service in enumerate(claim.services)]
        rows.append(sum_cells(made, columns, {key: claim.total(key) for key in values.MONEY}, at))
    rows.append(sum_cells(made, columns, {key: made.content.total(key) for key in values.MONEY}, None))
    return laid(
        made,
        columns,
        rows,
        (made.left, made.right),
        ("level", "cob", "area", "what", "surface", "approved", "eye", "tooth", "units", "remarks"),
    )


def _keys(made: Draft, *, vision: bool) -> list[str]:
    """What stands in the columns, in one of the usual orders."""
    rng = made.rng
    made.styles["modifiers with procedure"] = 2
    where = (
        rng.choice((["eye"], []))
        if vision
        else rng.choice((["tooth", "surface"], ["tooth", "surface"], ["area", "tooth", "surface"], ["tooth"]))
    )
    keys = rng.choice(
        (
            [*where, "dates", "procedure", "what"], ["dates", *where, "procedure", "what"], ["procedure", "what", *where,
                "dates"],
            ["dates", "procedure", *where], ["what", "procedure", *where, "dates"],
        )
    )  # fmt: skip
    if made.yes("units of dentists", 0.2):
        keys.append("units")
    fees = rng.choice(
        (
            ["billed", "approved", "discount", "not_covered", "allowed"], ["billed", "discount", "approved", "not_covered",
                "allowed"],
            ["billed", "discount", "not_covered", "allowed"], ["billed", "approved", "allowed", "discount", "not_covered"],
            ["billed", "discount", "not_covered"],
        )
    )  # fmt: skip
    shares = rng.choice(
        (["deductible", "level", "coinsurance", "copay"], ["deductible", "copay", "coinsurance"], ["deductible", "copay_coins"])
    )
    if rng.random() < 0.25:
        shares.append("cob")
    tail = rng.choice((["patient", "paid"], ["paid", "patient"], ["paid"]))
    return [*keys, *fees, *shares, *tail, *(["remarks"] if made.yes("column for remarks", 0.65) else [])]


def _cells(made: Draft, columns: Sequence[Column], service: Service, at: str, *, vision: bool) -> dict[str, Cell]:
    keys = tuple(each.key for each in columns)
    cells = line_cells(made, service, at, columns, keys)
    rng = Random(f"{service.billed} {service.procedure}")
    approved = service.billed - service.discount
    extra = {
        "tooth": str(rng.randint(1, 32)) if rng.random() < 0.6 else "", "surface": rng.choice(("M", "MO", "MOD", "DO", "B",
            "OL", "")),
        "area": rng.choice(("UR", "LL", "10", "20", "")), "approved": made.money(approved),
        "level": f"{rng.choice((100, 80, 50))}%",
        "what": made.name(rng.choice(_VISION if vision else _DENTAL)), "eye": rng.choice(("OD", "OS", "OU", "")),
    }  # fmt: skip
    return {**cells, **{key: plain(text) if text else () for key, text in extra.items() if key in keys}}


def _claim(made: Draft, table: Table, index: int, *, vision: bool) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [_cells(made, table.columns, service, f"{at}/lines/{n}", vision=vision) for n, service in enumerate(claim.services)]
    once = made.yes("headings once", 0.45)
    needed = 46 + (0 if once else head_height(table)) + (sum(height(cells) for cells in rows) + 1) * table.leading
    if room(made, min(needed, made.floor * 0.6)) and once:
        headings(made, table)
    _facts(made, index)
    if not once:
        headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, (height(cells) + 1) * table.leading):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
    _end(made, table, index, rows)
    eob_truth.imply(made.sheet, claim, at)
    made.y += made.rng.choice((6, 10))


def _facts(made: Draft, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    facts = claim_facts(made, claim, at, chosen_facts(made, noise=2))
    style, x0, x1 = made.style("facts of dentists", 4), made.left, made.right
    if style == 0:
        running(made, facts, x0, x1, made.pen)
    elif style == 1:
        beside(made, facts, x0, x1, made.pen, 3)
    elif style == 2:
        above(made, facts, x0, x1, made.pen, framed=made.yes("boxed facts", 0.4))
    else:
        half = -(-len(facts) // 2) if len(facts) > 6 else len(facts)
        for part in (facts[:half], facts[half:]):
            if part:
                under_heads(made, part, x0, x1, made.pen)
    made.y += made.pen.size * 0.7


def _end(made: Draft, table: Table, index: int, rows: Sequence[Cells]) -> None:
    """Sums of the claim, its remarks where no column has them, its interest."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    if made.plan.claim_totals and (len(rows) > 1 or made.yes("sums of single lines", 0.6)):
        room(made, 3 * table.leading)
        made.sheet.rule(made.left, made.y - table.pen.size, table.columns[-1].x1, made.y - table.pen.size, 0.4)
        made.y += 2
        claim_sums(made, table, claim, at, made.word("claim total", words.CLAIM_TOTAL))
    if without_remarks(made, table):
        for number, service in enumerate(claim.services):
            if service.remarks:
                room(made, table.leading)
                lead = Run(
                    made.word("lead of remarks", ("Note, line", "Processing policy, line", "Message for line"))
                    + f" {number + 1}:"
                )
                line = (lead, *values.remark_runs(made, service.remarks, f"{at}/lines/{number}"))
                write_line(made.sheet, line, made.left + 4, made.y, table.pen)
                made.y += table.leading
    for line in interest_lines(made, at, index):
        write_line(made.sheet, line, made.left + 4, made.y, table.pen)
        made.y += table.leading
