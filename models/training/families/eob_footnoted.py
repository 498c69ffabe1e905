"""Remittances that tell reasons by footnotes: marks behind amounts or in a column, explained below claims or at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from models.training.content import remittance
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Line, Run, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_told_blocks import WAYS, block, drawn_at, one_of
from models.training.families.eob_told_facts import REASONS, chosen_keys, claim_amounts, service_line, told
from models.training.families.eob_typeset_ends import ends, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.families.eob_typeset_table import Column, Table, head_height, headings, labelled_row, laid, row
from models.training.ink import wrap
from models.training.paper import Paper

_LEADS = words.split(
    "Footnotes|Notes to this claim|Explanation of notes|What the notes mean|Legend|Reasons|Notes|Key to notes|Footnote Legend|"
    "See notes|Remarks on this claim"
)
_OTHERWISE = (
    "See the terms of the plan", "The limit of this benefit is reached", "Paid at the rate of the contract",
    "More information was asked of the provider", "The patient need not pay this amount", "The service was changed on review",
    "Counts towards the yearly limit", "This provider is outside the network", "Worked out together with the other plan",
)  # fmt: skip
"""What a note says of a code that has no meaning of ours."""


def draw(rng: Random) -> Paper:
    """A remittance or statement of one to six claims."""
    plan = diced(
        rng, mono=rng.random() < 0.15, wide=rng.random() < 0.3, codes="none", size=rng.choice((7.8, 8.4, 9.0)),
        own_remarks=False, zero=rng.choice(("figure", "figure", "blank", "dash")),
    )  # fmt: skip
    mix = Mix(further=0.2, own=0.0, interest=0.15, moved=0.4, reversed=0.12, denied=0.2)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6)), most_lines=rng.choice((1, 3, 5)), mix=mix)
    made = draft(rng, "eob-footnoted", content, plan)
    made.title = made.word("title", words.TITLES)
    keys = [key for key in chosen_keys(made, coded=False) if key != "remarks"]
    words.settle(made, keys)
    marks = _marks(made)
    columns = _columns(made, keys)
    rows = [
        _cells(made, columns, service, f"/claims/{n}/lines/{m}", marks)
        for n, claim in enumerate(content.claims)
        for m, service in enumerate(claim.services)
    ]
    table = laid(
        made, columns, [*rows, *(_sums(made, columns, claim, None) for claim in content.claims)], (made.left, made.right)
    )
    first_head(made)
    for index in range(len(content.claims)):
        _claim(made, table, index, marks)
    if not made.yes("footnotes below claims", 0.55):
        _legend(made, content.claims, marks)
    # What a letter means was told already: no list of codes follows.
    ends(made, noted=False)
    return made.sheet.finish()


def _notes_of(made: Draft, service: Service) -> list[str]:
    """What is said of a service in notes: its remarks, and why it costs less where this sender always tells."""
    always = made.yes("discounts noted", 0.4)
    reasons = ["45"] if service.discount and always else []
    if service.denial and service.not_covered and made.yes("denials noted", 0.7):
        reasons.append(service.denial[1])
    return [*dict.fromkeys([*reasons, *service.remarks])][:3]


def _marks(made: Draft) -> dict[str, str]:
    """The letter or figure of each note, in the order in which they are first needed."""
    seen = [key for claim in made.content.claims for each in claim.services for key in _notes_of(made, each)]
    style, found = made.style("marks", 5), dict[str, str]()
    for number, key in enumerate(dict.fromkeys(seen)):
        letter = chr(ord("A") + number % 26) * (1 + number // 26)
        found[key] = (letter.lower(), letter, str(number + 1), f"{number + 1:02d}", f"N{number + 1}")[style]
    return found


def _mark_runs(made: Draft, service: Service, at: str, marks: dict[str, str]) -> Line:
    """The marks of a service's notes: bare, in parentheses or brackets."""
    form = ("{}", "({})", "[{}]", "{}")[made.style("form of marks", 4)]
    shown = [marks[key] for key in _notes_of(made, service)]
    comma = "," if made.yes("commas between marks", 0.4) else ""
    return tuple(
        Run(form.format(mark) + (comma if number < len(shown) - 1 else ""), f"{at}/remarks/{number}", mark.upper())
        for number, mark in enumerate(shown)
    )


def _columns(made: Draft, keys: Sequence[str]) -> list[Column]:
    right = {*values.MONEY, *REASONS, "units"}
    columns = [Column(key, words.caption(made, key), key in right) for key in keys]
    if not made.yes("marks behind amounts", 0.6):
        at = made.rng.choice((0, len(columns), len(columns), len(columns) - 1))
        columns.insert(at, Column("marks", made.word("line remarks", words.SERVICE["remarks"])))
    return columns


def _marked_key(made: Draft, service: Service, keys: Sequence[str]) -> str:
    """The amount that a service's marks stand behind."""
    wanted = ("not_covered", "discount", "paid") if made.yes("marks behind what is taken off", 0.8) else ("paid", "billed")
    shown = [key for key in wanted if key in keys]
    return next((key for key in shown if getattr(service, key)), shown[-1])


