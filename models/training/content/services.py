"""What was done, asked for or covered, in words of our own, for tables within letters."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import numbers

_CODES = (
    "G0463",
    "J1885",
    "E0114",
    "L1830",
    "G0439",
    "T1015",
    "A0428",
    "E1390",
    "K0001",
    "S9123",
    "G0151",
    "A4253",
    "E0601",
    "J3301",
    "L3908",
)
_DONE = (
    "Office visit", "Follow-up visit", "Emergency room visit", "Physical therapy, each 15 minutes", "MRI of the lower back", "CT scan, head", "X-ray, left knee", "Blood panel", "Wheelchair rental, monthly", "Oxygen concentrator",
    "Knee brace, custom", "Infusion, first hour", "Injection, steroid", "Home nursing visit", "Ambulance, ground", "Inpatient stay, medical", "Observation hours", "Outpatient surgery", "Anesthesia", "Speech therapy", "Sleep study",
    "Dialysis treatment", "Wound care supplies", "Echocardiogram", "Colon screening", "Skilled nursing day", "Psychotherapy session", "CPAP supplies", "Cardiac rehabilitation", "Genetic test", "Ultrasound, abdomen", "Hearing aid, right",
)  # fmt: skip
BENEFITS = (
    ("Office visit", "$25 copay", "40% after deductible"), ("Specialist", "$40 copay", "40% after deductible"), ("Emergency room", "$250 copay", "$250 copay"), ("Inpatient stay", "20% after deductible", "Not covered"), ("Preventive care", "No charge", "40%"),
    ("Imaging", "20%", "50%"), ("Prescription drugs", "$10 / $35 / $70", "Not covered"), ("Physical therapy", "$30, 20 visits a year", "Not covered"), ("Deductible", "$1,500 / $3,000", "$5,000 / $10,000"), ("Out-of-pocket limit", "$6,000", "None"),
    ("Urgent care", "$50 copay", "$50 copay"), ("Mental health", "$25 copay", "40%"), ("Medical equipment", "20%", "50%"), ("Vision exam", "Covered", "Not covered"), ("Dental", "Not covered", "Not covered"),
)  # fmt: skip
"""Benefits with what they cost within a network and without."""


def service(rng: Random) -> tuple[str, str]:
    """Code and description."""
    code = rng.choice(_CODES) if rng.random() < 0.5 else numbers.digits(rng, 5)
    return code, rng.choice(_DONE)
