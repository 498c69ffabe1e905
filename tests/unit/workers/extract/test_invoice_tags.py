"""What captions, blocks and neighbours make of an invoice's tags where the tagger is not sure."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from tests.typed import typed_page
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.tag import compacted

SELLER, BUYER, FROM, TO = "/seller/name", "/buyer/name", "/seller/address", "/buyer/address"
ISSUED, DUE, NUMBER, ORDER = "/issue_date", "/due_date", "/number", "/purchase_order"


def _read(text: str, said: Mapping[str, tuple[str, float, float]], type_name: str = "invoice") -> dict[str, str]:
    """`said`: of a word its role, how likely it is, and that a value begins with it."""
    page = typed_page(text)
    words = [
        TaggedWord(((role, share), (NOTHING, 1.0 - share)), begins, (0.0, 0.0, 0.0))
        for word in page.text.words
        for role, share, begins in [said.get(word.text, (NOTHING, 1.0, 0.0))]
    ]
    tags = compacted(TaggedPage(tuple(words), {}, {}))
    return {each.pointer: each.value for each in Assemble()(type_name, [page.model_copy(update={"tags": tags})])}


@pytest.mark.parametrize(
    ("caption", "taken_for", "field"),
    [
        ("Your PO #", "/buyer/account_number", ORDER),
        ("Customer No.", ORDER, "/buyer/account_number"),
        ("Invoice No.", ORDER, NUMBER),
        ("Order No.", ORDER, ORDER),
    ],
)
def test_a_number_is_what_its_caption_says(caption: str, taken_for: str, field: str) -> None:
    assert _read(f"{caption}\n787434", {"787434": (taken_for, 0.6, 1.0)}) == {field: "787434"}


@pytest.mark.parametrize(
    ("caption", "field"), [("Due Date", DUE), ("Invoice Date", ISSUED), ("Ship Date", None), ("Date", DUE)]
)
def test_a_day_is_what_its_caption_says(caption: str, field: str | None) -> None:
    assert _read(f"{caption}: 04/03/2026", {"04/03/2026": (DUE, 0.8, 1.0)}) == ({field: "2026-04-03"} if field else {})


def test_a_date_of_which_a_word_was_given_no_role() -> None:
    days = {"20.": (NOTHING, 1.0, 0.0), "November": (DUE, 0.9, 0.1), "2026": (DUE, 0.9, 0.1)}
    assert _read("Begleichung bis 20. November 2026", days) == {DUE: "2026-11-20"}
    months = {"4": (DUE, 0.9, 1.0), "2025": (DUE, 0.9, 0.1)}
    assert _read("Scadenza 4 agosto 2025", months) == {DUE: "2025-08-04"}


STUB = """
Ravenel Laboratories
72 Church, 16581

Falcon Staffing
163 Lake Street

