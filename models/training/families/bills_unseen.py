# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how
"""Test paper: a distributor's invoice, a European wholesaler's with several rates, a radio station's; only to measure with."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import Language, words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item, Sale, sale
from models.training.families.invoice_print import Print, printing
from models.training.ink import A4, LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper

_CLINIC = words("Tracheostomy tube holder, adult|Walker with 5 inch wheels|Ostomy pouch, drainable, 57 mm|Insulin pen needles 32G x 4 mm|Enteral feeding bag 1000 mL|Nebulizer kit with mask|"
                "Compression stocking, knee, 20-30 mmHg|Wheelchair cushion, gel|Glucose control solution|Commode liner with absorbent pad|Cast protector, leg|Suction canister 800 cc|"
                "Thermal paper for ECG, 210 mm|Bed rail pad, pair|Hot and cold pack, reusable")  # fmt: skip
_LARDER: dict[Language, tuple[str, ...]] = {
    "en": words("Smoked trout fillets|Stem ginger biscuits|Elderflower cordial|Oatcakes, rough|Pickled walnuts|Damson preserve|Pale ale, cask 9 gal|Beeswax candles|Linen tea towel|Marmalade, thick cut"),
    "de": words("Räucherforelle|Pumpernickel|Holundersirup|Quittengelee|Bergkäse am Stück|Tannenhonig|Leinentuch|Bienenwachskerzen|Kürbiskernöl|Dinkelmehl Type 630"),
    "fr": words("Truite fumée|Pâte de coings|Sirop de sureau|Cidre brut|Tomme de montagne|Miel de sapin|Bougies à la cire|Torchon en lin|Huile de noix|Pain d'épices"),
}  # fmt: skip
_SLOTS = words(
    "Drivetime Hour|Breakfast Crew|Swap Shop|Farm & Market Report|Traffic on the Tens|Friday Oldies|High School Basketball|Noontime Call-in|Polka Party|Lunchbox Requests"
)
_BACKERS = words(
    "Hearing Aid Centers|Feed & Seed|for County Clerk|Tire Depot|State Fair|Committee to Retain|Community Bank|for Sheriff"
)


def _stock(rng: Random, made: Sale, names: tuple[str, ...], most: int) -> tuple[Item, ...]:
    """Items of this paper's own."""
    return tuple(
        replace(made.items[at % len(made.items)], description=name, note="", code=f"{numbers.digits(rng, 3)}{rng.choice('GHQVZ')}{numbers.digits(rng, 3)}",
                quantity=Decimal(rng.choice((1, 2, 3, 5, 6, 9, 12, 36))), price=cents(Decimal(rng.randint(150, 24000)) / 100), discount=ZERO, discount_rate=0)
        for at, name in enumerate(rng.sample(names, k=min(most, len(names))))
    )  # fmt: skip


