# ruff: noqa: E501 - tables of words
"""Training bills of German and Austrian craftsmen on letter paper: the firm in a column at the right or at the foot, number and day in the subject, positions told at length in measures of work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import MARKETS, Party, words
from models.training.content.remittance import ZERO, cents
from models.training.families.invoice_goods_parts import addressed, captioned_below, footed, phone_cell, seller_cells, sums_of
from models.training.families.invoice_house import (
    Band,
    Caption,
    Cell,
    House,
    Row,
    Spec,
    Table,
    columns_of,
    count_cell,
    firm,
    house,
    money_cell,
    print_rows,
    print_sums,
    text_cell,
)
from models.training.ink import fitted
from models.training.paper import Paper

_TRADES = "Malerbetrieb {last}|{last} Sanitär- und Heizungstechnik|Tischlerei {last}|Dachdeckermeister {last}|Elektro {last}|Fliesen {last}|Gartenbau {last} & Söhne|{last} Metallbau|Schreinerei {last}|Raumausstattung {last}"
_BUYERS = "Familie {last}|Hausverwaltung {last} GmbH|Praxis Dr. {last}|Autohaus {last}|{last} Immobilien KG|Gemeinde Ober-{last}|Kanzlei {last} & Partner|WEG Lindenweg 4"
_WORK = words("Wandflächen im Treppenhaus grundieren und zweimal mit Dispersionsfarbe streichen, einschließlich Abkleben|Heizkörper demontieren, spülen und wieder montieren|Lieferung und Montage einer Innentür, weiß lackiert, mit Drückergarnitur|Anfahrt und Kleinmaterial|"
              "Bodenfliesen 60/60 im Dünnbett verlegen und verfugen|Facharbeiterstunde|Meisterstunde|Helferstunde|Steckdose unter Putz setzen und anschließen|Dachziegel auswechseln, Bruch entsorgen|Mischbatterie Küche, verchromt|Rasenfläche fräsen, planieren und einsäen|Zulage für Arbeiten über 3 m Höhe|Geländer aus Flachstahl, feuerverzinkt, nach Aufmaß|Silikonfugen erneuern|Entsorgung Bauschutt|Gerüst stellen, vorhalten und abbauen|Leitung NYM-J 3x1,5 verlegen")  # fmt: skip
_UNITS = words("Std.|m²|Stk|psch.|lfm|m|h|St.|m2")
_HEADS = {
    "line": "Pos.|Pos|Nr.",
    "quantity": "Menge|Anzahl|Mge.",
    "unit": "Einh.|ME|Einheit|",
    "description": "Bezeichnung|Leistung|Text|Beschreibung|Ausgeführte Arbeiten",
    "unit_price": "E-Preis|EP in EUR|Einzelpreis|EP",
    "amount": "G-Preis|GP in EUR|Gesamt|Betrag|Gesamtpreis",
}
_ORDERS = (
    "line quantity unit description unit_price amount",
    "line description quantity unit unit_price amount",
    "description quantity unit unit_price amount",
    "quantity unit description unit_price amount",
)
_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


@dataclass(frozen=True, slots=True)
class Task:
    """Work at a price for a measure."""

    name: str
    count: Decimal
    unit: str
    price: Decimal

    @property
    def amount(self) -> Decimal:
        """Measure times price."""
        return cents(self.count * self.price)


def handwerker(rng: Random) -> Paper:
    """One job."""
    country = rng.choice(("DE", "DE", "DE", "AT"))
    made = house(rng, "invoice-handwerker", country, ("helvetica", "times", "arial", "dejavu", "roman"), (9.0, 9.5, 10.0))
    made.left, made.right = 62.0, made.sheet.size[0] - 48
    seller, buyer = firm(rng, MARKETS[country], _TRADES), firm(rng, MARKETS[country], _BUYERS)
    day = date(2025, 1, 6) + timedelta(days=rng.randint(0, 690))
    tasks = [Task(name, Decimal(rng.choice((1, 1, 2, 3, 4, 7, 12, 18))) + Decimal(rng.choice((0, 0, 25, 50, 75))) / 100, rng.choice(_UNITS), Decimal(rng.randint(350, 28000)) / 100) for name in rng.sample(_WORK, k=rng.choice((1, 2, 3, 4, 6, 8)))]  # fmt: skip
    _head(made, seller, buyer, day)
    _table(made, tasks)
    _ends(made, tasks, seller, day)
    return made.finish()


def _german(made: House, day: date) -> str:
    return made.rng.choice(
        (
            f"{day.day}. {_MONTHS[day.month - 1]} {day.year}",
            f"{day:%d.%m.%Y}",
            f"{day:%d.%m.%y}",
            f"{day.day}.{day.month}.{day.year}",
        )
    )


def _head(made: House, seller: Party, buyer: Party, day: date) -> None:
    """A window at the left; the firm's column at the right; the subject tells number and day, or a place and a day stand above it."""
    low = _column(made, seller) if made.rng.random() < 0.5 else _letterhead(made, seller)
    high = addressed(made, buyer, "/buyer", made.left, 140, room=230)
    cell = text_cell(_number(made.rng, day), "/number")
    when = Cell(_german(made, day), "/issue_date", day.isoformat())
    town = next((line for line in reversed(seller.lines) if any(sign.isdigit() for sign in line)), "Graz").split(" ", 1)[-1]
    y = _subject(made, cell, when, (town, day), max(low, high, 218.0) + 16) + 18
    site = f"{made.pick('Bauvorhaben:|Objekt:|BV:|Betrifft:')} {made.rng.choice(('Gartenstr.', 'Am Markt', 'Ringstraße'))} {made.rng.randint(1, 90)}"
    made.sheet.write(made.left, y, site, made.pen)
    said = made.pick(
        "Sehr geehrte Damen und Herren, für die ausgeführten Arbeiten erlauben wir uns zu berechnen:|Wir bedanken uns für Ihren Auftrag und stellen in Rechnung:|Leistungszeitraum: KW 14 bis KW 15|"
    )
    made.sheet.write(made.left, y + 15, said, fitted(made.pen, said, made.right - made.left))
    made.y = y + 26


