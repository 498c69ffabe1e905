"""The kinds of value a field can hold: how each is parsed from paper into the record's canonical form.

A parser takes the text as read and returns the canonical string, or None where the text is no such value. It never guesses:
what cannot be parsed goes to a person. Canonical forms are those of the record contract.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler

from schemas import values


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value."""

    name: str
    parse: Callable[[str], str | None]
    expected: str
    """What a person should type, for messages: `an amount such as 1204.50`."""
    has_check_digit: bool = False
    """True where the parser refuses nine of ten wrong values."""
    pattern: str | None = None
    """Regular expression of the canonical form, for JSON Schema (ECMA 262)."""

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:  # noqa: ANN401 - pydantic's
        """The kind as JSON Schema."""
        told = {"description": self.expected, **({"pattern": self.pattern} if self.pattern else {"minLength": 1})}
        return {**handler(core), **told}


MONEY = Kind("money", values.parse_money, "an amount such as 1204.50", pattern=r"^-?\d+\.\d{2}$")
QUANTITY = Kind("quantity", values.parse_quantity, "a number such as 2 or 0.5", pattern=r"^-?\d+(\.\d+)?$")
RATE = Kind("rate", values.parse_rate, "a rate in per cent such as 19 or 8.25", pattern=r"^-?\d+(\.\d+)?$")
DATE = Kind("date", values.parse_date, "a date such as 2026-10-14", pattern=r"^\d{4}-\d{2}-\d{2}$")
TIME = Kind("time", values.parse_time, "a time such as 14:05", pattern=r"^\d{2}:\d{2}(:\d{2})?$")
CODE = Kind("code", values.parse_code, "a code of letters and digits", pattern=r"^[0-9A-Z]+$")
ICD = Kind("icd", values.parse_icd, "a diagnosis code such as I69.351", pattern=r"^[0-9A-Z.]+$")
NPI = Kind("npi", values.parse_npi, "a 10-digit NPI whose check digit fits", has_check_digit=True, pattern=r"^[12]\d{9}$")
TAX_ID = Kind("tax_id", values.parse_tax_id, "a tax number of 9 digits", pattern=r"^(\d{9}|[A-Z]{2}[0-9A-Z]{8,12})$")
PHONE = Kind("phone", values.parse_phone, "a telephone number", pattern=r"^\d{7,15}$")
ROUTING = Kind(
    "routing", values.parse_routing, "a 9-digit routing number whose check digit fits", has_check_digit=True, pattern=r"^\d{9}$"
)
IDENTIFIER = Kind("identifier", values.parse_identifier, "a number or code as printed")
CURRENCY = Kind("currency", values.parse_currency, "a currency code such as USD", pattern=r"^[A-Z]{3}$")
TEXT = Kind("text", values.parse_text, "text as printed")

Money = Annotated[str, MONEY]
Quantity = Annotated[str, QUANTITY]
Rate = Annotated[str, RATE]
Date = Annotated[str, DATE]
Time = Annotated[str, TIME]
Code = Annotated[str, CODE]
Icd = Annotated[str, ICD]
Npi = Annotated[str, NPI]
TaxId = Annotated[str, TAX_ID]
Phone = Annotated[str, PHONE]
Routing = Annotated[str, ROUTING]
Identifier = Annotated[str, IDENTIFIER]
Currency = Annotated[str, CURRENCY]
Text = Annotated[str, TEXT]
