"""Validation: certified letters nobody collected, folded notices and cards that came back."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

TRIES = (
    ("1st Notice", "2nd Notice", "Returned"),
    ("First Attempt", "Second", "RTS"),
    ("NOTIFIED", "2ND NOTIFICATION", "RETURN"),
)
ENDS = (
    ("UNCLAIMED", "RETURN TO SENDER"),
    ("REFUSED", "RETURN TO SENDER"),
    ("ADDRESSEE GONE", "RETURN TO SENDER"),
    ("NOT AT ADDRESS", "RETURN TO SENDER", "UNABLE TO FORWARD"),
)
CARDS = (
    "It is time for your yearly [eye exam|cleaning|checkup].", "We have not seen you for a while and hope that you are well.", "You have an appointment on {late}. Please come fifteen minutes early.", "Your prescription is ready to be picked up.", "Our office has moved across the street.",
    "Flu shots are here: walk in any weekday.", "Call {phone} to choose a time.", "If you cannot come, tell us a day ahead.",
)  # fmt: skip
FOLDED = (
    "Your plan year ends soon. Choose your coverage for next year by telephone or on our site.", "This folder tells about your rights to privacy and how we use what we know about you.", "The election of directors takes place in {town}; a proxy is inside.", "Your account was reviewed. A balance remains after your plan paid its share.",
    "We changed the company that sends our bills. Nothing else is different.", "Please tear along the edges to open.", "A class of persons may be entitled to a payment from a settlement.",
)  # fmt: skip
FORWARDS = (("NOTIFY SENDER OF NEW ADDRESS",), ("FORWARDING EXPIRED", "SEND TO:"), ("CUSTOMER MOVED", "NEW ADDRESS BELOW"))
PENCIL = ("gone away", "no one here by this name", "Not mine, opened in error", "see new address ->", "deceased 3/12")
