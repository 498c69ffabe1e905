"""Test: no table at all. Claims and services are blocks of small labels with values below, in rows that repeat the labels."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_LABELS = {
    "patient_name": ("PATIENT NAME", "NAME OF PATIENT"),
    "patient_account": ("PATIENT ACCOUNT NUMBER", "PATIENT CONTROL NO."),
    "member_id": ("MEMBER ID", "CERTIFICATE NUMBER"),
    "claim_number": ("CLAIM NUMBER", "CLAIM REFERENCE"),
    "rendering_provider": ("RENDERING PROVIDER", "SERVICING PHYSICIAN"),
    "status": ("CLAIM STATUS", "RESULT"),
    "service_from": ("FROM DATE", "BEGIN DATE"),
    "service_to": ("THRU DATE", "END DATE"),
    "revenue_code": ("REV CODE", "REVENUE CD"),
    "procedure": ("PROC CODE", "HCPCS CODE"),
    "modifiers": ("MODIFIERS", "MOD"),
    "units": ("UNITS", "UNITS OF SERVICE"),
    "billed": ("BILLED AMOUNT", "SUBMITTED CHARGE"),
    "allowed": ("ALLOWED AMOUNT", "NEGOTIATED AMT"),
    "deductible": ("DEDUCTIBLE AMT", "DEDUCTIBLE"),
    "coinsurance": ("COINSURANCE AMT", "CO-INSURANCE"),
    "copay": ("COPAY AMT", "CO-PAYMENT"),
    "paid": ("PAID AMOUNT", "NET PAID AMT"),
    "patient_responsibility": ("PATIENT RESP AMT", "PATIENT LIABILITY"),
    "interest": ("INTEREST PAID", "INTEREST"),
}
_STATUS = {"paid": "PAID", "denied": "DENIED", "reversed": "REVERSED"}
Tile = tuple[str, str | None, str, str]
"""Label, pointer, text, canonical value."""


def draw(rng: Random) -> Paper:
    """One to five claims."""
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 3, 5)), most_lines=3)
    desk = Desk(
        Sheet("eob", "eob-test-labels"), rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((8.6, 9.2))), left=40.0
    )
    blocks = Blocks(desk, {key: rng.choice(names) for key, names in _LABELS.items()})
    blocks.head()
    for index, claim in enumerate(content.claims):
        blocks.claim(claim, f"/claims/{index}")
    blocks.ends()
    return desk.sheet.finish()


class Blocks:
    """Rows of tiles, one below the other."""

    def __init__(self, desk: Desk, labels: dict[str, str]) -> None:
        self.desk, self.labels = desk, labels
        self.small = desk.pen.sized(desk.pen.size - 2.6)

    def row(self, tiles: Sequence[Tile], indent: float = 0.0, *, heavy: bool = False) -> None:
        """Tiles of equal width, values below labels."""
        desk = self.desk
        width = (desk.right - desk.left - indent) / len(tiles)
        pen = fits(desk.pen.heavy() if heavy else desk.pen, [(width - 6, [text for _, _, text, _ in tiles])])
        small = fits(self.small, [(width - 6, [label for label, _, _, _ in tiles])])
        for number, (label, pointer, text, value) in enumerate(tiles):
            x = desk.left + indent + number * width
            desk.text(x, label, small)
            if pointer and text:
                desk.sheet.put(pointer, value, x, desk.y + desk.pen.size * 1.15, text, pen)
            elif text:
                desk.sheet.write(x, desk.y + desk.pen.size * 1.15, text, pen)
        desk.y += desk.pen.size * 2.6

    def money_row(
        self, part: Service | Claim, at: str, keys: Sequence[str], indent: float = 0.0, *, heavy: bool = False
    ) -> None:
        """Amounts of a service or a claim."""
        tiles = []
        for key in keys:
            name = "patient" if key == "patient_responsibility" else key
            amount = part.total(name) if isinstance(part, Claim) else getattr(part, name)
            tiles.append((self.labels[key], f"{at}/{key}", self.desk.habits.money(amount, sign=True), f"{amount:.2f}"))
        self.row(tiles, indent, heavy=heavy)

    def head(self) -> None:
        """Payer's name over the whole width, then tiles for everything."""
        desk, content = self.desk, self.desk.content
        desk.y = 48
        desk.put(
            "/payer/name", desk.left, content.payer.name, fitted(desk.pen.sized(17), content.payer.name, desk.right - desk.left)
        )
        desk.y += 12
        street, town = content.payer.address.lines
        end = desk.put("/payer/address", desk.left, street, value=f"{street}, {town}")
        end = desk.sheet.write(end + 12, desk.y, town, desk.pen, pointer="/payer/address")
        desk.put("/payer/phone", end + 12, phone_shown(content.payer.phone, 1), value=content.payer.phone)
        desk.y += 24
        desk.text(
            desk.left,
            desk.rng.choice(("ELECTRONIC REMITTANCE ADVICE - PRINTED COPY", "REMITTANCE ADVICE", "PAYMENT REMITTANCE")),
            desk.pen.heavy(),
        )
        desk.y += 20
        label = desk.rng.choice(("CHECK / EFT TRACE NUMBER", "CHECK NUMBER", "PAYMENT TRACE"))
        eob_truth.method_from(desk.sheet, content, label=label)
        tiles: list[Tile] = [
            ("PAYMENT DATE", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
            ("TOTAL PAYMENT", "/payment/amount", desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
        ]
        if content.method != "none":
            tiles.insert(desk.rng.randrange(3), (label, "/payment/number", content.number, content.number))
        self.row(tiles, heavy=True)
        self.row(
            [
                ("PAYEE NAME", "/payee/name", content.payee.name, content.payee.name),
                ("PAYEE NPI", "/payee/npi", content.payee.npi, content.payee.npi),
                ("PAYEE TAX ID", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
            ]
        )
        shown = content.payee.address.joined
        self.row([("PAYEE ADDRESS", "/payee/address", shown, shown)])
        desk.y += 4

    def _turned(self, needed: float) -> None:
        def head() -> None:
            self.desk.y = 44
            self.desk.text(self.desk.left, "REMITTANCE ADVICE, NEXT SHEET")
            self.desk.text(self.desk.right, str(self.desk.sheet.page), align="right")
            self.desk.y += 26

        self.desk.turn(needed, head)

    def claim(self, claim: Claim, at: str) -> None:
        """Facts, amounts of the claim, then its services."""
        desk = self.desk
        self._turned(150)
        desk.rule(1.2, 12)
        name, doctor = desk.habits.name(claim.patient), desk.habits.name(claim.rendering)
        shown = {
            "patient_name": name,
            "member_id": claim.member_id,
            "claim_number": claim.number,
            "patient_account": claim.account,
        }
        self.row([(self.labels[key], f"{at}/{key}", text, text) for key, text in shown.items()], heavy=True)
        self.row(
            [
                (self.labels["rendering_provider"], f"{at}/rendering_provider", doctor, doctor),
                (self.labels["status"], f"{at}/status", _STATUS[claim.status], claim.status),
            ]
        )
        self.money_row(claim, at, ("billed", "allowed", "patient_responsibility", "paid"), heavy=True)
        self._adjustments(claim.adjustments, at, 0.0)
        if claim.interest:
            self.row(
                [
                    (
                        self.labels["interest"],
                        f"{at}/interest",
                        desk.habits.money(claim.interest, sign=True),
                        f"{claim.interest:.2f}",
                    )
                ]
            )
        for number, service in enumerate(claim.services):
            self._service(service, f"{at}/lines/{number}")
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 8

    def _service(self, service: Service, at: str) -> None:
        desk, labels = self.desk, self.labels
        self._turned(desk.pen.size * (9 + 1.3 * len(service.adjustments)))
        desk.sheet.rule(desk.left + 14, desk.y - 10, desk.right, desk.y - 10, 0.3)
        same = service.last == service.first
        tiles: list[Tile] = [
            (labels["service_from"], f"{at}/service_from", desk.habits.date(service.first), service.first.isoformat())
        ]
        if not same:
            tiles.append((labels["service_to"], f"{at}/service_to", desk.habits.date(service.last), service.last.isoformat()))
        for key, code in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
            if code:
                tiles.append((labels[key], f"{at}/{key}", code, code))
        tiles.append((labels["units"], f"{at}/units", str(service.units), str(service.units)))
        if service.modifiers:
            tiles.append((labels["modifiers"], None, "", ""))
        width, top = (desk.right - desk.left - 14) / len(tiles), desk.y
        self.row(tiles, 14)
        if service.modifiers:
            low, desk.y = desk.y, top + desk.pen.size * 1.15
            desk.codes(f"{at}/modifiers", desk.left + 14 + (len(tiles) - 1) * width, service.modifiers)
            desk.y = low
        eob_truth.one_day(desk.sheet, service, at)
        self.money_row(service, at, ("billed", "allowed", "deductible", "coinsurance", "copay", "paid"), 14)
        self._adjustments(service.adjustments, at, 14.0)
        if service.remarks:
            end = desk.text(desk.left + 14, "REMARK CODES", self.small)
            desk.codes(f"{at}/remarks", end + 6, service.remarks)
            desk.y += desk.pen.size * 1.5
        desk.y += 5

    def _adjustments(self, adjustments: Sequence[Adjustment], at: str, indent: float) -> None:
        """One line each: group, reason and amount, each with its label before it."""
        desk = self.desk
        for number, each in enumerate(adjustments):
            place = f"{at}/adjustments/{number}"
            x = desk.text(desk.left + indent, "ADJ GROUP", self.small) + 4
            x = desk.text(desk.put(f"{place}/group", x, each.group) + 14, "REASON", self.small) + 4
            x = desk.text(desk.put(f"{place}/reason", x, each.reason) + 14, "AMOUNT", self.small) + 4
            desk.put(f"{place}/amount", x, desk.habits.money(each.amount, sign=True), value=f"{each.amount:.2f}")
            desk.y += desk.pen.size * 1.3
        desk.y += 4 if adjustments else 0

    def ends(self) -> None:
        """Money moved and the payment's sums."""
        desk, content = self.desk, self.desk.content
        self._turned(60 + 26 * len(content.provider_adjustments))
        desk.rule(1.2, 12)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            self.row(
                [
                    ("PROVIDER ADJUSTMENT CODE", f"{at}/code", each.code, each.code),
                    ("ADJUSTMENT IDENTIFIER", f"{at}/reference", each.reference, each.reference),
                    ("ADJUSTMENT AMOUNT", f"{at}/amount", desk.habits.money(each.amount, sign=True), f"{each.amount:.2f}"),
                ]
            )
        self.row(
            [
                (label, f"/totals/{key}", desk.habits.money(amount, sign=True), f"{amount:.2f}")
                for label, key, amount in (
                    ("TOTAL BILLED", "billed", content.total("billed")),
                    ("TOTAL ALLOWED", "allowed", content.total("allowed")),
                    ("TOTAL PATIENT RESP", "patient_responsibility", content.total("patient")),
                    ("TOTAL CLAIM PAYMENTS", "paid", content.total("paid")),
                )
            ],
            heavy=True,
        )
