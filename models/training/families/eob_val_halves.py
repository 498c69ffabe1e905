"""Validation: claims in two columns on each sheet, read as a newspaper is: down the left one, then down the right.

A claim is a small notice of its own: a line for who, two for numbers, a narrow table, what is paid. Columns are as full as
claims let them be; the payment stands above both, money moved below the last notice.
"""

from __future__ import annotations

from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Claim
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import Cell, Column, Said, Style, Table, claim_cells, say, service_cells, settle
from models.training.families.eob_val_parts import payment_facts
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "from": (("Date",), ("Service", "date"), ("DOS",)),
    "procedure": (("Code",), ("Proc.",), ("Service",)),
    "billed": (("Charge",), ("Billed",), ("Total", "charge")),
    "discount": (("Disc.",), ("Network", "savings"), ("Write-", "off")),
    "not_covered": (("Not", "payable"), ("Excl.",), ("Not", "cov.")),
    "allowed": (("Allow.",), ("Eligible",), ("Allowed",)),
    "deductible": (("Ded.",), ("Deduct-", "ible"), ("Deduct.",)),
    "copay": (("Copay",), ("Co-pay",), ("Copay",)),
    "coinsurance": (("Coins.",), ("Co-ins.",), ("Coinsur.",)),
    "paid": (("Paid",), ("Benefit",), ("Plan", "paid")),
    "remarks": (("Msg",), ("Note",), ("Rmk",)),
}
_WORDS = {
    "patient_name": ("Patient", "For", "Patient name"),
    "claim_number": ("Claim", "Claim no.", "Notice"),
    "patient_account": ("Acct", "Account", "Pt. no."),
    "member_id": ("ID", "Member", "Ident."),
    "group_number": ("Group", "Grp", "Policy"),
}
_TITLES = ("Claims Paid", "PAYMENT NOTICES", "Provider Statement of Claims", "Explanation of Benefits Paid")


def draw(rng: Random) -> Paper:
    """Four to fourteen claims."""
    sheet = Sheet("eob", "eob-val-halves", (LETTER[1], LETTER[0]) if rng.random() < 0.6 else LETTER)
    mix = Mix(institutional=0.0, further=0.0, own=0.0, interest=0.0, reversed=0.05, moved=0.3)
    content = adjudicated(rng, claims=rng.choice((4, 7, 10, 14)), most_lines=4, mix=mix)
    pen = Pen(rng.choice((*SANS, SERIF[0])), rng.choice((6.8, 7.2, 7.6)))
    return _Notices(Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((26.0, 34.0)))).whole()


