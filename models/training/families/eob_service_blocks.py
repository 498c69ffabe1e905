"""Explanation of payment without tables: each service is a block of labelled values, one, two or three blocks across."""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_told_words as words
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Run
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_told_blocks import NARROW, NO_BLOCK, WAYS, Block, Mark, Way, block, drawn_at, one_of
from models.training.families.eob_told_facts import adjustment_facts, chosen_keys, claim_amounts, service_facts, told
from models.training.families.eob_typeset_ends import ends, named_again, room
from models.training.families.eob_typeset_facts import chosen_facts, claim_facts
from models.training.families.eob_typeset_heads import first_head
from models.training.ink import fitted
from models.training.paper import Paper

_PAD = 6.0


def draw(rng: Random) -> Paper:
    """A payment for one to five claims."""
    coded = rng.random() < 0.55
    mono = rng.random() < 0.2
    plan = diced(
        rng, mono=mono, wide=rng.random() < 0.15, codes="under" if coded else "none", size=rng.choice((7.6, 8.2, 8.8, 9.4)),
        member=False,
    )  # fmt: skip
    mix = Mix(further=0.25, own=0.2 if coded else 0.0, interest=0.2, moved=0.45, reversed=0.15)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4, 5)), most_lines=rng.choice((1, 2, 3, 4, 6)), mix=mix)
    made = draft(rng, "eob-service-blocks", content, plan)
    made.title = made.word("title", words.TITLES)
    keys = chosen_keys(made, coded=coded)
    words.settle(made, keys)
    first_head(made)
    for index in range(len(content.claims)):
        _claim(made, index, keys)
    ends(made)
    return made.sheet.finish()


def _claim(made: Draft, index: int, keys: list[str]) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    wide = made.right - made.left
    head = _head(made, claim, at, wide - 2 * _PAD)
    sums = _sums(made, claim, at, keys, wide - 2 * _PAD)
    before = made.yes("claim amounts before services", 0.45)
    room(made, head.deep + (sums.deep if before else 0) + 90)
    top = made.y - made.pen.size * 1.2
    if made.yes("shaded heads of claims", 0.3):
        made.sheet.fill(made.left, top, made.right, made.y + head.deep - made.pen.size * 0.7, (0.92, 0.92, 0.92))
    elif made.yes("framed heads of claims", 0.3):
        made.sheet.frame(made.left, top, made.right, made.y + head.deep - made.pen.size * 0.6, 0.6, made.accent)
    drawn_at(made, head, made.left + _PAD, made.y)
    made.y += head.deep + made.pen.size * 0.8
    if before:
        _print(made, sums, index)
    _services(made, index, keys)
    if not before:
        _print(made, sums, index)
    eob_truth.imply(made.sheet, claim, at)
    if made.yes("rule after claims", 0.5):
        made.sheet.rule(made.left, made.y - made.pen.size * 0.6, made.right, made.y - made.pen.size * 0.6, 0.9, made.accent)
    made.y += made.pen.size * 1.2


def _print(made: Draft, what: Block, index: int) -> None:
    if room(made, what.deep):
        named_again(made, index)
    drawn_at(made, what, made.left + _PAD, made.y)
    made.y += what.deep + made.pen.size * 0.6


def _head(made: Draft, claim: Claim, at: str, wide: float) -> Block:
    facts = claim_facts(made, claim, at, chosen_facts(made))
    return block(made, facts, wide, one_of(made, "way of claims", WAYS), "claim")


def _sums(made: Draft, claim: Claim, at: str, keys: list[str], wide: float) -> Block:
    """The claim's amounts under the captions of the services, and its own adjustments."""
    facts = claim_amounts(made, claim, at, keys)
    facts += adjustment_facts(made, claim.adjustments, at, "own codes")
    way = one_of(made, "way of sums", WAYS)
    narrow = way in ("edges", "close", "tab")
    shown = block(made, facts, wide * 0.5 if narrow else wide, way, "sums")
    if not made.yes("caption of sums", 0.7):
        return shown
    return _titled(made, made.word("sums caption", words.CLAIMED), wide).over(shown)


def _titled(made: Draft, text: str, wide: float) -> Block:
    pen = fitted(made.pen.heavy(), text, wide)
    return Block((Mark((Run(text),), 0.0, 0.0, pen),), made.leading * 1.1)


