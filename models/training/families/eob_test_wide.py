"""Test: wide paper with combined columns.

Billed above allowed, deductible beside coinsurance, remark codes whose meaning stands at the end; each claim opens with a line
of particulars parted by bars.
"""

from __future__ import annotations

from random import Random

from models.training.content import remittance
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Line, Run, flow, line_width, write_line
from models.training.families.eob_desk import Desk, fits
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_COLUMNS: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    ("days", 100, ("Service Period", "From - Thru Dates", "Dates of Service")),
    ("code", 92, ("Service / Modifier", "Proc/Mod", "Procedure & Mods")),
    ("units", 34, ("Units", "Qty")),
    ("prices", 74, ("Charged / Allowed", "Billed Amt / Allowed Amt", "Submitted / Approved")),
    ("discount", 62, ("Provider Discount", "Network Reduction", "Contractual")),
    ("not_covered", 62, ("Not Covered", "Ineligible", "Disallowed")),
    ("shares", 96, ("Deductible / Coinsurance", "Ded / Coins", "Deduct / Co-ins")),
    ("copay", 44, ("Copay", "Co-Pay")),
    ("patient", 62, ("Patient Responsibility", "Member Resp", "You May Bill Patient")),
    ("paid", 66, ("Payable", "Net Payable", "Paid")),
    ("notes", 60, ("Notes", "EX Codes", "Remark Codes")),
)


def draw(rng: Random) -> Paper:
    """One to eight claims."""
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 8)), most_lines=5, mix=Mix(further=0.0, own=0.0))
    sheet = Sheet("eob", "eob-test-wide", (LETTER[1], LETTER[0]))
    desk = Desk(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.8))), left=32.0)
    wide = Wide(desk)
    wide.head()
    for index, claim in enumerate(content.claims):
        wide.claim(claim, f"/claims/{index}")
    wide.ends()
    return sheet.finish()


