"""Explanations for members in boxes: sums with signs between them, a card for each claim, services as lists in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_typeset_words as typeset
from models.training.families.cells import Run, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact, beside
from models.training.families.eob_told_blocks import NARROW, WAYS, Block, Mark, block, drawn_at, one_of
from models.training.families.eob_told_facts import REASONS, SHARES, claim_amounts, service_facts, told
from models.training.families.eob_typeset_ends import named_again, notes, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import foot, house_text, payer_block
from models.training.ink import fitted
from models.training.paper import Paper

_split = words.split
_WORDS = {
    "billed": _split(
        "Amount billed|Your provider charged|Provider billed|What your provider charged|Cost of your care|The bill|"
        "Total cost|Billed by provider|Charged|What was billed"
    ),
    "discount": _split(
        "Your discount|Plan discount|You saved|Network savings|Discounts|Your plan's discount|Member savings|"
        "Savings with your plan|Provider agreed not to bill|Provider may not bill you"
    ),
    "not_covered": _split(
        "Not covered|Amount not covered|Not covered by your plan|Your plan did not cover|Not payable|Costs not covered|"
        "What's not covered|Excluded|Non-covered amount"
    ),
    "allowed": _split(
        "Allowed amount|Your plan's rate|Negotiated price|Plan rate|Covered amount|Price after discount|Member price|"
        "Approved amount|What your plan allows|Eligible amount"
    ),
    "deductible": _split("Your deductible|Deductible|Applied to your deductible|Deductible you pay|Toward your deductible"),
    "coinsurance": _split("Your coinsurance|Coinsurance|Your percentage|Coinsurance you pay|Your share of the rate"),
    "copay": _split("Your copay|Copay|Copay you pay|Visit copay|Copayment"),
    "cob": _split("Other insurance paid|Paid by your other plan|Your other plan paid|Other coverage paid|Medicare paid"),
    "patient": _split(
        "What you owe|You owe|Your share|You pay|You may owe|Your total cost|Amount you owe|What you may owe|Your cost|"
        "You may be billed|Your responsibility|Member pays|Patient pays|Your provider may bill you"
    ),
    "paid": _split(
        "Your plan paid|We paid|Plan paid|Plan pays|What we paid|Paid by your plan|Your plan's share|Paid to provider|"
        "Plan's payment|Our payment|What your plan paid"
    ),
    "dates": _split("Date of service|Service date|Date|When|Date of visit|Service dates|Day of care"),
    "procedure": _split("Service code|Procedure|Code|Procedure code|Billing code|Code of service"),
    "description": _split("Service|Type of service|What was done|Care you received|Service description|For"),
    "remarks": _split("Notes|See note|Note|Remarks|See notes|Why|Claim note|Message"),
}
_SUMMED = ("billed", "discount", "not_covered", "cob", "paid", "patient")
_BOXES = _split(
    "Summary|Your claim summary|At a glance|Here is what happened|Your bill, explained|Statement summary|The numbers|"
    "Your costs this time|How it adds up"
)


def draw(rng: Random) -> Paper:
    """A statement about one to four claims of a family."""
    plan = diced(
        rng, mono=False, wide=rng.random() < 0.12, member=True, codes="none", size=rng.choice((8.4, 9.0, 9.6)),
        upper=rng.random() < 0.1, own_remarks=rng.random() < 0.7, zero=rng.choice(("figure", "figure", "dash", "blank")),
    )  # fmt: skip
    other = rng.random() < 0.25
    mix = Mix(
        family=True, further=0.5 if other else 0.0, own=0.0, moved=0.0, interest=0.0, reversed=0.0 if other else 0.05,
        institutional=0.1,
    )  # fmt: skip
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=rng.choice((1, 1, 2, 4)), mix=mix)
    content = replace(content, claims=tuple(_told_to_members(claim) for claim in content.claims))
    made = draft(rng, "eob-member-boxes", content, plan)
    keys = _keys(made)
    for key in keys:
        if key in _WORDS:
            made.word(f"told {key}" if key in REASONS else f"line {key}", _WORDS[key])
    made.answers["share names a piece"] = False
    words.settle(made, keys)
    _head(made)
    first = made.yes("summary first", 0.75)
    if first:
        _summary(made)
    for index in range(len(content.claims)):
        _claim(made, index, keys)
    if not first:
        _summary(made)
    if made.yes("year so far", 0.5):
        _year(made)
    if rng.random() < 0.7:
        notes(made)
    for text in rng.sample(typeset.HOUSE, k=rng.choice((0, 1, 2))):
        room(made, 40)
        house_text(made, text)
    return made.sheet.finish()


def _told_to_members(claim: Claim) -> Claim:
    """Sequestration and withholds are no business of members; what another plan has paid is."""
    services = (replace(each, further=tuple(part for part in each.further if part.reason == "23")) for each in claim.services)
    return replace(claim, services=tuple(services))


def _other_paid(claims: Sequence[Claim]) -> Decimal:
    return sum((part.amount for claim in claims for each in claim.services for part in each.further), ZERO)


def _keys(made: Draft) -> list[str]:
    """What members are told of a service."""
    rng = made.rng
    made.styles["dates"], made.styles["modifiers with procedure"] = rng.choice((0, 2, 3)), rng.choice((1, 2))
    first = rng.choice(
        (["dates", "description"], ["description", "dates"], ["dates", "procedure"], ["description", "procedure", "dates"])
    )
    shares = [*SHARES] if rng.random() < 0.6 else ["copay", "deductible", "coinsurance"]
    money = rng.choice(
        (
            ["billed", "discount", "not_covered", "paid", *shares, "patient"],
            ["billed", "discount", "allowed", "not_covered", *shares, "paid", "patient"],
            ["billed", "not_covered", "discount", *shares, "patient", "paid"],
            ["billed", "discount", "not_covered", *shares, "paid"],
        )
    )  # fmt: skip
    if _other_paid(made.content.claims):
        money.insert(money.index("paid") + rng.choice((0, 1)), "cob")
    return [*first, *money, *(["remarks"] if made.yes("remarks told", 0.75) else [])]


def _head(made: Draft) -> None:
    """Payer and title, the member's address in the window, a box of facts, and that this is no bill."""
    sheet, half = made.sheet, made.left + (made.right - made.left) * (0.5, 0.56, 0.6)[made.style("half of heads", 3)]
    made.title = made.word("title", typeset.MEMBER_TITLES)
    top = 50.0
    low = payer_block(made, made.left, top, (12.0, 14.0, 17.0)[made.style("size of payers", 3)], half - made.left - 14)
    pen = made.pen.sized((12.0, 15.0, 18.0)[made.style("size of titles", 3)]).heavy().inked(made.accent)
    across = made.yes("title across", 0.4)
    if not across:
        sheet.write(half, top, made.title, fitted(pen, made.title, made.right - half))
    facts = _statement_facts(made)
    box = block(made, facts, made.right - half - 12, one_of(made, "way of statements", NARROW), "statement")
    at = top + 26
    if made.yes("box of statements", 0.6):
        sheet.frame(half, at - made.pen.size * 1.4, made.right, at + box.deep - made.pen.size * 0.4, 0.7, made.accent)
    drawn_at(made, box, half + 6, at)
    member = made.content.claims[0].subscriber
    lines = [made.name(text) for text in (member.plain, *people.address(made.rng).lines)]
    low = sheet.write_lines(made.left + 8, low + made.rng.choice((16, 30, 44)), lines, made.pen, made.pen.size + 2.5)
    made.y = max(low, at + box.deep) + 14
    if across:
        sheet.write(made.left, made.y + 4, made.title, fitted(pen, made.title, made.right - made.left))
        made.y += 26
    no_bill = made.word("no bill", typeset.NOT_A_BILL)
    sheet.write(made.left, made.y, no_bill, fitted(made.pen.heavy(), no_bill, made.right - made.left))
    made.y += made.leading * 1.8
    foot(made)


