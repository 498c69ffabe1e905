"""FHIR R4: ExplanationOfBenefit and PaymentReconciliation of a remittance, Claim of a claim form.

Newline-delimited JSON, one resource a line, rather than a Bundle: it streams in constant memory, files can be joined, one bad
line spoils no other, and bulk loaders take it as it is. A Bundle of type transaction would say what a receiver's server should
do, which only the receiver knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from schemas.exports.fhir_r4.claims import ClaimParts
from schemas.exports.fhir_r4.codes import Json
from schemas.exports.fhir_r4.elements import Values, identifier, npi, tax_id
from schemas.exports.fhir_r4.explanation import Remittance, explanation
from schemas.exports.fhir_r4.institutional import institutional
from schemas.exports.fhir_r4.lines import to_lines
from schemas.exports.fhir_r4.parties import organization
from schemas.exports.fhir_r4.professional import professional
from schemas.exports.fhir_r4.reconciliation import paid_by_claims, reconciliation
from schemas.exports.findings import Findings
from schemas.exports.format import CannotExport, ExportFormat, Held, Shipment
from schemas.pointers import leaves_in
from schemas.record import Check, Record
from schemas.types.eob import Eob, charges_balance

_BALANCES = frozenset({"eob.line-balance", "eob.claim-balance", "eob.claim-total"})
"""Rules of the type for services and claims; that the payment is made of its details is asked when these are written."""


def write(shipment: Shipment) -> bytes:
    """The resources of every record, a remittance's payment after its claims. Raises CannotExport."""
    held: list[Held] = []
    resources: list[Json] = []
    for record in shipment.records:
        findings = Findings(record.id)
        resources += _TELLERS[record.type](shipment, record, findings)
        held += findings.held
    if held:
        raise CannotExport(list(dict.fromkeys(held)))
    return to_lines(resources)


def _remittance(shipment: Shipment, record: Record, findings: Findings) -> list[Json]:
    eob, values = Eob.model_validate(record.data), Values(findings)
    payer, payee = eob.payer, eob.payee
    known = shipment.master.payer(payer.name, payer.payer_id)
    provider = shipment.master.provider(payee.npi, payee.name)
    numbers = [
        *identifier(payer.payer_id or (known.payer_id if known else None)),
        *tax_id(known.tax_id if known else None),
    ]
    insurer = organization(payer.name, known, numbers, payer.address, payer.phone)
    their = provider.tax_id if provider else None
    own = [*npi(payee.npi or (provider.npi if provider else None)), *tax_id(payee.tax_id or their)]
    paid_to = organization(payee.name, provider, own, payee.address, None)
    for content, at, what in ((insurer, "payer.name", "the payer's name"), (paid_to, "provider.name", "the provider's name")):
        if not content:
            findings.ask(at, what)
    shared = Remittance(record.id, eob, known, insurer, paid_to, values)
    paid = paid_by_claims(shared)
    claims = [explanation(shared, number, amount) for number, amount in enumerate(paid)]
    payment = reconciliation(shared, paid, shipment.made_at)
    if not findings.held:
        _hold_what_does_not_balance(record, eob, findings)
    return [*claims, payment]


def _hold_what_does_not_balance(record: Record, eob: Eob, findings: Findings) -> None:
    """The sums of services and claims that the type itself asks for, as the record reports them."""
    reported = [check for check in record.checks if check.rule.startswith("eob.")]
    for check in reported or _charges(record, eob):
        if check.rule in _BALANCES and not (check.passed or check.soft):
            difference = Decimal(check.expected or 0) - Decimal(check.actual or 0)
            findings.unbalanced(check.at, check.rule.removeprefix("eob."), difference)


def _charges(record: Record, eob: Eob) -> Iterator[Check]:
    """For a record that reports nothing of itself."""
    values = dict(leaves_in(record.data))
    return (law.check(values) for law in charges_balance(eob))


def _professional(shipment: Shipment, record: Record, findings: Findings) -> list[Json]:
    return [professional(ClaimParts(record, shipment, Values(findings)))]


def _institutional(shipment: Shipment, record: Record, findings: Findings) -> list[Json]:
    return [institutional(ClaimParts(record, shipment, Values(findings)))]


_TELLERS: dict[str, Callable[[Shipment, Record, Findings], list[Json]]] = {
    "eob": _remittance,
    "cms1500": _professional,
    "ub04": _institutional,
}

FORMAT = ExportFormat(
    name="fhir",
    title="FHIR R4 resources",
    types=tuple(_TELLERS),
    media_type="application/fhir+ndjson",
    suffix=".ndjson",
    write=write,
)
