"""Remittances with two rows of headings on top of each page: one for the line of a claim, one for its details below it.

Programs of states and of their fiscal agents print so, in fixed pitch: the two kinds of rows have columns of their own that
are not in line with each other. A claim's line has its sums, before its details.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import LEAVES, Col, Grid, Slate, claim_cells, service_cells, told
from models.training.families.eob_slate_ends import last_lines, payee_runs, payment_runs, unsaid_sums
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_CLAIM: dict[str, tuple[tuple[str, ...], ...]] = {
    "patient_name": (("RECIPIENT NAME",), ("BENEFICIARY",), ("CLIENT NAME",), ("MEMBER NAME",)),
    "member_id": (("RECIPIENT ID",), ("MEDICAID NO",), ("CLIENT NO",), ("ID NUMBER",)),
    "claim_number": (("ICN",), ("TCN",), ("CONTROL NUMBER",), ("CLAIM NO",)),
    "patient_account": (("PATIENT ACCT",), ("PROV REF",), ("MED REC/ACCT",), ("PCN",)),
    "billed": (("BILLED",), ("TOT BILLED",), ("CHARGE",)),
    "allowed": (("ALLOWED",), ("TOT ALLOW",), ("ALLOW",)),
    "patient": (("PAT LIAB",), ("CLIENT PAYS",), ("RECIP SHARE",)),
    "paid": (("PAID",), ("TOT PAID",), ("PAYMENT",)),
}
_DETAIL: dict[str, tuple[tuple[str, ...], ...]] = {
    "no": (("DTL",), ("LN",), ("LI",)),
    "from": (("FROM",), ("FDOS",), ("BEG DT",)),
    "to_always": (("TO",), ("TDOS",), ("END DT",)),
    "code_mods": (("PROC/MOD",), ("PROCEDURE",), ("SVC MODS",)),
    "units": (("QTY",), ("UNITS",), ("BILLED QTY",)),
    "billed": (("BILLED AMT",), ("DTL BILLED",), ("CHG",)),
    "allowed": (("ALLOWED AMT",), ("DTL ALLOW",), ("ALW",)),
    "copay": (("COPAY",), ("CO-PAY",), ("CPY",)),
    "paid": (("PAID AMT",), ("DTL PAID",), ("PD",)),
    "codes": (("ADJ RSN",), ("CARC",), ("REASONS",)),
    "code_amounts": (("ADJ AMT",), ("RSN AMT",), ("AMT",)),
    "remarks": (("RMK",), ("RARC",), ("REMARKS",)),
}
_LEFT = {"patient_name", "member_id", "claim_number", "patient_account", "no", "from", "to_always", "code_mods", "codes",
         "remarks"}  # fmt: skip
_TITLES = ("REMITTANCE ADVICE", "REMITTANCE ADVICE - PAID CLAIMS", "PROVIDER REMITTANCE REPORT", "WARRANT DETAIL")


def draw(rng: Random) -> Paper:
    """Two to twelve claims."""
    wide = rng.random() < 0.7
    sheet = Sheet("eob", "eob-two-heads", (LETTER[1], LETTER[0]) if wide else LETTER)
    mix = Mix(institutional=0.0, own=0.0, interest=0.0, further=0.1)
    content = adjudicated(rng, claims=rng.choice((2, 4, 7, 12)), most_lines=4, mix=mix)
    habits = Habits(dates=rng.choice(("us-short", "compact", "us", "dash-short")), dollar=False, commas=rng.random() < 0.5,
                    negative=rng.choice(("trail", "cr", "lead")), names="capitals")  # fmt: skip
    slate = Slate(sheet, rng, content, habits, Pen(rng.choice(MONO), rng.choice((7.2, 7.8))), margin=28.0)
    slate.mark, slate.zero = rng.choice(("-", " ", "")), rng.choice(("0.00", "0.00", ""))
    return _Listing(slate).whole()


class _Listing:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.state = slate, rng.choice(_TITLES), slate.content.payer.name
        manner = rng.randrange(3)
        lacking = set(rng.sample(("to_always", "copay", "remarks", "units"), rng.choice((0, 1, 2))))
        firsts = [Col(key, heads[manner], "left" if key in _LEFT else "right") for key, heads in _CLAIM.items()]
        seconds = [Col(key, heads[manner], "left" if key in _LEFT else "right") for key, heads in _DETAIL.items()
                   if key not in lacking]  # fmt: skip
        claims = slate.content.claims
        self.upper = Grid(slate, firsts, [self._line(claim, "/x") for claim in claims], look="bare", spread=rng.random() < 0.5)
        rows = [row for claim in claims for row in self._details(claim, "/x")]
        self.lower = Grid(slate, seconds, rows, look="bare", edges=(slate.left + rng.choice((8.0, 22.0)), slate.right),
                          spread=rng.random() < 0.5)  # fmt: skip
        slate.sheet.values.clear()
        self.facts, self.facts_of_payee = payment_runs(slate), payee_runs(slate, named=False)
        self.dashes, slate.head = rng.random() < 0.6, self._head

    def _line(self, claim: Claim, at: str) -> dict[str, Cell]:
        texts = {"patient_name": self.slate.habits.name(claim.patient), "member_id": claim.member_id,
                 "claim_number": claim.number, "patient_account": claim.account}  # fmt: skip
        facts: dict[str, Cell] = {key: ((Run(text, f"{at}/{key}"),),) for key, text in texts.items()}
        return facts | {key: cell for key, cell in claim_cells(self.slate, claim, at).items() if key in _CLAIM}

    def _details(self, claim: Claim, at: str) -> list[dict[str, Cell]]:
        return [
            service_cells(self.slate, service, f"{at}/lines/{n}") | {"no": plain(f"{n + 1:02d}")}
            for n, service in enumerate(claim.services)
        ]

    def _head(self) -> None:
        slate = self.slate
        slate.y = 36
        first = slate.sheet.page == 1
        middle = (slate.left + slate.right) / 2
        slate.say(slate.left, f"RUN {slate.content.day:%m/%d/%y}" if not first else "REPORT FIN-2210")
        slate.line((Run(self.state, "/payer/name"),), middle, align="center")
        slate.say(slate.right, f"PAGE {slate.sheet.page:4d}", align="right")
        slate.down()
        slate.say(middle, self.title, align="center")
        slate.down(2)
        if first:
            self._parties()
        for grid in (self.upper, self.lower):
            grid.heads(grid.pen)
            slate.y -= grid.leading * 0.35
        if self.dashes:
            count = int((slate.right - slate.left) / slate.pen.width("-"))
            slate.say(slate.left, "-" * count)
            slate.down()
        slate.y += slate.step * 0.3

    def _parties(self) -> None:
        slate, payee = self.slate, self.slate.content.payee
        top, right = slate.y, (slate.left + slate.right) / 2 + 30
        slate.line((Run(payee.name, "/payee/name"),), slate.left)
        slate.down()
        slate.lines("/payee/address", payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        stop = right + max(slate.pen.width(f"{label}:") for label, _ in (*self.facts, *self.facts_of_payee)) + 12
        for label, run in (*self.facts_of_payee, *self.facts):
            slate.say(right, f"{label.upper()}:")
            slate.line((run,), stop)
            slate.down()
        slate.y = max(low, slate.y) + slate.step

    def whole(self) -> Paper:
        slate = self.slate
        self._head()
        for index, claim in enumerate(slate.content.claims):
            at = f"/claims/{index}"
            rows = self._details(claim, at)
            slate.room(self.upper.leading * 2 + sum(self.lower.height(row) for row in rows[:2]))
            self.upper.row(self._line(claim, at))
            for number, row in enumerate(rows):
                slate.room(self.lower.height(row))
                self.lower.row(row)
                told(slate, claim.services[number], f"{at}/lines/{number}", self.lower.keys)
            eob_truth.imply(slate.sheet, claim, at)
            unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
            slate.y += self.upper.leading * 0.7
        last_lines(slate)
        return slate.sheet.finish()