class _Notices:
    """The notices under way."""

    def __init__(self, desk: Desk) -> None:
        rng = desk.rng
        self.desk, self.title = desk, rng.choice(_TITLES)
        self.words = {key: rng.choice(words) for key, words in _WORDS.items()}
        self.colon, self.ruled, self.framed = rng.choice((":", "", ":")), rng.random() < 0.5, rng.random() < 0.4
        self.style = Style(zero=rng.choice(("0.00", "", "0.00")), modifiers=rng.choice((" ", "-")))
        self.wide = (desk.right - desk.left - 22) / 2
        narrow = desk.sheet.size[0] < 700
        out = (
            {"discount", "copay", "allowed"}
            if narrow
            else set(rng.sample(("discount", "copay", "remarks"), rng.choice((0, 1))))
        )
        if narrow and rng.random() < 0.5:
            out.add("remarks")
        columns = tuple(
            Column(key, 10, rng.choice(heads), "left" if key in {"from", "procedure", "remarks"} else "right")
            for key, heads in _HEADS.items() if key not in out
        )  # fmt: skip
        self.table = Table(desk, columns, desk.pen, 0.0, self.wide - 8, gap=5.0)
        claims = desk.content.claims
        rows = [self._cells(claim, number, "/x") for claim in claims for number in range(len(claim.services))]
        self.table.fit([*rows, *(claim_cells(desk, claim, "/x", self.style) for claim in claims)])
        desk.sheet.values.clear()
        self.ends = rng.choice(("row", "words"))
        self.top, self.half = 0.0, 0

    def _cells(self, claim: Claim, number: int, at: str) -> dict[str, Cell]:
        return service_cells(self.desk, claim.services[number], f"{at}/lines/{number}", self.style)

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first()
        for index, claim in enumerate(desk.content.claims):
            self._notice(claim, f"/claims/{index}")
        self._moved()
        return desk.sheet.finish()

    def _first(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.desk.pen
        desk.y = 40
        heavy = pen.sized(pen.size * 1.7).heavy()
        desk.put("/payer/name", desk.left, content.payer.name, fitted(heavy, content.payer.name, self.wide))
        desk.text(desk.right, self.title, fitted(heavy, self.title, self.wide), "right")
        desk.y += pen.size * 1.9
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines)
        desk.y += pen.size
        desk.put("/payee/name", desk.left, content.payee.name, pen.heavy())
        desk.y += pen.size * 1.25
        desk.address("/payee/address", desk.left, content.payee.address.lines)
        low, desk.y = desk.y, top
        labels = {"number": "Check no." if content.method == "check" else "EFT no.", "date": "Paid", "amount": "Amount paid"}
        for fact in payment_facts(desk, labels):
            say(desk, desk.right - 170, fact, pen.sized(pen.size * 1.15), at=desk.right - 96)
            desk.y += pen.size * 1.6
        self.top = desk.y = max(low, desk.y) + pen.size * 2
        desk.rule(0.8, pen.size * 1.9)

    def _room(self, needed: float) -> None:
        """The next column, or the next sheet's first."""
        desk = self.desk
        if desk.y + needed <= desk.sheet.size[1] - 36:
            return
        if self.half == 0:
            self.half = 1
        else:
            self.half, self.top = 0, 46.0
            desk.sheet.new_page()
        desk.y = self.top

    @property
    def _x(self) -> float:
        return self.desk.left + self.half * (self.wide + 22)

    def _notice(self, claim: Claim, at: str) -> None:
        desk, table, pen = self.desk, self.table, self.desk.pen
        step = pen.size * 1.35
        tall = sum(table.height(self._cells(claim, n, at)) for n in range(len(claim.services)))
        self._room(step * 6.5 + table.head_height() + tall)
        x, top = self._x, desk.y - pen.size * 1.2
        table.left, table.right = x, x + self.wide - 8
        table.edges = _moved_to(table.edges, x)
        shown = {
            "patient_name": desk.habits.name(claim.patient),
            "claim_number": claim.number,
            "patient_account": claim.account,
            "member_id": claim.member_id,
            "group_number": claim.group_number,
        }
        said = {key: Said(self.words[key] + self.colon, f"{at}/{key}", text) for key, text in shown.items()}
        say(desk, x + 3, said["patient_name"], pen.heavy())
        desk.y += step
        for first, second in (("claim_number", "patient_account"), ("member_id", "group_number")):
            say(desk, x + 3, said[first], pen)
            say(desk, x + self.wide * 0.55, said[second], pen)
            desk.y += step
        desk.y += pen.size * 0.4
        table.heads()
        if self.ruled:
            desk.y += table.pen.size * 0.4
            low = desk.y - table.pen.size * 1.15
            desk.sheet.rule(x, low, x + self.wide - 8, low, 0.4)
        for number, service in enumerate(claim.services):
            table.row(self._cells(claim, number, at))
            settle(desk, service, f"{at}/lines/{number}", table.keys)
            if service.last != service.first:
                desk.sheet.alternatives[f"{at}/lines/{number}/service_to"] = [
                    service.first.isoformat(),
                    service.last.isoformat(),
                ]
        self._sum(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        if self.framed:
            desk.sheet.frame(x - 3, top, x + self.wide - 2, desk.y - pen.size * 0.2, 0.4)
        desk.y += pen.size * 2.2

    def _sum(self, claim: Claim, at: str) -> None:
        desk, table, pen, x = self.desk, self.table, self.desk.pen, self._x
        cells = claim_cells(desk, claim, at, self.style)
        if self.ends == "row":
            desk.text(x + 3, "Total", table.pen.heavy())
            table.row(cells, table.pen.heavy(), skip=("codes", "code_amounts"))
        else:
            desk.y += pen.size * 0.3
            paid, owed = claim.total("paid"), claim.total("patient")
            say(desk, x + 3, Said("Patient owes", f"{at}/patient_responsibility", desk.habits.money(owed), f"{owed:.2f}"), pen)
            say(
                desk,
                x + self.wide * 0.55,
                Said("Paid on claim", f"{at}/paid", desk.habits.money(paid), f"{paid:.2f}"),
                pen.heavy(),
            )
            desk.y += pen.size * 1.3
            for key in {"billed", "allowed", "not_covered", "deductible", "copay", "coinsurance"} & {*table.keys}:
                desk.sheet.alternatives[f"{at}/{key}"] = [f"{claim.total(key):.2f}"]

    def _moved(self) -> None:
        desk, pen = self.desk, self.desk.pen
        for number, each in enumerate(desk.content.provider_adjustments):
            self._room(pen.size * 3)
            at = f"/provider_adjustments/{number}"
            x = desk.text(self._x + 3, "Other adjustment", pen) + 6
            x = desk.put(f"{at}/code", x, each.code, pen) + 6
            x = desk.put(f"{at}/reference", x, each.reference, pen)
            desk.money(f"{at}/amount", self._x + self.wide - 11, each.amount, pen)
            desk.y += pen.size * 1.4


def _moved_to(edges: dict[str, tuple[float, float]], left: float) -> dict[str, tuple[float, float]]:
    """The columns, the first of them at `left`."""
    shift = left - min(x0 for x0, _ in edges.values())
    return {key: (x0 + shift, x1 + shift) for key, (x0, x1) in edges.items()}
