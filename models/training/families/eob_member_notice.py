"""Explanations for members: what the provider charged, the plan paid and the member may owe; yearly limits beside it."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.adjudication import Mix, adjudicated
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Run, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact, above, beside, running
from models.training.families.eob_typeset_ends import notes, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import foot, house_text, payer_block
from models.training.families.eob_typeset_lines import Choice, claim_sums, line_cells, lines_table, told
from models.training.families.eob_typeset_table import Table, head_height, headings, height, row
from models.training.ink import fitted, wrap
from models.training.paper import Paper

_HEADS = {
    "billed": (
        "Provider~charged", "Amount~billed", "What your~provider charged", "Your provider~billed", "Provider's~charge",
        "Cost before~plan",
        "Total~cost", "Charge",
    ),
    "discount": (
        "Plan~discount", "Your~savings", "Member~rate savings", "Network~discount", "Your~discount", "Amount you~saved",
        "Our~discount",
        "Less plan~savings",
    ),
    "not_covered": (
        "Amount not~payable", "Not covered~by plan", "Not payable", "Not covered", "Your plan does~not cover",
        "Pending or~not payable",
        "Excluded by~your plan",
    ),
    "allowed": (
        "Allowed~amount", "Member rate", "Plan~allowed", "Amount~allowed", "Covered by~plan", "Discounted~price",
        "Network~rate",
        "Cost after~discount",
    ),
    "deductible": ("Applied to~deductible", "Your~deductible", "Deductible", "Deductible~you pay", "Amount to~deductible"),
    "coinsurance": ("Your~coinsurance", "Coinsurance", "Coinsurance~you pay", "Your % of~the cost"),
    "copay": ("Your copay", "Copay", "Copay~you pay", "Visit~copay"),
    "patient": (
        "What you~may owe", "You may owe", "Your share", "You owe or~already paid", "Your total~cost", "Amount~you owe",
        "You pay",
        "Your~responsibility", "What~you owe",
    ),
    "paid": ("Your plan~paid", "Plan paid", "Plan's~share", "We paid", "Paid by~your plan", "What your~plan paid",
        "Plan payment"),
    "remarks": ("See notes", "Notes", "Note", "Remarks", "See~note", "Claim~notes"),
    "description": ("Service", "Type of service", "Service~description", "Care received", "What was done"),
}  # fmt: skip
_BANNER = (
    "Your claims at a glance",
    "Summary",
    "Claim summary",
    "Totals for this statement",
    "Your cost summary",
    "Statement summary",
)


def draw(rng: Random) -> Paper:
    """A statement about one to four claims of a family."""
    plan = diced(
        rng, mono=False, wide=rng.random() < 0.25, member=True, codes="none", size=rng.choice((8.0, 8.6, 9.2)),
        upper=rng.random() < 0.12,
        own_remarks=rng.random() < 0.6,
    )  # fmt: skip
    mix = Mix(family=True, further=0.0, own=0.0, moved=0.0, interest=0.0, reversed=0.05, institutional=0.1)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    made = draft(rng, "eob-member-notice", content, plan)
    for key, heads in _HEADS.items():
        made.word(f"line {key}", heads)
    _head(made)
    first = made.yes("summary first", 0.65)
    if first:
        _summary(made)
    table = lines_table(made, _choice(made))
    for index in range(len(content.claims)):
        _claim(made, table, index)
    if not first:
        _summary(made)
    if made.yes("limits", 0.7):
        _limits(made)
    if made.rng.random() < 0.75:
        notes(made)
    for text in rng.sample(words.HOUSE, k=rng.choice((0, 1, 2))):
        room(made, 40)
        house_text(made, text)
    return made.sheet.finish()


def _choice(made: Draft) -> Choice:
    """The columns of a member's table: fewer than a provider sees."""
    rng = made.rng
    before = rng.choice(
        (["dates", "description"], ["description", "dates"], ["dates", "procedure"], ["description", "procedure", "dates"])
    )
    made.styles["modifiers with procedure"] = rng.randint(1, 3)
    shares = ["deductible", "copay", "coinsurance"] if rng.random() < 0.75 else ["deductible", "copay_coins"]
    ways = (
        ["billed", "discount", "not_covered", "paid", *shares, "patient"], ["billed", "discount", "not_covered", *shares,
            "paid", "patient"],
        ["billed", "discount", "allowed", "not_covered", "paid", *shares, "patient"],
        ["billed", "not_covered", "discount", "allowed", *shares, "paid", "patient"],
        ["billed", "discount", "not_covered", *shares, "paid"],
    )  # fmt: skip
    money = rng.choice(ways)
    after = ["remarks"] if made.yes("column for remarks", 0.7) else []
    return Choice(tuple(before), tuple(money), tuple(after))


