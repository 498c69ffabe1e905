"""Remittances that tell a claim in several small tables, whose rows belong together by the number of the line.

Programs that print claim and decision from different files do so: what was billed is one list, what was decided the next one,
reductions by code a third one, each row with the line's number in front. Nothing of a service stands in one row.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import LEAVES, Col, Grid, Look, Slate, captioned, claim_cells, service_cells, told
from models.training.families.eob_slate_ends import first_sheet, last_lines, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "no": (("Line",), ("Ln",), ("#",), ("Item",)),
    "dates": (("Service dates",), ("Date(s)",), ("DOS",)),
    "procedure": (("Procedure",), ("Code",), ("HCPCS/CPT",)),
    "modifiers": (("Mod",), ("Modifiers",), ("M1-M4",)),
    "revenue": (("Rev",), ("Rev. code",), ("RC",)),
    "units": (("Units",), ("Qty",), ("Count",)),
    "billed": (("Submitted",), ("Charge",), ("Billed amount",)),
    "allowed": (("Allowed",), ("Plan rate",), ("Allowable",)),
    "deductible": (("Deductible",), ("Ded.",), ("Deduct",)),
    "coinsurance": (("Coinsurance",), ("Coins",), ("Co-ins.",)),
    "copay": (("Copay",), ("Co-pay",), ("Copayment",)),
    "patient": (("Patient resp.",), ("Patient pays",), ("Member share",)),
    "paid": (("Paid",), ("Payment",), ("Amount paid",)),
    "remarks": (("Remarks",), ("RARC",), ("Rmk",)),
    "group": (("Group",), ("Grp",), ("Type",)),
    "reason": (("Reason",), ("CARC",), ("Rsn",)),
    "amount": (("Amount",), ("Adjustment",), ("Adj. amt",)),
}
_LEFT = {"no", "dates", "procedure", "modifiers", "revenue", "remarks", "group", "reason"}
_SECTIONS = (
    ("Services billed", "Payment decision", "Adjustments"),
    ("SUBMITTED", "ADJUDICATED", "REDUCTIONS BY CODE"),
    ("A. What you billed", "B. What we decided", "C. Why it differs"),
)
_CAPTIONS = {
    "patient_name": ("Patient", "Patient name"), "member_id": ("Member ID", "Identification no."),
    "patient_account": ("Patient account", "Your reference"), "claim_number": ("Claim", "Our claim no."),
    "rendering_provider": ("Rendering", "Treated by"), "group_number": ("Group", "Policy group"),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One to five claims."""
    sheet = Sheet("eob", "eob-line-numbers")
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=5, mix=Mix(own=0.0, interest=0.0))
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, MONO[1])), rng.choice((7.6, 8.2))), margin=40)
    slate.mark, slate.zero = " ", rng.choice(("0.00", "0.00", "-"))
    return _Statement(slate).whole()


