"""Who writes a letter, and to whom: the blocks of name and address on its first sheet, and whose each is.

Where no caption says so, the salutation and the signature do, then the tagger's view of a block's words, and at last the
place: a letterhead stands above, the addressee below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median

from schemas.readings import Reading
from schemas.values import parse_text
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.letter_concepts import is_post_label
from workers.stages.extract.letter_titles import is_name
from workers.stages.extract.parties import Party, parties_on, role_of
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, key_of
from workers.stages.extract.tagged.beliefs import Beliefs
from workers.stages.extract.whole_lines import is_running

_STREET = re.compile(r"\d+[\w/-]*\s+\S|(?:p\.?\s?o\.?|post office)\s*box\b", re.IGNORECASE)
_LETTERHEAD = 0.2
"""Share of the page's height in which a letterhead stands."""
_ADDRESSED = 0.55
"""Share of the page's height above which the addressee stands."""
_LEANS = 0.3
"""How much more the tagger must believe a block's words to be the one's than the other's."""
_A_TITLE = 0.5
"""What the tagger must believe of words to be the subject for them to name nobody."""
_TEXT = 6
"""Words of a line that is one of the text."""
_LARGE = 1.25
"""Of the usual word's height: words so high are printed larger than the text."""
_SIGNED = 0.4
"""Share of the page's height below which somebody signs."""
_TITLES = frozenset(
    {"mrs", "miss", "doctor", "provider", "sir", "madam", "colleague", "team", "staff", "and", "the", "dpm", "llc"}
)
"""Words of a salutation that name nobody."""
_FAREWELL = re.compile(
    r"(?:sincerely|respectfully|cordially|regards|(?:best|kind|warm) regards|thanks?(?: you)?|yours?(?: truly)?"
    r"|very truly yours|signed|gratefully|god bless|faithfully|yours (?:sincerely|faithfully)|(?:best|good|warm) wishes"
    r"|(?:many|with) thanks|with appreciation|best)[,.!]?$",
    re.IGNORECASE,
)
_CAPTIONS = {
    phrase_key(wording): role
    for role, wordings in (
        ("from", "return address|our office|our return address|shipper|ship from|consignor|fm|origin"),
        ("to", "article addressed to|ship to|deliver to|delivered to|consignee|destination|dest|notice to|report to"),
    )
    for wording in wordings.split("|")
}
"""How letters, labels of parcels and slips of the post name those who write and are written to, besides what bills say."""
_WORDED = (
    ("from", re.compile(
        r"(?:\w+ )?(?:sender|originator|issuer|author|writer)"
        r"|(?:mailing|issuing|originating|writing|sending) (?:office|party|unit)"
        r"|(?:\w+ )?(?:mailed|sent|issued|shipped|written|prepared|reported|returned|posted|filed|made|outgoing) (?:from|by)",
        re.IGNORECASE)),
    ("to", re.compile(
        r"(?:\w+ )?(?:addressee|recipient|receiver|reader)|party addressed|as addressed|(?:old |last )?address used"
        r"|(?:\w+ )?(?:mailed|sent|issued|shipped|written|addressed|went|meant|intended|prepared) (?:to|for)",
        re.IGNORECASE)),
)  # fmt: skip
"""Captions told by what they are made of: who did it, or whom it was for. What asks (`Mail records to`) names neither."""
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s*")
"""The number of a box before its caption."""
_BOTH = 2
_NAMED = 4
"""Words of somebody's name, at most."""
_ABOVE = 5.0
"""Word heights above a street in which its name may stand."""


@dataclass(frozen=True, slots=True)
class Block:
    """A name with its address; one of them may be missing."""

    name: Found | None
    address: Found | None
    y0: float

    @property
    def y1(self) -> float:
        """Its lower edge."""
        return max(token.y1 for value in (self.name, self.address) if value is not None for token in value.tokens)

    def readings(self, pointer: str) -> Iterator[Reading]:
        """As somebody's."""
        for leaf, value in (("name", self.name), ("address", self.address)):
            if value is not None:
                yield reading_of(f"{pointer}/{leaf}", value)


def letter_parties(sheets: Sequence[Sheet], beliefs: Beliefs) -> Iterator[Reading]:
    """Names and addresses of sender and recipient."""
    sheet, blocks = front_of(sheets, beliefs)
    free = _Free(sheet, [block for role, block in blocks if role is None], beliefs)
    sender = next((block for role, block in blocks if role == "from"), None) or free.sender()
    recipient = next((block for role, block in blocks if role in {"to", "payee"}), None) or free.recipient(sender)
    if sender is None or sender.name is None:
        yield from tuple(_letterhead_name(sheet, recipient, beliefs)) or _signer(sheet)
    for pointer, block in (("/sender", sender), ("/recipient", recipient)):
        if block is not None:
            yield from block.readings(pointer)


