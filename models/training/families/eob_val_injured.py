"""Validation: the explanation of an insurer for work or motor injuries: one injured person, told once; a bill to a block.

The claim's number, the injured person and the day of the accident head the paper; every bill has its own number with the
office, its services, what the schedule and the network take off, letters for reasons, and interest on some. Nobody owes a
share. Letters are explained at the end.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MONEY,
    Column,
    Said,
    Style,
    Table,
    claim_cells,
    legend_lines,
    own_messages,
    say,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import facts_columns, facts_grid, payee_block, payer_block, payment_facts
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("Service", "date"), ("Date",), ("D.O.S.",)),
    "procedure_only": (("Procedure",), ("Code billed",), ("CPT-Mod",)),
    "units": (("Units",), ("Qty",), ("U",)),
    "billed": (("Amount", "charged"), ("Charge",), ("Billed",)),
    "discount": (("Schedule", "reduction"), ("Fee sched.",), ("Reduction",)),
    "not_covered": (("Denied",), ("Disallowed",), ("Not", "allowed")),
    "remarks": (("Reason",), ("Expl.",), ("EOR code",)),
    "paid": (("Amount", "paid"), ("Payment",), ("Reimbursed",)),
}
_TITLES = ("Explanation of Review", "EXPLANATION OF BENEFITS - MEDICAL PAYMENTS", "Bill Payment Explanation", "EOR")
_INJURED = {
    "patient_name": ("Injured worker", "Claimant", "Injured person"), "claim_number": ("Claim number", "Claim file", "Claim #"),
    "member_id": ("Policy", "Policy number", "Policy no."),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One to four bills."""
    sheet = Sheet("eob", "eob-val-injured")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.3, reversed=0.0, moved=0.0)
    content, legend = own_messages(rng, _one_person(adjudicated(rng, claims=rng.choice((1, 2, 3, 4)), most_lines=5, mix=mix)))
    pen = Pen(rng.choice((*SANS, SERIF[0])), rng.choice((8.0, 8.6)))
    return _Review(Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((40.0, 50.0))), legend).whole()


def _one_person(content: Remittance) -> Remittance:
    """All bills of one injury, without shares; interest is part of the payment."""
    first = content.claims[0]

    def bare(service: Service) -> Service:
        return replace(service, deductible=ZERO, coinsurance=ZERO, copay=ZERO)

    claims = tuple(
        replace(claim, patient=first.patient, number=first.number, member_id=first.member_id,
                services=tuple(map(bare, claim.services)))
        for claim in content.claims
    )  # fmt: skip
    held = replace(content, claims=claims, provider_adjustments=(), interest_added=True)
    return (
        replace(held, method=held.method if held.method != "none" else "check") if held.amount else replace(held, method="none")
    )