def _column(made: House, seller: Party) -> float:
    """The firm's name at the left, all else of it in a column at the right; returns where the column ends."""
    rng, d = made.rng, numbers.digits
    made.sheet.put(
        "/seller/name", seller.name, made.left, 60, seller.name, fitted(made.pen.sized(17).heavy(), seller.name, 300)
    )
    y = made.party(seller, "/seller", made.right - 132, 112, made.pen.sized(made.pen.size - 1), room=132)
    made.run(
        [Cell(made.pick("Telefon|Tel.|Fon")), phone_cell(seller)],
        made.right - 132,
        y + 4,
        made.pen.sized(made.pen.size - 1),
    )
    made.run(
        [Cell(made.pick("Steuer-Nr.|StNr.")), Cell(f"{d(rng, 3)}/{d(rng, 4)}/{d(rng, 4)}")],
        made.right - 132,
        y + 16,
        made.pen.sized(made.pen.size - 1),
    )
    return y + 30


def _letterhead(made: House, seller: Party) -> float:
    """The firm's name at the right, its address in one tiny line above the window; nothing stands beside the window."""
    tiny = made.pen.sized(6.5)
    text = f"{seller.name} · {' · '.join(seller.lines)}"
    made.sheet.put(
        "/seller/name",
        seller.name,
        made.right,
        62,
        seller.name,
        fitted(made.pen.sized(18).heavy(), seller.name, 380),
        "right",
    )
    made.sheet.write(
        made.right,
        78,
        made.pick("Meisterbetrieb seit 1964|Ihr Partner am Bau|Beratung - Planung - Ausführung"),
        made.pen.sized(8),
        "right",
    )
    x = made.left
    own = fitted(tiny, text, 250)
    for place, part in enumerate(seller_cells(seller)):
        x = made.sheet.write(x, 122, " · ", own) if place else x
        x = made.cell(part, x, 122, own)
    return 0.0


def _number(rng: Random, day: date) -> str:
    """The bill's number, with or without the year."""
    d = numbers.digits
    return rng.choice(
        (
            f"{day:%Y}-{rng.randint(1, 400):04d}",
            f"{day:%y}{d(rng, 4)}",
            f"RE-{d(rng, 5)}",
            f"{rng.randint(10, 399)}/{day:%y}",
            f"R {d(rng, 4)}",
        )
    )


def _subject(made: House, cell: Cell, when: Cell, here: tuple[str, date], y: float) -> float:
    """The number and the day, in the subject, apart from it or among captions; returns the y reached."""
    town, day = here
    way = made.rng.randrange(4)
    if way == 0:
        made.run(
            [Cell(made.pick("Rechnung Nr.|RECHNUNG|Rechnung|Schlussrechnung Nr.")), cell, Cell("vom"), when],
            made.left,
            y,
            made.pen.sized(12).heavy(),
        )
    elif way == 1:
        x = made.right - made.pen.width(f"{town}, den {when.text}")
        made.run([Cell(f"{town}, den"), when], x, y)
        made.run([Cell(made.pick("Rechnung Nr.:|Rechnungs-Nr.|RECHNUNG")), cell], made.left, y + 22, made.pen.sized(12).heavy())
        y += 22
    else:
        y = _captioned(made, _facts(made, cell, when, day), y, below=way == 2)
    return y


