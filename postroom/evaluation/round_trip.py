"""835 files that others made, through the record and out again: the same claims, services, adjustments and totals?

`python -m postroom.evaluation.round_trip FOLDER` reads every file in it. A transaction set that balances is read into a record,
written as an 835 and read again; both readings must say the same. What the record cannot carry is counted. Files that are no
835, and sets that do not balance or that the exporter holds back, are told. It ends with 1 where a reading differs.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from postroom.evaluation.x12 import balance
from postroom.evaluation.x12.advice import Advice, advice_of, dollars
from postroom.evaluation.x12.judge import differences
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import NotX12, Read, segments_of, transactions_of
from schemas.master import Address, Contact, MasterData, Payer
from schemas.record import Record, RecordState, SourceFile
from schemas.values import is_npi

Part = dict[str, Any]

AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
_NPI, _TAX_ID = "1234567893", "123456789"
_STAND_IN = Address(lines=("PO Box 1",), city="Omaha", state="NE", postal_code="68101")
"""For senders that leave their address out, as files of the older version may."""


@dataclass(slots=True)
class Tally:
    """What became of the transaction sets."""

    files: int = 0
    sets: int = 0
    unbalanced: int = 0
    held: Counter[str] = field(default_factory=Counter)
    """Sets by the first reason."""
    same: int = 0
    claims: int = 0
    """Of the sets that came back the same."""
    different: list[str] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)
    """What the record cannot carry, in sets that balance."""


def run(folder: Path) -> Tally:
    """Every 835 in a folder."""
    tally = Tally()
    for path in sorted(each for each in folder.iterdir() if each.is_file()):
        try:
            sets = list(transactions_of(segments_of(path.read_text(encoding="latin-1")), "835"))
        except NotX12:
            continue
        tally.files += bool(sets)
        for one in sets:
            _try(one, f"{path.name}[{one[0][2]}]", tally)
    return tally


def _try(one: Sequence[Read], name: str, tally: Tally) -> None:
    tally.sets += 1
    if balance.faults(one):
        tally.unbalanced += 1
        return
    try:
        advice = advice_of(one)
    except (ValueError, ArithmeticError):
        tally.held["cannot be read into a record"] += 1
        return
    tally.left += advice.left + _unmasked(advice.data)
    try:
        file = all_formats()["x12-835"](Shipment((_record(advice),), _master(one, advice), AT))
    except CannotExport as error:
        first = error.held[0]
        tally.held[f"{first.code} at {'/'.join('*' if part.isdigit() else part for part in first.at.split('/'))}"] += 1
        return
    (again,) = transactions_of(segments_of(file.decode("ascii")), "835")
    found = [*balance.faults(again), *differences(_comparable(advice.data), _comparable(advice_of(again).data))]
    tally.different += [f"{name}: {each}" for each in found]
    tally.same += not found
    tally.claims += 0 if found else len(advice.data["claims"])


def _unmasked(data: Part) -> Counter[str]:
    """Samples mask who is paid, and we write no number whose check digit is wrong: a stand-in, counted."""
    found: Counter[str] = Counter()
    payee = data["payee"]
    if payee["npi"] and not is_npi(payee["npi"]):
        payee["npi"] = _NPI
        found["payee's NPI (masked)"] += 1
    if payee["tax_id"] and not (payee["tax_id"].isdigit() and len(payee["tax_id"]) == 9):
        payee["tax_id"] = None if payee["npi"] else _TAX_ID
        found["payee's tax number (masked)"] += 1
    for claim in data["claims"]:
        if claim["rendering_npi"] and not is_npi(claim["rendering_npi"]):
            claim["rendering_npi"] = None
            found["rendering NPI (masked)"] += 1
    return found


def _record(advice: Advice) -> Record:
    source = SourceFile(file="file.835", sha256="0" * 64, pages=(1,), received_at=AT)
    return Record(
        schema_="eob/1", id="rec_1", document_id="doc_1", type="eob", type_confidence=1.0, state=RecordState.ACCEPTED,
        data=advice.data, source=source,
    )  # fmt: skip


def _master(one: Sequence[Read], advice: Advice) -> MasterData:
    """What the file says of its payer beyond the record, or a stand-in."""
    trace = next((each[3] for each in one if each.tag == "TRN"), "")
    tax_id = trace[1:] if len(trace) == 10 and trace.isdigit() else _TAX_ID
    filing = next((each[6] for each in one if each.tag == "CLP"), "ZZ")
    payer = Payer.model_validate(
        {
            "key": "payer", "name": advice.data["payer"]["name"] or "X", "tax_id": tax_id,
            "payer_id": advice.data["payer"]["payer_id"], "contact": Contact(phone="8005550100"),
            "address": _STAND_IN, "filing_indicator": filing if filing in _FILINGS else "ZZ",
        }
    )  # fmt: skip
    return MasterData(payers=(payer,))


_FILINGS = frozenset(get_args(Payer.model_fields["filing_indicator"].annotation))


def _comparable(data: Part) -> Part:
    """Payment, claims, services, adjustments and totals; parties are completed from elsewhere and are not compared."""
    claims = [_claim(claim) for claim in data["claims"]]
    number = data["payment"]["number"]
    payment = data["payment"] if Decimal(data["payment"]["amount"]) else {"amount": "0.00", "number": number}
    return {
        "payment": payment,
        "claims": claims,
        "provider_adjustments": [each for each in data["provider_adjustments"] if Decimal(each["amount"])],
        "totals": {name: dollars(str(sum(Decimal(each[name]) for each in claims))) for name in ("billed", "paid")},
    }


def _claim(claim: Part) -> Part:
    """Without what says nothing: amounts of zero, a denial (written as paid nothing), what the patient of a reversal owes."""
    owed = claim["patient_responsibility"]
    owes = owed and Decimal(owed) and claim["status"] != "reversed"
    status = "reversed" if claim["status"] == "reversed" else "paid"
    lines = [_row(line) for line in claim["lines"]]
    names = ("patient_name", "subscriber_name", "rendering_provider")
    told = {key: value for key, value in claim.items() if key not in names}
    return _row(told | {"status": status, "patient_responsibility": owed if owes else None, "lines": lines})


def _row(row: Part) -> Part:
    told = {
        key: [each for each in value if Decimal(each["amount"])] if key == "adjustments" else value
        for key, value in row.items()
    }
    for name in ("allowed", "interest"):
        told[name] = row[name] if row.get(name) and Decimal(row[name]) else None
    last = row["service_to"] if row["service_to"] != row["service_from"] or "lines" in row else None
    return told | {"remarks": sorted(set(row["remarks"])), "service_to": last}


def _lines(tally: Tally) -> Iterator[str]:
    yield f"{tally.files} files with {tally.sets} transaction sets, {tally.unbalanced} of which do not balance"
    yield f"{tally.same} came back the same, with {tally.claims} claims"
    yield from _counted("held back", tally.held)
    yield from _counted("no place in the record", tally.left)
    yield f"{len(tally.different)} differences"
    yield from tally.different[:40]


def _counted(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    yield f"{title}: {', '.join(f'{name} {count}' for name, count in sorted(counts.items())) or 'nothing'}"


def main(words: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args(words).folder
    if not folder.is_dir():
        sys.stdout.write(f"{folder} is not here: nothing to read\n")
        return 0
    tally = run(folder)
    sys.stdout.writelines(f"{line}\n" for line in _lines(tally))
    return 1 if tally.different else 0


if __name__ == "__main__":
    sys.exit(main())
