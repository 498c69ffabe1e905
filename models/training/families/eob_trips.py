"""Remittances of transport brokers and home-care managers: each claim is a trip or a visit, a row full of what is no field.

Trip numbers, legs, miles, clock times and unit rates stand between a few fields; a member's trips are gathered under his name
and summed up, a week or a month at a time. What was refused is told in words on the row.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, service_cells
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "claim": (("Trip", "number"), ("Confirmation",), ("Visit ID",)),
    "from": (("Trip date",), ("Date",), ("Visit", "date")),
    "leg": (("Leg",), ("A/B",), ("Type",)),
    "time": (("Pickup",), ("Time",), ("Clock in",)),
    "account": (("Your trip", "ref."), ("Vendor ref.",), ("Agency", "record")),
    "code": (("Code",), ("HCPCS",), ("Service",)),
    "units": (("Units",), ("Qty",), ("Units", "verified")),
    "rate": (("Rate",), ("Unit price",), ("Contract", "rate")),
    "billed": (("Billed",), ("Amount", "invoiced"), ("Charge",)),
    "short": (("Adjusted",), ("Reduction",), ("Not payable",)),
    "copay": (("Member", "copay"), ("Rider pays",), ("Copay",)),
    "paid": (("Paid",), ("Approved",), ("Amount", "paid")),
    "why": (("Comment",), ("Reason",), ("Status",)),
}
_LEFT = {"claim", "from", "leg", "time", "account", "code", "why"}
_WHY = {"normal": ("Paid as billed", "OK", "Approved"), "cut": ("Rate per contract", "Over contract rate", "Reduced to rate"),
        "denied": ("Denied - no show", "Not authorized", "Duplicate trip", "No signature")}  # fmt: skip
_MEMBER = ("Rider", "Member", "Enrollee", "Client")
_TITLES = (
    "Trip Payment Detail",
    "TRANSPORTATION REMITTANCE",
    "Vendor Payment Advice",
    "Visit Remittance",
    "Settlement of Trips",
)


def draw(rng: Random) -> Paper:
    """Up to six members with up to five trips each."""
    sheet = Sheet("eob", "eob-trips", (LETTER[1], LETTER[0]) if rng.random() < 0.6 else LETTER)
    content = _rides(rng)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice(SANS), rng.choice((7.8, 8.4))), margin=34.0)
    slate.zero = rng.choice(("0.00", "0.00", "-"))
    slate.sign = rng.random() < 0.4
    return _Advice(slate).whole()


def _rides(rng: Random) -> Remittance:
    """One service each; the claims of a member stand together."""
    mix = Mix(institutional=0.0, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.3)
    content = adjudicated(rng, claims=rng.choice((4, 7, 11, 16)), most_lines=1, mix=mix)
    claims: list[Claim] = []
    for claim in content.claims:
        last = claims[-1] if claims and rng.random() < 0.65 else claim
        service = claim.services[0]
        owed = replace(service, deductible=ZERO, coinsurance=ZERO, modifiers=(), remarks=(), last=service.first)
        if owed.allowed < owed.copay:
            owed = replace(owed, copay=ZERO)
        claims.append(replace(claim, patient=last.patient, member_id=last.member_id, services=(owed,), status=(
            "denied" if owed.not_covered == owed.billed else "paid")))  # fmt: skip
    told = replace(content, claims=tuple(claims), provider_adjustments=())
    moved = tuple(each for each in content.provider_adjustments if each.code != "FB")
    held = replace(told, provider_adjustments=moved)
    content = held if held.amount > 0 else told
    return content if content.amount else replace(content, method="none")


class _Advice:
    """The advice under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.member = slate, rng.choice(_TITLES), rng.choice(_MEMBER)
        self.manner = rng.randrange(3)
        out = set(rng.sample(("leg", "time", "rate", "account", "why"), rng.choice((0, 1, 2))))
        cols = [
            Col(key, heads[self.manner], "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out
        ]
        look: Look = rng.choice(("rule", "shade", "under", "boxes"))
        self.why = {fate: rng.choice(words) for fate, words in _WHY.items()}
        self.clock = [f"{rng.randint(6, 19):02d}:{rng.choice(('00', '15', '30', '45'))}" for _ in slate.content.claims]
        self.grid = Grid(slate, cols, [self._row(claim, n) for n, claim in enumerate(slate.content.claims)], look=look)
        slate.sheet.values.clear()
        self.behind, self.id_word = rng.random() < 0.5, slate.pick("ID", "Medicaid ID", "Member ID", "No.")
        self.broken = rng.random() < 0.5
        slate.head = self._later

    def whole(self) -> Paper:
        """All of it."""
        self._first()
        claims = self.slate.content.claims
        start = 0
        for index, claim in enumerate(claims):
            if not index or claim.member_id != claims[index - 1].member_id:
                start = index
                self._member(claim, index)
            self._trip(claim, index, start)
            if index + 1 == len(claims) or claims[index + 1].member_id != claim.member_id:
                self._sum(claims[start : index + 1])
        self._end()
        return self.slate.sheet.finish()

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = 44
        slate.say(slate.left, self.title, pen.sized(pen.size * 1.7).heavy())
        slate.line((Run(content.payer.name, "/payer/name"),), slate.right, pen.sized(pen.size * 1.2).heavy(), "right")
        slate.down(2.2)
        label = slate.pick("Check #", "Check number") if content.method == "check" else slate.pick("ACH ref.", "EFT number")
        eob_truth.method_from(slate.sheet, content, label=label)
        slate.line(
            (Run(slate.pick("Vendor:", "Transport provider:", "Agency:")), Run(content.payee.name, "/payee/name")), slate.left
        )
        slate.line(
            (Run(slate.pick("Paid", "Payment date")), slate.day("/payment/date", content.day)), slate.right, align="right"
        )
        slate.down()
        top = slate.y
        if content.method != "none":
            slate.line((Run(label), Run(content.number, "/payment/number")), slate.right, align="right")
            slate.down()
        slate.line((Run(slate.pick("Amount", "Payment amount")), slate.amount("/payment/amount", content.amount, sign=True)),
                   slate.right, align="right")  # fmt: skip
        slate.y = top
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.down(1.6)
        if not self.broken:
            self.grid.heads()

    def _later(self) -> None:
        slate = self.slate
        slate.y = 36
        slate.say(slate.right, f"{self.title} - {slate.sheet.page}", align="right")
        slate.down(2)
        if not self.broken:
            self.grid.heads()

    def _member(self, claim: Claim, index: int) -> None:
        slate, at = self.slate, f"/claims/{index}"
        slate.room(self.grid.head_height() + self.grid.leading * 4)
        slate.y += self.grid.leading * 0.3
        name = Run(slate.habits.name(claim.patient), f"{at}/patient_name")
        number = Run(claim.member_id, f"{at}/member_id")
        runs = (
            (Run(self.member + ":"), name, Run(f"  {self.id_word}:"), number)
            if self.behind
            else (name, Run("("), number, Run(")"))
        )
        slate.line(runs, slate.left, slate.pen.heavy())
        slate.y += self.grid.leading * 1.4
        if self.broken:
            self.grid.heads()

    def _row(self, claim: Claim, index: int) -> dict[str, Cell]:
        slate, service, at = self.slate, claim.services[0], f"/claims/{index}"
        cells = service_cells(slate, service, f"{at}/lines/0")
        fate = "denied" if claim.status == "denied" else "cut" if service.discount + service.not_covered else "normal"
        short = slate.money(None, service.discount + service.not_covered, always=False)
        return cells | {
            "claim": ((Run(claim.number, f"{at}/claim_number"),),),
            "account": ((Run(claim.account, f"{at}/patient_account"),),),
            "code": ((Run(service.procedure, f"{at}/lines/0/procedure"),),),
            "leg": plain("AB"[index % 2]),
            "time": plain(self.clock[index]),
            "rate": plain(f"{service.billed / service.units:.4f}"),
            "short": short,
            "why": ((Run(self.why[fate], f"{at}/status", claim.status),),),
        }

    def _trip(self, claim: Claim, index: int, start: int) -> None:
        slate, grid, at, service = self.slate, self.grid, f"/claims/{index}", claim.services[0]
        cells = self._row(claim, index)
        if slate.room(grid.height(cells)) and self.broken:
            grid.heads()
        grid.row(cells)
        for leaf, value in (("patient_name", slate.habits.name(claim.patient)), ("member_id", claim.member_id)):
            if index > start:
                slate.sheet.share(f"{at}/{leaf}", value, f"/claims/{start}/{leaf}")
        for leaf in ("billed", "copay", "paid"):
            slate.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(leaf):.2f}"]
        eob_truth.one_day(slate.sheet, service, f"{at}/lines/0")
        taken = [Adjustment("CO", "45", service.discount + service.not_covered)]
        eob_truth.without_codes(slate.sheet, f"{at}/lines/0", ((each.group, each.reason, each.amount) for each in taken))
        slate.sheet.alternatives[f"{at}/lines/0/not_covered"] = [f"{taken[0].amount:.2f}"]
        eob_truth.imply(slate.sheet, claim, at)
        slate.sheet.alternatives[f"{at}/status"] = [None]

    def _sum(self, claims: tuple[Claim, ...]) -> None:
        slate, grid = self.slate, self.grid
        if len(claims) < 2:
            return
        slate.room(grid.leading)
        slate.rule(0.3, grid.pen.size * 0.9, x0=grid.col("billed").x0)
        sums: dict[str, Cell] = {
            key: slate.money(None, sum((c.total(key) for c in claims), Decimal(0))) for key in ("billed", "copay", "paid")
        }
        slate.say(grid.left + 3, f"{len(claims)} trips" if self.manner < 2 else f"Subtotal ({len(claims)})", grid.pen.heavy())
        grid.row(sums, grid.pen.heavy())

    def _end(self) -> None:
        slate, content, grid = self.slate, self.slate.content, self.grid
        slate.room(grid.leading * (4 + len(content.provider_adjustments)))
        slate.y += grid.leading * 0.6
        slate.rule(0.8, grid.pen.size * 1.05)
        slate.say(grid.left + 3, slate.pick("Total this payment", "All trips", f"Batch {numbers.digits(slate.rng, 5)} total"),
                  grid.pen.heavy())  # fmt: skip
        grid.row({"billed": slate.money("/totals/billed", content.total("billed")),
                  "copay": slate.money(None, content.total("copay")),
                  "paid": slate.money("/totals/paid", content.total("paid"))}, grid.pen.heavy())  # fmt: skip
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.line((Run("Adjustment"), Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference"),
                        slate.amount(f"{at}/amount", each.amount)), slate.left)  # fmt: skip
            slate.down()
