"""Remittances printed from a payer's web portal: the browser's own head and foot, tabs and buttons, cards of labelled values.

Labels are small and grey above what they name, services stand in a table that a style sheet made, with wide rows and light
rules; what one would click on is printed as words.
"""

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, service_cells, told
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Colour, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_GREY: Colour = (0.42, 0.42, 0.46)
_BLUE: Colour = (0.05, 0.25, 0.55)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "line": (("Line",), ("#",), ("Ln",)),
    "dates": (("Date of service",), ("Service date(s)",), ("Dates",)),
    "joined": (("Procedure code",), ("Service code",), ("Code",)),
    "units": (("Units",), ("Quantity",)),
    "billed": (("Billed",), ("Billed amount",), ("Charged",)),
    "allowed": (("Allowed",), ("Allowed amount",), ("Plan rate",)),
    "deductible": (("Deductible",), ("Deductible", "amount")),
    "coinsurance": (("Coinsurance",), ("Coinsurance", "amount")),
    "copay": (("Copay",), ("Copay", "amount")),
    "not_covered": (("Not covered",), ("Non-covered", "amount")),
    "patient_share": (("Patient", "responsibility"), ("Member owes",)),
    "paid": (("Paid",), ("Plan paid",), ("Paid amount",)),
    "codes": (("Adjustment", "codes"), ("Reason codes",)),
    "remarks": (("Remarks",), ("Remark codes",)),
}
_LEFT = {"line", "dates", "joined", "codes", "remarks"}
_LABELS = {
    "patient_name": ("Patient", "Patient name", "Member name"),
    "member_id": ("Member ID", "Subscriber ID"),
    "claim_number": ("Claim number", "Claim ID", "Claim #"),
    "patient_account": ("Patient account number", "Account number", "Patient control number"),
    "group_number": ("Group number", "Group"),
    "rendering_provider": ("Rendering provider", "Servicing provider"),
    "billed": ("Total billed", "Billed"),
    "patient": ("Patient responsibility", "Member responsibility"),
    "paid": ("Total paid", "Amount paid", "Plan paid"),
}
_STATUS = {"paid": "Finalized - Paid", "denied": "Finalized - Denied", "reversed": "Reversed"}


def draw(rng: Random) -> Paper:
    """One to four claims, each a card."""
    sheet = Sheet("eob", "eob-portal", rng.choice((LETTER, LETTER, (LETTER[1], LETTER[0]))))
    content = adjudicated(
        rng, claims=rng.choice((1, 1, 2, 4)), most_lines=5, mix=Mix(institutional=0.0, own=0.0, interest=0.0, moved=0.1)
    )
    slate = Slate(
        sheet, rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((7.6, 8.2, 9.0))), margin=36.0, foot=54.0
    )
    slate.zero, slate.sign = rng.choice(("0.00", "0.00", "-")), rng.random() < 0.8
    return _Print(slate).whole()


