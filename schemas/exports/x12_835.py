"""X12 835, health care claim payment/advice (005010X221A1), from explanations of benefits.

One transaction set for each remittance. What paper does not say comes from the client's master data and is asked for where it
is missing; amounts balance per service, claim and payment before anything is written. By field: `docs/exports/x12-835.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from schemas.exports import x12
from schemas.exports.codes import Crosswalk
from schemas.exports.findings import Findings
from schemas.exports.format import ExportFormat, Shipment
from schemas.exports.remittance import Remittance, balanced
from schemas.exports.rows import amount_of
from schemas.exports.x12_835_claim import ClaimWriter
from schemas.exports.x12_835_parties import Sides, sides_of
from schemas.exports.x12_writing import form_of, write_sets
from schemas.master import MasterData, Payer
from schemas.record import Record
from schemas.types.eob import Eob, Payment

ADVICE = x12.Transaction("835", "HP", "005010X221A1", version_in_header=False)
_METHODS = {"check": "CHK", "eft": "ACH"}
_MOVES_IN_SEGMENT = 6


def write(shipment: Shipment) -> bytes:
    """The interchange, ASCII. Raises CannotExport."""
    return write_sets(shipment, ADVICE, partial(_body, shipment.master))


def _body(master: MasterData, record: Record, findings: Findings) -> Iterator[x12.Segment]:
    eob = form_of(Eob, record, findings)
    if eob is None:
        return
    payer = master.payer(eob.payer.name, eob.payer.payer_id)
    crosswalk = Crosswalk(payer.crosswalk if payer else {})
    sides = sides_of(eob, payer, master.provider(eob.payee.npi, eob.payee.name), findings)
    remittance = balanced(eob, crosswalk, findings)
    if remittance is None:
        return
    advice = _Advice(record, eob, payer, sides, remittance, findings)
    yield from advice.payment()
    yield from sides.segments
    if remittance.claims:
        yield x12.segment("LX", "1")
    claims = ClaimWriter.of(eob, master, payer, crosswalk, findings)
    for claim in remittance.claims:
        yield from claims.segments(claim)
    yield from advice.moves()


@dataclass(frozen=True, slots=True)
class _Advice:
    """The parts of a transaction set that speak of the payment as a whole."""

    record: Record
    eob: Eob
    payer: Payer | None
    sides: Sides
    remittance: Remittance
    findings: Findings

    def payment(self) -> Iterator[x12.Segment]:
        """BPR and TRN."""
        printed, amount = self.eob.payment, self.remittance.payment
        day = x12.day(printed.date) if printed.date else None
        if day is None:
            self.findings.missing("/payment/date", "the payment's date")
        handling, method = ("I", self._method(printed)) if amount else ("H", "NON")
        yield x12.segment("BPR", handling, x12.number(amount), "C", method, *[""] * 11, day)
        yield x12.segment("TRN", "1", self._number(printed, amount), f"1{self.sides.payer_tax_id}")

    def _method(self, printed: Payment) -> str | None:
        """BPR04 of a payment: as printed, else as this payer always pays."""
        if printed.method is not None:
            told = _METHODS.get(printed.method)
            if told is None:
                self.findings.missing("/payment/method", "whether a check or a transfer paid this")
            return told
        usual = self.payer.pays_by if self.payer else None
        if usual is None:
            self.findings.ask("payer.pays_by", "whether a check or a transfer paid this")
        return usual

    def _number(self, printed: Payment, amount: Decimal) -> str:
        """The check's or transfer's; a remittance without a payment may have none and then goes by the record's id."""
        if printed.number is None and amount:
            self.findings.missing("/payment/number", "the number of the check or transfer")
        number = printed.number or ("" if amount else self.record.id)
        return x12.identifier(self.findings, number, "/payment/number", 50)

    def moves(self) -> Iterator[x12.Segment]:
        """PLB. The fiscal period ends with the payment's year."""
        year = (self.eob.payment.date or "")[:4]
        told = [
            part
            for each in self.remittance.moved
            for part in (
                (each.code, x12.identifier(self.findings, each.reference, f"{each.at}/reference", 50)),
                x12.number(each.amount),
            )
        ]
        for start in range(0, len(told), 2 * _MOVES_IN_SEGMENT):
            yield x12.segment("PLB", self.sides.payee_id, f"{year}1231", *told[start : start + 2 * _MOVES_IN_SEGMENT])


def on_file(record: Record, master: MasterData) -> Mapping[str, str]:
    """The way of payment and the parties' numbers, where the master data say them and the record does not."""
    eob = Eob.model_validate(record.data)
    payer = master.payer(eob.payer.name, eob.payer.payer_id)
    provider = master.provider(eob.payee.npi, eob.payee.name)
    said: list[tuple[str, str | None, str | None, str]] = []
    if payer:
        is_paid = bool(amount_of(eob.payment.amount, "/payment/amount", Findings(record.id)))
        entry = f"master:payer/{payer.key}"
        said.append(("/payment/method", eob.payment.method, payer.pays_by if is_paid else None, entry))
        said.append(("/payer/payer_id", eob.payer.payer_id, payer.payer_id, entry))
    if provider:
        entry = f"master:provider/{provider.key}"
        said.append(("/payee/npi", eob.payee.npi, provider.npi, entry))
        said.append(("/payee/tax_id", eob.payee.tax_id, provider.tax_id, entry))
    return {at: entry for at, printed, known, entry in said if known and not printed}


FORMAT = ExportFormat(
    name="x12-835",
    title="X12 835 remittance advice",
    types=("eob",),
    media_type="application/edi-x12",
    suffix=".835",
    write=write,
    on_file=on_file,
)
