"""The facts that typeset remittances print of payment, payee and claim, in the wordings of commercial payers."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content.remittance import Claim
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Line, Run
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_truth import method_from
from models.training.families.letterhead import tax_id_shown


def payment_facts(draft: Draft) -> list[Fact]:
    """Number, date, amount and kind of the payment."""
    content, facts = draft.content, list[Fact]()
    number = draft.label("payment number", words.PAYMENT["number"])
    if content.method != "none":
        facts.append(Fact(number, (number_run(draft),)))
    facts += [
        Fact(draft.label("payment date", words.PAYMENT["date"]), (date_run(draft),)),
        Fact(draft.label("payment amount", words.PAYMENT["amount"]), (amount_run(draft),)),
    ]
    if draft.yes("payment method", 0.3):
        facts.append(Fact(draft.label("payment method", words.PAYMENT["method"]), (method_run(draft),)))
    else:
        method_from(draft.sheet, content, label=number)
    if draft.yes("shuffled payment facts", 0.3):
        draft.rng.shuffle(facts)
    return facts


def number_run(draft: Draft) -> Run:
    """The payment's number."""
    return Run(draft.content.number, "/payment/number")


def date_run(draft: Draft) -> Run:
    """The day of payment."""
    return Run(draft.habits.date(draft.content.day), "/payment/date", draft.content.day.isoformat())


def amount_run(draft: Draft) -> Run:
    """What the payment is worth."""
    return Run(draft.total(draft.content.amount), "/payment/amount", f"{draft.content.amount:.2f}")


def method_run(draft: Draft) -> Run:
    """How it was paid, as a word."""
    shown = {
        "check": draft.word("by check", ("Check", "Paper Check", "CHK", "Printed Check")),
        "eft": draft.word("by transfer", ("EFT", "ACH", "Direct Deposit", "Electronic Funds Transfer")),
        "none": draft.word("by nothing", ("None", "No Payment", "NON", "Zero Pay")),
    }[draft.content.method]
    return Run(shown, "/payment/method", draft.content.method)


def payee_facts(draft: Draft) -> list[Fact]:
    """Numbers of the payee and the payer, and one or two that are no fields."""
    payee, facts = draft.content.payee, list[Fact]()
    if draft.yes("payee npi", 0.8):
        facts.append(Fact(draft.label("payee npi", words.PAYEE["npi"]), (Run(payee.npi, "/payee/npi"),)))
    if draft.yes("payee tax", 0.75):
        shown = tax_id_shown(payee.tax_id) if draft.yes("tax hyphen", 0.6) else payee.tax_id
        facts.append(Fact(draft.label("payee tax", words.PAYEE["tax_id"]), (Run(shown, "/payee/tax_id", payee.tax_id),)))
    if draft.yes("payer id", 0.3):
        run = Run(draft.content.payer_id, "/payer/payer_id")
        facts.append(Fact(draft.label("payer id", words.PAYEE["payer_id"]), (run,)))
    if draft.yes("vendor number", 0.3):
        label = draft.word("vendor number", ("Provider Number", "Vendor No.", "Provider #", "Supplier ID", "Location Code"))
        facts.append(Fact(label + draft.colon, (Run(draft.content.payer.tax_id[2:8]),)))
    if draft.yes("count of claims", 0.2):
        label = draft.word("count of claims", ("Claims in this payment", "No. of Claims", "Claim Count", "Total Claims"))
        facts.append(Fact(label + draft.colon, (Run(str(len(draft.content.claims))),)))
    return facts


CHANCES = {
    "patient_account": 0.85, "member_id": 0.85, "group_number": 0.5, "subscriber_name": 0.4, "rendering_provider": 0.6,
    "rendering_npi": 0.3, "status": 0.3, "period": 0.25,
}  # fmt: skip


def chosen_facts(draft: Draft, *, without: Sequence[str] = (), noise: int = 3) -> list[str]:
    """Which facts of claims this sender prints, in its order; asked once."""
    if "order of facts" not in draft.words:
        order = ["patient_name", "claim_number", *(key for key, chance in CHANCES.items() if draft.yes(f"print {key}", chance))]
        order = [key for key in order if key not in without]
        for name in draft.rng.sample(tuple(_NOISE), k=draft.rng.randint(0, noise)):
            order.insert(draft.rng.randint(1, len(order)), f"noise:{name}")
        if draft.yes("shuffled facts", 0.5):
            draft.rng.shuffle(order)
        draft.words["order of facts"] = "|".join(order)
    return draft.words["order of facts"].split("|")


def claim_facts(draft: Draft, claim: Claim, at: str, keys: Sequence[str]) -> list[Fact]:
    """Label and value of facts of a claim; now and then two of them behind one label."""
    left = list(keys)
    pairs = dict[str, str]()
    for first, second in _TOGETHER:
        if {first, second} <= set(left) and first not in pairs and draft.yes(f"{first} with {second}", 0.07):
            left.remove(second)
            pairs[first] = second
    return [_paired(draft, claim, at, (key, pairs[key])) if key in pairs else fact(draft, claim, at, key) for key in left]


