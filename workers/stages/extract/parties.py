"""Names with addresses: blocks of lines that end in a town, with the caption above them if there is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from schemas.values import parse_text
from workers.stages.extract.candidates import Found
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.sheets import Row, Segment, Sheet, Token, reaching

US_TOWN = re.compile(
    r"(?!^[A-Z]{2} \d{5} [^\W\d]{3})(?!ID\s(?!83[2-8]))\b[A-Z]{2}\.?,?\s+\d{5}(-?\d{4})?\b"
)  # Springfield, IL 62701, not DE 04109 Leipzig
_TOWN = re.compile(
    r"^(?:[A-Z]{1,2}[- ])?(?:\d{4,5},?\s+[^\W\d]{3,}|\d{5}[A-ZÄÖÜ][^\W\d]{3,})"  # 04109 Leipzig, DE 12345 Berlin
    r"|^\d{4} [A-Z]{2}\s+[^\W\d]{3,}"  # 8247 TL Zwolle
    r"|[,·•●|-]\s+(?:[A-Z]{1,2}[- ])?\d{4,5}\s+[^\W\d]{3,}"  # Hauptstr. 1, 04109 Leipzig
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b"  # SW1A 1AA
    r"|\b[A-Z]{2}\s+[A-Z]\d[A-Z]\s?\d[A-Z]\d$|[^\W\d]{3,},? [A-Z]\d[\dW]\s[A-Z\d]{4}$"  # Regina, SK T1F 5V3; Sligo A26 MT25
    r"|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT)\s+\d{4}$"  # Bunbury WA 8681
    r"|^Singapore \d{6}$"
)
_IN_INDIA = re.compile(r"\bgstin\b|\bindia\b|₹", re.IGNORECASE)
_INDIAN_TOWN = re.compile(rf"{_TOWN.pattern}|[^\W\d]{{3,}} ?[-\N{{EN DASH}} ]+ ?\d{{3}} ?\d{{3}}$")
"""Surat - 395036; elsewhere a word with six digits is any number."""
_STREET = re.compile(
    r"^\d+[\w/-]*\s+\S|\b(?:p\.?\s?o\.?|post office)\s*box\b"
    r"|\b(suite|ste|floor|fl|unit|lot|street|road|avenue|ave|blvd|drive|lane|jalan|jln|no)\b\.?\s*[,:#]?\s*\d"
    r"|\b(street|st|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|parkway|pkwy|highway|hwy|court|plaza|way)\b\.?,?$"
    r"|(straße|strasse|str\.|allee|weg|platz|gasse|laan|straat|plein|gracht|kade|dijk|singel)\s*\d+"
    r"|^(am|an|im|zum|zur|auf)\b.* \d+\s?[a-z]?$"
    r"|^\d+,?\s+(rue|avenue|chemin|place|boulevard)\b"
    r"|^(calle|plaza|avda|avenida|paseo|via|viale|piazza|corso|rua)\b.*\d",
    re.IGNORECASE,
)
_NOT_ADDRESS = re.compile(
    r"\b(phone|tel|telefon|fax|e-?mail|www\.|https?:|attn|attention|tax id|ein|npi|ust-?id|iban|main|billing|page|date)"
    r"\b[:. #(]"
    r"|@|www\.|^\(?\d{3}\)?[ .-]*\d{3}[.-]\d{4}|:$",
    re.IGNORECASE,
)
_CAPTIONS = {
    "to": "bill to|billed to|sold to|invoice to|invoiced to|billing address|bill to address|customer|client|rechnung an|"
    "rechnungsempfanger|kunde|and|buyer|mail to|to|advertiser|kaufer|kaufer/leistungsempfanger|leistungsempfanger|"
    "auftraggeber|rechnungsadresse|rechnungsanschrift|adresse du client|adresse de facturation|facture a|acheteur|billed party|"
    "invoiced party|invoice address|customer billing address|purchaser|purchased by|charge to|bill freight charges to|"
    "freight charges to|payor of freight|klant|factuuradres|factuur aan|"
    "cliente|facturar a|spettle|spettabile|importer|owner|to owner|issued to|credit to|send bill to|send to|"
    "services provided for|on behalf of|billed account|billed account name & address",
    "from": "from|seller|vendor|supplier|exporter|contractor|from contractor|subcontractor|from subcontractor|"
    "contract agreement between|station|payer|payor|plan|issued by|absender|verkaufer|"
    "lieferant|rechnungsersteller|rechnungssteller|leistungserbringer|auftragnehmer|fournisseur|vendeur|emetteur",
    "remit": "remit to|remit address|remittance address|send payment to|please remit to|remit payment to|mail payment to|"
    "make check payable to|make checks payable to|send payments to|remit payments to|mail payments to|please send payment to|"
    "payment address|mail checks to|payable to|zahlbar an|betalen aan",
    "ship": "ship to|shipped to|deliver to|delivery address|service location|lieferadresse|adresse de livraison|ship from|"
    "warenempfanger|abweichender warenempfanger|lieferanschrift|leistungsort|abweichender zahlungsempfanger|"
    "steuerbevollmachtigter des verkaufers|invoicee|shipping address|ship to address|delivered to|forwarded to|consignee|"
    "service address|site address|job site|destination|shipper|shipper from|consignee to|pickup from|pick up at|"
    "service at|serviced at|service site|location|work site|job name|"
    "site|job site address|job address|works at|job location|afleveradres|leveradres|bezorgadres|direccion de entrega|"
    "luogo di consegna|destinazione|lieferort|livre a|notify party|consignee if other than buyer|ultimate consignee|"
    "goods recipient|goods receiver|ship to party|receptionnaire|anlieferung an|lieu de livraison|livrer a|enviar a|"
    "lugar de entrega|merce spedita a|intermediate consignee|project|via architect|architect|work performed at",
    "payee": "payee|pay to|provider|provider name|billing provider|paid to|payment to|provider information|payee name|"
    "pay to provider",
}
_ROLES = {phrase_key(wording): role for role, words in _CAPTIONS.items() for wording in words.split("|")}
_OPENS = re.compile(
    r"\b(jalan|jln|taman|tmn|lorong|lrg|persiaran|lebuh(raya)?|bandar( baru)?|kampung|kg|bukit|bkt|sri|seri|desa|pusat|kuala"
    r"|petaling|seksyen|sek|section|lot|blok|block|blk|unit|level|no)\.?$",
    re.IGNORECASE,
)
"""A line that ends with what opens a name: of Malaysian places the kind stands before it."""
_STATE = re.compile(r" (NSW|VIC|QLD|WA|SA|TAS|ACT|NT)$")
_CODE = re.compile(r"\d{4}\b")
_STATE_LINE, _STATE_APART = re.compile(r"[A-Z]{2}\.? \d{5}\b"), 6.0
"""A state with its postal code, and how many characters it may stand apart from its town."""
_DEEPEST = 7
_LISTED = re.compile(
    r"^((globale )?nummer|gln|handelsname|siren|siret|n°|e-?mail|lief(eranten)?-?nr|kunden-?nr|ansprechpartner|steuernummer"
    r"|z\. ?hd|trading name|legal registration|contact)\b",
    re.IGNORECASE,
)
"""Lines between name and street that are neither."""
_TITLE = re.compile(r"^(?:\w+ )?(?:invoice|statement|credit memo|rechnung|facture)\W+\S*\d\S*$", re.IGNORECASE)
"""What the paper is, with its number: `INVOICE 5209`."""
_HOUSE = re.compile(r"(straße|strasse|str\.|allee|weg|platz|gasse)\s*\d+\s?\w?$", re.IGNORECASE)
_PARTING = re.compile(
    r",?\s*[·•●|]\s*|,?\s+[-\N{EN DASH}]\s+"
    r"(?=(?:[A-Z]{1,2}-)?\d{4,5}\b|[A-Z][^\d,]+,? [A-Z]{2} \d{5}\b|(?i:suite|ste|apt|floor|unit|building|p\.?o\.? box)\b)"
)
"""A dash may be the street's own, save before a town with its postal code and before a suite."""
_CAPTION_END = re.compile(r"\b(at|to|for|by|from|of|address|location|party|site|an|fur|für|a|à|pour)$", re.IGNORECASE)
"""A line above a name that names nobody, however it is worded: `Purchased by`, `Job location`."""
_NAMED = 3
"""Lines of a name, a street and a town."""
COUNTRIES = frozenset(map(phrase_key, (
    "usa", "u.s.a.", "united states", "united states of america", "canada", "mexico", "united kingdom", "uk", "england",
    "scotland", "wales", "ireland", "germany", "deutschland", "austria", "österreich", "switzerland", "schweiz", "suisse",
    "france", "belgium", "belgique", "belgië", "netherlands", "the netherlands", "nederland", "spain", "españa", "italy",
    "italia", "portugal", "luxembourg", "australia", "new zealand", "malaysia", "singapore", "india",
)))  # fmt: skip
"""Countries as they stand on the last line of an address."""
_SEPARATORS = frozenset("·•●|-\N{EN DASH}*")
_BESIDE = 25
"""Characters between a caption and the name at its right, at most: both may stand in columns."""
_EVEN = 3.2
"""Word heights between evenly spaced lines of an address, at most."""
_EMPTY_LINE = 4.0
"""Word heights between street and town with an empty line between them, at most."""


