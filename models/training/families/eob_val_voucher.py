"""Validation: a national payer's voucher whose claims are rows among their services.

A claim's row names the patient and has the claim's amounts, its services follow below with empty cells where nothing is to say.
Headings take three lines; deductible, coinsurance and copay are one sum; what another plan paid is a column. A claim that goes
over the page is named again, and is marked as continued.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import names
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    amount_cell,
    claim_cells,
    counted,
    legend_lines,
    own_messages,
    service_cells,
    settle,
    shares_in_one,
)
from models.training.families.eob_val_parts import (
    Moved,
    facts_columns,
    facts_grid,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_TITLES = ("PROVIDER REMITTANCE ADVICE", "Payment Voucher", "Provider Payment Advice", "Remittance Voucher for Services")
_PAYMENT = {
    "check": ("Check No.", "Check Number"), "eft": ("EFT Payment No.", "EFT Number"), "none": ("Voucher",),
    "date": ("Voucher Date", "Date of Payment", "Paid On"), "amount": ("Voucher Amount", "Net Amount", "Total Paid"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Date(s)", "of", "Service"), ("Svc", "Dates")),
    "procedure_only": (("Proc", "Cd", "Mod"), ("Service", "Code(s)")),
    "units": (("Units",), ("No", "of", "Svcs")),
    "billed": (("Amount", "Charged"), ("Billed", "Charges"), ("Charge",)),
    "not_covered": (("Amount", "Not", "Cov'd"), ("Non", "Covered", "Amount")),
    "discount": (("Prov", "Adj", "Disc"), ("Contract", "Disc"), ("Provider", "Discount")),
    "allowed": (("Amount", "Allowed"), ("Allowed",), ("Amt", "Allow")),
    "share": (("Deduct/", "Coins/", "Copay"), ("Ded/Co-ins/", "Copay Amt"), ("Member", "Cost", "Share")),
    "other": (("Other", "Ins", "Paid"), ("COB", "Paid"), ("Primary", "Carrier", "Paid")),
    "paid": (("Paid to", "Provider", "Amt"), ("Plan", "Paid"), ("Benefit", "Paid", "Amount")),
    "remarks": (("Rmk", "Cd"), ("Remark",), ("Message", "Code")),
}  # fmt: skip
_LEFT = {"dates", "procedure_only", "remarks"}
_MOVED = (
    Moved("Payment Offsets", ("Code", "Type", "Reference", "Amount")),
    Moved("OVERPAYMENT RECOVERIES AND OTHER ITEMS", ("PLB Cd", "Description", "Claim Ref", "Amount")),
)


def draw(rng: Random) -> Paper:
    """Two to eight claims, mostly on wide paper."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.1, denied=0.12, reversed=0.3, further=0.0, own=0.0, interest=0.0, moved=0.4)
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 8)), most_lines=rng.choice((3, 5)), mix=mix)
    content, legend = own_messages(rng, content)
    if rng.random() < 0.5:
        content = replace(content, payer=replace(content.payer, name=f"{names.surname(rng)} Healthcare Insurance Company"))
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.7 else LETTER
    habits = replace(us_habits(rng), negative=rng.choice(("trail", "lead", "parentheses")))
    pen = Pen(rng.choice((*SANS, "narrow")), rng.choice((7.4, 8.0, 8.6)))
    desk = Desk(Sheet("eob", "eob-val-voucher", size), rng, content, habits, pen, left=rng.choice((30.0, 38.0)))
    return _Voucher(desk, pages, dict(legend)).whole()


