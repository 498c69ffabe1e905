"""Validation: fourteen columns and more across wide paper under headings of three lines; reductions carry their codes.

A reduction's cell says how much and why in one: `120.00 CO45`, one below the other. Who was treated and the claim's numbers
are the first columns, told once; each claim closes with its totals, some open with them.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MONEY,
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    code_token,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import (
    Moved,
    facts_grid,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
    sums_strip,
)
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("Patient name", "Subscriber ID"), ("Member", "Member", "identifier")),
    "numbers": (("Claim number", "Patient account"), ("Our claim", "Your", "account")),
    "stacked": (("Dates of", "service", "from / to"), ("Service", "begin", "end")),
    "code_only": (("Procedure", "code"), ("Service", "code", "billed")),
    "modifiers": (("Mod",), ("Modi-", "fiers")),
    "units": (("Units",), ("No. of", "services")),
    "billed": (("Amount", "billed"), ("Total", "charge", "billed")),
    "reduced": (("Amount not", "payable /", "reason"), ("Adjustment", "amount and", "code")),
    "allowed": (("Allowed", "amount"), ("Plan", "allowed", "amount")),
    "deductible": (("Deduct-", "ible"), ("Applied to", "deductible")),
    "coinsurance": (("Coin-", "surance"), ("Member", "coinsurance", "amount")),
    "copay": (("Copay", "amount"), ("Member", "copay")),
    "patient": (("Patient", "respon-", "sibility"), ("Member", "owes")),
    "remarks": (("Remark", "codes"), ("Rmk",)),
    "paid": (("Amount", "paid"), ("Plan", "payment", "amount")),
}
_LEFT = {"who", "numbers", "stacked", "code_only", "modifiers", "remarks"}
_TITLES = ("Provider Explanation of Payment", "Remittance Advice for Providers", "EXPLANATION OF PROVIDER BENEFITS")


def draw(rng: Random) -> Paper:
    """Two to eight claims."""
    sheet = Sheet("eob", "eob-val-coded-amounts", (LETTER[1], LETTER[0]))
    mix = Mix(institutional=0.0, own=0.0, interest=0.0, further=0.1, reversed=0.05)
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 8)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, "narrow")), rng.choice((7.0, 7.6)))
    return _Sheet(Desk(sheet, rng, content, us_habits(rng), pen, left=24.0)).whole()


class _Sheet:
    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title, manner = desk, rng.choice(_TITLES), rng.randrange(2)
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), mark=rng.choice(("", "-")))
        self.behind, self.opens, self.ruled = rng.random() < 0.7, rng.random() < 0.3, rng.random() < 0.5
        out = set(rng.sample(("modifiers", "copay", "remarks"), rng.choice((0, 0, 1))))
        columns = tuple(Column(key, 10, heads[manner], "left" if key in _LEFT else "right")
                        for key, heads in _HEADS.items() if key not in out)  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right)
        rows = [
            self._cells(service, "/x") | self._who(claim, "/x") for claim in desk.content.claims for service in claim.services
        ]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in desk.content.claims)])
        if self.table.pen.size < 5.2:
            raise ValueError("columns do not fit")
        desk.sheet.values.clear()

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        """The patient's shares have columns of their own; all else that was taken off has its code."""
        desk = self.desk
        cells = service_cells(desk, service, at, self.style)
        shares = {("PR", "1"), ("PR", "2"), ("PR", "3")}
        lines = []
        for n, each in enumerate(each for each in service.adjustments if (each.group, each.reason) not in shares):
            here = f"{at}/adjustments/{n}"
            code = code_token(here, each, self.style.mark)
            amount = (Token(desk.habits.money(each.amount), f"{here}/amount", f"{each.amount:.2f}"),)
            lines.append((*amount, *code) if self.behind else (*code, *amount))
        return cells | {"reduced": tuple(lines)}

    def _who(self, claim: Claim, at: str) -> dict[str, Cell]:
        name = self.desk.habits.name(claim.patient)
        return {
            "who": ((Token(name, f"{at}/patient_name"),), (Token(claim.member_id, f"{at}/member_id"),)),
            "numbers": ((Token(claim.number, f"{at}/claim_number"),), (Token(claim.account, f"{at}/patient_account"),)),
        }

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        desk.y += desk.pen.size
        moved_table(desk, Moved("Adjustments to this payment", ("Type", "", "Document", "Amount")), desk.pen, self._bare)
        sums = {key: desk.content.total(key) for key in ("billed", "allowed", "paid")}
        desk.turn(desk.pen.size * 5, self._bare)
        sums_strip(desk, [Said(f"Total {key}", f"/totals/{key}", desk.habits.money(amount), f"{amount:.2f}")
                          for key, amount in sums.items()], desk.pen, framed=True)  # fmt: skip
        return desk.sheet.finish()

    def _first(self) -> None:
        desk, content = self.desk, self.desk.content
        third = (desk.right - desk.left) / 3
        desk.y = 34
        top = desk.y
        payer_block(
            desk, desk.left, desk.pen.sized(10).heavy(), phone=desk.rng.choice(("", "Provider services")), room=third - 10
        )
        low, desk.y = desk.y, top
        payee_block(desk, desk.left + third, desk.pen, room=third - 10)
        low, desk.y = max(low, desk.y), top
        desk.text(desk.right, self.title, desk.pen.heavy(), "right")
        desk.y += desk.pen.size
        labels = {"number": "Check number" if content.method == "check" else "EFT number", "date": "Issue date",
                  "amount": "Payment amount"}  # fmt: skip
        facts = [*payment_facts(desk, labels), Said("Tax ID", "/payee/tax_id", content.payee.tax_id)]
        facts_grid(desk, facts, desk.left + 2 * third, desk.right, across=2, pen=desk.pen, framed=self.ruled)
        desk.y = max(low, desk.y) + desk.pen.size * 2
        self._heads()

    def _heads(self) -> None:
        desk, top = self.desk, self.desk.y - self.table.pen.size
        desk.sheet.fill(desk.left, top, desk.right, top + self.table.head_height() + 4, (0.9, 0.92, 0.95))
        self.table.heads()
        desk.y += self.table.pen.size * 0.5

    def _bare(self) -> None:
        self.desk.y = 36.0

    def _later(self) -> None:
        self.desk.y = 34.0
        self.desk.text(self.desk.right, f"Page {self.desk.sheet.page}", align="right")
        self.desk.y += self.desk.pen.size * 2
        self._heads()

    def _sums(self, claim: Claim, at: str) -> None:
        desk = self.desk
        cells = claim_cells(desk, claim, at, self.style)
        desk.text(desk.left + 3, "Claim totals", self.table.pen.heavy())
        self.table.row(cells, self.table.pen.heavy())

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        rows = [self._cells(service, f"{at}/lines/{n}") for n, service in enumerate(claim.services)]
        rows[0] = rows[0] | self._who(claim, at)
        desk.turn(sum(map(table.height, rows[:3])) + table.pen.size * 3, self._later)
        if self.opens:
            self._sums(claim, at)
        for number, row in enumerate(rows):
            desk.turn(table.height(row), self._later)
            table.row(row)
            settle(desk, claim.services[number], f"{at}/lines/{number}", table.keys)
        if not self.opens:
            self._sums(claim, at)
        if self.ruled:
            desk.rule(0.4, table.pen.size * 0.8)
        desk.y += table.pen.size * 0.5
        eob_truth.imply(desk.sheet, claim, at)
        for key, leaf in MONEY.items():
            if f"{at}/{leaf}" not in desk.sheet.values:
                desk.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
