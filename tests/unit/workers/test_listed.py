from tests.typed import typed_page
from workers.stages.listed import Listed
from workers.stages.structure import signs_of

AGENDA = """Agenda
7:30    Opening          Ballroom A    Hargrove
8:15    Case conference  Salon III     Dixon
9:00    Break            Foyer         Lopez
9:30    Panel            Ballroom A    Sato
                         and B
10:15   Adjourn          Salon III     Weber"""
CATALOGUE = "\n".join(
    f"{test}\n  Specimen  1 mL serum\n  Method    Immunoassay"
    for test in ("Albumin", "Amylase", "Calcium", "Ferritin", "Folate", "Glucose")
)
FORM = """Last name   Hargrove    First     Penelope
Address     71 Linden St   City   Canton
Phone  555-0134     Birth  05/21/1984     Status  Single
Employer    Canton Glassworks"""


def listed(*texts: str) -> Listed:
    return Listed.of([typed_page(text, number) for number, text in enumerate(texts, start=1)])


def test_rows_in_columns_are_a_table() -> None:
    assert listed(AGENDA).tabled > 0.8
    assert listed(AGENDA).tables[0][0] > 0


def test_captions_that_come_again_are_a_list() -> None:
    assert listed(CATALOGUE).repeated > 0.4


def test_a_form_is_neither() -> None:
    assert listed(FORM) == Listed(0.0, 0.0, ())


def test_all_pages_count() -> None:
    assert 0.0 < listed(FORM, AGENDA).tabled < listed(AGENDA).tabled


def test_empty() -> None:
    assert Listed.of([]) == Listed(0.0, 0.0, ())


def test_tables_and_lists_speak_against_forms() -> None:
    against = [
        next(nats for name, of, nats in signs_of([typed_page(text)]) if (name, of) == ("listed", "form"))
        for text in (AGENDA, CATALOGUE, FORM)
    ]
    assert against[0] < -2.0
    assert against[1] < -1.0
    assert against[2] == 0.0
