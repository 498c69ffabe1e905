"""`eob/1`: explanation of benefits, paper remittance advice.

Labels are those of remittances in use; the identity that must hold is billed less adjustments is paid.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Literal

from schemas import remittance_wording as on_paper
from schemas.claim_match import CLAIM_MATCH
from schemas.document_type import DocumentType, Part, PartyPlace, find
from schemas.kinds import Code, Date, Identifier, Money, Npi, Phone, Quantity, TaxId, Text
from schemas.laws import Balance, Holds, Law, Sum, Values, amount_of, cents
from schemas.own_equation import own_equation
from schemas.sums import Named, adds_up, amount, given, in_order, way


class Payer(Part):
    """Who pays."""

    name: Annotated[Text | None, find(on_paper.PAYER_NAME, required=True)] = None
    payer_id: Annotated[Identifier | None, find(on_paper.PAYER_PAYER_ID)] = None
    address: Text | None = None
    phone: Annotated[Phone | None, find(on_paper.PAYER_PHONE)] = None


class Payee(Part):
    """Who is paid."""

    name: Annotated[Text | None, find(on_paper.PAYEE_NAME)] = None
    npi: Annotated[Npi | None, find(on_paper.PAYEE_NPI)] = None
    tax_id: Annotated[TaxId | None, find(on_paper.PAYEE_TAX_ID)] = None
    address: Text | None = None


class Payment(Part):
    """The check or transfer the remittance explains."""

    method: Annotated[Literal["check", "eft", "none"] | None, find(on_paper.PAYMENT_METHOD)] = None
    number: Annotated[Identifier | None, find(on_paper.PAYMENT_NUMBER, required=True)] = None
    date: Annotated[Date | None, find(on_paper.PAYMENT_DATE, required=True)] = None
    amount: Annotated[Money | None, find(on_paper.PAYMENT_AMOUNT, required=True)] = None


class Adjustment(Part):
    """An amount billed but not paid, and the code that says why."""

    group: Annotated[Code | None, find(on_paper.ADJUSTMENT_GROUP)] = None
    reason: Annotated[Code | None, find(on_paper.ADJUSTMENT_REASON)] = None
    amount: Annotated[Money | None, find(on_paper.ADJUSTMENT_AMOUNT)] = None


class ServiceLine(Part):
    """One service of a claim."""

    service_from: Annotated[Date | None, find(on_paper.LINE_SERVICE_FROM)] = None
    service_to: Annotated[Date | None, find(on_paper.LINE_SERVICE_TO)] = None
    procedure: Annotated[Code | None, find(on_paper.LINE_PROCEDURE)] = None
    modifiers: Annotated[list[Code], find(on_paper.LINE_MODIFIERS)] = []
    revenue_code: Annotated[Code | None, find(on_paper.LINE_REVENUE_CODE)] = None
    units: Annotated[Quantity | None, find(on_paper.LINE_UNITS)] = None
    billed: Annotated[Money | None, find(on_paper.LINE_BILLED)] = None
    allowed: Annotated[Money | None, find(on_paper.LINE_ALLOWED)] = None
    deductible: Annotated[Money | None, find(on_paper.LINE_DEDUCTIBLE)] = None
    coinsurance: Annotated[Money | None, find(on_paper.LINE_COINSURANCE)] = None
    copay: Annotated[Money | None, find(on_paper.LINE_COPAY)] = None
    not_covered: Annotated[Money | None, find(on_paper.LINE_NOT_COVERED)] = None
    patient_responsibility: Annotated[Money | None, find(on_paper.LINE_PATIENT_RESPONSIBILITY)] = None
    adjustments: list[Adjustment] = []
    remarks: Annotated[list[Code], find(on_paper.LINE_REMARKS)] = []
    paid: Annotated[Money | None, find(on_paper.LINE_PAID)] = None


class Claim(Part):
    """One claim of the remittance."""

    patient_name: Annotated[Text | None, find(on_paper.CLAIM_PATIENT_NAME, required=True)] = None
    patient_account: Annotated[Identifier | None, find(on_paper.CLAIM_PATIENT_ACCOUNT)] = None
    member_id: Annotated[Identifier | None, find(on_paper.CLAIM_MEMBER_ID)] = None
    subscriber_name: Annotated[Text | None, find(on_paper.CLAIM_SUBSCRIBER_NAME)] = None
    group_number: Annotated[Identifier | None, find(on_paper.CLAIM_GROUP_NUMBER)] = None
    claim_number: Annotated[Identifier | None, find(on_paper.CLAIM_CLAIM_NUMBER)] = None
    rendering_provider: Annotated[Text | None, find(on_paper.CLAIM_RENDERING_PROVIDER)] = None
    rendering_npi: Annotated[Npi | None, find(on_paper.CLAIM_RENDERING_NPI)] = None
    service_from: Annotated[Date | None, find(on_paper.CLAIM_SERVICE_FROM)] = None
    service_to: Annotated[Date | None, find(on_paper.CLAIM_SERVICE_TO)] = None
    status: Annotated[Literal["paid", "denied", "reversed"] | None, find(on_paper.CLAIM_STATUS)] = None
    billed: Money | None = None
    allowed: Money | None = None
    deductible: Money | None = None
    coinsurance: Money | None = None
    copay: Money | None = None
    not_covered: Money | None = None
    patient_responsibility: Money | None = None
    interest: Annotated[Money | None, find(on_paper.CLAIM_INTEREST)] = None
    paid: Money | None = None
    adjustments: list[Adjustment] = []
    remarks: list[Code] = []
    lines: list[ServiceLine] = []


class ProviderAdjustment(Part):
    """Money moved outside any claim: recoupment, interest, forward balance."""

    code: Annotated[Code | None, find(on_paper.MOVED_CODE)] = None
    reference: Annotated[Identifier | None, find(on_paper.MOVED_REFERENCE)] = None
    amount: Annotated[Money | None, find(on_paper.MOVED_AMOUNT)] = None


class Totals(Part):
    """The remittance's own totals."""

    billed: Annotated[Money | None, find(on_paper.TOTAL_BILLED)] = None
    allowed: Annotated[Money | None, find(on_paper.TOTAL_ALLOWED)] = None
    patient_responsibility: Annotated[Money | None, find(on_paper.TOTAL_PATIENT_RESPONSIBILITY)] = None
    paid: Annotated[Money | None, find(on_paper.TOTAL_PAID)] = None


