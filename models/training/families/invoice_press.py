# ruff: noqa: E501, PLR0913, PLR0917 - drawing says what, where and how
"""The press of training invoices: one job, its lines of labels and fields, its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from models.training.content import numbers, people
from models.training.content.markets import Party, words
from models.training.content.sale import Sale, sale
from models.training.families.invoice_print import Print, printing
from models.training.families.invoice_words import Names, names_for, noise_name
from models.training.ink import A4, LETTER, Align, Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

INKS: tuple[Colour, ...] = (
    (0.05, 0.16, 0.36), (0.10, 0.30, 0.25), (0.45, 0.08, 0.12), (0.15, 0.15, 0.15), (0.0, 0.25, 0.45), (0.3, 0.1, 0.35),
    (0.0, 0.0, 0.0), (0.55, 0.28, 0.05),
)  # fmt: skip
GREY: Colour = (0.9, 0.9, 0.9)
WHITE: Colour = (1.0, 1.0, 1.0)


class Piece(NamedTuple):
    """Text on a line; a field where it has a pointer, its value the text where none is given."""

    text: str
    pointer: str | None = None
    value: str | None = None


class Fact(NamedTuple):
    """A label and what stands beside or below it."""

    label: str
    piece: Piece


@dataclass
class Job:
    """One invoice under the press. Positions in points from the top left corner."""

    sheet: Sheet
    sale: Sale
    printed: Print
    names: Names
    rng: Random
    text: Pen
    accent: Colour
    colon: str
    left: float
    right: float
    bottom: float
    y: float = 0.0
    minus: bool = False
    """Are discount and payments printed as negative amounts?"""
    foot: Callable[[Job], None] | None = None
    head: Callable[[Job], None] | None = None
    extra: dict[str, list[str]] = field(default_factory=dict)
    """Columns that are no fields, by key: their text for each item."""
    last: bool = False
    details: list[list[str]] = field(default_factory=list)
    """Lines in small type below each item's row."""

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.right - self.left

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.text.size + 2.6

    def chance(self, share: float) -> bool:
        """True in that share of all jobs."""
        return self.rng.random() < share

    def name(self, key: str) -> str:
        """The caption of a field, with a colon where this sender writes one."""
        text = self.names[key]
        return f"{text}{self.colon}" if text and not text.endswith((":", "#")) else text

    def line(self, x: float, y: float, pieces: Iterable[Piece], pen: Pen, align: Align = "left", width: float = 0.0) -> float:
        """Print pieces beside each other, in smaller type where they are wider than `width`; returns where they end."""
        shown = [piece for piece in pieces if piece.text]
        whole = " ".join(piece.text for piece in shown)
        pen = fitted(pen, whole, width) if width else pen
        cursor = x - (pen.width(whole) if align == "right" else pen.width(whole) / 2 if align == "center" else 0.0)
        for piece in shown:
            self.piece(piece, cursor, y, pen)
            cursor += pen.width(piece.text + " ")
        return cursor

    def piece(self, piece: Piece, x: float, y: float, pen: Pen, align: Align = "left") -> None:
        """Print a text or a field."""
        if piece.pointer:
            self.sheet.put(piece.pointer, piece.value or piece.text, x, y, piece.text, pen, align)
        else:
            self.sheet.write(x, y, piece.text, pen, align)

    def lines(
        self, x: float, y: float, rows: Sequence[Sequence[Piece]], pen: Pen, align: Align = "left", width: float = 0.0
    ) -> float:
        """Lines below each other; returns the next baseline."""
        for row in rows:
            self.line(x, y, row, pen, align, width)
            y += pen.size + 2.6
        return y

    def turn_page(self) -> None:
        """Finish this page and head the next one."""
        if self.foot:
            self.foot(self)
        self.sheet.new_page()
        self.y = 48.0
        if self.head:
            self.head(self)

    def page_text(self) -> str:
        """The number of the page; before the last one nobody knows how many there will be."""
        number = self.sheet.page
        return self.names["page"].replace("{n}", str(number)).replace("{m}", str(number if self.last else number + 1))

    def finish(self) -> Paper:
        """The last foot, the currency, and the paper."""
        self.last = True
        if self.foot:
            self.foot(self)
        code = self.sale.market.currency
        said = self.printed.shows_currency or any(code in text for text in self.names.values())
        if "/currency" not in self.sheet.values:
            self.sheet.know("/currency", code)
            if not said:
                self.sheet.alternatives["/currency"] = [None]
        return self.sheet.finish()


