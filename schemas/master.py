"""Master data: what a client knows about payers, providers, vendors and its own companies and no paper says; its open items.

Exports need it, recognition gains by it. Each entry has a `key`, the client's own name for it, by which it is imported again
and found. Numbers are checked as they come in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from stdnum import iban

from schemas import values
from schemas.master_kind import MasterKind
from schemas.matching_keys import number_key, person_key

AdjustmentGroup = Literal["CO", "OA", "PI", "PR"]
"""Who bears an adjustment (X12 CAS01 in 5010; `CR` is none)."""
ClaimFiling = Literal[
    "11", "12", "13", "14", "15", "16", "17", "AM", "BL", "CH", "CI", "DS", "FI", "HM", "LM", "MA", "MB", "MC", "OF", "TV",
    "VA", "WC", "ZZ",
]  # fmt: skip
"""Kinds of insurance of X12 SBR09; CLP06 has fewer."""
PaysBy = Literal["ACH", "BOP", "CHK", "FWT"]
"""How money comes, X12 BPR04: by transfer, as the banks choose, by check, by wire."""


def _checked(parse: Callable[[str], str | None], expected: str) -> AfterValidator:
    def check(text: str) -> str:
        parsed = parse(text)
        if parsed is None:
            message = f"should be {expected}"
            raise ValueError(message)
        return parsed

    return AfterValidator(check)


def _as_x12(said: object) -> object:
    """A record's `payment.method`, or a code in whatever letters, as X12 says it."""
    word = said.strip().upper() if isinstance(said, str) else said
    return {"CHECK": "CHK", "EFT": "ACH"}.get(word, word) if isinstance(word, str) else word


def _iban(text: str) -> str | None:
    code = values.parse_code(text)
    return code if code is not None and iban.is_valid(code, check_country=False) else None


Npi = Annotated[str, _checked(values.parse_npi, "a 10-digit NPI whose check digit fits")]
TaxId = Annotated[str, _checked(values.parse_tax_id, "a tax number of 9 digits")]
Phone = Annotated[str, _checked(values.parse_phone, "a telephone number")]
Routing = Annotated[str, _checked(values.parse_routing, "a 9-digit routing number whose check digit fits")]
Iban = Annotated[str, _checked(_iban, "an IBAN whose check digits fit")]
Money = Annotated[str, _checked(values.parse_money, "an amount such as 1204.50")]
Quantity = Annotated[str, _checked(values.parse_quantity, "a number such as 2 or 0.5")]
Day = Annotated[str, _checked(values.parse_date, "a date such as 2026-10-14")]
Code = Annotated[str, _checked(values.parse_code, "a code of letters and digits")]
Currency = Annotated[str, _checked(values.parse_currency, "a currency code such as USD")]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,40}$")]
Number = Annotated[str, Field(min_length=1, max_length=50)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Address(_Strict):
    """A postal address."""

    lines: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)]
    """Street, or box; one more line where needed."""
    city: str
    state: str | None = None
    """Two letters in the United States and Canada."""
    postal_code: str | None = None
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = "US"

    @property
    def printed(self) -> str:
        """As a record has it where paper prints it so: lines joined by commas, `Springfield, IL 62701` last."""
        place = " ".join(part for part in (f"{self.city}," if self.state else self.city, self.state, self.postal_code) if part)
        return ", ".join((*self.lines, place))


class Contact(_Strict):
    """Whom to ask."""

    name: str = "PROVIDER SERVICES"
    phone: Phone | None = None
    email: str | None = None
    url: str | None = None


class ReasonCode(_Strict):
    """What a payer's own adjustment code means in the code sets of X12."""

    group: AdjustmentGroup
    reason: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,5}$")]
    remark: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,6}$")] | None = None


class Party(_Strict):
    """What payers, providers and vendors have in common."""

    key: Key
    name: Name
    variants: Annotated[tuple[Name, ...], Field(max_length=100)] = ()
    """Other ways in which paper prints the name."""
    address: Address | None = None
    contact: Contact | None = None


