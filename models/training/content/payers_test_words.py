# ruff: noqa: E501 - rows of words read best unbroken
"""What payers of the test split call things: a dental plan, a reviewer of injury bills, an administrator of employers' plans."""

from __future__ import annotations

DENTAL_PLANS = (
    "{town} Dental Service",
    "{last} Dental Benefits",
    "Smile Cooperative of {town}",
    "{town} Teachers' Dental Fund",
)
DENTISTS = (
    "{last} Family Dentistry",
    "{last} & {last2} DDS",
    "{town} Oral Surgery",
    "Dr. {last} Orthodontics",
    "{town} Dental Arts PC",
)
DENTAL_WORK = ("Exam", "Cleaning", "Bitewings", "Filling", "Crown, porcelain", "Root treatment", "Extraction", "Partial denture", "Fluoride", "Deep scaling", "Guard")  # fmt: skip
CARRIERS = ("{town} Casualty Company", "{last} Employers Indemnity", "{town} Insurance Exchange", "Mutual Accident of {town}")
REVIEWED_BY = ("{last} Bill Audit", "{town} MedReview", "FairFee {last}", "{town} Cost Control, Inc.")
INJURY_REASONS = {
    "F1": "The charge is above what the state's table allows for this service", "F7": "The rate agreed with the network is lower than the table",
    "B3": "This service is part of another on the same bill", "D2": "The report that goes with this service did not come with the bill",
    "R9": "Paid in full as billed", "N4": "The treatment was not tied to the injury by the record",
}  # fmt: skip
EMPLOYERS = ("{last} Foods Employee Plan", "{town} Public Schools Health Plan", "{last} Trucking Welfare Plan", "City of {town} Medical Plan", "{last} & {last2} Tool Works Plan")  # fmt: skip
ADMINISTRATORS = (
    "{last} Benefit Services",
    "{town} Plan Administrators, Inc.",
    "{last} Claims Management",
    "Group Services of {town}",
)
