"""Letters of every category of the contract, in our own words. A letter is paragraphs in which some words are fields."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from models.training.content import numbers, people
from models.training.content.people import Company, Person
from models.training.content.remittance import MEANINGS, cents

Parts = tuple["str | Slot", ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A field within running text: pointer, canonical value, and what is printed."""

    pointer: str
    value: str
    shown: str


@dataclass(frozen=True, slots=True)
class Message:
    """What a letter says. References are label and slot; paragraphs mix text and slots."""

    category: str
    sender: Company
    recipient: Company
    day: date
    subject: str
    references: tuple[tuple[str, Slot], ...]
    paragraphs: tuple[Parts, ...]
    implied: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Fields that stand in the words of another: pointer to value and the other's pointer."""


@dataclass(frozen=True, slots=True)
class Case:
    """The facts behind a letter."""

    rng: Random
    payer: Company
    provider: Company
    patient: Person
    day: date
    claim_number: str
    member_id: str
    account: str
    authorization: str
    served: date
    amount: Decimal
    dates: Callable[[date], str]

    def ref(self, key: str, value: str, shown: str | None = None) -> Slot:
        """A slot of `/references`."""
        return Slot(f"/references/{key}", value, shown or value)

    def usual(self) -> tuple[tuple[str, Slot], ...]:
        """The references of most letters about a claim, some left out."""
        all_of_them = (
            (self.rng.choice(("Patient:", "Patient Name:", "Member:")), self.ref("patient_name", self.patient.plain)),
            (self.rng.choice(("Member ID:", "ID Number:", "Subscriber ID:")), self.ref("member_id", self.member_id)),
            (self.rng.choice(("Claim Number:", "Claim #:", "Our Reference:")), self.ref("claim_number", self.claim_number)),
            (self.rng.choice(("Patient Account:", "Your Account No.:")), self.ref("patient_account", self.account)),
            (
                self.rng.choice(("Date of Service:", "Service Date:")),
                self.ref("date_of_service", self.served.isoformat(), self.dates(self.served)),
            ),
        )
        return tuple(each for each in all_of_them if self.rng.random() < 0.85)

    def money(self) -> Slot:
        """The letter's amount."""
        return Slot("/amount", str(self.amount), f"${self.amount:,.2f}")

    def by(self, days: int) -> Slot:
        """The date by which to answer."""
        last = self.day + timedelta(days=days)
        return Slot("/respond_by", last.isoformat(), self.dates(last))


def case(rng: Random, dates: Callable[[date], str]) -> Case:
    """Facts for a letter."""
    day = date(2026, 9, 14) + timedelta(days=rng.randint(0, 66))
    return Case(
        rng=rng, payer=people.payer(rng), provider=people.provider(rng), patient=people.person(rng), day=day,
        claim_number=numbers.claim_number(rng), member_id=numbers.member_id(rng), account=numbers.account_number(rng),
        authorization=f"A{numbers.digits(rng, 8)}", served=day - timedelta(days=rng.randint(20, 90)),
        amount=cents(Decimal(rng.randint(4000, 260000)) / 100), dates=dates,
    )  # fmt: skip


def denial(facts: Case) -> Message:
    """A claim turned down, with a code and why."""
    reason = facts.rng.choice(("16", "97", "29", "18", "204", "197"))
    text, group = MEANINGS[reason] + ".", "PR" if reason == "204" else "CO"
    told = _letter(
        facts,
        "denial",
        facts.rng.choice(("Notice of Adverse Determination", "Denial of Claim", "Claim Decision")),
        ("We have finished our review of the claim named above and are unable to approve payment.",),
        ("Reason for our decision:",),
        (Slot("/denial_reasons/0/reason", reason, f"{group}-{reason}"), " ", Slot("/denial_reasons/0/text", text, text)),
        ("The amount not approved is ", facts.money(), "."),
        (
            "If you disagree, you may send a written appeal. It must reach us by ", facts.by(180),
            ". Please add a copy of this letter and all records that support your view.",
        ),
    )  # fmt: skip
    return replace(told, implied={"/denial_reasons/0/group": (group, "/denial_reasons/0/reason")})


