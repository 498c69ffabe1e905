"""What pumps, car parks and hotels print between the facts and the sums of a receipt."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from datetime import timedelta

from models.training.content import people
from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.families.receipt_lines import leaf_bit, printing_of
from models.training.families.receipt_strip import Bit, Strip
from models.training.ink import wrap

_PUMP = (
    ("Pump", "Pump #", "PUMP NO", "Pump No.", "PUMP"), ("Product", "GRADE", "Fuel", "PRODUCT", "Grade:", ""), ("Gallons", "GALLONS", "Volume", "Litres", "QTY", "Litre", "Vol (L)", "Qty (L)"), ("Price/Gal", "PRICE/G", "Unit Price", "Price/L", "$/GAL", "PRICE", "Price per litre"), ("Fuel Sale", "FUEL TOTAL", "Sale", "Amount", "FUEL SALE", "Fuel"),
)  # fmt: skip


def print_fuel(strip: Strip) -> None:
    """What was pumped: captions and values below each other, or one line and its count."""
    rng, printing = strip.rng, printing_of(strip.rng, strip.bought.country)
    name, count, price, amount = (leaf_bit(strip, printing, 0, key) for key in "ncpa")
    captions = [rng.choice(texts) for texts in _PUMP]
    unit = "gal" if strip.bought.country == "US" else rng.choice(("L", "ltr", "Ltr"))
    pump = str(rng.randint(1, 16)).zfill(rng.choice((1, 2)))
    roll = rng.randrange(4)
    if roll == 0:
        rows = [
            (captions[0], Bit(pump)),
            (captions[1], name),
            (captions[2], count),
            (captions[3], price),
            (captions[4], amount),
        ]
        right = strip.chance(0.6)
        for caption, value in rows:
            if right:
                strip.pair([Bit(caption)], value)
            else:
                strip.bits(strip.left + strip.width * 0.5, [value], width=strip.width * 0.48)
                strip.say([Bit(caption)])
        return
    strip.say([Bit(captions[0]), Bit(pump)]) if strip.chance(0.6) else None
    if roll == 1:
        strip.pair([name], amount)
        strip.say([Bit("  "), count, Bit(unit), Bit("@"), price, Bit(rng.choice(("", f"/{unit}", f"/ {unit}", f"per {unit}")))])
    elif roll == 2:
        strip.say([name])
        strip.pair([Bit("  "), count, Bit(unit), Bit(rng.choice(("x", "X", "@"))), price], amount)
    else:
        heads = [Bit(text) for text in (captions[2], captions[3], captions[4])]
        strip.say([name])
        for row in (heads, [count, price, amount]):
            for at, bit in enumerate(row):
                strip.bits(strip.left + strip.width * (0.3, 0.66, 1.0)[at], [bit], align="right", width=strip.width * 0.31)
            strip.feed()


def print_parking(strip: Strip) -> None:
    """When the car came and went, how long it stood, and the fee."""
    bought, rng = strip.bought, strip.rng
    hour, minute, _ = bought.clock
    stay = rng.randint(11, 420)
    came = max(0, hour * 60 + minute - stay)
    style = rng.choice(("%d/%m/%Y", "%d-%m-%Y", "%d %b %Y", "%m/%d/%Y" if bought.country == "US" else "%d/%m/%y"))
    captions = rng.choice(
        (
            ("Entry Time", "Paid Time", "Parking Time"),
            ("IN", "OUT", "DURATION"),
            ("Entered", "Exited", "Stay"),
            ("Time In", "Time Out", "Length of Stay"),
            ("Arrival", "Departure", "Total Time"),
        )
    )
    day = bought.day.strftime(style)
    lasted = f"{stay // 60}:{stay % 60:02d}" if strip.chance(0.5) else f"{stay // 60} h {stay % 60} min"
    rows = [
        (captions[0], f"{day} {came // 60:02d}:{came % 60:02d}"),
        (captions[1], f"{day} {hour:02d}:{minute:02d}"),
        (captions[2], lasted),
    ]
    for label, text in (
        ("Plate", f"{rng.choice('WVJB')}{rng.choice('ABC')}{digits(rng, 4)}"),
        ("Ticket No", digits(rng, 6)),
        ("Space", str(rng.randint(1, 480))),
    ):
        if strip.chance(0.3):
            rows.insert(rng.randint(0, len(rows)), (label, text))
    right = strip.chance(0.4)
    for caption, text in rows:
        if right:
            strip.pair([Bit(caption)], Bit(text))
        else:
            strip.say([Bit(f"{caption}:" if strip.chance(0.5) else caption), Bit(text)])
    printing = printing_of(rng, bought.country)
    for index, _ in enumerate(bought.articles):
        strip.pair([leaf_bit(strip, printing, index, "n")], leaf_bit(strip, printing, index, "a"))


def print_guest(strip: Strip) -> None:
    """Who stayed in which room, from when to when."""
    bought, rng = strip.bought, strip.rng
    came = bought.day - timedelta(days=rng.randint(1, 6))
    style = "%m/%d/%y" if bought.country == "US" else "%d.%m.%y"
    rows = [
        ("Guest", people.person(rng).plain),
        ("Room", digits(rng, 3)),
        ("Arrival", came.strftime(style)),
        ("Departure", bought.day.strftime(style)),
        ("Rate Plan", rng.choice(("BAR", "CORP", "AAA"))),
        ("Persons", str(rng.randint(1, 4))),
    ]
    for label, text in rows[: rng.randint(2, 6)]:
        strip.say([Bit(f"{label}:"), Bit(text)])


def print_folio(strip: Strip) -> None:
    """A row for each charge: the day, what for, how much; a column for paid_back stays empty."""
    bought, rng = strip.bought, strip.rng
    printing = printing_of(rng, bought.country)
    style = (
        rng.choice(("%m/%d/%y", "%m-%d", "%d %b")) if bought.country == "US" else rng.choice(("%d/%m/%y", "%d.%m.", "%d %b"))
    )
    dated, paid_back, counted = strip.chance(0.8), strip.chance(0.5), strip.chance(0.4)
    edge = strip.right - strip.width * 0.2 if paid_back else strip.right
    start = strip.left + strip.pen.width("00/00/00   ") if dated else strip.left
    stops = [(strip.left, "Date"), (start, rng.choice(words("Description|Details|Charge|Particulars|Transaction")))]
    for x, head in stops[0 if dated else 1 :]:
        strip.bits(x, [Bit(head)], strip.pen.heavy())
    numbers = edge - strip.pen.width("Charges   00000.00")
    if counted:
        strip.bits(numbers, [Bit(rng.choice(("Qty", "Nights", "Units")))], strip.pen.heavy(), "right")
        strip.bits(numbers + strip.pen.width("  000.00") + 4, [Bit("Rate")], strip.pen.heavy(), "right")
    strip.bits(
        edge, [Bit(rng.choice(("Charges", "Amount", f"Amount {bought.currency}"[:7], "Debit")))], strip.pen.heavy(), "right"
    )
    if paid_back:
        strip.bits(strip.right, [Bit(rng.choice(("Credits", "Credit", "Payments")))], strip.pen.heavy(), "right")
    strip.feed()
    strip.rule(rng.randrange(3))
    for index, article in enumerate(bought.articles):
        if dated:
            strip.bits(
                strip.left, [Bit((bought.day - timedelta(days=max(0, len(bought.articles) - index) // 3)).strftime(style))]
            )
        name = leaf_bit(strip, printing, index, "n")
        if counted:
            strip.bits(numbers, [leaf_bit(strip, printing, index, "c")], align="right")
            strip.bits(
                numbers + strip.pen.width("  000.00") + 4,
                [leaf_bit(strip, printing, index, "p")],
                align="right",
                width=strip.pen.width("000.00"),
            )
        strip.bits(edge, [leaf_bit(strip, printing, index, "a")], align="right", width=strip.pen.width("00000.00"))
        room = (numbers - strip.pen.width("00000") if counted else edge - strip.pen.width("00000.00")) - start - 4
        for line in wrap(article.name, strip.pen, room):
            strip.bits(start, [Bit(line, name.pointer, article.name)], width=room)
            strip.feed()
