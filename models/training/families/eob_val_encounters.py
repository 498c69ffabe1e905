"""Validation: a managed plan's list of claims by how they are paid, by fee or by capitation, with sums of each section.

No services: a claim is a row of three lines, each column has two or three values below each other under headings in capitals.
What is withheld from each claim and what another plan paid have columns, reasons stand as codes. Offsets stand in a box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import ZERO, Adjustment, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import MOVES, Cell, Column, Said, Style, Table, Token, code_token, counted
from models.training.families.eob_val_parts import facts_columns, facts_run, payee_block, payer_block, payment_facts
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_PAYERS = (
    "{p} HMO",
    "{p} Managed Health Network",
    "{p} Senior Care Plan",
    "{p} Prepaid Health Plan",
    "{p} Choice Medical Group",
)
_TITLES = (
    "CLAIMS REMITTANCE REGISTER",
    "Provider Settlement Register",
    "ENCOUNTER AND CLAIM PAYMENT LIST",
    "Claims Paid Register",
)
_SECTIONS = {
    "fee": ("FEE FOR SERVICE", "Claims paid at fee schedule", "NON-CAPITATED CLAIMS"),
    "cap": ("CAPITATED - NO PAYMENT DUE", "Encounters under capitation", "PREPAID SERVICES"),
}
_PAYMENT = {
    "check": ("CHECK NO", "Check Number"), "eft": ("EFT NO", "ACH Number"), "none": ("REGISTER NO",),
    "date": ("CHECK DATE", "Register Date", "PAID DATE"), "amount": ("NET PAID", "Amount of Payment", "CHECK AMOUNT"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("PATIENT NAME", "MEMBER ID"), ("MEMBER", "MEMBER NO"), ("Patient", "Plan ID")),
    "number": (("CLAIM NO", "PT ACCT NO"), ("CLAIM NUMBER", "ACCOUNT"), ("Claim ID", "Your Acct")),
    "when": (("FROM DATE", "THRU DATE"), ("SERVICE", "FROM/TO"), ("Service", "Dates")),
    "billed": (("BILLED", "ALLOWED"), ("CHARGES", "ALLOWED AMT"), ("Billed", "Allowed")),
    "shares": (("DEDUCT", "COINS", "COPAY"), ("Deductible", "Coinsurance", "Copay"), ("DED AMT", "COINS AMT", "COPAY AMT")),
    "codes": (("ADJ CODE",), ("REASON",), ("Grp/Rsn",)),
    "code_amounts": (("ADJ AMT",), ("AMOUNT",), ("Adjusted",)),
    "paid": (("PAID",), ("NET PAY",), ("PLAN PAID",)),
    "patient": (("PT RESP",), ("MBR OWES",), ("Patient", "Balance")),
}  # fmt: skip
_LEFT = {"who", "number", "when", "codes"}


def draw(rng: Random) -> Paper:
    """Three to fourteen claims."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.1, denied=0.1, reversed=0.2, further=0.0, own=0.3, interest=0.0, moved=0.45)
    content = _sectioned(rng, adjudicated(rng, claims=rng.choice((3, 5, 8, 14)), most_lines=2, mix=mix))
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.4 else LETTER
    pen = Pen(rng.choice((*MONO[:2], "narrow", *SANS[:2])), rng.choice((7.0, 7.6, 8.2)))
    habits = replace(
        us_habits(rng), dates=rng.choice(("us-short", "us", "compact", "dash-short")), names=rng.choice(("capitals", "bare"))
    )
    desk = Desk(Sheet("eob", "eob-val-encounters", size), rng, content, habits, pen, left=rng.choice((26.0, 34.0)))
    return _Register(desk, pages).whole()


def _capitated(claim: Claim) -> Claim:
    """All of it is paid by the month already."""
    services = tuple(
        replace(
            each, discount=ZERO, not_covered=each.billed, denial=("CO", "24"), deductible=ZERO, coinsurance=ZERO, copay=ZERO
        )
        for each in claim.services
    )
    return replace(claim, services=services, adjustments=(), status="denied")


