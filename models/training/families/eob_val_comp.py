"""Validation: the review of a bill for an injury at work.

A panel of labels names claimant, employer and injury; each line of the bill shows what the schedule and the network took off,
or lists reductions with the reviewer's own codes below it. No patient pays a share. Some have a check on the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import ZERO, Claim, Remittance, Service, cents
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
    amount_cell,
    claim_cells,
    counted,
    legend_lines,
    own_messages,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_PAYERS = (
    "{p} Casualty Insurance Co.", "{p} Mutual Workers' Compensation", "State Compensation Fund of {s}", "{p} Indemnity Company",
    "{p} Property & Casualty", "{s} Employers Insurance Pool", "{p} Risk Management",
)  # fmt: skip
_STATES = ("CA", "TX", "FL", "NY", "WA", "IL", "GA", "PA", "OR", "MN")
_EMPLOYERS = (
    "{p} Roofing",
    "{p} Logistics",
    "{p} Lumber Co",
    "County of {p}",
    "{p} Meats Inc",
    "{p} Steel",
    "{p} Nursing Home",
)
_TITLES = (
    "EXPLANATION OF REVIEW",
    "Explanation of Bill Review",
    "MEDICAL BILL REVIEW",
    "Explanation of Reimbursement",
    "Bill Analysis",
)
_INJURIES = ("S33.5XXA", "M54.50", "S83.241A", "M75.101", "S61.411A", "S93.401D", "G56.01", "S13.4XXA", "S62.306A", "M25.561")
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "number": (("Line",), ("Ln",), ("#",)),
    "dates": (("Date of", "Service"), ("Service", "Date"), ("DOS",)),
    "procedure": (("Procedure", "/ Mod"), ("Service Code", "Modifier"), ("CPT/HCPCS",), ("Billed", "Code")),
    "units": (("Units",), ("Qty",), ("Days/", "Units")),
    "billed": (("Charges",), ("Billed", "Amount"), ("Provider", "Charge"), ("Submitted",)),
    "schedule": (("Fee Sched.", "Reduction"), ("State Fee", "Reduction"), ("Review", "Reduction"), ("UCR/FS", "Reduction")),
    "network": (("PPO", "Reduction"), ("Network", "Reduction"), ("Contract", "Discount")),
    "not_covered": (("Disallowed",), ("Denied", "Amount"), ("Amount", "Denied")),
    "allowed": (("Allowance",), ("Recommended", "Allowance"), ("Amount", "Allowed")),
    "paid": (("Payment",), ("Amount", "Paid"), ("Net", "Payment"), ("Recommended", "Payment")),
    "remarks": (("Explanation", "Codes"), ("Reason", "Codes"), ("EOR", "Codes"), ("Review", "Codes")),
}  # fmt: skip
_WIDTHS = {
    "number": 24, "dates": 60, "procedure": 70, "units": 34, "billed": 56, "schedule": 60, "network": 56, "not_covered": 56,
    "allowed": 58, "paid": 56, "remarks": 60,
}  # fmt: skip
_REDUCTIONS = {"schedule": "Reduced to the fee schedule of the state", "network": "Reduced to the network's contract"}


def draw(rng: Random) -> Paper:
    """One to three bills."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content, legend = own_messages(rng, _at_work(rng))
    sheet = Sheet("eob", "eob-val-comp", LETTER if rng.random() < 0.6 else (LETTER[1], LETTER[0]))
    pen = Pen(rng.choice((*SANS, *SANS, *MONO[:2], "times")), rng.choice((8.0, 8.6, 9.2)))
    desk = Desk(sheet, rng, content, replace(us_habits(rng), negative="parentheses"), pen, left=rng.choice((32.0, 40.0)))
    return _Review(desk, pages, legend).whole()


def _at_work(rng: Random) -> Remittance:
    """Claims without a patient's share or money moved."""
    mix = Mix(further=0.0, own=0.0, reversed=0.0, moved=0.0, interest=0.15, institutional=0.1, denied=0.1)
    found = adjudicated(rng, claims=rng.choice((1, 1, 1, 2, 3)), most_lines=rng.choice((2, 5, 8)), mix=mix)

    def bare(service: Service) -> Service:
        reason = ("PI", service.denial[1]) if service.denial else None
        return replace(service, deductible=ZERO, coinsurance=ZERO, copay=ZERO, denial=reason)

    claims = tuple(replace(each, services=tuple(map(bare, each.services))) for each in found.claims)
    name = rng.choice(_PAYERS).format(p=place(rng), s=rng.choice(("Ohio", "Utah", "Montana", "Kentucky", "Idaho")))
    found = replace(
        found, claims=claims, provider_adjustments=(), interest_added=True, payer=replace(found.payer, name=name)
    )  # fmt: skip
    return replace(found, method=rng.choice(("check", "check", "eft")) if found.amount else "none")


