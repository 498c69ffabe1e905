"""What the bulletins of plans, clearing houses and vendors to offices say, for validation: no claim and no patient is meant."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

TOPICS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("Portal maintenance this weekend", "Scheduled downtime", "Outage notice: provider portal"),
     ("The portal will be read-only from Friday evening until Sunday noon.", "Claims that are uploaded during that time wait in a queue and are worked on afterwards.", "Eligibility look-ups by telephone are not affected.", "Please let everybody in your billing office know.", "No action is needed on your side.")),
    (("Changes to our fee schedule", "Fee schedule update", "New rates for next year"),
     ("The new schedule applies to services performed on or after the first of January.", "The full schedule can be found in the provider library.", "Your contract manager will visit every group within the quarter.", "Rates for durable equipment stay as they are.", "There is nothing to sign; the schedule becomes part of your agreement.")),
    (("Provider Newsletter", "News for practices", "Network News, winter issue"),
     ("We welcome four new hospitals to the network.", "Our nurse line is now open on Saturdays as well.", "Ask your patients about the wellness stipend.", "The survey of last spring showed that most offices prefer e-mail.", "Turn the page for a calendar of webinars.", "A column on coding tips appears in every issue.")),
    (("Invitation to a free webinar", "Training dates for billing staff", "Lunch and learn"),
     ("Join us for an hour about clean claims.", "The session is free and will be recorded.", "Bring your questions about modifiers and timely filing.", "Seats are limited, so tell us how many of you will come.", "Continuing education credit has been applied for.")),
    (("We are moving", "New mailing address for paper claims", "Our new address"),
     ("From the first of next month paper claims go to our new lockbox.", "The telephone numbers stay the same.", "Mail sent to the old address will be forwarded for ninety days.", "The street entrance is on the north side of the building.", "Please update your practice management system.")),
    (("Recredentialing season", "Keep your directory entry current", "Directory verification"),
     ("Federal rules ask us to check our directory every ninety days.", "Log on and confirm that hours, languages and locations are right.", "Clinicians whose entries are not confirmed may be left out of the printed directory.", "The form takes about five minutes.", "Delegated groups send a roster instead.")),
    (("Billing software that pays for itself", "Cut your denials in half", "A special offer for practices"),
     ("Our software finds missing modifiers before the claim leaves your office.", "Practices like yours tell us that days in receivables fell by a third.", "Try it for thirty days without a contract.", "A colleague of ours can show it to you in fifteen minutes.", "The offer ends with the quarter.", "No set-up fee, no hardware.")),
    (("Holiday hours", "Office closed", "Our hours in December"),
     ("Our offices are closed on the two days after the holiday.", "Urgent requests for admission are taken around the clock.", "Checks are mailed one day earlier that week.", "We wish you and your staff a restful season.")),
    (("New policy on telehealth", "Medical policy update", "Policy bulletin"),
     ("The committee has revised its policy on visits by video.", "Place of service and modifier must both be present from now on.", "The complete text stands in the policy library.", "Audio-only visits remain covered for rural members.", "Questions go to your network representative.")),
)  # fmt: skip
LABELS = (
    ("Effective", "first of the coming month"), ("Applies to", "all participating groups"), ("Audience", "billing staff, office managers"), ("Lines of business", "commercial and exchange"), ("Bulletin", "26-{n}"), ("Category", "administrative"), ("Replaces", "bulletin of last spring"),
    ("Where", "Conference Room B"), ("How to join", "link in the portal"), ("Contact", "your network representative"), ("Time zone", "Central"), ("Pages", "1"),
)  # fmt: skip
GREETINGS = (
    "Dear Provider:",
    "Dear Office Manager,",
    "To our participating providers:",
    "Dear Colleague,",
    "Attention billing staff:",
    "",
)
SIGNATURES = (
    "Provider Communications",
    "Network Management",
    "Your provider relations team",
    "Customer Success",
    "Education and Outreach",
)
