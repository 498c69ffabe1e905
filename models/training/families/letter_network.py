"""What plans tell the practices of their network, in labels and tables: none of it is a field (training)."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from datetime import timedelta

from models.training.content import correspondents, numbers
from models.training.content.correspondence import Parts, Slot
from models.training.content.services import service
from models.training.families.letter_desk import Desk
from models.training.families.letter_references import Labelled
from models.training.families.letter_tables import Column, table

_LABELS = (
    ("Provider Name", "doctor"), ("Provider", "them"), ("Practitioner", "doctor"), ("NPI", "npi"), ("Group NPI", "npi"), ("Tax ID", "tax"), ("TIN", "tax"), ("License No.", "number"), ("CAQH ID", "number"), ("Contract No.", "number"), ("Agreement", "number"),
    ("Effective Date", "late"), ("Effective", "late"), ("Network", "us"), ("Specialty", "specialty"), ("Application ID", "number"), ("Next review", "late"), ("Received", "early"), ("Representative", "someone"), ("Practice", "them"), ("Product", "plan"),
    ("Vendor No.", "number"), ("Quote", "number"), ("Customer No.", "number"), ("Campaign", "year"), ("Bulletin No.", "number"), ("Issue", "count"), ("Applies to", "plan"), ("Policy No.", "number"), ("Audience", "plan"), ("Event date", "late"), ("Committee date", "early"),
)  # fmt: skip
_PLANS = (
    "All products",
    "Commercial HMO",
    "Medicare Advantage",
    "PPO and EPO",
    "Medicaid managed care",
    "Professional providers",
    "Facilities and practices",
    "Billing staff",
)
_SPECIALTIES = (
    "Family medicine",
    "Orthopedics",
    "Pediatrics",
    "Physical therapy",
    "Cardiology",
    "Nurse practitioner",
    "Podiatry",
    "Radiology",
)
_SENT = (
    "Paper claims",
    "Appeals",
    "Refund checks",
    "Medical records",
    "Prior authorization",
    "Provider disputes",
    "Credentialing",
    "Electronic claims",
    "Corrected claims",
    "Member complaints",
)
_PAPERS = (
    "Application",
    "License",
    "DEA certificate",
    "Malpractice face sheet",
    "W-9",
    "Board certificate",
    "Work history",
    "Site visit",
    "Attestation",
    "Privileges",
    "CLIA certificate",
)
_STATES = ("Received", "Missing", "Expired", "Expires soon", "Not required", "On file", "Incomplete")
_CLASSES = (
    "Claims basics",
    "Appeals and disputes",
    "Portal tour",
    "Coding update",
    "Prior authorization",
    "Avoiding denials",
    "New provider orientation",
    "Coordination of benefits",
    "Electronic payments",
)


def practice_facts(desk: Desk) -> list[Labelled]:
    """Labels and values about a practice, a contract or an event."""
    told, rng = desk.told, desk.rng
    codes = (numbers.digits(rng, count) for count in rng.choices((4, 6, 8, 10), k=len(_LABELS)))
    besides = {"specialty": rng.choice(_SPECIALTIES), "plan": rng.choice(_PLANS)}
    chosen = rng.sample(_LABELS, k=rng.randint(2, 6))
    return [
        (label, Slot("", "", next(codes) if key == "number" else besides.get(key) or str(told.slots[key])))
        for label, key in chosen
    ]


def network_table(desk: Desk) -> None:
    """Fees, addresses, papers of an application, classes: what networks list."""
    rng = desk.rng
    columns, rows = rng.choice((_fees, _addresses, _papers, _classes))(desk)
    table(desk, [Column(head) for head in columns], rows)


def _fees(desk: Desk) -> tuple[tuple[str, ...], list[tuple[Parts, ...]]]:
    rng = desk.rng
    rows: list[tuple[Parts, ...]] = []
    for _ in range(rng.randint(3, 10)):
        code, text = service(rng)
        old = rng.randint(1500, 60000)
        rows.append(((code,), (text,), (f"${old / 100:,.2f}",), (f"${old * rng.uniform(0.9, 1.15) / 100:,.2f}",)))
    return rng.choice(
        (
            ("Code", "Service", "Current fee", "New fee"),
            ("Procedure", "Description", "2025 Rate", "2026 Rate"),
            ("HCPCS", "Item", "Old Allowed", "New Allowed"),
        )
    ), rows


def _addresses(desk: Desk) -> tuple[tuple[str, ...], list[tuple[Parts, ...]]]:
    rng = desk.rng
    rows: list[tuple[Parts, ...]] = [
        ((kind,), (", ".join(correspondents.address(rng)),)) for kind in rng.sample(_SENT, k=rng.randint(2, 6))
    ]
    return rng.choice(
        (("What", "Where"), ("Type of mail", "New address"), ("Send", "To"), ("Department", "Mailing Address"))
    ), rows


def _papers(desk: Desk) -> tuple[tuple[str, ...], list[tuple[Parts, ...]]]:
    rng, told = desk.rng, desk.told
    rows: list[tuple[Parts, ...]] = [
        ((paper,), (rng.choice(_STATES),), (told.dates(told.day + timedelta(days=rng.randint(-300, 300))),))
        for paper in rng.sample(_PAPERS, k=rng.randint(3, 8))
    ]
    return rng.choice(
        (("Document", "Status", "Expires"), ("Item", "Status", "Date"), ("Requirement", "State", "Last date"))
    ), rows


def _classes(desk: Desk) -> tuple[tuple[str, ...], list[tuple[Parts, ...]]]:
    rng, told = desk.rng, desk.told
    rows: list[tuple[Parts, ...]] = [
        (
            (name,),
            (told.dates(told.day + timedelta(days=rng.randint(10, 200))),),
            (f"{rng.randint(8, 11)}:{rng.choice(('00', '30'))} a.m.",),
            (numbers.digits(rng, 5),),
        )
        for name in rng.sample(_CLASSES, k=rng.randint(2, 6))
    ]
    return rng.choice(
        (("Class", "Date", "Time", "Session"), ("Topic", "When", "Starts", "Code"), ("Webinar", "Day", "Hour", "Room"))
    ), rows
