"""Letters that are only measured with: ruled reference lines, numbered paragraphs, several sheets; every category."""

# ruff: noqa: E501, PLR0913 - rows of words read best unbroken

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from models.training.content.correspondence import Parts, Slot
from models.training.content.letter_facts import Facts, facts
from models.training.content.phrasing import choose, parts_of
from models.training.content.wordings_test import TEST_NOTES, TEST_REASONS, TEST_WORDINGS
from models.training.families.letter_galley import tokens_of
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper

_NAMES = {
    "patient": ("Individual", "Patient name", "Re Patient"), "member": ("Identification number", "Member ID no.", "Subscriber no."), "claim": ("Claim identifier", "Claim no", "Claim control no."),
    "account": ("Account reference", "Patient acct no.", "Account"), "auth": ("Certification no.", "Auth. number"), "dos": ("Date(s) of service", "Service rendered", "DOS"),
}  # fmt: skip
_DATES = ("%B %d, %Y", "%m/%d/%Y", "%b. %d, %Y", "%m/%d/%y")
_MORE = (
    "Staff are reachable at {phone} on business days.", "Please quote the details of this letter in any reply.", "We appreciate your prompt consideration.", "A separate notice has been sent to the other parties.", "This correspondence contains protected information; kindly safeguard it.",
)  # fmt: skip


@dataclass
class Column:
    """Running text on sheets that all carry a heading of their own."""

    sheet: Sheet
    pen: Pen
    left: float
    right: float
    y: float
    heading: str
    lead: float

    def advance(self, lines: float = 1.0) -> None:
        """Down, and over to another sheet at the foot."""
        self.y += lines * self.lead
        if self.y > 724:
            self.sheet.new_page()
            self.sheet.write(self.left, 52, self.heading, self.pen.sized(8.5))
            self.sheet.write(self.right, 52, f"Sheet {self.sheet.page}", self.pen.sized(8.5), "right")
            self.sheet.rule(self.left, 57, self.right, 57, 0.5)
            self.y = 84

    def say(self, parts: Parts, *, indent: float = 0.0, pen: Pen | None = None) -> None:
        """A paragraph."""
        for part in parts:
            if isinstance(part, Slot) and part.pointer:
                self.sheet.know(part.pointer, part.value)
        pen, x = pen or self.pen, self.left + indent
        for token in tokens_of(parts):
            if x > self.left + indent and x + pen.width(token.text) > self.right:
                self.advance()
                x = self.left + indent
            x = self.sheet.write(x, self.y, token.text, pen, pointer=token.pointer) + pen.width(" ")
        self.advance()


def draw_office(rng: Random) -> Paper:
    """Sender at the foot and in a line above the window; references between rules; the subject after the greeting."""
    told = _told(rng)
    sheet, pen = (
        Sheet("letter", "letter-test-office"),
        Pen(rng.choice(("dejavu-serif", "arial", "times", "vera")), rng.choice((9.5, 10.0, 11.0))),
    )
    sheet.know("/category", told.wording.category)
    column = Column(
        sheet, pen, 64, 552, 128, f"{told.recipient.name} / {told.dates(told.day)}", pen.size + rng.choice((3.0, 4.2))
    )
    name, joined = told.sender.name, told.sender.joined
    sheet.put("/sender/name", name, 552, 60, name, fitted(pen.sized(15).heavy(), name, 420), "right")
    sheet.put("/sender/address", joined, 64, 104, " · ".join(told.sender.lines), pen.sized(6.8))
    sheet.rule(64, 108, 340, 108, 0.4)
    column.y = 124
    _to(column, told)
    column.advance(1.5)
    keys = _keys(told, rng)
    _ruled(column, told, keys, rng)
    column.say(
        (rng.choice(("Dear Madam or Sir,", "Dear Practice Administrator,", "Dear Addressee,", f"Dear {told.recipient.name},")),)
    )
    column.advance(0.4)
    subject = _subject(told, rng)
    column.say((Slot("/subject", subject, subject),), pen=pen.heavy())
    column.advance(0.4)
    _text(column, told, rng, inline=not keys, long=rng.random() < 0.5)
    _farewell(column, told, rng)
    _notes(column, rng)
    return sheet.finish()


