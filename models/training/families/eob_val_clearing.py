"""Validation: an electronic remittance as a clearing house prints it for the office.

Payer and payee stand side by side, each claim is a card of small captions above values, its status in words; every service
lists its codes with amounts. Money moved outside claims stands in a table of its own.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.people import Company
from models.training.content.remittance import MEANINGS, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MOVES,
    Column,
    Said,
    Style,
    Table,
    Token,
    code_token,
    counted,
    legend_lines,
    print_line,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_TITLES = (
    "Electronic Remittance Advice",
    "ERA Detail Report",
    "835 Remittance Report",
    "Payment Advice - Readable 835",
    "EOB/ERA Print",
)
_STATUS = {
    "paid": ("Processed as Primary", "1 - Processed as Primary", "1-PRIMARY", "Paid (Primary)"),
    "denied": ("Denied", "4 - Denied", "4-DENIED", "Denied"),
    "reversed": ("Reversal of Previous Payment", "22 - Reversal of Previous Payment", "22-REVERSAL", "Reversal"),
}
_METHODS = {
    "check": ("CHK", "Check", "CHK - Check"),
    "eft": ("ACH", "EFT", "ACH - Automated"),
    "none": ("NON", "None", "NON - No pay"),
}
_CAPTIONS = {
    "patient_name": ("Patient", "Patient Name", "Patient (QC)"),
    "member_id": ("Patient ID", "Member ID", "Insured ID"),
    "claim_number": ("Payer Claim #", "Payer ICN", "Claim Control No"),
    "patient_account": ("Patient Control #", "Acct #", "PCN"),
    "rendering_npi": ("Rendering NPI", "Rend. Prov", "Service Prov NPI"),
    "group_number": ("Group", "Group/Policy #"),
    "status": ("Claim Status", "Status", "Status Code"),
    "service_from": ("Statement From", "From", "Claim Begin"),
    "service_to": ("Statement To", "Thru", "Claim End"),
    "billed": ("Total Charge", "Charge", "Claim Charge"),
    "paid": ("Payment", "Claim Payment", "Paid"),
    "patient_responsibility": ("Patient Resp", "Pat. Resp.", "Patient Owes"),
}
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Svc Date",), ("Date of Service",), ("Service Dates",)),
    "procedure": (("Proc / Mods",), ("Procedure",), ("Adjud. Code",)),
    "units": (("Units",), ("Paid Units",), ("Qty",)),
    "billed": (("Charge",), ("Line Charge",), ("Billed",)),
    "allowed": (("Allowed",), ("Allowed (B6)",), ("Allowed Amt",)),
    "code_pairs": (("Adjustments",), ("CAS Codes",), ("Group-Reason Amount",)),
    "codes": (("Group-Reason",), ("Adj Code",), ("CAS",)),
    "code_amounts": (("Adj Amount",), ("Amount",), ("Adj Amt",)),
    "remarks": (("Remarks",), ("RARC",), ("Remark Codes",)),
    "paid": (("Payment",), ("Paid",), ("Line Paid",)),
}  # fmt: skip
_WIDTHS = {
    "dates": 60, "procedure": 60, "units": 26, "billed": 50, "allowed": 50, "code_pairs": 70, "codes": 40, "code_amounts": 50,
    "remarks": 44, "paid": 50,
}  # fmt: skip
_CARD = (0.94, 0.95, 0.97)


def draw(rng: Random) -> Paper:
    """One to ten claims, upright or wide."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.2, denied=0.15, reversed=0.2, further=0.25, own=0.2, moved=0.5)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6, 10)), most_lines=rng.choice((1, 3, 5)), mix=mix)
    sheet = Sheet("eob", "eob-val-clearing", LETTER if rng.random() < 0.65 else (LETTER[1], LETTER[0]))
    habits = Habits(
        dates=rng.choice(("us", "us", "iso", "us-short")), dollar=rng.random() < 0.6, commas=rng.random() < 0.7,
        negative=rng.choice(("lead", "lead", "parentheses")), names=rng.choice(("capitals", "listed", "plain-capitals")),
    )  # fmt: skip
    desk = Desk(sheet, rng, content, habits, Pen(rng.choice((*SANS, "narrow")), rng.choice((7.6, 8.2, 8.8))), left=34.0)
    return _Report(desk, pages).whole()


