"""Validation: the statement of a plan or medical group that pays its providers for members by the month.

Money moved outside claims fills the first sheet: what is withheld, taken back, advanced. Claims follow as a list in which each
service takes a row or two, with its reductions by code.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import MEANINGS, Claim, ProviderAdjustment, Remittance, Service, cents
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
    code_cells,
    counted,
    legend_lines,
    service_cells,
    settle,
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
from models.training.typefaces import MONO, SANS, SERIF

_PAYERS = (
    "{p} Independent Practice Association", "{p} Physicians Network, Inc.", "{p} IPA Medical Group",
    "{p} Managed Medicaid Plan",
    "{p} Community Health Plan", "Associated Physicians of {p}", "{p} Risk Bearing Entity, LLC",
)  # fmt: skip
_TITLES = (
    "PROVIDER PAYMENT STATEMENT",
    "Statement of Remittance",
    "Claims Payment and Settlement",
    "Remittance and Settlement Detail",
)
_PAYMENT = {
    "check": ("Check No", "Check Number", "Check #"), "eft": ("EFT No", "EFT Number", "ACH Number"), "none": ("Check/EFT No",),
    "date": ("Paid Date", "Statement Date", "Payment Date", "Check Date"), "amount": ("Net Payment", "Amount Paid",
    "Payment Amount"),
}  # fmt: skip
_MOVED = (
    Moved("Adjustments to Your Payment", ("PLB", "Description", "Reference", "Amount")),
    Moved("NON-CLAIM ACTIVITY", ("CODE", "DESCRIPTION", "REFERENCE ID", "AMOUNT")),
    Moved("Settlement Items", ("Type", "Explanation", "Item No.", "Amount")),
    Moved("Withholds, Advances and Recoveries", ("Code", "Reason", "Claim/Item", "Amount")),
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("Member", "Member ID"), ("Patient", "ID"), ("Patient Name", "Plan ID")),
    "number": (("Claim No.", "Account"), ("Claim ID", "Patient Acct"), ("Claim #", "Acct #")),
    "dates": (("Service", "Date(s)"), ("DOS",), ("Dates of", "Service")),
    "procedure": (("Proc",), ("Procedure", "Modifiers"), ("Service", "Code")),
    "units": (("Qty",), ("Units",), ("Un",)),
    "billed": (("Billed",), ("Billed", "Amount"), ("Charges",)),
    "allowed": (("Allowed",), ("Allowed", "Amount"), ("Contract", "Allowed")),
    "copay": (("Copay",), ("Co-pay",), ("Mbr", "Copay")),
    "deductible": (("Deduct",), ("Ded.",), ("Ded", "Amt")),
    "coinsurance": (("Coins",), ("Coins.",), ("Co-Ins",)),
    "codes": (("Adj", "Code"), ("Grp-Rsn",), ("Reason",)),
    "code_amounts": (("Adj", "Amount"), ("Adjusted",), ("Amount",)),
    "paid": (("Paid",), ("Net", "Pay"), ("Amount", "Paid")),
}  # fmt: skip
_LEFT = {"who", "number", "dates", "procedure", "codes"}
_LEGENDS = ("Reason codes", "Key to reasons", "ADJUSTMENT REASONS")


def draw(rng: Random) -> Paper:
    """Two to ten claims of few services, and up to eight other items."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    sheet = Sheet("eob", "eob-val-pool", (LETTER[1], LETTER[0]) if rng.random() < 0.5 else LETTER)
    pen = Pen(rng.choice((*SANS, "narrow", *SERIF[:2], MONO[1])), rng.choice((7.4, 8.0, 8.6)))
    habits = replace(us_habits(rng), negative=rng.choice(("lead", "parentheses", "trail", "cr")))
    return _Statement(Desk(sheet, rng, _settled(rng), habits, pen, left=rng.choice((32.0, 40.0))), pages).whole()


