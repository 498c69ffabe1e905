"""Letters that explain a payment in sentences, as students', travellers' and small group plans write: one claim, or a few.

Amounts of a claim stand in the text; its services follow as a small list, as sentences too, or below each other with dots.
What the letter says of later claims, of appeals and of limits of the year is no field.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random

from models.training.content import names
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.phrasing import choose
from models.training.content.remittance import ZERO, Claim
from models.training.families import eob_truth
from models.training.families.cells import Run
from models.training.families.eob_slate import Col, Grid, Slate, method_unsaid, service_cells, told
from models.training.families.letterhead import phone_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Align, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_FIELD = re.compile(r"\{(\w+)\}")
_PAYERS = (
    "{n} College Student Health Plan",
    "{n} Travel Medical",
    "{n} Benefit Society",
    "{n} Self-Funded Health Plan",
    "{n} Life & Health",
    "Trustees of the {n} Medical Plan",
    "{n} Campus Care",
    "{n} Accident Fund",
)
_OPENING = (
    (
        "[We have finished our review of|We have now processed] the claim [listed|described] below. "
        "[Payment of|A payment of] {amount} [was issued|was sent to you] on {date} [under number|with reference] {number}."
    ),
    (
        "[Enclosed is|You find with this letter] our [payment|draft] {number} of {date} [in the amount of|for] {amount}. "
        "It [pays|covers] the [services|charges] explained below."
    ),
    (
        "On {date} we [paid|released] {amount} to you with [payment|reference] number {number}. "
        "This letter explains how we [arrived at|worked out] that amount."
    ),
)
_UNPAID = (
    "[We have finished our review of|We have now processed] the claim below on {date}. "
    "[No payment is due|Nothing is payable]; the amount of this payment is {amount}."
)
_CLAIM = (
    (
        "[This concerns|The claim is for] {patient_name}, [member|identification] number {member_id}, "
        "[claim|our claim number] {claim_number} and your account {patient_account}."
    ),
    (
        "Patient: {patient_name}. [Member ID|Certificate]: {member_id}. [Claim|Claim no.]: {claim_number}. "
        "[Your account|Account no.]: {patient_account}."
    ),
    (
        "Claim {claim_number} [was sent to us for|came to us for] {patient_name} ([member|ID] {member_id}). "
        "Your [records know|office knows] it as account {patient_account}."
    ),
)
_MONEY = (
    (
        "The [total charge|charges] [came to|amounted to] {billed}, of which we [allowed|accepted] {allowed}. [After|Less] a "
        "deductible of {deductible}, coinsurance of {coinsurance} and a copay of {copay}, the plan [paid|has paid] {paid}. "
        "The [patient|member] [owes|is responsible for] {patient}."
    ),
    (
        "You billed {billed}. Our allowance is {allowed}. We [paid|are paying] {paid}. "
        "[The deductible took|Applied to the deductible:] {deductible}; [coinsurance was|coinsurance:] {coinsurance}; "
        "[copay|the copay was:] {copay}. [Patient responsibility is|The patient's balance is] {patient}."
    ),
    (
        "[Billed charges|Charges] of {billed} were reduced to {allowed}. The plan's [payment|benefit] is {paid} and the "
        "patient's responsibility is {patient}, made up of deductible {deductible}, coinsurance {coinsurance} and "
        "copayment {copay}."
    ),
)
_LINE = (
    "For [procedure|service] {procedure} on {from} [we were billed|you charged] {billed}; {allowed} is allowed, {paid} paid.",
    "{from}: [code|service] {procedure}, charge {billed}, allowed {allowed}, paid {paid}.",
)
_CLOSING = (
    (
        "If you [do not agree|disagree] with this decision you may ask for a second look within 180 days. "
        "Send your reasons and any records to the address above."
    ),
    "Please keep this letter with your records; no other statement will follow. Questions are answered on weekdays.",
)


def draw(rng: Random) -> Paper:
    """One to three claims on upright paper."""
    mix = Mix(institutional=0.0, denied=0.15, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0)
    content = adjudicated(rng, claims=rng.choice((1, 1, 1, 2, 3)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(n=names.surname(rng))))
    pen = Pen(rng.choice((*SANS[:3], *SERIF, *SERIF, MONO[0])), rng.choice((9.4, 10.0, 10.6)))
    habits = replace(
        us_habits(rng),
        dates=rng.choice(("long", "us", "abbreviated", "long")),
        dollar=rng.random() < 0.85,
        names=rng.choice(("plain", "plain", "plain-capitals", "listed")),
    )
    slate = Slate(
        Sheet("eob", "eob-told-in-prose", LETTER), rng, content, habits, pen, margin=rng.choice((54.0, 64.0, 72.0)), sign=True
    )
    return _Letter(slate).whole()


class _Letter:
    """The letter under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate = slate
        self.services = rng.choice(("table", "prose", "table", "dots", "none"))
        self.claim_words, self.money_words = choose(rng, rng.choice(_CLAIM)), choose(rng, rng.choice(_MONEY))
        self.line_words = choose(rng, rng.choice(_LINE))
        slate.head = self._later_head

    def whole(self) -> Paper:
        """All of it."""
        slate, content = self.slate, self.slate.content
        method_unsaid(slate.sheet)
        self._head()
        opening = slate.rng.choice(_OPENING) if content.method != "none" else _UNPAID
        self._tell(
            choose(slate.rng, opening),
            {
                "amount": slate.amount("/payment/amount", content.amount, sign=True),
                "date": slate.day("/payment/date", content.day),
                "number": Run(content.number, "/payment/number"),
            },
        )
        slate.down(0.8)
        for index, claim in enumerate(content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return slate.sheet.finish()

    def _head(self) -> None:
        slate, content, rng, pen = self.slate, self.slate.content, self.slate.rng, self.slate.pen
        centred = rng.random() < 0.4
        slate.y = 58
        x = (slate.left + slate.right) / 2 if centred else slate.left
        align: Align = "center" if centred else "left"
        slate.line((Run(content.payer.name, "/payer/name"),), x, pen.sized(14).heavy(), align, room=420)
        slate.y += 15
        for words in content.payer.address.lines:
            slate.line((Run(words, "/payer/address", content.payer.address.joined),), x, pen, align)
            slate.y += pen.size * 1.2
        if rng.random() < 0.5:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            slate.line((Run("Telephone"), Run(shown, "/payer/phone", content.payer.phone)), x, pen, align)
            slate.down()
        slate.y += 26
        slate.line((slate.day("/payment/date", content.day),), slate.left)
        slate.y += 26
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left, room=320)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.y += 18
        slate.say(
            slate.left,
            slate.pick("Explanation of Benefits", "RE: EXPLANATION OF PAYMENT", "Explanation of our payment to you"),
            pen.heavy(),
        )
        slate.y += 22

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 54
        slate.say(slate.left, f"Page {slate.sheet.page}")
        slate.y += 28

    def _tell(self, template: str, facts: Mapping[str, Run]) -> None:
        """A paragraph with fields in it, broken into lines; a mark behind a field belongs to the last word."""
        slate, pen, x = self.slate, self.slate.pen, self.slate.left
        for token in template.split():
            match = _FIELD.search(token)
            run = facts[match.group(1)] if match else Run(token)
            shown = token.replace(match.group(0), run.text) if match else token
            for word in shown.split():
                if x + pen.width(word) > slate.right:
                    slate.down()
                    slate.room(slate.step)
                    x = slate.left
                value = run.text if run.value is None else run.value
                x = slate.line((Run(word, run.pointer, value if run.pointer else None),), x) + pen.width(" ")
        slate.down()

    def _facts(self, claim: Claim, at: str) -> dict[str, Run]:
        slate = self.slate
        amounts = {key: slate.amount(f"{at}/{key}", claim.total(key), sign=True)
                   for key in ("billed", "allowed", "deductible", "coinsurance", "copay", "paid")}  # fmt: skip
        return {
            **amounts, "patient": slate.amount(f"{at}/patient_responsibility", claim.total("patient"), sign=True),
            "patient_name": Run(slate.habits.name(claim.patient), f"{at}/patient_name"),
            "member_id": Run(claim.member_id, f"{at}/member_id"), "claim_number": Run(claim.number, f"{at}/claim_number"),
            "patient_account": Run(claim.account, f"{at}/patient_account"),
        }  # fmt: skip

    def _claim(self, claim: Claim, at: str) -> None:
        slate = self.slate
        slate.room(slate.step * 7)
        facts = self._facts(claim, at)
        self._tell(self.claim_words, facts)
        slate.down(0.4)
        self._services(claim, at)
        slate.room(slate.step * 5)
        self._tell(self.money_words, facts)
        eob_truth.unnamed(slate.sheet, at, claim.total("discount") + claim.total("not_covered"))
        eob_truth.imply(slate.sheet, claim, at)
        slate.down(1.0)

    def _services(self, claim: Claim, at: str) -> None:
        slate = self.slate
        if self.services == "none":
            return
        heads = {
            "dates": ("Date of service",),
            "procedure": ("Code",),
            "billed": ("Charge",),
            "allowed": ("Allowed",),
            "paid": ("Paid",),
        }
        rows = [service_cells(slate, service, "/x") for service in claim.services]
        cols = [Col(key, words, "left" if key in {"dates", "procedure"} else "right") for key, words in heads.items()]
        if self.services == "table":
            grid = Grid(slate, cols, rows, edges=(slate.left + 12, slate.right - 12), look="under")
            slate.room(grid.head_height() + grid.leading * 2)
            grid.heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            slate.room(slate.step * 3)
            cells = service_cells(slate, service, line)
            if self.services == "table":
                grid.row(cells)
            elif self.services == "prose" and service.procedure:
                facts = {key: cells[key][0][0] for key in ("from", "procedure", "billed", "allowed", "paid")}
                self._tell(self.line_words, facts)
            else:
                self._dotted(cells["from"][0] + cells["procedure"][0], cells["billed"][0][0])
            told(slate, service, line, ("discount",))
        slate.down(0.5)

    def _dotted(self, left: tuple[Run, ...], amount: Run) -> None:
        slate = self.slate
        end = slate.line(left, slate.left + 14)
        start = slate.right - 60 - slate.pen.width(amount.text)
        slate.say(end + 4, "." * int((start - end - 8) / slate.pen.width(".")))
        slate.line((amount,), start)
        slate.down()

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * 8)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            word = "We kept back" if each.amount > ZERO else "We added"
            self._tell(f"{word} {{amount}} [{{code}}] for {{reference}}.", {
                "amount": slate.amount(f"{at}/amount", each.amount), "code": Run(each.code, f"{at}/code"),
                "reference": Run(each.reference, f"{at}/reference"),
            })  # fmt: skip
        slate.prose(choose(slate.rng, slate.rng.choice(_CLOSING)), slate.left, slate.right - slate.left)
        slate.down(1.6)
        slate.say(slate.left, slate.pick("Sincerely,", "Yours truly,", "Claims Department"))
        slate.down()
        slate.say(slate.left, slate.pick("Claims Examiner", "The Plan Office", "Benefits Coordinator"))
