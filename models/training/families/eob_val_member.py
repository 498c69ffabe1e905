"""Validation: what a plan tells its member. It is no bill and moves no money.

The first sheet greets the member and sums up in boxes, a list or a sentence; every claim has a heading in words, its services
are described, the last column is what the member may owe.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import people
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk, fits
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    counted,
    legend_lines,
    own_messages,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import Look, draw_logo, look, phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Sheet, fitted, wrap
from models.training.paper import Paper

_PAYERS = ("{p} Health", "{p} Health Plan of {s}", "{p} Care Plus", "{p} HMO", "My{p} Medicare", "{p} Community Plan", "{p}One")
_STATES = ("Iowa", "Nevada", "Maine", "Georgia", "Michigan", "Arizona", "Ohio", "Texas")
_TITLES = ("Explanation of Benefits", "Your Explanation of Benefits (EOB)", "Your claims summary", "Health Plan Statement")
_BANNERS = ("THIS IS NOT A BILL", "This is not a bill.", "THIS IS NOT A BILL - keep for your records")
_SERVICES = (
    "Office visit", "Lab test", "X-ray", "Physical therapy", "Medical supplies", "Injection", "Emergency room", "Surgery",
    "Preventive care", "Specialist visit", "Outpatient hospital", "Radiology", "Ambulance", "Equipment rental", "Anesthesia",
)  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "what": (("Service", "description"), ("Type of", "service"), ("Service",), ("What was done",)),
    "dates": (("Date of", "service"), ("Service", "date(s)"), ("Date",)),
    "billed": (("Amount", "billed"), ("Provider", "billed"), ("What your", "provider charged"), ("Total", "charge")),
    "discount": (("Your plan", "discount"), ("Member", "savings"), ("Network", "discount")),
    "allowed": (("Allowed", "amount"), ("Plan's", "allowed amount"), ("Discounted", "price")),
    "paid": (("Your plan", "paid"), ("Paid by", "your plan"), ("What we", "paid"), ("Amount", "we paid")),
    "copay": (("Your", "copay"), ("Copay",), ("Flat fee", "(copay)")),
    "deductible": (("Applied to", "deductible"), ("Your", "deductible"), ("Deductible",)),
    "coinsurance": (("Your", "coinsurance"), ("Coinsurance",), ("Your % of", "the cost")),
    "not_covered": (("Not", "covered"), ("Amount not", "covered"), ("Not paid", "by plan")),
    "patient": (("What you", "may owe"), ("Your total", "share"), ("You may", "owe provider"), ("Amount", "you owe")),
    "remarks": (("See", "notes"), ("Note",), ("Notes*",)),
}  # fmt: skip
_WIDTHS = {
    "what": 90, "dates": 62, "billed": 52, "discount": 52, "allowed": 52, "paid": 52, "copay": 40, "deductible": 50,
    "coinsurance": 54, "not_covered": 50, "patient": 54, "remarks": 36,
}  # fmt: skip
_ORDERS = (
    ("what", "dates", "billed", "discount", "allowed", "paid", "copay", "deductible", "coinsurance", "not_covered", "patient",
     "remarks"),
    ("dates", "what", "billed", "discount", "not_covered", "remarks", "copay", "deductible", "coinsurance", "paid", "patient"),
    ("dates", "what", "remarks", "billed", "allowed", "not_covered", "deductible", "copay", "coinsurance", "paid", "patient"),
    ("what", "dates", "billed", "discount", "paid", "copay", "deductible", "coinsurance", "not_covered", "patient", "remarks"),
)  # fmt: skip
_ADVICE = (
    "If you think we made a mistake, you have 180 days to ask us to look at the claim again.",
    "Compare this statement with the bill from your provider before you pay.",
    "Services you never had may be fraud. Please call us at the number above.",
    "Your provider may bill you for the amount in the last column, less anything you paid at the visit.",
    "Amounts applied to your deductible are counted from the first day of your plan year.",
    "Need help in another language? Call us and an interpreter joins at no cost.",
)


def draw(rng: Random) -> Paper:
    """One to five claims of a family."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(further=0.0, own=0.0, interest=0.0, moved=0.0, reversed=0.03, institutional=0.0, family=True, denied=0.15)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 5)), most_lines=rng.choice((2, 4)), mix=mix)
    content, legend = own_messages(rng, content)
    name = rng.choice(_PAYERS).format(p=place(rng), s=rng.choice(_STATES))
    content = replace(content, payer=replace(content.payer, name=name))
    style = look(rng, serif=rng.random() < 0.2, size=rng.choice((8.4, 9.0, 9.6)))
    habits = Habits(
        dates=rng.choice(("us", "us-short", "abbreviated", "us")), dollar=rng.random() < 0.85,
        negative=rng.choice(("lead", "lead", "parentheses")), names=rng.choice(("plain", "plain", "plain-capitals")),
    )  # fmt: skip
    wide = habits.dates == "abbreviated" or rng.random() < 0.35
    sheet = Sheet("eob", "eob-val-member", (LETTER[1], LETTER[0]) if wide else LETTER)
    desk = Desk(sheet, rng, content, habits, style.text, left=rng.choice((36.0, 44.0)))
    return _Letter(desk, pages, legend, style).whole()


