"""Validation: what a dental plan tells the dentist about claims, with teeth, surfaces and the plan's share.

Each patient has a line or a box of facts; his services stand in a table with what the plan accepts, its rate and what the
patient pays. Messages follow the claim or come last.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import ZERO, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_check import HEIGHT, attached_check
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
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "{p} Dental Plan of {s}", "{p} Dental", "Smile{p} Dental Benefits", "{p} Dental Service Corporation",
    "{p} DentalCare, Inc.",
    "United {p} Dental Insurance Co.",
)  # fmt: skip
_STATES = ("Indiana", "Virginia", "Missouri", "Louisiana", "New Mexico", "Rhode Island")
_TITLES = (
    "Dental Explanation of Benefits",
    "DENTIST REMITTANCE",
    "Dental Claim Payment Statement",
    "EXPLANATION OF DENTAL BENEFITS",
)
_WORK = (
    "Exam, yearly", "Cleaning adult", "Bitewings 2 films", "Filling 1 surf.", "Filling 2 surf.", "Crown, full",
    "Root canal molar",
    "Scaling per quad.", "Sealant", "Removal of tooth", "Fluoride", "Night guard", "Full mouth films",
)  # fmt: skip
_SURFACES = ("M", "O", "MO", "DO", "MOD", "B", "F", "L", "OB", "")
_LABELS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Patient", "Patient Name", "Name of Patient"),
    "subscriber_name": ("Subscriber", "Enrollee", "Primary Enrollee", "Insured"),
    "member_id": ("Subscriber ID", "Enrollee ID", "Member ID"),
    "group_number": ("Group", "Group No.", "Client No.", "Group/Division"),
    "claim_number": ("Claim", "Claim No.", "Document No.", "Claim ID"),
    "patient_account": ("Patient Account", "Office Acct.", "Patient ID at Office"),
    "rendering_provider": ("Treating Dentist", "Dentist", "Treating Provider"),
}
_PAYMENT = {
    "check": ("Check Number", "Check No.", "Check"), "eft": ("EFT Number", "EFT Reference", "ACH No."), "none": ("Check/EFT",),
    "date": ("Issue Date", "Check Date", "Date of Payment", "Payment Date"), "amount": ("Amount", "Check Amount",
    "Amount Paid"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "tooth": (("Tooth",), ("Tooth", "No."), ("Tth/", "Quad")),
    "surface": (("Surf.",), ("Surface",), ("Srf",)),
    "dates": (("Date of", "Service"), ("Service", "Date"), ("Treated",)),
    "code_only": (("Proc.", "Code"), ("Procedure", "Number"), ("ADA", "Code"), ("Code",)),
    "what": (("Description",), ("Service",), ("Treatment",)),
    "billed": (("Submitted", "Amount"), ("Dentist's", "Fee"), ("Fee",), ("Submitted", "Fee")),
    "discount": (("Fee", "Adjustment"), ("Network", "Write-off"), ("Contractual", "Reduction")),
    "not_covered": (("Not", "Benefited"), ("Not", "Covered"), ("Non-Covered",)),
    "allowed": (("Allowed", "Amount"), ("Allowed",), ("Covered", "Fee")),
    "deductible": (("Deductible",), ("Deduct.",), ("Applied to", "Deductible")),
    "rate": (("Plan", "Pays %"), ("Benefit", "Level"), ("Coverage", "%"), ("%",)),
    "patient": (("Patient", "Pays"), ("Patient", "Payment"), ("Patient", "Owes"), ("Patient", "Share")),
    "paid": (("Plan", "Payment"), ("Benefit", "Paid"), ("Plan", "Pays"), ("Paid",)),
    "remarks": (("Msg.",), ("Processing", "Policy"), ("Notes",), ("Codes",)),
}  # fmt: skip
_LEFT = {"surface", "dates", "code_only", "what", "remarks"}
_MOVED = (
    Moved("Other Adjustments to Payment", ("Code", "Reason", "Reference", "Amount")),
    Moved("Account Adjustments", ("Type", "Description", "Claim No.", "Amount")),
)


def draw(rng: Random) -> Paper:
    """One to six patients."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content, legend = own_messages(rng, _at_dentist(rng))
    sheet = Sheet("eob", "eob-val-dentist", (LETTER[1], LETTER[0]) if rng.random() < 0.5 else LETTER)
    pen = Pen(rng.choice((*SANS, "narrow", *SERIF[:2])), rng.choice((7.8, 8.4, 9.0)))
    desk = Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((34.0, 44.0)))
    return _Statement(desk, pages, legend).whole()