def _statement_facts(made: Draft) -> list[Fact]:
    content, claim = made.content, made.content.claims[0]
    day = Run(made.habits.date(content.day), "/payment/date", content.day.isoformat())
    dated = ("Statement date", "Date processed", "Date", "Processed on", "Date of this notice", "Issued", "Prepared on")
    facts = [Fact(made.label("payment date", dated), (day,))]
    for kind, names, chance in (
        ("head member", ("Prepared for", "Statement for", "Mailed to", "Sent to"), 0.5),
        ("head employer", ("Employer", "Plan sponsor", "Your group"), 0.4),
        ("head plan", ("Plan", "Your plan", "Coverage"), 0.4),
    ):
        if made.yes(kind, chance):
            shown = {
                "head member": made.person(claim.subscriber), "head employer": made.name(made.rng.choice(typeset.EMPLOYERS)),
                "head plan": made.name(made.rng.choice(typeset.PLANS)),
            }[kind]  # fmt: skip
            facts.append(Fact(made.label(kind, names), (Run(shown),)))
    eob_truth.method_from(made.sheet, content, label="")
    return facts


def _summary(made: Draft) -> None:
    """The statement's sums: boxes with signs between them, or a list that is worked out downward."""
    content, shown = made.content, list[tuple[str, Fact]]()
    for key in _SUMMED:
        amount = _other_paid(content.claims) if key == "cob" else content.total(key)
        if key not in ("billed", "paid", "patient") and not (amount and made.yes(f"summed {key}", 0.7)):
            continue
        leaf = {"billed": "billed", "paid": "paid", "patient": "patient_responsibility"}.get(key)
        run = Run(made.total(amount), leaf and f"/totals/{leaf}", f"{amount:.2f}")
        name = made.word(f"told {key}" if key in REASONS else f"line {key}", _WORDS[key])
        shown.append((key, Fact(name, (run,))))
    room(made, 100)
    if made.yes("summary titled", 0.7):
        text = made.word("boxes", _BOXES)
        made.sheet.write(made.left, made.y, text, made.pen.sized(made.pen.size + 2.5).heavy().inked(made.accent))
        made.y += made.leading * 1.9
    if made.yes("summary in boxes", 0.6):
        _boxes(made, shown)
    else:
        _worked(made, shown)
    made.y += made.leading