class Eob(Part):
    """The whole remittance."""

    payer: Payer = Payer()
    payee: Payee = Payee()
    payment: Payment = Payment()
    claims: list[Claim] = []
    provider_adjustments: list[ProviderAdjustment] = []
    totals: Totals = Totals()


COLUMNS = ("billed", "allowed", "deductible", "coinsurance", "copay", "not_covered", "patient_responsibility", "paid")
WITHHELD = {"deductible": "1", "coinsurance": "2", "copay": "3", "not_covered": "96"}
"""Columns that lower the payment, and the adjustment reason that says the same."""
SHARE = ("deductible", "coinsurance", "copay")
INFORMATIVE = "not_covered"
"""A column that may repeat what several adjustment codes say together."""
AFTER_ALLOWED = frozenset({"1", "2", "3", "23", "104", "253", "B4"})
"""Reasons for paying less than what is allowed: the patient's share, another payer, withholding, sequestration, late filing."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A service line or a claim: its amounts with their pointers, and the codes that say what was not paid."""

    at: str
    part: ServiceLine | Claim
    coded: tuple[tuple[Adjustment, str], ...]
    lines: tuple[_Row, ...] = ()

    def named(self, *names: str) -> list[Named]:
        """Its amounts of these names, as far as the paper says them."""
        pairs = ((f"{self.at}/{name}", getattr(self.part, name)) for name in names)
        return [(pointer, value) for pointer, value in pairs if value is not None]

    def codes(self, *, without: Container[str | None] = (), group: str | None = None) -> list[Named]:
        """The coded amounts, without some reasons, of one group."""
        wanted = (pair for pair in self.coded if pair[0].reason not in without and group in {None, pair[0].group})
        return [(f"{at}/amount", each.amount) for each, at in wanted if each.amount is not None]

    def unsaid(self, *names: str) -> list[Named]:
        """Those of the withheld columns that no code repeats."""
        said = {each.reason for each, _ in self.coded if each.amount is not None}
        return self.named(*(name for name in names if WITHHELD[name] not in said))

    @property
    def own(self) -> list[Named]:
        """A claim's coded amounts that are not those of its lines."""
        return [(f"{at}/amount", each.amount) for each, at in self.coded if "/lines/" not in at]

    @property
    def own_share(self) -> list[Named]:
        """Those that the patient owes."""
        return [(f"{at}/amount", each.amount) for each, at in self.coded if "/lines/" not in at and each.group == "PR"]

    @property
    def interest(self) -> list[Named]:
        """Of a claim, where there is some."""
        return (
            [(f"{self.at}/interest", self.part.interest)] if isinstance(self.part, Claim) and amount(self.part.interest) else []
        )