def _cells(made: Draft, columns: Sequence[Column], service: Service, at: str, marks: dict[str, str]) -> dict[str, Cell]:
    keys = [column.key for column in columns]
    noted = _mark_runs(made, service, at, marks)
    behind = "" if "marks" in keys else _marked_key(made, service, keys)
    found: dict[str, Cell] = {}
    for key in keys:
        line = noted if key == "marks" else service_line(made, key, service, at, keys)
        if key == behind:
            line = (*line, *noted)
        found[key] = (line,) if line else ()
    return found


def _sums(made: Draft, columns: Sequence[Column], claim: Claim, at: str | None) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for column in columns:
        if column.key in values.MONEY:
            pointer = f"{at}/{values.leaf(column.key)}" if at is not None and column.key != "discount" else None
            found[column.key] = values.money_cell(made, pointer, claim.total(column.key), always=True)
    return found


def _claim(made: Draft, table: Table, index: int, marks: dict[str, str]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    way = one_of(made, "way of claims", WAYS)
    beside = way in ("edges", "close", "tab") and made.yes("amounts beside facts", 0.6)
    facts = claim_facts(made, claim, at, chosen_facts(made))
    head = block(made, facts, wide * 0.5 - 14 if beside else wide - 8, way, "claim")
    if beside:
        sums = claim_amounts(made, claim, at, table.keys)
        head = head.beside(block(made, sums, wide * 0.4, way, "sums"), wide * 0.55)
    room(made, head.deep + head_height(table) + 4 * table.leading)
    drawn_at(made, head, made.left + 4, made.y)
    made.y += head.deep + made.pen.size * 0.8
    headings(made, table)
    above = not beside and made.yes("sums above services", 0.3)
    pen = table.pen.heavy() if made.yes("heavy sums", 0.6) else table.pen
    label = (Run(made.word("claim total", words.CLAIMED)),)
    if above:
        labelled_row(made, table, _sums(made, table.columns, claim, at), label, pen)
    for number, service in enumerate(claim.services):
        cells = _cells(made, table.columns, service, f"{at}/lines/{number}", marks)
        if room(made, 2 * table.leading):
            named_again(made, index)
            headings(made, table)
        row(made, table, cells, shade=made.plan.rules == "bands" and number % 2 == 1)
        told(made, service, f"{at}/lines/{number}", table.keys)
    if not above and not beside:
        room(made, 2 * table.leading)
        labelled_row(made, table, _sums(made, table.columns, claim, at), label, pen)
    _interest(made, table, claim, at)
    if made.yes("footnotes below claims", 0.55):
        _legend(made, (claim,), marks)
    eob_truth.imply(made.sheet, claim, at)
    made.y += made.pen.size * (0.8, 1.4, 2.0)[made.style("gap of claims", 3)]


def _interest(made: Draft, table: Table, claim: Claim, at: str) -> None:
    if claim.interest and f"{at}/interest" not in made.sheet.values:
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        line = (Run(made.label("interest", ("Interest", "Interest Paid", "Plus Interest"))), run)
        write_line(made.sheet, line, made.left + 4, made.y, table.pen)
        made.y += table.leading


def _legend(made: Draft, claims: Sequence[Claim], marks: dict[str, str]) -> None:
    """What the marks of these claims mean: a list, or one after another."""
    needed = dict.fromkeys(key for claim in claims for each in claim.services for key in _notes_of(made, each))
    told_ones = [(marks[key], remittance.MEANINGS.get(key, _OTHERWISE[sum(map(ord, key)) % len(_OTHERWISE)])) for key in needed]
    if not told_ones:
        return
    room(made, made.small.size * 1.4 * (len(told_ones) + 2))
    made.y += 3
    pen, wide = made.small, made.right - made.left - 10
    if made.yes("legends titled", 0.6):
        made.sheet.write(made.left + 4, made.y, made.word("lead of legends", _LEADS), pen.heavy())
        made.y += pen.size * 1.5
    for line in _legend_lines(made, told_ones, wide):
        room(made, pen.size * 1.4)
        write_line(made.sheet, line, made.left + 4, made.y, shrunk(pen, [line], wide))
        made.y += pen.size * 1.35
    made.y += 4


def _legend_lines(made: Draft, told_ones: Sequence[tuple[str, str]], wide: float) -> Iterator[Line]:
    form = ("{}", "({})", "{} -", "{}.", "{} =", "{}:")[made.style("form of legends", 6)]
    if made.yes("legends along the line", 0.3):
        text = "   ".join(f"{form.format(mark)} {made.name(meaning)}" for mark, meaning in told_ones)
        yield from (((Run(line),)) for line in wrap(text, made.small, wide))
        return
    for mark, meaning in told_ones:
        yield (Run(form.format(mark), heavy=made.yes("heavy marks", 0.4)), Run(made.name(meaning)))
