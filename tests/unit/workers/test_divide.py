from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.geometry import Box
from schemas.pages import FormCell, PageLayout, ReadPage, RegisteredForm, Separator, Word
from schemas.tags import PageTags, WordTag
from schemas.understanding import PageGroup
from tests.typed import typed_page
from workers.stages.divide import Divide
from workers.stages.page_signs import signs_of_page

LETTER = """
Lakeside Health Plan
400 Harbor Street, Portland, ME 04101


Dear Provider,

We are writing to you about the claim that you have sent us for the patient named below.
Thank you for your help in this matter, and please contact us with any question you may have.

Sincerely,
Claims Department
"""
SECOND = """
it is also needed that the form be signed by the doctor who saw the patient on that day,
and that the records be sent to us together with it, as we have asked for in the letter before.
"""
INVOICE = """
Bluebell Office Supply                     INVOICE
                                           Invoice No: {number}
                                           Invoice Date: 10/14/2026
Bill To: Orchard Family Clinic
{place}
Qty  Description              Unit Price     Amount
2    Copy paper                    10.00      20.00
                              Subtotal        20.00
                              Amount Due      20.00
"""
CHECK = """
Lakeside Health Plan                                               No. 48213
PAY TO THE ORDER OF  Orchard Family Clinic                        $ **1,204.50
One thousand two hundred four and 50/100 ---------------------------- DOLLARS
Authorized signature
:021000021: 4455667788" 48213
"""
EOB = """
Lakeside Health Plan
EXPLANATION OF BENEFITS
Remittance Advice          Check number: 48213
Patient   Billed    Allowed   Deductible  Coinsurance  Patient responsibility  Paid
Delgado   2000.00   1204.50   0.00        0.00         0.00                    1204.50
Claim totals 2000.00 1204.50 0.00 0.00 0.00 1204.50
"""


def divide(*texts: str) -> list[tuple[int, ...]]:
    pages = [typed_page(text, number, blank=not text) for number, text in enumerate(texts, start=1)]
    return [group.pages for group in Divide()(pages)]


def invoice(number: str, place: str = "") -> str:
    return INVOICE.format(number=number, place=place)


def sheet(number: int, *, kept: bool = False) -> ReadPage:
    return typed_page("", number, separator=Separator(kind="patch", patch="2" if kept else "T", page_kept=kept))


def test_one_page() -> None:
    assert divide(LETTER) == [(1,)]


def test_second_page_of_a_letter_goes_on() -> None:
    assert divide(LETTER, SECOND, LETTER) == [(1, 2), (3,)]


def test_page_numbers_decide() -> None:
    assert divide(invoice("100-1", "Page 1 of 2"), invoice("100-1", "Page 2 of 2"), invoice("100-2", "Page 1 of 1")) == [
        (1, 2),
        (3,),
    ]


def test_document_numbers_decide() -> None:
    assert divide(invoice("100-1"), invoice("100-1"), invoice("100-2")) == [(1, 2), (3,)]


def test_another_type_begins_a_document() -> None:
    assert divide(EOB, CHECK) == [(1,), (2,)]
    assert divide(invoice("100-1"), LETTER) == [(1,), (2,)]


def test_check_at_the_foot_of_a_remittance_belongs_to_it() -> None:
    foot = "Lakeside Health Plan    EXPLANATION OF BENEFITS\n" + "\n" * 40 + CHECK.strip()
    assert divide(EOB, foot) == [(1, 2)]


SLIP = """
ROUTING SLIP

To      Claims desk
From    Front desk
Date    10/14/2026
Pages   3
"""


def test_what_a_cover_hands_on_is_one_document_with_it() -> None:
    assert divide(SLIP, LETTER, SECOND) == [(1, 2, 3)]
    assert divide(SLIP, SLIP) == [(1,), (2,)] or divide(LETTER, SLIP, LETTER)[-1][-2:] == (2, 3)


def test_continued_header() -> None:
    assert divide(EOB, "EXPLANATION OF BENEFITS (continued)\n" + EOB) == [(1, 2)]


def test_pages_without_any_sign_stay_together() -> None:
    assert divide("notes", "more notes", "even more notes") == [(1, 2, 3)]


