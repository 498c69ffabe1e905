"""`/v1/records/{id}/payment`: when an invoice is due, and until when its discount may be taken."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from fastapi import APIRouter

from api.access import PrincipalDep
from api.bodies import Body
from api.problems import RESPONSES
from api.records import readable_record
from api.services import Services, ServicesDep
from schemas.errors import NotFound, Rejected
from schemas.ids import ClientId
from schemas.known import listed_as
from schemas.master import Vendor
from schemas.master_kind import MasterKind
from schemas.payment_terms import PaymentDays, days_of, parse_terms
from schemas.record import Record
from schemas.values import money
from storage.master import load_entry

router = APIRouter(prefix="/v1", tags=["records"], responses=RESPONSES)


class PaymentBody(Body):
    """What terms mean for one invoice. Dates are null where nothing says them; nothing is guessed."""

    record_id: str
    due_date: date | None
    due_date_from: Literal["paper", "terms", "vendor_terms"] | None
    """Printed on the invoice, else told by its terms, else by those kept of the vendor."""
    discount_until: date | None
    discount_percent: str | None
    discount_amount: str | None
    """Of the total."""


@router.get("/records/{record_id}/payment")
def get_payment(record_id: str, services: ServicesDep, principal: PrincipalDep) -> PaymentBody:
    """Due date and discount of an invoice."""
    view = readable_record(services, principal, record_id)
    if view.type != "invoice":
        raise Rejected("Only invoices are due at a date.")
    record = Record.model_validate(view.body)
    return _payment(record, _vendor(services, view.client_id, record))


def _vendor(services: Services, client_id: ClientId, record: Record) -> Vendor | None:
    key = listed_as(record, "vendor", "/seller/name", "/seller/tax_id", "/seller/iban")
    if key is None:
        return None
    with services.database.read() as session:
        try:
            found = load_entry(session, client_id, MasterKind.VENDORS, key)
        except NotFound:
            return None  # taken out since
    return found if isinstance(found, Vendor) else None


def _payment(record: Record, vendor: Vendor | None) -> PaymentBody:
    data = record.data
    source: Literal["terms", "vendor_terms"] = "terms" if data["terms"] else "vendor_terms"
    days = _days(data, data["terms"] or (vendor.terms if vendor else None))
    printed = date.fromisoformat(data["due_date"]) if data["due_date"] else None
    percent = days.discount_percent if days else None
    total = data["total"] or data["amount_due"]
    return PaymentBody(
        record_id=record.id,
        due_date=printed or (days.due if days else None),
        due_date_from="paper" if printed else source if days else None,
        discount_until=days.discount_until if days else None,
        discount_percent=f"{percent.normalize():f}" if percent is not None else None,
        discount_amount=money(Decimal(total) * percent / 100) if percent is not None and total else None,
    )


def _days(data: dict[str, Any], text: str | None) -> PaymentDays | None:
    terms = parse_terms(text) if text else None
    return days_of(terms, date.fromisoformat(data["issue_date"])) if terms and data["issue_date"] else None
