"""Validation: an island plan's remittance in two languages, headed once; claims run over sheets, codes come last.

Headings and captions are Spanish over English or Spanish alone. Sheets have no number, a claim that goes over is not named
again, and the table's headings stand on the first sheet alone.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import Cell, Column, Said, Style, Table, claim_cells, say, service_cells, settle
from models.training.families.eob_val_parts import facts_columns, payment_facts
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_HEADS: dict[str, tuple[str, str]] = {
    "from": ("Fecha", "Date"),
    "procedure": ("Código", "Code"),
    "units": ("Cant.", "Qty"),
    "billed": ("Facturado", "Billed"),
    "allowed": ("Permitido", "Allowed"),
    "not_covered": ("No cubierto", "Not covered"),
    "deductible": ("Deducible", "Deductible"),
    "copay": ("Copago", "Copay"),
    "coinsurance": ("Coaseguro", "Coinsurance"),
    "patient": ("Resp. paciente", "Patient resp."),
    "paid": ("Pagado", "Paid"),
    "codes": ("Ajuste", "Adj."),
    "code_amounts": ("Cantidad", "Adj. amt."),
}
_CAPTIONS = {
    "patient_name": ("Paciente", "Patient"),
    "member_id": ("Núm. Contrato", "Contract No."),
    "claim_number": ("Reclamación", "Claim"),
    "patient_account": ("Núm. Cuenta", "Account No."),
    "group_number": ("Grupo", "Group"),
}
_REASONS = {
    "45": "Excede la tarifa contratada / Above the contracted rate",
    "1": "Deducible / Deductible",
    "2": "Coaseguro / Coinsurance",
    "3": "Copago / Copayment",
    "16": "Falta información / Information is missing",
    "97": "Incluido en otro servicio / Part of another service",
    "29": "Fuera del término / Filed late",
    "18": "Duplicado / Duplicate",
    "204": "No cubierto por el plan / Not in this plan",
}
_PLANS = (
    "Salud Isleña, Inc.",
    "Cruz Dorada de la Isla",
    "Plan de Salud Borinquen",
    "Aseguradora Caribe Salud",
    "Servicios de Salud del Este",
)
_TOWNS = ("San Juan, PR 00918", "Ponce, PR 00731", "Caguas, PR 00725", "Mayagüez, PR 00680", "Bayamón, PR 00959")
_TITLES = ("EXPLICACIÓN DE PAGO / EXPLANATION OF PAYMENT", "Explicación de Pagos", "Remesa a Proveedores / Provider Remittance")


def draw(rng: Random) -> Paper:
    """Two to fourteen claims."""
    sheet = Sheet("eob", "eob-val-island", (LETTER[1], LETTER[0]))
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.08, moved=0.25)
    content = adjudicated(rng, claims=rng.choice((2, 4, 8, 14)), most_lines=5, mix=mix)
    where = replace(content.payer.address, city=(town := rng.choice(_TOWNS)).split(",")[0], state="PR", zip=town[-5:])
    content = replace(content, payer=replace(content.payer, name=rng.choice(_PLANS), address=where))
    habits = Habits(
        dates=rng.choice(("us", "us-short", "iso")),
        dollar=rng.random() < 0.5,
        negative=rng.choice(("lead", "parentheses")),
        names=rng.choice(("capitals", "bare", "listed")),
    )
    pen = Pen(rng.choice((*SANS, MONO[1])), rng.choice((7.4, 8.0)))
    return _Remittance(Desk(sheet, rng, content, habits, pen, left=rng.choice((28.0, 36.0)))).whole()


class _Remittance:
    """The remittance under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title, self.both = desk, rng.choice(_TITLES), rng.random() < 0.65
        self.coded, self.summed = rng.random() < 0.6, rng.random() < 0.8
        self.style = Style(zero=rng.choice(("0.00", "0.00", "")), mark=rng.choice(("-", " ")), modifiers=rng.choice((" ", "-")))
        out = set() if self.coded else {"codes", "code_amounts"}
        out |= set(rng.sample(("units", "patient", "not_covered"), rng.choice((0, 1))))
        columns = tuple(
            Column(key, 10, names if self.both else names[:1], "left" if key in {"from", "procedure", "codes"} else "right")
            for key, names in _HEADS.items() if key not in out
        )  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=7.0)
        claims = desk.content.claims
        rows = [self._cells(claim, number, "/x") for claim in claims for number in range(len(claim.services))]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in claims)])
        desk.sheet.values.clear()

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        return service_cells(self.desk, claim.services[number], f"{at}/lines/{number}", self.style)

    def _word(self, spanish: str, english: str) -> str:
        return f"{spanish}/{english}" if self.both else spanish

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._end()
        self._codes()
        return desk.sheet.finish()

    def _next(self) -> None:
        self.desk.y = 40.0

    def _first(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.y = 42
        desk.put("/payer/name", desk.left, content.payer.name, pen.sized(13).heavy())
        desk.text(desk.right, self.title, fitted(pen.sized(11).heavy(), self.title, 380), "right")
        desk.y += 13
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        desk.y += 8
        top = desk.y
        desk.text(desk.left, self._word("Proveedor", "Provider") + ":")
        desk.y += pen.size * 1.3
        desk.put("/payee/name", desk.left, content.payee.name, pen.heavy())
        desk.y += pen.size * 1.25
        desk.address("/payee/address", desk.left, content.payee.address.lines)
        say(desk, desk.left, Said("NPI:", "/payee/npi", content.payee.npi), pen)
        low, desk.y = desk.y, top
        labels = {
            "number": self._word("Cheque núm.", "Check no.")
            if content.method == "check"
            else self._word("Transferencia núm.", "EFT no."),
            "date": self._word("Fecha de pago", "Payment date"),
            "amount": self._word("Cantidad", "Amount"),
        }
        x = desk.right - 250
        for fact in payment_facts(desk, labels):
            say(desk, x, fact, pen, at=x + 140)
            desk.y += pen.size * 1.5
        desk.y = max(low, desk.y) + pen.size * 2.5
        self.table.heads()
        desk.sheet.rule(desk.left, desk.y - self.table.pen.size * 0.9, desk.right, desk.y - self.table.pen.size * 0.9, 0.7)
        desk.y += self.table.pen.size * 0.5

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(desk.pen.size * 4.5, self._next)
        shown = {"patient_name": desk.habits.name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
                 "patient_account": claim.account, "group_number": claim.group_number}  # fmt: skip
        facts = [Said(self._word(*_CAPTIONS[key]) + ":", f"{at}/{key}", text) for key, text in shown.items()]
        facts_columns(desk, facts, desk.left, desk.right, across=3, pen=desk.pen)
        for number, service in enumerate(claim.services):
            cells = self._cells(claim, number, at)
            desk.turn(table.height(cells), self._next)
            table.row(cells)
            settle(desk, service, f"{at}/lines/{number}", table.keys)
            if not self.coded:
                eob_truth.without_codes(desk.sheet, f"{at}/lines/{number}", (("CO", "45", service.discount),))
            if service.last != service.first:
                desk.sheet.alternatives[f"{at}/lines/{number}/service_to"] = [
                    service.first.isoformat(),
                    service.last.isoformat(),
                ]
        if self.summed:
            desk.turn(table.pen.size * 1.3, self._next)
            desk.text(desk.left + 3, self._word("Total reclamación", "Claim total"), table.pen.heavy())
            table.row(claim_cells(desk, claim, at, self.style), table.pen.heavy(), skip=("codes", "code_amounts"))
        else:
            for key in {"billed", "allowed", "not_covered", "deductible", "copay", "coinsurance", "paid"} & {*table.keys}:
                desk.sheet.alternatives[f"{at}/{key}"] = [f"{claim.total(key):.2f}"]
            if "patient" in table.keys:
                desk.sheet.alternatives[f"{at}/patient_responsibility"] = [f"{claim.total('patient'):.2f}"]
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += table.pen.size * 0.8

    def _end(self) -> None:
        desk, content, table = self.desk, self.desk.content, self.table
        desk.turn(table.pen.size * 8, self._next)
        desk.rule(0.7, table.pen.size)
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            x = desk.text(desk.left, self._word("Otros ajustes", "Other adjustments")) + 8
            x = desk.put(f"{at}/code", x, each.code) + 8
            x = desk.put(f"{at}/reference", x, each.reference) + 60
            desk.money(f"{at}/amount", x, each.amount)
            desk.y += desk.pen.size * 1.5
        billed, paid = content.total("billed"), content.total("paid")
        facts = [
            Said(
                self._word("Total facturado", "Total billed") + ":",
                "/totals/billed",
                desk.habits.money(billed),
                f"{billed:.2f}",
            ),
            Said(self._word("Total pagado", "Total paid") + ":", "/totals/paid", desk.habits.money(paid), f"{paid:.2f}"),
        ]
        facts_columns(desk, facts, desk.left, desk.left + 420, across=2, pen=desk.pen.heavy())

    def _codes(self) -> None:
        desk = self.desk
        told = [(code, _REASONS[code]) for code in desk.content.codes() if code in _REASONS]
        if not self.coded or not told:
            return
        desk.sheet.new_page()
        self._next()
        desk.text(desk.left, "Códigos de ajuste" if not self.both else "Códigos de ajuste / Adjustment codes", desk.pen.heavy())
        desk.y += desk.pen.size * 2
        for code, meaning in told:
            desk.text(desk.left, code)
            desk.text(desk.left + 40, meaning)
            desk.y += desk.pen.size * 1.5
