"""Remittances with a column for each reason of a reduction: headings are codes, cells hold what each code took off.

Practice systems and spreadsheets of payers pivot reductions so. A code is told once, in the heading; a cell without a
reduction stays empty or shows a zero that is nobody's.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Service
from models.training.families import eob_truth
from models.training.families.cells import EMPTY, Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import LEAVES, Col, Grid, Look, Slate, claim_cells, service_cells, told
from models.training.families.eob_slate_ends import first_sheet, last_lines, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_MOST = 8
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Svc Date",), ("Date of", "Service"), ("DOS",)),
    "code_mods": (("Code",), ("Proc/Mod",), ("Service", "Code")),
    "units": (("Units",), ("Qty",), ("#",)),
    "billed": (("Billed",), ("Charges",), ("Submitted", "Charge")),
    "allowed": (("Allowed",), ("Fee",), ("Contract", "Amount")),
    "paid": (("Paid",), ("Net Paid",), ("Payment",)),
    "remarks": (("Remark",), ("RARC",), ("Msg",)),
}
_LEFT = {"dates", "code_mods", "remarks"}
_TITLES = ("Remittance by Reason", "Payment Analysis", "CLAIM PAYMENT WORKSHEET", "Explanation of Provider Payment")


def draw(rng: Random) -> Paper:
    """Two to seven claims."""
    sheet = Sheet("eob", "eob-reason-columns", (LETTER[1], LETTER[0]))
    mix = Mix(institutional=0.1, own=0.0, interest=0.0, further=0.15)
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 7)), most_lines=4, mix=mix)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((7.4, 8.0))), margin=34.0)
    slate.zero = rng.choice(("", "0.00"))
    return _Worksheet(slate).whole()


class _Worksheet:
    def __init__(self, slate: Slate) -> None:
        rng, content = slate.rng, slate.content
        codes = sorted({(each.group, each.reason) for claim in content.claims for service in claim.services
                        for each in service.adjustments})  # fmt: skip
        if len(codes) > _MOST:
            raise ValueError("more reasons than columns")
        self.slate, self.codes = slate, codes
        mark = rng.choice(("-", " ", ""))
        self.two = rng.random() < 0.35
        out = set(rng.sample(("units", "allowed", "remarks"), rng.choice((0, 1))))
        keys = [key for key in _HEADS if key not in out]
        at = keys.index("paid")
        names = {f"{group}-{reason}": ((group, reason) if self.two else (f"{group}{mark}{reason}",)) for group, reason in codes}
        heads = {key: rng.choice(words) for key, words in _HEADS.items()} | names
        self.keys = [*keys[:at], *names, *keys[at:]]
        cols = [Col(key, heads[key], "left" if key in _LEFT else "right") for key in self.keys]
        look: Look = rng.choice(("boxes", "rule", "shade", "rules", "dark"))
        claims = content.claims
        rows = [self._cells(service, "/x", n) for claim in claims for n, service in enumerate(claim.services)]
        self.grid = Grid(slate, cols, [*rows, *(self._sums(claim, "/x") for claim in claims)], look=look, lined=look == "boxes")
        slate.sheet.values.clear()
        self.labels = [slate.pick(*words) for words in (("Patient", "Member"), ("ID",), ("Acct", "Pt acct"), ("Claim", "ICN"))]
        self.once, slate.head = rng.random() < 0.5, self._later

    def _cells(self, service: Service, at: str, number: int) -> dict[str, Cell]:
        here = f"{at}/lines/{number}"
        slate = self.slate
        cells = service_cells(slate, service, here)
        for group, reason in self.codes:
            found = next(
                (n for n, each in enumerate(service.adjustments) if (each.group, each.reason) == (group, reason)), None
            )
            if found is None:
                cells[f"{group}-{reason}"] = plain("0.00") if slate.zero else EMPTY
                continue
            pointer, amount = f"{here}/adjustments/{found}", service.adjustments[found].amount
            slate.sheet.know(f"{pointer}/group", group)
            slate.sheet.know(f"{pointer}/reason", reason)
            cells[f"{group}-{reason}"] = one(slate.habits.money(amount), f"{pointer}/amount", f"{amount:.2f}")
        return cells

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        slate = self.slate
        cells = claim_cells(slate, claim, at)
        for group, reason in self.codes:
            sums = [each.amount for service in claim.services for each in service.adjustments
                    if (each.group, each.reason) == (group, reason)]  # fmt: skip
            cells[f"{group}-{reason}"] = slate.money(None, sum(sums, ZERO)) if sums else EMPTY
        return cells | {"dates": plain("Claim total")}

    def _later(self) -> None:
        slate = self.slate
        slate.y = 40
        slate.say(slate.right, f"{slate.content.payer.name} - {slate.sheet.page}", align="right")
        slate.down(1.8)
        self.grid.heads()

    def whole(self) -> Paper:
        slate, grid = self.slate, self.grid
        first_sheet(slate, slate.pick(*_TITLES))
        grid.heads()
        for index, claim in enumerate(slate.content.claims):
            at = f"/claims/{index}"
            slate.room(grid.leading * (len(claim.services) + 3))
            words = (slate.habits.name(claim.patient), claim.member_id, claim.account, claim.number)
            keys = ("patient_name", "member_id", "patient_account", "claim_number")
            runs = [run for label, key, text in zip(self.labels, keys, words, strict=True)
                    for run in (Run(f"{label}:"), Run(text, f"{at}/{key}", heavy=True), Run(" "))]  # fmt: skip
            slate.line(tuple(runs), slate.left + 3, room=slate.right - slate.left - 6)
            slate.y += grid.leading
            for number, service in enumerate(claim.services):
                grid.row(self._cells(service, at, number))
                told(slate, service, f"{at}/lines/{number}", (*self.keys, "codes"))
            if self.once or len(claim.services) > 1:
                grid.row(self._sums(claim, at), grid.pen.heavy())
            eob_truth.imply(slate.sheet, claim, at)
            unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
            slate.y += grid.leading * 0.6
        last_lines(slate)
        return slate.sheet.finish()