def _at_dentist(rng: Random) -> Remittance:
    """Claims without copays or corrections; the plan pays its rate of what is left."""
    mix = Mix(institutional=0.0, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.25)
    found = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4, 6)), most_lines=rng.choice((2, 3, 5)), mix=mix)

    def dental(service: Service) -> Service:
        return replace(service, procedure=f"D{numbers.digits(rng, 4)}", modifiers=(), copay=ZERO, last=service.first, units=1)

    claims = tuple(replace(each, services=tuple(map(dental, each.services))) for each in found.claims)
    payer = replace(found.payer, name=rng.choice(_PAYERS).format(p=place(rng), s=rng.choice(_STATES)))
    found = replace(found, claims=claims, payer=payer)
    return replace(found, method=rng.choice(("check", "check", "eft")) if found.amount else "none")


class _Statement:
    """The statement under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, dict(legend)
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", "-")), sign=rng.random() < 0.25)
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        spare = {"patient_account": 0.5, "group_number": 0.2, "subscriber_name": 0.15, "rendering_provider": 0.3}
        self.named = [key for key in _LABELS if rng.random() >= spare.get(key, 0.0)]
        if rng.random() < 0.4:
            self.named = [self.named[0], *rng.sample(self.named[1:], k=len(self.named) - 1)]
        self.boxed, self.framed, self.title = rng.random() < 0.5, rng.random() < 0.6, rng.choice(_TITLES)
        self.noted, self.once = rng.random() < 0.4, rng.random() < 0.4
        self.check = desk.content.method == "check" and desk.sheet.size[0] < 700 and rng.random() < 0.3
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        spare = {"surface": 0.2, "what": 0.4, "discount": 0.3, "not_covered": 0.15, "rate": 0.3, "tooth": 0.1}
        keys = [key for key in _HEADS if rng.random() >= spare.get(key, 0.0)]
        if rng.random() < 0.4:
            keys.remove("dates")
            keys.insert(0, "dates")
        if rng.random() < 0.3:
            keys.remove("paid")
            keys.insert(keys.index("patient"), "paid")
        columns = tuple(
            Column(key, 70 if key == "what" else 34, rng.choice(_HEADS[key]),
                   "left" if key in _LEFT else "center" if key in {"tooth", "rate"} else "right")
            for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=6.0, leading=1.35)
        claims = desk.content.claims
        table.fit(
            [
                *(self._cells(s, "/x") for c in claims for s in c.services),
                *(claim_cells(desk, c, "/x", self.style) for c in claims),
            ]
        )
        return table

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        """Where the tooth is, and the plan's rate, are nobody's fields; they follow from the service itself."""
        dice = Random(f"{service.procedure} {service.billed}")
        left = service.allowed - service.deductible
        rate = f"{(100 * service.paid / left).quantize(1)}%" if left > 0 else "0%"
        tooth = str(dice.randint(1, 32)) if dice.random() < 0.6 else dice.choice(("UR", "LL", "30", ""))
        own = {
            "tooth": tooth,
            "surface": dice.choice(_SURFACES) if tooth.isdigit() else "",
            "what": dice.choice(_WORK),
            "rate": rate,
        }
        return service_cells(self.desk, service, at, self.style) | {
            key: ((Token(shown),),) if shown else () for key, shown in own.items()
        }

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        if self.check:
            attached_check(desk, 0.0)
            desk.sheet.dash(0, HEIGHT, desk.sheet.size[0])
            desk.y = HEIGHT
        self._first_head()
        if self.once:
            self._heads()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, desk.rng.choice(_MOVED), desk.pen, self._later_head)
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y += 42
        half, top = (desk.right - desk.left) / 2, desk.y
        payer_block(
            desk, desk.left, pen.sized(13).heavy(), phone=rng.choice(("", "Dentist line:", "Customer Service")), room=half
        )
        desk.y += 18
        payee_block(desk, desk.left + rng.choice((0, 14)), pen.sized(pen.size + 0.6), room=half - 30)
        low, desk.y = desk.y, top
        desk.text(desk.right, self.title, pen.sized(12), "right")
        desk.y += 16
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = payment_facts(desk, labels)
        if rng.random() < 0.8:
            facts.append(Said(rng.choice(("Tax ID", "TIN", "Dentist TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                              content.payee.tax_id))  # fmt: skip
        if rng.random() < 0.6:
            facts.append(Said(rng.choice(("NPI", "Office NPI")), "/payee/npi", content.payee.npi))
        facts.append(Said("Page", None, f"{desk.sheet.page} of {self.pages}"))
        if self.boxed:
            facts_grid(desk, facts, desk.left + half + 20, desk.right, across=2, pen=pen, framed=self.framed)
        else:
            facts_columns(desk, facts, desk.left + half + 40, desk.right, across=1, pen=pen)
        desk.y = max(low, desk.y) + 20

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 38
        desk.text(desk.left, f"{self.title}, continued")
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 24
        if self.once:
            self._heads()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(desk.pen.size * 6 + table.head_height() + 44, self._later_head)
        self._facts(claim, at)
        if not self.once:
            self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if desk.turn(table.pen.size * 3, self._later_head) and not self.once:
                self._heads()
            table.row(self._cells(service, line))
            settle(desk, service, line, table.keys)
        desk.turn(table.pen.size * 3, self._later_head)
        desk.rule(0.4, lift=table.pen.size * 0.85)
        desk.y += 2
        desk.text(desk.left + 2, desk.rng.choice(("Totals", "Claim total", "Total")), table.pen.heavy())
        table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy())
        for code in dict.fromkeys(code for s in claim.services for code in s.remarks) if self.noted else ():
            desk.turn(table.pen.size * 2, self._later_head)
            desk.text(desk.left + 10, f"{code} - {self.legend[code]}.", table.pen)
            desk.y += table.pen.size * 1.3
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += desk.pen.size * 1.5

    def _facts(self, claim: Claim, at: str) -> None:
        desk, pen, name = self.desk, self.desk.pen, self.desk.habits.name
        told = {
            "patient_name": name(claim.patient), "subscriber_name": name(claim.subscriber), "member_id": claim.member_id,
            "group_number": claim.group_number, "claim_number": claim.number, "patient_account": claim.account,
            "rendering_provider": name(claim.rendering),
        }  # fmt: skip
        across = 4 if desk.sheet.size[0] > 700 else 3
        mark = "" if self.boxed else ":"
        facts = [Said(self.say[key] + mark, f"{at}/{key}", told[key]) for key in self.named]
        if self.boxed:
            desk.y -= pen.size
            facts_grid(desk, facts, desk.left, desk.right, across=across, pen=pen, framed=self.framed)
            desk.y += pen.size * 1.5
        else:
            facts_columns(desk, facts, desk.left, desk.right, across=across, pen=pen)
            desk.y += pen.size * 0.3

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        if self.framed:
            top = desk.y - table.pen.size - 2
            desk.sheet.fill(desk.left, top, desk.right, top + table.head_height() + 5, (0.9, 0.9, 0.9))
        table.heads()
        desk.rule(0.5, lift=table.pen.size * 0.7)
        desk.y += 5

    def _ends(self) -> None:
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        desk.turn(60, self._later_head)
        money = desk.habits.money
        rows = [
            Said(rng.choice(("Total submitted:", "Submitted, all claims:")), "/totals/billed", money(content.total("billed"),
            sign=True),
                 f"{content.total('billed'):.2f}"),
            Said(rng.choice(("Patient pays, all claims:", "Total patient share:")), "/totals/patient_responsibility",
                 money(content.total("patient"), sign=True), f"{content.total('patient'):.2f}"),
            Said(rng.choice(("Total plan payment:", "Benefits, all claims:")), "/totals/paid", money(content.total("paid"),
            sign=True),
                 f"{content.total('paid'):.2f}"),
        ]  # fmt: skip
        facts_columns(desk, rows, desk.left, desk.right, across=rng.choice((1, 3)), pen=desk.pen)
        if not self.noted and self.legend:
            desk.y += 8
            desk.turn(30, self._later_head)
            desk.text(desk.left, rng.choice(("Messages", "Processing policies", "Notes")), desk.pen.heavy())
            desk.y += desk.pen.size * 1.4
            legend_lines(desk, sorted(self.legend.items()), desk.pen, 40, self._later_head)