class _Letter:
    """The statement under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]], style: Look) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend, self.house = desk, pages, legend, style
        self.style = Style(sign=rng.random() < 0.7, until=rng.choice(("-", "to", "")), both_days=False)
        self.banner, self.title = rng.choice(_BANNERS), rng.choice(_TITLES)
        self.coded, self.summed = rng.random() < 0.35, rng.choice(("boxes", "list", "sentence"))
        self.said = {
            "claim": rng.choice(("Claim number:", "Claim #", "Claim ID:")),
            "id": rng.choice(("Member ID:", "ID number:", "Subscriber ID:")),
            "by": rng.choice(("Provider:", "Service provided by", "Care from")),
            "for": rng.choice(("Claim detail for", "Patient:", "Services for", "Claim for")),
            "sum": rng.choice(("Totals", "Claim totals", "Total for this claim")),
        }
        self.tint = rng.choice((None, (0.92, 0.95, 0.98), (0.95, 0.95, 0.92)))
        self.group, self.account = rng.random() < 0.6, rng.random() < 0.4
        keys = rng.choice(_ORDERS if desk.sheet.size[0] > 700 else _ORDERS[1:])
        columns = tuple(
            Column(key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in {"what", "dates"} else "center" if key == "remarks" else "right")
            for key in keys
        )  # fmt: skip
        claims = desk.content.claims
        self.words = {id(s): rng.choice(_SERVICES) for c in claims for s in c.services}
        self.table = Table(desk, columns, desk.pen.sized(desk.pen.size - 0.6), desk.left, desk.right, gap=5.0, leading=1.4)
        rows = [self._cells(s, "/x") for c in claims for s in c.services]
        self.table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) for c in claims)])

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        cells, told = service_cells(self.desk, service, at, self.style), Token(self.words[id(service)])
        code = cells["procedure"][0] if self.coded else ()
        return cells | {"what": ((told,), code) if code else ((told,),)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_sheet()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        if self.legend:
            desk.turn(60, self._later_head)
            desk.text(desk.left, desk.rng.choice(("Notes", "What your notes mean", "Remarks")), desk.pen.heavy())
            desk.y += 14
            legend_lines(desk, self.legend, desk.pen, 40, self._later_head)
            desk.y += 10
        for text in desk.rng.sample(_ADVICE, k=desk.rng.randint(1, 4)):
            lines = wrap(text, desk.pen, desk.right - desk.left)
            desk.turn(13 * len(lines), self._later_head)
            desk.y = desk.sheet.write_lines(desk.left, desk.y, lines, desk.pen, 12) + 4
        return desk.sheet.finish()

    def _first_sheet(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        x, middle = draw_logo(desk.sheet, self.house, desk.left, 32), desk.left + (desk.right - desk.left) * 0.55
        desk.y = 48
        name = content.payer.name
        desk.put("/payer/name", x, name, fitted(pen.sized(15).heavy().inked(self.house.accent), name, middle - x - 12))
        desk.text(desk.right, self.title, fitted(pen.sized(14), self.title, desk.right - middle), "right")
        desk.y += 15
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines, pen.sized(pen.size - 1))
        low, desk.y = desk.y, top + 2
        facts = [
            Said(rng.choice(("Statement date:", "Date of this notice:", "Processed on:")), "/payment/date",
                 desk.habits.date(content.day), content.day.isoformat()),
            Said(rng.choice(("Customer service:", "Questions? Call", "Member services:")), "/payer/phone",
                 phone_shown(content.payer.phone, rng.randrange(4)), content.payer.phone),
            Said("Page", None, f"{desk.sheet.page} of {self.pages}"),
        ]  # fmt: skip
        desk.sheet.alternatives["/payment/date"] = [None]
        for fact in facts:
            say(desk, middle, fact, pen)
            desk.y += pen.size * 1.4
        desk.text(middle, self.banner, pen.heavy())
        desk.sheet.know("/payment/method", "none")
        desk.sheet.alternatives["/payment/method"] = [None]
        desk.y = max(low, desk.y) + 26
        home, who = people.address(rng), content.claims[0].subscriber.plain
        desk.sheet.write_lines(desk.left + 20, desk.y, (who.upper(), *(line.upper() for line in home.lines)), pen, 12)
        desk.y += 56
        getattr(self, f"_{self.summed}")()
        desk.y += 12

    def _sums(self) -> list[tuple[str, str | None, Decimal]]:
        content = self.desk.content
        asked = content.total("discount") + content.total("not_covered")
        return [
            ("Amount billed", "/totals/billed", content.total("billed")),
            ("Discounts and amounts not covered", None, asked),
            ("Amount your plan paid", "/totals/paid", content.total("paid")),
            ("What you may owe", "/totals/patient_responsibility", content.total("patient")),
        ]

    def _boxes(self) -> None:
        desk, sums = self.desk, self._sums()
        wide = (desk.right - desk.left - 30) / 4
        small = fits(desk.pen, [(wide - 8, [label for label, _, _ in sums])])
        for number, (label, pointer, amount) in enumerate(sums):
            x = desk.left + number * (wide + 10)
            if self.tint:
                desk.sheet.fill(x, desk.y - 12, x + wide, desk.y + 30, self.tint)
            desk.sheet.frame(x, desk.y - 12, x + wide, desk.y + 30, 0.6, self.house.accent)
            desk.text(x + wide / 2, label, small, "center")
            shown = desk.habits.money(amount, sign=True)
            y, big = desk.y + 20, desk.pen.sized(13).heavy()
            if pointer:
                desk.sheet.put(pointer, f"{amount:.2f}", x + wide / 2, y, shown, big, "center")
            else:
                desk.sheet.write(x + wide / 2, y, shown, big, "center")
        desk.y += 48

    def _list(self) -> None:
        desk = self.desk
        desk.text(desk.left, desk.rng.choice(("Summary", "Your claims at a glance", "Statement summary")), desk.pen.heavy())
        desk.y += 15
        for label, pointer, amount in self._sums():
            desk.text(desk.left + 8, label)
            desk.money(pointer, desk.left + 300, amount, sign=True)
            desk.sheet.rule(desk.left + 4, desk.y + 4, desk.left + 304, desk.y + 4, 0.25)
            desk.y += 15

    def _sentence(self) -> None:
        desk, money = self.desk, self.desk.habits.money
        billed, _, paid, owed = self._sums()
        x = desk.text(desk.left, "Your providers billed ")
        x = desk.put("/totals/billed", x, money(billed[2], sign=True), value=f"{billed[2]:.2f}")
        x = desk.text(x, " and your plan paid ")
        desk.put("/totals/paid", x, money(paid[2], sign=True), value=f"{paid[2]:.2f}")
        desk.y += 14
        x = desk.text(desk.left, "Your share of these claims may come to ")
        desk.put("/totals/patient_responsibility", x, money(owed[2], sign=True), desk.pen.heavy(), value=f"{owed[2]:.2f}")
        desk.y += 14

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 38
        desk.text(desk.left, f"{desk.content.payer.name} - {self.title}")
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 28

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.head_height() + 104, self._later_head)
        self._heading(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(service, line)
            if desk.turn(table.height(cells) + 30, self._later_head):
                self._heads()
            table.row(cells)
            settle(desk, service, line, table.keys)
            desk.rule(0.2, lift=table.pen.size * 0.95)
            desk.y += 2
        desk.text(desk.left + 3, self.said["sum"], table.pen.heavy())
        table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy())
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 18

    def _heading(self, claim: Claim, at: str) -> None:
        desk, pen, name = self.desk, self.desk.pen, self.desk.habits.name
        patient = Said(self.said["for"], f"{at}/patient_name", name(claim.patient))
        say(desk, desk.left, patient, pen.sized(pen.size + 1.5).heavy().inked(self.house.accent))
        desk.y += pen.size * 1.6
        facts = [
            Said(self.said["by"], f"{at}/rendering_provider", name(claim.rendering)),
            Said(self.said["claim"], f"{at}/claim_number", claim.number),
            Said(self.said["id"], f"{at}/member_id", claim.member_id),
        ]
        facts += [Said("Group:", f"{at}/group_number", claim.group_number)] if self.group else []
        facts += [Said("Patient account:", f"{at}/patient_account", claim.account)] if self.account else []
        x = desk.left
        for fact in facts:
            if x + pen.width(f"{fact.label} {fact.shown}") > desk.right:
                x, desk.y = desk.left, desk.y + pen.size * 1.4
            x = say(desk, x, fact, pen) + 18
        desk.y += pen.size * 2.2

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        if self.tint:
            top = desk.y - table.pen.size - 2
            desk.sheet.fill(desk.left, top, desk.right, top + table.head_height() + 7, self.tint)
        table.heads()
        desk.rule(0.6, lift=table.pen.size * 0.6)
        desk.y += 7
