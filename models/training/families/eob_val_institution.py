"""Validation: what a plan sends to a hospital or nursing home about each stay.

The stay is told in a panel at the left, its revenue codes stand at the right of it, with days, rates and what the contract
allows; what is taken off the stay as a whole follows in a strip below both.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import ZERO, Claim, Service, cents
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import Cell, Column, Said, Style, Table, Token, say, service_cells, settle
from models.training.families.eob_val_parts import (
    Moved,
    facts_grid,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
    sums_strip,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PLANS = (
    "{p} Health Plan",
    "{p} Long Term Care Plan",
    "Managed Care of {p}",
    "{p} Senior Advantage",
    "Hospital Network of {p}",
)
_HOSTS = (
    "{p} Memorial Hospital",
    "{p} Skilled Nursing & Rehab",
    "{p} Medical Center",
    "{p} Hospice House",
    "{p} Surgical Hospital",
)
_TITLES = (
    "Facility Remittance",
    "INSTITUTIONAL CLAIMS PAYMENT",
    "Hospital Settlement Advice",
    "Explanation of Facility Payment",
)
_PAYMENT = {
    "check": ("Check no.", "Check number"), "eft": ("EFT no.", "Transfer (EFT) no."), "none": ("Reference",),
    "date": ("Remit date", "Date of payment"), "amount": ("Remitted", "Payment total"),
}  # fmt: skip
_LABELS = {
    "patient_name": ("Patient", "Resident", "Member"),
    "patient_account": ("PCN", "Account", "Facility acct."),
    "claim_number": ("Claim no.", "DCN", "Plan claim"),
    "member_id": ("Member no.", "ID"),
    "group_number": ("Group", "Contract"),
}
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "revenue": (("Rev",), ("Rev.", "Code"), ("RC",)),
    "described": (("Service",), ("Description",)),
    "procedure_only": (("HCPCS",), ("HCPCS/", "Mod")),
    "from": (("Date",), ("Serv", "Date")),
    "units": (("Days/", "Units"), ("Qty",), ("Units",)),
    "rate": (("Rate",), ("Per", "Diem"), ("Contract", "Rate")),
    "billed": (("Charges",), ("Total", "Charge")),
    "not_covered": (("Non-", "Covered"), ("Noncov.", "Charges")),
    "allowed": (("Allowed",), ("Contract", "Amount"), ("Covered at", "Rate")),
    "paid": (("Net",), ("Payable",)),
}
_ROOMS = {"0120": "ROOM-BOARD/SEMI", "0191": "SUBACUTE LEVEL I", "0110": "ROOM-BOARD/PVT", "0655": "INPT RESPITE"}
_REST = (
    "PHARMACY",
    "MED-SUR SUPPLIES",
    "LABORATORY",
    "PHYS THERAPY",
    "DX X-RAY",
    "OR SERVICES",
    "EMERG ROOM",
    "RESPIRATORY SVC",
)
_LEFT = {"revenue", "described", "procedure_only", "from"}
_STRIP = {
    "billed": ("Total charges", "Charges"),
    "not_covered": ("Noncovered", "Not covered"),
    "allowed": ("Contract allowance", "Allowed"),
    "deductible": ("Deductible", "Inpatient ded."),
    "coinsurance": ("Coinsurance", "Coins. days"),
    "copay": ("Copay", "Stay copay"),
    "patient": ("Patient liability", "Due from patient"),
    "paid": ("Net to facility", "Paid"),
}
_MOVED = (
    Moved("Offsets", ("Type", "Meaning", "Reference", "Amount")),
    Moved("Other settlements", ("Code", "Item", "Document", "Sum")),
)


def draw(rng: Random) -> Paper:
    """One to four stays or visits."""
    sheet = Sheet("eob", "eob-val-institution", (LETTER[1], LETTER[0]) if rng.random() < 0.6 else LETTER)
    mix = Mix(institutional=1.0, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.3)
    found = adjudicated(rng, claims=rng.choice((1, 2, 2, 4)), most_lines=6, mix=mix)
    claims = tuple(replace(claim, services=_stay(rng, claim)) for claim in found.claims)
    payer = replace(found.payer, name=rng.choice(_PLANS).format(p=place(rng)))
    payee = replace(found.payee, name=rng.choice(_HOSTS).format(p=place(rng)))
    moved = tuple(each for each in found.provider_adjustments if each.code != "FB")
    found = replace(found, payer=payer, payee=payee, claims=claims, provider_adjustments=moved)
    if found.amount <= 0:
        found = replace(found, provider_adjustments=())
    found = replace(found, method=rng.choice(("check", "eft")) if found.amount else "none")
    pen = Pen(rng.choice((*SANS, *SERIF[:2], "narrow")), rng.choice((7.4, 8.0, 8.6)))
    return _Advice(Desk(sheet, rng, found, us_habits(rng), pen, left=rng.choice((34.0, 42.0)))).whole()


def _stay(rng: Random, claim: Claim) -> tuple[Service, ...]:
    """Its lines, the first of most a room at a rate by the day."""
    first, *rest = claim.services
    if first.denial or rng.random() < 0.3:
        return claim.services
    days = rng.randint(2, 24)
    allowed = cents(Decimal(rng.randint(20000, 190000)) / 100 * days)
    billed = cents(allowed * Decimal(rng.randint(110, 240)) / 100)
    copay = cents(Decimal(rng.choice((0, 0, 20, 50)) * min(days, 5)))
    room = replace(
        first, revenue_code=rng.choice(tuple(_ROOMS)), procedure="", modifiers=(), units=days, billed=billed, copay=copay,
        discount=billed - allowed, not_covered=ZERO, deductible=ZERO, coinsurance=ZERO, last=first.first + timedelta(days=days),
    )  # fmt: skip
    return (room, *rest)


class _Advice:
    """The advice under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.words = {key: rng.choice(words) for key, words in {**_LABELS, **_STRIP}.items()}
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", "-")), until="-")
        self.framed, self.headed_once, self.boxed = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.5
        out = set(rng.sample(("described", "procedure_only", "from", "not_covered", "rate"), rng.choice((0, 1, 2))))
        keys = [key for key in _HEADS if key not in out]
        self.strip = [key for key in _STRIP if key not in set(rng.sample(("not_covered", "allowed", "patient"), 1))]
        wide = 0.27 if desk.sheet.size[0] > 700 else 0.31
        self.split = desk.left + (desk.right - desk.left) * wide
        columns = tuple(Column(key, 10, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys)
        self.table = Table(desk, columns, desk.pen, self.split + 8, desk.right, gap=7.0, leading=1.28)
        self.table.fit([self._cells(s, "/x") for claim in desk.content.claims for s in claim.services])
        desk.sheet.values.clear()

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        cells = service_cells(self.desk, service, at, self.style)
        rest = _REST[int(service.revenue_code or 0) % len(_REST)]
        cells["described"] = ((Token(_ROOMS.get(service.revenue_code, rest)),),)
        by_day = service.revenue_code in _ROOMS and service.units
        cells["rate"] = ((Token(self.desk.habits.money(cents(service.allowed / service.units))),),) if by_day else ()
        return cells

    def whole(self) -> Paper:
        """All of it."""
        desk, rng = self.desk, self.desk.rng
        self._first_head()
        if self.headed_once:
            self._heads()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, rng.choice(_MOVED), desk.pen, self._later_head)
        desk.turn(60, self._later_head)
        sums = [
            ("All charges", "/totals/billed", desk.content.total("billed")),
            ("All claims", "/totals/paid", desk.content.total("paid")),
            ("Offsets", None, desk.content.withheld),
            ("Payment", "/payment/amount", desk.content.amount),
        ]
        said = [Said(word, at, desk.habits.money(amount, sign=True), f"{amount:.2f}") for word, at, amount in sums]
        desk.y += desk.pen.size
        sums_strip(desk, said, desk.pen, framed=self.boxed)
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle = 44.0, (desk.left + desk.right) / 2
        desk.text(desk.right, self.title, pen.sized(pen.size * 1.4).heavy(), "right")
        payer_block(
            desk, desk.left, pen.heavy(), phone=rng.choice(("", "Facility services:", "Tel.")), room=middle - desk.left - 20
        )
        desk.y += 12
        top = desk.y
        payee_block(desk, desk.left, pen, room=middle - desk.left - 20)
        low, desk.y = desk.y, top
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, labels),
            Said("NPI", "/payee/npi", content.payee.npi),
            Said("Tax ID", "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ]
        desk.y -= pen.size
        facts_grid(desk, facts, middle, desk.right, across=2, pen=pen, framed=self.boxed)
        desk.y = max(low, desk.y) + 20

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 40
        desk.text(desk.left, f"{self.title} / {desk.content.payer.name}")
        desk.text(desk.right, f"{desk.sheet.page}", align="right")
        desk.y += 26
        if self.headed_once:
            self._heads()

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        table.heads()
        desk.sheet.rule(table.left, desk.y - table.pen.size * 0.8, table.right, desk.y - table.pen.size * 0.8, 0.5)
        desk.y += table.pen.size * 0.4

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table, pen = self.desk, self.table, self.desk.pen
        rows = sum(table.height(self._cells(service, "/x")) for service in claim.services)
        panel = self._panel(claim, at)
        high = max(rows + (0 if self.headed_once else table.head_height() + 6), pen.size * 1.35 * len(panel))
        desk.turn(high + pen.size * 6, self._later_head)
        top = desk.y
        for said in panel:
            say(desk, desk.left + 4, said, fitted(pen, f"{said.label} {said.shown}", self.split - desk.left - 8))
            desk.y += pen.size * 1.35
        low, desk.y = desk.y, top
        if not self.headed_once:
            self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            table.row(self._cells(service, line))
            settle(desk, service, line, table.keys)
            eob_truth.unnamed(desk.sheet, line, service.discount)
        desk.y = max(low, desk.y) + pen.size * 0.2
        if self.framed:
            desk.sheet.frame(desk.left, top - pen.size * 1.2, self.split, desk.y - pen.size * 0.5, 0.4)
        desk.y += pen.size * 0.9
        names = {"patient": "patient_responsibility"}
        sums = []
        for key in self.strip:
            amount = claim.total(key)
            sums.append(Said(self.words[key], f"{at}/{names.get(key, key)}", desk.habits.money(amount), f"{amount:.2f}"))
        sums_strip(desk, sums, pen, framed=self.framed)
        eob_truth.imply(desk.sheet, claim, at)
        total = sum((service.discount for service in claim.services), ZERO)
        eob_truth.unnamed(desk.sheet, at, total)
        desk.y += pen.size * 0.8

    def _panel(self, claim: Claim, at: str) -> list[Said]:
        """What is told of the stay: facts, and what is no field."""
        desk, rng = self.desk, Random(claim.number)
        shown = {
            "patient_name": desk.habits.name(claim.patient), "patient_account": claim.account, "claim_number": claim.number,
            "member_id": claim.member_id, "group_number": claim.group_number,
        }  # fmt: skip
        facts = [Said(f"{self.words[key]}:", f"{at}/{key}", text) for key, text in shown.items()]
        date = desk.habits.date
        facts += [
            Said(rng.choice(("From:", "Stmt from:")), f"{at}/service_from", date(claim.first), claim.first.isoformat()),
            Said(rng.choice(("Through:", "Thru:")), f"{at}/service_to", date(claim.last), claim.last.isoformat()),
        ]
        noise = {
            "Type of bill:": rng.choice(("111", "131", "211", "851")),
            "DRG:": numbers.digits(rng, 3),
            "Status:": numbers.digits(rng, 2),
            "Covered days:": str(rng.randint(1, 20)),
        }
        told = [Said(word, None, text) for word, text in noise.items()]
        return [*facts, *told[: rng.randint(0, 3)]]
