"""Validation: a blank that a printer filled: small captions below the rules that values stand on, a claim on each sheet.

What was typed is in fixed pitch and somewhat off the lines; charges stand in ruled columns of the blank whose headings are
named at their foot on some. Part of an old voucher of copies, as small funds and counties still use.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import Cell, Column, Said, Style, Table, claim_cells, say, service_cells, settle
from models.training.families.eob_val_parts import payment_facts
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_CAPTIONS = {
    "patient_name": ("PATIENT'S NAME", "Name of patient", "PATIENT (LAST, FIRST)"),
    "subscriber_name": ("EMPLOYEE", "Name of insured", "INSURED"),
    "member_id": ("IDENTIFICATION NO.", "Certificate number", "I.D. NUMBER"),
    "group_number": ("GROUP NO.", "Policy or group", "GROUP"),
    "claim_number": ("CLAIM NO.", "Our claim number", "CLAIM"),
    "patient_account": ("PROVIDER'S ACCOUNT NO.", "Patient's account number", "YOUR REFERENCE"),
}
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("DATE OF", "SERVICE"), ("Date",), ("SERVICE", "DATE")),
    "procedure": (("PROCEDURE",), ("Procedure", "code"), ("CODE",)),
    "billed": (("CHARGES",), ("Amount", "charged"), ("SUBMITTED", "CHARGE")),
    "not_covered": (("NOT", "COVERED"), ("Amount not", "allowed"), ("EXCLUDED",)),
    "discount": (("PROVIDER", "DISCOUNT"), ("Discount",), ("PPO", "REDUCTION")),
    "allowed": (("COVERED", "CHARGES"), ("Amount", "allowed"), ("ELIGIBLE",)),
    "deductible": (("DEDUCTIBLE",), ("Deductible",), ("DEDUCTIBLE",)),
    "coinsurance": (("CO-", "INSURANCE"), ("Patient's", "percentage"), ("COINSURANCE",)),
    "copay": (("COPAY",), ("Copayment",), ("CO-PAY",)),
    "paid": (("BENEFITS", "PAID"), ("Amount", "paid"), ("PAYMENT",)),
}
_TITLES = (
    "BENEFIT PAYMENT VOUCHER",
    "Claim Payment Record",
    "PROVIDER'S COPY - EXPLANATION OF BENEFITS",
    "Voucher and Statement",
)


def draw(rng: Random) -> Paper:
    """One to three claims, a sheet each, or two to a sheet."""
    sheet = Sheet("eob", "eob-val-preprinted")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.0, moved=0.1)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3)), most_lines=5, mix=mix)
    pen = Pen(rng.choice(MONO), rng.choice((8.4, 9.0)))
    desk = Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((34.0, 42.0)), upper=rng.random() < 0.7)
    return _Blank(desk).whole()


class _Blank:
    """The blank under the printer."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title, self.face = desk, rng.choice(_TITLES), rng.choice(SANS)
        self.captions = {key: rng.choice(words) for key, words in _CAPTIONS.items()}
        self.off = (rng.uniform(-2.0, 2.0), rng.uniform(-1.5, 2.0))
        self.at_foot, self.boxed = rng.random() < 0.4, rng.random() < 0.6
        self.style = Style(zero=rng.choice(("0.00", "", "")), modifiers=rng.choice((" ", "-")))
        out = set(rng.sample(("discount", "copay", "not_covered", "allowed"), rng.choice((0, 1, 2))))
        manner = rng.randrange(3)
        columns = tuple(
            Column(key, 10, heads[manner], "left" if key in {"from", "procedure"} else "right")
            for key, heads in _HEADS.items() if key not in out
        )  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=8.0, leading=1.5, head_pen=Pen(self.face, 6.2))
        claims = desk.content.claims
        rows = [self._cells(claim, number, "/x") for claim in claims for number in range(len(claim.services))]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in claims)])
        desk.sheet.values.clear()
        self.form = f"Form {numbers.digits(rng, 3)}-{rng.choice('ABCR')} (Rev. {rng.randint(1, 12)}/{rng.randint(84, 99)})"

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        return service_cells(self.desk, claim.services[number], f"{at}/lines/{number}", self.style)

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        for index, claim in enumerate(desk.content.claims):
            if index:
                desk.sheet.new_page()
            self._head(first=not index)
            self._claim(claim, f"/claims/{index}")
        self._moved()
        return desk.sheet.finish()

    def _row(self, facts: Sequence[tuple[str, Said]], shares: Sequence[float]) -> None:
        """Values on a rule, their captions below it."""
        desk, small, x = self.desk, Pen(self.face, 5.8), self.desk.left
        whole = desk.right - desk.left
        base = desk.y
        for (caption, said), share in zip(facts, shares, strict=True):
            end = x + whole * share
            pen = fitted(desk.pen, said.shown, whole * share - 14)
            desk.y = base + self.off[1] - 2
            say(desk, x + 5 + self.off[0], Said("", said.pointer, said.shown, said.value), pen)
            desk.sheet.rule(x, base + 2, end - 6, base + 2, 0.5)
            desk.sheet.write(x + 2, base + 8.6, caption, fitted(small, caption, whole * share - 8))
            x = end
        desk.y = base + desk.pen.size * 2.9

    def _head(self, *, first: bool) -> None:
        desk, content = self.desk, self.desk.content
        desk.y = 42
        desk.put("/payer/name", desk.left, content.payer.name, Pen(self.face, 14, bold=True))
        desk.text(desk.right, self.title, Pen(self.face, 9, bold=True), "right")
        desk.y += 14
        printed = Pen(self.face, 7.4)
        desk.address("/payer/address", desk.left, content.payer.address.lines, printed)
        desk.text(desk.right, self.form, Pen(self.face, 5.6), "right")
        desk.y += 22
        if not first:
            return
        desk.put("/payee/name", desk.left + 40 + self.off[0], desk.case(content.payee.name))
        desk.y += desk.pen.size * 1.25
        desk.address("/payee/address", desk.left + 40 + self.off[0], content.payee.address.lines)
        desk.y += 16
        labels = {
            "number": "CHECK NUMBER" if content.method == "check" else "EFT NUMBER",
            "date": "DATE PAID",
            "amount": "AMOUNT OF PAYMENT",
        }
        facts = [(fact.label, fact) for fact in payment_facts(desk, labels)]
        facts.append(("PROVIDER TAX I.D.", Said("", "/payee/tax_id", content.payee.tax_id)))
        self._row(facts, [1 / len(facts)] * len(facts))

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table, name = self.desk, self.table, self.desk.habits.name
        shown = {
            "patient_name": name(claim.patient),
            "subscriber_name": name(claim.subscriber),
            "member_id": claim.member_id,
            "group_number": claim.group_number,
            "claim_number": claim.number,
            "patient_account": claim.account,
        }
        said = {key: (self.captions[key], Said("", f"{at}/{key}", text)) for key, text in shown.items()}
        keys = [*said]
        self._row([said[key] for key in keys[:3]], (0.38, 0.34, 0.28))
        self._row([said[key] for key in keys[3:]], (0.24, 0.38, 0.38))
        top = desk.y - 6
        if not self.at_foot:
            table.heads("center")
            desk.sheet.rule(desk.left, desk.y - 3, desk.right, desk.y - 3, 0.5)
        desk.y += table.pen.size * 1.4
        for number, service in enumerate(claim.services):
            table.row(self._cells(claim, number, at))
            settle(desk, service, f"{at}/lines/{number}", table.keys)
            if service.last != service.first:
                desk.sheet.alternatives[f"{at}/lines/{number}/service_to"] = [
                    service.first.isoformat(),
                    service.last.isoformat(),
                ]
        desk.y += table.pen.size * 1.5 * max(0, 4 - len(claim.services))
        desk.sheet.rule(desk.left, desk.y - table.pen.size * 1.1, desk.right, desk.y - table.pen.size * 1.1, 0.5)
        desk.y += table.pen.size * 0.3
        desk.text(desk.left + 3, "TOTALS", Pen(self.face, 7, bold=True))
        table.row(claim_cells(desk, claim, at, self.style))
        if self.at_foot:
            desk.sheet.rule(desk.left, desk.y - table.pen.size * 0.9, desk.right, desk.y - table.pen.size * 0.9, 0.5)
            desk.y += 4
            table.heads("center")
        if self.boxed:
            for x in (desk.left, *(edge[1] for edge in table.edges.values())):
                desk.sheet.rule(x, top, x, desk.y - 2, 0.4)
        desk.y += 14
        if claim.total("patient"):
            owed = claim.total("patient")
            self._row(
                [("PATIENT OWES", Said("", f"{at}/patient_responsibility", desk.habits.money(owed), f"{owed:.2f}"))], (0.3,)
            )
        eob_truth.imply(desk.sheet, claim, at)

    def _moved(self) -> None:
        desk = self.desk
        for number, each in enumerate(desk.content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            amount = Said("", f"{at}/amount", desk.habits.money(each.amount), f"{each.amount:.2f}")
            self._row(
                [
                    ("ADJ. CODE", Said("", f"{at}/code", each.code)),
                    ("REFERENCE", Said("", f"{at}/reference", each.reference)),
                    ("ADJUSTMENT", amount),
                ],
                (0.2, 0.4, 0.4),
            )
