"""Remittances that came as an electronic letter and were printed: no table, each claim a paragraph that breaks anywhere.

Facts follow each other with semicolons, commas or bars between them, marks stick to the values; services stand in lines that
begin with a dash or a number and break likewise. Lines are as long as the printing program made them.
"""

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Run
from models.training.families.eob_slate import LEAVES, Slate
from models.training.families.eob_slate_ends import payee_runs, payment_runs, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_WORDS = {
    "patient_name": ("Patient", "Patient name", "Member", "For"),
    "member_id": ("Member ID", "ID", "Subscriber ID"),
    "patient_account": ("Patient account", "Acct", "Your account no."),
    "claim_number": ("Claim", "Claim number", "Our claim"),
    "billed": ("billed", "charge", "submitted"),
    "allowed": ("allowed", "allowance", "contract rate"),
    "deductible": ("deductible", "ded", "deductible applied"),
    "coinsurance": ("coinsurance", "coins", "co-insurance"),
    "copay": ("copay", "co-pay", "copayment"),
    "patient": ("patient responsibility", "patient owes", "patient share"),
    "paid": ("paid", "payment", "net paid"),
    "units": ("units", "qty", "x"),
}
_OPENINGS = (
    "This message lists the claims in the payment named above. Please post it to your accounts.",
    "You have a payment on its way. Below is what it covers, claim by claim.",
    "Attached to this message you will find nothing: the remittance is below.",
)
_ENDS = (
    "Do not reply to this message; the box is not read.",
    "To stop these messages sign in and change your settings.",
    "This message may hold health information. If it is not for you, destroy it.",
)


