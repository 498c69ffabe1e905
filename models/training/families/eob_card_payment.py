"""Remittances that come with a virtual card: the first sheet has the card to key in, the next ones tell what it pays.

Several plans may pay with one card. What is paid stands first in the table, shares run together with strokes between them, and
each claim's sums stand above its services.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, ZERO, Claim
from models.training.families import eob_truth
from models.training.families.cells import Cell, Line, Run, flow
from models.training.families.eob_slate import (
    SHARES,
    Col,
    Grid,
    Slate,
    captioned,
    claim_cells,
    listed,
    method_unsaid,
    service_cells,
    told,
)
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS

_HOUSES = ("PayWay Health Clearing", "Zelara Provider Payments", "VeriRemit Card Services", "EchoPoint Payments")
_TITLES = ("EXPLANATION OF PAYMENT", "Remittance Detail", "Virtual Card Remittance", "Explanation of Provider Payment")
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "paid": (("Paid",), ("Payment",), ("Amt", "Paid"), ("PLAN", "PAID")),
    "dates": (("Service Date(s)",), ("DOS",), ("Dates of", "Service")),
    "code_mods": (("Svc/Mod",), ("Proc/Mods",), ("Service", "Code"), ("CPT/HCPC",)),
    "units": (("Qty",), ("Units",), ("#",)),
    "billed": (("Charge",), ("Billed",), ("Submitted", "Charges")),
    "discount": (("Disc.",), ("Contract", "Adj"), ("Provider", "Write-off"), ("Network", "Savings")),
    "not_covered": (("Inelig.",), ("Not", "Covered"), ("Excluded",)),
    "allowed": (("Allowed",), ("Allow",), ("Eligible", "Amount")),
    "trio": (("Ded/Coins/Copay",), ("Deductible/", "Coins/Copay"), ("DED / COINS", "/ COPAY")),
    "patient": (("Pt Resp",), ("Patient", "Owes"), ("Mbr", "Resp")),
    "remarks": (("Rmk",), ("Notes",), ("Remark", "Codes")),
}
_LEFT = {"dates", "code_mods", "remarks"}
_FACTS = {
    "patient_name": ("Patient:", "Patient Name:", "PATIENT"), "member_id": ("Member ID:", "ID#:", "Subscriber ID:"),
    "patient_account": ("Patient Acct:", "Acct#:", "Your Acct No:"), "claim_number": ("Claim#:", "Claim ID:", "Claim Number:"),
    "group_number": ("Group:", "Grp#:", "Group No:"), "rendering_provider": ("Provider:", "Rendering:", "Service Prov:"),
    "subscriber_name": ("Insured:", "Subscriber:", "Employee:"),
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """One to eight claims on upright or wide paper."""
    mix = Mix(institutional=0.05, denied=0.12, reversed=0.1, further=0.0, own=0.0, interest=0.0, moved=0.25)
    content = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 8)), most_lines=4, method="eft", mix=mix)
    size = (LETTER[1], LETTER[0]) if rng.random() < 0.35 else LETTER
    pen = Pen(rng.choice((*SANS, "narrow")), rng.choice((7.6, 8.2, 8.8)))
    habits = replace(us_habits(rng), negative=rng.choice(("parentheses", "lead", "trail")))
    slate = Slate(Sheet("eob", "eob-card-payment", size), rng, content, habits, pen, zero=rng.choice(("0.00", "0.00", "", "-")))
    slate.sign = rng.random() < 0.4
    return _Card(slate).whole()


class _Card:
    """The card and what it pays, under way."""

    def __init__(self, slate: Slate) -> None:
        rng = slate.rng
        self.slate, self.house = slate, rng.choice(_HOUSES)
        self.say = {key: rng.choice(choices) for key, choices in _FACTS.items()}
        self.label = rng.choice(("Payment Number", "Card Payment ID", "Trace Number", "Reference No.", "Remittance ID"))
        self.title, self.above = rng.choice(_TITLES), rng.random() < 0.6
        self.between = rng.choice(("/", " / ", "/"))
        self.claim_patient = rng.random() < 0.4
        slate.head = self._later_head
        self.grid = self._grid()

    def _grid(self) -> Grid:
        slate, rng = self.slate, self.slate.rng
        out = {"patient"} if self.claim_patient else set()
        out |= {key for key in ("units", "allowed") if rng.random() < 0.15}
        keys = [key for key in _HEADS if key not in out]
        if rng.random() < 0.3:
            keys = [keys[1], keys[2], keys[0], *keys[3:]]
        cols = [Col(key, rng.choice(_HEADS[key]), "left" if key in _LEFT else "right") for key in keys]
        claims = slate.content.claims
        rows = [service_cells(slate, s, "/x", self.between) for c in claims for s in c.services]
        rows += [claim_cells(slate, c, "/x", self.between) for c in claims]
        return Grid(slate, cols, rows, look=rng.choice(("shade", "dark", "rule", "under")), hang=rng.random() < 0.3)

    def whole(self) -> Paper:
        """All of it."""
        slate = self.slate
        method_unsaid(slate.sheet)
        self._card()
        if slate.sheet.size[0] > LETTER[0] or slate.rng.random() < 0.5:
            slate.sheet.new_page()
            slate.head()
        else:
            slate.down(1)
        for index, claim in enumerate(slate.content.claims):
            self._claim(claim, f"/claims/{index}")
        self._ends()
        return slate.sheet.finish()

    def _card(self) -> None:
        slate, content, rng = self.slate, self.slate.content, self.slate.rng
        pen, big = slate.pen, slate.pen.sized(13).heavy()
        slate.y = 44
        slate.say(slate.left, self.house, big.inked((0.1, 0.25, 0.5)))
        slate.say(slate.right, "VIRTUAL CARD PAYMENT", pen.heavy(), "right")
        slate.y += 30
        top, middle = slate.y, slate.left + (slate.right - slate.left) * 0.56
        name = content.payee.name
        slate.line((Run(name, "/payee/name"),), slate.left, fitted(pen, name, middle - slate.left - 20))
        slate.y += pen.size * 1.25
        slate.lines("/payee/address", content.payee.address.lines, slate.left)
        slate.y += 12
        slate.say(slate.left, "Paid on behalf of", pen.sized(pen.size * 0.85))
        slate.down()
        slate.line((Run(content.payer.name, "/payer/name"),), slate.left, pen.heavy(), room=middle - slate.left - 20)
        slate.down()
        slate.lines("/payer/address", content.payer.address.lines, slate.left)
        if rng.random() < 0.6:
            shown = phone_shown(content.payer.phone, rng.randrange(4))
            slate.line((Run("Customer Service"), Run(shown, "/payer/phone", content.payer.phone)), slate.left)
            slate.down()
        low, slate.y = slate.y, top
        facts = [
            (self.label, Run(content.number, "/payment/number") if content.method != "none" else Run("N/A")),
            (slate.pick("Payment Date", "Date Issued", "Issue Date"), slate.day("/payment/date", content.day)),
            (slate.pick("Payment Amount", "Card Value", "Amount of Payment"), slate.amount("/payment/amount", content.amount,
             sign=True)),
            (slate.pick("Tax ID", "TIN", "Payee TIN"), Run(tax_id_shown(content.payee.tax_id), "/payee/tax_id",
             content.payee.tax_id)),
        ]  # fmt: skip
        if rng.random() < 0.5:
            facts.append((slate.pick("NPI", "Payee NPI"), Run(content.payee.npi, "/payee/npi")))
        listed(slate, facts, middle, slate.right)
        slate.y = max(low, slate.y) + 14
        self._picture()
        slate.prose(
            slate.pick(
                "Key the card number into your terminal as you would any card that is not present. The card is good "
                "for the exact amount shown and for this payee only.",
                "Process the full amount in one transaction. Do not send the card back; a check can be asked for instead.",
            ),
            slate.left,
            slate.right - slate.left,
        )

    def _picture(self) -> None:
        slate, pen = self.slate, self.slate.pen
        x0, top = slate.left + 20, slate.y
        slate.sheet.frame(x0, top, x0 + 250, top + 96, 1.0, (0.4, 0.4, 0.5))
        number = " ".join(numbers.digits(slate.rng, 4) for _ in range(4))
        slate.y = top + 48
        slate.say(x0 + 20, number, pen.sized(14).heavy())
        slate.y = top + 74
        slate.say(x0 + 20, f"EXP {slate.rng.randint(1, 12):02d}/{slate.rng.randint(26, 29)}")
        slate.say(x0 + 110, f"CVC {numbers.digits(slate.rng, 3)}")
        slate.y = top + 120

    def _later_head(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.y = 40
        slate.say(slate.left, self.title, slate.pen.heavy().sized(11))
        slate.say(slate.right, f"Page {slate.sheet.page}", align="right")
        slate.y += 15
        runs = (Run(self.label + ":"), Run(content.number, "/payment/number") if content.method != "none" else Run("N/A"))
        end = slate.line(runs, slate.left)
        slate.line((Run("Payee:"), Run(content.payee.name, "/payee/name")), end + 20, room=slate.right - end - 20)
        slate.y += 20

    def _facts(self, claim: Claim, at: str) -> list[Line]:
        name = self.slate.habits.name
        values = {
            "patient_name": name(claim.patient), "member_id": claim.member_id, "patient_account": claim.account,
            "claim_number": claim.number, "group_number": claim.group_number, "rendering_provider": name(claim.rendering),
            "subscriber_name": name(claim.subscriber),
        }  # fmt: skip
        return [(Run(label, heavy=True), Run(values[key], f"{at}/{key}")) for key, label in self.say.items()]

    def _claim(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.head_height() + grid.leading * min(6, 4 + len(claim.services)) + 50)
        slate.rule(0.8, slate.pen.size * 1.3)
        for row in flow(self._facts(claim, at), slate.pen, slate.right - slate.left):
            slate.line(row, slate.left)
            slate.down()
        slate.y += 4
        grid.heads()
        if self.above:
            self._sums(claim, at)
        for number, service in enumerate(claim.services):
            cells = service_cells(slate, service, f"{at}/lines/{number}", self.between)
            if slate.room(grid.height(cells) + grid.leading):
                slate.line((Run("Claim"), Run(claim.number, f"{at}/claim_number"), Run("continued")), slate.left)
                slate.down(1.5)
                grid.heads()
            grid.row(cells)
            told(slate, service, f"{at}/lines/{number}", grid.keys)
        if not self.above:
            self._sums(claim, at)
        if self.claim_patient:
            owed = slate.amount(f"{at}/patient_responsibility", claim.total("patient"))
            slate.room(slate.step)
            slate.line(
                (Run(slate.pick("Patient responsibility for this claim:", "Balance due from patient:")), owed), slate.left
            )
            slate.down()
        eob_truth.imply(slate.sheet, claim, at)
        slate.y += 14

    def _sums(self, claim: Claim, at: str) -> None:
        slate, grid = self.slate, self.grid
        slate.room(grid.leading * 2)
        cells: dict[str, Cell] = claim_cells(slate, claim, at, self.between)
        first = grid.keys[0] if grid.keys[0] in _LEFT else "dates"
        grid.row({**cells, first: ((Run("Claim Total", heavy=True),),)}, grid.pen.heavy(), shade=grid.look == "shade")

    def _ends(self) -> None:
        slate, content = self.slate, self.slate.content
        slate.room(slate.step * (6 + len(content.provider_adjustments)))
        slate.rule(1.2, slate.pen.size)
        facts = [
            ("Total Charges", slate.amount("/totals/billed", content.total("billed"), sign=True)),
            (slate.pick("Total Patient Responsibility", "Total Patient Owes"),
             slate.amount("/totals/patient_responsibility", content.total("patient"), sign=True)),
            (slate.pick("Total Claims Paid", "Claims Total"), slate.amount("/totals/paid", content.total("paid"), sign=True)),
        ]  # fmt: skip
        for number, each in enumerate(content.provider_adjustments):
            at = f"/provider_adjustments/{number}"
            runs = (Run("Adjustment"), Run(each.code, f"{at}/code"), Run("ref"), Run(each.reference, f"{at}/reference"))
            slate.line((*runs, slate.amount(f"{at}/amount", each.amount)), slate.left)
            slate.down()
        facts.append(("Card Value", slate.amount("/payment/amount", content.amount, sign=True)))
        slate.y += 8
        if slate.rng.random() < 0.5:
            captioned(slate, facts, slate.left, slate.right, across=4, framed=True)
        else:
            listed(slate, facts, slate.right - 240, slate.right, far=True)
        used = {remark for claim in content.claims for service in claim.services for remark in service.remarks}
        slate.legend(
            [(code, MEANINGS.get(code, "Ask the plan")) for code in sorted(used)], slate.pen.sized(slate.pen.size * 0.9), 50
        )
        if all(content.total(name) == ZERO for name in SHARES):
            slate.down()
