"""Files made to hurt whoever opens them. Each function returns the bytes of one; none is larger than a few megabytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pikepdf
from PIL import Image


def pdf(objects: list[bytes], *, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A well-formed file around the objects, numbered from 1."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (extra, len(content), content)


def one_page(content: bytes, *, box: bytes = b"0 0 612 792", resources: bytes = b"", more: tuple[bytes, ...] = ()) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>" % (box, resources)
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, *more])


def empty() -> bytes:
    return b""


def text_named_pdf() -> bytes:
    return b"Dear Sir or Madam,\r\nplease find our invoice below.\r\n" * 20


def noise() -> bytes:
    return bytes((i * 7919 + (i >> 3) * 104729) % 251 + 3 for i in range(5000))


def truncated_pdf() -> bytes:
    whole = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(10):
            page = document.add_blank_page(page_size=(612, 792))
            page.Contents = document.make_stream(b"0 0 m 100 100 l S " * 50)
        document.save(whole, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return whole.getvalue()[:-2500]


def encrypted_pdf() -> bytes:
    whole = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(whole, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return whole.getvalue()


def claims_100000_pages() -> bytes:
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 100000>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
        ]
    )


def has_5000_pages() -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 5003))
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"] * 5000
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%s]/Count 5000>>" % kids, *pages])


def page_tree_loop() -> bytes:
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"])


def operator_bomb() -> bytes:
    """One page whose drawing inflates to a gigabyte."""
    packer = zlib.compressobj(9)
    block = b"0 0 m 600 700 l S\n" * 60_000
    packed = b"".join(packer.compress(block) for _ in range(1000)) + packer.flush()
    return one_page(stream(packed, b"/Filter/FlateDecode"))


def form_draws_itself() -> bytes:
    form = stream(b"/F Do /F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</F 5 0 R>>>>")
    return one_page(stream(b"/F Do"), resources=b"/XObject<</F 5 0 R>>", more=(form,))


def billion_laughs() -> bytes:
    """Forty forms, each of which draws the next one twice."""
    forms = []
    for number in range(5, 45):
        inner = b"/Resources<</XObject<</F %d 0 R>>>>" % (number + 1) if number < 44 else b""
        body = b"/F Do /F Do" if number < 44 else b"0 0 m 9 9 l S"
        forms.append(stream(body, b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]" + inner))
    return one_page(stream(b"/F Do"), resources=b"/XObject<</F 5 0 R>>", more=tuple(forms))


def huge_media_box() -> bytes:
    return one_page(stream(b"0 0 m 9 9 l S"), box=b"0 0 200000 200000")


def huge_picture_in_pdf() -> bytes:
    packed = zlib.compress(bytes(30_000) * 1000, 9)
    head = b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode"
    return one_page(stream(b"612 0 0 792 0 0 cm /I Do"), resources=b"/XObject<</I 5 0 R>>", more=(stream(packed, head),))


def deep_arrays() -> bytes:
    return one_page(stream(b"[" * 200_000 + b"]" * 200_000 + b" TJ"))


def png_bomb() -> bytes:
    """30,000 by 30,000 dots in less than a megabyte."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(30_001 * 100)) for _ in range(300)) + packer.flush()
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def tiff() -> bytes:
    out = io.BytesIO()
    pages = [Image.new("1", (200, 300), 1) for _ in range(3)]
    pages[0].save(out, format="TIFF", compression="group4", save_all=True, append_images=pages[1:], dpi=(300, 300))
    return out.getvalue()


def tiff_directory_loop() -> bytes:
    """Three pages, the last of which says that the first comes next."""
    whole = bytearray(tiff())
    first = struct.unpack_from("<I", whole, 4)[0]
    at = first
    while True:
        entries = struct.unpack_from("<H", whole, at)[0]
        following = at + 2 + 12 * entries
        next_at = struct.unpack_from("<I", whole, following)[0]
        if next_at == 0:
            struct.pack_into("<I", whole, following, first)
            return bytes(whole)
        at = next_at


def tiff_of_a_million_dots_square() -> bytes:
    entries = [(256, 1_000_000), (257, 1_000_000), (258, 1), (259, 4), (262, 0), (273, 8), (278, 1_000_000), (279, 100)]
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in entries)
    return b"II*\0" + struct.pack("<I", 8) + directory + struct.pack("<I", 0) + bytes(200)


def truncated_jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((800, 1000), 60).save(out, format="JPEG", quality=90)
    return out.getvalue()[: len(out.getvalue()) // 2]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def zip_bomb() -> bytes:
    return zipped({f"page{number}.tif": bytes(90_000_000) for number in range(4)})


def zip_cut_off() -> bytes:
    return zipped({"a.tif": tiff(), "b.tif": tiff()})[:-30]


def zip_behind_pdf() -> bytes:
    """A PDF for one reader, an archive for another."""
    head = one_page(stream(b"0 0 m 9 9 l S"))
    out = io.BytesIO(head)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("program.exe", b"MZ")
    return out.getvalue()


def pdf_behind_html() -> bytes:
    return b"<html><script>alert(1)</script>\n" + one_page(stream(b"0 0 m 9 9 l S"))


def program() -> bytes:
    return b"MZ" + bytes(500)


def old_word_file() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def word_file() -> bytes:
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


def mail_of_nothing() -> bytes:
    return b"From: a@example.com\r\nTo: b@example.com\r\nSubject: hello\r\n\r\n   \r\n"


ALL: tuple[Callable[[], bytes], ...] = (
    empty, text_named_pdf, noise, truncated_pdf, encrypted_pdf, claims_100000_pages, has_5000_pages, page_tree_loop,
    operator_bomb, form_draws_itself, billion_laughs, huge_media_box, huge_picture_in_pdf, deep_arrays, png_bomb,
    tiff_directory_loop, tiff_of_a_million_dots_square, truncated_jpeg, zip_bomb, zip_cut_off, zip_behind_pdf, pdf_behind_html,
    program, old_word_file, word_file, mail_of_nothing,
)  # fmt: skip
