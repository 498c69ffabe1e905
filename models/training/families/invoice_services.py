"""Training invoices for services: hours of professionals, utilities with their stub, positions as blocks of text, a side bar."""

# ruff: noqa: E501 - sentences and captions

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words
from models.training.content.remittance import ZERO, cents
from models.training.content.sale import Item
from models.training.families.invoice_feet import bare_head, line_foot, page_foot, plain_head, stub, thanks
from models.training.families.invoice_heads import (
    big_title,
    buyer_rows,
    captioned,
    facts_column,
    facts_strip,
    mark,
    parties,
    seller_block,
)
from models.training.families.invoice_press import (
    Job,
    Piece,
    address_rows,
    bank_rows,
    begin,
    contact_rows,
    facts,
    money,
    title_of,
)
from models.training.families.invoice_sums import ensure, leader_list, print_sums, side_list, sums
from models.training.families.invoice_table import pick_keys, table
from models.training.ink import wrap
from models.training.paper import Paper

_ALL = ("US", "US", "US", "GB", "CA", "AU", "IE", "NL", "DE", "DE", "AT", "CH", "FR", "BE")
_DEEDS = {
    "en": words("Telephone conference with client regarding|Review and revise draft of|Prepare for and attend meeting about|"
                "Research concerning|Correspondence with opposing counsel on|Draft memorandum on|Analysis of|Travel to site for"),
    "de": words("Besprechung mit Auftraggeber wegen|Prüfung der Unterlagen zu|Ausarbeitung Entwurf|Abstimmung mit Behörde über|Recherche zu"),
    "fr": words("Réunion avec le client au sujet de|Examen des pièces relatives à|Rédaction du projet concernant|Recherches sur"),
}  # fmt: skip
_MATTERS = {
    "en": words("lease renewal and service agreement|third quarter financial statements|employee handbook|title search and survey|"
                "production schedule and vendor contract|accounts receivable reconciliation|zoning application, second hearing"),
    "de": words("Mietvertrag und Nebenabreden|Jahresabschluss 2025|Bauantrag zweite Stufe|Lieferantenvertrag|Betriebsprüfung"),
    "fr": words("bail commercial et avenant|comptes annuels|contrat de prestation|dossier d'urbanisme|litige fournisseur"),
}  # fmt: skip


def hours(rng: Random) -> Paper:
    """Professional services: long narratives by date and person, hours, rates, a retainer."""
    job = begin(rng, "invoice-hours", _ALL, hours=True, special=False, code_share=0.0)
    made, language = job.sale, job.sale.market.language
    people_here = [people.person(rng).plain for _ in range(2)]
    items = tuple(
        replace(item, description=f"{rng.choice(_DEEDS[language])} {rng.choice(_MATTERS[language])}", quantity=abs(item.quantity),
                discount=ZERO, discount_rate=0, note="") for item in made.items
    )  # fmt: skip
    made = replace(made, items=items)
    job.sale = replace(made, already_paid=cents(made.total / 4)) if job.chance(0.3) else made
    job.extra = {"person": ["".join(part[0] for part in rng.choice(people_here).split()) for _ in items]}
    job.names = {**job.names, "person": rng.choice(("Init", "Tkpr", "By", "Staff"))}
    job.foot, job.head = rng.choice((line_foot, page_foot)), plain_head
    middle = (job.left + job.right) / 2
    low = (
        seller_block(job, middle, 52, align="center", width=job.width * 0.8)
        if job.chance(0.6)
        else seller_block(job, job.left, 52, width=job.width * 0.6)
    )
    job.y = low + 20
    found = facts(job, noise=rng.choice((1, 2)))
    if job.chance(0.5):
        edge = captioned(job, "", buyer_rows(job), job.left, job.y, 240, 0)
        job.y = max(edge, facts_column(job, found, job.right, job.y, width=job.width * 0.44)) + 14
        big_title(job, title_of(job), job.left, job.y + 8)
    else:
        big_title(job, title_of(job), job.left, job.y + 8)
        edge = captioned(job, job.name("buyer"), buyer_rows(job), job.left, job.y + 34, 240, rng.choice((0, 1)))
        job.y = facts_strip(job, found, edge + 12) - 20
    job.y += 30
    label = {"en": "Re:", "de": "Betreff:", "fr": "Objet :"}[language]
    job.line(job.left, job.y, [Piece(f"{label} {rng.choice(_MATTERS[language])}")], job.text.heavy(), width=job.width)
    job.y += 24
    keys = rng.choice((("date", "person", "description", "quantity", "unit_price", "amount"), ("date", "description", "person", "quantity", "amount"),
                       ("description", "quantity", "unit", "unit_price", "amount"), ("date", "person", "description", "quantity", "unit_price", "tax_rate", "amount")))  # fmt: skip
    table(job, keys, rules=rng.choice(("head", "none", "rows", "zebra")), name="hours").draw()
    total_hours = sum((item.quantity for item in items), Decimal(0))
    caption = {"en": "Total hours", "de": "Stunden gesamt", "fr": "Total heures"}[language]
    ensure(job, 30)
    job.line(job.left, job.y, [Piece(caption), Piece(job.printed.quantity(total_hours))], job.text.heavy())
    job.y += 20
    print_sums(job)
    return job.finish()


