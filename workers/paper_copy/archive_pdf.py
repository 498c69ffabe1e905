"""A document as PDF/A-2b, or PDF/A-3b where a file travels inside it (ISO 19005-2, ISO 19005-3).

Each page is its picture and, invisible above it, its words. No transparency, no scripts, no encryption, no object that needs
anything from outside; the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Page, Pdf, Stream, String

from schemas.exports.enclosure import Enclosure
from schemas.pages import PageFacts, ReadPage
from workers.paper_copy import colour_profile, glyphless_font
from workers.paper_copy.metadata import About, packet
from workers.paper_copy.pictures import Picture, picture_of
from workers.paper_copy.text_layer import FONT, Characters, text_layer

_LEAST, _MOST = 3.0, 14400.0
"""Points: the sides of a page (ISO 19005-2, 6.1.13)."""
_PAPER_WIDTH = 612.0
"""Points: of a page whose resolution is not known."""


@dataclass(frozen=True, slots=True)
class PaperPage:
    """What a page of the copy is made of."""

    picture: bytes
    """The upright page as JPEG, PNG or TIFF."""
    read: ReadPage


def archive_pdf(pages: Sequence[PaperPage], about: About, enclosure: Enclosure | None = None) -> bytes:
    """The PDF. Raises StageFailed where a picture cannot be read."""
    characters = Characters()
    with Pdf.new() as pdf:
        font = pdf.make_indirect(Dictionary())
        for page in pages:
            _add_page(pdf, page, font, characters)
        _fill_font(pdf, font, characters)
        root = pdf.Root
        root.Lang = String(about.language)
        root.Metadata = pdf.make_stream(packet(about, 3 if enclosure else 2, enclosure.form if enclosure else None))
        root.Metadata.Type, root.Metadata.Subtype = Name.Metadata, Name.XML
        root.OutputIntents = Array([_output_intent(pdf)])
        if enclosure:
            _enclose(pdf, enclosure, about)
        buffer = io.BytesIO()
        pdf.save(
            buffer,
            min_version="1.7",
            deterministic_id=True,
            compress_streams=False,
            object_stream_mode=ObjectStreamMode.disable,
            fix_metadata_version=False,
        )
    return buffer.getvalue()


def page_size(facts: PageFacts) -> tuple[float, float]:
    """Of the paper, in points."""
    scale = 72 / facts.dpi if facts.dpi > 1 else _PAPER_WIDTH / facts.width
    width, height = (min(max(pixels * scale, _LEAST), _MOST) for pixels in (facts.width, facts.height))
    return round(width, 2), round(height, 2)


def _add_page(pdf: Pdf, page: PaperPage, font: Dictionary, characters: Characters) -> None:
    width, height = page_size(page.read.facts)
    drawn = f"q\n{width} 0 0 {height} 0 0 cm\n/Im0 Do\nQ\n"
    content = drawn + text_layer(page.read, (width, height), characters)
    pdf.pages.append(
        Page(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, width, height]),
                Resources=Dictionary(
                    XObject=Dictionary(Im0=_image(pdf, picture_of(page.picture))), Font=Dictionary({f"/{FONT}": font})
                ),
                Contents=_packed(pdf, content.encode()),
            )
        )
    )


def _image(pdf: Pdf, picture: Picture) -> Stream:
    stream = pdf.make_stream(picture.data)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height, stream.BitsPerComponent = picture.width, picture.height, picture.bits
    stream.ColorSpace = Name(f"/{picture.colour_space}")
    stream.Filter = Name(f"/{picture.filter}")
    if picture.parameters:
        stream.DecodeParms = Dictionary(picture.parameters)
    return stream


def _packed(pdf: Pdf, content: bytes) -> Stream:
    stream = pdf.make_stream(zlib.compress(content, 6))
    stream.Filter = Name.FlateDecode
    return stream


def _fill_font(pdf: Pdf, font: Dictionary, characters: Characters) -> None:
    """A composite font whose every code is drawn by the blank glyph."""
    program = _packed(pdf, glyphless_font.font_file())
    program.Length1 = len(glyphless_font.font_file())
    name = Name(f"/{glyphless_font.NAME}")
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array([0, 0, glyphless_font.WIDTH, glyphless_font.UNITS]),
        ItalicAngle=0, Ascent=glyphless_font.UNITS, Descent=0, CapHeight=glyphless_font.UNITS, StemV=80, FontFile2=program,
    )  # fmt: skip
    glyphs = b"\0\0" + glyphless_font.BLANK.to_bytes(2, "big") * len(characters.codes)
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, FontDescriptor=pdf.make_indirect(descriptor),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        DW=glyphless_font.WIDTH, CIDToGIDMap=_packed(pdf, glyphs),
    )  # fmt: skip
    font.Type, font.Subtype, font.BaseFont, font.Encoding = Name.Font, Name.Type0, name, Name("/Identity-H")
    font.DescendantFonts = Array([pdf.make_indirect(descendant)])
    font.ToUnicode = _packed(pdf, characters.to_unicode())


def _output_intent(pdf: Pdf) -> Dictionary:
    profile = _packed(pdf, colour_profile.srgb_profile())
    profile.N = 3
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=String(colour_profile.NAME),
            Info=String(colour_profile.NAME),
            DestOutputProfile=profile,
        )
    )


def _enclose(pdf: Pdf, enclosure: Enclosure, about: About) -> None:
    """The file, listed among the associated files of the document (ISO 19005-3, 6.8)."""
    form = enclosure.form
    stream = _packed(pdf, enclosure.content)
    stream.Type, stream.Subtype = Name.EmbeddedFile, Name(f"/{form.media_type}")
    stream.Params = Dictionary(
        Size=len(enclosure.content),
        ModDate=String(f"D:{about.made_at:%Y%m%d%H%M%S}Z"),
        CheckSum=String(hashlib.md5(enclosure.content, usedforsecurity=False).digest()),
    )
    specification = pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec, F=String(form.name), UF=String(form.name), Desc=String(form.description),
            AFRelationship=Name(f"/{form.relationship}"), EF=Dictionary(F=stream, UF=stream),
        )
    )  # fmt: skip
    pdf.Root.AF = Array([specification])
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String(form.name), specification])))