def begin(
    rng: Random, family: str, countries: Sequence[str], *, faces: Sequence[str] = (*SANS, *SANS, *SERIF, "narrow"),
    size: float = 0.0, count: int = 0, hours: bool | None = None, special: bool = True, code_share: float = 0.85,
) -> Job:  # fmt: skip
    """A new job for a sender in one of the countries."""
    country = rng.choice(list(countries))
    made = sale(rng, country, count=count, hours=hours, special=special, code_share=code_share)
    paper = LETTER if country in ("US", "CA") else A4
    sheet = Sheet("invoice", family, paper)
    margin = rng.choice((32.0, 40.0, 48.0, 56.0))
    names = names_for(rng, made.market.language, rng.choice(made.market.taxes), made.market.currency)
    return Job(
        sheet=sheet, sale=made, printed=printing(rng, made.market), names=names, rng=rng,
        text=Pen(rng.choice(list(faces)), size or rng.choice((8.0, 8.5, 9.0, 9.0, 9.5, 10.0))), accent=rng.choice(INKS),
        colon=rng.choice((":", ":", "", "")), left=margin, right=paper[0] - margin, bottom=paper[1] - 90, minus=rng.random() < 0.5,
    )  # fmt: skip


MONOSPACED = MONO


def money(job: Job, pointer: str | None, amount: object, *, total: bool = True) -> Piece:
    """An amount as a piece."""
    return Piece(job.printed.money(amount, total=total), pointer, f"{amount:.2f}")  # type: ignore[arg-type]


def day_piece(job: Job, pointer: str) -> Piece:
    """The date of issue or the date due."""
    day = job.sale.due if pointer == "/due_date" else job.sale.day
    return Piece(job.printed.date(day), pointer, day.isoformat())


def fact(job: Job, key: str) -> Fact | None:
    """A header fact, None where the sale has none."""
    made = job.sale
    if key in ("issue_date", "due_date"):
        return Fact(job.name(key), day_piece(job, f"/{key}"))
    if key == "number":
        return Fact(job.name("credit-number" if made.credit else "number"), Piece(made.number, "/number"))
    if key == "currency":
        label = {"en": "Currency", "de": "Währung", "fr": "Devise", "nl": "Valuta", "es": "Divisa", "it": "Valuta"}[
            made.market.language
        ]
        return Fact(label + job.colon, Piece(made.market.currency, "/currency"))
    if key == "buyer_tax":
        value = made.buyer.tax_value
        return Fact(job.name(key), Piece(made.buyer.tax_id, "/buyer/tax_id", value)) if value and made.buyer.tax_id else None
    if key == "amount_due":
        return Fact(job.name(key), money(job, "/amount_due", made.balance))
    text, pointer = {
        "terms": (made.terms, "/terms"), "purchase_order": (made.order, "/purchase_order"),
        "account": (made.account, "/buyer/account_number"),
    }[key]  # fmt: skip
    return Fact(job.name(key), Piece(text, pointer)) if text else None


