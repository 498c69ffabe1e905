"""Files as scanners, fax servers and e-mail deliver them. The same pages give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from email.message import EmailMessage

import numpy as np
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from models.training.paper import Pixels

Resolution = tuple[float, float]
_BLACK_BELOW = 170


def tiff_g4(pages: Sequence[Pixels], resolution: Resolution) -> bytes:
    """A multi-page black-and-white TIFF, CCITT group 4."""
    sheets = [
        Image.fromarray(np.where(page < _BLACK_BELOW, 0, 255).astype(np.uint8)).convert("1", dither=Image.Dither.NONE)
        for page in pages
    ]
    out = io.BytesIO()
    sheets[0].save(out, "TIFF", save_all=True, append_images=sheets[1:], compression="group4", dpi=resolution)
    return out.getvalue()


def scanned_pdf(pages: Sequence[Pixels], resolution: Resolution, quality: int = 45) -> bytes:
    """A PDF of grey JPEG pictures, without text."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for page in pages:
        width, height = page.shape[1] / resolution[0] * 72, page.shape[0] / resolution[1] * 72
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(io.BytesIO(jpeg(page, resolution, quality))), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def jpeg(page: Pixels, resolution: Resolution, quality: int = 55) -> bytes:
    """One picture, grey or colour."""
    out = io.BytesIO()
    Image.fromarray(page).save(out, "JPEG", quality=quality, dpi=resolution)
    return out.getvalue()


def png(page: Pixels, resolution: Resolution) -> bytes:
    """One picture in sixteen greys."""
    out = io.BytesIO()
    coarse = (page // 17 * 17).astype(np.uint8)
    Image.fromarray(coarse).convert("L").save(out, "PNG", dpi=resolution, optimize=True)
    return out.getvalue()


def email(attachment: bytes, name: str, sender: str, subject: str) -> bytes:
    """A message with one PDF attached."""
    message = EmailMessage()
    message["From"] = f"Billing <billing@{sender}>"
    message["To"] = "Accounts payable <invoices@clinic.example>"
    message["Date"] = "Mon, 09 Nov 2026 07:42:00 -0500"
    message["Message-ID"] = f"<20261109.0742@{sender}>"
    message["Subject"] = subject
    message.set_content("Good morning,\n\nplease find our invoice attached.\n\nKind regards\nBilling\n")
    message.add_attachment(attachment, maintype="application", subtype="pdf", filename=name)
    message.set_boundary("=_postroom_sample_boundary")
    return message.as_bytes()
