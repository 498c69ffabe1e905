"""What forms around payers and practices ask, by purpose: titles, captions with answers, things to tick, sentences with blanks."""

# ruff: noqa: E501 - captions read best unbroken

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers
from models.training.content.form_answers import Asked
from models.training.content.markets import words


def _day(rng: Random) -> str:
    day = date(1948, 1, 1) + timedelta(days=rng.randint(0, 28000))
    return day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y", "%B %d, %Y")))


_ANSWERS: Mapping[str, Callable[[Random], str]] = {
    "name": lambda rng: correspondents.person(rng).plain,
    "last": lambda rng: correspondents.person(rng).last,
    "first": lambda rng: correspondents.person(rng).first,
    "firm": lambda rng: correspondents.party(rng, rng.choice(("practice", "firm"))).name,
    "plan": lambda rng: correspondents.party(rng, "plan").name,
    "day": _day,
    "street": lambda rng: correspondents.address(rng, home=True)[0],
    "town": lambda rng: correspondents.address(rng)[-1],
    "city": lambda rng: correspondents.address(rng)[-1].split(",")[0],
    "state": lambda rng: rng.choice(("OH", "TX", "NY", "IA", "ME", "OR", "GA", "WA", "NC", "MN")),
    "zip": lambda rng: numbers.digits(rng, 5),
    "phone": lambda rng: letter_facts.phone_shown(rng, numbers.phone(rng)),
    "mail": lambda rng: f"{correspondents.person(rng).last.lower().replace(' ', '')}{rng.randint(1, 99)}@{correspondents.place(rng).lower().replace(' ', '')}.example",
    "npi": numbers.npi,
    "tin": lambda rng: f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 7)}",
    "member": letter_facts.member_id,
    "code": lambda rng: rng.choice((numbers.digits(rng, 6), f"{rng.choice('ABGMR')}{numbers.digits(rng, 5)}", f"{numbers.digits(rng, 3)}-{numbers.digits(rng, 4)}")),
    "count": lambda rng: str(rng.randint(1, 48)),
    "money": lambda rng: f"${rng.randint(10, 9000):,}.00",
    "trade": lambda rng: rng.choice(("Family medicine", "Physical therapy", "Podiatry", "Internal medicine", "Medical supply", "Chiropractic", "Dentistry", "Home health", "Optometry", "Laboratory")),
    "school": lambda rng: f"{correspondents.place(rng)} {rng.choice(('University', 'College of Medicine', 'Medical Center', 'State College'))}",
    "kin": lambda rng: rng.choice(("Self", "Spouse", "Child", "Mother", "Guardian", "Brother")),
    "words": lambda rng: rng.choice(("None", "N/A", "See attached", "Same as above", "Moved", "New location", "Left knee", "Continuing care", "Second opinion", "Lost card", "Marriage", "Sold practice", "At my request", "Insurance", "Legal matter")),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Purpose:
    """One kind of form."""

    titles: tuple[str, ...]
    asks: Mapping[str, str]
    """For each kind of answer the captions that ask for it, split at bars."""
    ticks: tuple[str, ...]
    """Things to mark."""
    questions: tuple[str, ...] = ()
    """To be answered with yes or no."""

    def asked(self, rng: Random, between: tuple[int, int], blank: float = 0.12) -> list[Asked]:
        """Captions and answers, in some order, none twice."""
        known = [(label, kind) for kind, labels in self.asks.items() for label in labels.split("|")]
        chosen = rng.sample(known, k=min(len(known), rng.randint(*between)))
        return [Asked(label, "" if rng.random() < blank else _ANSWERS[kind](rng)) for label, kind in chosen]


