"""Seller and buyer of an invoice, from paper and master data: what paper says is told, master data fills in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stdnum import iban

from schemas.exports.clean_text import clean
from schemas.exports.en16931.addresses import postal_address
from schemas.exports.en16931.codes import VAT_RATES, country_of_vat_id
from schemas.exports.en16931.doubts import Doubts
from schemas.exports.en16931.terms import Account, PostalAddress, TradeParty
from schemas.invoice_parts import Buyer as PrintedBuyer
from schemas.invoice_parts import Seller as PrintedSeller
from schemas.master import Buyer, Party, Vendor, same_name

NOWHERE = PostalAddress(country="")
"""Stands for an address whose country is missing, in an invoice that is held for it."""


def seller_party(printed: PrintedSeller, vendor: Vendor | None, doubts: Doubts) -> TradeParty:
    """BG-4. The vendor's key is BT-29."""
    vat_id, tax_id = _numbers(printed.tax_id, vendor)
    address = postal_address(printed.address, vendor.address if vendor else None, country_of_vat_id(vat_id))
    if address is None:
        doubts.missing_master("vendor.address.country", "the seller's country")
    name, trading_name = _names(printed.name, vendor)
    if not name:
        doubts.missing("/seller/name", "the seller's name")
    under_vat = vat_id is not None or (address is not None and address.country in VAT_RATES)
    if not (vat_id or vendor or (tax_id and not under_vat)):
        doubts.missing_master("vendor.vat_id" if under_vat else "vendor.tax_id", "a number by which the seller is known")
    known = vendor.contact if vendor else None
    return TradeParty(
        name=name or "",
        trading_name=trading_name,
        address=address or NOWHERE,
        identifier=vendor.key if vendor else None,
        registration=None if under_vat else tax_id,
        vat_id=vat_id,
        tax_registration=tax_id if under_vat else None,
        phone=clean(printed.phone) or (known.phone if known else None),
        email=clean(printed.email) or (clean(known.email) if known else None),
    )


def buyer_party(printed: PrintedBuyer, own: Buyer | None, doubts: Doubts) -> TradeParty:
    """BG-7. The seller's number of the buyer is BT-46."""
    vat_id, tax_id = _numbers(printed.tax_id, own)
    address = postal_address(printed.address, own.address if own else None, country_of_vat_id(vat_id))
    if address is None:
        doubts.missing_master("buyer.address.country", "the buyer's country")
    name, trading_name = _names(printed.name, own)
    if not name:
        doubts.missing_master("buyer.name", "the buyer's name, which is not on the paper,")
    return TradeParty(
        name=name or "",
        trading_name=trading_name,
        address=address or NOWHERE,
        identifier=clean(printed.account_number),
        registration=tax_id,
        vat_id=vat_id,
    )


def pays_vat(seller: TradeParty) -> bool:
    """Is the seller's tax VAT? Else it is told as a charge."""
    return seller.vat_id is not None or seller.address.country in VAT_RATES


def home_of(seller: TradeParty) -> str:
    """The country whose rates of VAT apply."""
    return country_of_vat_id(seller.vat_id) or seller.address.country


def account(printed: PrintedSeller, vendor: Vendor | None, currency: str, doubts: Doubts) -> Account | None:
    """BG-16. An IBAN that cannot be one, or is not the one that is known, goes to a person: fraud looks like that."""
    known = _compact(vendor.iban) if vendor else None
    number = _compact(printed.iban)
    if number and not iban.is_valid(number):
        doubts.add("bad_identifier", "/seller/iban", "the IBAN's check digits do not fit: compare it with the paper")
    elif number and known and number != known:
        doubts.add("bad_identifier", "/seller/iban", "the IBAN is not the vendor's in the master data: ask the vendor")
    if number or (known and not clean(printed.bank_account)):
        return Account(number or known or "", is_iban=True, means="58" if currency == "EUR" else "30")
    other = clean(printed.bank_account)
    return Account(other, is_iban=False, means="30") if other else None


def _names(printed: str | None, party: Party | None) -> tuple[str | None, str | None]:
    """Registered and trading name."""
    on_paper, known = clean(printed), clean(party.name) if party else None
    if on_paper is None or known is None:
        return on_paper or known, None
    return (known, on_paper) if same_name(known) != same_name(on_paper) else (on_paper, None)


def _numbers(printed: str | None, party: Vendor | Buyer | None) -> tuple[str | None, str | None]:
    """VAT number and another tax number; the printed one of a kind goes first."""
    given = [printed, party.vat_id, party.tax_id] if party else [printed]
    numbers = [number for text in given if (number := clean(text))]
    vat = _first(compact for number in numbers if country_of_vat_id(compact := _compact(number)))
    return vat, _first(number for number in numbers if not country_of_vat_id(_compact(number)))


def _first(found: Iterable[str | None]) -> str | None:
    return next(iter(found), None)


def _compact(number: str | None) -> str | None:
    return re.sub(r"[\s.\-/]", "", number.upper()) or None if number else None
