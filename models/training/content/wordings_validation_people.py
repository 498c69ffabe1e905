"""More wordings for validation: what patients, lawyers, carriers and offices write. Two for each category."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Wording

PEOPLE_WORDINGS = (
    Wording(
        "patient", (("person", "practice"),),
        ("Question about my bill", "Billing complaint", "About your statement", "Payment plan", "Insurance information for my account"),
        ("I received your statement and [do not understand|have a question about] the charges.", "[I would like to|May I please] set up a payment plan for my account."),
        ("I received your statement for account {account} and [do not understand|have a question about] it.", "I am writing about my visit on {dos}, account {account}."),
        ("My insurance says that you used the wrong code and denied the claim.", "I called {phone} twice and was put on hold.", "The copay was paid at the front desk that day.", "Please do not send this to collections while I wait for an answer.", "I changed insurance on {start} and the new card is enclosed.", "{doctor} was very kind, this is only about the bill.", "My wife handles our mail, so you may talk to her as well."),
        ("You are asking me for {amount}.", "I can pay part of the {amount} now."), ("Please let me hear from you before {by}.",), ("Please send me an itemized bill.", "Please call me in the evening."), ("a copy of my card", "the receipt", "my check stub"), ("account", "dos", "patient"),
    ),
    Wording(
        "patient", (("person", "practice"), ("person", "practice")),
        ("Please correct my record", "Change of address", "Copies of my own records", "Thank you and a question", "Refund of my overpayment"),
        ("[I have moved|We have moved], please change my address in your files.", "[I believe|I think] I paid too much and would like it back."),
        ("My account {account} shows a credit, and I would like it back.", "I was your patient on {dos} and want a copy of my records for myself."),
        ("The birth date on my chart is wrong.", "Please mail them to my home and not to my work.", "I am caring for my mother and have her power of attorney.", "The new place is on the third floor, ring twice.", "I will be away until {late}.", "If there is a fee for copies, let me know first."),
        ("By my count it is {amount}.",), ("I need this by {by}.",), ("Thank you for your trouble.",), (), ("account", "dos"),
    ),
    Wording(
        "legal", (("law", "practice"),),
        ("Letter of Representation", "Subpoena for Records", "Notice of Lien", "Our client: bodily injury claim", "Duty to Keep Evidence"),
        ("[This firm|Our office] represents the person named here [in a claim for damages|for injuries].", "[Enclosed is|You are served with] a subpoena for the records of the person named here."),
        ("[This firm|Our office] represents {patient} [in a claim for damages|for injuries] of {dos}.", "You are served with a subpoena for the records of {patient}."),
        ("Please direct all further [contact|communication] to this office.", "The accident is being [litigated|heard] in county court.", "A HIPAA-compliant authorization signed by our client is [enclosed|attached].", "Failure to comply may be punished as contempt.", "Please hold all billing until the matter settles.", "No records may be destroyed.", "We dispute that our client's insurer may recover its payments."),
        ("Please confirm that your lien is {amount}.", "Your charges are listed as {amount}."), ("Appear or produce the records by {by}.", "Your answer is due [on|by] {by}."), ("Have the custodian certify the copies.",), ("complete chart", "billing ledger", "radiology on disc"), ("patient", "dos", "account"),
    ),
    Wording(
        "legal", (("law", "practice"), ("law", "plan")),
        ("Bankruptcy Notice", "Civil Action", "Demand Letter", "Settlement Offer", "Notice to Cease Collection"),
        ("The person named here has filed for [bankruptcy|protection under chapter 7].", "We [demand|request] that you cease collection from the person named here."),
        ("{patient} has filed for [bankruptcy|protection under chapter 7]; your account is {account}.", "We demand that you cease collection from {patient}."),
        ("All creditors are stayed from collecting.", "The case number is {number}, and {someone} is the trustee.", "Our client denies owing the debt.", "Suit will be filed without further notice.", "This is an offer of compromise and may not be used in evidence.", "The denial of benefits violated the plan and federal law."),
        ("We offer {amount} in full settlement.", "Our client's damages are {amount}."), ("The offer ends on {by}.", "Proofs of claim must be filed by {by}."), ("Reply to the undersigned only.",), (), ("patient", "account"),
    ),
    Wording(
        "returned_mail", (("firm", "practice"), ("plan", "practice")),
        ("Undeliverable Mail", "Mail Returned by Postal Service", "Address Problem", "Notice of Returned Item"),
        ("The [enclosed item|attached envelope] was returned to us as undeliverable.", "[Mail|An item] sent to the person below [came back|was refused]."),
        ("The [enclosed item|attached envelope] for {patient} was returned to us as undeliverable.", "[Mail|An item] sent to {patient}, account {account}, [came back|was refused]."),
        ("Reason given: attempted - not known.", "Reason given: insufficient address.", "Reason given: vacant.", "Reason given: moved, left no address.", "The forwarding order expired on {early}.", "We tried {count} times.", "Until it is corrected, mailings to this address stop."),
        (), ("Corrections received after {by} go into the next cycle.",), ("Please verify the address with the patient.",), (), ("patient", "account", "member"),
    ),
    Wording(
        "returned_mail", (("practice", "plan"), ("firm", "practice")),
        ("Your Envelope Came Back to Us", "Mail Misdirected", "Return of Mail Not Ours"),
        ("We are [sending back|returning] mail that was not meant for us.", "The [check|letter] you mailed to the person below was delivered here by mistake."),
        ("We are [sending back|returning] a letter for {patient} that was not meant for us.", "Mail for {patient} ({member}) was delivered here by mistake."),
        ("No such person works at this address.", "We opened it before we noticed.", "The suite number was left off.", "The practice moved away in {year}."), (), (), ("Kindly update your mailing list.",), (), ("patient", "member"),
    ),
    Wording(
        "w9", (("firm", "practice"), ("plan", "practice")),
        ("Form W-9 Requested", "Taxpayer Identification Needed", "Vendor Setup: W-9", "Backup Withholding Notice", "B-Notice: Name and TIN Do Not Match"),
        ("[To pay you|Before we can pay you], we need a completed Form W-9.", "The name and taxpayer number we have for you [do not match|disagree with] IRS files."),
        ("[To pay {them}|Before we can pay {them}], we need a completed Form W-9.", "The taxpayer number we hold for {them} [does not match|disagrees with] IRS files."),
        ("Without it we must withhold tax from payments.", "Use the legal name as it appears on your tax return.", "The form must be [signed and dated|signed by an officer].", "We do not need it if you are exempt.", "Fax it to {fax}.", "No claim has been denied on account of this."), (), ("[Return it|We need it back] by {by}.",), ("Check only one box for your tax class.",), (), (),
    ),
    Wording(
        "w9", (("practice", "plan"), ("practice", "firm")),
        ("Enclosed W-9", "New Tax ID for Our Practice", "Change of Ownership - W-9", "Request for Taxpayer Number: Reply"),
        ("[Enclosed|Attached] is our signed Form W-9 [for your records|as you requested].", "Our practice has a new tax identification number."),
        ("[Enclosed|Attached] is the signed Form W-9 of {us}.", "Effective {early}, the tax number of {us} is {tax}."),
        ("Please load it for all of our locations.", "The old number was retired at the end of the year.", "Our NPI remains {npi}.", "The remit address did not change.", "Payments made under the old number will be reissued."), (), ("Update your file by {by}.",), ("Confirm by e-mail when done.",), (), (),
    ),
    Wording(
        "statement", (("practice", "person"), ("firm", "practice")),
        ("Account Summary Statement", "Your Balance", "Past Due Reminder", "Final Notice Before Collections", "Monthly Statement"),
        ("This is a [statement|summary] of your account [as of today|at month end].", "Our records show an [unpaid|open] balance."),
        ("This is a [statement|summary] of account {account}.", "Account {account} has an [unpaid|open] balance."),
        ("Your insurance has paid its share or denied the claim; the rest is yours.", "Payment plans are available.", "Charges after {early} are on the next statement.", "If payment is in the mail, please disregard.", "We accept cards at {web}.", "Accounts over {days} days may be placed with an agency."),
        ("The balance is {amount}.", "Please pay {amount}."), ("Payment is due by {by}.", "Pay [before|on or before] {by} to avoid further notices."), ("Write the account number on your check.",), (), ("account", "patient", "dos"),
        (("Charges", "sum"), ("Insurance payments", "other"), ("Your balance", "amount")),
    ),
    Wording(
        "statement", (("firm", "practice"), ("practice", "plan")),
        ("Open Invoices", "Aging Report for Your Account", "Reconciliation of Account", "Reminder of Unpaid Charges"),
        ("[Please find|Here is] a list of what is open on your account.", "We are reconciling our books and show the following."),
        ("[Please find|Here is] a list of what is open on account {account}.",),
        ("Nothing has been received since {early}.", "Credits are shown with a minus.", "Let us know of any item you dispute.", "This is not an invoice.", "Copies of invoices are sent on request."), ("In all {amount} is open.", "The sum outstanding is {amount}."), ("Please bring the account up to date by {by}.",), (), (), ("account",), (("Current", "other"), ("Total open", "amount")),
    ),
    Wording(
        "other", (("plan", "practice"), ("firm", "practice")),
        ("Provider Newsletter Notice", "Fee Schedule Update", "New Fax Number", "Holiday Hours", "Invitation to Webinar", "Change of Claims Address"),
        ("[Beginning|Starting] {late}, claims go to a new [post office box|address].", "We [invite you|ask your team] to an hour of training on the portal.", "Fees for some services [change|will change] on {late}."),
        ("[Beginning|Starting] {late}, claims go to a new [post office box|address].",),
        ("No action is needed if you file electronically.", "Appeals and refunds keep their present addresses.", "The network directory is printed twice a year.", "Seats are limited.", "Our offices close at noon on {late}.", "Authorization rules stay as they are.", "Your provider representative is {someone}."), (), ("Register by {by}.",), ("Share this with your billing staff.",), ("portal basics", "claim status", "remittance advice"), (),
    ),
    Wording(
        "other", (("practice", "practice"), ("practice", "person"), ("firm", "practice")),
        ("Dr. Joins Our Practice", "Retirement Announcement", "Your Service Agreement Ends Soon", "Customer Survey", "Thank You for the Referral"),
        ("We are [happy|pleased] to introduce a new colleague, {doctor}.", "After many years, {doctor} will [retire|leave practice] at the end of {year}.", "Thank you for sending your patient to us."),
        ("We are [happy|pleased] to introduce a new colleague, {doctor}.",),
        ("Office hours remain the same.", "Your service contract renews by itself unless you object.", "The survey takes five minutes.", "Parking is free on the east side.", "A reception will be held on {late}.", "We look forward to working with you.", "The lobby will be painted."), (), ("Let us know by {by} whether you can come.",), ("Feel free to call {phone}.",), (), (),
    ),
)  # fmt: skip