def _head(made: Draft) -> None:
    """Payer, title, the member's address, and a few facts of the statement."""
    sheet, half = made.sheet, (made.left + made.right) / 2 + 10
    made.title = made.word("title", words.MEMBER_TITLES)
    made.y = 48.0
    style = made.style("member head", 3)
    size = fitted(made.pen.sized(15).heavy(), made.title, made.right - half)
    if style == 0:
        sheet.write(made.right, made.y, made.title, size, "right")
        low = payer_block(made, made.left, made.y, 13)
    elif style == 1:
        sheet.write(
            made.left, made.y, made.title, fitted(made.pen.sized(17).heavy().inked(made.accent), made.title, half - made.left)
        )
        low = payer_block(made, half, made.y, 11, made.right - half)
    else:
        dark = made.accent if sum(made.accent) else (0.2, 0.3, 0.45)
        sheet.fill(0, 0, sheet.size[0], 30, dark)
        sheet.write(made.left, 20, made.title, fitted(made.pen.sized(14).heavy().inked((1, 1, 1)), made.title, 380))
        low = payer_block(made, made.left, made.y + 6, 12)
    facts_at = max(low if style == 1 else 0.0, made.y + 22)
    member = made.content.claims[0].subscriber
    lines = [made.name(text) for text in (member.plain, *people.address(made.rng).lines)]
    low = sheet.write_lines(made.left + 10, max(low, facts_at) + 18, lines, made.pen, made.pen.size + 2.5)
    made.y = facts_at
    beside(made, _facts(made), half, made.right, made.pen, 1)
    made.y = max(low, made.y) + 10
    no_bill = made.word("no bill", words.NOT_A_BILL)
    pen = fitted(made.pen.sized(11).heavy(), no_bill, made.right - made.left)
    if made.yes("no bill in the middle", 0.6):
        sheet.write((made.left + made.right) / 2, made.y, no_bill, pen, "center")
    else:
        sheet.write(made.left, made.y, no_bill, pen)
    made.y += 20
    foot(made)


def _facts(made: Draft) -> list[Fact]:
    """Day, number of the member and the group; payment facts only where this sender tells members."""
    content, claim = made.content, made.content.claims[0]
    day = Run(made.habits.date(content.day), "/payment/date", content.day.isoformat())
    label = made.label(
        "payment date", ("Statement Date", "Date Processed", "Date", "Processed on", "Notice Date", "Issue Date", "Date Paid")
    )
    facts = [Fact(label, (day,))]
    if made.yes("member in head", 0.6):
        facts.append(
            Fact(
                made.label("head member", ("Prepared for", "Statement for", "Mailed to", "Dear")),
                (Run(made.person(claim.subscriber)),),
            )
        )
    if made.yes("group in head", 0.5):
        facts.append(
            Fact(
                made.label("head employer", ("Group", "Employer", "Plan Sponsor")),
                (Run(made.name(made.rng.choice(words.EMPLOYERS))),),
            )
        )
    if content.method != "none" and made.yes("payment number", 0.2):
        number = made.label("payment number", words.PAYMENT["number"])
        facts.append(Fact(number, (Run(content.number, "/payment/number"),)))
        eob_truth.method_from(made.sheet, content, label=number)
    else:
        eob_truth.method_from(made.sheet, content, label="")
    return facts


def _summary(made: Draft) -> None:
    """The statement's sums in words that members know: boxes, a list with signs, or a running line."""
    content, facts = made.content, list[Fact]()
    for key, chance in (("billed", 1.0), ("discount", 0.6), ("allowed", 0.3), ("paid", 1.0), ("patient", 0.85)):
        if not made.yes(f"summary {key}", chance):
            continue
        amount = content.total(key)
        pointer = None if key == "discount" else f"/totals/{'patient_responsibility' if key == 'patient' else key}"
        label = words.flat(made.word(f"summary word {key}", _HEADS[key])) + made.colon
        facts.append(Fact(label, (Run(made.total(amount), pointer, f"{amount:.2f}"),)))
    room(made, 90)
    made.sheet.write(
        made.left, made.y, made.word("banner", _BANNER), made.pen.sized(made.pen.size + 1.5).heavy().inked(made.accent)
    )
    made.y += made.leading * 1.5
    style = made.style("summary", 3)
    if style == 0:
        above(made, facts, made.left, made.right, made.pen, framed=True)
    elif style == 1:
        _signed(made, facts)
    else:
        running(made, facts, made.left, made.right, made.pen)
    made.y += 12


