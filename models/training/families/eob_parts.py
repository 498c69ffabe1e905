"""What every remittance has beside its claims: the heads of pages, money moved outside claims, totals and a legend."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from models.training.content import remittance
from models.training.content.remittance import Claim, Remittance
from models.training.families.letterhead import (
    Fact,
    Look,
    address_block,
    fact_list,
    phone_shown,
    sender_head,
    tax_id_shown,
)
from models.training.habits import Habits
from models.training.ink import Sheet

TITLES = (
    "Explanation of Payment", "Remittance Advice", "Provider Remittance Advice", "Explanation of Benefits",
    "Explanation of Provider Payment", "Provider Claim Summary", "Remittance Voucher", "Claims Statement",
    "Summary Payment Voucher", "EXPLANATION OF REMITTANCE", "PROVIDER REMITTANCE ADVICE",
)  # fmt: skip
PAYMENT_NAMES = {
    "payment.number": ("Check/EFT #", "Check No", "Payment number", "EFT:", "Check Number", "Warrant/EFT #", "Trace Number"),
    "payment.date": ("Check Date", "Payment Date", "RA Date", "EFT Date", "Notice Date", "Date"),
    "payment.amount": ("Check Amount", "Payment Amount", "Net Payment", "Net Paid Amount", "CHECK AMT", "Total Payment"),
}
CLAIM_NAMES = {
    "patient_name": ("Patient", "Patient Name", "NAME", "Beneficiary Name", "Recipient"),
    "patient_account": ("Patient Account #", "Pat Acct No.", "ACNT", "Account", "Patient Control Number", "Patient Acct"),
    "member_id": ("Member ID", "Member Number", "HIC", "MID", "Subscriber ID", "Contract #", "Recipient ID"),
    "claim_number": ("Claim #", "Claim Number", "ICN", "Claim ID", "Document Number", "Claim No."),
    "group_number": ("Group #", "Group No", "GRP/POL NUM", "Employer Number"),
    "subscriber_name": ("Subscriber", "Insured", "Subscriber Name", "Employee"),
    "rendering_provider": ("Rendering Provider", "Servicing Provider", "Provider of Service", "Provider"),
    "rendering_npi": ("Rendering NPI", "PERF PROV", "Provider NPI", "NPI"),
    "status": ("Status", "Claim Status", "Decision"),
}
STATUS_WORDS = {"paid": "Paid", "denied": "Denied", "reversed": "Reversal"}


@dataclass
class Setting:
    """One remittance being set: what is printed, where we are on the page, and the sender's ways."""

    sheet: Sheet
    style: Look
    habits: Habits
    rng: Random
    content: Remittance
    title: str
    left: float = 40.0
    y: float = 0.0
    caption: str = ":"
    names: dict[str, str] = field(default_factory=dict)

    @property
    def right(self) -> float:
        """The right margin's x."""
        return self.sheet.size[0] - self.left

    @property
    def floor(self) -> float:
        """Lowest baseline of the body."""
        return self.sheet.size[1] - 54

    def name(self, key: str, choices: dict[str, tuple[str, ...]]) -> str:
        """The sender's wording for a field: the same all through the document."""
        if key not in self.names:
            self.names[key] = self.rng.choice(choices[key]).rstrip(":") + self.caption
        return self.names[key]


def first_head(setting: Setting) -> None:
    """Page 1: payer, title, payee, payment."""
    sheet, style, content, rng = setting.sheet, setting.style, setting.content, setting.rng
    parts = {"name": "/payer/name", "address": "/payer/address"}
    if rng.random() < 0.7:
        parts["phone"] = "/payer/phone"
    bottom = sender_head(sheet, style, content.payer, parts, x=setting.left, y=46)
    sheet.write(setting.right, 46, setting.title, style.text.sized(14).heavy(), "right")
    payment = payment_facts(setting)
    facts_at = setting.right - 200
    low = fact_list(sheet, payment, facts_at, 72, 96, style.text, style.text.size + 5)
    y = max(bottom, low) + 22
    y = address_block(
        sheet, {"name": "/payee/name", "address": "/payee/address"}, content.payee, setting.left + 8, y, style.text.sized(10)
    )
    payee = []
    if rng.random() < 0.85:
        payee.append(Fact("NPI" + setting.caption, "/payee/npi", content.payee.npi, content.payee.npi))
    if rng.random() < 0.75:
        label = rng.choice(("Tax ID", "TIN", "Provider Tax ID", "Federal Tax ID"))
        payee.append(Fact(label + setting.caption, "/payee/tax_id", content.payee.tax_id, tax_id_shown(content.payee.tax_id)))
    fact_list(sheet, payee, facts_at, y - 24, 96, style.text, style.text.size + 5)
    setting.y = y + 16
    sheet.rule(setting.left, setting.y - 8, setting.right, setting.y - 8, 1.2, style.accent)
    foot(setting)