class Payer(Party):
    """Who pays claims."""

    payer_id: str | None = None
    """As on paper and in X12 (REF*2U)."""
    tax_id: TaxId | None = None
    filing_indicator: Literal[
        "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF", "TV", "VA", "WC", "ZZ"
    ] = "ZZ"
    """Kind of insurance, X12 CLP06."""
    claim_filing: ClaimFiling | None = None
    """Kind of insurance on claims, X12 SBR09, where `filing_indicator` does not say it: `CI`, `BL`, `FI`, `11`."""
    pays_by: Annotated[PaysBy, BeforeValidator(_as_x12)] | None = None
    """How it pays, X12 BPR04, where a remittance does not say."""
    timely_filing_days: Annotated[int, Field(gt=0)] | None = None
    appeal_days: Annotated[int, Field(gt=0)] | None = None
    crosswalk: Mapping[str, ReasonCode] = {}
    """The payer's own adjustment codes, as printed."""


class Provider(Party):
    """Who is paid for services."""

    npi: Npi | None = None
    tax_id: TaxId | None = None
    taxonomy: Annotated[str, Field(pattern=r"^[0-9A-Z]{10}$")] | None = None
    entity: Literal["person", "organization"] | None = None
    """What the NPI was given to."""
    accepts_assignment: bool | None = None
    """Does it take what payers pay (X12 CLM07), where a claim form does not say?"""
    benefits_assigned: bool | None = None
    """Do its patients let payers pay it (X12 CLM08), where a claim form does not say?"""
    release_of_information: Literal["Y", "I"] | None = None
    """Signed by its patients, or not needed by law (X12 CLM09), where a claim form does not say."""


class Vendor(Party):
    """Who sends invoices."""

    tax_id: str | None = None
    vat_id: str | None = None
    iban: Iban | None = None
    routing_number: Routing | None = None
    """Of the vendor's bank (ABA)."""
    bank_account: Number | None = None
    terms: Annotated[str, Field(max_length=200)] | None = None
    """Of payment, where an invoice prints none: `2/10 net 30`."""
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] | None = None
    """In which its invoices are, where they do not say so."""
    zero_vat: Literal["Z", "E", "AE", "G"] | None = None
    """Why it charges no VAT where it charges none (UNTDID 5305): zero rated, exempt, reverse charge, export."""


class Buyer(Party):
    """Whom invoices are addressed to: one of the client's own companies."""

    tax_id: str | None = None
    vat_id: str | None = None


class OpenLine(_Strict):
    """One service of an open claim."""

    procedure: Code | None = None
    revenue_code: Code | None = None
    charge: Money
    date: Day | None = None


