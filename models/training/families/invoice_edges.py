"""Training invoices whose head stands in unusual places: in prose, in a column beside the rows, at the foot, below the sums."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from models.training.families.invoice_desk import CONTINENT, ENGLISH, header_facts, remit_rows, start
from models.training.families.invoice_entries import MIDDLE, RIGHT, SPARE, fill_extras, joined, sale_entries
from models.training.families.invoice_feet import bare_head, page_foot, plain_head
from models.training.families.invoice_grid import Grid, grid_for
from models.training.families.invoice_heads import captioned
from models.training.families.invoice_press import Fact, Job, Piece, address_rows, bank_rows, contact_rows, logo, title_of
from models.training.families.invoice_sums import ensure, sums
from models.training.families.invoice_tails import closing_sums, remark, strip
from models.training.paper import Paper

_COUNTRIES = (*ENGLISH, *ENGLISH, *CONTINENT)
_CONTACTS = ("phone", "fax", "email", "website", "tax_id")
_ROWS = (
    "ordered quantity unit item_code description unit_price discount amount",
    "item_code description ordered quantity unit unit_price amount",
    "description item_code quantity unit unit_price disc_rate amount",
    "pos description quantity unit unit_price amount",
    "quantity description item_code unit_price amount",
    "pos item_code quantity unit description unit_price amount tax_rate",
    "description unit quantity unit_price amount",
    "description amount",
    "item_code description amount",
)


def item_rows(job: Job) -> Grid:
    """The items, many of them in descriptions of several lines."""
    made, rng = job.sale, job.rng
    keys = rng.choice(_ROWS).split()
    left_out = set() if made.items[0].code else {"item_code"}
    if not any(item.discount for item in made.items):
        left_out |= {"discount", "disc_rate"}
    if made.market.country == "US":
        left_out.add("tax_rate")
    keys = [key for key in keys if key not in left_out]
    fill_extras(job, keys)
    entries = joined(job, keys, sale_entries(job, keys, lots=rng.choice((0.0, 0.3)), broken=rng.choice((0.0, 0.5, 0.9))))
    grid = grid_for(job, keys, entries, spare=SPARE, right=RIGHT, middle=MIDDLE, least=job.width * 0.3)
    grid.level = rng.choice(("first", "first", "middle", "last"))
    grid.draw(entries)
    return grid


def _stacked(job: Job, found: Sequence[Fact], x: float, y: float, width: float) -> float:
    """Captions in small type above their values; returns the next baseline."""
    small = job.text.sized(job.text.size - 1.5)
    for one in found:
        job.line(x, y, [Piece(one.label.rstrip(" :"))], small, width=width)
        job.line(x, y + job.leading, [one.piece], job.text.heavy() if job.minus else job.text, width=width)
        y += 2 * job.leading + 5
    return y


def _title(job: Job, x: float, y: float, width: float) -> None:
    pen = job.text.sized(job.rng.choice((13.0, 17.0, 22.0))).heavy()
    job.line(x, y, [Piece(title_of(job))], pen.inked(job.accent), width=width)


def seller_rows(job: Job) -> list[list[Piece]]:
    """Name, address and most of the ways to reach the seller."""
    return [*address_rows(job.sale.seller, "/seller"), *contact_rows(job, _CONTACTS, 0.75)]


def side_column(rng: Random) -> Paper:
    """Facts, the seller's contacts and the bank in a column over the whole height, at the left or right of the rows."""
    job = start(rng, "invoice-side-column", _COUNTRIES, sizes=(7.5, 8.0, 8.5, 9.0), count=rng.choice((1, 2, 3, 5, 8)))
    job.foot, job.head = page_foot, bare_head
    wide, at_left = rng.choice((118.0, 132.0, 146.0)), job.chance(0.5)
    x = job.left if at_left else job.right - wide
    if job.chance(0.5):
        job.sheet.fill(x - 8, 26, x + wide + 6, job.bottom, (0.94, 0.95, 0.97))
    blocks: list[Callable[[float], float]] = [
        lambda y: _stacked(job, header_facts(job, noise=rng.choice((0, 1, 2))), x, y, wide - 4),
        lambda y: job.lines(x, y, seller_rows(job), job.text.sized(job.text.size - 0.5), width=wide - 4),
        lambda y: job.lines(x, y, bank_rows(job), job.text.sized(job.text.size - 0.5), width=wide - 4),
    ]
    if job.chance(0.5):
        blocks = [blocks[1], blocks[0], blocks[2]]
    y = 52.0
    for block in blocks:
        y = block(y) + rng.choice((10.0, 18.0, 30.0))
    if at_left:
        job.left += wide + 20
    else:
        job.right -= wide + 20
    _title(job, job.left, 58, job.width)
    job.y = captioned(job, job.name("buyer"), address_rows(job.sale.buyer, "/buyer"), job.left, 92, job.width * 0.7, 0) + 30
    return _closed(job, item_rows(job))


