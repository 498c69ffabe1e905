"""Cases by format: what is made for it at random, and who judges the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from random import Random

from postroom.evaluation.exported import fhir_judge, invoice_judge, made_care, table_judge
from postroom.evaluation.exported.case import Case
from postroom.evaluation.exported.einvoice_reading import Read, read_cii, read_ubl
from postroom.evaluation.exported.made_anything import anything
from postroom.evaluation.exported.made_invoices import ZERO_VAT, invoice
from postroom.evaluation.exported.made_record import record_of
from schemas.master import NOTHING_KNOWN
from schemas.types import all_types

_CARE = {"eob": made_care.remittance, "cms1500": made_care.professional_claim, "ub04": made_care.institutional_claim}


def invoice_case(rng: Random, number: int, *, read: Callable[[bytes], Read]) -> Case:
    """An invoice or credit note: schema, rules of EN 16931, and every term read back."""
    data = invoice(rng)
    made = record_of("invoice", data, number=f"rec_{number}")
    return Case(made, ZERO_VAT, partial(invoice_judge.faults, data, read=read), partial(invoice_judge.may_be_held, data))


def fhir_case(rng: Random, number: int) -> Case:
    """A remittance or a claim form, in turn: the R4B models, and amounts and codes read back."""
    kind = tuple(_CARE)[number % len(_CARE)]
    made = record_of(kind, _CARE[kind](rng), number=f"rec_{number}")
    return Case(made, made_care.ON_FILE, partial(fhir_judge.faults, kind, made.data))


def table_case(rng: Random, number: int) -> Case:
    """Any document: every cell read back, none of them a formula."""
    made = record_of(_type(number), anything(rng, _type(number)), number=f"rec_{number}")
    return Case(made, NOTHING_KNOWN, partial(table_judge.table_faults, made))


def line_case(rng: Random, number: int) -> Case:
    """Any document: the line read back is the record's values view."""
    made = record_of(_type(number), anything(rng, _type(number)), number=f"rec_{number}")
    return Case(made, NOTHING_KNOWN, lambda written: table_judge.line_faults(made, written, made.view("values")))


def _type(number: int) -> str:
    return tuple(all_types())[number % len(all_types())]


CASES: Mapping[str, Callable[[Random, int], Case]] = {
    "ubl": partial(invoice_case, read=read_ubl),
    "cii": partial(invoice_case, read=read_cii),
    "fhir": fhir_case,
    "csv": table_case,
    "ndjson": line_case,
}
