"""What bank checks say: who pays whom how much, at which bank, for what; in many wordings."""

# ruff: noqa: E501 - wordings

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content import correspondents, names, numbers
from models.training.content.correspondents import Party
from models.training.content.markets import words
from models.training.content.remittance import cents
from models.training.content.words import in_words

Drawer = Literal["person", "firm", "plan", "any"]
DATES = ("%m/%d/%Y", "%B %d, %Y", "%m/%d/%y", "%d-%b-%Y", "%m-%d-%Y", "%Y-%m-%d", "%b %d, %Y", "%m-%d-%y", "%d %b %Y")
_BANKS = words(
    "First {p} Bank|{p} Savings Bank|Bank of {p}|{p} National Bank, N.A.|{p} Community Credit Union|{p} State Bank & Trust|Farmers & Merchants Bank of {p}|{n} Bank|{p} Federal Credit Union|{n} Trust Company|Commerce Bank {p}|{p} Bancorp|Citizens {p} Bank|United {n} Bank NA"
)
_MEMOS = words(
    "Invoice {d5}|Inv {d5}|Acct {d8}|Claim payment|Refund {d6}|rent|Copay refund|{m} services|{m} rent|Loan {d7}|patient acct {d6}|Donation|PO {d6}|Claim {d9}|Overpayment refund|water bill|Medical records|Payroll {d3}|lab work|dues|Settlement of claim {d8}|Ref {d7}|final payment|glasses|supplies|Check-up {m}|Policy {d8}"
)
_MONTHS = words("January|February|March|April|May|June|July|August|September|October|November|December")


@dataclass(frozen=True, slots=True)
class BankDraft:
    """One check as far as its words go."""

    drawer: Party
    payee: Party
    amount: Decimal
    day: date
    number: str
    words: str
    memo: str
    bank: str
    bank_town: str
    routing: str
    account: str
    fraction: str

    def figures(self, rng: Random) -> str:
        """The amount, perhaps guarded by stars."""
        plain = f"{self.amount:,.2f}" if rng.random() < 0.85 else f"{self.amount:.2f}"
        return rng.choice(
            ("${}", "$**{}", "**{}**", "***{}", "$ {}", "*{}", "{}", "$*****{}", "**{}", "$ {} **", "*****${}")
        ).format(plain)


def bank_draft(rng: Random, drawer: Drawer = "any") -> BankDraft:
    """Some payment."""
    amount = cents(
        Decimal(
            rng.choice(
                (rng.randint(100, 9000), rng.randint(2000, 90000), rng.randint(50000, 9000000), rng.randint(1, 900) * 100)
            )
        )
        / 100
    )
    who = rng.choice(("person", "firm", "plan", "firm")) if drawer == "any" else drawer
    return BankDraft(
        drawer=_party(rng, who), payee=_party(rng, rng.choice(("practice", "practice", "firm", "person", "plan"))), amount=amount,
        day=date(2016, 1, 5) + timedelta(days=rng.randint(0, 4000)), number=numbers.digits(rng, rng.choice((3, 4, 4, 5, 6, 7, 8, 10))),
        words=amount_in_words(rng, amount), memo=memo(rng) if rng.random() < 0.7 else "",
        bank=rng.choice(_BANKS).format(p=correspondents.place(rng), n=names.surname(rng)), bank_town=correspondents.address(rng)[-1],
        routing=numbers.routing_number(rng), account=numbers.digits(rng, rng.choice((7, 8, 9, 10, 11, 12, 13))),
        fraction=f"{rng.randint(10, 99)}-{rng.randint(10, 9999)}/{rng.randint(100, 3999)}",
    )  # fmt: skip


def _party(rng: Random, role: Literal["person", "firm", "plan", "practice"]) -> Party:
    known = correspondents.party(rng, role)
    if role == "person":
        name = names.person(rng).plain
        if rng.random() < 0.25:
            name = rng.choice(("{} or {}", "{} and {}", "{} & {}")).format(name, names.person(rng).plain)
    elif rng.random() < 0.4:
        name = {"firm": names.payer, "plan": names.payer, "practice": names.provider}[role](rng).name
    else:
        name = known.name
    name = name.upper() if rng.random() < 0.35 else name
    lines = tuple(line.upper() for line in known.lines) if name.isupper() and rng.random() < 0.7 else known.lines
    return Party(name, lines, known.phone, known.fax, known.tax_id, known.npi)


def amount_in_words(rng: Random, amount: Decimal) -> str:
    """The legal amount in one of the usual wordings."""
    plain = in_words(amount)
    head, _, hundredths = plain.rpartition(" and ")
    hundredths = hundredths.removesuffix("/100")
    if rng.random() < 0.15:
        plain = f"{head} and {'no' if hundredths == '00' else hundredths}/100"
    text = rng.choice(
        (
            plain,
            plain,
            plain,
            f"{plain} Dollars",
            f"{head} Dollars and {hundredths} Cents",
            f"{head} & {hundredths}/100",
            f"{head} Dollars and {hundredths}/100",
            f"{plain} US Dollars",
            f"{head} only" if hundredths == "00" else plain,
        )
    )
    return rng.choice((text, text, text.upper(), text.lower().capitalize(), text.replace("-", " ")))


def memo(rng: Random) -> str:
    """What it is for."""
    made = rng.choice(_MEMOS).replace("{m}", rng.choice(_MONTHS))
    for count in range(3, 10):
        made = made.replace(f"{{d{count}}}", numbers.digits(rng, count))
    return made