def payment_facts(setting: Setting) -> list[Fact]:
    """Number, date and amount of the payment, payer id."""
    content, habits = setting.content, setting.habits
    number, day, amount = (setting.name(key, PAYMENT_NAMES) for key in ("payment.number", "payment.date", "payment.amount"))
    facts = [
        Fact(day, "/payment/date", content.day.isoformat(), habits.date(content.day)),
        Fact(amount, "/payment/amount", str(content.amount), habits.money(content.amount, sign=True)),
    ]
    if content.method != "none":
        facts.insert(0, Fact(number, "/payment/number", content.number, content.number))
    know_method(setting, number)
    if setting.rng.random() < 0.5:
        facts.append(Fact("Payer ID" + setting.caption, "/payer/payer_id", content.payer_id, content.payer_id))
    return facts


def know_method(setting: Setting, number_label: str) -> None:
    """How it was paid, as far as the label of the payment's number tells."""
    method, sheet = setting.content.method, setting.sheet
    sheet.know("/payment/method", method)
    label = number_label.lower()
    if method == "none" or ("check" in label) == ("eft" in label):
        sheet.alternatives["/payment/method"] = ["check", "eft", None]
    elif "check" in label:
        sheet.know("/payment/method", "check")
    else:
        sheet.know("/payment/method", "eft")


def foot(setting: Setting) -> None:
    """Page number and a line of help at the bottom."""
    sheet, pen = setting.sheet, setting.style.small
    y = sheet.size[1] - 28
    sheet.write(setting.left, y, f"Questions? Call {phone_shown(setting.content.payer.phone, 1)}, Monday to Friday.", pen)
    sheet.write(setting.right, y, f"Page {sheet.page}", pen, "right")


def next_page(setting: Setting) -> None:
    """A later page: the short head."""
    sheet, style, content = setting.sheet, setting.style, setting.content
    sheet.new_page()
    sheet.write(setting.left, 40, content.payer.name, style.text.sized(11).heavy().inked(style.accent))
    sheet.write(setting.right, 40, setting.title, style.text.heavy(), "right")
    again = f"{content.payee.name}   NPI {content.payee.npi}   {setting.habits.date(content.day)}"
    sheet.write(setting.left, 54, again, style.small)
    sheet.rule(setting.left, 60, setting.right, 60, 0.8, style.accent)
    foot(setting)
    setting.y = 78


def room_for(setting: Setting, height: float) -> bool:
    """Turn the page where less than `height` points are left; True where it was turned."""
    if setting.y + height <= setting.floor:
        return False
    next_page(setting)
    return True


def claim_facts(setting: Setting, claim: Claim, at: str) -> list[Fact]:
    """Label-value pairs at the head of a claim; the sender always prints the same ones."""
    name = setting.habits.name
    shown = {
        "patient_name": name(claim.patient), "patient_account": claim.account, "member_id": claim.member_id,
        "claim_number": claim.number, "group_number": claim.group_number, "subscriber_name": name(claim.subscriber),
        "rendering_provider": name(claim.rendering), "rendering_npi": claim.rendering_npi, "status": STATUS_WORDS[claim.status],
    }  # fmt: skip
    chosen = [key for key in CLAIM_NAMES if setting.names.get(f"print {key}", "yes") == "yes"]
    values = shown | {"status": claim.status}
    return [Fact(setting.name(key, CLAIM_NAMES), f"{at}/{key}", values[key], shown[key]) for key in chosen]


def choose_claim_facts(setting: Setting) -> None:
    """Decide once which of the claim's facts this sender prints."""
    for key, chance in (
        ("group_number", 0.5),
        ("subscriber_name", 0.4),
        ("rendering_provider", 0.6),
        ("rendering_npi", 0.4),
        ("status", 0.4),
    ):
        setting.names[f"print {key}"] = "yes" if setting.rng.random() < chance else "no"


