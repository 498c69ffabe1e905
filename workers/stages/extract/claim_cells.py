"""The boxes of a registered claim form as readings: what the extraction of CMS-1500 and UB-04 has in common."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from schemas.geometry import around
from schemas.pages import FormCell, Reader, ReadPage, RegisteredForm, Word
from schemas.readings import Candidate, Reading
from schemas.record import Source
from schemas.us_places import STATES, state_of
from schemas.values import is_npi, parse_identifier, parse_text
from workers.stages.extract.claim_borders import parted
from workers.stages.extract.claim_diagnoses import diagnosed, parted_codes
from workers.stages.extract.claim_figures import amounts_in, dates_in, is_run, reaches_cents, without_line
from workers.stages.extract.typed_words import as_digits, typed_words

Parse = Callable[[str], str | None]
_CERTAIN = 0.99
_NPI = 10
_BEHIND_A_GAP = 0.5
_PHONE = re.compile(r"\(?\d{3}\)?[-. ]*\d{3}[-. ]?\d{4}(?!\d)")
_SECOND_ALONE = 0.5
"""Trust in what only the second reader could make sense of."""
_FAINT = 0.04
"""Share of ink of a check box from which it may be marked, though other marks of the page are far stronger."""
_MORE, _HARDLY = 1.5, 0.5
"""By how much more ink a check box is the one that is marked, of two with ink in them; and trust in that."""
_AS_TALL = 0.6
"""Of the usual height of a box's words, from which one is as large."""
_CHARGE = re.compile(r"24\.\d\.F|47\.\d+")
_CENTS_OF_CHARGE = 0.73
"""Where cents begin in the boxes of charges, as a share of their width; the forms differ by less than a figure."""
_TELLING, _MOST = 2, 0.8
"""Charges that tell how a program prints amounts, and the share of them that must agree."""
_WITH_LINE = 0.1
"""Trust in an amount without a figure that is rather its own than the form's line."""
_NOTHING = re.compile(r"n\s?[/.I]\s?a\.?|none|nil|not applicable", re.IGNORECASE)
_ZEROS = re.compile(r"(?<![A-Z0-9])(?=[A-Z0]*0)(?=(?:0*[A-Z]){3})[A-Z0]+(?![A-Z0-9])|(?<=\bC/)0\b")
"""Words of three letters or more with zeros among them, and `c/o`."""
_ONE_IN_A_WORD = re.compile(r"(?<=[a-z])1(?=[a-z])")
_POST_BOX = re.compile(r"(?<=\bPO )(?!BOX|Box|box)[B8b][O0o][X\u00d7x](?=\s)", re.IGNORECASE)
"""A post office's box, whatever of it was read for its look-alike."""
_STATE_AND_ZIP = re.compile(r"(?<=[ ,])([A-Z0-9]{1,2}) (\d{5}(?:-?\d{4})?)$")


