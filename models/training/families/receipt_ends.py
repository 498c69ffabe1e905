"""Ends of receipts: sums in the orders tills print them, tenders, tax tables, last lines."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.training.content.markets import words
from models.training.content.numbers import digits
from models.training.content.remittance import ZERO
from models.training.families.receipt_facts import language_of
from models.training.families.receipt_strip import Bit, Strip
from models.training.families.receipt_words import BYES, FRENCH_BYES, GERMAN_BYES
from models.training.ink import Align, Pen

_CAPTIONS = {
    "en": {
        "gross": words("Subtotal|Sub Total|SUB-TOTAL|Sub-total|SUBTOTAL|Items Total|Gross Total|Sub Ttl|Food Total|Merchandise|Amount|Gross Amount|Item Total|Net Amount|Total Before {T}|Order subtotal"),
        "net": words("Total Sales (Excluding {T})|Total (Excluding {T})|Total Excl. {T}|Total Excl {T} ({S})|Amount Excl. {T}|Sub Total (Excl {T})|Taxable Amount|(Excluded {T}) Sub Total ({S})|Total before {T}|Net Sales|{T} Excl. Amount|Total-Excl-{T}"),
        "with": words("Total Sales (Inclusive of {T})|Total (Inclusive of {T})|Total Incl. {T}|Total Sales Incl. {T} @ {R}%|Sub Total Incl {T}|Total {S} Incl. of {T}|Total Inclusive {T}|Total With {T}|Total Amount Incl {T}|SubTotal Incl {T}"),
        "tax": words("{T}|{T} {R}%|{T} @ {R}%|Total {T}|Add {T}|Tax|Total Tax|{T} Amt|{T} payable ({R}%)|{T} ({R}%)|{T} @{R}%|Add {T} ({R}.0%)|Sales Tax|TAX 1|Tax ({R}%)|{T} Amount|Total {T} @ {R}%|{T} Payable"),
        "inside": words("{T} {R}% included|Incl. {T}|{T} @{R}% included in total|of which {T}|{T} Incl.|Includes {T} of|(Inclusive of {T} {R}%)|{T} {R}% ({R}%)|{T} included|(Bill Inclusive of {R}% {T})"),
        "rounding": words("Rounding|Rounding Adj|Rounding Adjustment|Round Off|Rounding Adj.|ROUNDING|Rnd Adj|Round Adj|Rounding ({S})|Cash Rounding|Bill Rounding|Rounding Amt|Rounded|Round Up/Down|Adj"),
        "total": words("TOTAL|Total|Grand Total|Net Total|TOTAL DUE|Total Amount|Total Payable|Nett Total|Amount Due|TOTAL {C}|Balance Due|TOTAL {S}|Total ({S})|TOTAL:|Grand Total ({S})|NETT AMOUNT|Total Sales|TOTAL AMOUNT|Final Total|Bill Total|Total To Pay|Amt Due|Amount Payable|TOTAL ROUNDED|Total After Rounding|Rounded Total ({S})|NET TOTAL|Total Inclusive {T}|TOTAL SALE|Order total|To Pay|BALANCE DUE|Total Incl. of {T}"),
        "cash": words("CASH|Cash|Cash Tendered|Tender Cash|CASH TEND|Cash Received|Paid|CASH {S}|Cash ({S})|Cash Payment|CASH:|Paid by Cash|Cash Paid|TENDER CASH"),
        "card": words("VISA|MASTERCARD|Debit Card|VISA CARD|Credit Card|AMEX|Master|VISA DEBIT|MC|DEBIT TEND|VISA TEND|Card|Contactless|MYDEBIT|EFTPOS|Mastercard Credit|Discover|CREDIT|US DEBIT|E-Wallet|Gift Card|Visa ending in {D}"),
        "change": words("CHANGE|Change|Change Due|CHANGE DUE|Balance|Cash Change|Change ({S})|CHANGE:|Change Amount|Your Change|CHANGE {S}|Change Given"),
        "service": words("Service Charge {V}%|Serv. Charge ({V}%)|Svc Chg {V}%|SERVICE CHG {V}%|Svc Charge|Service {V}%|S.Charge {V}%|Add {V}% Service Charge|Gratuity {V}%|Serv Chrg"),
    },
    "de": {
        "gross": words("Zwischensumme|Summe|ZW-Summe|Warenwert"), "net": words("Netto|Summe netto|Nettobetrag|Netto-Umsatz"), "with": words("Brutto|Summe brutto"), "tax": words("{T} {R}%|{T}|zzgl. {T}|{T}-Betrag"), "inside": words("inkl. {R}% {T}|enth. {T} {R}%|enthaltene {T}|{T} {R}%"), "rounding": words("Rundung|Rundungsdifferenz"),
        "total": words("SUMME|Summe|Gesamt|Zu zahlen|TOTAL|Gesamtbetrag|SUMME {C}|Betrag|GESAMTSUMME|Total {C}|Endbetrag|Zu zahlen {C}|SUMME EUR"), "cash": words("Bar|BAR|Gegeben|Gegeben bar|Bargeld|BAR {C}"), "card": words("EC-Karte|girocard|Kartenzahlung|VISA|Maestro|Mastercard|Karte|ec-cash|Debitkarte"), "change": words("Rückgeld|Zurück|Rückgeld BAR|zurück|RÜCKGELD {C}|Wechselgeld"), "service": words("Bedienung {V}%|Service {V}%"),
    },
    "fr": {
        "gross": words("Sous-total|Sous total|Total brut|SOUS-TOTAL"), "net": words("Total HT|HT|Montant HT"), "with": words("Total TTC|TTC"), "tax": words("TVA {R}%|TVA|Total TVA|Montant TVA"), "inside": words("dont TVA {R}%|TVA incluse|TVA {R}%|dont TVA"), "rounding": words("Arrondi"),
        "total": words("TOTAL|TOTAL TTC|A PAYER|Net à payer|Total {C}|Montant dû|TOTAL À PAYER|Total à régler|TOTAL EUR|NET A PAYER"), "cash": words("Espèces|ESPECES|Reçu espèces|Especes|ESPÈCES {C}"), "card": words("Carte bancaire|CB|CARTE|VISA|CB EMV|Sans contact|Carte Bleue"), "change": words("Rendu|Monnaie rendue|A rendre|Rendu monnaie|RENDU|Monnaie"), "service": words("Service {V}%"),
    },
}  # fmt: skip
_TABLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("xnt", "{T} Summary;Amount({S});Tax({S})"), ("xnt", "{T} SUMMARY;AMOUNT;TAX"), ("crnt", "Tax Code;%;Amount;{T}"), ("crnt", "Tax Code;%;Amt ({S});Tax ({S})"), ("crnt", "Code;Rate;Net;Tax"), ("xnt", "{T} Analysis;Goods;{T}"),
        ("xnt", "Tax;Net Amt;Tax Amt"), ("crntg", "{T};%;Net;{T} Amt;Total"), ("rntg", "Rate;Net;VAT;Gross"), ("xnt", "Tax Summary;Amount;Tax"), ("crnt", "{T} Code;{T} %;Net Amt;{T}"), ("rtn", "Rate;{T};Net"),
    ),
    "de": (("xntg", "MwSt;Netto;Steuer;Brutto"), ("rntg", "Satz;Netto;MwSt;Brutto"), ("crntg", "St.;%;Netto;MwSt;Brutto"), ("xntg", "Typ;Netto;USt;Brutto"), ("xgtn", "Steuer;Brutto;Steuer;Netto"), ("xtn", "MwSt;Betrag;Netto")),
    "fr": (("rntg", "TVA;HT;TVA;TTC"), ("rntg", "Taux;HT;Montant TVA;TTC"), ("crntg", "Code;Taux;HT;TVA;TTC"), ("rtng", "Taux;TVA;HT;TTC"), ("rtg", "Taux;TVA;TTC")),
}  # fmt: skip
"""Headings of tax tables and what stands below them: code, rate, both in one (`x`), net, tax, gross."""


@dataclass
class Ends:
    """How one till prints its sums."""

    strip: Strip
    words: dict[str, str]
    colon: str
    inset: bool
    """Do captions end at a column near the amounts?"""
    signed: bool
    """Does the currency stand before every sum?"""

    def row(self, key: str, pointer: str | None, amount: Decimal, pen: Pen | None = None) -> None:
        """A caption and a sum."""
        self.line(self.words[key], self.strip.amount(pointer, amount, sign=self.signed), pen)

    def line(self, caption: str, value: Bit, pen: Pen | None = None, method: str | None = None) -> None:
        """A caption, a field itself where it names a method, and what stands right of it."""
        strip, own = self.strip, pen or self.strip.pen
        label = [Bit(caption, method), Bit(self.colon.strip())] if method else [Bit(caption + self.colon)]
        edge = strip.right - max(own.width("00000.00   "), own.width(value.text) + own.width("  "))
        if self.inset and own.width(caption + self.colon) < edge - strip.left:
            strip.y += (own.size - strip.pen.size) * 0.8
            strip.bits(edge, label, own, "right")
            strip.bits(strip.right, [value], own, "right", width=strip.width * 0.6)
            strip.feed(own.size / strip.pen.size)
            return
        strip.pair(label, value, own)


def ends_of(strip: Strip) -> Ends:
    """The words and habits of one till."""
    bought, rng = strip.bought, strip.rng
    share = int(bought.service / bought.subtotal * 100 + Decimal("0.5")) if bought.service else 0
    fill = {
        "{T}": bought.tax_name,
        "{R}": f"{bought.rate.normalize():f}",
        "{C}": bought.currency,
        "{S}": bought.sign,
        "{V}": str(share),
        "{D}": digits(rng, 4),
    }
    chosen = {
        key: rng.choice(_fitting(texts, several=len(bought.bands) > 1)) for key, texts in _CAPTIONS[language_of(bought)].items()
    }
    for mark, text in fill.items():
        chosen = {key: caption.replace(mark, text) for key, caption in chosen.items()}
    if strip.chance(0.2):
        chosen = {key: caption.upper() for key, caption in chosen.items()}
    chosen = {key: caption.rstrip(":") for key, caption in chosen.items()}
    if not strip.european:
        strip.signed = rng.choice(("", "", bought.sign, f"{bought.sign} "))
    strip.behind = strip.behind or strip.chance(0.15)
    return Ends(
        strip,
        chosen,
        rng.choice(("", "", ":", " :")),
        inset=strip.chance(0.25),
        signed=bool(strip.signed) and strip.chance(0.6),
    )


def _fitting(texts: tuple[str, ...], *, several: bool) -> tuple[str, ...]:
    """Where there are several tax rates no caption names one."""
    return tuple(text for text in texts if "{R}" not in text) or texts if several else texts


def print_sums(ends: Ends) -> None:
    """From the sum of the lines down to what is to be paid."""
    strip, bought = ends.strip, ends.strip.bought
    if strip.chance(0.3) and language_of(bought) == "en":
        _counts(strip)
    _before_total(ends)
    big = strip.pen.sized(strip.pen.size + strip.rng.choice((0.0, 0.0, 1.0, 2.0, 4.0)))
    strong = big.heavy() if strip.chance(0.6) else big
    if strip.chance(0.15):
        strip.rule(strip.rng.choice((0, 1, 2)))
    ends.line(ends.words["total"], strip.amount("/total", bought.total, sign=ends.signed or strip.chance(0.5)), strong)
    strip.feed(strip.rng.choice((0.0, 0.0, 0.5)))


def _before_total(ends: Ends) -> None:
    strip, bought = ends.strip, ends.strip.bought
    net = bought.inside and bought.rate > 0 and not bought.service and strip.chance(0.4)
    if net:
        ends.row("net", "/subtotal", bought.before_rounding - bought.tax)
    elif strip.chance(0.75 if not bought.inside or bought.service else 0.35):
        ends.row("gross", "/subtotal", bought.subtotal)
    if strip.chance(0.1) and language_of(bought) == "en":
        ends.line("Discount", strip.amount(None, ZERO))
    if bought.service:
        ends.row("service", None, bought.service)
    if net or (not bought.inside and (bought.rate or strip.chance(0.4))):
        ends.row("tax", "/tax", bought.tax)
    if (bought.rounding and strip.chance(0.5)) or (net and strip.chance(0.5)):
        ends.row("with", None, bought.before_rounding)
    if bought.inside and not net and bought.tax and strip.chance(0.25):
        ends.row("inside", "/tax", bought.tax)
    if bought.rounding or (strip.chance(0.35) and bought.country == "MY"):
        ends.row("rounding", "/rounding", bought.rounding)


def _counts(strip: Strip) -> None:
    pieces = [article for article in strip.bought.articles if not article.cut]
    total = sum((Decimal(1) if article.unit else article.count for article in pieces), Decimal(0)).normalize()
    item, count = strip.rng.choice(
        (
            ("Item(s):", "Qty:"),
            ("Total Items", ""),
            ("Item Count", ""),
            ("Total Qty:", ""),
            ("TOT QTY:", ""),
            ("No. of items:", ""),
            ("ITEMS", "QTY"),
            ("# ITEMS SOLD", ""),
        )
    )
    bits = [Bit(f"{item} {len(pieces) if count else f'{total:f}'}")]
    if count:
        strip.bits(strip.right, [Bit(f"{count} {total:f}")], align="right")
    strip.say(bits, "left" if count or strip.chance(0.8) else "center")


def print_tender(ends: Ends) -> None:
    """How it was paid."""
    strip, bought, rng = ends.strip, ends.strip.bought, ends.strip.rng
    key = "cash" if bought.cash else "card"
    caption = ends.words[key]
    strip.sheet.know("/payment_method", caption)
    if strip.chance(0.1) and language_of(bought) == "en":
        strip.pair([Bit(rng.choice(("Payment Mode", "Payment", "Tender", "Paid By")))], Bit("Amount"))
    if bought.cash:
        ends.line(caption, strip.amount("/tendered", bought.given, sign=ends.signed), method="/payment_method")
        if bought.given != bought.total or strip.chance(0.8):
            ends.line(ends.words["change"], strip.amount("/change", bought.given - bought.total, sign=ends.signed))
        return
    ends.line(caption, strip.amount(None, bought.total, sign=ends.signed), method="/payment_method")
    strip.sheet.alternatives["/tendered"] = [f"{bought.total:.2f}"]
    if strip.chance(0.25):
        strip.sheet.alternatives["/change"] = [None]
        ends.line(ends.words["change"], strip.amount("/change", ZERO, sign=ends.signed))
    slip = [f"{rng.choice(('XXXXXXXXXXXX', '************', '**** **** **** ', 'ACCT # ****'))}{rng.randint(1000, 9999)}", f"{rng.choice(('Auth', 'Approval Code', 'APPR', 'AUTH CODE'))}: {digits(rng, 6)}",
            f"AID: A0000000{digits(rng, 6)}", "Entry Method: Chip", f"TERMINAL # {digits(rng, 8)}", "APPROVED", "NO SIGNATURE REQUIRED", f"TID {digits(rng, 6)}"]  # fmt: skip
    for text in rng.sample(slip, k=rng.choice((0, 0, 1, 2, 3))):
        strip.say([Bit(text)])


def print_tax_table(strip: Strip) -> None:
    """The tax by rate; it is the tax of the whole where there is one rate, or where the rates are added up."""
    bought, rng = strip.bought, strip.rng
    columns, heads = rng.choice(_TABLES[language_of(bought)])
    heads = heads.replace("{T}", bought.tax_name).replace("{S}", bought.sign)
    bands = [(rate, sold) for rate, sold in bought.bands if rate or len(bought.bands) > 1 or strip.chance(0.3)]
    letters, percent = rng.choice(("ABC", "SZE", ("SR", "ZR", "ES"), "123")), rng.choice(("", "%", "%"))
    glued = rng.choice(("{0} ({1}%)", "{1}%", "{0}={1}%", "{0} (@ {1}%)"))
    rows = []
    for at, (rate, sold) in enumerate(bands):
        tax = bought.tax_in(rate, sold)
        shown = f"{rate.normalize():f}"
        first = {"c": Bit(letters[at]), "r": Bit(shown + percent), "x": Bit(glued.format(letters[at], shown))}
        rows.append(_band(strip, columns, first, (sold - tax if bought.inside else sold, tax), whole=len(bands) == 1))
    if rows and (len(bands) > 1 or strip.chance(0.2)) and strip.chance(0.6):
        first = dict.fromkeys("crx", Bit("")) | {columns[0]: Bit({"de": "Summe"}.get(language_of(bought), "Total"))}
        rows.append(_band(strip, columns, first, (bought.before_rounding - bought.tax, bought.tax), whole=True))
    if rows:
        _print_table(strip, heads.split(";"), rows)


def _band(strip: Strip, columns: str, first: Mapping[str, Bit], sums: tuple[Decimal, Decimal], *, whole: bool) -> list[Bit]:
    """One row of the tax table; `whole` where it is about everything."""
    net, tax = sums
    amounts = {
        "n": strip.amount(None, net),
        "t": strip.amount("/tax" if whole else None, tax),
        "g": strip.amount(None, net + tax),
    }
    cells = {**first, **amounts}
    return [cells[column] for column in columns]


def _print_table(strip: Strip, heads: list[str], rows: list[list[Bit]]) -> None:
    """Columns as wide as what stands in them, spread over the strip; smaller print where they have no room."""
    strip.feed(0.5)
    table = [[Bit(head) for head in heads], *rows]
    own = strip.pen
    needed = [max(own.width(row[at].text) for row in table) for at in range(len(heads))]
    gap = own.width("  ")
    if sum(needed) + gap * (len(heads) - 1) > strip.width - 8:
        share = (strip.width - 8) / (sum(needed) + gap * (len(heads) - 1))
        own, needed, gap = own.sized(own.size * share), [each * share for each in needed], gap * share
    slack = (strip.width - 8 - sum(needed) - gap * (len(heads) - 1)) / max(1, len(heads) - 1)
    top = strip.y - strip.pen.size - 2
    for row in table:
        x = strip.left + 4
        for at, bit in enumerate(row):
            strip.bits(x if not at else x + needed[at], [bit], own, "right" if at else "left")
            x += needed[at] + gap + slack
        strip.feed()
    if strip.chance(0.15):
        strip.sheet.frame(strip.left, top, strip.right, strip.y - strip.pen.size + 2, 0.6)
        strip.feed(0.5)


def print_bye(strip: Strip) -> None:
    """The last lines, perhaps a bar code."""
    texts = {
        "en": (
            *BYES,
            "YOU SAVED TODAY!",
            "Returns within 30 days",
            "PLEASE RETAIN THIS RECEIPT",
            "Goods sold are not refundable",
            "This is a computer generated receipt",
            "Price inclusive of tax",
            "Wifi password: buysome",
        ),
        "de": GERMAN_BYES,
        "fr": FRENCH_BYES,
    }[language_of(strip.bought)]
    strip.feed(strip.rng.choice((0.5, 1.0, 2.0)))
    side: Align = "center" if strip.chance(0.85) else "left"
    for text in strip.rng.sample(texts, k=strip.rng.choice((1, 2, 3, 4))):
        strip.wrapped(None, text, side)
    if strip.chance(0.15):
        x = strip.middle - 60
        for _ in range(40):
            wide = strip.rng.choice((0.8, 1.6, 2.4))
            strip.sheet.fill(x, strip.y, x + wide, strip.y + 22, (0, 0, 0))
            x += wide + strip.rng.choice((0.8, 1.6))
        strip.feed(3)
