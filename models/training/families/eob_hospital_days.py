"""What payers tell hospitals about stays: a grid of captions for each, rates and outliers, revenue codes, reductions by code.

Services tell charges, what is and what is not covered; all else is the claim's. Rates of a group of diagnoses, days and outlier
amounts are no fields. Interest, another plan's payment and what the member owes stand in the claim's own rows; a stay may go on
over the page, and its sums then stand there.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Adjustment, Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Slate, captioned, claim_cells, code_run, listed, service_cells
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TITLES = (
    "INSTITUTIONAL CLAIM REMITTANCE",
    "Facility Remittance Advice",
    "Hospital Payment Voucher",
    "Inpatient/Outpatient Remittance",
    "FACILITY EXPLANATION OF PAYMENT",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "revenue": (("Rev",), ("Rev Cd",), ("REV", "CODE")),
    "code_mods": (("HCPCS",), ("HCPC/Mod",), ("Proc",)),
    "dates": (("Serv Dt",), ("Date",), ("Service", "Dates")),
    "units": (("Units",), ("Days/", "Units"), ("Qty",)),
    "billed": (("Tot Chgs",), ("Charges",), ("Total", "Charges"), ("Submitted",)),
    "covered": (("Cov Chgs",), ("Covered", "Charges"), ("Covered",)),
    "not_covered": (("Non-Cov",), ("Noncovered", "Charges"), ("Not Cov'd",)),
    "remarks": (("Rmk",), ("Remark",), ("RARC",)),
}
_LEFT = {"revenue", "code_mods", "dates", "remarks"}
_FACTS = {
    "patient_name": ("Patient", "PATIENT NAME", "Pt Name"),
    "member_id": ("Member ID", "INSURED ID", "Subscriber ID", "HIC"),
    "patient_account": ("Patient Control #", "PCN", "Pat Ctrl No", "Your Patient Acct"),
    "claim_number": ("ICN", "Claim No", "DCN", "Claim #"),
    "service_from": ("From", "Stmt From", "ADMIT/FROM"),
    "service_to": ("Through", "Stmt Thru", "DISCH/THRU"),
    "group_number": ("Group", "GRP NO"),
}
_SUMS = {
    "billed": ("Total Charges", "REPORTED", "Submitted Charges"),
    "not_covered": ("Noncovered", "NCVD/DENIED", "Non-Covered Charges"),
    "allowed": ("Allowed", "Contract Allowed", "DRG/Case Allowed"),
    "deductible": ("Deductible", "CASH DEDUCT", "Deduct"),
    "coinsurance": ("Coinsurance", "COINS", "Co-Ins Amt"),
    "copay": ("Copay", "Co-Pay", "Facility Copay"),
    "interest": ("Interest", "Int Pd"),
    "patient": ("Patient Liability", "PT RESP", "Member Liability"),
    "paid": ("Net Reimb", "Payment", "Paid Amount", "Net Paid"),
}


def draw(rng: Random) -> Paper:
    """One to six stays."""
    mix = Mix(institutional=1.0, denied=0.12, reversed=0.12, further=0.3, own=0.35, interest=0.2, moved=0.4)
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 3, 6)), most_lines=rng.choice((3, 6, 10)), mix=mix)
    pen = Pen(rng.choice((*SANS, "narrow", *SERIF[:2], *MONO[:2])), rng.choice((7.4, 8.0, 8.6)))
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.3 else LETTER
    habits = replace(us_habits(rng), negative=rng.choice(("trail", "parentheses", "lead", "cr")))
    slate = Slate(Sheet("eob", "eob-hospital-days", size), rng, content, habits, pen, mark=rng.choice(("-", " ", "", "-")))
    slate.zero = rng.choice(("0.00", "", ""))
    return _Voucher(slate).whole()


class _Voucher:
    """The voucher under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.facts = {
            key: rng.choice(choices) for key, choices in _FACTS.items() if key != "group_number" or rng.random() < 0.6
        }
        self.sums = {key: rng.choice(choices) for key, choices in _SUMS.items()}
        self.framed, self.across = rng.random() < 0.5, rng.choice((4, 5))
        self.before, self.sum_style = rng.random() < 0.35, rng.choice(("strip", "columns", "pairs"))
        self.own_sums = rng.random() < 0.5
        slate.head = self._later_head
        self.grid = self._grid()

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        service, slate = claim.services[number], self.slate
        cells = service_cells(slate, service, f"{at}/lines/{number}")
        coded = (tuple(run for key in ("procedure", "modifiers") for line in cells[key] for run in line),)
        return {**cells, "code_mods": coded, "covered": slate.money(None, service.billed - service.not_covered)}

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {"covered"} if rng.random() < 0.5 else set()
        cols = [
            Col(key, rng.choice(heads), "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out
        ]
        rows = [self._cells(c, n, "/x") for c in slate.content.claims for n in range(len(c.services))]
        rows += [claim_cells(slate, c, "/x") for c in slate.content.claims]
        edges = (slate.left, slate.left + (slate.right - slate.left) * rng.choice((0.75, 1.0)))
        return Grid(slate, cols, rows, look=rng.choice(("rule", "under", "bare", "shade")), edges=edges)

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        self._first_head()
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, rng, pen = self.slate, self.slate.content, self.slate.rng, self.slate.pen
        third = (slate.right - slate.left) / 3
        slate.y = 40
        slate.say(slate.left + third * 1.5, self.title, pen.sized(12).heavy(), "center")
        slate.y += 22
        top, lows = slate.y, []
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.heavy(), room=third - 10)
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        if rng.random() < 0.5:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            slate.line((Run(shown, "/payer/phone", content.payer.phone),), slate.left)
            slate.down()
        lows.append(slate.y)
        slate.y = top
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left + third, room=third - 10)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left + third)
        slate.line((Run("NPI"), Run(content.payee.npi, "/payee/npi")), slate.left + third)
        slate.down()
        slate.line(
            (Run("TIN"), Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id)), slate.left + third
        )
        lows.append(slate.y)
        slate.y = top
        label = slate.pick("Check No", "Check #") if content.method == "check" else slate.pick("EFT No", "EFT Trace #")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [
            (slate.pick("Paid Date", "Check/EFT Date", "Remit Date"), slate.day("/payment/date", content.day)),
            (
                slate.pick("Net Amount", "Payment Amt", "Check/EFT Amt"),
                slate.amount("/payment/amount", content.amount, sign=True),
            ),
            ("Claims", Run(str(len(content.claims)))),
        ]
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        listed(slate, facts, slate.left + third * 2, slate.right)
        slate.y = max(*lows, slate.y) + 22

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 36
        slate.line((Run(self.title), Run("-"), Run(slate.content.payer.name, "/payer/name")), slate.left)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(slate.step * 12)
        slate.rule(1.0, 4)
        self._facts(claim, at)
        if self.before:
            self._sums(claim, at)
        grid.heads()
        name = slate.habits.name(claim.patient)
        for number in range(len(claim.services)):
            if slate.room(grid.leading * 2):
                runs = (Run(name, f"{at}/patient_name"), Run(claim.number, f"{at}/claim_number"), Run("(continued)"))
                slate.line(runs, slate.left)
                slate.down(1.5)
                grid.heads()
            grid.row(self._cells(claim, number, at))
            line = f"{at}/lines/{number}"
            eob_truth.one_day(slate.sheet, claim.services[number], line)
        if not self.before:
            self._sums(claim, at)
        self._codes(claim, at)
        eob_truth.imply(slate.sheet, claim, at)
        slate.y += 10

    def _facts(self, claim: Claim, at: str) -> None:
        slate, rng = self.slate, self.slate.rng
        values = {
            "patient_name": slate.habits.name(claim.patient), "member_id": claim.member_id, "patient_account": claim.account,
            "claim_number": claim.number, "group_number": claim.group_number,
        }  # fmt: skip
        facts = []
        for key, label in self.facts.items():
            if key in values:
                facts.append((label, Run(values[key], f"{at}/{key}")))
            else:
                facts.append((label, slate.day(f"{at}/{key}", claim.first if key == "service_from" else claim.last)))
        days = max(1, (claim.last - claim.first).days)
        drg = [
            ("DRG", Run(numbers.digits(rng, 3))),
            ("TOB", Run(f"{rng.choice((111, 131, 117, 851))}")),
            ("Cov Days", Run(str(days))),
            ("Outlier Amt", Run("0.00")),
            ("DRG Weight", Run(f"{rng.randint(4, 39) / 10:.4f}")),
        ]
        facts += rng.sample(drg, k=rng.choice((1, 2, 3)))
        captioned(slate, facts, slate.left, slate.right, across=self.across, framed=self.framed)

    def _sums(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(slate.step * 5)
        if self.own_sums:
            cells = {
                key: slate.money(None, amount)
                for key, amount in (("covered", claim.total("billed") - claim.total("not_covered")),)
            }
            cells |= {key: slate.money(f"{at}/{key}", claim.total(key)) for key in ("billed", "not_covered")}
            grid.row({**cells, "revenue": plain("TOT")}, grid.pen.heavy())
        left_out = {"billed", "not_covered"} if self.own_sums else set()
        told = []
        for key, label in self.sums.items():
            amount = claim.interest if key == "interest" else claim.total(key)
            if key in left_out or (key in {"interest", "copay"} and not amount):
                continue
            leaf = "patient_responsibility" if key == "patient" else key
            told.append((label, slate.amount(f"{at}/{leaf}", amount)))
        slate.y += 3
        if self.sum_style == "strip":
            captioned(slate, told, slate.left, slate.right, across=len(told), framed=self.framed)
        elif self.sum_style == "columns":
            half = -(-len(told) // 2)
            top, middle = slate.y, (slate.left + slate.right) / 2
            listed(slate, told[:half], slate.left, middle - 40, far=True)
            low, slate.y = slate.y, top
            listed(slate, told[half:], middle, slate.right - 20, far=True)
            slate.y = max(low, slate.y)
        else:
            x = slate.left
            for label, run in told:
                wide = slate.pen.width(f"{label}: {run.text}") + 14
                if x + wide > slate.right:
                    slate.down()
                    x = slate.left
                slate.line((Run(label + ":"), run), x)
                x += wide
            slate.down(1.3)

    def _codes(self, claim: Claim, at: str) -> None:
        """Reductions of the whole stay, added up by code, without what the sums above tell as the patient's share."""
        slate = self.slate
        found: dict[tuple[str, str], Decimal] = {}
        parts = [*(each for service in claim.services for each in service.adjustments), *claim.adjustments]
        for each in parts:
            if (each.group, each.reason) not in {("PR", "1"), ("PR", "2"), ("PR", "3")} or each in claim.adjustments:
                found[each.group, each.reason] = found.get((each.group, each.reason), ZERO) + each.amount
        if not found:
            return
        slate.room(slate.step * 2)
        x = slate.say(slate.left, slate.pick("ADJ:", "Claim Adjustments:", "CAS:", "Grp/Rsn/Amt:")) + 8
        for number, ((group, reason), amount) in enumerate(found.items()):
            place = f"{at}/adjustments/{number}"
            runs = (*code_run(slate, place, Adjustment(group, reason, amount)), slate.amount(f"{place}/amount", amount))
            wide = slate.pen.width(" ".join(run.text for run in runs)) + 16
            if x + wide > slate.right:
                slate.down()
                x = slate.left + 40
            slate.line(runs, x)
            x += wide
        slate.down(1.4)

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        rows = content.provider_adjustments
        slate.room(slate.step * (9 + len(rows)))
        slate.rule(1.0, 6)
        slate.down(0.6)
        top = slate.y
        middle = (slate.left + slate.right) / 2
        facts = [
            ("Total Charges", slate.amount("/totals/billed", content.total("billed"))),
            ("Total Allowed", slate.amount("/totals/allowed", content.total("allowed"))),
            ("Claims Payment", slate.amount("/totals/paid", content.total("paid"))),
            ("Provider Adjustments", Run(slate.habits.money(content.withheld))),
            ("Net Payment", slate.amount("/payment/amount", content.amount, sign=True)),
        ]
        listed(slate, facts, slate.left, middle - 30, far=True)
        low, slate.y = slate.y, top
        if rows:
            slate.say(
                middle,
                slate.pick("PROVIDER LEVEL ADJUSTMENTS", "Financial Adjustments (PLB)", "Offsets and Other Adjustments"),
                slate.pen.heavy(),
            )
            slate.down(1.2)
            for number, each in enumerate(rows):
                at = f"/provider_adjustments/{number}"
                slate.line((Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference")), middle)
                slate.line((slate.amount(f"{at}/amount", each.amount),), slate.right, align="right")
                slate.down()
            slate.sheet.frame(middle - 6, top - slate.pen.size * 1.4, slate.right + 4, slate.y - slate.pen.size * 0.5, 0.5)
        slate.y = max(low, slate.y) + slate.step
        codes = [code for code in content.codes() if code not in {"1", "2", "3"}]
        slate.legend(
            [(code, MEANINGS.get(code, "See your agreement")) for code in codes], slate.pen.sized(slate.pen.size * 0.9), 40
        )
