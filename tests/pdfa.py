"""What ISO 19005-2 and 19005-3 (level b) ask of the PDFs that we write, by clause; and Apache PDFBox's validator where it is.

Our own reading of the standard for the few kinds of object we emit, not a general validator: what these PDFs never hold (forms,
annotations, forms within pages, colour spaces of their own) is forbidden here outright.
"""

from __future__ import annotations

import io
import re
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream

_JARS = tuple(
    Path("/usr/share/java") / f"{name}.jar"
    for name in ("preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api")
)
"""Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java."""
_OPERATORS = frozenset({"q", "Q", "cm", "Do", "BT", "ET", "Tf", "Tr", "Tm", "Tj"})
_FILTERS = frozenset({"/FlateDecode", "/DCTDecode", "/CCITTFaxDecode"})
_CATALOG = frozenset({"/Type", "/Pages", "/Lang", "/Metadata", "/OutputIntents", "/AF", "/Names"})
_PAGE = frozenset({"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents"})
_IMAGE = frozenset(
    {"/Type", "/Subtype", "/Width", "/Height", "/BitsPerComponent", "/ColorSpace", "/Filter", "/DecodeParms", "/Length"}
)
_ID = "{http://www.aiim.org/pdfa/ns/id/}"


def faults(data: bytes) -> list[str]:
    """The clauses that the PDF breaks, in words."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        found = [*_file(data, pdf), *_catalog(pdf), *_metadata(pdf), *_colours(pdf), *_streams(pdf)]
        found += [fault for page in pdf.pages for fault in _page(page.obj)]
        return found


def independent_faults(data: bytes, folder: Path) -> list[str] | None:
    """What Apache PDFBox Preflight says of the file as PDF/A-1b, which forbids more than 2b. None where it is not installed.

    The part that the metadata claims is changed for it, nothing else.
    """
    if not all(jar.is_file() for jar in _JARS):
        return None
    path = folder / "copy.pdf"
    path.write_bytes(data.replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<"))
    classes = ":".join(map(str, _JARS))
    told = subprocess.run(
        ["java", "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    lines = [line for line in (told.stdout + told.stderr).splitlines() if line.strip()]
    return [] if any("is a valid PDF/A-1b file" in line for line in lines) else lines


def _file(data: bytes, pdf: Pdf) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", data):
        yield "6.1.2 header"
    if "/ID" not in pdf.trailer or len(pdf.trailer.ID) != 2:
        yield "6.1.3 no ID"
    if "/Encrypt" in pdf.trailer or pdf.is_encrypted:
        yield "6.1.3 encrypted"
    if not data.rstrip().endswith(b"%%EOF"):
        yield "6.1.3 bytes after the end"
    if pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check():
        yield "ISO 32000 syntax"


def _catalog(pdf: Pdf) -> Iterator[str]:
    if strange := set(pdf.Root.keys()) - _CATALOG:
        yield f"catalogue holds {strange}"
    if "/Lang" not in pdf.Root:
        yield "no language"
    files = pdf.Root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary()).get("/Names", [])
    associated = list(pdf.Root.get("/AF", []))
    if len(files) != 2 * len(associated):
        yield "19005-3 6.8: a file that is associated with nothing"
    for each in associated:
        if missing := {"/F", "/UF", "/AFRelationship", "/EF", "/Desc"} - set(each.keys()):
            yield f"19005-3 6.8: file specification without {missing}"
        if "/Subtype" not in each.EF.F or "/ModDate" not in each.EF.F.get("/Params", {}):
            yield "19005-3 6.8: embedded file without its type or date"


def _metadata(pdf: Pdf) -> Iterator[str]:
    metadata = pdf.Root.Metadata
    if "/Filter" in metadata or metadata.get("/Type") != Name.Metadata or metadata.get("/Subtype") != Name.XML:
        yield "6.6.2.1 metadata stream"
    packet = metadata.read_bytes()
    if not packet.startswith(b'<?xpacket begin="\xef\xbb\xbf"') or b"bytes=" in packet or b"encoding=" in packet:
        yield "6.6.2.1 packet header"
    root = ET.fromstring(packet)  # noqa: S314 - our own
    said = (next(root.iter(f"{_ID}part")).text, next(root.iter(f"{_ID}conformance")).text)
    if said != ("3" if "/AF" in pdf.Root else "2", "B"):
        yield f"6.6.4 part and conformance are {said}"
    if "/Info" in pdf.trailer and len(pdf.trailer.Info.keys()):
        yield "6.6.3 document information beside the metadata"


def _colours(pdf: Pdf) -> Iterator[str]:
    intents = list(pdf.Root.get("/OutputIntents", []))
    if len(intents) != 1 or intents[0].get("/S") != Name.GTS_PDFA1:
        yield "6.2.3 output intent"
        return
    profile = intents[0].DestOutputProfile
    content = profile.read_bytes()
    if (profile.N, content[36:40], content[16:20]) != (3, b"acsp", b"RGB ") or content[8] >= 5:
        yield "6.2.3 profile"
    if struct.unpack(">I", content[:4])[0] != len(content):
        yield "6.2.3 size of the profile"


def _streams(pdf: Pdf) -> Iterator[str]:
    for each in pdf.objects:
        if not isinstance(each, Stream):
            continue
        if {"/F", "/FFilter", "/FDecodeParms"} & set(each.keys()) and each.get("/Type") != Name.Filespec:
            yield "6.1.7.1 external stream"
        if str(each.get("/Filter", "/FlateDecode")) not in _FILTERS:
            yield "6.1.7.2 filter"
        if int(each.Length) != len(each.read_raw_bytes()):
            yield "6.1.7.1 length"


def _page(page: Dictionary) -> Iterator[str]:
    if strange := set(page.keys()) - _PAGE:
        yield f"page holds {strange}"
    left, bottom, right, top = map(float, page.MediaBox)
    if not (3 <= right - left <= 14400 and 3 <= top - bottom <= 14400):
        yield "6.1.13 size of the page"
    if strange := set(page.Resources.keys()) - {"/XObject", "/Font"}:
        yield f"resources hold {strange}"
    used = _used_codes(page)
    yield from _operators(page)
    for image in page.Resources.XObject.values():
        yield from _image(image)
    for font in page.Resources.get("/Font", {}).values():
        yield from _font(font, used)


def _operators(page: Dictionary) -> Iterator[str]:
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) not in _OPERATORS:
            yield f"6.2.2 operator {operator}"
        if str(operator) == "Tr" and operands[0] != 3:
            yield "text that is seen"


def _used_codes(page: Dictionary) -> set[int]:
    shown = [bytes(each.operands[0]) for each in pikepdf.parse_content_stream(page) if str(each.operator) == "Tj"]
    return {code for text in shown for (code,) in struct.iter_unpack(">H", text)}


def _image(image: Stream) -> Iterator[str]:
    if strange := set(image.keys()) - _IMAGE:
        yield f"6.2.8 image holds {strange}"
    if image.ColorSpace not in {Name.DeviceGray, Name.DeviceRGB}:
        yield "6.2.4.3 colour space"
    if image.Filter == Name.CCITTFaxDecode and (image.BitsPerComponent, image.DecodeParms.K) != (1, -1):
        yield "picture in group 4"


def _font(font: Dictionary, used: set[int]) -> Iterator[str]:
    inner = font.DescendantFonts[0]
    program = inner.FontDescriptor.FontFile2.read_bytes()
    tables = {
        program[at : at + 4]: struct.unpack(">II", program[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", program[4:6])[0], 16)
    }
    if not {b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"} <= tables.keys():
        yield "6.2.11.4 font program"
    start = tables[b"hmtx"][0]
    widths = {width for width, _ in struct.iter_unpack(">Hh", program[start : start + tables[b"hmtx"][1]])}
    if widths != {int(inner.DW)} or "/W" in inner:
        yield "6.2.11.5 widths"
    glyphs = [glyph for (glyph,) in struct.iter_unpack(">H", inner.CIDToGIDMap.read_bytes())]
    if any(code >= len(glyphs) or glyphs[code] == 0 for code in used):
        yield "6.2.11.8 .notdef"
    mapped = set(re.findall(rb"^<([0-9a-f]{4})> <([0-9a-f]+)>$", font.ToUnicode.read_bytes(), re.MULTILINE))
    if not used <= {int(code, 16) for code, _ in mapped} or {text for _, text in mapped} & {b"0000", b"feff", b"fffe"}:
        yield "6.2.11.7 ToUnicode"
    if not (font.BaseFont == inner.BaseFont == inner.FontDescriptor.FontName) or font.Encoding != Name("/Identity-H"):
        yield "6.2.11.3 names"