class OpenClaim(_Strict):
    """A claim that was sent to a payer and is not paid for yet."""

    key: Key
    account: Number
    """The provider's number of the patient or claim (X12 CLM01, CLP01)."""
    patient_name: Name
    member_id: Number | None = None
    service_from: Day | None = None
    service_to: Day | None = None
    charge: Money
    payer: Key | None = None
    """Key of a payer."""
    provider: Key | None = None
    lines: tuple[OpenLine, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """What it is looked up by."""
        member = (f"member:{number_key(self.member_id)}",) if self.member_id else ()
        return (f"account:{number_key(self.account)}", f"person:{person_key(self.patient_name)}", *member)


class OrderLine(_Strict):
    """One position of a purchase order."""

    item: Number | None = None
    description: Annotated[str, Field(max_length=500)] | None = None
    quantity: Quantity
    unit_price: Money


class PurchaseOrder(_Strict):
    """What a client ordered of a vendor."""

    key: Key
    number: Number
    vendor: Key | None = None
    """Key of a vendor."""
    currency: Currency | None = None
    total: Money | None = None
    """Before tax and freight."""
    lines: tuple[OrderLine, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """What it is looked up by."""
        return (f"order:{number_key(self.number)}",)


class Correspondent(_Strict):
    """Who sends or takes claims, as an 837 names them (loops 1000A and 1000B)."""

    name: Name
    id: Annotated[str, Field(pattern=r"^[0-9A-Za-z]{2,80}$")]
    """Which the two agreed upon."""
    contact_name: Name | None = None
    phone: Phone | None = None
    email: Annotated[str, Field(max_length=256)] | None = None


class TradingPartner(_Strict):
    """Who exchanges X12 with whom: the addresses on the envelope, and the names inside."""

    sender_qualifier: Annotated[str, Field(pattern=r"^[0-9A-Z]{2}$")] = "ZZ"
    sender_id: Annotated[str, Field(pattern=r"^[0-9A-Z ]{1,15}$")] = "POSTROOM"
    receiver_qualifier: Annotated[str, Field(pattern=r"^[0-9A-Z]{2}$")] = "ZZ"
    receiver_id: Annotated[str, Field(pattern=r"^[0-9A-Z ]{1,15}$")] = "RECEIVER"
    usage: Literal["T", "P"] = "P"
    """Test or production."""
    submitter: Correspondent | None = None
    """Of claims."""
    receiver: Correspondent | None = None


Entry = Payer | Provider | Vendor | Buyer | OpenClaim | PurchaseOrder
"""An entry of one of the lists."""
ENTRIES: Mapping[MasterKind, type[Entry]] = {
    MasterKind.PAYERS: Payer,
    MasterKind.PROVIDERS: Provider,
    MasterKind.VENDORS: Vendor,
    MasterKind.BUYERS: Buyer,
    MasterKind.CLAIMS: OpenClaim,
    MasterKind.ORDERS: PurchaseOrder,
}
_Party = TypeVar("_Party", bound=Party)


class MasterData(_Strict):
    """All of one client."""

    payers: tuple[Payer, ...] = ()
    providers: tuple[Provider, ...] = ()
    vendors: tuple[Vendor, ...] = ()
    buyers: tuple[Buyer, ...] = ()
    partner: TradingPartner = TradingPartner()
    claims: tuple[OpenClaim, ...] = ()
    orders: tuple[PurchaseOrder, ...] = ()

    @property
    def parties_alone(self) -> MasterData:
        """Without the claims and orders, which may be many."""
        return self.model_copy(update={"claims": (), "orders": ()})

    def payer(self, name: str | None, payer_id: str | None = None) -> Payer | None:
        """By id, else by name or a variant of it; nothing where two would fit."""
        return _only(each for each in self.payers if payer_id and each.payer_id == payer_id) or _named(self.payers, name)

    def provider(self, npi: str | None, name: str | None = None) -> Provider | None:
        """By NPI, else by name or a variant of it."""
        return _only(each for each in self.providers if npi and each.npi == npi) or _named(self.providers, name)

    def vendor(self, tax_id: str | None, name: str | None = None) -> Vendor | None:
        """By tax or VAT number, else by name or a variant of it."""
        return _numbered(self.vendors, tax_id) or _named(self.vendors, name)

    def buyer(self, tax_id: str | None, name: str | None = None) -> Buyer | None:
        """By tax or VAT number, else by name or a variant of it; where paper says neither, the only one there is."""
        if not tax_id and not name:
            return _only(self.buyers)
        return _numbered(self.buyers, tax_id) or _named(self.buyers, name)


NOTHING_KNOWN = MasterData()


def same_name(text: str) -> str:
    """Names that differ in case, punctuation and blanks only are the same."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _named(parties: Iterable[_Party], name: str | None) -> _Party | None:
    wanted = same_name(name or "")
    return _only(each for each in parties if wanted and wanted in map(same_name, (each.name, *each.variants)))


_Taxed = TypeVar("_Taxed", Vendor, Buyer)


def _numbered(parties: Iterable[_Taxed], tax_id: str | None) -> _Taxed | None:
    return _only(each for each in parties if tax_id and tax_id in (each.tax_id, each.vat_id))


def _only(found: Iterable[_Party]) -> _Party | None:
    several = list(found)
    return several[0] if len(several) == 1 else None
