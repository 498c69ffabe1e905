"""Who writes letters and who gets them: invented people and offices with names from a wide range, so that none is learned."""

# ruff: noqa: E501, SIM905 - names in running lines, not one to a line

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from models.training.content import numbers
from models.training.content.people import Person

_FIRST = (
    "Aaron Abigail Adele Agnes Aisha Albert Alejandra Alexander Alice Alma Alonzo Althea Amara Amir Ana Andre Angela Anita Anthony "
    "April Archie Ariel Audrey August Barbara Benjamin Bernice Beth Brenda Brian Bruce Camille Carlos Carmen Carol Catherine Cecil "
    "Celeste Charles Chloe Christine Claude Connie Curtis Cynthia Darlene David Deborah Denise Diego Dolores Donald Doris Dwayne "
    "Earl Eduardo Eileen Elaine Eleanor Elena Eli Emma Enrique Eric Ernest Estelle Ethan Eugene Eva Faith Farid Florence Frances Frank "
    "Gail Gary Gerald Gina Gloria Gordon Grace Gwen Hannah Harvey Hassan Hazel Hector Henry Hilda Hugo Iris Isaac Isabel Jack Jacob "
    "Jamal James Jane Janet Jason Jean Jerome Jesse Joan John Jose Joseph Joyce Juan Judith June Karl Katherine Keith Kenneth Kim "
    "Larry Laura Lauren Lena Leonard Linda Lloyd Lois Lorraine Louis Lucy Luis Lydia Lynn Manuel Margaret Maria Marie Mark Martha Martin "
    "Mary Matthew Maurice Maxine Mei Melvin Michael Mildred Mohamed Monica Nancy Naomi Nicholas Nina Norma Olga Omar Pablo Pamela Patrick "
    "Paul Pearl Peter Philip Phyllis Rachel Rafael Ralph Raymond Rebecca Regina Renee Ricardo Robert Rodney Roger Rosa Ruby Russell Ruth "
    "Samuel Sandra Sara Sean Sharon Shirley Simon Sofia Sophie Stanley Stephen Sunil Susan Sylvia Tamara Teresa Thomas Timothy Tina "
    "Vanessa Vera Vernon Vincent Virginia Wallace Wanda Warren Wayne Wendy Wesley William Xavier Yasmin Yuki Yvonne Zoe"
).split()
_LAST = (
    "Adams Aguilar Ahmed Allen Anderson Andrade Arroyo Bailey Baker Banerjee Baptiste Barnes Becker Bell Bennett Berg Bishop Blake Bowen "
    "Boyd Brooks Brown Bryant Burke Burns Butler Byrne Campbell Cardoso Carlson Carter Castillo Chang Chapman Chen Clark Cohen Cole Collins "
    "Cooper Cox Craig Cruz Cunningham Dalton Das Davis Dean Diaz Dixon Dominguez Doyle Dunn Edwards Eriksen Espinoza Evans Farrell Fernandez "
    "Ferrari Fields Fischer Fisher Flores Ford Foster Fox Freeman Fuentes Garcia Gardner Gibson Goldberg Gomez Gonzales Goodwin Graham Gray "
    "Green Griffin Gupta Hall Hamilton Hansen Harper Harris Hart Hayes Henderson Herrera Hill Hoffman Holland Holmes Howard Hughes Hunter "
    "Ibrahim Ito Jackson Jacobs Jensen Jimenez Johansson Johnson Jones Jordan Kaplan Kaur Keller Kelly Kennedy Khan Kim King Klein Knight "
    "Kowalski Krueger Lane Larsen Le Lee Levy Lewis Li Lopez Lynch MacDonald Maldonado Marsh Martinez Mason Matthews McCarthy McDonald McKenna "
    "Mehta Mendoza Meyer Miller Mills Mitchell Mohr Moore Morales Morgan Morris Mueller Murphy Murray Myers Nakamura Navarro Nelson Nguyen "
    "Nichols Novak O'Brien O'Connor Okafor Olsen Ortiz Osborne Owens Pacheco Palmer Park Parker Patel Perez Peterson Pham Phillips Porter Powell "
    "Price Quinn Ramirez Reed Reyes Reynolds Rhodes Rice Richards Rivera Roberts Robinson Rodriguez Rogers Romano Rosen Ross Rossi Russell Ryan "
    "Salazar Sanders Santos Sato Schmidt Schneider Schwartz Scott Shah Sharma Shaw Silva Simmons Singh Smith Snyder Sokolov Soto Spencer Stein "
    "Stevens Stone Sullivan Suzuki Swanson Tate Taylor Thompson Torres Tran Tucker Turner Vargas Vasquez Vega Wagner Walker Wallace Wang Ward "
    "Watson Weaver Webb Weber Weiss Wells West White Williams Wilson Wolf Wong Wood Wright Wu Yamamoto Yang Young Zhang Zimmerman"
).split()
_STEMS = (
    "Ash Beech Black Blue Bright Brook Burr Cedar Clear Cliff Cold Crest Cross Cypress Deer Down East Elk Elm Fair Fern Field Forest Glen "
    "Gold Grand Green Hart Haven Hazel Heron High Hill Holly Iron Ivy Kings Lake Laurel Lime Link Maple Marsh May Mill Moss New North Oak Old "
    "Orchard Pine Plum Red Ridge River Rock Rose Sage Salt Sand Shady Silver Spring Star Stone Sun Swan Thorn Timber Union Valley West White "
    "Willow Wind Winter Wood"
).split()
_TAILS = (
    "bank bend berry bluff bourne bridge brook burn bury cliff cove creek crest dale fall field ford gate glen grove ham haven hill hollow "
    "hurst lake land leigh line mark mere mill mont moor mount point port ridge shire side stead stone ton vale view ville ward water way well "
    "wick wood worth"
).split()
_TOWNS = (
    "Akron:OH:443 Albany:NY:122 Amarillo:TX:791 Anchorage:AK:995 Asheville:NC:288 Athens:GA:306 Augusta:ME:043 Baltimore:MD:212 "
    "Bangor:ME:044 Baton_Rouge:LA:708 Billings:MT:591 Birmingham:AL:352 Bismarck:ND:585 Bloomington:IL:617 Buffalo:NY:142 Burlington:VT:054 "
    "Camden:NJ:081 Canton:OH:447 Cary:NC:275 Casper:WY:826 Charleston:WV:253 Charlotte:NC:282 Chattanooga:TN:374 Cheyenne:WY:820 "
    "Columbia:SC:292 Columbus:OH:432 Dallas:TX:752 Denver:CO:802 Des_Moines:IA:503 Dover:DE:199 El_Paso:TX:799 Eugene:OR:974 Evansville:IN:477 "
    "Flint:MI:485 Fort_Wayne:IN:468 Fresno:CA:937 Gainesville:FL:326 Green_Bay:WI:543 Greensboro:NC:274 Harrisburg:PA:171 Hartford:CT:061 "
    "Helena:MT:596 Honolulu:HI:968 Huntsville:AL:358 Independence:MO:640 Jackson:MS:392 Jacksonville:FL:322 Juneau:AK:998 Kalamazoo:MI:490 "
    "Knoxville:TN:379 Lafayette:LA:705 Lansing:MI:489 Laredo:TX:780 Las_Cruces:NM:880 Lexington:KY:405 Little_Rock:AR:722 Louisville:KY:402 "
    "Lubbock:TX:794 Madison:WI:537 Manchester:NH:031 Memphis:TN:381 Mesa:AZ:852 Montgomery:AL:361 Nashville:TN:372 Newark:NJ:071 Norfolk:VA:235 "
    "Ogden:UT:844 Olympia:WA:985 Omaha:NE:681 Orlando:FL:328 Peoria:IL:616 Phoenix:AZ:850 Pierre:SD:575 Pittsburgh:PA:152 Plano:TX:750 "
    "Providence:RI:029 Provo:UT:846 Raleigh:NC:276 Rapid_City:SD:577 Reno:NV:895 Richmond:VA:232 Roanoke:VA:240 Rochester:MN:559 Rockford:IL:611 "
    "Sacramento:CA:958 Saint_Paul:MN:551 San_Antonio:TX:782 Santa_Fe:NM:875 Savannah:GA:314 Scranton:PA:185 Shreveport:LA:711 Spokane:WA:992 "
    "St._Louis:MO:631 Tacoma:WA:984 Tallahassee:FL:323 Tampa:FL:336 Toledo:OH:436 Topeka:KS:666 Trenton:NJ:086 Tucson:AZ:857 Utica:NY:135 "
    "Vancouver:WA:986 Wichita:KS:672 Wilmington:DE:198 Worcester:MA:016 York:PA:174"
).split()
_ROADS = (
    "St",
    "Street",
    "Ave",
    "Avenue",
    "Road",
    "Rd",
    "Blvd",
    "Boulevard",
    "Lane",
    "Ln",
    "Drive",
    "Dr",
    "Court",
    "Parkway",
    "Way",
    "Pike",
)
_PLANS = (
    "Health Plan", "Health Insurance Company", "Benefit Administrators", "Medical Plan", "Health Net of {state}", "Mutual Life and Health",
    "Employee Benefit Fund", "Managed Care", "Health Services, Inc.", "Community Health Choice", "Teamsters Welfare Fund", "Senior Care Advantage",
    "Health Options", "Insurance Group", "Third Party Administrators", "Preferred Health", "Medicare Advantage Plan", "HealthFirst",
)  # fmt: skip
_AGENCIES = (
    "{state} Department of Health Services", "State of {state} Medical Assistance Program", "{state} Medicaid Fiscal Agent",
    "Bureau of Workers' Compensation", "Office of Medical Assistance", "{state} Health Care Authority",
)  # fmt: skip
_CLINICS = (
    "Medical Group", "Clinic, P.A.", "Hospital", "Health System", "Physicians, LLC", "Eye Center", "Urgent Care", "Dermatology", "Women's Health",
    "Pain Management", "Rehabilitation Hospital", "Gastroenterology, P.C.", "Home Health Agency", "Surgery Center", "Radiology Consultants",
    "Anesthesia Associates", "Behavioral Health", "Dialysis Center", "Nursing and Rehab", "Pathology Laboratory", "Ambulance Service", "ENT Associates",
)  # fmt: skip
_FIRMS = (
    "Supply Company", "Medical Products", "Industries", "Services LLC", "Leasing Corp.", "Staffing", "Pharmacy Services", "Software Inc.",
    "Cleaning Company", "Courier", "Electric Co-op", "Printing", "Security Systems", "Gas & Oxygen", "Uniform Rental", "Consulting Group",
)  # fmt: skip
_LAWYERS = (
    "Attorneys at Law",
    "Law Offices",
    "LLP",
    "Law Firm, P.C.",
    "Legal Group",
    "& Associates",
    "Trial Lawyers",
    "Injury Law",
)
Role = Literal["plan", "practice", "person", "firm", "law"]


