"""Reports of what was refused: claims stand below the reason they share, which is told once, in a heading.

Nothing is paid by such a report; it goes with no check. A row is a claim or a service, the heading above it says group, reason
and what it means. A list of what the office may do about it follows each heading on some.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run
from models.training.families.eob_slate import LEAVES, Col, Grid, Look, Slate, service_cells
from models.training.families.eob_slate_ends import first_sheet, unsaid_sums
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "patient_name": (("Patient",), ("Member name",), ("Name",)), "member_id": (("ID",), ("Member no.",), ("Identifier",)),
    "patient_account": (("Account",), ("Pt. account",), ("Your no.",)), "claim_number": (("Claim",), ("Claim no.",), ("DCN",)),
    "from": (("Service date",), ("DOS",), ("Date",)), "joined": (("Procedure",), ("Code",), ("CPT/HCPCS",)),
    "units": (("Units",), ("Qty",), ("Un",)), "billed": (("Charge",), ("Billed",), ("Amount",)),
    "remarks": (("Remark",), ("RARC",), ("See also",)),
}  # fmt: skip
_REASONS = (("CO", "16"), ("CO", "29"), ("CO", "18"), ("CO", "197"), ("PR", "204"), ("OA", "22"), ("CO", "97"), ("PR", "27"))
_HEADING = ("Reason {code} - {text}", "{code}: {text}", "Denied under {code} ({text})", "ADJUSTMENT {code} {text}")
_ADVICE = ("Send a corrected claim.", "You may ask for another review within 180 days.", "Bill the patient's other plan.",
           "No further action is needed.")  # fmt: skip
_TITLES = ("Denied Claims Report", "CLAIMS NOT PAID", "Notice of Claim Denials", "Non-Payment Remittance Advice")


def draw(rng: Random) -> Paper:
    """Three to ten claims of one service each."""
    sheet = Sheet("eob", "eob-refused")
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0, reversed=0.0)
    content = adjudicated(rng, claims=rng.choice((3, 5, 7, 10)), most_lines=1, mix=mix)
    slate = Slate(sheet, rng, _refused(rng, content), us_habits(rng), Pen(rng.choice((*SANS, SERIF[0], MONO[1])),
                  rng.choice((7.8, 8.4))), margin=40.0)  # fmt: skip
    return _Report(slate).whole()


def _refused(rng: Random, content: Remittance) -> Remittance:
    reasons = rng.sample(_REASONS, rng.choice((1, 2, 3)))

    def of(service: Service, reason: tuple[str, str]) -> Service:
        return replace(
            service, discount=ZERO, not_covered=service.billed, denial=reason, deductible=ZERO, coinsurance=ZERO, copay=ZERO,
            further=(),
        )  # fmt: skip

    claims = []
    for claim in content.claims:
        reason = rng.choice(reasons)
        claims.append(replace(claim, status="denied", services=tuple(of(service, reason) for service in claim.services)))
    claims.sort(key=lambda claim: reasons.index(claim.services[0].denial or reasons[0]))
    return replace(content, claims=tuple(claims), method="none", provider_adjustments=())


class _Report:
    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.heading, self.mark = slate, rng.choice(_HEADING), rng.choice(("-", " ", ""))
        out = set(rng.sample(("units", "remarks", "member_id", "joined"), rng.choice((1, 2, 3))))
        keys = [key for key in _HEADS if key not in out]
        right = {"units", "billed"}
        cols = [Col(key, rng.choice(_HEADS[key]), "right" if key in right else "left") for key in keys]
        look: Look = rng.choice(("rule", "under", "shade", "boxes", "bare"))
        rows = [self._row(claim, "/x") for claim in slate.content.claims]
        self.grid = Grid(slate, cols, rows, look=look, lined=look == "boxes")
        slate.sheet.values.clear()
        self.advised, self.again, self.counted = rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.6
        slate.head = self._later

    def _later(self) -> None:
        slate = self.slate
        slate.y = 44
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2)

    def _row(self, claim: Claim, at: str) -> dict[str, Cell]:
        texts = {"patient_name": self.slate.habits.name(claim.patient), "member_id": claim.member_id,
                 "claim_number": claim.number, "patient_account": claim.account}  # fmt: skip
        facts: dict[str, Cell] = {key: ((Run(text, f"{at}/{key}"),),) for key, text in texts.items()}
        return facts | service_cells(self.slate, claim.services[0], f"{at}/lines/0")

    def whole(self) -> Paper:
        slate, grid = self.slate, self.grid
        first_sheet(slate, slate.pick(*_TITLES))
        before: tuple[str, str] | None = None
        for index, claim in enumerate(slate.content.claims):
            at, denial = f"/claims/{index}", claim.services[0].denial or ("CO", "16")
            new = slate.room(grid.leading * 6) or denial != before
            if new:
                self._reason(index, denial, first=before is None)
            else:
                head = next(n for n, other in enumerate(slate.content.claims) if other.services[0].denial == denial)
                first = f"/claims/{head}/lines/0/adjustments/0"
                for key, value in zip(("group", "reason"), denial, strict=True):
                    slate.sheet.share(f"{at}/lines/0/adjustments/0/{key}", value, f"{first}/{key}")
            before = denial
            grid.row(self._row(claim, at))
            self._true(claim, at)
        self._end()
        return slate.sheet.finish()

    def _true(self, claim: Claim, at: str) -> None:
        sheet, service = self.slate.sheet, claim.services[0]
        eob_truth.one_day(sheet, service, f"{at}/lines/0")
        sheet.alternatives[f"{at}/lines/0/service_to"] = [service.first.isoformat(), service.last.isoformat()]
        billed, owed = f"{service.billed:.2f}", f"{service.patient:.2f}"
        sheet.alternatives |= {
            f"{at}/lines/0/adjustments/0/amount": [billed], f"{at}/lines/0/not_covered": [billed],
            f"{at}/lines/0/paid": ["0.00"], f"{at}/lines/0/allowed": ["0.00"],
            f"{at}/lines/0/patient_responsibility": [owed],
        }  # fmt: skip
        eob_truth.imply(sheet, claim, at)
        unsaid_sums(self.slate, at, {leaf: f"{claim.total(key):.2f}" for key, leaf in LEAVES.items()})

    def _reason(self, index: int, denial: tuple[str, str], *, first: bool) -> None:
        slate, grid = self.slate, self.grid
        at = f"/claims/{index}/lines/0/adjustments/0"
        slate.y += 0 if first else grid.leading
        words = self.heading.split(" ")
        runs: list[Run] = []
        for word in words:
            if "{code}" in word:
                runs += self._code(at, denial, word)
            elif "{text}" in word:
                runs.append(Run(word.format(text=MEANINGS[denial[1]])))
            else:
                runs.append(Run(word))
        slate.line(tuple(replace(run, heavy=True) for run in runs), slate.left, room=slate.right - slate.left)
        slate.down(1.2)
        if self.advised:
            slate.prose(slate.pick(*_ADVICE), slate.left + 10, slate.right - slate.left - 10)
            slate.down(0.3)
        if first or self.again:
            slate.down(0.3)
            grid.heads()

    def _code(self, at: str, denial: tuple[str, str], word: str) -> list[Run]:
        group, reason = denial
        tail = word.replace("{code}", "")
        if self.mark == " ":
            return [Run(group, f"{at}/group"), Run(reason + tail, f"{at}/reason", reason)]
        return [Run(f"{group}{self.mark}{reason}{tail}", f"{at}/reason", reason, ((f"{at}/group", group),))]

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.down()
        slate.room(slate.step * 3)
        runs = [Run("Total refused"), slate.amount("/totals/billed", content.total("billed"))]
        if self.counted:
            runs = [Run(f"{len(content.claims)} claims,"), *runs]
        slate.line(tuple(runs), slate.left)
