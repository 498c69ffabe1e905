"""Parts of a check's face, each in several manners: drawer, bank, number, date, payee, amount, words, memo, signature, magnetic line."""

# ruff: noqa: E501, PLR0913, PLR0917 - captions; drawing says what, where and how

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Literal

from models.training.content.bank_drafts import DATES, BankDraft
from models.training.content.markets import words
from models.training.families.micr import micr_line, micr_line_personal
from models.training.ink import Align, Pen, Sheet, fitted, wrap

Caption = Literal["left", "above", "below", "box", "none"]
_DATE_CAPTIONS = words("DATE|Date|CHECK DATE|Check Date|DATE ISSUED|Issue Date|Date:|DATE OF CHECK")
_NUMBER_CAPTIONS = words(
    "CHECK NO.|Check No.|CHECK NUMBER|Check #|NO.|No.|CHECK NUM|Check Number:|NUMBER|VOUCHER NO.|Serial No."
)
_AMOUNT_CAPTIONS = words(
    "AMOUNT|Amount|CHECK AMOUNT|Check Amount|NET AMOUNT|AMOUNT OF CHECK|PAY EXACTLY|PAY THIS AMOUNT|TOTAL|DOLLARS|Net Check"
)
_PAYEE_CAPTIONS = (
    ("PAY TO THE", "ORDER OF"), ("Pay to the", "Order of"), ("TO THE", "ORDER OF"), ("PAY TO", "THE ORDER", "OF"), ("PAY TO THE ORDER OF",), ("Pay to the order of",), ("TO THE ORDER OF:",), ("PAY TO:",), ("Pay To",), ("TO",), ("PAY",),
)  # fmt: skip
_WORDS_CAPTIONS = words("PAY|Pay|THE SUM OF|PAY EXACTLY|Pay Exactly|The sum of|Amount|EXACTLY||||")
_MEMO_CAPTIONS = words("MEMO|Memo|For|FOR|RE:|Re|Memo:|Description|In payment of|FOR:|REFERENCE|Note|Explanation")
_SIGNED = words(
    "AUTHORIZED SIGNATURE|Authorized Signature|AUTHORIZED SIGNER|Signature|BY|Authorized Representative|Treasurer|TWO SIGNATURES REQUIRED||MP"
)
NOTICES = words(
    "VOID AFTER 90 DAYS|VOID AFTER 180 DAYS|VOID IF NOT CASHED WITHIN SIX MONTHS|NOT VALID AFTER 120 DAYS|THIS CHECK HAS A COLORED BACKGROUND AND A WATERMARK ON THE BACK|SECURITY FEATURES INCLUDED. DETAILS ON BACK|HEAT SENSITIVE INK - RUB TO VERIFY|THE FACE OF THIS DOCUMENT IS PRINTED IN BLUE|PROTECTED BY MICROPRINT|VOID VOID VOID|ORIGINAL DOCUMENT HAS AN ARTIFICIAL WATERMARK|Cash promptly|Non-negotiable without signature|Details on back"
)


