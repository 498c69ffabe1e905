"""Rows of training invoices from the items of a sale: running numbers, quantities ordered, places in the store, lots below."""

# ruff: noqa: E501, PLR0913 - tables of words, and an item has many sides

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import Language, words
from models.training.content.remittance import ZERO
from models.training.content.sale import Item
from models.training.families.invoice_grid import Below, Entry
from models.training.families.invoice_press import Job, Piece
from models.training.families.invoice_table import NUMBERS, cell

RIGHT = (*NUMBERS, "hours", "billed", "value", "kg")
MIDDLE = ("unit", "tax_code", "pos", "ordered", "quantity", "backorder", "tax_rate", "place", "kind")
SPARE = ("place", "tax_code", "kind", "disc_rate", "backorder", "ordered", "date", "unit", "pos", "discount", "item_code")
_SHIPPED = words("SHIPPED|Shipped|Ship|Shp|Qty Shp|Qty Shipped|Ship Qty|Shipped Qty|Invoiced|Qty Inv")
_LOTS: dict[Language, tuple[str, ...]] = {
    "en": words("Lot: {n}|LOT# {n} EXP 09/28|Serial No. {n}|S/N: {n}|Your item: {n}|Mfr: {w} {n}|Cust Part No: {n}|*** CONTRACT PRICE ***|Delivered to: {w}|HCPCS A{f}|"
                "Dept: {w}|UPC {n}|Country of origin: USA|Special order - non returnable|Bin {f}|Ref: PO line {f}|Substitute for {n}"),
    "de": words("Charge {n}|Serien-Nr.: {n}|Ihre Art.-Nr. {n}|EAN {n}|Liefertermin KW 38|Lieferschein {n} vom 04.09.|Zolltarifnr. {n}|inkl. Zubehör|Kostenstelle {f}|GTIN: {n}"),
    "fr": words("Lot {n}|N° série {n}|Votre réf. {n}|BL {n}|Code douanier {n}|dont éco-participation 0,12|Livré à {w}"),
    "nl": words("Serienr. {n}|Uw art.nr. {n}|Pakbon {n}"), "es": words("Lote {n}|N.º serie {n}|Albarán {n}"), "it": words("Lotto {n}|Matricola {n}|DDT {n}"),
}  # fmt: skip


_GROUPS: dict[Language, tuple[str, ...]] = {
    "en": words("Order {n} / {d}|Packing slip {n}|Delivery of {d}|*** JOB: {w} ***|Dept {f}|Ticket {n} {d}|Ordered by {w}|P.O. line group {f}|Location {f} - {w}|Your order dated {d}"),
    "de": words("Lieferschein {n} vom {d}|Auftrag {n} vom {d}|Bauvorhaben {w}|Lieferung vom {d}|Kostenstelle {f}|Bestellung {n}, Besteller {w}"),
    "fr": words("Bon de livraison n° {n} du {d}|Chantier {w}|Commande {n}|Livraison du {d}"), "nl": words("Pakbon {n} van {d}|Order {n}"),
    "es": words("Albarán {n} de fecha {d}|Pedido {n}"), "it": words("DDT n. {n} del {d}|Rif. ordine {n}"),
}  # fmt: skip
_SUMMED: dict[Language, str] = {
    "en": "Subtotal",
    "de": "Summe",
    "fr": "Sous-total",
    "nl": "Subtotaal",
    "es": "Suma",
    "it": "Subtotale",
}


def grouped(job: Job, entries: Sequence[Entry]) -> list[Entry]:
    """The rows under lines that name an order, a delivery or a place, with or without sums of their own."""
    rng, made, language = job.rng, list[Entry](), job.sale.market.language
    every, summed, template = rng.choice((1, 2, 3, 4)), rng.random() < 0.3, rng.choice(_GROUPS[language])
    so_far = ZERO
    for at, entry in enumerate(entries):
        so_far += entry.amount
        group: list[Piece] = []
        if at % every == 0:
            text = template.replace("{n}", numbers.digits(rng, rng.choice((5, 6, 8)))).replace("{f}", numbers.digits(rng, 3))
            day = job.printed.date(job.sale.day - timedelta(days=rng.randint(1, 25)))
            group = [Piece(text.replace("{d}", day).replace("{w}", people.person(rng).last))]
        closing: list[Piece] = []
        if summed and (at % every == every - 1 or at == len(entries) - 1):
            closing, so_far = [Piece(_SUMMED[language]), Piece(job.printed.money(so_far))], ZERO
        made.append(replace(entry, group=group, closing=closing))
    return made


def running_numbers(rng: Random, count: int) -> list[str]:
    """The numbers of the rows as some system counts them."""
    shape = rng.randrange(9)
    return [
        (f"{n}", f"{n}", f"{n:02d}", f"{n:03d}", f"{n}.", f"{n * 10}", f"{n * 10:05d}", f"{n}.0", f"{n:04d}")[shape] for n in range(1, count + 1)
    ]  # fmt: skip


