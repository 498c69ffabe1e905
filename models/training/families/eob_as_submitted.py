"""Remittances that tell every service twice: as it was submitted and as it was processed, in rows below each other.

The upper row has code, count and charge, the lower one what was made of them; headings stand over both rows together, or the
rows are named at their left. Sheets are copies of a bank's lockbox, whose stamp of batch and item stands on each.
"""

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, listed, service_cells, told
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "row": (("",), ("As",), ("Line",)),
    "dates": (("Date of service",), ("Service dates",), ("FROM-THRU",)),
    "code_mods": (("Code / modifiers",), ("Procedure",), ("PROC-MOD",)),
    "units": (("Units",), ("Count",), ("QTY",)),
    "money": (("Charge /", "allowed"), ("Amount",), ("CHARGED/ALLOWED",)),
    "deductible": (("Deductible",), ("Deduct.",), ("DEDUCT",)),
    "coinsurance": (("Coins.",), ("Co-insurance",), ("COINS",)),
    "copay": (("Copay",), ("Co-pay",), ("COPAY",)),
    "patient": (("Patient", "resp."), ("Member", "owes"), ("PT RESP",)),
    "paid": (("Paid",), ("Net paid",), ("PAID",)),
    "codes": (("Adj.",), ("Reason",), ("RSN",)),
    "code_amounts": (("Adj. amt",), ("Amount of", "reason"), ("RSN AMT",)),
}
_LEFT = {"row", "dates", "code_mods", "codes"}
_UPPER = (("Submitted", "Processed"), ("S", "P"), ("Billed", "Paid"), ("SUB", "ADJ"))
_TITLES = ("Explanation of Payment", "CLAIM PAYMENT ADVICE", "Provider Voucher", "Statement of Payment")


def draw(rng: Random) -> Paper:
    """A few claims."""
    sheet = Sheet("eob", "eob-as-submitted", rng.choice((LETTER, LETTER, (LETTER[1], LETTER[0]))))
    mix = Mix(institutional=0.0, further=0.1, own=0.0, interest=0.0)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=4, mix=mix)
    slate = Slate(
        sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, *MONO)), rng.choice((7.6, 8.2, 8.8))), margin=32.0
    )
    slate.zero, slate.mark = rng.choice(("0.00", "0.00", "-", "")), rng.choice(("-", " ", "/"))
    return _Voucher(slate).whole()


