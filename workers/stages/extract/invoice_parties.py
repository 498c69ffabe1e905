"""Seller and buyer of an invoice: captioned blocks, captioned lists (`Name:`, `Anschrift:`), letterheads, windows, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from string import digits

from schemas.kinds import TEXT
from schemas.readings import Reading
from workers.stages.extract.candidates import Found, best_reading, reading_of
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.parties import Party, of_role, parties_on, role_of
from workers.stages.extract.sheets import Segment, Sheet, Token

_ADVERTISER = frozenset(
    f"label:{phrase_key(caption)}"
    for caption in ("advertiser", "advertiser name", "adv", "sponsor", "on behalf of", "advertiser/client name",
                    "advertiser/client", "client/advertiser")
)  # fmt: skip
_AGENCIES = frozenset(map(phrase_key, ("agency", "agency name", "advertising agency")))
_CLIENT = frozenset({"label:client", "label:clientname"})
"""Who advertises, where the paper names an agency as well."""
_SAID = 0.97
"""Score of the one of whom a caption says that he advertises."""
_HEAD_ROWS = 0.55
"""Share of the first page in which parties are looked for before elsewhere."""
_LETTERHEAD = 0.2
"""Share of the page's height in which a letterhead stands."""
_WINDOW = 12.0
"""How far below the sender's line, in word heights, the window's address may begin."""
_NAMED = frozenset(phrase_key(word) for word in ("name", "firma", "company", "company name", "nom", "raison sociale"))
_PLACED = frozenset(phrase_key(word) for word in ("anschrift", "adresse", "address", "straße", "street"))
_PAYERS = frozenset(phrase_key(word) for word in ("bill to", "payor", "sold to", "charge to", "bill freight charges to"))
_SENDERS = frozenset(phrase_key(word) for word in ("from", "shipper", "shipper (from)", "from (shipper)"))
_PAY_TO = re.compile(
    r"(?=.*(?:pay|remit|check|cheque))(?:please|kindly|make|mail|send|remit|forward|return|address|all|your|checks?|cheques?"
    r"|payments?|remittances?|payable|pay|and|or|the|order|of|to|at)+(?:to|of)(?:us)?(?:at)?"
)
"""A caption of who is paid: `Make checks payable and mail to`, `Pay to the order of`."""
_TOP = 0.1
"""Share of the page's height above which an address is a letterhead's."""
_LEVEL = 2.5
"""Word heights by which the address in a window may begin above the one where to pay beside it."""
_SURNAME_FIRST = re.compile(r"[^\W\d]+, ?[^\W\d]+,?")
_LIST_ROWS = 14
_NEARER = 1.15
"""A line belongs to the one above it unless the one below is nearer by more than the play of the lines."""
_WRAPPED = 0.8
"""Word heights to the second line of a name, at most."""


def party_readings(sheet: Sheet, head: Mapping[str, list[Found]]) -> Iterator[Reading]:
    """Seller: captioned, or the letterhead, or where to remit. Buyer: labelled (`Advertiser`), captioned, or in the window."""
    blocks = [*_listed_parties(sheet), *parties_on(sheet, own_roles(sheet))]
    bare = [party for party in blocks if party.role is None and party.y0 < _HEAD_ROWS * sheet.tall]
    seller, buyer = of_role(blocks, "from"), of_role(blocks, "to")
    line = of_role(blocks, "sender")
    if line is not None:
        window = _below_line(bare, line, sheet)
        buyer = buyer or window
        bare = [party for party in bare if party is not window]
        seller = seller or next((party for party in bare if _same_house(party, line)), line)
    if seller is None and bare and _is_window(bare[0], blocks, sheet):
        seller, buyer = of_role(blocks, "remit"), buyer or bare.pop(0)
    if seller is None and bare and (buyer is None or bare[0].y0 <= buyer.y0 + sheet.height):
        seller = bare.pop(0)
    if buyer is None and seller is None:
        seller, buyer = _on_stub(sheet, [party for party in blocks if party.role in {None, "remit"}])
    if buyer is None:
        buyer = next((party for party in bare if seller is None or party.name.value != seller.name.value), None)
    seller, buyer = seller or of_role(blocks, "remit"), buyer or of_role(blocks, "agent")
    yield from _party("/seller", seller, head.get("/seller/name", []))
    yield from _party("/buyer", buyer, [_wrapped(sheet, each) for each in head.get("/buyer/name", [])], _customers(sheet))