@dataclass(frozen=True, slots=True)
class Party:
    """A sender or an addressee."""

    name: str
    lines: tuple[str, ...]
    """The address as on an envelope."""
    phone: str
    fax: str
    tax_id: str
    npi: str

    @property
    def joined(self) -> str:
        """The address in the record's form."""
        return ", ".join(self.lines)

    @property
    def domain(self) -> str:
        """A web address in a zone that can never exist."""
        return "".join(letter for letter in self.name.split(" ")[0].lower() if letter.isalpha()) + ".example"


def place(rng: Random) -> str:
    """A name such as `Millhaven`."""
    return rng.choice(_STEMS) + rng.choice(_TAILS)


def person(rng: Random) -> Person:
    """Somebody; of most a middle initial."""
    last = rng.choice(_LAST) if rng.random() < 0.7 else place(rng)
    if rng.random() < 0.06:
        last = f"{last}-{rng.choice(_LAST)}"
    return Person(rng.choice(_FIRST), rng.choice("ABCDEFGHJKLMNPRSTW") if rng.random() < 0.5 else "", last)


def shown(rng: Random, who: Person) -> str:
    """A name as some system prints it."""
    listed = who.listed
    return rng.choice((who.plain, who.plain, who.plain, listed, listed.upper(), who.plain.upper(), f"{who.first} {who.last}"))


