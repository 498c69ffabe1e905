"""Validation: what a federal contractor prints in fixed pitch.

A line of ids opens each claim, services stand below one head per page, the claim closes with its totals and what was added to
them. Totals of the payment, money moved and a glossary come last.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import MEANINGS, Claim, Remittance, Service
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
    counted,
    legend_lines,
    print_line,
    say,
    service_cells,
    settle,
)
from models.training.families.letterhead import phone_shown
from models.training.habits import Habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO

_PAYERS = (
    "{p} Government Services", "{p} Medicare Administrators", "{p} Federal Health Programs", "Railroad Claims Office - {p}",
    "DME Contractor Region {r} - {p}", "{p} Military Health Contractor",
)  # fmt: skip
_TITLES = ("MEDICARE REMITTANCE ADVICE", "REMITTANCE NOTICE", "PROVIDER REMITTANCE NOTICE", "STANDARD PAPER REMITTANCE")
_HEADS = {
    "perf": ("PERF PROV", "RENDERING", "PROV NPI"), "when": ("SERV DATE", "SERVICE DATES", "DOS"), "pos": ("POS", "PL"),
    "units": ("NOS", "UNITS", "QTY"), "procedure": ("PROC  MODS", "HCPCS/MOD", "PROC/MODIFIERS"),
    "billed": ("BILLED", "SUBMITTED", "BILLED AMT"), "allowed": ("ALLOWED", "APPROVED", "ALLOWED AMT"),
    "deductible": ("DEDUCT", "DEDUCTBL", "DED AMT"), "coinsurance": ("COINS", "COINSUR", "COINS AMT"),
    "codes": ("GRP/RC", "GRP-CARC", "ADJ CODE"), "code_amounts": ("AMT", "RC-AMT", "ADJ AMT"),
    "paid": ("PROV PD", "PROV PAID", "PAID PROV"),
}  # fmt: skip
_WIDTHS = {
    "perf": 12, "when": 15, "pos": 5, "units": 7, "procedure": 18, "billed": 12, "allowed": 13, "deductible": 10,
    "coinsurance": 11, "codes": 10, "code_amounts": 11, "paid": 12,
}  # fmt: skip
_LEFT = frozenset({"perf", "when", "pos", "procedure", "codes"})
_ON_CLAIM = ("MA01", "MA18", "MA07", "MA130", "MA67", "MA13")


def draw(rng: Random) -> Paper:
    """One to twelve claims, upright or wide."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    content = _federal(rng)
    wide = rng.random() < 0.45
    sheet = Sheet("eob", "eob-val-carrier", (LETTER[1], LETTER[0]) if wide else LETTER)
    face = rng.choice(MONO)
    size = (sheet.size[0] - 56) / sum(_WIDTHS.values()) / Pen(face, 1.0).width("0")
    habits = Habits(
        dates=rng.choice(("us", "us-short", "compact")), dollar=False, commas=rng.random() < 0.4,
        negative=rng.choice(("lead", "trail")), names="capitals" if rng.random() < 0.7 else "bare",
    )  # fmt: skip
    desk = Desk(sheet, rng, content, habits, Pen(face, min(size, 9.5)), left=28.0, upper=True)
    return _Notice(desk, pages).whole()


def _federal(rng: Random) -> Remittance:
    content = adjudicated(
        rng, claims=rng.choice((1, 2, 3, 5, 8, 12)), most_lines=rng.choice((2, 4, 6)), mix=Mix(institutional=0.0, interest=0.2)
    )
    name = rng.choice(_PAYERS).format(p=place(rng), r=rng.choice("ABCD"))
    members = {each.member_id: numbers.medicare_id(rng) for each in content.claims}
    claims = tuple(
        replace(each, member_id=members[each.member_id], number=f"{rng.randint(2, 9)}2{numbers.digits(rng, 11)}")
        for each in content.claims
    )
    return replace(content, payer=replace(content.payer, name=name), claims=claims)


