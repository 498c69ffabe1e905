"""Remittances that work out each service in one line: charged, less this, less that, is paid. No tables, few captions.

Every amount is followed by what it is, as in arithmetic on paper: `$120.00 billed - $20.00 discount = $100.00 allowed`. Where
a house speaks in codes, each term is a code and its amount. What does not fit in a line goes on in the next one.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Line, Run, flow
from models.training.families.eob_slate import LEAVES, Slate, code_run
from models.training.families.eob_slate_ends import first_sheet, last_lines, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TERMS = {
    "billed": ("billed", "charged", "submitted"), "discount": ("discount", "over our rate", "network savings"),
    "not_covered": ("not covered", "excluded", "ineligible"), "allowed": ("allowed", "eligible", "approved"),
    "deductible": ("deductible", "to deductible", "ded."), "coinsurance": ("coinsurance", "patient's percentage", "coins."),
    "copay": ("copay", "copayment", "co-pay"), "paid": ("paid", "payable", "benefit paid"),
}  # fmt: skip
_CLAIM = (
    "Claim {claim_number} for {patient_name}, ID {member_id}, your account {patient_account}",
    "{patient_name} ({member_id}) - claim {claim_number} - account {patient_account}",
    "Account {patient_account}: {patient_name}, member {member_id}, claim no. {claim_number}",
    "{patient_name}, seen by {rendering_provider}, claim {claim_number}, patient no. {patient_account}",
)
_TITLES = ("How we worked out your claims", "BENEFIT COMPUTATION", "Claim computation sheet", "Payment computed")


def draw(rng: Random) -> Paper:
    """One to six claims."""
    sheet = Sheet("eob", "eob-equations")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.15, reversed=0.0)
    content = adjudicated(rng, claims=rng.choice((1, 2, 4, 6)), most_lines=3, mix=mix)
    pen = Pen(rng.choice((*SANS, *SERIF, MONO[1])), rng.choice((8.2, 8.8, 9.2)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((46.0, 60.0)))
    slate.sign, slate.mark = rng.random() < 0.5, rng.choice(("-", " ", ""))
    return _Sums(slate).whole()


class _Sums:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.coded = slate, rng.random() < 0.4
        self.words = {key: rng.choice(words) for key, words in _TERMS.items()}
        self.opening, self.minus = rng.choice(_CLAIM), rng.choice(("-", "less", "minus"))
        self.equals, self.zeros = rng.choice(("=", "is", "=")), rng.random() < 0.4
        self.before, self.indent = rng.random() < 0.3, rng.choice((10.0, 18.0, 30.0))
        self.owed = rng.choice(("The patient owes", "Patient balance:", "Patient's share in all"))
        self.total = rng.choice(("Paid on this claim", "Claim payment:", "We pay"))
        slate.head = self._later

    def _later(self) -> None:
        slate = self.slate
        slate.y = 46
        slate.say(slate.left, f"{slate.content.payer.name}, sheet {slate.sheet.page}")
        slate.down(2)

    def whole(self) -> Paper:
        slate = self.slate
        first_sheet(slate, slate.pick(*_TITLES))
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        last_lines(slate)
        return slate.sheet.finish()

    def _write(self, lines: list[Line], x: float) -> None:
        slate = self.slate
        for line in lines:
            slate.room(slate.step * 1.5)
            slate.line(line, x)
            slate.down()

    def _claim(self, claim: Claim, at: str) -> None:
        slate = self.slate
        shown = {
            "patient_name": slate.habits.name(claim.patient), "member_id": claim.member_id, "patient_account": claim.account,
            "claim_number": claim.number, "rendering_provider": claim.rendering.plain,
        }  # fmt: skip
        runs: list[Line] = []
        for word in self.opening.split(" "):
            key = word.strip("{}(),:")
            if "{" not in word:
                runs.append((Run(word),))
                continue
            text = word.replace(f"{{{key}}}", shown[key])
            runs.append((Run(text, f"{at}/{key}", shown[key]),))
        slate.room(slate.step * 6)
        self._write(flow(runs, slate.pen.heavy(), slate.right - slate.left, gap=""), slate.left)
        for number, service in enumerate(claim.services):
            self._service(service, f"{at}/lines/{number}", number)
        owed, paid = claim.total("patient"), claim.total("paid")
        ends: list[Line] = [
            (Run(self.owed), slate.amount(f"{at}/patient_responsibility", owed)),
            (Run(self.total), slate.amount(f"{at}/paid", paid)),
        ]
        if claim.interest:
            ends.append((Run("Interest added"), slate.amount(f"{at}/interest", claim.interest)))
        self._write(flow(ends, slate.pen, slate.right - slate.left), slate.left + self.indent)
        eob_truth.imply(slate.sheet, claim, at)
        unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
        slate.down(0.8)

    def _service(self, service: Service, at: str, number: int) -> None:
        slate = self.slate
        code = [Run(service.procedure, f"{at}/procedure")]
        code += [Run(each, f"{at}/modifiers/{n}") for n, each in enumerate(service.modifiers)]
        day = [slate.day(f"{at}/service_from", service.first)]
        if service.last != service.first:
            day += [Run("to"), slate.day(f"{at}/service_to", service.last)]
        count = (Run(f"({service.units}", f"{at}/units", str(service.units)), Run("unit)" if service.units == 1 else "units)"))
        head: Line = (Run(f"{number + 1}."), *day, *code, *count)
        x = slate.left + self.indent
        self._write([head], x)
        terms = self._coded(service, at) if self.coded else self._worded(service, at)
        self._write(flow(terms, slate.pen, slate.right - x - 12, gap=""), x + 12)
        remarks = [Run(each, f"{at}/remarks/{n}") for n, each in enumerate(service.remarks)]
        if remarks:
            self._write([(Run("Remarks"), *remarks)], x + 12)
        eob_truth.one_day(slate.sheet, service, at)
        if not self.coded:
            denial = service.denial or ("CO", "96")
            named = [("CO", "45", service.discount), (*denial, service.not_covered)]
            eob_truth.without_codes(slate.sheet, at, named)

    def _term(self, at: str, key: str, amount: Decimal, sign: str = "") -> Line:
        leaf = None if key == "discount" else f"{at}/{LEAVES[key]}"
        told, word = self.slate.amount(leaf, amount), Run(self.words[key])
        pair = (word, told) if self.before else (told, word)
        return (Run(sign), *pair) if sign else pair

    def _worded(self, service: Service, at: str) -> list[Line]:
        def less(*keys: str) -> list[Line]:
            return [self._term(at, key, getattr(service, key), self.minus) for key in keys
                    if getattr(service, key) or (self.zeros and key != "not_covered")]  # fmt: skip

        terms = [self._term(at, "billed", service.billed), *less("discount", "not_covered")]
        if len(terms) > 1:
            terms.append(self._term(at, "allowed", service.allowed, self.equals))
        return [*terms, *less("deductible", "coinsurance", "copay"), self._term(at, "paid", service.paid, self.equals)]

    def _coded(self, service: Service, at: str) -> list[Line]:
        slate, terms = self.slate, [self._term(at, "billed", service.billed)]
        for n, each in enumerate(service.adjustments):
            here = f"{at}/adjustments/{n}"
            code, amount = code_run(slate, here, each), slate.amount(f"{here}/amount", each.amount)
            pair = (*code, amount) if self.before else (amount, *code)
            terms.append((Run(self.minus), *pair))
        return [*terms, self._term(at, "paid", service.paid, self.equals)]
