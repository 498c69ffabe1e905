"""Sheets that lie before letters: envelopes as they came, slips that route mail through an office, covers of scan batches (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

SLIPS = (
    "ROUTING SLIP",
    "Mail Route Sheet",
    "INCOMING CORRESPONDENCE",
    "Please Handle",
    "Intake Cover",
    "Document Transmittal - Internal",
    "CORRESPONDENCE TRACKING",
)
BATCHES = ("SCAN COVER SHEET", "Batch Separator", "Imaging Cover Page", "INDEX SHEET", "Document Cover - Do Not Remove")
DESKS = (
    "Patient Accounts",
    "Denials",
    "Medical Records",
    "Credit Balance",
    "Registration",
    "Compliance",
    "Managed Care",
    "Legal",
    "Cash Posting",
    "Authorization Desk",
    "Front Desk",
    "Coding",
)
BATCHED = (
    "Batch no.",
    "Box",
    "Operator",
    "Scan date",
    "Pages",
    "Received",
    "Queue",
    "Drawer",
    "Document class",
    "Priority",
    "Barcode",
    "Workstation",
)
CLASSES = ("Correspondence", "CORR-PAYER", "General Mail", "Payer letter", "MISC", "Inbound mail")
STAMPED = ("RECEIVED", "MAILROOM", "REC'D", "ENTERED", "DATE RECEIVED")
ASKED = (
    "For your action",
    "Please reply",
    "For information",
    "File",
    "See me",
    "Call the sender",
    "Review and return",
    "Urgent",
)
TABLE = {
    "claim": ("Claim", "Claim No.", "Claim Number", "ICN", "Control #"), "patient": ("Patient", "Name", "Member Name", "Patient Name"), "member": ("ID", "Member ID", "Subscriber", "ID No."),
    "dos": ("DOS", "Service Date", "Date of Svc", "Svc Date"), "account": ("Acct", "Account", "Your Acct #", "Pt Acct"), "auth": ("Auth No.", "Authorization", "Case"), "amount": ("Amount", "Balance", "Total", "Amt"),
}  # fmt: skip
SCHEDULES = (
    "Schedule A",
    "Attachment",
    "Claim Detail",
    "Exhibit 1 - Claims at Issue",
    "Enclosure: List of Claims",
    "Claim Listing",
    "Listing of Accounts",
)
POINTING = (
    "The claim is listed in the table.",
    "Details are on the attached schedule.",
    "See the listing enclosed with this letter.",
    "Please refer to the listing for particulars.",
)
NOTATIONS = {
    "claim": ("Claim {}", "File: claim {}", "Our claim {}", "Re claim {}", "clm {}"), "patient": ("Patient: {}", "pt: {}", "Re: {}", "cc: {} (patient)"), "member": ("ID {}", "Member {}", "Mbr ID {}"),
    "dos": ("DOS {}", "Seen {}", "Service of {}"), "account": ("Your account {}", "Acct {}", "A/C {}"), "auth": ("Auth {}", "Ref. auth {}", "Authorization {}"),
}  # fmt: skip