def front_of(sheets: Sequence[Sheet], beliefs: Beliefs) -> tuple[Sheet, list[tuple[str | None, Block]]]:
    """The sheet that says who writes to whom, and its blocks: the first with an address; covers and slips have none."""
    fronts = ((sheet, blocks_on(sheet, beliefs)) for sheet in sheets)
    return next(((sheet, blocks) for sheet, blocks in fronts if blocks), (sheets[0], []))


def blocks_on(sheet: Sheet, beliefs: Beliefs) -> list[tuple[str | None, Block]]:
    """Who has a name and an address on a page, and what a caption says of each; the post's label is nobody's.

    Where two stand above the text, those below are of whom it speaks, or where payments and appeals go.
    """
    parties = [party for party in parties_on(sheet, {**_CAPTIONS, **_worded(sheet)}) if party.role not in {"ship", "remit"}]
    blocks = [(party.role, _untitled(sheet, _block(sheet, party), beliefs)) for party in parties]
    told = [(role, block) for role, block in blocks if block.name is None or not is_post_label(block.name.value)]
    text = next((row.y0 for row in sheet.rows if is_running(sheet, row)), sheet.tall)
    above = [(role, block) for role, block in told if block.y1 < text]
    return above if len(above) >= _BOTH else told


def _worded(sheet: Sheet) -> dict[str, str]:
    """The captions on the sheet that are made of such words, and what each says."""
    texts = ((segment.key, _NUMBERED.sub("", segment.text).strip(" :.")) for row in sheet.rows for segment in row.segments)
    return {key: role for key, text in texts for role, words in _WORDED if words.fullmatch(text)}


@dataclass(frozen=True, slots=True)
class _Free:
    """Blocks without a caption, top to bottom."""

    sheet: Sheet
    blocks: Sequence[Block]
    beliefs: Beliefs

    def sender(self) -> Block | None:
        """The block that the tagger takes for the sender's; else one in the letterhead that it takes for nobody else's."""
        leaning = [(self._leaning(block), block) for block in self.blocks]
        surest, block = max(leaning, key=lambda each: each[0], default=(0.0, None))
        if surest >= _LEANS:
            return block
        high = _LETTERHEAD * self.sheet.tall
        if len(self.blocks) == 1 and self._is_plain(self.blocks[0]):
            return None
        return next((block for lean, block in leaning if lean > -_LEANS and block.y0 < high), None)

    def recipient(self, sender: Block | None) -> Block | None:
        """Likewise of the others, above the body."""
        leaning = [(self._leaning(block), block) for block in self.blocks if block is not sender]
        surest, block = min(leaning, key=lambda each: each[0], default=(0.0, None))
        if surest <= -_LEANS:
            return block
        body = _ADDRESSED * self.sheet.tall
        return next((block for lean, block in leaning if lean < _LEANS and block.y0 < body), None)

    def _is_plain(self, block: Block) -> bool:
        """Set as the text is, at its edge: so stands the addressee of who signs only. A letterhead is large or apart."""
        if block.name is None:
            return False
        first, edges = block.name.tokens[0], [row.tokens[0].x0 for row in self.sheet.rows if len(row.tokens) > _TEXT]
        aligned = bool(edges) and abs(first.x0 - median(edges)) < 2 * self.sheet.height
        return aligned and first.y1 - first.y0 < _LARGE * self.sheet.height

    def _leaning(self, block: Block) -> float:
        """Above zero where signature or tagger take the words for the sender's, below where they are the recipient's."""
        if block.name is not None and _told_apart(block.name.value) & _greeted(self.sheet):
            return -1.0
        if block.name is not None and is_signed(self.sheet, block.name.value):
            return 1.0
        return self._believed("/sender", block) - self._believed("/recipient", block)

    def _believed(self, pointer: str, block: Block) -> float:
        return fmean(self.beliefs(reading) or 0.0 for reading in block.readings(pointer))


def is_signed(sheet: Sheet, name: str) -> bool:
    """Does the name of somebody stand again on a line of its own, below the text or its farewell?"""
    words = _told_apart(name)
    low = min([_SIGNED * sheet.tall, *(row.y0 for row in sheet.rows if _FAREWELL.match(row.text))])
    return len(words) > 1 and any(words == _told_apart(row.text) for row in sheet.rows if row.y0 > low)


def _greeted(sheet: Sheet) -> frozenset[str]:
    """The words of the salutation."""
    return next((_told_apart(row.text) for row in sheet.rows if row.tokens[0].key == "dear"), frozenset())


def _told_apart(name: str) -> frozenset[str]:
    """The words that tell people apart: no initials, no titles."""
    keys = (key_of(word) for word in name.split())
    return frozenset(key for key in keys if len(key) > 2 and key not in _TITLES)


