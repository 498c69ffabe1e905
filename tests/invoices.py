"""Invoice records: one by hand, and random ones whose amounts add up, with hostile words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import strategies as st

from schemas.exports.format import Shipment
from schemas.master import Address, Buyer, MasterData, Vendor
from schemas.record import Record, RecordState, SourceFile
from schemas.types import all_types

NOW = datetime(2026, 1, 20, 8, tzinfo=UTC)
CENT = Decimal("0.01")
HOSTILE = (
    "=cmd|' /C calc'!A0", "a\x00b\x0bc", "<script>&amp;]]>", "\ud800\udfff half", "Zoë \u202e\uffff", "\ufeff+1",
    '"; DROP', "日本語", "-- @SUM(1)", "&#0;", "a\r\nb\tc", "\x1b[31m", "x" * 400,
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(("Gauze 4x4", "Wartung", "Étiquettes", "Toner 12A", *HOSTILE)),
    st.text(st.characters(), min_size=1, max_size=12).map(lambda text: f"a{text}"),
)


def record(type_name: str, data: dict[str, Any], state: RecordState = RecordState.ACCEPTED) -> Record:
    """A record of any type; keys that are left out are null."""
    kind = all_types()[type_name]
    return Record(
        schema_=kind.schema,
        id="rec_1",
        document_id="doc_1",
        type=type_name,
        type_confidence=1.0,
        state=state,
        data=kind.data.model_validate(data).model_dump(),
        source=SourceFile(file="a.tif", sha256="0" * 64, pages=(1,), received_at=NOW),
    )


def shipment(*records: Record, master: MasterData | None = None) -> Shipment:
    return Shipment(records, master or MasterData(), NOW)


AMERICAN: dict[str, Any] = {
    "number": "100234", "issue_date": "2026-01-15", "due_date": "2026-02-14", "terms": "2% 10, Net 30",
    "purchase_order": "45001", "currency": "USD",
    "seller": {"name": "Acme Medical Supply Inc", "address": "10 Industrial Way, Dayton, OH 45402", "tax_id": "123456789"},
    "buyer": {"name": "Sample Clinic LLC", "address": "1 Main St, Springfield, IL 62704", "account_number": "C-77"},
    "lines": [
        {"item_code": "NG-M", "description": "Nitrile gloves M", "quantity": "10", "unit": "EA",
         "unit_price": "12.00", "amount": "120.00"},
        {"description": "Gauze 4x4", "quantity": "4", "unit": "box", "unit_price": "20.00", "amount": "80.00"},
    ],
    "subtotal": "200.00", "shipping": "18.50", "tax": "12.50", "total": "231.00",
}  # fmt: skip
GERMAN: dict[str, Any] = {
    "number": "R-2026-7", "issue_date": "2026-01-15", "terms": "30 Tage netto", "currency": "EUR",
    "seller": {"name": "Beispiel GmbH", "address": "Hauptstr. 1, D-10115 Berlin", "tax_id": "DE123456788",
               "iban": "DE89370400440532013000", "phone": "030123456", "email": "post@example.org"},
    "buyer": {"name": "Clinique Exemple", "address": "1 rue Exemple, 75001 Paris, France", "tax_id": "FR23334175221"},
    "lines": [
        {"description": "Etiketten", "quantity": "10", "unit": "Stk", "unit_price": "20.00", "tax_rate": "19",
         "amount": "200.00"},
        {"description": "Bücher", "quantity": "3", "unit": "Bund", "unit_price": "45.00", "tax_rate": "7", "amount": "135.00"},
    ],
    "subtotal": "335.00", "tax": "47.45", "total": "382.45", "amount_due": "382.45",
}  # fmt: skip
MASTER = MasterData(
    vendors=(
        Vendor(key="V1", name="Beispiel GmbH", variants=("Beispiel",), vat_id="DE123456788", zero_vat="AE"),
        Vendor(key="V2", name="Acme Medical Supply, Inc.", tax_id="123456789", terms="Net 45", currency="USD"),
    ),
    buyers=(
        Buyer(
            key="OWN",
            name="Clinique Exemple",
            vat_id="FR23334175221",
            address=Address(lines=("1 rue",), city="Paris", country="FR"),
        ),
    ),
)


def _round(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


AMOUNTS = st.decimals("0.01", "99999", places=2)
RATES = {"US": (None,), "DE": ("19", "7"), "FR": ("20", "10", "5.5"), "AT": ("20", "0")}


@st.composite
def lines(draw: st.DrawFn, rates: tuple[str | None, ...]) -> list[dict[str, Any]]:
    made = []
    for _ in range(draw(st.integers(1, 4))):
        quantity, price = draw(st.decimals("0.1", "500", places=1)), draw(AMOUNTS)
        product = _round(quantity * price)
        discount = draw(st.sampled_from((None, Decimal(0), _round(product / 10))))
        amount = product - (discount or 0)
        made.append(
            {
                "item_code": draw(st.none() | WORDS),
                "description": draw(WORDS),
                "quantity": f"{quantity.normalize():f}" if draw(st.booleans()) else None,
                "unit": draw(st.sampled_from((None, "ea", "Std.", "box", "Laufmeter"))),
                "unit_price": str(price) if draw(st.booleans()) else None,
                "discount": None if discount is None else str(discount),
                "tax_rate": draw(st.sampled_from(rates)),
                "amount": str(amount),
            }
        )
        # A price alone must tell the quantity.
        if made[-1]["quantity"] is None and made[-1]["unit_price"] is not None:
            made[-1]["quantity"] = f"{quantity.normalize():f}"
    return made


@st.composite
def invoices(draw: st.DrawFn) -> dict[str, Any]:
    """The data of an invoice or credit note that adds up, of four countries."""
    country = draw(st.sampled_from(tuple(RATES)))
    rows = draw(lines(RATES[country]))
    subtotal = sum(Decimal(row["amount"]) for row in rows)
    discount = draw(st.sampled_from((None, _round(subtotal / 20))))
    shipping = draw(st.none() | st.decimals("0.01", "99", places=2))
    bases: dict[str, Decimal] = {}
    for row in rows:
        bases[row["tax_rate"] or "6.25"] = bases.get(row["tax_rate"] or "6.25", Decimal(0)) + Decimal(row["amount"])
    bases[next(iter(bases))] += (shipping or Decimal(0)) - (discount or Decimal(0))
    tax = sum((_round(base * Decimal(rate) / 100) for rate, base in bases.items()), Decimal(0))
    total = subtotal - (discount or 0) + (shipping or 0) + tax
    paid = draw(st.sampled_from((None, _round(total / 4))))
    credit, issued = draw(st.booleans()), draw(st.dates(date(2000, 1, 1), date(2099, 1, 1)))

    def said(amount: Decimal | None) -> str | None:
        return None if amount is None else str(-amount if credit and amount else amount)

    for row in rows:
        row["amount"] = said(Decimal(row["amount"]))
    tax_id, address = {
        "US": ("123456789", "10 Way, Dayton, OH 45402"), "DE": ("DE123456788", "Weg 1, 10115 Berlin"),
        "FR": ("FR23334175221", None), "AT": ("ATU12345678", "Gasse 2, 3. Stock, Tür 4, links, A-1010 Wien"),
    }[country]  # fmt: skip
    return {
        "number": draw(WORDS.map(lambda text: f"N{text}")),
        "issue_date": issued.isoformat(),
        "due_date": draw(st.sampled_from((None, (issued + timedelta(days=30)).isoformat()))),
        "purchase_order": draw(st.none() | WORDS),
        "terms": draw(WORDS),
        "currency": draw(st.sampled_from(("USD", "EUR", "CHF"))),
        "seller": {
            "name": draw(WORDS), "address": address, "tax_id": tax_id, "phone": draw(st.none() | st.just("5550100")),
            "iban": draw(st.none() | st.just("DE89370400440532013000")), "email": draw(st.none() | WORDS),
        },
        "buyer": {"name": draw(WORDS),
                  "address": draw(st.sampled_from(("1 Main St, Springfield IL 62704", "Rue, 75001 Paris, France")))},
        "lines": rows,
        "subtotal": said(subtotal) if draw(st.booleans()) else None,
        "discount": said(discount),
        "shipping": said(shipping),
        "tax": said(tax),
        "total": said(total),
        "amount_paid": said(paid),
        "amount_due": said(total - (paid or 0)) if draw(st.booleans()) else None,
    }  # fmt: skip


ZERO_VAT = MasterData(vendors=(Vendor(key="AUT", name="x", vat_id="ATU12345678", zero_vat="E"),))
