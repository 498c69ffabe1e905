"""Validation: the claim summary of a regional plan.

Capitals in two or three columns name the claim, a ruled table shows the services, the patient's share is broken down below it.
A summary with dotted leaders stands before or behind the claims, messages at the end.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MOVES,
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
    shares_in_one,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Align, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_PAYERS = (
    "Blue Ridge Shield of {s}", "{p} Cross Health of {s}", "Health Service Corporation of {s}", "{p} BlueCare Plans",
    "Hospital Service Plan of {s}", "{s} Physicians Service", "{p} Cross and {p2} Shield",
)  # fmt: skip
_STATES = ("Illinois", "Tennessee", "Kansas", "Montana", "Utah", "Virginia", "Missouri", "Delaware", "Indiana", "Wyoming")
_TITLES = ("PROVIDER CLAIM SUMMARY", "PROVIDER PAYMENT SUMMARY", "CLAIMS PAYMENT SUMMARY", "PROVIDER VOUCHER")
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("FROM / TO", "DATES"), ("SERVICE", "DATE(S)"), ("BEGIN / END", "DATES")),
    "place": (("PS", "PAY"), ("PLACE", "SVC"), ("PL/TS",)),
    "procedure": (("PROC", "CODE"), ("PROCEDURE", "CODE/MOD"), ("REV/PROC", "CODE")),
    "units": (("NO.", "SVCS"), ("UNITS",), ("DAYS/", "UNITS")),
    "billed": (("AMOUNT", "BILLED"), ("BILLED", "CHARGES"), ("TOTAL", "CHARGE")),
    "allowed": (("ALLOWABLE", "AMOUNT"), ("MAXIMUM", "ALLOWANCE"), ("ALLOWED", "AMOUNT")),
    "not_covered": (("SERVICES", "NOT", "COVERED"), ("NONCOVERED", "SERVICES"), ("NOT COVERED", "CHARGES")),
    "share": (("DEDUCTIONS/", "OTHER", "INELIGIBLE"), ("PATIENT", "COST SHARE"), ("DEDUCTIONS", "AND COPAYS")),
    "remarks": (("MSG", "CODE"), ("SEE", "MSG"), ("MESSAGE", "NO.")),
    "paid": (("AMOUNT", "PAID"), ("AMOUNT", "WE PAID"), ("PLAN", "PAYMENT")),
}  # fmt: skip
_WIDTHS = {
    "dates": 78, "place": 30, "procedure": 72, "units": 32, "billed": 56, "allowed": 56, "not_covered": 58, "share": 60,
    "remarks": 40, "paid": 56,
}  # fmt: skip
_LEFT = frozenset({"dates", "procedure"})
_LABELS = {
    "patient_name": ("PATIENT:", "PATIENT NAME:", "MEMBER/PATIENT:"),
    "claim_number": ("CLAIM NO:", "CLAIM NUMBER:", "DOCUMENT CONTROL NO:"),
    "member_id": ("IDENTIFICATION NO:", "SUBSCRIBER ID:", "CONTRACT NO:"),
    "patient_account": ("PATIENT NO:", "PATIENT ACCT NO:", "YOUR ACCT NO:"),
    "group_number": ("GROUP NO:", "GROUP NUMBER:", "GRP:"),
    "rendering_npi": ("PERF PRV:", "PERFORMING PROVIDER:", "RENDERING NPI:"),
    "subscriber_name": ("SUBSCRIBER:", "CONTRACT HOLDER:", "POLICYHOLDER:"),
}
_SHARES = {
    "deductible": ("DEDUCTIBLE AMOUNT:", "DEDUCTIBLE:", "APPLIED TO DEDUCTIBLE:"),
    "copay": ("COPAYMENT AMOUNT:", "COPAYMENT:", "COPAY AMOUNT:"),
    "coinsurance": ("COINSURANCE AMOUNT:", "COINSURANCE:", "MEMBER COINSURANCE:"),
}


def draw(rng: Random) -> Paper:
    """One to ten claims."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(further=0.0, own=0.0, institutional=0.2)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 7, 10)), most_lines=rng.choice((1, 3, 5)), mix=mix)
    content, legend = own_messages(rng, content)
    name = rng.choice(_PAYERS).format(p=place(rng), p2=place(rng), s=rng.choice(_STATES))
    content = replace(content, payer=replace(content.payer, name=name))
    habits = Habits(
        dates=rng.choice(("us-short", "us-short", "us", "dash-short")), dollar=rng.random() < 0.6, commas=rng.random() < 0.8,
        negative=rng.choice(("lead", "trail", "parentheses")), names=rng.choice(("plain-capitals", "capitals")),
    )  # fmt: skip
    pen = Pen(rng.choice((*SANS, *MONO[:2])), rng.choice((7.6, 8.2, 8.8)))
    sheet = Sheet("eob", "eob-val-blues", LETTER if rng.random() < 0.7 else (LETTER[1], LETTER[0]))
    return _Summary(Desk(sheet, rng, content, habits, pen, left=rng.choice((32.0, 40.0))), pages, legend).whole()