def _block(sheet: Sheet, party: Party) -> Block:
    """Where the name stands apart, the street was taken for it: look above and beside."""
    address = party.address
    if address is None or not _STREET.match(party.name.value) or _STREET.match(address.value):
        return Block(party.name, address, party.y0)
    whole = Found(f"{party.name.value}, {address.value}", party.name.tokens + address.tokens, party.name.score)
    rows = [row for row in sheet.rows if 0 < party.y0 - row.y0 < _ABOVE * sheet.height and _is_name(row.segments[0])]
    named = rows[-1].segments[0] if rows else _beside(sheet, whole, party.y0)
    tokens = _bare(named.tokens) if named is not None else ()
    name = parse_text(" ".join(token.text for token in tokens))
    return Block(Found(name, tokens, 0.75, ("letterhead",)) if name else None, whole, party.y0)


def _untitled(sheet: Sheet, block: Block, beliefs: Beliefs) -> Block:
    """The block with the line below where a title above the name was taken for it."""
    name, address = block.name, block.address
    if name is None or address is None or not _is_title(name, beliefs):
        return block
    low, top = max(token.middle for token in name.tokens), min(token.middle for token in address.tokens)
    left, right = min(token.x0 for token in address.tokens), max(token.x1 for token in address.tokens)
    within = (segment for row in sheet.rows for segment in row.segments if segment.x0 < right and segment.x1 > left)
    named = [segment.tokens for segment in within if low < segment.y0 and segment.y1 < top and _is_name(segment)]
    return replace(block, name=replace(_named(_bare(named[-1])), because=())) if named else block


def _is_title(name: Found, beliefs: Beliefs) -> bool:
    return (beliefs(reading_of("/subject", name)) or 0.0) >= _A_TITLE


def _beside(sheet: Sheet, address: Found, top: float) -> Segment | None:
    """The name of a letterhead at one edge, whose address stands at the other."""
    own = {id(token) for token in address.tokens}
    low = max(token.y1 for token in address.tokens)
    segments = (segment for row in sheet.rows if row.y1 > top and row.y0 < low for segment in row.segments)
    named = [segment for segment in segments if _is_name(segment) and not any(id(token) in own for token in segment.tokens)]
    return max(named, key=lambda each: each.y1 - each.y0, default=None)


def _letterhead_name(sheet: Sheet, recipient: Block | None, beliefs: Beliefs) -> Iterator[Reading]:
    """The largest line of the letterhead, where it has no address block; a title is none."""
    rows = [row for row in sheet.rows if row.y0 < 0.12 * sheet.tall and (recipient is None or row.y1 < recipient.y0)]
    found = [(_height(row), _named(_bare(row.segments[0].tokens))) for row in rows if _is_name(row.segments[0])]
    named = [(high, name) for high, name in found if not _is_title(name, beliefs) and is_name(name, beliefs)]
    if named:
        yield reading_of("/sender/name", max(named, key=lambda each: each[0])[1])


def _named(tokens: tuple[Token, ...]) -> Found:
    return Found(" ".join(token.text for token in tokens), tokens, 0.6, ("letterhead",))


def _signer(sheet: Sheet) -> Iterator[Reading]:
    """Who signs below the farewell: of paper without a letterhead the sender."""
    farewells = (row.index for row in sheet.rows if row.y0 > _SIGNED * sheet.tall and _FAREWELL.match(row.text))
    at = next(farewells, len(sheet.rows))
    for row in sheet.rows[at + 1 : at + 2]:
        segment = row.segments[0]
        name = parse_text(segment.text)
        if name is not None and _is_name(segment) and 1 < len(segment.tokens) <= _NAMED:
            yield reading_of("/sender/name", Found(name, segment.tokens, 0.6, ("signature",)))


def without_shared(type_name: str, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, of a letter without those that give words of the sender's block to the recipient as well, or the other way.

    Of two, the one whose words are all the other's goes.
    """
    if type_name != "letter":
        return tuple(readings)
    return tuple(each for each in readings if not any(_is_within(each, other) for other in readings))


def _is_within(reading: Reading, other: Reading) -> bool:
    """Is it a part of what was read as the other party's?"""
    mine, whose = (each.pointer.split("/")[1:] for each in (reading, other))
    if {mine[0], whose[0]} != {"sender", "recipient"} or mine[1:] != whose[1:] or reading.page != other.page:
        return False
    if reading.box is None or other.box is None or not other.box.holds(reading.box.center):
        return False
    return len(reading.value) < len(other.value)


def _height(row: Row) -> float:
    return row.y1 - row.y0


def _bare(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without a caption such as `To:`, and without a logo, which is read as a sign or as a few small letters."""
    first = tokens[0].text
    captioned = role_of(tokens[0].key) is not None
    is_logo = not any(c.isalnum() for c in first) or (len(first) <= 2 and first.islower())
    return tokens[1:] if (captioned or is_logo) and len(tokens) > 1 else tokens


def _is_name(segment: Segment) -> bool:
    text = " ".join(token.text for token in _bare(segment.tokens))
    return sum(c.isalpha() for c in text) > 0.7 * len(text) and len(text) > 3 and ":" not in text
