"""Test: the standard paper remittance of a public programme in fixed pitch, its adjustments below or beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.letterhead import phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO


@dataclass(frozen=True, slots=True)
class Stops:
    """Print columns: where texts begin and figures end."""

    npi: int = 0
    day: int = 11
    place: int = 23
    units: int = 30
    code: int = 32
    mods: int = 38
    billed: int = 57
    allowed: int = 68
    deductible: int = 78
    coinsurance: int = 88
    group: int = 90
    amount: int = 107
    paid: int = 118
    width: int = 119


_ACROSS = Stops(
    npi=64,
    day=5,
    place=18,
    units=25,
    code=27,
    mods=33,
    billed=49,
    allowed=60,
    deductible=60,
    coinsurance=60,
    group=63,
    amount=79,
    paid=132,
    width=133,
)
"""Three adjustments beside each other; the practitioner stands in the claim's line."""


def draw(rng: Random) -> Paper:
    """One to twelve claims."""
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 8, 12)), most_lines=4)
    stops = Stops() if rng.random() < 0.6 else _ACROSS
    sheet = Sheet("eob", "eob-test-print", LETTER if stops.width < 120 and rng.random() < 0.5 else (LETTER[1], LETTER[0]))
    face = rng.choice(MONO)
    pen = Pen(face, (sheet.size[0] - 52) / stops.width / Pen(face, 1.0).width("0"))
    habits = Habits(
        dates="us",
        dollar=False,
        commas=rng.random() < 0.3,
        negative=rng.choice(("trail", "lead", "parentheses")),
        names=rng.choice(("bare", "capitals")),
    )
    press = Press(Desk(sheet, rng, content, habits, pen, left=26.0, upper=True), stops)
    press.head()
    for index, claim in enumerate(content.claims):
        press.claim(claim, f"/claims/{index}")
    press.ends()
    return sheet.finish()


