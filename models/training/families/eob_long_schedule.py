"""Schedules of payments of large payers: one table of dozens of rows that runs over several sheets, headed on the first only.

Who is meant stands in every row, or in the first row of each claim; some sum up each claim, most only the whole.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, listed, method_unsaid, service_cells, told
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "patient": (("Patient",), ("Patient", "Name"), ("MEMBER NAME",), ("Name",)),
    "member": (("Member", "ID"), ("ID Number",), ("SUBSCRIBER", "ID")),
    "account": (("Patient", "Account"), ("Pt Acct",), ("PROVIDER", "ACCT NO"), ("Acct #",)),
    "number": (("Claim", "Number"), ("Claim ID",), ("CLAIM NO",), ("ICN",)),
    "from": (("Svc", "Date"), ("DOS",), ("FROM", "DATE"), ("Date of", "Service")),
    "to": (("Thru",), ("To Date",), ("THRU", "DATE")),
    "dates": (("Service Dates",), ("DOS",), ("From - To",)),
    "code_mods": (("Proc", "Mod"), ("CPT/HCPCS",), ("PROCEDURE",), ("Service",)),
    "units": (("Units",), ("Qty",), ("UN",)),
    "billed": (("Billed",), ("Billed", "Charges"), ("CHARGE",), ("Submitted",)),
    "discount": (("Contract", "Adj"), ("Discount",), ("WRITE", "OFF")),
    "allowed": (("Allowed",), ("Allowed", "Amt"), ("ALLOW",), ("Eligible",)),
    "not_covered": (("Not", "Covered"), ("NonCov",), ("INELIG",)),
    "deductible": (("Deduct",), ("Ded",), ("DEDUCT",)),
    "coinsurance": (("Coins",), ("Co-Ins",), ("COINS",)),
    "copay": (("Copay",), ("CoPay",), ("COPAY",)),
    "patient_share": (("Pat", "Resp"), ("Member", "Owes"), ("PT RESP",)),
    "codes": (("Adj", "Codes"), ("Reason",), ("CODES",)),
    "remarks": (("Rmk",), ("Remark", "Codes"), ("RMRK",)),
    "paid": (("Paid",), ("Net", "Paid"), ("PAYMENT",), ("Plan", "Paid")),
}
_LEFT = {"patient", "member", "account", "number", "from", "to", "dates", "code_mods", "codes", "remarks"}
_FACTS = {"patient": "patient_name", "member": "member_id", "account": "patient_account", "number": "claim_number"}
_TITLES = ("Payment Schedule", "REMITTANCE SCHEDULE", "Detail of Claims Paid", "PROVIDER REMITTANCE LISTING", "Claims Detail")


def draw(rng: Random) -> Paper:
    """Twenty to fifty claims in one table."""
    sheet = Sheet("eob", "eob-long-schedule", (LETTER[1], LETTER[0]) if rng.random() < 0.6 else LETTER)
    pen = Pen(rng.choice((*SANS, "narrow", *MONO[:1])), rng.choice((6.2, 6.8, 7.4)))
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.1)
    content = adjudicated(rng, claims=rng.choice((20, 28, 36, 50)), most_lines=rng.choice((2, 4, 5)), mix=mix)
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((24.0, 30.0)))
    slate.zero, slate.until = rng.choice(("0.00", "0.00", "", "-")), rng.choice(("-", " "))
    return _Schedule(slate).whole()


class _Schedule:
    """The schedule under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.every, self.sums, self.striped = rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.3
        self.running = rng.random() < 0.5
        self.total = slate.pick("Claim total", "Total", "*", "Subtotal")
        slate.head = self._later_head
        look: Look = rng.choice(("rule", "dark", "shade", "under", "bare"))
        rows = [self._cells(claim, s, "/x", first=True) for claim in slate.content.claims for s in claim.services]
        rows.append(claim_cells(slate, slate.content.claims[0], "/x"))
        self.grid = Grid(slate, self._columns(), rows, look=look, smallest=4.6)
        slate.sheet.values.clear()

    def _columns(self) -> list[Col]:
        rng = self.slate.rng
        who = rng.sample(tuple(_FACTS), rng.choice((2, 3, 3)))
        if not {"number", "account"} & set(who):
            who[-1] = "number"
        days = rng.choice((["from"], ["from", "to"], ["dates"]))
        money = ["billed", rng.choice(("discount", "allowed")), *rng.sample(("not_covered", "allowed"), rng.choice((0, 1, 2)))]
        shares = rng.choice((["deductible", "coinsurance", "copay"], ["deductible", "coinsurance"], ["patient_share"]))
        last = rng.choice((["paid"], ["paid", "codes"], ["codes", "paid"], ["paid", "codes", "remarks"]))
        keys = dict.fromkeys([*who, *days, "code_mods", *(["units"] if rng.random() < 0.6 else []), *money, *shares, *last])
        return [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]

    def _cells(self, claim: Claim, service: Service, at: str, *, first: bool, number: int = 0) -> dict[str, Cell]:
        cells = service_cells(self.slate, service, f"{at}/lines/{number}")
        codes = cells["codes"]
        cells["codes"] = (tuple(run for line in codes for run in line),) if codes else ()
        cells["patient_share"] = cells["patient"]
        cells["patient"] = ()
        if first or self.every:
            shown = {
                "patient": self.slate.habits.name(claim.patient), "member": claim.member_id,
                "account": claim.account, "number": claim.number,
            }  # fmt: skip
            cells |= {key: one(text, f"{at}/{_FACTS[key]}") for key, text in shown.items()}
        return cells

    def whole(self) -> Paper:
        """All of it."""
        self._first_head()
        for index, claim in enumerate(self.slate.content.claims):
            self._claim(claim, f"/claims/{index}", shade=self.striped and bool(index % 2))
        self._end()
        return self.slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.y, middle = 36, (slate.left + slate.right) / 2
        slate.say(slate.left, self.title, slate.pen.sized(slate.pen.size * 1.5).heavy())
        slate.down(2)
        top = slate.y
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, slate.pen.heavy())
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.5)
        slate.line((Run(slate.pick("Pay to", "Provider:", "TO")), Run(content.payee.name, "/payee/name")), slate.left)
        low, slate.y = slate.y, top
        facts = [
            (slate.pick("Payment date", "Paid on", "DATE"), slate.day("/payment/date", content.day)),
            (slate.pick("Payment amount", "Total paid", "AMOUNT"), slate.amount("/payment/amount", content.amount, sign=True)),
            (slate.pick("Tax ID", "TIN"), Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id)),
            (slate.pick("NPI", "Provider NPI"), Run(content.payee.npi, "/payee/npi")),
        ]
        method_unsaid(slate.sheet)
        slate.sheet.know("/payment/method", content.method)
        if content.method != "none":
            facts.insert(0, (slate.pick("Payment no.", "Trace", "Reference"), Run(content.number, "/payment/number")))
        listed(slate, facts, middle + 60, slate.right)
        slate.y = max(low, slate.y) + slate.step * 1.4
        self.grid.heads()

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 28
        if self.running:
            slate.say(slate.left, f"{self.title} (continued)")
            slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
            slate.down(2)

    def _claim(self, claim: Claim, at: str, *, shade: bool) -> None:
        slate, grid = self.slate, self.grid
        for number, service in enumerate(claim.services):
            turned = slate.room(grid.leading * 2)
            grid.row(self._cells(claim, service, at, first=not number or turned, number=number), shade=shade)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
            if "codes" in grid.keys:
                for order, each in enumerate(service.adjustments):  # what a code stands for may be told by other columns
                    slate.sheet.alternatives[f"{at}/lines/{number}/adjustments/{order}/amount"] = [f"{each.amount:.2f}"]
            else:
                eob_truth.unnamed(slate.sheet, f"{at}/lines/{number}", service.discount)
        if self.sums and len(claim.services) > 1:
            slate.room(grid.leading)
            cells = claim_cells(slate, claim, at)
            cells["patient_share"], cells["codes"] = cells["patient"], ()
            cells["patient"] = ()
            cells[grid.keys[0]] = plain(self.total)
            grid.row(cells, shade=shade)
        else:
            sums = {"billed": "billed", "allowed": "allowed", "paid": "paid", "patient_responsibility": "patient"}
            for leaf, key in sums.items():
                slate.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
        eob_truth.imply(slate.sheet, claim, at)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (5 + len(content.provider_adjustments)))
        slate.rule(0.6, slate.pen.size * 0.7)
        slate.y += 3
        facts = [
            (slate.pick("Total charges", "Sum of billed"), slate.amount("/totals/billed", content.total("billed"))),
            (slate.pick("Total for claims", "Sum of paid"), slate.amount("/totals/paid", content.total("paid"))),
        ]
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (Run(slate.pick("Adjustment", "Provider level")), Run(each.code, f"{at}/code"), Run(each.reference,
                    f"{at}/reference"), slate.amount(f"{at}/amount", each.amount))  # fmt: skip
            slate.line(runs, slate.left)
            slate.down()
        facts.append((slate.pick("Net payment", "Paid by this remittance"), slate.amount("/payment/amount", content.amount)))
        listed(slate, facts, slate.left, slate.left + 220, far=True)
