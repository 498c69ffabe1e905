"""On one paper the same caption means the same field: values behind it are not one thing here and another there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from schemas.document_type import Leaf
from workers.stages.extract.labels import phrase_key
from workers.stages.extract.parties import role_of
from workers.stages.extract.tagged.said_value import SaidValue
from workers.stages.extract.tagged.words import SaidWord

Patterns = tuple[str, ...]
_ALIKE = (
    frozenset({"/number", "/purchase_order", "/buyer/account_number", "/seller/bank_account"}),
    frozenset({"/issue_date", "/due_date"}),
)
"""Fields that the tagger takes for each other where the bill words its captions unlike those it learned."""
_OWN = {field: re.compile("inv|rechn|fa[ct]t|bill|beleg|credit|gutschrift|issue|emis") for field in ("/number", "/issue_date")}
"""What a caption says that means the bill's own: `Date` and `Order No.` stand beside others as well."""
_OTHER_DAY = re.compile(
    r"order|ship|deliver|dis?patch|despatch|loaded|picked|collect|service|period|start|end(?:date|ing)|print|supply|lastpay|podate"
    r"|^from$|^period|challan|^lief|^(?:del|dely|desp|ord)(?:date|dt)?$|rental|return|out$|^in$|datein$|works|complet|receiv|promis|requir|expir|discount|deduct|skonto|escompte"
    r"|bestell|auftrag|liefer|leistung|versand|druck|livr|command|pedido|entrega|ordine|consegn|lever"
)
_OWN_DAY = re.compile("inv|bill|due|pay|rechn|fact|fakt|fatt|issue|settle|zahl|fallig|echeance|venc|scad|verval")
"""In a caption: a day that is neither the invoice's own nor the one to pay by, and what makes it one of these all the same."""
_ALWAYS_OTHER = re.compile(r"thru|through|next|renew|discount|deduct|inoffice|tryin")
"""Another day whatever else is said: `Billed thru`, `Next billing date`, `Discount if paid by`, `Due in office`."""
_A_DAY = re.compile(rf"{_OTHER_DAY.pattern}|{_OWN_DAY.pattern}|{_ALWAYS_OTHER.pattern}|dat[eu]|fecha|data|day|tag")
_OTHER_BILL = re.compile(
    r"liee|linked|original(?:inv|rechn|bill)|origine|relatedinv|correct(?:s|ed|ing)|korrigiert|bezugsrechn|zurrechn|zurechn|creditedinv"
    r"|applie[ds]|invoicecredited|previousinv|referenceinv|refinv|vorherige|ursprung|rettific|rectifi"
)
"""In a caption: a bill that a credit note gives back, or a correction corrects."""
_TAX_NUMBER = re.compile(r"(?:cif|nif|p?iva|vat|gst|abn|ustid|siret|taxid|tax)(?:id|reg|nr|no)*")
"""A caption that means the number of who sells at the tax office."""
_OTHER_NUMBER = re.compile(
    r"(?:bol|billoflading|route|routestop|stop|tote|trailer|tractor|driver|manifest|seal|load|pack(?:ing)?(?:slip|list)?|pickticket"
    r"|quote|tracking|waybill|airbill|dis?patch(?:note)?|despatch(?:note)?|deliverynote|job|ticket|dea|licen[cs]e|lic|page|store"
    r"|branch|dept|department|terr(?:itory)?|whse|warehouse|location|batch|run|subscription|workorder|salesorder|ourorder"
    r"|(?:(?:agency|agy|advertiser|rep)(?:ref|code|order|id|acct|estimate)?(?:no)?)+|(?:cust(?:omer)?)?est(?:imate)?|product|campaign|externalref|external|alt(?:ernate)?order|idb|lc|letterofcredit"
    r"|portof(?:loading|discharge)|vesselflight|case|rx|tray|pan|report|accession|labid|coc|rma|rga|return|timecard|assignment|req"
    r"|rev(?:ision)?|ver(?:sion)?|amendment|headline|traffic|ext(?:ernal)?order|cpe(?:estimate)?|billing(?:id|profile)|payment(?:s)?profile"
    r"|call|so|servicecall|serviceorder|io|insertionorder|script|copy|isci|cart|claim|deal|tech(?:nician)?|servedby"
    r"|enteredby|soldby|sales(?:man|person|rep)|acc(?:oun)?texec(?:utive)?|ae"
    r"|project|projekt|proyecto|dossier|affaire|expediente|objekt|chantier|obra|opdracht|werkbon|matter|file|ourfile)"
    r"(?:no|id|code|acct|account)?"
)
"""Captions of numbers that are neither the bill's nor the order's nor the account's."""
_CONTRACT = re.compile(r"(?:contract|agreement)(?:no|id)?")
"""What may be the number of a bill that has no other, but is neither an order's nor an account's."""
_CYCLE = re.compile(r"(?:invoice|bill(?:ing)?)?(?:type|cycle|calendar)")
"""Captions of how often somebody is billed (`EOM`), which are no terms of payment."""
_STAFF = re.compile(
    r"(?:sold|served|entered|prepared|ordered)by|sales(?:man|person|rep(?:resentative)?|contact)|(?:acct|account)(?:exec(?:utive)?|manager|rep)|ae"
    r"|tech(?:nician)?|attn|attention|producer|clerk"
)
"""Captions of people of either house, who are no party to the bill."""
_SERVED = re.compile(r"(?:service|serv|svc|s)\d{0,2}%?(?:charge|chrge?|chge?|crg)|svc(?!tax)|gratuity|trinkgeld")
"""In a caption: what is added for service, which is no tax."""
_ROUNDED = re.compile(r"(?:rund|round)(?:ung|ing|ed|off)|arrondi|afrond|arrotond|redonde")
"""In a caption: what is put right to the next coin, which is neither tax nor freight."""
_CUSTOMER = re.compile("cust|client|kunde|kd|klant|cliente|debi|buyer|your|code|ledger|soldto|billto")
_OF_WHO_PAYS = re.compile("your|cust|client|kunde|ihre|votre|^uw|klant|buyer|acheteur")
"""In a caption of a tax number: it is that of who pays."""
_WHO_PAYS = frozenset({"/buyer/name", "/buyer/address"})
_TOLD = 0.5
"""So sure must the tagger be of him elsewhere."""
_CHARGES = frozenset({"/tax", "/shipping", "/discount"})
_IBAN = re.compile(r"[A-Z]{2}\d{2}[\dA-Z]{11}")
_PAIRS = "/"
"""Stands between the number of a paper and its day."""
_NOTHING = ""


