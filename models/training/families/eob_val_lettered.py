"""Validation: a member's statement whose columns have letters, and whose last columns say how they follow from the others.

The day of service stands in the claim's heading; services are told in words. `A-B-C` stands under the headings. What the
plan paid and what is owed are boxes beside the table, or a row of large figures.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    legend_lines,
    own_messages,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import facts_grid, facts_run, payer_block
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "Blue Plan of {p}",
    "{p} Health Cooperative",
    "{p} Employees Health Plan",
    "{p} Health Partners",
    "{p} Care Alliance",
)
_TITLES = (
    "Explanation of Benefits",
    "YOUR EXPLANATION OF BENEFITS",
    "Health Care Claim Statement",
    "Explanation of Health Care Benefits",
)
_KINDS = (
    "Office visit",
    "Laboratory",
    "Radiology",
    "Surgery",
    "Emergency care",
    "Therapy",
    "Medical supplies",
    "Injection",
    "Hospital care",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "kind": (("Type of service",), ("Service",), ("Description",)),
    "billed": (("Amount", "billed"), ("Provider's", "charge"), ("Total", "charge")),
    "discount": (("Plan", "discount"), ("Member", "savings"), ("Network", "savings")),
    "not_covered": (("Not", "covered"), ("Amount not", "covered"), ("Non-covered", "amount")),
    "allowed": (("Covered", "amount"), ("Plan", "allowance"), ("Allowed", "amount")),
    "deductible": (("Your", "deductible"), ("Deductible",), ("Applied to", "deductible")),
    "copay": (("Your", "copay"), ("Copay",), ("Copayment",)),
    "coinsurance": (("Your", "coinsurance"), ("Coinsurance",), ("Your share", "(%)")),
    "paid": (("Your plan", "paid"), ("Plan", "payment"), ("We", "paid")),
    "patient": (("You may", "owe"), ("Your total", "cost"), ("What you", "owe")),
    "remarks": (("See", "note"), ("Note",), ("Message",)),
}  # fmt: skip
_LEFT = {"kind", "remarks"}


def draw(rng: Random) -> Paper:
    """One to four claims of one family."""
    mix = Mix(institutional=0.05, denied=0.12, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0, family=True)
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 4)), most_lines=rng.choice((1, 3, 4)), mix=mix)
    content, legend = own_messages(rng, _one_day(content))
    content = replace(
        content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(p=place(rng))), provider_adjustments=()
    )
    pen = Pen(rng.choice((*SANS, *SERIF[:2])), rng.choice((8.0, 8.6, 9.2)))
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.3 else LETTER
    habits = replace(us_habits(rng), dollar=rng.random() < 0.8, names=rng.choice(("plain", "plain", "capitals")),
                     dates=rng.choice(("us", "long", "abbreviated", "us-short")))  # fmt: skip
    desk = Desk(Sheet("eob", "eob-val-lettered", size), rng, content, habits, pen, left=rng.choice((38.0, 48.0)))
    return _Statement(desk, dict(legend)).whole()


def _one_day(content: Remittance) -> Remittance:
    """All services of a claim are of its first day."""
    claims = (replace(c, services=tuple(replace(s, first=c.first, last=c.first) for s in c.services)) for c in content.claims)
    return replace(content, claims=tuple(claims))


class _Statement:
    """The statement under way."""

    def __init__(self, desk: Desk, legend: dict[str, str]) -> None:
        rng = desk.rng
        self.desk, self.legend = desk, legend
        self.style = Style(zero=rng.choice(("0.00", "0.00", "-")), sign=rng.random() < 0.6)
        self.title, self.letters, self.run = rng.choice(_TITLES), rng.random() < 0.75, rng.random() < 0.5
        self.boxes, self.grid = rng.random() < 0.5, rng.random() < 0.5
        self.say = {
            "patient_name": rng.choice(("Patient", "Services for", "Care for")),
            "claim_number": rng.choice(("Claim number", "Claim no.", "Claim")),
            "service_from": rng.choice(("Date of service", "Service date", "Date of care")),
            "rendering_provider": rng.choice(("Provider", "Doctor or facility", "Provided by")),
        }
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        columns, letter = [], "A"
        for key, heads in _HEADS.items():
            lines = rng.choice(heads)
            if self.letters and key not in _LEFT:
                lines, letter = (letter, *lines), chr(ord(letter) + 1)
            columns.append(Column(key, 60 if key == "kind" else 30, lines, "left" if key in _LEFT else "right"))
        table = Table(desk, tuple(columns), desk.pen, desk.left, desk.right, leading=1.45)
        claims = desk.content.claims
        table.fit(
            [
                *(self._cells(s, "/x") for c in claims for s in c.services),
                *(claim_cells(desk, c, "/x", self.style) for c in claims),
            ]
        )
        return table

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        kind = _KINDS[int(service.billed * 100) % len(_KINDS)]
        return {**service_cells(self.desk, service, at, self.style), "kind": ((Token(kind),),)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 42
        desk.put("/payer/name", desk.left, desk.content.payer.name)
        desk.text(desk.right, f"page {desk.sheet.page}", align="right")
        desk.y += 28

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle, first = 46.0, (desk.left + desk.right) / 2, content.claims[0]
        payer_block(
            desk, desk.left, pen.sized(13).heavy(), phone=rng.choice(("", "Questions? Call")), room=middle - desk.left - 10
        )
        low, desk.y = desk.y, 48.0
        desk.text(desk.right, self.title, pen.sized(14).heavy(), "right")
        desk.y += 14
        desk.text(desk.right, "THIS IS NOT A BILL", pen.heavy(), "right")
        desk.y += 16
        name = desk.habits.name(first.subscriber)
        facts = [
            Said(rng.choice(("Subscriber", "Member", "Employee")), "/claims/0/subscriber_name", name),
            Said(rng.choice(("Member ID", "Identification number", "ID number")), "/claims/0/member_id", first.member_id),
            Said(rng.choice(("Group number", "Group")), "/claims/0/group_number", first.group_number),
            Said(rng.choice(("Statement date", "Date processed")), None, desk.habits.date(content.day)),
        ]
        values = {"subscriber_name": name, "member_id": first.member_id, "group_number": first.group_number}
        for index in range(1, len(content.claims)):
            for key, value in values.items():
                desk.sheet.know(f"/claims/{index}/{key}", value)
                desk.sheet.alternatives[f"/claims/{index}/{key}"] = [None]
        desk.sheet.alternatives["/payment/date"] = [content.day.isoformat()]
        desk.sheet.alternatives["/payment/method"] = ["check", "eft", "none"]
        facts_grid(desk, facts, middle, desk.right, across=2, pen=pen, framed=self.grid)
        desk.y = max(low, desk.y) + 22
        if rng.random() < 0.6:
            for line in wrap(
                "This statement shows how your plan worked out the claims below. Your provider may bill you for what you owe.",
                pen, desk.right - desk.left,
            ):  # fmt: skip
                desk.text(desk.left, line)
                desk.y += pen.size * 1.3
            desk.y += 8

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table, pen = self.desk, self.table, self.desk.pen
        desk.turn(table.head_height() + table.pen.size * 1.5 * (len(claim.services) + 5) + 40, self._later_head)
        values = {
            "patient_name": (desk.habits.name(claim.patient), None), "claim_number": (claim.number, None),
            "service_from": (desk.habits.date(claim.first), claim.first.isoformat()),
            "rendering_provider": (desk.habits.name(claim.rendering), None),
        }  # fmt: skip
        facts = [Said(self.say[key], f"{at}/{key}", shown, value) for key, (shown, value) in values.items()]
        if self.run:
            facts_run(
                desk, [replace(fact, label=f"{fact.label}:") for fact in facts], desk.left, desk.right, pen=pen, mark="    "
            )
        else:
            facts_grid(desk, facts, desk.left, desk.right, across=4, pen=pen, framed=self.grid)
        desk.y += pen.size * 1.6
        top = desk.y - table.pen.size
        table.heads("center" if desk.rng.random() < 0.3 else None)
        if self.letters:
            self._formula()
        desk.rule(0.7, lift=table.pen.size * 0.7)
        desk.y += 5
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            table.row(self._cells(service, line))
            settle(desk, service, line, table.keys)
            desk.sheet.alternatives |= {
                f"{line}/service_from": [claim.first.isoformat()],
                f"{line}/service_to": [claim.first.isoformat()],
            }
        desk.rule(0.4, lift=table.pen.size * 0.9)
        word = {"kind": ((Token(desk.rng.choice(("Total", "Claim total", "TOTALS"))),),)}
        table.row({**claim_cells(desk, claim, at, self.style), **word}, table.pen.heavy())
        if self.grid:
            desk.sheet.frame(desk.left - 2, top, desk.right + 2, desk.y - table.pen.size * 0.6, 0.5)
        if self.boxes:
            self._figures(claim, at)
        desk.sheet.alternatives[f"{at}/service_to"] = [claim.first.isoformat()]
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += pen.size * 2.2

    def _formula(self) -> None:
        """How the last columns follow from the others, in small letters below the headings."""
        desk, table = self.desk, self.table
        small = table.pen.sized(table.pen.size * 0.78)
        letters = {column.key: column.heads[0] for column in table.columns if column.key not in _LEFT}
        told = {
            "allowed": f"{letters['billed']}-{letters['discount']}-{letters['not_covered']}",
            "paid": f"{letters['allowed']}-{letters['deductible']}-{letters['copay']}-{letters['coinsurance']}",
        }
        for key, words in told.items():
            x = table.edges[key][1] - table.gap / 2
            desk.text(x, words, small, "right")
        desk.y += small.size * 1.3

    def _figures(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        desk.y += pen.size * 0.6
        told = (("Your plan paid", "paid", "paid"), ("You may owe this provider", "patient", "patient_responsibility"))
        for label, key, leaf in told:
            amount = claim.total(key)
            end = desk.text(desk.left, label + " ", pen.heavy())
            desk.put(f"{at}/{leaf}", end, desk.habits.money(amount, sign=True), pen.heavy(), value=f"{amount:.2f}")
            desk.y += pen.size * 1.5

    def _ends(self) -> None:
        desk = self.desk
        if self.legend:
            desk.turn(40, self._later_head)
            desk.text(desk.left, desk.rng.choice(("Notes", "Messages", "About your claim")), desk.pen.heavy())
            desk.y += desk.pen.size * 1.5
            legend_lines(desk, sorted(self.legend.items()), desk.pen, 40, self._later_head)
