"""Remittances out of an accounts-payable system: business checks with a stub above and below that list claims like invoices.

Employers and small administrators pay claims as they pay suppliers: an invoice's number is the patient's account or the claim,
its description says who was treated when, gross, discount and net stand for what was billed, written off and paid. Both stubs
say the same, so each fact has two or three places.
"""

from __future__ import annotations

from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import Col, Grid, Look, Slate
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "day": (("Date",), ("Invoice Date",), ("INV DATE",), ("Svc Date",)),
    "invoice": (("Invoice No.",), ("Invoice",), ("INVOICE NUMBER",), ("Reference",), ("Document",)),
    "voucher": (("Voucher",), ("Vchr No.",), ("Our Ref",)),
    "description": (("Description",), ("Comment",), ("DESCRIPTION",), ("For",)),
    "billed": (("Gross",), ("Gross Amount",), ("INVOICE AMT",), ("Amount",)),
    "reduced": (("Discount",), ("Disc. Taken",), ("ADJUSTMENTS",), ("Deductions",)),
    "paid": (("Net",), ("Net Amount",), ("AMOUNT PAID",), ("Payment",)),
}
_PANEL = 792.0 / 3


def draw(rng: Random) -> Paper:
    """Two to nine claims, each an item of the stub."""
    sheet = Sheet("eob", "eob-payables")
    mix = Mix(institutional=0.1, denied=0.0, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0)
    method = rng.choice(("check", "check", "check", "eft"))
    content = adjudicated(rng, claims=rng.choice((1, 2, 4, 6, 9)), most_lines=2, mix=mix, method=method)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, MONO[0], MONO[1])), rng.choice((7.6, 8.2, 8.8))))
    slate.margin = rng.choice((34.0, 44.0))
    return _Check(slate).whole()


class _Check:
    """The sheet: check and stubs, or a stub alone where money was transferred."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.by_account = slate, rng.random() < 0.5
        self.vouchers, self.middle = rng.random() < 0.5, rng.random() < 0.4
        self.prefix, self.named = slate.pick("", "PT ", "Patient: ", "EE/DEP "), slate.pick("", "DOS ", "SVC ")
        self.day_is_service = rng.random() < 0.5
        self.vendor = numbers.digits(rng, rng.choice((4, 5, 6)))
        self.check_label = slate.pick("Check No.", "CHECK NUMBER", "Check #")
        keys = ["day", "invoice", *(["voucher"] if self.vouchers else []), "description", "billed", "reduced", "paid"]
        right = {"billed", "reduced", "paid"}
        cols = [Col(key, rng.choice(_HEADS[key]), "right" if key in right else "left") for key in keys]
        look: Look = rng.choice(("rule", "rules", "under", "shade", "bare"))
        self.references = [numbers.digits(rng, 6) for _ in slate.content.claims]
        rows = [self._cells(claim, number) for number, claim in enumerate(slate.content.claims)]
        self.grid = Grid(slate, cols, rows, look=look, smallest=5.6)
        slate.sheet.values.clear()

    def _cells(self, claim: Claim, number: int) -> dict[str, Cell]:
        slate, at = self.slate, f"/claims/{number}"
        key, shown = ("patient_account", claim.account) if self.by_account else ("claim_number", claim.number)
        day = slate.day(f"{at}/service_from", claim.first)
        about = [Run(slate.habits.name(claim.patient), f"{at}/patient_name")]
        if self.prefix:
            about.insert(0, Run(self.prefix.strip()))
        if not self.day_is_service:
            about += ([Run(self.named.strip())] if self.named else []) + [day]
        reduced = claim.total("billed") - claim.total("paid")
        return {
            "day": ((day,),) if self.day_is_service else plain(slate.habits.date(slate.content.day)),
            "invoice": one(shown, f"{at}/{key}"), "voucher": plain(self.references[number]), "description": (tuple(about),),
            "billed": slate.money(f"{at}/billed", claim.total("billed")), "reduced": slate.money(None, reduced),
            "paid": slate.money(f"{at}/paid", claim.total("paid")),
        }  # fmt: skip

    def whole(self) -> Paper:
        """Check and two stubs, in the order of this stationery; one stub where there is no check."""
        slate, content = self.slate, self.slate.content
        if content.method != "check":
            self._stub(40.0)
        else:
            order = (self._stub, self._face, self._stub) if self.middle else (self._face, self._stub, self._stub)
            for number, panel in enumerate(order):
                if number:
                    slate.sheet.dash(12, number * _PANEL, 600)
                panel(number * _PANEL + 34)
        for number, claim in enumerate(content.claims):
            at = f"/claims/{number}"
            eob_truth.imply(slate.sheet, claim, at)
            reduced = claim.total("billed") - claim.total("paid")
            eob_truth.without_codes(slate.sheet, at, [("CO", "45", reduced)])
        return slate.sheet.finish()

    def _face(self, top: float) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = top
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.2).heavy())
        slate.say(slate.right, self.check_label, align="right")
        slate.down()
        after = top + slate.step
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        low, slate.y = slate.y, after
        slate.line((Run(content.number, "/payment/number"),), slate.right, align="right")
        slate.down()
        slate.line((Run("DATE"), slate.day("/payment/date", content.day)), slate.right, align="right")
        slate.y = max(low, slate.y) + slate.step * 1.5
        slate.say(slate.left, "PAY TO THE ORDER OF", pen.sized(pen.size * 0.8))
        amount = f"**{content.amount:,.2f}"
        slate.line((Run(amount, "/payment/amount", f"{content.amount:.2f}"),), slate.right, pen.heavy(), "right")
        slate.down(1.4)
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left + 20, room=300)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left + 20)
        slate.y = top + _PANEL - 64
        slate.sheet.rule(slate.right - 180, slate.y, slate.right, slate.y, 0.5)
        slate.y += 10
        slate.say(slate.right - 90, "AUTHORIZED SIGNATURE", pen.sized(5.5), "center")

    def _stub(self, top: float) -> None:
        slate, content, grid = self.slate, self.slate.content, self.grid
        slate.y = top
        label = self.check_label if content.method == "check" else slate.pick("ACH No.", "EFT Number")
        eob_truth.method_from(slate.sheet, content, label=label)
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left)
        if content.method == "none":
            label = slate.pick("Reference", "Document")
        slate.line((Run(label), Run(content.number, "/payment/number")), slate.right, align="right")
        slate.down()
        if content.method != "check":
            slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.line((Run("Vendor"), Run(self.vendor), Run(content.payee.name, "/payee/name")), slate.left, room=330)
        slate.line((slate.day("/payment/date", content.day),), slate.right, align="right")
        slate.down(1.8)
        grid.heads()
        for number, claim in enumerate(content.claims):
            grid.row(self._cells(claim, number))
        slate.rule(0.4, grid.pen.size * 0.7, x0=grid.col("billed").x0)
        slate.y += 3
        billed, paid = content.total("billed"), content.total("paid")
        shared = (("/payment/amount", f"{content.amount:.2f}"),) if content.amount == paid else ()
        grid.row({
            "description": plain("Totals"), "billed": slate.money("/totals/billed", billed),
            "reduced": slate.money(None, Decimal(billed - paid)),
            "paid": ((Run(slate.habits.money(paid), "/totals/paid", f"{paid:.2f}", shared),),),
        })  # fmt: skip