def draw_block(rng: Random) -> Paper:
    """Everything at the right half above: sender, date, references as `label = value`; paragraphs numbered; deadline on a line of its own."""
    told = _told(rng)
    sheet, pen = (
        Sheet("letter", "letter-test-block"),
        Pen(rng.choice(("courier", "roman", "helvetica", "dejavu-mono")), rng.choice((9.0, 10.0))),
    )
    sheet.know("/category", told.wording.category)
    column = Column(sheet, pen, 58, 560, 70, f"Subject matter: {told.slots['us']}", pen.size + 3)
    x, y = 330.0, 60.0
    sheet.put("/sender/name", told.sender.name, x, y, told.sender.name, fitted(pen.heavy(), told.sender.name, 240))
    y = sheet.put_lines(
        "/sender/address",
        told.sender.joined,
        x,
        y + 13,
        told.sender.lines,
        fitted(pen, max(told.sender.lines, key=len), 240),
        13,
    )
    end = sheet.write(x, y + 8, "Issued ", pen)
    sheet.put("/date", told.day.isoformat(), end, y + 8, told.dates(told.day), pen)
    y += 26
    keys = _keys(told, rng)
    for key in keys:
        slot = told.slot(key)
        end = sheet.write(x, y, f"{rng.choice(_NAMES[key])} = ", pen.sized(8.5))
        sheet.put(slot.pointer, slot.value, end, y, slot.shown, fitted(pen.sized(8.5), slot.shown, 572 - end))
        y += 12
    column.y = 66
    column.right = 312
    _to(column, told, dated=False)
    column.y, column.right = max(column.y, y) + 20, 560
    subject = _subject(told, rng).upper()
    column.say(("In re: ", Slot("/subject", subject, subject)))
    column.advance(0.6)
    _text(column, told, rng, inline=not keys, long=rng.random() < 0.35, numbered=True)
    _farewell(column, told, rng)
    _notes(column, rng)
    return sheet.finish()


def _told(rng: Random) -> Facts:
    pattern = rng.choice(_DATES)
    return facts(rng, TEST_WORDINGS[rng.choice(tuple(TEST_WORDINGS))], lambda day: day.strftime(pattern))


def _subject(told: Facts, rng: Random) -> str:
    return choose(rng, rng.choice(told.wording.subjects))


def _keys(told: Facts, rng: Random) -> list[str]:
    """The references above the text; none in some letters."""
    if rng.random() < 0.25:
        return []
    return [key for key in told.wording.references if rng.random() < 0.9]


def _to(column: Column, told: Facts, *, dated: bool = True) -> None:
    sheet, party = column.sheet, told.recipient
    sheet.put(
        "/recipient/name",
        party.name,
        column.left,
        column.y,
        party.name,
        fitted(column.pen, party.name, column.right - column.left),
    )
    if dated:
        top = column.y
        sheet.write(400, top, "Date", column.pen.sized(7.5))
        sheet.put("/date", told.day.isoformat(), 400, top + 12, told.dates(told.day), column.pen)
    column.y = sheet.put_lines(
        "/recipient/address", party.joined, column.left, column.y + column.lead, party.lines, column.pen, column.lead
    )


def _ruled(column: Column, told: Facts, keys: Sequence[str], rng: Random) -> None:
    """Two to a line between two rules, values after a dash."""
    if not keys:
        return
    column.sheet.rule(column.left, column.y - column.lead, column.right, column.y - column.lead, 0.8)
    for number, key in enumerate(keys):
        slot, x = told.slot(key), column.left + number % 2 * 250
        end = column.sheet.write(x, column.y, f"{rng.choice(_NAMES[key])} \u2013 ", column.pen.sized(8.5))
        column.sheet.put(slot.pointer, slot.value, end, column.y, slot.shown, fitted(column.pen, slot.shown, x + 244 - end))
        if number % 2 or number == len(keys) - 1:
            column.y += column.lead
    column.sheet.rule(column.left, column.y - 6, column.right, column.y - 6, 0.8)
    column.advance(1.2)