@dataclass(frozen=True)
class ClaimPage:
    """One page of a claim: its boxes by name."""

    number: int
    """1-based, within the file."""
    edition: str
    score: float
    """How well the form fitted the page."""
    cells: Mapping[str, FormCell]

    def words(self, *names: str) -> tuple[Word, ...]:
        """The words of some boxes, box after box."""
        return tuple(word for name in names if name in self.cells for word in self.cells[name].words)

    def _within(self, name: str) -> tuple[Word, ...]:
        box = self.cells[name].box if name in self.cells else None
        return tuple(word for word in self.words(name) if box is not None and box.x0 <= word.box.center[0] <= box.x1)

    def text(self, *names: str) -> str:
        """The same as text."""
        return " ".join(word.text for word in self.words(*names))

    def cell(self, name: str) -> FormCell | None:
        """The box of that name."""
        return self.cells.get(name)

    @cached_property
    def certainty(self) -> float:
        """Share of trust in the boxes' places."""
        return _CERTAIN if self.score >= 0.6 else 0.9

    @cached_property
    def is_solid(self) -> bool | None:
        """Does the program print cents right behind dollars, with nothing between? None where its charges do not tell.

        One prints all amounts of a form alike, while the place of each within its box is known to a few points only.
        """
        charges = [cell for name, cell in self.cells.items() if _CHARGE.fullmatch(name) and cell.words]
        reach = [reaches_cents(cell, _CENTS_OF_CHARGE) for cell in charges if is_run(cell)]
        if len(reach) < _TELLING or max(reach.count(True), reach.count(False)) < _MOST * len(reach):
            return None
        return reach.count(True) > reach.count(False)

    def reading(
        self, pointer: str, words: Sequence[Word], value: str | None, *, trust: float = 1.0,
        runners_up: Sequence[Candidate] = (),
    ) -> Iterator[Reading]:  # fmt: skip
        """A reading of these words, or nothing where they hold no value."""
        if not words or value is None:
            return
        agreed = all(word.agreed for word in words)
        yield Reading(
            pointer=pointer,
            value=value,
            score=min(1.0, self.certainty * trust * _trust_in(words)),
            source=Source.TEXT if all(word.reader is Reader.PDF for word in words) else Source.OCR,
            text=" ".join(word.text for word in words),
            page=self.number,
            box=around([word.box for word in words]),
            because=("registered_form", *(("readers_agree",) if agreed else ())),
            runners_up=tuple(each for each in runners_up if each.value != value),
        )

    def plain(
        self, pointer: str, names: str | Sequence[str], parse: Parse, *, trust: float = 1.0, within: bool = False
    ) -> Iterator[Reading]:
        """The text of one or more boxes, parsed as a whole; what says that there is nothing to say is no value.

        `within`: of several words only those whose middles are in the box, as a figure of the next one may reach into it.
        """
        words = self.words(*([names] if isinstance(names, str) else names))
        words = (within and isinstance(names, str) and self._within(names)) or words
        if _NOTHING.fullmatch(" ".join(word.text for word in words)):
            return
        seconds = list(_second_readings(words, parse))
        yield from self.reading(pointer, words, parse(" ".join(word.text for word in words)), trust=trust, runners_up=seconds)

    def date(self, pointer: str, name: str, *, past: bool = False) -> Iterator[Reading]:
        """A date in parts or as a whole. `past`: it cannot lie ahead, so two digits of a year mean the past."""
        words = _of_one_size(self.words(name))
        values = dates_in(" ".join(word.text for word in words), past=past)
        others = [Candidate(value=value, score=0.3, because="confusable") for value in values[1:3]]
        trust = 0.5 if others else 1.0
        if not values:
            values, trust = dates_in(" ".join(word.second or word.text for word in words), past=past), _SECOND_ALONE
        if values:
            yield from self.reading(pointer, words, values[0], trust=trust, runners_up=others)

    def money(self, pointer: str, name: str, cents_from: float) -> Iterator[Reading]:
        """Dollars and cents, with or without a point. `cents_from`: share of the box's width at which cents begin."""
        cell = self.cell(name)
        if cell is None or not cell.words:
            return
        values = amounts_in(cell, cents_from, is_solid=self.is_solid)
        others = [Candidate(value=value, score=0.4, because="confusable") for value in values[1:]]
        if values:
            unlikely = [Candidate(value=value, score=_WITH_LINE, because="confusable") for value in without_line(values[0])]
            trust = 0.75 if others else 1.0
            yield from self.reading(pointer, cell.words, values[0], trust=trust, runners_up=[*others, *unlikely])

    def npi(self, pointer: str, name: str) -> Iterator[Reading]:
        """Ten digits with a check digit that fits, look-alikes taken as digits."""
        words = self.words(name)
        # One of several words may be the box's own letter, or a speck.
        for several in (words, *([word] for word in words if len(words) > 1)):
            text = "".join(word.text for word in several)
            spellings = (text, as_digits(text), as_digits(text).replace("/", "7"), as_digits(text).replace("/", "1"))
            numbers = [re.sub(r"\D", "", each) for each in spellings]
            # The box's own letter may have run into the number.
            numbers += [each[1:] for each in numbers if len(several) == 1 and len(each) == _NPI + 1]
            number = next(filter(is_npi, numbers), None)
            if number is not None:
                for reading in self.reading(pointer, several, number):
                    yield reading.model_copy(update={"because": (*reading.because, "check_digit")})
                return
        number = re.sub(r"\D", "", as_digits("".join(word.text for word in words)))
        if len(number) == _NPI:
            yield from self.reading(pointer, words, number, trust=0.3)

    def diagnosis(self, pointer: str, words: Sequence[Word]) -> Iterator[Reading]:
        """An ICD code, however it was read."""
        found = diagnosed(words)
        if found is not None:
            others = [Candidate(value=each, score=0.4, because="confusable") for each in found.others]
            yield from self.reading(pointer, words, found.code, trust=found.trust, runners_up=others)

    def diagnoses(self, boxes: Iterable[Sequence[Word]]) -> Iterator[Reading]:
        """The codes of boxes that are filled in turn. Behind a box of which nothing was read all codes may be one place off."""
        trust = 1.0
        for position, words in enumerate(parted_codes(boxes)):
            found = list(self.diagnosis(f"/diagnoses/{position}", words))
            yield from (each.model_copy(update={"score": each.score * trust}) for each in found)
            trust = trust if found else _BEHIND_A_GAP

    def choice(self, pointer: str, options: Mapping[str, str]) -> Iterator[Reading]:
        """The value whose check box is marked, where exactly one is; doubted, the one with by far more ink than the others."""
        boxes = sorted((name for name in options if name in self.cells), key=lambda name: -self.cells[name].ink_share)
        inked = [name for name in boxes if self.cells[name].ink_share >= _FAINT]
        marked = [name for name in boxes if self.cells[name].marked] or inked
        if not marked or (len(marked) > 1 and self.cells[marked[0]].ink_share < _MORE * self.cells[marked[1]].ink_share):
            return
        cell = self.cells[marked[0]]
        rivals = [self.cells[name].ink_share for name in options if name != marked[0] and name in self.cells]
        clear = 1.0 - min(1.0, max(rivals, default=0.0) / max(cell.ink_share, 1e-6))
        yield Reading(
            pointer=pointer,
            value=options[marked[0]],
            score=self.certainty * (0.8 + 0.2 * clear) * (1.0 if len(marked) == 1 and cell.marked else _HARDLY),
            source=Source.MARK,
            text="X",
            page=self.number,
            box=cell.box,
            because=("registered_form",),
        )

    def lines(self, *names: str) -> list[list[Word]]:
        """The words of some boxes as lines of print: they come in reading order, so a line ends where the next goes back."""
        rows: list[list[Word]] = []
        for word in self.words(*names):
            if rows and word.box.center[0] > rows[-1][-1].box.x1:
                rows[-1].append(word)
            else:
                rows.append([word])
        return rows

    def block(self, name_pointer: str, address_pointer: str, rows: Sequence[Sequence[Word]]) -> Iterator[Reading]:
        """A name with the lines of its address under it. A lone character is a stray mark or the box's number."""
        rows = [row for row in rows if sum(map(str.isalnum, "".join(word.text for word in row))) > 1]
        if rows:
            yield from self.reading(name_pointer, rows[0], joined(rows[:1]))
        if rows[1:]:
            yield from self.reading(address_pointer, [word for row in rows[1:] for word in row], joined(rows[1:]))