def _is_window(party: Party, blocks: Sequence[Party], sheet: Sheet) -> bool:
    """Does the first address stand beside or below the one where to pay, of another name? Then it is that of who pays."""
    paid = of_role(blocks, "remit")
    if paid is None or party.y0 < _TOP * sheet.tall or phrase_key(party.name.value) == phrase_key(paid.name.value):
        return False
    return party.y0 > paid.y0 - _LEVEL * sheet.height


def own_roles(sheet: Sheet) -> Mapping[str, str]:
    """What captions say on bills: who is named payor pays them; where he is named, `From` and `To` say where goods went."""
    keys = {segment.key for row in sheet.rows for segment in row.segments}
    shipped = {"from": "ship", "to": "ship"} if "to" in keys and keys & _PAYERS and keys & _SENDERS else {}
    paid = dict.fromkeys((key for key in keys if _PAY_TO.fullmatch(key)), "remit")
    numbered = {key: role for key in keys if (role := role_of(key.lstrip(digits))) is not None}
    return {**numbered, "payor": "to", "payee": "remit", **dict.fromkeys(_AGENCIES, "agent"), **paid, **shipped}


def _customers(sheet: Sheet) -> frozenset[str]:
    """What the caption of the one who advertises says of him; a commission tells that an agency acts for him."""
    keys = {segment.key for row in sheet.rows for segment in row.segments}
    names_agency = any(key.startswith("agency") or "commission" in key for key in keys)
    return _ADVERTISER | _CLIENT if names_agency else _ADVERTISER


def _on_stub(sheet: Sheet, blocks: Sequence[Party]) -> tuple[Party | None, Party | None]:
    """Both houses where addresses are on the part that goes back only: the one that the letterhead names is the seller."""
    heads = {segment.key for row in sheet.rows if row.y0 < _LETTERHEAD * sheet.tall for segment in row.segments}
    seller = next((party for party in blocks if phrase_key(party.name.value) in heads), None)
    if seller is None:
        return None, None
    others = [party for party in blocks if party.name.value != seller.name.value]
    return seller, min(others, key=lambda party: abs(party.y0 - seller.y0), default=None)


def _below_line(bare: Sequence[Party], line: Party, sheet: Sheet) -> Party | None:
    """The address in the window, below the small line with the sender's own."""
    for party in bare:
        if 0 < party.y0 - line.y0 < _WINDOW * sheet.height and abs(party.x0 - line.x0) < 10 * sheet.pitch:
            return party
    return None


def _same_house(party: Party, line: Party) -> bool:
    """The letterhead gives in full the name that the sender's line gives."""
    return party.name.value.casefold().startswith(line.name.value.casefold().rstrip(" ,"))


def _party(
    at: str, party: Party | None, labelled: Sequence[Found], customers: frozenset[str] = frozenset()
) -> Iterator[Reading]:
    names = [_bare_name(each) for each in labelled if each.score > 0.45 and not _is_clerk(each)]
    customer = [_bare_name(each) for each in labelled if each.score > 0.3 and customers & set(each.because)]
    if customer:
        # Who advertises is the customer, though the invoice goes to an agency.
        names = [each for each in customer if not any(_cut_off(each.value, other.value) for other in customer)]
    elif party is not None:
        names.append(party.name.scaled(0.9 if party.role else 0.75))
    reading = best_reading(f"{at}/name", names, TEXT.parse)
    if reading is not None:
        yield reading.model_copy(update={"score": max(reading.score, _SAID)}) if customer else reading
    if party is not None and party.address is not None and (reading is None or reading.value == party.name.value):
        yield reading_of(f"{at}/address", party.address)


def _is_clerk(found: Found) -> bool:
    """`Buyer  Heffner,Rick` is who placed the order, not the customer."""
    return "label:buyer" in found.because and _SURNAME_FIRST.fullmatch(found.value) is not None