class _Voucher:
    """The voucher under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.named = slate, rng.choice(_TITLES), rng.choice(_UPPER)
        self.stamp = (f"LOCKBOX {numbers.digits(rng, 6)}  BATCH {numbers.digits(rng, 4)}  ITEM"
                      if rng.random() < 0.6 else "")  # fmt: skip
        self.item, manner = rng.randint(1, 90), rng.randrange(3)
        self.coded, self.facts_below = rng.random() < 0.6, rng.random() < 0.5
        self.deposit = f"DEPOSITED {slate.habits.date(slate.content.day)}"
        out = {"codes", "code_amounts"} if not self.coded else set()
        out |= set(rng.sample(("row", "copay", "patient"), rng.choice((0, 1, 1))))
        cols = [Col(key, heads[manner], "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out]
        rows = [self._row(claim, n, "/x") for claim in slate.content.claims for n in range(len(claim.services))]
        rows += [self._sums(claim, "/x") for claim in slate.content.claims]
        look: Look = rng.choice(("rule", "rules", "shade", "boxes"))
        self.grid = Grid(slate, cols, rows, look=look, lined=rng.random() < 0.25)
        slate.sheet.values.clear()
        self.words = {
            "patient_name": slate.pick("Patient", "Patient name", "Member"),
            "member_id": slate.pick("Member ID", "ID number", "Subscriber ID"),
            "patient_account": slate.pick("Patient acct", "Your account", "Acct no."),
            "claim_number": slate.pick("Claim", "Claim no.", "Claim ID"),
            "group_number": slate.pick("Group", "Group no."),
            "rendering_provider": slate.pick("Provider", "Treating provider"),
        }
        slate.head = self._later

    def _row(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        slate, service, line = self.slate, claim.services[number], f"{at}/lines/{number}"
        cells = service_cells(slate, service, line)
        lower = {
            key: (((Run(""),), *cells[key]) if cells[key] else ())
            for key in ("deductible", "coinsurance", "copay", "patient", "paid")
        }
        money = (*cells["billed"], *cells["allowed"])
        again = {key: (*cells[key], *cells[key]) for key in ("code_mods", "units")}
        return {**cells, **lower, **again, "money": money, "row": plain(*self.named)}

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        cells = claim_cells(self.slate, claim, at)
        lower = {
            key: (((Run(""),), *cells[key]) if cells[key] else ())
            for key in ("deductible", "coinsurance", "copay", "patient", "paid")
        }
        return {**lower, "money": (*cells["billed"], *cells["allowed"])}

    def whole(self) -> Paper:
        """All of it."""
        self._first()
        for index, claim in enumerate(self.slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._end()
        return self.slate.sheet.finish()

    def _mark(self) -> None:
        """What the bank printed on its copy."""
        slate = self.slate
        if self.stamp:
            slate.y = 20
            slate.say(
                slate.right, f"{self.stamp} {self.item + slate.sheet.page:03d}  {self.deposit}", Pen("courier", 6.8), "right"
            )

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        self._mark()
        slate.y = 46
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.4).heavy())
        slate.say(slate.right, self.title, pen.sized(pen.size * 1.2).heavy(), "right")
        slate.down(1.3)
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.8)
        top = slate.y
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.line((Run("NPI:"), Run(content.payee.npi, "/payee/npi")), slate.left)
        low, slate.y = slate.y + slate.step, top
        label = slate.pick("Check no.", "Check number") if content.method == "check" else slate.pick("EFT no.", "ACH trace no.")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [(slate.pick("Date", "Date issued", "Paid date"), slate.day("/payment/date", content.day)),
                 (slate.pick("Amount", "Payment"), slate.amount("/payment/amount", content.amount, sign=True))]  # fmt: skip
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        listed(slate, facts, slate.right - 190, slate.right, far=True)
        slate.y = max(low, slate.y) + slate.step

    def _later(self) -> None:
        slate = self.slate
        self._mark()
        slate.y = 40
        slate.say(slate.left, self.title)
        slate.down(1.8)
        self.grid.heads()

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(slate.step * 6 + grid.head_height() + grid.leading * 4)
        shown = {
            "patient_name": slate.habits.name(claim.patient),
            "member_id": claim.member_id,
            "patient_account": claim.account,
            "claim_number": claim.number,
            "group_number": claim.group_number,
            "rendering_provider": slate.habits.name(claim.rendering),
        }
        facts = [(self.words[key] + ":", Run(text, f"{at}/{key}")) for key, text in shown.items()]
        third = (slate.right - slate.left) / 3
        for start in (0, 3):
            for number, (caption, run) in enumerate(facts[start : start + 3]):
                slate.line((Run(caption), run), slate.left + 3 + number * third, room=third - 8)
            slate.down()
        slate.down(0.4)
        grid.heads()
        for number, service in enumerate(claim.services):
            cells = self._row(claim, number, at)
            slate.room(grid.height(cells))
            grid.row(cells, shade=number % 2 == 1)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
            eob_truth.without_codes(slate.sheet, f"{at}/lines/{number}", () if self.coded else (
                (each.group, each.reason, each.amount) for each in service.adjustments))  # fmt: skip
            slate.y += grid.leading * 0.25
        cells = self._sums(claim, at)
        slate.room(grid.height(cells))
        slate.rule(0.4, grid.pen.size, x0=grid.left, x1=grid.right)
        slate.say(grid.left + 3, slate.pick("Claim total", "TOTAL"), grid.pen.heavy())
        grid.row(cells, grid.pen.heavy())
        eob_truth.imply(slate.sheet, claim, at)
        slate.down(1.2)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (6 + len(content.provider_adjustments)))
        facts = [
            (slate.pick("Total charges", "Charges submitted"), slate.amount("/totals/billed", content.total("billed"))),
            (slate.pick("Total allowed", "Allowed"), slate.amount("/totals/allowed", content.total("allowed"))),
            (slate.pick("Total paid on claims", "Claims paid"), slate.amount("/totals/paid", content.total("paid"))),
        ]
        listed(slate, facts, slate.left, slate.left + 230, far=True, dots=slate.rng.random() < 0.4)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.line(
                (
                    Run(slate.pick("Adjustment", "Other")),
                    Run(each.code, f"{at}/code"),
                    Run(each.reference, f"{at}/reference"),
                    slate.amount(f"{at}/amount", each.amount),
                ),
                slate.left,
            )
            slate.down()
        slate.line((Run(slate.pick("Net payment", "Amount paid")), slate.amount("/payment/amount", content.amount, sign=True)),
                   slate.left, slate.pen.heavy())  # fmt: skip