def distributor(rng: Random) -> Paper:
    """American medical supply: the document's data in a ladder at the left, addresses stacked beside it, wide table, a tower of totals."""
    sheet, made = Sheet("invoice", "invoice-distributor", LETTER), sale(rng, "US", special=False)
    items = _stock(rng, made, _CLINIC, rng.choice((1, 2, 3, 5, 8, 12, 15)))
    made = replace(
        made,
        items=items,
        shipping=rng.choice((ZERO, Decimal("24.95"), Decimal("11.60"))),
        discount=rng.choice((ZERO, ZERO, cents(items[0].amount / 20))),
    )
    show, pen = printing(rng, made.market), Pen(rng.choice(("arial", "helvetica", "vera", "courier")), 8.4)
    _distributor_head(sheet, rng, made, show, pen)
    y = _distributor_rows(sheet, made, show, pen, 262.0)
    _distributor_tower(sheet, rng, made, show, pen, y)
    sheet.know("/currency", "USD")
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _distributor_head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen) -> None:
    """The ladder of facts, the addresses, who to pay."""
    seller = made.seller
    sheet.fill(36, 30, 576, 52, (0.86, 0.86, 0.86))
    sheet.write(
        44,
        46,
        rng.choice(("Customer's copy of invoice", "Original invoice", "Invoice for supplies delivered")),
        pen.sized(12).heavy(),
    )
    sheet.put("/seller/name", seller.name, 570, 46, seller.name, fitted(pen.sized(12).heavy(), seller.name, 260), "right")
    steps = [
        (rng.choice(("Doc. ID", "Inv. control no.", "Invoice no.", "Invoice number")), "/number", made.number, made.number),
        (
            rng.choice(("Doc. date", "Invoice dated", "Date of invoice")),
            "/issue_date",
            made.day.isoformat(),
            show.date(made.day),
        ),
        ("Ship-from", None, "", rng.choice(("Depot 4", "Reno NV", "Warehouse B"))),
        (rng.choice(("Member acct", "Facility no.", "Customer acct")), "/buyer/account_number", made.account, made.account),
        (rng.choice(("Buyer's order", "Requisition", "PO reference")), "/purchase_order", made.order, made.order),
        ("Picked", None, "", show.date(made.day - timedelta(days=2))),
        (rng.choice(("Settle under", "Terms of sale")), "/terms", made.terms, made.terms),
        (rng.choice(("Last day to pay", "Falls due", "Due")), "/due_date", made.due.isoformat(), show.date(made.due)),
    ]
    y = 74.0
    for caption, pointer, value, shown in steps:
        if not shown:
            continue
        sheet.rule(36, y + 4, 230, y + 4, 0.3)
        sheet.write(38, y, caption, pen)
        if pointer:
            sheet.put(pointer, value, 228, y, shown, fitted(pen.heavy(), shown, 104), "right")
        else:
            sheet.write(228, y, shown, pen, "right")
        y += 17
    sheet.write(256, 74, rng.choice(("Invoiced party", "Bill-to facility", "Facility billed")), pen.sized(7))
    sheet.put("/buyer/name", made.buyer.name, 256, 86, made.buyer.name, pen.heavy())
    low = sheet.put_lines("/buyer/address", made.buyer.address, 256, 97, made.buyer.lines, pen, 11) + 10
    sheet.write(256, low, "Dropped at", pen.sized(7))
    sheet.write(256, low + 12, made.consignee.name, pen)
    sheet.write_lines(256, low + 23, made.consignee.lines, pen, 11)
    sheet.write(430, 74, rng.choice(("Mail checks to", "Lockbox")), pen.sized(7))
    y = (
        sheet.put_lines(
            "/seller/address", seller.address, 430, 86, seller.lines, fitted(pen, max(seller.lines, key=len), 144), 11
        )
        + 6
    )
    end = sheet.write(430, y, "Accounts desk ", pen)
    sheet.put("/seller/phone", seller.phone_value, end, y, seller.phone, fitted(pen, seller.phone, 82))
    end = sheet.write(430, y + 12, "Fed ID ", pen)
    sheet.put("/seller/tax_id", seller.tax_value, end, y + 12, seller.tax_id, pen)


def _distributor_rows(sheet: Sheet, made: Sale, show: Print, pen: Pen, y: float) -> float:
    """Catalogue number last but one, the amount in the middle."""
    heads = ((38.0, "left", "What was shipped"), (268.0, "right", "Cnt"), (304.0, "left", "Pkg"), (390.0, "right", "Contract price"),
             (464.0, "right", "Net value"), (486.0, "left", "Cat. ref."), (570.0, "right", "Lot"))  # fmt: skip

    def heading() -> None:
        sheet.rule(36, y - 11, 576, y - 11, 1.2)
        for x, side, text in heads:
            sheet.write(x, y, text, pen.heavy(), "right" if side == "right" else "left")
        sheet.rule(36, y + 5, 576, y + 5, 1.2)

    heading()
    y += 20
    for index, item in enumerate(made.items):
        if y > 690:
            sheet.new_page()
            y = 60.0
            sheet.write(36, 36, f"{made.seller.name}, continued", pen)
            heading()
            y += 20
        at, count = f"/lines/{index}", f"{item.quantity:f}"
        sheet.put(f"{at}/quantity", count, 268, y, count, pen, "right")
        sheet.put(f"{at}/unit", item.unit, 304, y, item.unit, pen)
        sheet.put(f"{at}/unit_price", f"{item.price:.2f}", 390, y, show.money(item.price), pen, "right")
        sheet.put(f"{at}/amount", f"{item.amount:.2f}", 464, y, show.money(item.amount), pen, "right")
        sheet.put(f"{at}/item_code", item.code, 486, y, item.code, pen)
        sheet.write(570, y, f"{(index * 37 + 411) % 900}", pen, "right")
        y = sheet.put_lines(f"{at}/description", item.description, 38, y, wrap(item.description, pen, 196), pen, 10.5) + 4
    return y


