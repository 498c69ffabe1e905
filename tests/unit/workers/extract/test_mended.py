import pytest

from schemas.readings import Reading
from schemas.us_places import fits_state, state_of
from workers.stages.extract.mended import (
    mended,
    mended_address,
    mended_answer,
    mended_caption,
    mended_description,
    mended_mailbox,
    mended_name,
    mended_order,
    mended_person,
    mended_shop,
    mended_units,
    mended_words,
)


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("4193 SANDSTONE AVE, MOBILE. AL 36629", "4193 SANDSTONE AVE, MOBILE, AL 36629"),
        ("7472 Bluff Ave Suite 253, Mobile,AL 36674-3363", "7472 Bluff Ave Suite 253, Mobile, AL 36674-3363"),
        ("PO Box 2334, Cedar Falls, IA, 50603", "PO Box 2334, Cedar Falls, IA 50603"),
        ("7559 Bluff Lane Unit 273, Pueblo; CO 81010", "7559 Bluff Lane Unit 273, Pueblo, CO 81010"),
        ("PO Box 9499. Tulsa. OK 74185", "PO Box 9499, Tulsa, OK 74185"),
        ("3393 Canal Road. Salem, OR 97336", "3393 Canal Road, Salem, OR 97336"),
        ("18307 Pine Parkway, Columbia. SC 29216", "18307 Pine Parkway, Columbia, SC 29216"),
        ("3794 JUNIPER ROAD, PUEBLO', CO 81065", "3794 JUNIPER ROAD, PUEBLO, CO 81065"),
        ("10184 Oldmill Blvd, Greensboro, NC 27410.7315", "10184 Oldmill Blvd, Greensboro, NC 27410-7315"),
        ("236 Foundry Lane Suite, 395, Pueblo, CO 81092", "236 Foundry Lane Suite 395, Pueblo, CO 81092"),
        ("6090 Redfern Bivd, Cedar Falls, lA 50612", "6090 Redfern Blvd, Cedar Falls, IA 50612"),
        ("P.O. Box 716634 Wilmington, DE 19829-9795", "P.O. Box 716634, Wilmington, DE 19829-9795"),
        ("5945 Peregrine Blvd Mobile, AL 36625-7619", "5945 Peregrine Blvd, Mobile, AL 36625-7619"),
        ("23 Dogwood Drive Unit 207 Fargo, ND 58116 USA", "23 Dogwood Drive Unit 207, Fargo, ND 58116, USA"),
        ("NO 290, JALAN AIR PANAS., SETAPAK, 53200 KUALA LUMPUR.", "NO 290, JALAN AIR PANAS, SETAPAK, 53200 KUALA LUMPUR."),
        ("PO B0X 278, 3883 DOGWO0D LANE, WACO, TX 76792", "PO BOX 278, 3883 DOGWOOD LANE, WACO, TX 76792"),
        ("84 CANAL ROAD, BRISTOL KK27, 4AX", "84 CANAL ROAD, BRISTOL KK27 4AX"),
        ("No.12, Jalan Permas 10, 81750 Masai, Johor, 1 1, Pay By: CASH", "No.12, Jalan Permas 10, 81750 Masai, Johor"),
        ("75 Mill Lane, Derby VW28 8XL, Tab 992617", "75 Mill Lane, Derby VW28 8XL"),
        ("10234 Main Hall, Suite 5, PO Box 30000, 3976 Villach", "10234 Main Hall, Suite 5, PO Box 30000, 3976 Villach"),
        ("B\u00e2timent B, - 171 rue Pasteur, 25987 Clermont", "B\u00e2timent B, 171 rue Pasteur, 25987 Clermont"),
        ("-61 place du March\u00e9- 35693 Dijon", "61 place du March\u00e9, 35693 Dijon"),
        ("Hauptstra\u00dfe 122, 2.OG, 5888 St. P\u00f6lten", "Hauptstra\u00dfe 122, 2. OG, 5888 St. P\u00f6lten"),
    ],
)
def test_address(read: str, printed: str) -> None:
    assert mended_address(read) == mended_address(printed) == printed


