"""Validation: a large remittance as one roll of rows whose headings stand on its first sheet alone.

A claim is either a line of facts with its services below, or a row whose facts are in columns and stand once; some sum up
each claim.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    Token,
    claim_cells,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import facts_columns, facts_run, payee_block, payer_block, payment_facts
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_TITLES = (
    "Remittance roll",
    "CLAIMS REMITTED",
    "Electronic remittance - printed copy",
    "PAYMENT REGISTER BY CLAIM",
    "Remit detail report",
)
_PAYMENT = {
    "check": ("Check #", "CHK NBR"), "eft": ("EFT #", "EFT TRACE"), "none": ("Ref",),
    "date": ("Run date", "PAY DATE", "Remit dt"), "amount": ("Remit total", "PAY AMT", "Net amount"),
}  # fmt: skip
_WHO = {
    "patient_name": ("Pat", "NAME", "Patient"), "claim_number": ("Clm", "ICN", "Claim"),
    "patient_account": ("Acct", "PCN", "Pat acct"), "member_id": ("HIC", "ID", "Mbr"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("Serv Dt",), ("BEGIN",), ("Svc from",)),
    "to": (("End Dt",), ("END",), ("Svc thru",)),
    "procedure_only": (("Proc/Mods",), ("HCPCS",), ("CPT Mod",)),
    "units": (("Qty",), ("NOS",), ("Un",)),
    "billed": (("Billed",), ("SUBMITTED",), ("Chg Amt",)),
    "allowed": (("Allowed",), ("ALLOW AMT",), ("Alwd",)),
    "deductible": (("Ded",), ("DEDUCT",), ("Ded Amt",)),
    "coinsurance": (("Coins",), ("CO-INS",), ("Coins Amt",)),
    "copay": (("Copay",), ("CO-PAY",), ("Cpy",)),
    "codes": (("Rsn",), ("GRP-RC",), ("Adj Cd",)),
    "code_amounts": (("Adj Amt",), ("RC-AMT",), ("Adj",)),
    "paid": (("Paid",), ("PROV PD",), ("Pmt",)),
}  # fmt: skip
_LEFT = {"who", "number", "account", "from", "to", "procedure_only", "codes"}


def draw(rng: Random) -> Paper:
    """Fifteen to forty claims."""
    sheet = Sheet("eob", "eob-val-roll", (LETTER[1], LETTER[0]) if rng.random() < 0.5 else LETTER)
    pen = Pen(rng.choice((*SANS, "narrow", *MONO)), rng.choice((6.6, 7.2, 7.6)))
    mix = Mix(institutional=0.0, reversed=0.1, own=0.0, interest=0.0, moved=0.2)
    content = adjudicated(rng, claims=rng.choice((15, 24, 40)), most_lines=rng.choice((3, 4, 6)), mix=mix)
    return _Roll(Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((26.0, 34.0)))).whole()


class _Roll:
    """The roll under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title, self.in_columns = desk, rng.choice(_TITLES), rng.random() < 0.5
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", "-")), mark=rng.choice(("-", " ")))
        self.words = {key: rng.choice(words) for key, words in _WHO.items()}
        self.labelled, self.summed, self.running = rng.random() < 0.7, rng.random() < 0.6, rng.random() < 0.5
        self.total = rng.choice(("Claim totals", "CLM TOT", "Total", "**"))
        out = set(rng.sample(("to", "units", "copay", "allowed"), rng.choice((0, 1, 2))))
        who = [key for key in ("patient_name", "claim_number", "patient_account", "member_id") if self.in_columns]
        if self.in_columns:
            who = who[: rng.choice((2, 3))]
        keys = [*who, *(key for key in _HEADS if key not in out)]
        heads = {key: rng.choice(words) for key, words in _HEADS.items()} | {key: (self.words[key],) for key in who}
        left = _LEFT | set(who)
        columns = tuple(Column(key, 10, heads[key], "left" if key in left else "right") for key in keys)
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=6.0, leading=1.25)
        claims = desk.content.claims
        rows = [self._cells(claim, service, "/x", "/x/l", first=True) for claim in claims for service in claim.services]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in claims)])
        if self.table.pen.size < 4.8:
            raise ValueError("columns do not fit")
        desk.sheet.values.clear()

    def _cells(self, claim: Claim, service: Service, at: str, line: str, *, first: bool) -> dict[str, Cell]:
        cells = service_cells(self.desk, service, line, self.style)
        if self.in_columns and first:
            cells |= {key: ((Token(text, f"{at}/{key}", text),),) for key, text in self._who(claim).items()}
        return cells

    def _who(self, claim: Claim) -> dict[str, str]:
        return {
            "patient_name": self.desk.habits.name(claim.patient), "claim_number": claim.number,
            "patient_account": claim.account, "member_id": claim.member_id,
        }  # fmt: skip

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._end()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, middle = 36.0, (desk.left + desk.right) / 2
        desk.text(desk.left, self.title, pen.heavy())
        desk.y += pen.size * 2
        top = desk.y
        payer_block(desk, desk.left, pen, phone="", room=middle - desk.left - 20)
        desk.y += 4
        payee_block(desk, desk.left, pen, room=middle - desk.left - 20)
        low, desk.y = desk.y, top
        labels = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [*payment_facts(desk, labels), Said("NPI", "/payee/npi", content.payee.npi)]
        facts_columns(desk, facts, middle + 20, desk.right, across=1, pen=pen)
        desk.y = max(low, desk.y) + pen.size * 1.6
        self.table.heads()
        desk.rule(0.5, lift=self.table.pen.size * 0.8)
        desk.y += self.table.pen.size * 0.5

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 30.0
        if self.running:
            desk.text(desk.left, f"{desk.content.payer.name}   {self.title}")
            desk.text(desk.right, f"Pg {desk.sheet.page}", align="right")
            desk.y += desk.pen.size * 2

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(table.pen.size * 5, self._later_head)
        if not self.in_columns:
            desk.y += table.pen.size * 0.3
            facts = [
                Said(self.words[key] if self.labelled else "", f"{at}/{key}", text) for key, text in self._who(claim).items()
            ]
            facts_run(desk, facts, desk.left, desk.right, pen=table.pen, mark="   ")
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(claim, service, at, line, first=not number)
            if desk.turn(table.height(cells) + table.pen.size, self._later_head) and number:
                cells = self._cells(claim, service, at, line, first=True)
            table.row(cells)
            settle(desk, service, line, table.keys)
        if self.summed:
            desk.turn(table.pen.size * 1.3, self._later_head)
            desk.text(desk.left, self.total, table.pen)
            table.row(claim_cells(desk, claim, at, self.style), skip=("codes", "code_amounts", *_WHO))
        else:
            for leaf in ("billed", "allowed", "paid"):
                desk.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(leaf):.2f}"]
        eob_truth.imply(desk.sheet, claim, at)

    def _end(self) -> None:
        desk, content, money = self.desk, self.desk.content, self.desk.habits.money
        desk.turn(desk.pen.size * (7 + len(content.provider_adjustments)), self._later_head)
        desk.y += desk.pen.size
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            x = desk.text(desk.left, "PLB") + 6
            x = desk.put(f"{at}/code", x, each.code) + 6
            x = desk.put(f"{at}/reference", x, each.reference) + 6
            desk.put(f"{at}/amount", x, money(each.amount), value=f"{each.amount:.2f}")
            desk.y += desk.pen.size * 1.35
        sums = [("Billed all claims", "/totals/billed", content.total("billed")), ("Paid all claims", "/totals/paid",
                content.total("paid")), ("Remitted", "/payment/amount", content.amount)]  # fmt: skip
        said = [Said(word, at, money(amount), f"{amount:.2f}") for word, at, amount in sums]
        facts_columns(desk, said, desk.left, desk.right, across=3, pen=desk.pen)