_NOISE = {
    "en": words("Sales Rep|Ship Via|FOB|Order Date|Ship Date|Job No.|Our Order No|Salesperson|Delivery Note|Project|Tracking No|Page|"
                "Entered By|Quote No.|Weight|Warehouse|Contract|Period|Printed|Dept"),
    "de": words("Sachbearbeiter|Lieferdatum|Auftragsnummer|Lieferschein|Projekt|Ansprechpartner|Versandart|Leistungsdatum|Bearbeiter|"
                "Vertreter|Angebot Nr.|Auftragsdatum|Seite|Steuernummer"),
    "fr": words("Représentant|Date de livraison|Bon de livraison|Affaire|Contact|Transporteur|Devis n°|Page|Période|Date de commande"),
    "nl": words("Contactpersoon|Leverdatum|Ordernummer|Pakbonnr|Project|Orderdatum|Verkoper|Behandeld door"),
    "es": words("Agente|Fecha pedido|Albarán n°|Comercial|Fecha de entrega|Obra|Contacto"),
    "it": words("Agente|Data ordine|DDT n°|Data consegna|Commessa|Referente|Vettore"),
}  # fmt: skip
_NOISE_KINDS = ("date", "number", "number", "via", "person", "place", "weight")


def noise_fact(job: Job) -> Fact:
    """A caption with something that is no field of the record: another date, another number, a name."""
    language = job.sale.market.language
    if job.chance(0.5):
        kind = job.rng.choice(_NOISE_KINDS)
        label = noise_name(job.rng, language, f"noise/{kind}")
        if label:
            return Fact(label + job.colon, Piece(_noise_text(job, kind)))
    label = job.rng.choice(_NOISE[language])
    low = label.lower()
    if low == "page" or label == "Seite":
        text = str(job.sheet.page)
    elif "dat" in low or "fecha" in low or low in ("printed", "period", "période"):
        text = _noise_text(job, "date")
    elif any(part in low for part in ("no", "nr", "n°", "nummer", "note", "schein", "bon", "job", "quote", "contract")):
        text = _noise_text(job, "number")
    elif "via" in low or "versandart" in low or "transporteur" in low:
        text = _noise_text(job, "via")
    elif low in ("fob", "warehouse", "dept", "weight"):
        text = _noise_text(job, "weight" if low == "weight" else "place")
    else:
        text = _noise_text(job, "person")
    return Fact(label + job.colon, Piece(text))


def _noise_text(job: Job, kind: str) -> str:
    rng = job.rng
    if kind == "date":
        return job.printed.date(job.sale.items[0].day)
    if kind == "number":
        digits = numbers.digits(rng, rng.choice((4, 5, 6, 8)))
        return rng.choice((digits, digits, f"{rng.choice('ABDJLPSW')}{digits}", f"{digits}-{rng.randint(0, 99):02d}"))
    if kind == "person":
        someone = people.person(rng)
        return rng.choice((someone.last, someone.plain, f"{someone.plain[:1]}{someone.last[:1]}", str(rng.randint(2, 99))))
    return rng.choice(
        {
            "via": ("UPS Ground", "Best Way", "DPD", "Our Truck", "Will call", "Spedition", "GLS", "LTL", "Courier"),
            "place": ("Origin", "Dest.", "Main", "02", "A1", "North", "EXW", "0400"),
            "weight": ("14 lb", "3", "212.5", "1,040 kg", "2 ctn", "0.8 kg"),
        }[kind]
    )


def facts(job: Job, *, noise: int = 0, optional: float = 0.75, keys: Sequence[str] = ()) -> list[Fact]:
    """Number and date first or somewhere near, the others by chance, and facts that are no fields."""
    rng = job.rng
    chosen = list(keys) or ["number", "issue_date"]
    if not keys:
        rng.shuffle(chosen)
        chosen += [key for key in ("due_date", "terms", "purchase_order", "account") if rng.random() < optional]
        chosen += [key for key in ("currency", "buyer_tax", "amount_due") if rng.random() < 0.08]
        tail = chosen[2:]
        rng.shuffle(tail)
        chosen = chosen[:2] + tail if rng.random() < 0.8 else rng.sample(chosen, k=len(chosen))
    found = [one for key in chosen if (one := fact(job, key))]
    taken = {one.label for one in found}
    for _ in range(noise):
        other = noise_fact(job)
        if other.label not in taken:
            taken.add(other.label)
            found.insert(rng.randint(1, len(found)), other)
    return found


