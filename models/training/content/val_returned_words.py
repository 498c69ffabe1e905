"""Validation: what stands on and about mail that did not arrive; circulars and adverts that sound like claims mail."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

STICKERS = (
    ("RETURN TO SENDER", "ATTEMPTED NOT KNOWN", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "NO MAIL RECEPTACLE", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "NOT DELIVERABLE AS ADDRESSED", "UNABLE TO FORWARD"), ("FORWARD TIME EXP", "RTN TO SEND"), ("RETURN TO SENDER", "REFUSED", "UNABLE TO FORWARD"),
    ("RETURN TO SENDER", "INSUFFICIENT ADDRESS", "UNABLE TO FORWARD"), ("RETURN TO SENDER", "DECEASED"), ("UNCLAIMED", "RETURN TO SENDER"),
)  # fmt: skip
SCRAWLS = ("MOVED - NO FWD", "Not here anymore", "Person deceased", "UNK", "wrong apt #", "R.T.S.", "Please take off list")
TABS = ("Account", "Acct no", "Guarantor no.", "Account ID")
SHEETS = (
    "PATIENT STATEMENT",
    "Your Account at a Glance",
    "Billing Summary",
    "Appointment Reminder",
    "Explanation of Charges",
    "Test Results Enclosed",
    "Annual Notice",
)
LINES = (
    "Thank you for choosing us for your care.", "[Insurance has paid its part|Your insurance was billed].", "[The balance is now yours|This is the part you owe].", "[Please bring|Bring] your card to each visit.", "Payment can be made on our site.", "This statement shows activity since {early}.", "We tried to reach you by phone on {early}.",
)  # fmt: skip
HOUSES = (
    "{town} Mail Services, Returns Unit",
    "Print and Post of {town}",
    "{town} Fulfillment Bureau",
    "{town} Carrier Annex",
    "Secure Mail Center {town}",
)
REPORTS = ("RETURNS REPORT", "Undelivered Letters", "Pieces Sent Back by the Post", "Bad Address Listing", "Nondelivery Advice")
REPORTED = (
    "The [letter|item] named here was [handed back|given back] to us by the carrier.", "[The post|The carrier] could not [place|leave] the item at the address you gave us.", "[One of your pieces|A letter of yours] for {patient} is back in our [plant|office]."
)  # fmt: skip
REPORT_MORE = (
    "The carrier wrote: [no such person|gone away|house empty|number does not exist|not picked up].",
    "Send us the right address and we will mail it once more.",
    "Items are shredded after {days} days.",
    "Charges for handling are on your monthly account.",
    "Please mark account {account} in your system.",
)
ADVERT_HEADS = (
    "WE WIN APPEALS",
    "Paperwork Ends Here",
    "Turn Denials Into Dollars",
    "Records Requests? Relax.",
    "Free Lunch: Denial Management",
    "NOTICE TO ALL PROVIDERS",
    "Prior Authorization Reform",
    "Payer Watch",
    "What Is New in Refund Law",
    "Shipment Advice",
    "Thank You - Order Received",
    "Certificate of Insurance",
    "Call for Nominations",
    "Your Membership",
)
ADVERT_SAYS = (
    "[Nobody|No one] likes to chase a claim that was turned down, and nobody should have to.", "Our [nurses|attorneys] draft the appeal, attach the records and see it through to a check.", "As of {late} certain drugs need approval before they are dispensed.", "A denial is only the beginning of a conversation.", "The legislature took up a bill that limits how long a plan may ask for money back.", "[Eligibility|Coverage] checks in batches of a thousand take a minute.",
    "Returned statements cost the average clinic {count} hours a month.", "W-9 forms for {year} can be stored in the vault of our new service.", "You will get [two tickets|a mug] for watching a demonstration.", "The next [session|meeting] is held in {town} on {late}.", "We honor member {someone}, who [retired|was elected] after {count} years.", "[Goods|Items] leave our dock within {count} days.", "Coverage and limits are as stated in the schedule.", "This mailing goes to every office in the region. No reply is needed.",
)  # fmt: skip
ADVERT_ROWS = (
    ("Plan", "Per claim", "Setup"), ("Basic", "$9.00", "none"), ("Full", "$14.50", "none"), ("Enterprise", "ask us", "$400.00"), ("Date", "Topic", "Room"), ("Mon", "Denials", "A"), ("Tue", "Appeals", "B"), ("Wed", "Refunds", "C"), ("Item", "Shipped", "Price"), ("Folders", "12", "18.40"), ("Toner", "2", "141.00"), ("Labels", "30", "66.10"),
)  # fmt: skip