class _Review:
    def __init__(self, desk: Desk, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.legend, self.title = desk, legend, rng.choice(_TITLES)
        self.style = Style(zero=rng.choice(("0.00", "", "-")), modifiers=rng.choice((" ", "-")))
        self.words = {key: rng.choice(words) for key, words in _INJURED.items()}
        columns = tuple(Column(key, 10, rng.choice(heads), "left" if key in {"from", "procedure_only", "remarks"} else "right")
                        for key, heads in _HEADS.items())  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right)
        rows = [service_cells(desk, service, "/x", self.style) for claim in desk.content.claims for service in claim.services]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in desk.content.claims)])
        desk.sheet.values.clear()
        self.framed, self.grid = rng.random() < 0.5, rng.random() < 0.5
        self.bill = rng.choice(("Bill", "Provider bill no.", "Patient account"))
        self.interest = rng.choice(("Interest", "Late payment interest", "Statutory interest"))
        self.sum = rng.choice(("Bill total", "Total this bill", "Totals"))

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._bill(claim, f"/claims/{index}")
        content = desk.content
        sums = (
            ("All bills", "/totals/billed", content.total("billed")),
            ("All payments", "/totals/paid", content.total("paid")),
        )
        desk.turn(desk.pen.size * 4, self._later)
        said = [Said(word, at, desk.habits.money(amount), f"{amount:.2f}") for word, at, amount in sums]
        facts_columns(desk, said, desk.left, desk.right, across=2, pen=desk.pen.heavy())
        desk.y += desk.pen.size
        legend_lines(desk, self.legend, desk.pen.sized(desk.pen.size * 0.9), 36.0, self._later)
        return desk.sheet.finish()

    def _first(self) -> None:
        desk, content, middle = self.desk, self.desk.content, (self.desk.left + self.desk.right) / 2
        first = content.claims[0]
        desk.y = 44
        top = desk.y
        payer_block(desk, desk.left, desk.pen.sized(11).heavy(), phone=desk.rng.choice(("", "Adjuster")), room=middle - 60)
        low, desk.y = desk.y, top
        desk.text(desk.right, self.title, desk.pen.heavy(), "right")
        desk.y += desk.pen.size * 1.6
        payee_block(desk, middle + 30, desk.pen, room=desk.right - middle - 30)
        desk.y = max(low, desk.y) + desk.pen.size
        hurt = first.first - timedelta(days=desk.rng.randint(5, 300))
        facts = [
            Said(self.words["patient_name"], "/claims/0/patient_name", desk.habits.name(first.patient)),
            Said(self.words["claim_number"], "/claims/0/claim_number", first.number),
            Said(self.words["member_id"], "/claims/0/member_id", first.member_id),
            Said(desk.rng.choice(("Date of injury", "Loss date", "Accident")), None, desk.habits.date(hurt)),
            *payment_facts(desk, {"number": "Check no." if content.method == "check" else "EFT no.", "date": "Date paid",
                                  "amount": "Total payment"}),
            Said("Provider TIN", "/payee/tax_id", content.payee.tax_id),
        ]  # fmt: skip
        if self.grid:
            facts_grid(desk, facts, desk.left, desk.right, across=4, pen=desk.pen, framed=self.framed)
            desk.y += desk.pen.size * 1.4
        else:
            facts_columns(desk, facts, desk.left, desk.right, across=2, pen=desk.pen)
        for index in range(1, len(content.claims)):
            for key, value in (("patient_name", desk.habits.name(first.patient)), ("claim_number", first.number),
                               ("member_id", first.member_id)):  # fmt: skip
                desk.sheet.share(f"/claims/{index}/{key}", value, f"/claims/0/{key}")

    def _later(self) -> None:
        desk = self.desk
        desk.y = 44.0
        desk.text(desk.left, f"{self.title} - claim {desk.content.claims[0].number}")
        desk.text(desk.right, f"Page {desk.sheet.page}", align="right")
        desk.y += desk.pen.size * 2

    def _bill(self, claim: Claim, at: str) -> None:
        desk, table, pen = self.desk, self.table, self.desk.pen
        rows = [service_cells(desk, service, f"{at}/lines/{n}", self.style) for n, service in enumerate(claim.services)]
        desk.turn(table.head_height() + sum(map(table.height, rows)) + pen.size * 6, self._later)
        say(desk, desk.left, Said(self.bill, f"{at}/patient_account", claim.account), pen, pen.heavy())
        desk.y += pen.size * 1.5
        top = desk.y - pen.size
        table.heads()
        desk.y += pen.size * 0.4
        for number, row in enumerate(rows):
            table.row(row)
            here, service = f"{at}/lines/{number}", claim.services[number]
            settle(desk, service, here, table.keys)
            eob_truth.without_codes(desk.sheet, here, [
                ("CO", "45", service.discount), (*(service.denial or ("CO", "96")), service.not_covered),
            ])  # fmt: skip
        desk.text(desk.left + 3, self.sum, table.pen.heavy())
        table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy())
        if self.framed:
            desk.sheet.frame(desk.left - 3, top - 2, desk.right + 3, desk.y - table.pen.size * 0.6, 0.5)
        if claim.interest:
            desk.y += pen.size * 0.3
            desk.text(desk.left + 3, self.interest)
            desk.money(f"{at}/interest", desk.right - 3, claim.interest)
            desk.y += pen.size * 1.3
        desk.y += pen.size
        eob_truth.imply(desk.sheet, claim, at)
        for key, leaf in MONEY.items():
            if f"{at}/{leaf}" not in desk.sheet.values:
                desk.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
