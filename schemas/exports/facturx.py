"""Factur-X: the CII of an invoice as an attachment of its PDF/A-3, and what the PDF's XMP metadata must say of it.

After Factur-X 1.0 (ZUGFeRD 2): the attachment is listed in the catalogue's `/AF`, its relation to the paper is `/Alternative`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.exports.cii import FORMAT as CII
from schemas.exports.format import Shipment


@dataclass(frozen=True, slots=True)
class Attachment:
    """How the file is attached."""

    name: str = "factur-x.xml"
    media_type: str = "text/xml"
    relationship: str = "Alternative"
    """`/AFRelationship`: the same invoice in another form."""
    description: str = "Factur-X invoice"
    xmp_namespace: str = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
    xmp_prefix: str = "fx"
    xmp: dict[str, str] = field(
        default_factory=lambda: {
            "DocumentType": "INVOICE",
            "DocumentFileName": "factur-x.xml",
            "Version": "1.0",
            "ConformanceLevel": "EN 16931",
        }
    )
    """Properties in that namespace; each also has its entry in the PDF/A extension schema."""
    xmp_meanings: dict[str, str] = field(
        default_factory=lambda: {
            "DocumentType": "INVOICE",
            "DocumentFileName": "name of the embedded XML invoice file",
            "Version": "the actual version of the Factur-X XML schema",
            "ConformanceLevel": "the conformance level of the embedded Factur-X data",
        }
    )
    """Descriptions for the PDF/A extension schema; all are `external` and `Text`."""


FACTURX = Attachment()


def facturx_attachment(shipment: Shipment) -> bytes:
    """The bytes of `factur-x.xml` for the one invoice of the shipment. Raises CannotExport."""
    return CII(shipment)
