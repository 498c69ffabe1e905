"""Remittances of corrections: claims paid anew stand below what is taken back, the change of each pair is worked out.

New claims have a section of their own. What an account still owes is told in a table of the money that was moved: of its
amounts only what this payment bore is a field.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, ProviderAdjustment, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, listed, service_cells, told
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Date(s) of", "service"), ("Service", "date"), ("DOS",)),
    "code_mods": (("Procedure",), ("Service", "code"), ("PROC CD",)),
    "units": (("Units",), ("Qty",), ("UN",)),
    "billed": (("Billed",), ("Charges",), ("CHARGED",)),
    "discount": (("Discount",), ("Provider", "write-off"), ("DISC AMT",)),
    "not_covered": (("Not", "covered"), ("Ineligible",), ("NON-COV",)),
    "allowed": (("Allowed",), ("Covered", "amount"), ("ALLOWED",)),
    "deductible": (("Deductible",), ("Deduct",), ("DEDUCT",)),
    "copay": (("Copay",), ("Co-pay",), ("COPAY",)),
    "coinsurance": (("Coinsurance",), ("Coins.",), ("COINS",)),
    "paid": (("Paid",), ("Benefit",), ("PAID AMT",)),
    "codes": (("Code",), ("Reason",), ("ADJ RSN",)),
}
_LEFT = {"dates", "code_mods", "codes"}
_UNDONE = ("Reversal of original payment", "PREVIOUS PAYMENT REVERSED", "Originally paid (taken back)", "Void of prior claim")
_AGAIN = ("Corrected claim", "ADJUSTED CLAIM", "Reprocessed", "Claim as corrected")
_CHANGE = ("Net change", "Difference", "NET ADJUSTMENT", "Change to your payment")
_NEW = ("Claims processed", "NEW CLAIMS", "Claims paid this cycle")
_OLD = ("Claim adjustments", "ADJUSTED CLAIMS", "Corrections to earlier payments")
_TITLES = (
    "Adjustment Remittance",
    "EXPLANATION OF PAYMENT AND RECOVERY",
    "Remittance with Adjustments",
    "Provider Payment Notice",
)


def draw(rng: Random) -> Paper:
    """One to three corrections among some claims."""
    sheet = Sheet("eob", "eob-take-back", rng.choice((LETTER, (LETTER[1], LETTER[0]))))
    content = _corrected(rng)
    pen = Pen(rng.choice((*SANS, *SERIF, MONO[1])), rng.choice((7.6, 8.2, 8.8)))
    slate = Slate(sheet, rng, content, us_habits(rng), pen, margin=rng.choice((32.0, 40.0)))
    slate.zero, slate.mark = rng.choice(("0.00", "0.00", "-", "")), rng.choice(("-", " ", ""))
    return _Notice(slate).whole()


def _other(rng: Random, service: Service) -> Service:
    """The service as decided anew: not at all, at another price, or without the deductible."""
    roll = rng.randrange(3)
    if roll == 0 and service.units > 0:
        return replace(service, discount=ZERO, not_covered=service.billed, denial=("CO", "97"), deductible=ZERO,
                       coinsurance=ZERO, copay=ZERO)  # fmt: skip
    if roll == 1:
        more = cents(service.paid * Decimal(rng.choice((10, 25, 40))) / 100)
        return replace(service, discount=service.discount + more)
    return replace(service, deductible=ZERO)


def _corrected(rng: Random) -> Remittance:
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.0, moved=0.0, denied=0.08)
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 7)), most_lines=3, mix=mix)
    pairs: list[Claim] = []
    plain_claims: list[Claim] = []
    wanted = rng.choice((1, 1, 2, 3))
    for claim in content.claims:
        if claim.status == "paid" and wanted:
            wanted -= 1
            again = replace(claim, number=f"{claim.number}A1" if rng.random() < 0.3 else names.claim_number(rng),
                            services=tuple(_other(rng, service) for service in claim.services))  # fmt: skip
            undone = replace(claim, status="reversed", services=tuple(service.negated() for service in claim.services))
            gone = all(service.not_covered == service.billed for service in again.services)
            pairs += [undone, replace(again, status="denied" if gone else "paid")]
        else:
            plain_claims.append(claim)
    whole = replace(content, claims=(*plain_claims, *pairs), provider_adjustments=())
    if whole.amount < 0:
        forward = ProviderAdjustment("FB", names.claim_number(rng), whole.amount)
        return replace(whole, provider_adjustments=(forward,), method="none")
    taken = cents(whole.amount * Decimal(rng.choice((0, 5, 30, 100))) / 100)
    if taken:
        whole = replace(whole, provider_adjustments=(ProviderAdjustment("WO", names.claim_number(rng), taken),))
    return whole if whole.amount else replace(whole, method="none")


class _Notice:
    """The notice under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.manner = slate, rng.choice(_TITLES), rng.randrange(3)
        out = set(rng.sample(("discount", "not_covered", "codes", "copay", "units"), rng.choice((0, 1, 2))))
        self.coded = "codes" not in out
        cols = [
            Col(key, heads[self.manner], "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out
        ]
        look: Look = rng.choice(("rule", "rules", "shade", "boxes", "dark"))
        claims = slate.content.claims
        rows = [self._row(claim, n, "/x") for claim in claims for n in range(len(claim.services))]
        rows += [claim_cells(slate, claim, "/x") | {"codes": ()} for claim in claims]
        self.grid = Grid(slate, cols, rows, look=look)
        slate.sheet.values.clear()
        self.undone, self.again, self.change = rng.choice(_UNDONE), rng.choice(_AGAIN), rng.choice(_CHANGE)
        self.each_headed, self.summed_one = rng.random() < 0.5, rng.random() < 0.5
        self.words = {key: rng.choice(words) for key, words in {
            "patient_name": ("Patient", "Patient name", "Member"), "claim_number": ("Claim #", "Claim number", "Control no."),
            "patient_account": ("Acct #", "Patient account", "Your account no."), "member_id": ("ID", "Member ID", "ID no."),
        }.items()}  # fmt: skip
        slate.head = self._later

    def _row(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        return service_cells(self.slate, claim.services[number], f"{at}/lines/{number}")

    def whole(self) -> Paper:
        """All of it."""
        self._first()
        claims = self.slate.content.claims
        start = next((n for n, claim in enumerate(claims) if claim.status == "reversed"), len(claims))
        if start:
            self._section(self.slate.rng.choice(_NEW))
        for index in range(start):
            self._claim(claims[index], index, "")
        if start < len(claims):
            self._section(self.slate.rng.choice(_OLD))
        for index in range(start, len(claims), 2):
            self._claim(claims[index], index, self.undone)
            self._claim(claims[index + 1], index + 1, self.again)
            self._changed(claims[index], claims[index + 1])
        self._end()
        return self.slate.sheet.finish()

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = 46
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.4).heavy())
        slate.down(1.2)
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.8)
        slate.say(slate.left, self.title, pen.sized(pen.size * 1.3).heavy())
        slate.down(1.8)
        top = slate.y
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        label = slate.pick("Check no.", "Check number") if content.method == "check" else slate.pick("EFT no.", "ACH trace")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [
            (slate.pick("Date", "Notice date"), slate.day("/payment/date", content.day)),
            (slate.pick("Provider TIN", "Tax ID"), Run(content.payee.tax_id, "/payee/tax_id")),
            (slate.pick("Payment", "Net payment"), slate.amount("/payment/amount", content.amount, sign=True)),
        ]
        if content.method != "none":
            facts.insert(1, (label, Run(content.number, "/payment/number")))
        listed(slate, facts, slate.right - 200, slate.right, far=slate.rng.random() < 0.5)
        slate.y = max(low, slate.y) + slate.step
        if not self.each_headed:
            self.grid.heads()

    def _later(self) -> None:
        slate = self.slate
        slate.y = 40
        slate.say(slate.left, slate.content.payer.name)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.down(2)
        if not self.each_headed:
            self.grid.heads()

    def _section(self, title: str) -> None:
        slate = self.slate
        slate.room(slate.step * 9)
        slate.say((slate.left + slate.right) / 2, title, slate.pen.sized(slate.pen.size * 1.1).heavy(), "center")
        slate.down(1.5)

    def _claim(self, claim: Claim, index: int, heading: str) -> None:
        slate, grid, at = self.slate, self.grid, f"/claims/{index}"
        slate.room(slate.step * 3 + grid.head_height() + grid.leading * (1 + len(claim.services)))
        if heading:
            mark = Run(heading, f"{at}/status", claim.status) if claim.status == "reversed" else Run(heading)
            day = slate.content.day - timedelta(days=numbers_of(claim))
            paid = (Run(slate.pick("paid", "check of")), Run(slate.habits.date(day))) if claim.status == "reversed" else ()
            slate.line((mark, *paid), slate.left, slate.pen.heavy())
            slate.down(1.1)
        shown = {"patient_name": slate.habits.name(claim.patient), "claim_number": claim.number,
                 "patient_account": claim.account, "member_id": claim.member_id}  # fmt: skip
        runs = tuple(
            run for key, text in shown.items() for run in (Run(self.words[key] + ":"), Run(text, f"{at}/{key}"), Run(" "))
        )
        slate.line(runs[:-1], slate.left, room=slate.right - slate.left)
        slate.down(1.2)
        if self.each_headed:
            grid.heads()
        for number, service in enumerate(claim.services):
            cells = self._row(claim, number, at)
            slate.room(grid.height(cells))
            grid.row(cells)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
            if not self.coded and "discount" not in grid.keys:
                eob_truth.unnamed(slate.sheet, f"{at}/lines/{number}", service.discount)
        if len(claim.services) > 1 or self.summed_one:
            slate.room(grid.leading)
            slate.rule(0.3, grid.pen.size, x0=grid.col("billed").x0)
            cells = claim_cells(slate, claim, at) | {"codes": (), "dates": plain("Total")}
            grid.row(cells, grid.pen.heavy())
        else:
            for key in {"billed", "allowed", "deductible", "copay", "coinsurance", "not_covered", "paid"} & {*grid.keys}:
                slate.sheet.alternatives[f"{at}/{key}"] = [f"{claim.total(key):.2f}"]
        eob_truth.imply(slate.sheet, claim, at)
        slate.down(0.8)

    def _changed(self, undone: Claim, again: Claim) -> None:
        slate, grid = self.slate, self.grid
        change = undone.total("paid") + again.total("paid")
        slate.room(grid.leading * 2)
        slate.line((Run(self.change), Run(slate.habits.money(change, sign=True))), slate.right - 3, slate.pen.heavy(), "right")
        slate.down(1.8)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (8 + len(content.provider_adjustments)))
        facts = [(slate.pick("Total benefits", "Claims total"), slate.amount("/totals/paid", content.total("paid")))]
        listed(slate, facts, slate.left, slate.left + 220, far=True)
        slate.down(0.5)
        if content.provider_adjustments:
            stops = [slate.left, slate.left + 60, slate.left + 240, slate.left + 320, slate.left + 400]
            heads = ("Type", "Account receivable no.", "Balance before", "This payment", "Balance after")
            for stop, head in zip(stops, heads, strict=True):
                slate.say(stop, head, slate.pen.heavy().sized(7.4), "left" if stop < stops[2] else "right")
            slate.down()
        for number, each in enumerate(content.provider_adjustments):
            at, left = f"/provider_adjustments/{number}", numbers.digits(slate.rng, 5)
            after = Decimal(left) / 100
            slate.line((Run(each.code, f"{at}/code"),), stops[0])
            slate.line((Run(each.reference, f"{at}/reference"),), stops[1])
            slate.line((Run(slate.habits.money(abs(each.amount) + after)),), stops[2], align="right")
            slate.line((slate.amount(f"{at}/amount", each.amount),), stops[3], align="right")
            slate.line((Run(slate.habits.money(after)),), stops[4], align="right")
            slate.down()
        slate.down(0.5)
        net = slate.amount("/payment/amount", content.amount, sign=True)
        listed(slate, [(slate.pick("Net payment", "Payment amount"), net)], slate.left, slate.left + 220, far=True)


def numbers_of(claim: Claim) -> int:
    """Days since the claim was paid, the same whenever it is drawn."""
    return 30 + sum(map(ord, claim.number)) % 200
