"""Random remittances that balance, printed in the ways of many payers, and what each of them truly says.

The truth is made first, in cents; paper then says it by codes, by columns, by both, or by a code of the payer's own. So a
writer can be judged by what was meant, not by what it makes of the paper.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from postroom.evaluation.x12 import made_rows, made_text
from postroom.evaluation.x12.made_rows import Cut, Made, dollars
from schemas.master import Address, Contact, MasterData, Payer, Provider, ReasonCode
from schemas.record import Record, RecordState, SourceFile
from schemas.types.eob import Eob

Part = dict[str, Any]
Move = tuple[str, str | None, int]
"""Code, reference, cents that lower the payment."""

CROSSWALK = {
    "D12": ReasonCode(group="CO", reason="97"),
    "X-7": ReasonCode(group="PR", reason="204", remark="N130"),
    "001": ReasonCode(group="OA", reason="23"),
}
"""Codes of an invented payer's own."""


@dataclass(frozen=True, slots=True)
class TrueClaim:
    """What a claim says."""

    printed: Part
    """As the record has it."""
    billed: int
    """Cents, negative for a reversal; so are the others."""
    paid: int
    is_reversal: bool
    own: tuple[Cut, ...]
    lines: tuple[Made, ...]
    """None where paper does not say what services were paid."""
    interest: int = 0


@dataclass(frozen=True, slots=True)
class Remittance:
    """A record and its truth."""

    record: Record
    master: MasterData
    claims: tuple[TrueClaim, ...]
    """A reversal before its correction, whatever their order on paper."""
    moved: tuple[Move, ...]
    payment: int


def remittance(rng: Random, number: int = 0) -> Remittance:
    """One of them; `number` makes its record's id."""
    groups = [_claims(rng) for _ in range(rng.choice((0, 1, 1, 2, 3)))]
    claims = [claim for group in groups for claim in group]
    on_paper = [claim for group in groups for claim in (group if rng.random() < 0.7 else group[::-1])]
    printed_moves, moved, printed_as = _moves(rng, claims)
    net = sum(claim.paid for claim in claims) - sum(cents for _, _, cents in moved)
    payment = _payment(rng, net)
    if net < 0:
        carried = ("FB", payment["number"], net)
        if rng.random() < 0.5:
            printed_moves.append(_move("FB", payment["number"], printed_as(net)))
            payment["amount"] = "0.00"
        else:
            payment["amount"] = dollars(net)
        moved.append(carried)
    payer, payee, master = _parties(rng)
    data = {
        "payer": payer, "payee": payee, "payment": payment, "claims": [claim.printed for claim in on_paper],
        "provider_adjustments": printed_moves,
    }  # fmt: skip
    return Remittance(_record(data, number), master, tuple(claims), tuple(moved), max(net, 0))


def _record(data: Part, number: int) -> Record:
    now = datetime(2026, 11, 23, 8, tzinfo=UTC)
    return Record(
        schema_="eob/1", id=f"rec_{number}", document_id=f"doc_{number}", type="eob", type_confidence=1.0,
        state=RecordState.ACCEPTED, data=Eob.model_validate(data).model_dump(mode="json"),
        source=SourceFile(file="made", sha256="0" * 64, pages=(1,), received_at=now),
    )  # fmt: skip


def _payment(rng: Random, net: int) -> Part:
    number = made_text.number(rng) if net or rng.random() < 0.5 else None
    method = rng.choice(("check", "eft")) if net > 0 else rng.choice(("none", "check", None))
    amount = None if not net and method == "none" and rng.random() < 0.3 else dollars(net)
    return {"method": method, "number": number, "date": _day(rng).isoformat(), "amount": amount}


def _day(rng: Random) -> date:
    return date(2026, 1, 1) + timedelta(days=rng.randint(0, 300))


def _parties(rng: Random) -> tuple[Part, Part, MasterData]:
    name, practice = made_text.company(rng), made_text.company(rng)
    payer_id = f"{rng.randint(10000, 99999)}" if rng.random() < 0.5 else None
    printed = rng.random() < 0.6
    payer: Part = {"name": name, "payer_id": payer_id, "address": made_text.address(rng) if printed else None}
    own = Payer(
        key="payer", name=name.strip() or "X", tax_id=f"{rng.randint(0, 999_999_999):09d}", payer_id=payer_id,
        crosswalk=CROSSWALK,
        address=None if printed else Address(lines=("PO Box 1",), city="Omaha", state="NE", postal_code="68101"),
        contact=Contact(phone="8005550100", url="https://payer.example/rules" if rng.random() < 0.2 else None),
    )  # fmt: skip
    payee: Part = {"name": practice, "address": made_text.address(rng)}
    kind = rng.randint(0, 3)
    payee |= {"npi": made_text.npi(rng) if kind in {0, 1} else None, "tax_id": "123456789" if kind in {1, 2} else None}
    provider = Provider(key="payee", name=practice.strip() or "X", npi=made_text.npi(rng) if kind == 3 else None)
    return payer, payee, MasterData(payers=(own,), providers=(provider,) if kind == 3 else ())


