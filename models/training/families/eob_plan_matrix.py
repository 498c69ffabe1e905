"""Secondary payers that set plan against plan: each claim a small matrix of amounts by plan.

What the other plan allowed, took off and paid stands beside the same amounts of this plan, under `Medicare` or `Primary` and
`This plan`; only the latter are fields. Services are listed above or below with what was charged and what is paid now.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import EMPTY, Cell, Run, plain
from models.training.families.eob_slate import LEAVES, Col, Grid, Look, Slate, claim_cells, listed, service_cells, told
from models.training.families.eob_slate_ends import first_sheet, last_lines, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PLANS = (("Primary plan", "This plan"), ("Medicare", "Supplement"), ("Other carrier", "Our plan"), ("PRIMARY", "SECONDARY"))
_ROWS = {
    "billed": ("Charged", "Submitted charge", "Billed"), "allowed": ("Allowed", "Approved amount", "Allowable"),
    "deductible": ("Deductible", "To deductible", "Ded."), "coinsurance": ("Coinsurance", "Co-insurance", "Patient %"),
    "copay": ("Copay", "Co-payment", "Copayment"), "paid": ("Paid", "Benefit paid", "Payment"),
    "patient": ("Patient owes", "Left to the patient", "Patient responsibility"),
}  # fmt: skip
_SERVICES: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("Date",), ("Service date",), ("DOS",)), "code_mods": (("Code",), ("Procedure",), ("Proc Mod",)),
    "units": (("Units",), ("Qty",), ("No.",)), "billed": (("Charge",), ("Billed",), ("Submitted",)),
    "other": (("Primary", "paid"), ("Other plan",), ("COB paid",)), "paid": (("We paid",), ("Payment",), ("Paid",)),
    "remarks": (("Remark",), ("Note",), ("Msg",)),
}  # fmt: skip
_CAPTIONS = {
    "patient_name": ("Patient", "Beneficiary"), "member_id": ("Our ID", "Member ID"), "claim_number": ("Claim", "Our no."),
    "patient_account": ("Patient account", "Your account"), "group_number": ("Group", "Policy"),
}  # fmt: skip
_TITLES = ("Coordination of Benefits Statement", "Secondary Payment Explanation", "EXPLANATION OF SUPPLEMENTAL BENEFITS")


def draw(rng: Random) -> Paper:
    """One to five claims."""
    sheet = Sheet("eob", "eob-plan-matrix")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.0, denied=0.05, moved=0.2)
    content = _second(rng, adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=3, mix=mix))
    pen = Pen(rng.choice((*SANS, SERIF[0])), rng.choice((8.0, 8.6)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=44.0)
    slate.zero = rng.choice(("0.00", "0.00", "-"))
    return _Statement(slate).whole()


def _second(rng: Random, content: Remittance) -> Remittance:
    """Another plan has paid a part of every service."""

    def after(service: Service) -> Service:
        other = cents(service.paid * Decimal(rng.randint(30, 90)) / 100)
        return replace(service, further=(Adjustment("OA", "23", other),) if other else ())

    claims = tuple(replace(claim, services=tuple(after(service) for service in claim.services)) for claim in content.claims)
    held = replace(content, claims=claims, provider_adjustments=())
    return held if held.amount else replace(held, method="none")


def _other(service: Service) -> Decimal:
    return sum((each.amount for each in service.further), ZERO)


class _Statement:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.plans = slate, rng.choice(_PLANS)
        self.words = {key: rng.choice(words) for key, words in _CAPTIONS.items()}
        self.rows = {key: rng.choice(words) for key, words in _ROWS.items()}
        out = set(rng.sample(("units", "remarks", "other"), rng.choice((0, 1, 2))))
        self.cols = [Col(key, rng.choice(heads), "left" if key in {"from", "code_mods", "remarks"} else "right")
                     for key, heads in _SERVICES.items() if key not in out]  # fmt: skip
        self.look: Look = rng.choice(("rule", "under", "shade", "boxes"))
        self.ours_first, self.beside, self.before = rng.random() < 0.35, rng.random() < 0.5, rng.random() < 0.6
        slate.head = self._later

    def _later(self) -> None:
        slate = self.slate
        slate.y = 44
        slate.say(slate.left, slate.content.payer.name)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2)

    def whole(self) -> Paper:
        slate = self.slate
        first_sheet(slate, slate.pick(*_TITLES))
        for index, claim in enumerate(slate.content.claims):
            at = f"/claims/{index}"
            slate.room(slate.step * (16 + len(claim.services)))
            self._facts(claim, at)
            for part in (self._services, self._matrix) if self.before else (self._matrix, self._services):
                part(claim, at)
            eob_truth.imply(slate.sheet, claim, at)
            unsaid_sums(slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})
            slate.down(0.6)
        last_lines(slate)
        return slate.sheet.finish()

    def _facts(self, claim: Claim, at: str) -> None:
        slate = self.slate
        slate.rule(0.8, slate.pen.size * 1.1)
        texts = {"patient_name": slate.habits.name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
                 "patient_account": claim.account, "group_number": claim.group_number}  # fmt: skip
        facts = [(f"{self.words[key]}:", Run(text, f"{at}/{key}")) for key, text in texts.items()]
        if not self.beside:
            runs = [run for label, value in facts for run in (Run(label), value, Run(" "))]
            slate.line(tuple(runs), slate.left, room=slate.right - slate.left)
            slate.down(1.4)
            return
        top, middle = slate.y, (slate.left + slate.right) / 2
        listed(slate, facts[:3], slate.left, middle - 10)
        low, slate.y = slate.y, top
        listed(slate, facts[3:], middle, slate.right)
        slate.y = max(low, slate.y) + 3

    def _services(self, claim: Claim, at: str) -> None:
        slate, rows = self.slate, []
        for number, service in enumerate(claim.services):
            cells = service_cells(slate, service, f"{at}/lines/{number}")
            rows.append(cells | {"other": slate.money(None, _other(service))})
        grid = Grid(slate, self.cols, rows, look=self.look, spread=False)
        grid.heads()
        for number, row in enumerate(rows):
            grid.row(row)
            service, here = claim.services[number], f"{at}/lines/{number}"
            told(slate, service, here, grid.keys)
            denial = service.denial or ("CO", "96")
            eob_truth.without_codes(slate.sheet, here, [
                ("CO", "45", service.discount), (*denial, service.not_covered), ("OA", "23", _other(service)),
            ])  # fmt: skip
        slate.down(0.6)

    def _matrix(self, claim: Claim, at: str) -> None:
        slate, sums = self.slate, claim_cells(self.slate, claim, at)
        other = sum((_other(service) for service in claim.services), ZERO)
        allowed = claim.total("allowed")
        theirs = {"billed": claim.total("billed"), "allowed": allowed, "paid": other, "patient": allowed - other}
        cols = [Col("label", ("",), "left"), Col("theirs", (self.plans[0],)), Col("ours", (self.plans[1],))]
        if self.ours_first:
            cols = [cols[0], cols[2], cols[1]]
        rows: list[dict[str, Cell]] = []
        for key, word in self.rows.items():
            rows.append({
                "label": plain(word), "ours": sums[key],
                "theirs": slate.money(None, theirs[key]) if key in theirs else EMPTY,
            })  # fmt: skip
        grid = Grid(slate, cols, rows, look=self.look, edges=(slate.left + 20, slate.left + 330))
        grid.heads()
        for row in rows:
            grid.row(row)
        eob_truth.without_codes(slate.sheet, at, [("OA", "23", other)])
        slate.down(0.6)