Ravenel Laboratories
82 High Street
"""
LETTERHEAD = {"Ravenel": (SELLER, 0.99, 1.0), "Laboratories": (SELLER, 0.99, 0.0)}


def test_who_is_billed_was_taken_for_a_second_sender() -> None:
    said = LETTERHEAD | {
        "72": (FROM, 0.99, 1.0), "Church,": (FROM, 0.99, 0.0), "16581": (FROM, 0.99, 0.0), "Falcon": (SELLER, 0.8, 1.0),
        "Staffing": (SELLER, 0.8, 0.0), "163": (FROM, 0.7, 1.0), "Lake": (FROM, 0.7, 0.0),
    }  # fmt: skip
    found = _read(STUB, said)
    assert (found[SELLER], found[BUYER], found[TO]) == ("Ravenel Laboratories", "Falcon Staffing", "163 Lake")


def test_a_house_with_two_names_bills_nobody_of_them() -> None:
    said = LETTERHEAD | {"Falcon": (SELLER, 0.8, 1.0), "Staffing": (SELLER, 0.8, 0.0)}
    assert BUYER not in _read(STUB, said)


@pytest.mark.parametrize(("text", "kept"), [("of second floor", False), ("3141", False), ("Net 30", True), ("Contanti", True)])
def test_terms_say_when_or_in_what_way(text: str, kept: bool) -> None:  # noqa: FBT001 - a table of cases
    said = {word: ("/terms", 0.7, 0.0 if at else 1.0) for at, word in enumerate(text.split())}
    assert _read(text, said) == ({"/terms": text} if kept else {})


@pytest.mark.parametrize(("text", "kept"), [("Tendered", False), ("AMT TENDERED", False), ("Visa", True), ("Paid", True)])
def test_a_caption_is_no_way_of_paying(text: str, kept: bool) -> None:  # noqa: FBT001 - a table of cases
    said = {word: ("/payment_method", 0.9, 0.0 if at else 1.0) for at, word in enumerate(text.split())}
    assert _read(text, said, "receipt") == ({"/payment_method": text} if kept else {})


def test_an_address_goes_on_below_its_street() -> None:
    said = dict.fromkeys(("C", "7524", "Dogwood", "Blvd", "Fargo,", "ND", "58193"), (TO, 0.97, 0.0))
    said["Building"] = (TO, 0.97, 1.0)
    found = _read("Building C\n7524 Dogwood Blvd\nFargo, ND 58193", said)
    assert found == {TO: "Building C, 7524 Dogwood Blvd, Fargo, ND 58193"}


def test_a_registration_is_no_line_of_an_address() -> None:
    place = "/merchant/address"
    said = dict.fromkeys(("(001610235", "P)", "12,", "JALAN", "SS4", "PETALING", "JAYA"), (place, 0.9, 0.0))
    assert _read("(001610235 P)\n12, JALAN SS4\nPETALING JAYA", said, "receipt")[place] == "12, JALAN SS4, PETALING JAYA"


@pytest.mark.parametrize("caption", ["BOL Number", "Route/Stop", "Our order", "Job #"])
def test_a_number_of_something_else_is_none_of_the_bill_s(caption: str) -> None:
    assert _read(f"{caption}: 787434", {"787434": (NUMBER, 0.9, 1.0)}) == {}


def test_a_bank_s_account_is_not_renamed_by_a_caption_that_both_have() -> None:
    account = {"787434": ("/seller/bank_account", 0.9, 1.0)}
    assert _read("Account No. 787434", account) == {"/seller/bank_account": "787434"}
    assert _read("Customer No. 787434", account) == {"/buyer/account_number": "787434"}


@pytest.mark.parametrize(
    ("caption", "field"),
    [
        ("Agency Ref", None),
        ("L/C No.", None),
        ("Rev #", None),
        ("Headline #", None),
        ("Port of loading", None),
        ("Invoice No.", NUMBER),
    ],
)
def test_other_numbers_are_not_the_invoice_s(caption: str, field: str | None) -> None:
    assert _read(f"{caption}: 787434", {"787434": (NUMBER, 0.8, 1.0)}) == ({field: "787434"} if field else {})


def test_in_a_strip_of_cells_the_caption_stands_above() -> None:
    strip = "Campaign         Agency Acct\nUsed             15980"
    assert _read(strip, {"15980": ("/buyer/account_number", 0.8, 1.0)}) == {}


@pytest.mark.parametrize(("caption", "field"), [("Your VAT No", "/buyer/tax_id"), ("VAT No", "/seller/tax_id")])
def test_whose_tax_number_its_caption_says(caption: str, field: str) -> None:
    assert _read(f"{caption}: GB565455717", {"GB565455717": ("/seller/tax_id", 0.9, 1.0)}) == {field: "GB565455717"}


def test_dashes_part_the_lines_of_an_address() -> None:
    told = dict.fromkeys(("Calle", "Mayor,", "194", "83799", "Lleida"), (FROM, 0.99, 0.0)) | {"Calle": (FROM, 0.99, 1.0)}
    line = "Limpiezas Wadsworth - Calle Mayor, 194 - 83799 Lleida"
    assert _read(line, told | {"-": (FROM, 0.9, 0.0)}) == {FROM: "Calle Mayor, 194, 83799 Lleida"}


def test_a_description_on_a_row_with_an_amount_of_its_own_is_another() -> None:
    words, amount = "/lines/*/description", "/lines/*/unit_price"
    said = {"Talk": (words, 1.0, 1.0), "Sun": (words, 0.6, 0.4), "Affairs": (words, 1.0, 0.0)}
    said |= {"150.00": (amount, 0.9, 1.0), "700.00": (amount, 0.9, 1.0)}
    read = _read("Talk        :15      150.00\nSun Affairs :30      700.00", said)
    assert [read[f"/lines/{at}/description"] for at in (0, 1)] == ["Talk", "Sun Affairs"]
    wrapped = _read("Talk        :15      150.00\nSun Affairs :30", said)
    assert wrapped["/lines/0/description"] == "Talk Sun Affairs"
