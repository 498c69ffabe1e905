"""Assembly of tagged words into readings: with perfect tags nothing may be lost, with spoilt ones little."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from models.training.families.catalogue import drawn
from models.training.paper import Paper
from schemas.document_type import pattern_of
from schemas.types import all_types
from tests.drawn import tagged_pages
from tests.said import CLAIM, LINE, NO, Said, read_said, said_page
from tests.typed import typed_page
from workers.stages.extract.choices import status_in
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.tag import compacted

FAMILIES = ("eob-columns", "eob-line-printer", "eob-cards", "eob-claims", "invoice-us", "invoice-eu", "receipt", "check",
            "form", "letter-denial", "letter-legal")  # fmt: skip


def _paper(family: str, seed: int) -> Paper:
    return drawn(family, Random(seed))


def _values(paper: Paper, spoil: float = 0.0) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Printed values and assembled values, as bags by pattern."""
    leaves = all_types()[paper.type].leaves()
    wanted: Counter[tuple[str, str]] = Counter()
    for pointer in paper.places:
        value = paper.data
        for part in pointer.split("/")[1:]:
            value = value[int(part) if isinstance(value, list) else part]
        pattern = pattern_of(pointer)
        wanted[pattern, leaves[pattern].kind.parse(str(value)) or str(value)] += 1
    found = Assemble()(paper.type, tagged_pages(paper, spoil))
    return wanted, Counter((pattern_of(reading.pointer), reading.value) for reading in found)


@pytest.mark.parametrize("family", FAMILIES)
def test_perfect_tags(family: str) -> None:
    wanted, found = _values(_paper(family, 7))
    assert (wanted & found).total() >= 0.995 * wanted.total()
    assert (found - wanted).total() <= 0.005 * wanted.total()


@pytest.mark.parametrize("family", FAMILIES[:4])
def test_a_few_wrong_tags(family: str) -> None:
    wanted, found = _values(_paper(family, 7), spoil=0.01)
    assert (wanted & found).total() >= 0.96 * wanted.total()


def test_claims_hold_their_own_lines() -> None:
    paper = _paper("eob-columns", 3)
    found = {reading.pointer: reading.value for reading in Assemble()("eob", tagged_pages(paper))}
    for index, claim in enumerate(paper.data["claims"]):
        assert found[f"/claims/{index}/patient_name"] == claim["patient_name"]
        for number, line in enumerate(claim["lines"]):
            assert found[f"/claims/{index}/lines/{number}/billed"] == line["billed"]


def test_figures_for_the_confidence_model() -> None:
    reading = next(iter(Assemble()("check", tagged_pages(_paper("check", 3)))))
    known = {"tag_score", "tag_margin", "bounds", "room_before", "room_behind", "ocr_min", "ocr_mean"}
    assert reading.signals.keys() >= known


def test_a_word_left_out_beside_a_value() -> None:
    (page,) = tagged_pages(_paper("check", 3))
    whole = {each.pointer: each for each in Assemble()("check", (page,))}["/payee"]
    tags = page.tags
    assert tags is not None
    last = (whole.text or "").split()[-1]
    kept = tuple(each for each in tags.words if page.text.words[each.word].text != last)
    cut = page.model_copy(update={"tags": tags.model_copy(update={"words": kept})})
    short = {each.pointer: each for each in Assemble()("check", (cut,))}["/payee"]
    assert short.value != whole.value
    assert short.signals["room_behind"] < 2.0 < whole.signals["room_behind"]


def test_untagged_pages() -> None:
    pages = [page.model_copy(update={"tags": None}) for page in tagged_pages(_paper("check", 3))]
    assert Assemble()("check", pages) == ()


def test_a_name_is_not_torn_between_two_fields() -> None:
    said = {
        "JANE": ("/claims/*/patient_name", 1.0, CLAIM),
        "B": ("/claims/*/patient_name", 0.0, NO),
        "LARCH": ("/claims/*/subscriber_name", 0.1, NO),
        "12.00": ("/claims/*/lines/*/billed", 1.0, LINE),
    }  # fmt: skip
    found = read_said("eob", "Name JANE B LARCH\nCharges 12.00", said)
    assert found["/claims/0/patient_name"] == "JANE B LARCH"
    assert "/claims/0/subscriber_name" not in found


