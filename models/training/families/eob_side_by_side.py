"""Statements whose claims stand side by side: what is told is named once at the left, each claim or service has a column.

Small plans and administrators who work with spreadsheets print so: three to five columns across, further claims in a next
strip.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Line, Run, shrunk, write_line
from models.training.families.eob_slate import Slate, captioned, listed
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_WHO = {
    "patient_name": ("Patient", "Employee or dependent", "Person treated", "Name"),
    "claim_number": ("Claim", "Our claim no.", "Claim number", "Control no."),
    "patient_account": ("Your account", "Account no.", "Patient acct.", "Provider's reference"),
    "member_id": ("Member ID", "Certificate", "ID no."),
    "group_number": ("Group", "Group no.", "Policy group"),
    "rendering_provider": ("Treated by", "Doctor", "Provider of service"),
}
_WHAT = {
    "service_from": ("Date of service", "Treated on", "Service date"),
    "procedure": ("Procedure", "Service code", "CPT / HCPCS"),
    "units": ("Units", "How many", "Count"),
}
_AMOUNTS = {
    "billed": ("Charge", "Amount billed", "Submitted", "Total charges"),
    "discount": ("Network discount", "Less discount", "Provider write-off"),
    "not_covered": ("Not covered", "Ineligible", "Excluded by plan"),
    "allowed": ("Allowed", "Covered charge", "Eligible amount"),
    "deductible": ("Deductible", "Less deductible", "Applied to deductible"),
    "coinsurance": ("Coinsurance", "Less coinsurance", "Member's coinsurance"),
    "copay": ("Copay", "Less copay", "Office copay"),
    "patient_responsibility": ("Patient owes", "Member responsibility", "Due from patient"),
    "paid": ("Plan paid", "Paid", "Benefit paid", "We paid"),
}
_KEYS = {"patient_responsibility": "patient"}
_TITLES = (
    "Statement of Claims Paid",
    "CLAIM WORKSHEET",
    "Explanation of Benefits",
    "Benefit Payment Summary",
    "Claims Settled",
)


def draw(rng: Random) -> Paper:
    """Two to ten claims, of one service each or told as a whole."""
    sheet = Sheet("eob", "eob-side-by-side", rng.choice((LETTER, LETTER, (LETTER[1], LETTER[0]))))
    mix = Mix(institutional=0.0, denied=0.15, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.15)
    by_service = rng.random() < 0.6
    content = adjudicated(rng, claims=rng.choice((2, 3, 4, 6, 9)), most_lines=1 if by_service else 3, mix=mix)
    pen = Pen(rng.choice((*SANS, *SERIF[:2])), rng.choice((8.0, 8.6, 9.4)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((36.0, 48.0)))
    slate.zero = rng.choice(("0.00", "0.00", "-", ""))
    slate.sign = rng.random() < 0.4
    return _Worksheet(slate, by_service=by_service).whole()


class _Worksheet:
    """The statement under way."""

    def __init__(self, slate: Slate, *, by_service: bool) -> None:
        rng = slate.rng
        self.slate, self.by_service, self.title = slate, by_service, rng.choice(_TITLES)
        self.lined, self.shaded, self.summed = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.5
        self.across = 3 if slate.sheet.size[0] < 700 and slate.pen.size > 8.5 else rng.choice((3, 4) if self.lined else (4, 5))
        who = ["patient_name", *rng.sample([key for key in _WHO if key != "patient_name"], rng.choice((2, 3, 4)))]
        if not {"claim_number", "patient_account"} & set(who):
            who.append("claim_number")
        out = set(rng.sample(("allowed", "patient_responsibility", "copay", "discount"), rng.choice((0, 1, 2))))
        self.amounts = [key for key in _AMOUNTS if key not in out]
        self.what = [key for key in _WHAT if key != "units" or rng.random() < 0.5] if by_service else ["service_from"]
        self.who = who
        self.words = {key: rng.choice(words) for key, words in {**_WHO, **_WHAT, **_AMOUNTS}.items()}
        self.colon = rng.choice(("", "", ":"))
        self.caption = slate.pick("", "Claim", "Item")
        slate.head = self._later_head

    def whole(self) -> Paper:
        """All of it."""
        self._first_head()
        claims = self.slate.content.claims
        for start in range(0, len(claims), self.across):
            self._strip(claims[start : start + self.across], start)
        self._end()
        return self.slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = 48
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.4).heavy())
        slate.down(1.3)
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.say(slate.right, self.title, pen.sized(pen.size * 1.2).heavy(), "right")
        slate.down(2)
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.down(0.8)
        label = slate.pick("Check number", "Check no.") if content.method == "check" else slate.pick("ACH trace", "EFT no.")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [(slate.pick("Date paid", "Date", "Issued"), slate.day("/payment/date", content.day)),
                 (slate.pick("Amount", "Total payment"), slate.amount("/payment/amount", content.amount,
                  sign=True))]  # fmt: skip
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        if slate.rng.random() < 0.5:
            captioned(slate, facts, slate.left, slate.right, across=3, framed=True)
        else:
            listed(slate, facts, slate.left, slate.right)
        slate.down()

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 40
        slate.line((Run(slate.content.payer.name, "/payer/name"),), slate.left)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2.5)

    def _rows(self, claims: Sequence[Claim], start: int) -> list[tuple[str, list[Line]]]:
        """A name and a line for each claim."""
        told = list(enumerate(claims, start))

        def row(key: str, make: Callable[[Claim, int, str], Line]) -> tuple[str, list[Line]]:
            return self.words[key] + self.colon, [make(claim, index, key) for index, claim in told]

        parts = ((self.who, self._who), (self.what, self._what), (self.amounts, self._amount))
        return [row(key, make) for keys, make in parts for key in keys]

    def _who(self, claim: Claim, index: int, key: str) -> Line:
        name = self.slate.habits.name
        shown = {
            "patient_name": name(claim.patient), "claim_number": claim.number, "patient_account": claim.account,
            "member_id": claim.member_id, "group_number": claim.group_number, "rendering_provider": name(claim.rendering),
        }[key]  # fmt: skip
        return (Run(shown, f"/claims/{index}/{key}"),)

    def _at(self, index: int) -> str:
        return f"/claims/{index}/lines/0" if self.by_service else f"/claims/{index}"

    def _what(self, claim: Claim, index: int, key: str) -> Line:
        service, at = claim.services[0], self._at(index)
        if key == "service_from":
            return (self.slate.day(f"{at}/{key}", claim.first),)
        if key == "units":
            return (Run(str(service.units), f"{at}/{key}"),)
        mods = (Run(code, f"{at}/modifiers/{n}") for n, code in enumerate(service.modifiers))
        return (Run(service.procedure, f"{at}/{key}"), *mods)

    def _amount(self, claim: Claim, index: int, key: str) -> Line:
        slate, amount = self.slate, claim.total(_KEYS.get(key, key))
        pointer = None if key == "discount" else f"{self._at(index)}/{key}"
        cell = slate.money(pointer, amount, always=key in {"billed", "paid"})
        return cell[0] if cell else ()

    def _strip(self, claims: Sequence[Claim], start: int) -> None:
        slate = self.slate
        rows = self._rows(claims, start)
        high = slate.step * 1.12
        slate.room(high * (len(rows) + 2.5))
        first = slate.left + max(slate.pen.width(name) for name, _ in rows) + 14
        wide = (slate.right - first) / self.across
        edge = first + wide * len(claims)
        if self.caption:
            for number in range(len(claims)):
                slate.say(first + (number + 1) * wide - 5, f"{self.caption} {start + number + 1}", slate.pen.heavy(), "right")
            slate.y += high
        top = slate.y - slate.pen.size
        for order, (name, lines) in enumerate(rows):
            if self.shaded and order % 2:
                slate.sheet.fill(
                    slate.left, slate.y - slate.pen.size, edge, slate.y + slate.pen.size * 0.45, (0.92, 0.92, 0.92)
                )
            slate.say(slate.left + 2, name, slate.pen.heavy() if order == len(rows) - 1 else slate.pen)
            for number, line in enumerate(lines):
                if line:
                    right = first + (number + 1) * wide - 5
                    write_line(slate.sheet, line, right, slate.y, shrunk(slate.pen, [line], wide - 10), "right")
            if self.lined:
                slate.rule(0.3, lift=-slate.pen.size * 0.4, x1=edge)
            slate.y += high
        if self.lined:
            for number in range(len(claims) + 1):
                x = first + number * wide
                slate.sheet.rule(x, top, x, slate.y - high + slate.pen.size * 0.4, 0.3)
        slate.y += high
        self._settle(claims, start)

    def _settle(self, claims: Sequence[Claim], start: int) -> None:
        sheet = self.slate.sheet
        for index, claim in enumerate(claims, start):
            at = f"/claims/{index}"
            if self.by_service:
                eob_truth.one_day(sheet, claim.services[0], self._at(index))
                for leaf in self.amounts:
                    if leaf != "discount":
                        sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(_KEYS.get(leaf, leaf)):.2f}"]
            eob_truth.imply(sheet, claim, at)
            if "discount" in self.amounts:
                total = sum((service.discount for service in claim.services), Decimal(0))
                eob_truth.unnamed(sheet, self._at(index), total)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (6 + len(content.provider_adjustments)))
        facts = []
        if self.summed:
            facts = [(slate.pick("All charges", "Total charges"), slate.amount("/totals/billed", content.total("billed"))),
                     (slate.pick("All claims", "Total benefits"), slate.amount("/totals/paid",
                      content.total("paid")))]  # fmt: skip
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (Run(slate.pick("Other", "Adjustment")), Run(each.code, f"{at}/code"),
                    Run(each.reference, f"{at}/reference"), slate.amount(f"{at}/amount", each.amount))  # fmt: skip
            slate.line(runs, slate.left)
            slate.down()
        facts.append(
            (slate.pick("This payment", "Total of this check", "Paid"), slate.amount("/payment/amount", content.amount))
        )
        listed(slate, facts, slate.left, slate.left + 230, far=True)
