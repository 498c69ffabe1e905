"""Items: which values make up one claim, one line, one adjustment; `opens` and geometry say where items begin.

An item goes on until another of its list begins, over pages as well. Where the tagger is unsure, the paper decides: what stands
on one row is of one line, and a field that an item already has begins the next item.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby
from statistics import fmean

from models.tagger.tagged import lists_of
from workers.stages.extract.candidates import Found
from workers.stages.extract.tagged.said_value import SaidValue

_OPENS = 0.5
_OPENS_AGAIN = 0.8
"""On a row where an item of the list has just begun."""
_OPENS_DOUBLED = 0.1
"""Where the item already has another value of this field."""
_NAMED = 0.9
"""So sure must the tagger be of a number that stands below services for another item to begin with it."""
_ALIKE = 0.7
"""Share of its characters that a number has in common with another reading of it, at least."""
_LOOK_ALIKE = str.maketrans("OoQDIl|iSBZG", "000011115826")
"""Signs that readers take for each other."""
_CLAIMS = 3
"""Claims that show how claims begin."""
_ONCE = 0.9
"""Share of the names that stand once in their claim, where claims are parted well."""


@dataclass(slots=True)
class Item:
    """One item of a list, or the document itself (`place` empty)."""

    place: str
    """Pattern of its list, such as `/claims/*/lines`."""
    row: int = 0
    """On which it began, counted over all pages."""
    x0: float = 0.0
    """Where it began on that row."""
    values: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    """By pattern."""
    rows: dict[str, int] = field(default_factory=dict)
    """Where each field was last found."""
    lists: dict[str, list[Item]] = field(default_factory=lambda: defaultdict(list))
    """By pattern of the list."""

    def add(self, pattern: str, found: Found, row: int) -> None:
        """One more value."""
        self.values[pattern].append(found)
        self.rows[pattern] = row

    def has_other(self, pattern: str, value: str) -> bool:
        """Is there a value, and another one?"""
        return bool(self.values.get(pattern)) and all(found.value != value for found in self.values[pattern])

    def has(self, pattern: str, value: str) -> bool:
        """Was this value read here?"""
        return any(found.value == value for found in self.values.get(pattern, ()))

    def has_alike(self, pattern: str, value: str) -> bool:
        """Was this value read here, or one that looks like it?"""
        return any(_looks(found.value) == _looks(value) for found in self.values.get(pattern, ()))

    def told_above(self, pattern: str, value: str, row: int) -> bool:
        """Does the item have this code from a row above? Then it is named here only to say what it means."""
        return self.has(pattern, value) and self.rows[pattern] != row

    def items(self) -> Iterator[Item]:
        """All items below it, each before those within it."""
        for several in self.lists.values():
            for item in several:
                yield item
                yield from item.items()


@dataclass(frozen=True, slots=True)
class Placed:
    """A value with what it says."""

    value: SaidValue
    says: tuple[tuple[str, Found], ...]

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists around it, outermost first."""
        return max((lists_of(pattern) for pattern in self.value.patterns), key=len)


