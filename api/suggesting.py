"""Suggestions for a field: gathered from what was read, the rules, the client's lists and earlier records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process
from sqlalchemy.orm import Session

from api.services import Services
from schemas.document_type import PartyPlace, pattern_of
from schemas.errors import NotFound
from schemas.master import MasterData, Party
from schemas.pages import PageFacts
from schemas.pointers import value_at
from schemas.readings import Understood
from schemas.record import Record
from schemas.second_key import Mismatch
from schemas.suggestions import (
    Because,
    Suggestion,
    best_of,
    computed,
    from_before,
    line_above,
    otherwise_read,
    sender_of,
)
from schemas.types import all_types
from storage import keys
from storage.documents import document_view
from storage.files import pages_of_file
from storage.master import master_data
from storage.review_history import earlier_records
from storage.review_views import Hold
from storage.second_key import seen

ALIKE = 55.0
"""Token set ratio from which on a name of the client's list may be meant."""
NAMES = 4


def suggest(services: Services, session: Session, hold: Hold, record: Record, pointer: str) -> tuple[Suggestion, ...]:
    """Values that may be right at a field, best first."""
    shown = seen(session, hold, record)
    if pointer in shown.blind:
        return ()
    keyed = _keyed_twice(shown.disputed, pointer)
    others = best_of(record, pointer, _gathered(services, session, hold, record, pointer))
    return (*keyed, *(each for each in others if each.value not in {known.value for known in keyed}))


def _keyed_twice(disputed: Iterable[Mismatch], pointer: str) -> tuple[Suggestion, ...]:
    """What two people keyed at a field that they do not agree about."""
    pairs = [(Because.FIRST_KEY, each.first) for each in disputed if each.pointer == pointer]
    pairs += [(Because.SECOND_KEY, each.second) for each in disputed if each.pointer == pointer]
    return tuple(Suggestion(value=str(value), because=because) for because, value in pairs if value is not None)


def _gathered(services: Services, session: Session, hold: Hold, record: Record, pointer: str) -> Iterator[Suggestion]:
    yield from computed(record, pointer)
    yield from _listed(master_data(session, hold.client_id), record, pointer)
    understood = _understood(services, hold)
    if understood is not None:
        document = document_view(session, hold.client_id, hold.document_id)
        pages = pages_of_file(session, hold.client_id, document.file_id, document.pages)
        facts = {page.number: PageFacts.model_validate(page.facts) for page in pages if page.facts is not None}
        yield from otherwise_read(record, pointer, understood, facts)
    yield from line_above(record, pointer)
    sender = sender_of(record)
    if sender is not None and "*" not in pattern_of(pointer):
        yield from from_before(pointer, earlier_records(session, hold.client_id, record, sender))


def _understood(services: Services, hold: Hold) -> Understood | None:
    """What the machine read; None for documents that were read before that was kept."""
    try:
        return Understood.model_validate_json(services.objects.get(keys.readings(hold.client_id, hold.document_id)))
    except NotFound:
        return None


def _listed(master: MasterData, record: Record, pointer: str) -> Iterator[Suggestion]:
    for place in all_types()[record.type].parties:
        parties = {"payer": master.payers, "provider": master.providers, "vendor": master.vendors}[place.kind]
        if pattern_of(pointer) == place.name:
            yield from _names(parties, value_at(record.data, pointer))
        for pattern, attribute in place.numbers:
            if pattern_of(pointer) == pattern:
                yield from _numbers(parties, attribute, value_at(record.data, _beside(pointer, place)))


def _names(parties: Iterable[Party], name: object) -> Iterator[Suggestion]:
    spelled = [each.name for each in parties]
    if not isinstance(name, str):
        return
    scored = process.extract(name, spelled, scorer=fuzz.token_set_ratio, processor=default_process, limit=NAMES)
    for value, ratio, _ in scored:
        if ratio >= ALIKE:
            yield Suggestion(value=value, because=Because.MASTER, note="on your list")


def _numbers(parties: Iterable[Party], attribute: str, name: object) -> Iterator[Suggestion]:
    """The number that the list has for whoever is named here."""
    by_name = {each.name: each for each in parties}
    if not isinstance(name, str):
        return
    scored = process.extract(name, list(by_name), scorer=fuzz.token_set_ratio, processor=default_process, limit=NAMES)
    for value, ratio, _ in scored:
        number = getattr(by_name[value], attribute, None)
        if ratio >= ALIKE and number:
            yield Suggestion(value=number, because=Because.MASTER, note=value)


def _beside(pointer: str, place: PartyPlace) -> str:
    """The pointer of the name that belongs to a number: at the same positions of lists."""
    positions = iter(part for part in pointer.split("/") if part.isdigit())
    return "/".join(next(positions, "0") if part == "*" else part for part in place.name.split("/"))