def agree_by_caption(values: Iterable[SaidValue], leaves: Mapping[str, Leaf]) -> None:
    """Values behind one caption, of one kind and depth, become what their words together speak for most."""
    several: defaultdict[tuple[str, str, int], list[SaidValue]] = defaultdict(list)
    for value in values:
        if value.before and len(value.patterns) == 1 and "*" in value.patterns[0]:
            (pattern,) = value.patterns
            several[value.caption, leaves[pattern].kind.name, pattern.count("*")].append(value)
    for (caption, *_), alike in several.items():
        if caption and len({value.patterns for value in alike}) > 1:
            _agree(alike)


def named_by_caption(values: Iterable[SaidValue], leaves: Mapping[str, Leaf]) -> list[SaidValue]:
    """The values, each number and date below or beside the caption of a field as that field; other days and bills left out."""
    known = _captions(leaves)
    several = _without_consignees(list(values))
    return [
        value if pattern is None else replace(value, patterns=(pattern,))
        for before, value in zip([None, *several], several, strict=False)
        if (pattern := _meant(value, known, before)) != _NOTHING
    ]


def _without_consignees(values: Sequence[SaidValue]) -> list[SaidValue]:
    """Without who pays under a caption that says where goods go, where he is told elsewhere as well."""
    sent = {id(value) for value in values if value.patterns[0] in _WHO_PAYS and "ship" in map(role_of, value.captions)}
    told = {value.patterns[0] for value in values if id(value) not in sent and value.probability >= _TOLD}
    return [value for value in values if id(value) not in sent or value.patterns[0] not in told]


def is_of_another_day(caption: str) -> bool:
    """Does a caption's key name a day of an order, a delivery or a service?"""
    other = _OTHER_DAY.search(caption) is not None and _OWN_DAY.search(caption) is None
    return other or _ALWAYS_OTHER.search(caption) is not None


def is_of_another_bill(caption: str) -> bool:
    """Does a caption's key name the bill that this one refers to?"""
    return _OTHER_BILL.search(caption) is not None