@dataclass(slots=True)
class ItemScan:
    """Puts values into items, from top to bottom."""

    amounts: AbstractSet[str] = frozenset()
    """The fields that are amounts."""
    naming: AbstractSet[str] = frozenset()
    """The fields that tell whose item it is: amounts, dates, counts and states of several items may be equal."""
    numbers: AbstractSet[str] = frozenset()
    """The fields that are numbers given to an item, of which it has one."""
    following: AbstractSet[str] = frozenset()
    """Texts that stand below the amounts of their item: under an item without one they are its own, even if they open one."""
    columns: AbstractSet[str] = frozenset()
    """The fields that have a column, where every item is a row of a table: what stands right below another is of the next."""
    texts: AbstractSet[str] = frozenset()
    """Texts of which an item has one, where every item is a row of a table."""
    root: Item = field(default_factory=lambda: Item(""))
    counted: AbstractSet[str] = field(init=False, default=frozenset())
    _current: dict[str, Item] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Which lists have items with amounts."""
        self.counted = frozenset(name for pattern in self.amounts for name in lists_of(pattern))

    def read(self, placed: Sequence[Placed]) -> None:
        """All values of a document, as read."""
        rows: dict[int, list[Placed]] = defaultdict(list)
        for each in placed:
            rows[each.value.row].append(each)
        told = [_moved_to_first(row, self.amounts if self.texts else frozenset()) for row in rows.values()]
        _told_by_their_like(list(rows.values()), told)
        _told_by_the_first(list(rows.values()), told, self.naming)
        for row, opens in zip(rows.values(), told, strict=True):
            going_on = {name for name in self._current if self._names_again(name, row)}
            for name in [name for name in self._current if self._names_another(name, row)]:
                next(says for says in opens if name in says)[name] = 1.0
            for name in [name for name in self._current if "*" not in name and self._is_whole_again(name, row)]:
                opens[next(at for at, each in enumerate(row) if name in each.lists)][name] = 1.0
            for each, says in zip(row, opens, strict=True):
                self._place(each, {name: share for name, share in says.items() if name not in going_on})

    def incomplete(self, texts: AbstractSet[str]) -> int:
        """How many items have no amount, or none of the texts."""
        items = [item for item in self.root.items() if item.place in self.counted]
        return sum(not (self._has_amount(item) and texts & item.values.keys()) for item in items)

    def _names_again(self, name: str, row: Sequence[Placed]) -> bool:
        """Is it a row of a register that names the claim of each service? It says whose it is, not that another begins.

        After its own amounts an item is over: a claim that is corrected is named as the one that was taken back.
        """
        current = self._current[name]
        named = list(_naming(row, name, self.naming))
        again = len(named) > 1 and all(current.has_alike(pattern, value) for pattern, value in named)
        has_part = any(each.lists[-1:] != (name,) and name in each.lists for each in row)
        own = {pattern for each in row for pattern, _ in each.says if _is_single_in(name, pattern)}
        return again and has_part and not self.amounts & (current.values.keys() | own)

    def _names_another(self, name: str, row: Sequence[Placed]) -> bool:
        """Is it a row with another number than the item's, below parts that have amounts, while its own stands above them?

        Or one of a register, which names the item beside each part, and other than the one above?
        """
        current = self._current[name]
        parts = [part.row for part in current.items() if self.amounts & part.values.keys()]
        if not parts:
            return False
        if any(name in each.lists[:-1] for each in row):
            return self._is_of_another(current, list(_naming(row, name, self.naming)))
        own = ((pattern, found) for each in row for pattern, found in each.says if _is_single_in(name, pattern))
        return any(
            pattern in self.numbers
            and found.score >= _NAMED
            and current.rows.get(pattern, parts[0]) < parts[0]
            and all(_is_unlike(found.value, other.value) for other in current.values[pattern])
            for pattern, found in own
        )

    def _is_of_another(self, item: Item, named: Sequence[tuple[str, str]]) -> bool:
        """Do two names or more differ from the item's, a number so much that it cannot have been misread?"""
        others = [(pattern, value) for pattern, value in named if item.values.get(pattern)]
        differ = [(pattern, value) for pattern, value in others if not item.has_alike(pattern, value)]
        unlike = any(
            pattern in self.numbers and all(_is_unlike(value, found.value) for found in item.values[pattern])
            for pattern, value in differ
        )
        return len(differ) > 1 and unlike

    def _is_whole_again(self, name: str, row: Sequence[Placed]) -> bool:
        """Has the row a text and an amount of its own, below an item that has both? Then it is another item."""
        fields = {pattern for each in row for pattern, _ in each.says if _is_single_in(name, pattern)}
        again = {pattern for pattern in fields if self._current[name].rows.get(pattern, row[0].value.row) < row[0].value.row}
        return bool(again & self.amounts) and bool(again & self.texts)

    def _place(self, placed: Placed, opens: Mapping[str, float]) -> None:
        item = self.root
        for name in placed.lists:
            item = self._item(item, name, placed, opens.get(name, 0.0))
        for pattern, found in placed.says:
            owner = lists_of(pattern)
            holder = self._current[owner[-1]] if owner else self.root
            if not (pattern.endswith("/*") and holder.told_above(pattern, found.value, placed.value.row)):
                holder.add(pattern, found, placed.value.row)

    def _item(self, parent: Item, name: str, placed: Placed, opens: float) -> Item:
        """The item of the list that the value belongs to: the current one, an earlier one it names again, or a new one."""
        current = self._current.get(name)
        if current is None or not any(current is item for item in parent.lists[name]):
            return self._open(parent, name, placed)
        own = [
            (pattern, found)
            for pattern, found in placed.says
            if lists_of(pattern)[-1:] == (name,) and not pattern.endswith("/*")
        ]
        doubled = any(current.has_other(pattern, found.value) for pattern, found in own)
        closed = self._is_closed(current, placed) and not all(pattern in self.following for pattern, _ in own)
        if opens < _OPENS and doubled and not closed:
            named = next(
                (item for item in parent.lists[name] if any(item.has(p, f.value) and p in self.naming for p, f in own)), None
            )
            if named is not None:
                return self._go_to(name, named)
        if not doubled and name in self.counted and not self._has_amount(current):
            return self._go_to(name, self._under(parent.lists[name], current, placed))
        if own and all(pattern in self.following and pattern not in current.values for pattern, _ in own):
            return self._go_to(name, current)
        again = current.row == placed.value.row and not doubled
        closed = closed or self._is_next_in_column(current, placed)
        if closed or opens >= (_OPENS_AGAIN if again else _OPENS) or (doubled and opens >= _OPENS_DOUBLED):
            return self._open(parent, name, placed)
        return self._go_to(name, self._under(parent.lists[name], current, placed))

    def _is_next_in_column(self, item: Item, placed: Placed) -> bool:
        """Does it stand right below a value of the item, in one column with it?"""
        found = next((found for pattern, found in placed.says if pattern in self.columns), None)
        if found is None:
            return False
        above = (pattern for pattern, row in item.rows.items() if pattern in self.columns and row + 1 == placed.value.row)
        return any(_is_under(item.values[pattern][-1], found) for pattern in above)

    def _is_closed(self, item: Item, placed: Placed) -> bool:
        """Has it its text, below its amounts and above this row? Then figures are of the next, be they equal."""
        below = [item.rows[pattern] for pattern in self.following & item.values.keys()]
        return bool(below) and item.row < max(below) < placed.value.row

    def _has_amount(self, item: Item) -> bool:
        """Until an amount was found an item is not complete: what follows and does not contradict it is part of it."""
        return bool(self.amounts & item.values.keys()) or any(self.amounts & below.values.keys() for below in item.items())

    @staticmethod
    def _under(items: Sequence[Item], current: Item, placed: Placed) -> Item:
        """Of items that began side by side the one nearest in x; else the current one."""
        beside = [item for item in items if item.row == current.row]
        if len(beside) < 2 or placed.value.row == current.row:
            return current
        return min(beside, key=lambda item: abs(item.x0 - placed.value.x0))

    def _open(self, parent: Item, name: str, placed: Placed) -> Item:
        item = Item(name, placed.value.row, placed.value.x0)
        parent.lists[name].append(item)
        return self._go_to(name, item)

    def _go_to(self, name: str, item: Item) -> Item:
        if self._current.get(name) is item:
            return item
        self._current[name] = item
        for within in [other for other in self._current if other.startswith(f"{name}/")]:
            del self._current[within]
        return item


