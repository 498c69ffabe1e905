"""Validation: letters in plain words for each category, without its name; stamps on letters that came back."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

ROUTES = {
    "denial": (("plan", "practice"), ("plan", "person")), "appeal": (("practice", "plan"), ("person", "plan")), "records_request": (("plan", "practice"), ("practice", "practice")), "refund_request": (("plan", "practice"),),
    "authorization": (("plan", "practice"), ("plan", "person")), "eligibility": (("plan", "practice"), ("plan", "person")), "patient": (("person", "practice"),), "legal": (("law", "practice"),), "w9": (("firm", "practice"),), "statement": (("firm", "practice"),),
    "other": (("firm", "practice"), ("plan", "practice")),
}  # fmt: skip
SAID = {
    "denial": (
        ("Your bill for {patient}, {claim}, did not go through.", "The plan will not be contributing to the cost of the care that {patient} had on {dos}."),
        ("The ground for this is that {why}.", "To be exact, {why}."),
        ("You are free to bring the matter before our review board until {by}.", "A review can be had until {by}."),
    ),
    "appeal": (
        ("With this letter I challenge how {claim} was handled.", "Kindly reopen the file of {patient}, {member}: the outcome of {early} was unfair."),
        ("It is claimed that {why}; this rests on a misreading.", "The physician's note answers your point that {why}."),
        ("Send the {amount} that remains.", "An answer within the month, by {by}, would be fitting."),
    ),
    "records_request": (
        ("Kindly forward what your file holds on {patient} for {dos}.", "Our nurse has to read the notes on {patient} before {claim} can move."),
        ("Films are not needed.", "Typed notes are preferred to handwritten ones.", "Leave out the billing pages."),
        ("Have them here by {by}, please.", "The file closes on {by}."),
    ),
    "refund_request": (
        ("The books show that {claim} was settled at the wrong rate, in your favor.", "For the care of {dos} more went out to you than was due. Your account {account}."),
        ("Make the check out for {amount}.", "That is {amount} too much."),
        ("We will net it against your next remittance if it is not here by {by}.", "Please act by {by}."),
    ),
    "authorization": (
        ("The procedure for {patient}, {member}, has been cleared. Case {auth}.", "Clearance {auth} was issued so that {patient} can be treated."),
        ("Use it no later than {late}.", "Up to {count} days are cleared."),
        ("Benefits depend on the policy in force that day.", "Tell the facility before admission."),
    ),
    "eligibility": (
        ("As of {dos}, {patient} ({member}) was on the roster of the plan.", "{patient}, {member}, dropped off the roster on {early}."),
        ("The roster is updated each night.", "A letter went to the household."),
        ("Look patients up before each visit.", "There is a second insurer on record."),
    ),
    "patient": (
        ("You mailed a bill to my mother, account {account}, who is ninety and confused by it.", "I would like to know why my appointment was moved three times.", "My daughter {patient} needs a note for school."),
        ("Could somebody phone me at {phone}?", "I can manage {amount} now.", "Otherwise your staff were lovely."),
        ("I will stop by next week.", "Excuse my handwriting."),
    ),
    "legal": (
        ("Our office stands in for {patient} after the event of {dos}.", "Be so good as to note our interest in whatever is recovered for {patient}."),
        ("Keep every paper that bears on it.", "Sums due to you will be honored at the end, {amount}."),
        ("Return the enclosed page by {by}.", "We trust that you will be in touch by {by}."),
    ),
    "w9": (
        ("The government asks us for a number that we do not have: yours.", "Our list of vendors shows no taxpayer number against your name."),
        ("The sheet is enclosed; three lines and a signature will do.", "A copy by fax is fine."),
        ("Payments stop on {by} until we have it.", "We are asked to hold back a share after {by}."),
    ),
    "statement": (
        ("A summary of what was bought and paid follows.", "Our ledger for account {account} is not yet at zero."),
        ("To bring it to zero, send {amount}.", "Remaining: {amount}."),
        ("Terms call for payment by {by}.", "Cash it when you can, by {by} at the latest."),
    ),
    "other": (
        ("The van of the blood bank stops at your door on {late}.", "Our firm has a new name.", "A class on handwashing is being held."),
        ("Everyone is invited.", "The color of our invoices changes, nothing else.", "Sandwiches will be served."),
        ("See {web}.", "Call {phone} to sign up."),
    ),
}  # fmt: skip
WHY = (
    ("16", "a line of the bill was left blank"), ("29", "the time for sending it in had run out"), ("204", "this sort of care lies outside the policy"), ("97", "it is counted as part of another service that day"), ("109", "it belongs to another payer"), ("167", "the illness is one that the policy leaves out"),
)  # fmt: skip
ENDS = ("Faithfully,", "Yours sincerely,", "In haste,", "All the best,", "Very respectfully,")
STAMPS = (
    ("RETURNED", "NO SUCH ADDRESSEE"), ("COULD NOT BE DELIVERED", "RETURN TO SENDER"), ("ADDRESS INCOMPLETE", "BACK TO SENDER"), ("NOT COLLECTED", "RETURN TO SENDER"), ("HOUSE EMPTY", "NO FORWARDING ORDER"),
)  # fmt: skip