def test_a_name_ends_with_the_word_that_almost_is_of_it() -> None:
    name = "/claims/*/patient_name"
    page = typed_page("Services for MARA B LARCH today")
    said = {"MARA": ((name, 0.9), (NOTHING, 0.1)), "B": ((name, 0.9), (NOTHING, 0.1)), "LARCH": ((NOTHING, 0.5), (name, 0.3))}
    words = tuple(
        TaggedWord(said.get(word.text, ((NOTHING, 1.0),)), float(word.text == "MARA"), NO) for word in page.text.words
    )
    read = Assemble()("eob", [page.model_copy(update={"tags": compacted(TaggedPage(words, {}, {}))})])
    assert {reading.pointer: reading.value for reading in read} == {"/claims/0/patient_name": "MARA B LARCH"}


def test_a_number_that_was_broken_at_its_dash() -> None:
    said = {
        **dict.fromkeys(("-582-39", "A77"), ("/claims/*/claim_number", 1.0, NO)),
        "12.00": ("/claims/*/lines/*/billed", 1.0, LINE),
    }
    assert read_said("eob", "DCN 82 -582-39\nCharges 12.00", said)["/claims/0/claim_number"] == "82 -582-39"
    assert read_said("eob", "DCN A77 -3-1\nCharges 12.00", said)["/claims/0/claim_number"] == "A77 -3-1"
    assert read_said("eob", "DCN A77     -3-1\nCharges 12.00", said)["/claims/0/claim_number"] == "A77"


def test_a_text_does_not_reach_across_the_page() -> None:
    said = {word: ("/payer/name", float(word == "Harbor"), NO) for word in ("Harbor", "Health", "Claims", "Journal")}
    assert (
        read_said("eob", "Harbor Health                                   Claims Journal", said)["/payer/name"]
        == "Harbor Health"
    )


def test_an_address_ends_with_its_town_and_country() -> None:
    said = {word: ("/payee/address", float(word == "12"), NO) for word in ("12", "Lane", "Salem,", "OR", "97301", "USA", "Fax")}
    found = read_said("eob", "12 Lane\nSalem, OR 97301\nUSA\nFax", said)
    assert found["/payee/address"] == "12 Lane, Salem, OR 97301, USA"


def test_a_quantity_is_not_part_of_the_amount_beside_it() -> None:
    said = {"40": ("/lines/*/amount", 1.0, CLAIM), "982.80": ("/lines/*/amount", 0.0, NO)}
    assert read_said("invoice", "40  982.80", said)["/lines/0/amount"] == "982.80"


def test_blanks_group_thousands_before_a_comma() -> None:
    said = {"13": ("/lines/*/amount", 1.0, CLAIM), "239,63": ("/lines/*/amount", 0.8, NO)}
    assert read_said("invoice", "13 239,63", said)["/lines/0/amount"] == "13239.63"


def test_an_amount_that_was_parted_behind_its_comma() -> None:
    said = {"2,": ("/claims/*/lines/*/billed", 0.7, CLAIM), "608.21": ("/claims/*/lines/*/billed", 0.99, CLAIM)}
    assert read_said("eob", "2, 608.21", said)["/claims/0/lines/0/billed"] == "2608.21"


@pytest.mark.parametrize(
    ("field", "printed", "value"),
    [
        ("unit_price", "5.99/kg", "5.99"),
        ("unit_price", "@RM4.20", "4.20"),
        ("quantity", "2x", "2"),
        ("quantity", "0.452kg", "0.452"),
        ("quantity", "1.)", None),
        ("quantity", "3.", None),
    ],
)
def test_numbers_glued_to_their_units(field: str, printed: str, value: str | None) -> None:
    assert read_said("receipt", printed, {printed: (f"/lines/*/{field}", 1.0, CLAIM)}).get(f"/lines/0/{field}") == value


def test_descriptions_below_their_amounts() -> None:
    """The tagger thinks that items begin with them; then the first item would have none and the last no amount."""
    amount, words = "/lines/*/amount", "/lines/*/description"
    said = {
        "12.00": (amount, 1.0, CLAIM),
        "Paper": (words, 1.0, CLAIM),
        "13.00": (amount, 1.0, (0.3, 0.0, 0.0)),
        "Pens": (words, 1.0, CLAIM),
        "3": ("/lines/*/quantity", 1.0, NO),
    }
    found = read_said("invoice", "3  12.00\n   Paper\n3  13.00\n   Pens", said)
    assert {pointer: value for pointer, value in found.items() if not pointer.endswith("quantity")} == {
        "/lines/0/amount": "12.00",
        "/lines/0/description": "Paper",
        "/lines/1/amount": "13.00",
        "/lines/1/description": "Pens",
    }


