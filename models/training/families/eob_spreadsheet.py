"""Remittances printed from a spreadsheet: no letterhead, one ruled grid, in every row all there is to know.

The payment is told in each row, too. Names of people and payers wrap within their cells, headings are the names of columns in
somebody's database, sheets may be parted down the middle of nothing, and the last row sums up.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import Col, Grid, Look, Slate, method_unsaid, service_cells, told
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "payer": (("Payer",), ("Carrier",), ("PayerName",), ("Insurance",)),
    "payment_number": (("Check #",), ("Chk/EFT", "No."), ("CheckNumber",), ("Trace",)),
    "payment_day": (("Check", "Date"), ("PaidDate",), ("Deposit", "Date")),
    "patient": (("Patient",), ("PatientName",), ("Member Name",)),
    "account": (("Acct #",), ("PatientAcct",), ("Account",)),
    "number": (("Claim #",), ("ClaimID",), ("ICN",)),
    "member": (("Member ID",), ("SubscriberID",), ("Policy #",)),
    "doctor": (("Provider",), ("RenderingProv",), ("Rend.", "Provider")),
    "from": (("DOS",), ("Service", "Date"), ("FromDate",)),
    "to": (("DOS To",), ("ThruDate",)),
    "procedure": (("CPT",), ("ProcCode",), ("Proc",)),
    "modifiers": (("Mod",), ("Modifier",)),
    "units": (("Units",), ("Qty",)),
    "billed": (("Billed",), ("ChargeAmt",), ("Billed", "Amt")),
    "allowed": (("Allowed",), ("AllowedAmt",), ("Allowed", "Amt")),
    "not_covered": (("NonCov",), ("NotCoveredAmt",)),
    "deductible": (("Ded",), ("DeductAmt",), ("Deductible",)),
    "coinsurance": (("Coins",), ("CoinsAmt",)),
    "copay": (("Copay",), ("CopayAmt",)),
    "paid": (("Paid",), ("PaidAmt",), ("Paid", "Amt")),
    "codes": (("Adj",), ("ReasonCode",), ("CARC",)),
    "code_amounts": (("Adj Amt",), ("AdjAmt",), ("Adj", "Amount")),
}
_RIGHT = {"units", "billed", "allowed", "not_covered", "deductible", "coinsurance", "copay", "paid", "code_amounts"}
_TITLES = ("", "", "Payment Detail", "Remit Export", "EOB Detail", "ERA_detail", "Payments by Check")


def draw(rng: Random) -> Paper:
    """Some dozen rows at most."""
    sheet = Sheet("eob", "eob-spreadsheet", rng.choice(((LETTER[1], LETTER[0]), (LETTER[1], LETTER[0]), (1008.0, LETTER[0]))))
    mix = Mix(institutional=0.0, own=0.0, interest=0.0, moved=0.0)
    content = adjudicated(rng, claims=rng.choice((2, 4, 7, 12)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((6.8, 7.4, 8.0))), margin=24.0)
    slate.zero = rng.choice(("0.00", "0.00", "", "-"))
    slate.mark = rng.choice(("-", "", " "))
    return _Export(slate).whole()


class _Export:
    """The printed sheet under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.summed, self.page_named, self.codes = rng.random() < 0.6, rng.random() < 0.5, rng.random() < 0.6
        look: Look = rng.choice(("boxes", "dark", "shade", "boxes"))
        rows = [self._cells(claim, s, 0, 0) for claim in slate.content.claims for s in claim.services]
        self.grid = Grid(slate, self._columns(), rows, look=look, lined=True, smallest=4.8)
        slate.sheet.values.clear()
        slate.sheet.alternatives.clear()
        slate.head = self._head

    def _columns(self) -> list[Col]:
        rng = self.slate.rng
        payment = ["payer", *rng.sample(("payment_number", "payment_day"), rng.choice((1, 2, 2)))]
        who = ["patient", *rng.sample(("account", "number", "member", "doctor"), rng.choice((1, 2, 3)))]
        if not {"account", "number"} & set(who):
            who[-1] = "number"
        what = ["from", *(["to"] if rng.random() < 0.3 else []), "procedure", "modifiers", "units"]
        shares = ["deductible", "coinsurance", "copay"]
        ends = ["paid", *(["codes", "code_amounts"] if self.codes else [])]
        keys = [*payment, *who, *what, "billed", "allowed", *(["not_covered"] if rng.random() < 0.3 else []), *shares, *ends]
        if rng.random() < 0.3:
            keys = [*who, *what, "billed", "allowed", *shares, *ends, *payment]
        return [Col(key, rng.choice(_HEADS[key]), "right" if key in _RIGHT else "left") for key in keys]

    def _wrapped(self, pointer: str, text: str) -> Cell:
        """A name in two or three lines of one cell."""
        room = self.slate.pen.width("MMMMMMMMMM")
        return tuple((Run(line, pointer, text),) for line in wrap(text, self.slate.pen, room))

    def _cells(self, claim: Claim, service: Service, index: int, number: int) -> dict[str, Cell]:
        slate, at, content = self.slate, f"/claims/{index}", self.slate.content
        cells = service_cells(slate, service, f"{at}/lines/{number}")
        name = slate.habits.name
        return cells | {
            "payer": self._wrapped("/payer/name", content.payer.name),
            "payment_number": one(content.number, "/payment/number"),
            "payment_day": ((slate.day("/payment/date", content.day),),),
            "patient": self._wrapped(f"{at}/patient_name", name(claim.patient)),
            "account": one(claim.account, f"{at}/patient_account"),
            "number": one(claim.number, f"{at}/claim_number"),
            "member": one(claim.member_id, f"{at}/member_id"),
            "doctor": self._wrapped(f"{at}/rendering_provider", name(claim.rendering)),
        }

    def whole(self) -> Paper:
        """All of it."""
        slate, grid = self.slate, self.grid
        self._head()
        for index, claim in enumerate(slate.content.claims):
            at = f"/claims/{index}"
            for number, service in enumerate(claim.services):
                cells = self._cells(claim, service, index, number)
                slate.room(grid.height(cells) + grid.leading)
                grid.row(cells)
                told(slate, service, f"{at}/lines/{number}", grid.keys)
                if not self.codes:
                    eob_truth.unnamed(slate.sheet, f"{at}/lines/{number}", service.discount)
            for leaf in ("billed", "allowed", "paid"):
                slate.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(leaf):.2f}"]
            eob_truth.imply(slate.sheet, claim, at)
        self._sums()
        slate.sheet.know("/payment/method", slate.content.method)
        method_unsaid(slate.sheet)
        slate.sheet.alternatives["/payment/method"].append(None)
        return slate.sheet.finish()

    def _head(self) -> None:
        slate = self.slate
        slate.y = 40
        if self.title:
            slate.say(slate.left, self.title, slate.pen.heavy())
        if self.page_named:
            slate.say(slate.right, f"{slate.sheet.page}", align="right")
        slate.down(1.6)
        self.grid.heads()

    def _sums(self) -> None:
        slate, content = self.slate, self.slate.content
        if not self.summed:
            slate.sheet.alternatives["/payment/amount"] = [f"{content.amount:.2f}"]
            return
        slate.room(self.grid.leading)
        cells: dict[str, Cell] = {self.grid.keys[0]: plain(slate.pick("Total", "Grand Total", "TOTAL"))}
        for key in ("billed", "allowed"):
            cells[key] = one(slate.habits.money(content.total(key)), f"/totals/{key}", f"{content.total(key):.2f}")
        paid = f"{content.amount:.2f}"
        cells["paid"] = ((Run(slate.habits.money(content.amount), "/totals/paid", paid, (("/payment/amount", paid),)),),)
        self.grid.row(cells, self.grid.pen.heavy())
