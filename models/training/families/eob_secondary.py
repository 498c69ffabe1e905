"""Explanations of a plan that pays second: what the other plan allowed and paid stands among the columns of this plan's own.

The other plan's allowance is not judged; what it paid is a reduction without a code. Each claim is a numbered block between
heavy rules, its facts in two columns of labels, its sums a row below or a run of labelled amounts.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Adjustment, Claim, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, claim_cells, listed, service_cells, told
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_PAYERS = ("{n} Supplement Insurance Co.", "{n} Medicare Supplement", "{n} Coordinated Benefits", "{n} Retiree Medical Trust",
           "{n} & Sons Employees Plan", "{n} Secondary Coverage Administrators", "National {n} Life")  # fmt: skip
_TITLES = ("EXPLANATION OF BENEFITS - SECONDARY", "Coordination of Benefits Statement", "Supplemental Benefit Payment",
           "Explanation of Supplemental Benefits", "CLAIM PAYMENT STATEMENT")  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "stacked": (("Service", "Date"), ("Date of", "Service"), ("From", "Through")),
    "code_below": (("Procedure", "Modifier"), ("Proc", "Mod"), ("Code",)),
    "billed": (("Charge",), ("Submitted", "Charge"), ("Billed", "Amount")),
    "other_allowed": (("Medicare", "Approved"), ("Primary", "Allowed"), ("Other Plan", "Allowed"), ("OIC", "Allow")),
    "other_paid": (("Medicare", "Paid"), ("Primary", "Paid"), ("Other Ins.", "Paid"), ("COB", "Amount")),
    "discount": (("Provider", "Adjust."), ("Write-", "off"), ("Assignment", "Reduction")),
    "not_covered": (("Not", "Covered"), ("Ineligible",), ("Non-cov.", "Amount")),
    "deductible": (("Policy", "Deduct."), ("Ded",), ("Plan", "Deductible")),
    "copay_coins": (("Copay/", "Coins"), ("Co-pay &", "Co-ins"), ("Copay,", "Coins")),
    "paid": (("Our", "Payment"), ("Benefit", "Paid"), ("We Paid",), ("Supplement", "Paid")),
    "patient": (("You", "Owe"), ("Patient", "Resp."), ("Insured", "Owes")),
    "remarks": (("Code",), ("Expl.", "Code"), ("Rem",)),
}  # fmt: skip
_LEFT = {"stacked", "code_below", "remarks"}


def draw(rng: Random) -> Paper:
    """One to five claims."""
    mix = Mix(institutional=0.1, denied=0.12, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.2)
    content = _second(rng, adjudicated(rng, claims=rng.choice((1, 2, 3, 5)), most_lines=rng.choice((2, 4)), mix=mix))
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.4 else LETTER
    pen = Pen(rng.choice((*SANS, *SERIF[:2], MONO[1])), rng.choice((7.4, 8.0, 8.6)))
    habits = replace(us_habits(rng), negative=rng.choice(("parentheses", "lead", "trail")))
    slate = Slate(Sheet("eob", "eob-secondary", size), rng, content, habits, pen, margin=rng.choice((32.0, 42.0)))
    slate.zero = rng.choice(("0.00", "", "-"))
    return _Statement(slate).whole()


def _second(rng: Random, content: Remittance) -> Remittance:
    """Another plan paid a part of most services first."""

    def changed(service: Service) -> Service:
        share = Decimal(rng.choice((40, 60, 80))) / 100 if rng.random() < 0.8 else ZERO
        first = cents(service.paid * share)
        return replace(service, further=(Adjustment("OA", "23", first),) if first else ())

    claims = tuple(replace(claim, services=tuple(map(changed, claim.services))) for claim in content.claims)
    named = replace(content.payer, name=rng.choice(_PAYERS).format(n=names.surname(rng)))
    whole = replace(content, claims=claims, payer=named)
    whole = whole if whole.amount >= 0 else replace(whole, provider_adjustments=())
    return whole if whole.amount else replace(whole, method="none")


def _other(part: Service | Claim) -> Decimal:
    services = part.services if isinstance(part, Claim) else (part,)
    return sum((each.amount for service in services for each in service.further), ZERO)


class _Statement:
    """The statement under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.between, self.sums, self.once = (
            rng.choice(("/", " / ", "below")),
            rng.choice(("row", "run", "row")),
            rng.random() < 0.4,
        )
        self.facts = {
            "patient_name": slate.pick("Patient", "Insured", "Covered Person"),
            "claim_number": slate.pick("Claim #", "Claim No", "DCN"),
            "member_id": slate.pick("Policy #", "Certificate No", "Member ID"),
            "patient_account": slate.pick("Account #", "Pt Acct"),
            "rendering_provider": slate.pick("Provider", "Servicing Prov."),
            "group_number": slate.pick("Group", "Group No"),
        }
        slate.head = self._later_head
        self.grid = self._grid()

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {key for key in ("other_allowed", "patient") if rng.random() < 0.25}
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.3:
            keys.remove("paid")
            keys.insert(2, "paid")
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        claims = slate.content.claims
        rows = [self._cells(s, "/x") for c in claims for s in c.services] + [self._sums(c, "/x") for c in claims]
        look: Look = rng.choice(("rules", "boxes", "shade", "under"))
        return Grid(slate, cols, rows, look=look, lined=look == "boxes", hang=rng.random() < 0.4)

    def _more(self, part: Service | Claim, allowed: Decimal) -> dict[str, Cell]:
        slate = self.slate
        return {
            "other_paid": slate.money(None, _other(part), always=False),
            "other_allowed": slate.money(None, allowed, always=False),
        }

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        return service_cells(self.slate, service, at, self.between) | self._more(service, service.allowed)

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        return claim_cells(self.slate, claim, at, self.between) | self._more(claim, claim.total("allowed"))

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        self._first_head()
        if self.once:
            self.grid.heads()
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}", index + 1)
        self._ends()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, rng, pen = self.slate, self.slate.content, self.slate.rng, self.slate.pen
        slate.y, middle = 42, (slate.left + slate.right) / 2
        slate.say(middle, self.title, pen.sized(12).heavy(), "center")
        slate.y += 24
        top = slate.y
        slate.line((Run(content.payee.name, "/payee/name"),), slate.left, room=middle - slate.left - 20)
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        slate.line((Run(content.payer.name, "/payer/name"),), middle + 10, pen.heavy(), room=slate.right - middle - 10)
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, middle + 10)
        if rng.random() < 0.5:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            slate.line((Run("Inquiries:"), Run(shown, "/payer/phone", content.payer.phone)), middle + 10)
            slate.down()
        slate.y = max(low, slate.y) + 12
        label = (
            slate.pick("Check Number", "Check #") if content.method == "check" else slate.pick("EFT Number", "EFT Trace No.")
        )
        eob_truth.method_from(slate.sheet, content, label=label)
        facts = [
            (slate.pick("Date", "Payment Date", "Issue Date"), slate.day("/payment/date", content.day)),
            (
                slate.pick("Amount", "Benefit Payment", "Payment Total"),
                slate.amount("/payment/amount", content.amount, sign=True),
            ),
            (
                slate.pick("Tax ID", "Provider TIN"),
                Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id),
            ),
        ]
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        x = slate.left
        for caption, run in facts:
            x = slate.line((Run(f"{caption}:", heavy=True), run), x) + 16
        slate.down(2)

    def _later_head(self) -> None:
        slate = self.slate
        slate.y = 38
        slate.line((Run(slate.content.payer.name, "/payer/name"),), slate.left)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.y += 26
        if self.once:
            self.grid.heads()

    def _claim(self, claim: Claim, at: str, number: int) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.head_height() + grid.leading * 5 + 50)
        slate.rule(1.2, slate.pen.size)
        slate.down(0.3)
        name, middle = slate.habits.name, (slate.left + slate.right) / 2
        values = {
            "patient_name": name(claim.patient), "claim_number": claim.number, "member_id": claim.member_id,
            "patient_account": claim.account, "rendering_provider": name(claim.rendering), "group_number": claim.group_number,
        }  # fmt: skip
        facts = [(f"{label}:", Run(values[key], f"{at}/{key}")) for key, label in self.facts.items()]
        slate.say(slate.left, f"{number}.", slate.pen.heavy())
        top = slate.y
        listed(slate, facts[::2], slate.left + 20, middle)
        low, slate.y = slate.y, top
        listed(slate, facts[1::2], middle + 10, slate.right)
        slate.y = max(low, slate.y) + 6
        if not self.once:
            grid.heads()
        for index, service in enumerate(claim.services):
            line = f"{at}/lines/{index}"
            cells = self._cells(service, line)
            if slate.room(grid.height(cells) + grid.leading) and not self.once:
                grid.heads()
            grid.row(cells)
            told(slate, service, line, grid.keys)
            named = (("CO", "45", service.discount), ("OA", "23", _other(service)))
            eob_truth.without_codes(slate.sheet, line, named)
            slate.sheet.ignore.append(f"{line}/allowed")
        self._foot(claim, at)
        slate.sheet.ignore.append(f"{at}/allowed")
        eob_truth.imply(slate.sheet, claim, at)
        slate.down(1.2)

    def _foot(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.leading * 3)
        if self.sums == "row":
            grid.row({**self._sums(claim, at), "stacked": plain(slate.pick("Total", "Claim Total"))}, grid.pen.heavy())
            return
        parts = [
            ("Charge", "billed", "billed"),
            ("Patient Owes", "patient", "patient_responsibility"),
            ("We Paid", "paid", "paid"),
        ]
        x = slate.left + 20
        for label, key, leaf in parts:
            x = slate.line((Run(f"{label}:"), slate.amount(f"{at}/{leaf}", claim.total(key), sign=True)), x) + 22
        slate.down()

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (5 + len(content.provider_adjustments)))
        slate.rule(1.2, slate.pen.size)
        facts = [
            ("All charges", slate.amount("/totals/billed", content.total("billed"))),
            ("All benefits", slate.amount("/totals/paid", content.total("paid"))),
        ]
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference"))
            slate.line((*runs, slate.amount(f"{at}/amount", each.amount)), slate.left)
            slate.down()
        facts.append(("This payment", slate.amount("/payment/amount", content.amount, sign=True)))
        listed(slate, facts, slate.right - 210, slate.right, far=True)
        codes = sorted({code for claim in content.claims for service in claim.services for code in service.remarks})
        slate.down()
        slate.legend([(code, MEANINGS.get(code, "Ask the plan")) for code in codes], slate.pen.sized(slate.pen.size * 0.9), 40)
