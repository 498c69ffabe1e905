"""XML written from nothing: elements with the prefixes of their namespaces. Text comes cleaned (`clean_text`)."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree as ET


def add(parent: ET.Element, name: str, text: str | None = None, /, **attributes: str) -> ET.Element:
    """A new last child, such as `cbc:ID`."""
    child = ET.SubElement(parent, name, attributes)
    if text is not None:
        child.text = text
    return child


def add_given(parent: ET.Element, name: str, text: str | None, /, **attributes: str) -> None:
    """A new last child where there is something to say."""
    if text is not None:
        add(parent, name, text, **attributes)


def document(name: str, namespaces: Mapping[str, str]) -> ET.Element:
    """A root that declares namespaces by prefix; the empty prefix is the default namespace."""
    return ET.Element(name, {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in namespaces.items()})


def written(root: ET.Element) -> bytes:
    """The document in UTF-8, with its declaration."""
    body: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"
