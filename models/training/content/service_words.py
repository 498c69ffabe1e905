"""What utilization managers and benefit desks write around a table of services (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

DESKS = (
    "{town} Care Management", "{town} [Utilization Review|Health Services] Department", "{last}Care [Benefit Management|Administrators]", "[Tri-County|Heartland|Bayside|Summit] [Physician Association|Medical Group IPA]", "{town} [Radiology|Therapy] Benefit Manager", "State [Employees|Teachers] Health Trust",
    "{town} Medicaid Managed Care", "[Division|Office] of Medical Assistance, {town} Region", "{last} & {last} Third Party Administrators", "{town} Tribal Health Plan",
)  # fmt: skip
APPROVED = (
    ("[We have finished|This completes] our review of the [services|care] that {doctor} requested. The [table|list] below shows what was [approved|certified].", "[Good news.|] The [requested|following] services are [authorized|approved] [as shown|for the dates shown].", "[Your request|The request received on {early}] [was|has been] reviewed; the result [stands|is given] in the last column.", "Coverage of these services has been precertified for {patient}."),
    ("", "Reference number {auth} [must appear|should be put] on the claim.", "Please [quote|keep] certification {auth} for your records.", "More visits need a new request."),
    ("[Certification|Approval] is not a promise [of payment|to pay]. Benefits depend on eligibility on the day of service.", "Approved units that are not used [lapse|expire].", "If the service changes, [call|let us know] before it is rendered.", "Payment is subject to the plan's limits and to coverage being in force.", ""),
    ("", "[Discharge planning|Concurrent review] takes place on {late}; the nurse is at {phone}.", "The [member|patient] will get a copy of this notice."),
)  # fmt: skip
REFUSED = (
    ("[We have finished|This completes] our review of the [services|care] that {doctor} requested. We are unable to [approve|certify] them.", "The services [below|in the table] [will not be covered|are not certified] [at this time|under the plan].", "[Your request|The request received on {early}] [was|has been] reviewed by a physician; the outcome is adverse.", "Coverage of these services for {patient} [cannot|could not] be authorized."),
    ("[The clinical reason|Our reason]: {why}.", "[This was decided because|The decision rests on this:] {why}.", "{why}."),
    ("You or your [doctor|representative] may [appeal|ask for an appeal] [until|no later than] {by}.", "[An appeal|A request for reconsideration] received after {by} cannot be [heard|taken up].", "Appeals are due {by}; urgent ones are decided in 72 hours.", "A peer-to-peer [talk|discussion] can be had at {phone} within {days} days."),
    ("", "This does not mean that you cannot have the care, only that the plan will not pay for it.", "The guideline that was applied is free on request."),
)  # fmt: skip
REFUSALS = (
    ("", "The notes do not show that [home exercise|physical therapy] was tried for six weeks"), ("", "The criteria for an inpatient [level of care|stay] are not met"), ("", "The device is not a covered item under the member's contract"),
    ("", "A lower cost [drug|alternative] has not been tried"), ("", "There is no new neurologic finding that would call for a repeat study"), ("", "The provider is outside the network and the care is available within it"), ("", "Clinical records asked for on two occasions were not received"),
)  # fmt: skip
COVERED = (
    ("[In answer to|Per] your [call|inquiry] of {early} we [confirm|report] the benefits of {patient}.", "{patient} was [covered|eligible] on {dos} under [group|plan] {number}.", "[Below are|These are] the [benefits|coverage details] on file for the member named here as of today.", "Our enrollment file shows [no coverage|that coverage ended] before {dos}; the [earlier|former] benefits are listed for reference."),
    ("[Verification|Quotation] of benefits does not guarantee payment.", "Figures include claims processed through {early}.", "We rely on what the [employer|agency] reports; changes may arrive late.", ""),
    ("", "[Another carrier|Medicare] may be primary. Please ask the patient.", "Preventive care is not subject to the deductible.", "Questions about enrollment go to {phone}."),
)  # fmt: skip
SUBJECTS = {
    "authorization": ("Certification of Services", "[Outcome|Result] of [Your|the] Service Request", "Notice of [Favorable Decision|Certification]", "Service Request [Determination|Response]", "Precertification [Summary|Notice]"),
    "denial": ("[Outcome|Result] of [Your|the] Service Request", "Notice of [Adverse Decision|Action]", "Service Request [Determination|Response]", "[Services|Request] Not Certified", "Integrated Notice of Non-Coverage"),
    "eligibility": ("[Verification|Summary] of Benefits", "Benefit [Inquiry Response|Quotation]", "[Member|Enrollee] Coverage [Report|Confirmation]", "Response to Your Inquiry", "Confirmation of [Coverage|Enrollment]"),
}  # fmt: skip
SERVICES = (
    "Physical therapy visit", "MRI lumbar spine", "Sleep study, attended", "Home health aide, per hour", "Infusion, first hour", "Wheelchair, lightweight", "Knee arthroscopy", "Skilled nursing day", "Speech therapy", "Hospital bed, semi-electric",
    "Oxygen concentrator", "Outpatient surgery", "Partial hospitalization", "Hearing aid, binaural", "CPAP device", "Genetic panel", "Observation stay", "Wound care supplies",
)  # fmt: skip
BENEFITS = (
    "Deductible, individual", "Deductible, family", "Out-of-pocket maximum", "Office visit copay", "Specialist copay", "Emergency room", "Inpatient coinsurance", "Durable equipment", "Physical therapy", "Urgent care", "Lifetime maximum", "Preventive care",
)  # fmt: skip
RIGHTS = (
    "You have the right to [a copy|see a copy] of your file at no cost.", "An interpreter is [free|provided at no charge]. Call {phone}.", "A hearing may be requested from the state after the plan's own review has ended.", "If you already receive the service and ask in time, it may continue during the review.", "Someone else may act for you; a signed form is needed.",
    "Complaints about quality of care are taken at {phone}.", "Nobody may be treated worse for having complained.", "Written comments and documents may be added at any time before the decision.",
)  # fmt: skip
