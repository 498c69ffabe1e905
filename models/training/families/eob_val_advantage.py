"""Validation: the remittance of a Medicare Advantage plan.

Typeset, mostly on wide paper: facts of a claim run in a bar or stand in a grid of captions, amounts that belong together stand
below each other in one column, reductions by law have codes. Every claim closes with its totals.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content.adjudication import Mix, adjudicated
from models.training.content.correspondents import place
from models.training.content.remittance import MEANINGS, Adjustment, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.eob_desk import Desk
from models.training.families.eob_val_kit import (
    Cell,
    Column,
    Said,
    Style,
    Table,
    claim_cells,
    code_cells,
    counted,
    legend_lines,
    service_cells,
    settle,
)
from models.training.families.eob_val_parts import (
    Moved,
    facts_columns,
    facts_grid,
    facts_run,
    moved_table,
    payee_block,
    payer_block,
    payment_facts,
    sums_strip,
)
from models.training.families.letterhead import tax_id_shown
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_PAYERS = (
    "{p} Advantage (HMO)", "{p} Senior Choice PPO", "{p} Medicare Complete", "{p} Health Advantage, Inc.",
    "{p} Gold Plus HMO-POS",
    "Secure {p} Health Plan", "{p} Dual Care (HMO D-SNP)", "{p} MedAdvantage",
)  # fmt: skip
_TITLES = (
    "Provider Remittance Advice",
    "REMITTANCE ADVICE",
    "Explanation of Payment",
    "Provider Payment Statement",
    "Remittance",
)
_LABELS: dict[str, tuple[str, ...]] = {
    "patient_name": ("Member:", "Enrollee:", "Member Name:", "Beneficiary:"),
    "member_id": ("Member ID:", "MBI:", "Enrollee ID:", "Plan ID:"),
    "claim_number": ("Claim:", "Claim ID:", "Claim No:", "DCN:"),
    "patient_account": ("Patient Acct:", "Account:", "Patient Ctrl No:", "Your Ref:"),
    "rendering_provider": ("Rendering:", "Servicing Provider:", "Provider:", "Seen By:"),
    "rendering_npi": ("Rendering NPI:", "Servicing NPI:"),
    "status": ("Claim Status:", "Status:", "Disposition:"),
}
_STATUS = {
    "paid": ("Paid", "PAID", "Finalized - Paid"), "denied": ("Denied", "DENIED", "Finalized - Denied"),
    "reversed": ("Reversed", "REVERSED", "Reversal"),
}  # fmt: skip
_PAYMENT = {
    "check": ("Check Number", "Check No.", "Check #"), "eft": ("EFT Number", "EFT Trace #", "ACH Trace No."),
    "none": ("Check/EFT No.",), "date": ("Payment Date", "Paid Date", "Remit Date", "Check/EFT Date"),
    "amount": ("Payment Amount", "Total Paid", "Net Payment", "Amount of Payment"),
}  # fmt: skip
_HEADS: dict[str, tuple[tuple[str, ...], ...]] = {
    "dates": (("Date(s) of", "Service"), ("Service", "Dates"), ("DOS",)),
    "stacked": (("From", "Through"), ("Begin", "End"), ("Service", "Dates")),
    "procedure": (("Rev / Proc", "Modifiers"), ("Procedure", "Mod"), ("HCPCS", "& Mods"), ("Service",)),
    "units": (("Units",), ("Qty",), ("No. of", "Units")),
    "billed": (("Billed",), ("Billed", "Charges"), ("Submitted", "Charge"), ("Charge", "Amount")),
    "allowed": (("Allowed",), ("Plan", "Allowed"), ("Medicare", "Allowed"), ("Contract", "Amount")),
    "price": (("Billed", "Allowed"), ("Charge", "Allowed Amt"), ("Submitted", "Approved")),
    "plan_share": (("Deductible", "Coinsurance"), ("Ded", "Coins"), ("Deduct Amt", "Co-Ins Amt")),
    "deductible": (("Deductible",), ("Ded.",), ("Ded", "Amt")),
    "coinsurance": (("Coinsurance",), ("Coins.",), ("Co-ins", "Amt")),
    "copay": (("Copay",), ("Member", "Copay"), ("Co-pay", "Amt")),
    "not_covered": (("Non-", "Covered"), ("Not", "Covered"), ("Denied", "Amount")),
    "code_pairs": (("Adjustment", "Code / Amount"), ("Adjustments",), ("Group/Reason", "and Amount")),
    "remarks": (("Remark",), ("Remark", "Codes"), ("RARC",)),
    "patient": (("Member", "Liability"), ("Patient", "Resp."), ("Member", "Owes")),
    "paid": (("Net", "Paid"), ("Plan", "Paid"), ("Paid",), ("Payment",)),
}  # fmt: skip
_MOVED = (
    Moved("Provider Level Adjustments", ("Code", "Description", "Reference", "Amount")),
    Moved("ADJUSTMENTS TO THIS PAYMENT", ("Reason", "Explanation", "Claim / Ref ID", "Adj Amount")),
    Moved("Other Transactions", ("Type", "Description", "Reference ID", "Amount")),
)
_LEGENDS = ("Code Explanations", "Explanation of Codes", "Message Key", "Adjustment and Remark Codes")


def draw(rng: Random) -> Paper:
    """One to seven claims."""
    return counted(rng, _print)


def _print(rng: Random, pages: int) -> Paper:
    mix = Mix(institutional=0.2, denied=0.14, reversed=0.15, further=0.35, own=0.05, interest=0.15, moved=0.35)
    found = adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 7)), most_lines=rng.choice((1, 3, 5)), mix=mix)
    content = replace(found, payer=replace(found.payer, name=rng.choice(_PAYERS).format(p=place(rng))))
    wide = rng.random() < 0.7
    sheet = Sheet("eob", "eob-val-advantage", (LETTER[1], LETTER[0]) if wide else LETTER)
    pen = Pen(rng.choice((*SANS, "narrow", *SERIF[:2])), rng.choice((7.8, 8.4, 9.0)))
    desk = Desk(sheet, rng, content, us_habits(rng), pen, left=rng.choice((30.0, 38.0)), upper=rng.random() < 0.2)
    return _Remit(desk, pages).whole()


class _Remit:
    """The remittance under way."""

    def __init__(self, desk: Desk, pages: int) -> None:
        rng = desk.rng
        self.desk, self.pages = desk, pages
        self.style = Style(zero=rng.choice(("0.00", "0.00", "", "-")), sign=rng.random() < 0.2, mark=rng.choice("- "),
                           until="-", both_days=rng.random() < 0.6, modifiers=rng.choice((" ", "-", " ")))  # fmt: skip
        self.say = {key: rng.choice(choices) for key, choices in _LABELS.items()}
        spare = {"member_id": 0.1, "patient_account": 0.1, "rendering_provider": 0.2, "rendering_npi": 0.5, "status": 0.4}
        self.named = [key for key in _LABELS if rng.random() >= spare.get(key, 0.0)]
        self.manner, self.shaded = rng.choice(("run", "run", "grid", "columns")), rng.random() < 0.5
        self.mark, self.framed = rng.choice(("   ", "  |  ", "  •  ")), rng.random() < 0.5
        self.all_codes = rng.random() < 0.5
        self.title, self.across = rng.choice(_TITLES), 4 if desk.sheet.size[0] > 700 else 3
        self.status_words = {key: rng.choice(choices) for key, choices in _STATUS.items()}
        self.table = self._table()

    def _table(self) -> Table:
        desk, rng = self.desk, self.desk.rng
        price = ["price"] if rng.random() < 0.45 else ["billed", "allowed"]
        share = ["plan_share"] if rng.random() < 0.5 else ["deductible", "coinsurance"]
        keys = ["stacked" if self.style.both_days and rng.random() < 0.6 else "dates", "procedure", "units", *price]
        keys += [*(["not_covered"] if rng.random() < 0.4 else []), *share, "copay"]
        keys += (
            rng.choice((["code_pairs", "remarks"], ["remarks", "code_pairs"]))
            if rng.random() < 0.7
            else ["code_pairs", "remarks"]
        )
        keys += ["patient", "paid"] if rng.random() < 0.4 else ["paid"]
        left = {"dates", "stacked", "procedure", "code_pairs", "remarks"}
        columns = tuple(
            Column(key, 30 if key in {"units", "remarks"} else 50, rng.choice(_HEADS[key]), "left" if key in left else "right")
            for key in keys
        )  # fmt: skip
        table = Table(desk, columns, desk.pen, desk.left, desk.right, gap=7.0, leading=1.3)
        claims = desk.content.claims
        table.fit([*(self._cells(s, "/x") for c in claims for s in c.services), *(self._sums(c, "/x") for c in claims)])
        return table

    def _codes(self, adjustments: tuple[Adjustment, ...]) -> tuple[Adjustment, ...]:
        shared = {("PR", "1"), ("PR", "2"), ("PR", "3")}
        return tuple(each for each in adjustments if self.all_codes or (each.group, each.reason) not in shared)

    def _joined(self, cells: dict[str, Cell], codes: tuple[Adjustment, ...], at: str) -> dict[str, Cell]:
        """Amounts below each other in one column."""
        blank: Cell = ((),)
        price = (*(cells["billed"] or blank), *(cells["allowed"] or blank))
        share = (*(cells["deductible"] or blank), *(cells["coinsurance"] or blank))
        return cells | {"price": price, "plan_share": share} | code_cells(self.desk, self._codes(codes), at, self.style)

    def _cells(self, service: Service, at: str) -> dict[str, Cell]:
        return self._joined(service_cells(self.desk, service, at, self.style), service.adjustments, at)

    def _sums(self, claim: Claim, at: str) -> dict[str, Cell]:
        return self._joined(claim_cells(self.desk, claim, at, self.style), claim.adjustments, at)

    def whole(self) -> Paper:
        """All of it."""
        desk = self.desk
        self._first_head()
        for index, claim in enumerate(desk.content.claims):
            self._claim(claim, f"/claims/{index}")
        moved_table(desk, desk.rng.choice(_MOVED), desk.pen, self._later_head, total=desk.rng.choice(("", "Total", "Net")))
        self._totals(desk.content)
        self._legend()
        return desk.sheet.finish()

    def _first_head(self) -> None:
        desk, rng, pen, content = self.desk, self.desk.rng, self.desk.pen, self.desk.content
        desk.y, half = 42.0, (desk.right - desk.left) / 2
        desk.text(desk.right, self.title, pen.sized(13).heavy(), "right")
        payer_block(desk, desk.left, pen.sized(12).heavy(), phone=rng.choice(("", "Provider Services:", "Phone:")), room=half)
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", pen, "right")
        desk.y += 20
        top = desk.y
        payee_block(desk, desk.left + 10, pen.sized(pen.size + 0.8), room=half - 30)
        low, desk.y = desk.y, top - 8
        label = {key: rng.choice(_PAYMENT[key]) for key in ("date", "amount")} | {
            "number": rng.choice(_PAYMENT[content.method])
        }
        facts = [
            *payment_facts(desk, label),
            Said(rng.choice(("Tax ID", "Provider TIN", "Federal Tax ID")), "/payee/tax_id", tax_id_shown(content.payee.tax_id),
                 content.payee.tax_id),
            Said(rng.choice(("Payee NPI", "Billing NPI", "Provider NPI")), "/payee/npi", content.payee.npi),
        ]  # fmt: skip
        if rng.random() < 0.4:
            facts.append(Said(rng.choice(("Line of Business", "Product", "Contract")), None,
                              rng.choice(("MAPD", "H4471-003", "HMO-SNP", "Medicare Advantage"))))  # fmt: skip
        facts_grid(desk, facts, desk.left + half, desk.right, across=2, pen=pen, framed=self.framed)
        desk.y = max(low, desk.y) + 22

    def _later_head(self) -> None:
        desk = self.desk
        desk.y = 36
        desk.text(desk.left, desk.case(desk.content.payer.name), desk.pen.heavy())
        desk.text(desk.right, f"Page {desk.sheet.page} of {self.pages}", align="right")
        desk.y += 26

    def _claim(self, claim: Claim, at: str) -> None:
        desk, table = self.desk, self.table
        desk.turn(desk.pen.size * 7 + table.head_height() + 60, self._later_head)
        self._facts(claim, at)
        self._heads()
        for number, service in enumerate(claim.services):
            line = f"{at}/lines/{number}"
            cells = self._cells(service, line)
            if desk.turn(table.height(cells) + 16, self._later_head):
                self._heads()
            table.row(cells)
            settle(desk, service, line, table.keys)
        desk.turn(table.pen.size * 4, self._later_head)
        desk.rule(0.4, lift=table.pen.size * 0.85)
        desk.y += 3
        desk.text(desk.left + 3, desk.rng.choice(("Claim Total", "Claim Totals", "Total")), table.pen.heavy())
        table.row(self._sums(claim, at), table.pen.heavy())
        if claim.interest:
            shown = desk.habits.money(claim.interest, sign=True)
            end = desk.text(
                desk.left + 3, desk.rng.choice(("Interest paid", "Prompt pay interest", "Interest")) + ": ", table.pen
            )
            desk.put(f"{at}/interest", end, shown, table.pen, value=f"{claim.interest:.2f}")
            desk.y += table.pen.size * 1.4
        eob_truth.imply(desk.sheet, claim, at)
        desk.y += desk.pen.size * 1.6

    def _facts(self, claim: Claim, at: str) -> None:
        desk, pen, name = self.desk, self.desk.pen, self.desk.habits.name
        told = {
            "patient_name": name(claim.patient), "member_id": claim.member_id, "claim_number": claim.number,
            "patient_account": claim.account, "rendering_provider": name(claim.rendering), "rendering_npi": claim.rendering_npi,
            "status": self.status_words[claim.status],
        }  # fmt: skip
        facts = [Said(self.say[key], f"{at}/{key}", told[key], claim.status if key == "status" else None) for key in self.named]
        if self.manner == "grid":
            desk.y -= pen.size
            bare = [replace(fact, label=fact.label.rstrip(":")) for fact in facts]
            facts_grid(desk, bare, desk.left, desk.right, across=self.across, pen=pen, framed=self.framed)
            desk.y += pen.size * 1.5
            return
        top = desk.y
        if self.shaded:
            desk.sheet.fill(desk.left - 3, top - pen.size - 1, desk.right + 3, top + 4, (0.9, 0.92, 0.95))
        if self.manner == "columns":
            facts_columns(desk, facts, desk.left, desk.right, across=self.across, pen=pen)
        else:
            facts_run(desk, facts, desk.left, desk.right, pen=pen, mark=self.mark)
        desk.y += pen.size * 0.6

    def _heads(self) -> None:
        self.table.heads()
        self.desk.rule(0.5, lift=self.table.pen.size * 0.75)
        self.desk.y += 4

    def _totals(self, content: Remittance) -> None:
        desk, money = self.desk, self.desk.habits.money
        desk.turn(70, self._later_head)
        sums = [
            ("Total Billed", "/totals/billed", content.total("billed")),
            ("Total Allowed", "/totals/allowed", content.total("allowed")),
            ("Member Liability", "/totals/patient_responsibility", content.total("patient")),
            ("Claim Payments", "/totals/paid", content.total("paid")),
            ("Adjustments", None, content.withheld),
            ("Net Payment", "/payment/amount", content.amount),
        ]
        shown = [Said("Number of Claims", None, str(len(content.claims)))]
        shown += [Said(label, pointer, money(amount, sign=True), f"{amount:.2f}") for label, pointer, amount in sums]
        desk.text(desk.left, desk.rng.choice(("Payment Summary", "Remittance Totals", "SUMMARY")), desk.pen.heavy())
        desk.y += desk.pen.size * 2
        sums_strip(desk, shown, desk.pen, framed=self.framed)

    def _legend(self) -> None:
        desk = self.desk
        shown = {each.reason for c in desk.content.claims for s in c.services for each in self._codes(s.adjustments)}
        shown |= {each.reason for c in desk.content.claims for each in self._codes(c.adjustments)}
        remarks = {code for c in desk.content.claims for s in c.services for code in s.remarks}
        told = [(code, MEANINGS.get(code, "Ask our provider services about this code")) for code in sorted(shown | remarks)]
        if told and desk.rng.random() < 0.75:
            desk.turn(40, self._later_head)
            desk.text(desk.left, desk.rng.choice(_LEGENDS), desk.pen.heavy())
            desk.y += desk.pen.size * 1.5
            legend_lines(desk, told, desk.pen, 44, self._later_head)
