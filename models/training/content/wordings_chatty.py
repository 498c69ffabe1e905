"""Fifth wordings of every category: plain words to people, friendly letters of small offices, letters from home (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording
from models.training.content.wordings_plan import CLAIM

CHATTY = (
    Wording(
        "denial", (("plan", "person"), ("plan", "practice"), ("plan", "person")),
        ("We [can't|cannot] cover this [service|care]", "About your claim: [we did not pay|not covered]", "We said no to [your request|this service]", "[Why|Here is why] your claim was not paid", "Important: your [care|medicine|stay] was not approved for payment", "Our answer to your appeal: we are keeping our decision"),
        ("We looked at the [claim|request] above and [we can't pay it|our answer is no].", "We know this is not the news you [wanted|hoped for]. Your plan does not pay for the [care|service] above.", "Your [doctor|provider] sent us the claim above. [We did not pay it.|Your plan won't pay for it.]", "You asked us to look again at our decision. We did, and we still can't pay."),
        ("We looked at claim {claim} for the visit of {patient} on {dos} and our answer is no.", "We got a claim ({claim}) for care on {dos}. Your plan won't pay for it. Your member ID is {member}.", "You asked us to look again at the claim for {patient} (number {claim}). We did, and we still can't pay."),
        ("If you think we made a mistake, you can appeal.", "An appeal is a way to ask us to look at it again.", "You can ask someone you trust to appeal for you.", "You may have to pay the bill yourself.", "Your doctor should not send you a bill for this.", "Your doctor can talk with our doctor about it.", "Need help? We have free interpreters.", "We are sorry if this causes worry.", "It does not mean that you can't get the care.", "In an emergency always go to the nearest hospital.", "You can get free copies of everything we used to decide."),
        ("We did not pay {amount}.", "That means {amount} is not covered."), ("You have until {by} to appeal.", "Send us your appeal by {by}.", "To keep your right to appeal, write to us before {by}."),
        ("Call us at {phone} and we will explain.", "Write to us, tell us why you disagree, and sign it."), ("your name and member number", "what you want us to pay", "why you think we are wrong", "papers from your doctor"), CLAIM,
        (("Your provider charged", "sum"), ("We paid", "other"), ("Not covered", "amount")),
    ),
    Wording(
        "appeal", (("person", "plan"), ("practice", "plan"), ("person", "plan")),
        ("I want to appeal", "Please look at this claim again", "You turned down my claim", "Appeal for my [daughter|son|husband|wife|mother]", "[Unfair|Wrong] decision", "My appeal - [medicine|MRI|hospital stay]", "Please change your mind", "You paid too little"),
        ("You turned down the claim above and I [think that is wrong|don't agree].", "I got your letter saying no. I want you to look at it again.", "We were surprised to see that you didn't pay for the above. Would you [look again|take another look], please?", "This is my appeal. Please pay the bill."),
        ("You turned down claim {claim} for my visit on {dos}. I don't agree and I want to appeal.", "I got your letter saying no for {patient}, ID {member}. I want you to look at it again.", "We were surprised that you didn't pay for {patient} (claim {claim}, our account {account}). Would you take another look, please?"),
        ("My doctor says I can't [work|sleep|walk] without it.", "You paid for the same thing last year.", "The letter says it was not medically necessary. It was.", "I was in the emergency room. I had no choice.", "I called first and was told it was covered by {someone}.", "You said we filed too late, but we sent it on {early}.", "The other treatments did not help.", "I have paid my premiums for {count} years.", "We already sent the records once, but here they are again.", "Please have a real doctor look at this.", "If the answer is still no I will go to the state.", "{doctor} will be happy to talk to you."),
        ("The bill is {amount} and I can't pay that.", "You still owe {amount} on this one."), ("Please let me know by {by}.", "I hope to hear from you before {by}."), ("You can call me at {phone}.", "Thank you for taking another look."),
        ("your denial letter", "a letter from my doctor", "my bill", "my medical records", "proof that we sent it on time"), CLAIM,
    ),
    Wording(
        "records_request", (("plan", "practice"), ("practice", "practice"), ("firm", "practice")),
        ("We need [a few|some] records", "[Chart|Chart notes] please", "Could you send us the chart?", "Records for our [mutual|shared] patient", "Help us finish this claim", "Records for continuing care", "We are still waiting for records"),
        ("We can't finish the claim above without the [notes|records]. Could you send them?", "Would you please send us the [chart|notes] for the patient above?", "We [wrote|called] you on {early} about records for the patient above and have not heard back.", "The patient above is now seen here, and we would like the old records."),
        ("Would you please send us the notes for {patient}, seen at your office on {dos}?", "We can't finish claim {claim} for {patient} without the records. Could you send them?", "{patient} (ID {member}) is part of our yearly chart review. We'd like to see the chart."),
        ("You don't need the patient's permission for this.", "The patient's signed release is enclosed.", "We'll gladly come by and scan the charts ourselves.", "No need to send the whole chart, just the items below.", "If we don't get them we can't pay the claim.", "If you use a records company, please pass this on.", "Faxing is fastest.", "Sorry to be a bother!", "Nothing is wrong with the claim; we just need more information.", "Please don't send a new claim."),
        (), ("We need them by {by}.", "Could we have them by {by}?", "Please try to send everything before {by}."), ("Fax them to {fax}, or mail them.", "Questions? Ask for {someone} at {phone}."), ("visit notes", "test results", "the operative report", "the doctor's orders", "shot records", "X-rays", "the therapy plan"), CLAIM,
    ),
    Wording(
        "refund_request", (("plan", "practice"), ("firm", "practice")),
        ("We paid you too much", "[Oops|Our mistake]: a payment to you was wrong", "Please send back our payment", "You have been paid twice", "A payment we need back", "Help us correct a payment"),
        ("We made a mistake and paid you too much for the claim above.", "It looks like you were paid twice for the visit above, once by us and once by another plan.", "We found out that the patient above had other insurance that should have paid first, so we need our money back.", "Please send back the extra money that we paid for the claim above."),
        ("We made a mistake and paid you too much on claim {claim} for {patient}.", "It looks like you were paid twice for the visit of {patient} on {dos}, account {account}.", "We found out that {patient} ({member}) had other insurance on {dos}, so we need our money back for claim {claim}."),
        ("If you don't agree, just write and tell us why.", "If we don't hear from you, we'll take it out of your next payment.", "Please don't bill the patient for this.", "You don't need to send the original check.", "Our check {check} was for {other}.", "We're sorry for the trouble.", "If you already sent it, thank you, and please ignore this letter.", "It's fine to spread it over a few months; call us."),
        ("We paid you {amount} too much.", "Please send us {amount}.", "The part to return is {amount}."), ("Please mail it by {by}.", "We'd like to have it by {by}; after that it comes out of your payments."), ("Make out the check to {us}.", "Call {someone} at {phone} if this doesn't look right."), ("your check", "this letter", "a copy of the other plan's payment"), CLAIM,
        (("We paid you", "sum"), ("It should have been", "other"), ("Please return", "amount")),
    ),
    Wording(
        "authorization", (("plan", "person"), ("plan", "practice"), ("practice", "plan")),
        ("We approved your [care|request|stay|medicine]", "Your doctor's request: yes", "Good news about your [therapy|surgery|test]", "We got the request for [approval|more visits]", "Please approve this [treatment|test|medicine]", "We need a little more before we can approve"),
        ("Good news! We said yes to the request above.", "Your doctor asked us to approve the care above, and we did.", "We got the request above and will answer within {days} days.", "Would you please approve the care above for our patient?"),
        ("Good news! We said yes to the care that {doctor} asked for. The approval number of {patient} is {auth}.", "We approved the request for {patient}, member {member}. Keep this number: {auth}.", "Would you please approve {code} for our patient {patient}, member number {member}?"),
        ("You can go ahead and make the appointment.", "The approval is good until {late}.", "You can have {count} visits.", "You may still have a copay.", "If you change doctors, call us first.", "This isn't a promise that we will pay; you have to be a member on that day.", "Stay in the network to keep your costs low.", "If you need more visits, your doctor can ask.", "We asked a nurse to help you; her name is {someone}.", "We got it on {early}."),
        (), ("Please send the missing notes by {by}.",), ("Show this letter at your visit.", "Call us at {phone} if you have questions."), ("the visits", "the test", "the equipment", "one overnight stay"), ("auth", "patient", "member"),
    ),
    Wording(
        "eligibility", (("plan", "person"), ("plan", "practice"), ("practice", "plan")),
        ("Your [health coverage|insurance] [ends soon|has ended|starts soon]", "Do you have other insurance?", "We need to check if you still qualify", "Welcome to your new plan", "Is this patient covered?", "We could not find this member", "Time to renew"),
        ("We're writing about the coverage of the person above.", "The coverage of the person above [ended|stopped] on {early}.", "Could you tell us if the patient above was covered on the day shown?", "It is time to renew. We need to know if the person above still qualifies.", "Welcome! The person above is now a member."),
        ("Could you tell us if {patient}, ID {member}, was covered on {dos}?", "We couldn't find {patient} with the number {member}. Is it right?", "Coverage for {patient} ({member}) stopped on {early}.", "Welcome, {patient}! Your member number is {member}."),
        ("You may be able to keep coverage if you pay for it yourself.", "Your card will come in the mail.", "If you have Medicare too, tell us.", "Choose a doctor from our list.", "We didn't get your premium.", "You turned 26, so you are no longer on your parent's plan.", "You have a new job? Tell us.", "Your group number is {number}.", "Your coverage starts {start}.", "Please ask the patient for the new card."),
        (), ("Send us the form by {by} so that you don't lose coverage.", "Tell us by {by}."), ("Call us at {phone} or go to {web}.",), ("pay stubs", "your new address", "your other insurance card", "names of everyone at home"), ("patient", "member", "dos"),
    ),
    Wording(
        "patient", (("person", "practice"),),
        ("Hello", "A question", "My bill again", "Please help", "Sorry I'm late with this", "Thank you!", "I moved", "I need a new card", "Please stop calling", "Records for school", "About my appointment", "I am not happy"),
        ("I hope this finds you well. I have a question about [a bill|my bill].", "Just a note to say [thank you|I moved|I have new insurance].", "I keep getting bills and I don't know why.", "Here is [some|a little] money on my bill.", "I need help with this, I can't make sense of it.", "I was really upset after my visit."),
        ("I hope this finds you well. I have a question about account {account}.", "This is {patient}. I was there on {dos} and I keep getting bills.", "My name is {patient} and I moved. My account is {account}.", "I was really upset after my visit on {dos}."),
        ("The lady at the desk said not to worry about it.", "I only get my check on the third.", "I'm 82 and I don't drive anymore.", "My son does my bills now.", "Can you send it to my insurance first?", "Everybody was so nice, especially {doctor}.", "I never got a call back.", "It was cold in there and I sat for two hours.", "I sent a check on {early} already.", "I don't have that insurance anymore.", "Could you mail me the shot record for my boy?", "I'll pay a little every month.", "Please don't send me to collections.", "I had to cancel because of the snow.", "I'm changing doctors because of the drive."),
        ("It's {amount}, and that's a lot for me.", "Here is my check for {amount}.", "The paper says {amount}."), ("Can you tell me by {by}?",), ("God bless.", "My number is {phone}.", "Thanks so much."), (), ("account", "patient", "dos"),
    ),
    Wording(
        "legal", (("law", "practice"), ("law", "plan")),
        ("Our client, your patient", "Request from our law office", "Settlement of the accident case", "Please hold the bill", "Records for our client's case", "Your lien"),
        ("We're the lawyers for the person above, who was hurt in an accident.", "Our office is handling the injury case of your patient above.", "We're about to settle the case above and need to know what you're owed."),
        ("We're the lawyers for {patient}, who was hurt on {dos}.", "Our office is handling the accident case of your patient {patient}.", "We're about to settle the case of {patient} and need to know what you're owed."),
        ("Please don't send the bill to collections; you'll be paid from the settlement.", "A signed release is attached.", "Please talk to us and not to our client.", "Would you take less?", "We'll pay for the copies.", "The insurance company needs the bills before it makes an offer.", "If the case goes to trial we may need the doctor to testify."),
        ("Would you accept {amount}?", "Your bill shows {amount}."), ("Could we have everything by {by}?", "The mediation is on {by}."), ("Ask for {someone}, my assistant, at {phone}.",), ("office notes", "all bills", "X-ray films", "a letter about future care"), ("patient", "dos"),
    ),
    Wording(
        "returned_mail", (("firm", "practice"), ("plan", "practice")),
        ("This came back to us", "Your letter was not delivered", "We could not find this person", "Mail we could not deliver"),
        ("The letter to the person above came back to us.", "Sorry, we couldn't deliver the attached.", "The people at this address say they don't know the person above."), ("The letter to {patient} (account {account}) came back to us.", "Sorry, we couldn't deliver your letter to {patient}."),
        ("They seem to have moved.", "Nobody by that name lives there.", "The house is empty.", "The post office has no new address.", "They didn't pick it up.", "Try calling them for the new address.", "We tried twice."), (), (), ("Please check the address.",), (), ("patient", "account"),
    ),
    Wording(
        "w9", (("firm", "practice"), ("plan", "practice"), ("practice", "firm")),
        ("Can you send us a W-9?", "We need your tax form", "Here's our W-9", "Quick request from accounting", "So that we can pay you"),
        ("We'd like to pay you, but we don't have your W-9.", "Here's the W-9 you asked for.", "Accounting tells me that we need a new W-9 from you.", "The IRS wrote us that your name and number don't match."), ("We'd like to pay you, but we don't have a W-9 from {them}.", "Here's the W-9 for {us}."),
        ("It only takes a minute.", "You can find the blank form at www.irs.gov.", "Please sign it at the bottom.", "Without it we have to hold back part of your money.", "We use it for the 1099 in January.", "Our number hasn't changed, only our name."), (), ("Could we have it by {by}?",), ("Fax it to {fax} or e-mail it.",), ("your name as on the tax return", "the number", "your signature"), (),
    ),
    Wording(
        "statement", (("practice", "person"), ("firm", "practice"), ("practice", "person")),
        ("Your bill", "What you owe", "Just a reminder", "Your account with us", "This is your [second|third] notice", "Friendly reminder"),
        ("Here is where your account stands.", "Just a friendly reminder that you still have a balance with us.", "Your insurance has paid its share and this is what's left.", "We haven't received a payment from you lately."), ("Just a friendly reminder that account {account} still has a balance.", "Here is where account {account} stands."),
        ("If you already paid, thank you!", "We take cards, checks and cash.", "Can't pay it all? Call us and we'll work something out.", "Last month it was {other}.", "You paid {other}. Thank you!", "You can pay on our web site, {web}.", "Ask us about help for people with low income."), ("You owe {amount}.", "What's left to pay: {amount}.", "Your part is {amount}."), ("Please pay by {by}.",), ("Questions about your bill? Call {phone}.",), (), ("account", "patient"),
        (("Before", "sum"), ("You paid", "other"), ("You owe", "amount")),
    ),
    Wording(
        "other", (("practice", "person"), ("firm", "practice"), ("practice", "practice"), ("plan", "person")),
        ("Come see our new office", "We have a new doctor", "Hello from {us}", "Time for your checkup", "Save the date", "Thank you for sending us patients", "We're closing for the holidays", "Your member newsletter", "Do you need a cleaner?", "Tell us how we did"),
        ("We're moving down the street!", "We'd love to meet you.", "It's time for your yearly checkup.", "Thank you for sending us {someone}.", "A new doctor is joining us.", "We clean offices in your part of town."), ("We're moving on {late}!", "We'd love to meet you at our open house on {late}."),
        ("There's plenty of parking.", "Bring a friend.", "Our phone number stays the same.", "Coffee's on us.", "We now do Saturdays.", "You don't have to do anything.", "Call for an appointment.", "First month half price.", "Your opinion matters to us.", "Walk a little each day.", "Take a look at our new site, {web}."),
        (), ("Let us know by {by}.", "Tell us by {by} if you can come."), ("Call {someone} at {phone}.",), ("new address", "same team", "longer hours", "easy online booking"), (),
    ),
)  # fmt: skip
FROM_HOME = Wording(
    "other", (("person", "practice"), ("person", "firm"), ("person", "plan")),
    ("Job application", "[Position|Opening] at your office", "I'm looking for work", "[Volunteering|Volunteer] at the hospital", "Donation", "Invitation", "Flowers and plants for your office", "[Subscription|Magazine] order", "[School|Class] visit", "Lost [umbrella|glasses]"),
    ("I saw your ad and would like to work for you.", "I would like to volunteer on your wards.", "Our church collected some toys for the children's floor.", "I left my [umbrella|glasses] in your waiting room.", "Our class would like to visit your [laboratory|office]."),
    ("I saw your ad of {early} and would like to work for you.", "Our class would like to visit your office on {late}.", "We would like to bring toys for the children on {late}."),
    ("I've worked at a front desk for {count} years.", "My resume is enclosed.", "I speak Spanish and type well.", "I can start on {late}.", "{someone} can tell you about me.", "We are {count} people.", "My references are on the second page.", "I was trained as a medical coder.", "I'd work for a trial week without pay.", "I live two streets away."),
    (), ("I would be glad to hear by {by}.",), ("May I stop by next week?", "Call me at {phone} any time."), (), (),
)  # fmt: skip
