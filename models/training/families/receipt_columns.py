"""Articles in columns: which there are, in which order, what heads them; the name in the row, above or below it."""

# ruff: noqa: E501 - headings

from __future__ import annotations

from dataclasses import dataclass

from models.training.content.markets import words
from models.training.families.receipt_facts import language_of
from models.training.families.receipt_lines import Printing, leaf_bit, print_aside
from models.training.families.receipt_strip import Bit, Strip
from models.training.ink import wrap

ORDERS = (
    "ncpa", "ncpa", "npca", "cna", "cnpa", "kncpa", "ncpaf", "nca", "ncupa", "cunpa", "incpa", "inpca", "kncupa", "inkcupaf", "cknpa", "ncupa", "na", "nupca", "cnupa", "knpcaf", "icnpa",
)  # fmt: skip
_HEADS = {
    "en": {
        "i": words("No|#|No.|S/N|Item|Ln|SN"), "n": words("Description|Item|Item Description|Particulars|DESCRIPTION|Product|Article|Desc|Name|Items|Item(s)|Details|ITEM NAME"),
        "c": words("Qty|QTY|Quantity|Qty.|Q|Qnty|Units|QTY."), "u": words("UOM|Unit|U/M|UM|Per"),
        "p": words("Price|U/Price|Unit Price|U.Price|S/Price|Rate|Price ({S})|@|UNIT PRICE|Each|Price/Unit|RSP|U.P|Unit Price ({S})|Cost|Retail"),
        "a": words("Amount|Total|Amt|AMOUNT|TOTAL|Amount ({S})|Ext|Total ({S})|{S}|Amt({S})|Line Total|Value|Price|Sub Total|Net"),
        "k": words("Code|Item Code|Stock Code|SKU|Item No|PLU|Item #|Barcode|Part No"), "f": words("Tax|TAX|Tax Code|T|Cd|Code|GST"),
    },
    "de": {"i": words("Pos|Nr."), "n": words("Artikel|Bezeichnung|Beschreibung|Ware"), "c": words("Menge|Anz.|Anzahl"), "u": words("Einh.|ME"), "p": words("E-Preis|Preis|Einzel|Einzelpreis|EP"), "a": words("Betrag|Gesamt|EUR|Summe|Preis"), "k": words("Art.Nr.|Nr|PLU"), "f": words("St|MwSt|S")},
    "fr": {"i": words("N°|#"), "n": words("Désignation|Article|Libellé|Produit"), "c": words("Qté|Qte|Quantité"), "u": words("Unité|U"), "p": words("P.U.|Prix|PU TTC|Prix unit."), "a": words("Montant|Total|TTC|Mt TTC"), "k": words("Réf|Code"), "f": words("TVA|T")},
}  # fmt: skip


@dataclass
class _Grid:
    """Columns at their places; the name's text begins at its stop, all others end there."""

    order: str
    stops: dict[str, float]
    room: float
    """Points for the name."""
    heads: dict[str, str]


def print_columns(strip: Strip, printing: Printing) -> None:
    """Headings and rows; where the name has no room it stands on a line of its own."""
    rng = strip.rng
    order = rng.choice(ORDERS)
    apart = rng.choice(("", "", "above", "above", "below"))
    if strip.width > 330 and rng.random() < 0.8:
        apart = ""
    grid = _grid(strip, printing, order, apart)
    if grid.room < 70 and not apart:
        apart = rng.choice(("above", "above", "below"))
        grid = _grid(strip, printing, order, apart)
    if rng.random() < 0.86:
        _head(strip, grid, apart)
    fat = rng.choice((1.0, 1.0, 1.0, 1.25)) if not apart else 1.0
    for index in range(len(strip.bought.articles)):
        _row(strip, printing, grid, index, apart)
        print_aside(strip, printing, index)
        strip.feed(fat - 1.0)