_CHARGES = {
    "en": words("Customer charge|Energy charge|Distribution charge|Fuel adjustment|Water consumption|Sewer service|Storm water fee|Street lights|"
                "Line rental|Broadband 100 Mbps|Long distance calls|Gas supply|Transmission|Franchise fee|Refuse collection|Device installment"),
    "de": words("Grundpreis|Arbeitspreis|Netzentgelt|Messstellenbetrieb|Konzessionsabgabe|Wasserbezug|Abwassergebühr|Anschluss Glasfaser"),
    "fr": words("Abonnement|Consommation|Acheminement|Contribution réseau|Collecte des eaux usées|Ligne fixe|Option internet"),
}  # fmt: skip


def utility(rng: Random) -> Paper:
    """A bill for power, water or telephone: the account's summary, charges, the stub."""
    job = begin(
        rng,
        "invoice-utility",
        ("US", "US", "US", "CA", "AU", "GB", "DE", "FR"),
        special=False,
        count=rng.choice((3, 4, 5, 6, 8)),
    )
    language, made = job.sale.market.language, job.sale
    charges = rng.sample(_CHARGES[language], k=min(len(made.items), len(_CHARGES[language])))
    items = tuple(_charge(rng, name, item) for name, item in zip(charges, made.items, strict=False))
    job.sale = replace(made, items=items, account=made.account or numbers.digits(rng, 9))
    job.bottom = job.sheet.size[1] - 175
    start = mark(job, job.left, 34)
    low = seller_block(job, start, 48, width=job.left + job.width * 0.5 - start)
    keys = ["account", "number", "issue_date", "due_date"]
    rng.shuffle(keys)
    found = facts(job, keys=keys, noise=rng.choice((1, 2)))
    if job.chance(0.5):
        edge = facts_column(job, found, job.right, 52, width=job.width * 0.42)
        job.y = max(low, edge) + 16
    else:
        job.y = facts_strip(job, found, low + 14) + 4
    caption = rng.choice(({"en": "Service for", "de": "Lieferstelle", "fr": "Titulaire"}[language], job.name("buyer"), ""))
    job.y = captioned(job, caption, buyer_rows(job), job.left, job.y, 240, rng.choice((0, 1))) + 14
    owed = _balance(job)
    heading = {"en": "Current charges", "de": "Aktuelle Abrechnung", "fr": "Détail de la facture"}[language]
    job.line(job.left, job.y, [Piece(heading)], job.text.sized(11).heavy())
    job.y += 22
    quantity = ("quantity", "unit") if job.chance(0.4) else ()
    table(job, ("description", *quantity, "amount"), rules=rng.choice(("none", "head", "rows", "zebra"))).draw()
    rows = [row for row in sums(job, due=0.0) if row.pointer != "/amount_due"]
    (leader_list if job.chance(0.3) else side_list)(job, rows, left=job.right - 240, right=job.right)
    if owed and not job.chance(0.2):
        job.line(
            job.right,
            job.y,
            [Piece(job.name("amount_due")), money(job, "/amount_due", job.sale.balance)],
            job.text.sized(12).heavy(),
            "right",
        )
        job.y += 20
    if job.y > job.bottom + 10:
        job.turn_page()
    if job.chance(0.8):
        stub(job)
    return job.finish()


def _charge(rng: Random, name: str, item: Item) -> Item:
    """A charge of a utility: an amount, sometimes with what was used."""
    price = cents(Decimal(rng.choice((rng.randint(199, 2500), rng.randint(900, 18000)))) / 100)
    return replace(
        item,
        description=name,
        quantity=Decimal(1),
        unit=rng.choice(("mo", "kWh", "CCF")),
        price=price,
        discount=ZERO,
        note="",
        discount_rate=0,
    )


def _balance(job: Job) -> bool:
    """What was owed and paid before: nothing of it is a field, as it is not of this invoice."""
    language = job.sale.market.language
    if not job.chance(0.6):
        return True
    before = cents(Decimal(job.rng.randint(2000, 40000)) / 100)
    captions = {"en": ("Previous balance", "Payment received - thank you", "Balance forward"), "de": ("Letzte Rechnung", "Zahlung erhalten", "Saldo"),
                "fr": ("Solde précédent", "Paiement reçu, merci", "Report")}[language]  # fmt: skip
    for caption, amount in zip(captions, (before, -before, ZERO), strict=True):
        job.line(job.left, job.y, [Piece(caption)], job.text)
        job.line(job.left + 230, job.y, [money(job, None, amount)], job.text, "right")
        job.y += job.leading + 1
    job.y += 16
    return True


