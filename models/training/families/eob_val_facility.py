"""Validation: what a commercial payer sends to a hospital.

Lines show revenue codes with charges alone; what was allowed, taken off and paid is worked out for the claim as a whole, its
reductions have codes. One claim takes a third of a sheet.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Adjustment, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    counted,
    legend_lines,
    service_cells,
)
from models.training.families.eob_val_parts import (
    Moved,
    facts_columns,
    facts_grid,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
    sums_strip,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TITLES = (
    "Facility Remittance Advice",
    "HOSPITAL REMITTANCE",
    "Institutional Claim Payment",
    "Explanation of Payment - Facility",
)
_WHAT = {
    "01": "Room and board", "02": "Pharmacy", "03": "Laboratory", "04": "Therapy / emergency", "05": "Clinic",
    "06": "Drugs, detail",
    "07": "Recovery room",
}  # fmt: skip
_LABELS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Patient Name", "Patient", "Member/Patient"), "member_id": ("Member ID", "Insured ID", "Certificate No."),
    "claim_number": ("Claim Number", "Claim Control No.", "Payer Claim No."),
    "patient_account": ("Patient Control No.", "Patient Account", "Hospital Acct."),
    "subscriber_name": ("Insured", "Subscriber", "Policyholder"), "group_number": ("Group No.", "Policy/Group", "Group"),
    "service_from": ("Admit / From", "Statement From", "From Date"), "service_to": ("Discharge / Thru", "Statement Thru",
    "Thru Date"),
}  # fmt: skip
_NOISE = (("Type of Bill", ("111", "131", "851", "117")), ("DRG", ("470", "291", "871", "392", "n/a")), ("Covered Days", ("3",
"5", "1", "0")),
          ("Network", ("In", "Out", "PPO")), ("Received", ("05/02/26", "11/14/25", "02/28/25")))  # fmt: skip
_PAYMENT = {
    "check": ("Check Number", "Check No.", "Check #"), "eft": ("EFT Number", "EFT Trace", "ACH #"), "none": ("Check/EFT",),
    "date": ("Payment Date", "Check Date", "Remittance Date", "Issue Date"), "amount": ("Payment Amount", "Net Payment",
    "Total Paid"),
}  # fmt: skip
_SUMS: dict[str, tuple[str, ...]] = {
    "billed": ("Total Charges", "Charges", "Billed Amount"), "not_covered": ("Non-Covered", "Not Covered", "Ineligible"),
    "discount": ("Contractual", "Contract Adj.", "Discount"), "allowed": ("Allowed", "Contract Rate", "Allowed Amount"),
    "deductible": ("Deductible", "Ded."), "coinsurance": ("Coinsurance", "Coins."), "copay": ("Copay", "Co-pay"),
    "patient": ("Patient Resp.", "Patient Liability", "Patient Owes"), "paid": ("Paid", "Net Paid", "Claim Payment"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "revenue": (("Rev",), ("Rev.", "Code"), ("Revenue", "Code")), "what": (("Description",), ("Service Category",),
    ("Type of Service",)),
    "procedure_only": (("HCPCS",), ("Proc/Mod",), ("HCPCS/", "Rate")), "from": (("Service", "Date"), ("Date",), ("DOS",)),
    "units": (("Units",), ("Days/", "Units"), ("Qty",)), "billed": (("Charges",), ("Billed",), ("Submitted", "Charges")),
    "not_covered": (("Non-Covered",), ("Non-Cov.", "Charges"), ("Not", "Covered")), "remarks": (("Remarks",), ("Rmk",),
    ("Codes",)),
}  # fmt: skip
_LEFT = {"revenue", "what", "procedure_only", "from", "remarks"}
_MOVED = Moved("Provider Adjustments", ("Code", "Reason", "Reference", "Amount"))


def draw(rng: Random) -> Paper:
    """One to four claims."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content = _stays(rng)
    sheet = Sheet("eob", "eob-val-facility", (LETTER[1], LETTER[0]) if rng.random() < 0.35 else LETTER)
    pen = Pen(rng.choice((*SANS, *SANS, *SERIF[:2], MONO[1])), rng.choice((7.8, 8.4, 9.0)))
    habits = replace(us_habits(rng), negative=rng.choice(("lead", "parentheses", "trail")))
    return _Advice(Desk(sheet, rng, content, habits, pen, left=rng.choice((34.0, 42.0))), pages).whole()


def _stays(rng: Random) -> Remittance:
    """Claims of several services each: of a claim of one, a reader cannot tell its own reductions from its service's."""
    mix = Mix(institutional=1.0, denied=0.12, reversed=0.12, further=0.1, own=0.15, interest=0.15, moved=0.3)
    while True:
        found = adjudicated(rng, claims=rng.choice((1, 1, 2, 3)), most_lines=rng.choice((4, 6, 9)), mix=mix)
        if all(len(claim.services) > 1 for claim in found.claims):
            return found