def _cut_off(short: str, long: str) -> bool:
    """Is one the beginning of the other, as where a column is too narrow on another page?"""
    return long.startswith(f"{short} ")


def _wrapped(sheet: Sheet, found: Found) -> Found:
    """An advertiser's long name goes on in the next line, below its beginning or below `Advertiser:`."""
    row = next((row for row in sheet.rows if found.tokens[0] in row.tokens), None)
    if row is None or not _ADVERTISER & set(found.because) or row.index + 1 == len(sheet.rows):
        return found
    at = row.tokens.index(found.tokens[0])
    below = sheet.rows[row.index + 1]
    if not at or not row.tokens[at - 1].key.startswith(("adv", "name")) or below.y0 - row.y1 > _WRAPPED * sheet.height:
        return found
    label = row.tokens[at - 1]
    edges = [found.tokens[0].x0, *([label.x0] if label.ends_label else [])]
    for segment in below.segments:
        if min(abs(segment.x0 - edge) for edge in edges) < sheet.pitch and not any(c in ":0123456789" for c in segment.text):
            if any(label.x0 - sheet.pitch < other.x0 < segment.x0 for other in below.segments):
                break
            return replace(found, value=f"{found.value} {segment.text}", tokens=(*found.tokens, *segment.tokens))
    return found


def _bare_name(found: Found) -> Found:
    """Without the sender's own number for it: `AB PAC (33483)`."""
    value = re.sub(r"\s*\(\d{3,}\)?$", "", found.value)
    return replace(found, value=value) if value else found


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of a captioned list: the caption's key (empty on further lines of a cell) and the words beside it."""

    key: str
    value: Segment


def _listed_parties(sheet: Sheet) -> Iterator[Party]:
    """Parties printed as lists: a caption for the party, below it `Name:` and `Address:` with their values beside."""
    for row in sheet.rows:
        caption = row.segments[0]
        role = role_of(caption.key)
        if role is None:
            continue
        entries = list(_entries(sheet, row.index, caption))
        name = _cell(entries, _NAMED)
        if not name:
            continue
        address = _cell(entries, _PLACED)
        tokens = tuple(token for line in name for token in line.tokens)
        streets = tuple(token for line in address for token in line.tokens)
        value = TEXT.parse(" ".join(line.text for line in name))
        if value is not None:
            place = Found(", ".join(line.text.strip(" ,") for line in address), streets, 0.9) if address else None
            yield Party(role, Found(value, tokens, 0.95), place, sheet.number, caption.x0, caption.y0)


def _entries(sheet: Sheet, first: int, caption: Segment) -> Iterator[_Entry]:
    """The lines of the list, down to the next caption without a value at the same edge."""
    for row in sheet.rows[first + 1 : first + 1 + _LIST_ROWS]:
        head, *rest = row.segments
        if abs(head.x0 - caption.x0) > 1.5 * sheet.pitch:
            yield _Entry("", head)
            continue
        split = next((at for at, token in enumerate(head.tokens) if token.text.endswith(":")), None)
        if split is None:
            return
        key = "".join(token.key for token in head.tokens[: split + 1])
        inside: tuple[Token, ...] = head.tokens[split + 1 :]
        value = Segment(inside) if inside else next(iter(rest), None)
        if role_of(key) is not None and value is None:
            return
        if value is not None:
            yield _Entry(key, value)


def _cell(entries: Sequence[_Entry], keys: frozenset[str]) -> list[Segment]:
    """The lines of the cell with one of the captions; a line without a caption belongs to the nearer neighbour."""
    owners = [entry.key for entry in entries]
    gaps = [below.value.y0 - above.value.y1 for above, below in pairwise(entries)]
    for at in range(len(entries)):
        up = gaps[at - 1] if at else float("inf")
        down = gaps[at] if at < len(gaps) else float("inf")
        if not owners[at] and up <= _NEARER * down:
            owners[at] = owners[at - 1]
    for at in range(len(entries) - 2, -1, -1):
        owners[at] = owners[at] or owners[at + 1]
    return [entry.value for entry, owner in zip(entries, owners, strict=True) if owner in keys]