@dataclass(frozen=True, slots=True)
class Party:
    """A name and address on a page."""

    role: str | None
    """What its caption says: `to`, `from`, `remit`, `ship`, `payee`; `sender` for the small line above an address window;
    None without one."""
    name: Found
    address: Found | None
    page: int
    x0: float
    y0: float


def parties_on(sheet: Sheet, extra: Mapping[str, str] | None = None) -> tuple[Party, ...]:
    """The page's addressed parties, top to bottom. `extra` maps further caption keys to roles."""
    segments = [_with_number(sheet, row, segment) for row in sheet.rows for segment in _joined(row.segments)]
    roles = _with_doubles({**_ROLES, **(extra or {})}, segments)
    town = _towns_of(segments)
    found: list[Party] = []
    used: set[int] = set()
    for index, segment in enumerate(segments):
        if index in used or not _is_town(segment.text, town):
            continue
        block = _block(sheet, segments, index, town)
        block += _country_below(sheet, segments, index)
        used.update(block)
        party = _party(sheet, segments, [segments[each] for each in block], roles)
        if party is not None and not (town is not US_TOWN and _is_place(party.name.value)):
            found.append(party)
    return tuple(sorted(found, key=lambda party: (party.y0, party.x0)))


def _towns_of(segments: Sequence[Segment]) -> re.Pattern[str]:
    """How towns are written on this paper."""
    if any(US_TOWN.search(segment.text) for segment in segments):
        return US_TOWN
    return _INDIAN_TOWN if any(_IN_INDIA.search(segment.text) for segment in segments) else _TOWN