@dataclass
class Face:
    """The face of a check under the pen: its area on the sheet, the printer's pen and the pen that filled it."""

    sheet: Sheet
    rng: Random
    made: BankDraft
    pen: Pen
    hand: Pen
    left: float
    top: float
    right: float
    high: float

    @property
    def tiny(self) -> Pen:
        """For captions."""
        return self.pen.sized(max(5.5, self.pen.size - 2.5))

    @property
    def width(self) -> float:
        """Points across."""
        return self.right - self.left

    def across(self, share: float) -> float:
        """A place across."""
        return self.left + self.width * share

    def down(self, share: float) -> float:
        """A place down."""
        return self.top + self.high * share

    def chance(self, share: float) -> bool:
        """True in that share."""
        return self.rng.random() < share

    def captioned(
        self, field: tuple[str, str, str], caption: str, x0: float, x1: float, y: float, how: Caption, pen: Pen | None = None
    ) -> None:
        """A field between two places, its caption left of it, above, below, or above in a box."""
        pointer, value, shown = field
        tiny, own = self.tiny, pen or self.hand
        start = x0
        if how == "left" and caption:
            start = self.sheet.write(x0, y, caption, fitted(tiny, caption, (x1 - x0) * 0.5)) + 5
        elif how == "above" and caption:
            self.sheet.write((x0 + x1) / 2, y - own.size - 2, caption, fitted(tiny, caption, x1 - x0), "center")
        elif how == "below" and caption:
            self.sheet.write((x0 + x1) / 2, y + tiny.size + 3, caption, fitted(tiny, caption, x1 - x0), "center")
        elif how == "box" and caption:
            self.sheet.frame(x0, y - own.size - tiny.size - 5, x1, y + 5, 0.5)
            self.sheet.write((x0 + x1) / 2, y - own.size - 2, caption, fitted(tiny, caption, x1 - x0 - 4), "center")
        fit = fitted(own, shown, x1 - start - 4)
        align: Align = "center" if how in ("above", "below", "box") else self.rng.choice(("left", "right"))
        x = (start + x1) / 2 if align == "center" else x1 - 2 if align == "right" else start
        self.sheet.put(pointer, value, x, y, shown, fit, align)
        if how in ("left", "below") and self.chance(0.5):
            self.sheet.rule(start, y + 2.5, x1, y + 2.5, 0.4)

    def drawer(self, x: float, y: float, room: float, side: Align = "left") -> float:
        """Who pays: name, address, perhaps the telephone. Returns the next baseline."""
        made = self.made.drawer
        big = fitted(self.pen.sized(self.pen.size + self.rng.choice((0.5, 2.0, 4.0))).heavy(), made.name, room)
        self.sheet.put("/payer/name", made.name, x, y, made.name, big, side)
        y += max(big.size, self.pen.size) + 1
        small = self.pen.sized(self.pen.size - self.rng.choice((0.5, 1.0, 1.5)))
        self.sheet.know("/payer/address", made.joined)
        for line in made.lines:
            self.sheet.write(x, y, line, fitted(small, line, room), side, "/payer/address")
            y += small.size + 1.5
        if self.chance(0.3):
            plain = made.phone
            self.sheet.write(
                x,
                y,
                self.rng.choice(("{}-{}-{}", "({}) {}-{}", "Tel. {}.{}.{}")).format(plain[:3], plain[3:6], plain[6:]),
                small,
                side,
            )
            y += small.size + 1.5
        return y

    def bank(self, x: float, y: float, room: float, side: Align = "left", *, fraction: bool = True) -> None:
        """Where the account is; no field."""
        pen = fitted(self.pen.sized(self.pen.size - 0.5), self.made.bank, room)
        for text in (
            self.made.bank,
            *([self.made.bank_town] if self.chance(0.7) else []),
            *([self.made.fraction] if fraction else []),
        ):
            self.sheet.write(x, y, text, fitted(pen, text, room), side)
            y += pen.size + 1.5

    def date(self, x0: float, x1: float, y: float, how: Caption) -> None:
        """The day."""
        shown = self.made.day.strftime(self.rng.choice(DATES))
        self.captioned(("/date", self.made.day.isoformat(), shown), self.rng.choice(_DATE_CAPTIONS), x0, x1, y, how)

    def number(self, x0: float, x1: float, y: float, how: Caption) -> None:
        """The check's number."""
        number = self.made.number
        shown = number.zfill(len(number) + 2) if self.chance(0.1) else number
        pen = self.pen.sized(self.pen.size + self.rng.choice((0.0, 2.0))).heavy()
        self.captioned(("/number", shown, shown), self.rng.choice(_NUMBER_CAPTIONS), x0, x1, y, how, pen)
        self.sheet.alternatives["/number"] = [number, number.zfill(len(number) + 2)]

    def amount(self, x0: float, x1: float, y: float, how: Caption) -> None:
        """The amount in figures."""
        pen = self.hand.heavy() if self.chance(0.4) else self.hand
        self.captioned(
            ("/amount", f"{self.made.amount:.2f}", self.made.figures(self.rng)),
            self.rng.choice(_AMOUNT_CAPTIONS),
            x0,
            x1,
            y,
            how,
            pen,
        )

    def payee(self, x0: float, x1: float, y: float, *, addressed: bool) -> float:
        """Who is paid, perhaps with the address for a window. Returns where it ends below."""
        made, rng = self.made.payee, self.rng
        caption = rng.choice(_PAYEE_CAPTIONS)
        above = self.chance(0.2)
        start = x0 + (rng.choice((0.0, 18.0)) if above else max(self.tiny.width(line) for line in caption) + 8)
        if above:
            self.sheet.write(x0, y - self.hand.size - 3, " ".join(caption), self.tiny)
        else:
            self.sheet.write_lines(
                x0, y - self.tiny.size * 1.15 * (len(caption) - 1), caption, self.tiny, self.tiny.size * 1.15
            )
        self.sheet.put("/payee", made.name, start, y, made.name, fitted(self.hand, made.name, x1 - start - 4))
        if not addressed:
            if self.chance(0.7):
                self.sheet.rule(start - 3, y + 3, x1, y + 3, 0.4)
            return y + 4
        return self.sheet.write_lines(start, y + self.hand.size + 2, made.lines, self.hand, self.hand.size + 1.5)

    def words(self, x0: float, x1: float, y: float) -> None:
        """The amount in words, filled up with stars or a line, `DOLLARS` at its end."""
        rng, text = self.rng, self.made.words
        caption = rng.choice(_WORDS_CAPTIONS)
        start = self.sheet.write(x0, y, caption, self.tiny) + 6 if caption else x0
        preprinted = "ollar" not in text.lower() and self.chance(0.55)
        end = x1 - self.tiny.width("DOLLARS") - 6 if preprinted else x1
        stars, tail = rng.choice(
            (("", ""), ("", ""), ("***", "***"), ("**", "**"), ("", "******"), ("*", "*"), ("", "-----"), ("", "~~~~~~"))
        )
        own = fitted(self.hand, f"{stars} {text} {tail}", end - start - 6)
        x = self.sheet.write(start, y, stars, own) + own.width(" ") if stars else start
        stop = self.sheet.put("/amount_in_words", text, x, y, text, own)
        if tail:
            self.sheet.write(stop + own.width(" "), y, tail, own)
        if preprinted:
            self.sheet.write(x1, y, rng.choice(("DOLLARS", "Dollars")), self.tiny, "right")
        if self.chance(0.65):
            self.sheet.rule(start, y + 3, end, y + 3, 0.4)

    def memo(self, x0: float, x1: float, y: float) -> None:
        """What it is for; the line may be empty."""
        caption = self.rng.choice(_MEMO_CAPTIONS)
        start = self.sheet.write(x0, y, caption, self.tiny) + 5
        if self.made.memo:
            self.sheet.put("/memo", self.made.memo, start, y, self.made.memo, fitted(self.hand, self.made.memo, x1 - start - 2))
        self.sheet.rule(start, y + 3, x1, y + 3, 0.4)

    def signature(self, x0: float, x1: float, y: float) -> None:
        """A scribble over a rule, what it is below."""
        self.sheet.rule(x0, y, x1, y, 0.5)
        caption = self.rng.choice(_SIGNED)
        if caption:
            self.sheet.write((x0 + x1) / 2, y + self.tiny.size + 1.5, caption, fitted(self.tiny, caption, x1 - x0), "center")
        if self.chance(0.85):
            scribble(self.sheet, self.rng, x0 + 10, x1 - 20, y - 2)

    def magnetic(self, x: float, y: float, *, personal: bool) -> None:
        """The magnetic line."""
        made = self.made
        room = self.right - x - 4
        parts = len(made.number) + len(made.routing) + len(made.account) + (5 if personal else 7)
        account = (
            made.account
            if parts * 9.0 < room
            else made.account[: max(6, len(made.account) - math.ceil((parts * 9.0 - room) / 9))]
        )
        (micr_line_personal if personal else micr_line)(self.sheet, x, y, made.routing, account, made.number)

    def notice(self, x: float, y: float, room: float, align: Align = "center") -> None:
        """Small print about watermarks and expiry."""
        text = self.rng.choice(NOTICES)
        self.sheet.write(x, y, text, fitted(self.tiny, text, room), align)