def _facts(made: House, cell: Cell, when: Cell, day: date) -> list[Caption]:
    """Number, day and some of what else a craftsman tells about the job."""
    rng, d = made.rng, numbers.digits
    facts = [
        Caption(made.pick("Rechnungsnummer|Rechnung-Nr.|Beleg-Nr."), cell),
        Caption(made.pick("Datum|Rechnungsdatum|Rg.-Datum"), when),
        Caption(made.pick("Kundennummer|Kd.-Nr."), text_cell(d(rng, 5), "/buyer/account_number")),
        Caption(
            made.pick("Leistungsdatum|Ausgeführt am|Lieferdatum"),
            Cell(_german(made, day - timedelta(days=rng.randint(1, 20)))),
        ),
        Caption(made.pick("Bearbeiter|Ihr Ansprechpartner"), Cell(people.person(rng).plain)),
    ]
    return facts[:2] + rng.sample(facts[2:], k=rng.randint(1, 3))


def _captioned(made: House, facts: list[Caption], y: float, *, below: bool) -> float:
    """The title with the captions below it, or above it; returns the y reached."""
    if below:
        made.sheet.write(made.left, y, made.pick("Rechnung|RECHNUNG|R e c h n u n g"), made.pen.sized(14).heavy())
        y = (
            captioned_below(made, facts, made.left, made.right, y + 22) - 10
            if made.chance(0.3)
            else made.strip(facts, made.left, made.right, y + 8, shaded=made.chance(0.5)) + 4
        )
    else:
        y = made.beside(facts, made.left, y, room=260, mark=made.pick(":|"))
        made.sheet.write(made.left, y + 10, "Rechnung", made.pen.sized(14).heavy())
        y += 10
    return y


def _table(made: House, tasks: list[Task]) -> None:
    rng, show = made.rng, made.show
    specs = [
        Spec(key, made.pick(_HEADS[key]), "left" if key in ("line", "description", "unit") else "right")
        for key in rng.choice(_ORDERS).split()
    ]
    deep = made.chance(0.4)
    rows: list[Row | Band] = []
    for number, task in enumerate(tasks, start=1):
        place = f"01.{number:03d}" if deep else f"{number}."
        cells = {
            "line": (Cell(place),),
            "quantity": (count_cell(show, task.count),),
            "unit": (text_cell(task.unit, "unit"),),
            "description": (text_cell(task.name, "description"),),
            "unit_price": (money_cell(show, task.price, "unit_price"),),
            "amount": (money_cell(show, task.amount, "amount"),),
        }
        rows.append(Row(cells))
    columns, pen = columns_of(made, specs, rows, flexible="description")
    print_rows(
        made, rows, Table(columns, pen, rng.choice(("none", "head", "under", "rows", "grid")), made.chance(0.3), "description")
    )


def _ends(made: House, tasks: list[Task], seller: Party, day: date) -> None:
    rng, net = made.rng, sum((task.amount for task in tasks), ZERO)
    rate = Decimal(made.show.market.rates[0])
    facts = sums_of(
        made,
        net,
        rate,
        ZERO,
        "Nettobetrag|Summe netto|Zwischensumme|Netto;;zzgl. {rate} {tax}|{tax} {rate}|+ {rate} {tax};Gesamtbetrag|Rechnungsbetrag|Endbetrag|Bruttosumme|zu zahlen",
    )
    print_sums(made, facts, made.right - 210, made.right)
    if made.y > made.sheet.size[1] - 90:
        made.turn()
    due = day + timedelta(days=14)
    end = made.sheet.write(
        made.left, made.y + 14, made.pick("Zahlbar ohne Abzug bis zum|Wir bitten um Überweisung bis|Fällig am") + " ", made.pen
    )
    made.cell(Cell(f"{due:%d.%m.%Y}", "/due_date", due.isoformat()), end, made.y + 14)
    rows = [
        seller_cells(seller),
        [Cell(seller.bank), Cell(seller.iban, "/seller/iban", seller.iban_value), Cell(f"BIC {seller.swift}")],
    ]
    if seller.tax_value:
        rows[1].append(Cell(seller.tax_id, "/seller/tax_id", seller.tax_value))
    footed(made, rows, made.sheet.size[1] - 36, dot=rng.choice(("  ·  ", " | ", "    ")))