class Wide:
    """The table and its pages."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.heads = {key: desk.rng.choice(names) for key, _, names in _COLUMNS}
        self.slash = desk.rng.random() < 0.5
        stretch, x = (desk.right - desk.left) / sum(width for _, width, _ in _COLUMNS), desk.left
        self.edges: dict[str, tuple[float, float]] = {}
        for key, width, _ in _COLUMNS:
            self.edges[key] = (x + 3, x + width * stretch - 3)
            x += width * stretch
        rows = [self._cells(service, "") for claim in desk.content.claims for service in claim.services]
        room = {key: x1 - x0 for key, (x0, x1) in self.edges.items()}
        widest = max(line_width(line, desk.pen) / room[key] for cells in rows for key, lines in cells.items() for line in lines)
        body = desk.pen if widest <= 1.0 else desk.pen.sized(desk.pen.size / widest)
        sums = [
            (room[key], [desk.habits.money(claim.total(key))])
            for claim in desk.content.claims
            for key in ("paid", "discount", "not_covered", "patient")
        ]
        self.pen = Pen(desk.pen.family, fits(body.heavy(), sums).size)

    def _cells(self, service: Service, at: str) -> dict[str, list[Line]]:
        """The cells of a service, each as lines."""
        money, date = self.desk.habits.money, self.desk.habits.date
        one: dict[str, list[Line]] = {
            key: [(Run(money(getattr(service, key)), f"{at}/{leaf}", f"{getattr(service, key):.2f}"),)]
            for key, leaf in (
                ("not_covered", "not_covered"),
                ("copay", "copay"),
                ("patient", "patient_responsibility"),
                ("paid", "paid"),
            )
        }
        days: Line = (Run(date(service.first), f"{at}/service_from", service.first.isoformat()),)
        if service.last != service.first:
            days = (*days, Run("-"), Run(date(service.last), f"{at}/service_to", service.last.isoformat()))
        code = [
            Run(text, f"{at}/{key}")
            for key, text in (("revenue_code", service.revenue_code), ("procedure", service.procedure))
            if text
        ]
        code += [Run(text, f"{at}/modifiers/{number}") for number, text in enumerate(service.modifiers)]
        ded = Run(money(service.deductible), f"{at}/deductible", f"{service.deductible:.2f}")
        coins = Run(money(service.coinsurance), f"{at}/coinsurance", f"{service.coinsurance:.2f}")
        return {
            **one,
            "days": [days],
            "code": [tuple(code)],
            "units": [(Run(str(service.units), f"{at}/units"),)],
            "prices": [
                (Run(money(service.billed), f"{at}/billed", f"{service.billed:.2f}"),),
                (Run(money(service.allowed), f"{at}/allowed", f"{service.allowed:.2f}"),),
            ],
            "discount": [(Run(money(service.discount)),)],
            "shares": [(ded, Run("/"), coins)] if self.slash else [(ded, coins)],
            "notes": [tuple(Run(text, f"{at}/remarks/{number}") for number, text in enumerate(service.remarks))]
            if service.remarks
            else [],
        }

    def head(self) -> None:
        """Two blocks side by side, then the payment in a line between rules."""
        desk, content = self.desk, self.desk.content
        pen = desk.pen.sized(9)
        desk.y = 42
        desk.text(
            desk.right,
            desk.rng.choice(("Provider Payment Advice", "Remittance Summary and Detail", "Explanation of Provider Payment")),
            pen.sized(13).heavy(),
            "right",
        )
        desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.sized(12).heavy(), content.payer.name, 330))
        desk.y += 13
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines, pen)
        desk.put("/payer/phone", desk.left, phone_shown(content.payer.phone, 1), pen, value=content.payer.phone)
        desk.y = top + 8
        x = desk.right - 230
        desk.put("/payee/name", x, content.payee.name, fitted(pen, content.payee.name, 225))
        desk.y += 11
        desk.address("/payee/address", x, content.payee.address.lines, pen)
        desk.y += 16
        label = desk.rng.choice(("Check or EFT:", "EFT:", "Check:", "Voucher:"))
        eob_truth.method_from(desk.sheet, content, label=label)
        line: list[Line] = [
            (Run("Date:"), Run(desk.habits.date(content.day), "/payment/date", content.day.isoformat(), heavy=True)),
            (
                Run("Net payable:"),
                Run(desk.habits.money(content.amount, sign=True), "/payment/amount", f"{content.amount:.2f}", heavy=True),
            ),
            (Run("Provider TIN:"), Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id)),
            (Run("NPI:"), Run(content.payee.npi, "/payee/npi")),
        ]
        if content.method != "none":
            line.insert(0, (Run(label), Run(content.number, "/payment/number", heavy=True)))
        desk.rule(0.8, 11)
        for each in flow(line, pen, desk.right - desk.left, "      "):
            write_line(desk.sheet, each, desk.left, desk.y, pen)
            desk.y += 12
        desk.rule(0.8, 7)
        desk.y += 16

    def _turned(self, needed: float, again: bool = False) -> None:  # noqa: FBT001, FBT002 - within a claim or not
        def head() -> None:
            self.desk.y = 40
            self.desk.text(self.desk.left, f"{self.desk.content.payer.name} / {self.desk.content.payee.name}", self.desk.pen)
            self.desk.y += 22
            if again:
                self.headings()

        self.desk.turn(needed, head)

    def headings(self) -> None:
        """Headings broken at blanks, from the top down."""
        desk, pen = self.desk, self.pen.heavy()
        lines = {key: _broken(head, pen, self.edges[key][1] - self.edges[key][0]) for key, head in self.heads.items()}
        for row in range(max(map(len, lines.values()))):
            for key, words in lines.items():
                if row < len(words):
                    left = key in ("days", "code", "notes")
                    desk.text(
                        self.edges[key][0] if left else self.edges[key][1],
                        words[row],
                        fitted(pen, words[row], self.edges[key][1] - self.edges[key][0]),
                        "left" if left else "right",
                    )
            desk.y += pen.size * 1.15
        desk.rule(0.5, pen.size * 0.6)
        desk.y += pen.size * 0.8

    def claim(self, claim: Claim, at: str) -> None:
        """Particulars parted by bars, services, the sum."""
        desk, pen = self.desk, self.pen
        self._turned(90)
        shown = [
            ("Patient", "patient_name", desk.habits.name(claim.patient)),
            ("ID", "member_id", claim.member_id),
            ("Patient Ctrl #", "patient_account", claim.account),
            ("Claim ID", "claim_number", claim.number),
            ("Insured", "subscriber_name", desk.habits.name(claim.subscriber)),
            ("Group", "group_number", claim.group_number),
        ]
        parts: list[Line] = [(Run(label), Run(text, f"{at}/{key}")) for label, key, text in shown]
        for line in flow(parts, desk.pen, desk.right - desk.left, " | "):
            write_line(desk.sheet, line, desk.left, desk.y, desk.pen)
            desk.y += desk.pen.size * 1.3
        desk.y += 3
        self.headings()
        for number, service in enumerate(claim.services):
            self._turned(34, again=True)
            place = f"{at}/lines/{number}"
            top = desk.y
            for key, lines in self._cells(service, place).items():
                left = key in ("days", "code", "notes")
                for row, line in enumerate(lines):
                    write_line(
                        desk.sheet,
                        line,
                        self.edges[key][0] if left else self.edges[key][1],
                        top + row * pen.size * 1.15,
                        pen,
                        "left" if left else "right",
                    )
            eob_truth.unnamed(desk.sheet, place, service.discount)
            eob_truth.one_day(desk.sheet, service, place)
            desk.y = top + pen.size * 2.5
        self._sum(claim, at)
        eob_truth.imply(desk.sheet, claim, at)

    def _sum(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.pen.heavy()
        desk.rule(0.3, pen.size)
        desk.text(self.edges["days"][0], "Claim Subtotal", pen)
        desk.money(f"{at}/billed", self.edges["prices"][1], claim.total("billed"), pen.sized(pen.size * 0.95))
        for key, pointer in (
            ("discount", None),
            ("not_covered", f"{at}/not_covered"),
            ("patient", f"{at}/patient_responsibility"),
            ("paid", f"{at}/paid"),
        ):
            desk.money(pointer, self.edges[key][1], claim.total(key), pen)
        desk.y += pen.size * 1.15
        if claim.interest:
            end = desk.text(self.edges["days"][0], "Interest", self.pen)
            desk.put(f"{at}/interest", end + 6, desk.habits.money(claim.interest), self.pen, value=f"{claim.interest:.2f}")
        desk.y += 18

    def ends(self) -> None:
        """A sum line, money moved in sentences, the meaning of the notes."""
        desk, content = self.desk, self.desk.content
        self._turned(60 + 13 * len(content.provider_adjustments))
        line: list[Line] = [
            (Run(label), Run(desk.habits.money(amount, sign=True), f"/totals/{key}", f"{amount:.2f}"))
            for label, key, amount in (
                ("Total charged:", "billed", content.total("billed")),
                ("Total allowed:", "allowed", content.total("allowed")),
                ("Total patient responsibility:", "patient_responsibility", content.total("patient")),
                ("Total payable:", "paid", content.total("paid")),
            )
        ]
        for each in flow(line, desk.pen.heavy(), desk.right - desk.left, "     "):
            write_line(desk.sheet, each, desk.left, desk.y, desk.pen.heavy())
            desk.y += 14
        for number, moved in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (
                Run("Adjustment"),
                Run(moved.code, f"{at}/code"),
                Run("against"),
                Run(moved.reference, f"{at}/reference"),
                Run("of"),
                Run(desk.habits.money(moved.amount, sign=True), f"{at}/amount", f"{moved.amount:.2f}"),
            )
            write_line(desk.sheet, runs, desk.left, desk.y, desk.pen)
            desk.y += 13
        desk.y += 8
        for code in sorted(
            {remark for claim in content.claims for service in claim.services for remark in service.remarks}
            & remittance.MEANINGS.keys()
        ):
            self._turned(12)
            desk.text(desk.left, f"{code} - {remittance.MEANINGS[code]}", desk.pen.sized(7.4))
            desk.y += 10


def _broken(head: str, pen: Pen, width: float) -> list[str]:
    lines: list[str] = []
    for word in head.split():
        if lines and pen.width(f"{lines[-1]} {word}") <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines
