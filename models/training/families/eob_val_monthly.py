"""Validation: what a plan tells a member each month: all claims of the family, each a row, gathered under who was treated.

A claim has no services; day, who treated and the claim's number stand below each other in its first column. What is left to pay
is parted into deductible, copay and coinsurance. Limits of the year are told as bars of numbers, and are no fields.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import Cell, Column, Said, Style, Table, Token, claim_cells, say
from models.training.families.letterhead import phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "what": (("Claim details",), ("Date and provider",), ("Services received",)),
    "billed": (("Amount", "billed"), ("Provider", "charges"), ("Billed",)),
    "discount": (("Plan", "discounts"), ("You", "saved"), ("Discount",)),
    "paid": (("Plan", "paid"), ("We paid",), ("Your plan", "paid")),
    "not_covered": (("Amount not", "covered"), ("Not covered",), ("Excluded",)),
    "deductible": (("Deductible",), ("Your", "deductible"), ("Deductible",)),
    "copay": (("Copay",), ("Your copay",), ("Copay",)),
    "coinsurance": (("Coinsurance",), ("Your", "coinsurance"), ("Coinsurance",)),
    "patient": (("Total you", "may owe"), ("You may owe",), ("Your share",)),
}
_NAMES = ("{p} Health Cooperative", "{p} Blue Plan", "Mutual Health of {p}", "{p} County Schools Health Plan", "Care{p} HMO")
_TITLES = ("Monthly Health Statement", "Your Claims This Month", "Health Care Summary", "Monthly Explanation of Benefits")
_ADVICE = (
    "This is not a bill. Your doctor or hospital will send you a bill for what you owe.",
    "You may appeal any decision within 180 days of this statement.",
    "Claims that came in after the closing date are on your next statement.",
    "Amounts shown may change if a claim is corrected later.",
)


def draw(rng: Random) -> Paper:
    """Two to nine claims of a family of one to three."""
    mix = Mix(further=0.0, own=0.0, interest=0.0, moved=0.0, reversed=0.0, institutional=0.0, family=True, denied=0.12)
    content = adjudicated(rng, claims=rng.choice((2, 4, 6, 9)), most_lines=2, mix=mix)
    people_treated = [claim.patient for claim in content.claims[: rng.choice((1, 2, 3))]]
    given = sorted((rng.randrange(len(people_treated)) for _ in content.claims), key=lambda n: people_treated[n].plain)
    claims = tuple(replace(claim, patient=people_treated[n]) for n, claim in zip(given, content.claims, strict=True))
    content = replace(content, claims=claims, payer=replace(content.payer, name=rng.choice(_NAMES).format(p=place(rng))))
    habits = Habits(dates=rng.choice(("us", "abbreviated", "us-short")), names=rng.choice(("plain", "plain", "plain-capitals")))
    sheet = Sheet("eob", "eob-val-monthly", (LETTER[1], LETTER[0]) if rng.random() < 0.4 else LETTER)
    pen = Pen(rng.choice((*SANS, SERIF[0])), rng.choice((8.0, 8.6, 9.2)))
    return _Statement(Desk(sheet, rng, content, habits, pen, left=rng.choice((36.0, 46.0)))).whole()


class _Statement:
    """The statement under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.style = Style(sign=rng.random() < 0.7, zero=rng.choice(("0.00", "0.00", "-")))
        self.claim_word, self.by = rng.choice(("Claim", "Claim #", "Claim number:")), rng.random() < 0.7
        manner = rng.randrange(3)
        columns = tuple(Column(key, 10, heads[manner], "left" if key == "what" else "right") for key, heads in _HEADS.items())
        self.table = Table(desk, columns, desk.pen.sized(desk.pen.size - 0.6), desk.left, desk.right, gap=7.0, leading=1.35)
        self.table.fit([self._cells(claim, "/x") for claim in desk.content.claims])
        desk.sheet.values.clear()
        self.summed, self.tint = rng.random() < 0.7, rng.choice((None, (0.9, 0.94, 0.98)))
        self.patient_word = rng.choice(("", "Claims for", "Patient:", "Member:"))

    def _cells(self, claim: Claim, at: str) -> dict[str, Cell]:
        desk = self.desk
        cells = claim_cells(desk, claim, at, self.style)
        day = Token(desk.habits.date(claim.first), f"{at}/service_from", claim.first.isoformat())
        name = Token(desk.habits.name(claim.rendering), f"{at}/rendering_provider")
        number = (Token(self.claim_word), Token(claim.number, f"{at}/claim_number"))
        return {**cells, "what": ((day,), (name,), number) if self.by else ((day,), number)}

    def whole(self) -> Paper:
        """All of it."""
        desk, claims = self.desk, self.desk.content.claims
        self._first()
        start = 0
        for index, claim in enumerate(claims):
            if not index or claim.patient != claims[index - 1].patient:
                start = index
                self._person(claim, index)
            self._claim(claim, index, start)
            if self.summed and (index + 1 == len(claims) or claims[index + 1].patient != claim.patient):
                self._sum(claims[start : index + 1])
        desk.y += desk.pen.size * 1.5
        for text in desk.rng.sample(_ADVICE, k=desk.rng.randint(1, 3)):
            lines = wrap(text, desk.pen, desk.right - desk.left)
            desk.turn(13 * len(lines), self._later)
            desk.y = desk.sheet.write_lines(desk.left, desk.y, lines, desk.pen, 12) + 4
        return desk.sheet.finish()

    def _later(self) -> None:
        self.desk.y = 46
        self.desk.text(self.desk.left, self.title, self.desk.pen.heavy())
        self.desk.y += self.desk.pen.size * 2

    def _first(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        desk.y = 50
        desk.put("/payer/name", desk.left, content.payer.name, pen.sized(15).heavy())
        desk.y += 15
        desk.address("/payer/address", desk.left, content.payer.address.lines, pen.sized(pen.size - 1))
        desk.y += 18
        head = rng.choice((f"{self.title} for {content.day:%B %Y}", self.title))
        desk.text(desk.left, head, fitted(pen.sized(17), head, desk.right - desk.left))
        desk.y += 22
        top, home = desk.y, people.address(rng)
        desk.sheet.write_lines(desk.left, desk.y, (content.claims[0].subscriber.plain, *home.lines), pen, 12)
        facts = [
            Said("Statement date", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
            Said("Member ID", "/claims/0/member_id", content.claims[0].member_id),
            Said("Group number", "/claims/0/group_number", content.claims[0].group_number),
            Said("Questions? Call", "/payer/phone", phone_shown(content.payer.phone, rng.randrange(4)), content.payer.phone),
        ]  # fmt: skip
        desk.sheet.alternatives["/payment/date"] = [None]
        desk.sheet.know("/payment/method", "none")
        desk.sheet.alternatives["/payment/method"] = [None]
        x = desk.left + (desk.right - desk.left) * 0.56
        for fact in facts:
            say(desk, x, fact, pen, at=x + 84)
            desk.y += pen.size * 1.4
        for index in range(1, len(content.claims)):
            for leaf in ("member_id", "group_number"):
                desk.sheet.share(f"/claims/{index}/{leaf}", getattr(content.claims[0], leaf), f"/claims/0/{leaf}")
        desk.y = max(desk.y, top + 40) + 16
        self._limits()
        sums = [
            ("Billed this month", "/totals/billed", content.total("billed")),
            ("Plan paid", "/totals/paid", content.total("paid")),
            ("You may owe", "/totals/patient_responsibility", content.total("patient")),
        ]
        wide = (desk.right - desk.left) / 3
        for number, (caption, pointer, amount) in enumerate(sums):
            x = desk.left + number * wide
            desk.text(x, caption)
            desk.y += pen.size * 1.9
            desk.put(pointer, x, desk.habits.money(amount, sign=True), pen.sized(pen.size * 1.6).heavy(), value=f"{amount:.2f}")
            desk.y -= pen.size * 1.9
        desk.y += pen.size * 4.2

    def _limits(self) -> None:
        """What of the year's limits is used up; nothing of it is a field."""
        desk, rng = self.desk, self.desk.rng
        for name in rng.sample(("Individual deductible", "Family deductible", "Out-of-pocket limit"), rng.choice((0, 2, 3))):
            most = Decimal(rng.choice((1000, 2500, 3000, 6000)))
            used = Decimal(numbers.digits(rng, 5)) / 100
            desk.text(desk.left, name)
            desk.text(
                desk.left + 150, f"{desk.habits.money(min(used, most), sign=True)} of {desk.habits.money(most, sign=True)}"
            )
            end = desk.left + 300 + 120 * float(min(used, most) / most)
            desk.sheet.fill(desk.left + 300, desk.y - 6, end, desk.y, (0.35, 0.45, 0.6))
            desk.sheet.frame(desk.left + 300, desk.y - 6, desk.left + 420, desk.y, 0.4)
            desk.y += desk.pen.size * 1.6
        desk.y += desk.pen.size

    def _person(self, claim: Claim, index: int) -> None:
        desk, table = self.desk, self.table
        desk.y += desk.pen.size * 0.8
        desk.turn(desk.pen.size * 4 + table.head_height() + table.height(self._cells(claim, f"/claims/{index}")), self._later)
        shown = desk.habits.name(claim.patient)
        x = desk.text(desk.left, self.patient_word, desk.pen.heavy()) + (4 if self.patient_word else 0)
        desk.put(f"/claims/{index}/patient_name", x, shown, desk.pen.sized(desk.pen.size * 1.15).heavy())
        desk.y += desk.pen.size * 1.8
        if self.tint:
            desk.sheet.fill(
                desk.left,
                desk.y - table.pen.size * 1.1,
                desk.right,
                desk.y + table.head_height() - table.pen.size * 0.8,
                self.tint,
            )
        table.heads()
        desk.y += table.pen.size * 0.5

    def _claim(self, claim: Claim, index: int, start: int) -> None:
        desk, table, at = self.desk, self.table, f"/claims/{index}"
        cells = self._cells(claim, at)
        if desk.turn(table.height(cells), self._later):
            table.heads()
            desk.y += table.pen.size * 0.5
        table.row(cells)
        if index > start:
            desk.sheet.share(f"{at}/patient_name", desk.habits.name(claim.patient), f"/claims/{start}/patient_name")
        desk.sheet.alternatives[f"{at}/subscriber_name"] = [claim.subscriber.plain]
        eob_truth.imply(desk.sheet, claim, at)
        if claim.last == claim.first or f"{at}/service_to" not in desk.sheet.values:
            desk.sheet.alternatives[f"{at}/service_to"] = [claim.first.isoformat(), claim.last.isoformat()]
        eob_truth.unnamed(desk.sheet, at, claim.total("discount"))
        desk.sheet.rule(desk.left, desk.y - table.pen.size * 0.7, desk.right, desk.y - table.pen.size * 0.7, 0.25)
        desk.y += table.pen.size * 0.4

    def _sum(self, claims: tuple[Claim, ...]) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.pen.size * 2, self._later)
        cells: dict[str, Cell] = {
            key: ((Token(desk.habits.money(sum((c.total(key) for c in claims), Decimal(0)), sign=self.style.sign)),),)
            for key in table.keys[1:]
        }
        desk.text(table.left + 3, "Total", table.pen.heavy())
        table.row(cells, table.pen.heavy())
        desk.y += table.pen.size * 1.5