def test_a_description_that_was_missed_moves_no_others() -> None:
    amount, words = "/lines/*/amount", "/lines/*/description"
    said = {
        "12.00": (amount, 1.0, CLAIM),
        "Pens": (words, 1.0, CLAIM),
        "13.00": (amount, 1.0, (0.3, 0.0, 0.0)),
    }
    found = read_said("invoice", "Paper\n   12.00\nPens\n   13.00", said)
    assert found["/lines/1/description"] == "Pens"
    assert "/lines/0/description" not in found


def test_the_weaker_of_two_values_is_what_else_it_may_be() -> None:
    page = typed_page("Subtotal  10.00\nSum  11.00")
    subtotal = TaggedWord((("/subtotal", 0.9), (NOTHING, 0.1)), 1.0, NO)
    unsure = TaggedWord((("/subtotal", 0.5), ("/total", 0.45)), 1.0, NO)
    nothing = TaggedWord(((NOTHING, 1.0),), 0.0, NO)
    tags = compacted(TaggedPage((nothing, subtotal, nothing, unsure), {}, {}))
    found = {reading.pointer: reading.value for reading in Assemble()("receipt", [page.model_copy(update={"tags": tags})])}
    assert found == {"/subtotal": "10.00", "/total": "11.00"}


def test_an_address_whose_words_stand_far_apart() -> None:
    words = ("No.2,", "Jalan", "Metro", "43200", "Cheras", "Hauptweg", "18", "1244", "Thun")
    said = {word: ("/merchant/address", float(word == "No.2,"), NO) for word in words}
    shop = read_said("receipt", "No.2,   Jalan   Metro\n43200   Cheras", said)
    office = read_said("receipt", "Hauptweg    18\n1244 Thun", said)
    assert shop["/merchant/address"] == "No.2, Jalan Metro, 43200 Cheras"
    assert office["/merchant/address"] == "Hauptweg 18, 1244 Thun"


def test_signs_part_the_lines_of_an_address_on_one_row() -> None:
    words = ("Goethestr.", "17", "54358", "Thun", "\u00b7")
    said = {word: ("/seller/address", float(word == "Goethestr."), NO) for word in words}
    for text in ("Goethestr. 17 | 54358 Thun", "Goethestr. 17 \u00b7 54358 Thun", "Goethestr. 17   \u00b7   54358 Thun"):
        assert read_said("invoice", text, said)["/seller/address"] == "Goethestr. 17, 54358 Thun"


def test_a_blank_where_a_sign_was_not_read() -> None:
    words = ("749", "Alder", "Blvd", "Dayton,", "OH", "45442", "USA")
    said = {word: ("/seller/address", float(word == "749"), NO) for word in words}
    found = read_said("invoice", "749 Alder Blvd   Dayton, OH 45442   USA", said)
    assert found["/seller/address"] == "749 Alder Blvd, Dayton, OH 45442, USA"


def test_words_two_apart_are_of_one_line_of_an_address() -> None:
    said = {
        word: ("/merchant/address", float(word == "Lot"), NO) for word in ("Lot", "3,", "Jalan", "Pelabur", "40300", "Klang")
    }
    found = read_said("receipt", "Lot 3, Jalan   Pelabur\n40300 Klang", said)
    assert found["/merchant/address"] == "Lot 3, Jalan Pelabur, 40300 Klang"


def test_a_text_begins_with_its_phrase() -> None:
    """Where the tagger is sure that no value begins with its first word, the words before it are of it; captions are not."""
    name = "/merchant/name"
    assert read_said("receipt", "THREE STOOGES", {"STOOGES": (name, 0.0, NO)})[name] == "THREE STOOGES"
    assert read_said("receipt", "THREE STOOGES", {"STOOGES": (name, 0.6, NO)})[name] == "STOOGES"
    assert read_said("receipt", "Shop: STOOGES", {"STOOGES": (name, 0.0, NO)})[name] == "STOOGES"
    assert read_said("receipt", "Kept in the shop by STOOGES", {"STOOGES": (name, 0.0, NO)})[name] == "STOOGES"


STUB = """
Harbor Water Works
Total 12.00

Pallas Paper
1677 Kestrel Road              Harbor Water Works
Owensboro, KY 42356            7511 Harvest Drive
                               Lincoln, NE 68522
"""