def address(rng: Random, *, home: bool = False) -> tuple[str, ...]:
    """Two or three lines."""
    town, state, prefix = rng.choice(_TOWNS).replace("_", " ").split(":")
    code = f"{prefix}{rng.randint(1, 99):02d}" + (f"-{rng.randint(1001, 9899)}" if rng.random() < 0.3 else "")
    last = f"{town}, {state} {code}" if rng.random() < 0.9 else f"{town} {state} {code}"
    if not home and rng.random() < 0.35:
        box = f"{rng.choice(('PO Box', 'P.O. Box', 'Post Office Box'))} {numbers.digits(rng, rng.choice((3, 4, 5, 6)))}"
        return box, last
    named = rng.choice(
        (place(rng), rng.choice(_STEMS), f"{rng.randint(2, 98)}th", f"{rng.choice(('N', 'W', 'South', 'East'))} {place(rng)}")
    )
    street = f"{rng.randint(3, 19899)} {named} {rng.choice(_ROADS)}"
    if rng.random() < 0.25:
        unit = f"{'Apt' if home else rng.choice(('Suite', 'Ste', 'Floor', 'Building'))} {rng.randint(1, 900)}"
        return (f"{street}, {unit}", last) if rng.random() < 0.5 else (street, unit, last)
    return street, last