def address_rows(party: Party, prefix: str | None) -> list[list[Piece]]:
    """Name and address on lines of their own; fields where `prefix` is given."""
    name = Piece(party.name, f"{prefix}/name" if prefix else None)
    pointer = f"{prefix}/address" if prefix else None
    return [[name], *([Piece(line, pointer, party.address)] for line in party.lines)]


def contact_row(job: Job, key: str, *, label: bool = True) -> list[Piece]:
    """Telephone, mail, web site, tax number, bank of the seller with their captions."""
    seller = job.sale.seller
    if key in ("tax_id", "vat_id"):
        key = "tax_id" if job.sale.market.country == "US" else "vat_id"
    shown, pointer, value = {
        "phone": (seller.phone, "/seller/phone", seller.phone_value), "fax": (seller.fax, None, None),
        "email": (f"{('info', 'billing', 'office', 'ar')[len(seller.name) % 4]}@{seller.host}", "/seller/email", None),
        "website": (f"www.{seller.host}", "/seller/website", None), "registry": (seller.registry, None, None),
        "tax_id": (seller.tax_id, "/seller/tax_id", seller.tax_value), "vat_id": (seller.tax_id, "/seller/tax_id", seller.tax_value),
        "iban": (seller.iban, "/seller/iban", seller.iban_value), "swift": (seller.swift, None, None),
        "bank": (seller.bank, None, None), "bank_account": (seller.account, "/seller/bank_account", None),
        "sort": (numbers.digits(Random(seller.account), 6), None, None), "contact": (seller.contact, None, None),
    }[key]  # fmt: skip
    if pointer == "/seller/tax_id" and value is None:
        pointer = None
    caption = job.name(key) if label and key not in ("registry", "contact") else ""
    return [Piece(caption), Piece(shown, pointer, value)] if shown else []


def contact_rows(job: Job, keys: Iterable[str], share: float = 0.6) -> list[list[Piece]]:
    """Some of these lines of contact."""
    rows = [contact_row(job, key, label=job.chance(0.85) or key in ("tax_id", "iban")) for key in keys if job.chance(share)]
    return [row for row in rows if row]


def bank_rows(job: Job) -> list[list[Piece]]:
    """Where to pay, as lines."""
    keys = ["bank", "iban", "swift"] if job.sale.seller.iban and job.chance(0.85) else ["bank", "sort", "bank_account"]
    rows = [contact_row(job, key) for key in keys if key in ("iban", "bank_account") or job.chance(0.7)]
    return [row for row in rows if row]


def title_of(job: Job) -> str:
    """The document's title."""
    if job.sale.credit:
        return job.names["credit-title"]
    return job.names["tax-title" if job.sale.market.country in ("AU", "GB", "CA") and job.chance(0.5) else "title"]


def logo(job: Job, x: float, y: float, high: float) -> float:
    """A mark of shapes or the seller's initials; returns how wide it is."""
    sheet, rng = job.sheet, job.rng
    kind = rng.randrange(4)
    if kind == 0:
        return 0.0
    if kind == 1:
        for step in range(4):
            sheet.fill(x + step * high / 4, y + high * (3 - step) / 4, x + step * high / 4 + high / 6, y + high, job.accent)
    elif kind == 2:
        sheet.polygon([(x, y + high), (x + high / 2, y), (x + high, y + high)], job.accent)
    else:
        sheet.fill(x, y, x + high, y + high, job.accent)
        letters = "".join(part[0] for part in job.sale.seller.name.split()[:2] if part[0].isalpha()).upper()
        sheet.write(x + high / 2, y + high * 0.68, letters, Pen("helvetica", high * 0.5, bold=True, colour=WHITE), "center")
    return high + 8