def _signed(made: Draft, facts: list[Fact]) -> None:
    wide = 260.0
    for fact in facts:
        made.sheet.write(made.left + 6, made.y, fact.label, fitted(made.pen, fact.label, 160))
        write_line(made.sheet, fact.line, made.left + wide, made.y, made.pen, "right")
        made.sheet.rule(made.left, made.y + 4, made.left + wide + 6, made.y + 4, 0.3)
        made.y += made.leading * 1.15


def _claim(made: Draft, table: Table, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    rows = [line_cells(made, service, f"{at}/lines/{n}", table.columns, table.keys) for n, service in enumerate(claim.services)]
    needed = 70 + head_height(table) + (sum(height(cells) for cells in rows) + 2) * table.leading
    room(made, min(needed, made.floor * 0.6))
    facts = claim_facts(made, claim, at, chosen_facts(made, noise=2))
    way = made.style("facts of members", 3)
    if way == 0:
        beside(made, facts, made.left, made.right, made.pen, 2)
    elif way == 1:
        running(made, facts, made.left, made.right, made.pen)
    else:
        above(made, facts, made.left, made.right, made.pen, framed=made.yes("boxed facts", 0.4))
    made.y += made.pen.size * 0.8
    headings(made, table)
    for number, cells in enumerate(rows):
        if room(made, (height(cells) + 1) * table.leading):
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, table, claim.services[number], f"{at}/lines/{number}")
    if len(rows) > 1 or made.yes("sums of single lines", 0.6):
        made.sheet.rule(made.left, made.y - table.pen.size, table.columns[-1].x1, made.y - table.pen.size, 0.4)
        made.y += 2
        claim_sums(made, table, claim, at, made.word("claim total", words.CLAIM_TOTAL))
    eob_truth.imply(made.sheet, claim, at)
    made.y += 12


def _limits(made: Draft) -> None:
    """The yearly deductible and what has gone towards it; nothing of it is a field of the record."""
    rng = made.rng
    limit, met = Decimal(rng.choice((500, 750, 1500, 2000, 3000))), Decimal(rng.randint(0, 50000)) / 100
    most, spent = Decimal(rng.choice((4000, 5500, 6850, 9100))), Decimal(rng.randint(1000, 350000)) / 100
    room(made, 80)
    year = made.content.day.year
    title = made.word(
        "limits", ("Your yearly limits", f"{year} plan balances", "Deductible and out-of-pocket status", "Benefit accumulators")
    )
    made.sheet.write(made.left, made.y, title, made.pen.heavy())
    made.y += made.leading * 1.3
    rows: tuple[tuple[str, Decimal, Decimal], ...] = (
        ("Individual deductible", limit, met),
        ("Out-of-pocket maximum", most, spent),
        ("Family deductible", limit * 2, met * 2),
    )
    rows = rows[: rng.choice((2, 3))]
    if made.yes("limits in words", 0.35):
        for name, whole, so_far in rows:
            text = (
                f"{name}: you have met {made.total(so_far)} of {made.total(whole)} as of {made.habits.date(made.content.day)}."
            )
            for line in wrap(made.name(text), made.pen, made.right - made.left):
                made.sheet.write(made.left, made.y, line, made.pen)
                made.y += made.leading
        made.y += 8
        return
    edges = [made.left + x for x in (150, 230, 310, 390)][: 3 + made.style("limit columns", 2)]
    for x, head in zip(edges, ("Limit", "Used to date", "Remaining", "Percent"), strict=False):
        made.sheet.write(x, made.y, head, made.small.heavy(), "right")
    top = made.y - made.pen.size * 1.3
    for name, whole, so_far in rows:
        made.y += made.leading
        made.sheet.write(made.left + 4, made.y, made.name(name), fitted(made.pen, made.name(name), 95))
        shown = (made.total(whole), made.total(so_far), made.total(whole - so_far), f"{int(so_far * 100 / whole)}%")
        for x, text in zip(edges, shown, strict=False):
            made.sheet.write(x, made.y, text, fitted(made.pen, text, 74), "right")
    made.sheet.frame(made.left, top, edges[-1] + 8, made.y + 5, 0.6)
    made.y += made.leading * 2
