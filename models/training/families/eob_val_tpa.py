"""Validation: what an administrator of employers' plans sends, often with a check on the same sheet.

A ruled panel with the facts of the claim opens each claim; ineligible amounts have a note, notes are spelled out under the
services, the rate of payment is a column. Sums stand at the right.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_check import HEIGHT, attached_check
from models.training.families.eob_val_kit import (
    MOVES,
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    own_messages,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "{p} Benefit Administrators, LLC", "{p} TPA", "{p} & Sons Claims Service", "{p} Employee Benefit Services",
    "Self-Insured Services of {p}", "{p} Trust Administrators", "{p} Group Benefits Office", "Local {n} Health & Welfare Fund",
)  # fmt: skip
_EMPLOYERS = (
    "{p} Foundry",
    "{p} School District",
    "City of {p}",
    "{p} Trucking Inc",
    "{p} Foods Co-op",
    "{p} Hospitality Group",
)
_TITLES = (
    "EXPLANATION OF BENEFITS",
    "Benefit Payment Voucher",
    "Claim Payment Voucher",
    "EXPLANATION OF PAYMENT",
    "Claims Statement",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Dates of", "Service"), ("Service", "From - Thru"), ("Treatment", "Dates")),
    "procedure": (("Proc", "Code"), ("Type of", "Service"), ("CPT/", "HCPCS")),
    "billed": (("Total", "Charges"), ("Amount", "Charged"), ("Charge",)),
    "not_covered": (("Ineligible",), ("Not", "Covered"), ("Excluded",)),
    "remarks": (("Note",), ("Reason", "Code"), ("Code",)),
    "discount": (("PPO", "Discount"), ("Network", "Savings"), ("Discount",)),
    "allowed": (("Covered", "Amount"), ("Eligible", "Charges"), ("Considered",)),
    "deductible": (("Deduct-", "ible"), ("Deductible",), ("Less", "Ded.")),
    "copay": (("Co-pay",), ("Copay",), ("Less", "Co-Pay")),
    "coinsurance": (("Member", "Co-Ins"), ("Coins.",), ("Patient", "Coins")),
    "rate": (("Paid", "At"), ("%",), ("Plan", "Pct")),
    "paid": (("Payment", "Amount"), ("Benefit",), ("Plan", "Benefit"), ("Paid",)),
}  # fmt: skip
_WIDTHS = {
    "dates": 76, "procedure": 62, "billed": 54, "not_covered": 52, "remarks": 40, "discount": 52, "allowed": 54,
    "deductible": 50, "copay": 42, "coinsurance": 48, "rate": 32, "paid": 54,
}  # fmt: skip
_LABELS = {
    "subscriber_name": ("Employee:", "Participant:", "Insured:"),
    "patient_name": ("Patient:", "Patient Name:", "Claimant:"),
    "member_id": ("Member ID:", "ID Number:", "Participant ID:", "Cert No:"),
    "group_number": ("Group No:", "Plan No:", "Group #:"),
    "claim_number": ("Claim No:", "Claim #:", "Control #:"),
    "patient_account": ("Patient Acct:", "Account No:", "Pat. Account #:"),
    "rendering_provider": ("Provider:", "Rendered By:", "Service By:"),
}


def draw(rng: Random) -> Paper:
    """One to five claims on upright paper."""
    mix = Mix(further=0.0, own=0.0, institutional=0.1, interest=0.05, denied=0.1)
    content = adjudicated(rng, claims=rng.choice((1, 1, 1, 2, 3, 5)), most_lines=rng.choice((2, 4, 6)), mix=mix)
    content, legend = own_messages(rng, content)
    name = rng.choice(_PAYERS).format(p=place(rng), n=rng.randint(9, 990))
    content = replace(content, payer=replace(content.payer, name=name))
    pen = Pen(rng.choice((*SANS, *SERIF, "narrow")), rng.choice((8.0, 8.6, 9.2)))
    desk = Desk(Sheet("eob", "eob-val-tpa", LETTER), rng, content, us_habits(rng), pen, left=rng.choice((34.0, 42.0)))
    return _Voucher(desk, dict(legend)).whole()


class _Voucher:
    """The voucher under way."""

    def __init__(self, desk: Desk, legend: dict[str, str]) -> None:
        rng = desk.rng
        self.desk, self.legend = desk, legend
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", ".00")), until=rng.choice(("-", "-", "thru", "")),
                           both_days=rng.random() < 0.5)  # fmt: skip
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        self.facts = list(_LABELS)
        for key in ("rendering_provider", "patient_account", "group_number"):
            if rng.random() < 0.25:
                self.facts.remove(key)
        if rng.random() < 0.5:
            rng.shuffle(self.facts)
        self.employer = rng.choice(_EMPLOYERS).format(p=place(rng))
        self.check = rng.choice(("top", "bottom", "", "")) if desk.content.method == "check" else ""
        self.table = self._table()
        self.framed, self.shaded = rng.random() < 0.5, rng.random() < 0.5
        self.apart = len(desk.content.claims) > 1 and rng.random() < 0.3
        self.worded = rng.random() < 0.6

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {key for key in ("rate", "allowed") if rng.random() < 0.35}
        keys = [key for key in _WIDTHS if key not in out]
        if rng.random() < 0.35:
            keys.remove("discount")
            keys.insert(keys.index("not_covered"), "discount")
        stacked = self.style.both_days and rng.random() < 0.5
        columns = tuple(
            Column("stacked" if stacked and key == "dates" else key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in {"dates", "procedure"} else "center" if key in {"remarks", "rate"} else "right")
            for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen.sized(desk.pen.size - 0.4), desk.left, desk.right, gap=5.0, leading=1.35)
        claims = desk.content.claims
        rows = [self._cells(s, "/x") for c in claims for s in c.services]
        table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) for c in claims)])
        return table

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        base = service.allowed - service.deductible - service.copay
        rate = f"{(100 * (base - service.coinsurance) / base).quantize(Decimal(1))}%" if base > 0 else "0%"
        return service_cells(self.desk, service, at, self.style) | {"rate": ((Token(rate),),)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        if self.check == "top":
            attached_check(desk, 0.0)
            desk.sheet.dash(0, HEIGHT, desk.sheet.size[0])
            desk.y = HEIGHT
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            if index and self.apart:
                desk.turn(999, self._later_head)
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return desk.sheet.finish()

    def _turn(self, needed: float) -> bool:
        kept = HEIGHT if self.check == "bottom" and self.desk.sheet.page == 1 else 0.0
        return self.desk.turn(needed + kept, self._later_head)

    def _first_head(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        if self.check == "bottom":
            attached_check(desk, desk.sheet.size[1] - HEIGHT)
            desk.sheet.dash(0, desk.sheet.size[1] - HEIGHT, desk.sheet.size[0])
        desk.y += 42
        middle, title = desk.left + (desk.right - desk.left) * 0.58, rng.choice(_TITLES)
        desk.put("/payer/name", desk.left, content.payer.name, fitted(pen.sized(12).heavy(), content.payer.name, 280))
        desk.text(desk.right, title, fitted(pen.sized(13), title, desk.right - middle), "right")
        desk.y += 12
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        end = desk.text(desk.left, rng.choice(("Customer service ", "Questions: ", "Tel. ")))
        desk.put("/payer/phone", end, phone_shown(content.payer.phone, rng.randrange(4)), value=content.payer.phone)
        desk.y += 26
        desk.put("/payee/name", desk.left + 16, content.payee.name, fitted(pen.sized(10), content.payee.name, 250))
        desk.y += 13
        desk.address("/payee/address", desk.left + 16, content.payee.address.lines, pen.sized(10))
        low, desk.y = desk.y, top + 8
        self._payment(middle)
        desk.y = max(low, desk.y) + 14

    def _payment(self, x: float) -> None:
        desk, content, rng, pen = self.desk, self.desk.content, self.desk.rng, self.desk.pen
        label = rng.choice(("Check No:", "Check Number:", "Payment No:") if content.method == "check"
                           else ("EFT No:", "ACH Trace:", "Payment No:"))  # fmt: skip
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("Date:", "Payment Date:", "Process Date:")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Amount:", "Payment Amount:", "Total Paid:")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said("Employer:", None, self.employer),
            Said(rng.choice(("Provider TIN:", "Tax ID:", "Provider Tax ID:")), "/payee/tax_id",
                 tax_id_shown(content.payee.tax_id), content.payee.tax_id),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(0, Said(label, "/payment/number", content.number))
        if rng.random() < 0.5:
            facts.append(Said("NPI:", "/payee/npi", content.payee.npi))
        wide = max(pen.width(fact.label) for fact in facts) + 8
        for fact in facts:
            say(desk, x, fact, fitted(pen, fact.shown, desk.right - x - wide), pen, at=x + wide)
            desk.y += pen.size * 1.45

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 40
        desk.text(desk.left, desk.content.payer.name, desk.pen.heavy())
        desk.text(desk.right, f"Page {desk.sheet.page}", align="right")
        desk.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        self._turn(-(-len(self.facts) // 2) * desk.pen.size * 1.4 + self.table.head_height() + 80)
        self._panel(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if self._turn(pen.size * 1.35 + 30):
                self._heads()
            self.table.row(self._cells(service, line))
            settle(desk, service, line, self.table.keys)
        desk.rule(0.4, lift=pen.size * 0.9)
        desk.y += 3
        desk.text(desk.left + 2, "TOTALS" if self.framed else "Claim totals", pen)
        self.table.row(claim_cells(desk, claim, at, self.style), pen.heavy() if self.shaded else pen)
        self._foot(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 14

    def _panel(self, claim: Claim, at: str) -> None:
        desk, pen, name = self.desk, self.desk.pen, self.desk.habits.name
        values = {
            "subscriber_name": name(claim.subscriber), "patient_name": name(claim.patient), "member_id": claim.member_id,
            "group_number": claim.group_number, "claim_number": claim.number, "patient_account": claim.account,
            "rendering_provider": name(claim.rendering),
        }  # fmt: skip
        step, top = (desk.right - desk.left) / 2, desk.y - pen.size - 3
        rows = -(-len(self.facts) // 2)
        bottom = top + rows * pen.size * 1.4 + 8
        if self.shaded:
            desk.sheet.fill(desk.left, top, desk.right, bottom, (0.93, 0.93, 0.93))
        if self.framed:
            desk.sheet.frame(desk.left, top, desk.right, bottom, 0.7)
        wide = max(pen.width(self.say[key]) for key in self.facts) + 8
        for number, key in enumerate(self.facts):
            x = desk.left + 5 + number % 2 * step
            desk.y += pen.size * 1.4 if number and not number % 2 else 0.0
            fact = Said(self.say[key], f"{at}/{key}", values[key])
            say(desk, x, fact, fitted(pen, values[key], step - wide - 12), pen, at=x + wide)
        desk.y = bottom + pen.size + 8

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        table.heads("center")
        desk.rule(0.4, lift=table.pen.size * 0.75)
        desk.y += 5

    def _foot(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        top, money = desk.y, desk.habits.money
        owed = claim.total("patient")
        sums = [Said("Patient responsibility", f"{at}/patient_responsibility", money(owed, sign=True), f"{owed:.2f}")]
        sums += [Said("Interest", f"{at}/interest", money(claim.interest), f"{claim.interest:.2f}")] if claim.interest else []
        for each in sums:
            desk.text(desk.right - 80, each.label, pen, "right")
            desk.put(each.pointer or "", desk.right - 3, each.shown, pen, "right", each.value)
            desk.y += pen.size * 1.35
        low, desk.y = desk.y, top
        for code in dict.fromkeys(code for service in claim.services for code in service.remarks):
            told = f"{code}  {self.legend[code]}."
            desk.text(desk.left + 4, told, fitted(pen, told, 320))
            desk.y += pen.size * 1.35
        desk.y = max(low, desk.y)

    def _ends(self) -> None:
        desk, content = self.desk, self.desk.content
        single = len(content.claims) == 1 and not content.provider_adjustments
        if single and self.worded:
            return
        self._turn(60 + 13 * len(content.provider_adjustments))
        x = desk.right - 90
        rows = [
            ("Total charges", "/totals/billed", content.total("billed")),
            ("Total benefits", "/totals/paid", content.total("paid")),
        ]
        for label, pointer, amount in rows:
            desk.text(x, label, align="right")
            desk.money(pointer, desk.right - 3, amount, sign=True)
            desk.y += 13
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            mark = f" ({each.code})" if not self.worded else ""
            end = x - desk.pen.width(f"{MOVES[each.code]} {each.reference}{mark}")
            end = desk.text(end, MOVES[each.code] + " ")
            end = desk.put(f"{at}/reference", end, each.reference)
            if mark:
                desk.put(f"{at}/code", end + desk.pen.width(" "), mark.strip(), value=each.code)
            desk.money(f"{at}/amount", desk.right - 3, each.amount)
            desk.y += 13
        desk.text(x, desk.rng.choice(("Total payment", "Net payment", "Amount of payment")), desk.pen.heavy(), "right")
        desk.money("/payment/amount", desk.right - 3, content.amount, desk.pen.heavy(), sign=True)
