"""What stands on big envelopes, labels and parcels that came back, and on the sheets of desks that log them (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

FROM = ("FROM:", "From", "SHIP FROM", "SENDER:", "Return to:", "Mailed from:")
TO = ("TO:", "SHIP TO:", "Deliver to:", "DELIVER TO", "To", "RECIPIENT:")
SERVICES = (
    "USPS GROUND ADVANTAGE",
    "PRIORITY MAIL 2-DAY",
    "UPS GROUND",
    "STANDARD OVERNIGHT",
    "FIRST-CLASS PKG",
    "MEDIA MAIL",
    "2ND DAY AIR",
)
TRACKED = ("TRACKING #:", "USPS TRACKING #", "TRK#", "Signature Tracking #", "Shipment ID:")
NOTED = ("Ref 1:", "REF:", "Dept:", "INV:", "PO:")
PRINTED = (
    "DO NOT BEND",
    "PHOTOGRAPHS",
    "MEDICAL RECORDS ENCLOSED",
    "First Class",
    "DO NOT FOLD",
    "OPEN IMMEDIATELY",
    "DOCUMENTS",
    "ELECTRONIC SERVICE REQUESTED",
)
CARRIERS = (
    ("UNDELIVERABLE", "RETURN TO SHIPPER"), ("REFUSED BY RECIPIENT",), ("RTS", "Bad address"), ("3 ATTEMPTS MADE", "RETURNING"), ("CLOSED - NO SUCH FIRM",), ("NOT IN DIRECTORY", "RETURN"), ("Undeliverable as addressed", "Unable to forward"),
)  # fmt: skip
POINTED = (
    ("RETURN TO SENDER", "Moved, left no address", "No such number", "Refused", "Unknown", "Vacant"),
    ("RETURN TO WRITER", "Insufficient address", "Unclaimed", "Deceased", "Not here", "No box"),
    ("RETURNED FOR", "Postage", "Better address", "Delivery refused", "Out of business", "Suite no. needed"),
)  # fmt: skip
TITLES = (
    "Returned Mail Worksheet", "RETURN MAIL ROUTING SHEET", "Bad Address Log Sheet", "Mail Returned - Action Needed", "Return Mail Intake", "UNDELIVERED MAIL RECORD", "Returned Item Cover",
)  # fmt: skip
MAILED_BY = ("Mailed by", "Original sender", "Sent by", "Our return address", "Mailed from", "Originator")
MAILED_TO = ("Mailed to", "Original addressee", "Addressee", "Addressed to", "Sent to", "Intended for")
BACK = ("Date returned", "Received back", "Logged", "Back in mailroom", "Date logged")
WHY = ("Postal reason", "Why returned", "Endorsement", "Reason (check one)", "Reason on envelope")
REASONS = (
    "No longer at address", "Vacant", "Insufficient address", "Unclaimed", "Refused", "Deceased", "Temporarily away", "No such street", "Forwarding expired", "Not known here", "Other",
)  # fmt: skip
ACTIONS = (
    "Account updated", "Skip trace", "Called patient", "Remailed", "Bad address flag set", "Shredded", "Sent to registration", "Guarantor contacted", "Verify with insurance",
)  # fmt: skip
MORE = ("Pieces", "Operator", "Batch", "Worked by", "Queue", "Type of mail", "Postage", "Initials")
PIECES = ("Statement", "Letter", "EOB", "Check", "ID card", "Records")
ATTEMPTED = ("First notice", "Second notice", "Final", "Returned")
UNCLAIMED = (("UNCLAIMED", "RETURN TO SENDER"), ("NO RESPONSE", "RETURN TO SENDER"), ("MOVED", "NOT FORWARDABLE"), ("REFUSED",))
CARD = (
    ("Article addressed to", "Article number", "Service type", "Delivery address different?"),
    ("1. Addressee", "2. Number of article", "3. Kind of service", "4. Agent / signature"),
    ("Item for:", "Label no.", "Class", "Received by (print)"),
)
BACK_OF_CARD = (
    "Print your name, address and ZIP Code here",
    "Sender: this card comes back to",
    "Return receipt goes to",
    "RETURN TO (sender)",
)
