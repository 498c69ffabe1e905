"""Validation: a managed-care plan's explanation of payment.

Boxed cells with a caption in each name the claim and what became of it; under every service its codes stand with amount and
meaning, remarks with theirs. What was moved outside claims and the sums come last, at times with the check.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import MEANINGS, Adjustment, Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_check import HEIGHT, attached_check
from models.training.families.eob_val_kit import (
    MOVES,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    code_token,
    counted,
    print_line,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import Look, draw_logo, look, phone_shown, tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Sheet, fitted
from models.training.paper import Paper

_PAYERS = (
    "{p} Complete Care", "{p} Managed Care of {s}", "{p} Total Health", "{p} Wellness Plan", "{p} Medicaid Choice",
    "{p} Marketplace Plans", "{p} Dual Advantage",
)  # fmt: skip
_STATES = ("Ohio", "Texas", "Kansas", "Florida", "Indiana", "Georgia", "Nevada", "Arizona")
_TITLES = ("Explanation of Payment", "EXPLANATION OF PAYMENT (EOP)", "Remittance Advice", "Provider Explanation of Payment")
_STATUS = {"paid": ("Paid", "PAID", "Finalized - Paid"), "denied": ("Denied", "DENIED", "Finalized - Denied"),
           "reversed": ("Reversed", "REVERSED", "Adjusted - Reversal")}  # fmt: skip
_CAPTIONS = {
    "patient_name": ("Member Name", "Patient", "Member"), "member_id": ("Member ID", "Medicaid/Member ID", "ID #"),
    "patient_account": ("Patient Account #", "Patient Control No.", "Pat Acct"), "claim_number": ("Claim #", "Claim ID", "DCN"),
    "rendering_provider": ("Servicing Provider", "Rendering Prov", "Treating Provider"),
    "rendering_npi": ("Servicing NPI", "Rend NPI"), "group_number": ("Group", "Plan/Group"),
    "status": ("Status", "Claim Status"),
    "service_from": ("Date From", "Service From"), "service_to": ("Date To", "Service To"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "number": (("Ln",), ("Svc",), ("Serv", "Line")),
    "stacked": (("Dates of", "Service"), ("DOS",), ("Service", "Dates")),
    "revenue": (("Rev", "Code"), ("Rev",)),
    "code_only": (("Proc", "Code"), ("Proc",), ("Service", "Code")),
    "modifiers": (("Mod",), ("Modifiers",), ("Mods",)),
    "units": (("Days/", "Units"), ("Count",), ("Units",)),
    "billed": (("Charge", "Amount"), ("Charged",), ("Submitted", "Amount")),
    "allowed": (("Allowed",), ("Allowable", "Amount"), ("Allow", "Amt")),
    "deductible": (("Deduct",), ("Deduct", "Amount")),
    "coinsurance": (("Coins",), ("Coinsur", "Amount")),
    "copay": (("Copay",), ("Copay", "Amt")),
    "patient": (("Member", "Resp"), ("Patient", "Liability")),
    "not_covered": (("Denied", "Amount"), ("Disallow", "Amount")),
    "paid": (("Paid", "Amount"), ("Payment",), ("Net Paid",)),
}
_WIDTHS = {
    "number": 20, "stacked": 56, "revenue": 30, "code_only": 44, "modifiers": 48, "units": 30, "billed": 54, "allowed": 52,
    "not_covered": 50, "deductible": 46, "coinsurance": 46, "copay": 42, "patient": 48, "paid": 54,
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One to seven claims, upright or wide."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.3, denied=0.2, further=0.3, own=0.2, reversed=0.15)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 5, 7)), most_lines=rng.choice((1, 3, 6)), mix=mix)
    name = rng.choice(_PAYERS).format(p=place(rng), s=rng.choice(_STATES))
    content = replace(content, payer=replace(content.payer, name=name))
    style = look(rng, serif=rng.random() < 0.1, size=rng.choice((7.4, 8.0, 8.6)))
    habits = Habits(
        dates=rng.choice(("us", "us-short", "us", "dash")), dollar=rng.random() < 0.6, commas=rng.random() < 0.8,
        negative=rng.choice(("lead", "parentheses", "lead")), names=rng.choice(("capitals", "listed", "plain")),
    )  # fmt: skip
    sheet = Sheet("eob", "eob-val-managed", LETTER if rng.random() < 0.6 else (LETTER[1], LETTER[0]))
    return _Explanation(Desk(sheet, rng, content, habits, style.text, left=rng.choice((30.0, 38.0))), pages, style).whole()


class _Explanation:
    """The explanation under way."""

    def __init__(self, desk: Desk, pages: int, style: Look) -> None:
        rng = desk.rng
        self.desk, self.pages, self.house = desk, pages, style
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), sign=rng.random() < 0.4, mark=rng.choice(("-", " ", "", "/")))
        self.title, self.way = rng.choice(_TITLES), rng.randrange(3)
        self.say = {key: rng.choice(choices) for key, choices in _CAPTIONS.items()}
        keys = ["patient_name", "claim_number", "member_id", "patient_account"]
        if rng.random() < 0.5:
            keys = rng.sample(keys, k=4)
        extra = [key for key in ("rendering_provider", "rendering_npi", "group_number", "status") if rng.random() < 0.6]
        self.cards = [*keys, *extra, *(("service_from", "service_to") if rng.random() < 0.4 else ())]
        self.boxed, self.tinted, self.told = rng.random() < 0.6, rng.random() < 0.5, rng.random() < 0.75
        self.last_check = desk.content.method == "check" and desk.sheet.size[0] < 700 and rng.random() < 0.3
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {key for key in ("number", "not_covered", "patient") if rng.random() < 0.5}
        out |= set() if any(c.institutional for c in desk.content.claims) else {"revenue"}
        left = {"number", "stacked", "revenue", "code_only", "modifiers"}
        columns = tuple(
            Column(key, wide, rng.choice(_HEADS[key]), "left" if key in left else "right")
            for key, wide in _WIDTHS.items() if key not in out
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
        if self.last_check:
            desk.turn(HEIGHT, self._later_head)
            desk.sheet.dash(0, desk.sheet.size[1] - HEIGHT, desk.sheet.size[0])
            attached_check(desk, desk.sheet.size[1] - HEIGHT)
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        x, middle = draw_logo(desk.sheet, self.house, desk.left, 28), desk.left + (desk.right - desk.left) * 0.55
        desk.y = 44
        name = content.payer.name
        desk.put("/payer/name", x, name, fitted(pen.sized(13).heavy().inked(self.house.accent), name, middle - x - 10))
        desk.text(desk.right, self.title, fitted(pen.sized(12).heavy(), self.title, desk.right - middle), "right")
        desk.y += 18
        desk.address("/payer/address", desk.left, content.payer.address.lines, pen.sized(pen.size - 0.8))
        end = desk.text(desk.left, rng.choice(("Provider Services: ", "Contact us: ", "Telephone ")), pen.sized(pen.size - 0.8))
        desk.put("/payer/phone", end, phone_shown(content.payer.phone, rng.randrange(4)), pen.sized(pen.size - 0.8),
                 value=content.payer.phone)  # fmt: skip
        desk.y += 24
        desk.put("/payee/name", desk.left + 14, content.payee.name, fitted(pen, content.payee.name, 240))
        desk.y += pen.size * 1.35
        desk.address("/payee/address", desk.left + 14, content.payee.address.lines)
        low, desk.y = desk.y, 66
        self._payment(middle + 10)
        desk.y = max(low, desk.y) + 18

    def _payment(self, x: float) -> None:
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        label = rng.choice(("Check Number", "Check/Trace #", "Check No.") if content.method == "check"
                           else ("EFT Number", "EFT Trace #", "Payment Ref ID"))  # fmt: skip
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("Payment Date", "Check Date", "Remit Date")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Payment Amount", "Total Paid", "Check Amt")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said(rng.choice(("Payee TIN", "Tax ID", "Provider TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                 content.payee.tax_id),
            Said(rng.choice(("Payee NPI", "NPI", "Billing NPI")), "/payee/npi", content.payee.npi),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(rng.choice((0, 1)), Said(label, "/payment/number", content.number))
        facts += [Said("Payer ID", "/payer/payer_id", content.payer_id)] if rng.random() < 0.4 else []
        facts.append(Said("Page", None, f"{desk.sheet.page} of {self.pages}"))
        for fact in facts:
            say(desk, x, fact, desk.pen, at=x + 92)
            desk.y += desk.pen.size * 1.35

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 36
        desk.text(desk.left, self.title, desk.pen.heavy())
        desk.text((desk.left + desk.right) / 2, desk.content.payer.name, align="center")
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(2 * desk.pen.size * 2.6 + table.head_height() + 80, self._later_head)
        self._cards(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = service_cells(desk, service, line, self.style) | {"number": ((Token(str(number + 1)),),)}
            if desk.turn(table.height(cells) + table.pen.size * 1.3 * (len(service.adjustments) + 1), self._later_head):
                self._heads()
            table.row(cells)
            settle(desk, service, line, (*table.keys, "codes"))
            self._codes(service.adjustments, line)
            self._remarks(service, line)
            desk.y += 2
        desk.rule(0.4, lift=table.pen.size * 0.9)
        desk.y += 3
        desk.text(desk.left + 2, "Claim Total" if self.boxed else "TOTALS", table.pen.heavy())
        table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy())
        self._codes(claim.adjustments, at)
        if claim.interest:
            interest = Said(
                "Interest paid", f"{at}/interest", desk.habits.money(claim.interest, sign=True), f"{claim.interest:.2f}"
            )
            say(desk, desk.left + 20, interest, table.pen)
            desk.y += table.pen.size * 1.3
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 14

    def _cards(self, claim: Claim, at: str) -> None:
        """Cells with a caption above the value, framed or on a tint."""
        desk, pen, name, day = self.desk, self.desk.pen, self.desk.habits.name, self.desk.habits.date
        shown = {
            "patient_name": (name(claim.patient), None), "member_id": (claim.member_id, None),
            "claim_number": (claim.number, None), "patient_account": (claim.account, None),
            "rendering_provider": (name(claim.rendering), None), "rendering_npi": (claim.rendering_npi, None),
            "group_number": (claim.group_number, None), "status": (_STATUS[claim.status][self.way], claim.status),
            "service_from": (day(claim.first), claim.first.isoformat()),
            "service_to": (day(claim.last), claim.last.isoformat()),
        }  # fmt: skip
        across = 5 if desk.sheet.size[0] > 700 else 4
        step, high = (desk.right - desk.left) / across, pen.size * 2.5
        for number, key in enumerate(self.cards):
            desk.y += high if number and not number % across else 0.0
            x, top = desk.left + number % across * step, desk.y - pen.size * 0.9
            if self.tinted:
                desk.sheet.fill(x, top, x + step, top + high, (0.94, 0.94, 0.90))
            if self.boxed:
                desk.sheet.frame(x, top, x + step, top + high, 0.5)
            desk.text(x + 4, self.say[key], fitted(pen.sized(pen.size * 0.8), self.say[key], step - 8))
            text, value = shown[key]
            desk.sheet.put(f"{at}/{key}", value or text, x + 4, desk.y + pen.size * 1.2, text, fitted(pen, text, step - 8))
        desk.y += high + pen.size * 1.2

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        table.heads("center" if self.boxed else None)
        desk.rule(0.5, lift=table.pen.size * 0.7)
        desk.y += 6

    def _codes(self, adjustments: tuple[Adjustment, ...], at: str) -> None:
        """Codes with amount and meaning, one to a line, indented."""
        desk, pen = self.desk, self.table.pen
        x = desk.left + 34
        for number, each in enumerate(adjustments):
            place_of = f"{at}/adjustments/{number}"
            print_line(desk, code_token(place_of, each, self.style.mark), x, desk.y, pen)
            desk.money(f"{place_of}/amount", x + 100, each.amount, pen)
            if self.told:
                desk.text(x + 110, MEANINGS.get(each.reason, "See the code list"), pen)
            desk.y += pen.size * 1.25

    def _remarks(self, service: Service, line: str) -> None:
        desk, pen = self.desk, self.table.pen
        if not service.remarks:
            return
        if not self.told:
            desk.codes(f"{line}/remarks", desk.text(desk.left + 34, "Remarks: ", pen), service.remarks, pen)
            desk.y += pen.size * 1.25
            return
        for number, code in enumerate(service.remarks):
            desk.put(f"{line}/remarks/{number}", desk.left + 34, code, pen)
            desk.text(desk.left + 144, MEANINGS.get(code, "See the code list"), pen)
            desk.y += pen.size * 1.25

    def _ends(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.turn(70 + 13 * len(content.provider_adjustments), self._later_head)
        if content.provider_adjustments:
            desk.text(desk.left, desk.rng.choice(("Recoveries and other adjustments", "Provider adjustments")), pen.heavy())
            desk.y += 13
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            desk.put(f"{at}/code", desk.left + 4, each.code)
            desk.text(desk.left + 30, MOVES[each.code])
            desk.put(f"{at}/reference", desk.left + 170, each.reference)
            desk.money(f"{at}/amount", desk.left + 340, each.amount)
            desk.y += 13
        rows: list[tuple[str, str | None, Decimal]] = [
            ("Total charges", "/totals/billed", content.total("billed")),
            ("Total allowed", "/totals/allowed", content.total("allowed")),
            ("Total member responsibility", "/totals/patient_responsibility", content.total("patient")),
            ("Total paid", "/totals/paid", content.total("paid")),
            ("Adjustments", None, content.withheld),
            ("Net payment", "/payment/amount", content.amount),
        ]
        for label, pointer, amount in rows:
            if pointer or amount:
                desk.text(desk.left + 4, label, pen.heavy() if label.startswith("Net") else pen)
                desk.money(pointer, desk.left + 340, amount, sign=True)
                desk.y += 12