def test_who_sends_the_bill_does_not_pay_it() -> None:
    """The tagger takes the coupon's block of the sender for the payer's, and the payer's for the sender's."""
    said: Said = {
        word: ("/seller/name", float(word in {"Harbor", "Pallas"}), NO)
        for word in ("Harbor", "Water", "Works", "Pallas", "Paper")
    }
    said |= {
        word: ("/seller/address", float(word == "1677"), NO)
        for word in ("1677", "Kestrel", "Road", "Owensboro,", "KY", "42356")
    }
    said |= {
        word: ("/buyer/address", float(word == "7511"), NO) for word in ("7511", "Harvest", "Drive", "Lincoln,", "NE", "68522")
    }
    page = said_page(STUB, said)
    tags = page.tags
    assert tags is not None
    again = {at for at, word in enumerate(page.text.words) if word.text in {"Harbor", "Water", "Works"} and word.box.y0 > 0.05}
    payer = (*tags.roles, "/buyer/name")
    words = tuple(
        each.model_copy(update={"roles": ((len(tags.roles), 0.9),)}) if each.word in again else each for each in tags.words
    )
    page = page.model_copy(update={"tags": tags.model_copy(update={"roles": payer, "words": words})})
    found = {reading.pointer: reading.value for reading in Assemble()("invoice", [page])}
    assert found["/seller/name"] == "Harbor Water Works"
    assert found["/seller/address"] == "7511 Harvest Drive, Lincoln, NE 68522"
    assert (found["/buyer/name"], found["/buyer/address"]) == ("Pallas Paper", "1677 Kestrel Road, Owensboro, KY 42356")


def test_an_account_is_no_invoice_number() -> None:
    said = {"9258-11": ("/number", 1.0, NO)}
    assert read_said("invoice", "Account Number  9258-11", said) == {"/buyer/account_number": "9258-11"}
    assert read_said("invoice", "Bill Number  9258-11", said) == {"/number": "9258-11"}


def test_a_date_is_not_torn_between_two_fields() -> None:
    said = {"22.": ("/due_date", 1.0, NO), "April": ("/issue_date", 0.0, NO), "2024": ("/issue_date", 0.0, NO)}
    assert read_said("invoice", "am 22. April 2024", said) == {"/issue_date": "2024-04-22"}


def test_amounts_below_one_another_are_of_two_positions() -> None:
    said = {
        "12.00": ("/lines/*/amount", 1.0, CLAIM),
        "13.00": ("/lines/*/unit_price", 1.0, NO),
        "Talk": ("/lines/*/description", 1.0, CLAIM),
    }
    found = read_said("invoice", "Talk   12.00\nNews   13.00", said)
    assert (found["/lines/0/amount"], found["/lines/1/unit_price"]) == ("12.00", "13.00")


def test_two_amounts_of_a_cell_go_by_their_heading() -> None:
    role = "/claims/*/lines/*/coinsurance+/claims/*/lines/*/copay"
    said = {"0.00/8.06": (role, 1.0, (1.0, 1.0, 0.0)), "8.06/0.00": (role, 1.0, LINE)}
    assert read_said("eob", "Copay/Coins\n0.00/8.06", said)["/claims/0/lines/0/coinsurance"] == "8.06"
    assert read_said("eob", "Coins/Copay\n8.06/0.00", said)["/claims/0/lines/0/coinsurance"] == "8.06"


@pytest.mark.parametrize(
    ("text", "status"),
    [("Finalized/Denied", "denied"), ("PAID", "paid"), ("22", "reversed"), ("Not payable", "denied"), ("R", "reversed")],
)
def test_status_wordings(text: str, status: str) -> None:
    assert status_in(text) == status


def test_what_stands_between_a_weight_and_its_price_is_no_article() -> None:
    name = "/lines/*/description"
    said = {"POTATOES": (name, 1.0, CLAIM), "NET": (name, 0.0, NO), "€/kg": (name, 0.0, NO)}
    for unit in ("NET", "€/kg"):
        assert read_said("receipt", f"POTATOES\n {unit}", said)["/lines/0/description"] == "POTATOES"


def test_a_tax_number_is_no_receipts_number() -> None:
    said = {"B-80309263": ("/number", 1.0, NO)}
    assert "/number" not in read_said("receipt", "C.I.F. B-80309263", said)
    assert read_said("receipt", "Ticket B-80309263", said)["/number"] == "B-80309263"


def test_a_line_that_ends_with_a_postal_code_goes_on_with_its_town() -> None:
    at = "/merchant/address"
    said = {"Via": (at, 1.0, NO), **dict.fromkeys(("Roma,", "12,", "41121", "Modena"), (at, 0.0, NO))}
    assert read_said("receipt", "Via Roma, 12, 41121\nModena", said)[at] == "Via Roma, 12, 41121 Modena"