def _boxes(made: Draft, shown: Sequence[tuple[str, Fact]]) -> None:
    """Big figures in boxes, captions above or below them, signs between."""
    gap = 16.0 if made.yes("signs between boxes", 0.5) else 6.0
    wide = (made.right - made.left - gap * (len(shown) - 1)) / len(shown)
    high, below = made.pen.size * 4.2, made.yes("captions below figures", 0.4)
    top = made.y - made.pen.size
    big = made.pen.sized(made.pen.size + (1.0, 3.0, 5.0)[made.style("size of figures", 3)]).heavy()
    for number, (key, fact) in enumerate(shown):
        x = made.left + number * (wide + gap)
        last = number == len(shown) - 1
        if made.yes("shaded boxes", 0.4):
            made.sheet.fill(x, top, x + wide, top + high, (0.92, 0.93, 0.95))
        else:
            made.sheet.frame(x, top, x + wide, top + high, 1.2 if last else 0.6, made.accent)
        if gap > 10 and number:
            made.sheet.write(x - gap / 2, top + high / 2 + 3, "=" if key == "patient" else "-", made.pen.heavy(), "center")
        label = (Run(fact.label),)
        y_label, y_figure = (top + high * 0.8, top + high * 0.42) if below else (top + high * 0.3, top + high * 0.74)
        write_line(made.sheet, label, x + wide / 2, y_label, shrunk(made.small, [label], wide - 6), "center")
        write_line(made.sheet, fact.line, x + wide / 2, y_figure, shrunk(big, [fact.line], wide - 8), "center")
    made.y = top + high + made.leading * 1.2


def _worked(made: Draft, shown: Sequence[tuple[str, Fact]]) -> None:
    """A list: what was billed, less this and that, leaves what the member owes."""
    wide = (made.right - made.left) * (0.5, 0.7, 1.0)[made.style("width of sums", 3)]
    for number, (_, fact) in enumerate(shown):
        last = number == len(shown) - 1
        pen = made.pen.heavy() if last else made.pen
        if made.yes("lines between sums", 0.5):
            made.sheet.rule(made.left, made.y + made.pen.size * 0.5, made.left + wide, made.y + made.pen.size * 0.5, 0.3)
        made.sheet.write(made.left + 4, made.y, fact.label + made.colon, fitted(pen, fact.label, wide - 110))
        write_line(made.sheet, fact.line, made.left + wide - 4, made.y, pen, "right")
        made.y += made.leading * 1.25


def _claim(made: Draft, index: int, keys: list[str]) -> None:
    """A card: the claim's facts, its services as lists, its amounts."""
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    head = block(made, claim_facts(made, claim, at, chosen_facts(made, noise=2)), wide - 12,
                 one_of(made, "way of claims", WAYS), "claim")  # fmt: skip
    room(made, head.deep + 130)
    if made.yes("claims counted", 0.4):
        text = f"{made.word('counted claim', ('Claim', 'Claim detail', 'Visit', 'Your claim'))} {index + 1}"
        if len(made.content.claims) > 1 and made.yes("of how many", 0.5):
            text += f" of {len(made.content.claims)}"
        dark = made.accent if sum(made.accent) else (0.2, 0.3, 0.4)
        made.sheet.fill(made.left, made.y - made.pen.size * 1.1, made.right, made.y + made.pen.size * 0.5, dark)
        made.sheet.write(made.left + 6, made.y, text, made.pen.heavy().inked((1, 1, 1)))
        made.y += made.leading * 1.5
    drawn_at(made, head, made.left + 6, made.y)
    made.y += head.deep + made.pen.size
    _services(made, index, keys)
    _amounts(made, claim, at, keys)
    eob_truth.imply(made.sheet, claim, at)
    made.sheet.rule(made.left, made.y - made.pen.size * 0.6, made.right, made.y - made.pen.size * 0.6, 0.6, made.accent)
    made.y += made.leading


