"""Validation: the payment slip of a small insurer - an accident, vision or student plan.

Who and what stand at the left of a claim, at the right a sum is worked out downwards: charges, what is taken off, what is paid.
Services are listed with their charge alone. Often a check is on the same sheet.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import ZERO, Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_check import HEIGHT, attached_check
from models.training.families.eob_val_kit import (
    MOVES,
    Said,
    Style,
    code_cells,
    own_messages,
    print_line,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_PAYERS = (
    "{p} Accident & Casualty", "{p} Vision Care", "{p} Auto Insurance - Injury Claims", "{p} Student Protection Plan",
    "{p} Fraternal Life", "{p} Supplemental Health", "{p} Travel Medical", "{p} Mutual Aid Society",
)  # fmt: skip
_TITLES = (
    "Explanation of Payment",
    "PAYMENT ADVICE",
    "Statement of Benefits Paid",
    "Claim Payment Notice",
    "EXPLANATION OF BENEFITS",
)
_LABELS = {
    "patient_name": ("Patient", "Injured party", "Covered person", "For services to"),
    "subscriber_name": ("Policyholder", "Insured", "Named insured"),
    "claim_number": ("Claim number", "Our claim", "Claim no."),
    "member_id": ("Policy number", "Certificate", "Identification no."),
    "patient_account": ("Your account no.", "Patient account", "Provider reference"),
    "rendering_provider": ("Treated by", "Attending", "Provider"),
}
_STEPS = {
    "billed": ("Total charges", "Charges submitted", "Amount billed"),
    "discount": ("Less network reduction", "Less fee schedule reduction", "Provider discount"),
    "not_covered": ("Less amount not covered", "Less excluded charges", "Not payable under policy"),
    "allowed": ("Eligible expense", "Allowed amount", "Amount considered"),
    "deductible": ("Less deductible", "Deductible applied", "Your deductible"),
    "copay": ("Less copay", "Copayment", "Fixed copay"),
    "coinsurance": ("Less coinsurance", "Coinsurance share", "Insured's percentage"),
    "paid": ("Benefit paid", "Amount payable", "Paid on this claim"),
    "interest": ("Interest added", "Interest", "Late payment interest"),
    "patient": ("Patient's balance", "Insured owes", "Amount due from patient"),
}


def draw(rng: Random) -> Paper:
    """One to three claims on upright paper."""
    coded = rng.random() < 0.3
    mix = Mix(further=0.3 if coded else 0.0, own=0.0, institutional=0.05, moved=0.15, denied=0.12, reversed=0.05)
    content = adjudicated(rng, claims=rng.choice((1, 1, 1, 2, 3)), most_lines=rng.choice((1, 2, 3)), mix=mix)
    content, legend = own_messages(rng, content)
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    pen = Pen(rng.choice((*SANS, *SERIF, *MONO[:2])), rng.choice((8.4, 9.0, 9.6)))
    desk = Desk(Sheet("eob", "eob-val-slip", LETTER), rng, content, us_habits(rng), pen, left=rng.choice((44.0, 54.0)))
    return _Slip(desk, dict(legend), coded=coded).whole()


class _Slip:
    """The slip under way."""

    def __init__(self, desk: Desk, legend: dict[str, str], *, coded: bool) -> None:
        rng = desk.rng
        self.desk, self.legend, self.coded = desk, legend, coded
        self.style = Style(sign=rng.random() < 0.3, until=rng.choice(("-", "to")))
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        self.steps = {key: rng.choice(choices) for key, choices in _STEPS.items()}
        self.facts = [key for key in _LABELS if key in {"patient_name", "claim_number"} or rng.random() < 0.75]
        if rng.random() < 0.4:
            rng.shuffle(self.facts)
        self.colon, self.ruled, self.owed = rng.choice((":", ":", "")), rng.random() < 0.6, rng.random() < 0.6
        self.check = rng.choice(("top", "", "bottom", "")) if desk.content.method == "check" else ""
        self.nothing = rng.random() < 0.5

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        if self.check:
            top = 0.0 if self.check == "top" else desk.sheet.size[1] - HEIGHT
            attached_check(desk, top)
            desk.sheet.dash(0, top or HEIGHT, desk.sheet.size[0])
            desk.y = HEIGHT if self.check == "top" else 0.0
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _turn(self, needed: float) -> None:
        kept = HEIGHT if self.check == "bottom" and self.desk.sheet.page == 1 else 0.0
        self.desk.turn(needed + kept, self._later_head)

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 44
        desk.text(desk.left, desk.content.payer.name)
        desk.text(desk.right, f"Sheet {desk.sheet.page}", align="right")
        desk.y += 28

    def _first_head(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        middle, title = desk.left + (desk.right - desk.left) * 0.55, rng.choice(_TITLES)
        desk.y += 44
        desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.sized(12).heavy(), content.payer.name, 270))
        desk.y += 13
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        if rng.random() < 0.7:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            say(desk, desk.left, Said(rng.choice(("Phone", "Claims office")), "/payer/phone", shown, content.payer.phone), pen)
            desk.y += 12
        desk.y += 12
        desk.put("/payee/name", desk.left, content.payee.name, fitted(pen, content.payee.name, 270))
        desk.y += 12
        desk.address("/payee/address", desk.left, content.payee.address.lines)
        low, desk.y = desk.y, top - 13
        desk.text(desk.right, title, fitted(pen.sized(13), title, desk.right - middle + 10), "right")
        desk.y += 22
        label = rng.choice(("Check no.", "Check number") if content.method == "check" else ("EFT number", "Payment no."))
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("Date", "Date paid", "Date of payment")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Amount", "Payment", "Amount paid")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said(rng.choice(("Taxpayer ID", "Tax ID", "Your tax number")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                 content.payee.tax_id),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(rng.randrange(3), Said(label, "/payment/number", content.number))
        for fact in facts:
            say(desk, middle, replace(fact, label=fact.label + self.colon), pen, at=middle + 100)
            desk.y += pen.size * 1.4
        desk.y = max(low, desk.y) + 22

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        self._turn(pen.size * 1.45 * max(10, len(self.facts) + 3) + 40)
        if self.ruled:
            desk.rule(0.6, lift=pen.size + 3)
        top, page = desk.y, desk.sheet.page
        self._who(claim, at)
        self._services(claim, at)
        low = desk.y if desk.sheet.page == page else 0.0
        below, desk.y = desk.y, top if desk.sheet.page == page else desk.y
        self._sum(claim, at)
        desk.y = max(low, desk.y, below if desk.sheet.page != page else 0.0)
        for code in dict.fromkeys(code for service in claim.services for code in service.remarks):
            for line in wrap(f"{code}: {self.legend[code]}.", pen, desk.right - desk.left):
                self._turn(pen.size * 1.4)
                desk.text(desk.left, line)
                desk.y += pen.size * 1.35
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 20

    @property
    def _middle(self) -> float:
        return self.desk.left + (self.desk.right - self.desk.left) * 0.58

    def _who(self, claim: Claim, at: str) -> None:
        desk, pen, name = self.desk, self.desk.pen, self.desk.habits.name
        values = {
            "patient_name": name(claim.patient), "subscriber_name": name(claim.subscriber), "claim_number": claim.number,
            "member_id": claim.member_id, "patient_account": claim.account, "rendering_provider": name(claim.rendering),
        }  # fmt: skip
        wide = max(pen.width(self.say[key] + self.colon) for key in self.facts) + 10
        for key in self.facts:
            room = self._middle - desk.left - wide - 12
            said = Said(self.say[key] + self.colon, f"{at}/{key}", values[key])
            say(desk, desk.left, said, fitted(pen, values[key], room), pen, at=desk.left + wide)
            desk.y += pen.size * 1.4

    def _services(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        desk.y += pen.size * 0.6
        heads = (self.desk.left, "Service"), (self._middle - 20, "Charge")
        for x, head in heads:
            desk.text(x, head, pen.sized(pen.size * 0.85).heavy(), "left" if x == desk.left else "right")
        desk.y += pen.size * 1.4
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = service_cells(desk, service, line, self.style)
            told = (*cells["dates"][0], *cells["procedure"][0])
            room = self._middle - 24 - desk.left - pen.width(desk.habits.money(service.billed, sign=self.style.sign)) - 8
            small = fitted(pen, " ".join(token.shown for token in told), room)
            print_line(desk, told, desk.left, desk.y, small)
            print_line(desk, cells["billed"][0], self._middle - 20, desk.y, pen, "right")
            desk.y += pen.size * 1.35
            if service.remarks or self.coded:
                codes = code_cells(desk, service.adjustments if self.coded else (), line, self.style)["code_pairs"]
                for pair in codes:
                    print_line(desk, pair, desk.left + 14, desk.y, small)
                    desk.y += pen.size * 1.3
                if service.remarks:
                    desk.codes(f"{line}/remarks", desk.text(desk.left + 14, "Note ", small), service.remarks, small)
                    desk.y += pen.size * 1.3
            settle(desk, service, line, ("codes",) if self.coded else ())

    def _sum(self, claim: Claim, at: str) -> None:
        """Downwards from the charges to what is paid."""
        desk, pen = self.desk, self.desk.pen
        leaves: dict[str, str | None] = {key: f"{at}/{key}" for key in _STEPS}
        leaves |= {"discount": None, "patient": f"{at}/patient_responsibility"}
        amounts = {key: claim.interest if key == "interest" else claim.total(key) for key in _STEPS}
        further = sum((each.amount for service in claim.services for each in service.further), ZERO)
        for key, label in self.steps.items():
            if key == "paid" and further:
                self._step("Other reductions", None, further, pen)
            if not amounts[key] and (key in {"interest", "discount"} or (self.nothing and key not in {"billed", "paid"})):
                continue
            if key == "patient" and not self.owed:
                continue
            if key == "paid":
                desk.sheet.rule(desk.right - 76, desk.y - pen.size, desk.right, desk.y - pen.size, 0.4)
            self._step(label, leaves[key], amounts[key], pen.heavy() if key == "paid" else pen)
        if not self.coded:
            eob_truth.unnamed(desk.sheet, at, claim.total("discount"))

    def _step(self, label: str, pointer: str | None, amount: Decimal, pen: Pen) -> None:
        desk = self.desk
        desk.text(self._middle, label, fitted(pen, label, desk.right - self._middle - 72))
        desk.money(pointer, desk.right, amount, pen, sign=self.style.sign)
        desk.y += pen.size * 1.45

    def _ends(self) -> None:
        desk, content = self.desk, self.desk.content
        if len(content.claims) == 1 and not content.provider_adjustments:
            return
        self._turn(50 + 14 * len(content.provider_adjustments))
        self._step("All claims", "/totals/paid", content.total("paid"), desk.pen)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            end = desk.text(desk.left, MOVES[each.code] + ", ref. ")
            desk.put(f"{at}/reference", end, each.reference)
            desk.money(f"{at}/amount", desk.right, each.amount, sign=self.style.sign)
            desk.y += desk.pen.size * 1.45
        self._step(desk.rng.choice(("Amount of payment", "Total payment")), "/payment/amount", content.amount, desk.pen.heavy())
