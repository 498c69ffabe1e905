"""Articles in running lines: how often and at what price before, behind, above or below the name, pieces or by weight.

A way of printing is three templates of rows: for one piece, for several, for what is weighed. In a row `|` parts what stands
left from what stands right, leading blanks indent it, and `{n}` name, `{c}` count, `{p}` price, `{a}` amount, `{k}` code,
`{u}` unit, `{f}` tax flag stand for what is printed; other words are printed as they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content.till import Article
from models.training.families.receipt_strip import Bit, Strip
from models.training.ink import fitted, wrap

Rows = tuple[str, ...]
_LEAVES = {"n": "description", "c": "quantity", "p": "unit_price", "a": "amount"}
_MARK = re.compile(r"\{(\w)\}")


@dataclass(frozen=True, slots=True)
class Way:
    """Templates for one piece, several pieces, and what is weighed."""

    one: Rows
    many: Rows
    weighed: Rows = ("{n} | {a} {f}", "   {c} {u} @ {p} /{u}")


_WEIGHED_ABOVE = ("   {c} {u} @ {p} /{u}", "{n} | {a} {f}")
_WEIGHED_GLUED = ("{n} | {a} {f}", "   {c}{u} @ {p}/{u}")
_WEIGHED_NET = ("{n}", "   {c} {u} NET @ {p} /{u} | {a} {f}")
_WEIGHED_X = ("{n}", "   {c} {u} x {p} | {a} {f}")
BELOW: tuple[Way, ...] = (
    Way(("{n} | {a} {f}",), ("{n} | {a} {f}", "   {c} @ {p}")),
    Way(("{n} | {a} {f}",), ("{n} | {a} {f}", "   {c} @ {p} EA"), ("{n} | {a} {f}", "   {c} {u} @ {p} / {u}")),
    Way(("{n} | {a} {f}",), ("{n} | {a} {f}", "    {c} x {p}"), ("{n} | {a} {f}", "    {c} {u} x {p}")),
    Way(("{n}", "   {c} x {p} | {a} {f}"), ("{n}", "   {c} x {p} | {a} {f}"), _WEIGHED_X),
    Way(("{n}", "   {c} x | {p} | {a} {f}"), ("{n}", "   {c} x | {p} | {a} {f}"), _WEIGHED_X),
    Way(("{n} | {a} {f}",), ("{n}", "  {c} pc @ {p} | {a} {f}"), _WEIGHED_NET),
    Way(("{n} | {a} {f}",), ("{n}", "   {c} @ {p} | {a} {f}"), _WEIGHED_GLUED),
    Way(("{n} | {a} {f}",), ("{n}", "   QTY {c} @ {p} each | {a} {f}"), _WEIGHED_NET),
    Way(("{n} | {a} {f}",), ("{n} | {a} {f}", "   @ {p} x {c}"), ("{n} | {a} {f}", "   @ {p} /{u} x {c} {u}")),
    Way(("{n}", "{k} | {c} X | {p} | {a} {f}"), ("{n}", "{k} | {c} X | {p} | {a} {f}"), ("{n}", "{k} | {c} X | {p} | {a} {f}")),
    Way(("{n}", "{k} | {c} x {p} | {a} {f}"), ("{n}", "{k} | {c} x {p} | {a} {f}"), ("{n}", "{k} | {c} x {p} | {a} {f}")),
    Way(("{k}", "{n}", "   {c} x {p} | {a} {f}"), ("{k}", "{n}", "   {c} x {p} | {a} {f}"), ("{k}", *_WEIGHED_X)),
    Way(("{k} {n} | {a} {f}",), ("{k} {n} | {a} {f}", "   {c} EA @ {p} EA"), ("{k} {n} | {a} {f}", "   {c} {u} @ {p} /{u}")),
    Way(
        ("{k} {n}", "   {c} @ {p} | {a} {f}"), ("{k} {n}", "   {c} @ {p} | {a} {f}"), ("{k} {n}", "   {c} {u} @ {p} | {a} {f}")
    ),
    Way(("{n}", "{c} | {p} | {a} {f}"), ("{n}", "{c} | {p} | {a} {f}"), ("{n}", "{c} {u} | {p} | {a} {f}")),
    Way(("{n}", "   {p} x {c} | {a} {f}"), ("{n}", "   {p} x {c} | {a} {f}"), ("{n}", "   {p} x {c} {u} | {a} {f}")),
    Way(("{n} | {a} {f}",), ("{n}", "Qty: {c}   Price: {p} | {a} {f}"), ("{n}", "Wt: {c} {u}  Price: {p} | {a} {f}")),
    Way(("{n} {k} {f} | {a}",), ("{n} {k} {f} | {a}", "   {c} AT 1 FOR {p}"), ("{n} {k} {f} | {a}", "   {c} {u} @ 1 {u} /{p}")),
    Way(("{n}", "   {c}x{p} | {a} {f}"), ("{n}", "   {c}x{p} | {a} {f}"), _WEIGHED_X),
    Way(("{n}", "  {k} {u} | {c} X {p} | {a} {f}"), ("{n}", "  {k} PKT | {c} X {p} | {a} {f}"), _WEIGHED_X),
)
ABOVE: tuple[Way, ...] = (
    Way(("{n} | {a} {f}",), ("{c} @ {p}", "{n} | {a} {f}"), _WEIGHED_ABOVE),
    Way(("{n} | {a} {f}",), ("   {c} x {p}", "{n} | {a} {f}"), ("   {c} {u} x {p}", "{n} | {a} {f}")),
    Way(("{n} | {a} {f}",), ("{c} @ 1 / {p}", "{n} | {a} {f}"), _WEIGHED_ABOVE),
    Way(("{k} | {c} x {p}", "{n} | {a} {f}"), ("{k} | {c} x {p}", "{n} | {a} {f}"), ("{k} | {c} {u} x {p}", "{n} | {a} {f}")),
    Way(("{c} x | {p} | {a} {f}", "{n}"), ("{c} x | {p} | {a} {f}", "{n}"), ("{c} {u} x | {p} | {a} {f}", "{n}")),
    Way(("{k} {c} x {p} | {a} {f}", "   {n}"), ("{k} {c} x {p} | {a} {f}", "   {n}"), ("{c} {u} x {p} | {a} {f}", "   {n}")),
)
BESIDE: tuple[Way, ...] = (
    Way(("{c} {n} | {a} {f}",), ("{c} {n} | {a} {f}",), ("{c} {u} {n} | {a} {f}",)),
    Way(("{c} x {n} | {a} {f}",), ("{c} x {n} | {a} {f}",)),
    Way(("{n} | {a} {f}",), ("{c} x {n} | {a} {f}",)),
    Way(("{n} | {a} {f}",), ("{c} {n} @ {p} | {a} {f}",)),
    Way(("{c} {n} | {p} | {a} {f}",), ("{c} {n} | {p} | {a} {f}",), ("{c} {u} {n} | {p} | {a} {f}",)),
    Way(("{n} | {c} | {a} {f}",), ("{n} | {c} | {a} {f}",)),
    Way(("{n} | {c} x {p} | {a} {f}",), ("{n} | {c} x {p} | {a} {f}",), ("{n} | {c} {u} x {p} | {a} {f}",)),
    Way(("{n} | {a} {f}",), ("{n} {c} @ {p} | {a} {f}",), ("{n} {c} {u} @ {p} | {a} {f}",)),
    Way(("{n} | {a} {f}",), ("{n} x {c} | {a} {f}",)),
    Way(("{n} | {a} {f}",), ("{n} ( {c} @ {p} ) | {a} {f}",)),
    Way(("{c}x {n} | {a} {f}",), ("{c}x {n} | {a} {f}",)),
    Way(("{c} {k} {n} | {a} {f}",), ("{c} {k} {n} | {a} {f}",)),
    Way(("{c} {n} | {a} {f}",), ("{c} {n} | {a} {f}", "    @ {p}")),
)  # fmt: skip
_FLAGS = (
    ("", ""), ("", ""), ("", ""), ("T", ""), ("SR", "ZR"), ("A", "B"), ("S", "Z"), ("*", ""), ("T", "N"), ("X", "O"),
    ("TX", "NT"), ("S", "S"), ("1", "2"), ("TF", "F"),
)  # fmt: skip


@dataclass
class Printing:
    """What one till decides once about its lines."""

    flags: tuple[str, str]
    places: int | None
    """Decimals of a count; none where whole counts have none."""
    signed: bool
    """Does the currency stand before prices and amounts?"""
    unit: str
    """What pieces are called."""
    asides: tuple[str, ...] = ()
    """What may be said below an article: how it is cooked, who takes it."""


def printing_of(rng: Random, country: str) -> Printing:
    """How one till prints its lines."""
    flags = ("A", "B") if country in ("DE", "AT", "FR", "BE") and rng.random() < 0.7 else rng.choice(_FLAGS)
    return Printing(
        flags=flags,
        places=rng.choice((None, None, None, None, None, 2, 2, 3, 1, 0)) or None,
        signed=rng.random() < 0.14,
        unit=rng.choice(("EA", "PCS", "PC", "U", "UNIT", "PKT", "ea")),
    )


def count_shown(strip: Strip, printing: Printing, article: Article) -> str:
    """How often, as this till prints it."""
    whole = article.count == article.count.to_integral_value()
    plain = f"{article.count.normalize():f}" if whole else f"{article.count:f}"
    plain = f"{article.count:.{printing.places}f}" if whole and printing.places else plain
    return plain.replace(".", ",") if strip.european else plain


def leaf_bit(strip: Strip, printing: Printing, index: int, key: str) -> Bit:
    """One thing of an article as a bit: a field, or text."""
    article = strip.bought.articles[index]
    pointer = f"/lines/{index}/{_LEAVES.get(key, '')}"
    sign = strip.bought.sign if printing.signed else ""
    if key == "n":
        return Bit(article.name, pointer)
    if key == "c":
        return Bit(count_shown(strip, printing, article), pointer, f"{article.count.normalize():f}")
    if key in "pa":
        amount = article.price if key == "p" else article.amount
        shown = strip.money(amount)
        return Bit(f"-{sign}{shown[1:]}" if shown.startswith("-") else f"{sign}{shown}", pointer, f"{amount:.2f}")
    if key == "f":
        ordinary = article.rate is None or article.rate == strip.bought.rate
        return Bit(printing.flags[0 if ordinary else 1])
    return Bit(article.code if key == "k" else article.unit or printing.unit)


@dataclass
class _Row:
    """Bits of one side of a row, and which fields their words carry besides."""

    bits: list[Bit]
    also: list[tuple[Bit, str]]


def _side(strip: Strip, printing: Printing, index: int, template: str) -> _Row:
    """The bits of a template: blanks part them; of two fields in one word the second shares the first's place."""
    row = _Row([], [])
    for word in template.split():
        held = [leaf_bit(strip, printing, index, key) for key in _MARK.findall(word)]
        if not held:
            row.bits.append(Bit(word))
            continue
        text = word
        for key, bit in zip(_MARK.findall(word), held, strict=True):
            text = text.replace(f"{{{key}}}", bit.text)
        fields = [bit for bit in held if bit.pointer]
        first = fields[0] if fields else Bit("")
        row.bits.append(Bit(text, first.pointer, first.value or first.text or None))
        row.also += [(bit, first.pointer or "") for bit in fields[1:]]
    return row


