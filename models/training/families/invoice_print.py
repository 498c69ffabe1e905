"""How one sender prints dates, amounts, quantities and rates on invoices: chosen once per document."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.markets import Language, Market, words

_MONTHS: dict[Language, tuple[str, ...]] = {
    "en": words("January|February|March|April|May|June|July|August|September|October|November|December"),
    "de": words("Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    "fr": words("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    "nl": words("januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"),
    "es": words("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
    "it": words("gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
}
_DATES = {
    "US": ("%m/%d/%Y", "%m/%d/%Y", "%m/%d/%Y", "%m/%d/%y", "%#m/%#d/%Y", "%#m/%#d/%y", "%m-%d-%Y", "%Y-%m-%d", "%B %#d, %Y", "%b %#d, %Y",
           "%d-%b-%y", "%b %d, %Y", "%m/%d/%Y", "%d %b %Y"),
    "de": ("%d.%m.%Y", "%d.%m.%Y", "%d.%m.%Y", "%#d.%#m.%Y", "%d.%m.%y", "%#d. %B %Y", "%Y-%m-%d", "%d. %B %Y"),
    "fr": ("%d/%m/%Y", "%d/%m/%Y", "%d.%m.%Y", "%#d %B %Y", "%d-%m-%Y", "%d/%m/%y"),
    "en": ("%d/%m/%Y", "%d/%m/%Y", "%#d %B %Y", "%#d %b %Y", "%d-%b-%Y", "%Y-%m-%d", "%d.%m.%Y", "%#d/%#m/%Y", "%d %b %y"),
    "nl": ("%d-%m-%Y", "%d-%m-%Y", "%#d %B %Y", "%d/%m/%Y"), "es": ("%d/%m/%Y", "%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y"),
    "it": ("%d/%m/%Y", "%d/%m/%Y", "%d.%m.%Y", "%#d %B %Y"),
}  # fmt: skip
Grouping = Literal["1,234.56", "1234.56", "1.234,56", "1234,56", "1 234,56", "1'234.56"]
Sign = Literal["none", "before", "before-apart", "after", "code-before", "code-after"]
Minus = Literal["lead", "trail", "parentheses", "cr"]


@dataclass(frozen=True, slots=True)
class Print:
    """One sender's way of printing."""

    market: Market
    dates: str
    grouping: Grouping
    cells: Sign
    """The currency in the table's cells."""
    sums: Sign
    """The currency beside totals."""
    minus: Minus
    rates: str
    places: int
    """Decimal places of quantities."""

    def date(self, day: date) -> str:
        """A day."""
        months = _MONTHS[self.market.language]
        name = months[day.month - 1]
        short = name[:3] if self.market.language == "en" else name
        parts = {
            "%#m": str(day.month), "%#d": str(day.day), "%m": f"{day.month:02d}", "%d": f"{day.day:02d}", "%Y": str(day.year),
            "%y": f"{day.year % 100:02d}", "%B": name, "%b": short,
        }  # fmt: skip
        shown = self.dates
        for mark, text in parts.items():
            shown = shown.replace(mark, text)
        return shown

    @property
    def comma(self) -> bool:
        """Is the decimal sign a comma?"""
        return self.grouping in ("1.234,56", "1234,56", "1 234,56")

    def bare(self, amount: Decimal) -> str:
        """Digits and separators only."""
        plain = f"{abs(amount):,.2f}"
        separator = {"1,234.56": ",.", "1234.56": "_.", "1.234,56": ".,", "1234,56": "_,", "1 234,56": " ,", "1'234.56": "'."}
        group, point = tuple(separator[self.grouping])
        return plain.replace(",", "\t").replace(".", point).replace("\t", group).replace("_", "")

    def money(self, amount: Decimal, *, total: bool = False) -> str:
        """An amount with the currency as this sender shows it there."""
        where, plain = self.sums if total else self.cells, self.bare(amount)
        sign, code = self.market.sign, self.market.currency
        plain = {
            "none": plain, "before": f"{sign}{plain}", "before-apart": f"{sign} {plain}", "after": f"{plain} {sign}",
            "code-before": f"{code} {plain}", "code-after": f"{plain} {code}",
        }[where]  # fmt: skip
        if amount >= 0:
            return plain
        return {"lead": f"-{plain}", "trail": f"{plain}-", "parentheses": f"({plain})", "cr": f"{plain} CR"}[self.minus]

    def quantity(self, number: Decimal) -> str:
        """A quantity, perhaps with places that say nothing."""
        plain = f"{number:.{self.places}f}" if number == round(number, self.places) else f"{number.normalize():f}"
        return plain.replace(".", ",") if self.comma else plain

    def rate(self, rate: Decimal) -> str:
        """A tax rate."""
        plain = f"{rate.normalize():f}" if "0" not in self.rates else f"{rate:.2f}"
        shown = plain.replace(".", ",") if self.comma else plain
        return shown + {"tight": "%", "apart": " %", "bare": "", "0tight": "%", "0apart": " %", "0bare": ""}[self.rates]

    @property
    def shows_currency(self) -> bool:
        """Is the currency printed with any amount?"""
        return self.cells != "none" or self.sums != "none"


def printing(rng: Random, market: Market) -> Print:
    """Some sender's way in that market."""
    key = "US" if market.country == "US" else market.language
    groupings: tuple[Grouping, ...] = {
        "US": ("1,234.56", "1,234.56", "1,234.56", "1234.56"), "CH": ("1'234.56", "1'234.56", "1234.56", "1,234.56"),
        "de": ("1.234,56", "1.234,56", "1.234,56", "1234,56"), "fr": ("1 234,56", "1 234,56", "1234,56", "1.234,56"),
        "en": ("1,234.56", "1,234.56", "1234.56"), "NL": ("1.234,56", "1,234.56"),
        "nl": ("1.234,56", "1.234,56", "1234,56"), "es": ("1.234,56", "1.234,56", "1234,56"), "it": ("1.234,56", "1.234,56", "1234,56"),
    }[market.country if market.country in ("CH", "NL") and market.language != "nl" else key]  # type: ignore[assignment]  # fmt: skip
    words_only: tuple[Sign, ...] = ("none", "code-before", "code-after", "none")
    signs: tuple[Sign, ...] = ("none", "before", "before", "before-apart", "code-before", "code-after")
    after: tuple[Sign, ...] = ("none", "after", "after", "code-before", "code-after")
    choices = words_only if market.country == "CH" else after if key in ("de", "fr", "es", "it") else signs
    sums = rng.choice(choices)
    return Print(
        market=market, dates=rng.choice(_DATES[key]), grouping=rng.choice(groupings),
        cells=sums if sums in ("before", "after") and rng.random() < 0.45 else "none", sums=sums,
        minus=rng.choice(("lead", "lead", "lead", "parentheses", "trail", "cr") if market.country == "US" else ("lead", "lead", "trail")),
        rates=rng.choice(("tight", "apart", "0tight", "bare", "0bare", "tight")), places=rng.choice((0, 0, 0, 0, 1, 2)),
    )  # fmt: skip


def without_cells(printed: Print) -> Print:
    """The same with bare amounts in tables."""
    return replace(printed, cells="none")
