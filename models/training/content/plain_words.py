"""What letters say in everyday words that name no category: nobody denies, appeals, authorizes or overpays here (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

ROUTES = {
    "denial": (("plan", "practice"), ("plan", "person")), "appeal": (("practice", "plan"), ("person", "plan")), "records_request": (("plan", "practice"), ("law", "practice"), ("practice", "practice")),
    "refund_request": (("plan", "practice"),), "authorization": (("plan", "practice"), ("plan", "person")), "eligibility": (("plan", "practice"),), "patient": (("person", "practice"),),
    "legal": (("law", "practice"),), "w9": (("plan", "practice"), ("firm", "practice")), "statement": (("firm", "practice"), ("practice", "person")), "other": (("plan", "practice"), ("firm", "practice")),
}  # fmt: skip
SAID = {
    "denial": (
        ("We looked at what you sent us for {patient} ({member}) and there will be no check for it.", "This is about the visit of {dos}. We are sorry, but the plan does not cover what was done for {patient}.", "Nothing can be paid on {claim}. Here is why."),
        ("{why}.", "Our reason: {why}.", "What stands in the way is that {why}."),
        ("", "The {amount} stays open between you and the patient.", "What you charged was {amount}."),
        ("If you see it differently, tell us by {by}.", "You have until {by} to tell us that we got it wrong.", ""),
    ),
    "appeal": (
        ("Please take a second look at {claim}.", "I am writing again about {patient}, {member}. You said no, and I think you should say yes.", "We do not accept the answer we got on {claim} for the visit of {dos}."),
        ("You told us that {why}. That is not what happened.", "According to you {why}; the notes we enclose tell another story.", "The chart shows otherwise."),
        ("What is at stake is {amount}.", "Pay the {amount} that is owed.", ""),
        ("Let somebody who was not part of the first answer read this.", "We expect to hear from you by {by}.", ""),
    ),
    "records_request": (
        ("To finish our work on {claim} we have to see what was written down on {dos} about {patient}.", "{patient} is now seen here. Kindly let us have what you keep on this patient.", "Could you copy the pages for {patient}, {dos}, and send them along?"),
        ("Notes, test results and the medication list will do.", "Everything from the first visit on would help.", "The list from the lab and the doctor's own notes are enough."),
        ("We should have it by {by}.", "Please see that it gets here by {by}.", ""),
    ),
    "refund_request": (
        ("Two checks went out for the same visit of {patient}, {claim}. One of them should come back.", "It turns out that we sent you more than we should have on {claim}."),
        ("The difference is {amount}.", "Please mail a check for {amount}.", "That makes {amount} in our favor."),
        ("If we see nothing by {by}, the sum will be taken out of what we pay you next.", ""),
    ),
    "authorization": (
        ("Good news: you may go ahead with the treatment of {patient}. Quote {auth} on the bill.", "The nurse has said yes to {count} sessions for {patient}, {member}; the number to use is {auth}.", "Your doctor asked us whether the test may be done. It may."),
        ("This holds until {late}.", "After that, ask us again.", "Anything beyond it has to be asked for."),
        ("Being told yes is no promise that the bill will be paid in full.", ""),
    ),
    "eligibility": (
        ("You asked whether {patient}, {member}, was with us on {dos}.", "Our file on {patient} ({member}) says the following."),
        ("The policy ran out on {early}.", "The policy has been in force since {early}.", "Nobody of that name is on our rolls."),
        ("The card that was shown at the desk is not proof.", "", "We can be asked by telephone as well: {phone}."),
    ),
    "patient": (
        ("I was at your place on {dos} and I cannot make sense of the paper you mailed me, account {account}.", "Please do not send my mail to my old house any longer.", "I want to thank the nurse who looked after me.", "The front desk was rude to me and I waited two hours."),
        ("I can give you {amount} a month and no more.", "My husband lost his job, so money is tight.", "Please ring me at {phone}, best in the evening.", "My new insurance card is in this envelope."),
        ("", "I have been coming to you for {count} years."),
    ),
    "legal": (
        ("We look after the interests of {patient}, who fell on {dos}.", "Somebody ran into the car of {patient} on {dos}, and we have been asked to see to it.", "Please take note that {patient} has put this matter in our hands."),
        ("From today speak to us and to nobody else about it.", "What is owed to you, {amount}, will be kept back until the case is over.", "Our process server will call on your custodian."),
        ("We need to hear from you by {by}.", ""),
    ),
    "w9": (
        ("Before we can pay you again, we need your number with the tax office on the usual sheet.", "The name and the tax number you gave us do not go together.", "Our books have no signed tax sheet from you."),
        ("Fill in the enclosed page, sign it and send it back.", "One page, signed, is all it takes."),
        ("Without it, we have to keep back a part of each payment after {by}.", "We would like to have it by {by}.", ""),
    ),
    "statement": (
        ("Here is where your account with us stands on this day.", "These are the items that our books show as open.", "Account {account} has had no payment for some time."),
        ("All together it comes to {amount}.", "What is still open: {amount}.", "You owe us {amount} as of today."),
        ("Please settle it by {by}.", "If your check is on its way, never mind.", ""),
    ),
    "other": (
        ("From next month on our telephones are answered by another firm.", "We will be at your town on {late} and would be glad to show you what we sell.", "Our offices are closed for the holidays.", "The fee list for next year can be found on {web}."),
        ("Nothing changes for you.", "Come and see us.", "Please tell your staff.", "A small gift waits for everybody who comes."),
        ("Our number stays {phone}.", "", "We look forward to seeing you."),
    ),
}  # fmt: skip
WHY = (
    ("11", "the illness and the treatment do not go together"), ("29", "you wrote to us too late"), ("18", "we have had the very same bill before"), ("27", "the policy had already ended"), ("50", "our doctor sees no need for it"), ("96", "it is not on the list of things we pay for"), ("197", "nobody asked us first"), ("22", "another insurer comes first"),
)  # fmt: skip
ENDS = ("Best wishes", "Yours,", "Thank you for your help.", "Kind regards,", "With thanks,", "Regards")
BOUNCED = (
    ("RETURN TO SENDER", "ADDRESSEE UNKNOWN"), ("UNDELIVERABLE AS ADDRESSED",), ("RETURNED TO SENDER", "BOX CLOSED"), ("NOT DELIVERABLE", "UNABLE TO FORWARD"), ("MOVED - LEFT NO ADDRESS", "RETURN TO SENDER"),
)  # fmt: skip
BACK = ("RETURNED MAIL {day}", "REC'D BACK {day}", "BAD ADDRESS {day}", "RTN MAIL - {day}")