def _print_row(strip: Strip, printing: Printing, index: int, template: str) -> None:
    parts = template.split("|")
    indent = (len(template) - len(template.lstrip())) * strip.pen.width("n") * 0.9
    sides = [_side(strip, printing, index, part) for part in parts]
    gap = strip.pen.width("  ")
    edge = strip.right
    for side in reversed(sides[1:]):
        shown = " ".join(bit.text for bit in side.bits if bit.text)
        strip.bits(edge, side.bits, align="right", width=strip.width * 0.5)
        edge -= max(min(strip.pen.width(shown), strip.width * 0.5), strip.pen.width("0000.00")) + gap
    _print_left(strip, sides[0].bits, strip.left + indent, edge)
    for side in sides:
        for bit, other in side.also:
            strip.sheet.share(bit.pointer or "", bit.value or bit.text, other)
    strip.feed()


def _print_left(strip: Strip, bits: Sequence[Bit], x: float, edge: float) -> None:
    """What stands left; a name that is too long goes on below, or is printed smaller."""
    whole = " ".join(bit.text for bit in bits if bit.text)
    name = bits[-1] if bits else Bit("")
    before = strip.pen.width(" ".join(bit.text for bit in bits[:-1] if bit.text) + " ") if len(bits) > 1 else 0.0
    room = edge - x
    too_long = strip.pen.width(whole) > room and (name.pointer or "").endswith("description")
    if not too_long or room - before < 50:
        strip.bits(x, bits, width=room)
        return
    lines = wrap(name.text, strip.pen, room - before)
    strip.bits(x, [*bits[:-1], Bit(lines[0], name.pointer, name.text)], width=room)
    for line in lines[1:]:
        strip.feed()
        strip.bits(x + before, [Bit(line, name.pointer, name.text)], fitted(strip.pen, line, room - before))


