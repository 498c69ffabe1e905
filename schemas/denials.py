"""The denials worklist: one item for every service line that a payer refused in whole or in part.

A claim without lines is an item itself, and so is what a claim's own codes refuse beyond its lines. A denial letter is an item
where no remittance has told of its claim. Items of a claim together never come to more than billed less paid.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from schemas.appeals import Deadline, deadline
from schemas.denial_work import DenialOrigin
from schemas.laws import cents
from schemas.master import MasterData, Payer, same_name
from schemas.payer_codes import PayerCodes
from schemas.reason_groups import NO_DENIAL, ReasonGroup, group_of, group_of_words
from schemas.record import Record, RecordState
from schemas.refusals import UNCODED, Refusal, RefusedRow, amount_in, refused, within
from schemas.types.eob import WITHHELD, Claim, Eob, ServiceLine
from schemas.types.letter import DenialReason, Letter


@dataclass(frozen=True, slots=True)
class ClaimNames:
    """What identifies a claim, as printed."""

    claim_number: str | None = None
    """The payer's."""
    patient_account: str | None = None
    """The provider's."""
    member_id: str | None = None
    patient_name: str | None = None
    service_from: date | None = None
    service_to: date | None = None


@dataclass(frozen=True, slots=True)
class PayerName:
    """Who refused. `key` is that of the client's master data, else the printed name without blanks and punctuation."""

    key: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Denial:
    """One item. Amounts are cents."""

    origin: DenialOrigin
    at: str
    """JSON pointer into the record: a line, a claim, or empty for a whole letter."""
    claim: ClaimNames
    payer: PayerName
    procedure: str | None
    billed: int | None
    paid: int | None
    amount: int | None
    """At stake; None where the paper names no amount."""
    group: ReasonGroup
    """Of the largest part of the amount."""
    reasons: tuple[Refusal, ...]
    remarks: tuple[str, ...]
    deadline: Deadline
    """By rule. A printed one comes from letters, see `Notice`."""

    @property
    def claim_at(self) -> str:
        """Pointer of its claim."""
        return self.at.partition("/lines/")[0]


@dataclass(frozen=True, slots=True)
class Notice:
    """A denial letter: the item that it is by itself, and the day it names for an answer."""

    item: Denial
    respond_by: date | None


def denials_of(record: Record, master: MasterData) -> tuple[Denial, ...]:
    """The items of an accepted remittance, in its order; none of any other record."""
    if record.type != "eob" or record.state is not RecordState.ACCEPTED:
        return ()
    eob = Eob.model_validate(record.data)
    payer = master.payer(eob.payer.name, eob.payer.payer_id)
    desk = _Desk(payer, _payer_name(payer, eob.payer.name), day(eob.payment.date))
    return tuple(each for number, claim in enumerate(eob.claims) for each in desk.items(claim, f"/claims/{number}"))


def notice_of(record: Record, master: MasterData) -> Notice | None:
    """What an accepted denial letter says; None of any other record."""
    if record.type != "letter" or record.state is not RecordState.ACCEPTED:
        return None
    letter = Letter.model_validate(record.data)
    if letter.category != "denial":
        return None
    payer = master.payer(letter.sender.name)
    reasons = _letter_reasons(letter.denial_reasons, PayerCodes(payer.crosswalk if payer else {}))
    group = next((each.group for each in reasons if each.group is not ReasonGroup.OTHER), ReasonGroup.OTHER)
    about = letter.references
    names = ClaimNames(
        about.claim_number, about.patient_account, about.member_id, about.patient_name, day(about.date_of_service)
    )
    amount = cents(letter.amount) if letter.amount is not None else 0
    item = Denial(
        origin=DenialOrigin.LETTER,
        at="",
        claim=names,
        payer=_payer_name(payer, letter.sender.name),
        procedure=None,
        billed=None,
        paid=None,
        amount=amount if amount > 0 else None,
        group=group,
        reasons=reasons,
        remarks=(),
        deadline=deadline(payer, day(letter.date), group=group, remarks=[each.told.printed for each in reasons]),
    )
    return Notice(item, day(letter.respond_by))


