"""Validation: a state's remittance and status report in fixed pitch.

Claims stand in sections by what became of them; the first or the last line of a claim has its sums, every detail the state's
own explanation codes instead of amounts. Financial transactions, a summary and the codes' meanings come last.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

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
    say,
    service_cells,
    settle,
)
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_STATES = ("NEBRASKA", "OHIO", "IDAHO", "OKLAHOMA", "ALABAMA", "OREGON", "GEORGIA", "WISCONSIN", "KENTUCKY", "MAINE", "NEVADA")
_PAYERS = (
    "STATE OF {s} MEDICAID", "{s} MEDICAL ASSISTANCE PROGRAM", "{s} HEALTH CARE AUTHORITY", "{s} DEPARTMENT OF HUMAN SERVICES",
    "{s} TITLE XIX FISCAL AGENT", "{s} DIVISION OF MEDICAID",
)  # fmt: skip
_TITLES = ("REMITTANCE AND STATUS REPORT", "REMITTANCE ADVICE", "PROVIDER REMITTANCE ADVICE", "REMITTANCE STATEMENT")
_SECTIONS = {
    "paid": ("PAID CLAIMS", "CLAIMS PAID", "*** PAID CLAIMS ***"),
    "denied": ("DENIED CLAIMS", "CLAIMS DENIED", "*** DENIED CLAIMS ***"),
    "reversed": ("ADJUSTED CLAIMS", "ADJUSTMENTS / VOIDS", "*** VOIDED CLAIMS ***"),
}
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("RECIPIENT NAME",), ("MEMBER NAME",), ("CLIENT NAME",)),
    "member": (("RECIPIENT ID",), ("MEDICAID ID",), ("CLIENT NO",)),
    "number": (("TCN",), ("ICN",), ("CLAIM CONTROL NO",)),
    "account": (("PAT ACCT",), ("PATIENT CTL",), ("YOUR REF",)),
    "line": (("LN",), ("DTL",), ("LI",)),
    "from": (("FROM",), ("FDOS",), ("SVC FROM",)),
    "to": (("THRU",), ("TDOS",), ("SVC TO",)),
    "procedure": (("PROC/MODS",), ("PROCEDURE",), ("REV/PROC MOD",)),
    "units": (("UNITS",), ("QTY",), ("UNT",)),
    "billed": (("BILLED",), ("BILLED AMT",), ("SUBMITTED",)),
    "allowed": (("ALLOWED",), ("ALLOWED AMT",), ("MAX ALLOW",)),
    "copay": (("COPAY",), ("CO-PAY",), ("COPAY AMT",)),
    "paid": (("PAID",), ("PAID AMT",), ("PAYMENT",)),
    "remarks": (("EOB",), ("EXPL CODES",), ("REASON",)),
}
_DETAIL = {
    "line": 4, "from": 10, "to": 10, "procedure": 44, "units": 7, "billed": 12, "allowed": 12, "copay": 10, "paid": 12,
    "remarks": 14,
}  # fmt: skip
_SUM = {"who": 26, "member": 16, "number": 20, "account": 16}


def draw(rng: Random) -> Paper:
    """One to fourteen claims, mostly on wide paper."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content, legend = own_messages(rng, _of_state(rng))
    wide = rng.random() < 0.7
    sheet = Sheet("eob", "eob-val-medicaid", (LETTER[1], LETTER[0]) if wide else LETTER)
    habits = Habits(
        dates=rng.choice(("us-short", "us", "compact", "dash-short")), dollar=False, commas=rng.random() < 0.6,
        negative=rng.choice(("trail", "lead", "cr")), names=rng.choice(("capitals", "bare")),
    )  # fmt: skip
    face = rng.choice(MONO)
    size = (sheet.size[0] - 56) / rng.choice((112, 120, 128)) / Pen(face, 1.0).width("0")
    return _Report(Desk(sheet, rng, content, habits, Pen(face, size), left=28.0, upper=True), pages, legend).whole()


def _of_state(rng: Random) -> Remittance:
    """Claims in the order of the sections, their patients' shares small copays."""
    mix = Mix(further=0.0, own=0.0, interest=0.0, denied=0.25, reversed=0.25, institutional=0.2)
    found = adjudicated(rng, claims=rng.choice((1, 3, 5, 8, 14)), most_lines=rng.choice((1, 3, 5)), mix=mix)

    def small(service: Service) -> Service:
        return replace(service, deductible=ZERO, coinsurance=ZERO, copay=ZERO if abs(service.copay) > 20 else service.copay)

    order = tuple(_SECTIONS)
    claims = sorted(found.claims, key=lambda each: order.index(each.status))
    claims = [replace(each, services=tuple(map(small, each.services))) for each in claims]
    payer = replace(found.payer, name=rng.choice(_PAYERS).format(s=rng.choice(_STATES)))
    kept = tuple(each for each in found.provider_adjustments if each.code != "FB")
    found = replace(found, claims=tuple(claims), payer=payer, provider_adjustments=kept)
    if found.amount < 0:
        found = replace(found, claims=tuple(each for each in claims if each.status != "reversed") or tuple(claims[:1]),
                        provider_adjustments=())  # fmt: skip
    if found.amount < 0:
        whole = tuple(replace(each, status="paid", services=tuple(s.negated() for s in each.services)) for each in found.claims)
        found = replace(found, claims=whole)
    return replace(found, method=rng.choice(("check", "eft")) if found.amount else "none")