def _looks(text: str) -> str:
    """What it looks like to a reader: letters and digits, those of one look alike; a word read twice stands once."""
    words = [word for word, _ in groupby(text.split())]
    return "".join(sign for sign in "".join(words).translate(_LOOK_ALIKE) if sign.isalnum()).upper()


def _is_unlike(one: str, other: str) -> bool:
    """Are they two numbers, not one that was read in two ways?"""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < _ALIKE


def _is_single_in(name: str, pattern: str) -> bool:
    """Is it a field of the list's items of which each has one?"""
    return lists_of(pattern)[-1:] == (name,) and not pattern.endswith("/*")


def _moved_to_first(row: Sequence[Placed], amounts: AbstractSet[str]) -> list[dict[str, float]]:
    """Per value of a row: how surely an item of each list begins with it.

    What is said of a later cell of a row holds for the first, where no field of the row stands twice; of a row of a table,
    where none of its `amounts` does: it may have two numbers, of which one is that of a lot.
    """
    told = [dict(zip(each.lists, each.value.opens, strict=False)) for each in row]
    for name in {name for opens in told for name in opens}:
        inside = [at for at, each in enumerate(row) if name in each.lists]
        fields = [pattern for at in inside for pattern, _ in row[at].says if _is_single_in(name, pattern)]
        fields = [pattern for pattern in fields if pattern in amounts] or fields
        if len(fields) == len(set(fields)) and len(inside) > 1:
            told[inside[0]][name] = max(told[at][name] for at in inside)
            for at in inside[1:]:
                told[at][name] = 0.0
    return told


