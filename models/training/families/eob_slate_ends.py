"""First sheets and last lines of remittances on a slate, in several ways, for families with claims of their own."""

from __future__ import annotations

from collections.abc import Sequence

from models.training.families import eob_truth
from models.training.families.cells import Run
from models.training.families.eob_slate import Slate, captioned, listed
from models.training.families.letterhead import phone_shown, tax_id_shown
from models.training.ink import fitted

_NUMBER = {
    "check": ("Check No.", "Check number", "CHECK #", "Warrant number", "Draft check no."),
    "eft": ("EFT trace", "ACH trace no.", "EFT reference", "Electronic funds (EFT) no."),
    "none": ("Advice number", "Remittance ref.", "Voucher", "Statement no."),
}
_DAY = ("Issued", "Payment date", "Date of payment", "Cycle date", "Remit date", "Paid on")
_AMOUNT = ("Amount", "Payment total", "Total of this payment", "Net payment", "Amount issued", "Disbursed")
_PAYEE = ("Paid to", "Provider", "Pay to", "Billing provider", "Remitted to", "Facility")
_TIN = ("Tax ID", "TIN", "Fed. tax no.", "EIN")
_NPI = ("NPI", "Billing NPI", "National provider id")
_SUMS = {
    "billed": ("Total charges", "Charges submitted", "Sum billed"),
    "allowed": ("Total allowed", "Sum allowed", "Eligible in all"),
    "patient": ("Owed by patients", "Total patient share", "Patient responsibility, all claims"),
    "paid": ("Total benefits", "Sum paid on claims", "Claims paid"),
}
_LEAF = {"patient": "patient_responsibility"}
_MOVED = {
    "WO": "Overpayment recovered", "72": "Refund credited", "FB": "Balance brought forward", "L6": "Interest owed to you",
    "J1": "Nonreimbursable", "CS": "Earlier payment corrected", "IR": "Backup withholding", "50": "Late charge",
    "AP": "Advance recovered", "B2": "Rebate", "E3": "Risk withhold", "LE": "Levy",
}  # fmt: skip


def payment_runs(slate: Slate) -> list[tuple[str, Run]]:
    """What the payment is, under this payer's labels."""
    content, pick = slate.content, slate.rng.choice
    label = pick(_NUMBER[content.method])
    eob_truth.method_from(slate.sheet, content, label=label)
    told = [
        (pick(_DAY), slate.day("/payment/date", content.day)),
        (pick(_AMOUNT), slate.amount("/payment/amount", content.amount, sign=True)),
    ]
    if content.method != "none":
        told.insert(slate.rng.randint(0, 2), (label, Run(content.number, "/payment/number")))
    return told


def payee_runs(slate: Slate, *, named: bool) -> list[tuple[str, Run]]:
    """The payee's numbers, and his name where `named`."""
    payee, pick = slate.content.payee, slate.rng.choice
    told = [(pick(_PAYEE), Run(payee.name, "/payee/name"))] if named else []
    told += [(pick(_TIN), Run(tax_id_shown(payee.tax_id), "/payee/tax_id", payee.tax_id))]
    if slate.rng.random() < 0.7:
        told += [(pick(_NPI), Run(payee.npi, "/payee/npi"))]
    return told


def _party(slate: Slate, who: str, x: float, room: float, *, big: float = 1.0) -> None:
    company = slate.content.payer if who == "payer" else slate.content.payee
    pen = slate.pen.sized(slate.pen.size * big)
    slate.sheet.put(f"/{who}/name", company.name, x, slate.y, company.name, fitted(pen.heavy() if big > 1 else pen,
                    company.name, room))  # fmt: skip
    slate.y += pen.size * 1.3
    slate.lines(f"/{who}/address", company.address.lines, x)


def first_sheet(slate: Slate, title: str) -> None:
    """The head of the first sheet, in one of four ways; the pen goes below it."""
    slate.rng.choice((_beside, _window, _cells, _told))(slate, title)
    slate.down(0.8)


def _phone(slate: Slate, x: float) -> None:
    if slate.rng.random() < 0.5:
        phone = slate.content.payer.phone
        shown = phone_shown(phone, slate.rng.randrange(4))
        slate.line((Run(slate.pick("Questions?", "Provider line", "Tel")), Run(shown, "/payer/phone", phone)), x)
        slate.down()


def _beside(slate: Slate, title: str) -> None:
    """The payer at the left, the payment at the right, the payee below."""
    middle, top = (slate.left + slate.right) / 2 + 20, slate.y
    _party(slate, "payer", slate.left, middle - slate.left - 20, big=1.35)
    _phone(slate, slate.left)
    slate.down()
    _party(slate, "payee", slate.left, middle - slate.left - 20)
    low, slate.y = slate.y, top
    slate.say(middle, title, fitted(slate.pen.sized(slate.pen.size * 1.3).heavy(), title, slate.right - middle))
    slate.down(1.8)
    listed(slate, [*payment_runs(slate), *payee_runs(slate, named=False)], middle, slate.right, far=slate.rng.random() < 0.3)
    slate.y = max(low, slate.y) + slate.step * 0.5