def parted(line: str) -> str:
    """A row of an address with a comma for each sign that parts two of its lines."""
    return _PARTING.sub(", ", line)


def with_their_names(lines: Iterable[str]) -> list[str]:
    """Lines of an address, those put together between which a name is broken: `TAMAN SRI`, `TEBRAU`; `Cairns QLD`, `8228`."""
    joined: list[str] = []
    for line in lines:
        is_open = joined and (_OPENS.search(joined[-1]) or (_STATE.search(joined[-1]) and _CODE.match(line)))
        if is_open:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return joined


def role_of(key: str) -> str | None:
    """The role that a caption gives; None where it is no caption of a party."""
    return _ROLES.get(key)


def _with_doubles(roles: Mapping[str, str], segments: Iterable[Segment]) -> Mapping[str, str]:
    """The roles, with captions of two words for one thing: `Shipper / Exporter`, `Rechnungsanschrift / Bill to`."""
    doubles = {}
    for key in {segment.key for segment in segments if "/" in segment.text} - roles.keys():
        halves = ((key[:at], key[at:]) for at in range(2, len(key) - 1))
        both = next(({roles[one], roles[other]} for one, other in halves if one in roles and other in roles), set())
        if both:
            doubles[key] = min(both, key=lambda role: role == "ship")
    return {**roles, **doubles}


def _is_place(text: str) -> bool:
    """A street or town by itself names nobody."""
    return _HOUSE.search(text) is not None or _TOWN.search(text) is not None