def party(rng: Random, role: Role) -> Party:
    """Somebody to write or to be written to."""
    name = shown_plainly(person(rng)) if role == "person" else _office(rng, role)
    lines = address(rng, home=role == "person")
    phone = numbers.phone(rng)
    return Party(name, lines, phone, phone[:6] + f"{int(phone[6:]) + 1:04d}", numbers.ein(rng), numbers.npi(rng))


def shown_plainly(who: Person) -> str:
    """First name first."""
    return who.plain


def _office(rng: Random, role: Role) -> str:
    town, last = place(rng), rng.choice(_LAST)
    head = rng.choice(
        (town, town, last, f"{town} {rng.choice(_STEMS)}", f"{rng.choice(('First', 'Great', 'Inter', 'Central'))} {town}")
    )
    state = rng.choice(
        ("Ohio", "Montana", "Nevada", "Iowa", "Maine", "Oregon", "Utah", "Georgia", "Texas", "Vermont", "Idaho", "Delaware")
    )
    if role == "plan":
        ending = rng.choice(_AGENCIES) if rng.random() < 0.15 else f"{head} {rng.choice(_PLANS)}"
        name = ending.format(state=state)
    elif role == "practice":
        saint = f"St. {rng.choice(_FIRST)} {rng.choice(('Hospital', 'Medical Center', 'Regional Health'))}"
        doctor = f"{rng.choice(_FIRST)} {last}, {rng.choice(('M.D.', 'MD', 'D.O.', 'DPM', 'M.D., P.C.'))}"
        name = rng.choice((f"{head} {rng.choice(_CLINICS)}", f"{head} {rng.choice(_CLINICS)}", saint, doctor))
    elif role == "firm":
        name = f"{head} {rng.choice(_FIRMS)}"
    else:
        partners = rng.sample(_LAST, k=rng.choice((1, 2, 3)))
        joined = partners[0] if len(partners) == 1 else ", ".join(partners[:-1]) + f" & {partners[-1]}"
        name = f"{joined} {rng.choice(_LAWYERS)}"
    return name.upper() if rng.random() < 0.15 else name
