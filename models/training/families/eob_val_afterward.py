"""Validation: a remittance whose claims are named at their end: services first, then the line that says whose they were.

Programs that sort by claim and print at the break of a control field close each group so: sums, then name, numbers and
account. Nothing stands above the first service but the headings; some set the patient's name beside the sums as well.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import MONEY, Column, Said, Style, Table, claim_cells, service_cells, settle
from models.training.families.eob_val_parts import (
    Moved,
    facts_columns,
    facts_run,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
)
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("DATES OF SERVICE",), ("Served",), ("From - Thru",)),
    "procedure_only": (("CODE",), ("Svc",), ("Proc / Mod",)),
    "units": (("CNT",), ("No.",), ("Units",)),
    "billed": (("BILLED",), ("Gross chg",), ("Charges",)),
    "allowed": (("ALLOWED",), ("Covered",), ("Allow",)),
    "deductible": (("DEDUCT",), ("Dedbl",), ("Ded.",)),
    "coinsurance": (("COINS",), ("Co-ins",), ("Cins",)),
    "copay": (("COPAY",), ("Co-pay",), ("Cpay",)),
    "codes": (("REASON",), ("Adj",), ("Code(s)",)),
    "code_amounts": (("ADJUSTED",), ("Adj amt",), ("Reduced",)),
    "paid": (("PAID",), ("Net",), ("Paid amt",)),
}
_LEFT = {"dates", "procedure_only", "codes"}
_NAMES = {
    "patient_name": ("TOTAL FOR", "Patient", "For"), "claim_number": ("CLAIM", "Claim ref", "Control no."),
    "patient_account": ("ACCT", "Your ref", "Account"), "member_id": ("ID", "Insured no.", "Cert"),
    "rendering_provider": ("PROV", "Rendered by", "Physician"),
}  # fmt: skip
_TITLES = ("REMITTANCE BY CONTROL BREAK", "Claims Payment List", "Statement of Claims Settled", "PAYMENT LISTING")


def draw(rng: Random) -> Paper:
    """Two to twelve claims."""
    sheet = Sheet("eob", "eob-val-afterward", (LETTER[1], LETTER[0]) if rng.random() < 0.4 else LETTER)
    mix = Mix(institutional=0.0, own=0.0, interest=0.0, reversed=0.05)
    content = adjudicated(rng, claims=rng.choice((2, 4, 7, 12)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, *MONO)), rng.choice((7.2, 7.8)))
    return _List(Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((30.0, 40.0)))).whole()


class _List:
    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), mark=rng.choice(("-", " ")), until=rng.choice(("-", "")))
        self.names = {key: rng.choice(words) for key, words in _NAMES.items()}
        if rng.random() < 0.5:
            del self.names["rendering_provider"]
        out = set(rng.sample(("units", "copay", "allowed"), rng.choice((0, 1))))
        columns = tuple(Column(key, 10, rng.choice(heads), "left" if key in _LEFT else "right")
                        for key, heads in _HEADS.items() if key not in out)  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right)
        rows = [service_cells(desk, service, "/x", self.style) for claim in desk.content.claims for service in claim.services]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in desk.content.claims)])
        if self.table.pen.size < 5:
            raise ValueError("columns do not fit")
        desk.sheet.values.clear()
        self.sums_first, self.mark, self.ruled = rng.random() < 0.6, rng.choice(("   ", " / ")), rng.random() < 0.6

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        desk.y += desk.pen.size
        moved_table(desk, Moved("Entries outside claims", ("Code", "Meaning", "Ref", "Amount")), desk.pen, self._later)
        billed, paid = desk.content.total("billed"), desk.content.total("paid")
        said = [Said("All charges", "/totals/billed", desk.habits.money(billed), f"{billed:.2f}"),
                Said("All payments", "/totals/paid", desk.habits.money(paid), f"{paid:.2f}")]  # fmt: skip
        desk.turn(desk.pen.size * 3, self._later)
        facts_columns(desk, said, desk.left, desk.right, across=2, pen=desk.pen.heavy())
        return desk.sheet.finish()

    def _first(self) -> None:
        desk, content, middle = self.desk, self.desk.content, (self.desk.left + self.desk.right) / 2
        desk.y = 40
        desk.text(middle, self.title, desk.pen.heavy(), "center")
        desk.y += desk.pen.size * 2.2
        top = desk.y
        payer_block(desk, desk.left, desk.pen.heavy(), phone=desk.rng.choice(("", "Tel.")), room=middle - desk.left - 12)
        low, desk.y = desk.y, top
        payee_block(desk, middle + 8, desk.pen, room=desk.right - middle - 8)
        desk.y = max(low, desk.y) + desk.pen.size
        labels = {"number": "Check" if content.method == "check" else "ACH", "date": "dated", "amount": "amount"}
        facts = [*payment_facts(desk, labels), Said("TIN", "/payee/tax_id", content.payee.tax_id),
                 Said("NPI", "/payee/npi", content.payee.npi)]  # fmt: skip
        facts_run(desk, facts, desk.left, desk.right, pen=desk.pen, mark="   ")
        desk.y += desk.pen.size
        self._table_head()

    def _table_head(self) -> None:
        desk = self.desk
        self.table.heads()
        desk.rule(0.6, self.table.pen.size * 0.8)
        desk.y += self.table.pen.size * 0.6

    def _later(self) -> None:
        self.desk.y = 36.0
        self.desk.text(self.desk.right, f"{self.title}, {self.desk.sheet.page}", align="right")
        self.desk.y += self.desk.pen.size * 2
        self._table_head()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        rows = [service_cells(desk, service, f"{at}/lines/{n}", self.style) for n, service in enumerate(claim.services)]
        desk.turn(sum(map(table.height, rows)) + table.pen.size * 5, self._later)
        for number, row in enumerate(rows):
            table.row(row)
            settle(desk, claim.services[number], f"{at}/lines/{number}", table.keys)
        if self.sums_first:
            self._sums(claim, at)
        shown = {
            "patient_name": desk.habits.name(claim.patient), "claim_number": claim.number, "patient_account": claim.account,
            "member_id": claim.member_id, "rendering_provider": claim.rendering.plain,
        }  # fmt: skip
        facts = [Said(label, f"{at}/{key}", shown[key]) for key, label in self.names.items()]
        facts_run(desk, facts, desk.left + 10, desk.right, pen=table.pen, mark=self.mark)
        if not self.sums_first:
            self._sums(claim, at)
        if self.ruled:
            desk.rule(0.4, table.pen.size * 0.8)
        desk.y += table.pen.size * 0.8
        eob_truth.imply(desk.sheet, claim, at)

    def _sums(self, claim: Claim, at: str) -> None:
        desk, cells = self.desk, claim_cells(self.desk, claim, at, self.style)
        del cells["codes"], cells["code_amounts"]
        desk.text(desk.left + 10, "Sum" if not self.sums_first else "***", self.table.pen.heavy())
        self.table.row(cells, self.table.pen.heavy())
        for key, leaf in MONEY.items():
            if f"{at}/{leaf}" not in desk.sheet.values:
                desk.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
