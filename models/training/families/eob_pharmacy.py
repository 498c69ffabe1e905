"""Remittances of pharmacy benefit managers: one row or two for each prescription; sums by page and cycle.

The drug's number is the code of the service; prescriptions, days and the parts of a price are no fields. As a row is a claim,
its amounts may be told of the claim, too. Reversals stand between new claims with minus signs. Fees per claim come last.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, ProviderAdjustment, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import Col, Grid, Slate, listed, service_cells
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_PAYERS = (
    "{n}Rx Pharmacy Services",
    "{n} Prescription Management",
    "{n} Script, Inc.",
    "{n} PBM",
    "Med{n} Pharmacy Network",
    "{n} Drug Benefit Plan",
)
_STORES = ("{n} Pharmacy", "{n} Drugs #1412", "{n}'s Apothecary LLC", "{n} Long Term Care Pharmacy", "{n} Rx Inc.")
_TITLES = (
    "PHARMACY REMITTANCE ADVICE",
    "Pharmacy Payment Detail",
    "REMITTANCE STATEMENT - PHARMACY",
    "Pharmacy Claims Remittance",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "rx": (("RX", "NUMBER"), ("Rx #",), ("PRESCR", "NO.")),
    "from": (("FILL", "DATE"), ("Date", "Filled"), ("SERV", "DATE"), ("DOS",)),
    "member": (("CARDHOLDER", "ID"), ("Member ID",), ("MEMBER", "NUMBER")),
    "patient_name": (("PATIENT",), ("Member Name",), ("PATIENT", "NAME")),
    "number": (("CLAIM", "AUTH NO"), ("Claim #",), ("PBM CLAIM", "NUMBER"), ("Claim", "Ref Number")),
    "ndc": (("NDC",), ("NDC #",), ("DRUG", "CODE")),
    "units": (("QTY",), ("Qty", "Disp"), ("METRIC", "QTY")),
    "days": (("DS",), ("Days",), ("DAY", "SUP")),
    "billed": (("U&C",), ("AMT", "SUBMITTED"), ("Submitted", "Amount"), ("BILLED", "AMT")),
    "cost": (("INGRED", "COST"), ("Ing. Cost", "Paid"), ("DRUG", "COST")),
    "fee": (("DISP", "FEE"), ("Disp.", "Fee")),
    "allowed": (("TOTAL", "ALLOWED"), ("Amount", "Allowed"), ("ALLOWED",)),
    "copay": (("COPAY",), ("Pt Pay",), ("PATIENT", "PAY"), ("Patient", "Copay")),
    "paid": (("AMT", "PAID"), ("Plan", "Paid"), ("NET", "PAID"), ("TOTAL", "PAID")),
    "remarks": (("REJ",), ("Rej/Msg",), ("REJECT", "CODE")),
}
_LEFT = {"rx", "from", "member", "patient_name", "number", "ndc", "remarks"}


def draw(rng: Random) -> Paper:
    """Five to thirty prescriptions, mostly across the paper."""
    mix = Mix(institutional=0.0, denied=0.1, reversed=0.6, further=0.0, own=0.0, interest=0.0, moved=0.2)
    content = _filled(rng, adjudicated(rng, claims=rng.choice((4, 7, 12, 20, 30)), most_lines=1, mix=mix))
    mono = rng.random() < 0.55
    pen = Pen(rng.choice(MONO[:2] if mono else ("narrow", *SANS[:2])), rng.choice((6.8, 7.4, 8.0)))
    habits = replace(
        us_habits(rng),
        dates=rng.choice(("us-short", "us", "compact", "dash-short")),
        dollar=False,
        negative=rng.choice(("trail", "lead", "cr")),
        names=rng.choice(("capitals", "bare", "listed")),
    )
    size = (LETTER[1], LETTER[0]) if mono or rng.random() < 0.75 else LETTER
    slate = Slate(Sheet("eob", "eob-pharmacy", size), rng, content, habits, pen, margin=rng.choice((22.0, 28.0)))
    return _Register(slate).whole()


def _filled(rng: Random, content: Remittance) -> Remittance:
    """Prescriptions instead of services: no deductible, codes of rejection, a fee per claim that is kept back."""

    def changed(service: Service, code: str) -> Service:
        quantity = rng.choice((30, 60, 90, 14, 21, 10)) * (-1 if service.units < 0 else 1)
        gone = service.allowed - service.copay
        extra = service.deductible + service.coinsurance
        return replace(
            service,
            units=quantity,
            modifiers=(),
            procedure="",
            deductible=ZERO,
            coinsurance=ZERO,
            last=service.first,
            copay=service.copay + (extra if gone else ZERO),
            remarks=(code,) if service.denial else (),
        )

    claims = []
    for claim in content.claims:
        code = rng.choice(("70", "75", "79", "88", "MR", "R6", "7X"))
        services = tuple(changed(service, code) for service in claim.services)
        claims.append(replace(claim, services=services, interest=ZERO))
    named = replace(content.payer, name=rng.choice(_PAYERS).format(n=names.surname(rng)))
    store = replace(content.payee, name=rng.choice(_STORES).format(n=names.surname(rng)))
    moved = content.provider_adjustments
    if content.method != "none" and rng.random() < 0.5:
        fee = cents(Decimal("0.15") * len(claims))
        moved = (*moved, ProviderAdjustment("AH", f"{numbers.digits(rng, 7)}", fee))
    whole = replace(content, claims=tuple(claims), payer=named, payee=store, provider_adjustments=moved)
    return whole if whole.amount > 0 else replace(whole, provider_adjustments=(), claims=tuple(
        claim for claim in whole.claims if claim.status != "reversed"
    ))  # fmt: skip


class _Register:
    """The register under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.store = slate, rng.choice(_TITLES), numbers.digits(rng, 7)
        self.paged, self.two_rows = rng.random() < 0.5, rng.random() < 0.3
        self.striped = rng.random() < 0.3
        self.page_claims: list[Claim] = []
        slate.head = self._later_head
        self.grid = self._grid()

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {key for key in ("days", "cost", "fee", "patient_name", "allowed", "member") if rng.random() < 0.2}
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.4:
            keys.remove("number")
            keys.insert(0, "number")
        if self.two_rows:
            keys = [key for key in keys if key not in {"patient_name", "number"}]
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        rows = [self._cells(claim, 99) for claim in slate.content.claims]
        return Grid(
            slate,
            cols,
            [*rows, self._sums(slate.content.claims, None)],
            look=rng.choice(("rule", "bare", "rules", "shade")),
            smallest=5.4,
        )

    def _cells(self, claim: Claim, index: int) -> dict[str, Cell]:
        slate, service = self.slate, claim.services[0]
        at, rng = f"/claims/{index}", Random(claim.number)
        fee = cents(min(abs(service.allowed), Decimal("1.75"))) * (-1 if service.allowed < 0 else 1)
        ndc = f"{numbers.digits(rng, 5)}-{numbers.digits(rng, 4)}-{numbers.digits(rng, 2)}"
        bare = ndc.replace("-", "")
        shown = ndc if len(claim.number) % 2 else bare
        return service_cells(slate, service, f"{at}/lines/0") | {
            "rx": plain(numbers.digits(rng, 7)), "ndc": one(shown, f"{at}/lines/0/procedure", bare),
            "days": plain(str(rng.choice((10, 14, 30, 90)))), "fee": slate.money(None, fee),
            "cost": slate.money(None, service.allowed - fee), "member": one(claim.member_id, f"{at}/member_id"),
            "patient_name": one(slate.habits.name(claim.patient), f"{at}/patient_name"),
            "number": one(claim.number, f"{at}/claim_number"),
        }  # fmt: skip

    def _sums(self, claims: tuple[Claim, ...] | list[Claim], at: str | None) -> dict[str, Cell]:
        def total(key: str) -> Decimal:
            return sum((claim.total(key) for claim in claims), ZERO)

        slate = self.slate
        cells: dict[str, Cell] = {
            key: slate.money(f"{at}/{key}" if at else None, total(key)) for key in ("billed", "allowed", "paid")
        }
        return {**cells, "copay": slate.money(None, total("copay")), self.first: plain("TOTAL", f"{len(claims)} CLAIMS")}

    @property
    def first(self) -> str:
        """The column where sums are named."""
        return "ndc"

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        self._first_head()
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, index)
        self._page_sum()
        self._ends()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y, middle = 36, (slate.left + slate.right) / 2
        slate.say(middle, self.title, pen.sized(pen.size * 1.3).heavy(), "center")
        slate.down(2)
        top = slate.y
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, room=middle - slate.left - 20)
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        slate.down(0.6)
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left, room=middle - slate.left - 20)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        label = slate.pick("CHECK NO", "Check Number") if content.method == "check" else slate.pick("EFT NUMBER", "ACH Trace")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [
            (slate.pick("NCPDP NO", "NABP #", "Chain/Store"), Run(self.store)),
            (slate.pick("NPI", "PHARMACY NPI"), Run(content.payee.npi, "/payee/npi")),
            (slate.pick("PAYMENT DATE", "Check Date", "Paid Date"), slate.day("/payment/date", content.day)),
            (
                slate.pick("PAYMENT AMOUNT", "Check Amount", "NET PAYMENT"),
                slate.amount("/payment/amount", content.amount, sign=True),
            ),
            (slate.pick("CYCLE", "Billing Cycle"), Run(numbers.digits(slate.rng, 3))),
        ]
        if content.method != "none":
            facts.insert(2, (label, Run(content.number, "/payment/number")))
        listed(slate, facts, middle + 40, slate.right)
        slate.y = max(low, slate.y) + slate.step
        self.grid.heads()

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 34
        slate.line((Run(slate.content.payer.name, "/payer/name"), Run("-"), Run(self.title)), slate.left)
        slate.say(slate.right, f"PAGE {slate.sheet.page}", align="right")
        slate.down(2)
        self.grid.heads()

    def _page_sum(self) -> None:
        if self.paged and self.page_claims:
            self.slate.rule(0.4, self.grid.pen.size)
            self.grid.row({**self._sums(self.page_claims, None), self.first: plain("PAGE TOTAL")})
        self.page_claims = []

    def _claim(self, claim: Claim, index: int) -> None:
        slate, grid = self.slate, self.grid
        if slate.y + grid.leading * 4 > slate.sheet.size[1] - slate.foot:
            self._page_sum()
            slate.room(slate.sheet.size[1])
        cells, at = self._cells(claim, index), f"/claims/{index}"
        grid.row(cells, shade=self.striped and bool(index % 2))
        if self.two_rows:
            runs = (Run("PATIENT:"), *cells["patient_name"][0], Run("CLAIM:"), *cells["number"][0], Run("PRESCRIBER:"),
                    Run(claim.rendering_npi))  # fmt: skip
            slate.line(runs, slate.left + 18, grid.pen)
            slate.y += grid.leading * 1.1
        eob_truth.one_day(slate.sheet, claim.services[0], f"{at}/lines/0")
        eob_truth.imply(slate.sheet, claim, at)
        service = claim.services[0]
        slate.sheet.ignore += [f"{at}/patient_account", f"{at}/rendering_npi"]
        slate.sheet.alternatives |= {
            f"{at}/{key}": [f"{claim.total(key):.2f}"] for key in ("billed", "allowed", "copay", "paid")
        }
        eob_truth.unnamed(slate.sheet, f"{at}/lines/0", service.discount + service.not_covered)
        self.page_claims.append(claim)

    def _ends(self) -> None:
        slate, content, grid = self.slate, self.slate.content, self.grid
        slate.room(grid.leading * (7 + len(content.provider_adjustments)))
        slate.rule(0.8, grid.pen.size)
        grid.row(self._sums(content.claims, "/totals"), grid.pen.heavy())
        slate.down(1)
        words = {"AH": "TRANSACTION FEES", "WO": "AUDIT RECOVERY", "FB": "BALANCE FORWARD", "CS": "PRIOR CYCLE CORRECTION"}
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (
                Run(each.code, f"{at}/code"),
                Run(words.get(each.code, "ADJUSTMENT")),
                Run(each.reference, f"{at}/reference"),
            )
            slate.line(runs, slate.left)
            slate.line((slate.amount(f"{at}/amount", each.amount),), slate.left + 300, align="right")
            slate.down()
        slate.line((Run(slate.pick("NET REMITTANCE", "PAYMENT THIS CYCLE", "Total Remitted")),), slate.left)
        slate.line((slate.amount("/payment/amount", content.amount),), slate.left + 300, align="right")
        slate.down(2)
        codes = sorted({code for claim in content.claims for service in claim.services for code in service.remarks})
        slate.legend([(code, "NOT PAID: ASK THE PLAN'S HELP DESK ABOUT THIS CODE") for code in codes], slate.pen, 30)