def _distributor_tower(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float) -> None:
    """Totals as a tower of cells: caption at the top left of each, amount at the lower right."""
    rows = [(rng.choice(("Value of supplies", "Sub total", "Merchandise")), "/subtotal", made.subtotal)]
    rows += [("Contract allowance", "/discount", made.discount)] if made.discount else []
    rows += [(rng.choice(("Carriage", "Freight in", "Shipping charge")), "/shipping", made.shipping)] if made.shipping else []
    rows += [(rng.choice(("Tax collected", "Taxes", "State sales tax")), "/tax", made.tax)] if made.tax else []
    rows.append((rng.choice(("Document total", "Invoice value", "Total due this invoice")), "/total", made.total))
    if y + 26 * len(rows) > 740:
        sheet.new_page()
        y = 60.0
    for caption, pointer, amount in rows:
        sheet.frame(436, y, 576, y + 25, 0.6)
        sheet.write(440, y + 8, caption, pen.sized(6.8))
        sheet.put(pointer, f"{amount:.2f}", 571, y + 20, show.money(amount, total=True), pen.sized(10).heavy(), "right")
        y += 25
    if made.discount:
        sheet.alternatives["/discount"] = [f"{-made.discount:.2f}"]


_SAYS: dict[Language, dict[str, str]] = {
    "en": {"doc": "Wholesale invoice|Collective invoice|VAT invoice", "number": "bill ref|invoice no.|no.", "date": "raised|of|dated", "due": "settle before|payable by|due",
           "account": "ledger|customer|cust. no.", "order": "against your note|your order", "buyer": "Delivered and charged to|Invoice to",
           "heads": "Goods;No.;Each;Rate;Net sum;Code|Product;Qty;Unit price;VAT %;Net;Ref.", "net": "Goods less tax|Net|Total excl. VAT", "tax": "Tax in all|VAT|Total VAT",
           "total": "Sum to settle|Total incl. VAT|Total payable", "table": "Rate;On;Tax|VAT;Net;VAT amount", "vat": "Registered for VAT under|VAT no.", "pay": "Transfers to|Bank"},
    "de": {"doc": "Sammelrechnung|Rechnung Großhandel|Rechnung", "number": "Vorgang|Rechnung Nr.|Beleg", "date": "erstellt|vom|Datum", "due": "zu begleichen vor|fällig|zahlbar bis",
           "account": "Konto|Kunde|Kd.-Nr.", "order": "zu Ihrem Schreiben|Ihre Bestellung", "buyer": "Geliefert und berechnet an|Rechnung an",
           "heads": "Ware;Zahl;je;Satz;Nettowert;Kennung|Artikel;Menge;Preis;MwSt;Netto;Nr.", "net": "Warenwert ohne Steuer|Netto|Nettosumme", "tax": "Steuer zusammen|MwSt|USt gesamt",
           "total": "Zu begleichende Summe|Brutto|Rechnungssumme", "table": "Satz;Entgelt;Steuer|MwSt;Netto;Betrag", "vat": "Umsatzsteuer-Kennung|USt-IdNr.", "pay": "Überweisungen an|Bank"},
    "fr": {"doc": "Facture de gros|Facture récapitulative|Facture", "number": "dossier|facture n°|n°", "date": "établi|du|date", "due": "à solder avant|échéance",
           "account": "compte|client|code client", "order": "suite à votre lettre|votre commande", "buyer": "Livré et compté à|Facturé à",
           "heads": "Marchandise;Nbre;l'unité;Taux;Valeur nette;Repère|Produit;Qté;P.U.;TVA;Net HT;Réf.", "net": "Valeur sans taxe|Total HT", "tax": "Taxe en tout|Total TVA",
           "total": "Somme à solder|Total TTC", "table": "Taux;Assiette;Taxe|TVA;Base;Montant", "vat": "Assujetti sous le n°|N° TVA", "pay": "Virements à|Banque"},
}  # fmt: skip
Says = dict[str, str]


