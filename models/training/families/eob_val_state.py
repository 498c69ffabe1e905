"""Validation: a state's remittance whose claims are blocks of labelled lines in fixed pitch.

Every fact of a claim stands behind its label, amounts of the claim among them; its services follow as a small table with the
state's own codes. Money moved and the cycle's figures close the paper.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance, Service
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
    counted,
    legend_lines,
    own_messages,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import Moved, facts_columns, facts_run, moved_table, payee_block, payment_facts
from models.training.families.letterhead import tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO

_STATES = ("MONTANA", "DELAWARE", "IOWA", "KANSAS", "VERMONT", "UTAH", "ARKANSAS", "SOUTH DAKOTA", "MISSISSIPPI", "WYOMING")
_PAYERS = (
    "{s} MEDICAID MANAGEMENT INFORMATION SYSTEM", "DEPARTMENT OF HEALTH - STATE OF {s}", "{s} MEDICAID PROVIDER PAYMENTS",
    "{s} OFFICE OF MEDICAL SERVICES", "{s} FAMILY CARE PROGRAM",
)  # fmt: skip
_TITLES = (
    "PROVIDER REMITTANCE VOUCHER",
    "CLAIM STATUS AND PAYMENT REPORT",
    "REMITTANCE ADVICE",
    "MEDICAID REMITTANCE STATEMENT",
)
_LABELS: dict[str, tuple[str, ...]] = {
    "patient_name": ("RECIPIENT:", "MEMBER:", "CLIENT NAME:", "BENE NAME:"),
    "member_id": ("RECIPIENT ID:", "MEDICAID NO:", "CLIENT ID:", "MEMBER ID:"),
    "claim_number": ("TCN:", "ICN:", "CLAIM NO:", "DCN:"),
    "patient_account": ("PATIENT ACCT:", "PAT CTL NO:", "PROV REF:", "ACCT NO:"),
    "rendering_npi": ("RENDERING NPI:", "SVC PROV NPI:", "PERFORMING NPI:"),
    "service_from": ("DOS FROM:", "FROM:", "FIRST DOS:"),
    "service_to": ("DOS THRU:", "THRU:", "LAST DOS:"),
    "status": ("STATUS:", "CLAIM STATUS:", "DISPOSITION:"),
    "billed": ("BILLED:", "TOT BILLED:", "CHARGES:"),
    "allowed": ("ALLOWED:", "TOT ALLOWED:", "ALLOWABLE:"),
    "copay": ("COPAY:", "CO-PAY:", "RECIP COPAY:"),
    "paid": ("PAID:", "TOT PAID:", "PAYMENT:", "NET PAID:"),
}
_STATUS = {"paid": ("PAID", "PAID", "APPROVED"), "denied": ("DENIED",), "reversed": ("VOID", "REVERSED")}
_PAYMENT = {
    "check": ("WARRANT NO:", "CHECK NO:", "WARRANT NUMBER:"), "eft": ("EFT NO:", "EFT NUMBER:", "EFT TRACE:"),
    "none": ("WARRANT/EFT:",), "date": ("PAYMENT DATE:", "WARRANT DATE:", "CYCLE DATE:", "ISSUE DATE:"),
    "amount": ("PAYMENT AMOUNT:", "AMOUNT PAID:", "NET PAYMENT:"),
}  # fmt: skip
_HEADS: dict[str, tuple[str, ...]] = {
    "line": ("LN", "DTL", "#"), "from": ("FROM", "FDOS", "BEGIN DT"), "to": ("THRU", "TDOS", "END DT"),
    "procedure": ("PROC MODS", "PROCEDURE", "SVC CODE/MOD"), "units": ("UNITS", "QTY", "UNT SVC"),
    "billed": ("BILLED", "CHARGE", "BILLED AMT"), "allowed": ("ALLOWED", "ALLOW AMT", "ALLOWABLE"),
    "copay": ("COPAY", "CO-PAY"), "paid": ("PAID", "PAID AMT", "PAYMENT"), "remarks": ("EOB", "EXPL", "EOB CODES", "REASONS"),
}  # fmt: skip
_LEFT = {"line", "from", "to", "procedure", "remarks"}
_MOVED = (
    Moved("NON-CLAIM TRANSACTIONS", ("TYPE", "DESCRIPTION", "REFERENCE", "AMOUNT")),
    Moved("FINANCIAL ITEMS THIS CYCLE", ("RSN", "REASON", "CONTROL NO", "AMOUNT")),
    Moved("ADJUSTMENTS TO PAYMENT", ("CODE", "MEANING", "DOCUMENT NO", "AMOUNT")),
)


def draw(rng: Random) -> Paper:
    """One to eight claims on upright or wide paper."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content, legend = own_messages(rng, _of_state(rng))
    sheet = Sheet("eob", "eob-val-state", (LETTER[1], LETTER[0]) if rng.random() < 0.4 else LETTER)
    habits = Habits(
        dates=rng.choice(("us", "us-short", "dash", "compact-long", "iso")), dollar=False, commas=rng.random() < 0.6,
        negative=rng.choice(("trail", "lead", "cr")), names=rng.choice(("capitals", "bare", "plain-capitals")),
    )  # fmt: skip
    pen = Pen(rng.choice(MONO), rng.choice((7.4, 7.8, 8.2)))
    pen = pen.sized(pen.size - 0.8) if pen.family == "dejavu-mono" else pen
    return _Report(Desk(sheet, rng, content, habits, pen, left=rng.choice((30.0, 36.0)), upper=True), pages, legend).whole()


