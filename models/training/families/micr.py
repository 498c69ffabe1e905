# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The magnetic ink line of a check: E-13B characters (ANSI X9.27) drawn on their 7 by 9 grid, eight to the inch."""

from __future__ import annotations

from models.training.ink import BLACK, Sheet

_PITCH = 9.0
"""Points per character: 1/8 inch."""
_DOT = 0.936
"""Points per grid cell: 0.013 inch."""
_GLYPHS = {
    "0": "..XXXXX ..X...X ..X...X ..X...X ..X...X ..X...X ..X...X ..X...X ..XXXXX",
    "1": "...XX.. ....X.. ....X.. ....X.. ....X.. ....X.. ..XXXXX ..XXXXX ..XXXXX",
    "2": "...XXX. .....X. .....X. .....X. ...XXX. ...X... ...X... ...X... ...XXX.",
    "3": "..XXXX. .....X. .....X. .....X. ..XXXX. ....XXX ....XXX ....XXX ..XXXXX",
    "4": ".XX.... .XX.... .XX.... .XX..X. .XX..X. .XXXXXX .....XX .....XX .....XX",
    "5": "...XXXX ...X... ...X... ...X... ...XXXX ......X ......X ......X ...XXXX",
    "6": ".XXX... .X.X... .X..... .X..... .XXXXXX .X....X .X....X .X....X .XXXXXX",
    "7": "..XXXX. ..X..X. .....X. .....X. ...XXX. ...X... ...X... ...X... ...X...",
    "8": "..XXXX. ..X..X. ..X..X. ..X..X. ..XXXX. .XX..XX .XX..XX .XX..XX .XXXXXX",
    "9": ".XXXXX. .X...X. .X...X. .X...X. .XXXXX. .....X. ....XX. ....XX. ....XX.",
    "T": "....... ....... ..X..XX ..X..XX ..X.... ..X..XX ..X..XX ....... .......",
    "U": "....... ......X ......X ..X.X.X ..X.X.X ..X.X.. ..X.X.. ..X.... .......",
}
SIGNS = {"T": "\u2446", "U": "\u2448"}
"""Transit and on-us signs in Unicode."""


def micr_line(sheet: Sheet, x: float, y: float, routing: str, account: str, number: str) -> None:
    """Auxiliary on-us (the check's number), transit, on-us (the account), from `x` on; `y` is the lower edge in points."""
    _parts(
        sheet,
        x,
        y,
        (
            (f"U{number}U", "/number", number),
            (f"T{routing}T", "/routing_number", routing),
            (f"{account}U", "/account_number", account),
        ),
    )


def micr_line_personal(sheet: Sheet, x: float, y: float, routing: str, account: str, number: str) -> None:
    """Transit, on-us (the account), the check's number behind it, as on small checks."""
    _parts(
        sheet,
        x,
        y,
        (
            (f"T{routing}T", "/routing_number", routing),
            (f"{account}U", "/account_number", account),
            (number, "/number", number),
        ),
    )


def _parts(sheet: Sheet, x: float, y: float, parts: tuple[tuple[str, str, str], ...]) -> None:
    cursor = x
    for text, pointer, value in parts:
        start = cursor
        for sign in text:
            _glyph(sheet, sign, cursor, y)
            cursor += _PITCH
        shown = "".join(SIGNS.get(sign, sign) for sign in text)
        sheet.word(shown, start, y - 9 * _DOT, cursor, y)
        if sheet.type_name == "check":
            sheet.know(pointer, value)
            sheet.locate(pointer, start, y - 9 * _DOT, cursor, y)
        cursor += _PITCH


def _glyph(sheet: Sheet, sign: str, x: float, y: float) -> None:
    for row, cells in enumerate(_GLYPHS[sign].split()):
        for column, cell in enumerate(cells):
            if cell == "X":
                top = y - (9 - row) * _DOT
                sheet.fill(x + column * _DOT, top, x + (column + 1) * _DOT + 0.05, top + _DOT + 0.05, BLACK)