def _notes(column: Column, rng: Random) -> None:
    """With every third letter notes that run over to another sheet."""
    if rng.random() > 0.33:
        return
    column.advance(1.5)
    column.say((rng.choice(("Explanatory notes", "GENERAL PROVISIONS", "Rights and procedures")),), pen=column.pen.heavy())
    for _ in range(rng.randint(6, 16)):
        column.say((" ".join(rng.sample(TEST_NOTES, k=rng.randint(2, 5))),))
        column.advance(0.5)


def _text(column: Column, told: Facts, rng: Random, *, inline: bool, long: bool, numbered: bool = False) -> None:
    """Opening, reasons, money, deadline, the rest."""
    words, given = told.wording, told.slots
    rest = rng.sample(words.body, k=len(words.body))
    said: list[Parts] = [parts_of(rng, rng.choice(words.inline if inline or not words.above else words.above), given)]
    if words.money and rng.random() < 0.75:
        said.append((*parts_of(rng, rng.choice(words.money), given), " ", *parts_of(rng, rest.pop(), given)))
    if words.deadline and rng.random() < 0.7:
        said.append(parts_of(rng, rng.choice(words.deadline), given))
    said.extend(
        (*parts_of(rng, sentence, given), " ", *parts_of(rng, rng.choice(_MORE), given))
        for sentence in rest[: len(rest) if long else 2]
    )
    for number, parts in enumerate(said, start=1):
        column.say((f"{number}) ", *parts) if numbered else parts)
        column.advance(0.5)
        if number == 1 and words.category == "denial":
            _grounds(column, rng)
    if words.items and rng.random() < 0.5:
        column.say((rng.choice(("Kindly observe:", "Attachments or requirements:", "Components:")),))
        for item in rng.sample(words.items, k=rng.randint(1, len(words.items))):
            column.say(("\u2013 ", *parts_of(rng, item, given)), indent=16)
        column.advance(0.5)
    if words.asks:
        column.say(parts_of(rng, rng.choice(words.asks), given))
        column.advance(0.5)


def _grounds(column: Column, rng: Random) -> None:
    """Grounds of a denial: text first with the code behind it, or the code before a colon."""
    coded, behind = rng.random() < 0.75, rng.random() < 0.5
    column.say((rng.choice(("Grounds for the determination", "Determination rationale:", "Grounds:")),), pen=column.pen.heavy())
    for number, reason in enumerate(rng.sample(TEST_REASONS, k=rng.choice((1, 1, 2)))):
        at = f"/denial_reasons/{number}"
        text = Slot(f"{at}/text", reason.text, reason.text)
        column.sheet.alternatives[f"{at}/text"] = [f"{reason.text}."]
        code = Slot(f"{at}/reason", reason.code, f"{reason.group}-{reason.code}")
        if coded:
            column.say((text, " [", code, "]") if behind else (code, ": ", text), indent=14)
            column.sheet.share(f"{at}/group", reason.group, f"{at}/reason")
        else:
            column.say((text, "."), indent=14)
    column.advance(0.5)


def _farewell(column: Column, told: Facts, rng: Random) -> None:
    if column.y > 640:
        column.advance(20)
    column.say((rng.choice(("Yours faithfully,", "Most respectfully,", "Cordially yours,", "Very sincerely,")),))
    column.advance(1.8)
    if told.personal:
        column.say((Slot("/sender/name", told.sender.name, told.sender.name),))
        return
    column.say((told.signer,))
    column.say(
        (
            rng.choice(
                ("Department of Correspondence", "Senior Specialist", "Supervisor, Operations", "Authorized Representative")
            ),
        )
    )
    if rng.random() < 0.5:
        column.say((rng.choice(("Copy to: file", "Attachments", "Distribution: 2")),), pen=column.pen.sized(8))
