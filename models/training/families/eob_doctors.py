"""Remittances of groups, by doctor: a heading names who treated, claims follow as rows of two, sums by doctor.

Who treated is told once for all of his claims, as printers of large groups do; a claim's second row has ids below the names.
What a code means stands on a sheet of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, service_cells, told
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "who": (("Patient", "ID number"), ("Member name", "Member ID"), ("NAME", "IDENTIFICATION")),
    "ids": (("Claim number", "Account"), ("Our claim no.", "Your acct. no."), ("CLAIM", "PATIENT ACCT")),
    "stacked": (("Service", "dates"), ("From", "Through"), ("DATE OF", "SERVICE")),
    "code_mods": (("Procedure",), ("Code / mod",), ("PROC",)),
    "units": (("Qty",), ("Units",), ("NO.",)),
    "billed_allowed": (("Charge", "Allowed"), ("Billed", "Allowable"), ("SUBMITTED", "APPROVED")),
    "ded_copay": (("Deductible", "Copay"), ("Deduct.", "Co-pay"), ("DEDUCTIBLE", "COPAY")),
    "coins_excluded": (("Coinsurance", "Not covered"), ("Coins.", "Ineligible"), ("COINSURANCE", "NONCOVERED")),
    "codes": (("Adj.", "codes"), ("Reason",), ("REASON", "CODE")),
    "code_amounts": (("Adj.", "amount"), ("Amount",), ("REASON", "AMOUNT")),
    "paid": (("Paid",), ("Payment",), ("NET", "PAID")),
}
_LEFT = {"who", "ids", "stacked", "code_mods", "codes"}
_DOCTOR = ("Provider", "Services by", "Rendering provider", "Practitioner")
_TITLES = ("Remittance by Provider", "GROUP REMITTANCE ADVICE", "Payment Register - Group Practice", "Provider Payment Detail")


def draw(rng: Random) -> Paper:
    """Up to a dozen claims of two to four doctors."""
    sheet = Sheet("eob", "eob-doctors", rng.choice((LETTER, (LETTER[1], LETTER[0]))))
    content = adjudicated(
        rng, claims=rng.choice((3, 5, 8, 12)), most_lines=3, mix=Mix(institutional=0.0, interest=0.0, own=0.0, further=0.1)
    )
    doctors = [(each.rendering, each.rendering_npi) for each in content.claims[: rng.choice((1, 2, 3, 4))]]
    given = [rng.randrange(len(doctors)) for _ in content.claims]
    told_of = sorted(zip(given, content.claims, strict=True), key=lambda pair: pair[0])
    claims = tuple(replace(claim, rendering=doctors[n][0], rendering_npi=doctors[n][1]) for n, claim in told_of)
    content = replace(content, claims=claims)
    slate = Slate(sheet, rng, content, us_habits(rng), Pen(rng.choice((*SANS, *MONO)), rng.choice((7.6, 8.2))), margin=30.0)
    slate.zero, slate.mark = rng.choice(("0.00", "0.00", "")), rng.choice(("-", " ", ""))
    return _Register(slate).whole()


class _Register:
    """The register under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.doctor = slate, rng.choice(_TITLES), rng.choice(_DOCTOR)
        self.coded, self.legend, self.paged = rng.random() < 0.6, rng.random() < 0.6, rng.random() < 0.5
        self.closed, self.heads_again = rng.random() < 0.6, rng.random() < 0.6
        self.named = 0
        """The first claim of the doctor under way."""
        keys = [key for key in _HEADS if self.coded or key not in {"codes", "code_amounts"}]
        manner = rng.randrange(3)
        cols = [Col(key, _HEADS[key][manner], "left" if key in _LEFT else "right") for key in keys]
        look: Look = rng.choice(("rule", "rules", "shade", "dark"))
        rows = [self._row(claim, n, "/x") for claim in slate.content.claims for n in range(len(claim.services))]
        rows.append(self._amounts_of(slate.content.claims))
        self.grid = Grid(slate, cols, rows, look=look)
        slate.sheet.values.clear()
        slate.head = self._later

    def whole(self) -> Paper:
        """All of it."""
        self._first()
        claims = self.slate.content.claims
        for index, claim in enumerate(claims):
            if not index or claim.rendering_npi != claims[index - 1].rendering_npi:
                self._doctor(claim, index)
            self._claim(claim, f"/claims/{index}")
            if self.closed and (index + 1 == len(claims) or claim.rendering_npi != claims[index + 1].rendering_npi):
                self._sum([each for each in claims if each.rendering_npi == claim.rendering_npi])
        self._end()
        return self.slate.sheet.finish()

    def _first(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y = 40
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.3).heavy())
        slate.say(slate.right, self.title, pen.sized(pen.size * 1.3).heavy(), "right")
        slate.down(1.3)
        top = slate.y
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        low, slate.y = slate.y, top
        label = (
            slate.pick("Check no.", "Check number") if content.method == "check" else slate.pick("EFT number", "ACH trace no.")
        )
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [(slate.pick("Check date", "Paid on", "Date"), slate.day("/payment/date", content.day)),
                 (slate.pick("Net amount", "Total paid", "Amount"),
                  slate.amount("/payment/amount", content.amount, sign=True))]  # fmt: skip
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        for caption, run in facts:
            slate.say(slate.right - 160, caption)
            slate.line((run,), slate.right, align="right")
            slate.down()
        slate.y = max(low, slate.y) + slate.step
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left, pen.heavy())
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.line((Run("Tax ID"), Run(f"{content.payee.tax_id[:2]}-{content.payee.tax_id[2:]}", "/payee/tax_id",
                                       content.payee.tax_id)), slate.left)  # fmt: skip
        slate.down(2)
        self.grid.heads()

    def _later(self) -> None:
        slate = self.slate
        slate.y = 40
        if self.paged:
            slate.say(slate.left, self.slate.content.payer.name)
            slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
            slate.down(2)
        if self.heads_again:
            self.grid.heads()

    def _doctor(self, claim: Claim, index: int) -> None:
        slate = self.slate
        slate.room(self.grid.leading * 5)
        slate.y += self.grid.leading * 0.4
        self.named, at = index, f"/claims/{index}"
        slate.line((Run(self.doctor + ":"), Run(slate.habits.name(claim.rendering), f"{at}/rendering_provider"), Run("  NPI"),
                    Run(claim.rendering_npi, f"{at}/rendering_npi")), slate.left, slate.pen.heavy())  # fmt: skip
        slate.y += self.grid.leading * 1.3

    def _row(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        slate, line = self.slate, f"{at}/lines/{number}"
        cells = service_cells(slate, claim.services[number], line)
        if not number:
            cells["who"] = ((Run(slate.habits.name(claim.patient), f"{at}/patient_name"),),
                            (Run(claim.member_id, f"{at}/member_id"),))  # fmt: skip
            cells["ids"] = ((Run(claim.number, f"{at}/claim_number"),), (Run(claim.account, f"{at}/patient_account"),))
        return cells | _pairs(cells)

    def _amounts_of(self, claims: Sequence[Claim]) -> dict[str, Cell]:
        slate = self.slate

        def both(*keys: str) -> Cell:
            return tuple(line for key in keys for line in slate.money(None, sum((c.total(key) for c in claims), Decimal(0))))

        return {"billed_allowed": both("billed", "allowed"), "ded_copay": both("deductible", "copay"),
                "coins_excluded": both("coinsurance", "not_covered"), "paid": both("paid")}  # fmt: skip

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        for number, service in enumerate(claim.services):
            cells = self._row(claim, number, at)
            slate.room(grid.height(cells))
            grid.row(cells)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
            if not self.coded:
                eob_truth.unnamed(slate.sheet, f"{at}/lines/{number}", service.discount)
        for leaf, value in (("rendering_provider", slate.habits.name(claim.rendering)), ("rendering_npi", claim.rendering_npi)):
            slate.sheet.share(f"{at}/{leaf}", value, f"/claims/{self.named}/{leaf}")
        if len(claim.services) > 1:
            cells = claim_cells(slate, claim, at)
            cells = cells | _pairs(cells) | {"codes": (), "code_amounts": ()}
            slate.room(grid.height(cells))
            grid.row({**cells, "code_mods": plain("Claim total")}, grid.pen.heavy())
        else:
            for leaf, key in (("billed", "billed"), ("allowed", "allowed"), ("deductible", "deductible"), ("copay", "copay"),
                              ("coinsurance", "coinsurance"), ("not_covered", "not_covered"), ("paid", "paid")):  # fmt: skip
                slate.sheet.alternatives.setdefault(f"{at}/{leaf}", [f"{claim.total(key):.2f}"])
        eob_truth.imply(slate.sheet, claim, at)
        slate.y += grid.leading * 0.5

    def _sum(self, claims: Sequence[Claim]) -> None:
        slate, grid = self.slate, self.grid
        cells = self._amounts_of(claims)
        slate.room(grid.height(cells))
        slate.rule(0.4, grid.pen.size * 1.05)
        slate.say(grid.left + 3, f"Total {self.slate.habits.name(claims[0].rendering)}", grid.pen.heavy())
        grid.row(cells, grid.pen.heavy())
        slate.y += grid.leading * 0.5

    def _end(self) -> None:
        slate, content, grid = self.slate, self.slate.content, self.grid
        slate.room(grid.leading * (5 + len(content.provider_adjustments)))
        slate.rule(0.8, grid.pen.size * 1.05)
        slate.say(grid.left + 3, slate.pick("Group total", "TOTAL, ALL PROVIDERS", "Grand total"), grid.pen.heavy())
        totals: dict[str, Cell] = {
            "billed_allowed": (slate.money("/totals/billed", content.total("billed"))[0],
                               slate.money("/totals/allowed", content.total("allowed"))[0]),
            "paid": slate.money("/totals/paid", content.total("paid")),
        }  # fmt: skip
        grid.row({**self._amounts_of(content.claims), **totals}, grid.pen.heavy())
        slate.down()
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            slate.line((Run("Other"), Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference"),
                        slate.amount(f"{at}/amount", each.amount)), slate.left)  # fmt: skip
            slate.down()
        if self.legend and self.coded:
            slate.sheet.new_page()
            slate.y = 44
            slate.say(slate.left, slate.pick("Explanation of codes", "WHAT THE CODES MEAN"), slate.pen.heavy())
            slate.down(1.6)
            slate.legend(((code, MEANINGS.get(code, "Ask us about this code")) for code in content.codes()), slate.pen, 50)


def _pairs(cells: dict[str, Cell]) -> dict[str, Cell]:
    """Two amounts below each other in one column."""
    pairs = {
        "billed_allowed": ("billed", "allowed"),
        "ded_copay": ("deductible", "copay"),
        "coins_excluded": ("coinsurance", "not_covered"),
    }
    return {key: (*(cells[upper] or ((Run(""),),)), *cells[lower]) for key, (upper, lower) in pairs.items()}