def wholesale(rng: Random) -> Paper:
    """European: facts in a running line, always several rates, the tax table before the totals, the bank at the very top."""
    country = rng.choice(("DE", "AT", "FR", "BE", "GB", "IE", "NL"))
    made = sale(rng, country, special=False)
    language, rates = made.market.language, [Decimal(rate) for rate in made.market.rates if rate != "0"]
    items = _stock(rng, made, _LARDER[language], rng.choice((3, 4, 6, 8, 10)))
    made = replace(made, items=tuple(replace(item, tax_rate=rates[at % 2]) for at, item in enumerate(items)), rate=rates[0])
    sheet, show = Sheet("invoice", "invoice-wholesale", A4), printing(rng, made.market)
    pen, seller = Pen(rng.choice(("dejavu-condensed", "helvetica", "times", "arial")), 9.0), made.seller
    says = {key: rng.choice(text.split("|")) for key, text in _SAYS[language].items()}
    if seller.iban:
        end = sheet.write(44, 34, f"{says['pay']} {seller.bank} ", pen.sized(7.5))
        sheet.put("/seller/iban", seller.iban_value, end, 34, seller.iban, pen.sized(7.5))
    sheet.rule(44, 40, 551, 40, 2.0, (0.3, 0.3, 0.3))
    sheet.write(44, 66, says["doc"], pen.sized(15))
    sheet.put("/seller/name", seller.name, 551, 66, seller.name, fitted(pen.sized(12).heavy(), seller.name, 250), "right")
    y = 80.0
    for line in seller.lines:
        sheet.put("/seller/address", seller.address, 551, y, line, pen, "right")
        y += 11.5
    shown = f"www.{seller.host}"
    sheet.put("/seller/website", shown, 551, y, shown, pen, "right")
    sheet.write(44, 84, says["buyer"], pen.sized(7.5))
    sheet.put("/buyer/name", made.buyer.name, 44, 98, made.buyer.name, fitted(pen.sized(10), made.buyer.name, 250))
    low = sheet.put_lines("/buyer/address", made.buyer.address, 44, 111, made.buyer.lines, pen.sized(10), 12.5)
    y = _running_facts(sheet, made, show, says, pen, max(low, y) + 20)
    y = _wholesale_rows(sheet, made, show, says, pen, y + 16)
    _wholesale_sums(sheet, made, show, says, pen, y)
    sheet.know("/currency", made.market.currency)
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _running_facts(sheet: Sheet, made: Sale, show: Print, says: Says, pen: Pen, y: float) -> float:
    """Captions and values in one running line, broken where it is full."""
    facts = [("number", "/number", made.number, made.number), ("date", "/issue_date", made.day.isoformat(), show.date(made.day)),
             ("account", "/buyer/account_number", made.account, made.account), ("order", "/purchase_order", made.order, made.order),
             ("due", "/due_date", made.due.isoformat(), show.date(made.due))]  # fmt: skip
    x = 44.0
    for key, pointer, value, shown in facts:
        if not shown:
            continue
        if x + pen.width(f"{says[key]} {shown}  /") > 548:
            x, y = 44.0, y + 13
        x = sheet.write(x, y, says[key], pen) + 4
        x = sheet.put(pointer, value, x, y, shown, pen.heavy()) + 6
        x = sheet.write(x, y, "/", pen) + 6
    return y