def _services(made: Draft, index: int, keys: list[str]) -> None:
    """The blocks of a claim's services, row by row."""
    claim = made.content.claims[index]
    across = (1, 1, 1, 2, 2, 3)[made.style("blocks across", 6)]
    made.answers["narrow blocks"] = across > 1
    each_wide = (made.right - made.left) / across
    inner = each_wide - 2 * _PAD - (0 if across > 1 else (0, 14, 40)[made.style("indent of services", 3)])
    blocks = [_service(made, index, number, keys, inner) for number in range(len(claim.services))]
    look = made.style("look of services", 5)
    for start in range(0, len(blocks), across):
        row = blocks[start : start + across]
        deep = max(each.deep for each in row)
        if room(made, deep + made.pen.size):
            named_again(made, index)
        for n, each in enumerate(row):
            x = made.left + n * each_wide
            _around(made, (x, x + each_wide - 3), deep, look)
            drawn_at(made, each, x + each_wide - inner - _PAD if across == 1 else x + _PAD, made.y)
        made.y += deep + made.pen.size * (0.3 if look == 3 else 1.0)


def _around(made: Draft, edges: tuple[float, float], deep: float, look: int) -> None:
    top, low = made.y - made.pen.size * 1.15, made.y + deep - made.pen.size * 0.75
    if look == 0:
        made.sheet.frame(edges[0], top, edges[1], low, (0.4, 0.8)[made.style("weight of frames", 2)], made.accent)
    elif look == 1:
        made.sheet.rule(edges[0] + 3, top, edges[1] - 3, top, 0.5)
    elif look == 2 and made.yes("shaded services", 0.5):
        made.sheet.fill(edges[0], top, edges[1], low, (0.95, 0.95, 0.95))


def _service(made: Draft, index: int, number: int, keys: list[str], wide: float) -> Block:
    """All that is told of a service: a strip, facts, amounts, adjustments."""
    service, at = made.content.claims[index].services[number], f"/claims/{index}/lines/{number}"
    facts = service_facts(made, service, at, keys)
    coded = adjustment_facts(made, values.coded(made, service, keys), at) if made.plan.codes == "under" else []
    told(made, service, at, keys)
    way = one_of(made, "way of services", WAYS if wide > 330 else NARROW)
    title = NO_BLOCK
    if made.yes("strips of services", 0.45) and "number" not in keys:
        title = _titled(made, f"{made.word('strip of services', words.STRIPS)} {number + 1}", wide)
    if way in ("edges", "close", "tab") and wide > 330:
        return title.over(_halves(made, facts, coded, wide, way))
    if made.yes("codes among facts", 0.4):
        at_end = len(facts) - (1 if facts and made.yes("codes before the last", 0.5) else 0)
        return title.over(block(made, [*facts[:at_end], *coded, *facts[at_end:]], wide, way, "service"))
    codes_way = one_of(made, "way of codes", ("flow", "edges", "close", "tab"))
    indent = 0.0 if codes_way == "flow" else (0.0, 10.0)[made.style("indent of codes", 2)]
    low = block(made, coded, min(wide - indent, 300.0), codes_way, "codes")
    return title.over(block(made, facts, wide, way, "service").over(NO_BLOCK.beside(low, indent)))


def _halves(made: Draft, facts: list[Fact], coded: list[Fact], wide: float, way: Way) -> Block:
    """Facts and amounts of a wide block side by side: what was done at the left, what was paid at the right, or all in one."""
    if made.yes("services in one column", 0.35):
        return block(
            made, [*facts, *coded], min(wide, (220.0, 270.0, 330.0)[made.style("width of services", 3)]), way, "service"
        )
    middle = next(
        (n for n, each in enumerate(facts) if any("/billed" in (run.pointer or "") for run in each.line)), len(facts) // 2
    )
    if made.yes("evenly parted", 0.4):
        middle = (len(facts) + 1) // 2
    left, right = facts[:middle], facts[middle:]
    (left if made.yes("codes at the left", 0.5) else right).extend(coded)
    half = wide / 2
    return block(made, left, half - 16, way, "service left").beside(block(made, right, half - 6, way, "service right"), half)