def _row(part: ServiceLine | Claim, at: str, lines: tuple[_Row, ...] = ()) -> _Row:
    coded = tuple((each, f"{at}/adjustments/{n}") for n, each in enumerate(part.adjustments))
    return _Row(at, part, (*coded, *(pair for line in lines for pair in line.coded)), lines)


def _claims(eob: Eob) -> list[_Row]:
    found = []
    for c, claim in enumerate(eob.claims):
        lines = tuple(_row(line, f"/claims/{c}/lines/{n}") for n, line in enumerate(claim.lines))
        found.append(_row(claim, f"/claims/{c}", lines))
    return found


def _to_paid(row: _Row) -> dict[str, Sum]:
    """From billed to paid; columns count unless a code or the codes together already say the same."""
    billed, codes = row.named("billed"), row.codes()
    if not (billed and row.named("paid")):
        return {}
    if codes or not row.named("allowed", *WITHHELD):
        columns, within = row.unsaid(*WITHHELD), row.unsaid(*SHARE)
        ways = {
            "columns": way(billed, [*codes, *columns]),
            "shares": way(billed, [*codes, *within]),
            "codes": way(billed, codes),
        }
        # With nothing between them only a payment of the whole charge says something.
        return ways if codes or row.part.billed == row.part.paid else {}
    return {"columns": way(billed, row.named(*WITHHELD))} | _less_share(row, [])


def _less_share(row: _Row, further: list[Named]) -> dict[str, Sum]:
    """From allowed to paid."""
    allowed, owed = row.named("allowed"), row.named("patient_responsibility")
    if not allowed:
        return {}
    shares = {"allowed less shares": row.named(*SHARE), "allowed less columns": row.named(*WITHHELD)}
    shares |= {"allowed less owed": owed} if owed else {}
    ways = {name: way(allowed, less) for name, less in shares.items()}
    return ways | ({f"{name} and codes": way(allowed, [*less, *further]) for name, less in shares.items()} if further else {})


def _from_allowed(row: _Row) -> dict[str, Sum]:
    """From allowed to paid, where codes lead from billed to paid."""
    in_columns = {WITHHELD[name] for name in SHARE if row.named(name)}
    further = [each for each in row.codes() if each not in row.codes(without=AFTER_ALLOWED - in_columns)]
    own = [each for each in row.own if row.lines and each not in further]
    return _less_share(row, [*further, *own]) if row.codes() and amount(row.part.paid) else {}


def _to_allowed(row: _Row) -> dict[str, Sum]:
    """From billed to allowed, by the codes that do not lower what is allowed."""
    billed, unsaid, codes = row.named("billed"), row.unsaid(INFORMATIVE), row.codes(without=AFTER_ALLOWED)
    if not (billed and row.codes() and row.named("allowed")):
        return {}
    ways = {"codes": way(billed, codes), "contract": way(billed, row.codes(group="CO"))}
    ways |= {"codes of lines": way(billed, [each for each in codes if each not in row.own])} if row.lines else {}
    return ways | ({"codes and column": way(billed, [*codes, *unsaid])} if unsaid else {})