def _wholesale_rows(sheet: Sheet, made: Sale, show: Print, says: Says, pen: Pen, y: float) -> float:
    """Dotted lines between rows, the code last."""
    stops = (44.0, 300.0, 362.0, 408.0, 480.0, 492.0)
    for stop, text in zip(stops, says["heads"].split(";"), strict=True):
        sheet.write(stop, y, text, pen.sized(7.8), "left" if stop in (stops[0], stops[5]) else "right")
    y += 17
    for index, item in enumerate(made.items):
        at = f"/lines/{index}"
        sheet.put(f"{at}/description", item.description, stops[0], y, item.description, fitted(pen, item.description, 215))
        sheet.put(f"{at}/quantity", f"{item.quantity:f}", stops[1], y, show.quantity(item.quantity), pen, "right")
        sheet.put(
            f"{at}/unit_price",
            f"{item.price:.2f}",
            stops[2],
            y,
            show.money(item.price),
            fitted(pen, show.money(item.price), 58),
            "right",
        )
        sheet.put(
            f"{at}/tax_rate",
            f"{item.tax_rate.normalize():f}",
            stops[3],
            y,
            show.rate(item.tax_rate),
            fitted(pen, show.rate(item.tax_rate), 42),
            "right",
        )
        sheet.put(
            f"{at}/amount",
            f"{item.amount:.2f}",
            stops[4],
            y,
            show.money(item.amount),
            fitted(pen, show.money(item.amount), 68),
            "right",
        )
        sheet.put(f"{at}/item_code", item.code, stops[5], y, item.code, pen)
        sheet.dash(44, y + 5, 551)
        y += 17
    return y + 12


def _wholesale_sums(sheet: Sheet, made: Sale, show: Print, says: Says, pen: Pen, y: float) -> None:
    """The tax by rate, then three sums on one line of captions and one of amounts."""
    for stop, text in zip((110.0, 200.0, 280.0), says["table"].split(";"), strict=True):
        sheet.write(stop, y, text, pen.sized(7.8), "right")
    for rate, tax in made.taxes.items():
        y += 13
        for stop, text in ((110.0, show.rate(rate)), (200.0, show.bare(made.bases[rate])), (280.0, show.bare(tax))):
            sheet.write(stop, y, text, pen, "right")
    y += 34
    for stop, key, pointer, amount in (
        (180.0, "net", "/subtotal", made.subtotal),
        (330.0, "tax", "/tax", made.tax),
        (548.0, "total", "/total", made.total),
    ):
        own = pen.sized(11).heavy() if key == "total" else pen
        sheet.write(stop, y, says[key], fitted(pen.sized(8), says[key], 130), "right")
        sheet.put(pointer, f"{amount:.2f}", stop, y + 15, show.money(amount, total=True), own, "right")
    sheet.rule(44, y + 22, 551, y + 22, 0.8)
    if made.seller.tax_value:
        end = sheet.write(44, y + 44, f"{says['vat']} ", pen.sized(8))
        sheet.put("/seller/tax_id", made.seller.tax_value, end, y + 44, made.seller.tax_id, pen.sized(8))


def radio(rng: Random) -> Paper:
    """A radio station's invoice: each spot a row with day, time and price, by programme with its sum; gross, agency's share, net."""
    sheet, made = Sheet("invoice", "invoice-radio", LETTER), sale(rng, "US", special=False)
    show, pen = printing(rng, made.market), Pen(rng.choice(("helvetica", "narrow", "courier", "arial")), 8.2)
    call = f"{rng.choice('KW')}{''.join(rng.choices('BGHPY', k=3))}"
    sponsor = f"{people.person(rng).last} {rng.choice(_BACKERS)}"
    made = replace(made, seller=replace(made.seller, name=f"{call} {rng.choice(('Radio', 'AM 940', '98.3 FM'))}"))
    _radio_head(sheet, rng, made, show, pen, sponsor)
    total, index, y = ZERO, 0, 214.0
    for slot in rng.sample(_SLOTS, k=rng.choice((1, 2, 3, 5, 7))):
        price, part = cents(Decimal(rng.randint(3, 60) * 5)), ZERO
        sheet.write(40, y, slot, pen.heavy())
        y += 13
        for _ in range(rng.choice((1, 2, 3, 4, 6))):
            if y > 720:
                sheet.new_page()
                y = _radio_again(sheet, made, pen)
            y = _spot(sheet, rng, made, show, pen, y, f"/lines/{index}", slot, price)
            part, index = part + price, index + 1
        sheet.write(470, y, "programme", pen.sized(7), "right")
        sheet.write(560, y, show.money(part), pen, "right")
        total, y = total + part, y + 19
    if y > 680:
        sheet.new_page()
        y = _radio_again(sheet, made, pen)
    _radio_sums(sheet, rng, show, pen, y, total)
    sheet.know("/currency", "USD")
    if not show.shows_currency:
        sheet.alternatives["/currency"] = [None]
    return sheet.finish()