def _window(slate: Slate, title: str) -> None:
    """A letterhead in the middle, the payee behind the envelope's window, a strip of captions."""
    payer, middle = slate.content.payer, (slate.left + slate.right) / 2
    pen = slate.pen.sized(slate.pen.size * 1.4).heavy()
    slate.line((Run(payer.name, "/payer/name"),), middle, fitted(pen, payer.name, slate.right - slate.left), "center")
    slate.down(1.2)
    slate.line((Run(", ".join(payer.address.lines), "/payer/address"),), middle, align="center")
    slate.down(1.4)
    slate.say(middle, title, slate.pen.heavy(), "center")
    slate.down(2)
    _party(slate, "payee", slate.left + 24, 300)
    slate.down(0.8)
    facts = [*payment_runs(slate), *payee_runs(slate, named=False)]
    captioned(slate, facts, slate.left, slate.right, across=len(facts), framed=slate.rng.random() < 0.6)


def _cells(slate: Slate, title: str) -> None:
    """A bar with the title, below it everything in cells."""
    pen = slate.pen.sized(slate.pen.size * 1.15).heavy()
    slate.sheet.fill(slate.left, slate.y - pen.size, slate.right, slate.y + pen.size * 0.5, (0.88, 0.88, 0.88))
    slate.say(slate.left + 4, title, pen)
    slate.down(1.8)
    _party(slate, "payer", slate.left, 320)
    _phone(slate, slate.left)
    slate.down(0.4)
    facts = [*payee_runs(slate, named=True), *payment_runs(slate)]
    captioned(slate, facts, slate.left, slate.right, across=3, framed=True)


def _told(slate: Slate, title: str) -> None:
    """Payer and payee side by side, the payment as a sentence."""
    middle, top = (slate.left + slate.right) / 2 + 10, slate.y
    slate.say(slate.right, title, slate.pen.heavy(), "right")
    slate.down(1.8)
    top = slate.y
    _party(slate, "payer", slate.left, middle - slate.left - 20, big=1.2)
    low, slate.y = slate.y, top
    _party(slate, "payee", middle, slate.right - middle)
    slate.y = max(low, slate.y) + slate.step
    content = slate.content
    label = {"check": "check", "eft": "EFT", "none": "statement"}[content.method]
    eob_truth.method_from(slate.sheet, content, label=label)
    number = (Run(content.number, "/payment/number"),) if content.method != "none" else ()
    slate.line((Run(slate.pick("Explains", "Goes with", "Detail of")), Run(label), *number, Run("of"),
                slate.day("/payment/date", content.day), Run("for"),
                slate.amount("/payment/amount", content.amount, sign=True)), slate.left)  # fmt: skip
    slate.down(1.2)


def last_lines(slate: Slate, sums: Sequence[str] = ("billed", "paid")) -> None:
    """What was moved outside claims, and the sums."""
    content, rng = slate.content, slate.rng
    slate.room(slate.step * (len(content.provider_adjustments) + 5))
    slate.down(0.8)
    if content.provider_adjustments:
        slate.say(slate.left, slate.pick("Other adjustments", "Outside of claims", "Account entries"), slate.pen.heavy())
        slate.down()
    for number, each in enumerate(content.provider_adjustments):
        at = f"/provider_adjustments/{number}"
        slate.line((Run(each.code, f"{at}/code"), Run(_MOVED[each.code])), slate.left + 4)
        slate.line((Run(each.reference, f"{at}/reference"),), slate.left + 190)
        slate.line((slate.amount(f"{at}/amount", each.amount),), slate.left + 400, align="right")
        slate.down()
    told = [(rng.choice(_SUMS[key]), slate.amount(f"/totals/{_LEAF.get(key, key)}", content.total(key))) for key in sums]
    slate.down(0.8)
    if rng.random() < 0.5:
        captioned(slate, told, slate.left, slate.right, across=len(told), framed=True)
    else:
        listed(slate, told, slate.left, slate.left + 260, far=True, dots=rng.random() < 0.5)


def unsaid_sums(slate: Slate, at: str, told: dict[str, str]) -> None:
    """Sums of a claim that the paper does not print are right where they are reported."""
    for pointer, value in told.items():
        if f"{at}/{pointer}" not in slate.sheet.values:
            slate.sheet.alternatives[f"{at}/{pointer}"] = [value]
