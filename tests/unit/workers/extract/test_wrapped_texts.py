"""Lines of words below a position are the rest of its description, or no part of it, by how far apart they are set."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.positions import positions_of
from workers.stages.extract.sheets import sheets_of
from workers.stages.extract.wrapped_texts import texts_on_their_rows, with_wrapped_texts


def _text(line: int, value: str, top: float, x0: float = 0.1) -> Reading:
    box = Box(x0, top, 0.4, top + 0.01)
    return Reading(pointer=f"/lines/{line}/description", value=value, text=value, score=0.8, page=1, box=box)


def _amount(line: int, top: float) -> Reading:
    box = Box(0.8, top, 0.9, top + 0.01)
    return Reading(pointer=f"/lines/{line}/amount", value="5.00", score=0.9, page=1, box=box)


def _joined(rest: Reading) -> list[str]:
    readings = [_text(0, "A History of Canals,", 0.30), _amount(0, 0.30), rest, _text(2, "Maps", 0.34), _amount(2, 0.34)]
    return [each.value for each in with_wrapped_texts(readings) if each.pointer.endswith("description")]


def test_a_line_nearer_to_the_position_above_is_its_rest() -> None:
    assert _joined(_text(1, "2nd edn (Hbk)", 0.312)) == ["A History of Canals, 2nd edn (Hbk)", "Maps"]


def test_a_line_as_far_from_both_is_another() -> None:
    assert _joined(_text(1, "Delivered free", 0.32)) == ["A History of Canals,", "Delivered free", "Maps"]


def test_a_line_in_another_column_is_another() -> None:
    assert _joined(_text(1, "2nd edn (Hbk)", 0.312, x0=0.5)) == ["A History of Canals,", "2nd edn (Hbk)", "Maps"]


TABLE = """
Times      Programme               Amount

   8       News Adjacency           360.00
   1       Best Time Available       12.00
  10       Game Broadcast           450.00
"""


def test_words_on_the_row_of_another_position_are_that_one_s() -> None:
    page = typed_page(TABLE)
    (sheet,) = sheets_of([page])

    def found(pointer: str, *words: str) -> Reading:
        tokens = tuple(token for token in sheet.tokens if token.text in words)
        return reading_of(pointer, Found(" ".join(words), tokens, 0.9, ("tagged",)))

    readings = [
        *(found(f"/lines/{at}/amount", text) for at, text in enumerate(("360.00", "12.00", "450.00"))),
        found("/lines/0/description", "News", "Adjacency", "Best", "Time", "Available"),
        found("/lines/2/description", "Game", "Broadcast"),
    ]
    told = {each.pointer: each.value for each in texts_on_their_rows(list(positions_of(readings, [sheet])))}
    assert told == {"/lines/0/description": "News Adjacency", "/lines/1/description": "Best Time Available"}