def _summed(claim: Claim) -> tuple[Adjustment, ...]:
    """All reductions of a claim, one amount for each group and reason."""
    sums: dict[tuple[str, str], Decimal] = {}
    for each in (*(each for service in claim.services for each in service.adjustments), *claim.adjustments):
        sums[each.group, each.reason] = sums.get((each.group, each.reason), ZERO) + each.amount
    return tuple(Adjustment(group, reason, amount) for (group, reason), amount in sums.items() if amount)


class _Advice:
    """The advice under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages = desk, pages
        self.style = Style(mark=rng.choice(("-", " ", "-")), zero=rng.choice(("0.00", "0.00", "")), sign=rng.random() < 0.2)
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        self.sums = {key: rng.choice(choices) for key, choices in _SUMS.items()}
        spare = {"discount": 0.2, "copay": 0.3, "patient": 0.3, "not_covered": 0.2}
        self.shown = [key for key in _SUMS if rng.random() >= spare.get(key, 0.0)]
        self.framed, self.strip, self.title = rng.random() < 0.6, rng.random() < 0.6, rng.choice(_TITLES)
        self.grid, self.noise = rng.random() < 0.6, rng.sample(_NOISE, k=rng.randint(0, 3))
        self.coded = rng.choice(("none", "run", "run", "rows"))
        self.reasons = rng.choice(("Claim adjustments", "Claim-level adjustments", "Adjustments of the claim"))
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        spare = {"what": 0.4, "from": 0.4, "not_covered": 0.3, "remarks": 0.2}
        keys = [key for key in _HEADS if rng.random() >= spare.get(key, 0.0)]
        columns = tuple(
            Column(key, 60 if key == "what" else 40, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right")
            for key in keys
        )
        right = desk.right if len(keys) > 6 or rng.random() < 0.5 else desk.left + (desk.right - desk.left) * 0.8
        table = Table(desk, columns, desk.pen, desk.left, right, gap=8.0, leading=1.3)
        table.fit(self._cells(claim, number, "/x") for claim in desk.content.claims for number in range(len(claim.services)))
        return table

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        service = claim.services[number]
        what = _WHAT.get(service.revenue_code[:2], "Other services")
        return service_cells(self.desk, service, at, self.style) | {"what": ((Token(what),),)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, _MOVED, desk.pen, self._later_head, total=desk.rng.choice(("", "Total adjustments")))
        self._ends(desk.content)
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, half = 44.0, (desk.right - desk.left) / 2
        top = desk.y
        payer_block(desk, desk.left, pen.sized(12).heavy(), phone=rng.choice(("", "Phone", "Inquiries:")), room=half - 10)
        low, desk.y = desk.y, top
        desk.text(desk.right, self.title, pen.sized(12).heavy(), "right")
        desk.y += 14
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y = max(low, desk.y) + 22
        top = desk.y
        desk.text(desk.left, rng.choice(("Payee", "Paid to", "Facility")), pen.sized(pen.size * 0.85))
        desk.y += pen.size * 1.3
        payee_block(desk, desk.left, pen, room=half - 20)
        low, desk.y = desk.y, top
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, labels), Said(rng.choice(("NPI", "Facility NPI")), "/payee/npi", content.payee.npi),
            Said(rng.choice(("Tax ID", "TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ]  # fmt: skip
        facts_columns(desk, facts, desk.left + half, desk.right, across=1, pen=pen)
        desk.y = max(low, desk.y) + 16

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 40
        desk.text(desk.left, desk.content.payer.name)
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 28

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(desk.pen.size * 9 + table.head_height() + 60, self._later_head)
        self._facts(claim, at)
        table.heads()
        desk.sheet.rule(table.left, desk.y - table.pen.size * 0.75, table.right, desk.y - table.pen.size * 0.75, 0.5)
        desk.y += 4
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if desk.turn(table.pen.size * 2.5, self._later_head):
                table.heads()
                desk.y += 4
            table.row(self._cells(claim, number, line))
            if "from" in table.keys and service.first == service.last:
                eob_truth.one_day(desk.sheet, service, line)
        desk.y += 6
        self._worked_out(claim, at)
        self._codes(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 6
        desk.rule(0.8 if self.framed else 0.3, lift=desk.pen.size)
        desk.y += 12

    def _facts(self, claim: Claim, at: str) -> None:
        desk, name, pen = self.desk, self.desk.habits.name, self.desk.pen
        told = {
            "patient_name": name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
            "patient_account": claim.account, "subscriber_name": name(claim.subscriber), "group_number": claim.group_number,
            "service_from": desk.habits.date(claim.first), "service_to": desk.habits.date(claim.last),
        }  # fmt: skip
        days = {"service_from": claim.first.isoformat(), "service_to": claim.last.isoformat()}
        mark = "" if self.grid else ":"
        facts = [Said(self.say[key] + mark, f"{at}/{key}", shown, days.get(key)) for key, shown in told.items()]
        facts += [Said(label + mark, None, desk.rng.choice(choices)) for label, choices in self.noise]
        across = 4 if self.grid or desk.sheet.size[0] > 700 else 2
        if self.grid:
            desk.y -= pen.size
            facts_grid(desk, facts, desk.left, desk.right, across=across, pen=pen, framed=self.framed)
            desk.y += pen.size * 2
        else:
            facts_columns(desk, facts, desk.left, desk.right, across=across, pen=pen)
            desk.y += pen.size * 0.6

    def _worked_out(self, claim: Claim, at: str) -> None:
        """The claim's amounts, in a strip or in two columns."""
        desk, money = self.desk, self.desk.habits.money
        leaf = {"patient": "patient_responsibility"}
        said = []
        for key in self.shown:
            amount = claim.total(key)
            pointer = None if key == "discount" else f"{at}/{leaf.get(key, key)}"
            said.append(Said(self.sums[key], pointer, money(amount, sign=self.style.sign), f"{amount:.2f}"))
        if claim.interest:
            said.append(
                Said("Interest", f"{at}/interest", money(claim.interest, sign=self.style.sign), f"{claim.interest:.2f}")
            )
        desk.turn(desk.pen.size * 8, self._later_head)
        desk.y += desk.pen.size * 0.6
        if self.strip:
            sums_strip(desk, said, desk.pen, framed=self.framed)
        else:
            facts_columns(
                desk, [replace(each, label=f"{each.label}:") for each in said], desk.left, desk.right, across=3, pen=desk.pen
            )

    def _codes(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        x = desk.left
        codes = _summed(claim)
        if self.coded == "none" and "discount" in self.shown:
            eob_truth.unnamed(desk.sheet, at, claim.total("discount"))
        if not codes or self.coded == "none":
            return
        if self.coded == "rows":
            self._code_rows(codes, at)
            return
        desk.turn(pen.size * 3, self._later_head)
        x = desk.text(x, f"{self.reasons}:", pen) + 8
        for number, each in enumerate(codes):
            place = f"{at}/adjustments/{number}"
            amount = desk.habits.money(each.amount)
            if x + pen.width(f"{each.group}-{each.reason} {amount}") > desk.right:
                x, desk.y = desk.left + 20, desk.y + pen.size * 1.4
            x = desk.code(place, x, each, pen, self.style.mark) + pen.width(" ")
            x = desk.put(f"{place}/amount", x, amount, pen, value=f"{each.amount:.2f}") + 14
        desk.y += pen.size * 1.5

    def _code_rows(self, codes: tuple[Adjustment, ...], at: str) -> None:
        """One below the other with amount and meaning."""
        desk, pen = self.desk, self.desk.pen
        desk.turn(pen.size * 1.4 * (len(codes) + 1), self._later_head)
        desk.text(desk.left, self.reasons, pen.heavy())
        desk.y += pen.size * 1.4
        wide = max(pen.width(desk.habits.money(each.amount)) for each in codes)
        for number, each in enumerate(codes):
            place = f"{at}/adjustments/{number}"
            end = desk.code(place, desk.left + 10, each, pen, self.style.mark)
            stop = max(end, desk.left + 10 + pen.width("CO-000 ")) + 10 + wide
            desk.money(f"{place}/amount", stop, each.amount, pen)
            desk.text(stop + 14, MEANINGS.get(each.reason, ""), pen)
            desk.y += pen.size * 1.4
        desk.y += pen.size * 0.3

    def _ends(self, content: Remittance) -> None:
        desk, money = self.desk, self.desk.habits.money
        desk.turn(60, self._later_head)
        rows = [("Total charges", "/totals/billed", content.total("billed")), ("Total patient liability",
        "/totals/patient_responsibility",
                content.total("patient")), ("Total paid on claims", "/totals/paid", content.total("paid")),
                ("Net payment", "/payment/amount", content.amount)]  # fmt: skip
        said = [Said(f"{label}:", pointer, money(amount, sign=True), f"{amount:.2f}") for label, pointer, amount in rows]
        facts_columns(desk, said, desk.left, desk.right, across=desk.rng.choice((1, 2)), pen=desk.pen)
        self._legend(each.reason for claim in content.claims for each in _summed(claim) if self.coded == "run")

    def _legend(self, reasons: Iterable[str]) -> None:
        desk = self.desk
        remarks = (
            {code for c in desk.content.claims for s in c.services for code in s.remarks}
            if "remarks" in self.table.keys
            else set()
        )
        told = [(code, MEANINGS.get(code, "See the provider manual")) for code in sorted({*reasons} | remarks)]
        if told and desk.rng.random() < 0.6:
            desk.y += 8
            desk.turn(40, self._later_head)
            desk.text(desk.left, desk.rng.choice(("Code descriptions", "Explanation of codes", "Legend")), desk.pen.heavy())
            desk.y += desk.pen.size * 1.5
            legend_lines(desk, told, desk.pen, 42, self._later_head)