def _radio_head(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, sponsor: str) -> None:
    """Facts on a grid of three by three, values above their captions."""
    sheet.put("/seller/name", made.seller.name, 306, 48, made.seller.name, pen.sized(20).heavy(), "center")
    for at, line in enumerate(made.seller.lines):
        sheet.put("/seller/address", made.seller.address, 306, 62 + 10 * at, line, pen, "center")
    day, flight = made.day, f"{show.date(made.day - timedelta(days=30))} to {show.date(made.day - timedelta(days=3))}"
    cells = [
        (rng.choice(("Sponsor", "Advertiser name", "Account name")), "/buyer/name", sponsor, sponsor), ("Agency", None, "", made.consignee.name.split(" ")[0] + " Media"),
        (rng.choice(("Affidavit / invoice", "Invoice no.", "Invoice serial")), "/number", made.number, made.number), ("Campaign ran", None, "", flight),
        (rng.choice(("Invoice made out", "Invoice dated")), "/issue_date", day.isoformat(), show.date(day)), ("Traffic order", None, "", numbers.digits(rng, 6)),
        ("Rep", None, "", people.person(rng).last), ("Market", None, "", "Metro"), ("Copy", None, "", f"{sponsor[:2].upper()}-{numbers.digits(rng, 3)}"),
    ]  # fmt: skip
    for at, (caption, pointer, value, shown) in enumerate(cells):
        x, y = 40 + (at % 3) * 178, 116 + (at // 3) * 27
        if pointer:
            sheet.put(pointer, value, x, y, shown, fitted(pen.sized(9.5), shown, 164))
        else:
            sheet.write(x, y, shown, fitted(pen.sized(9.5), shown, 164))
        sheet.rule(x, y + 3, x + 166, y + 3, 0.4)
        sheet.write(x, y + 11, caption, pen.sized(6.5))


def _radio_again(sheet: Sheet, made: Sale, pen: Pen) -> float:
    """The head of a later page."""
    sheet.put("/seller/name", made.seller.name, 40, 36, made.seller.name, pen)
    sheet.put("/number", made.number, 560, 36, made.number, pen, "right")
    return 62.0


def _spot(sheet: Sheet, rng: Random, made: Sale, show: Print, pen: Pen, y: float, at: str, slot: str, price: Decimal) -> float:
    """One broadcast: its price is its amount."""
    when = made.day - timedelta(days=rng.randint(3, 30))
    sheet.write(58, y, when.strftime("%a"), pen)
    sheet.write(84, y, show.date(when), pen)
    sheet.write(206, y, f"{rng.randint(1, 12)}:{rng.randint(10, 59)}{rng.choice('ap')}", pen, "right")
    sheet.write(240, y, rng.choice((":60", ":30")), pen, "right")
    sheet.put(f"{at}/description", slot, 262, y, slot, pen)
    sheet.put(f"{at}/amount", f"{price:.2f}", 560, y, show.money(price), pen, "right")
    return y + 12


def _radio_sums(sheet: Sheet, rng: Random, show: Print, pen: Pen, y: float, total: Decimal) -> None:
    """Gross, what the agency keeps, what the station gets."""
    share = cents(total * Decimal("0.15"))
    rows = [(rng.choice(("All airtime", "Gross airtime", "Total gross billing")), "/total", total)]
    if rng.random() < 0.7:
        rows += [
            (rng.choice(("Agency keeps 15%", "Commission 15%")), "/discount", share),
            (rng.choice(("Station receives", "Net to station", "Net payable")), "/amount_due", total - share),
        ]
        sheet.alternatives["/discount"] = [f"{-share:.2f}"]
    sheet.rule(330, y - 4, 560, y - 4, 1.0)
    for caption, pointer, amount in rows:
        y += 14
        sheet.write(330, y, caption, pen.sized(9.5))
        sheet.put(pointer, f"{amount:.2f}", 560, y, show.money(amount, total=True), pen.sized(9.5).heavy(), "right")