def _sectioned(rng: Random, content: Remittance) -> Remittance:
    """Some claims are capitated; those stand behind the others, each section in its order."""
    chosen = rng.random() < 0.7
    claims = [
        _capitated(each) if chosen and each.status == "paid" and not _undone(content, each) and rng.random() < 0.3 else each
        for each in content.claims
    ]
    claims.sort(key=_section)
    whole = replace(content, claims=tuple(claims))
    if whole.amount < 0:
        whole = replace(whole, provider_adjustments=())
    return content if whole.amount < 0 else whole if whole.amount else replace(whole, method="none")


def _undone(content: Remittance, claim: Claim) -> bool:
    return any(each.status == "reversed" and each.account == claim.account for each in content.claims)


def _section(claim: Claim) -> str:
    return "cap" if any(each.denial == ("CO", "24") for each in claim.services) and not claim.total("paid") else "fee"


class _Register:
    """The register under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages, self.title = desk, pages, rng.choice(_TITLES)
        self.style = Style(mark=rng.choice(("-", "", " ")))
        self.sections = {key: rng.choice(words) for key, words in _SECTIONS.items()}
        self.ruled, self.subtotals = rng.random() < 0.6, rng.random() < 0.7
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {"patient"} if rng.random() < 0.35 else set()
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.4:
            keys[:2] = reversed(keys[:2])
        columns = tuple(Column(key, 40, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys)
        table = Table(desk, columns, desk.pen, desk.left, desk.right, leading=1.3)
        table.fit(self._cells(claim, "/x") for claim in desk.content.claims)
        return table

    def _codes(self, claim: Claim) -> list[Adjustment]:
        """By code over all services, without what the columns of shares tell."""
        sums: dict[tuple[str, str], Decimal] = {}
        for each in (one for service in claim.services for one in service.adjustments):
            if (each.group, each.reason) not in {("PR", "1"), ("PR", "2"), ("PR", "3")}:
                sums[each.group, each.reason] = sums.get((each.group, each.reason), ZERO) + each.amount
        found = [Adjustment(group, reason, amount) for (group, reason), amount in sums.items()]
        return [*found, *claim.adjustments]

    def _cells(self, claim: Claim, at: str) -> dict[str, Cell]:
        desk, codes = self.desk, self._codes(claim)

        def word(key: str, shown: str, value: str | None = None) -> tuple[Token, ...]:
            return (Token(shown, f"{at}/{key}", shown if value is None else value),)

        def amount(key: str, leaf: str) -> tuple[Token, ...]:
            return word(leaf, desk.habits.money(claim.total(key)), f"{claim.total(key):.2f}")

        return {
            "who": (word("patient_name", desk.habits.name(claim.patient)), word("member_id", claim.member_id)),
            "number": (word("claim_number", claim.number), word("patient_account", claim.account)),
            "when": (word("service_from", desk.habits.date(claim.first), claim.first.isoformat()),
                     word("service_to", desk.habits.date(claim.last), claim.last.isoformat())),
            "billed": (amount("billed", "billed"), amount("allowed", "allowed")),
            "shares": tuple(amount(key, key) for key in ("deductible", "coinsurance", "copay")),
            "codes": tuple(code_token(f"{at}/adjustments/{n}", each, self.style.mark) for n, each in enumerate(codes)),
            "code_amounts": tuple(word(f"adjustments/{n}/amount", desk.habits.money(each.amount), f"{each.amount:.2f}")
                                  for n, each in enumerate(codes)),
            "paid": (amount("paid", "paid"),), "patient": (amount("patient", "patient_responsibility"),),
        }  # fmt: skip

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        claims = desk.content.claims
        sections = list(dict.fromkeys(_section(claim) for claim in claims))
        for section in sections:
            if len(sections) > 1:
                desk.turn(self.table.pen.size * 8, self._again)
                desk.text(desk.left, self.sections[section], desk.pen.heavy())
                desk.y += desk.pen.size * 1.6
            members = [claim for claim in claims if _section(claim) == section]
            for claim in members:
                self._claim(claim, f"/claims/{claims.index(claim)}")
            if self.subtotals and len(sections) > 1:
                self._subtotal(members, section)
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle = 38.0, (desk.left + desk.right) / 2
        desk.text(desk.left, self.title, pen.sized(11).heavy())
        desk.text(desk.right, f"Page 1 of {self.pages}", align="right")
        desk.y += 20
        top = desk.y
        payer_block(desk, desk.left, pen.heavy(), phone=rng.choice(("", "CALL")), room=middle - desk.left - 16)
        low, desk.y = desk.y, top
        payee_block(desk, middle, pen, room=desk.right - middle)
        desk.y = max(low, desk.y) + 8
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, labels),
            Said(rng.choice(("TAX ID", "TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id), content.payee.tax_id),
            Said("NPI", "/payee/npi", content.payee.npi),
        ]
        marked = [replace(fact, label=f"{fact.label}:") for fact in facts]
        if rng.random() < 0.5:
            facts_run(desk, marked, desk.left, desk.right, pen=pen, mark="   ")
        else:
            facts_columns(desk, marked, desk.left, desk.right, across=2, pen=pen)
        desk.y += 8
        self._heads()

    def _heads(self) -> None:
        desk = self.desk
        desk.rule(0.6, lift=self.table.pen.size)
        self.table.heads()
        desk.rule(0.6, lift=self.table.pen.size * 0.8)
        desk.y += 4

    def _again(self) -> None:
        desk = self.desk
        desk.y = 34
        desk.put("/payer/name", desk.left, desk.content.payer.name)
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 22
        self._heads()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        cells = self._cells(claim, at)
        desk.turn(table.height(cells) + 6, self._again)
        table.row(cells)
        if self.ruled:
            desk.rule(0.25, lift=table.pen.size * 0.8)
        desk.y += table.pen.size * 0.4
        eob_truth.imply(desk.sheet, claim, at)

    def _subtotal(self, members: Sequence[Claim], section: str) -> None:
        desk, table, money = self.desk, self.table, self.desk.habits.money
        desk.turn(table.pen.size * 3, self._again)

        def total(key: str) -> Token:
            return Token(money(sum((claim.total(key) for claim in members), ZERO)))

        label = desk.rng.choice(("SUBTOTAL", "SECTION TOTAL", f"TOTAL {self.sections[section]}"))
        desk.text(desk.left, label, table.pen.heavy())
        table.row({"billed": ((total("billed"),), (total("allowed"),)), "paid": ((total("paid"),),)}, table.pen.heavy())
        desk.y += table.pen.size

    def _ends(self) -> None:
        desk, content, money, pen = self.desk, self.desk.content, self.desk.habits.money, self.desk.pen
        rows = content.provider_adjustments
        desk.turn(pen.size * (8 + 1.4 * len(rows)), self._again)
        desk.y += pen.size
        if rows:
            top = desk.y - pen.size * 1.3
            desk.text(desk.left + 4, desk.rng.choice(("OFFSETS AND OTHER ITEMS", "Adjustments to this payment")), pen.heavy())
            desk.y += pen.size * 1.4
            for number, each in enumerate(rows):
                at = f"/provider_adjustments/{number}"
                desk.put(f"{at}/code", desk.left + 4, each.code)
                desk.text(desk.left + 30, MOVES[each.code])
                desk.put(f"{at}/reference", desk.left + 190, each.reference)
                desk.money(f"{at}/amount", desk.left + 370, each.amount)
                desk.y += pen.size * 1.4
            desk.sheet.frame(desk.left, top, desk.left + 376, desk.y - pen.size * 0.8, 0.5)
            desk.y += pen.size
        sums = [
            ("TOTAL BILLED", "/totals/billed", content.total("billed")),
            ("TOTAL ALLOWED", "/totals/allowed", content.total("allowed")),
            ("CLAIMS PAID", "/totals/paid", content.total("paid")),
            ("NET PAID", "/payment/amount", content.amount),
        ]
        said = [Said(label, at, money(amount, sign=True), f"{amount:.2f}") for label, at, amount in sums]
        facts_columns(desk, said, desk.left, desk.right, across=desk.rng.choice((1, 2)), pen=pen)
