"""How the pages of a file lie: in which order, in which documents, which are hidden, which are turned. Pure.

A plan never changes; acts make the next one of it. Every page of the file is in exactly one pile of every plan, so that nothing
can be lost, and the scans themselves are never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from schemas.errors import BadRequest
from schemas.ids import DocumentId, FileId, PageId
from schemas.types import all_types
from schemas.understanding import PageGroup
from schemas.work import HiddenReason

Turn = Literal[0, 90, 180, 270]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
Numbers = Annotated[tuple[Number, ...], Field(min_length=1, max_length=5000)]
Signature = tuple[tuple[int, int], ...]
"""What a document is made of: the pages that are shown, in order, each with its turn."""
BY_PERSON = "person"
"""Why a document begins where it does, when a person said so."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Home(_Frozen):
    """Where a page was before it came to another file."""

    page_id: PageId
    file_id: FileId
    number: Number


class PlacedPage(_Frozen):
    """One page where it lies."""

    number: Number
    """Within the file as it was scanned, from 1; of a page that came from another file, a number that no other page has."""
    hidden: HiddenReason | None = None
    turn: Turn = 0
    """Degrees clockwise by which a person turned it from how the machine had put it upright."""
    home: Home | None = None
    """Of a page that came from another file of the batch."""


class Pile(_Frozen):
    """Pages that lie together. Those that are shown are one document; a pile that shows none is no document."""

    pages: Annotated[tuple[PlacedPage, ...], Field(min_length=1)]
    document_id: DocumentId | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    """How sure the boundary in front of it is."""
    because: tuple[str, ...] = ()
    """Why a document begins here, as dividing says it, or `person`."""
    type_said: Annotated[str, Field(max_length=40)] | None = None
    """What a person said here that the document is; None: what the machine found, or what was said at the desk."""

    @property
    def signature(self) -> Signature:
        """Two piles of one signature are the same document."""
        return tuple((page.number, page.turn) for page in self.pages if page.hidden is None)

    def place_of(self, number: int) -> int | None:
        """Where in the pile a page lies, from 0."""
        return next((place for place, page in enumerate(self.pages) if page.number == number), None)


class Plan(_Frozen):
    """The whole file."""

    piles: tuple[Pile, ...]

    @property
    def pages(self) -> tuple[PlacedPage, ...]:
        """All pages in order."""
        return tuple(page for pile in self.piles for page in pile.pages)

    @property
    def documents(self) -> tuple[DocumentId, ...]:
        """The documents in order."""
        return tuple(pile.document_id for pile in self.piles if pile.document_id is not None)

    @property
    def types(self) -> Mapping[DocumentId, str | None]:
        """What a person said that each document is."""
        return {pile.document_id: pile.type_said for pile in self.piles if pile.document_id is not None}

    def lies_like(self, other: Plan) -> bool:
        """Do all pages lie alike in documents of the same types, whatever the reasons?"""
        return [(pile.pages, pile.type_said) for pile in self.piles] == [(pile.pages, pile.type_said) for pile in other.piles]

    def named(self, known: Mapping[Signature, DocumentId], make: Callable[[], DocumentId]) -> Plan:
        """Each pile with its document: the one that was made of these very pages before, else a new one."""
        return Plan(piles=tuple(_named(pile, known, make) for pile in self.piles))


class Split(_Frozen):
    """A document begins at this page."""

    act: Literal["split"] = "split"
    page: Number

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        where, place = _find(plan, self.page)
        pile = plan.piles[where]
        if place == 0:
            raise BadRequest(f"A document begins at page {self.page} already.")
        before = pile.model_copy(update={"pages": pile.pages[:place]})
        after = Pile(pages=pile.pages[place:], because=(BY_PERSON,))
        return Plan(piles=(*plan.piles[:where], before, after, *plan.piles[where + 1 :]))


class Merge(_Frozen):
    """The document of this page goes on from the one before it."""

    act: Literal["merge"] = "merge"
    page: Number

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        where, _ = _find(plan, self.page)
        if where == 0:
            raise BadRequest("This is the first document of its file; to join it with the file before, send this act alone.")
        before, pile = plan.piles[where - 1 : where + 1]
        joined = before.model_copy(update={"pages": before.pages + pile.pages})
        return Plan(piles=(*plan.piles[: where - 1], joined, *plan.piles[where + 1 :]))


class Move(_Frozen):
    """These pages, in their order, go before or behind another page and into its document."""

    act: Literal["move"] = "move"
    pages: Numbers
    before: Number | None = None
    after: Number | None = None

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        target = self.before if self.before is not None else self.after
        if target is None or (self.before is not None and self.after is not None):
            raise BadRequest("Say before or after which page the pages go: one of both.")
        if target in self.pages:
            raise BadRequest("Pages cannot be moved beside themselves.")
        for number in (*self.pages, target):
            _find(plan, number)
        moved = tuple(page for page in plan.pages if page.number in self.pages)
        rest = [pile.model_copy(update={"pages": tuple(p for p in pile.pages if p not in moved)}) for pile in plan.piles]
        left = Plan(piles=tuple(pile for pile in rest if pile.pages))
        where, place = _find(left, target)
        place += self.after is not None
        pile = left.piles[where]
        pages = (*pile.pages[:place], *moved, *pile.pages[place:])
        piles = list(left.piles)
        piles[where] = pile.model_copy(update={"pages": pages})
        return Plan(piles=tuple(piles))