def scribble(sheet: Sheet, rng: Random, x0: float, x1: float, y: float) -> None:
    """A signature: loops without words."""
    points, steps = [], rng.randint(40, 70)
    rise, speed, lean = rng.uniform(5, 9), rng.uniform(0.7, 1.3), rng.uniform(1.5, 4.5)
    for step in range(steps):
        share = step / steps
        wave = math.sin(step * speed) * (1 - 0.6 * share) + 0.5 * math.sin(step * speed * 0.37)
        points.append((x0 + (x1 - x0) * share + lean * math.cos(step * speed), y - rise * 0.6 - rise * wave * 0.6))
    for (ax, ay), (bx, by) in pairwise(points):
        sheet.rule(ax, ay, bx, by, 0.8, (0.1, 0.1, 0.35))


def tinted(face: Face, colours: Sequence[tuple[float, float, float]]) -> None:
    """A pantograph: a light ground with slanting lines."""
    rng = face.rng
    face.sheet.fill(face.left - 12, face.top + 4, face.right + 12, face.top + face.high - 4, rng.choice(colours))
    if rng.random() < 0.4:
        for step in range(0, int(face.width), 9):
            x = face.left + step
            face.sheet.rule(x, face.top + 6, x + 8, face.top + face.high * 0.8, 0.2, (0.8, 0.84, 0.84))


def running_text(face: Face, text: str, x: float, y: float, room: float) -> float:
    """Plain text in lines; returns the next baseline."""
    return face.sheet.write_lines(x, y, wrap(text, face.tiny, room), face.tiny, face.tiny.size + 1.5)