def _to_owed(row: _Row) -> dict[str, Sum]:
    """What the patient owes is his share, with or without what is not covered."""
    shares, owed = row.named(*SHARE), row.codes(group="PR")
    if not (shares or owed) or not row.named("patient_responsibility"):
        return {}
    ways = {"shares": way(shares), "columns": way(row.named(*WITHHELD))} if shares else {}
    return ways | ({"codes": way(owed)} if owed else {})


def _coded(rows: Sequence[_Row]) -> Sequence[_Row]:
    """Where codes say why less is paid they say all of it; columns may leave out what no column is for."""
    told = [row for row in rows if row.codes()]
    return rows if 2 * len(told) > sum(row.part.billed != row.part.paid for row in rows) else told


def _charges(rows: Sequence[_Row], kind: str) -> Iterable[Balance]:
    """Billed less what the codes say is paid: the equation that must hold."""
    return own_equation(f"eob.{kind}-balance", "paid", [(row.at, row.part.paid, _to_paid(row)) for row in _coded(rows)])


def _own_equations(rows: Sequence[_Row], kind: str) -> Iterable[Balance]:
    """The equations that this paper's rows obey: which columns and codes count differs between payers."""
    yield from _charges(rows, kind)
    coded = _coded(rows)
    bare = [row for row in rows if row not in coded]
    for rule, result, ways, of, habit in (
        (f"eob.{kind}-balance", "paid", _to_paid, bare, 0.75),
        (f"eob.{kind}-payment", "paid", _from_allowed, rows, 0.5),
        (f"eob.{kind}-allowed", "allowed", _to_allowed, rows, 0.5),
        (f"eob.{kind}-owed", "patient_responsibility", _to_owed, rows, 0.75),
    ):
        places = [(row.at, getattr(row.part, result), ways(row)) for row in of]
        yield from own_equation(rule, result, places, habit=habit)


def _claim_totals(claims: Sequence[_Row]) -> Iterable[Law]:
    """A claim's printed amounts are the sums of its lines; what it paid may contain its own adjustments and interest."""
    for row in claims:
        for name in COLUMNS:
            total, parts = row.named(name), [(f"{line.at}/{name}", getattr(line.part, name)) for line in row.lines]
            if not total or not given(parts):
                continue
            ways = [way(parts)]
            if name == "paid":
                ways += [way([*parts, *more], less) for more in ([], row.interest) for less in (row.own, [])]
            elif name == "patient_responsibility":
                ways += [way([*parts, *row.own_share])]
            # A blank cell may mean nothing or may not have been read: only a sum that comes out says which.
            if len(given(parts)) == len(parts) or cents(str(total[0][1])) in {each.made for each in ways}:
                yield adds_up("eob.claim-total", total[0][0], ways)


def _sum_of_claims(claims: Sequence[_Row], name: str) -> tuple[list[Named], list[Named]]:
    """The claims' amounts of that name, from their lines where a claim prints none, and what lowers these for the claim.

    Nothing where an amount is missing.
    """
    parts: list[Named] = []
    less: list[Named] = []
    for row in claims:
        own, lines = row.named(name), [(f"{line.at}/{name}", getattr(line.part, name)) for line in row.lines]
        if not (own or lines) or (not own and len(given(lines)) < len(lines)):
            return [], []
        parts += own or lines
        less += [] if own else row.own
    return parts, less


def _remittance_totals(eob: Eob, claims: Sequence[_Row]) -> Iterable[Law]:
    """The remittance's totals are the sums of its claims."""
    for name in ("billed", "allowed", "patient_responsibility", "paid"):
        parts, less = _sum_of_claims(claims, name)
        if getattr(eob.totals, name) is not None and parts:
            yield adds_up("eob.totals", f"/totals/{name}", [way(parts), way(parts, less if name == "paid" else ())])