def appeal(facts: Case) -> Message:
    """A practice asks the plan to think again."""
    asked = _letter(
        facts,
        "appeal",
        facts.rng.choice(("First Level Appeal", "Request for Redetermination", "Appeal of Denied Claim")),
        ("We ask you to reconsider your decision on the claim named above.",),
        ("The service was ordered by the treating physician, was needed, and is covered under the terms of the plan.",),
        ("The charge in dispute is ", facts.money(), ". Office notes and the operative report are enclosed."),
        ("Please send your written decision by ", facts.by(30), "."),
    )
    return replace(asked, sender=facts.provider, recipient=facts.payer)


def records_request(facts: Case) -> Message:
    """The plan wants medical records."""
    return _letter(
        facts,
        "records_request",
        facts.rng.choice(("Request for Medical Records", "Additional Documentation Request")),
        ("To finish our review of the claim named above we need additional documentation from your office.",),
        ("Please submit records that cover the date of service: history and physical, progress notes, orders and results.",),
        ("They must reach us by ", facts.by(45), ". If we do not receive them, the claim may be denied."),
        ("Return this letter on top of the records. Do not send original X-ray films.",),
    )


def refund_request(facts: Case) -> Message:
    """The plan wants money back."""
    return _letter(
        facts,
        "refund_request",
        facts.rng.choice(("Notice of Overpayment", "Refund Request", "Request for Return of Overpayment")),
        ("A review of our payments shows that we paid more than we should have for the claim named above.",),
        ("The overpayment is ", facts.money(), "."),
        (
            "Please refund this amount by ", facts.by(30),
            ". Make the check payable to us and write the claim number on it. Otherwise we will deduct it from future payments.",
        ),
        ("If you believe that this is an error, you may dispute it in writing within the same time.",),
    )  # fmt: skip


def authorization(facts: Case) -> Message:
    """A service approved beforehand."""
    references = (
        ("Authorization Number:", facts.ref("authorization_number", facts.authorization)),
        ("Member:", facts.ref("patient_name", facts.patient.plain)),
        ("Member ID:", facts.ref("member_id", facts.member_id)),
    )
    return _letter(
        facts,
        "authorization",
        facts.rng.choice(("Approval of Services", "Authorization Notice")),
        ("The request for services for the member named above has been approved.",),
        (f"Approved: {facts.rng.randint(1, 12)} visits. Place of service: {facts.provider.name}.",),
        ("This letter is not a guarantee of payment. The member must be covered on the day of the service.",),
        references=references,
    )


def eligibility(facts: Case) -> Message:
    """Whether somebody is insured."""
    references = (
        ("Member:", facts.ref("patient_name", facts.patient.plain)),
        ("Member ID:", facts.ref("member_id", facts.member_id)),
        ("Date of Service:", facts.ref("date_of_service", facts.served.isoformat(), facts.dates(facts.served))),
    )
    return _letter(
        facts,
        "eligibility",
        facts.rng.choice(("Verification of Coverage", "Eligibility Response")),
        ("You asked whether the member named above was covered on the date of service.",),
        (
            facts.rng.choice(
                ("Our records show that coverage was active.", "Our records show that coverage had ended before that day.")
            ),
        ),
        ("Please check the card at each visit and call us with any questions.",),
        references=references,
    )


def patient(facts: Case) -> Message:
    """A patient writes."""
    writer = Company(facts.patient.plain, facts.payer.address, numbers.phone(facts.rng), "", "")
    references = (("Account:", facts.ref("patient_account", facts.account)),)
    return Message(
        "patient", writer, facts.provider, facts.day, facts.rng.choice(("Question about my bill", "My account")), references,
        (
            ("I received a bill from your office and I do not understand it.",),
            ("It says that I owe ", facts.money(), ", but my insurance told me that this visit was covered."),
            ("Please look at my account again and call me. I work during the day, so the evening is best.",),
        ),
    )  # fmt: skip


