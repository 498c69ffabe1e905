"""Advice reports of federal fee programmes: a claim is a row whose every column has two or three values below each other.

Whoever was treated, the programme's and the practice's numbers, days, money and reasons stand in such stacks; headings are
stacks as well, and stand apart from each other by rules. What was cancelled has a reason and no money. One advice may tell
several payments, of which this paper has one; interest has a column.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("Veteran", "SSN (last 4)"), ("Beneficiary Name", "File No."), ("NAME", "IDENT")),
    "numbers": (("Claim No.", "Patient Acct"), ("Program Claim ID", "Vendor Invoice"), ("CLAIM", "ACCT NO")),
    "days": (("Svc From", "Svc To"), ("From Date", "To Date"), ("BEGIN", "END")),
    "group": (("Auth / Group",), ("Station",), ("GRP",)),
    "money": (("Amt Claimed", "Amt Paid"), ("Billed", "Disbursed"), ("CLAIMED", "PAID")),
    "interest": (("Interest",), ("PPA Int.",), ("INT",)),
    "owes": (("Vet Liability",), ("Beneficiary", "Owes"), ("PT LIAB",)),
    "codes": (("Adj Rsn",), ("Reason",), ("RSN CD",)),
    "code_amounts": (("Adj Amt",), ("Reason Amt",), ("RSN AMT",)),
    "status": (("Status",), ("Action",), ("STAT",)),
}
_LEFT = {"who", "numbers", "days", "group", "codes", "status"}
_STATUS = {"paid": ("PAID", "Paid"), "denied": ("DENIED", "Cancelled"), "reversed": ("REVERSED", "Reversal")}
_OFFICES = (
    "Office of Community Care, {p} Region",
    "{p} Fee Services Center",
    "Department Payment Center {p}",
    "Federal Fee Program - {p}",
)
_TITLES = (
    "Preliminary Fee Remittance Report",
    "FEE PAYMENT ADVICE REPORT",
    "Vendor Claim Advice",
    "Community Care Payment Report",
)


def draw(rng: Random) -> Paper:
    """Up to sixteen claims."""
    sheet = Sheet("eob", "eob-veterans", (LETTER[1], LETTER[0]))
    mix = Mix(institutional=0.2, further=0.0, own=0.0, interest=0.25, moved=0.2)
    content = adjudicated(rng, claims=rng.choice((2, 5, 9, 16)), most_lines=2, mix=mix)
    name = rng.choice(_OFFICES).format(p=place(rng))
    content = replace(content, payer=replace(content.payer, name=name))
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, *MONO)), rng.choice((7.4, 8.0))), margin=30.0)
    slate.mark = rng.choice(("-", " ", ""))
    return _Report(slate).whole()


class _Report:
    """The report under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, manner = slate, rng.choice(_TITLES), rng.randrange(3)
        self.status = {key: rng.choice(words) for key, words in _STATUS.items()}
        out = set(rng.sample(("group", "status", "owes"), rng.choice((0, 1, 2))))
        cols = [Col(key, heads[manner], "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out]
        look: Look = rng.choice(("rules", "boxes", "under", "bare"))
        rows = [self._row(claim, "/x") for claim in slate.content.claims]
        self.grid = Grid(slate, cols, rows, look=look, lined=rng.random() < 0.4)
        slate.sheet.values.clear()
        self.run = numbers.digits(rng, 6)
        slate.head = self._head

    def _row(self, claim: Claim, at: str) -> dict[str, Cell]:
        slate = self.slate
        cells = claim_cells(slate, claim, at)
        total = [*claim.adjustments]
        for each in (each for service in claim.services for each in service.adjustments):
            known = next((n for n, other in enumerate(total) if (other.group, other.reason) == (each.group, each.reason)), None)
            if known is None:
                total.append(each)
            else:
                total[known] = replace(total[known], amount=total[known].amount + each.amount)
        whole = replace(claim, adjustments=tuple(total))
        codes = claim_cells(slate, whole, at)
        interest: Cell = ((slate.amount(f"{at}/interest", claim.interest),),) if claim.interest else ()
        return {
            "who": ((Run(slate.habits.name(claim.patient), f"{at}/patient_name"),), (Run(claim.member_id, f"{at}/member_id"),)),
            "numbers": ((Run(claim.number, f"{at}/claim_number"),), (Run(claim.account, f"{at}/patient_account"),)),
            "days": ((slate.day(f"{at}/service_from", claim.first),), (slate.day(f"{at}/service_to", claim.last),)),
            "group": plain(claim.group_number[:3].rjust(3, "0")),
            "money": (*cells["billed"], *cells["paid"]), "owes": cells["patient"], "interest": interest,
            "codes": codes["codes"], "code_amounts": codes["code_amounts"],
            "status": ((Run(self.status[claim.status], f"{at}/status", claim.status),),),
        }  # fmt: skip

    def whole(self) -> Paper:
        """All of it."""
        slate, grid = self.slate, self.grid
        self._first()
        for index, claim in enumerate(slate.content.claims):
            at = f"/claims/{index}"
            cells = self._row(claim, at)
            if slate.room(grid.height(cells) + grid.leading):
                grid.heads()
            grid.row(cells)
            slate.y += grid.leading * 0.4
            eob_truth.imply(slate.sheet, claim, at)
        self._end()
        return slate.sheet.finish()

    def _head(self) -> None:
        slate = self.slate
        slate.y = 34
        slate.say(slate.left, f"Run {self.run}")
        slate.say((slate.left + slate.right) / 2, self.title, slate.pen.heavy(), "center")
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2)

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        self._head()
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.heavy())
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down()
        label = "Check No." if content.method == "check" else slate.pick("EFT Trace", "Treasury EFT No.")
        eob_truth.method_from(slate.sheet, content, label=label)
        runs = [Run(slate.pick("Vendor:", "Payee:")), Run(content.payee.name, "/payee/name"), Run("  TIN:"),
                Run(content.payee.tax_id, "/payee/tax_id"), Run("  NPI:"), Run(content.payee.npi, "/payee/npi")]  # fmt: skip
        slate.line(tuple(runs), slate.left)
        slate.down()
        told = [
            Run(slate.pick("Paid:", "Disbursement date:")),
            slate.day("/payment/date", content.day),
            Run("  Disbursement total:"),
            slate.amount("/payment/amount", content.amount, sign=True),
        ]
        if content.method != "none":
            told += [Run(f"  {label}:"), Run(content.number, "/payment/number")]
        slate.line(tuple(told), slate.left)
        slate.down(2)
        self.grid.heads()

    def _end(self) -> None:
        slate, content, grid = self.slate, self.slate.content, self.grid
        slate.room(grid.leading * (5 + len(content.provider_adjustments)))
        slate.rule(0.8, grid.pen.size * 1.05)
        sums: dict[str, Cell] = {"money": (slate.money("/totals/billed", content.total("billed"))[0],
                                           slate.money("/totals/paid", content.total("paid"))[0])}  # fmt: skip
        slate.say(grid.left + 3, f"Totals for {len(content.claims)} claims", grid.pen.heavy())
        grid.row(sums, grid.pen.heavy())
        slate.down()
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.line((Run("Offset"), Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference"),
                        slate.amount(f"{at}/amount", each.amount)), slate.left)  # fmt: skip
            slate.down()