@dataclass(frozen=True, slots=True)
class _Desk:
    """One remittance on its way to items."""

    payer: Payer | None
    payer_name: PayerName
    paid_on: date | None

    @property
    def codes(self) -> PayerCodes:
        return PayerCodes(self.payer.crosswalk if self.payer else {})

    def items(self, claim: Claim, at: str) -> Iterator[Denial]:
        """A claim's items: its lines, then what it refuses itself. A reversal takes back and refuses nothing."""
        whole = self._row(claim, claim)
        if claim.status == "reversed" or whole.is_reversal:
            return
        left = _room(claim)
        for number, line in enumerate(() if _speaks_for_its_lines(claim) else claim.lines):
            row = self._row(line, claim)
            found = within(refused(row), left)
            left -= sum(each.amount for each in found)
            if found:
                yield self._item(claim, row, f"{at}/lines/{number}", found)
        own = within(self._own(claim, whole), left)
        if own:
            yield self._item(claim, whole, at, own)
        elif whole.denied and not _says_amounts(claim):
            yield self._item(claim, whole, at, ())

    def _own(self, claim: Claim, whole: RefusedRow) -> Sequence[Refusal]:
        """What the claim refuses itself: all of it, or what its codes say beyond those of its lines."""
        if _speaks_for_its_lines(claim):
            return refused(whole)
        by_line = [each for line in claim.lines for each in self._row(line, claim).told]
        found = list[Refusal]()
        for told, amount in whole.told:
            repeated = sum(each for meaning, each in by_line if meaning.printed == told.printed)
            if amount > 0 and repeated != amount and told.reason not in NO_DENIAL and told.origin != "unknown":
                found.append(Refusal(group_of(told.reason, whole.remarks), told, amount))
        return found

    def _row(self, part: ServiceLine | Claim, claim: Claim) -> RefusedRow:
        remarks = self.codes.remarks((*part.remarks, *(claim.remarks if part is not claim else ())))
        told_above = part is not claim and any(each.amount is not None for each in claim.adjustments)
        return RefusedRow(part, remarks, claim.status == "denied", told_above, self.codes)

    def _item(self, claim: Claim, row: RefusedRow, at: str, reasons: tuple[Refusal, ...]) -> Denial:
        group = _heaviest(reasons) if reasons else group_of(None, row.remarks)
        return Denial(
            origin=DenialOrigin.EOB,
            at=at,
            claim=_names(claim, row.part),
            payer=self.payer_name,
            procedure=row.part.procedure if isinstance(row.part, ServiceLine) else None,
            billed=cents(row.part.billed) if row.part.billed is not None else None,
            paid=row.paid,
            amount=sum(each.amount for each in reasons) if reasons else None,
            group=group,
            reasons=reasons,
            remarks=row.remarks,
            deadline=deadline(self.payer, self.paid_on, group=group, remarks=row.remarks),
        )


def day(printed: str | None) -> date | None:
    """A date of the record."""
    return date.fromisoformat(printed) if printed else None


def _room(claim: Claim) -> int:
    """Cents that were billed and not paid, by the claim and by its lines: the least of what is printed."""
    rows: list[Sequence[ServiceLine | Claim]] = [[claim]] if claim.billed is not None else []
    if any(line.billed is not None for line in claim.lines):
        rows.append(claim.lines)
    gaps = [sum(amount_in(each, "billed") - amount_in(each, "paid") for each in parts) for parts in rows]
    return min(gaps, default=0)


def _says_amounts(claim: Claim) -> bool:
    return claim.billed is not None or any(line.billed is not None for line in claim.lines)


def _speaks_for_its_lines(claim: Claim) -> bool:
    """Does the claim alone say what became of the charges? So it does where there are no lines."""
    if any(map(_says_why, claim.lines)):
        return False
    return _says_why(claim) or all(line.paid is None for line in claim.lines)


def _says_why(part: ServiceLine | Claim) -> bool:
    """Does it say why it was not paid in full?"""
    columns = ("allowed", "patient_responsibility", *WITHHELD)
    return bool(part.adjustments) or any(getattr(part, name) is not None for name in columns)


def _heaviest(reasons: Sequence[Refusal]) -> ReasonGroup:
    weights = dict.fromkeys((each.group for each in reasons), 0)
    for each in reasons:
        weights[each.group] += each.amount
    return max(weights, key=weights.__getitem__)


def _names(claim: Claim, part: ServiceLine | Claim) -> ClaimNames:
    first, last = part.service_from or claim.service_from, part.service_to or claim.service_to
    return ClaimNames(claim.claim_number, claim.patient_account, claim.member_id, claim.patient_name, day(first), day(last))


def _payer_name(payer: Payer | None, printed: str | None) -> PayerName:
    return PayerName(payer.key if payer else same_name(printed or ""), payer.name if payer else printed)


def _letter_reasons(printed: Sequence[DenialReason], codes: PayerCodes) -> tuple[Refusal, ...]:
    """Letters name reasons by code or in words, and no amount with them."""
    found = list[Refusal]()
    for each in printed:
        told = codes.told(each.group, each.reason) if each.reason else UNCODED
        by_code = group_of(told.reason)
        found.append(Refusal(by_code if by_code is not ReasonGroup.OTHER else group_of_words(each.text or ""), told, 0))
    return tuple(found)
