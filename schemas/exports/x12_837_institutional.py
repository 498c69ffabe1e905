"""X12 837I, institutional claim (005010X223A2), from claim forms UB-04. By form locator: `docs/exports/x12-837.md`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from schemas.exports import x12
from schemas.exports.findings import Findings
from schemas.exports.format import ExportFormat, Shipment
from schemas.exports.parties import address_of, order_of
from schemas.exports.x12_837 import Telling
from schemas.exports.x12_837_billing import Biller, billing_segments
from schemas.exports.x12_837_codes import filing_of
from schemas.exports.x12_837_institutional_claim import InstitutionalClaim, of_row
from schemas.exports.x12_837_people import RELATIONSHIPS, SELF, ClaimPayer, OtherPolicy, Person, Policy, covered
from schemas.exports.x12_elements import code, same_person
from schemas.exports.x12_writing import form_of, write_sets
from schemas.record import Record
from schemas.types import ub04
from schemas.types.ub04 import Ub04

CLAIM = x12.Transaction("837", "HC", "005010X223A2", version_in_header=True)
_RANKS = "PST"


def write(shipment: Shipment) -> bytes:
    """The interchange, ASCII. Raises CannotExport."""
    return write_sets(shipment, CLAIM, partial(_body, shipment))


def _body(shipment: Shipment, record: Record, findings: Findings) -> Iterator[x12.Segment]:
    form = form_of(Ub04, record, findings)
    if form is None:
        return
    order = order_of((form.patient.name, *(each.name for each in form.insured)))
    telling = Telling(record, shipment.master, shipment.made_at, findings, order)
    rows = _Rows(telling, form)
    claim = InstitutionalClaim(telling, form, _biller(telling, form), rows.billed, rows.others())
    yield from telling.header()
    yield from billing_segments(telling, claim.biller)
    yield from covered(telling, rows.policy(rows.billed), rows.patient, None, "")
    yield from claim.segments()


def _biller(telling: Telling, form: Ub04) -> Biller:
    """Locators 1, 2, 5 and 56."""
    provider = form.provider
    return Biller(
        name=provider.name, npi=provider.npi, tax_id=provider.tax_id, tax_kind=None, address=provider.address,
        phone=provider.phone, at="/provider", tax_at="/provider/tax_id", pay_to=form.pay_to.address,
        pay_to_at="/pay_to/address", known=telling.master.provider(provider.npi, provider.name), may_be_person=False,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Rows:
    """Lines A to C of locators 50 to 65: the payers in the order in which they pay."""

    telling: Telling
    form: Ub04

    @property
    def patient(self) -> Person:
        """Locators 8 to 11."""
        who = self.form.patient
        return Person(
            name=who.name, at="/patient/name", address=address_of(who.address), address_at="/patient/address",
            birth_date=who.birth_date, sex=who.sex, part_at="/patient",
        )  # fmt: skip

    @property
    def billed(self) -> int:
        """The row whose payer this claim is sent to: the first who has not paid yet."""
        unpaid = [place for place, payer in enumerate(self.form.payers) if _is_nothing(payer.prior_payments)]
        return unpaid[0] if unpaid else 0

    def policy(self, row: int) -> Policy:
        """That row's."""
        form, findings = self.form, self.telling.findings
        payer = form.payers[row] if row < len(form.payers) else ub04.ClaimPayer()
        insured = form.insured[row] if row < len(form.insured) else ub04.ClaimInsured()
        at, known = f"/insured/{row}", self.telling.master.payer(payer.name, payer.health_plan_id)
        if row == self.billed and not _is_nothing(payer.prior_payments):
            findings.missing(f"/payers/{row}/prior_payments", "a payer who has not paid yet and can be billed")
        relationship = self._relationship(insured, at)
        return Policy(
            rank=_RANKS[min(row, len(_RANKS) - 1)], relationship=relationship,
            insured=self.patient if relationship == SELF else Person(insured.name, f"{at}/name", part_at=at),
            member_id=insured.id, member_at=f"{at}/id", group_number=insured.group_number, group_at=f"{at}/group_number",
            group_name=insured.group_name, group_name_at=f"{at}/group_name", filing=filing_of(known),
            payer=ClaimPayer(
                payer.name, f"/payers/{row}", known, payer.health_plan_id,
                asked="payer" if row == self.billed else "other_payer",
            ),
        )  # fmt: skip

    def _relationship(self, insured: ub04.ClaimInsured, at: str) -> str:
        """Locator 59, in X12's codes; without it the patient is the insured of the same name."""
        findings, is_patient = self.telling.findings, same_person(insured.name, self.form.patient.name)
        if not insured.relationship and not is_patient:
            findings.missing(f"{at}/relationship", "how the patient is related to the insured")
        told = code(findings, insured.relationship, RELATIONSHIPS | {SELF}, f"{at}/relationship", "relationship of X12")
        return told or SELF

    def others(self) -> Sequence[OtherPolicy]:
        """Those that this claim is not sent to."""
        return [self._other(row) for row in range(len(self.form.payers)) if row != self.billed]

    def _other(self, row: int) -> OtherPolicy:
        findings, form = self.telling.findings, self.form
        paid = form.payers[row].prior_payments
        amount = self.telling.amount(paid, f"/payers/{row}/prior_payments", "") if paid else None
        authorization = of_row(form.treatment_authorizations, row)
        number = of_row(form.document_control_numbers, row)
        return OtherPolicy(
            self.policy(row),
            paid=x12.number(amount) if amount else "",
            authorization=x12.identifier(findings, authorization, f"/treatment_authorizations/{row}", 50),
            claim_number=x12.identifier(findings, number, f"/document_control_numbers/{row}", 50),
        )


def _is_nothing(amount: str | None) -> bool:
    return not (amount or "").strip("0.")


FORMAT = ExportFormat(
    name="x12-837i",
    title="X12 837 institutional claim",
    types=("ub04",),
    media_type="application/edi-x12",
    suffix=".837",
    write=write,
)
