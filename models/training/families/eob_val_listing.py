"""Validation: a computer listing in fixed pitch.

A line with an asterisk opens a claim, a numbered line each service; adjustments are listed in the middle of the paper.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.letterhead import phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_WIDE = 116
_RIGHT = {"billed": 56, "allowed": 67, "amount": 88, "patient_responsibility": 101, "paid": 113}
"""Print columns at which figures end."""


class Listing(Desk):
    """A desk whose x counts characters."""

    def at(self, column: float) -> float:
        """Points of a print column."""
        return self.left + column * self.pen.width("0")

    def skip(self, lines: float = 1.0) -> None:
        """Feed paper."""
        self.y += lines * self.pen.size * 1.22


def draw(rng: Random) -> Paper:
    """One to ten claims on upright or wide paper."""
    content = adjudicated(rng, claims=rng.choice((1, 2, 4, 6, 10)), most_lines=4)
    sheet = Sheet("eob", "eob-val-listing", (LETTER[1], LETTER[0]) if rng.random() < 0.6 else LETTER)
    face = rng.choice(MONO)
    pen = Pen(face, (sheet.size[0] - 60) / _WIDE / Pen(face, 1.0).width("0"))
    habits = Habits(
        dates=rng.choice(("us", "dash-short", "us-short")),
        dollar=False,
        commas=rng.random() < 0.5,
        negative=rng.choice(("trail", "cr", "lead")),
        names="bare",
    )
    desk = Listing(sheet, rng, content, habits, pen, left=30.0, upper=True)
    _head(desk)
    for index, claim in enumerate(content.claims):
        _claim(desk, claim, f"/claims/{index}")
    _ends(desk)
    return sheet.finish()


def _head(desk: Listing) -> None:
    content = desk.content
    desk.y = 44
    desk.put("/payer/name", desk.at(0), desk.case(content.payer.name))
    desk.text(desk.at(60), "CLAIMS SETTLEMENT LISTING")
    desk.text(desk.at(100), f"SHEET {desk.sheet.page}")
    desk.skip()
    top = desk.y
    desk.address("/payer/address", desk.at(0), content.payer.address.lines)
    desk.put("/payer/phone", desk.at(0), phone_shown(content.payer.phone, 1), value=content.payer.phone)
    low, desk.y = desk.y, top
    label = desk.rng.choice(("CHEQUE/CHECK", "ACH REFERENCE", "DISBURSEMENT"))
    eob_truth.method_from(desk.sheet, content, label=label)
    if content.method != "none":
        desk.labelled(desk.at(60), f"{label:<18}", "/payment/number", content.number)
    desk.skip()
    desk.labelled(desk.at(60), f"{'RUN OF':<18}", "/payment/date", desk.habits.date(content.day), content.day.isoformat())
    desk.skip()
    desk.labelled(
        desk.at(60), f"{'DISBURSED':<18}", "/payment/amount", desk.habits.money(content.amount), f"{content.amount:.2f}"
    )
    desk.y = max(low, desk.y)
    desk.skip(2)
    end = desk.put("/payee/name", desk.at(0), desk.case(content.payee.name))
    desk.labelled(max(end + 20, desk.at(60)), "NPI", "/payee/npi", content.payee.npi)
    desk.labelled(desk.at(84), "TAX", "/payee/tax_id", content.payee.tax_id)
    desk.skip()
    desk.address("/payee/address", desk.at(0), content.payee.address.lines)
    _columns(desk)


def _columns(desk: Listing) -> None:
    desk.skip()
    desk.text(desk.at(0), "LN")
    desk.text(desk.at(4), "WHEN")
    desk.text(desk.at(24), "ITEM")
    desk.text(desk.at(41), "CT")
    for key, head in (
        ("billed", "CHARGED"),
        ("allowed", "PERMITTED"),
        ("patient_responsibility", "MBR OWES"),
        ("paid", "NET PAID"),
    ):
        desk.text(desk.at(_RIGHT[key]), head, align="right")
    desk.text(desk.at(70), "ADJ")
    desk.text(desk.at(_RIGHT["amount"]), "ADJ AMOUNT", align="right")
    desk.skip()
    desk.text(desk.at(0), "=" * _WIDE)
    desk.skip()


def _turn(desk: Listing, lines: int) -> None:
    def head() -> None:
        desk.y = 40
        desk.text(desk.at(0), f"{desk.case(desk.content.payer.name)}  SHEET {desk.sheet.page}")
        _columns(desk)

    desk.turn(lines * desk.pen.size * 1.22, head)


def _claim(desk: Listing, claim: Claim, at: str) -> None:
    _turn(desk, 7)
    x = desk.text(desk.at(0), "*")
    x = desk.put(f"{at}/patient_name", x + desk.pen.width(" "), desk.habits.name(claim.patient))
    for column, label, key, shown in (
        (40, "CERT NO", "member_id", claim.member_id),
        (64, "CLAIM REF", "claim_number", claim.number),
        (94, "YOUR ACCT", "patient_account", claim.account),
    ):
        desk.labelled(max(desk.at(column), x + 6), label, f"{at}/{key}", shown)
    desk.skip()
    for number, service in enumerate(claim.services):
        _service(desk, service, f"{at}/lines/{number}", number + 1)
    _claim_end(desk, claim, at)
    eob_truth.imply(desk.sheet, claim, at)


def _service(desk: Listing, service: Service, at: str, number: int) -> None:
    _turn(desk, max(1, len(service.adjustments)) + 3)
    desk.text(desk.at(0), f"{number:02d}")
    end = desk.day(f"{at}/service_from", desk.at(4), service.first)
    if service.last != service.first:
        end = desk.text(end, "/") if desk.habits.dates == "dash-short" else end + desk.pen.width(" ")
        desk.day(f"{at}/service_to", end + desk.pen.width(" "), service.last)
    eob_truth.one_day(desk.sheet, service, at)
    x = desk.at(27 if desk.habits.dates == "us" else 24)
    for key, shown in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
        x = desk.put(f"{at}/{key}", x, shown) + desk.pen.width(" ") if shown else x
    x = desk.codes(f"{at}/modifiers", x, service.modifiers[:1] if service.revenue_code else service.modifiers[:2])
    desk.put(f"{at}/units", max(x, desk.at(41)), str(service.units))
    for key in ("billed", "allowed", "patient_responsibility", "paid"):
        desk.money(
            f"{at}/{key}", desk.at(_RIGHT[key]), service.patient if key == "patient_responsibility" else getattr(service, key)
        )
    for place, each in enumerate(service.adjustments):
        if place:
            desk.skip()
        desk.code(f"{at}/adjustments/{place}", desk.at(70), each, mark=" ")
        desk.money(f"{at}/adjustments/{place}/amount", desk.at(_RIGHT["amount"]), each.amount)
    desk.skip()
    if service.remarks:
        desk.codes(f"{at}/remarks", desk.text(desk.at(24), "TEXT") + desk.pen.width(" "), service.remarks)
        desk.skip()


def _claim_end(desk: Listing, claim: Claim, at: str) -> None:
    for place, each in enumerate(claim.adjustments):
        desk.text(desk.at(24), "WHOLE CLAIM")
        desk.code(f"{at}/adjustments/{place}", desk.at(70), each, mark=" ")
        desk.money(f"{at}/adjustments/{place}/amount", desk.at(_RIGHT["amount"]), each.amount)
        desk.skip()
    desk.text(desk.at(24), "CLAIM SUM")
    for key, name in (("billed", "billed"), ("allowed", "allowed"), ("patient_responsibility", "patient"), ("paid", "paid")):
        desk.money(f"{at}/{key}", desk.at(_RIGHT[key]), claim.total(name))
    desk.skip()
    if claim.interest:
        desk.text(desk.at(24), "INTEREST")
        desk.money(f"{at}/interest", desk.at(_RIGHT["paid"]), claim.interest)
        desk.skip()
    desk.text(desk.at(0), "-" * _WIDE)
    desk.skip()


def _ends(desk: Listing) -> None:
    content = desk.content
    _turn(desk, 6 + len(content.provider_adjustments))
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        end = desk.put(f"{at}/code", desk.text(desk.at(0), "APART FROM CLAIMS") + 6, each.code)
        desk.put(f"{at}/reference", max(end + 6, desk.at(24)), each.reference)
        desk.money(f"{at}/amount", desk.at(_RIGHT["amount"]), each.amount)
        desk.skip()
    desk.text(desk.at(24), f"ALL {len(content.claims)} CLAIMS")
    for key, name in (("billed", "billed"), ("allowed", "allowed"), ("patient_responsibility", "patient"), ("paid", "paid")):
        desk.money(f"/totals/{key}", desk.at(_RIGHT[key]), content.total(name))
    desk.skip()
    if content.withheld:
        desk.text(desk.at(24), "CARRIED APART FROM CLAIMS")
        desk.money(None, desk.at(_RIGHT["paid"]), Decimal(-content.withheld))