class _Voucher:
    """The voucher under way."""

    def __init__(self, desk: Desk, pages: int, legend: dict[str, str]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(zero=rng.choice(("", "", "0.00")), until=rng.choice(("-", "")), modifiers=rng.choice((" ", "-")))
        self.title, self.last = rng.choice(_TITLES), rng.random() < 0.35
        self.owed = rng.choice(("Patient Resp:", "Patient Responsibility", "PT RESP"))
        self.who = (
            rng.choice(("Patient:", "Pt:")),
            rng.choice(("ID:", "Mbr ID:", "Subscriber ID:")),
            rng.choice(("Claim:", "Claim #")),
            rng.choice(("Acct:", "Pt Acct #")),
        )
        self.moved, self.summary = rng.choice(_MOVED), rng.random() < 0.6
        self.shade = rng.random() < 0.6
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {key for key in ("units", "other", "allowed") if rng.random() < 0.3}
        columns = tuple(
            Column(key, 40, rng.choice(heads), "left" if key in _LEFT else "right")
            for key, heads in _HEADS.items()
            if key not in out
        )
        table = Table(desk, columns, desk.pen, desk.left, desk.right, leading=1.35)
        claims = desk.content.claims
        table.fit([*(self._cells(s, "/x") for c in claims for s in c.services), *(self._sums(c, "/x") for c in claims)])
        return table

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        cells = service_cells(self.desk, service, at, self.style)
        return {**cells, "other": amount_cell(self.desk, None, ZERO, self.style)}

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        return claim_cells(self.desk, claim, at, self.style) | {"other": amount_cell(self.desk, None, ZERO, self.style)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        self._heads()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle = 40.0, (desk.left + desk.right) / 2
        payer_block(
            desk, desk.left, pen.sized(11).heavy(), phone=rng.choice(("", "Provider Services:")), room=middle - desk.left - 20
        )
        low, desk.y = desk.y, 40.0
        desk.text(desk.right, self.title, pen.sized(12).heavy(), "right")
        desk.y = low + 12
        top = desk.y
        payee_block(desk, desk.left, pen, room=middle - desk.left - 20)
        low, desk.y = desk.y, top
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, labels),
            Said(
                rng.choice(("Provider TIN", "Tax ID")),
                "/payee/tax_id",
                tax_id_shown(content.payee.tax_id),
                content.payee.tax_id,
            ),
            Said(rng.choice(("Provider NPI", "NPI")), "/payee/npi", content.payee.npi),
        ]
        facts_grid(desk, facts, middle, desk.right, across=2, pen=pen, framed=rng.random() < 0.5)
        desk.y = max(low, desk.y) + 14
        if self.summary:
            self._totals()
            desk.y += 8

    def _totals(self) -> None:
        desk, content, money = self.desk, self.desk.content, self.desk.habits.money
        rows = [
            ("Charges this voucher", "/totals/billed", content.total("billed")),
            ("Paid to provider", "/totals/paid", content.total("paid")),
            ("Offsets", None, content.withheld),
            ("Net payment", "/payment/amount", content.amount),
        ]
        facts_columns(
            desk,
            [Said(label, at, money(amount, sign=True), f"{amount:.2f}") for label, at, amount in rows],
            desk.left,
            desk.right,
            across=4 if desk.sheet.size[0] > LETTER[0] else 2,
            pen=desk.pen,
        )

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 36
        desk.put("/payer/name", desk.left, desk.content.payer.name)
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 20

    def _again(self) -> None:
        self._later_head()
        self._heads()

    def _heads(self) -> None:
        self.table.heads()
        self.desk.rule(0.8, lift=self.table.pen.size * 0.8)
        self.desk.y += 4

    def _who(self, claim: Claim, at: str, more: str = "") -> None:
        desk, pen = self.desk, self.table.pen.heavy()
        values = (
            ("patient_name", desk.habits.name(claim.patient)),
            ("member_id", claim.member_id),
            ("claim_number", claim.number),
            ("patient_account", claim.account),
        )
        if self.shade:
            desk.sheet.fill(desk.left, desk.y - pen.size, desk.right, desk.y + pen.size * 0.35, (0.9, 0.92, 0.95))
        x = desk.left + 3
        for label, (key, shown) in zip(self.who, values, strict=True):
            x = desk.put(f"{at}/{key}", desk.text(x, label + " ", pen), shown, pen) + 12
        desk.text(x, more, pen)
        desk.y += pen.size * 1.4

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.pen.size * 1.4 * min(5, len(claim.services) + 3), self._again)
        self._who(claim, at)
        if not self.last:
            self._total(claim, at)
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(service, line)
            if desk.turn(table.height(cells) + table.pen.size * 2, self._again):
                self._who(claim, at, desk.rng.choice(("(continued)", "- CONT'D")))
            table.row(cells)
            settle(desk, service, line, table.keys)
        if self.last:
            desk.turn(table.pen.size * 2, self._again)
            self._total(claim, at)
        shares_in_one(desk, at)
        desk.turn(table.pen.size * 1.5, self._again)
        end = desk.text(desk.left + 3, self.owed + " ", table.pen)
        amount = claim.total("patient")
        desk.put(f"{at}/patient_responsibility", end, desk.habits.money(amount, sign=True), table.pen, value=f"{amount:.2f}")
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += table.pen.size * 2

    def _total(self, claim: Claim, at: str) -> None:
        word = ((Token(self.desk.rng.choice(("Claim Total", "CLAIM"))),),)
        self.table.row({**self._sums(claim, at), "dates": word}, self.table.pen.heavy())

    def _ends(self) -> None:
        desk = self.desk
        moved_table(desk, self.moved, desk.pen, self._later_head)
        if not self.summary:
            desk.turn(60, self._later_head)
            self._totals()
        told = {
            code: self.legend.get(code, MEANINGS.get(code, ""))
            for c in desk.content.claims
            for s in c.services
            for code in s.remarks
        }
        desk.y += desk.pen.size
        legend_lines(desk, sorted(told.items()), desk.pen, 40, self._later_head)
