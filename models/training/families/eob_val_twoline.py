"""Validation: a register in fixed pitch whose services take two lines each.

Name over number, claim over account, charge over allowance: every column has two headings and two values. A claim's names stand
with its first service, its totals below the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Line,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    code_cells,
    counted,
    legend_lines,
    own_messages,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import Moved, facts_columns, moved_table, payee_block, payer_block, payment_facts
from models.training.families.letterhead import tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_TITLES = (
    "PROVIDER PAYMENT REGISTER",
    "REMITTANCE REGISTER",
    "CLAIM PAYMENT REGISTER",
    "PROVIDER CHECK REGISTER",
    "BENEFIT PAYMENT LIST",
)
_PAYMENT = {
    "check": ("CHECK NO", "CHECK NUMBER", "CHK #"), "eft": ("EFT NO", "EFT REF", "ACH NUMBER"), "none": ("CHECK/EFT",),
    "date": ("CHECK DATE", "PAY DATE", "RUN DATE", "PAYMENT DATE"), "amount": ("CHECK AMOUNT", "NET PAID", "PAYMENT AMOUNT"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "who": ("PATIENT NAME", "MEMBER NAME", "NAME"), "member": ("MEMBER ID", "ID NUMBER", "SUBSCRIBER ID"),
    "number": ("CLAIM NUMBER", "CLAIM NO", "ICN"), "account": ("PATIENT ACCT", "ACCOUNT", "PROV PAT NO"),
    "from": ("FROM DATE", "SERV FROM", "DOS FROM"), "to": ("TO DATE", "SERV THRU", "DOS TO"),
    "procedure": ("PROC MOD", "PROCEDURE", "SERVICE"), "units": ("UNITS", "QTY", "NO SVC"),
    "billed": ("CHARGED", "BILLED", "TOTAL CHG"), "allowed": ("ALLOWED", "ALLOW AMT", "ELIGIBLE"),
    "deductible": ("DEDUCT", "DEDUCTIBLE", "DED AMT"), "coinsurance": ("COINS", "COINSURANCE", "CO-INS"),
    "copay": ("COPAY", "CO-PAY", "COPAY AMT"), "not_covered": ("NOT COVERED", "INELIGIBLE", "NON-COV"),
    "patient": ("PAT RESP", "MBR OWES", "PATIENT PAYS"), "paid": ("PAID", "AMT PAID", "NET PAY"),
    "remarks": ("MSG", "REMARK", "NOTE"), "discount": ("DISCOUNT", "PROV DISC", "CONTR ADJ"),
    "codes": ("RSN CODE", "ADJ CODE", "GRP-RSN"), "code_amounts": ("ADJ AMT", "AMOUNT", "RSN AMOUNT"),
}  # fmt: skip
_MONEY = frozenset(
    (
        "billed",
        "allowed",
        "deductible",
        "coinsurance",
        "copay",
        "not_covered",
        "patient",
        "paid",
        "discount",
        "code_amounts",
        "units",
    )
)
_PAIRS = (
    (("billed", "allowed"), ("deductible", "coinsurance"), ("copay", "not_covered"), ("paid", "patient")),
    (("billed", "not_covered"), ("discount", "allowed"), ("deductible", "copay"), ("coinsurance", "patient"), ("paid", "")),
    (("billed", "discount"), ("allowed", "not_covered"), ("copay", "coinsurance"), ("deductible", "patient"), ("paid", "")),
    (("billed", ""), ("allowed", "deductible"), ("coinsurance", "copay"), ("codes", ""), ("code_amounts", ""), ("paid", "")),
)
_LEGENDS = ("MESSAGE CODES", "EXPLANATION OF MESSAGES", "NOTES")


@dataclass(frozen=True, slots=True)
class _Pair:
    """What stands over what in a column; `low` is empty where the column has one value."""

    high: str
    low: str

    @property
    def key(self) -> str:
        """The column's name."""
        return f"{self.high}/{self.low}"


