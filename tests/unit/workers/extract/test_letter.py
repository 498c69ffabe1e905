from collections.abc import Mapping

import pytest

from schemas.readings import Reading
from schemas.record import Source
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.letter import read_letter

DENIAL = """
Lakeside Health Plan
400 Harbor Street
Portland, ME 04101



October 14, 2026


Orchard Family Clinic
12 Mill Lane
Springfield, IL 62701

Re: Notice of adverse determination

Patient Name: Rosa Delgado
Member ID: LHP4455667
Claim Number: 2026101400123
Date of Service: 09/12/2026

Dear Provider,

We are unable to approve payment of this claim. It has been denied for the reasons below.

CO-16 - The claim lacks information we need to decide it
PR-96 - The service is not covered by the plan

You have the right to appeal this decision. Your appeal must reach us by December 13, 2026.
The amount billed was $1,204.50 in total.

Sincerely,
Claims Department
"""


def read(text: str) -> dict[str, Reading]:
    best: dict[str, Reading] = {}
    for reading in read_letter([typed_page(text)]):
        if reading.pointer not in best or reading.score > best[reading.pointer].score:
            best[reading.pointer] = reading
    return best


def values(text: str) -> Mapping[str, str]:
    return {pointer: reading.value for pointer, reading in read(text).items()}


def test_denial() -> None:
    found = values(DENIAL)
    assert found["/category"] == "denial"
    assert found["/sender/name"] == "Lakeside Health Plan"
    assert found["/recipient/name"] == "Orchard Family Clinic"
    assert found["/recipient/address"] == "12 Mill Lane, Springfield, IL 62701"
    assert found["/date"] == "2026-10-14"
    assert found["/subject"] == "Notice of adverse determination"
    assert found["/references/patient_name"] == "Rosa Delgado"
    assert found["/references/member_id"] == "LHP4455667"
    assert found["/references/claim_number"] == "2026101400123"
    assert found["/references/date_of_service"] == "2026-09-12"
    assert found["/respond_by"] == "2026-12-13"
    assert found["/amount"] == "1204.50"
    assert (found["/denial_reasons/0/group"], found["/denial_reasons/0/reason"]) == ("CO", "16")
    assert found["/denial_reasons/1/text"] == "The service is not covered by the plan"


def test_category_is_concluded_and_shows_its_wording() -> None:
    reading = read(DENIAL)["/category"]
    assert reading.source is Source.DERIVED
    assert reading.box is not None
    assert reading.runners_up


def test_thirty_days_are_no_date() -> None:
    assert "/respond_by" not in values("Dear Provider,\n\nPlease answer within 30 days of the date of this letter.\n")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Re: Request for medical records\n\nPlease submit the medical records for this claim.", "records_request"),
        (
            "Subject: Overpayment\n\nWe request a refund of the overpayment of $88.00, which was paid in error.",
            "refund_request",
        ),
        ("We are writing to appeal the denial of this claim. Please reconsider your decision.", "appeal"),
        ("Prior authorization\n\nThe requested services have been approved.", "authorization"),
        ("RETURN TO SENDER\nNOT DELIVERABLE AS ADDRESSED\nUNABLE TO FORWARD", "returned_mail"),
        ("SUBPOENA\nYou are hereby commanded to appear before the court. Plaintiff", "legal"),
        ("Patient Statement\nStatement date 10/01/2026 previous balance new balance", "statement"),
        ("Form W-9\nRequest for Taxpayer Identification Number and Certification", "w9"),
        ("I received a bill and do not understand my balance. I was charged twice.", "patient"),
        ("The coverage has ended; the member is not eligible on this date.", "eligibility"),
        ("Thank you for the lovely flowers.", "other"),
    ],
)
def test_category(text: str, category: str) -> None:
    assert values(text)["/category"] == category


@pytest.mark.parametrize(
    ("text", "name"), [("Member: Delgado, Rosa", "Delgado, Rosa"), ("Members: voted to keep the dues", None)]
)
def test_a_patient_has_a_name(text: str, name: str | None) -> None:
    assert values(text).get("/references/patient_name") == name


@pytest.mark.parametrize("sentence", ["The number is valid until March 4, 2026.", "Use it no later than March 4, 2026."])
def test_how_long_something_lasts_is_no_deadline(sentence: str) -> None:
    assert "/respond_by" not in values(f"Dear Provider:\n\nYour request was approved. {sentence}")
    assert values("Dear Provider:\n\nPlease answer no later than March 4, 2026.")["/respond_by"] == "2026-03-04"


def test_names_and_addresses_are_not_what_a_letter_is_about() -> None:
    blocks = (
        "Harbor Medical Products\n400 Harbor Street\nPortland, ME 04101",
        "Orchard Clinic\n12 Mill Lane\nBangor, ME 04401",
    )
    head = "\n\n\n".join((*blocks, ""))
    assert values(head + "Dear friends:\n\nWe have moved across the river.")["/category"] == "other"


def test_nothing() -> None:
    assert list(read_letter([typed_page("")])) == []


def test_category_as_the_tagger_sees_it() -> None:
    def category(**kinds: float) -> Reading:
        tags = PageTags(roles=(), words=(), kinds={f"letter/{name}": share for name, share in kinds.items()}, page_roles={})
        page = typed_page(DENIAL).model_copy(update={"tags": tags})
        return next(reading for reading in read_letter([page]) if reading.pointer == "/category")

    assert "model_agrees" in category(denial=0.99).because
    doubtful = category(appeal=0.99)
    assert "sources_differ" in doubtful.because
    assert {doubtful.value, *(each.value for each in doubtful.runners_up)} >= {"denial", "appeal"}
    assert doubtful.score < category(denial=0.99).score


MANUAL = """
Harbor Health Plan Practice Manual

6.1  Time limits
Claims that are denied may be appealed in writing. We do not cover services that are not medically necessary.
Practitioners are expected to check the portal before each visit, since coverage may end during a month. A practitioner who
leaves the network gives ninety days' notice. Records are kept for ten years. Office hours are posted where patients see them.
Where another carrier is primary, its notice must accompany the claim. Interest is paid where state law requires it. Site
visits use the checklist at the end of this chapter. The committee meets each quarter and reports to the board of the plan.

Field             Length    Rule
Member number     11        As on card
Claim number      6.1.4     See above
Provider line     ID number 800-555-0136
"""


def test_what_is_printed_for_everybody_is_about_nobody() -> None:
    found = values(MANUAL)
    assert found["/category"] == "other"
    assert not [pointer for pointer in found if pointer.startswith("/references/")]


def test_the_same_words_to_somebody_are_a_denial() -> None:
    assert values(f"Dear Mrs. Abernathy:\n{MANUAL}")["/category"] == "denial"


def test_a_day_ends_where_its_text_does() -> None:
    """The tagger sees that somebody was treated on a day, but only its beginning."""
    page = typed_page("Dear Doctor:\n\nYour patient who fell on April\n30, 2026 is in our care. We met on May 2, 2026.")
    month = next(number for number, word in enumerate(page.text.words) if word.text == "April")
    tags = PageTags(
        roles=("/references/date_of_service",), words=(WordTag(word=month, roles=((0, 0.9),)),), kinds={}, page_roles={}
    )
    told = {each.pointer: each.value for each in read_letter([page.model_copy(update={"tags": tags})])}
    assert told["/references/date_of_service"] == "2026-04-30"
