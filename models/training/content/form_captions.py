"""Captions of old and new offices beside those of `form_answers`: projects, tests, orders, personnel, faxes, agencies, questions."""

# ruff: noqa: E501 - captions read best unbroken

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents, form_answers, letter_facts, names, numbers
from models.training.content.form_answers import Asked
from models.training.content.markets import words

Answer = Callable[[Random], str]
_REMARKS = words(
    "N/A|None|See attached|Approved as submitted|To be determined|Will advise|Same|As above|Not applicable|Pending review|No change|Satisfactory|Verbal|By phone|Revised copy follows|Open|Complete|On hold|ASAP|Normal|- 0 -|First class|Air freight|Best way|Will call|Local newspapers|Direct mail|Counter display|Full page|Four color|Black and white|Increase|Mild|Standard|Hold for pickup|Confirmed"
)
_PLACES = words(
    "East|West|Midwest|Southern Region|Plant 2|Building 14|Main office|Warehouse C|Room 210|Branch 7|Field|Headquarters|Lab 3|Section B|Territory 44|Division 12"
)
_THINGS = words(
    "cartons|posters|sample kits|labels|brochures|display racks|reels|manuals|file boxes|uniforms|batteries|filters|cases|banners|gloves"
)


def _name(rng: Random) -> str:
    who = names.person(rng)
    return rng.choice(
        (
            who.plain,
            f"{who.first[0]}. {who.last}",
            f"{who.first[0]}. {who.middle or 'J'}. {who.last}",
            who.plain.upper(),
            f"Dr. {who.last}",
            f"Ms. {who.plain}",
        )
    )


def _day(rng: Random) -> str:
    day = date(1971, 1, 1) + timedelta(days=rng.randint(0, 19900))
    return day.strftime(
        rng.choice(("%m/%d/%y", "%m-%d-%y", "%B %d, %Y", "%b. %d, %Y", "%m/%d/%Y", "%d %B %Y", "%b %y", "Week of %B %d"))
    ).lstrip("0")


def _code(rng: Random) -> str:
    return rng.choice(
        (
            numbers.digits(rng, rng.choice((2, 4, 5, 6))),
            f"{rng.randint(60, 99)}-{rng.randint(1, 399)}",
            f"{rng.choice('ABCKLMPRT')}{rng.choice('BDLSX')}-{rng.randint(10, 999)}",
            f"{rng.randint(1970, 2024)}-{rng.randint(10, 99)}{rng.choice('ABK')}",
            f"#{rng.randint(1, 99)}",
            f"{numbers.digits(rng, 3)}-{numbers.digits(rng, 4)}-{rng.randint(1, 9)}",
        )
    )


def _count(rng: Random) -> str:
    return rng.choice(
        (
            str(rng.randint(1, 60)),
            f"{rng.randint(100, 99000):,}",
            f"{rng.randint(2, 90)} {rng.choice(_THINGS)}",
            f"{rng.randint(1, 12)} of {rng.randint(12, 20)}",
        )
    )


def _money(rng: Random) -> str:
    return rng.choice(
        (
            f"${rng.randint(5, 990000):,}",
            f"${rng.randint(5, 9900):,}.{rng.randint(0, 99):02d}",
            f"$ {rng.randint(1, 90)},000",
            f"{rng.randint(10, 9000):,}",
        )
    )


def _firm(rng: Random) -> str:
    return correspondents.party(rng, rng.choice(("firm", "practice", "plan", "law"))).name


def _remark(rng: Random) -> str:
    return rng.choice(_REMARKS)


def _place(rng: Random) -> str:
    return rng.choice((rng.choice(_PLACES), correspondents.place(rng), correspondents.address(rng)[-1].split(",")[0]))


def _number(rng: Random) -> str:
    return rng.choice(
        (
            f"{rng.randint(1, 99)}.{rng.randint(0, 9)}",
            f"{rng.randint(1, 99)}%",
            str(rng.randint(1, 900)),
            f"{rng.randint(1, 40)} mm",
            f".{rng.randint(10, 99)}",
        )
    )


def _phone(rng: Random) -> str:
    return letter_facts.phone_shown(rng, numbers.phone(rng))