@pytest.mark.parametrize(
    "printed",
    [
        "12 St. Louis Ave., Port St. Lucie, FL 33333",
        "Hauptstr. 5, 1010 Wien",
        "P.O. Box 12",
        "4 Elm St, Ottawa K0A 1B0",
        "4 Elm St, Salem, XQ 97336",
        "4 Elm St, Salem, WA 97336",
        "4 elm st, salem, or 97336",
    ],
)
def test_address_that_stays(printed: str) -> None:
    assert mended_address(printed) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("YARBOROUGH, BERNARD. E", "YARBOROUGH, BERNARD, E"),
        ("Imani L Eonkault Il", "Imani L Eonkault II"),
        ("LARRY BYRNE, D.O", "LARRY BYRNE, D.O."),
        ("Nico Praikes MD.", "Nico Praikes MD"),
        ("LINDGREEN III. SABINE E", "LINDGREEN III, SABINE E"),
        ("Humsto. Wei", "Humsto, Wei"),
        ("GEORGE QUELLO (daughter)", "GEORGE QUELLO"),
        ("Rosa lelsto", "Rosa Ielsto"),
        ("Cedric Jae Mustard-lorles", "Cedric Jae Mustard-Iorles"),
        ("ANA w WATSON", "ANA W WATSON"),
        ("Scheebuk, Zoe 8", "Scheebuk, Zoe B"),
        ("TRARKEZ, LI F]", "TRARKEZ, LI F"),
        ("Greta J J Prokas", "Greta J Prokas"),
        ("PRARTEZ, KIM L L", "PRARTEZ, KIM L"),
        ("Marcus Gladwell No.: WJC64202952", "Marcus Gladwell"),
    ],
)
def test_person(read: str, printed: str) -> None:
    assert mended_person(read) == mended_person(printed) == printed


@pytest.mark.parametrize(
    "printed",
    [
        "Prof. Miller",
        "Kai M. Thornbury",
        "Thornbury, Kai M.",
        "DR. JOHN SMITH",
        "Smith Jr., Kai",
        "Jo van der Laan",
        "Luis de los Rios",
        "Milne, A A",
    ],
)
def test_person_that_stays(printed: str) -> None:
    assert mended_person(printed) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Glenham Health Plan of lowa", "Glenham Health Plan of Iowa"),
        ("Ferramenta Rossi S.r.I.", "Ferramenta Rossi S.r.l."),
        ("Truespring Medicare Advantage.", "Truespring Medicare Advantage"),
        (".OKLAHOMA DEPARTMENT OF HUMAN SERVICES", "OKLAHOMA DEPARTMENT OF HUMAN SERVICES"),
    ],
)
def test_organisation(read: str, printed: str) -> None:
    assert mended_name(read) == mended_name(printed) == printed


@pytest.mark.parametrize(
    "printed", ["Birchall Corp.", "Clinic of las Palmas", "eHealth lab services", "St. Mary Hosp.", "Foo limited"]
)
def test_organisation_that_stays(printed: str) -> None:
    assert mended_name(printed) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Tarpaulin. green", "Tarpaulin, green"),
        ("Street sweeping -", "Street sweeping"),
        ("COFFEE 120Z", "COFFEE 12OZ"),
        ("FLEA SPRAY 16 0Z", "FLEA SPRAY 16 OZ"),
        ("Latexfarbe 10 1", "Latexfarbe 10 l"),
        ("Spill kit, 5 gai", "Spill kit, 5 gal"),
        ("Forklift 5000 Ib", "Forklift 5000 lb"),
        ("Screw 6.5 \u00d7 45", "Screw 6.5 x 45"),
        ("Towelling, 70 \u00d7140", "Towelling, 70 x 140"),
        ("Wing nut M4\u00d720", "Wing nut M4x20"),
        ("Ribeye 100z", "Ribeye 10oz"),
        (" COFFEE 120Z z", "COFFEE 12OZ z"),
        ("Main-d'\u00e6uvre atelier", "Main-d'\u0153uvre atelier"),
    ],
)
def test_description(read: str, printed: str) -> None:
    assert mended_description(read) == mended_description(printed) == printed


