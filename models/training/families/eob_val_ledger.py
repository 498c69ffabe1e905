"""Validation: one ledger for all claims.

Patient and claim are cells of the same table as the services: name, numbers and provider below each other at the left, services
to their right, a line of sums under each claim. Wide paper, ruled or striped.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import MEANINGS, Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MOVES,
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    code_token,
    legend_lines,
    own_messages,
    print_line,
    say,
    service_cells,
    settle,
    shares_in_one,
)
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "{p} Health Partners HMO", "{p} Physicians IPA", "{p} Behavioral Health Network", "{p} Senior Advantage Plan",
    "{p} Community Health Plan", "{p} Union Medical Fund", "{p} Health Net", "{p} University Student Health Insurance",
)  # fmt: skip
_TITLES = (
    "Remittance Advice",
    "Claims Payment Register",
    "EXPLANATION OF PAYMENT",
    "Remittance Voucher",
    "PROVIDER EOP",
    "Payment Detail",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Service", "Date"), ("Dates of", "Service"), ("DOS",)),
    "procedure": (("Service", "Code"), ("Proc", "Mod"), ("CPT/Rev", "Code")),
    "units": (("Qty",), ("Units",), ("Cnt",)),
    "billed": (("Billed", "Amount"), ("Charged",), ("Billed", "Charges"), ("Amount", "Billed")),
    "allowed": (("Allowed", "Amount"), ("Contract", "Amount"), ("Approved",), ("Eligible", "Amount")),
    "not_covered": (("Not", "Covered"), ("Non-Cov.",), ("Denied",)),
    "deductible": (("Deduct.",), ("Ded",), ("Deductible",)),
    "copay": (("Copay",), ("Co-pay",), ("Copay", "Amount")),
    "coinsurance": (("Coins",), ("Coinsurance",), ("Co-ins", "Amount")),
    "share": (("Ded/Copay/", "Coins"), ("Member", "Cost Share"), ("Copay/Coins/", "Deductible")),
    "patient": (("Pt Resp",), ("Patient", "Resp."), ("Member", "Pays")),
    "codes": (("Adj", "Code"), ("Grp-Rsn",), ("CARC",)),
    "code_amounts": (("Adj", "Amount"), ("Adjust-", "ment"), ("Reduction",)),
    "remarks": (("Rmk",), ("Remark", "Code"), ("Msg",)),
    "paid": (("Paid", "Amount"), ("Net", "Paid"), ("Amount", "Paid"), ("Plan", "Paid")),
}
_WIDTHS = {
    "who": 90, "claim": 84, "dates": 54, "procedure": 58, "units": 22, "billed": 48, "allowed": 48, "not_covered": 44,
    "deductible": 44, "copay": 38, "coinsurance": 42, "share": 54, "patient": 46, "codes": 36, "code_amounts": 48,
    "remarks": 40, "paid": 50,
}  # fmt: skip
_WHO = {
    "patient_name": ("Patient Name", "Patient", "Member Name"), "member_id": ("Member ID", "ID No.", "Subscriber ID"),
    "patient_account": ("Patient Acct #", "Account", "Pt Acct"),
}  # fmt: skip
_CLAIM = {
    "claim_number": ("Claim Number", "Claim #", "Claim ID"), "rendering_provider": ("Provider", "Rendering", "Performed by"),
    "group_number": ("Group", "Group No."),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One to twelve claims on wide paper."""
    coded = rng.random() < 0.55
    mix = Mix(institutional=0.15, denied=0.15) if coded else Mix(institutional=0.15, denied=0.15, further=0.0, own=0.0)
    content = adjudicated(rng, claims=rng.choice((1, 2, 4, 6, 8, 12)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    legend = [(code, MEANINGS.get(code, "See your manual")) for code in content.codes()]
    if not coded:
        content, legend = own_messages(rng, content)
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    sheet = Sheet("eob", "eob-val-ledger", (LETTER[1], LETTER[0]))
    pen = Pen(rng.choice((*SANS, "narrow", *SERIF[:2])), rng.choice((7.2, 7.8, 8.4)))
    desk = Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((26.0, 32.0)))
    return _Ledger(desk, legend, coded=coded).whole()


class _Ledger:
    """The ledger under way."""

    def __init__(self, desk: Desk, legend: list[tuple[str, str]], *, coded: bool) -> None:
        rng = desk.rng
        self.desk, self.legend, self.coded = desk, legend, coded
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), until=rng.choice(("-", "")), mark=rng.choice(("-", "", " ")))
        self.title, self.looks = rng.choice(_TITLES), rng.choice(("lines", "stripes", "grid"))
        self.who = ["patient_name", *rng.sample(("member_id", "patient_account"), k=2)]
        self.claim = ["claim_number", *(key for key in ("rendering_provider", "group_number") if rng.random() < 0.5)]
        self.apart = rng.random() < 0.5
        if not self.apart:
            self.who, self.claim = [*self.who[:1], self.claim[0], *self.who[1:]], []
        self.say = {key: rng.choice(choices) for key, choices in (_WHO | _CLAIM).items()}
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        out = {"share"} if rng.random() < 0.65 else {"deductible", "copay", "coinsurance"}
        out |= set() if self.coded else {"codes", "code_amounts"}
        out |= {"not_covered"} if self.coded and rng.random() < 0.6 else set()
        out |= {"patient"} if rng.random() < 0.4 else set()
        out |= {"claim"} if not self.claim else set()
        heads = {
            "who": tuple(self.say[key] for key in self.who),
            "claim": tuple(self.say[key] for key in self.claim),
            **{key: rng.choice(choices) for key, choices in _HEADS.items()},
        }
        left = {"who", "claim", "dates", "procedure", "codes"}
        keys = [key for key in _WIDTHS if key not in out]
        columns = tuple(
            Column("stacked" if key == "dates" else key, _WIDTHS[key], heads[key],
                   "left" if key in left else "center" if key == "remarks" else "right") for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=5.0, leading=1.3)
        claims = desk.content.claims
        rows = [service_cells(desk, s, "/x", self.style) for c in claims for s in c.services]
        table.fit([*rows, *(claim_cells(desk, c, "/x", self.style) | self._names(c, "/x") for c in claims)])
        return table

    def _names(self, claim: Claim, at: str) -> dict[str, Cell]:
        shown = {
            "patient_name": self.desk.habits.name(claim.patient), "member_id": claim.member_id,
            "patient_account": claim.account, "claim_number": claim.number,
            "rendering_provider": self.desk.habits.name(claim.rendering),
            "group_number": claim.group_number,
        }  # fmt: skip

        def stack(keys: list[str]) -> Cell:
            return tuple((Token(shown[key], f"{at}/{key}", shown[key]),) for key in keys)

        return {"who": stack(self.who), "claim": stack(self.claim)}

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}", index)
        self._ends()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        middle = (desk.left + desk.right) / 2
        desk.y = 38
        desk.text(middle, self.title, pen.sized(13).heavy(), "center")
        desk.y += 20
        top, third = desk.y, (desk.right - desk.left) / 3
        self._party("payee", desk.left, third - 10, rng.choice(("Pay to", "Provider", "")))
        payee_ends, desk.y = desk.y, top
        self._party("payer", desk.left + third, third - 10, rng.choice(("Plan", "From", "")))
        if rng.random() < 0.6:
            say(desk, desk.left + third, Said("Tel", "/payer/phone", phone_shown(content.payer.phone, rng.randrange(4)),
                                              content.payer.phone), pen)  # fmt: skip
            desk.y += pen.size * 1.3
        low, desk.y = max(payee_ends, desk.y), top
        for fact in self._facts():
            say(desk, desk.left + 2 * third + 20, fact, pen, at=desk.left + 2 * third + 110)
            desk.y += pen.size * 1.4
        desk.y = max(low, desk.y) + 16
        self._heads()

    def _party(self, key: str, x: float, room: float, caption: str) -> None:
        desk, pen = self.desk, self.desk.pen
        who = desk.content.payee if key == "payee" else desk.content.payer
        if caption:
            desk.text(x, caption, pen.sized(pen.size * 0.85))
            desk.y += pen.size * 1.3
        desk.put(f"/{key}/name", x, who.name, fitted(pen.heavy(), who.name, room))
        desk.y += pen.size * 1.35
        desk.address(f"/{key}/address", x, who.address.lines)

    def _facts(self) -> list[Said]:
        desk, content, rng = self.desk, self.desk.content, self.desk.rng
        label = rng.choice(("Check #", "Check Number", "Check/EFT #") if content.method == "check"
                           else ("EFT #", "EFT Number", "Check/EFT #"))  # fmt: skip
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said(rng.choice(("Date", "Check Date", "Paid Date")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Amount", "Check Amount", "Total Payment")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said(rng.choice(("Tax ID", "Vendor TIN", "TIN")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                 content.payee.tax_id),
        ]  # fmt: skip
        facts += [Said("NPI", "/payee/npi", content.payee.npi)] if rng.random() < 0.7 else []
        facts += [Said("Vendor No.", None, f"V{content.payer_id}")] if rng.random() < 0.4 else []
        if content.method != "none":
            facts.insert(0, Said(label, "/payment/number", content.number))
        return facts

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 32
        desk.text(desk.left, f"{desk.content.payer.name}   {self.title}", desk.pen)
        desk.text(desk.right, f"Page {desk.sheet.page}", align="right")
        desk.y += 22
        self._heads()

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        top = desk.y - table.pen.size * 0.95 - 2
        bottom = top + table.head_height() + 6
        if self.looks != "lines":
            desk.sheet.fill(desk.left, top, desk.right, bottom, (0.87, 0.87, 0.87))
        table.heads("center" if self.looks == "grid" else None)
        desk.sheet.rule(desk.left, bottom, desk.right, bottom, 0.7)
        desk.y = bottom + table.pen.size + 3

    def _claim(self, claim: Claim, at: str, index: int) -> None:
        desk, table = self.desk, self.table
        step = table.pen.size * table.leading
        rows = [service_cells(desk, s, f"{at}/lines/{n}", self.style) for n, s in enumerate(claim.services)]
        stack = max(len(self.who), len(self.claim)) * step
        high = max(stack, sum(map(table.height, rows))) + 2 * step
        desk.turn(min(high, 200.0), self._later_head)
        if self.looks == "stripes" and index % 2 and desk.y + high < desk.sheet.size[1] - 40:
            desk.sheet.fill(desk.left, desk.y - step * 0.8, desk.right, desk.y + high - step * 0.7, (0.95, 0.95, 0.95))
        top = desk.y
        table.row(self._names(claim, at))
        low, page, desk.y = desk.y, desk.sheet.page, top
        for number, cells in enumerate(rows):
            desk.turn(table.height(cells) + step, self._later_head)
            table.row(cells)
            settle(desk, claim.services[number], f"{at}/lines/{number}", table.keys)
        desk.y = max(low, desk.y) if desk.sheet.page == page else desk.y
        self._sums(claim, at)
        eob_truth.imply(desk.sheet, claim, at)

    def _sums(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        heavy, cells = table.pen.heavy(), claim_cells(desk, claim, at, self.style)
        own, interest = claim.adjustments, claim.interest
        desk.turn(table.pen.size * 1.3 * (2 + len(own)), self._later_head)
        desk.text(table.edges["stacked"][0] + 2, "Claim total" if self.apart else "Total", heavy)
        table.row(cells, heavy, skip=("codes", "code_amounts"))
        x = table.edges["stacked"][0] + 2
        for number, each in enumerate(own):
            place_of = f"{at}/adjustments/{number}"
            amount = Token(desk.habits.money(each.amount), f"{place_of}/amount", f"{each.amount:.2f}")
            line = (Token("Claim level adjustment"), *code_token(place_of, each, self.style.mark), amount)
            print_line(desk, line, x, desk.y, table.pen)
            desk.y += table.pen.size * 1.3
        if interest:
            say(desk, x, Said("Interest paid", f"{at}/interest", desk.habits.money(interest), f"{interest:.2f}"), table.pen)
            desk.y += table.pen.size * 1.3
        if "share" in table.keys:
            shares_in_one(desk, at)
        weight = 0.6 if self.looks == "grid" else 0.3
        desk.rule(weight, lift=table.pen.size * 0.9)
        desk.y += 3

    def _ends(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.turn(60 + 13 * len(content.provider_adjustments), self._later_head)
        desk.y += 8
        rows: list[tuple[str, str | None, Decimal]] = [
            ("Total billed", "/totals/billed", content.total("billed")),
            ("Total allowed", "/totals/allowed", content.total("allowed")),
            ("Total paid", "/totals/paid", content.total("paid")),
        ]
        for label, pointer, amount in rows:
            desk.text(desk.left + 4, label)
            desk.money(pointer, desk.left + 260, amount)
            desk.y += 12
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            end = desk.put(f"{at}/code", desk.left + 4, each.code) if self.coded else desk.left
            end = desk.text(end + 4, MOVES[each.code])
            desk.put(f"{at}/reference", end + 6, each.reference)
            desk.money(f"{at}/amount", desk.left + 330, each.amount)
            desk.y += 12
        desk.text(desk.left + 4, desk.rng.choice(("Net payment", "Amount of check", "Payment")), pen.heavy())
        desk.money("/payment/amount", desk.left + 260, content.amount, pen.heavy(), sign=True)
        desk.y += 22
        if self.legend and desk.rng.random() < 0.8:
            desk.turn(50, self._later_head)
            desk.text(desk.left, desk.rng.choice(("Codes", "Legend", "Reason and remark codes")), pen.heavy())
            desk.y += 12
            legend_lines(desk, self.legend, pen, 36, self._later_head)