def legal(facts: Case) -> Message:
    """A law firm writes."""
    firm = replace(facts.payer, name=f"{facts.patient.last} & Thackeray, Attorneys at Law")
    references = (
        ("Our Client:", facts.ref("patient_name", people.person(facts.rng).plain)),
        ("Date of Loss:", facts.ref("date_of_service", facts.served.isoformat(), facts.dates(facts.served))),
    )
    return Message(
        "legal", firm, facts.provider, facts.day, facts.rng.choice(("Subpoena for Records", "Notice of Representation and Lien")),
        references,
        (
            ("Please be advised that this law firm represents the person named above in a claim for personal injury.",),
            ("You are asked to produce certified copies of all medical and billing records no later than ", facts.by(21), "."),
            ("Please direct all further communication to this office and not to our client.",),
        ),
    )  # fmt: skip


def returned_mail(facts: Case) -> Message:
    """Mail that could not be delivered."""
    sender = replace(facts.payer, name="Mail Recovery Desk")
    return Message(
        "returned_mail", sender, facts.provider, facts.day, "RETURN TO SENDER",
        (("Addressee:", facts.ref("patient_name", facts.patient.plain)), ("Account:", facts.ref("patient_account", facts.account))),
        (
            ("The enclosed piece could not be delivered as addressed.",),
            (facts.rng.choice(("Not deliverable as addressed - unable to forward.", "Forwarding time expired.", "No such number.")),),
        ),
    )  # fmt: skip


def w9(facts: Case) -> Message:
    """Somebody wants a tax form."""
    references = (("Vendor:", Slot("", "", facts.provider.name)),)
    return _letter(
        facts,
        "w9",
        facts.rng.choice(("Request for Form W-9", "Request for Taxpayer Identification Number")),
        ("Our files do not hold a current Form W-9 for your practice.",),
        (
            "Please complete, sign and return the form by ",
            facts.by(20),
            ", so that payments need not be subject to withholding.",
        ),
        ("We need your legal name, business name, tax classification, address and taxpayer number.",),
        references=references,
    )


def statement(facts: Case) -> Message:
    """A statement of account in words."""
    sender = people.firm(facts.rng)
    references = (("Customer Account:", Slot("", "", numbers.digits(facts.rng, 6))),)
    return Message(
        "statement", sender, facts.provider, facts.day, "Statement of Account", references,
        (
            ("This is a summary of your account with us. It is not an invoice.",),
            ("Balance forward and open items come to ", facts.money(), "."),
            ("If you have already paid, please disregard this notice.",),
        ),
    )  # fmt: skip


def other(facts: Case) -> Message:
    """News that fits nowhere else."""
    return _letter(
        facts,
        "other",
        facts.rng.choice(("Change of Mailing Address", "New Provider Portal")),
        ("We are writing to let you know about a change that affects your office.",),
        ("From the first of next month please send all paper claims to the address at the top of this letter.",),
        ("Electronic claims are not affected. Thank you for caring for our members.",),
        references=(),
    )


CATEGORIES: Mapping[str, Callable[[Case], Message]] = {
    "denial": denial, "appeal": appeal, "records_request": records_request, "refund_request": refund_request,
    "authorization": authorization, "eligibility": eligibility, "patient": patient, "legal": legal, "returned_mail": returned_mail,
    "w9": w9, "statement": statement, "other": other,
}  # fmt: skip


def _letter(
    facts: Case, category: str, subject: str, *paragraphs: Parts, references: tuple[tuple[str, Slot], ...] | None = None
) -> Message:
    """From the plan to the practice."""
    chosen = facts.usual() if references is None else references
    return Message(category, facts.payer, facts.provider, facts.day, subject, chosen, paragraphs)
