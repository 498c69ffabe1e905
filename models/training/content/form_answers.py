"""Titles, captions and answers of forms of all kinds, from registrations to laboratory sheets."""

# ruff: noqa: E501 - captions read best unbroken

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, letter_facts, numbers

_SUBJECT = (
    "Patient", "Member", "Vendor", "Employee", "Provider", "Property", "Vehicle", "Student", "Volunteer", "Account", "Equipment", "Travel", "Project", "Sample", "Product", "Contractor", "Household", "Supplier", "Visitor", "Tenant", "License",
)  # fmt: skip
_KIND = (
    "Registration", "Questionnaire", "Information Update", "Application", "Change Request", "Enrollment Form", "Data Sheet", "Approval Form", "Report", "Request Form", "Record", "Survey", "Checklist", "Authorization", "Transmittal", "Statement", "Inspection Sheet",
    "Order Form", "Evaluation", "History", "Intake Form", "Release",
)  # fmt: skip
Answer = Callable[[Random], str]


@dataclass(frozen=True, slots=True)
class Asked:
    """A caption and the answer; empty where nobody answered."""

    label: str
    value: str


def _day(rng: Random) -> str:
    day = date(1995, 1, 1) + timedelta(days=rng.randint(0, 11600))
    return day.strftime(rng.choice(("%m/%d/%Y", "%m/%d/%y", "%B %d, %Y", "%m-%d-%Y", "%b %d, %Y", "%d %b %Y")))


def _phone(rng: Random) -> str:
    return letter_facts.phone_shown(rng, numbers.phone(rng))


def _firm(rng: Random) -> str:
    return correspondents.party(rng, rng.choice(("firm", "practice", "plan", "law"))).name


def _words(rng: Random) -> str:
    return rng.choice((
        "None", "See attached", "N/A", "Same as above", "Annual review", "New account", "Replacement", "Moved", "Merger of practices", "Routine", "Approved as submitted", "Pending", "Not applicable", "First request", "Storage and handling", "Test market", "Quality check", "Per contract",
        "Repair of roof", "Tourism promotion", "Cost analysis", "Pain in left knee", "Allergic to penicillin", "Weekly", "By mail", "In person", "Blue", "Good", "Fair", "Excellent",
    ))  # fmt: skip


def _money(rng: Random) -> str:
    return f"{rng.choice(('$', '$', ''))}{rng.randint(10, 90000):,}{rng.choice(('.00', '', '.50'))}"


def _count(rng: Random) -> str:
    return str(rng.randint(1, 900))


def _code(rng: Random) -> str:
    return rng.choice(
        (
            numbers.digits(rng, 5),
            f"{rng.choice('ABCDEFHKLMRST')}{rng.choice('ABCDE')}-{numbers.digits(rng, 4)}",
            f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 3)}",
            numbers.digits(rng, 8),
        )
    )


def _street(rng: Random) -> str:
    return correspondents.address(rng, home=True)[0]


def _town(rng: Random) -> str:
    return correspondents.address(rng)[-1]


def _name(rng: Random) -> str:
    return correspondents.shown(rng, correspondents.person(rng))


def _percent(rng: Random) -> str:
    return f"{rng.randint(1, 100)}%"


def _mail(rng: Random) -> str:
    return f"{rng.choice('abcdjkmrst')}{rng.choice(('smith', 'lopez', 'chen', 'reed', 'novak'))}@{correspondents.place(rng).lower()}.example"