class Press:
    """Prints line by line."""

    def __init__(self, desk: Desk, stops: Stops) -> None:
        self.desk, self.stops = desk, stops
        self.pitch = desk.pen.width("0")
        self.dated = desk.rng.choice(("%m%d%y", "%m%d %m%d%y", "%m/%d/%y"))

    def at(self, column: float) -> float:
        """Points of a print column."""
        return self.desk.left + column * self.pitch

    def feed(self, lines: float = 1.0) -> None:
        """Advance the paper."""
        self.desk.y += lines * self.desk.pen.size * 1.18

    def head(self) -> None:
        """Intermediary, practice and payment."""
        desk, content, half = self.desk, self.desk.content, self.stops.width * 0.55
        desk.y = 40
        desk.put("/payer/name", self.at(0), desk.case(content.payer.name))
        desk.text(
            self.at(half),
            desk.rng.choice(
                ("MEDICARE REMITTANCE NOTICE", "STANDARD PAPER REMITTANCE", "MEDICAID REMITTANCE AND STATUS REPORT")
            ),
        )
        self.feed()
        desk.address("/payer/address", self.at(0), content.payer.address.lines)
        desk.put("/payer/phone", self.at(0), phone_shown(content.payer.phone, 1), value=content.payer.phone)
        self.feed(2)
        top = desk.y
        desk.put("/payee/name", self.at(0), desk.case(content.payee.name))
        self.feed()
        desk.address("/payee/address", self.at(0), content.payee.address.lines)
        low, desk.y = desk.y, top
        label = desk.rng.choice(("CHECK/EFT #:", "EFT NUMBER:", "WARRANT NO:", "REMIT #:"))
        eob_truth.method_from(desk.sheet, content, label=label)
        desk.labelled(self.at(half), "PROVIDER #/NPI:", "/payee/npi", content.payee.npi, gap=self.pitch)
        self.feed()
        desk.text(self.at(half), "PAGE #: 1 OF 9")
        self.feed()
        if content.method != "none":
            desk.labelled(self.at(half), label, "/payment/number", content.number, gap=self.pitch)
            self.feed()
        desk.labelled(
            self.at(half),
            desk.rng.choice(("DATE:", "REMIT DATE:", "PAID DATE:")),
            "/payment/date",
            desk.habits.date(content.day),
            content.day.isoformat(),
        )
        desk.y = max(low, desk.y)
        self.feed(2)
        self.headings()

    def headings(self) -> None:
        """The line of headings."""
        desk, stops = self.desk, self.stops
        texts = [(stops.day, "SERV DATE"), (stops.place, "POS"), (stops.code, "PROC"), (stops.mods, "MODS")]
        ends = [(stops.units, "NOS"), (stops.billed, "BILLED"), (stops.paid, "PROV PD")]
        if stops is _ACROSS:
            texts += [(0, "LINE"), *((63 + 19 * n, f"ADJ{n + 1}") for n in range(3))]
            ends += [(60, "ALLOWED"), *((79 + 19 * n, "AMT") for n in range(3))]
        else:
            texts += [(stops.npi, "PERF PROV"), (stops.group, "GRP/RC")]
            ends += [
                (stops.allowed, "ALLOWED"),
                (stops.deductible, "DEDUCT"),
                (stops.coinsurance, "COINS"),
                (stops.amount, "AMT"),
            ]
        for column, text in texts:
            desk.text(self.at(column), text)
        for column, text in ends:
            desk.text(self.at(column), text, align="right")
        self.feed(0.5)
        desk.rule(0.5)
        self.feed()

    def _turned(self, lines: int) -> None:
        def head() -> None:
            self.desk.y = 38
            self.desk.text(self.at(0), f"{self.desk.case(self.desk.content.payer.name)}   PAGE #: {self.desk.sheet.page}")
            self.feed(1.5)
            self.headings()

        self.desk.turn(lines * self.desk.pen.size * 1.18, head)

    def claim(self, claim: Claim, at: str) -> None:
        """Patient's line, services, totals."""
        self._turned(6)
        desk, width = self.desk, self.stops.width
        x = desk.labelled(self.at(0), "NAME", f"{at}/patient_name", desk.habits.name(claim.patient), gap=self.pitch)
        x = max(self.at(width * 0.29), x + 2 * self.pitch)
        for label, key, shown, column in (
            ("HIC", "member_id", claim.member_id, 0.49),
            ("ACNT", "patient_account", claim.account, 0.66),
            ("ICN", "claim_number", claim.number, 0.86),
        ):
            x = max(desk.labelled(x, label, f"{at}/{key}", shown, gap=self.pitch) + 2 * self.pitch, self.at(width * column))
        desk.text(x, "ASG Y")
        self.feed()
        if self.stops is _ACROSS:
            desk.labelled(self.at(5), "PERF PROV", f"{at}/rendering_npi", claim.rendering_npi, gap=self.pitch)
            self.feed()
        for number, service in enumerate(claim.services):
            self._service(service, f"{at}/lines/{number}", number, claim, at)
        self._totals(claim, at)
        eob_truth.imply(desk.sheet, claim, at)

    def _service(self, service: Service, at: str, number: int, claim: Claim, claim_at: str) -> None:
        desk, stops = self.desk, self.stops
        self._turned(max(1, len(service.adjustments)) + 2)
        if stops is _ACROSS:
            desk.text(self.at(0), f"{number + 1:03d}")
        else:
            desk.put(f"{claim_at}/rendering_npi", self.at(0), claim.rendering_npi)
        self._days(service, at)
        desk.text(self.at(stops.place), ("11", "22", "23")[len(claim.number) % 3])
        desk.put(f"{at}/units", self.at(stops.units), str(service.units), align="right")
        desk.put(f"{at}/procedure", self.at(stops.code), service.procedure) if service.procedure else None
        if service.revenue_code and not service.procedure:
            desk.put(f"{at}/revenue_code", self.at(stops.code), service.revenue_code)
        desk.codes(f"{at}/modifiers", self.at(stops.mods), service.modifiers[:2])
        for key in (
            ("billed", "allowed", "paid") if stops is _ACROSS else ("billed", "allowed", "deductible", "coinsurance", "paid")
        ):
            desk.money(f"{at}/{key}", self.at(getattr(stops, key)), getattr(service, key))
        self._codes(service.adjustments, at)
        if service.remarks:
            desk.codes(f"{at}/remarks", desk.text(self.at(stops.day), "REM:") + self.pitch, service.remarks)
            self.feed()

    def _days(self, service: Service, at: str) -> None:
        desk, first, last = self.desk, service.first, service.last
        if self.dated == "%m%d %m%d%y":
            end = desk.day(f"{at}/service_from", self.at(self.stops.day), first, shown=first.strftime("%m%d"))
            desk.day(f"{at}/service_to", end + self.pitch, last, shown=last.strftime("%m%d%y"))
            return
        desk.day(f"{at}/service_from", self.at(self.stops.day), first, shown=first.strftime(self.dated))
        eob_truth.one_day(desk.sheet, service, at)

    def _codes(self, adjustments: tuple[Adjustment, ...], at: str) -> None:
        """Adjustments from the current line on; the next line after them."""
        desk, stops = self.desk, self.stops
        for number, each in enumerate(adjustments):
            across, place = number % 3 * 19 if stops is _ACROSS else 0, f"{at}/adjustments/{number}"
            if number and (stops is not _ACROSS or number % 3 == 0):
                self.feed()
            desk.code(place, self.at(stops.group + across), each)
            desk.money(f"{place}/amount", self.at(stops.amount + across), each.amount)
        self.feed()

    def _totals(self, claim: Claim, at: str) -> None:
        desk, stops = self.desk, self.stops
        x = desk.text(self.at(0), "PT RESP") + self.pitch
        desk.put(
            f"{at}/patient_responsibility", x, desk.habits.money(claim.total("patient")), value=f"{claim.total('patient'):.2f}"
        )
        desk.text(self.at(stops.place), "CLAIM TOTAL")
        for key in (
            ("billed", "allowed", "paid") if stops is _ACROSS else ("billed", "allowed", "deductible", "coinsurance", "paid")
        ):
            desk.money(f"{at}/{key}", self.at(getattr(stops, key)), claim.total(key))
        self._codes(claim.adjustments, at)
        x = self.at(0)
        net = claim.total("paid") + claim.interest
        for label, pointer, amount in (
            ("ADJ TO TOTALS: PREV PD", None, Decimal(0)),
            ("INT", f"{at}/interest", claim.interest),
            ("LATE FILING CHARGE", None, Decimal(0)),
            ("NET", None, net),
        ):
            shown = desk.habits.money(amount)
            end = desk.text(x, label) + self.pitch
            x = (desk.put(pointer, end, shown, value=f"{amount:.2f}") if pointer else desk.text(end, shown)) + 4 * self.pitch
        self.feed(0.6)
        desk.rule(0.4)
        self.feed()

    def ends(self) -> None:
        """Sums of the payment in two lines of label and figure, then money moved."""
        desk, content = self.desk, self.desk.content
        self._turned(8 + len(content.provider_adjustments))
        self.feed()
        sums = (
            ("BILLED AMT", "/totals/billed", content.total("billed")),
            ("ALLOWED AMT", "/totals/allowed", content.total("allowed")),
            ("PROV PD AMT", "/totals/paid", content.total("paid")),
            ("PROV ADJ AMT", None, content.withheld),
            ("CHECK AMT", "/payment/amount", content.amount),
        )
        desk.text(self.at(0), f"TOTALS: # OF CLAIMS {len(content.claims)}")
        step = (self.stops.width - 24) / len(sums)
        for row in (0, 1):
            for number, (label, pointer, amount) in enumerate(sums):
                edge = self.at(24 + (number + 1) * step)
                if row:
                    desk.money(pointer, edge, amount)
                else:
                    desk.text(edge, label, align="right")
            self.feed()
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            desk.text(self.at(0), "PROVIDER ADJ DETAILS:" if number == 0 else "")
            desk.labelled(self.at(24), "PLB", f"{at}/code", each.code, gap=self.pitch)
            desk.labelled(self.at(34), "FCN", f"{at}/reference", each.reference, gap=self.pitch)
            desk.money(f"{at}/amount", self.at(76), each.amount)
            self.feed()
