"""What patients and their families send: notes with a payment, questions, complaints, new addresses, pleas (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

NOTES = (
    ("[Hi|Hello|To the billing office], this is [about|in regard to] account {account}.", "I am {patient} and you sent me [another|a second] bill. Account # {account}.", "My [husband|wife|son|mother] {patient} was [seen|in] there on {dos}.", "Re your statement of {early}, acct. {account}.", "[Enclosed|Here] is my check for {amount}, acct {account}."),
    ("[Why do I owe|What is] {amount}? [My insurance should have paid this.|I have two insurances.]", "I can only pay [$20|$35|$50] a month. [Is that okay?|]", "I moved. [My address is on this letter now.|Please send mail to the new address.]", "You billed the wrong insurance. The right one [started|took effect] {start}; copy of [card|both sides] [enclosed|attached].", "This was paid by check {check} on {early}; my bank says it cleared.", "I never saw {doctor}, so I don't know what this bill is for.",
     "I waited two hours and then {doctor} spent three minutes with me. I would like an apology and the charge taken off."),
    ("", "Please stop calling me at work.", "I lost my job in [March|June|the fall] and [am on|live on] Social Security.", "An itemized [bill|statement] would help.", "Do you have [charity care|financial assistance]? Please send me the [form|papers].", "Don't send me to collections [please|while this is being looked at]."),
    ("[Thank you|Thanks] for [your help|looking into it].", "You can reach me at {phone} [after 5|in the mornings|most days].", "God bless.", "Please answer [in writing|to me] by {by}.", "I hope to hear from you soon."),
)  # fmt: skip
SUBJECTS = (
    "[Bill|Statement] [question|problem]",
    "[My|Our] [bill|balance|account]",
    "Complaint",
    "Change of address",
    "Hardship",
    "Wrong insurance billed",
    "Payment [enclosed|plan]",
)
STUBS = (
    "Comments or change of address (write here)",
    "PLEASE USE THIS SPACE TO TELL US OF A PROBLEM WITH YOUR BILL",
    "Patient comments",
    "Tell us how we did",
    "Message to the billing office",
)
