"""Validation: each claim is a cabinet of three drawers: who at the left, services in words in the middle, money at the right.

A service is a phrase that takes a line or two: day, code, count, what was charged and what came of it. The right drawer works
the claim out from charge to payment. Small plans' and students' systems print so.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import MONEY, Line, Said, Token, print_line, say
from models.training.families.eob_val_parts import (
    Moved,
    facts_run,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
)
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_WHO = {
    "patient_name": ("Patient", "Student", "Person treated"), "member_id": ("ID", "Member", "Plan ID"),
    "claim_number": ("Claim", "Claim ID", "Number"), "patient_account": ("Account", "Office acct", "Patient no."),
    "rendering_provider": ("Provider", "Seen by", "Clinician"),
}  # fmt: skip
_RUNGS = {
    "billed": ("Charges", "Billed charges", "You charged"), "discount": ("Provider discount", "Write-off", "Savings"),
    "not_covered": ("Not covered", "Excluded", "Outside the plan"), "allowed": ("Plan allowance", "Allowed", "Recognized"),
    "deductible": ("Deductible", "Yearly deductible", "To deductible"), "coinsurance": ("Coinsurance", "Percentage", "Co-ins."),
    "copay": ("Copay", "Visit copay", "Co-payment"), "paid": ("Plan paid", "We paid", "Paid to you"),
    "patient": ("Patient may owe", "Bill the patient", "Patient's part"),
}  # fmt: skip
_TITLES = ("Claims we finished", "Explanation of Plan Payment", "YOUR CLAIMS THIS WEEK", "Plan Payment Notice")


def draw(rng: Random) -> Paper:
    """One to five claims."""
    sheet = Sheet("eob", "eob-val-cabinet")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.0, moved=0.25)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, SERIF[0])), rng.choice((7.8, 8.4)))
    return _Notice(Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((36.0, 46.0)))).whole()


class _Notice:
    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.who = {key: rng.choice(words) for key, words in _WHO.items()}
        self.rungs = {key: rng.choice(words) for key, words in _RUNGS.items()}
        self.colon, self.look = rng.choice((":", "")), rng.choice(("framed", "ruled", "bare"))
        self.money_first, self.below = rng.random() < 0.3, rng.random() < 0.35
        self.charged, self.paid = rng.choice((("charged", "paid"), ("charge", "benefit"), ("billed at", "paid at")))
        self.sign = rng.random() < 0.5

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, Moved("Also in this payment", ("Kind", "What", "Ref.", "Amount")), desk.pen, self._later)
        paid = desk.content.total("paid")
        desk.turn(desk.pen.size * 3, self._later)
        said = Said("Plan payments for all claims above", "/totals/paid", self._money(paid), f"{paid:.2f}")
        say(desk, desk.left, said, desk.pen.heavy())
        return desk.sheet.finish()

    def _money(self, amount: object) -> str:
        return self.desk.habits.money(amount, sign=self.sign)  # type: ignore[arg-type]

    def _later(self) -> None:
        desk = self.desk
        desk.y = 44.0
        desk.text(desk.left, self.title)
        desk.text(desk.right, str(desk.sheet.page), align="right")
        desk.y += desk.pen.size * 2.2

    def _first(self) -> None:
        desk, content, middle = self.desk, self.desk.content, (self.desk.left + self.desk.right) / 2
        desk.y = 46
        title = desk.pen.sized(desk.pen.size * 1.7).heavy()
        desk.text(desk.left, self.title, title)
        desk.y += title.size * 1.5
        top = desk.y
        payee_block(desk, desk.left, desk.pen, room=middle - desk.left - 10)
        low, desk.y = desk.y, top
        payer_block(desk, middle + 20, desk.pen.heavy(), phone=desk.rng.choice(("", "Call")), room=desk.right - middle - 20)
        desk.y = max(low, desk.y) + desk.pen.size
        labels = {"number": "Check number" if content.method == "check" else "Deposit (EFT) number", "date": "Paid on",
                  "amount": "Total"}  # fmt: skip
        facts_run(desk, payment_facts(desk, labels), desk.left, desk.right, pen=desk.pen, mark="    ")
        desk.y += desk.pen.size * 1.5

    def _phrase(self, service: Service, at: str) -> list[Line]:
        """A service in words, on one line or two."""
        desk = self.desk
        day = Token(desk.habits.date(service.first), f"{at}/service_from", service.first.isoformat())
        code = Token(service.procedure, f"{at}/procedure")
        mods = [Token(each, f"{at}/modifiers/{n}") for n, each in enumerate(service.modifiers)]
        count = [Token("x"), Token(str(service.units), f"{at}/units")] if service.units != 1 else []
        billed = Token(self._money(service.billed) + ",", f"{at}/billed", f"{service.billed:.2f}")
        paid = Token(self._money(service.paid), f"{at}/paid", f"{service.paid:.2f}")
        until = [Token("to"), Token(desk.habits.date(service.last), f"{at}/service_to", service.last.isoformat())]
        first: Line = (day, *(until if service.last != service.first else ()), code, *mods, *count)
        then: Line = (*(Token(word) for word in self.charged.split(" ")), billed, *(Token(word) for word in
                      self.paid.split(" ")), paid)  # fmt: skip
        codes = tuple(Token(each, f"{at}/remarks/{n}") for n, each in enumerate(service.remarks))
        return [first, then, (Token("see"), *codes)] if codes else [first, then]

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        step, wide = pen.size * 1.35, desk.right - desk.left
        phrases = [line for n, service in enumerate(claim.services) for line in self._phrase(service, f"{at}/lines/{n}")]
        rungs = [key for key in self.rungs if key in {"billed", "allowed", "paid", "patient"} or claim.total(key)]
        tall = max(len(phrases), len(rungs), len(self.who) * (2 if self.below else 1)) * step + pen.size * 2
        desk.turn(tall, self._later)
        top = desk.y
        edges = (desk.left, desk.left + wide * 0.3, desk.left + wide * 0.68)
        shown = {
            "patient_name": desk.habits.name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
            "patient_account": claim.account, "rendering_provider": claim.rendering.plain,
        }  # fmt: skip
        for key, label in self.who.items():
            desk.text(edges[0] + 4, label + self.colon, pen)
            if self.below:
                desk.y += step
            x = edges[0] + (10 if self.below else 4 + pen.width("Person treated: "))
            desk.put(f"{at}/{key}", x, shown[key], fitted(pen, shown[key], edges[1] - x - 4))
            desk.y += step
        desk.y = top
        for line in phrases:
            print_line(desk, line, edges[1] + 6, desk.y, fitted(pen, " ".join(t.shown for t in line), wide * 0.36))
            desk.y += step
        desk.y = top
        for key in rungs:
            heavy = pen.heavy() if key == "paid" else pen
            desk.text(edges[2] + 6, self.rungs[key], heavy)
            pointer = None if key == "discount" else f"{at}/{MONEY[key]}"
            amount = claim.total(key)
            if pointer:
                desk.put(pointer, desk.right - 4, self._money(amount), heavy, "right", f"{amount:.2f}")
            else:
                desk.text(desk.right - 4, self._money(amount), heavy, "right")
            desk.y += step
        self._frame(top - pen.size * 1.2, top + tall - pen.size * 1.6, edges)
        desk.y = top + tall
        self._true(claim, at)

    def _frame(self, top: float, low: float, edges: tuple[float, ...]) -> None:
        desk = self.desk
        if self.look == "framed":
            desk.sheet.frame(desk.left, top, desk.right, low, 0.6)
            for x in edges[1:]:
                desk.sheet.rule(x, top, x, low, 0.4)
        elif self.look == "ruled":
            desk.sheet.rule(desk.left, low, desk.right, low, 0.5)

    def _true(self, claim: Claim, at: str) -> None:
        sheet = self.desk.sheet
        named = [("CO", "45", claim.total("discount"))]
        for number, service in enumerate(claim.services):
            here = f"{at}/lines/{number}"
            eob_truth.one_day(sheet, service, here)
            if service.units == 1:
                sheet.alternatives[f"{here}/units"] = ["1"]
            if service.not_covered:
                named.append((*(service.denial or ("CO", "96")), claim.total("not_covered")))
        eob_truth.without_codes(sheet, at, named)
        eob_truth.imply(sheet, claim, at)
        for key, leaf in MONEY.items():
            if f"{at}/{leaf}" not in sheet.values:
                sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
