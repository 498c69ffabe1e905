"""Remittances as a ruled grid whose cells of a claim span the rows of its services, set in the middle of their height.

Web pages and word processors print so: who was treated stands once, half-way down beside three services, what the claim paid
stands likewise at the right. Neither is in line with any service.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, shrunk, write_line
from models.training.families.eob_slate import LEAVES, Col, Grid, Look, Slate, claim_cells, code_cells, service_cells, told
from models.training.families.eob_slate_ends import first_sheet, last_lines, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("Patient",), ("Patient", "Member ID"), ("Insured person",)),
    "numbers": (("Claim / Account",), ("Claim #", "Patient Acct"), ("Reference",)),
    "stacked": (("Service", "Dates"), ("Dates",), ("From", "Through")),
    "code_mods": (("Procedure",), ("Code",), ("CPT / Mod",)),
    "units": (("Units",), ("Qty",), ("Un.",)),
    "billed": (("Billed",), ("Amount", "Billed"), ("Charges",)),
    "allowed": (("Allowed",), ("Contracted", "Rate"), ("Approved",)),
    "trio": (("Ded / Coins", "/ Copay"), ("Patient", "Share"), ("Cost Share",)),
    "code_pairs": (("Adjustments",), ("Adjustment", "Codes"), ("CAS",)),
    "remarks": (("Remark",), ("Notes",), ("RARC",)),
    "line_paid": (("Paid",), ("Line", "Paid"), ("Benefit",)),
    "owed": (("Patient", "Owes"), ("Member", "Responsibility"), ("Balance to", "patient")),
    "claim_paid": (("Claim", "Payment"), ("Total", "Paid"), ("Net",)),
}
_LEFT = {"who", "numbers", "stacked", "code_mods", "code_pairs", "remarks"}
_MERGED = {"who", "numbers", "owed", "claim_paid"}
_TITLES = ("Payment Summary by Claim", "Electronic Remittance View", "Claims Paid - Detail", "Provider Payment Detail")


def draw(rng: Random) -> Paper:
    """Two to eight claims."""
    wide = rng.random() < 0.75
    sheet = Sheet("eob", "eob-merged-cells", (LETTER[1], LETTER[0]) if wide else LETTER)
    mix = Mix(institutional=0.0, own=0.0, interest=0.0, further=0.1)
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 8)), most_lines=4, mix=mix)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((7.2, 7.8))), margin=30.0)
    slate.mark, slate.zero = rng.choice(("-", " ")), rng.choice(("0.00", "-"))
    return _Spans(slate, wide=wide).whole()


class _Spans:
    def __init__(self, slate: Slate, *, wide: bool) -> None:
        rng = slate.rng
        self.slate = slate
        out = set(rng.sample(("units", "allowed", "remarks", "owed", "trio"), rng.choice((0, 1)) if wide else 3))
        self.middle = rng.random() < 0.75
        """In the middle of its height, or at its top."""
        cols = [Col(key, rng.choice(heads), "left" if key in _LEFT else "right") for key, heads in _HEADS.items()
                if key not in out]  # fmt: skip
        look: Look = rng.choice(("boxes", "boxes", "shade", "dark"))
        rows = [row | self._merged(claim, "/x") for claim in slate.content.claims for row in self._rows(claim, "/x")]
        self.grid = Grid(slate, cols, rows, look=look)
        slate.sheet.values.clear()
        slate.head = self._later

    def _rows(self, claim: Claim, at: str) -> list[dict[str, Cell]]:
        rows = []
        for number, service in enumerate(claim.services):
            here = f"{at}/lines/{number}"
            cells = service_cells(self.slate, service, here, between=" / ")
            shown = [each for n, each in enumerate(service.adjustments)]
            cells |= code_cells(self.slate, shown, here)
            rows.append({**cells, "line_paid": cells["paid"]})
        return rows

    def _merged(self, claim: Claim, at: str) -> dict[str, Cell]:
        slate, sums = self.slate, claim_cells(self.slate, claim, at)
        return {
            "who": ((Run(slate.habits.name(claim.patient), f"{at}/patient_name"),), (Run(claim.member_id, f"{at}/member_id"),)),
            "numbers": ((Run(claim.number, f"{at}/claim_number"),), (Run(claim.account, f"{at}/patient_account"),)),
            "owed": sums["patient"], "claim_paid": sums["paid"],
        }  # fmt: skip

    def _later(self) -> None:
        slate = self.slate
        slate.y = 42
        slate.say(slate.right, f"{slate.sheet.page}", align="right")
        slate.down(1.5)
        self.grid.heads()

    def whole(self) -> Paper:
        slate, grid = self.slate, self.grid
        first_sheet(slate, slate.pick(*_TITLES))
        grid.heads()
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        slate.down(0.5)
        last_lines(slate, sums=("billed", "allowed", "paid"))
        return slate.sheet.finish()

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        rows, merged = self._rows(claim, at), self._merged(claim, at)
        high = max(sum(grid.height(row) + 3 for row in rows), grid.leading * 2 + 4)
        slate.room(high + grid.leading)
        start, top = slate.y, slate.y - grid.pen.size - 1
        for number, row in enumerate(rows):
            if number:
                x1 = grid.right if "claim_paid" not in grid.keys else grid.col("claim_paid").x0
                x1 = grid.col("owed").x0 if "owed" in grid.keys else x1
                slate.sheet.rule(grid.col("stacked").x0, slate.y - grid.pen.size - 1, x1, slate.y - grid.pen.size - 1, 0.3)
            grid.row(row)
            slate.y += 3
            told(slate, claim.services[number], f"{at}/lines/{number}", grid.keys)
        for col in grid.cols:
            if col.key in _MERGED:
                lines = merged[col.key]
                y = start + ((high - len(lines) * grid.leading) / 2 if self.middle else 0.0)
                for number, line in enumerate(lines):
                    pen = shrunk(grid.pen, [line], col.x1 - col.x0 - 4)
                    write_line(slate.sheet, line, col.anchor(col.align), y + number * grid.leading, pen, col.align)
        slate.y = start + high
        for x in (*(col.x0 for col in grid.cols), grid.right):
            slate.sheet.rule(x, top, x, top + high, 0.4)
        slate.sheet.rule(grid.left, top + high, grid.right, top + high, 0.4)
        eob_truth.imply(slate.sheet, claim, at)
        unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
