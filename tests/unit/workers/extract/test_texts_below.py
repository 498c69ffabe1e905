"""Words in a line of their own below each position are its description."""

from __future__ import annotations

from schemas.readings import Reading
from tests.typed import typed_page
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.invoice_rows import with_rows_completed
from workers.stages.extract.sheets import Token, sheets_of

PAPER = """
 3   BX  13-336                  160.88       482.64
         GLOVES EXAM LG
50   FT  A8866                   134.74     6,737.00
         BREAKER 20A

                              SUB TOTAL     7,219.64
"""


def _completed(*told: tuple[str, str]) -> dict[str, str]:
    page = typed_page(PAPER)
    tokens: tuple[Token, ...] = sheets_of([page])[0].tokens

    def read(pointer: str, text: str) -> Reading:
        words = text.split()
        at = next(at for at in range(len(tokens)) if [token.text for token in tokens[at : at + len(words)]] == words)
        value = text.replace(",", "") if pointer.endswith("amount") else text
        return reading_of(pointer, Found(value, tokens[at : at + len(words)], 0.9, ("model_only",)))

    readings = [read("/lines/0/amount", "482.64"), read("/lines/1/amount", "6,737.00"), *(read(*each) for each in told)]
    return {each.pointer: each.value for each in with_rows_completed("invoice", readings, [page])}


def test_words_below_are_none_of_the_next_position() -> None:
    found = _completed(
        ("/lines/0/description", "13-336"), ("/lines/1/description", "GLOVES EXAM LG"), ("/lines/1/item_code", "A8866")
    )
    assert found["/lines/0/item_code"] == "13-336"
    assert [found[f"/lines/{at}/description"] for at in (0, 1)] == ["GLOVES EXAM LG", "BREAKER 20A"]


def test_descriptions_that_are_right_stay() -> None:
    told = (("/lines/0/description", "GLOVES EXAM LG"), ("/lines/1/description", "BREAKER 20A"))
    found = _completed(*told)
    assert [found[pointer] for pointer, _ in told] == [text for _, text in told]