def test_claim_forms_are_documents_of_their_own() -> None:
    layout = PageLayout(form=RegisteredForm(type="cms1500", edition="02/12", score=0.9))
    pages = [typed_page("HEALTH INSURANCE CLAIM FORM", number, layout=layout) for number in (1, 2)]
    assert [group.pages for group in Divide()(pages)] == [(1,), (2,)]


@pytest.mark.parametrize(
    ("total", "account", "documents"),
    [("", "4711", [(1, 2)]), ("CONTINUED", "4711", [(1, 2)]), ("90.00", "4711", [(1,), (2,)]), ("", "8808", [(1,), (2,)])],
)
def test_a_claim_without_its_sum_goes_on(total: str, account: str, documents: list[tuple[int, ...]]) -> None:
    pages = []
    for number, boxes in enumerate(({"26": "4711", "2": "ROE, ANN", "28": total}, {"26": account, "2": "ROE, ANN"}), start=1):
        cells = tuple(
            FormCell(name=name, box=Box(0, 0, 1, 1), words=(Word(text=text, box=Box(0, 0, 1, 1), confidence=1.0),))
            for name, text in boxes.items()
            if text
        )
        layout = PageLayout(form=RegisteredForm(type="cms1500", edition="02/12", score=0.9, cells=cells))
        pages.append(typed_page("HEALTH INSURANCE CLAIM FORM", number, layout=layout))
    assert [group.pages for group in Divide()(pages)] == documents


def test_blank_back_is_hidden_in_its_document() -> None:
    pages = [typed_page(LETTER, 1), typed_page("", 2, blank=True), typed_page(SECOND, 3)]
    assert Divide()(pages) == (PageGroup(pages=(1, 3), hidden=(2,), because=("first_in_file",)),)


def test_separators_divide_and_are_named() -> None:
    pages = [typed_page("a", 1), sheet(2), sheet(3), typed_page("", 4, blank=True), typed_page("b", 5), sheet(6, kept=True)]
    groups = Divide()(pages)
    assert [(group.pages, group.hidden, group.separators) for group in groups] == [
        ((1,), (), ()), ((5,), (4,), (2, 3)), ((6,), (), ())
    ]  # fmt: skip
    assert groups[1].because == ("separator",)


def test_nothing_but_blanks_and_separators() -> None:
    groups = Divide()([sheet(1), typed_page("", 2, blank=True), sheet(3)])
    assert [(group.pages, group.hidden, group.separators) for group in groups] == [((), (2,), (1, 3))]


KINDS = st.lists(st.sampled_from(["blank", "sheet", "kept", LETTER, SECOND, EOB, CHECK]), max_size=7)


def _page(kind: str, number: int) -> ReadPage:
    if kind in {"sheet", "kept"}:
        return sheet(number, kept=kind == "kept")
    return typed_page("" if kind == "blank" else kind, number, blank=kind == "blank")


@given(KINDS)
def test_no_page_is_lost(kinds: Sequence[str]) -> None:
    pages = [_page(kind, number) for number, kind in enumerate(kinds, start=1)]
    groups = Divide()(pages)
    named = [number for group in groups for number in (*group.pages, *group.hidden, *group.separators)]
    assert sorted(named) == list(range(1, len(kinds) + 1))
    assert [number for group in groups for number in group.pages] == sorted(n for group in groups for n in group.pages)
    assert all(group.pages for group in groups) or len(groups) == 1


@pytest.mark.parametrize(
    ("text", "position", "length"),
    [
        ("Page 1 of 3", 1, 3),
        ("Page: 2/3", 2, 3),
        ("Seite 2 von 4", 2, 4),
        ("2 of 5", 2, 5),
        ("Page 3", 3, None),
        ("Pagina 2 di 3", 2, 3),
        ("Pág. 2", 2, None),
        ("PAGE #: 4", 4, None),
        ("- 2 -", 2, None),
        ("Page 4 of 3", None, None),
        ("2/3", 2, 3),
        ("10/14", None, None),
        ("no number here", None, None),
    ],
)
def test_page_numbers(text: str, position: int | None, length: int | None) -> None:
    signs = signs_of_page(typed_page(text))
    assert (signs.position, signs.length) == (position, length)