_KINDS: dict[str, tuple[tuple[str, ...], Answer]] = {
    "name": (words("Project leader|Work requested by|Originator|Submitted by|Reviewed by|Authorized by|Authorized to|Reported by|Prepared by|Checked by|Account executive|Sales representative|Field manager|Department head|Purchasing agent|Attention|Attn|Contact|Buyer|Interviewer|Recorded by|Requestor|Approved by|Technician|Principal investigator|Released by|Caller|Instructor|Recruiter|Reference|Beneficiary|Claimant|Next of kin|Owner|Operator|Driver|Foreman|Employee|Employee name|Name of employee|Applicant|Student|Custodian|Notary|Landlord"), _name),
    "day": (words("Date requested|Field date|Date sent|Date needed|Week of|Date of event|Date in|Date out|Issue date|Date filed|Target date|Requested completion date|Date of call|Mailing date|Delivery date|Closing date|Inventory date|Review date|Date due|Hire date|Last day worked|Report date|Date issued|Period ending|Implementation date|Test date|Posting date|Date closed|Received|Effective|Dated|On sale date"), _day),
    "code": (words("Project no.|Project code|Job no.|Request no.|Account no.|Cost center|Charge to|Code|Sample no.|Test no.|Design no.|Material no.|Order no.|P.O. no.|Item no.|Section no.|File no.|Promo #|Ad no.|Batch no.|Clock no.|Badge no.|Requisition no.|Control no.|Docket no.|Permit no.|Ref. no.|Form no.|Page|Alert number|Stock number|Amendment no.|Social Security no.|Charge account|Contract no.|Registration number|Vendor no.|Asset tag|Lab no."), _code),
    "count": (words("Quantity|Total sample|Copies|No. of copies|No. of pages|Pages|Pages (incl. cover)|Circulation|Number of stores|Qty ordered|Qty received|Hours worked|Units|Number of cases|Attendance|No. of employees|Base|Population|Items received|Number attached|Stores visited"), _count),
    "money": (words("Amount|Estimated cost|Total cost|Budget|Budget balance|List price|Unit cost|Amt. of change|Current balance|New balance|Annual cost|Commitment|Fee|Deposit|Rate of pay|Advance|Travel expense|Committed to date|Salary|Allowance|Total amount|Amount requested|Gross income|Invoice amount|Face value"), _money),
    "firm": (words("Company|Supplier|Manufacturer|Agency|Client|Vendor|Advertiser|Brand|Brand name|Product|Customer|Account name|Contractor|Publication|Magazine|Firm|Organization|Institution|Employer|Carrier|Bank|Insurer|Sponsor|Subsidiary|Distributor|Dealer|Store name|Laboratory|Registrant"), _firm),
    "remark": (words("Subject|Description|Remarks|Purpose|Status|Reason|Method|Method of shipment|Type of product|Size|Color|Type|Appearance|Condition|Results|Instructions|Comments|Ship via|Media|Title|Response|Scope|Format|Action taken|Terms|Disposition|Special instructions|Extent of distribution|Explanation|Conclusion|Packaging|Other|Explain|Nature of request|Shift|Priority|Basis|Objective|Re|Regarding|Handling"), _remark),
    "place": (words("Location|Region|Division|Territory|District|Plant|Department|Office|City|Market|Area|Country|Building|Ship to|Site|Branch|Mail stop|Station|Place of birth|County|Deliver to|Where held|Work location|Dept."), _place),
    "number": (words("Weight|Moisture|Length|Diameter|Temperature|pH|Score|Density|Percent|Share|Index|Ratio|Thickness|Rating|Speed|Pressure|Yield|Depth|Hardness|Average|Width|Age|Height|Level|Grade"), _number),
    "phone": (words("Phone|Telephone|Tel.|Fax|Fax no.|Fax number|Telephone no.|Phone no.|Ext.|Telecopier no.|Office phone|Callback number|Home telephone|FAX #|Phone #"), _phone),
}  # fmt: skip
QUESTIONS: tuple[tuple[str, Answer], ...] = (
    ("What is your present occupation?", lambda rng: rng.choice(("Teacher", "Clerk", "Machinist", "Retired", "Nurse", "Sales"))), ("How long have you lived at this address?", lambda rng: f"{rng.randint(1, 40)} years"), ("Who referred you to us?", _name), ("When did the problem begin?", _day), ("How many people live in your household?", lambda rng: str(rng.randint(1, 9))),
    ("Where did the accident happen?", _place), ("List any medicines you take", lambda rng: rng.choice(("None", "Aspirin", "Insulin", "Vitamins only"))), ("Name of your previous employer", _firm), ("What was your last salary?", _money), ("Have you filed before? If so, when?", _day), ("State the name of each foreign principal", _firm), ("What services were rendered?", _remark),
    ("Describe the nature of the business", _remark), ("How did you hear about this position?", lambda rng: rng.choice(("Newspaper", "A friend", "Web site", "Agency"))), ("Whom should we call in an emergency?", _name), ("What is the best time to reach you?", lambda rng: rng.choice(("Mornings", "After 5 pm", "Any time"))), ("If yes, explain", _remark), ("If no, give reason", _remark), ("What quantity will be needed?", _count), ("Date of the last inspection", _day),
    ("Give the number of your license", _code), ("In what state were you born?", lambda rng: rng.choice(("Ohio", "Texas", "Maine", "Idaho", "Utah"))), ("What amount do you request?", _money), ("Name and title of the person signing", _name), ("Is the product sold elsewhere? Where?", _place), ("Who prepared this return?", _name), ("What is the total weight?", _number), ("Telephone number during the day", _phone), ("How was payment received?", lambda rng: rng.choice(("By check", "Cash", "Wire", "Not yet"))),
)  # fmt: skip
TITLES = words(
    "PROJECT INITIATION FORM|REQUEST FOR WORK|CHANGE NOTICE|SPECIAL EVENT REQUEST|SAMPLE REQUEST FORM|TEST REQUEST|PRODUCT EVALUATION|COST ESTIMATE|Authorization for Expenditure|MEDIA REQUEST FORM|CALL REPORT|Field Report|WORK ORDER|Purchase Requisition|MATERIAL REQUISITION|ORDER FORM|Supply Order|EMPLOYEE STATUS CHANGE|LEAVE REQUEST|TIME OFF REQUEST|Application for Employment|EXPENSE SUMMARY|Performance Review|ACCIDENT REPORT|INCIDENT REPORT|Intake Sheet|PATIENT HISTORY|Client Intake Form|REGISTRATION STATEMENT|Supplemental Statement|APPLICATION FOR LICENSE|NOTICE OF CHANGE|ANNUAL RETURN|Certificate of Registration|TRANSMITTAL SHEET|ROUTING SLIP|RECORD OF TELEPHONE CALL|COMPETITIVE ACTIVITY REPORT|QUALITY CHECK|EQUIPMENT LOG|DATA SHEET|Mailing List Update|CREDIT APPLICATION|SHIPPING ORDER|DOCUMENT CLEARANCE SHEET|CONTRACT ROUTING FORM|ADVERTISING APPROVAL|Coupon Response Report|PERSONNEL ACTION"
)
ORDERED = words(
    "Posters|Sample packs|Counter racks|Price cards|Shelf strips|Water bottles|Caps, blue|T-shirts, large|Brochures|Order pads|Envelopes|Binders|Gloves, M|Syringes|Test strips|Name badges|Ink rollers|Boxes, small|Labels 2 x 4|Catalogs|Lighters|Pens|Tote bags|Banners (4 x 8)|Stickers|Masks|Gauze|Toner|Staples|Folders"
)
CHECKED = words(
    "Packaging, permanent|Packaging, temporary|New product|Discontinue product|Cost analysis|Label change|Specification list|Rush|Confidential|Photographs enclosed|Sample enclosed|Address change|Diabetes|Asthma|High blood pressure|Allergies|Heart disease|Arthritis|Seizures|Domestic|Export|Military|Contract|Original|Revised|Corrected|Supplement|Urgent|For review|Please comment|Please reply|Please recycle|For your files|Per your request|Radio|Television|Outdoor|Print|Full-time|Part-time|Temporary|Seasonal|Health plan|Dental plan|Life insurance|Direct deposit|Promotion|Transfer|Resignation|New hire"
)
QUESTIONS_TO_TICK = (
    ("Type of change", ("Permanent", "Temporary", "Trial")), ("Use", ("Domestic", "Export", "Military")), ("Were quantities appropriate?", ("Yes", "No")), ("Should it be repeated?", ("Yes", "No")), ("Overall rating", ("Poor", "Fair", "Good", "Excellent")), ("Acceptance", ("Poor", "Fair", "Good", "Excellent")), ("Cost will be", ("Increased", "Decreased", "Not affected")), ("Copies to", ("File", "Legal", "Accounting")), ("Is this a revision?", ("Yes", "No")), ("Priority", ("Urgent", "Routine", "Hold")),
    ("Gender", ("Male", "Female")), ("Are you a citizen?", ("Yes", "No")), ("Ship by", ("Air", "Truck", "Rail")), ("Smoker", ("Yes", "No", "Former")), ("Pay period", ("Weekly", "Biweekly", "Monthly")), ("Action", ("Add", "Change", "Delete")), ("Filing status", ("Single", "Joint", "Head of household")), ("Entity", ("Individual", "Partnership", "Corporation")), ("Report type", ("Initial", "Interim", "Final")),
)  # fmt: skip
SECTIONS = words(
    "GENERAL|IDENTIFICATION|REQUEST|APPROVALS|COST SUMMARY|RESULTS|To be completed by requestor|ATTACHMENTS|SHIPPING|NEW ITEM|REPLACEMENT|FOR OFFICE USE ONLY|Employment Record|Medical History|Personal Data|Certification|Budget|Description of Work|Part A|Section 2|SCHEDULE I|DISTRIBUTION|Emergency Information|BACKGROUND|COMMENTS|CONTACTS"
)
ADVICE = words(
    "Please print or type.|Submit in duplicate.|Use a separate form for each change.|See instructions on reverse side.|Return the original to the address above.|Allow six weeks for processing.|Attach additional sheets if necessary.|All questions must be answered.|Do not write below this line.|Retain a copy for your records.|If the answer is none, so state.|Check all that apply."
)


