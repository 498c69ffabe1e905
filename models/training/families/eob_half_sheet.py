"""Vouchers on half a sheet, one claim each, as small carriers and funds put them beside a check or send them without one.

A frame holds captions over values, the services stand in a small list beside what is worked out of them. Where nothing is
paid the voucher says so in words. Several claims are several vouchers, each with the whole head.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Run
from models.training.families.eob_slate import (
    LEAVES,
    Col,
    Grid,
    Look,
    Slate,
    captioned,
    claim_cells,
    listed,
    service_cells,
    told,
)
from models.training.families.eob_slate_ends import payee_runs, payment_runs, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_SIZES = ((612.0, 396.0), (612.0, 396.0), (540.0, 400.0))
_CAPTIONS = {
    "patient_name": ("Patient", "Claimant", "For services to"), "subscriber_name": ("Insured", "Certificate holder", "Member"),
    "member_id": ("Certificate", "ID no.", "Policy no."), "group_number": ("Group", "Plan no.", "Master policy"),
    "claim_number": ("Claim no.", "Voucher", "File no."), "patient_account": ("Account", "Patient no.", "Your no."),
    "rendering_provider": ("Doctor", "Provider of service", "Treated by"),
}  # fmt: skip
_SERVICES: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("Date",), ("Incurred",), ("DOS",)), "joined": (("Service",), ("Code",), ("Procedure",)),
    "units": (("No.",), ("Qty",), ("Units",)), "billed": (("Charge",), ("Expense",), ("Billed",)),
    "not_covered": (("Excluded",), ("Not covered",), ("Ineligible",)), "remarks": (("See",), ("Note",), ("Code",)),
    "paid": (("Benefit",), ("Paid",), ("Payable",)),
}  # fmt: skip
_LADDER = {
    "billed": ("Total charges", "Expenses submitted"), "discount": ("Less discount", "Network reduction"),
    "not_covered": ("Less not covered", "Excluded"), "allowed": ("Eligible", "Covered expense"),
    "deductible": ("Less deductible", "Deductible"), "coinsurance": ("Less coinsurance", "Insured's percentage"),
    "copay": ("Less copay", "Copayment"), "patient": ("Insured owes", "Patient's share"),
    "paid": ("BENEFIT PAID", "Amount of check", "Paid by plan"),
}  # fmt: skip
_TITLES = ("Benefit Voucher", "EXPLANATION OF BENEFITS", "Claim Draft Voucher", "Notice of Payment")


def draw(rng: Random) -> Paper:
    """One voucher to four."""
    sheet = Sheet("eob", "eob-half-sheet", rng.choice(_SIZES))
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0, reversed=0.0, denied=0.25)
    content = adjudicated(rng, claims=rng.choice((1, 1, 2, 4)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, SERIF[1], MONO[1])), rng.choice((7.4, 8.0)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=24.0, foot=18.0)
    slate.zero = rng.choice(("0.00", "", "-"))
    return _Vouchers(slate).whole()


class _Vouchers:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, slate.pick(*_TITLES)
        self.words = {key: rng.choice(words) for key, words in _CAPTIONS.items()}
        self.ladder = {key: rng.choice(words) for key, words in _LADDER.items()}
        out = set(rng.sample(("units", "paid", "remarks", "not_covered"), rng.choice((0, 1, 2))))
        if "paid" in out or "not_covered" in out:
            out |= {"paid"}
        self.keys = [key for key in _SERVICES if key not in out]
        self.heads = {key: rng.choice(heads) for key, heads in _SERVICES.items()}
        self.look: Look = rng.choice(("under", "rule", "bare", "boxes"))
        self.payment, self.payee = payment_runs(slate), payee_runs(slate, named=False)
        self.framed, self.dots, self.right_first = rng.random() < 0.6, rng.random() < 0.5, rng.random() < 0.25

    def whole(self) -> Paper:
        slate = self.slate
        for index, claim in enumerate(slate.content.claims):
            if index:
                slate.sheet.new_page()
            self._voucher(claim, f"/claims/{index}")
        return slate.sheet.finish()

    def _head(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.y, middle = 30.0, slate.left + (slate.right - slate.left) * 0.62
        top = slate.y
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, slate.pen.sized(slate.pen.size * 1.25).heavy(),
                   room=middle - slate.left - 10)  # fmt: skip
        slate.down(1.1)
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.6)
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left + 20)
        slate.down(0.95)
        slate.lines("/payee/address", content.payee.address.lines, slate.left + 20)
        low, slate.y = slate.y, top
        slate.say(middle, self.title, slate.pen.heavy())
        slate.down(1.4)
        listed(slate, [*self.payment, *self.payee], middle, slate.right)
        slate.y = max(low, slate.y) + 2

    def _voucher(self, claim: Claim, at: str) -> None:
        slate = self.slate
        self._head()
        shown = {
            "patient_name": slate.habits.name(claim.patient), "subscriber_name": slate.habits.name(claim.subscriber),
            "member_id": claim.member_id, "group_number": claim.group_number, "claim_number": claim.number,
            "patient_account": claim.account, "rendering_provider": claim.rendering.plain,
        }  # fmt: skip
        facts = [(self.words[key], Run(text, f"{at}/{key}")) for key, text in shown.items()]
        captioned(slate, facts, slate.left, slate.right, across=4, framed=self.framed)
        top, split = slate.y + 4, slate.left + (slate.right - slate.left) * 0.66
        slate.y = top
        cols = [Col(key, self.heads[key], "left" if key in {"from", "joined", "remarks"} else "right") for key in self.keys]
        rows = [service_cells(slate, service, f"{at}/lines/{n}") for n, service in enumerate(claim.services)]
        shift = slate.right - split
        edges = (slate.left + shift, slate.right) if self.right_first else (slate.left, split - 14)
        grid = Grid(slate, cols, rows, look=self.look, edges=edges)
        grid.heads()
        for number, row in enumerate(rows):
            grid.row(row)
            told(slate, claim.services[number], f"{at}/lines/{number}", (*grid.keys, "discount"))
        low, slate.y = slate.y, top
        sums = claim_cells(slate, claim, at)
        rungs = [key for key in self.ladder if key in {"billed", "allowed", "paid", "patient"} or claim.total(key)]
        told_sums = [(self.ladder[key], sums[key][0][0]) for key in rungs if sums[key] and sums[key][0][0].text != "-"]
        if self.right_first:
            listed(slate, told_sums, slate.left, slate.left + shift - 14, far=True, dots=self.dots)
        else:
            listed(slate, told_sums, split, slate.right, far=True, dots=self.dots)
        slate.y = max(low, slate.y) + 4
        if claim.status == "denied":
            slate.say(slate.left, slate.pick("No benefits are payable for this claim.", "This claim was denied."))
        eob_truth.imply(slate.sheet, claim, at)
        for number, service in enumerate(claim.services):
            denial = service.denial or ("CO", "96")
            named = [("CO", "45", service.discount), (*denial, service.not_covered)]
            eob_truth.without_codes(slate.sheet, f"{at}/lines/{number}", named)
        unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