_TOGETHER = {
    ("patient_name", "member_id"): (
        "Patient/ID", "Patient Name / Member ID", "Member (ID)", "Patient and ID No.", "Name/ID No.", "Member Name/ID",
    ),
    ("patient_name", "patient_account"): ("Patient/Account", "Patient / Acct No.", "Patient (Acct)", "Name/Acct #"),
    ("claim_number", "patient_account"): ("Claim/Account No.", "Claim # / Pt Acct", "Claim No./Your Acct", "Claim/Acct"),
    ("rendering_provider", "rendering_npi"): ("Provider/NPI", "Rendering Provider (NPI)", "Physician / NPI", "Doctor/NPI"),
    ("subscriber_name", "member_id"): ("Subscriber/ID", "Insured / ID No.", "Employee/ID", "Subscriber (ID)"),
    ("member_id", "group_number"): ("ID/Group", "Member ID / Group No.", "ID No./Grp", "Policy/Group ID"),
}  # fmt: skip
"""Facts that may stand behind one label, in this order."""


def _paired(draft: Draft, claim: Claim, at: str, keys: tuple[str, str]) -> Fact:
    """Two facts behind one label, a sign between them."""
    first, second = (fact_line(draft, claim, at, key) for key in keys)
    label = draft.word(f"{keys[0]} with {keys[1]} label", _TOGETHER[keys]) + draft.colon
    between = ("/", "/", "(", ",")[draft.style("between two facts", 4)]
    if between == "(":
        (last,) = second
        return Fact(label, (*first, Run(f"({last.text})", last.pointer, last.text)))
    return Fact(label, (*first, Run(between), *second))


def fact(draft: Draft, claim: Claim, at: str, key: str) -> Fact:
    """One fact of a claim."""
    if key.startswith("noise:"):
        return _noise(draft, claim, key.removeprefix("noise:"))
    return Fact(draft.label(f"claim {key}", words.CLAIM[key]), fact_line(draft, claim, at, key))


def fact_line(draft: Draft, claim: Claim, at: str, key: str) -> Line:
    """The value of one fact of a claim."""
    if key == "status":
        return (Run(draft.word(f"status {claim.status}", words.STATUS[claim.status]), f"{at}/status", claim.status),)
    if key == "period":
        return period(draft, claim, at)
    shown = {
        "patient_name": draft.person(claim.patient), "patient_account": claim.account, "member_id": claim.member_id,
        "claim_number": claim.number, "group_number": claim.group_number, "subscriber_name": draft.person(claim.subscriber),
        "rendering_provider": provider_name(draft, claim), "rendering_npi": claim.rendering_npi,
    }[key]  # fmt: skip
    return (Run(shown, f"{at}/{key}"),)


def provider_name(draft: Draft, claim: Claim) -> str:
    """The provider of a claim: now and then with a title, as many systems keep it."""
    name = draft.person(claim.rendering)
    return f"{name} {draft.word('degree', ('MD', 'M.D.', 'DO', 'NP'))}" if draft.yes("degrees", 0.2) else name


def period(draft: Draft, claim: Claim, at: str) -> Line:
    """First and last day of a claim; the same day but once, where that is this sender's way."""
    first = Run(draft.habits.date(claim.first), f"{at}/service_from", claim.first.isoformat())
    if claim.first == claim.last and draft.yes("single days once", 0.4):
        return (first,)
    between = ("-", "to", "through", "thru")[draft.style("between days", 4)]
    return first, Run(between), Run(draft.habits.date(claim.last), f"{at}/service_to", claim.last.isoformat())


_NOISE = {
    "Product": "plan", "Received": "date", "Processed": "date", "Relationship": "relation", "Network": "network",
    "Plan": "plan",
    "Claim Type": "kind", "Group Name": "employer", "Line of Business": "plan", "Date Received": "date",
    "Auth No.": "authorization",
    "Diagnosis": "diagnosis", "Processor": "clerk", "Network ID": "network", "Patient DOB": "birth", "Coverage": "plan",
    "Employer": "employer", "Contract": "plan", "Benefit Plan": "plan", "DRG": "drg", "Assignment": "yes",
    "Other Insurance": "yes",
}  # fmt: skip
"""What senders print of claims that the record has no field for."""


def _noise(draft: Draft, claim: Claim, name: str) -> Fact:
    rng = Random(f"{claim.number} {name}")
    shown = {
        "plan": rng.choice(words.PLANS), "date": draft.habits.date(claim.last), "relation": rng.choice(("Self", "Spouse",
            "Child")),
        "network": rng.choice(("In", "Out", "Y", "N", "Tier 1")), "kind": rng.choice(("Professional", "Facility", "Medical")),
        "employer": draft.content.payer.domain.split(".")[0].title() + " " + rng.choice(("Schools", "Foods", "Transit",
            "Paper")),
        "authorization": f"{rng.choice('ARP')}{rng.randint(10000, 9999999)}", "clerk": rng.choice(("QX7", "AUTO", "M41",
            "K02")),
        "diagnosis": f"{rng.choice('EFIJMRZ')}{rng.randint(10, 99)}.{rng.randint(0, 9)}", "drg": str(rng.randint(100, 899)),
        "birth": draft.habits.date(claim.first.replace(year=rng.randint(1938, 2016), day=3)), "yes": rng.choice(("Y", "N",
            "No")),
    }[_NOISE[name]]  # fmt: skip
    return Fact((name.upper() if draft.cased == "upper" else name) + draft.colon, (Run(draft.name(shown)),))