@pytest.mark.parametrize("printed", ["Desk incl. delivery", "Bolt M8 x 100", "Nylon rope 50 ft. Blue"])
def test_description_that_stays(printed: str) -> None:
    assert mended_description(printed) == printed


@pytest.mark.parametrize(("read", "printed"), [
    ("EA DZ cs EA GL.", "EA DZ CS EA GL"), ("Std. Stk. cs Psch. ea.", "Std. Stk. cs Psch. ea."), ("ea dz cs bx", "ea dz cs bx"),
    ("EA cs", "EA cs"), ("Fl. Stk Std kg", "Fl. Stk Std kg"),
])  # fmt: skip
def test_units_of_one_invoice(read: str, printed: str) -> None:
    assert mended_units(read.split()) == printed.split()


def test_the_number_of_an_order() -> None:
    assert mended_order("P053516") == "PO53516"
    assert mended_order("P0A-12") == "P0A-12"


def test_the_address_of_a_mailbox() -> None:
    assert mended_mailbox("info@alder.example.org.") == "info@alder.example.org"


def test_fields_are_told_by_their_names() -> None:
    read = Reading(pointer="/claims/3/patient_name", value="ANA w WATSON", text="ANA w WATSON", score=0.9, page=1)
    number = Reading(pointer="/claims/3/claim_number", value="A w.", score=0.9, page=1)
    (name, kept) = mended([read, number])
    assert (name.value, name.text) == ("ANA W WATSON", "ANA w WATSON")
    assert kept is number


def test_persons_without_a_name() -> None:
    said = [
        Reading(pointer="/claims/0/subscriber_name", value=value, score=0.9)
        for value in ("C", "D E", "by", "or facility", "Bo Ng")
    ]
    assert [each.value for each in mended(said)] == ["Bo Ng"]


@pytest.mark.parametrize(
    ("zip_code", "state"), [("36602", "AL"), ("81092-1234", "CO"), ("00901", "PR"), ("99801", "AK"), ("12", None)]
)
def test_the_state_of_a_zip_code(zip_code: str, state: str | None) -> None:
    assert state_of(zip_code) == state
    assert state is None or fits_state(state, zip_code)
    assert not fits_state("DC", zip_code)


@pytest.mark.parametrize("number", ["(81497-P)", "(Co. No: 860671-D)", "(139386 X)", "(ROC 002043319-W)"])
def test_shop(number: str) -> None:
    assert mended_shop(f"YONG SOON S/B {number}") == "YONG SOON S/B"


@pytest.mark.parametrize("printed", ["MR D.I.Y. (M) SDN BHD", "AEON (2015)", "7-Eleven (24 hours)"])
def test_shop_that_stays(printed: str) -> None:
    assert mended_shop(printed) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("7 6 1 9 5 6", "761956"),
        ("rosa21 @oldbury.example", "rosa21@oldbury.example"),
        ("rosa@oldbury .example", "rosa@oldbury.example"),
        ("5 2 88 |5", "52885"),
        ("01 02 20", "01 02 20"),
        ("4 5 6", "4 5 6"),
        ("2 boxes a b", "2 boxes a b"),
    ],
)
def test_answer(read: str, printed: str) -> None:
    assert mended_answer(read) == printed


@pytest.mark.parametrize("number", ["730343-M", "(730343-M)", "[730343-M]", "202001345678", "JM0123456-V"])
def test_shop_in_a_register(number: str) -> None:
    assert mended_shop(f"LOTUS HARDWARE {number}") == "LOTUS HARDWARE"


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("27. Policy number", "Policy number"),
        ("3) M.I.", "M.I."),
        ("15. E-mail", "E-mail"),
        ("2. of 5", "2. of 5"),
        ("Policy", "Policy"),
    ],
)
def test_captions_without_their_number(read: str, printed: str) -> None:
    assert mended_caption(read) == printed


@pytest.mark.parametrize("before", ["", "Pay the sum of ", "PAY ", "Pay exactly: ", "EXACTLY "])
def test_amounts_in_words(before: str) -> None:
    assert mended_words(f"{before}Six Hundred and 00/100") == "Six Hundred and 00/100"
