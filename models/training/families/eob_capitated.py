"""Statements of groups that are paid by the month for each member, with some services paid by fee beside it.

The month's payment per member is told as a roster (no field) and as one amount moved outside claims; claims are either
covered by that payment, and told with an allowance of nothing, or paid by fee. Two tables, two sums, one check.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, ProviderAdjustment, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.cells import field as one
from models.training.families.eob_slate import Col, Grid, Look, Slate, captioned, listed, service_cells, told
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_TITLES = (
    "Capitation and Claims Remittance",
    "MONTHLY PROVIDER SETTLEMENT",
    "Payment Summary - Capitated Group",
    "PCP PAYMENT REPORT",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "patient": (("Member",), ("Patient Name",), ("MEMBER NAME",)),
    "member": (("Member ID",), ("ID",), ("CIN",)),
    "number": (("Claim",), ("Claim No",), ("Encounter/", "Claim #")),
    "account": (("Acct",), ("Pt Control",), ("Patient #",)),
    "from": (("DOS",), ("Svc Date",), ("Date",)),
    "code_mods": (("Service",), ("CPT/Mod",), ("Procedure",)),
    "units": (("Qty",), ("Units",)),
    "billed": (("Billed",), ("Charge",), ("Amount", "Billed")),
    "covered": (("Capitated",), ("Cap", "Amount"), ("Under", "Capitation")),
    "allowed": (("Allowed",), ("Fee", "Schedule"), ("Contract", "Amount")),
    "copay": (("Copay",), ("Mbr", "Copay")),
    "paid": (("Paid",), ("Net Pay",), ("Amount", "Paid")),
    "codes": (("Adj",), ("Reason",), ("Code",)),
}  # fmt: skip
_LEFT = {"patient", "member", "number", "account", "from", "code_mods", "codes"}
_SECTIONS = (
    ("Capitated Encounters", "Fee for Service Claims"), ("ENCOUNTERS - CAPITATION", "CLAIMS - FFS"),
    ("Services Covered by Your Monthly Payment", "Services Paid by Fee Schedule"),
)  # fmt: skip


def draw(rng: Random) -> Paper:
    """A roster of members, claims under the monthly payment, claims paid by fee."""
    sheet = Sheet("eob", "eob-capitated", rng.choice((LETTER, (LETTER[1], LETTER[0]))))
    pen = Pen(rng.choice((*SANS, "narrow", MONO[0])), rng.choice((7.4, 8.0, 8.6)))
    slate = Slate(sheet, rng, _content(rng), us_habits(rng), pen, margin=rng.choice((32.0, 42.0)))
    slate.zero = rng.choice(("0.00", "0.00", "-"))
    slate.mark = rng.choice(("-", "-", " ", "alone"))
    return _Statement(slate).whole()


def _content(rng: Random) -> Remittance:
    mix = Mix(institutional=0.0, denied=0.0, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0)
    found = adjudicated(rng, claims=rng.choice((4, 6, 9)), most_lines=2, mix=mix)
    split = rng.randint(1, len(found.claims) - 1)
    under = tuple(_under(each) for each in found.claims[:split])
    fees = tuple(_by_fee(each) for each in found.claims[split:])
    members = rng.choice((6, 12, 18))
    rate = Decimal(rng.randint(850, 4900)) / 100
    capitation = ProviderAdjustment("CT", f"{found.day:%Y%m}", -cents(rate * members))
    moved = [capitation]
    if rng.random() < 0.5:
        moved.append(ProviderAdjustment("E3", f"{found.day:%Y%m}", cents(rate * members * Decimal("0.1"))))
    return replace(found, claims=under + fees, provider_adjustments=tuple(moved), method=rng.choice(("check", "eft")))


def _under(claim: Claim) -> Claim:
    """Covered by the monthly payment: all of the charge is taken off as such."""
    bare = {"discount": ZERO, "deductible": ZERO, "coinsurance": ZERO, "copay": ZERO, "remarks": ()}
    services = tuple(replace(s, **bare, not_covered=s.billed, denial=("CO", "24")) for s in claim.services)  # type: ignore[arg-type]
    return replace(claim, services=services)


def _by_fee(claim: Claim) -> Claim:
    """Paid by fee: no share but a copay."""

    def plainly(service: Service) -> Service:
        left = service.billed - service.discount
        copay = service.copay if service.copay <= left else ZERO
        return replace(service, not_covered=ZERO, denial=None, deductible=ZERO, coinsurance=ZERO, copay=copay)

    return replace(claim, services=tuple(map(plainly, claim.services)), status="paid")


class _Statement:
    """The statement under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title, self.sections = slate, rng.choice(_TITLES), rng.choice(_SECTIONS)
        self.roster_first, self.roster = rng.random() < 0.5, rng.random() < 0.7
        self.coded, self.summed, self.sectioned = rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.7
        who = ["patient", *rng.sample(("member", "number", "account"), rng.choice((1, 2)))]
        if not {"number", "account"} & set(who):
            who.append("number")
        keys = [*who, "from", "code_mods", *(["units"] if rng.random() < 0.5 else []), "billed", "covered", "allowed", "copay",
                "paid", *(["codes"] if self.coded else [])]  # fmt: skip
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        look: Look = rng.choice(("rule", "rules", "shade", "under"))
        rows = [self._cells(claim, s, "/x", "/x") for claim in slate.content.claims for s in claim.services]
        self.grid = Grid(slate, cols, rows, look=look)
        slate.sheet.values.clear()
        slate.head = self._later_head

    def _cells(self, claim: Claim, service: Service, at: str, line: str) -> dict[str, Cell]:
        slate = self.slate
        cells = service_cells(slate, service, line)
        capitated = service.denial == ("CO", "24")
        cells["covered"] = slate.money(None, service.not_covered if capitated else ZERO, always=False)
        if self.coded:
            cells["codes"] = (tuple(run for each in cells["codes"] for run in each),) if service.adjustments else ()
        if at:
            shown = {"member": (claim.member_id, "member_id"), "number": (claim.number, "claim_number"),
                     "account": (claim.account, "patient_account")}  # fmt: skip
            cells["patient"] = one(slate.habits.name(claim.patient), f"{at}/patient_name")
            cells |= {key: one(text, f"{at}/{leaf}") for key, (text, leaf) in shown.items()}
        else:
            cells["patient"] = ()
        return cells

    def whole(self) -> Paper:
        """All of it."""
        slate, content = self.slate, self.slate.content
        self._first_head()
        if self.roster and self.roster_first:
            self._members()
        split = sum(claim.services[0].denial == ("CO", "24") for claim in content.claims)
        self._section(self.sections[0], content.claims[:split], 0)
        self._section(self.sections[1], content.claims[split:], split)
        if self.roster and not self.roster_first:
            self._members()
        self._end()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, pen = self.slate, self.slate.content, self.slate.pen
        slate.y, middle = 44, (slate.left + slate.right) / 2
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(pen.size * 1.3).heavy(), room=middle)
        slate.down(1.2)
        slate.say(slate.left, self.title, pen.heavy())
        slate.down(1.6)
        top = slate.y
        slate.line((Run(slate.pick("Group", "Provider", "Paid to")), Run(content.payee.name, "/payee/name")), slate.left)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        label = slate.pick("Check", "Check No") if content.method == "check" else slate.pick("EFT", "ACH Number")
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [
            (slate.pick("Month", "Period", "Service month"), Run(f"{content.day:%m/%Y}")),
            (label, Run(content.number, "/payment/number")),
            (slate.pick("Paid", "Payment date"), slate.day("/payment/date", content.day)),
            (slate.pick("Net amount", "Payment"), slate.amount("/payment/amount", content.amount, sign=True)),
        ]
        if slate.rng.random() < 0.5:
            captioned(slate, facts, middle + 10, slate.right, across=2, framed=True)
        else:
            listed(slate, facts, middle + 40, slate.right)
        slate.y = max(low, slate.y) + slate.step

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 38
        slate.say(slate.left, self.title)
        slate.say(slate.right, f"{slate.sheet.page}", align="right")
        slate.down(2)

    def _members(self) -> None:
        """Who is paid for this month, none of it a field."""
        slate, rng = self.slate, self.slate.rng
        capitation = -slate.content.provider_adjustments[0].amount
        count = rng.choice((6, 12))
        each = cents(capitation / count)
        wide = (slate.right - slate.left) / 2
        slate.room(slate.step * (count / 2 + 4))
        slate.say(slate.left, slate.pick("Membership this month", "CAPITATION ROSTER", "Members and Rates"), slate.pen.heavy())
        slate.down(1.3)
        for number in range(count):
            x = slate.left + number % 2 * wide
            slate.say(x, slate.habits.name(names.person(rng)))
            slate.say(x + wide * 0.5, names.member_id(rng))
            slate.say(x + wide - 20, slate.habits.money(each), align="right")
            if number % 2:
                slate.down()
        slate.down(1.2)

    def _section(self, title: str, claims: Sequence[Claim], start: int) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.head_height() + grid.leading * 4)
        if self.sectioned:
            slate.say(slate.left, title, slate.pen.heavy())
            slate.down(1.4)
        grid.heads()
        for index, claim in enumerate(claims, start):
            at = f"/claims/{index}"
            for number, service in enumerate(claim.services):
                line = f"{at}/lines/{number}"
                if slate.room(grid.leading * 2):
                    grid.heads()
                grid.row(self._cells(claim, service, "" if number else at, line))
                told(slate, service, line, grid.keys)
                if not self.coded:
                    named = [("CO", "45", service.discount), ("CO", "24", service.not_covered)]
                    eob_truth.without_codes(slate.sheet, line, named)
            for leaf in ("billed", "allowed", "copay", "paid"):
                slate.sheet.alternatives[f"{at}/{leaf}"] = [f"{claim.total(leaf):.2f}"]
            eob_truth.imply(slate.sheet, claim, at)
            slate.sheet.alternatives[f"{at}/status"] = ["paid", "denied", None]
        if self.sectioned:
            slate.room(grid.leading * 2)
            total = {"billed", "allowed", "copay", "paid"}
            sums = {key: slate.money(None, sum((c.total(key) for c in claims), ZERO)) for key in total}
            grid.row({**sums, grid.keys[0]: plain(slate.pick("Section total", "Subtotal", "TOTAL"))}, grid.pen.heavy())
        slate.down(1.2)

    def _end(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (7 + len(content.provider_adjustments)))
        slate.rule(0.7, slate.pen.size)
        facts = [(slate.pick("Fee for service", "Claims paid"), slate.amount("/totals/paid", content.total("paid")))]
        words = {"CT": slate.pick("Capitation", "Monthly capitation"), "E3": slate.pick("Withhold", "Risk pool withhold")}
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            if self.coded:
                runs = (Run(each.code, f"{at}/code"), Run(words[each.code]), Run(each.reference, f"{at}/reference"))
                slate.line((*runs, slate.amount(f"{at}/amount", each.amount)), slate.left)
                slate.down()
                continue
            slate.sheet.know(f"{at}/code", each.code)
            slate.sheet.alternatives |= {f"{at}/code": [None], f"{at}/reference": [each.reference]}
            raised = -each.amount if each.code == "CT" else each.amount
            slate.sheet.alternatives[f"{at}/amount"] = [f"{raised:.2f}", f"{-raised:.2f}"]
            shown = Run(slate.habits.money(-each.amount), f"{at}/amount", f"{each.amount:.2f}")
            facts.append((words[each.code], shown))
        facts.append((slate.pick("Net payment", "Total payment"), slate.amount("/payment/amount", content.amount, sign=True)))
        listed(slate, facts, slate.left, slate.left + 240, far=True)