_PROSE = {
    "en": (
        "This is {label} {number} of {day}.",
        "We invoice the goods and services below as {label} {number}, dated {day}.",
        "Please find our charges below: {label} {number}, {day}.",
    ),
    "de": (
        "Wir berechnen Ihnen wie folgt, {label} {number} vom {day}.",
        "Für unsere Leistungen stellen wir in Rechnung: {label} {number}, {day}.",
    ),
    "fr": ("Veuillez trouver ci-dessous {label} {number} du {day}.", "Pour nos prestations : {label} {number}, le {day}."),
    "nl": ("Wij brengen u in rekening: {label} {number} van {day}.",),
    "es": ("Les facturamos lo siguiente: {label} {number} de {day}.",),
    "it": ("Vi addebitiamo quanto segue: {label} {number} del {day}.",),
}


_STOPS = (".", ",", ";")


def _told(job: Job) -> None:
    """Number and date in a sentence, the other facts behind it, lines broken where the sheet ends."""
    number, day = header_facts(job, keys=("number", "issue_date"))
    pieces: list[Piece] = []
    for word in job.rng.choice(_PROSE[job.sale.market.language]).split(" "):
        for name, piece in (("{number}", number.piece), ("{day}", day.piece)):
            if word.startswith(name):
                pieces += [piece, Piece(word.removeprefix(name))]
                break
        else:
            pieces.append(Piece(word.replace("{label}", number.label.rstrip(" :"))))
    rest = [key for key in ("account", "purchase_order", "terms", "due_date") if job.chance(0.75)]
    job.rng.shuffle(rest)
    stop = job.rng.choice(_STOPS)
    for one in header_facts(job, keys=rest) if rest else []:
        pieces += [Piece(one.label.rstrip(" :") + ":"), one.piece, Piece(stop)]
    _set(job, [piece for piece in pieces if piece.text])
    job.y += job.leading + 16


def _set(job: Job, pieces: Sequence[Piece]) -> None:
    """Text as a compositor sets it: stops close to the word before, lines broken at the margin."""
    x, pen = job.left, job.text
    for piece in pieces:
        wide = pen.width(piece.text)
        if piece.text in _STOPS:
            x -= pen.width(" ")
        elif x > job.left and x + wide > job.right:
            x, job.y = job.left, job.y + job.leading
        job.line(x, job.y, [piece], pen, width=job.width)
        x += wide + pen.width(" ")


def running_head(rng: Random) -> Paper:
    """A letter to the buyer whose sentence has the facts of the head; the seller on one line above or all at the foot."""
    job = start(rng, "invoice-running-head", _COUNTRIES, count=rng.choice((1, 1, 2, 3, 4, 6)))
    job.foot, job.head = page_foot, plain_head
    seller = seller_rows(job)
    at_foot = job.chance(0.4)
    if not at_foot:
        halves = [piece for row in seller for piece in row if piece.text]
        job.line(job.left, 46, halves[: len(job.sale.seller.lines) + 1], job.text, width=job.width)
        job.lines(job.left, 46 + job.leading, [halves[len(job.sale.seller.lines) + 1 :]], job.text, width=job.width)
        job.sheet.rule(job.left, 54 + job.leading, job.right, 54 + job.leading, 0.6)
    else:
        logo(job, job.left, 34, 30)
    job.y = job.lines(job.left, 104, address_rows(job.sale.buyer, "/buyer"), job.text, width=job.width * 0.6) + 24
    _title(job, job.left, job.y, job.width)
    job.y += 26
    _told(job)
    grid = item_rows(job)
    if not at_foot:
        return _closed(job, grid)
    closing_sums(job, sums(job), grid, foot=False)
    ensure(job, job.leading * (len(seller) + 1) + 16)
    caption = job.name("remit") if job.chance(0.6) else ""
    captioned(job, caption, seller, job.left, job.y + 12, job.width * 0.6, 0)
    return job.finish()


def sums_above(rng: Random) -> Paper:
    """What is due in a strip above the rows; facts split over both margins, parties stacked between them."""
    job = start(rng, "invoice-sums-above", _COUNTRIES, wide=0.1, count=rng.choice((1, 2, 3, 5, 8, 14)))
    job.foot, job.head = page_foot, bare_head
    found = header_facts(job, noise=rng.choice((0, 1, 3)), share=0.85)
    half, edge = (len(found) + 1) // 2, job.width * 0.23
    _title(job, job.left, 50, job.width)
    low = max(_stacked(job, found[:half], job.left, 78, edge), _stacked(job, found[half:], job.right - edge, 78, edge))
    parties = [
        ("", seller_rows(job)),
        (job.name("buyer"), address_rows(job.sale.buyer, "/buyer")),
        (job.name("consignee"), address_rows(job.sale.consignee, None)),
        (job.name("remit"), remit_rows(job)),
    ]
    shown = [*parties[:2], *(party for party in parties[2:] if job.chance(0.4))]
    rng.shuffle(shown)
    y, middle = 78.0, job.left + edge + 18
    for caption, rows in shown:
        y = captioned(job, caption, rows, middle, y, job.width - 2 * edge - 36, rng.choice((0, 0, 1))) + 10
    job.y = max(low, y) + 14
    strip(job, sums(job, due=0.6))
    item_rows(job)
    if job.chance(0.6):
        remark(job)
    return job.finish()


def _closed(job: Job, grid: Grid) -> Paper:
    """Sums and a remark."""
    closing_sums(job, sums(job), grid)
    if job.chance(0.3):
        remark(job)
    return job.finish()
