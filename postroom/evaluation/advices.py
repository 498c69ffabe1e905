"""From a paper remittance to an X12 835 without a hand: does it get there, is it right, what holds it back.

The client has payer and payee on file under the names that the paper bears, with the numbers that no paper says and with how
the payer pays. Nothing else is given: no crosswalk, no open claims. What is read is judged twice, as the machine let it out,
and as if a person had accepted every value without looking, which shows what the figures alone allow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from postroom.evaluation.x12 import balance, syntax
from schemas.document_type import pattern_of
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_835 import FORMAT
from schemas.exports.x12_parse import Read, segments_of, transactions_of
from schemas.master import Address, Contact, MasterData, Payer, PaysBy, Provider
from schemas.record import Record, RecordState, SourceFile
from schemas.types.eob import Eob
from schemas.values import parse_money, parse_npi, parse_tax_id

MADE_AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
WAITS = "a value waits for a person"
UNREAD = "no record of type eob"
_MONEY = {"BPR": (2,), "CLP": (3, 4, 5), "SVC": (2, 3), "AMT": (2,), "CAS": range(3, 20, 3), "PLB": range(4, 15, 2)}
"""Where a segment has amounts; of adjustments the codes before them are compared too, of the payment how it came."""
_NOWHERE = Address(lines=("1 EXAMPLE STREET",), city="SPRINGFIELD", state="IL", postal_code="62701")


@dataclass(frozen=True, slots=True)
class Advice:
    """What became of one remittance."""

    dollars: Decimal
    """Paid, as its paper says."""
    can_be_told: bool
    """Would its 835 balance if every value were read right?"""
    is_untouched: bool
    """Did the machine let it out whole, and does its 835 balance and validate?"""
    is_writable: bool
    """The same if a person had accepted every value as it was read."""
    is_exact: bool
    """Has that 835 every amount of the paper's?"""
    held: tuple[str, ...]
    """Why it is not untouched: `WAITS`, `UNREAD`, or a code and the place."""


def advice_of(truth: Mapping[str, Any], record: Mapping[str, Any] | None) -> Advice:
    """Of a remittance whose record, printed in full, is this; None where there is none of its type."""
    master = on_file(truth["data"])
    meant, _ = _written(_true_record(truth["data"]), master)
    dollars = abs(Decimal(parse_money(str(truth["data"]["payment"].get("amount") or "0")) or 0))
    if record is None:
        return Advice(dollars, meant is not None, is_untouched=False, is_writable=False, is_exact=False, held=(UNREAD,))
    read = Record.model_validate(record)
    waits = () if read.state is RecordState.ACCEPTED else (WAITS,)
    told, reasons = _written(read.model_copy(update={"state": RecordState.ACCEPTED}), master)
    return Advice(
        dollars,
        can_be_told=meant is not None,
        is_untouched=told is not None and not waits,
        is_writable=told is not None,
        is_exact=told is not None and told == meant,
        held=(*waits, *reasons),
    )


def _written(record: Record, master: MasterData) -> tuple[list[tuple[str, ...]] | None, tuple[str, ...]]:
    """The amounts of its 835, if that can be written, balances and validates; else the reasons."""
    try:
        file = FORMAT(Shipment((record,), master, MADE_AT)).decode("ascii")
    except CannotExport as error:
        return None, tuple(dict.fromkeys(f"{each.code} {pattern_of(each.at)}" for each in error.held))
    (one,) = transactions_of(segments_of(file), "835")
    if balance.faults(one, owed=True) or syntax.complaints(file):
        return None, ("not valid",)
    return [_amounts(each) for each in one if each.tag in _MONEY], ()


def _amounts(segment: Read) -> tuple[str, ...]:
    codes = segment.elements[4:5] if segment.tag == "BPR" else segment.elements[1:2] if segment.tag in {"CAS", "AMT"} else ()
    reasons = tuple(segment[place - 1] for place in _MONEY[segment.tag]) if segment.tag in {"CAS", "PLB"} else ()
    return segment.tag, *codes, *reasons, *(segment[place] for place in _MONEY[segment.tag])


def _true_record(data: Mapping[str, Any]) -> Record:
    return Record(
        schema_="eob/1",
        id="rec_truth",
        document_id="doc_truth",
        type="eob",
        type_confidence=1.0,
        state=RecordState.ACCEPTED,
        data=Eob.model_validate(data).model_dump(mode="json"),
        source=SourceFile(file="truth", sha256="0" * 64, pages=(1,), received_at=MADE_AT),
    )


def on_file(data: Mapping[str, Any]) -> MasterData:
    """What the client knows beforehand of the two parties."""
    payer, payee = data["payer"], data["payee"]
    own_number = parse_tax_id(payee.get("tax_id") or "") or "987654321"
    pays_by: PaysBy = "ACH" if data["payment"].get("method") == "eft" else "CHK"
    contact = Contact(phone="8005550100")
    payers = [
        Payer(key="PAYER", name=name, tax_id="123456789", address=_NOWHERE, contact=contact, pays_by=pays_by)
        for name in (payer.get("name"),)
        if name
    ]
    providers = [
        Provider(key="PAYEE", name=name, npi=parse_npi(payee.get("npi") or ""), tax_id=own_number)
        for name in (payee.get("name"),)
        if name
    ]
    return MasterData(payers=tuple(payers), providers=tuple(providers))
