"""Validation: a state's or union's crossover remittance: each service twice, as the first payer decided it and as this one did.

The upper row is named for the first payer (`MCR`, `PRIM`), the lower one for this payer, under the same headings; only the
lower row's allowance, shares and payment are this payer's. Capitals, mostly wide paper.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Adjustment, Claim, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    MONEY,
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    amount_cell,
    claim_cells,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import facts_columns, facts_run, payee_block, payer_block, payment_facts
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "plan": (("PAYER",), ("BY",), ("",)), "dates": (("SERVICE DATES",), ("DOS",), ("FROM/THRU",)),
    "procedure_only": (("PROC MODS",), ("CODE",), ("HCPCS",)), "units": (("UNITS",), ("QTY",), ("UN",)),
    "billed": (("BILLED",), ("CHARGE",), ("AMT BILLED",)), "allowed": (("ALLOWED",), ("APPROVED",), ("ALLOW",)),
    "deductible": (("DEDUCT",), ("DED",), ("DEDUCTIBLE",)), "coinsurance": (("COINS",), ("CO-INS",), ("COINSURANCE",)),
    "copay": (("COPAY",), ("CO-PAY",), ("CPY",)), "paid": (("PAID",), ("PAYMENT",), ("AMT PAID",)),
    "remarks": (("MSG",), ("RMK",), ("REMARK",)),
}  # fmt: skip
_PLANS = (("MCR", "PLAN"), ("PRIM", "SEC"), ("MEDICARE", "FUND"), ("OTHER", "OURS"))
_TITLES = ("CROSSOVER REMITTANCE", "COORDINATED CLAIMS PAID", "SUPPLEMENTAL PAYMENT REGISTER", "SECONDARY CLAIMS REMITTANCE")


def draw(rng: Random) -> Paper:
    """Two to seven claims."""
    sheet = Sheet("eob", "eob-val-coordination", (LETTER[1], LETTER[0]) if rng.random() < 0.65 else LETTER)
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.0, denied=0.05, moved=0.0)
    content = _second(rng, adjudicated(rng, claims=rng.choice((2, 3, 5, 7)), most_lines=3, mix=mix))
    pen = Pen(rng.choice((*MONO, SANS[0])), rng.choice((7.2, 7.8)))
    return _Register(Desk(sheet, rng, content, us_habits(rng), pen, left=30.0, upper=True)).whole()


def _second(rng: Random, content: Remittance) -> Remittance:
    def after(service: Service) -> Service:
        other = cents(service.paid * Decimal(rng.randint(40, 85)) / 100)
        return replace(service, further=(Adjustment("OA", "23", other),) if other else ())

    claims = tuple(replace(claim, services=tuple(after(service) for service in claim.services)) for claim in content.claims)
    held = replace(content, claims=claims, provider_adjustments=())
    return held if held.amount else replace(held, method="none")


class _Register:
    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title, self.plans, manner = desk, rng.choice(_TITLES), rng.choice(_PLANS), rng.randrange(3)
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), until=rng.choice(("", "-")))
        self.once = rng.random() < 0.5
        """Day, code and charge in the upper row alone, or in both."""
        columns = tuple(Column(key, 10, heads[manner], "left" if key in {"plan", "dates", "procedure_only", "remarks"} else
                               "right") for key, heads in _HEADS.items())  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right)
        rows = [row for claim in desk.content.claims for service in claim.services for row in self._rows(service, "/x")]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in desk.content.claims)])
        desk.sheet.values.clear()
        self.summed = rng.random() < 0.7

    def _rows(self, service: Service, at: str) -> tuple[dict[str, Cell], dict[str, Cell]]:
        desk, style = self.desk, self.style
        cells = service_cells(desk, service, at, style)
        other = sum((each.amount for each in service.further), ZERO)
        common = {key: cells[key] for key in ("dates", "procedure_only", "units", "billed")}
        theirs: dict[str, Cell] = {
            "plan": ((Token(self.plans[0]),),), "allowed": amount_cell(desk, None, service.allowed, style),
            "deductible": amount_cell(desk, None, service.deductible, style),
            "coinsurance": amount_cell(desk, None, service.allowed - service.deductible - other, style),
            "paid": amount_cell(desk, None, other, style, always=True),
        }  # fmt: skip
        ours: dict[str, Cell] = {"plan": ((Token(self.plans[1]),),)}
        ours |= {key: cells[key] for key in ("allowed", "deductible", "coinsurance", "copay", "paid", "remarks")}
        return theirs | common, ours if self.once else ours | common

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        billed, paid = desk.content.total("billed"), desk.content.total("paid")
        said = [Said("TOTAL BILLED", "/totals/billed", desk.habits.money(billed), f"{billed:.2f}"),
                Said(f"TOTAL {self.plans[1]} PAID", "/totals/paid", desk.habits.money(paid), f"{paid:.2f}")]  # fmt: skip
        desk.turn(desk.pen.size * 3, self._later)
        facts_columns(desk, said, desk.left, desk.right, across=2, pen=desk.pen)
        return desk.sheet.finish()

    def _first(self) -> None:
        desk, content, middle = self.desk, self.desk.content, (self.desk.left + self.desk.right) / 2
        desk.y = 36
        desk.text(middle, self.title, desk.pen, "center")
        desk.y += desk.pen.size * 2
        top = desk.y
        payer_block(desk, desk.left, desk.pen, phone="", room=middle - desk.left - 12)
        low, desk.y = desk.y, top
        payee_block(desk, middle + 8, desk.pen, room=desk.right - middle - 8)
        desk.y = max(low, desk.y) + desk.pen.size
        labels = {"number": "WARRANT" if content.method == "check" else "EFT", "date": "ISSUED", "amount": "NET"}
        facts = [*payment_facts(desk, labels), Said("NPI", "/payee/npi", content.payee.npi)]
        facts_run(desk, facts, desk.left, desk.right, pen=desk.pen, mark="    ")
        desk.y += desk.pen.size
        self._heads()

    def _heads(self) -> None:
        desk = self.desk
        self.table.heads()
        desk.rule(0.5, self.table.pen.size * 0.8)
        desk.y += self.table.pen.size * 0.6

    def _later(self) -> None:
        desk = self.desk
        desk.y = 36.0
        desk.text(desk.right, f"{self.title} {desk.sheet.page}", align="right")
        desk.y += desk.pen.size * 2
        self._heads()

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.pen.size * 7, self._later)
        facts = [
            Said("NAME", f"{at}/patient_name", desk.case(desk.habits.name(claim.patient))),
            Said("ID", f"{at}/member_id", claim.member_id),
            Said("ICN", f"{at}/claim_number", claim.number), Said("ACCT", f"{at}/patient_account", claim.account),
        ]  # fmt: skip
        facts_run(desk, facts, desk.left, desk.right, pen=table.pen, mark="   ")
        for number, service in enumerate(claim.services):
            here = f"{at}/lines/{number}"
            desk.turn(table.pen.size * 3, self._later)
            for row in self._rows(service, here):
                table.row(row)
            settle(desk, service, here, table.keys)
            other = sum((each.amount for each in service.further), ZERO)
            eob_truth.without_codes(desk.sheet, here, [
                ("CO", "45", service.discount), (*(service.denial or ("CO", "96")), service.not_covered), ("OA", "23", other),
            ])  # fmt: skip
        if self.summed:
            desk.text(desk.left + 2, f"{self.plans[1]} TOTAL", table.pen)
            cells = claim_cells(desk, claim, at, self.style)
            table.row({key: cell for key, cell in cells.items() if key in {"billed", "paid"}})
        desk.y += table.pen.size * 0.6
        eob_truth.imply(desk.sheet, claim, at)
        for key, leaf in MONEY.items():
            if f"{at}/{leaf}" not in desk.sheet.values:
                desk.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(key):.2f}"]