def _joined(segments: Sequence[Segment]) -> Iterable[Segment]:
    """Segments with nothing but separators between them are one line: `Kraxi GmbH   ●   Allee 17   ●   12345 Papierfeld`.

    So are a town and its state set a little apart: `Cedar Falls,   IA 50686`.
    """
    run: list[Segment] = []
    for segment in segments:
        if run and not (_is_separator(segment) or _is_separator(run[-1]) or _is_its_state(run[-1], segment)):
            yield run[0] if len(run) == 1 else Segment(tuple(token for each in run for token in each.tokens))
            run = []
        run.append(segment)
    if run:
        yield run[0] if len(run) == 1 else Segment(tuple(token for each in run for token in each.tokens))


def _is_its_state(town: Segment, segment: Segment) -> bool:
    near = segment.x0 - town.x1 < _STATE_APART * town.tokens[-1].pitch
    return near and town.text.endswith(",") and _STATE_LINE.match(segment.text) is not None


def _is_separator(segment: Segment) -> bool:
    return segment.text in _SEPARATORS


def _with_number(sheet: Sheet, row: Row, segment: Segment) -> Segment:
    """`Am Markt   71`: a house number set a little apart belongs to its street."""
    if segment not in row.segments:
        return segment
    wider = reaching(row, segment, 4 * sheet.pitch)
    return wider if len(wider.tokens) == len(segment.tokens) + 1 and wider.tokens[-1].text.isdigit() else segment


def _is_town(text: str, town: re.Pattern[str]) -> bool:
    return len(text) < 90 and town.search(text) is not None


def _block(sheet: Sheet, segments: Sequence[Segment], last: int, town: re.Pattern[str]) -> list[int]:
    """Indices of the segments above the town that share its left edge or its middle, the town last."""
    block = [last]
    low, gap = segments[last], 0.0
    for index in range(last - 1, -1, -1):
        segment = segments[index]
        rise = low.y0 - segment.y1
        if not _lined_up(segment, low, sheet.pitch):
            if rise > _EMPTY_LINE * sheet.height:
                break
            continue
        if rise > _reach(sheet, [segments[each] for each in block], segment, gap, town):
            break
        if segment.y1 > low.y0 + 0.5 * sheet.height:
            continue
        if _is_town(segment.text, town) or len(block) >= _DEEPEST:
            break
        block.insert(0, index)
        low, gap = segment, rise
    return block


def _country_below(sheet: Sheet, segments: Sequence[Segment], town: int) -> list[int]:
    """The index of the line below the town that names the country alone."""
    above = segments[town]
    return [
        index
        for index, segment in enumerate(segments[town + 1 :], start=town + 1)
        if segment.key in COUNTRIES
        and abs(segment.x0 - above.x0) < sheet.pitch
        and -0.5 * sheet.height < segment.y0 - above.y1 < 1.5 * sheet.height
    ][:1]


def _lined_up(segment: Segment, low: Segment, pitch: float) -> bool:
    """Does it share the lower line's left edge, right edge or middle?"""
    centred = abs((segment.x0 + segment.x1) - (low.x0 + low.x1)) < 4 * pitch
    # The name of a letterhead may be set larger, and out over a logo.
    headline = segment.y1 - segment.y0 > 1.3 * (low.y1 - low.y0) and segment.x0 < low.x1 and segment.x1 > low.x0
    return abs(segment.x0 - low.x0) < 2.5 * pitch or abs(segment.x1 - low.x1) < pitch or centred or headline


def _reach(sheet: Sheet, block: Sequence[Segment], segment: Segment, gap: float, town: re.Pattern[str]) -> float:
    """How far above the block its next line may end."""
    # A name may stand a little apart from the street below it.
    apart = 2.2 if len(block) < 3 and (len(block) == 1 or _STREET.search(block[0].text)) else 1.1
    reach = apart * max(sheet.height, segment.y1 - segment.y0)
    if town is not US_TOWN and len(block) == 2 and _HOUSE.search(block[0].text):
        return max(reach, _EMPTY_LINE * sheet.height)
    if len(block) > 1:
        return max(reach, min(gap + 0.25 * sheet.height, _EVEN * sheet.height))
    # An empty line above the town was the custom in Germany, and forms leave one for a second name.
    return max(reach, _EMPTY_LINE * sheet.height) if town is not US_TOWN and _HOUSE.search(segment.text) else reach