class _Report:
    """The report under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages = desk, pages
        self.style = Style(
            until="-", mark=rng.choice(("-", "-", " ", ":")), both_days=rng.random() < 0.25, sign=rng.random() < 0.3
        )
        self.title, self.way = rng.choice(_TITLES), rng.randrange(4)
        self.say = {key: rng.choice(choices) for key, choices in _CAPTIONS.items()}
        keys = ["patient_name", "patient_account", "claim_number", "member_id", "status", "billed", "paid"]
        keys += [
            key for key in ("patient_responsibility", "rendering_npi", "service_from", "group_number") if rng.random() < 0.6
        ]
        keys += ["service_to"] if "service_from" in keys else []
        if rng.random() < 0.5:
            keys[1:4] = rng.sample(keys[1:4], k=3)
        self.cards, self.across = keys, 6 if desk.sheet.size[0] > 700 else 4
        self.shaded, self.ruled, self.above = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.7
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        pairs = rng.random() < 0.5
        keys = [key for key in _WIDTHS if key not in ({"codes", "code_amounts"} if pairs else {"code_pairs"})]
        if rng.random() < 0.3:
            keys.remove("allowed")
        if rng.random() < 0.5:
            keys.insert(keys.index("billed") + 1, keys.pop(keys.index("paid")))
        columns = tuple(
            Column(key, _WIDTHS[key], rng.choice(_HEADS[key]),
                   "left" if key in {"dates", "procedure", "codes", "code_pairs", "remarks"} else "right")
            for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=9.0, leading=1.3)
        table.fit([service_cells(desk, s, "/x", self.style) for c in desk.content.claims for s in c.services])
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
        desk, content, pen, rng = self.desk, self.desk.content, self.desk.pen, self.desk.rng
        desk.y = 42
        desk.text(desk.left, self.title, pen.sized(14).heavy())
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", pen, "right")
        desk.y += 22
        top, middle = desk.y, (desk.left + desk.right) / 2
        self._party("payer", content.payer, desk.left, rng.choice(("Payer", "Payer (N1*PR)", "From Payer")))
        if rng.random() < 0.5:
            say(desk, desk.left + 6, Said("Payer ID", "/payer/payer_id", content.payer_id), pen)
            desk.y += pen.size * 1.35
        low, desk.y = desk.y, top
        self._party("payee", content.payee, middle, rng.choice(("Payee", "Payee (N1*PE)", "To Provider")))
        end = say(desk, middle + 6, Said("NPI", "/payee/npi", content.payee.npi), pen)
        tax = content.payee.tax_id
        say(desk, end + 14, Said("Tax ID", "/payee/tax_id", tax_id_shown(tax) if self.ruled else tax, tax), pen)
        desk.y = max(low, desk.y + pen.size * 1.35)
        if self.ruled:
            desk.sheet.frame(desk.left, top - pen.size - 3, middle - 6, desk.y, 0.5)
            desk.sheet.frame(middle, top - pen.size - 3, desk.right, desk.y, 0.5)
        desk.y += 20
        self._payment(content)

    def _party(self, key: str, who: Company, x: float, caption: str) -> None:
        desk, pen = self.desk, self.desk.pen
        desk.text(x + 6, caption, pen.heavy())
        desk.y += pen.size * 1.4
        desk.put(f"/{key}/name", x + 6, who.name, fitted(pen, who.name, (desk.right - desk.left) / 2 - 20))
        desk.y += pen.size * 1.3
        desk.address(f"/{key}/address", x + 6, who.address.lines)

    def _payment(self, content: Remittance) -> None:
        """Captions above values across the paper."""
        desk, rng = self.desk, self.desk.rng
        shown = _METHODS[content.method][rng.randrange(3)]
        facts = [
            Said(rng.choice(("Payment Method", "Method", "Pmt Type")), "/payment/method", shown, content.method),
            Said(rng.choice(("Payment Date", "Check/EFT Date", "Issue Date")), "/payment/date", desk.habits.date(content.day),
                 content.day.isoformat()),
            Said(rng.choice(("Payment Amount", "Check/EFT Amount", "Total Paid")), "/payment/amount",
                 desk.habits.money(content.amount, sign=True), f"{content.amount:.2f}"),
            Said("Claims", None, str(len(content.claims))),
        ]  # fmt: skip
        if content.method != "none":
            facts.insert(
                rng.choice((0, 1)),
                Said(rng.choice(("Check/EFT #", "Trace Number", "TRN02 Trace")), "/payment/number", content.number),
            )
        self._captions(facts, len(facts))
        desk.y += 10

    def _captions(self, facts: list[Said], across: int) -> None:
        """Small captions above values, or before them."""
        desk, pen = self.desk, self.desk.pen
        small, step = pen.sized(pen.size * 0.82), (desk.right - desk.left) / across
        for start in range(0, len(facts), across):
            for number, fact in enumerate(facts[start : start + across]):
                x = desk.left + 4 + number * step
                desk.text(x, fact.label, fitted(small, fact.label, step - 8))
                y, value = desk.y + pen.size * 1.15, fitted(pen.heavy() if self.above else pen, fact.shown, step - 8)
                if fact.pointer:
                    told = fact.shown if fact.value is None else fact.value
                    desk.sheet.put(fact.pointer, told, x, y, fact.shown, value)
                else:
                    desk.sheet.write(x, y, fact.shown, value)
            desk.y += pen.size * 2.5

    def _later_head(self) -> None:
        desk, content = self.desk, self.desk.content
        desk.y = 36
        desk.text(desk.left, f"{self.title} - {content.payer.name}", desk.pen.heavy())
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.desk.pen
        rows = -(-len(self.cards) // self.across)
        desk.turn(rows * pen.size * 2.5 + self.table.head_height() + 70, self._later_head)
        top = desk.y - pen.size
        if self.shaded:
            desk.sheet.fill(desk.left, top - 2, desk.right, top + rows * pen.size * 2.5 + 1, _CARD)
        else:
            desk.rule(1.0, lift=pen.size + 1)
        self._captions([self._fact(key, claim, at) for key in self.cards], self.across)
        desk.y += 4
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = service_cells(desk, service, line, self.style)
            if desk.turn(self.table.height(cells) + 16, self._later_head):
                self._heads()
            self.table.row(cells)
            settle(desk, service, line, self.table.keys)
            if self.ruled:
                desk.rule(0.2, lift=self.table.pen.size * 0.9)
                desk.y += 2
        self._own(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += 16

    def _fact(self, key: str, claim: Claim, at: str) -> Said:
        name, day, money = self.desk.habits.name, self.desk.habits.date, self.desk.habits.money
        shown: dict[str, tuple[str, str | None]] = {
            "patient_name": (name(claim.patient), None), "member_id": (claim.member_id, None),
            "claim_number": (claim.number, None), "patient_account": (claim.account, None),
            "rendering_npi": (claim.rendering_npi, None), "group_number": (claim.group_number, None),
            "status": (_STATUS[claim.status][self.way], claim.status),
            "service_from": (day(claim.first), claim.first.isoformat()),
            "service_to": (day(claim.last), claim.last.isoformat()),
        }  # fmt: skip
        for leaf, total in (("billed", "billed"), ("paid", "paid"), ("patient_responsibility", "patient")):
            shown[leaf] = (money(claim.total(total), sign=True), f"{claim.total(total):.2f}")
        return Said(self.say[key], f"{at}/{key}", *shown[key])

    def _heads(self) -> None:
        desk, table = self.desk, self.table
        table.heads()
        desk.rule(0.4, lift=table.pen.size * 0.7)
        desk.y += 5

    def _own(self, claim: Claim, at: str) -> None:
        """Adjustments of the whole claim, and its interest."""
        desk, pen = self.desk, self.table.pen
        for number, each in enumerate(claim.adjustments):
            place = f"{at}/adjustments/{number}"
            amount = Token(desk.habits.money(each.amount), f"{place}/amount", f"{each.amount:.2f}")
            line = (Token("Claim adjustments:"), *code_token(place, each, self.style.mark), amount)
            print_line(desk, line, desk.left + 4, desk.y, pen)
            desk.y += pen.size * 1.35
        if claim.interest:
            say(desk, desk.left + 4, Said("Interest (AMT*I):" if self.above else "Interest:", f"{at}/interest",
                                          desk.habits.money(claim.interest), f"{claim.interest:.2f}"), pen)  # fmt: skip
            desk.y += pen.size * 1.35

    def _ends(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.turn(50 + 14 * len(content.provider_adjustments), self._later_head)
        if content.provider_adjustments:
            desk.text(desk.left, desk.rng.choice(("Provider Adjustments (PLB)", "Provider Level Adjustments")), pen.heavy())
            desk.y += 14
            edges = (desk.left + 4, desk.left + 190, desk.left + 400)
            for x, head in zip(edges, ("Reason", "Reference ID", "Amount"), strict=True):
                desk.text(x, head, pen.sized(pen.size * 0.85), "right" if x == edges[2] else "left")
            desk.y += 12
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            end = desk.put(f"{at}/code", desk.left + 4, each.code)
            desk.text(end + 5, MOVES[each.code])
            desk.put(f"{at}/reference", desk.left + 190, each.reference)
            desk.money(f"{at}/amount", desk.left + 400, each.amount)
            desk.y += 13
        desk.y += 6
        x = desk.left
        for label, key, name in (
            ("Total charges", "billed", "billed"),
            ("Total patient resp", "patient_responsibility", "patient"),
            ("Total claim payments", "paid", "paid"),
        ):
            shown = desk.habits.money(content.total(name), sign=True)
            x = say(desk, x, Said(label, f"/totals/{key}", shown, f"{content.total(name):.2f}"), pen) + 20
        desk.y += 22
        if self.shaded:
            desk.turn(50, self._later_head)
            desk.text(desk.left, "Code descriptions", pen.heavy())
            desk.y += 13
            told = [(code, MEANINGS.get(code, "See the current code list")) for code in content.codes()]
            legend_lines(desk, told, pen, 40, self._later_head)
