"""What copy services, auditors and retrieval vendors write when they want charts (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

COPIERS = (
    "{last} Record Retrieval", "{town} Chart [Acquisition|Collection]", "[MedSource|ChartLine|Veritas|ClearFile] {last} LLC", "{town} Legal Copy Service", "{last} [Imaging|Photocopy] Services", "National [Risk Adjustment|Quality] Partners of {town}",
    "{town} Recovery Audit Contractor", "[Comprehensive|Unified] Error Rate Review Center, {town}", "{last} Disability Determination Bureau", "{town} Life Underwriting Support",
)  # fmt: skip
WHY = (
    ("[We collect|{us} collects] [charts|medical records] on behalf of [the plan|several health plans] for [risk adjustment|quality measurement|HEDIS reporting]. The [charts|patients] are [listed|named] below.", "[Enclosed|Herewith] is a signed authorization for [release|disclosure] of the [file|chart] of {patient}.", "Claim {claim} was drawn in a random sample for review. [Please furnish|We need] the documentation that supports it.", "We are copying the [file|chart] of {patient} for an insurance matter and ask for your help.",
     "The [state|bureau] is deciding an application for disability by {patient} and asks for copies of treatment notes since {start}.", "To date we have not had the [charts|records] we asked for on {early}. This is our [second|third and last] try.", "An audit under the False Claims provisions of your contract covers the dates of service below."),
    ("[Please copy|Send] everything from {start} on, including outside reports.", "[What we need|Needed]: face sheet, progress notes, medication list, problem list, and signatures with credentials.", "Copies of the complete [chart|file] are wanted, front and back; no abstracts.", "Only the visits in the list are needed. [Leave out psychotherapy notes.|]"),
    ("", "[Disclosure|Release] for this purpose needs no consent of the patient (45 CFR 164.506).", "The minimum necessary standard is met by this list.", "We pay reasonable [copy fees|costs] on receipt of an invoice. Call {phone} if prepayment is [needed|required].", "A copyist can come to your office and scan [at no charge|for you]; ask for {someone}."),
    ("[The charts|They] must be [here|in our hands] by {by}.", "[Deadline|Due]: {by}.", "[Kindly|Please] let us have them by {by} at the latest.", "We look forward to receiving them within {days} days.", "Failure to submit by {by} is counted as no documentation, and the payment will be recovered."),
    ("", "Ways to send: upload at {web}, fax {fax}, or mail on disc. [Put this sheet on top.|]", "Fax the pages to {fax} with this letter as the cover.", "No records? Tick the box below and fax this page back."),
)  # fmt: skip
SUBJECTS = (
    "[Medical Chart|Chart] Request", "[Notice of|] Documentation Request", "Records Needed [for Review|]", "Your [patient|patients]: copies wanted", "[Second|Final] Request for Charts", "Request for Copies", "Audit Notification and Chart Pull List",
    "Release of Information Request", "Additional Development Request",
)  # fmt: skip
BOXES = (
    "Records attached",
    "Patient never seen here",
    "Chart destroyed under retention policy",
    "Held at another location",
    "No visits in that period",
    "Fee must be paid first",
    "Patient deceased",
)