class _Statement:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.sections, self.titled = slate, rng.choice(_SECTIONS), rng.random() < 0.8
        self.words = {key: rng.choice(words) for key, words in _CAPTIONS.items()}
        self.heads = {key: rng.choice(words) for key, words in _HEADS.items()}
        self.digits = rng.choice((1, 2, 3))
        self.look: Look = rng.choice(("rule", "under", "bare", "shade", "rules"))
        self.rows = rng.random() < 0.65
        """Reductions as rows of a table, or all of a line's behind its number."""
        out = set(rng.sample(("modifiers", "units", "remarks", "patient", "copay"), rng.choice((0, 0, 1, 2))))
        self.first = [key for key in ("no", "dates", "revenue", "procedure", "modifiers", "units", "billed") if key not in out]
        self.then = [key for key in ("no", "allowed", "deductible", "coinsurance", "copay", "patient", "paid", "remarks")
                     if key not in out]  # fmt: skip
        if not any(claim.institutional for claim in slate.content.claims):
            self.first.remove("revenue")
        self.summed = rng.random() < 0.7

    def _no(self, number: int) -> Cell:
        return plain(str(number + 1).zfill(self.digits))

    def _grid(self, keys: Sequence[str], rows: Sequence[dict[str, Cell]]) -> Grid:
        cols = [Col(key, self.heads[key], "left" if key in _LEFT else "right") for key in keys]
        return Grid(self.slate, cols, rows, look=self.look, spread=len(keys) > 5)

    def whole(self) -> Paper:
        slate = self.slate
        title = slate.pick("Explanation of Payment", "REMITTANCE DETAIL", "Claim Decision Report", "Statement of Remittance")
        slate.head = self._later
        first_sheet(slate, title)
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        last_lines(slate)
        return slate.sheet.finish()

    def _later(self) -> None:
        slate = self.slate
        slate.y = 40
        slate.say(slate.left, slate.content.payer.name)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2)

    def _claim(self, claim: Claim, at: str) -> None:
        slate = self.slate
        shown = {
            "patient_name": slate.habits.name(claim.patient), "member_id": claim.member_id, "patient_account": claim.account,
            "claim_number": claim.number, "rendering_provider": claim.rendering.plain, "group_number": claim.group_number,
        }  # fmt: skip
        slate.room(slate.step * 12)
        slate.rule(0.9, slate.pen.size * 1.1)
        facts = [(self.words[key], Run(text, f"{at}/{key}")) for key, text in shown.items()]
        captioned(slate, facts, slate.left, slate.right, across=3, framed=self.look == "shade")
        cells = [service_cells(slate, service, f"{at}/lines/{n}") | {"no": self._no(n)}
                 for n, service in enumerate(claim.services)]  # fmt: skip
        totals = claim_cells(slate, claim, at)
        for section, keys in ((0, self.first), (1, self.then)):
            self._table(section, keys, cells, totals)
        self._reductions(claim, at)
        for number, service in enumerate(claim.services):
            told(slate, service, f"{at}/lines/{number}", (*self.first, *self.then, "codes"))
        eob_truth.imply(slate.sheet, claim, at)
        unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
        slate.down(0.6)

    def _table(self, section: int, keys: Sequence[str], cells: Sequence[dict[str, Cell]], totals: dict[str, Cell]) -> None:
        slate = self.slate
        sums = {key: totals[key] for key in keys if key in LEAVES} | {"no": plain("Total")}
        grid = self._grid(keys, [*cells, sums])
        slate.room(grid.head_height() + grid.leading * (len(cells) + 3))
        self._title(section)
        grid.heads()
        for row in cells:
            grid.row(row)
        if self.summed:
            grid.row(sums, grid.pen.heavy())
        slate.down(0.5)

    def _title(self, section: int) -> None:
        if self.titled:
            self.slate.say(self.slate.left, self.sections[section], self.slate.pen.heavy())
            self.slate.down(1.3)

    def _reductions(self, claim: Claim, at: str) -> None:
        slate, rows = self.slate, []
        runs: list[list[Run]] = []
        for number, service in enumerate(claim.services):
            runs.append([])
            for n, each in enumerate(service.adjustments):
                here = f"{at}/lines/{number}/adjustments/{n}"
                group, reason = Run(each.group, f"{here}/group"), Run(each.reason, f"{here}/reason")
                amount = slate.amount(f"{here}/amount", each.amount)
                rows.append({"no": self._no(number), "group": ((group,),), "reason": ((reason,),), "amount": ((amount,),)})
                runs[-1] += [group, reason, amount, Run(" ")]
        if not rows:
            return
        grid = self._grid(("no", "group", "reason", "amount"), rows)
        slate.room(grid.leading * (len(rows) + 4))
        self._title(2)
        if self.rows:
            grid.heads()
            for row in rows:
                grid.row(row)
            return
        for number, line in enumerate(runs):
            if line:
                slate.line((Run(f"{self.heads['no'][0]} {number + 1}:"), *line), slate.left + 6, room=slate.right - slate.left)
                slate.down()
