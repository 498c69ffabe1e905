"""Validation: the statement of a national commercial carrier.

A shaded band of labels and values opens each claim, its services stand in a grid, remarks are spelled out below it, and what
was issued for the claim stands at its foot. Mostly on wide paper.
"""

from __future__ import annotations

from dataclasses import replace
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
    own_messages,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import Look, draw_logo, look, phone_shown, tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Sheet, fitted, wrap
from models.training.paper import Paper

_PAYERS = (
    "{p} Life Insurance Company", "{p} Healthcare", "{p} Health and Life", "United {p} Insurance Co.", "{p}, Inc.",
    "{p} National Health Plans", "American {p} Benefits",
)  # fmt: skip
_TITLES = (
    "Explanation of Benefits (Provider)",
    "Provider Remittance Advice",
    "Explanation of Payment",
    "Explanation of Remittance",
    "Claim Payment Detail",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Service", "Dates"), ("Date(s) of", "Service"), ("Svc Date(s)",)),
    "place": (("PL",), ("POS",), ("Place",)),
    "procedure": (("Service", "Code"), ("Proc/Rev", "& Modifier"), ("Procedure", "Code")),
    "units": (("Num", "Svcs"), ("Units",), ("Qty",)),
    "billed": (("Submitted", "Charges"), ("Billed", "Amount"), ("Charge", "Amount")),
    "allowed": (("Negotiated", "Amount"), ("Allowed", "Amount"), ("Network", "Amount"), ("Contracted", "Rate")),
    "discount": (("Provider", "Discount"), ("Contractual", "Adjustment"), ("Plan", "Savings")),
    "copay": (("Copay", "Amount"), ("Co-Pay",), ("Copayment",)),
    "not_covered": (("Not", "Payable"), ("Amount Not", "Covered"), ("Ineligible", "Amount")),
    "remarks": (("See", "Remarks"), ("Remark", "Code"), ("Notes",)),
    "deductible": (("Deductible",), ("Applied to", "Deductible"), ("Less", "Deductible")),
    "coinsurance": (("Co", "Insurance"), ("Coinsurance",), ("Coins", "Amount")),
    "patient": (("Patient", "Resp"), ("Patient", "Responsibility"), ("Member", "Liability")),
    "paid": (("Payable", "Amount"), ("Paid to", "Provider"), ("Payment", "Amount")),
}  # fmt: skip
_WIDTHS = {
    "dates": 76, "place": 28, "procedure": 70, "units": 32, "billed": 56, "allowed": 56, "discount": 54, "copay": 46,
    "not_covered": 54, "remarks": 48, "deductible": 54, "coinsurance": 54, "patient": 58, "paid": 56,
}  # fmt: skip
_LABELS = {
    "patient_name": ("Patient Name:", "Patient:", "Patient's Name:"),
    "claim_number": ("Claim ID:", "Claim Number:", "Claim #:"),
    "member_id": ("Member ID:", "Member Number:", "Subscriber/Member ID:"),
    "patient_account": ("Patient Account:", "Patient Acct #:", "Patient Control Number:"),
    "subscriber_name": ("Member:", "Subscriber:", "Employee:"),
    "group_number": ("Group Number:", "Group:", "Group/Policy:"),
    "rendering_provider": ("Rendering Provider:", "Servicing Provider:", "Provider of Service:"),
}
_RELATIONS = ("spouse", "child", "son", "daughter")