def _party(sheet: Sheet, segments: Sequence[Segment], block: list[Segment], roles: Mapping[str, str]) -> Party | None:
    role = None
    for index in range(len(block) - 1, -1, -1):
        if block[index].key in roles:
            role, block = roles[block[index].key], block[index + 1 :]
            break
        if block[index].text.endswith(":"):
            block = block[index + 1 :]
            break
    if len(block) > _NAMED and _CAPTION_END.search(block[0].text):
        block = block[1:]
    lines = [segment for segment in block if not any(each.search(segment.text) for each in (_NOT_ADDRESS, _LISTED, _TITLE))]
    if not lines:
        return None
    role = role or _caption_above(sheet, segments, block[0], roles)
    names, streets = _split(lines, roles)
    role = role or _inline_role(names[0], roles)
    name_tokens = _without_role(names[0], roles)
    while len(name_tokens) > 1 and len(name_tokens[0].text) == 1 and not name_tokens[0].text.isalpha():
        name_tokens = name_tokens[1:]
    if not streets:
        name_tokens, streets = _one_line(names[0])
        role = role or ("sender" if streets and not US_TOWN.search(names[0].text) else None)
    name = parse_text(" ".join(token.text for token in name_tokens).strip(" :,·"))
    if name is None or sum(c.isalpha() for c in name) < 3:
        return None
    address = ", ".join(parted(segment.text.strip(" ,·•|-")) for segment in streets)
    tokens = tuple(token for segment in streets for token in segment.tokens)
    return Party(
        role,
        Found(name, tuple(name_tokens), 0.85),
        Found(address, tokens, 0.85) if address else None,
        block[0].tokens[0].page,
        block[0].x0,
        block[0].y0,
    )


def _split(lines: list[Segment], roles: Mapping[str, str]) -> tuple[list[Segment], list[Segment]]:
    """Lines of the name, lines of the address: from the first that looks like a street or town on."""
    for index, line in enumerate(lines):
        text = " ".join(token.text for token in _without_role(line, roles))
        if index and _STREET.search(text):
            return lines[:index], lines[index:]
    return lines[:1], lines[1:]


def _one_line(line: Segment) -> tuple[Sequence[Token], list[Segment]]:
    """`Kraxi GmbH · Flugzeugallee 17 · 12345 Papierfeld`: the name, and the rest."""
    first, *rest = line.tokens
    if first.text.endswith(",") and _HOUSE.search(" ".join(token.text for token in rest).partition(",")[0]):
        return (first,), [Segment(tuple(rest))]
    for index, token in enumerate(line.tokens[1:-1], start=1):
        if token.text in _SEPARATORS or token.text.endswith(","):
            end = index + 1 if token.text.endswith(",") else index
            return line.tokens[:end], [Segment(line.tokens[index + 1 :])]
    return line.tokens, []


def _inline_role(line: Segment, roles: Mapping[str, str]) -> str | None:
    key = ""
    for token in line.tokens[:4]:
        key += token.key
        if key in roles and token.text.endswith(":"):
            return roles[key]
    return None


def _without_role(line: Segment, roles: Mapping[str, str]) -> Sequence[Token]:
    key = ""
    for index, token in enumerate(line.tokens[:4]):
        key += token.key
        if key in roles and token.text.endswith(":") and index + 1 < len(line.tokens):
            return line.tokens[index + 1 :]
    return line.tokens


def _caption_above(sheet: Sheet, segments: Iterable[Segment], top: Segment, roles: Mapping[str, str]) -> str | None:
    """A caption up to three lines above the block, or to its left on the first line."""
    best, nearest = None, 4.5 * sheet.height
    for segment in segments:
        role = roles.get(segment.key)
        if role is None:
            continue
        rise = top.y0 - segment.y1
        beside = abs(segment.y0 - top.y0) < sheet.height and 0 < top.x0 - segment.x1 < _BESIDE * sheet.pitch
        above = -0.2 * sheet.height < rise and min(segment.x1, top.x1) - max(segment.x0, top.x0 - 3 * sheet.pitch) > 0
        distance = 0.0 if beside else rise
        if (beside or above) and distance < nearest:
            best, nearest = role, distance
    return best


def of_role(parties: Iterable[Party], *roles: str) -> Party | None:
    """The first party with one of the roles."""
    return next((party for party in parties if party.role in roles), None)