def _heads(strip: Strip) -> dict[str, str]:
    sign = strip.bought.sign
    chosen = {key: strip.rng.choice(texts).replace("{S}", sign) for key, texts in _HEADS[language_of(strip.bought)].items()}
    while chosen["a"] in (chosen["p"], chosen["n"]) or chosen["f"] == chosen["k"]:
        chosen |= {"a": "Amount" if language_of(strip.bought) == "en" else chosen["a"] + ".", "f": "Tax"}
    return {key: text.upper() for key, text in chosen.items()} if strip.chance(0.2) else chosen


def _text(strip: Strip, printing: Printing, index: int, key: str) -> Bit:
    return Bit(str(index + 1)) if key == "i" else leaf_bit(strip, printing, index, key)


def _grid(strip: Strip, printing: Printing, order: str, apart: str) -> _Grid:
    """Each column as wide as what stands in it; the name gets the rest."""
    heads, gap = _heads(strip), strip.pen.width(strip.rng.choice(("  ", "  ", "   ")))
    columns = order.replace("n", "") if apart else order
    wide = {}
    for key in columns.replace("n", ""):
        texts = [_text(strip, printing, at, key).text for at in range(len(strip.bought.articles))]
        wide[key] = max(strip.pen.width(text) for text in (*texts, heads[key]))
    room = strip.width - sum(wide.values()) - gap * (len(columns) - 1)
    if room < 0 and len(columns) > 2:
        return _grid(strip, printing, order.replace(next(key for key in "kuifpc" if key in order), "", 1), apart)
    spread = max(0.0, room) / max(1, len(columns) - 1) if apart else 0.0
    stops, x = dict[str, float](), strip.left
    for key in columns:
        if key == "n":
            stops[key] = x
            x += room + gap
            continue
        stops[key] = x if key in "ik" and key == columns[0] else x + wide[key]
        x += wide[key] + gap + spread
    return _Grid(order, stops, strip.width if apart else room, heads)


def _flush(grid: _Grid, key: str) -> bool:
    """Does this column's text begin at its stop?"""
    return key == "n" or (key in "ik" and next(iter(grid.stops)) == key)


def _head(strip: Strip, grid: _Grid, apart: str) -> None:
    heavy = strip.pen.heavy() if strip.chance(0.4) else strip.pen
    kind, top = strip.rng.randrange(6), strip.chance(0.3)
    if apart and strip.chance(0.4):
        strip.say([Bit(grid.heads["n"])], pen=heavy)
    elif apart and "k" not in grid.stops and "i" not in grid.stops:
        first = min(grid.stops[key] - heavy.width(grid.heads[key]) for key in grid.stops)
        if first - strip.left > heavy.width(grid.heads["n"]) + 4:
            strip.bits(strip.left, [Bit(grid.heads["n"])], heavy)
    for key, stop in grid.stops.items():
        strip.bits(
            stop,
            [Bit(grid.heads[key])],
            heavy if key == "n" else strip.pen,
            "left" if _flush(grid, key) else "right",
            grid.room if key == "n" else 0.0,
        )
    strip.feed()
    if not top or kind < 5:
        strip.rule(kind)


def _row(strip: Strip, printing: Printing, grid: _Grid, index: int, apart: str) -> None:
    article = strip.bought.articles[index]
    name = Bit(article.name, f"/lines/{index}/description")
    if article.cut:
        strip.pair([name], leaf_bit(strip, printing, index, "a"))
        return
    if apart == "above":
        strip.wrapped(name.pointer, name.text)
    lines = wrap(article.name, strip.pen, grid.room) if not apart else [""]
    for key, stop in grid.stops.items():
        if key != "n":
            strip.bits(stop, [_text(strip, printing, index, key)], align="left" if _flush(grid, key) else "right")
    if not apart:
        for at, line in enumerate(lines):
            strip.bits(grid.stops["n"], [Bit(line, name.pointer, name.text)], width=grid.room)
            strip.feed(1.0 if at < len(lines) - 1 else 0.0)
    strip.feed()
    if apart == "below":
        strip.wrapped(name.pointer, name.text)
