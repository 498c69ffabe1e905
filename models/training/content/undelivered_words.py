"""What stands on mail that came back, and what is written about it (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

STAMPED = (
    "Moved, left no address", "Not at this address", "Attempted - not known", "Insufficient address", "No such number", "No such street", "Vacant", "Refused", "Unclaimed", "Deceased", "Box closed", "No mail receptacle", "Forwarding order expired",
    "Illegible", "Postage due",
)  # fmt: skip
LABELLED = (
    ("NOT DELIVERABLE AS ADDRESSED", "UNABLE TO FORWARD"), ("FORWARD TIME EXP", "RTN TO SEND"), ("ATTEMPTED - NOT KNOWN", "UNABLE TO FORWARD"), ("VACANT", "UNABLE TO FORWARD"), ("NO SUCH STREET", "UNABLE TO FORWARD"), ("DECEASED", "UNABLE TO FORWARD"),
    ("UNCLAIMED", "UNABLE TO FORWARD", "RETURN TO SENDER"), ("INSUFFICIENT ADDRESS", "UNABLE TO FORWARD"), ("BOX CLOSED", "UNABLE TO FORWARD"), ("TEMPORARILY AWAY", "RETURN TO SENDER"),
)  # fmt: skip
ASKED = (
    "RETURN SERVICE REQUESTED",
    "ADDRESS SERVICE REQUESTED",
    "CHANGE SERVICE REQUESTED",
    "FORWARDING SERVICE REQUESTED",
    "TEMP-RETURN SERVICE REQUESTED",
    "IMPORTANT: TIME SENSITIVE",
    "PERSONAL AND CONFIDENTIAL",
    "",
)
BY_HAND = (
    "Moved!",
    "not here",
    "NOT AT THIS ADDRESS",
    "Return to sender",
    "RTS",
    "wrong address",
    "no longer lives here",
    "Deceased",
    "Refused",
)
OFFICES = (
    "{town} Mail Recovery Center", "[Address|Mailing] Quality Desk, {town}", "{last} Presort & Mailing", "United Parcel Returns of {town}", "[Return Mail|Undeliverable Mail] Processing, {town}", "Post Office of {town}", "{town} Lockbox and Remittance Services",
)  # fmt: skip
TITLES = (
    "Notice of Undeliverable Mail", "[Undelivered|Returned] [Item|Piece] Report", "ADDRESS CORRECTION NOTICE", "Notification to Mailer of Correction in Address", "We Could Not Deliver Your [Mail|Package]", "Returned Mail Transmittal", "Delivery Exception",
    "Nixie Report",
)  # fmt: skip
TOLD = (
    ("[The piece|An item] that you [mailed|sent] to {patient} [has come back|came back] to us [unopened|last week].", "[We attempted|Three attempts were made] to deliver the [letter|package] below and it is being returned to [you|the shipper].", "The enclosed [statement|letter] for account {account} was returned by the post.", "An envelope addressed to {patient}, {account}, could not be delivered."),
    ("Carrier's [remark|endorsement]: [moved, left no address|no such number|vacant|attempted, not known|box closed|forwarding time expired].", "[Reason|Why]: the [street|apartment] number is [missing|wrong].", "The addressee [has moved and left no forwarding order|is not known there|refused the piece]."),
    ("", "[Please correct|Kindly update] your mailing list [and send again|before the next run].", "The new address on file with the post is [shown|given] below.", "No copy was kept. A fee of {other} applies to each [notice|correction].", "Research the address before the next mailing."),
    ("", "Questions: {phone}.", "Return this slip with the right address by {by}."),
)  # fmt: skip
