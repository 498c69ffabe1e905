"""When and where of a receipt: its language, day, clock and the merchant's address, as tills print them."""

from __future__ import annotations

from models.training.content.till import Purchase
from models.training.families.receipt_strip import Bit, Strip
from models.training.families.receipt_words import DATES


def language_of(bought: Purchase) -> str:
    """The language of the till."""
    return {"DE": "de", "AT": "de", "CH": "de", "FR": "fr", "BE": "fr"}.get(bought.country, "en")


def clock_of(strip: Strip) -> Bit:
    """The time in twelve or twenty-four hours."""
    hour, minute, second = strip.bought.clock
    seconds = strip.chance(0.35)
    value = f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if seconds else "")
    if language_of(strip.bought) == "en" and strip.chance(0.45):
        half = "PM" if hour >= 12 else "AM"
        shown = (
            f"{(hour - 1) % 12 + 1}:{minute:02d}"
            + (f":{second:02d}" if seconds else "")
            + strip.rng.choice((f" {half}", half, f" {half.lower()}"))
        )
        return Bit(shown, "/time", value)
    return Bit(value, "/time", value)


def day_of(strip: Strip) -> Bit:
    """The day as this till prints it."""
    language = language_of(strip.bought)
    key = "US" if strip.bought.country == "US" else language if language != "en" else "day"
    return Bit(strip.bought.day.strftime(strip.rng.choice(DATES[key])), "/date", strip.bought.day.isoformat())


def address_of(strip: Strip) -> str:
    """The merchant's address in one line; readings of it that differ in commas are as right."""
    lines = strip.bought.shop.lines
    joined = ", ".join(line.rstrip(",") for line in lines)
    printed = " ".join(lines) if any(line.endswith(",") for line in lines) else ", ".join(lines)
    value = ", ".join(lines).replace(",,", ",")
    strip.sheet.alternatives["/merchant/address"] = sorted({joined, printed, ", ".join(lines)} - {value})
    return value