def imply(setting: Setting, claim: Claim, at: str) -> None:
    """What a careful reader may conclude though it is not printed as such: right if reported, no fault if not."""
    sheet = setting.sheet
    if f"{at}/status" not in sheet.values:
        sheet.know(f"{at}/status", claim.status)
        sheet.alternatives[f"{at}/status"] = [None]
    for key, day in (("service_from", claim.first), ("service_to", claim.last)):
        if f"{at}/{key}" not in sheet.values:
            sheet.alternatives[f"{at}/{key}"] = [day.isoformat()]


def money_moved(setting: Setting) -> None:
    """The provider adjustments."""
    adjustments = setting.content.provider_adjustments
    if not adjustments:
        return
    room_for(setting, 40 + 14 * len(adjustments))
    sheet, style = setting.sheet, setting.style
    setting.y += 10
    sheet.write(
        setting.left,
        setting.y,
        setting.rng.choice(("PROVIDER ADJ DETAILS", "Provider Level Adjustments", "Other Adjustments to this Payment")),
        style.text.heavy(),
    )
    columns = (setting.left, setting.left + 110, setting.left + 330)
    setting.y += 14
    for x, head in zip(columns, ("Reason Code", "Reference", "Amount"), strict=True):
        sheet.write(x, setting.y, head, style.small.heavy(), "right" if head == "Amount" else "left")
    for index, each in enumerate(adjustments):
        setting.y += 13
        at = f"/provider_adjustments/{index}"
        sheet.put(f"{at}/code", each.code, columns[0], setting.y, each.code, style.text)
        sheet.put(f"{at}/reference", each.reference, columns[1], setting.y, each.reference, style.text)
        sheet.put(
            f"{at}/amount", str(each.amount), columns[2], setting.y, setting.habits.money(each.amount), style.text, "right"
        )
    setting.y += 18


def grand_totals(setting: Setting) -> None:
    """The remittance's own totals, as a box of label-value pairs."""
    content, sheet, style = setting.content, setting.sheet, setting.style
    names = {
        "billed": ("Total Billed", "Total Charges"), "allowed": ("Total Allowed", "Total Covered"),
        "patient_responsibility": ("Total Patient Responsibility", "Total Patient Owes"),
        "paid": ("Total Paid", "Total Plan Payments"),
    }  # fmt: skip
    amounts = {"patient_responsibility": content.total("patient")}
    rows = [(setting.rng.choice(label), f"/totals/{key}", amounts.get(key)) for key, label in names.items()]
    room_for(setting, 24 + 13 * (len(rows) + 2))
    top = setting.y
    sheet.write(setting.left + 6, top + 4, f"Claims in this payment: {len(content.claims)}", style.text)
    setting.y += 18
    for label, pointer, amount in rows:
        value = content.total(pointer.rsplit("/", 1)[1]) if amount is None else amount
        sheet.write(setting.left + 6, setting.y, label, style.text)
        sheet.put(
            pointer, str(value), setting.left + 260, setting.y, setting.habits.money(value, sign=True), style.text, "right"
        )
        setting.y += 13
    if content.provider_adjustments:
        sheet.write(setting.left + 6, setting.y, "Provider adjustments", style.text)
        sheet.write(setting.left + 260, setting.y, setting.habits.money(content.withheld), style.text, "right")
        setting.y += 13
    sheet.frame(setting.left, top - 10, setting.left + 268, setting.y - 6, 0.8, style.accent)
    setting.y += 14


def legend(setting: Setting) -> None:
    """What the codes mean, in the sender's words."""
    codes = [code for code in setting.content.codes() if code in remittance.MEANINGS]
    room_for(setting, 40)
    sheet, style = setting.sheet, setting.style
    sheet.write(
        setting.left, setting.y, setting.rng.choice(("Explanation of codes", "Code Glossary", "Messages")), style.text.heavy()
    )
    for code in codes:
        setting.y += 12
        room_for(setting, 4)
        sheet.write(setting.left, setting.y, code, style.small.heavy())
        sheet.write(setting.left + 40, setting.y, remittance.MEANINGS[code], style.small)
    setting.y += 16