def _claims(rng: Random) -> list[TrueClaim]:
    """A claim, or a reversal and its correction."""
    claim = _claim(rng)
    if rng.random() < 0.15:
        return [_reversed(rng, claim), claim]
    return [claim]


def _claim(rng: Random) -> TrueClaim:
    facts: Part = {
        "patient_name": made_text.person(rng), "patient_account": made_text.number(rng) if rng.random() < 0.9 else None,
        "member_id": made_text.number(rng), "claim_number": made_text.number(rng), "status": "paid",
        "group_number": made_text.number(rng) if rng.random() < 0.3 else None,
        "subscriber_name": made_text.person(rng) if rng.random() < 0.2 else None,
        "rendering_provider": made_text.person(rng) if rng.random() < 0.3 else None,
        "rendering_npi": made_text.npi(rng) if rng.random() < 0.5 else None,
        "service_from": _day(rng).isoformat() if rng.random() < 0.5 else None,
        "remarks": rng.sample(("MA01", "MA18", "N130", "M76"), rng.randint(0, 2)),
    }  # fmt: skip
    claim = _whole(rng, facts) if rng.random() < 0.2 else _of_lines(rng, facts)
    if not claim.paid and claim.billed:
        claim.printed["status"] = rng.choice(("denied", None))
    return claim


def _whole(rng: Random, facts: Part) -> TrueClaim:
    """A claim told as a whole; its services may be listed without what they were paid."""
    made = made_rows.row(rng)
    listed = [{"procedure": "G0463", "billed": dollars(made.billed)}] if rng.random() < 0.3 else []
    whole = facts | made.printed | {"lines": listed}
    return _with_interest(rng, TrueClaim(whole, made.billed, made.paid, is_reversal=False, own=made.cuts, lines=()))


def _of_lines(rng: Random, facts: Part) -> TrueClaim:
    lines = tuple(made_rows.line(rng, _day(rng)) for _ in range(rng.randint(1, 5)))
    billed, services = sum(each.billed for each in lines), sum(each.paid for each in lines)
    below = [cut for line in lines for cut in line.cuts]
    own: tuple[Cut, ...] = ()
    printed: list[Part] = []
    if services > 100 and rng.random() < 0.2:
        own = (Cut("CO", "45", rng.randint(1, services)),)
        printed = [each.printed() for each in own]
    elif rng.random() < 0.2:
        # Their sum, once more.
        printed = [Cut("CO", "45", sum(each.cents for each in below)).printed()]
    paid = services - sum(each.cents for each in own)
    totals: Part = {"billed": dollars(billed), "paid": dollars(paid)} if rng.random() < 0.8 or own else {}
    whole = facts | totals | {"adjustments": printed, "lines": [each.printed for each in lines]}
    claim = TrueClaim(whole, billed, paid, is_reversal=False, own=own, lines=lines)
    return _with_interest(rng, claim) if totals else claim


def _with_interest(rng: Random, claim: TrueClaim) -> TrueClaim:
    """Paid beside the claim; some payers print it within what the claim paid."""
    if not claim.paid or rng.random() < 0.85:
        return claim
    interest = rng.randint(1, 99)
    within = rng.random() < 0.5
    printed = claim.printed | {"interest": dollars(interest), "paid": dollars(claim.paid + (interest if within else 0))}
    return replace(claim, printed=printed, interest=interest)


def _reversed(rng: Random, claim: TrueClaim) -> TrueClaim:
    """The same with every amount negated; a few payers print no minus and say `reversed`."""
    printed = claim.printed | {"status": "reversed"}
    if rng.random() < 0.7:
        printed = made_rows.negated(printed) | {"status": rng.choice(("reversed", None)) if claim.billed else "reversed"}
    return TrueClaim(
        printed, -claim.billed, -claim.paid, is_reversal=True, own=tuple(each.negated() for each in claim.own),
        lines=tuple(each.negated() for each in claim.lines), interest=-claim.interest,
    )  # fmt: skip


def _moves(rng: Random, claims: list[TrueClaim]) -> tuple[list[Part], list[Move], Callable[[int], int]]:
    """What was moved outside claims, as printed and in truth, and how signs are printed. Interest may be said again there."""
    interest: list[Move] = [("L6", claim.printed["claim_number"], -claim.interest) for claim in claims if claim.interest]
    # Of nothing paid nobody can say which sign is meant.
    printed_as = rng.choice((int, int, abs, operator.neg if sum(claim.paid for claim in claims) else int))
    codes = ("WO", "72", "CS", "L6") if printed_as is abs else ("WO", "72", "CS", "L6", "FB")
    moved: list[Move] = []
    for _ in range(rng.choice((0, 0, 0, 1, 2, 8))):
        code, cents = rng.choice(codes), rng.randint(100, 90_000)
        moved.append((code, made_text.number(rng) if rng.random() < 0.8 else None, -cents if code == "L6" else cents))
    shown = [_move(code, reference, printed_as(cents)) for code, reference, cents in moved]
    if interest and not moved and rng.random() < 0.3:
        shown = [_move(*each) for each in interest]
        printed_as = int
    return shown, moved + interest, printed_as


def _move(code: str, reference: str | None, cents: int) -> Part:
    return {"code": code, "reference": reference, "amount": dollars(cents)}