def _meant(value: SaidValue, known: Mapping[str, str], before: SaidValue | None) -> str | None:
    """What the caption says it is, where it is one of the fields that are taken for each other; None for nothing else."""
    alike = next((fields for fields in _ALIKE if value.patterns[0] in fields), frozenset[str]())
    rounded = value.patterns[0] in _CHARGES and _ROUNDED.match(value.caption)
    if rounded or _is_no_account(value) or _is_no_field(value, before):
        return _NOTHING
    if value.patterns[0] == "/seller/tax_id" and _OF_WHO_PAYS.search(value.caption):
        return "/buyer/tax_id"
    caption = _of_number(value, known) if "/number" in alike else value.caption
    meant = known.get(caption, known.get(caption.removesuffix("no"))) if alike else None
    # A ticket's number is what a till has for one.
    other_paper = _OTHER_NUMBER.fullmatch(caption) or (value.patterns[0] != "/number" and _CONTRACT.fullmatch(caption))
    if "/number" in alike and "/purchase_order" in known.values() and other_paper:
        return _NOTHING
    if value.patterns[0] == "/seller/bank_account" and not _CUSTOMER.search(value.caption):
        return None  # `Account no.` is said of the one and of the other
    return meant if meant in alike else None


def _is_no_field(value: SaidValue, before: SaidValue | None) -> bool:
    """Does the caption name what no field is for: another day or bill, somebody of the staff, how often is billed?"""
    match value.patterns[0]:
        case "/issue_date" | "/due_date":
            return is_of_another_day(_of_day(value, before))
        case "/number":
            counted = any(c.isdigit() for word in value.words for c in word.text)
            return not counted or is_of_another_bill(value.caption) or _TAX_NUMBER.fullmatch(value.caption) is not None
        case "/tax":
            return _SERVED.match(value.caption) is not None
        case "/terms":
            return _CYCLE.fullmatch(value.caption) is not None
        case "/seller/name" | "/buyer/name":
            return any(map(_STAFF.fullmatch, value.captions[:2]))
    return False


def _is_no_account(value: SaidValue) -> bool:
    """Is it an IBAN where another number is meant, or none where an IBAN is?"""
    is_iban = _IBAN.match("".join(word.text for word in value.words).upper()) is not None
    return (value.patterns[0] == "/seller/bank_account" and is_iban) or (value.patterns[0] == "/seller/iban" and not is_iban)


def _of_number(value: SaidValue, known: Mapping[str, str]) -> str:
    """The caption of a number, as `_of_day`: beside it stands its own caption, ended by a colon, or one that is known."""
    captions = value.captions
    if value.before and value.before[-1].tokens[-1].ends_label:
        captions = captions[:2]
    told = (each for each in captions if each in known or _OTHER_NUMBER.fullmatch(each))
    return next(told, value.caption)


def _of_day(value: SaidValue, before: SaidValue | None) -> str:
    """The caption of a day: in a strip of cells what stands beside it is the cell on its left, and the caption is above.

    In a pair (`Your order/Date  4711 / 12.03.2025`) it is that of the number in front.
    """
    if before is not None and before.row == value.row and "".join(word.text for word in value.before) == _PAIRS:
        return before.caption
    return next((caption for caption in value.captions if _A_DAY.search(caption)), value.caption)


def _captions(leaves: Mapping[str, Leaf]) -> Mapping[str, str]:
    """By caption the field it names, if it names but one of them, and nobody as well (`Customer`)."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    finds = (leaf.find for pattern, leaf in leaves.items() if pattern.endswith("/name"))
    who = {phrase_key(label) for find in finds if find is not None for label in find.labels}
    for pattern in frozenset.union(*_ALIKE) & leaves.keys():
        find = leaves[pattern].find
        for label in {*map(phrase_key, find.labels if find is not None else ())} - who:
            if pattern not in _OWN or _OWN[pattern].search(label):
                named[label].add(pattern)
    return {label: next(iter(fields)) for label, fields in named.items() if len(fields) == 1}


def _agree(values: Sequence[SaidValue]) -> None:
    votes: defaultdict[Patterns, float] = defaultdict(float)
    for value in values:
        for patterns, share in _shares(value).items():
            votes[patterns] += share
    meant = max({value.patterns for value in values}, key=lambda patterns: votes[patterns])
    for value in values:
        if value.patterns != meant and meant in _shares(value):
            value.lines = [[_as(word, meant) for word in line] for line in value.lines]
            value.patterns = meant


def _shares(value: SaidValue) -> dict[Patterns, float]:
    """What the tagger thinks of its words on average: their role, and the next likely one."""
    shares: defaultdict[Patterns, float] = defaultdict(float)
    words = [word for word in value.words if word.patterns]
    for word in words:
        shares[word.patterns] += word.probability / len(words)
        if word.other[0]:
            shares[word.other[0]] += word.other[1] / len(words)
    return shares


def _as(word: SaidWord, meant: Patterns) -> SaidWord:
    if not word.patterns or word.patterns == meant:
        return word
    probability = word.other[1] if word.other[0] == meant else 0.0
    return replace(word, patterns=meant, probability=probability, margin=0.0, other=(word.patterns, word.probability))
