"""What a PDF/A says of itself: the XMP packet (ISO 16684-1, ISO 19005-2 clause 6.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from schemas.exports.enclosure import Attachment

PRODUCER = "Postroom"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the document as a whole."""

    title: str
    """What it is, such as `Invoice`; no words of its paper, which may name a patient."""
    identifier: str
    """The document's id."""
    made_at: datetime
    """UTC."""
    language: str = "en-US"
    """Of most of its words, as in RFC 5646."""


def packet(about: About, part: int, attached: Attachment | None = None) -> bytes:
    """The XMP packet for PDF/A-`part`b."""
    made = f"{about.made_at:%Y-%m-%dT%H:%M:%SZ}"
    plain = (
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/", {"part": str(part), "conformance": "B"}),
        ("xmp", "http://ns.adobe.com/xap/1.0/", {"CreateDate": made, "ModifyDate": made, "CreatorTool": PRODUCER}),
        ("pdf", "http://ns.adobe.com/pdf/1.3/", {"Producer": PRODUCER}),
    )
    told = "".join(_description(*each) for each in plain) + _dublin_core(about)
    if attached:
        told += _description(attached.xmp_prefix, attached.xmp_namespace, attached.xmp) + _extension(attached)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        f'<rdf:RDF xmlns:rdf="{_RDF}">\n{told}</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _description(prefix: str, namespace: str, properties: Mapping[str, str]) -> str:
    told = "".join(f"<{prefix}:{name}>{escape(value)}</{prefix}:{name}>\n" for name, value in properties.items())
    return f'<rdf:Description rdf:about="" xmlns:{prefix}={quoteattr(namespace)}>\n{told}</rdf:Description>\n'


def _dublin_core(about: About) -> str:
    return (
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\n<dc:format>application/pdf</dc:format>\n'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(about.title)}</rdf:li></rdf:Alt></dc:title>\n'
        f"<dc:identifier>{escape(about.identifier)}</dc:identifier>\n"
        f"<dc:language><rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag></dc:language>\n</rdf:Description>\n"
    )


def _extension(attached: Attachment) -> str:
    """Properties of a schema that PDF/A does not know must be declared (ISO 19005-2, 6.6.2.3)."""
    listed = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{escape(name)}</pdfaProperty:name>'
        "<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{escape(attached.xmp_meanings.get(name, name))}</pdfaProperty:description></rdf:li>\n"
        for name in attached.xmp
    )
    return (
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
        'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n'
        f'<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{escape(attached.description)}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{escape(attached.xmp_namespace)}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{escape(attached.xmp_prefix)}</pdfaSchema:prefix>\n"
        f"<pdfaSchema:property><rdf:Seq>{listed}</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
        "</rdf:Description>\n"
    )