class _Review:
    """The review under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), sign=rng.random() < 0.25, until="-")
        self.split = Decimal(rng.choice((0, 0, 25, 40, 60))) / 100
        self.listed, self.framed = rng.random() < 0.4, rng.random() < 0.5
        self.own = {key: rng.choice("BGPXZ") + numbers.digits(rng, rng.choice((2, 3))) for key in (*_REDUCTIONS, "other")}
        self.state, self.across = rng.choice(_STATES), 3 if desk.sheet.size[0] > 700 else 2
        self.check = desk.content.method == "check" and self.across == 2 and rng.random() < 0.4
        self.title, self.hurt = rng.choice(_TITLES), rng.choice(("Date of Injury:", "DOI:", "Injury Date:", "Date of Loss:"))
        self.who = rng.choice(("Claimant:", "Injured Worker:", "Patient:", "Employee:"))
        self.file = rng.choice(("Claim Number:", "Claim No:", "Carrier Claim #:", "File Number:"))
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {"schedule", "network", "remarks"} if self.listed else set() if self.split else {"network"}
        out |= {key for key in ("number", "allowed") if rng.random() < 0.4} | ({"not_covered"} if self.listed else set())
        columns = tuple(
            Column(key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in {"dates", "procedure", "remarks", "number"} else "right")
            for key in _WIDTHS if key not in out
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=7.0, leading=1.3)
        claims = desk.content.claims
        rows = [self._cells(s, "/x", 10) for c in claims for s in c.services]
        table.fit([*rows, *(self._sums(c, "/x") for c in claims)])
        return table

    def _parts(self, service: Service) -> dict[str, Decimal]:
        """What schedule and network took off."""
        network = cents(service.discount * self.split)
        return {"schedule": service.discount - network, "network": network}

    def _cells(self, service: Service, at: str, number: int) -> dict[str, Cell]:
        parts = {key: amount_cell(self.desk, None, each, self.style) for key, each in self._parts(service).items()}
        return service_cells(self.desk, service, at, self.style) | parts | {"number": ((Token(str(number)),),)}

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        parts = [self._parts(service) for service in claim.services]
        sums = {key: sum((each[key] for each in parts), ZERO) for key in _REDUCTIONS}
        cells = {key: amount_cell(self.desk, None, each, self.style) for key, each in sums.items()}
        return claim_cells(self.desk, claim, at, self.style) | cells

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        if self.check:
            attached_check(desk, 0.0)
            desk.sheet.dash(0, HEIGHT, desk.sheet.size[0])
            desk.y = HEIGHT
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        desk.y += 44
        name, half = content.payer.name, (desk.right - desk.left) / 2
        desk.text(desk.right, self.title, fitted(pen.sized(14).heavy(), self.title, half - 20), "right")
        desk.put("/payer/name", desk.left, name, fitted(pen.sized(11).heavy(), name, half))
        desk.y += 13
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        if rng.random() < 0.6:
            end = desk.text(desk.left, rng.choice(("Phone: ", "Provider inquiries: ")))
            desk.put("/payer/phone", end, phone_shown(content.payer.phone, rng.randrange(4)), value=content.payer.phone)
            desk.y += pen.size * 1.3
        desk.y += 14
        desk.text(desk.left, rng.choice(("Pay to:", "Provider:", "Remit to:")), pen.sized(pen.size - 1))
        desk.y += 12
        desk.put("/payee/name", desk.left + 12, content.payee.name, fitted(pen, content.payee.name, half - 30))
        desk.y += 12
        desk.address("/payee/address", desk.left + 12, content.payee.address.lines)
        low, desk.y = desk.y, top + 6
        for fact in self._payment():
            say(desk, desk.left + half + 20, fact, pen, at=desk.left + half + 110)
            desk.y += pen.size * 1.4
        desk.y = max(low, desk.y) + 16

    def _payment(self) -> Iterator[Said]:
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        label = rng.choice(("Check Number:", "Check No:", "Draft/Check #:") if content.method == "check"
                           else ("EFT Number:", "Payment ID:"))  # fmt: skip
        eob_truth.method_from(desk.sheet, content, label=label)
        yield Said(rng.choice(("Payment Date:", "Date Paid:", "Review Date:")), "/payment/date", desk.habits.date(content.day),
                   content.day.isoformat())  # fmt: skip
        if content.method != "none":
            yield Said(label, "/payment/number", content.number)
        yield Said(rng.choice(("Payment Amount:", "Total Payment:", "Check Amount:")), "/payment/amount",
                   desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}")  # fmt: skip
        yield Said(rng.choice(("Tax ID:", "Provider TIN:", "FEIN:")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                   content.payee.tax_id)  # fmt: skip
        if rng.random() < 0.6:
            yield Said("NPI:", "/payee/npi", content.payee.npi)
        yield Said("Page:", None, f"{desk.sheet.page} of {self.pages}")

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 38
        desk.text(desk.left, f"{self.title} - {desk.content.payer.name}", desk.pen.heavy())
        desk.text(desk.right, f"Page: {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(4 * desk.pen.size * 1.5 + table.head_height() + 90, self._later_head)
        self._panel(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(service, line, number + 1)
            if desk.turn(table.height(cells) + (40 if self.listed else 0) + 24, self._later_head):
                self._heads()
            table.row(cells)
            settle(desk, service, line, table.keys)
            self._reductions(service, line)
        desk.rule(0.5, lift=table.pen.size * 0.8)
        desk.y += 4
        desk.text(desk.left + 4, desk.rng.choice(("Totals", "Bill totals", "TOTAL")), table.pen.heavy())
        table.row(self._sums(claim, at), table.pen.heavy())
        if claim.interest:
            end = desk.text(
                desk.left + 4, desk.rng.choice(("Interest", "Late payment interest", "Penalty and interest")) + "  "
            )
            desk.put(f"{at}/interest", end, desk.habits.money(claim.interest, sign=True), value=f"{claim.interest:.2f}")
            desk.y += 14
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 20

    def _panel(self, claim: Claim, at: str) -> None:
        desk, pen, rng, name = self.desk, self.desk.pen, self.desk.rng, self.desk.habits.name
        hurt = desk.habits.date(claim.first - timedelta(days=rng.randint(0, 160)))
        facts = [
            Said(self.who, f"{at}/patient_name", name(claim.patient)),
            Said(self.file, f"{at}/claim_number", claim.number),
            Said(self.hurt, None, hurt),
            Said("Employer:", None, rng.choice(_EMPLOYERS).format(p=place(rng))),
            Said(rng.choice(("Patient Account:", "Pat. Acct #:", "Provider Acct:")), f"{at}/patient_account", claim.account),
            Said("Jurisdiction:", None, self.state),
            Said(rng.choice(("Diagnosis:", "ICD-10:")), None, " ".join(rng.sample(_INJURIES, k=rng.randint(1, 2)))),
            Said(rng.choice(("Rendering Provider:", "Treating Provider:")), f"{at}/rendering_provider", name(claim.rendering)),
        ]
        facts = facts[:2] + rng.sample(facts[2:], k=rng.randint(3, 6))
        if rng.random() < 0.3:
            first, last = (desk.habits.date(day) for day in (claim.first, claim.last))
            facts.append(Said("From:", f"{at}/service_from", first, claim.first.isoformat()))
            facts.append(Said("Through:", f"{at}/service_to", last, claim.last.isoformat()))
        step, top = (desk.right - desk.left) / self.across, desk.y - pen.size - 3
        wide = max(pen.width(fact.label) for fact in facts) + 6
        for number, fact in enumerate(facts):
            desk.y += pen.size * 1.4 if number and not number % self.across else 0.0
            x = desk.left + 4 + number % self.across * step
            say(desk, x, fact, fitted(pen, fact.shown, step - wide - 10), pen, at=x + wide)
        if self.framed:
            desk.sheet.frame(desk.left, top, desk.right, desk.y + 5, 0.6)
        desk.y += pen.size * 2.4

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        if self.framed:
            top = desk.y - table.pen.size - 1
            desk.sheet.fill(desk.left, top, desk.right, top + table.head_height() + 5, (0.88, 0.88, 0.88))
        table.heads()
        if not self.framed:
            desk.rule(0.6, lift=table.pen.size * 0.65)
        desk.y += 6

    def _reductions(self, service: Service, line: str) -> None:
        """Reductions by the reviewer's code below the service, or in columns without one."""
        desk, pen, parts = self.desk, self.table.pen, self._parts(service)
        if not self.listed:
            eob_truth.unnamed(desk.sheet, line, service.discount)
            bare = [{"group": None, "reason": None, "amount": f"{each:.2f}"} for each in parts.values() if each]
            desk.sheet.optional_items.setdefault(f"{line}/adjustments", []).extend(bare)
            return
        told = [(self.own[key], _REDUCTIONS[key], each) for key, each in parts.items()]
        told.append((self.own["other"], "Not payable for this injury", service.not_covered))
        number, x = 0, self.table.edges["procedure"][0] + 8
        wide = max(pen.width(meaning) for _, meaning, _ in told) + pen.width("$000,000.00") + 8
        for code, meaning, amount in told:
            if amount:
                at = f"{line}/adjustments/{number}"
                desk.put(f"{at}/reason", x, code, pen)
                desk.text(x + 34, meaning, pen)
                desk.money(f"{at}/amount", x + 34 + wide, amount, pen)
                desk.y += pen.size * 1.25
                number += 1
        if service.remarks:
            desk.codes(f"{line}/remarks", desk.text(x, "See ", pen), service.remarks, pen)
            desk.y += pen.size * 1.25

    def _ends(self) -> None:
        desk, content, told = self.desk, self.desk.content, list(self.legend)
        if len(content.claims) > 1:
            desk.turn(40, self._later_head)
            for label, key, name in (("All bills, charges", "billed", "billed"), ("All bills, payment", "paid", "paid")):
                desk.text(desk.left, label)
                desk.money(f"/totals/{key}", desk.left + 260, content.total(name), sign=True)
                desk.y += 13
            desk.y += 8
        if told:
            desk.turn(50, self._later_head)
            desk.text(desk.left, desk.rng.choice(("Explanation of codes", "Review code messages:")), desk.pen.heavy())
            desk.y += 14
            legend_lines(desk, told, desk.pen, 44, self._later_head)