def _of_state(rng: Random) -> Remittance:
    """Claims of a state: a small copay at most, no money taken back from claims."""
    mix = Mix(institutional=0.15, denied=0.25, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.4)
    found = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 8)), most_lines=rng.choice((1, 3, 6)), mix=mix)
    shape = rng.choice(("#############", "#################", "26###########", "##-#####-###-##"))

    def lean(service: Service) -> Service:
        copay = service.copay if service.copay <= 5 else ZERO
        return replace(service, deductible=ZERO, coinsurance=ZERO, copay=copay)

    def lean_claim(claim: Claim) -> Claim:
        number = "".join(numbers.digits(rng, 1) if mark == "#" else mark for mark in shape)
        return replace(claim, number=number, services=tuple(map(lean, claim.services)))

    payer = replace(found.payer, name=rng.choice(_PAYERS).format(s=rng.choice(_STATES)))
    found = replace(found, payer=payer, claims=tuple(map(lean_claim, found.claims)))
    return replace(found, method=rng.choice(("check", "eft")) if found.amount else "none")


class _Report:
    """The report under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(zero=rng.choice(("0.00", "0.00", ".00")), both_days=True, modifiers=rng.choice((" ", " ", "-")))
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        self.title, self.label = rng.choice(_TITLES), rng.choice(_PAYMENT[desk.content.method])
        self.names = ["patient_name", "member_id", "claim_number", "patient_account"]
        self.names += ["rendering_npi"] if rng.random() < 0.55 else []
        self.names += ["service_from", "service_to"] if rng.random() < 0.55 else []
        if rng.random() < 0.5:
            self.names.insert(0, self.names.pop(2))
        self.sums = ["billed", "allowed", *(["copay"] if rng.random() < 0.7 else []), "paid"]
        self.told, self.running = rng.random() < 0.7, rng.random() < 0.4
        self.across, self.sums_last = (4 if desk.sheet.size[0] > 700 else rng.choice((2, 3))), rng.random() < 0.35
        self.mark = rng.choice(("-", "-", "=", "*"))
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        keys = [key for key in _HEADS if key != "copay" or rng.random() < 0.5]
        columns = tuple(
            Column(key, 60 if key == "remarks" else 30, (rng.choice(_HEADS[key]),), "left" if key in _LEFT else "right")
            for key in keys
        )  # fmt: skip
        pen = desk.pen
        table = Table(
            desk, columns, pen, desk.left + 2 * pen.width("0"), desk.right, gap=2 * pen.width("0"), leading=1.2, head_pen=pen
        )
        table.fit([self._cells(s, "/x", 10) for c in desk.content.claims for s in c.services])
        return table

    def _cells(self, service: Service, at: str, number: int) -> dict[str, Cell]:
        return service_cells(self.desk, service, at, self.style) | {"line": ((Token(f"{number:02d}"),),)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._head(first=True)
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, desk.rng.choice(_MOVED), desk.pen, self._turned, total=desk.rng.choice(("", "TOTAL")))
        self._cycle()
        if self.legend:
            desk.turn(desk.pen.size * 5, self._turned)
            desk.text(desk.left, desk.rng.choice(("EXPLANATION CODES", "EOB CODE TEXT", "MESSAGES")))
            desk.y += desk.pen.size * 1.3
            told = [(code, meaning.upper()) for code, meaning in self.legend]
            legend_lines(desk, told, desk.pen, 8 * desk.pen.width("0"), self._turned)
        return desk.sheet.finish()

    def _turned(self) -> None:
        self._head(first=False)

    def _line(self) -> None:
        desk = self.desk
        desk.text(desk.left, self.mark * int((desk.right - desk.left) / desk.pen.width(self.mark)))
        desk.y += desk.pen.size * 1.3

    def _head(self, *, first: bool) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        middle, step = (desk.left + desk.right) / 2, pen.size * 1.25
        desk.y = 40.0
        desk.text(desk.right, f"PAGE {desk.sheet.page} OF {self.pages}", pen, "right")
        if first:
            own = fitted(pen, content.payer.name, desk.right - desk.left - 180)
            desk.sheet.put("/payer/name", content.payer.name, middle, desk.y, content.payer.name, own, "center")
        else:
            desk.text(middle, content.payer.name, fitted(pen, content.payer.name, desk.right - desk.left - 180), "center")
        desk.y += step
        desk.text(middle, self.title, pen, "center")
        desk.y += step * 2
        if not first:
            return
        top, x = desk.y, middle + 20
        payee_block(desk, desk.left, pen, room=x - desk.left - 20)
        low, desk.y = desk.y, top
        labels = {"number": self.label, "date": rng.choice(_PAYMENT["date"]), "amount": rng.choice(_PAYMENT["amount"])}
        facts = [
            Said(rng.choice(("PROVIDER NPI:", "NPI:", "BILLING NPI:")), "/payee/npi", content.payee.npi),
            *payment_facts(desk, labels),
            Said(rng.choice(("TAX ID:", "FEIN:")), "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
            Said(rng.choice(("PROVIDER NO:", "MEDICAID PROV:")), None, numbers.digits(rng, 7)),
        ]  # fmt: skip
        facts_columns(desk, facts, x, desk.right, across=1, pen=pen)
        desk.y = max(low, desk.y) + step
        self._line()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        rows = len(self.names) + len(self.sums) + self.told
        desk.turn(desk.pen.size * 1.4 * (-(-rows // self.across) + 5), self._turned)
        said = self._said(claim, at)
        self._block(said[: len(self.names)] if self.sums_last else said)
        self.table.heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if desk.turn(pen.size * 2.4, self._turned):
                self.table.heads()
            self.table.row(self._cells(service, line, number + 1))
            settle(desk, service, line, self.table.keys)
        if self.sums_last:
            desk.y += desk.pen.size * 0.3
            desk.turn(desk.pen.size * 3, self._turned)
            self._block(said[len(self.names) :])
        eob_truth.imply(desk.sheet, claim, at)
        self._line()

    def _block(self, said: list[Said]) -> None:
        desk = self.desk
        if self.running:
            facts_run(desk, said, desk.left, desk.right, pen=desk.pen, mark="  ")
        else:
            facts_columns(desk, said, desk.left, desk.right, across=self.across, pen=desk.pen)

    def _said(self, claim: Claim, at: str) -> list[Said]:
        """Facts, then the status where it is told, then amounts."""
        desk = self.desk
        shown = {
            "patient_name": desk.habits.name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
            "patient_account": claim.account, "rendering_npi": claim.rendering_npi,
            "service_from": desk.habits.date(claim.first), "service_to": desk.habits.date(claim.last),
        }  # fmt: skip
        days = {"service_from": claim.first.isoformat(), "service_to": claim.last.isoformat()}
        said = [Said(self.say[key], f"{at}/{key}", shown[key], days.get(key)) for key in self.names]
        if self.told:
            said.append(Said(self.say["status"], f"{at}/status", desk.rng.choice(_STATUS[claim.status]), claim.status))
        cells = claim_cells(desk, claim, at, self.style)
        for key in self.sums:
            ((token,),) = cells[key]
            said.append(Said(self.say[key], token.pointer, token.shown, token.value))
        return said

    def _cycle(self) -> None:
        """Figures of the cycle."""
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        money = desk.habits.money
        figures = [
            Said(rng.choice(("CLAIMS THIS CYCLE:", "CLAIM COUNT:")), None, str(len(content.claims))),
            Said(rng.choice(("TOTAL BILLED:", "BILLED THIS CYCLE:")), "/totals/billed", money(content.total("billed")),
                 f"{content.total('billed'):.2f}"),
            Said(rng.choice(("TOTAL PAID:", "CLAIM PAYMENTS:")), "/totals/paid", money(content.total("paid")),
                 f"{content.total('paid'):.2f}"),
            Said(rng.choice(("NET PAYMENT:", "AMOUNT OF PAYMENT:")), "/payment/amount", money(content.amount),
                 f"{content.amount:.2f}"),
        ]  # fmt: skip
        desk.turn(desk.pen.size * 8, self._turned)
        facts_columns(desk, figures, desk.left, desk.right, across=rng.choice((1, 2)), pen=desk.pen)
        desk.y += desk.pen.size