def print_aside(strip: Strip, printing: Printing, index: int) -> None:
    """Now and then a word below an article; its name may be read with it."""
    if not printing.asides or not strip.chance(0.35):
        return
    text = strip.rng.choice(printing.asides)
    name = strip.bought.articles[index].name
    strip.sheet.alternatives[f"/lines/{index}/description"] = [f"{name} {text}", f"{name}, {text}"]
    strip.bits(strip.left + strip.pen.width("   "), [Bit(text)])
    strip.feed()


def running(ways: tuple[Way, ...], rng: Random) -> Way:
    """One of the ways; those that print a count glued to a letter or a price are rarer."""
    chosen = rng.choice(ways)
    return rng.choice(ways) if re.search(r"\}\w", " ".join(chosen.many)) else chosen


def print_running(strip: Strip, way: Way, printing: Printing) -> None:
    """All articles in running lines; money off has a name and an amount alone."""
    spaced = strip.chance(0.15)
    for index, article in enumerate(strip.bought.articles):
        rows = way.weighed if article.unit else way.one if article.count == 1 else way.many
        if article.cut:
            rows = (strip.rng.choice(("{n} | {a}", "   {n} | {a}", "{n} | {a} {f}")),)
        for row in rows:
            _print_row(strip, printing, index, row)
        print_aside(strip, printing, index)
        if spaced:
            strip.feed(0.4)