def _settled(rng: Random) -> Remittance:
    """Claims of a pool, and what else the month brought; the payment stays above zero."""
    mix = Mix(institutional=0.05, denied=0.1, reversed=0.1, further=0.3, own=0.0, interest=0.0, moved=0.0)
    found = adjudicated(rng, claims=rng.choice((2, 3, 4, 6, 10)), most_lines=rng.choice((1, 1, 2)), mix=mix)
    found = replace(found, payer=replace(found.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    items = list(found.provider_adjustments)
    for _ in range(rng.choice((1, 2, 3, 5, 8))):
        code, sign = rng.choice(
            (("E3", 1), ("WO", 1), ("FB", 1), ("CS", -1), ("AP", 1), ("L6", -1), ("B2", -1), ("J1", 1), ("IR", 1), ("LE", 1))
        )
        amount = cents(max(found.total("paid"), Decimal(40)) * rng.randint(5, 110) / 1000)
        shape = rng.choice((names.claim_number(rng), f"{found.day:%y%m}-{numbers.digits(rng, 4)}", numbers.digits(rng, 9)))
        items.append(ProviderAdjustment(code, shape, sign * amount))
    more = replace(found, provider_adjustments=tuple(items))
    kept = more if more.amount > 0 else found
    return replace(kept, method=rng.choice(("check", "eft")) if kept.amount else "none")


class _Statement:
    """The statement under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages = desk, pages
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", "-")), mark=rng.choice(("-", " ", "-")), until="-")
        self.title, self.framed, self.boxed = rng.choice(_TITLES), rng.random() < 0.5, rng.random() < 0.5
        self.moved, self.first, self.banded = rng.choice(_MOVED), rng.random() < 0.7, rng.random() < 0.4
        self.all_codes = rng.random() < 0.4
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {key for key in ("units", "allowed") if rng.random() < 0.2}
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.4:
            keys[:2] = reversed(keys[:2])
        columns = tuple(Column(key, 40, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys)
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=6.0, leading=1.3)
        claims = desk.content.claims
        rows = [self._cells(c, s, "/x", "/x") for c in claims for s in c.services]
        table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) for c in claims)])
        return table

    def _cells(self, claim: Claim, service: Service, at: str, line: str) -> dict[str, Cell]:
        shares = {("PR", "1"), ("PR", "2"), ("PR", "3")}
        codes = tuple(each for each in service.adjustments if self.all_codes or (each.group, each.reason) not in shares)
        cells = service_cells(self.desk, service, line, self.style) | code_cells(self.desk, codes, line, self.style)
        if at:
            name = self.desk.habits.name(claim.patient)
            told = {
                "patient_name": name,
                "member_id": claim.member_id,
                "claim_number": claim.number,
                "patient_account": claim.account,
            }
            lines = {key: (Token(shown, f"{at}/{key}", shown),) for key, shown in told.items()}
            cells["who"] = lines["patient_name"], lines["member_id"]
            cells["number"] = lines["claim_number"], lines["patient_account"]
        return cells

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        if self.first:
            self._moved()
        self._heads()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}", shaded=self.banded and bool(index % 2))
        if not self.first:
            desk.y += desk.pen.size
            self._moved()
        self._ends()
        return desk.sheet.finish()

    def _moved(self) -> None:
        desk = self.desk
        moved_table(desk, self.moved, desk.pen, self._later_head, total=desk.rng.choice(("Total", "Net adjustments", "")))
        if self.first:
            desk.text(desk.left, desk.rng.choice(("Claim Detail", "CLAIMS PAID AND DENIED", "Claims")), desk.pen.heavy())
            desk.y += desk.pen.size * 1.8

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle = 42.0, (desk.left + desk.right) / 2
        desk.text(middle, self.title, pen.sized(12).heavy(), "center")
        desk.y += 26
        top = desk.y
        payer_block(
            desk, desk.left, pen.heavy(), phone=rng.choice(("", "Provider Relations:", "Tel:")), room=middle - desk.left - 20
        )
        desk.y += 14
        payee_block(desk, desk.left, pen, room=middle - desk.left - 20)
        low, desk.y = desk.y, top
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, labels),
            Said(rng.choice(("Tax ID", "TIN", "Vendor Tax ID")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
            content.payee.tax_id),
            Said("Vendor No", None, numbers.digits(rng, 6)),
        ]  # fmt: skip
        if rng.random() < 0.6:
            facts.append(Said(rng.choice(("NPI", "Payee NPI")), "/payee/npi", content.payee.npi))
        if self.boxed:
            desk.y -= 10
            facts_grid(desk, facts, middle + 10, desk.right, across=2, pen=pen, framed=self.framed)
        else:
            facts_columns(desk, facts, middle + 20, desk.right, across=1, pen=pen)
        desk.y = max(low, desk.y) + 18

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 38
        desk.text(desk.left, f"{desk.content.payer.name}  -  {self.title}")
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 24

    def _with_heads(self) -> None:
        self._later_head()
        self._heads()

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.head_height() + 40, self._later_head)
        table.heads()
        desk.rule(0.6, lift=table.pen.size * 0.75)
        desk.y += 4

    def _claim(self, claim: Claim, at: str, *, shaded: bool) -> None:
        desk, table = self.desk, self.table
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(claim, service, "" if number else at, line)
            desk.turn(table.height(cells) + table.pen.size * 3, self._with_heads)
            if shaded:
                top = desk.y - table.pen.size
                desk.sheet.fill(desk.left, top, desk.right, top + table.height(cells), (0.93, 0.93, 0.93))
            table.row(cells)
            settle(desk, service, line, table.keys)
        desk.turn(table.pen.size * 2, self._with_heads)
        desk.text(desk.left + 3, desk.rng.choice(("Claim total", "Total")), table.pen.heavy())
        table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy(), skip=("codes", "code_amounts"))
        eob_truth.imply(desk.sheet, claim, at)
        if self.framed:
            desk.rule(0.3, lift=table.pen.size * 0.8)
        desk.y += table.pen.size * 0.5

    def _ends(self) -> None:
        desk, content, money = self.desk, self.desk.content, self.desk.habits.money
        desk.turn(80, self._later_head)
        desk.y += desk.pen.size
        rows = [
            ("Total billed", "/totals/billed", content.total("billed")), ("Claims paid", "/totals/paid", content.total("paid")),
            ("Adjustments to payment", None, content.withheld), ("Net payment", "/payment/amount", content.amount),
        ]  # fmt: skip
        said = [Said(f"{label}:", pointer, money(amount, sign=True), f"{amount:.2f}") for label, pointer, amount in rows]
        facts_columns(desk, said, desk.left, desk.right, across=desk.rng.choice((1, 2, 4)), pen=desk.pen)
        shares = {"1", "2", "3"}
        used = {each.reason for c in content.claims for s in c.services for each in s.adjustments}
        told = [
            (code, MEANINGS.get(code, "See your agreement")) for code in sorted(used - (set() if self.all_codes else shares))
        ]
        if told and desk.rng.random() < 0.7:
            desk.y += desk.pen.size
            desk.turn(30, self._later_head)
            desk.text(desk.left, desk.rng.choice(_LEGENDS), desk.pen.heavy())
            desk.y += desk.pen.size * 1.4
            legend_lines(desk, told, desk.pen, 36, self._later_head)
