"""Remittances from a line printer: fixed pitch, one or two lines per service, capitals, on upright or wide paper."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from models.training.content.remittance import Claim, Remittance, Service, remittance
from models.training.families.eob_parts import Setting, imply, know_method
from models.training.families.letterhead import Look, phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_RULE = "-"
_COLUMNS = {
    "procedure": 25, "modifiers": 31, "billed": 49, "allowed": 59, "deductible": 68, "coinsurance": 77, "reason": 79,
    "amount": 95, "paid": 106,
}  # fmt: skip
"""Column of the left edge, or for money of the right edge."""


@dataclass
class Printer:
    """A page of fixed-pitch lines."""

    setting: Setting
    pen: Pen
    leading: float
    line: int = 0
    lines_per_page: int = 60
    repeats: bool = True
    """Deductible and coinsurance have columns of their own; some systems print them among the codes once more."""

    def x(self, column: float) -> float:
        """Points of a column."""
        return 34 + column * self.pen.width("0")

    @property
    def y(self) -> float:
        """Baseline of the current line."""
        return 42 + self.line * self.leading

    def text(self, column: float, text: str, pointer: str | None = None, value: str | None = None) -> None:
        """Print at a column, as a field where `pointer` is given."""
        if pointer is None:
            self.setting.sheet.write(self.x(column), self.y, text, self.pen)
        else:
            self.setting.sheet.put(pointer, value or text, self.x(column), self.y, text, self.pen)

    def amount(self, column: float, amount: Decimal, pointer: str | None = None) -> None:
        """Print money ending at a column."""
        shown = self.setting.habits.money(amount)
        if pointer is None:
            self.setting.sheet.write(self.x(column), self.y, shown, self.pen, "right")
        else:
            self.setting.sheet.put(pointer, str(amount), self.x(column), self.y, shown, self.pen, "right")

    def dashes(self) -> None:
        """A rule of hyphens."""
        self.setting.sheet.rule(self.x(0), self.y - 3, self.x(106), self.y - 3, 0.5)
        self.line += 1

    def room(self, lines: int) -> bool:
        """Turn the page where fewer lines are left; True where it was turned."""
        if self.line + lines <= self.lines_per_page:
            return False
        self.setting.sheet.new_page()
        self.line = 0
        self.text(0, self.setting.content.payer.name.upper())
        self.text(76, "PAGE #:")
        self.text(90, str(self.setting.sheet.page))
        self.line = 2
        return True


def draw(rng: Random) -> Paper:
    """A standard paper remittance."""
    content = remittance(rng, claims=rng.choice((1, 2, 3, 5, 8, 12)))
    sheet = Sheet("eob", "eob-line-printer", (LETTER[1], LETTER[0]) if rng.random() < 0.5 else LETTER)
    wide = sheet.size[0] > sheet.size[1]
    family = rng.choice(MONO)
    pen = Pen(family, (sheet.size[0] - 68) / 107 / Pen(family, 1.0).width("0"))
    habits = Habits(dates="us-short", dollar=False, commas=False, negative=rng.choice(("lead", "trail")), names="bare")
    setting = Setting(sheet, Look(pen, (0, 0, 0), "none"), habits, rng, content, "REMITTANCE ADVICE")
    leading = pen.size * 1.22
    printer = Printer(setting, pen, leading, lines_per_page=int((sheet.size[1] - (78 if wide else 84)) / leading))
    # A copay has no column: where there is one, only the full list of codes lets a reader balance the line.
    printer.repeats = content.total("copay") != 0 or rng.random() < 0.5
    _head(printer)
    for index, claim in enumerate(content.claims):
        _claim(printer, f"/claims/{index}", claim)
    _totals(printer)
    return sheet.finish()


def _head(printer: Printer) -> None:
    content, setting = printer.setting.content, printer.setting
    payer, payee, date = content.payer, content.payee, setting.habits.date
    setting.sheet.know("/payment/date", content.day.isoformat())
    printer.text(0, payer.name.upper(), "/payer/name")
    printer.text(70, "MEDICARE REMITTANCE ADVICE" if printer.pen.family == "courier" else "REMITTANCE ADVICE")
    _address(printer, 1, "/payer/address", payer.address.lines)
    printer.line = 3
    printer.text(0, f"{phone_shown(payer.phone, 1)}", "/payer/phone", payer.phone)
    printer.line = 5
    printer.text(0, payee.name.upper(), "/payee/name")
    for offset, (label, pointer, value, shown) in enumerate(
        (
            ("NPI:", "/payee/npi", payee.npi, payee.npi),
            ("PAGE #:", None, "", "1"),
            ("DATE:", "/payment/date", content.day.isoformat(), date(content.day)),
            ("CHECK/EFT #:", "/payment/number" if content.method != "none" else None, content.number, content.number),
        )
    ):
        printer.line = 5 + offset
        printer.text(76, label)
        if pointer or label == "PAGE #:":
            printer.text(90, shown, pointer, value)
    know_method(setting, "CHECK/EFT #:")
    _address(printer, 6, "/payee/address", payee.address.lines)
    printer.line = 10
    _headings(printer)


def _address(printer: Printer, line: int, pointer: str, lines: tuple[str, str]) -> None:
    shown = tuple(each.upper() for each in lines)
    for offset, each in enumerate(shown):
        printer.line = line + offset
        printer.text(0, each, pointer, ", ".join(shown))


def _headings(printer: Printer) -> None:
    printer.text(0, "PERF PROV")
    printer.text(12, "SERV DATE")
    for column, label in ((25, "PROC"), (31, "MODS")):
        printer.text(column, label)
    for column, label in ((49, "BILLED"), (59, "ALLOWED"), (68, "DEDUCT"), (77, "COINS"), (95, "GRP/RC-AMT"), (106, "PROV PD")):
        printer.setting.sheet.write(printer.x(column), printer.y, label, printer.pen, "right")
    printer.line += 1
    printer.dashes()


def _claim(printer: Printer, at: str, claim: Claim) -> None:
    if printer.room(9):
        _headings(printer)
    setting = printer.setting
    printer.text(0, "NAME")
    name = setting.habits.name(claim.patient)
    printer.text(5, name, f"{at}/patient_name")
    for column, label, pointer, value in (
        (34, "HIC", f"{at}/member_id", claim.member_id),
        (54, "ACNT", f"{at}/patient_account", claim.account),
        (74, "ICN", f"{at}/claim_number", claim.number),
    ):
        printer.text(column, label)
        printer.text(column + len(label) + 1, value, pointer)
    printer.line += 1
    for number, service in enumerate(claim.services):
        _service(printer, f"{at}/lines/{number}", claim, service)
    _claim_total(printer, at, claim)
    imply(setting, claim, at)


def _service(printer: Printer, at: str, claim: Claim, service: Service) -> None:
    codes = [each for each in service.adjustments if printer.repeats or not (each.group == "PR" and each.reason in ("1", "2"))]
    if printer.room(max(1, len(codes)) + 2):
        _headings(printer)
    printer.text(0, claim.rendering_npi, f"{at.rsplit('/', 2)[0]}/rendering_npi")
    start = service.first.strftime("%m%d")
    printer.text(12, start, f"{at}/service_from", service.first.isoformat())
    printer.text(17, service.last.strftime("%m%d%y"), f"{at}/service_to", service.last.isoformat())
    printer.text(_COLUMNS["procedure"], service.procedure, f"{at}/procedure")
    for number, modifier in enumerate(service.modifiers):
        printer.text(_COLUMNS["modifiers"] + number * 3, modifier, f"{at}/modifiers/{number}")
    for key in ("billed", "allowed", "deductible", "coinsurance", "paid"):
        printer.amount(_COLUMNS[key], getattr(service, key), f"{at}/{key}")
    for number, each in enumerate(codes):
        if number:
            printer.line += 1
        place = f"{at}/adjustments/{number}"
        printer.text(_COLUMNS["reason"], f"{each.group}-{each.reason}", f"{place}/reason", each.reason)
        printer.setting.sheet.share(f"{place}/group", each.group, f"{place}/reason")
        printer.amount(_COLUMNS["amount"], each.amount, f"{place}/amount")
    if service.remarks:
        printer.line += 1
        printer.text(12, "REM:")
        for number, remark in enumerate(service.remarks):
            printer.text(17 + number * 7, remark, f"{at}/remarks/{number}")
    printer.line += 1


def _claim_total(printer: Printer, at: str, claim: Claim) -> None:
    printer.text(0, "PT RESP")
    printer.amount(17, claim.total("patient"), f"{at}/patient_responsibility")
    printer.text(25, "CLAIM TOTALS")
    for key in ("billed", "allowed", "deductible", "coinsurance", "paid"):
        printer.amount(_COLUMNS[key], claim.total(key), f"{at}/{key}")
    printer.line += 1
    printer.text(0, "ADJ TO TOTALS: PREV PD")
    printer.amount(32, Decimal("0.00"))
    printer.text(36, "INTEREST")
    printer.amount(52, Decimal("0.00"), f"{at}/interest")
    printer.text(56, "LATE FILING CHARGE")
    printer.amount(82, Decimal("0.00"))
    printer.text(92, "NET")
    printer.amount(106, claim.total("paid"))
    printer.line += 1
    printer.dashes()


def _totals(printer: Printer) -> None:
    content = printer.setting.content
    printer.room(10 + len(content.provider_adjustments))
    printer.line += 1
    heads = ("# OF", "BILLED", "ALLOWED", "DEDUCT", "COINS", "TOTAL", "PROV PD", "PROV", "CHECK")
    under = ("CLAIMS", "AMT", "AMT", "AMT", "AMT", "RC-AMT", "AMT", "ADJ AMT", "AMT")
    columns = (17, 29, 41, 52, 62, 74, 86, 96, 106)
    printer.text(0, "TOTALS:")
    for row in (heads, under):
        for column, label in zip(columns, row, strict=True):
            printer.setting.sheet.write(printer.x(column), printer.y, label, printer.pen, "right")
        printer.line += 1
    printer.setting.sheet.write(printer.x(17), printer.y, str(len(content.claims)), printer.pen, "right")
    for column, (pointer, amount) in zip(columns[1:], _sums(content), strict=True):
        printer.amount(column, amount, pointer)
    printer.line += 2
    if content.provider_adjustments:
        _provider_adjustments(printer)


def _sums(content: Remittance) -> tuple[tuple[str | None, Decimal], ...]:
    coded = content.total("billed") - content.total("paid")
    return (
        ("/totals/billed", content.total("billed")), ("/totals/allowed", content.total("allowed")),
        (None, content.total("deductible")), (None, content.total("coinsurance")), (None, coded),
        ("/totals/paid", content.total("paid")), (None, content.withheld), ("/payment/amount", content.amount),
    )  # fmt: skip


def _provider_adjustments(printer: Printer) -> None:
    printer.text(0, "PROVIDER ADJ DETAILS:")
    for column, label in ((24, "PLB REASON CODE"), (44, "FCN"), (78, "AMOUNT")):
        printer.text(column, label)
    printer.line += 1
    for number, each in enumerate(printer.setting.content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        printer.text(24, each.code, f"{at}/code")
        printer.text(44, each.reference, f"{at}/reference")
        printer.amount(84, each.amount, f"{at}/amount")
        printer.line += 1
