"""Explanations of no-fault (PIP) insurers: one injured person, one bill or several, each worked out below its services.

Every service is reduced in two columns at most and has reason letters; deductible, the person's percentage and interest are
told for the bill as a whole. What is left of the policy's limit is no field. Some are on legal paper.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

from models.training.content import names, numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance, Service, cents
from models.training.families import eob_truth
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_slate import Col, Grid, Look, Slate, captioned, listed, service_cells, told
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_PAYERS = (
    "{n} Casualty Company",
    "{n} Auto Insurance Exchange",
    "{n} Indemnity Insurance Co.",
    "{n} Mutual Automobile",
    "{n} General",
    "{n} Property & Casualty",
    "Farm & Village {n} Insurance",
)
_TITLES = (
    "PIP EXPLANATION OF BENEFITS",
    "No-Fault Explanation of Review",
    "PERSONAL INJURY PROTECTION - EXPLANATION OF REIMBURSEMENT",
    "Medical Payments Coverage: Explanation of Payment",
    "EXPLANATION OF REVIEW - AUTO",
)
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "line": (("Ln",), ("#",), ("No.",)),
    "from": (("From",), ("DOS", "From"), ("Service", "From")),
    "to_always": (("To",), ("DOS", "To"), ("Service", "Thru")),
    "procedure": (("CPT",), ("Proc.", "Code"), ("Code",), ("Procedure",)),
    "modifiers": (("Mod",), ("Mod(s)",)),
    "units": (("Units",), ("Un",), ("Unit", "Cnt")),
    "billed": (("Billed",), ("Provider", "Charge"), ("Charges",), ("Amount", "Billed")),
    "fee": (("Fee", "Schedule", "Red."), ("FS", "Reduct"), ("U&C", "Reduction"), ("Bill Rvw", "Reduction")),
    "net": (("PPO", "Red."), ("Network", "Reduct"), ("PPO", "Savings")),
    "not_covered": (("Denied",), ("Not", "Payable"), ("Disallowed",)),
    "allowed": (("Allowance",), ("Approved", "Amount"), ("Reviewed", "Amount"), ("Recommended", "Allowance")),
    "remarks": (("Reason",), ("Expl",), ("Reason", "Codes"), ("ANSI/", "Exp.")),
}  # fmt: skip
_LEFT = {"line", "from", "to_always", "procedure", "modifiers", "remarks"}
_STEPS = {
    "allowed": ("Total Allowance", "Reviewed Amount", "Recommended Allowance", "Amount Considered"),
    "deductible": ("Less Deductible", "PIP Deductible Applied", "Deductible"),
    "coinsurance": ("Less Co-Insurance", "20% Co-payment", "Insured's Percentage", "Co-Insurance Applied"),
    "interest": ("Plus Interest", "Statutory Interest", "Interest"),
    "paid": ("Benefit Payable", "Payment Amount This Bill", "Amount Paid", "Total Reimbursement"),
}


def draw(rng: Random) -> Paper:
    """One to four bills of one person."""
    mix = Mix(institutional=0.0, denied=0.12, reversed=0.0, further=0.0, own=0.0, interest=0.25, moved=0.08)
    content = _injury(rng, adjudicated(rng, claims=rng.choice((1, 1, 2, 3, 4)), most_lines=rng.choice((2, 4, 7)), mix=mix))
    size = (612.0, 1008.0) if rng.random() < 0.3 else (LETTER[1], LETTER[0]) if rng.random() < 0.25 else LETTER
    pen = Pen(rng.choice((*SANS, *SERIF[:2], MONO[0])), rng.choice((7.8, 8.4, 9.0)))
    slate = Slate(Sheet("eob", "eob-no-fault", size), rng, content, us_habits(rng), pen, zero=rng.choice(("0.00", "", "-")))
    slate.sign = rng.random() < 0.3
    return _Review(slate).whole()


def _injury(rng: Random, content: Remittance) -> Remittance:
    """One injured person with one claim number; no copay, and reasons of the reviewer's own."""
    first, shape = content.claims[0], rng.choice(("##-####-#######", "PA############", "0########-#-#", "@@####-######"))
    number, policy = names.patterned(rng, shape), names.patterned(rng, rng.choice(("########", "@@@ #######", "F#######")))
    letters = rng.choice(("##", "@#", "@@", "###"))
    own = {key: names.patterned(rng, letters) for key in ("discount", "denied", "N130", "M15")}

    def changed(service: Service) -> Service:
        reasons = [own["discount"]] if service.discount else []
        reasons += [own["denied"]] if service.not_covered else []
        return replace(service, copay=ZERO, remarks=tuple(dict.fromkeys(reasons)))

    claims = tuple(
        replace(each, patient=first.patient, subscriber=first.subscriber, number=number, member_id=policy,
                services=tuple(map(changed, each.services)))
        for each in content.claims
    )  # fmt: skip
    named = replace(content.payer, name=rng.choice(_PAYERS).format(n=names.surname(rng)))
    whole = replace(content, claims=claims, payer=named)
    return (
        replace(whole, method=content.method if content.method != "none" else "check")
        if whole.amount > 0
        else replace(whole, provider_adjustments=(), method="none" if whole.total("paid") == ZERO else "check")
    )


