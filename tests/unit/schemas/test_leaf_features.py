import pytest

from schemas.column_features import UNKNOWN
from schemas.geometry import Box
from schemas.item_features import item_of, outer_of
from schemas.leaf_features import features_of
from schemas.page_quality import quality_of
from schemas.pages import Line, PageFacts, PageText, ReadPage, Word
from schemas.readings import Candidate, Reading, Understood
from schemas.settlement import stand_of
from schemas.standing import group_of
from schemas.text_features import text_features

FACTS = {1: PageFacts(number=1, width=2550, height=3300, dpi=200.0, skew_degrees=-1.5)}
PAGE = ReadPage(
    facts=FACTS[1],
    text=PageText(
        lines=(
            Line(words=(Word(text="Total", box=Box(0.1, 0.1, 0.2, 0.12), confidence=0.9, second="Total"),)),
            Line(words=(Word(text="12.00", box=Box(0.3, 0.1, 0.4, 0.12), confidence=0.5, second="12.80"),)),
        )
    ),
)


def figures(*readings: Reading, type_name: str = "invoice") -> dict[str, dict[str, float]]:
    quality = (quality_of(PAGE),)
    understood = Understood(type=type_name, type_confidence=0.9, pages=(1,), readings=readings, quality=quality)
    stand = stand_of(understood)
    made = features_of(stand.values, stand.checks, understood, FACTS)
    return {each.pointer: one for each, one in zip(stand.values, made, strict=True)}


def test_groups() -> None:
    assert group_of("/claims/*/patient_name", "text") == "name"
    assert group_of("/patient/street", "text") == "address"
    assert group_of("/claims/*/lines/*/modifiers/*", "code") == "code"
    assert group_of("/lines/*/description", "text") == "text"


def test_item_of() -> None:
    assert item_of("/lines/2/modifiers/0") == "/lines/2"
    assert item_of("/claims/0/lines/1/adjustments/3/amount") == "/claims/0/lines/1/adjustments/3"
    assert outer_of("/claims/0/lines/1/adjustments/3/amount") == "/claims/0"
    assert item_of("/payer/name") == item_of("/diagnoses/0") == ""


def test_every_value_has_the_same_figures() -> None:
    made = figures(
        Reading(pointer="/total", value="12.00", score=0.9), Reading(pointer="/lines/0/amount", value="12.00", score=0.8)
    )
    assert made["/total"].keys() == made["/lines/0/amount"].keys()
    assert all(isinstance(value, float) for each in made.values() for value in each.values())


def test_what_the_sources_say() -> None:
    rival = Candidate(value="12.80", score=0.4, because="second_reader")
    signals = {"tag_score": 0.7, "agreement": 0.5}
    total = figures(
        Reading(pointer="/total", value="12.00", score=0.9, because=("model_agrees",), runners_up=(rival,), signals=signals)
    )["/total"]
    assert (total["tag_score"], total["agreement"], total["rules_score"]) == (0.7, 0.5, UNKNOWN)
    assert (total["says_model_agrees"], total["says_rules_only"], total["rivals"], total["rival_score"]) == (1.0, 0.0, 1.0, 0.4)


def test_what_the_page_says() -> None:
    total = figures(Reading(pointer="/total", value="12.00", score=0.9, page=1, box=Box(0.3, 0.1, 0.4, 0.12)))["/total"]
    assert (total["dpi"], total["skew"], total["page"]) == (200.0, 1.5, 0.0)
    assert (total["page_words"], total["page_score"], total["page_poor"], total["page_agreed"]) == (2.0, 0.7, 0.5, 0.5)
    nowhere = figures(Reading(pointer="/total", value="12.00", score=0.9))["/total"]
    assert nowhere["dpi"] == nowhere["page_score"] == nowhere["x"] == UNKNOWN


def test_sums_that_hold_and_fail() -> None:
    def lines(*amounts: str) -> list[Reading]:
        return [Reading(pointer=f"/lines/{n}/amount", value=amount, score=0.9) for n, amount in enumerate(amounts)]

    subtotal = Reading(pointer="/subtotal", value="12.00", score=0.9)
    holds = figures(*lines("5.00", "7.00"), subtotal)["/subtotal"]
    fails = figures(*lines("5.00", "9.90"), subtotal)["/subtotal"]
    assert (holds["sums_passed"], holds["sums_failed"], holds["sums_hold"]) == (1.0, 0.0, 1.0)
    assert fails["sums_passed"] == 0.0
    assert fails["sums_hold"] == 0.0