class Hide(_Frozen):
    """These pages are not read with their document. They stay where they are."""

    act: Literal["hide"] = "hide"
    pages: Numbers
    reason: HiddenReason = HiddenReason.PERSON

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        return _each(plan, self.pages, lambda page: page.model_copy(update={"hidden": self.reason}))


class Restore(_Frozen):
    """These pages are read with their document again."""

    act: Literal["restore"] = "restore"
    pages: Numbers

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        return _each(plan, self.pages, lambda page: page.model_copy(update={"hidden": None}))


class TurnPages(_Frozen):
    """These pages are turned clockwise."""

    act: Literal["turn"] = "turn"
    pages: Numbers
    degrees: Literal[90, 180, 270]

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        return _each(plan, self.pages, lambda page: page.model_copy(update={"turn": (page.turn + self.degrees) % 360}))


class SayType(_Frozen):
    """The document of this page is of this type."""

    act: Literal["type"] = "type"
    page: Number
    type: Annotated[str, Field(min_length=1, max_length=40)]

    def __call__(self, plan: Plan) -> Plan:
        """The next plan."""
        if self.type not in all_types():
            raise BadRequest(f"There is no such document type; there are {', '.join(sorted(all_types()))}.")
        where, _ = _find(plan, self.page)
        pile = plan.piles[where]
        if not pile.signature:
            raise BadRequest("These pages are hidden and belong to no document; show them first.")
        said = pile.model_copy(update={"type_said": self.type})
        return Plan(piles=(*plan.piles[:where], said, *plan.piles[where + 1 :]))


Act = Annotated[Split | Merge | Move | Hide | Restore | TurnPages | SayType, Field(discriminator="act")]


def carry_out(plan: Plan, acts: Sequence[Act]) -> Plan:
    """The plan after these acts. Raises BadRequest for one that does not fit; then none is carried out."""
    for act in acts:
        plan = act(plan)
    return plan


def begins_file(plan: Plan, number: int) -> bool:
    """Is this page of the first document of its file? Raises BadRequest for a page that is not there."""
    return _find(plan, number)[0] == 0


def joined(plan: Plan, pages: Sequence[PlacedPage]) -> Plan:
    """The plan with pages of another file at the end of its last document."""
    last = max((where for where, pile in enumerate(plan.piles) if pile.signature), default=len(plan.piles) - 1)
    there = tuple(page for pile in plan.piles[last:] for page in pile.pages)
    pile = plan.piles[last].model_copy(update={"pages": (*there, *pages)})
    return Plan(piles=(*plan.piles[:last], pile))


def first_plan(groups: Iterable[PageGroup], documents: Iterable[DocumentId]) -> Plan:
    """How dividing left the pages; `documents` are the ones of the groups with pages, in order."""
    names = iter(documents)
    piles = list[Pile]()
    for group in groups:
        reasons = {
            **dict.fromkeys(group.hidden, HiddenReason.BLANK),
            **dict.fromkeys(group.separators, HiddenReason.SEPARATOR),
        }
        numbers = sorted((*group.pages, *reasons))
        if numbers:
            pages = tuple(PlacedPage(number=number, hidden=reasons.get(number)) for number in numbers)
            name = next(names) if group.pages else None
            piles.append(Pile(pages=pages, document_id=name, confidence=group.confidence, because=group.because))
    return Plan(piles=tuple(piles))


class Entry(_Frozen):
    """A line of a file's history. Undoing adds a line, too: one that stands where an earlier one stood."""

    number: int
    """From 1: the version of the arrangement."""
    stands_at: int
    """The line that made this state: its own number, or an earlier one's after undoing or redoing."""
    after: int | None = None
    """The line whose state this one changed; None for the first, and for undoing and redoing."""


class History(_Frozen):
    """Which line to go back to, and which forward. A change after undoing begins another branch."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """From lines in any order."""
        return cls(entries=tuple(sorted(entries, key=lambda entry: entry.number)))

    @property
    def stands_at(self) -> int:
        """The line that made the present state."""
        return self.entries[-1].stands_at

    @property
    def back(self) -> int | None:
        """The line whose state undoing brings back."""
        return next(entry.after for entry in self.entries if entry.number == self.stands_at)

    @property
    def forward(self) -> int | None:
        """The line whose state redoing brings back."""
        return max((entry.number for entry in self.entries if entry.after == self.stands_at), default=None)


def _named(pile: Pile, known: Mapping[Signature, DocumentId], make: Callable[[], DocumentId]) -> Pile:
    signature = pile.signature
    name = (known.get(signature) or make()) if signature else None
    return pile.model_copy(update={"document_id": name})


def _find(plan: Plan, number: int) -> tuple[int, int]:
    for where, pile in enumerate(plan.piles):
        place = pile.place_of(number)
        if place is not None:
            return where, place
    raise BadRequest(f"The file has no page {number}.")


def _each(plan: Plan, numbers: Sequence[int], change: Callable[[PlacedPage], PlacedPage]) -> Plan:
    for number in numbers:
        _find(plan, number)
    wanted = frozenset(numbers)
    return Plan(
        piles=tuple(
            pile.model_copy(update={"pages": tuple(change(page) if page.number in wanted else page for page in pile.pages)})
            for pile in plan.piles
        )
    )