def draw(rng: Random) -> Paper:
    """One to seven claims."""
    sheet = Sheet("eob", "eob-mailed-advice")
    mix = Mix(institutional=0.0, further=0.1, own=0.0, interest=0.1)
    content = adjudicated(
        rng, claims=rng.choice((1, 2, 4, 7)), most_lines=3, mix=mix, method=rng.choice(("eft", "eft", "check"))
    )
    pen = Pen(rng.choice((*SANS, SERIF[0], MONO[0])), rng.choice((8.6, 9.2, 9.8)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((50.0, 64.0)))
    slate.sign = rng.random() < 0.6
    return _Message(slate).whole()


class _Message:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate = slate
        self.words = {key: rng.choice(words) for key, words in _WORDS.items()}
        self.mark, self.colon = rng.choice((";", ",", " |", ";")), rng.choice((":", ":", ""))
        self.bullet, self.coded = rng.choice(("-", "*", "#")), rng.random() < 0.6
        self.wide = rng.choice((1.0, 0.8))
        self.address = f"remits@{slate.content.payer.domain}"
        slate.head = self._later

    def _later(self) -> None:
        slate = self.slate
        slate.y = 44
        slate.say(slate.right, f"{slate.sheet.page}", align="right")
        slate.down(2)

    def whole(self) -> Paper:
        slate, content = self.slate, self.slate.content
        self._head()
        slate.prose(slate.pick(*_OPENINGS), slate.left, slate.right - slate.left)
        slate.down(0.8)
        for index, claim in enumerate(content.claims):
            self._claim(claim, f"/claims/{index}")
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            self._run([Run("Account"), Run("adjustment"), Run(each.code, f"{at}/code"), Run("ref."),
                       Run(f"{each.reference}:", f"{at}/reference", each.reference),
                       slate.amount(f"{at}/amount", each.amount)], slate.left, 14.0)  # fmt: skip
        billed, paid = content.total("billed"), content.total("paid")
        self._run([Run("Total"), Run(self.words["billed"]), slate.amount("/totals/billed", billed), Run("total"),
                   Run(self.words["paid"]), slate.amount("/totals/paid", paid)], slate.left, 14.0)  # fmt: skip
        slate.down()
        slate.prose(slate.pick(*_ENDS), slate.left, slate.right - slate.left, slate.pen.sized(slate.pen.size * 0.9))
        return slate.sheet.finish()

    def _head(self) -> None:
        slate, content = self.slate, self.slate.content
        heavy, stop = slate.pen.heavy(), slate.left + 62
        rows = [
            ("From:", (Run(content.payer.name, "/payer/name"), Run(f"<{self.address}>"))),
            ("Sent:", (Run(f"{content.day:%A}, {slate.rng.randint(6, 18)}:{slate.rng.randint(10, 59)}"),)),
            ("To:", (Run(f"billing@{content.payee.domain}"),)),
            ("Subject:", (Run(slate.pick("Remittance notice", "Payment advice", "Your payment details")),
                          Run(numbers.digits(slate.rng, 5)))),
        ]  # fmt: skip
        for label, runs in rows:
            slate.say(slate.left, label, heavy)
            slate.line(runs, stop, room=slate.right - stop)
            slate.down()
        slate.rule(0.8, slate.pen.size * 0.6)
        slate.down(0.8)
        for label, run in (*payee_runs(slate, named=True), *payment_runs(slate)):
            slate.line((Run(f"{label}:"), run), slate.left)
            slate.down()
        slate.down(0.6)

    def _run(self, runs: list[Run], x: float, hang: float) -> None:
        """Words one behind the other, broken between any two of them."""
        slate = self.slate
        edge = slate.left + (slate.right - slate.left) * self.wide
        line: list[Run] = []
        for run in [*runs, None]:
            wide = sum(slate.pen.width(f"{each.text} ") for each in (*line, *([run] if run else [])))
            if line and (run is None or x + wide > edge):
                slate.room(slate.step * 1.4)
                slate.line(tuple(line), x)
                slate.down()
                line, x = [], slate.left + hang
            if run:
                line.append(run)

    def _fact(self, word: str, run: Run, *, last: bool = False) -> list[Run]:
        value = run.text if run.value is None else run.value
        shown = Run(run.text if last else run.text + self.mark, run.pointer, value, run.also)
        return [*(Run(each) for each in f"{word}{self.colon}".split(" ")), shown]

    def _claim(self, claim: Claim, at: str) -> None:
        slate, words = self.slate, self.words
        texts = {"patient_name": slate.habits.name(claim.patient), "member_id": claim.member_id,
                 "patient_account": claim.account, "claim_number": claim.number}  # fmt: skip
        runs = [each for key, text in texts.items() for each in self._fact(words[key], Run(text, f"{at}/{key}"))]
        for key in ("billed", "patient", "paid"):
            amount = slate.amount(f"{at}/{LEAVES[key]}", claim.total(key))
            runs += self._fact(words[key], amount, last=key == "paid" and not claim.interest)
        if claim.interest:
            runs += self._fact("interest", slate.amount(f"{at}/interest", claim.interest), last=True)
        slate.room(slate.step * 4)
        self._run(runs, slate.left, 0.0)
        for number, service in enumerate(claim.services):
            self._run(self._service(service, f"{at}/lines/{number}"), slate.left + 12, 20.0)
        eob_truth.imply(slate.sheet, claim, at)
        unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
        slate.down(0.7)

    def _service(self, service: Service, at: str) -> list[Run]:
        slate, words = self.slate, self.words
        runs = [Run(self.bullet), slate.day(f"{at}/service_from", service.first)]
        if service.last != service.first:
            runs += [Run("to"), slate.day(f"{at}/service_to", service.last)]
        runs += [Run(service.procedure, f"{at}/procedure")]
        runs += [Run(each, f"{at}/modifiers/{n}") for n, each in enumerate(service.modifiers)]
        runs += [Run(words["units"]), Run(f"{service.units}:", f"{at}/units", str(service.units))]
        for key in ("billed", "allowed", "deductible", "coinsurance", "copay", "paid"):
            amount = getattr(service, key)
            if amount or key in {"billed", "paid"}:
                ends = key == "paid" and not (self.coded and service.adjustments)
                runs += self._fact(words[key], slate.amount(f"{at}/{LEAVES[key]}", amount), last=ends)
        for n, each in enumerate(service.adjustments if self.coded else ()):
            here = f"{at}/adjustments/{n}"
            runs += [Run(f"{each.group}-{each.reason}", f"{here}/reason", each.reason, ((f"{here}/group", each.group),)),
                     slate.amount(f"{here}/amount", each.amount)]  # fmt: skip
        if service.remarks:
            runs += [Run("remark"), *(Run(each, f"{at}/remarks/{n}") for n, each in enumerate(service.remarks))]
        eob_truth.one_day(slate.sheet, service, at)
        if not self.coded:
            denial = service.denial or ("CO", "96")
            named = [("CO", "45", service.discount), (*denial, service.not_covered)]
            named += [(each.group, each.reason, each.amount) for each in service.further]
            eob_truth.without_codes(slate.sheet, at, named)
        return runs
