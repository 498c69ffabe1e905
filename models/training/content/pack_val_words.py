"""Validation: what manuals for practices and papers for a meeting say."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

CHAPTERS = ("Claims Submission", "Member Eligibility", "Utilization Review", "Quality Improvement", "Provider Rights and Duties", "Pharmacy Benefit", "Grievances", "Credentialing", "Coordination of Benefits", "Medical Records Standards")  # fmt: skip
HEADINGS = ("Overview", "General Rules", "Time Limits", "Who May Submit", "Electronic Submission", "Paper Submission", "Corrected Claims", "Attachments", "Overpayments", "Contact List", "Definitions", "Exceptions", "Retention", "Audit", "Verification", "After Hours", "Delegation")  # fmt: skip
CLAUSES = (
    "Practitioners are expected to check the portal before each visit, since coverage may end during a month.", "Clean claims are processed within thirty calendar days after receipt at the address given in 2.4.", "A paper form must carry the original red ink; copies cannot be scanned.",
    "The plan does not accept claims by facsimile.", "Where another carrier is primary, its notice must accompany the claim.", "Corrected claims are identified by frequency code 7 and the original number.", "Non-urgent requests are answered in fourteen days, urgent ones in seventy-two hours.",
    "Office hours are posted where patients can see them.", "A practitioner who wants to leave the network gives ninety days' notice in writing.", "Records are kept for ten years from the last date of service.", "Site visits use the checklist in Appendix C.", "Members may not be billed for missed time limits.",
    "The quality committee meets each quarter and reports to the board.", "Requests that lack a diagnosis are returned.", "Interest is paid where state law requires it.",
)  # fmt: skip
CALLOUTS = (
    "Note: This section changed on {day}.",
    "Important: do not send original records.",
    "Tip: the portal shows status the next business day.",
    "Reminder: use the current edition of the form.",
)
GRIDS = (
    (("Situation", "Time limit", "Measured from"), (("First submission", "180 days", "Date of service"), ("Corrected claim", "12 months", "Date of remittance"), ("Secondary claim", "90 days", "Date of primary notice"), ("Dispute, first level", "60 days", "Date of remittance"), ("Dispute, second level", "30 days", "Date of decision"))),
    (("Department", "Telephone", "Hours"), (("Provider line", "800-555-0136", "8-6 Mon-Fri"), ("Intake", "800-555-0171", "24 hours"), ("Pharmacy desk", "800-555-0148", "7-9 daily"), ("Fraud tips", "800-555-0109", "24 hours"))),
    (("Service", "Approval", "Form"), (("Elective inpatient", "Required", "PA-2"), ("Home infusion", "Required", "PA-7"), ("Physical therapy", "After visit 12", "PA-4"), ("Sleep study", "Not required", "-"), ("Power wheelchair", "Required", "PA-9"), ("Emergency care", "Never", "-"))),
    (("Field", "Length", "Rule"), (("Member number", "11", "As on card"), ("Group", "6", "Zero filled"), ("Taxonomy", "10", "Billing only"), ("Condition code", "2", "If applicable"))),
)  # fmt: skip
BODIES = (
    "Board of Trustees",
    "Medical Executive Committee",
    "Joint Benefits Committee",
    "Homeowners' Association",
    "Finance Committee",
    "Council of Practices",
    "Pharmacy and Therapeutics Committee",
)
ITEMS = (
    "Call to order and roll", "Approval of the last record", "Treasurer's figures", "Lease of the second floor", "Vendor selection: claims software", "Policy on visitors, second reading", "Open comment", "Election of a vice chair", "Report on access and waiting times", "New business", "Closed session",
    "Budget variance, third quarter", "Date of the next meeting",
)  # fmt: skip
TASKS = (
    "Obtain three bids",
    "Revise the draft policy",
    "Report on parking",
    "Send figures to auditors",
    "Call the landlord",
    "Survey the staff",
    "Post the new hours",
    "Review bylaws, Art. IV",
)
MOVED = (
    "RESOLVED, that the officers may sign the lease on the terms laid before the {body}.", "RESOLVED, that the budget be adopted as amended.", "Moved that the policy be tabled until the figures are complete.", "Moved to accept the report with thanks.",
)  # fmt: skip
TOLD = (
    "Discussion turned on cost and on the risk of waiting.", "The chair recalled that the matter was held over twice.", "Two letters from members were read.", "Staff was asked to bring alternatives.", "No objection was heard.", "A longer paper is in your folder under tab 4.", "Figures are unaudited.",
)  # fmt: skip
FIGURES = (
    "Dues and fees",
    "Grants",
    "Interest",
    "Salaries",
    "Rent",
    "Insurance",
    "Supplies",
    "Professional services",
    "Depreciation",
)