@dataclass(frozen=True, slots=True)
class Wording:
    """How one office words its captions."""

    case: str
    sharp: bool
    """`#` for `no.`"""

    def __call__(self, label: str) -> str:
        """The caption in this office's wording."""
        if self.sharp:
            label = label.replace(" no.", " #").replace(" number", " #")
        if self.case == "upper":
            return label.upper()
        return " ".join(part[:1].upper() + part[1:] for part in label.split(" ")) if self.case == "title" else label


def wording(rng: Random) -> Wording:
    """The wording of one office."""
    return Wording(rng.choice(("upper", "upper", "title", "plain", "plain")), rng.random() < 0.2)


def captioned(
    rng: Random, worded: Wording, between: tuple[int, int], *, blank: float = 0.15, kinds: tuple[str, ...] = ()
) -> list[Asked]:
    """Captions and answers; mostly of these kinds, some of `form_answers`."""
    count, made, seen = rng.randint(*between), list[Asked](), set[str]()
    known = form_answers.asked(rng, count, count, blank=0.0)
    while len(made) < count:
        if rng.random() < 0.7 or kinds:
            labels, answer = _KINDS[rng.choice(kinds or tuple(_KINDS))]
            asked = Asked(rng.choice(labels), answer(rng))
        else:
            asked = known[len(made)]
        count -= asked.label in seen
        if asked.label in seen:
            continue
        seen.add(asked.label)
        made.append(Asked(worded(asked.label), "" if rng.random() < blank else asked.value))
    return made