def test_the_tagger_tells_first_pages_apart() -> None:
    def page(number: int, first: float) -> ReadPage:
        tags = PageTags(roles=(), words=(), kinds={"letter/other": 1.0}, page_roles={"first": first, "continuation": 1 - first})
        return typed_page(SECOND, number).model_copy(update={"tags": tags})

    pages = [page(1, 0.99), page(2, 0.01), page(3, 0.99)]
    groups = Divide()([each.model_copy(update={"text": typed_page("Remarks of the day").text}) for each in pages])
    assert [group.pages for group in groups] == [(1, 2), (3,)]
    assert "looks_first" in groups[1].because


def test_sheets_that_share_a_number_are_one_document() -> None:
    def page(number: int, own: str) -> ReadPage:
        typed = typed_page(f"{own}  ordered", number)
        words = (WordTag(word=0, roles=((0, 0.97),), begins=1.0, opens=(0.0, 0.0, 0.0)),)
        tags = PageTags(roles=("/number",), words=words, kinds={"invoice": 1.0}, page_roles={"first": 0.99})
        return typed.model_copy(update={"tags": tags})

    assert [group.pages for group in Divide()([page(1, "A-4711"), page(2, "A-4711"), page(3, "B-0815")])] == [(1, 2), (3,)]


FACE = """
Lakeside Health Plan
400 Harbor Street
Portland, ME 04101                                        US POSTAGE $000.68

                         {name}
                         12 Mill Lane
                         Bangor, ME {code}

                                                  NIXIE   044  DE 1  0010/24/26
                                                  RETURN TO SENDER
                                                  UNABLE TO FORWARD
"""
INSIDE = """
Lakeside Health Plan
400 Harbor Street
Portland, ME 04101

October 1, 2026

Pearl Quinn
12 Mill Lane
Bangor, ME 04401

Dear Ms. Quinn:

Your new card is enclosed.

Sincerely,
Member Services
"""


def test_an_envelope_that_came_back_belongs_to_its_letter() -> None:
    own = FACE.format(name="Pearl Quinn", code="04401")
    assert divide(own, INSIDE) == [(1, 2)]
    assert divide(INSIDE, own) == [(1, 2)]


def test_an_envelope_to_somebody_else_is_another_document() -> None:
    assert divide(FACE.format(name="Roy Hargrove", code="04473"), INSIDE) == [(1,), (2,)]


def test_a_neighbour_of_who_was_written_to_is_somebody_else() -> None:
    neighbour = INSIDE.replace("Pearl Quinn", "Roy Hargrove").replace("12 Mill Lane", "31 Mill Lane")
    assert divide(FACE.format(name="Pearl Quinn", code="04401"), neighbour) == [(1,), (2,)]


def test_an_envelope_without_a_sender_belongs_to_its_letter() -> None:
    face = FACE.format(name="Pearl Quinn", code="04401").replace("Portland, ME 04101 ", "")
    assert divide(face, INSIDE) == [(1, 2)]


def paying(number: int, text: str, *, paid: str = "") -> ReadPage:
    """A sheet of a remittance; of `paid` the tagger says that it is the payment's amount."""
    page = typed_page(text, number)
    words = tuple(WordTag(word=at, roles=((0, 0.9),)) for at, word in enumerate(page.text.words) if word.text == paid)
    tags = PageTags(roles=("/payment/amount",), words=words, kinds={"eob": 1.0}, page_roles={"first": 0.95})
    return page.model_copy(update={"tags": tags})


def test_a_sheet_with_the_payment_completes_one_without() -> None:
    voucher = EOB.replace("Check number: 48213", "")
    first = paying(1, voucher)
    second = paying(2, voucher.replace("Claim totals", "Payment     "), paid="1204.50")
    assert [group.pages for group in Divide()([first, second])] == [(1, 2)]
    third = paying(3, voucher)
    assert [group.pages for group in Divide()([first, second, third])] == [(1, 2, 3)]
    another = paying(1, voucher, paid="2000.00")
    assert [group.pages for group in Divide()([another, second])] == [(1,), (2,)]


def test_numbers_that_a_page_lists_are_not_the_documents() -> None:
    contracts = [f"Contract: {number}" for number in (466049, 71536, 11177630, 2809)]
    first, last = "\n".join((LETTER, *contracts[:3])), "\n".join((SECOND, contracts[3]))
    assert divide(first, last) == [(1, 2)]
    assert divide(LETTER + contracts[0], LETTER + contracts[3]) == [(1,), (2,)]