def test_item_beside_its_like() -> None:
    whole = [
        Reading(pointer=f"/lines/{n}/{name}", value=value, score=0.9)
        for n in range(3)
        for name, value in (("description", f"Ward {n}"), ("amount", f"{n}.00"), ("quantity", "1"))
    ]
    odd = Reading(pointer="/lines/3/description", value="Thank you", score=0.3)
    made = figures(*whole, odd)
    assert made["/lines/3/description"]["item_fullness"] < 0.5 < made["/lines/0/description"]["item_fullness"]
    assert made["/lines/0/amount"]["column_share"] == 0.75
    assert made["/lines/3/description"]["item_values"] == 1.0
    assert made["/lines/3/description"]["item_lacks"] == pytest.approx(2 / 3)
    assert made["/lines/0/description"]["item_lacks"] == 0.0


def test_value_that_looks_unlike_its_column() -> None:
    codes = [Reading(pointer=f"/lines/{n}/item_code", value=code, score=0.9, text=code)
             for n, code in enumerate(("AB-1234", "CD-5678", "EF-90121", "7"))]  # fmt: skip
    made = figures(*codes)
    assert [made[f"/lines/{n}/item_code"]["column_alike"] for n in (0, 2, 3)] == [pytest.approx(1 / 3), 0.0, 0.0]
    assert [made[f"/lines/{n}/item_code"]["column_roughly"] for n in (0, 2, 3)] == [pytest.approx(2 / 3)] * 2 + [0.0]
    assert figures(codes[0])["/lines/0/item_code"]["column_alike"] == UNKNOWN


def test_a_zero_is_not_proven_by_a_sum() -> None:
    lines = [
        Reading(pointer=f"/lines/{n}/amount", value=amount, score=0.9) for n, amount in enumerate(("5.00", "7.00", "0.00"))
    ]
    made = figures(*lines, Reading(pointer="/subtotal", value="12.00", score=0.9))
    assert [made[f"/lines/{n}/amount"]["proven"] for n in range(3)] == [1.0, 1.0, 0.0]
    assert made["/subtotal"]["proof_terms"] == 2.0


def test_an_amount_that_stands_in_the_column_beside() -> None:
    boxes = {"quantity": Box(0.5, 0.1, 0.55, 0.12), "unit_price": Box(0.6, 0.1, 0.68, 0.12)}
    rows = [
        Reading(pointer=f"/lines/{n}/{name}", value="3", score=0.9, page=1, box=Box(box.x0, n / 10, box.x1, n / 10 + 0.02))
        for n in range(4)
        for name, box in boxes.items()
    ]
    strange = rows[6].model_copy(update={"box": Box(0.61, 0.3, 0.68, 0.32)})
    made = figures(*rows[:6], strange, rows[7])
    assert made["/lines/3/quantity"]["column_apart"] > 4.0
    assert made["/lines/3/quantity"]["column_nearer"] == made["/lines/3/quantity"]["column_apart"]
    assert made["/lines/0/quantity"]["column_apart"] == made["/lines/0/quantity"]["column_nearer"] == 0.0
    assert figures(*rows[:2])["/lines/0/quantity"]["column_apart"] == UNKNOWN


@pytest.mark.parametrize(
    ("group", "text", "ragged", "place"),
    [
        ("name", "Wairandstberg Chiropractic", 0.0, UNKNOWN),
        ("name", "Rosa lelst0", 1.0, UNKNOWN),
        ("name", "OKONJO. FIONA D", 1.0, UNKNOWN),
        ("address", "2 Elm St, Salem, OR 97336", 0.0, 1.0),
        ("address", "2 Elm St, Salem, WA 97336", 0.0, 0.0),
        ("address", "2 Elm St, Salem, OR 97336-12", 0.0, 0.0),
        ("address", "2 Elm St, Grand Rapids, 49511", 0.0, 0.0),
        ("address", "Hauptstr. 5, 1010 Wien", 0.0, UNKNOWN),
        ("money", "1.00", UNKNOWN, UNKNOWN),
    ],
)
def test_how_a_text_looks(group: str, text: str, ragged: float, place: float) -> None:
    assert text_features(group, text) == {"ragged": ragged, "place_fits": place}
