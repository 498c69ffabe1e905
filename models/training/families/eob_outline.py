"""Remittances as outlines: provider, patient, claim and service are levels set in from each other, amounts follow on dots.

Report writers of small administrators print so: no table and no boxes, each level opens with a heading of its own and closes
with a sum; what a service comes to stands below it, one amount to a line, dots leading to one or two edges.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Line, Run, line_width
from models.training.families.eob_slate import LEAVES, Slate, code_cells, service_cells
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_AMOUNTS = {
    "billed": ("Charge submitted", "Amount charged", "Billed"),
    "discount": ("Less: network savings", "Contract adjustment", "Provider adjustment"),
    "not_covered": ("Less: not covered", "Expenses not covered", "Ineligible"),
    "allowed": ("Eligible expense", "Allowed amount", "Covered expense"),
    "deductible": ("Less: deductible", "Deductible applied", "Deductible"),
    "copay": ("Less: copayment", "Copayment", "Copay"),
    "coinsurance": ("Less: coinsurance", "Member coinsurance", "Coinsurance"),
    "paid": ("Benefit payable", "Plan payment", "Benefit paid"),
}
_ALWAYS = {"billed", "paid"}
_PATIENT = ("Patient", "Claimant", "Member or dependent")
_CLAIM = ("Claim", "Claim no.", "Our claim")
_ACCOUNT = ("Provider's account", "Account", "Your ref.")
_ID = ("Certificate no.", "ID", "Member no.")
_SUM = ("Total of claim", "Claim total paid", "Benefit for this claim")
_CHARGES = ("Charges on this claim", "Claim charges")
_OWES = ("Payable by patient", "Patient's liability", "Member owes")
_TITLES = ("BENEFIT PAYMENT REPORT", "Payment Detail by Claimant", "Report of Benefits Paid", "REMITTANCE DETAIL")


def draw(rng: Random) -> Paper:
    """A few claims over as many sheets as it takes; later sheets have no number."""
    sheet = Sheet("eob", "eob-outline", LETTER)
    content = adjudicated(
        rng, claims=rng.choice((1, 2, 3, 4)), most_lines=4, mix=Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0)
    )
    pen = Pen(rng.choice((*MONO, *SANS, *SERIF)), rng.choice((8.4, 9.0, 9.6)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((42.0, 54.0)), foot=52.0)
    slate.mark, slate.until = rng.choice(("-", " ")), rng.choice(("-", "to", "thru"))
    return _Outline(slate).whole()


class _Outline:
    """The report under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.words = {key: rng.choice(words) for key, words in _AMOUNTS.items()}
        self.set_in, self.edge = rng.choice((14.0, 20.0, 26.0)), slate.left + rng.choice((300.0, 360.0, 430.0))
        self.dots, self.marked, self.coded = rng.random() < 0.8, rng.random() < 0.5, rng.random() < 0.5
        self.zeros = rng.random() < 0.25
        self.patient, self.claim = rng.choice(_PATIENT), rng.choice(_CLAIM)
        self.account, self.id, self.colon = rng.choice(_ACCOUNT), rng.choice(_ID), rng.choice((":", "", ":"))
        self.total, self.charges, self.owes = rng.choice(_SUM), rng.choice(_CHARGES), rng.choice(_OWES)
        self.wide_sums = rng.random() < 0.5
        slate.head = self._later

    def whole(self) -> Paper:
        """All of it."""
        self._first()
        for index, claim in enumerate(self.slate.content.claims):
            self._claim(claim, index)
        self._end()
        return self.slate.sheet.finish()

    def _later(self) -> None:
        self.slate.y = 44
        self.slate.say(self.slate.left, f"{self.title} (continued)")
        self.slate.down(2)

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = 46
        slate.say((slate.left + slate.right) / 2, self.title, pen.sized(pen.size * 1.25).heavy(), "center")
        slate.down(1.8)
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.heavy())
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.6)
        self._dotted(0, slate.pick("Issued", "Payment date", "Date"), slate.day("/payment/date", content.day))
        label = slate.pick("Check number", "Check no.") if content.method == "check" else slate.pick("ACH number", "EFT trace")
        eob_truth.method_from(slate.sheet, content, label=label)
        if content.method != "none":
            self._dotted(0, label, Run(content.number, "/payment/number"))
        amount = slate.amount("/payment/amount", content.amount, sign=True)
        self._dotted(0, slate.pick("Amount of payment", "Amount", "Net payment"), amount)
        slate.down(0.8)
        slate.line((Run(slate.pick("Provider", "Payee", "Paid to") + self.colon), Run(content.payee.name, "/payee/name")),
                   slate.left, pen.heavy())  # fmt: skip
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left + self.set_in)
        if slate.rng.random() < 0.5:
            slate.line((Run("NPI"), Run(content.payee.npi, "/payee/npi")), slate.left + self.set_in)
            slate.down()
        slate.down(0.8)

    def _dotted(self, level: float, caption: str, run: Run, edge: float = 0.0, pen: Pen | None = None) -> None:
        """A caption, dots, and a value that ends at the edge."""
        slate, pen = self.slate, pen or self.slate.pen
        edge = edge or self.edge
        end = slate.say(slate.left + level * self.set_in, caption, pen)
        start = edge - line_width((run,), pen)
        count = int((start - end - 8) / slate.pen.width("."))
        if self.dots and count > 1:
            slate.say(start - 4, "." * count, align="right")
        slate.line((run,), edge, pen, "right")
        slate.down()

    def _claim(self, claim: Claim, index: int) -> None:
        slate, at, name = self.slate, f"/claims/{index}", self.slate.habits.name
        slate.room(slate.step * 8)
        slate.line((Run(self.patient + self.colon), Run(name(claim.patient), f"{at}/patient_name")),
                   slate.left + self.set_in, slate.pen.heavy())  # fmt: skip
        slate.line((Run(self.id + self.colon), Run(claim.member_id, f"{at}/member_id")), slate.right, align="right")
        slate.down()
        runs: Line = (Run(self.claim + self.colon), Run(claim.number, f"{at}/claim_number"), Run("  "),
                      Run(self.account + self.colon), Run(claim.account, f"{at}/patient_account"))  # fmt: skip
        slate.line(runs, slate.left + 1.5 * self.set_in)
        slate.down(1.2)
        for number, service in enumerate(claim.services):
            self._service(service, f"{at}/lines/{number}", number)
        edge = slate.right if self.wide_sums else self.edge
        slate.room(slate.step * 4)
        self._dotted(2, self.charges, slate.amount(f"{at}/billed", claim.total("billed")), edge)
        if claim.total("patient") or self.zeros:
            self._dotted(2, self.owes, slate.amount(f"{at}/patient_responsibility", claim.total("patient")), edge)
        self._dotted(2, self.total, slate.amount(f"{at}/paid", claim.total("paid")), edge, slate.pen.heavy())
        eob_truth.imply(slate.sheet, claim, at)
        slate.down(1.2)

    def _service(self, service: Service, at: str, number: int) -> None:
        slate = self.slate
        amounts = {key: getattr(service, key) for key in self.words}
        told = [key for key in self.words if amounts[key] or self.zeros or key in _ALWAYS]
        codes = code_cells(slate, service.adjustments, at)["code_pairs"] if self.coded else ()
        slate.room(slate.step * (len(told) + 1 + len(codes)))
        cells = service_cells(slate, service, at)
        mark = (Run(f"{number + 1}."),) if self.marked else ()
        runs: Line = (*mark, *cells["dates"][0], Run(""), *cells["code_mods"][0])
        if service.units > 1:
            runs = (*runs, Run(" x"), *cells["units"][0])
        slate.line(runs, slate.left + 2 * self.set_in)
        slate.down()
        for key in told:
            pointer = f"{at}/{LEAVES[key]}" if key in LEAVES else None
            self._dotted(3, self.words[key], slate.amount(pointer, amounts[key]))
        for line in codes:
            slate.line((Run(slate.pick("Reason", "Code") if not codes.index(line) else "   "), *line),
                       slate.left + 3 * self.set_in)  # fmt: skip
            slate.down()
        if service.remarks:
            listed = tuple(Run(code, f"{at}/remarks/{n}") for n, code in enumerate(service.remarks))
            slate.line((Run("Remark"), *listed), slate.left + 3 * self.set_in)
            slate.down()
        eob_truth.one_day(slate.sheet, service, at)
        if not self.coded:
            eob_truth.unnamed(slate.sheet, at, service.discount)
        slate.down(0.4)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (4 + 2 * len(content.provider_adjustments)))
        self._dotted(
            0, slate.pick("Charges, all claims", "Total charges"), slate.amount("/totals/billed", content.total("billed"))
        )
        self._dotted(
            0, slate.pick("Benefits, all claims", "Total benefits"), slate.amount("/totals/paid", content.total("paid"))
        )
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.line((Run(slate.pick("Other adjustment", "Adjustment")), Run(each.code, f"{at}/code"),
                        Run(slate.pick("ref.", "reference")), Run(each.reference, f"{at}/reference")),
                       slate.left)  # fmt: skip
            slate.line((slate.amount(f"{at}/amount", each.amount),), self.edge, align="right")
            slate.down()
        net = slate.amount("/payment/amount", content.amount, sign=True)
        self._dotted(0, slate.pick("Net payment", "Amount of this payment", "Payment issued"), net, pen=slate.pen.heavy())