class _Notice:
    """The notice under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages = desk, pages
        self.style = Style(zero=rng.choice(("0.00", "0.00", ".00")), mark=rng.choice(("-", "-", " ", "")), both_days=True)
        self.run_dates = rng.random() < 0.7
        self.ids = rng.choice((("HIC", "ACNT", "ICN"), ("MBI", "ACNT", "ICN"), ("MID", "PAT ACCT", "CLAIM CNTL")))
        heads = {key: rng.choice(choices) for key, choices in _HEADS.items()}
        columns = tuple(
            Column(key, wide, (heads[key],), "left" if key in _LEFT else "right") for key, wide in _WIDTHS.items()
        )  # fmt: skip
        self.table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=2 * desk.pen.width("0"), leading=1.2)
        self.table.head_pen = desk.pen
        self.titled = rng.choice(_TITLES)
        self.on_claim, self.nets = rng.random() < 0.5, rng.random() < 0.7
        self.place_of_service = rng.choice(("11", "11", "22", "12", "21", "23"))
        self.closing = rng.choice(("CLAIM TOTALS", "CLAIM TOTAL", "SUB TOTALS"))
        self.reference = rng.choice(("FCN", "FCN/OTHER IDENTIFIER", "CONTROL NUMBER"))
        self.labels = rng.choice((("CHECK/EFT #", "CHECK DATE"), ("EFT TRACE NO", "EFT DATE"), ("CHECK NUMBER", "PAID ON")))
        self.table.fit([self._cells(s, c, "/x") for c in desk.content.claims for s in c.services])

    def skip(self, lines: float = 1.0) -> None:
        """Feed paper."""
        self.desk.y += lines * self.table.pen.size * 1.2

    def at(self, share: float) -> float:
        """A place across the paper, 0 to 1."""
        return self.desk.left + share * (self.desk.right - self.desk.left)

    def whole(self) -> Paper:
        """All of it."""
        self._first_head()
        for index, claim in enumerate(self.desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._totals()
        self._moved()
        self._glossary()
        return self.desk.sheet.finish()

    def _first_head(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.table.pen
        desk.y = 46
        desk.put("/payer/name", desk.left, desk.case(content.payer.name), pen)
        desk.text(self.at(0.66), self.titled, pen)
        self.skip()
        top = desk.y
        desk.address("/payer/address", desk.left, content.payer.address.lines, pen)
        end = desk.text(desk.left, "PROVIDER INQUIRIES ", pen)
        desk.put("/payer/phone", end, phone_shown(content.payer.phone, 1), pen, value=content.payer.phone)
        low, desk.y = desk.y + 2 * pen.size, top
        label, dated = self.labels
        eob_truth.method_from(desk.sheet, content, label=label)
        facts = [
            Said("NPI:", "/payee/npi", content.payee.npi),
            Said(f"{dated}:", "/payment/date", desk.habits.date(content.day), content.day.isoformat()),
            Said(f"{label}:", "/payment/number", content.number),
        ]
        for fact in facts if content.method != "none" else facts[:2]:
            say(desk, self.at(0.66), fact, pen, at=self.at(0.66) + pen.width("0") * 15)
            self.skip()
        desk.text(self.at(0.66), f"PAGE #: {desk.sheet.page} OF {self.pages}", pen)
        desk.y = max(low, desk.y)
        self.skip()
        desk.put("/payee/name", desk.left, desk.case(content.payee.name), pen)
        self.skip()
        desk.address("/payee/address", desk.left, content.payee.address.lines, pen)
        self.skip()
        self._heads()

    def _later_head(self) -> None:
        desk, pen = self.desk, self.table.pen
        desk.y = 40
        desk.text(desk.left, desk.case(desk.content.payer.name), pen)
        desk.text(self.at(0.66), f"PAGE #: {desk.sheet.page} OF {self.pages}", pen)
        self.skip()
        desk.text(desk.left, desk.case(desk.content.payee.name), pen)
        desk.text(self.at(0.66), f"DATE: {desk.habits.date(desk.content.day)}", pen)
        self.skip(2)
        self._heads()

    def _heads(self) -> None:
        self.table.heads()
        desk = self.desk
        desk.rule(0.7, lift=self.table.pen.size * 0.75)
        self.skip(0.5)

    def _cells(self, service: Service, claim: Claim, at: str) -> dict[str, Cell]:
        cells = service_cells(self.desk, service, at, self.style)
        owner = at.rpartition("/lines/")[0] or at
        first, last = service.first, service.last
        days = (Token(first.strftime("%m%d"), f"{at}/service_from", first.isoformat()),
                Token(last.strftime("%m%d%y"), f"{at}/service_to", last.isoformat()))  # fmt: skip
        cells["when"] = (days,) if self.run_dates else (cells["from"][0],)
        cells["perf"] = ((Token(claim.rendering_npi, f"{owner}/rendering_npi", claim.rendering_npi),),)
        cells["pos"] = ((Token(self.place_of_service),),)
        return cells

    def _claim(self, claim: Claim, at: str) -> None:
        desk, pen, style = self.desk, self.table.pen, self.style
        desk.turn(pen.size * 1.2 * (6 + len(claim.services[0].adjustments)), self._later_head)
        self._ids(claim, at)
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(service, claim, line)
            desk.turn(self.table.height(cells) + pen.size * 2.4, self._later_head)
            self.table.row(cells)
            settle(desk, service, line, self.table.keys)
            if service.remarks:
                remarks = service_cells(desk, service, line, style)["remarks"][0]
                print_line(desk, (Token("REM:"), *remarks), self.table.edges["when"][0], desk.y, pen)
                self.skip()
        desk.turn(pen.size * 1.2 * (3 + len(claim.adjustments)), self._later_head)
        owed = desk.text(desk.left, "PT RESP ", pen)
        desk.put(f"{at}/patient_responsibility", owed, desk.habits.money(claim.total("patient")), pen,
                 value=f"{claim.total('patient'):.2f}")  # fmt: skip
        desk.text(self.table.edges["procedure"][1] - 6, self.closing, pen, "right")
        self.table.row(claim_cells(desk, claim, at, style))
        self._added(claim, at)
        eob_truth.imply(desk.sheet, claim, at)
        desk.rule(0.4, lift=pen.size * 0.5)
        self.skip(0.6)

    def _ids(self, claim: Claim, at: str) -> None:
        desk, pen = self.desk, self.table.pen
        x = say(desk, desk.left, Said("NAME", f"{at}/patient_name", desk.habits.name(claim.patient)), pen)
        values = (("member_id", claim.member_id), ("patient_account", claim.account), ("claim_number", claim.number))
        for share, label, (key, shown) in zip((0.30, 0.46, 0.62), self.ids, values, strict=True):
            x = say(desk, max(self.at(share), x + 6), Said(label, f"{at}/{key}", shown), pen)
        x = desk.text(max(self.at(0.81), x + 6), "ASG Y", pen)
        if self.on_claim:
            codes = desk.rng.sample(_ON_CLAIM, k=desk.rng.choice((1, 1, 2)))
            desk.codes(f"{at}/remarks", desk.text(x + 6, "MOA ", pen), codes, pen)
        self.skip()

    def _added(self, claim: Claim, at: str) -> None:
        """What the contractor prints under a claim: interest and the net."""
        desk, pen = self.desk, self.table.pen
        if not self.nets and not claim.interest:
            return
        x = desk.text(desk.left, "ADJ TO TOTALS: PREV PD 0.00   INTEREST ", pen)
        shown = desk.habits.money(claim.interest)
        x = desk.put(f"{at}/interest", x, shown, pen, value=f"{claim.interest:.2f}")
        desk.text(x + 3 * pen.width("0"), "LATE FILING CHARGE 0.00", pen)
        net = claim.total("paid") + claim.interest
        desk.text(self.table.edges["code_amounts"][1] - 6, "NET", pen, "right")
        desk.money(None, self.table.edges["paid"][1] - self.table.gap / 2, net, pen)
        self.skip()

    def _totals(self) -> None:
        desk, content, pen = self.desk, self.desk.content, self.table.pen
        desk.turn(pen.size * 6, self._later_head)
        reduced = content.total("billed") - content.total("paid")
        cells: list[tuple[str, str | None, Decimal]] = [
            ("BILLED AMT", "/totals/billed", content.total("billed")),
            ("ALLOWED AMT", "/totals/allowed", content.total("allowed")),
            ("DEDUCT AMT", None, content.total("deductible")),
            ("COINS AMT", None, content.total("coinsurance")),
            ("RC-AMT", None, reduced),
            ("PROV PD AMT", "/totals/paid", content.total("paid")),
            ("PROV ADJ AMT", None, content.withheld),
            ("CHECK AMT", "/payment/amount", content.amount),
        ]
        desk.text(desk.left, "TOTALS:  # OF", pen)
        step = (desk.right - self.at(0.12)) / len(cells)
        for number, (head, _, _) in enumerate(cells, start=1):
            desk.text(self.at(0.12) + number * step, head, pen, "right")
        self.skip()
        desk.text(desk.left, f"CLAIMS  {len(content.claims):>4}", pen)
        for number, (_, pointer, amount) in enumerate(cells, start=1):
            desk.money(pointer, self.at(0.12) + number * step, amount, pen)
        self.skip(2)

    def _moved(self) -> None:
        desk, pen = self.desk, self.table.pen
        if not desk.content.provider_adjustments:
            return
        desk.turn(pen.size * 1.2 * (2 + len(desk.content.provider_adjustments)), self._later_head)
        for share, head in ((0.0, "PROVIDER ADJ DETAILS:"), (0.25, "PLB REASON CODE"), (0.45, self.reference)):
            desk.text(self.at(share), head, pen)
        desk.text(self.at(0.8), "AMOUNT", pen, "right")
        self.skip()
        for number, each in enumerate(desk.content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            desk.put(f"{at}/code", self.at(0.25), each.code, pen)
            desk.put(f"{at}/reference", self.at(0.45), each.reference, pen)
            desk.money(f"{at}/amount", self.at(0.8), each.amount, pen)
            self.skip()
        self.skip()

    def _glossary(self) -> None:
        desk, pen = self.desk, self.table.pen
        desk.turn(pen.size * 5, self._plain_head)
        desk.text(desk.left, desk.rng.choice(("GLOSSARY: GROUP, REASON, REMARK CODES", "CODES USED ON THIS NOTICE")), pen)
        self.skip()
        told = [(code, MEANINGS.get(code, "See the manual").upper()) for code in desk.content.codes()]
        legend_lines(desk, told, pen, pen.width("0") * 8, self._plain_head)

    def _plain_head(self) -> None:
        desk, pen = self.desk, self.table.pen
        desk.y = 40
        desk.text(desk.left, desk.case(desk.content.payer.name), pen)
        desk.text(self.at(0.66), f"PAGE #: {desk.sheet.page} OF {self.pages}", pen)
        self.skip(2)
