"""Whose number it is: that of the house in whose block it stands."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.pages import ReadPage
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.own_numbers import with_own_numbers, with_whole_number
from workers.stages.extract.sheets import Token, sheets_of

PAGE = typed_page("""
Newpoint Plumbing                       INVOICE  04948
9254 Sandstone Ave
Tulsa, OK 74183                         JOB PHONE
(203) 555-0163                          (312) 555-0149

Bill to                                 VAT No. GB565455717
Pemberton Instruments
29 Kings Way
Derby FL12 6CC
VAT No: GB241131034
""")
ONE_LINE = typed_page("""
Carrow Creative

7531 Foundry Blvd, Springfield, IL 62794  |  614-555-0156  |  www.carrow.example
""")


def _reading(page: ReadPage, pointer: str, first: str, last: str) -> Reading:
    """From the first to the last of these words."""
    tokens: tuple[Token, ...] = sheets_of([page])[0].tokens
    start = next(at for at, token in enumerate(tokens) if token.text == first)
    end = next(at for at, token in enumerate(tokens) if at >= start and token.text == last)
    own = [token for token in tokens[start : end + 1] if token.x0 < tokens[start].x0 + 0.5]
    return reading_of(pointer, Found(" ".join(token.text for token in own), tuple(own), 0.9, ("tagged",)))


def _box(page: ReadPage, x0: float, first: str, last: str) -> Box:
    words = {word.text: word.box for word in page.text.words}
    return Box(x0, words[first].y0, x0 + 0.25, words[last].y1)


def _found(page: ReadPage, *readings: Reading) -> dict[str, str]:
    return {each.pointer: each.value for each in with_own_numbers("invoice", readings, [page])}


def _address(pointer: str, first: str, last: str) -> Reading:
    return Reading(pointer=pointer, value="told", score=0.9, page=1, box=_box(PAGE, 0.0, first, last))


def test_a_tax_number_below_the_address_of_who_pays_is_his() -> None:
    taken = _reading(PAGE, "/seller/tax_id", "GB241131034", "GB241131034")
    told = _found(PAGE, _address("/buyer/address", "29", "6CC"), taken)
    assert told["/buyer/tax_id"] == "GB241131034"
    assert "/seller/tax_id" not in told


def test_the_number_of_the_letterhead_goes_before_that_of_a_job() -> None:
    job = _reading(PAGE, "/seller/phone", "(312)", "555-0149")
    told = _found(PAGE, _address("/seller/address", "9254", "74183"), job)
    assert told["/seller/phone"] == "2035550163"


def test_what_is_captioned_otherwise_is_no_telephone_number() -> None:
    page = typed_page("Newpoint Plumbing\n9254 Sandstone Ave\nTulsa, OK 74183\nTax ID 704-62-5084\nPhone 203-555-0157")
    words = {word.text: word.box for word in page.text.words}
    box = Box(0.0, words["9254"].y0, 0.25, words["74183"].y1)
    address = Reading(pointer="/seller/address", value="told", score=0.9, page=1, box=box)
    known = _reading(page, "/seller/phone", "203-555-0157", "203-555-0157")
    assert _found(page, address, known)["/seller/phone"] == "203-555-0157"


def test_a_number_behind_an_address_in_one_line() -> None:
    address = _reading(ONE_LINE, "/seller/address", "7531", "62794")
    assert _found(ONE_LINE, address)["/seller/phone"] == "6145550156"


def test_other_types_are_left_alone() -> None:
    address = _reading(ONE_LINE, "/seller/address", "7531", "62794")
    assert with_own_numbers("receipt", [address], [ONE_LINE]) == (address,)


def test_a_town_s_postal_code_is_no_tax_number() -> None:
    page = typed_page("Bill to\nBarlow Lanes\n4789 Sandstone St Unit 378\nOwensboro, KY 42375-6385\n")
    cut = _reading(page, "/buyer/address", "4789", "378")
    assert [each.pointer for each in with_own_numbers("invoice", [cut], [page])] == ["/buyer/address"]


ACCOUNT = """
Autohaus Trevelyan            Rechnung
Am Markt 133                  Nr.: RG943455
7857 Basel                    Konto: 10142/0
{more}
"""


def test_an_account_without_a_bank_is_the_customers() -> None:
    page = typed_page(ACCOUNT.format(more=""))
    assert _found(page, _reading(page, "/seller/bank_account", "10142/0", "10142/0")) == {"/buyer/account_number": "10142/0"}
    page = typed_page(ACCOUNT.format(more="                              Sparkasse Lindenau"))
    assert _found(page, _reading(page, "/seller/bank_account", "10142/0", "10142/0")) == {"/seller/bank_account": "10142/0"}


def test_the_letter_before_a_number() -> None:
    page = typed_page("\nRechnung R 5075 vom 31.10.2026\n")
    (number,) = with_whole_number("invoice", [_reading(page, "/number", "5075", "5075")], [page])
    assert number.value == "R 5075"
    page = typed_page("\nFacture N 5075 du 31.10.2026\n")
    (number,) = with_whole_number("invoice", [_reading(page, "/number", "5075", "5075")], [page])
    assert number.value == "5075"


def test_a_telephone_number_below_the_address_needs_no_caption() -> None:
    page = typed_page("\nDatacentre Merriweather\n1 Bridge Street\nDerby YR4 6TY\n01632 960911   billing@datacentre.example\n")
    found = _found(page, _address_of(page))
    assert found["/seller/phone"] == "01632960911"


def _address_of(page: ReadPage) -> Reading:
    tokens = tuple(token for row in sheets_of([page])[0].rows[1:3] for token in row.tokens)
    return reading_of("/seller/address", Found("1 Bridge Street, Derby YR4 6TY", tokens, 0.9, ("tagged",)))
