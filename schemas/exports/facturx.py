"""`facturx`: an invoice's paper as PDF/A-3 with its CII inside, which people read and programs take.

After Factur-X 1.0 (ZUGFeRD 2): the attachment is listed in the catalogue's `/AF`, its relation to the paper is `/Alternative`.
The invoice is told as `cii` tells it and held where that holds it.
"""

from __future__ import annotations

from schemas.exports.cii import FORMAT as CII
from schemas.exports.enclosure import Attachment, Enclosure
from schemas.exports.format import ExportFormat, Shipment

FACTURX = Attachment(
    name="factur-x.xml",
    media_type="text/xml",
    relationship="Alternative",
    description="Factur-X invoice",
    xmp_namespace="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    xmp_prefix="fx",
    xmp={
        "DocumentType": "INVOICE",
        "DocumentFileName": "factur-x.xml",
        "Version": "1.0",
        "ConformanceLevel": "EN 16931",
    },
    xmp_meanings={
        "DocumentType": "INVOICE",
        "DocumentFileName": "name of the embedded XML invoice file",
        "Version": "the actual version of the Factur-X XML schema",
        "ConformanceLevel": "the conformance level of the embedded Factur-X data",
    },
)


def write(shipment: Shipment) -> bytes:
    """The PDF/A-3 of the one invoice. Raises CannotExport."""
    (record,) = shipment.records
    return shipment.on_paper(record, Enclosure(FACTURX, CII(shipment)))


FORMAT = ExportFormat(
    name="facturx",
    title="Factur-X invoice (PDF/A-3 with EN 16931 CII)",
    types=("invoice",),
    media_type="application/pdf",
    suffix=".pdf",
    write=write,
    several=False,
    needs_paper=True,
)