def _told_by_their_like(rows: Sequence[Sequence[Placed]], told: Sequence[Sequence[dict[str, float]]]) -> None:
    """Rows with the same fields begin a line or do not: what is said of one counts half, what is said of all of them half.

    Of lists within lists only: whether a row begins another claim often depends on whose name stands in it.
    """
    alike: dict[tuple[str, frozenset[str]], list[dict[str, float]]] = defaultdict(list)
    for row, opens in zip(rows, told, strict=True):
        for name in {name for says in opens for name in says if "*" in name}:
            inside = [at for at, each in enumerate(row) if name in each.lists]
            fields = [pattern for at in inside for pattern, _ in row[at].says if _is_single_in(name, pattern)]
            if len(fields) == len(set(fields)):
                alike[name, frozenset(fields)].append(opens[inside[0]])
    for (name, _), several in alike.items():
        usual = fmean(says[name] for says in several)
        for says in several:
            says[name] = (says[name] + usual) / 2


def _told_by_the_first(
    rows: Sequence[Sequence[Placed]], told: Sequence[Sequence[dict[str, float]]], naming: AbstractSet[str]
) -> None:
    """Claims begin as the first one does: with another number of the field that it begins with.

    Only where the tagger has most of them begin elsewhere, and where so parted each has its names once.
    """
    for name in {name for opens in told for says in opens for name in says if "*" not in name}:
        named = [(at, fields) for at, row in enumerate(rows) if (fields := dict(_naming(row, name, naming)))]
        lead = next((pattern for _, fields in named for pattern in fields), "")
        starts = [at for at, fields in named if lead in fields]
        if len(starts) < _CLAIMS or not _parts_well(named, starts, lead):
            continue
        first, *others = (max((says.get(name, 0.0) for says in told[at]), default=0.0) for at in starts)
        if first >= _OPENS > fmean(others):
            for at, opens in enumerate(told):
                inside = [says for says in opens if name in says]
                for index, says in enumerate(inside):
                    says[name] = 1.0 if index == 0 and at in starts else 0.0


def _naming(row: Sequence[Placed], name: str, naming: AbstractSet[str]) -> Iterator[tuple[str, str]]:
    """Fields that tell one item of the list from another, with their values."""
    for each in row:
        yield from (
            (pattern, found.value) for pattern, found in each.says if pattern in naming and _is_single_in(name, pattern)
        )


def _parts_well(named: Sequence[tuple[int, Mapping[str, str]]], starts: Sequence[int], lead: str) -> bool:
    """Are all their numbers different, and has each nearly every name once?"""
    numbers = [fields[lead] for _, fields in named if lead in fields]
    counts = Counter((bisect_right(starts, at), pattern) for at, fields in named for pattern in fields)
    once = sum(count == 1 for count in counts.values())
    return len(set(numbers)) == len(numbers) and once >= _ONCE * len(counts)


def flattened(root: Item) -> Iterable[tuple[str, list[Found]]]:
    """Pointers with the values found for each: one pointer per value of a list of codes."""
    yield from _flat(root, "", "")


def _flat(item: Item, pattern_at: str, pointer_at: str) -> Iterator[tuple[str, list[Found]]]:
    for pattern, found in item.values.items():
        rest = pattern.removeprefix(pattern_at)
        if rest.endswith("/*"):
            for index, each in enumerate(found):
                yield f"{pointer_at}{rest.removesuffix('*')}{index}", [each]
        else:
            yield f"{pointer_at}{rest}", found
    for name, several in item.lists.items():
        for index, within in enumerate(several):
            yield from _flat(within, f"{name}/*", f"{pointer_at}{name.removeprefix(pattern_at)}/{index}")


def _is_under(above: Found, found: Found) -> bool:
    """Do two amounts end at one edge, as in a column?"""
    upper, lower = above.tokens[-1], found.tokens[-1]
    return upper.page == lower.page and abs(upper.x1 - lower.x1) < lower.pitch
