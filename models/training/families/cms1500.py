"""CMS-1500 claims: the form in red, grey or black ink, filled by a practice's printer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import numbers
from models.training.content.claim_forms import ClaimedService, Individual, ProfessionalClaim, professional_claim
from models.training.families.cms1500_form import BOXES, SQUARE, at_column, at_line, diagnosis_place, draw_blank, room_right
from models.training.ink import Colour, Pen, Sheet, fitted
from models.training.paper import Paper

_INKS: tuple[Colour, ...] = ((0.84, 0.12, 0.16), (0.84, 0.12, 0.16), (0.45, 0.45, 0.45), (0.0, 0.0, 0.0))
_INSURED_BY_MARK = ("medicare", "medicaid", "tricare", "champva", "group", "feca", "other")


@dataclass
class Setting:
    """One form being filled. `dx` and `dy` are how far the printer stood off, in points."""

    sheet: Sheet
    content: ProfessionalClaim
    pen: Pen
    dx: float
    dy: float
    long_years: bool
    points: bool

    def type_in(self, pointer: str, value: str, column: float, line: float, shown: str | None = None) -> None:
        """Type a field on the grid."""
        text = shown or value
        pen = fitted(self.pen, text, room_right(column, line) - 2)
        self.sheet.put(pointer, value, at_column(column) + self.dx, at_line(line) + 9.2 + self.dy, text, pen)

    def mark(self, pointer: str, value: str | bool, box: str) -> None:  # noqa: FBT001 - the field's own value
        """Cross a box."""
        column, line, _ = BOXES[box]
        x, y = at_column(column), at_line(line)
        self.sheet.write(x + SQUARE / 2 + self.dx, y + 9 + self.dy, "X", self.pen, "center")
        self.sheet.know(pointer, value)
        self.sheet.locate(pointer, x, y, x + SQUARE, y + SQUARE)

    def date(self, pointer: str, day: date, columns: tuple[float, float, float], line: float, *, year_digits: int = 2) -> None:
        """Type month, day and year in their three places."""
        year = str(day.year) if year_digits == 4 else f"{day.year % 100:02d}"
        self.sheet.know(pointer, day.isoformat())
        for part, column in zip((f"{day.month:02d}", f"{day.day:02d}", year), columns, strict=True):
            self.sheet.write(at_column(column) + self.dx, at_line(line) + 9.2 + self.dy, part, self.pen, pointer=pointer)


def draw(rng: Random) -> Paper:
    """A filled CMS-1500."""
    sheet = Sheet("cms1500", "cms1500")
    draw_blank(sheet, rng.choice(_INKS))
    pen = rng.choice((Pen("courier", 12), Pen("courier", 12), Pen("typewriter", 11), Pen("arial", 9.5), Pen("helvetica", 9)))
    offset = (rng.uniform(-1.6, 1.6), rng.uniform(-1.6, 0.9))
    setting = Setting(sheet, professional_claim(rng), pen, *offset, long_years=rng.random() < 0.8, points=rng.random() < 0.3)
    fill(setting, rng)
    return sheet.finish()


def fill(setting: Setting, rng: Random) -> None:
    """Type the claim into the form."""
    _payer(setting)
    _people(setting)
    _conditions(setting)
    _signatures(setting, rng)
    _history(setting, rng)
    for number, service in enumerate(setting.content.services):
        _service(setting, number, service)
    _bottom(setting, rng)
    _seldom(setting, rng)


def _payer(setting: Setting) -> None:
    payer, pen = setting.content.payer, setting.pen.sized(min(10.0, setting.pen.size))
    x, y = at_column(40), 40.0
    setting.sheet.put("/payer/name", payer.name.upper(), x, y, payer.name.upper(), pen)
    lines = tuple(line.upper() for line in payer.address.lines)
    setting.sheet.put_lines("/payer/address", ", ".join(lines), x, y + 12, lines, pen, 12)
    setting.mark("/insurance_type", setting.content.insurance, f"1.{setting.content.insurance}")
    setting.type_in("/insured_id", setting.content.insured_id, 49.5, 1)


def _name(who: Individual) -> str:
    person = who.person
    return ", ".join(part for part in (person.last, person.first, person.middle) if part).upper()


def _home(setting: Setting, at: str, who: Individual, left: float, state: float, phone: float) -> None:  # noqa: PLR0913, PLR0917 - grid columns
    address = who.address
    setting.type_in(f"{at}/name", _name(who), left, 3)
    setting.type_in(f"{at}/street", address.street.upper().replace(",", ""), left, 5)
    setting.type_in(f"{at}/city", address.city.upper(), left, 7)
    setting.type_in(f"{at}/state", address.state, state, 7)
    setting.type_in(f"{at}/zip", address.zip[:5], left, 9)
    shown = f"({who.phone[:3]}) {who.phone[3:6]}-{who.phone[6:]}"
    setting.type_in(f"{at}/phone", who.phone, phone, 9, shown)


def _people(setting: Setting) -> None:
    content = setting.content
    _home(setting, "/patient", content.patient, 0.5, 25.5, 14)
    digits = 4 if setting.long_years else 2
    setting.date("/patient/birth_date", content.patient.born, (30.1, 33, 35.9), 3, year_digits=digits)
    setting.mark("/patient/sex", content.patient.person.sex, f"3.{content.patient.person.sex}")
    setting.mark("/patient/relationship", content.relationship, f"6.{content.relationship}")
    _home(setting, "/insured", content.insured, 49.5, 73.5, 63)
    setting.type_in("/insured/group_number", content.group, 49.5, 11)
    setting.date("/insured/birth_date", content.insured.born, (53.6, 56.6, 59.6), 13, year_digits=digits)
    setting.mark("/insured/sex", content.insured.person.sex, f"11a.{content.insured.person.sex}")
    setting.type_in("/insured/plan_name", content.plan.upper(), 49.5, 17)
    if content.other_insured:
        person = content.other_insured
        listed = ", ".join(part for part in (person.last, person.first, person.middle) if part).upper()
        setting.type_in("/other_insured/name", listed, 0.5, 11)
        setting.type_in("/other_insured/policy", content.other_policy, 0.5, 13)
        setting.type_in("/other_insured/plan_name", "SECOND HARBOR BENEFIT FUND", 0.5, 19)


def _conditions(setting: Setting) -> None:
    for key, box in (("employment", "10a"), ("auto_accident", "10b"), ("other_accident", "10c")):
        true = key == "employment" and setting.content.insurance == "feca"
        setting.mark(f"/condition/{key}", true, f"{box}.{'yes' if true else 'no'}")
    other = setting.content.other_insured is not None
    setting.mark("/other_plan", other, f"11d.{'yes' if other else 'no'}")


def _signatures(setting: Setting, rng: Random) -> None:
    signed = setting.content.signed
    text = rng.choice(("SIGNATURE ON FILE", "SOF"))
    setting.type_in("/patient_signature", text, 6, 23)
    setting.type_in("/insured_signature", text, 56, 23)
    if rng.random() < 0.6:
        shown = signed.strftime(rng.choice(("%m %d %y", "%m/%d/%Y", "%m/%d/%y")))
        setting.type_in("/patient_signature_date", signed.isoformat(), 36, 23, shown)
    shown = signed.strftime(rng.choice(("%m %d %y", "%m/%d/%y")))
    setting.type_in("/provider_signature_date", signed.isoformat(), 12.5, 53.2, shown)
    setting.type_in("/provider_signature", setting.content.rendering.plain.upper(), 0.6, 52.2)


def _history(setting: Setting, rng: Random) -> None:
    content = setting.content
    if content.onset:
        setting.date("/onset_date", content.onset, (1, 4, 7), 25)
        setting.type_in("/onset_qualifier", "431", 16.5, 25)
    if content.referring:
        setting.type_in("/referring/qualifier", "DN", 0.4, 27)
        setting.type_in("/referring/name", content.referring.plain.upper(), 3.2, 27)
        setting.type_in("/referring/npi", content.referring_npi, 32.5, 27)
    if rng.random() < 0.8:
        setting.mark("/outside_lab", value=False, box="20.no")
    setting.type_in("/icd_indicator", "0", 41.6, 30)
    for number, code in enumerate(content.diagnoses):
        x, y = diagnosis_place(number)
        shown = code if setting.points else code.replace(".", "")
        setting.sheet.put(
            f"/diagnoses/{number}",
            shown,
            x + 2 + setting.dx,
            y + setting.dy,
            shown,
            setting.pen.sized(min(10.0, setting.pen.size)),
        )
    if content.authorization:
        setting.type_in("/prior_authorization", content.authorization, 49.5, 33)
    if rng.random() < 0.12:
        setting.type_in("/resubmission_code", "7", 50, 31)
        setting.type_in("/original_reference", f"26{rng.randint(10**9, 10**10)}", 61, 31)


def _seldom(setting: Setting, rng: Random) -> None:
    """Boxes that most claims leave empty."""
    first, chance = setting.content.services[0].first, rng.random
    if chance() < 0.25:
        setting.date("/hospital_from", first - timedelta(days=4), (55, 58, 61), 27)
        setting.date("/hospital_to", first, (69, 72, 75), 27)
    if chance() < 0.2:
        setting.date("/unable_from", first - timedelta(days=2), (55, 58, 61), 25)
        setting.date("/unable_to", first + timedelta(days=12), (69, 72, 75), 25)
    if chance() < 0.2:
        setting.type_in("/other_date_qualifier", "454", 31.4, 25)
        setting.date("/other_date", first - timedelta(days=9), (37, 40.2, 43.4), 25)
    if chance() < 0.25:
        setting.type_in("/additional_info", rng.choice(("RECORDS ENCLOSED", "SECOND SUBMISSION", "SEE ATTACHED NOTE")), 0.5, 29)
    if chance() < 0.2:
        qualifier, number = "G2", numbers.digits(rng, 8)
        setting.type_in("/billing/other_id", f"{qualifier}{number}", 63, 54)
        setting.sheet.alternatives["/billing/other_id"] = [number]
    if chance() < 0.15:
        setting.type_in("/claim_codes", rng.choice(("AA", "W2", "E3")), 38, 19)
    for index in range(len(setting.content.services)):
        if chance() < 0.08:
            setting.type_in(f"/lines/{index}/emergency", "Y", 21.9, 37 + index * 2)
        if chance() < 0.08:
            setting.type_in(f"/lines/{index}/id_qualifier", "G2", 64.3, 36 + index * 2)
            setting.type_in(f"/lines/{index}/rendering_id", numbers.digits(rng, 7), 68, 36 + index * 2)


def _service(setting: Setting, number: int, service: ClaimedService) -> None:
    at, line = f"/lines/{number}", 37 + number * 2
    setting.date(f"{at}/service_from", service.first, (0.4, 3.4, 6.4), line)
    setting.date(f"{at}/service_to", service.last, (9.4, 12.4, 15.4), line)
    setting.type_in(f"{at}/place", service.place, 18.4, line)
    setting.type_in(f"{at}/procedure", service.procedure, 25, line)
    for index, modifier in enumerate(service.modifiers):
        setting.type_in(f"{at}/modifiers/{index}", modifier, 32.5 + index * 3, line)
    setting.type_in(f"{at}/pointers", service.pointers, 44.6, line)
    _dollars(setting, f"{at}/charge", str(service.charge), 55, line)
    setting.type_in(f"{at}/units", str(service.units), 59.5, line)
    setting.type_in(f"{at}/rendering_npi", setting.content.rendering_npi, 68, line)


def _dollars(setting: Setting, pointer: str, amount: str, column: float, line: float) -> None:
    """Dollars right-aligned before the dashed rule, cents after it."""
    dollars, cents = amount.split(".")
    y = at_line(line) + 9.2 + setting.dy
    setting.sheet.put(pointer, amount, at_column(column) + setting.dx, y, dollars, setting.pen, "right")
    setting.sheet.write(at_column(column + 0.5) + setting.dx, y, cents, setting.pen, pointer=pointer)


def _bottom(setting: Setting, rng: Random) -> None:
    content = setting.content
    setting.type_in(
        "/tax_id",
        content.billing.tax_id,
        0.5,
        49,
        rng.choice((content.billing.tax_id, f"{content.billing.tax_id[:2]}-{content.billing.tax_id[2:]}")),
    )
    setting.mark("/tax_id_type", "ein", "25.ein")
    setting.type_in("/patient_account", content.account, 22, 49)
    setting.mark("/accept_assignment", content.assignment, f"27.{'yes' if content.assignment else 'no'}")
    _dollars(setting, "/total_charge", str(content.total), 57, 49)
    if content.paid or rng.random() < 0.6:
        _dollars(setting, "/amount_paid", str(content.paid), 66.5, 49)
    small = setting.pen.sized(min(9.5, setting.pen.size))
    for at, company, column in (("/facility", content.facility, 21.5), ("/billing", content.billing, 49.5)):
        x, y = at_column(column) + setting.dx, at_line(51) + 8 + setting.dy
        name, lines = company.name.upper(), tuple(line.upper() for line in company.address.lines)
        room = room_right(column, 51) - 2
        setting.sheet.put(f"{at}/name", name, x, y, name, fitted(small, name, room))
        address = fitted(small, max(lines, key=len), room)
        setting.sheet.put_lines(f"{at}/address", ", ".join(lines), x, y + 11, lines, address, 11)
        setting.type_in(f"{at}/npi", company.npi, column + 1.5, 54)
    phone = content.billing.phone
    setting.type_in("/billing/phone", phone, 65, 50, f"({phone[:3]}) {phone[3:6]}-{phone[6:]}")
