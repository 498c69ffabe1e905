"""Validation: the paid-claim vouchers of a trade union's welfare fund.

Two or three vouchers to a sheet, each a form of its own with the fund's name, a claim and its sum; services are told in words
that a member understands, with what each is paid at. A last voucher adds them up to the check.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim, Remittance
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    amount_cell,
    claim_cells,
    say,
    service_cells,
    settle,
)
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_FUNDS = (
    "{p} Carpenters Health and Welfare Fund", "Plumbers & Pipefitters Local {n} Welfare Plan", "{p} Teamsters Security Fund",
    "Operating Engineers Local {n} Trust Fund", "{p} Hotel Employees Health Trust", "Ironworkers District Fund of {p}",
    "Sheet Metal Workers Local {n} Benefit Fund", "United Bakers of {p} Welfare Fund",
)  # fmt: skip
_TITLES = (
    "PAID CLAIM VOUCHER",
    "Benefit Payment Voucher",
    "CLAIM VOUCHER",
    "Voucher of Benefits Paid",
    "Statement of Claim Paid",
)
_LABELS = {
    "subscriber_name": ("Participant", "Member", "Covered worker"),
    "patient_name": ("Patient", "For services to", "Dependent/Self"),
    "member_id": ("Fund ID", "Participant no.", "Book no."),
    "claim_number": ("Voucher-Claim", "Claim no.", "Fund claim"),
    "patient_account": ("Provider's acct.", "Your patient no.", "Acct."),
    "group_number": ("Local", "Plan unit", "Class"),
}
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Service dates",), ("Rendered",), ("Incurred",)),
    "procedure": (("Code",), ("Service code",), ("Proc.",)),
    "kind": (("Benefit",), ("Type of expense",), ("Description",)),
    "billed": (("Expense",), ("Charges", "presented"), ("Amount", "claimed")),
    "not_covered": (("Excluded",), ("Not", "payable"), ("Ineligible",)),
    "discount": (("PPO", "savings"), ("Network", "reduction")),
    "deductible": (("Deductible",), ("Deduct.",)),
    "copay": (("Copay",), ("Co-pay",)),
    "rate": (("At",), ("%",), ("Paid at",)),
    "coinsurance": (("Participant", "share"), ("Co-ins.",)),
    "paid": (("Benefit",), ("Payable",), ("Fund", "pays")),
    "remarks": (("Note",), ("See",)),
}
_KINDS = (
    "Office visit",
    "X-ray / lab",
    "Surgery",
    "Therapy",
    "Hosp. misc.",
    "Wellness",
    "Injection",
    "Supplies",
    "Consultation",
)
_LEFT = {"dates", "procedure", "kind", "remarks"}
_NOTES = ("See the Summary Plan Description.", "Benefit maximum for this class applies.", "Send records to the Fund office.")


def draw(rng: Random) -> Paper:
    """One to five vouchers and what they come to."""
    sheet = Sheet("eob", "eob-val-union")
    pen = Pen(rng.choice((*SANS, *SERIF[:2], MONO[0])), rng.choice((7.6, 8.2, 8.8)))
    mix = Mix(institutional=0.0, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.1)
    found = adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=4, mix=mix)
    name = rng.choice(_FUNDS).format(p=place(rng), n=rng.randint(3, 912))
    desk = Desk(
        sheet, rng, replace(found, payer=replace(found.payer, name=name)), us_habits(rng), pen, left=rng.choice((40.0, 50.0))
    )
    return _Vouchers(desk).whole()


class _Vouchers:
    """The vouchers under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.words = {key: rng.choice(words) for key, words in _LABELS.items()}
        self.colon, self.framed, self.numbered = rng.choice((":", ":", "")), rng.random() < 0.6, rng.random() < 0.5
        self.style = Style(zero=rng.choice(("0.00", "", "-")), until=rng.choice(("-", "to")), modifiers=rng.choice((" ", "-")))
        self.sum_word = rng.choice(("Totals", "Total benefit", "This claim"))
        dropped = set(rng.sample(("kind", "discount", "rate", "copay", "remarks"), rng.choice((1, 2, 3))))
        keys = [key for key in _HEADS if key not in dropped]
        columns = tuple(Column(key, 10, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys)
        self.table = Table(desk, columns, desk.pen, desk.left + 8, desk.right - 8, gap=7.0, leading=1.25)
        rows = [self._cells(claim, number, "/x") for claim in desk.content.claims for number in range(len(claim.services))]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in desk.content.claims)])
        desk.sheet.values.clear()

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        service = claim.services[number]
        cells = service_cells(self.desk, service, f"{at}/lines/{number}", self.style)
        share = service.coinsurance / service.allowed if service.allowed else 0
        told = service.paid > 0
        kind = _KINDS[sum(map(ord, service.procedure)) % len(_KINDS)]
        cells["kind"] = ((Token(kind),),)
        cells["rate"] = ((Token(f"{100 - round(share * 100)}%"),),) if told else ()
        return cells

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        desk.y = 40.0
        for index, claim in enumerate(desk.content.claims):
            self._voucher(claim, f"/claims/{index}")
        self._sum(desk.content)
        return desk.sheet.finish()

    def _top(self) -> None:
        self.desk.y = 40.0

    def _voucher(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        rows = sum(table.height(self._cells(claim, n, at)) for n in range(len(claim.services)))
        desk.turn(desk.pen.size * 11 + table.head_height() + rows, self._top)
        top, page = desk.y - desk.pen.size * 1.4, desk.sheet.page
        payer = desk.content.payer
        room = (desk.right - desk.left) * 0.6
        heavy = fitted(desk.pen.heavy(), payer.name, room)
        desk.put("/payer/name", desk.left + 8, payer.name, heavy)
        desk.text(desk.right - 8, self.title, desk.pen.heavy(), "right")
        desk.y += desk.pen.size * 1.4
        desk.put(
            "/payer/address",
            desk.left + 8,
            ", ".join(payer.address.lines),
            fitted(desk.pen, ", ".join(payer.address.lines), room),
        )
        desk.y += desk.pen.size * 2
        self._facts(claim, at)
        desk.y += desk.pen.size * 0.8
        table.heads()
        desk.y += desk.pen.size * 0.4
        for number, service in enumerate(claim.services):
            table.row(self._cells(claim, number, at))
            settle(desk, service, f"{at}/lines/{number}", table.keys)
        sums = claim_cells(desk, claim, at, self.style)
        desk.sheet.rule(
            table.edges["billed"][0], desk.y - table.pen.size * 0.85, table.right, desk.y - table.pen.size * 0.85, 0.4
        )
        desk.y += table.pen.size * 0.3
        desk.text(desk.left + 8, self.sum_word, table.pen)
        sums["discount"] = amount_cell(desk, None, claim.total("discount"), self.style)
        table.row(sums, table.pen.heavy(), skip=("codes", "code_amounts"))
        eob_truth.imply(desk.sheet, claim, at)
        notes = sorted({code for service in claim.services for code in service.remarks}) if "remarks" in table.keys else []
        desk.y += desk.pen.size * 0.4 if notes else 0.0
        for code in notes:
            desk.text(desk.left + 8, f"{code}  {_NOTES[sum(map(ord, code)) % len(_NOTES)]}", desk.pen)
            desk.y += desk.pen.size * 1.25
        if self.framed and page == desk.sheet.page:
            desk.sheet.frame(desk.left, top, desk.right, desk.y, 0.6)
        elif not self.framed:
            desk.sheet.dash(desk.left, desk.y, desk.right)
        desk.y += desk.pen.size * 3

    def _facts(self, claim: Claim, at: str) -> None:
        desk, name = self.desk, self.desk.habits.name
        shown = {
            "subscriber_name": name(claim.subscriber), "patient_name": name(claim.patient), "member_id": claim.member_id,
            "claim_number": claim.number, "patient_account": claim.account, "group_number": claim.group_number,
        }  # fmt: skip
        half = (desk.right - desk.left) / 2
        if self.numbered:
            shown.pop("group_number")
        for order, (key, text) in enumerate(shown.items()):
            said = Said(self.words[key] + self.colon, f"{at}/{key}", text)
            say(desk, desk.left + 8 + order % 2 * half, said, desk.pen)
            if order % 2:
                desk.y += desk.pen.size * 1.35
        if len(shown) % 2:
            desk.y += desk.pen.size * 1.35

    def _sum(self, content: Remittance) -> None:
        desk, rng = self.desk, self.desk.rng
        desk.turn(desk.pen.size * (12 + len(content.provider_adjustments)), self._top)
        words = ("Check number", "Check no.") if content.method == "check" else ("ACH payment no.", "EFT no.")
        label = rng.choice(words)
        eob_truth.method_from(desk.sheet, content, label=label)
        desk.text(
            desk.left, rng.choice(("PAYMENT SUMMARY", "Payment made with these vouchers", "Check issued")), desk.pen.heavy()
        )
        desk.y += desk.pen.size * 1.7
        say(
            desk,
            desk.left,
            Said(rng.choice(("Payable to", "Payee", "Paid to")) + self.colon, "/payee/name", content.payee.name),
            desk.pen,
        )
        desk.y += desk.pen.size * 1.35
        desk.address("/payee/address", desk.left + 60, content.payee.address.lines)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            x = desk.put(f"{at}/code", desk.left, each.code) + 6
            x = desk.put(f"{at}/reference", x, each.reference) + 14
            desk.put(f"{at}/amount", x, desk.habits.money(each.amount), value=f"{each.amount:.2f}")
            desk.y += desk.pen.size * 1.35
        money, paid = desk.habits.money, content.total("paid")
        told = [
            (("Date", "Issued", "Check date"), "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
            (("Vouchers total", "All vouchers"), "/totals/paid", money(paid), f"{paid:.2f}"),
            (("Amount", "Check amount", "Net"), "/payment/amount", money(content.amount, sign=True), f"{content.amount:.2f}"),
            (("Prepared by", "Examiner"), None, numbers.digits(rng, 3), None),
        ]
        facts = [Said(rng.choice(words) + self.colon, pointer, shown, value) for words, pointer, shown, value in told]
        if content.method != "none":
            facts.insert(0, Said(label + self.colon, "/payment/number", content.number))
        x = desk.left
        for said in facts:
            wide = desk.pen.width(f"{said.label} {said.shown}") + 22
            if x + wide > desk.right:
                x, desk.y = desk.left, desk.y + desk.pen.size * 1.35
            say(desk, x, said, desk.pen)
            x += wide