class _Report:
    """The report under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(both_days=True, zero=rng.choice(("0.00", "0.00", ".00")))
        self.title, self.payer = rng.choice(_TITLES), desk.content.payer.name
        heads = {key: rng.choice(choices) for key, choices in _HEADS.items()}
        gap = desk.pen.width("0") * 2
        left = {"line", "from", "to", "procedure", "remarks", *_SUM}
        money = ("billed", "allowed", "copay", "paid")
        owed = any(service.copay for claim in desk.content.claims for service in claim.services)
        keys = [key for key in _DETAIL if key != "copay" or owed or rng.random() < 0.5]
        if rng.random() < 0.3:
            keys.insert(keys.index("procedure"), keys.pop(keys.index("units")))
        self.detail = self._table(
            [Column(key, _DETAIL[key], heads[key], "left" if key in left else "right") for key in keys], gap
        )
        who = [*_SUM]
        if rng.random() < 0.4:
            who = ["number", "who", "member", "account"]
        self.sums = [key for key in money if key in keys]
        self.first = self._table(
            [Column(key, _SUM[key], heads[key], "left") for key in who], gap, self.detail.edges["units"][1]
        )
        self.first.fit([self._names(each, "/x") for each in desk.content.claims])
        self.detail.fit(
            [*(self._cells(s, "/x", 10) for c in desk.content.claims for s in c.services),
             *(claim_cells(desk, c, "/x", self.style) for c in desk.content.claims)]
        )  # fmt: skip
        names = [Column(key, _SUM[key], heads[key], "left") for key in who]
        self.first = self._fitted(names, gap, self.detail.edges["billed"][0])
        self.last = self.first.pen.size < self.detail.pen.size or rng.random() < 0.3
        if self.last:
            self.first = self._fitted(names, gap, desk.right - 80)
        self.above = rng.random() < 0.6
        self.label = rng.choice(("WARRANT NUMBER", "CHECK NUMBER", "WARRANT/EFT NO") if desk.content.method == "check"
                                else ("EFT NUMBER", "WARRANT/EFT NO", "EFT TRACE"))  # fmt: skip

    def _table(self, columns: list[Column], gap: float, right: float | None = None) -> Table:
        desk = self.desk
        return Table(desk, tuple(columns), desk.pen, desk.left, right or desk.right, gap=gap, leading=1.2, head_pen=desk.pen)

    def _fitted(self, columns: list[Column], gap: float, right: float) -> Table:
        table = self._table(columns, gap, right)
        table.fit([self._names(each, "/x") for each in self.desk.content.claims])
        return table

    def _names(self, claim: Claim, at: str) -> dict[str, Cell]:
        told = {"who": ("patient_name", self.desk.habits.name(claim.patient)), "member": ("member_id", claim.member_id),
                "number": ("claim_number", claim.number), "account": ("patient_account", claim.account)}  # fmt: skip
        return {key: ((Token(shown, f"{at}/{leaf}", shown),),) for key, (leaf, shown) in told.items()}

    def _cells(self, service: Service, at: str, number: int) -> dict[str, Cell]:
        return service_cells(self.desk, service, at, self.style) | {"line": ((Token(f"{number:02d}"),),)}

    def skip(self, lines: float = 1.0) -> None:
        """Feed paper."""
        self.desk.y += lines * self.desk.pen.size * 1.2

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._head(first=True)
        section = ""
        for index, claim in enumerate(desk.content.claims):
            if claim.status != section:
                section = claim.status
                self._section(section)
            self._claim(claim, f"/claims/{index}")
        self._moved()
        self._summary()
        self._codes()
        return desk.sheet.finish()

    def _head(self, *, first: bool) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        middle, x = (desk.left + desk.right) / 2, desk.right - 30 * pen.width("0")
        desk.y = 42
        if first:
            desk.sheet.put("/payer/name", self.payer, middle, desk.y, self.payer, pen, "center")
        else:
            desk.text(middle, self.payer, pen, "center")
        desk.text(desk.left, f"RUN {desk.habits.date(content.day)}", pen)
        desk.text(x, f"PAGE {desk.sheet.page:>4} OF {self.pages:>4}", pen)
        self.skip()
        desk.text(middle, self.title, pen, "center")
        self.skip(2)
        if not first:
            self._heads()
            return
        top = desk.y
        desk.put("/payee/name", desk.left, desk.case(content.payee.name), pen)
        self.skip()
        desk.address("/payee/address", desk.left, content.payee.address.lines, pen)
        low, desk.y = desk.y, top
        eob_truth.method_from(desk.sheet, content, label=self.label)
        facts = [
            Said("PROVIDER NPI", "/payee/npi", content.payee.npi),
            Said("TAX ID", "/payee/tax_id", content.payee.tax_id),
            Said("PAYMENT DATE", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
        ]
        facts += [Said(self.label, "/payment/number", content.number)] if content.method != "none" else []
        for fact in facts:
            say(desk, x, fact, pen, at=x + 16 * pen.width("0"))
            self.skip()
        desk.y = max(low, desk.y)
        self.skip()
        self._heads()

    def _heads(self) -> None:
        self.first.heads()
        self.detail.heads()
        self.desk.text(self.desk.left, "-" * int((self.desk.right - self.desk.left) / self.desk.pen.width("-")))
        self.skip(1.2)

    def _turned(self) -> None:
        self._head(first=False)

    def _section(self, section: str) -> None:
        desk = self.desk
        desk.turn(desk.pen.size * 8, self._turned)
        told = desk.rng.choice(_SECTIONS[section])
        desk.text((desk.left + desk.right) / 2 if self.above else desk.left, told, align="center" if self.above else "left")
        self.skip(1.5)

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        desk.turn(pen.size * 1.2 * 3, self._turned)
        top = desk.y
        self.first.row(self._names(claim, at))
        if not self.last:
            low, desk.y = desk.y, top
            self._claim_sums(claim, at)
            desk.y = max(low, desk.y)
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            desk.turn(pen.size * 1.2 + 4, self._turned)
            self.detail.row(self._cells(service, line, number + 1))
            settle(desk, service, line, self.detail.keys)
        if self.last:
            desk.turn(pen.size * 1.2, self._turned)
            desk.text(self.detail.edges["procedure"][0], "CLAIM TOTAL")
            self._claim_sums(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        self.skip(0.8)

    def _claim_sums(self, claim: Claim, at: str) -> None:
        cells = claim_cells(self.desk, claim, at, self.style)
        self.detail.row({key: cells[key] for key in self.sums})

    def _moved(self) -> None:
        desk, pen, moved = self.desk, self.desk.pen, self.desk.content.provider_adjustments
        if not moved:
            return
        desk.turn(pen.size * 1.2 * (4 + len(moved)), self._turned)
        desk.text(desk.left, desk.rng.choice(("FINANCIAL TRANSACTIONS", "GROSS ADJUSTMENTS", "ACCOUNTS RECEIVABLE")), pen)
        self.skip()
        wide = pen.width("0")
        for column, head in ((0, "CODE"), (10, "CONTROL NUMBER"), (34, "REASON")):
            desk.text(desk.left + column * wide, head, pen)
        desk.text(desk.left + 80 * wide, "AMOUNT", pen, "right")
        self.skip()
        for number, each in enumerate(moved):
            at = f"/provider_adjustments/{number}"
            desk.put(f"{at}/code", desk.left, each.code, pen)
            desk.put(f"{at}/reference", desk.left + 10 * wide, each.reference, pen)
            desk.text(desk.left + 34 * wide, "SEE PROVIDER NOTICE", pen)
            desk.money(f"{at}/amount", desk.left + 80 * wide, each.amount, pen)
            self.skip()
        self.skip()

    def _summary(self) -> None:
        desk, content, wide = self.desk, self.desk.content, self.desk.pen.width("0")
        desk.turn(desk.pen.size * 1.2 * 9, self._turned)
        desk.text(desk.left, desk.rng.choice(("REMITTANCE TOTALS", "CLAIMS SUMMARY", "EARNINGS DATA")))
        self.skip()
        counts = {key: sum(each.status == key for each in content.claims) for key in _SECTIONS}
        for label, pointer, count, amount in (
            ("CLAIMS PAID", None, counts["paid"], sum((c.total("paid") for c in content.claims if c.status == "paid"), ZERO)),
            ("CLAIMS DENIED", None, counts["denied"], ZERO),
            ("CLAIMS ADJUSTED", None, counts["reversed"],
             sum((c.total("paid") for c in content.claims if c.status == "reversed"), ZERO)),
            ("TOTAL BILLED", "/totals/billed", len(content.claims), content.total("billed")),
            ("TOTAL CLAIM PAYMENTS", "/totals/paid", len(content.claims), content.total("paid")),
            ("FINANCIAL TRANSACTIONS", None, len(content.provider_adjustments), Decimal(content.withheld)),
            ("NET PAYMENT THIS CYCLE", "/payment/amount", 0, content.amount),
        ):  # fmt: skip
            desk.text(desk.left + 2 * wide, label)
            if count or pointer is None:
                desk.text(desk.left + 34 * wide, str(count), align="right")
            desk.money(pointer, desk.left + 52 * wide, amount)
            self.skip()
        self.skip()

    def _codes(self) -> None:
        desk = self.desk
        if self.legend:
            desk.turn(desk.pen.size * 5, self._turned)
            desk.text(
                desk.left,
                desk.rng.choice(("EXPLANATION OF BENEFIT CODES", "EOB CODE DESCRIPTIONS", "REASON CODES ON THIS REPORT")),
            )
            self.skip()
            told = [(code, meaning.upper()) for code, meaning in self.legend]
            legend_lines(desk, told, desk.pen, 8 * desk.pen.width("0"), self._turned)