class _Review:
    """The review under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.title = slate, rng.choice(_TITLES)
        self.steps = {key: rng.choice(choices) for key, choices in _STEPS.items()}
        self.boxed, self.one_column, self.dots = rng.random() < 0.5, rng.random() < 0.5, rng.random() < 0.4
        self.totals = rng.random() < 0.6
        slate.head = self._later_head
        self.grid = self._grid()

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {"net"} if self.one_column else set()
        out |= {key for key in ("line", "to_always") if rng.random() < 0.3}
        cols = [
            Col(key, rng.choice(heads), "left" if key in _LEFT else "right") for key, heads in _HEADS.items() if key not in out
        ]
        rows = [self._cells(s, "/x/99") for c in slate.content.claims for s in c.services]
        rows += [self._sums(claim) for claim in slate.content.claims]
        look: Look = rng.choice(("boxes", "shade", "rules", "bare", "under"))
        return Grid(slate, cols, rows, look=look, lined=look == "boxes", hang=rng.random() < 0.3)

    def _split(self, discount: Decimal) -> tuple[Decimal, Decimal]:
        """What the fee schedule took off, and what the network did."""
        net = ZERO if self.one_column else cents(discount * Decimal("0.3"))
        return discount - net, net

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        slate = self.slate
        fee, net = self._split(service.discount)
        cells = service_cells(slate, service, at)
        cells |= {"line": plain(str(int(at.rsplit("/", 1)[-1]) + 1)), "fee": slate.money(None, fee, always=False)}
        return {**cells, "net": slate.money(None, net, always=False)}

    def _sums(self, claim: Claim) -> dict[str, Cell]:
        slate = self.slate
        parts = [self._split(service.discount) for service in claim.services]
        sums = {"fee": sum((fee for fee, _ in parts), ZERO), "net": sum((net for _, net in parts), ZERO)}
        return {key: slate.money(None, amount, always=False) for key, amount in sums.items()}

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        self._first_head()
        for index, claim in enumerate(slate.content.claims):
            self._bill(claim, f"/claims/{index}")
        self._ends()
        return slate.sheet.finish()

    def _first_head(self) -> None:
        slate, content, rng, pen = self.slate, self.slate.content, self.slate.rng, self.slate.pen
        slate.y, middle = 44, (slate.left + slate.right) / 2
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.sized(12).heavy(), room=middle - slate.left)
        slate.say(slate.right, self.title, pen.heavy(), "right", room=slate.right - middle - 10)
        slate.y += 14
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        if rng.random() < 0.6:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            slate.line(
                (Run(slate.pick("Claims:", "Telephone", "Adjuster phone:")), Run(shown, "/payer/phone", content.payer.phone)),
                slate.left,
            )
            slate.down()
        slate.y += 10
        label = (
            slate.pick("Check Number", "Draft Number", "Check #")
            if content.method == "check"
            else slate.pick("EFT Number", "ACH #")
        )
        eob_truth.method_from(slate.sheet, content, label=label)
        top = slate.y
        name = content.payee.name
        slate.line((Run(slate.pick("Payee:", "Pay to:", "Provider:"), heavy=True),), slate.left)
        slate.down()
        slate.line((Run(name, "/payee/name"),), slate.left, fitted(pen, name, middle - slate.left - 16))
        slate.down()
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        low, slate.y = slate.y, top
        facts = [
            (slate.pick("Review Date", "Date Paid", "Payment Date"), slate.day("/payment/date", content.day)),
            (
                slate.pick("Amount of Payment", "Check Amount", "Payment"),
                slate.amount("/payment/amount", content.amount, sign=True),
            ),
            (
                slate.pick("Provider TIN", "Tax ID", "FEIN"),
                Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id", content.payee.tax_id),
            ),
        ]
        if content.method != "none":
            facts.insert(0, (label, Run(content.number, "/payment/number")))
        listed(slate, facts, middle + 10, slate.right)
        slate.y = max(low, slate.y) + 12
        self._injury(content.claims[0])

    def _injury(self, claim: Claim) -> None:
        """The claim's own facts, once for all bills; each bill's claim has them."""
        slate, rng = self.slate, self.slate.rng
        injured = replace(slate.content, day=claim.first).day
        facts = [
            (
                slate.pick("Injured Party", "Claimant", "Patient", "Injured Person"),
                "patient_name",
                slate.habits.name(claim.patient),
            ),
            (slate.pick("Insured", "Policyholder", "Named Insured"), "subscriber_name", slate.habits.name(claim.subscriber)),
            (slate.pick("Claim Number", "Claim #", "Our Claim No."), "claim_number", claim.number),
            (slate.pick("Policy Number", "Policy #", "Policy"), "member_id", claim.member_id),
        ]
        for _, key, shown in facts:
            for index in range(1, len(slate.content.claims)):
                slate.sheet.know(f"/claims/{index}/{key}", shown)
                slate.sheet.alternatives[f"/claims/{index}/{key}"] = [None]
        told_facts = [(label, Run(shown, f"/claims/0/{key}")) for label, key, shown in facts]
        told_facts.insert(
            rng.randrange(5), (slate.pick("Date of Loss", "Date of Accident", "DOL"), Run(slate.habits.date(injured)))
        )
        told_facts.append((slate.pick("Jurisdiction", "State"), Run(rng.choice(("NJ", "NY", "FL", "MI", "PA", "MN")))))
        if self.boxed:
            captioned(slate, told_facts, slate.left, slate.right, across=3, framed=rng.random() < 0.6)
        else:
            listed(slate, told_facts, slate.left, (slate.left + slate.right) / 2)
        slate.y += 8

    def _later_head(self) -> None:
        slate, claim = self.slate, self.slate.content.claims[0]
        slate.y = 40
        slate.line((Run("Claim"), Run(claim.number, "/claims/0/claim_number")), slate.left)
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.y += 26

    def _bill(self, claim: Claim, at: str) -> None:
        slate, grid, rng = self.slate, self.grid, self.slate.rng
        slate.room(grid.head_height() + grid.leading * 4 + 40)
        name = slate.habits.name(claim.rendering)
        runs = [Run("Bill"), Run(numbers.digits(rng, 8)), Run(slate.pick("Acct:", "Patient Account:")),
                Run(claim.account, f"{at}/patient_account"), Run(slate.pick("Treating Provider:", "Rendered by:")),
                Run(name, f"{at}/rendering_provider")]  # fmt: skip
        slate.line(tuple(runs), slate.left, slate.pen.heavy() if self.boxed else slate.pen, room=slate.right - slate.left)
        slate.down(1.5)
        grid.heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            if slate.room(grid.leading * 2):
                grid.heads()
            grid.row(self._cells(service, line))
            told(slate, service, line, grid.keys)
            eob_truth.unnamed(slate.sheet, line, service.discount)
        self._worked_out(claim, at)
        eob_truth.imply(slate.sheet, claim, at)

    def _worked_out(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        steps = [key for key in self.steps if key in {"allowed", "paid"} or key != "interest" or claim.interest]
        slate.room(slate.step * (len(steps) + 3))
        if self.totals:
            cells = self._sums(claim)
            for key, pointer in (
                ("billed", f"{at}/billed"),
                ("not_covered", f"{at}/not_covered"),
                ("allowed", f"{at}/allowed"),
            ):
                cells[key] = slate.money(pointer, claim.total(key), always=key == "billed")
            cells[grid.keys[0]] = ((Run("Total", heavy=True),),)
            if grid.keys[0] == "line":
                cells["line"], cells["from"] = (), ((Run("Bill Total", heavy=True),),)
            grid.row(cells, grid.pen.heavy())
        slate.y += 4
        facts = []
        for key in steps:
            amount = claim.interest if key == "interest" else claim.total(key)
            if key == "allowed" and self.totals:
                facts.append((self.steps[key], slate.amount(f"{at}/allowed", amount)))
            else:
                facts.append((self.steps[key], slate.amount(f"{at}/{key}", amount)))
        listed(slate, facts, slate.right - 230, slate.right, dots=self.dots, far=True)
        slate.y += 12

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * 8)
        slate.rule(0.8, slate.pen.size)
        facts = [("PIP Limit", Run("$15,000.00"))] if slate.rng.random() < 0.4 else []
        if len(content.claims) > 1:
            facts.append(
                (slate.pick("Total Billed", "Charges, All Bills"), slate.amount("/totals/billed", content.total("billed")))
            )
            facts.append(
                (
                    slate.pick("Total Benefits", "Benefits Payable, All Bills"),
                    slate.amount("/totals/paid", content.total("paid")),
                )
            )
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            if each.code == "L6":
                slate.sheet.know(f"{at}/code", each.code)
                slate.sheet.alternatives[f"{at}/code"] = [None]
                slate.sheet.alternatives[f"{at}/reference"] = [each.reference]
                facts.append(("Interest Paid", slate.amount(f"{at}/amount", each.amount)))
            else:
                runs = (Run("Offset"), Run(each.code, f"{at}/code"), Run(each.reference, f"{at}/reference"))
                slate.line((*runs, slate.amount(f"{at}/amount", each.amount)), slate.left)
                slate.down()
        facts.append(
            (slate.pick("Amount of This Payment", "Total Payment"), slate.amount("/payment/amount", content.amount, sign=True))
        )
        listed(slate, facts, slate.left, slate.left + 250, far=True)
        slate.y += 6
        codes = sorted({code for claim in content.claims for service in claim.services for code in service.remarks})
        words = (
            "The charge is above what the schedule of this state allows for the service in this region.",
            "No benefits are due for this service; see the letter sent to the injured person.",
            "The allowance follows the contract of the network named above.",
        )
        slate.legend(
            [(code, words[number % 3]) for number, code in enumerate(codes)], slate.pen.sized(slate.pen.size * 0.92), 36
        )