class _Print:
    """The print-out under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.statused, self.coded = slate, rng.random() < 0.7, rng.random() < 0.6
        host = "".join(each for each in slate.content.payer.name.lower() if each.isalpha())[:14]
        self.url = f"https://{slate.pick('provider', 'portal', 'secure')}.{host}.example/claims/remit/{numbers.digits(rng, 8)}"
        self.title = slate.pick("Remittance details", "Claim payment details", "Explanation of payment", "View remittance")
        self.printed = f"{content_day(slate)}, {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(('AM', 'PM'))}"
        self.framed, self.totals, self.in_card = rng.random() < 0.6, rng.random() < 0.7, rng.random() < 0.6
        self.words = {key: rng.choice(words) for key, words in _LABELS.items()}
        who = ["patient_name", *rng.sample([*_LABELS][1:6], rng.choice((3, 4, 5)))]
        self.who = who if {"claim_number", "patient_account"} & set(who) else [*who, "claim_number"]
        shares = rng.choice((["deductible", "coinsurance", "copay"], ["deductible", "copay", "coinsurance", "not_covered"],
                             ["patient_share"]))  # fmt: skip
        keys = [*(["line"] if rng.random() < 0.5 else []), "dates", "joined", "units", "billed", "allowed", *shares, "paid",
                *(["codes"] if self.coded else []), *(["remarks"] if rng.random() < 0.4 else [])]  # fmt: skip
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        look: Look = rng.choice(("rule", "shade", "rules", "bare"))
        rows = [self._cells(claim, number, "/x") for claim in slate.content.claims for number in range(len(claim.services))]
        inset = 8.0 if self.framed else 0.0
        self.grid = Grid(slate, cols, rows, look=look, edges=(slate.left + inset, slate.right - inset))
        slate.sheet.values.clear()
        slate.head = self._browser

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        cells = service_cells(self.slate, claim.services[number], f"{at}/lines/{number}")
        cells["codes"] = tuple((*pair,) for pair in cells["code_pairs"])
        return cells | {"line": plain(str(number + 1)), "patient_share": cells["patient"]}

    def _browser(self) -> None:
        """What the browser puts at head and foot of each sheet."""
        slate, small = self.slate, Pen("helvetica", 6.6)
        slate.y = 22
        slate.say(slate.left - 10, self.printed, small)
        slate.say((slate.left + slate.right) / 2, self.title, small, "center")
        slate.y = slate.sheet.size[1] - 18
        slate.say(slate.left - 10, self.url, small)
        slate.say(
            slate.right + 10, f"{slate.sheet.page}/{max(slate.sheet.page, 1 + len(slate.content.claims) // 2)}", small, "right"
        )
        slate.y = 48

    def whole(self) -> Paper:
        """All of it."""
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        self._browser()
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.35).heavy().inked(_BLUE))
        slate.say(slate.right, slate.pick("Sign out", "My account  |  Help  |  Log out", "Menu"), pen.inked(_GREY), "right")
        slate.down(1.8)
        tabs = slate.pick(
            "Home    Eligibility    Claims    Payments    Messages", "Dashboard  >  Payments  >  Remittance", "< Back to search"
        )
        slate.say(slate.left, tabs, pen.inked(_BLUE))
        slate.down(2)
        slate.say(slate.left, self.title, pen.sized(pen.size * 1.6))
        slate.say(
            slate.right,
            slate.pick("Print    Download PDF", "Print", "Export to Excel    Print this page"),
            pen.inked(_BLUE),
            "right",
        )
        slate.down(2)
        self._payment()
        for index, claim in enumerate(content.claims):
            self._claim(claim, f"/claims/{index}")
        self._moved()
        return slate.sheet.finish()

    def _moved(self) -> None:
        slate = self.slate
        for number, each in enumerate(slate.content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.room(slate.step * 2)
            runs = (Run(slate.pick("Provider adjustment", "Other adjustment")), Run(each.code, f"{at}/code"),
                    Run(each.reference, f"{at}/reference"), slate.amount(f"{at}/amount", each.amount))  # fmt: skip
            slate.line(runs, slate.left)
            slate.down()

    def _payment(self) -> None:
        slate, content = self.slate, self.slate.content
        label = (
            slate.pick("Check number", "Check #") if content.method == "check" else slate.pick("EFT trace number", "EFT number")
        )
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [(slate.pick("Payment date", "Date paid"), slate.day("/payment/date", content.day)),
                 (slate.pick("Payment amount", "Total payment"), slate.amount("/payment/amount", content.amount, sign=True)),
                 (slate.pick("Payee", "Paid to"), Run(content.payee.name, "/payee/name")),
                 (slate.pick("Tax ID", "TIN"), Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id)),
                 (slate.pick("NPI", "Billing NPI"), Run(content.payee.npi, "/payee/npi"))]  # fmt: skip
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        self._card(facts)
        slate.down(1.2)

    def _card(self, facts: list[tuple[str, Run]]) -> None:
        """Labels in small grey letters above their values, three or four across."""
        slate, across = self.slate, 3 if self.slate.sheet.size[0] < 700 else 4
        small, wide = slate.pen.sized(slate.pen.size * 0.85).inked(_GREY), (slate.right - slate.left - 16) / across
        for start in range(0, len(facts), across):
            row = facts[start : start + across]
            for number, (label, _) in enumerate(row):
                slate.say(slate.left + 8 + number * wide, label, fitted(small, label, wide - 8))
            slate.y += slate.pen.size * 1.2
            for number, (_, run) in enumerate(row):
                slate.line((run,), slate.left + 8 + number * wide, room=wide - 8)
            slate.y += slate.pen.size * 1.9

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid, name = self.slate, self.grid, self.slate.habits.name
        told_of = {
            "patient_name": name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
            "patient_account": claim.account, "group_number": claim.group_number, "rendering_provider": name(claim.rendering),
        }  # fmt: skip
        facts = [(self.words[key], Run(told_of[key], f"{at}/{key}")) for key in self.who]
        if self.statused:
            facts.insert(
                slate.rng.randrange(1, len(facts)), ("Status", Run(_STATUS[claim.status], f"{at}/status", claim.status))
            )
        if self.in_card:
            facts += [(self.words["billed"], slate.amount(f"{at}/billed", claim.total("billed"))),
                      (self.words["patient"], slate.amount(f"{at}/patient_responsibility", claim.total("patient"))),
                      (self.words["paid"], slate.amount(f"{at}/paid", claim.total("paid")))]  # fmt: skip
        rows = -(-len(facts) // 3)
        slate.room(slate.pen.size * 3.1 * rows + grid.head_height() + grid.leading * 5)
        top = slate.y - slate.pen.size * 1.4
        page = slate.sheet.page
        self._card(facts)
        grid.heads()
        for number, service in enumerate(claim.services):
            cells = self._cells(claim, number, at)
            if slate.room(grid.height(cells) + grid.leading):
                grid.heads()
            grid.row(cells)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
            slate.y += grid.pen.size * 0.5
            slate.rule(0.25, grid.pen.size, x0=grid.left, x1=grid.right)
            if not self.coded:
                eob_truth.unnamed(slate.sheet, f"{at}/lines/{number}", service.discount)
        self._sums(claim, at)
        eob_truth.imply(slate.sheet, claim, at)
        if self.framed and page == slate.sheet.page:
            slate.sheet.frame(slate.left, top, slate.right, slate.y - slate.pen.size * 0.2, 0.4, _GREY)
        slate.down(1.8)

    def _sums(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        if not self.totals:
            for leaf, key in (
                ("billed", "billed"),
                ("allowed", "allowed"),
                ("patient_responsibility", "patient"),
                ("paid", "paid"),
            ):
                slate.sheet.alternatives.setdefault(f"{at}/{leaf}", [f"{claim.total(key):.2f}"])
            return
        slate.room(grid.leading)
        cells = claim_cells(slate, claim, at)
        cells = {key: cell for key, cell in cells.items() if key in {*grid.keys, "patient"} and key != "codes"}
        cells["patient_share"] = cells["patient"]
        cells[grid.keys[0]] = plain(slate.pick("Total", "Claim total"))
        grid.row(cells, grid.pen.heavy())


def content_day(slate: Slate) -> str:
    """The day on which the page was printed, no field: shortly after the payment's."""
    return f"{slate.content.day.month}/{slate.rng.randint(1, 28)}/{slate.content.day.year % 100}"