def draw(rng: Random) -> Paper:
    """One to nine claims, mostly wide."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(further=0.0, own=0.0, institutional=0.2, denied=0.15)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4, 6, 9)), most_lines=rng.choice((2, 4, 7)), mix=mix)
    content, legend = own_messages(rng, content)
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    wide = rng.random() < 0.75
    sheet = Sheet("eob", "eob-val-national", (LETTER[1], LETTER[0]) if wide else LETTER)
    habits = Habits(
        dates=rng.choice(("us", "us-short", "us")), dollar=rng.random() < 0.6, commas=rng.random() < 0.85,
        negative=rng.choice(("lead", "parentheses", "lead")), names=rng.choice(("plain", "listed", "plain-capitals")),
    )  # fmt: skip
    style = look(rng, serif=rng.random() < 0.15, size=rng.choice((7.4, 8.0, 8.6)))
    desk = Desk(sheet, rng, content, habits, style.text, left=rng.choice((30.0, 36.0)))
    return _Statement(desk, pages, dict(legend), style).whole()


class _Statement:
    """The statement under way."""

    def __init__(self, desk: Desk, pages: int, legend: dict[str, str], style: Look) -> None:
        rng = desk.rng
        self.desk, self.pages, self.legend, self.house = desk, pages, legend, style
        self.style = Style(
            zero=rng.choice(("0.00", "0.00", "")), sign=rng.random() < 0.3, until=rng.choice(("-", "", "-")),
            both_days=rng.random() < 0.3, modifiers=rng.choice((" ", " ", "-")),
        )  # fmt: skip
        self.title = rng.choice(_TITLES)
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        self.table = self._table()
        self.band = rng.choice(((0.90, 0.90, 0.90), (0.86, 0.90, 0.95), None))
        self.grid, self.capital = rng.random() < 0.4, rng.random() < 0.3
        self.facts = ["patient_name", "claim_number", "member_id", "patient_account"]
        self.facts += [key for key in ("subscriber_name", "group_number", "rendering_provider") if rng.random() < 0.65]
        if rng.random() < 0.6:
            self.facts[1:] = rng.sample(self.facts[1:], k=len(self.facts) - 1)
        self.related = rng.random() < 0.5
        self.total_label = rng.choice(("TOTALS", "Claim Total:", "Subtotal", "Total"))
        self.issued = rng.choice(("ISSUED AMT:", "Claim Payment:", "Total payable to provider:"))
        self.owed = rng.choice(("Total Patient Responsibility:", "Patient owes provider:", "Total Member Liability:"))
        self.remark = rng.choice(("Remarks:", "Remark", ""))

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {"place"} if rng.random() < 0.5 else set()
        out |= {rng.choice(("discount", "allowed", "none"))}
        if desk.sheet.size[0] < 700:
            out |= {"place", rng.choice(("discount", "allowed"))}
        keys = [key for key in _WIDTHS if key not in out]
        if rng.random() < 0.4:
            keys.remove("patient")
        if rng.random() < 0.3:
            keys.remove("remarks")
            keys.append("remarks")
        stacked = rng.random() < 0.3
        columns = tuple(
            Column("stacked" if stacked and key == "dates" else key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in {"dates", "procedure"} else "center" if key in {"place", "remarks"} else "right")
            for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=5.0, leading=1.3)
        claims = desk.content.claims
        rows = [service_cells(desk, s, "/x", self.style) for c in claims for s in c.services]
        table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) for c in claims)])
        return table

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        right, name = desk.left + (desk.right - desk.left) * 0.6, content.payer.name
        x = draw_logo(desk.sheet, self.house, desk.left, 30)
        desk.y = 46
        big = pen.sized(14).heavy().inked(self.house.accent)
        desk.put("/payer/name", x, name, fitted(big, name, right - x - 20))
        desk.text(desk.right, self.title, fitted(pen.sized(12).heavy(), self.title, desk.right - right), "right")
        desk.y += 16
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        if desk.rng.random() < 0.6:
            end = desk.text(desk.left, desk.rng.choice(("Provider service: ", "Questions? Call ", "Phone ")))
            desk.put("/payer/phone", end, phone_shown(content.payer.phone, desk.rng.randrange(4)), value=content.payer.phone)
        desk.y += 26
        top = desk.y
        desk.put("/payee/name", desk.left + 20, self._cased(content.payee.name), pen.sized(pen.size + 1))
        desk.y += pen.size * 1.5
        desk.upper = self.capital
        desk.address("/payee/address", desk.left + 20, content.payee.address.lines, pen.sized(pen.size + 1))
        desk.upper = False
        low, desk.y = desk.y, min(top, 66)
        self._payment(right)
        desk.y = max(low, desk.y) + 20

    def _cased(self, text: str) -> str:
        return text.upper() if self.capital else text

    def _payment(self, x: float) -> None:
        """A ruled box with what was paid."""
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        label = rng.choice(
            ("Trace Number:", "Check/EFT Number:", "EFT Trace #:" if content.method == "eft" else "Check Number:")
        )
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("Payment Date:", "Printed:", "Issue Date:")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Payment Amount:", "Trace Amount:", "Net Paid Amount:")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said(rng.choice(("Tax ID:", "TIN:", "Provider Tax ID:")), "/payee/tax_id",
                 content.payee.tax_id if rng.random() < 0.3 else tax_id_shown(content.payee.tax_id), content.payee.tax_id),
            Said(rng.choice(("NPI:", "Payee NPI:", "Billing NPI:")), "/payee/npi", content.payee.npi),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(rng.choice((0, 1, 2)), Said(label, "/payment/number", content.number))
        facts.insert(rng.choice((0, len(facts))), Said("Page:", None, f"{desk.sheet.page} of {self.pages}"))
        wide, top = max(desk.pen.width(fact.label) for fact in facts) + 12, desk.y - 11
        for fact in facts:
            say(desk, x + 6, fact, desk.pen, at=x + 6 + wide)
            desk.y += desk.pen.size * 1.4
        if self.grid:
            desk.sheet.frame(x, top, desk.right, desk.y - desk.pen.size * 0.7, 0.5)

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 36
        desk.text(desk.left, desk.content.payer.name, desk.pen.heavy())
        desk.text(desk.right, f"Page: {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 12
        desk.text(desk.left, self._cased(desk.content.payee.name))
        desk.y += 24

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        desk.turn(2 * desk.pen.size * 1.5 + self.table.head_height() + 70, self._later_head)
        self._band(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = service_cells(desk, service, line, self.style) | {"place": ((Token("11"),),)}
            if desk.turn(self.table.height(cells) + 30, self._later_head):
                desk.text(desk.left, f"{claim.patient.plain} (continued)", pen)
                desk.y += 14
                self._heads()
            self.table.row(cells)
            settle(desk, service, line, self.table.keys)
            if self.grid:
                desk.rule(0.25, lift=pen.size * 0.95)
                desk.y += 2
        desk.text(desk.left + 2, self.total_label, pen.heavy())
        self.table.row(claim_cells(desk, claim, at, self.style), pen.heavy())
        self._foot(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 12

    def _values(self, claim: Claim) -> dict[str, str]:
        name = self.desk.habits.name
        return {
            "patient_name": name(claim.patient), "claim_number": claim.number, "member_id": claim.member_id,
            "group_number": claim.group_number, "patient_account": claim.account, "subscriber_name": name(claim.subscriber),
            "rendering_provider": name(claim.rendering),
        }  # fmt: skip

    def _widest(self) -> float:
        """Points that the longest label and value take together, room for the relation behind the name included."""
        pen, claims = self.desk.pen, self.desk.content.claims
        told = [self._values(claim) for claim in claims]
        return max(
            pen.width(f"{self.say[key]} {each[key]}" + " (daughter)" * (key == "patient_name"))
            for each in told
            for key in self.facts
        )

    def _band(self, claim: Claim, at: str) -> None:
        desk, pen, values, widest = self.desk, self.desk.pen, self._values(claim), self._widest() + 10
        room = desk.right - desk.left
        across = next((each for each in (4, 3) if widest <= room / each), 2)
        rows, step = -(-len(self.facts) // across), room / across
        if self.band:
            desk.sheet.fill(desk.left, desk.y - pen.size - 2, desk.right, desk.y + (rows - 1) * pen.size * 1.4 + 5, self.band)
        small = pen if widest <= step else pen.sized(pen.size * step / widest)
        for number, key in enumerate(self.facts):
            if number and not number % across:
                desk.y += pen.size * 1.4
            fact = Said(self.say[key], f"{at}/{key}", values[key])
            end = say(desk, desk.left + 3 + number % across * step, fact, small, small.sized(small.size * 0.93))
            if key == "patient_name" and self.related:
                relation = "self" if claim.patient == claim.subscriber else desk.rng.choice(_RELATIONS)
                desk.text(end + small.width(" "), f"({relation})", small)
        desk.y += pen.size * 1.4 + 8

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        table.heads("center")
        desk.rule(0.6, lift=table.pen.size * 0.7)
        desk.y += 6

    def _foot(self, claim: Claim, at: str) -> None:
        """Remarks in words at the left, what was issued at the right."""
        desk, pen = self.desk, self.table.pen
        top = desk.y
        owed, paid = claim.total("patient"), claim.total("paid")
        sums: list[tuple[str, str, str]] = [(self.issued, f"{at}/paid", f"{paid:.2f}")]
        if "patient" not in self.table.keys:
            sums.insert(0, (self.owed, f"{at}/patient_responsibility", f"{owed:.2f}"))
        if claim.interest:
            sums.append(("Interest:", f"{at}/interest", f"{claim.interest:.2f}"))
        amounts = {f"{at}/paid": paid, f"{at}/patient_responsibility": owed, f"{at}/interest": claim.interest}
        for label, pointer, _ in sums:
            desk.text(desk.right - 70, label, pen, "right")
            desk.money(pointer, desk.right - 2, amounts[pointer], pen, sign=True)
            desk.y += pen.size * 1.35
        low, desk.y = desk.y, top
        wide = (desk.right - desk.left) * 0.55
        for code in dict.fromkeys(code for service in claim.services for code in service.remarks):
            for number, line in enumerate(wrap(f"{self.remark} {code} - {self.legend[code]}.", pen, wide)):
                desk.text(desk.left + (10 if number else 0), line, pen)
                desk.y += pen.size * 1.3
        desk.y = max(low, desk.y) + 2
        desk.rule(0.9, lift=pen.size * 0.6)
        desk.y += 4

    def _ends(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.turn(70 + 14 * len(content.provider_adjustments), self._later_head)
        worded = desk.rng.random() < 0.5
        if content.provider_adjustments:
            desk.text(desk.left, desk.rng.choice(("Provider Level Adjustments", "Adjustments to this payment")), pen.heavy())
            desk.y += 13
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            if not worded:
                desk.put(f"{at}/code", desk.left, each.code)
            desk.text(desk.left + 24, MOVES[each.code])
            desk.put(f"{at}/reference", desk.left + 190, each.reference)
            desk.money(f"{at}/amount", desk.left + 380, each.amount)
            desk.y += 13
        desk.y += 6
        for label, key, name in (
            ("Total submitted charges", "billed", "billed"),
            ("Total patient responsibility", "patient_responsibility", "patient"),
            ("Total paid on claims", "paid", "paid"),
        ):
            desk.text(desk.left, label)
            desk.money(f"/totals/{key}", desk.left + 380, content.total(name), sign=True)
            desk.y += 13
        end = desk.text(desk.left, desk.rng.choice(("Amount of this payment", "Net payment", "Total issued")), pen.heavy())
        desk.money("/payment/amount", max(desk.left + 380, end + 80), content.amount, sign=True)
