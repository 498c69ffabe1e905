"""The outline of a document type: its fields in sections and tables, named as clerks name them, in the contract's order.

Parts become sections; lists of parts tables, save those of the top that hold lists themselves: each of their items is a
section. A list of codes is one cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict

from schemas.document_type import DocumentType, Leaf, pattern_of
from schemas.pointers import Data, length_of

_WORDS = {
    "npi": "NPI", "id": "ID", "iban": "IBAN", "zip": "ZIP", "icd": "ICD", "epsdt": "EPSDT", "vat": "VAT", "email": "E-mail",
}  # fmt: skip
_SUMMED = frozenset({"money"})


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Field(_Frozen):
    """What is known of a field, whatever its positions in lists."""

    label: str
    kind: str
    expected: str
    required: bool
    options: tuple[str, ...] | None = None
    list: bool = False
    """True for a cell that holds several values, typed with blanks (codes) or semicolons (others) between them."""


class Column(_Frozen):
    """A column of a table. `key`: the pointer of its cells after that of the row, without the slash between."""

    key: str
    label: str
    kind: str
    sum: bool


class Nested(_Frozen):
    """A list inside a row. It is a table of its own as soon as it has a row."""

    key: str
    label: str


class Table(_Frozen):
    """A list of rows."""

    at: str
    rows: int
    columns: tuple[Column, ...]
    nested: tuple[Nested, ...] = ()


class Section(_Frozen):
    """Fields that stand together on paper, or a table."""

    title: str
    fields: tuple[str, ...] | None = None
    table: Table | None = None


class Repeat(_Frozen):
    """A list whose items are sections: where the next one goes."""

    at: str
    label: str
    count: int


class Form(_Frozen):
    """A document as people see it."""

    sections: tuple[Section, ...]
    repeats: tuple[Repeat, ...] = ()


def fields_of(document_type: DocumentType) -> Mapping[str, Field]:
    """The fields by pattern; a list of values by the pattern of the list."""
    return {pattern.removesuffix("/*"): _field(document_type, leaf) for pattern, leaf in document_type.leaves().items()}


def form_of(document_type: DocumentType, data: Data) -> Form:
    """The outline of one document."""
    tree = _tree(document_type)
    outline = _Outline(document_type, fields_of(document_type), data)
    repeated = [f"/{name}" for name, node in tree.items() if _is_rows(node) and _holds_rows(node["*"])]
    repeats = tuple(Repeat(at=at, label=outline.item(at), count=length_of(data, at)) for at in repeated)
    return Form(sections=tuple(outline.sections(tree)), repeats=repeats)


def label_of(document_type: DocumentType, pattern: str) -> str:
    """What clerks call what a pattern names."""
    return document_type.labels.get(pattern) or _in_words(pattern.removesuffix("/*").rpartition("/")[2])


def _in_words(name: str) -> str:
    words = " ".join(_WORDS.get(word, word) for word in name.split("_"))
    return words[:1].upper() + words[1:]


def _field(document_type: DocumentType, leaf: Leaf) -> Field:
    several = leaf.pattern.endswith("/*")
    choices = {"choice": leaf.kind.expected.removeprefix("one of ").split(", "), "mark": ["true", "false"]}.get(leaf.kind.name)
    return Field(
        label=label_of(document_type, leaf.pattern.removesuffix("/*")),
        kind=leaf.kind.name,
        expected=leaf.kind.expected,
        required=leaf.find is not None and leaf.find.required,
        options=tuple(choices) if choices else None,
        list=several,
    )


Tree = dict[str, Any]
"""Names to what they hold: a `Leaf`, a list of leaves as `{"*": Leaf}`, a part as a tree, a list of parts as `{"*": tree}`."""


def _tree(document_type: DocumentType) -> Tree:
    tree: Tree = {}
    for pattern, leaf in document_type.leaves().items():
        *path, last = pattern.split("/")[1:]
        node = tree
        for part in path:
            node = node.setdefault(part, {})
        node[last] = leaf
    return tree


def _is_cell(node: Any) -> bool:  # noqa: ANN401 - a node of the tree
    return isinstance(node, Leaf) or isinstance(node.get("*"), Leaf)


def _is_rows(node: Any) -> bool:  # noqa: ANN401 - a node of the tree
    return isinstance(node, dict) and isinstance(node.get("*"), dict)


def _holds_rows(tree: Tree) -> bool:
    return any(_is_rows(node) for node in tree.values())


def _cells(tree: Tree, prefix: str = "") -> Iterator[str]:
    """The cells of a part and of the parts inside it."""
    for name, node in tree.items():
        if _is_cell(node):
            yield f"{prefix}{name}"
        elif not _is_rows(node):
            yield from _cells(node, f"{prefix}{name}/")


def _within_sentence(label: str) -> str:
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


@dataclass(frozen=True, slots=True)
class _Outline:
    """The outline of one document, while it is drawn."""

    document_type: DocumentType
    fields: Mapping[str, Field]
    data: Data

    def label(self, pattern: str) -> str:
        return label_of(self.document_type, pattern)

    def item(self, at: str) -> str:
        """What one item of a list is called: the singular."""
        return self.document_type.labels.get(f"{at}/*") or self.label(at).removesuffix("s")

    def sections(self, tree: Tree) -> Iterator[Section]:
        """All of them, top to bottom."""
        loose: list[str] = []
        for name, node in tree.items():
            at = f"/{name}"
            if _is_cell(node):
                loose.append(at)
                continue
            yield from self._loose(loose)
            loose = []
            yield from self._node(node, at)
        yield from self._loose(loose)

    def _node(self, node: Tree, at: str) -> Iterator[Section]:
        if not _is_rows(node):
            yield from self._part(node, at, self.label(at))
        elif _holds_rows(node["*"]):
            for number in range(length_of(self.data, at)):
                yield from self._part(node["*"], f"{at}/{number}", f"{self.item(at)} {number + 1}")
        else:
            yield from self._table(node["*"], at, self.label(at))

    def _loose(self, pointers: Sequence[str]) -> Iterator[Section]:
        """Fields that stand in no part."""
        if pointers:
            heading = self.document_type.labels.get(f"{pointers[0]}#") or self.document_type.title
            yield Section(title=heading, fields=tuple(pointers))

    def _part(self, tree: Tree, at: str, title: str) -> Iterator[Section]:
        yield Section(title=title, fields=tuple(f"{at}/{key}" for key in _cells(tree)))
        for name, node in tree.items():
            if _is_rows(node):
                below = f"{at}/{name}"
                yield from self._table(node["*"], below, f"{title}, {_within_sentence(self.label(pattern_of(below)))}")

    def _table(self, tree: Tree, at: str, title: str) -> Iterator[Section]:
        pattern = pattern_of(at)
        cells = {key: self.fields[f"{pattern}/*/{key}"] for key in _cells(tree)}
        columns = tuple(
            Column(key=key, label=cell.label, kind=cell.kind, sum=cell.kind in _SUMMED) for key, cell in cells.items()
        )
        inner = {name: node["*"] for name, node in tree.items() if _is_rows(node)}
        nested = {name: Nested(key=name, label=self.label(f"{pattern}/*/{name}")) for name in inner}
        rows = length_of(self.data, at)
        yield Section(title=title, table=Table(at=at, rows=rows, columns=columns, nested=tuple(nested.values())))
        for row in range(rows if inner else 0):
            for name, node in inner.items():
                below = f"{at}/{row}/{name}"
                if length_of(self.data, below):
                    yield from self._table(node, below, f"{title}, row {row + 1}: {_within_sentence(nested[name].label)}")