def fax_facts(rng: Random, worded: Wording) -> list[Asked]:
    """To whom a fax goes, from whom, how many pages."""
    made: list[tuple[tuple[str, ...], Answer]] = [
        (words("To|TO|Attention|Deliver to|To (name)|Recipient"), _name), (words("From|Sender|FROM|Sent by"), _name), (words("Company|Firm|Organization|To (company)|Agency"), _firm), (words("Fax|Fax no.|Fax number|FAX #|Telecopier no.|Fax phone"), _phone), (words("Phone|Telephone|Tel.|Voice|Sender's phone"), _phone),
        (words("Date|Date sent|DATE"), _day), (words("Pages|No. of pages|Pages (incl. cover)|Number of pages|Total pages including this one|# of pages"), lambda dice: str(dice.randint(1, 40))), (words("Re|Subject|RE|Regarding"), _remark), (words("Time|Time sent"), lambda dice: f"{dice.randint(1, 12)}:{dice.randint(10, 59)} {dice.choice(('am', 'PM', 'a.m.'))}"),
        (words("cc|CC|Copy to"), _name), (words("Location|Department|Room|City"), _place), (words("Charge code|Client no.|File no.|Matter no."), _code), (words("Sender's fax|Our fax|Reply fax"), _phone),
    ]  # fmt: skip
    kept = made[:2] + rng.sample(made[2:], k=rng.randint(3, 9))
    if rng.random() < 0.3:
        rng.shuffle(kept)
    return [Asked(worded(rng.choice(labels)), "" if rng.random() < 0.08 else answer(rng)) for labels, answer in kept]


def questions(rng: Random, most: int, blank: float = 0.12) -> list[Asked]:
    """Whole questions and their answers."""
    return [
        Asked(label, "" if rng.random() < blank else answer(rng))
        for label, answer in rng.sample(QUESTIONS, k=min(most, len(QUESTIONS)))
    ]


def title(rng: Random) -> str:
    """What the form is called."""
    return rng.choice(TITLES) if rng.random() < 0.6 else form_answers.title(rng)


def tick(rng: Random, worded: Wording) -> tuple[str, tuple[str, ...], int]:
    """A question with options, and the one chosen."""
    label, options = rng.choice((*QUESTIONS_TO_TICK, *form_answers.CHOICES))
    upper = worded.case == "upper"
    return worded(label), tuple(option.upper() for option in options) if upper else options, rng.randrange(len(options))
