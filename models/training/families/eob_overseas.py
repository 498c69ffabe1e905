"""Settlements of insurers abroad and of travellers' plans, on A4: what was invoiced, what falls short and why, what is settled.

Shortfalls have a reason in words below the row or a letter behind it; the excess is the member's deductible. Rates of exchange
and invoice numbers are no fields. Months are written out, as a day and a month in figures would be anybody's guess.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.cells import EMPTY, Cell, Line, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import (
    Col,
    Grid,
    Look,
    Slate,
    captioned,
    claim_cells,
    listed,
    method_unsaid,
    service_cells,
    told,
)
from models.training.habits import Habits
from models.training.ink import A4, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "{n} International Healthcare",
    "{n} Expatriate Health",
    "{n} Medical Assurance Society",
    "{n} PPP Health",
    "{n} Worldwide Cover Ltd",
    "{n} Students & Travellers Insurance",
    "{n} Friendly Society",
)
_TITLES = (
    "Settlement Advice",
    "CLAIM SETTLEMENT STATEMENT",
    "Remittance Advice to Provider",
    "Statement of Claims Settled",
    "Benefit Statement",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Treatment", "date"), ("Date(s) of", "treatment"), ("Date",)),
    "treatment": (("Treatment",), ("Description",), ("Type of treatment",)),
    "code": (("Procedure", "code"), ("Code",)),
    "units": (("Qty",), ("Sessions",), ("No.",)),
    "billed": (("Amount", "invoiced"), ("Amount", "claimed"), ("Invoiced",), ("Billed", "(USD)")),
    "short": (("Shortfall",), ("Amount", "disallowed"), ("Not", "eligible"), ("Above fee", "limit")),
    "allowed": (("Eligible", "amount"), ("Amount", "eligible"), ("Eligible",)),
    "deductible": (("Excess",), ("Policy", "excess"), ("Deductible",), ("Excess", "applied")),
    "coinsurance": (("Co-insurance",), ("Member's", "co-ins. %"), ("Co-insurance", "share")),
    "paid": (("Amount", "settled"), ("We pay",), ("Settled",), ("Amount", "paid (USD)")),
    "note": (("Note",), ("Ref",), ("Reason",)),
}  # fmt: skip
_LEFT = {"dates", "treatment", "code", "note"}
_KINDS = (
    "Consultation",
    "Follow-up visit",
    "Physiotherapy",
    "Blood tests",
    "MRI scan",
    "Day-case surgery",
    "Medicines",
    "X-ray",
    "Ward charges",
)
_WHY = (
    "Above the customary fee for this treatment.",
    "Not covered under section 4 of the policy.",
    "The yearly limit for this benefit is reached.",
)


def draw(rng: Random) -> Paper:
    """One to six claims on A4."""
    mix = Mix(institutional=0.1, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.15)
    content = _abroad(rng, adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 6)), most_lines=rng.choice((1, 3, 5)), mix=mix))
    habits = Habits(
        dates=rng.choice(("military", "abbreviated", "long")),
        dollar=rng.random() < 0.5,
        commas=rng.random() < 0.8,
        negative=rng.choice(("lead", "parentheses")),
        names=rng.choice(("plain", "plain-capitals", "listed")),
    )
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.4, 9.0, 9.6)))
    size = (A4[1], A4[0]) if rng.random() < 0.25 else A4
    slate = Slate(Sheet("eob", "eob-overseas", size), rng, content, habits, pen, margin=rng.choice((42.0, 50.0)))
    slate.zero, slate.until = rng.choice(("0.00", "-", "")), rng.choice(("to", "-"))
    return _Settlement(slate).whole()


def _abroad(rng: Random, content: Remittance) -> Remittance:
    def changed(service: Service) -> Service:
        return replace(service, copay=ZERO, remarks=(), modifiers=(), units=min(service.units, 12))

    claims = tuple(replace(claim, services=tuple(map(changed, claim.services))) for claim in content.claims)
    named = replace(content.payer, name=rng.choice(_PAYERS).format(n=names.surname(rng)))
    whole = replace(content, claims=claims, payer=named)
    whole = whole if whole.amount > 0 else replace(whole, provider_adjustments=())
    return replace(whole, method="eft" if whole.amount else "none")


class _Settlement:
    """The settlement under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.words = slate, rng.choice(_TITLES), rng.random() < 0.5
        self.letters, self.one_table = rng.random() < 0.5, rng.random() < 0.45
        self.totals = rng.random() < 0.75
        slate.head = self._later_head
        self.grid = self._grid()

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {key for key in ("units", "code", "treatment") if rng.random() < 0.35} | (set() if self.letters else {"note"})
        out -= {"code"} if "treatment" in out else set()
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.4:
            keys.remove("short")
            keys.insert(keys.index("allowed") + 1, "short")
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        rows = [self._cells(s, "/x") for c in slate.content.claims for s in c.services]
        rows += [self._sums(c, "/x") for c in slate.content.claims]
        look: Look = rng.choice(("rule", "shade", "dark", "boxes"))
        return Grid(slate, cols, rows, look=look, lined=look == "boxes" or rng.random() < 0.2)

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        slate, seed = self.slate, int(service.billed * 100)
        code: Line = (Run(service.procedure, f"{at}/procedure"),) if service.procedure else ()
        short = service.discount + service.not_covered
        return service_cells(slate, service, at) | {
            "treatment": plain(_KINDS[seed % len(_KINDS)]), "code": (code,), "short": slate.money(None, short, always=False),
            "note": one("ABC"[seed % 3], f"{at}/remarks/0") if short else EMPTY,
        }  # fmt: skip

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        slate = self.slate
        short = claim.total("discount") + claim.total("not_covered")
        return claim_cells(slate, claim, at) | {"short": slate.money(None, short, always=False)}

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        method_unsaid(slate.sheet)
        self._first_head()
        if self.one_table:
            slate.room(self.grid.head_height() + 60)
            self.grid.heads()
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, rng, pen = self.slate, self.slate.content, self.slate.rng, self.slate.pen
        slate.y, middle = 52, (slate.left + slate.right) / 2
        slate.line((Run(content.payer.name, "/payer/name"),), slate.right, pen.sized(13).heavy(), "right", room=300)
        slate.y += 14
        small = pen.sized(pen.size * 0.85)
        for words in content.payer.address.lines:
            runs = (Run(words, "/payer/address", content.payer.address.joined),)
            slate.line(runs, slate.right, small, "right")
            slate.y += small.size * 1.25
        slate.y += 20
        top = slate.y
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left, room=middle - slate.left - 10)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        facts = [
            (slate.pick("Date", "Statement date", "Settlement date"), slate.day("/payment/date", content.day)),
            (slate.pick("Amount settled (USD)", "Total settled", "Amount transferred"),
             slate.amount("/payment/amount", content.amount, sign=True)),
            (slate.pick("Currency", "Settlement currency"), Run("USD")),
        ]  # fmt: skip
        if content.method != "none":
            label = slate.pick("Payment reference", "Settlement no.", "Our payment ref")
            facts.insert(rng.randrange(3), (label, Run(content.number, "/payment/number")))
        listed(slate, facts, middle + 20, slate.right)
        slate.y = max(low, slate.y) + 20
        slate.say(slate.left, self.title, pen.sized(13).heavy())
        slate.y += 18
        slate.prose(
            slate.pick(
                "We have settled the invoices below directly with you. Any shortfall is a matter between you and the member.",
                "Please find below how we have assessed the treatment invoiced for our members.",
                "Thank you for treating our members. This advice tells what each payment is for.",
            ),
            slate.left,
            slate.right - slate.left,
        )
        slate.y += 10

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 46
        slate.line((Run(slate.content.payer.name, "/payer/name"),), slate.left)
        slate.say(slate.right, f"{slate.sheet.page}", align="right")
        slate.y += 26
        if self.one_table:
            self.grid.heads()

    def _facts(self, claim: Claim, at: str) -> list[tuple[str, Run]]:
        slate, rng = self.slate, Random(claim.number)
        labels = Random(self.title + slate.content.payer.name)
        pick = labels.choice
        return [
            (
                pick(("Member", "Patient", "Beneficiary", "Insured person")),
                Run(slate.habits.name(claim.patient), f"{at}/patient_name"),
            ),
            (pick(("Membership no.", "Policy no.", "Member ID")), Run(claim.member_id, f"{at}/member_id")),
            (pick(("Claim no.", "Claim reference", "Our claim ref")), Run(claim.number, f"{at}/claim_number")),
            (pick(("Your reference", "Hospital ref", "Patient account")), Run(claim.account, f"{at}/patient_account")),
            ("Invoice no.", Run(f"{rng.choice(('INV', 'R', ''))}{numbers.digits(rng, 6)}")),
        ]

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.head_height() + grid.leading * 4 + 30)
        facts = self._facts(claim, at)
        if self.one_table:
            runs = tuple(run for label, value in facts[:4] for run in (Run(label + ":"), value))
            slate.line(runs, slate.left + 2, grid.pen.heavy(), room=slate.right - slate.left - 4)
            slate.y += grid.leading
        else:
            captioned(slate, facts, slate.left, slate.right, across=5, framed=grid.look == "boxes")
            slate.y += 4
            grid.heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if slate.room(grid.leading * 2.5) and not self.one_table:
                grid.heads()
            grid.row(self._cells(service, line))
            told(slate, service, line, grid.keys)
            short = service.discount + service.not_covered
            eob_truth.without_codes(slate.sheet, line, (("CO", "45", short),) if short else ())
            slate.sheet.ignore.append(f"{line}/not_covered")
            if short and self.words:
                slate.say(slate.left + 16, _WHY[int(service.billed * 100) % 3], grid.pen.sized(grid.pen.size * 0.9))
                slate.y += grid.leading
        if self.totals:
            slate.room(grid.leading * 2)
            slate.rule(0.3, grid.pen.size * 0.95)
            first = plain(slate.pick("Claim total", "Total"))
            grid.row({**self._sums(claim, at), grid.keys[0]: first}, grid.pen.heavy())
            slate.sheet.ignore.append(f"{at}/not_covered")
        eob_truth.imply(slate.sheet, claim, at)
        slate.y += 6 if self.one_table else 14

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        rows = content.provider_adjustments
        slate.room(slate.step * (7 + len(rows)))
        slate.down(0.6)
        facts = [
            (slate.pick("Total invoiced", "Total claimed"), slate.amount("/totals/billed", content.total("billed"))),
            (slate.pick("Total eligible", "Eligible in all"), slate.amount("/totals/allowed", content.total("allowed"))),
            (slate.pick("Total settled", "Claims settled"), slate.amount("/totals/paid", content.total("paid"))),
        ]  # fmt: skip
        for number, each in enumerate(rows):
            at = f"/provider_adjustments/{number}"
            word = "Recovered: " if each.amount > Decimal(0) else "Added: "
            slate.line((Run(word + "your account,"), Run(each.reference, f"{at}/reference")), slate.left)
            slate.line((slate.amount(f"{at}/amount", each.amount),), slate.left + 320, align="right")
            slate.sheet.know(f"{at}/code", each.code)
            slate.sheet.alternatives[f"{at}/code"] = [None]
            slate.down()
        facts.append(
            (slate.pick("Amount transferred", "Net settlement"), slate.amount("/payment/amount", content.amount, sign=True))
        )
        listed(slate, facts, slate.right - 240, slate.right, far=True, dots=slate.rng.random() < 0.4)
        if self.letters:
            slate.down()
            slate.legend(list(zip("ABC", _WHY, strict=True)), slate.pen.sized(slate.pen.size * 0.9), 22)