_ASKED: tuple[tuple[str, Answer], ...] = (
    ("Name", _name), ("Full name", _name), ("Last name", lambda rng: correspondents.person(rng).last), ("First name", lambda rng: correspondents.person(rng).first), ("Name of applicant", _name), ("Contact person", _name), ("Requested by", _name), ("Approved by", _name), ("Prepared by", _name), ("Supervisor", _name), ("Emergency contact", _name), ("Spouse's name", _name),
    ("Physician", lambda rng: f"Dr. {correspondents.person(rng).plain}"), ("Inspector", _name), ("Submitted to", _name), ("Responsible party", _name), ("Parent or guardian", _name), ("Witness", _name),
    ("Date", _day), ("Date of birth", _day), ("Birth date", _day), ("Date submitted", _day), ("Effective date", _day), ("Start date", _day), ("Date of hire", _day), ("Date received", _day), ("Expiration date", _day), ("Date of accident", _day), ("Date needed", _day), ("Date sent", _day), ("Last visit", _day), ("Completion date", _day),
    ("Street address", _street), ("Address", _street), ("Home address", _street), ("Mailing address", _street), ("Business address", _street), ("City, state, ZIP", _town), ("City and state", _town), ("City", lambda rng: _town(rng).split(",")[0]), ("ZIP code", lambda rng: numbers.digits(rng, 5)), ("County", correspondents.place), ("State", lambda rng: rng.choice(("OH", "TX", "NY", "IA", "ME", "OR", "GA"))),
    ("Telephone", _phone), ("Phone", _phone), ("Home phone", _phone), ("Fax", _phone), ("Cell", _phone), ("Work phone", _phone), ("E-mail", _mail), ("E-mail address", _mail),
    ("Employer", _firm), ("Company", _firm), ("Company name", _firm), ("Practice name", _firm), ("Name of registrant", _firm), ("Name of foreign principal", _firm), ("Supplier", _firm), ("Manufacturer", _firm), ("Insurance company", _firm), ("Agency", _firm), ("School", lambda rng: f"{correspondents.place(rng)} School"), ("Bank", lambda rng: f"First {correspondents.place(rng)} Bank"), ("Department", lambda rng: rng.choice(("Accounting", "Nursing", "Facilities", "Research", "Billing", "Legal"))),
    ("Registration No.", _code), ("Member number", letter_facts.member_id), ("NPI", numbers.npi), ("Employee ID", _code), ("License number", _code), ("Project No.", _code), ("Sample No.", _code), ("Code", _code), ("Order number", _code), ("Serial number", _code), ("File No.", _code), ("Policy number", _code), ("Room", _count), ("Batch", _code), ("Lot", _code), ("Model", _code), ("Reference", _code), ("Case number", _code), ("Tax ID", lambda rng: f"{numbers.digits(rng, 2)}-{numbers.digits(rng, 7)}"),
    ("Amount", _money), ("Budget", _money), ("Estimated cost", _money), ("Annual income", _money), ("Salary", _money), ("Deposit", _money), ("Rate", _percent), ("Ownership", _percent), ("Quantity", _count), ("Number of employees", _count), ("Copies", _count), ("Total sample", _count), ("Mileage", _count), ("Weight", lambda rng: f"{rng.randint(90, 260)} lb"), ("Height", lambda rng: f"5 ft {rng.randint(0, 11)} in"), ("Temperature", lambda rng: f"{rng.randint(60, 104)} F"),
    ("Reason for change", _words), ("Purpose", _words), ("Remarks", _words), ("Comments", _words), ("Description", _words), ("Allergies", _words), ("Condition", _words), ("Status", _words), ("Frequency", _words), ("Subject", _words), ("Type of service", _words), ("Method", _words), ("Nature of business", _words), ("Color", _words), ("Recommendation", _words), ("Location", correspondents.place), ("Product", lambda rng: f"{correspondents.place(rng)} {rng.randint(2, 90)}"), ("Occupation", lambda rng: rng.choice(("Teacher", "Welder", "Nurse", "Clerk", "Retired", "Engineer", "Driver"))), ("Relationship", lambda rng: rng.choice(("Self", "Spouse", "Parent", "Friend", "Child"))), ("Title", lambda rng: rng.choice(("President", "Manager", "Secretary", "Owner", "Director"))), ("Nationality", lambda rng: rng.choice(("Canadian", "Kenyan", "Irish", "Chilean", "American"))),
)  # fmt: skip
CHOICES = (
    ("Sex", ("Male", "Female")), ("Marital status", ("Single", "Married", "Divorced", "Widowed")), ("Type of account", ("Checking", "Savings")), ("Do you smoke?", ("Yes", "No")), ("Other insurance?", ("Yes", "No")), ("Priority", ("Routine", "Urgent", "Emergency")), ("Employment", ("Full time", "Part time", "Retired", "Student")),
    ("Action", ("New", "Change", "Delete")), ("Preferred contact", ("Phone", "Mail", "E-mail")), ("Accident", ("Auto", "Work", "Other")), ("Approved", ("Yes", "No", "With changes")), ("Language", ("English", "Spanish", "Other")), ("Rating", ("Poor", "Fair", "Good", "Excellent")),
)  # fmt: skip


def title(rng: Random) -> str:
    """What the form is called."""
    text = f"{rng.choice(_SUBJECT)} {rng.choice(_KIND)}"
    return text.upper() if rng.random() < 0.4 else text


def asked(rng: Random, least: int = 6, most: int = 24, blank: float = 0.15) -> list[Asked]:
    """Captions and answers, some empty."""
    chosen = rng.sample(_ASKED, k=rng.randint(least, most))
    return [Asked(label, "" if rng.random() < blank else answer(rng)) for label, answer in chosen]


def choice(rng: Random) -> tuple[str, tuple[str, ...], int]:
    """A question with boxes to tick, and the one ticked."""
    label, options = rng.choice(CHOICES)
    return label, options, rng.randrange(len(options))


def long_answer(rng: Random) -> str:
    """A few words more."""
    return " ".join(
        rng.choice(
            (
                "The item was delivered late and had to be returned.",
                "Patient reports mild pain when walking.",
                "Work was done by two people in three days.",
                "No change since last year.",
                "Please call before the visit.",
                "We asked for a refund and got none.",
                "Office space is leased through next spring.",
                "Meetings with the press were held in June.",
            )
        )
        for _ in range(rng.randint(1, 4))
    )