def blocks(rng: Random) -> Paper:
    """No table: each position is a few lines of text, as simple programs and web shops mail it."""
    job = begin(
        rng,
        "invoice-blocks",
        _ALL,
        count=rng.choice((1, 2, 3, 4, 5, 6)),
        faces=("helvetica", "arial", "courier", "typewriter", "times", "dejavu"),
    )
    made, pen = job.sale, job.text
    job.foot, job.head = page_foot, bare_head
    big_title(job, title_of(job), job.left, 52)
    job.y = 80
    for one in facts(job, noise=rng.choice((0, 1))):
        job.line(job.left, job.y, [Piece(one.label), one.piece], pen, width=job.width)
        job.y += job.leading + 1
    job.y = seller_block(job, job.left, job.y + 14, width=job.width * 0.6, big=pen.size + 1) + 10
    job.y = parties(job, job.y, style=rng.choice((0, 3))) + 16
    shape = rng.randrange(3)
    captions = {"en": ("Item", "Price", "Qty"), "de": ("Artikel", "Preis", "Menge"), "fr": ("Article", "Prix", "Qté")}[
        made.market.language
    ]
    for index, item in enumerate(made.items):
        at = f"/lines/{index}"
        lines = wrap(item.description, pen, job.width * 0.62)
        ensure(job, (len(lines) + 3) * job.leading)
        amount = money(job, f"{at}/amount", item.amount)
        price = Piece(job.printed.money(item.price, total=True), f"{at}/unit_price", f"{item.price:.2f}")
        count = Piece(job.printed.quantity(item.quantity), f"{at}/quantity", f"{item.quantity.normalize():f}")
        own = pen.heavy() if shape else pen
        x = job.left + (12 if shape == 2 else 0)
        if shape == 2:
            job.line(job.left, job.y, [Piece("-")], pen)
        job.sheet.put_lines(f"{at}/description", item.description, x, job.y, lines, own, job.leading)
        job.line(job.right, job.y, [amount], pen, "right")
        job.y += job.leading * len(lines)
        code = [Piece(captions[0] + ":"), Piece(item.code, f"{at}/item_code")] if item.code and job.minus else []
        unit = [Piece(item.unit, f"{at}/unit")] if job.colon else []
        detail = ([count, *unit, Piece("x"), price], [Piece(f"{captions[2]}:"), count, Piece(f"{captions[1]}:"), price],
                  [count, *unit, Piece("@"), price])[shape]  # fmt: skip
        job.line(x, job.y, [*code, *detail], pen, width=job.width * 0.7)
        job.y += job.leading
        if item.discount:
            job.line(
                x,
                job.y,
                [
                    Piece(job.names["discount"]),
                    Piece(job.printed.money(-item.discount, total=True), f"{at}/discount", f"{-item.discount:.2f}"),
                ],
                pen,
            )
            job.sheet.alternatives[f"{at}/discount"] = [f"{item.discount:.2f}"]
            job.y += job.leading
        job.y += rng.choice((4.0, 8.0))
    job.sheet.rule(job.left, job.y - 4, job.right, job.y - 4, 0.5)
    job.y += 12
    print_sums(job)
    job.line(job.left, job.y + 4, [Piece(thanks(job))], pen, width=job.width)
    return job.finish()


def sidebar(rng: Random) -> Paper:
    """A coloured bar at one side with the seller, the facts and the bank; the rest beside it."""
    job = begin(rng, "invoice-sidebar", _ALL, size=rng.choice((8.0, 8.5)), count=rng.choice((1, 2, 3, 4, 5, 6, 7)))
    made, sheet, pen = job.sale, job.sheet, job.text
    wide, at_left = 158.0, job.chance(0.65)
    x0 = 0.0 if at_left else sheet.size[0] - wide
    tint = tuple(1 - (1 - part) * 0.16 for part in job.accent)
    if job.chance(0.7):
        sheet.fill(x0, 0, x0 + wide, sheet.size[1], (tint[0], tint[1], tint[2]))
    inner, y = x0 + 16, 60.0
    y = captioned(job, "", address_rows(made.seller, "/seller"), inner, y, wide - 28, 0) + 6
    y = job.lines(inner, y, contact_rows(job, ("phone", "email", "website", "tax_id"), 0.6), pen, width=wide - 28) + 14
    for one in facts(job, noise=rng.choice((0, 1, 2))):
        job.line(inner, y, [Piece(one.label)], pen.sized(pen.size - 1), width=wide - 28)
        job.line(inner, y + pen.size + 2, [one.piece], pen.heavy(), width=wide - 28)
        y += 2 * pen.size + 10
    if job.chance(0.6):
        job.lines(inner, max(y + 10, sheet.size[1] - 150), bank_rows(job), pen, width=wide - 28)
    job.left, job.right = (wide + 20, sheet.size[0] - 28) if at_left else (32.0, sheet.size[0] - wide - 20)
    job.bottom = sheet.size[1] - 60
    big_title(job, title_of(job), job.left, 66, room=job.width)
    job.y = parties(job, 100, style=rng.choice((0, 1, 4))) + 20
    table(job, pick_keys(job)).draw()
    rows = sums(job, due=0.5)
    ensure(job, 17 * len(rows))
    side_list(job, rows, left=job.left + job.width * 0.4, right=job.right)
    ensure(job, 40)
    job.line(job.left, job.y + 8, [Piece(thanks(job))], pen, width=job.width)
    return job.finish()
