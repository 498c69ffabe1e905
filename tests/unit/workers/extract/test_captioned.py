"""The same caption means the same field throughout a paper."""

from __future__ import annotations

import pytest

from models.tagger.tagged import NOTHING, TaggedPage, TaggedWord
from tests.typed import typed_page
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.extract.tagged.captioned import is_of_another_bill, is_of_another_day
from workers.stages.tag import compacted

NO, CLAIM, LINE = (0.0, 0.0, 0.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)
PATIENT, SUBSCRIBER, PROVIDER = "/claims/*/patient_name", "/claims/*/subscriber_name", "/claims/*/rendering_provider"
PAID = "/claims/*/lines/*/paid"


def _read(text: str, names: dict[str, tuple[str, float, str]]) -> dict[str, str]:
    """`names`: the likelier role of a word, how likely, and the other one."""
    page = typed_page(text)
    words: list[TaggedWord] = []
    for word in page.text.words:
        if word.text in names:
            role, share, other = names[word.text]
            opens = CLAIM if "patient" in role else NO
            words.append(TaggedWord(((role, share), (other, 0.98 - share), (NOTHING, 0.02)), 1.0, opens))
        elif "." in word.text:
            words.append(TaggedWord(((PAID, 0.99), (NOTHING, 0.01)), 1.0, LINE))
        else:
            words.append(TaggedWord(((NOTHING, 1.0),), 0.0, NO))
    tags = compacted(TaggedPage(tuple(words), {}, {}))
    return {each.pointer: each.value for each in Assemble()("eob", [page.model_copy(update={"tags": tags})])}


PAPER = "Name LARCH\nSeen by ALDER\nPaid 12.00\n\nName ELM\nSeen by ROWAN\nPaid 13.00\n"


def test_the_surer_claims_say_what_a_caption_means() -> None:
    sure = (PATIENT, 0.97, SUBSCRIBER)
    found = _read(PAPER, {
        "LARCH": sure, "ELM": sure, "ALDER": (PROVIDER, 0.8, SUBSCRIBER), "ROWAN": (SUBSCRIBER, 0.55, PROVIDER),
    })  # fmt: skip
    assert (found["/claims/0/rendering_provider"], found["/claims/1/rendering_provider"]) == ("ALDER", "ROWAN")
    assert not any("subscriber" in pointer for pointer in found)


def test_another_caption_is_another_matter() -> None:
    sure = (PATIENT, 0.97, SUBSCRIBER)
    paper = PAPER.replace("Seen by ROWAN", "Insured ROWAN")
    found = _read(paper, {
        "LARCH": sure, "ELM": sure, "ALDER": (PROVIDER, 0.8, SUBSCRIBER), "ROWAN": (SUBSCRIBER, 0.55, PROVIDER),
    })  # fmt: skip
    assert (found["/claims/0/rendering_provider"], found["/claims/1/subscriber_name"]) == ("ALDER", "ROWAN")


@pytest.mark.parametrize(("caption", "is_other"), [
    ("Facture liée", True), ("Original Invoice No.", True), ("zu Rechnung Nr.", True), ("Credited invoice", True),
    ("Facture n°", False), ("Invoice number", False), ("Rechnungs-Nr.", False), ("Credit note no.", False),
])  # fmt: skip
def test_captions_of_the_bill_that_is_given_back(caption: str, is_other: bool) -> None:  # noqa: FBT001
    assert is_of_another_bill(phrase_key(caption)) == is_other


@pytest.mark.parametrize(("caption", "is_other"), [
    ("Date of works", True), ("Billed thru", True), ("Date in", True), ("Rental out", True), ("Next billing date", True),
    ("Lief.-Datum", True), ("Del. date", True), ("From", True),
    ("Date invoiced", False), ("Due date", False), ("Payment received by", False), ("Date", False),
])  # fmt: skip
def test_days_of_other_things(caption: str, is_other: bool) -> None:  # noqa: FBT001 - a case
    assert is_of_another_day(phrase_key(caption)) is is_other


def _told_of_a_bill(text: str, role: str, *printed: str, inner: str = "") -> dict[str, str]:
    """`inner`: a word of the role that begins no value."""
    page = typed_page(text)
    words = [
        TaggedWord(((role if word.text in {*printed, inner} else NOTHING, 1.0),), float(word.text in printed), NO)
        for word in page.text.words
    ]
    tags = compacted(TaggedPage(tuple(words), {}, {}))
    return {each.pointer: each.value for each in Assemble()("invoice", [page.model_copy(update={"tags": tags})])}


def test_what_is_rounded_is_no_freight() -> None:
    assert _told_of_a_bill("Versand   0.02", "/shipping", "0.02") == {"/shipping": "0.02"}
    assert _told_of_a_bill("Rundung   0.02", "/shipping", "0.02") == {}


def test_an_iban_is_no_other_account() -> None:
    assert _told_of_a_bill("Konto  CH2759343620318653747", "/seller/bank_account", "CH2759343620318653747") == {}


def test_where_goods_go_is_nobody_who_pays() -> None:
    paper = "Orchard\n\n\n\nReceptionnaire :\nAlder\n"
    assert _told_of_a_bill(paper, "/buyer/name", "Orchard", "Alder") == {"/buyer/name": "Orchard"}
    assert _told_of_a_bill(paper, "/buyer/name", "Alder") == {"/buyer/name": "Alder"}


def test_a_caption_is_the_phrase_in_front_not_another_column_s() -> None:
    found = _told_of_a_bill("Shadycrest Annex            Call #  X3521\n", "/purchase_order", "X3521")
    assert "/purchase_order" not in found


def test_a_contract_s_number_is_no_account_s() -> None:
    assert _told_of_a_bill("Contract No.: X3521\n", "/buyer/account_number", "X3521") == {}
    assert _told_of_a_bill("Contract No.: X3521\n", "/number", "X3521") == {"/number": "X3521"}


def test_who_sold_it_does_not_pay_it() -> None:
    assert _told_of_a_bill("Sold by: Wexford\n", "/buyer/name", "Wexford") == {}
    assert _told_of_a_bill("Sold to: Wexford\n", "/buyer/name", "Wexford") == {"/buyer/name": "Wexford"}


def test_how_often_is_billed_is_no_term_of_payment() -> None:
    assert _told_of_a_bill("Invoice Type: EOM\n", "/terms", "EOM") == {}
    assert _told_of_a_bill("Terms: EOM\n", "/terms", "EOM") == {"/terms": "EOM"}


def test_what_is_no_iban_is_none() -> None:
    assert _told_of_a_bill("IBAN  4214224977113099", "/seller/iban", "4214224977113099") == {}


def test_a_dash_within_a_name_is_its_own() -> None:
    found = _told_of_a_bill("KXJL - Starcliff\n", "/seller/name", "KXJL", inner="Starcliff")
    assert found == {"/seller/name": "KXJL - Starcliff"}