_HISTORY = words("Has your license ever been limited?|Have you ever been denied privileges?|Any claims pending against you?|Do you carry malpractice cover?|Have you been convicted of a felony?|Do you use controlled substances?|Is your practice accessible?|Are you on call at night?|Have you left a panel by your own choice?|Do you supervise assistants?")  # fmt: skip
_HEALTH = words("Are you pregnant?|Do you smoke?|Have you had surgery?|Do you take blood thinners?|Any metal implants?|Do you wear glasses?|Have you fallen this year?|Do you drink alcohol?|Is pain worse at night?|Do you live alone?|Have you traveled abroad?|Do you use a cane?")  # fmt: skip
_OTHER_COVER = words("Is the patient covered elsewhere?|Was it an accident?|Is a lawsuit pending?|Does your spouse work?|Are you retired?|Is there a court order?|Do you have kidney disease?|Was it at work?|Is the other plan a group plan?|Did coverage end?")  # fmt: skip
PURPOSES: Mapping[str, Purpose] = {
    "credentials": Purpose(
        words("Provider Credentialing Application|Practitioner Profile|Recredentialing Questionnaire|Network Participation Request|Application for Staff Privileges|Facility Application|PROVIDER ENROLLMENT FORM|Practitioner Data Form"),
        {"name": "Practitioner's full name|Office manager|Credentialing contact|Covering physician|Maiden or other name", "firm": "Group name|Legal business name|Doing business as|Primary hospital|Malpractice carrier", "day": "License expires|Date of birth|Board certified on|Start date with group|Graduation date|Policy expires", "street": "Practice street|Pay-to street", "town": "Practice city, state, ZIP", "phone": "Office telephone|Office fax|After-hours line", "mail": "Office e-mail", "npi": "Individual NPI|Group NPI", "tin": "Federal tax ID", "code": "State license no.|DEA no.|CAQH ID|Medicaid ID|Policy no.|UPIN", "trade": "Specialty|Secondary specialty|Taxonomy", "school": "Medical school|Residency|Fellowship", "money": "Coverage per occurrence|Aggregate", "count": "Years in practice|Exam rooms"},
        words("Curriculum vitae|Copy of license|DEA certificate|Face sheet|Board certificate|Signed attestation|Hospital list|W-9 enclosed|Site visit done"), _HISTORY),
    "enrolment": Purpose(
        words("Electronic Payment Enrollment|EFT Authorization Agreement|Electronic Remittance Enrollment|Direct Deposit Form|Portal Access Request|Clearinghouse Sign-Up|Automatic Payment Form"),
        {"firm": "Provider name|Trading partner|Billing service|Financial institution|Vendor name", "name": "Authorized person|Contact name|Submitted by|Account holder", "street": "Provider street|Bank street", "city": "Provider city|Bank city", "state": "State", "zip": "ZIP", "phone": "Contact telephone|Contact fax|Bank telephone", "mail": "Contact e-mail", "npi": "National provider identifier", "tin": "TIN or EIN", "code": "Routing number|Account number|Submitter ID|Trading partner ID|Assigning number", "day": "Requested start|Date submitted|Date signed", "words": "Reason for submission|Title of signer"},
        words("New enrollment|Change enrollment|Cancel enrollment|Voided check|Bank letter|Checking|Savings|835 files|Paper remittance"), ("Link by NPI?", "Link by TIN?", "Does a third party receive the 835?", "Is the account outside the country?")),
    "coverage": Purpose(
        words("Other Insurance Questionnaire|Coordination of Benefits Form|Accident Details Request|Member Enrollment / Change Form|Dependent Verification|Coverage Inquiry|Subrogation Questionnaire"),
        {"name": "Subscriber's name|Patient's name|Policyholder|Attorney's name|Spouse", "member": "Subscriber ID|Member ID|Other plan's ID", "plan": "Other insurer|Auto insurer|Prior carrier", "firm": "Employer|Union or fund", "day": "Patient's birth date|Coverage began|Coverage ended|Accident date|Hire date|Marriage date", "kin": "Relation to subscriber", "street": "Insurer's street|Home street", "town": "Home city, state, ZIP", "phone": "Insurer's telephone|Day phone|Evening phone", "code": "Group no.|Policy no.|Claim no. of other insurer", "count": "Hours worked per week", "words": "Where did it happen|Injury"},
        words("Medical|Dental|Vision|Prescription|Medicare Part A|Medicare Part B|Add dependent|Drop dependent|Retiree|COBRA|Auto|Work related"), _OTHER_COVER),
    "history": Purpose(
        words("Health History|New Patient Questionnaire|Patient Registration|Intake Questionnaire|Medical History Update|Pre-Visit Form|PATIENT INFORMATION SHEET|Screening Form"),
        {"last": "Last name", "first": "First name", "day": "Birth date|Last exam|Last tetanus shot|Onset of symptoms|Today's date", "street": "Home address", "city": "City", "state": "State", "zip": "ZIP code", "phone": "Home|Cell|Work", "mail": "E-mail", "name": "Referred by|Primary doctor|In an emergency call|Guarantor|Pharmacist", "kin": "Relationship", "firm": "Employer|Pharmacy", "member": "Insurance ID", "plan": "Insurance", "words": "Allergies|Chief complaint|Past surgeries|Medicines", "count": "Age|Cups of coffee a day"},
        words("Asthma|Diabetes|Gout|Migraine|Ulcer|Stroke|Cancer|Anemia|Thyroid trouble|Heart murmur|Kidney stones|Hepatitis|Glaucoma|Depression|Back pain|Rashes|Seizures|Arthritis|Hearing loss|High cholesterol"), _HEALTH),
    "release": Purpose(
        words("Authorization to Disclose Health Information|Release of Records|Consent for Release of Information|Appointment of Representative|Medical Records Request Form|HIPAA AUTHORIZATION|Permission to Speak"),
        {"name": "patient|person authorized|witness|representative", "firm": "facility releasing records|practice or hospital|who may receive them", "day": "date of birth|first date of service|last date of service|expiration date|date", "member": "member number", "street": "street", "town": "city, state, ZIP", "phone": "telephone|fax", "words": "purpose|exceptions", "kin": "relationship to patient", "code": "medical record number"},
        words("Entire chart|Laboratory results|Imaging|Billing records|Discharge summary|Office notes|Immunizations|Operative report|Mental health|HIV results|Claims history"), ("May we leave a message?", "Is a court order attached?", "Do you want a copy?", "May we send it by e-mail?")),
    "vendor": Purpose(
        words("Taxpayer Number Request|Vendor Information Form|Payee Data Record|Substitute Taxpayer Certification|Supplier Registration|Remit-To Change Notice|Change of Address Form|Payee Setup Request"),
        {"firm": "Name as shown on your tax return|Business name, if different|Payee|Requester's name|Parent company", "name": "Contact|Signer's name|Prepared by", "street": "Number, street, suite|Old street|New street|Remittance address", "town": "City, state, ZIP code|Old city, state, ZIP|New city, state, ZIP", "phone": "Telephone|Fax", "mail": "E-mail for payments", "code": "Account numbers here (optional)|Exempt payee code|Vendor no.|Purchase order", "day": "Effective date|Date of change|Signed on", "words": "Reason|Title", "trade": "Line of business"},
        words("Individual|Sole proprietor|C corporation|S corporation|Partnership|Trust or estate|Limited liability company|Nonprofit|Government"), ("Are you subject to backup withholding?", "Is this a new address?", "Are you a minority-owned firm?", "May we pay by card?")),
}  # fmt: skip
SENTENCES: tuple[str, ...] = (
    "I, {patient}, born {date of birth}, authorize {practice or hospital} to release my records to {who may receive them}.", "This permission covers services from {first date of service} to {last date of service} and ends on {expiration date}.", "The records are wanted for {purpose}, except for {exceptions}.", "Send them to {street}, {city, state, ZIP}; call {telephone} with questions.",
    "I name {representative} of {street} as my representative in all matters of member number {member number}.", "{facility releasing records} may speak with {person authorized}, my {relationship to patient}, until {expiration date}.", "My chart is kept under {medical record number}; my telephone is {telephone}.", "In presence of {witness}, on this day, {date}.",
)  # fmt: skip
"""Of releases; what stands in braces is filled in on a rule and named below it."""


def answer(rng: Random, label: str) -> str:
    """What is written where a release asks for `label`."""
    kinds = {each: kind for kind, labels in PURPOSES["release"].asks.items() for each in labels.split("|")}
    return _ANSWERS[kinds[label]](rng)