def _services(made: Draft, index: int, keys: list[str]) -> None:
    claim = made.content.claims[index]
    across = (1, 2, 2, 3)[made.style("services across", 4)]
    wide = (made.right - made.left) / across
    way = one_of(made, "way of services", NARROW if across > 1 else ("pairs", "above", "down", "tab", "edges"))
    blocks = list[Block]()
    for number, service in enumerate(claim.services):
        at = f"/claims/{index}/lines/{number}"
        inner = wide - 14 if way not in ("edges", "tab") else min(wide - 14, 320.0)
        blocks.append(block(made, service_facts(made, service, at, keys), inner, way, "service"))
        told(made, service, at, keys)
    for start in range(0, len(blocks), across):
        deep = max(each.deep for each in blocks[start : start + across])
        if room(made, deep + made.leading):
            named_again(made, index)
        for n, each in enumerate(blocks[start : start + across]):
            x = made.left + n * wide
            top, low = made.y - made.pen.size * 1.2, made.y + deep - made.pen.size * 0.6
            if made.yes("framed services", 0.5):
                made.sheet.frame(x, top, x + wide - 4, low, 0.4)
            elif made.yes("shaded services", 0.4):
                made.sheet.fill(x, top, x + wide - 4, low, (0.95, 0.95, 0.95))
            drawn_at(made, each, x + 6, made.y)
        made.y += deep + made.pen.size * 1.1


def _amounts(made: Draft, claim: Claim, at: str, keys: Sequence[str]) -> None:
    """The claim's amounts, under the same words as its services."""
    if len(claim.services) == 1 and not made.yes("amounts of single services", 0.5):
        return
    facts = claim_amounts(made, claim, at, keys)
    if made.yes("amounts in two lists", 0.4):
        shown = _two_lists(made, claim, facts)
    else:
        way = one_of(made, "way of sums", WAYS)
        shown = block(made, facts, 280.0 if way in ("edges", "close", "tab") else made.right - made.left - 12, way, "sums")
    room(made, shown.deep + made.leading * 1.5)
    made.sheet.write(made.left + 6, made.y, made.word("claim total", words.CLAIMED), made.pen.heavy())
    made.y += made.leading * 1.2
    drawn_at(made, shown, made.left + 6, made.y)
    made.y += shown.deep + made.pen.size * 0.5


def _two_lists(made: Draft, claim: Claim, facts: Sequence[Fact]) -> Block:
    """What the plan did with the bill, and out of what the member's part is made up, side by side under titles."""
    owed = [f"/{key}" for key in (*SHARES, "patient_responsibility")]
    if claim.total("patient") == sum((claim.total(key) for key in ("not_covered", *SHARES)), ZERO):
        # All that is not covered is on the member's account.
        owed.append("/not_covered")
    mine = [each for each in facts if any((run.pointer or "").endswith(tuple(owed)) for run in each.line)]
    plan = [each for each in facts if each not in mine]
    half, way = (made.right - made.left) / 2, one_of(made, "way of two lists", ("edges", "edges", "tab", "close"))
    lists = [block(made, part, half - 24, way, question) for part, question in ((plan, "plan list"), (mine, "own list"))]
    titles = (
        made.word(
            "plan list", _split("What your plan did|Your bill and your plan|Plan benefits|How the plan paid|The plan's part")
        ),
        made.word(
            "own list", _split("What you owe|Your part|Your costs|Amounts you may owe|How your share is made up|Member costs")
        ),
    )
    left, right = (
        Block((Mark((Run(title),), 0.0, 0.0, made.pen.heavy()),), made.leading * 1.2).over(each)
        for title, each in zip(titles, lists, strict=True)
    )
    return left.beside(right, half)


def _year(made: Draft) -> None:
    """What the member has spent this year: no field of the record."""
    rng = made.rng
    limit, met = Decimal(rng.choice((500, 1000, 1500, 3000))), Decimal(rng.randint(0, 50000)) / 100
    most, spent = Decimal(rng.choice((4000, 6000, 8700))), Decimal(rng.randint(1000, 390000)) / 100
    names = ("Deductible used", "Deductible left", "Out-of-pocket so far", "Out-of-pocket left")
    figures = (met, limit - met, spent, most - spent)
    facts = [Fact(made.in_case(n) + made.colon, (Run(made.total(a)),)) for n, a in zip(names, figures, strict=True)]
    room(made, 70)
    text = made.word("year", ("Your year so far", "Plan year balances", "Where you stand this year", "Benefit limits"))
    made.sheet.write(made.left, made.y, text, made.pen.heavy())
    made.y += made.leading * 1.4
    beside(made, facts, made.left, made.right, made.pen, 2)
    made.y += made.leading