def fill_extras(job: Job, keys: Sequence[str]) -> None:
    """The texts of the columns that are no fields."""
    rng, items = job.rng, job.sale.items
    count = len(items)
    job.extra = {"pos": running_numbers(rng, count)}
    more = [rng.choice((0, 0, 0, 0, 1, 2, 5, 10)) for _ in items]
    shown = [(f"{(abs(item.quantity) + extra).normalize():f}", str(extra)) for item, extra in zip(items, more, strict=True)]
    blank = rng.random() < 0.4
    job.extra["ordered"] = [ordered for ordered, _ in shown]
    job.extra["backorder"] = ["" if blank and left == "0" else left for _, left in shown]
    stores = rng.choice((("01", "02"), ("A", "B"), ("W1", "W1", "W3"), ("MAIN",), ("12-04", "07-11", "03-02"), ("*", "", "")))
    job.extra["place"] = [rng.choice(stores) for _ in items]
    job.extra["kind"] = [rng.choice(("N", "S", "R") if len(keys) % 2 else ("SALE", "SVC", "FEE")) for _ in items]
    job.extra["tax_code"] = [
        rng.choice(rng.choice((("T", "N"), ("Y", "N"), ("TX", ""), ("1", "2"), ("S", "E")))) for _ in items
    ]
    job.names = {**job.names, "place": rng.choice(("Loc", "Whse", "WH", "Bin", "LOC")), "kind": rng.choice(("Type", "Cd", "Class", "TYP")),
                 "tax_code": rng.choice(("TX", "Tax", "T", "Txbl", "Taxable"))}  # fmt: skip
    if "ordered" in keys:
        job.names = {**job.names, "quantity": rng.choice(_SHIPPED)}


def joined(job: Job, keys: list[str], entries: Sequence[Entry]) -> list[Entry]:
    """The rows with two things in one column, as some senders print them; columns that are not wanted any more are taken out of `keys`."""
    rng, made = job.rng, list(entries)
    if "unit" in keys and "quantity" in keys and rng.random() < 0.25:
        keys.remove("unit")
        made = [_behind(one, "quantity", one.cells.get("unit")) for one in made]
    elif "unit" in keys and "unit_price" in keys and rng.random() < 0.15:
        keys.remove("unit")
        made = [_behind(one, "unit_price", one.cells.get("unit")) for one in made]
    if "tax_code" in keys and rng.random() < 0.4:
        keys.remove("tax_code")
        made = [_behind(one, "amount", one.cells.get("tax_code")) for one in made]
    if "item_code" in keys and "description" in keys and rng.random() < 0.2:
        keys.remove("item_code")
        made = [replace(one, over=one.cells.get("item_code")) for one in made]
    return made


def _behind(entry: Entry, key: str, piece: Piece | None) -> Entry:
    return replace(entry, after={**entry.after, key: piece}) if piece else entry


def lot_text(rng: Random, language: Language) -> str:
    """What stands below an item and is no field."""
    text = rng.choice(_LOTS[language])
    text = text.replace("{n}", numbers.digits(rng, rng.choice((5, 7, 8, 10)))).replace("{f}", numbers.digits(rng, 4))
    return text.replace("{w}", people.person(rng).last)


def broken_lines(rng: Random, text: str) -> tuple[str, ...]:
    """The text in two lines of the sender's own choosing."""
    parts = text.split(" ")
    if len(parts) < 3:
        return ()
    at = rng.randint(1, len(parts) - 1)
    return " ".join(parts[:at]), " ".join(parts[at:])


def sale_entries(
    job: Job, keys: Sequence[str], *, lots: float = 0.0, broken: float = 0.0, at: str = "description"
) -> list[Entry]:
    """One row per item; `lots` is the share of items with lines below, set at that column."""
    rng, made = job.rng, []
    for index, item in enumerate(job.sale.items):
        pointer = f"/lines/{index}/description"
        cells = {key: cell(job, index, item, key) for key in keys if key != "description"}
        cells["description"] = Piece(item.description, pointer)
        texts = [item.note] if item.note else []
        if rng.random() < lots:
            texts += [lot_text(rng, job.sale.market.language) for _ in range(rng.choice((1, 1, 2, 3)))]
        if texts:
            job.sheet.alternatives[pointer] = [f"{item.description} {' '.join(texts)}"]
        lines = broken_lines(rng, item.description) if rng.random() < broken else ()
        below = [Below(at if at in keys else "description", [Piece(text)]) for text in texts]
        made.append(Entry({key: piece for key, piece in cells.items() if piece.text}, below, amount=item.amount, broken=lines))
    return made


def item_of(
    description: str, quantity: str, unit: str, price: Decimal, job: Job, *, days: int = 0, rate: Decimal | None = None
) -> Item:
    """An item of a trade's own making."""
    rate = job.sale.rate if rate is None else rate
    return Item(
        "", description, "", Decimal(quantity), unit, price, Decimal("0.00"), 0, rate, job.sale.day - timedelta(days=days)
    )
