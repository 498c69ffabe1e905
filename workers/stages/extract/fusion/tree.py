"""Readings as a tree: a document's own fields, and the items of its lists with theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from schemas.readings import Reading

Place = tuple[int, float, float]
"""Page, left edge and middle: words that two sources read are at the same place to the last digit."""


@dataclass(slots=True)
class Branch:
    """The document, or one item of a list."""

    leaves: dict[str, list[Reading]] = field(default_factory=lambda: defaultdict(list))
    """By name within the branch, such as `paid` or `payer/name`; of a list of codes all its values."""
    codes: set[str] = field(default_factory=set)
    """Names that are lists of codes."""
    lists: dict[str, list[Branch]] = field(default_factory=lambda: defaultdict(list))

    def readings(self) -> Iterator[tuple[str, Reading]]:
        """All readings in it and below, with their names and without positions."""
        for name, found in self.leaves.items():
            for reading in found:
                yield name, reading
        for name, items in self.lists.items():
            for item in items:
                for below, reading in item.readings():
                    yield f"{name}/*/{below}", reading

    def begins(self) -> tuple[int, float, float]:
        """Where on paper its first value stands, for sorting; what stands nowhere comes last."""
        places = [(each.page, each.box.center[1], each.box.x0) for _, each in self.readings() if each.page and each.box]
        return min(places, default=(10**9, 0.0, 0.0))


def place_of(reading: Reading) -> Place | None:
    """Where it stands."""
    if reading.page is None or reading.box is None:
        return None
    return reading.page, round(reading.box.x0, 4), round(reading.box.center[1], 3)


def tree_of(readings: Iterable[Reading]) -> Branch:
    """The tree of some readings, items in the order of their positions."""
    root = Branch()
    known: dict[str, dict[int, Branch]] = {}
    for reading in readings:
        branch = root
        names: list[str] = []
        parts = reading.pointer.split("/")[1:]
        for index, part in enumerate(parts):
            if part.isdigit() and index < len(parts) - 1:
                at = "/".join(parts[:index])
                branch = known.setdefault(at, {}).setdefault(int(part), Branch())
                names = []
            elif not part.isdigit():
                names.append(part)
        name = "/".join(names)
        branch.leaves[name].append(reading)
        if parts[-1].isdigit():
            branch.codes.add(name)
    for at, items in known.items():
        _holder(root, known, at).lists[_name_within(at)] = [items[index] for index in sorted(items)]
    return root


def _holder(root: Branch, known: dict[str, dict[int, Branch]], at: str) -> Branch:
    """The branch that holds a list: of `claims/0/lines` the first claim."""
    parts = at.split("/")
    last = max((index for index, part in enumerate(parts) if part.isdigit()), default=-1)
    if last < 0:
        return root
    return known.setdefault("/".join(parts[:last]), {}).setdefault(int(parts[last]), Branch())


def _name_within(at: str) -> str:
    parts = at.split("/")
    last = max((index for index, part in enumerate(parts) if part.isdigit()), default=-1)
    return "/".join(parts[last + 1 :])


def readings_of(branch: Branch, at: str = "") -> Iterator[Reading]:
    """The tree's readings with pointers by position."""
    for name, found in branch.leaves.items():
        for index, reading in enumerate(found):
            pointer = f"{at}/{name}/{index}" if name in branch.codes else f"{at}/{name}"
            yield reading if reading.pointer == pointer else reading.model_copy(update={"pointer": pointer})
    for name, items in branch.lists.items():
        for index, item in enumerate(items):
            yield from readings_of(item, f"{at}/{name}/{index}")


def without(branch: Branch, used: Collection[Place | None]) -> None:
    """Take away what was read of the words at these places, and items of which nothing is left."""
    for name, found in branch.leaves.items():
        branch.leaves[name] = [each for each in found if place_of(each) not in used]
    for name, items in branch.lists.items():
        for item in items:
            without(item, used)
        branch.lists[name] = [item for item in items if any(item.readings())]