def _of_one_size(words: Sequence[Word]) -> list[Word]:
    """The words without small ones, which are what is left of a caption beside them."""
    usual = median([word.box.height for word in words]) if words else 0.0
    return [word for word in words if word.box.height >= _AS_TALL * usual]


def phone_apart(rows: Sequence[Sequence[Word]]) -> tuple[list[Word], list[list[Word]]]:
    """The words of a telephone number, alone on the first line or at the end of one below, and the lines without it."""
    number, rest = _phone_in(rows[0]) if rows else ([], [])
    kept = [] if number and not rest else [list(row) for row in rows[:1]]
    number = number if not rest else []
    for row in rows[1:]:
        found, rest = _phone_in(row)
        number = number or found
        kept += [rest] if rest else []
    return number, kept


def _phone_in(row: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a telephone number on a line, and the others."""
    text = " ".join(word.text for word in row)
    match = _PHONE.search(text)
    if match is None or re.search(r"\d", text[match.end() :]):
        return [], list(row)
    number: list[Word] = []
    rest: list[Word] = []
    start = 0
    for word in row:
        (number if start < match.end() and start + len(word.text) > match.start() else rest).append(word)
        start += len(word.text) + 1
    return number, rest


def claim_pages(pages: Sequence[ReadPage], type_name: str) -> list[ClaimPage]:
    """The pages that are registered forms of the type."""
    return [
        ClaimPage(page.facts.number, form.edition, form.score, {cell.name: cell for cell in _typed(form)})
        for page in pages
        if (form := page.layout.form) is not None and form.type == type_name
    ]


def _typed(form: RegisteredForm) -> Iterator[FormCell]:
    return parted(tuple(typed_words(form.cells)), form.type)


def number_in(text: str) -> str | None:
    """An identifier as printed; a lone small l among capitals and figures is a one."""
    found = parse_identifier(text)
    return found.replace("l", "1") if found is not None and not re.search("[a-km-z]", found) else found


def in_letters(text: str) -> str | None:
    """Names and addresses as printed; a zero among letters is an O."""
    found = parse_text(text)
    if found is None:
        return None
    found = _ZEROS.sub(lambda match: match[0].replace("0", "O"), _ONE_IN_A_WORD.sub("l", found))
    return _stated(_POST_BOX.sub("BOX" if found.isupper() else "box" if found.islower() else "Box", found))


def _stated(text: str) -> str:
    """The text, what stands before its ZIP code being the state this lies in if it looks like that."""
    match = _STATE_AND_ZIP.search(text)
    state = state_of(match[2]) if match is not None else None
    if match is None or state is None or match[1] in STATES or not set(match[1].replace("0", "O")) & set(state):
        return text
    return f"{text[: match.start(1)]}{state}{text[match.end(1) :]}"


def joined(rows: Iterable[Sequence[Word]]) -> str | None:
    """Lines of print as one text, `, ` between them."""
    return in_letters(", ".join(" ".join(word.text for word in row).strip(" ,") for row in rows))


def _trust_in(words: Sequence[Word]) -> float:
    """The weakest word decides."""
    return min(word.confidence for word in words)


def _second_readings(words: Sequence[Word], parse: Parse) -> Iterator[Candidate]:
    if all(word.second in (None, word.text) for word in words):
        return
    value = parse(" ".join(word.second or word.text for word in words))
    if value is not None:
        yield Candidate(value=value, score=0.4, because="second_reader")