def draw(rng: Random) -> Paper:
    """One to nine claims on wide paper."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.1, denied=0.12, reversed=0.12, further=0.0, own=0.0, interest=0.08, moved=0.35)
    found = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 9)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    content, legend = own_messages(rng, found)
    habits = Habits(
        dates=rng.choice(("us", "us-short", "compact", "dash-short")), dollar=False, commas=rng.random() < 0.5,
        negative=rng.choice(("trail", "cr", "lead")), names=rng.choice(("capitals", "bare", "capitals")),
    )  # fmt: skip
    pen = Pen(rng.choice(MONO), rng.choice((7.6, 8.0, 8.4)))
    pen = pen.sized(pen.size - 0.8) if pen.family == "dejavu-mono" else pen
    desk = Desk(Sheet("eob", "eob-val-twoline", (LETTER[1], LETTER[0])), rng, content, habits, pen, left=28.0, upper=True)
    return _Register(desk, pages, legend).whole()


class _Register:
    """The register under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(zero=rng.choice(("0.00", "0.00", ".00", "")), both_days=True)
        self.title, self.mark, self.apart = rng.choice(_TITLES), rng.choice("-=_"), rng.random() < 0.6
        self.spaced = rng.random() < 0.6
        who = rng.choice(((("who", "member"), ("number", "account")), (("who", "account"), ("member", "number")),
                          (("number", "who"), ("account", "member"))))  # fmt: skip
        what = rng.choice(((("from", "to"), ("procedure", "units")), (("procedure", "units"), ("from", "to"))))
        chosen = [*who, *what, *rng.choice(_PAIRS), ("remarks", "")]
        self.pairs = [_Pair(*each) for each in chosen]
        self.words = {key: rng.choice(choices) for key, choices in _WORDS.items()}
        self.table = self._table()

    def _table(self) -> Table:
        desk = self.desk
        columns = tuple(
            Column(each.key, 1.0, (self.words[each.high], self.words[each.low] if each.low else ""),
                   "right" if each.high in _MONEY else "left")
            for each in self.pairs
        )  # fmt: skip
        gap = 1.5 * desk.pen.width("0")
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=gap, leading=1.2, head_pen=desk.pen)
        claims = desk.content.claims
        rows = [self._cells(c, s, "/x", first=True) for c in claims for s in c.services]
        table.fit([*rows, *(self._paired(claim_cells(desk, c, "/x", self.style)) for c in claims)])
        return table

    def _cells(self, claim: Claim, service: Service, at: str, *, first: bool, line: str = "/x") -> dict[str, Cell]:
        told = service_cells(self.desk, service, line, self.style)
        if first:
            names = {"who": ("patient_name", self.desk.habits.name(claim.patient)), "member": ("member_id", claim.member_id),
                     "number": ("claim_number", claim.number), "account": ("patient_account", claim.account)}  # fmt: skip
            told |= {key: ((Token(shown, f"{at}/{leaf}", shown),),) for key, (leaf, shown) in names.items()}
        codes = tuple(each for each in service.adjustments if each.group != "PR")
        return self._paired(told | code_cells(self.desk, codes, line, self.style))

    def _paired(self, cells: dict[str, Cell]) -> dict[str, Cell]:
        """Two values below each other; a column of one has as many as there are."""
        blank: Line = ()
        return {
            each.key: (*(cells.get(each.high, ()) or (blank,)), *(cells.get(each.low, ()) or (blank,))) if each.low
            else cells.get(each.high, ())
            for each in self.pairs
        }  # fmt: skip

    @property
    def keys(self) -> set[str]:
        """All that the columns show."""
        return {key for each in self.pairs for key in (each.high, each.low)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._head(first=True)
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved = Moved(
            desk.rng.choice(("PROVIDER ADJUSTMENTS", "OTHER CREDITS AND DEBITS")), ("CODE", "REASON", "REFERENCE", "AMOUNT")
        )
        moved_table(desk, moved, desk.pen, self._turned, total=desk.rng.choice(("", "TOTAL")))
        self._ends()
        return desk.sheet.finish()

    def _turned(self) -> None:
        self._head(first=False)

    def _line(self) -> None:
        desk = self.desk
        desk.text(desk.left, self.mark * int((desk.right - desk.left) / desk.pen.width(self.mark)))
        desk.y += desk.pen.size * 1.2

    def _head(self, *, first: bool) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y = 36.0
        desk.text((desk.left + desk.right) / 2, self.title, pen, "center")
        desk.text(desk.right, f"PAGE {desk.sheet.page:>3} OF {self.pages}", pen, "right")
        desk.y += pen.size * 1.4
        if first:
            top, x = desk.y, desk.right - 34 * pen.width("0")
            payer_block(desk, desk.left, pen, phone=rng.choice(("", "PHONE", "PROVIDER INQUIRY")), room=x - desk.left - 20)
            desk.y += pen.size * 1.3
            payee_block(desk, desk.left + 4 * pen.width("0"), pen, room=x - desk.left - 60)
            low, desk.y = desk.y, top
            label = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")}
            facts = payment_facts(desk, label | {"number": rng.choice(_PAYMENT[content.method])})
            facts.append(
                Said(rng.choice(("TAX ID", "TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id)
            )
            if rng.random() < 0.6:
                facts.append(Said("NPI", "/payee/npi", content.payee.npi))
            facts_columns(desk, facts, x, desk.right, across=1, pen=pen)
            desk.y = max(low, desk.y)
        desk.y += pen.size
        self._line()
        self.table.heads()
        self._line()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(claim, service, at, first=not number, line=line)
            desk.turn(self.table.height(cells) + pen.size * (1 if number else 4), self._turned)
            self.table.row(cells)
            settle(desk, service, line, self.keys)
            desk.y += pen.size * 0.6 if self.spaced else 0.0
        desk.turn(pen.size * 3, self._turned)
        sums = self._paired(claim_cells(desk, claim, at, self.style))
        self._totals_label(desk.rng.choice(("CLAIM TOTAL", "** CLAIM TOTAL", "TOTAL FOR CLAIM")))
        self.table.row(sums)
        if claim.interest:
            end = desk.text(desk.left + 2, desk.rng.choice(("INTEREST PAID ", "INTEREST INCLUDED ")), pen)
            desk.put(f"{at}/interest", end, desk.habits.money(claim.interest), pen, value=f"{claim.interest:.2f}")
            desk.y += pen.size * 1.2
        eob_truth.imply(desk.sheet, claim, at)
        if self.apart:
            self._line()
        else:
            desk.y += pen.size * 0.8

    def _totals_label(self, label: str) -> None:
        self.desk.text(self.desk.left + 2, label, self.table.pen)

    def _ends(self) -> None:
        desk, content, wide = self.desk, self.desk.content, self.desk.pen.width("0")
        desk.turn(desk.pen.size * 9, self._turned)
        rows = [
            ("TOTAL CHARGED", "/totals/billed", content.total("billed")), ("TOTAL ALLOWED", "/totals/allowed",
            content.total("allowed")),
            ("TOTAL PAID ON CLAIMS", "/totals/paid", content.total("paid")), ("NET AMOUNT OF PAYMENT", "/payment/amount",
            content.amount),
        ]  # fmt: skip
        for label, pointer, amount in rows:
            desk.text(desk.left, f"{label:.<30}" if self.apart else label)
            desk.money(pointer, desk.left + 46 * wide, amount)
            desk.y += desk.pen.size * 1.25
        if self.legend:
            desk.y += desk.pen.size
            desk.turn(desk.pen.size * 4, self._turned)
            desk.text(desk.left, desk.rng.choice(_LEGENDS))
            desk.y += desk.pen.size * 1.25
            legend_lines(desk, [(code, text.upper()) for code, text in self.legend], desk.pen, 8 * wide, self._turned)