def _payment_balance(eob: Eob, claims: Sequence[_Row]) -> Iterable[Law]:
    """The payment is what the claims paid less the provider adjustments; some payers print these with the other sign."""
    parts, less = _sum_of_claims(claims, "paid")
    if eob.payment.amount is None or not parts:
        return
    moved: list[Named] = [(f"/provider_adjustments/{n}/amount", each.amount) for n, each in enumerate(eob.provider_adjustments)]
    interest = [each for row in claims for each in row.interest]
    ways = [
        way([*parts, *more], [*moved, *lower]) for lower in ([], less) for more in ([], interest)
    ] + [way([*parts, *moved])]  # fmt: skip
    yield adds_up("eob.payment-balance", "/payment/amount", ways)


def charges_balance(eob: Eob) -> Iterable[Law]:
    """The balances of services and claims that must hold, whatever else a payer prints."""
    claims = _claims(eob)
    yield from _charges([line for claim in claims for line in claim.lines], "line")
    yield from _claim_totals(claims)
    yield from _charges(claims, "claim")


def balances(eob: Eob) -> Iterable[Law]:
    """Per line, claim and payment: billed less adjustments is paid, totals are sums, and what else holds on this paper."""
    claims = _claims(eob)
    yield from _own_equations([line for claim in claims for line in claim.lines], "line")
    yield from _claim_totals(claims)
    # Interest stands apart: it is paid, but on no charge.
    yield from _own_equations(claims, "claim")
    yield from _remittance_totals(eob, claims)
    yield from _payment_balance(eob, claims)


def service_period(eob: Eob) -> Iterable[Law]:
    """A service does not end before it begins, nor after it was paid."""
    for row in (line for claim in _claims(eob) for line in claim.lines):
        first, last = ((f"{row.at}/{name}", getattr(row.part, name)) for name in ("service_from", "service_to"))
        yield from in_order("eob.service-period", row.at, first, last)
        if last[1] is None:
            yield from in_order("eob.paid-after-service", row.at, first, ("/payment/date", eob.payment.date))


def within_charge(eob: Eob) -> Iterable[Law]:
    """Adjustments of a service whose payment is not told are no more than its charge, or some belong to another service."""
    for row in (line for claim in _claims(eob) for line in claim.lines):
        billed, codes = row.named("billed"), row.codes()
        if billed and codes and row.part.paid is None:
            charge, reductions = billed[0][0], tuple(pointer for pointer, _ in codes)
            # Where an amount belongs to another service, so do the codes beside it.
            beside = [
                f"{at}/{name}" for each, at in row.coded for name in ("group", "reason") if getattr(each, name) is not None
            ]
            yield Holds(
                "eob.within-charge", row.at, (charge, *reductions, *beside), partial(_is_within, charge, reductions),
                "The adjustments come to more than the charge: some may belong to another service",
            )  # fmt: skip


def _is_within(charge: str, reductions: Sequence[str], values: Values) -> tuple[bool, str | None, str | None]:
    billed = cents(str(values[charge]))
    taken = sum(cents(str(values[pointer])) for pointer in reductions if pointer in values)
    return abs(taken) <= abs(billed), f"at most {values[charge]}", amount_of(taken)


TYPE = DocumentType(
    name="eob",
    title="Explanation of benefits",
    data=Eob,
    cues=on_paper.CUES,
    rules=(balances, service_period, within_charge),
    parties=(
        PartyPlace("payer", "/payer/name", (("/payer/payer_id", "payer_id"),)),
        PartyPlace("provider", "/payee/name", (("/payee/npi", "npi"), ("/payee/tax_id", "tax_id"))),
        PartyPlace("provider", "/claims/*/rendering_provider", (("/claims/*/rendering_npi", "npi"),)),
    ),
    comparisons=(CLAIM_MATCH,),
    labels=on_paper.LABELS,
)
