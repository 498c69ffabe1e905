"""Test: a register on wide paper, one table for all claims.

Patient and claim stand in columns of their own, two lines deep; a sum closes each claim, the payment's sums are the last row.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from models.training.content.adjudication import adjudicated
from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_TEXT: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("who", 96, ("Enrollee Name\nEnrollee ID", "Patient Name\nMember ID", "Insured's Name\nI.D. Number")),
    ("claim", 84, ("Claim Number\nPatient Acct #", "Ref. Number\nPt. Account", "ICN\nAccount No.")),
    ("day", 52, ("Date\nof Svc", "Serv.\nDate", "DOS")),
    ("code", 58, ("Proc\nMod", "HCPCS/\nModifiers", "Service\nCode")),
    ("units", 24, ("Qty", "Units", "No.\nSvc")),
)
_MONEY: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("billed", 52, ("Billed\nCharges", "Amount\nCharged", "Total\nCharge")),
    ("allowed", 52, ("Allowed\nCharges", "Contract\nAmount", "Eligible\nCharges")),
    ("deductible", 46, ("Deduct.", "Applied\nDeduct", "Ded.\nAmount")),
    ("coinsurance", 46, ("Coins.", "Co-ins\nAmount", "Pt Coins")),
    ("copay", 38, ("Co-pay", "Copay\nAmt")),
    ("patient", 50, ("Patient\nResp.", "Member\nOwes", "Patient\nLiability")),
    ("paid", 54, ("Amount\nPaid", "Payment\nAmount", "Paid to\nProvider")),
)
_CODES: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("codes", 76, ("Adjustment\nCode  Amount", "Group Reason\nAmount", "CARC\n& Amount")),
    ("remarks", 38, ("RARC", "Rmk\nCode", "Note")),
)


def draw(rng: Random) -> Paper:
    """Three to twenty claims of few lines."""
    content = adjudicated(rng, claims=rng.choice((3, 5, 8, 12, 20)), most_lines=3)
    sheet = Sheet("eob", "eob-test-register", (LETTER[1], LETTER[0]))
    desk = Desk(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, "narrow")), 8.0), left=26.0)
    columns = [*_TEXT, *_MONEY, *_CODES]
    if rng.random() < 0.5:
        columns[-3], columns[-2] = columns[-2], columns[-3]
    register = Register(desk, columns)
    register.first_head()
    for index, claim in enumerate(content.claims):
        register.claim(claim, f"/claims/{index}")
    register.ends()
    return sheet.finish()


class Register:
    """The table and its pages."""

    def __init__(self, desk: Desk, columns: list[tuple[str, float, tuple[str, ...]]]) -> None:
        self.desk = desk
        stretch = (desk.right - desk.left) / sum(width for _, width, _ in columns)
        self.edges: dict[str, tuple[float, float]] = {}
        self.heads = {key: desk.rng.choice(heads).split("\n") for key, _, heads in columns}
        x = desk.left
        for key, width, _ in columns:
            self.edges[key] = (x + (7 if key == "codes" else 2), x + width * stretch - 2)
            x += width * stretch
        self.mark = desk.rng.choice(("-", " ", ""))
        self.pen = fits(desk.pen, self._texts())

    def _texts(self) -> Iterator[tuple[float, list[str]]]:
        shown = self.desk.habits
        room = {key: x1 - x0 - 1 for key, (x0, x1) in self.edges.items()}
        for claim in self.desk.content.claims:
            yield from ((room[key] * 0.93, [shown.money(claim.total(key))]) for key, _, _ in _MONEY)
            for service in claim.services:
                yield room["day"], [shown.date(service.first)]
                yield room["code"], [f"{service.revenue_code} {service.procedure}".strip(), " ".join(service.modifiers)]
                yield room["codes"], [f"{each.group}-{each.reason}  {shown.money(each.amount)}" for each in service.adjustments]

    def first_head(self) -> None:
        """Payer in the middle, payee and payment in two columns below."""
        desk, content = self.desk, self.desk.content
        pen, middle = desk.pen.sized(9), (desk.left + desk.right) / 2
        desk.y = 38
        desk.put("/payer/name", middle, content.payer.name, pen.heavy().sized(13), "center")
        desk.y += 12
        street, town = content.payer.address.lines
        width = pen.width(f"{street}  {town}")
        x = desk.put("/payer/address", middle - width / 2, street, pen, value=f"{street}, {town}")
        desk.sheet.write(x + pen.width("  "), desk.y, town, pen, pointer="/payer/address")
        desk.y += 12
        desk.put("/payer/phone", middle, phone_shown(content.payer.phone, 0), pen, "center", content.payer.phone)
        desk.y += 16
        desk.text(
            middle,
            desk.rng.choice(("PROVIDER REMITTANCE REGISTER", "CLAIMS PAYMENT REGISTER", "EXPLANATION OF PAYMENTS")),
            pen.heavy(),
            "center",
        )
        top = desk.y = desk.y + 6
        desk.put("/payee/name", desk.left, content.payee.name, fitted(pen, content.payee.name, 250))
        desk.y += 11
        desk.address("/payee/address", desk.left, content.payee.address.lines, pen)
        desk.text(desk.left, "Tax Identification Number", pen)
        desk.put("/payee/tax_id", desk.left + 118, tax_id_shown(content.payee.tax_id), pen, value=content.payee.tax_id)
        low, desk.y = desk.y, top
        self._payment(pen)
        desk.y = max(low, desk.y) + 20
        self.headings()

    def _payment(self, pen: Pen) -> None:
        desk, content = self.desk, self.desk.content
        x = desk.right - 90
        label = desk.rng.choice(("Check No.", "Check/EFT Number", "EFT Trace Number", "Remittance Number"))
        eob_truth.method_from(desk.sheet, content, label=label)
        rows = [
            (
                desk.rng.choice(("Check Date", "Register Date", "Paid On")),
                "/payment/date",
                desk.habits.date(content.day),
                content.day.isoformat(),
            ),
            (
                desk.rng.choice(("Check Total", "Amount Paid", "Net Check Amount")),
                "/payment/amount",
                desk.habits.money(content.amount, sign=True),
                f"{content.amount:.2f}",
            ),
            ("Provider NPI", "/payee/npi", content.payee.npi, content.payee.npi),
        ]
        if content.method != "none":
            rows.append((label, "/payment/number", content.number, content.number))
        for text, pointer, shown, value in rows:
            desk.text(x - 8, text, pen, "right")
            desk.put(pointer, x, shown, pen.heavy(), value=value)
            desk.y += 12

    def headings(self) -> None:
        """Two-line headings between two rules."""
        desk, pen = self.desk, self.pen.heavy()
        desk.rule(0.8, pen.size)
        for row in (0, 1):
            for key, (x0, x1) in self.edges.items():
                head = self.heads[key]
                if row < len(head):
                    right = key in dict.fromkeys(each[0] for each in _MONEY) or key == "units"
                    desk.text(x1 if right else x0, head[row], fitted(pen, head[row], x1 - x0), "right" if right else "left")
            desk.y += pen.size * 1.15
        desk.rule(0.8, pen.size * 0.7)
        desk.y += 5

    def _turned(self, needed: float) -> None:
        def head() -> None:
            desk = self.desk
            desk.y = 36
            desk.text(desk.left, desk.content.payee.name, desk.pen)
            desk.text(desk.right, f"Register page {desk.sheet.page}", desk.pen, "right")
            desk.y += 20
            self.headings()

        self.desk.turn(needed, head)

    def claim(self, claim: Claim, at: str) -> None:
        """The claim's rows and their sum."""
        desk, pen = self.desk, self.pen
        for number, service in enumerate(claim.services):
            deep = max(2, len(service.adjustments)) * pen.size * 1.2
            self._turned(deep + 16)
            if number == 0:
                self._who(claim, at)
            top = desk.y
            self._service(service, f"{at}/lines/{number}")
            desk.y = top + deep
        if len(claim.services) > 1 or claim.adjustments:
            desk.text(self.edges["claim"][0], "Total for claim", pen.heavy())
            for key, _, _ in _MONEY:
                leaf = "patient_responsibility" if key == "patient" else key
                desk.money(f"{at}/{leaf}", self.edges[key][1], claim.total(key), Pen(pen.family, pen.size * 0.93, bold=True))
            self._codes(claim.adjustments, at)
            desk.y += pen.size * 1.2 * max(1, len(claim.adjustments))
        if claim.interest:
            x = desk.text(self.edges["claim"][0], "Interest on claim", pen)
            desk.put(f"{at}/interest", x + 5, desk.habits.money(claim.interest), pen, value=f"{claim.interest:.2f}")
            desk.y += pen.size * 1.2
        eob_truth.imply(desk.sheet, claim, at)
        desk.rule(0.25, pen.size * 0.8)
        desk.y += 2

    def _who(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.pen
        top = desk.y
        for key, (upper, lower) in {"who": ("patient_name", "member_id"), "claim": ("claim_number", "patient_account")}.items():
            shown = {
                "patient_name": desk.habits.name(claim.patient),
                "member_id": claim.member_id,
                "claim_number": claim.number,
                "patient_account": claim.account,
            }
            desk.y, (x0, x1) = top, self.edges[key]
            desk.put(f"{at}/{upper}", x0, shown[upper], fitted(pen, shown[upper], x1 - x0))
            desk.y += pen.size * 1.2
            desk.put(f"{at}/{lower}", x0, shown[lower], fitted(pen, shown[lower], x1 - x0))
        desk.y = top

    def _service(self, service: Service, at: str) -> None:
        desk, pen, edges = self.desk, self.pen, self.edges
        top = desk.y
        desk.day(f"{at}/service_from", edges["day"][0], service.first, pen)
        desk.put(f"{at}/units", edges["units"][1], str(service.units), pen, "right")
        for key, _, _ in _MONEY:
            leaf = "patient_responsibility" if key == "patient" else key
            desk.money(f"{at}/{leaf}", edges[key][1], getattr(service, key), Pen(pen.family, pen.size * 0.93))
        desk.codes(f"{at}/remarks", edges["remarks"][0], service.remarks[:1], pen)
        x = edges["code"][0]
        for key, shown in (("revenue_code", service.revenue_code), ("procedure", service.procedure)):
            x = desk.put(f"{at}/{key}", x, shown, pen) + pen.width(" ") if shown else x
        self._codes(service.adjustments, at)
        desk.y = top + pen.size * 1.2
        desk.codes(f"{at}/modifiers", edges["code"][0], service.modifiers, pen)
        if service.last != service.first:
            desk.day(f"{at}/service_to", edges["day"][0], service.last, pen)
        desk.y = top
        eob_truth.one_day(desk.sheet, service, at)

    def _codes(self, adjustments: tuple[Adjustment, ...], at: str) -> None:
        desk, top = self.desk, self.desk.y
        for number, each in enumerate(adjustments):
            desk.code(f"{at}/adjustments/{number}", self.edges["codes"][0], each, self.pen, self.mark)
            desk.money(f"{at}/adjustments/{number}/amount", self.edges["codes"][1], each.amount, self.pen)
            desk.y += self.pen.size * 1.2
        desk.y = top

    def ends(self) -> None:
        """Sums of the payment in the columns, then what was taken off beside the claims."""
        desk, content, pen = self.desk, self.desk.content, self.pen.heavy()
        self._turned(50 + 12 * len(content.provider_adjustments))
        desk.y += 8
        desk.text(desk.left + 2, f"Payment total, {len(content.claims)} claims", pen)
        for key, leaf in (
            ("billed", "billed"),
            ("allowed", "allowed"),
            ("patient", "patient_responsibility"),
            ("paid", "paid"),
        ):
            desk.money(f"/totals/{leaf}", self.edges[key][1], content.total(key), pen.sized(pen.size * 0.9))
        desk.y += 16
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            x = desk.put(f"{at}/code", desk.text(desk.left, "Provider adjustment", self.pen) + 6, each.code, self.pen)
            x = desk.put(f"{at}/reference", x + 20, each.reference, self.pen)
            desk.money(f"{at}/amount", desk.left + 330, each.amount, self.pen)
            desk.y += 11
