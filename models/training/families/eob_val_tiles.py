"""Validation: framed tiles with the label in the corner, and a ruled table with its paid column in front.

Some documents have a check on the upper third of the first sheet.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.content.words import in_words
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.families.micr import micr_line
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_COLUMNS: tuple[tuple[str, float, tuple[str, str]], ...] = (
    ("paid", 50, ("Plan", "paid")),
    ("dates", 74, ("Treatment", "date")),
    ("procedure", 62, ("Treatment", "code")),
    ("units", 24, ("No.", "of")),
    ("billed", 54, ("Provider", "billed")),
    ("discount", 50, ("Fee", "reduction")),
    ("not_covered", 50, ("Excluded", "charges")),
    ("shares", 84, ("Deductible +", "Coinsurance")),
    ("copay", 40, ("Office", "copay")),
    ("patient", 50, ("Collect from", "patient")),
    ("remarks", 46, ("Message", "no.")),
)


def draw(rng: Random) -> Paper:
    """One to six claims, upright or wide."""
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 6)), most_lines=4, mix=Mix(further=0.0, own=0.0))
    wide = rng.random() < 0.4
    sheet = Sheet("eob", "eob-val-tiles", (LETTER[1], LETTER[0]) if wide else LETTER)
    desk = Desk(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, "narrow")), rng.choice((8.0, 8.8))), left=34.0)
    if not wide and content.method == "check" and rng.random() < 0.6:
        _check(desk)
    _head(desk)
    pen = _letters(desk)
    for index, claim in enumerate(content.claims):
        _claim(desk, claim, f"/claims/{index}", pen)
    _ends(desk)
    return sheet.finish()


def _check(desk: Desk) -> None:
    sheet, content, pen, right = desk.sheet, desk.content, desk.pen, desk.right
    sheet.write(desk.left, 34, content.payer.name, fitted(pen.heavy(), content.payer.name, 260))
    sheet.write(right, 34, f"No. {content.number}", pen, "right")
    sheet.write(desk.left + 280, 34, people.bank(desk.rng), pen.sized(7.5))
    sheet.write(right, 60, desk.habits.date(content.day), pen, "right")
    sheet.write(desk.left, 84, "Pay", pen.sized(7))
    words = in_words(content.amount)
    sheet.write(desk.left + 24, 84, words, fitted(pen, words, 380))
    sheet.write(right, 84, f"$ {content.amount:,.2f}", pen.heavy(), "right")
    sheet.write(desk.left, 108, "To", pen.sized(7))
    sheet.write_lines(desk.left + 24, 108, (content.payee.name, *content.payee.address.lines), pen, 11)
    sheet.rule(right - 170, 150, right, 150, 0.5)
    micr_line(
        sheet,
        desk.left + 30,
        182,
        numbers.routing_number(desk.rng),
        numbers.digits(desk.rng, 9),
        "".join(c for c in content.number if c.isdigit()),
    )
    sheet.dash(0, 204, sheet.size[0])
    desk.y = 204


def _head(desk: Desk) -> None:
    content, pen = desk.content, desk.pen
    desk.y += 40
    middle = (desk.left + desk.right) / 2
    desk.put("/payee/name", desk.left, content.payee.name, fitted(pen, content.payee.name, 230))
    desk.put(
        "/payer/name",
        middle + 20,
        content.payer.name,
        fitted(pen.heavy().sized(12), content.payer.name, desk.right - middle - 20),
    )
    desk.y += 13
    top = desk.y
    desk.address("/payee/address", desk.left, content.payee.address.lines)
    low, desk.y = desk.y, top
    desk.address("/payer/address", middle + 20, content.payer.address.lines)
    desk.put("/payer/phone", middle + 20, phone_shown(content.payer.phone, 0), value=content.payer.phone)
    desk.y = max(low, desk.y) + 26
    desk.text(
        desk.left,
        desk.rng.choice(("Remittance Statement", "Claim Settlement Advice", "Explanation of Settled Claims")),
        pen.sized(12),
    )
    desk.y += 20
    with_check = content.method == "check"
    label = desk.rng.choice(
        ("Check serial", "Payment control no.") if with_check else ("Deposit (EFT) reference", "Payment control no.")
    )
    eob_truth.method_from(desk.sheet, content, label=label)
    tiles = [
        ("Issued on", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
        ("Amount issued", "/payment/amount", desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
        ("Provider tax number", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ("National provider identifier", "/payee/npi", content.payee.npi, content.payee.npi),
    ]
    if content.method != "none":
        tiles.insert(0, (label, "/payment/number", content.number, content.number))
    _tiles(desk, tiles, 1.0)
    desk.y += 14


def _tiles(desk: Desk, tiles: list[tuple[str, str, str, str]], weight: float) -> None:
    """Equal frames side by side, the label in the upper left corner, the value in the lower right one."""
    sheet, small = desk.sheet, desk.pen.sized(6.2)
    width = (desk.right - desk.left) / len(tiles)
    pen = fits(desk.pen.heavy(), [(width - 8, [shown for _, _, shown, _ in tiles])])
    label_pen = fits(small, [(width - 6, [label for label, _, _, _ in tiles])])
    for number, (label, pointer, shown, value) in enumerate(tiles):
        x = desk.left + number * width
        sheet.frame(x, desk.y - 9, x + width, desk.y + 15, weight * 0.6)
        sheet.write(x + 3, desk.y - 2, label, label_pen)
        sheet.put(pointer, value, x + width - 4, desk.y + 10, shown, pen, "right")
    desk.y += 24


def _later_head(desk: Desk) -> None:
    desk.y = 44
    desk.text(desk.left, desk.content.payee.name)
    desk.text(desk.right, f"continued on sheet {desk.sheet.page}", align="right")
    desk.y += 24


def _edges(desk: Desk) -> dict[str, tuple[float, float]]:
    stretch = (desk.right - desk.left) / sum(width for _, width, _ in _COLUMNS)
    edges, x = {}, desk.left
    for key, width, _ in _COLUMNS:
        edges[key] = (x, x + width * stretch)
        x += width * stretch
    return edges


def _letters(desk: Desk) -> Pen:
    """Letters with which every cell fits its column."""
    edges, shown = _edges(desk), desk.habits
    room = {key: x1 - x0 - 6 for key, (x0, x1) in edges.items()}
    columns: list[tuple[float, list[str]]] = [(room[key], list(heads)) for key, _, heads in _COLUMNS]
    for claim in desk.content.claims:
        columns += [
            (room[key], [shown.money(claim.total(key))]) for key in ("paid", "billed", "discount", "not_covered", "patient")
        ]
        for each in claim.services:
            codes = f"{each.revenue_code} {each.procedure}".strip()
            columns += [
                (room["shares"], [f"{shown.money(each.deductible)} + {shown.money(each.coinsurance)}"]),
                (room["dates"], [shown.date(each.first)]),
                (room["procedure"], [codes, " ".join(each.modifiers)]),
                (room["remarks"], [" ".join(each.remarks)]),
            ]
    return fits(desk.pen.heavy(), columns)


def _claim(desk: Desk, claim: Claim, at: str, pen: Pen) -> None:
    desk.turn(112, lambda: _later_head(desk))
    desk.y += 10
    name = desk.habits.name(claim.patient)
    tiles = [
        ("Insured person treated", f"{at}/patient_name", name, name),
        ("Your file number", f"{at}/patient_account", claim.account, claim.account),
        ("Insurance identification", f"{at}/member_id", claim.member_id, claim.member_id),
        ("Claim reference", f"{at}/claim_number", claim.number, claim.number),
    ]
    _tiles(desk, tiles, 0.6)
    _heads(desk, pen)
    for number, service in enumerate(claim.services):
        if desk.turn(40, lambda: _later_head(desk)):
            _heads(desk, pen)
        _service(desk, service, f"{at}/lines/{number}", Pen(pen.family, pen.size))
    edges = _edges(desk)
    desk.text(edges["dates"][0] + 3, "claim in all", pen)
    for key, pointer in (
        ("paid", f"{at}/paid"),
        ("billed", f"{at}/billed"),
        ("discount", None),
        ("not_covered", f"{at}/not_covered"),
        ("patient", f"{at}/patient_responsibility"),
    ):
        desk.money(pointer, edges[key][1] - 3, claim.total(key), pen)
    desk.y += 12
    if claim.interest:
        end = desk.text(desk.left, "Interest for late settlement", pen)
        desk.put(f"{at}/interest", end + 6, desk.habits.money(claim.interest), pen, value=f"{claim.interest:.2f}")
        desk.y += 12
    eob_truth.imply(desk.sheet, claim, at)


def _heads(desk: Desk, pen: Pen) -> None:
    edges = _edges(desk)
    desk.sheet.fill(desk.left, desk.y - 9, desk.right, desk.y + pen.size * 1.2 + 3, (0.9, 0.9, 0.9))
    for row in (0, 1):
        for key, _, heads in _COLUMNS:
            desk.text((edges[key][0] + edges[key][1]) / 2, heads[row], Pen(pen.family, pen.size), "center")
        desk.y += pen.size * 1.2
    desk.y += 5


def _service(desk: Desk, service: Service, at: str, pen: Pen) -> None:
    edges, two = _edges(desk), service.last != service.first or bool(service.modifiers)
    for key, pointer, amount in (
        ("paid", f"{at}/paid", service.paid),
        ("billed", f"{at}/billed", service.billed),
        ("discount", None, service.discount),
        ("not_covered", f"{at}/not_covered", service.not_covered),
        ("copay", f"{at}/copay", service.copay),
        ("patient", f"{at}/patient_responsibility", service.patient),
    ):
        desk.money(pointer, edges[key][1] - 3, amount, pen)
    eob_truth.unnamed(desk.sheet, at, service.discount)
    desk.put(f"{at}/units", edges["units"][1] - 4, str(service.units), pen, "right")
    desk.codes(f"{at}/remarks", edges["remarks"][0] + 3, service.remarks, pen)
    _shares(desk, service, at, edges["shares"][1] - 3, pen)
    desk.day(f"{at}/service_from", edges["dates"][0] + 3, service.first, pen)
    x = edges["procedure"][0] + 3
    for key, code in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
        x = desk.put(f"{at}/{key}", x, code, pen) + pen.width(" ") if code else x
    if two:
        desk.y += pen.size * 1.2
        if service.last != service.first:
            desk.day(f"{at}/service_to", edges["dates"][0] + 3, service.last, pen)
        desk.codes(f"{at}/modifiers", edges["procedure"][0] + 3, service.modifiers, pen)
    eob_truth.one_day(desk.sheet, service, at)
    desk.y += 4
    desk.rule(0.25)
    desk.y += pen.size + 1


def _shares(desk: Desk, service: Service, at: str, x: float, pen: Pen) -> None:
    """Deductible and coinsurance, a plus between them."""
    desk.money(f"{at}/coinsurance", x, service.coinsurance, pen)
    x -= pen.width(desk.habits.money(service.coinsurance) + " ")
    desk.text(x, "+", pen, "right")
    desk.money(f"{at}/deductible", x - pen.width("+ "), service.deductible, pen)


def _ends(desk: Desk) -> None:
    content = desk.content
    desk.turn(70 + 13 * len(content.provider_adjustments), lambda: _later_head(desk))
    desk.y += 12
    tiles = [
        (label, f"/totals/{key}", desk.habits.money(amount, sign=True), f"{amount:.2f}")
        for label, key, amount in (
            ("Billed in all", "billed", content.total("billed")),
            ("Patients owe in all", "patient_responsibility", content.total("patient")),
            ("Plan paid in all", "paid", content.total("paid")),
        )
    ]
    _tiles(desk, tiles, 1.0)
    desk.y += 8
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        word = "Deducted" if each.amount > Decimal(0) else "Added"
        end = desk.put(f"{at}/code", desk.text(desk.left, f"{word} under code") + 4, each.code)
        end = desk.labelled(end + 10, "concerning", f"{at}/reference", each.reference)
        desk.labelled(end + 10, "amount", f"{at}/amount", desk.habits.money(each.amount), f"{each.amount:.2f}")
        desk.y += 13