class _Summary:
    """The summary under way."""

    def __init__(self, desk: Desk, pages: int, legend: list[tuple[str, str]]) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend = desk, pages, legend
        self.style = Style(until=rng.choice(("-", "", "/", "TO")), both_days=rng.random() < 0.7, sign=rng.random() < 0.3)
        self.title = rng.choice(_TITLES)
        self.say = {key: rng.choice(choices) for key, choices in (*_LABELS.items(), *_SHARES.items())}
        self.facts = ["patient_name", "claim_number", "member_id", "patient_account", "rendering_npi"]
        self.facts += [key for key in ("group_number", "subscriber_name") if rng.random() < 0.5]
        if rng.random() < 0.5:
            self.facts[1:4] = rng.sample(self.facts[1:4], k=3)
        self.across = rng.choice((2, 2, 3))
        keys = [key for key in _WIDTHS if key not in {"place", "units"} or rng.random() < 0.7]
        if rng.random() < 0.4:
            keys.append(keys.pop(keys.index("remarks")))
        stacked = self.style.both_days and rng.random() < 0.3
        columns = [
            Column("stacked" if stacked and key == "dates" else key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in _LEFT else "center" if key in {"place", "remarks"} else "right") for key in keys
        ]  # fmt: skip
        self.table = Table(desk, tuple(columns), desk.pen, desk.left, desk.right, gap=5.0)
        claims = desk.content.claims
        rows = [service_cells(desk, s, "/x", self.style) for c in claims for s in c.services]
        self.table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) for c in claims)])
        self.boxed, self.first, self.worded = rng.random() < 0.4, rng.random() < 0.3, rng.random() < 0.5
        self.heads_stand: Align | None = rng.choice(("center", "center", None))
        self.place = rng.choice(("11", "03", "1", "O", "22"))

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        if self.first:
            self._sums()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        if not self.first:
            self._sums()
        if self.legend:
            desk.turn(60, self._later_head)
            desk.y += 8
            desk.text(desk.left, desk.rng.choice(("MESSAGES:", "MESSAGE CODES", "* MESSAGES *")), desk.pen.heavy())
            desk.y += 13
            legend_lines(desk, [(f"({code})" if self.boxed else code, text) for code, text in self.legend], desk.pen, 40,
                         self._later_head)  # fmt: skip
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        middle = desk.left + (desk.right - desk.left) * 0.56
        desk.y = 46
        name = content.payer.name
        desk.put("/payer/name", desk.left, name, fitted(pen.sized(13).heavy(), name, middle - desk.left - 20))
        desk.y += 13
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        desk.y += 22
        desk.text((desk.left + desk.right) / 2, self.title, pen.sized(11).heavy(), "center")
        desk.y += 24
        top = desk.y
        desk.put("/payee/name", desk.left + 12, content.payee.name.upper(), fitted(pen, content.payee.name.upper(), 220))
        desk.y += pen.size * 1.3
        desk.upper = True
        desk.address("/payee/address", desk.left + 12, content.payee.address.lines)
        desk.upper = False
        low, desk.y = desk.y, top
        rng = desk.rng
        label = rng.choice(("CHECK NUMBER:", "CHECK/EFT NUMBER:", "TRACE/EFT NUMBER:") if content.method != "eft"
                           else ("EFT NUMBER:", "CHECK/EFT NUMBER:", "EFT TRACE NO:"))  # fmt: skip
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("DATE:", "PAYMENT DATE:", "DATE PAID:")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("PROVIDER NPI:", "NPI NUMBER:", "PROVIDER NUMBER:")), "/payee/npi", content.payee.npi),
            Said(rng.choice(("TAX IDENTIFICATION NO:", "TAX ID:", "FEDERAL TAX NO:")), "/payee/tax_id",
                 tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(rng.choice((0, 1, 3)), Said(label, "/payment/number", content.number))
        wide = max(pen.width(fact.label) for fact in facts) + 10
        for fact in facts:
            say(desk, middle, fact, pen, at=middle + wide)
            desk.y += pen.size * 1.35
        desk.text(middle, f"PAGE {desk.sheet.page} OF {self.pages}", pen)
        desk.y = max(low, desk.y + 6) + 18

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 40
        desk.text(desk.left, self.title, desk.pen.heavy())
        desk.text(desk.right, f"PAGE {desk.sheet.page} OF {self.pages}", desk.pen, "right")
        desk.y += 12
        desk.text(desk.left, desk.content.payee.name.upper())
        desk.y += 22

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        rows = -(-len(self.facts) // self.across)
        desk.turn(rows * pen.size * 1.4 + self.table.head_height() + 86, self._later_head)
        desk.rule(1.0, lift=pen.size + 2)
        self._facts(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = service_cells(desk, service, line, self.style) | {"place": ((Token(self.place),),)}
            if desk.turn(self.table.height(cells) + 24, self._later_head):
                self._heads()
            self.table.row(cells)
            settle(desk, service, line, self.table.keys)
        desk.sheet.rule(self.table.edges["billed"][0] + 6, desk.y - pen.size * 0.7, desk.right, desk.y - pen.size * 0.7, 0.3)
        desk.y += 4
        self.table.row(claim_cells(desk, claim, at, self.style))
        self._share(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 14

    def _facts(self, claim: Claim, at: str) -> None:
        desk, pen, rng = self.desk, self.desk.pen, self.desk.rng
        values = {
            "patient_name": desk.habits.name(claim.patient), "claim_number": claim.number, "member_id": claim.member_id,
            "patient_account": claim.account, "group_number": claim.group_number, "rendering_npi": claim.rendering_npi,
            "subscriber_name": desk.habits.name(claim.subscriber),
        }  # fmt: skip
        step = (desk.right - desk.left) / self.across
        widest = max(pen.width(f"{self.say[key]} {values[key]}") for key in self.facts)
        small = pen if widest < step - 6 else pen.sized(pen.size * (step - 6) / widest)
        for number, key in enumerate(self.facts):
            x = desk.left + number % self.across * step
            if number and not number % self.across:
                desk.y += pen.size * 1.35
            say(desk, x, Said(self.say[key], f"{at}/{key}", values[key]), small)
        if rng.random() < 0.5:
            desk.y += pen.size * 1.35
            desk.text(desk.left, rng.choice(("TYPE OF CLAIM: PROFESSIONAL", "PRODUCT: PPO", "NETWORK: PARTICIPATING")))
        desk.y += pen.size * 1.7

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        if self.boxed:
            top = desk.y - table.pen.size
            desk.sheet.frame(desk.left, top, desk.right, top + table.head_height() + 5, 0.5)
        else:
            desk.rule(0.5, lift=table.pen.size)
        table.heads(self.heads_stand)
        if not self.boxed:
            desk.rule(0.5, lift=table.pen.size * 0.6)
        desk.y += 6

    def _share(self, claim: Claim, at: str) -> None:
        """The patient's share in its parts, and what is paid."""
        desk, pen, habits = self.desk, self.desk.pen, self.desk.habits
        if "share" in self.table.keys:
            for name in ("deductible", "copay", "coinsurance"):
                if claim.total(name):
                    shown = habits.money(claim.total(name))
                    say(desk, desk.left + 10, Said(self.say[name], f"{at}/{name}", shown, f"{claim.total(name):.2f}"), pen,
                        at=desk.left + 150)  # fmt: skip
                    desk.y += pen.size * 1.3
            shares_in_one(desk, at)
        label = "PATIENT'S SHARE:" if self.worded else "TOTAL PATIENT RESPONSIBILITY:"
        owed = claim.total("patient")
        said = Said(label, f"{at}/patient_responsibility", habits.money(owed, sign=True), f"{owed:.2f}")
        say(desk, desk.left + 10, said, pen, at=desk.left + 150)
        desk.text(desk.right - 66, "AMOUNT PAID TO PROVIDER FOR THIS CLAIM:", pen, "right")
        desk.money(f"{at}/paid", desk.right - 3, claim.total("paid"), pen, sign=True)
        desk.y += pen.size * 1.3
        if claim.interest:
            desk.text(desk.right - 66, "INTEREST PAID ON THIS CLAIM:", pen, "right")
            desk.money(f"{at}/interest", desk.right - 3, claim.interest, pen, sign=True)
            desk.y += pen.size * 1.3

    def _sums(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.turn(130 + 13 * len(content.provider_adjustments), self._later_head)
        end = desk.left + 330
        desk.text(desk.left, "PROVIDER CLAIMS AMOUNT SUMMARY", pen.heavy())
        desk.y += 14
        for label, pointer, amount in (
            ("AMOUNT BILLED", "/totals/billed", content.total("billed")),
            ("AMOUNT OVER MAXIMUM ALLOWANCE", None, content.total("discount")),
            ("AMOUNT OF SERVICES NOT COVERED", None, content.total("not_covered")),
            ("PATIENT'S SHARE", "/totals/patient_responsibility", content.total("patient")),
            ("NET AMOUNT PAID FOR THESE CLAIMS", "/totals/paid", content.total("paid")),
        ):
            self._leader(label, pointer, amount, end)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            x = desk.text(desk.left, MOVES[each.code].upper() + " ") if self.worded else desk.put(
                f"{at}/code", desk.left, each.code) + 12  # fmt: skip
            desk.put(f"{at}/reference", x, each.reference)
            desk.money(f"{at}/amount", end, each.amount)
            desk.y += pen.size * 1.4
        self._leader("TOTAL PAYMENT", "/payment/amount", content.amount, end)
        desk.y += 16

    def _leader(self, label: str, pointer: str | None, amount: Decimal, end: float) -> None:
        desk, pen = self.desk, self.desk.pen
        shown = desk.habits.money(amount, sign=True)
        x = desk.text(desk.left, label)
        dots = int((end - pen.width(shown) - x - 10) / pen.width("."))
        if self.boxed and dots > 3:
            desk.text(x + 3, "." * dots)
        desk.money(pointer, end, amount, sign=True)
        desk.y += pen.size * 1.4
