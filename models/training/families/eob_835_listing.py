"""An electronic remittance printed for people: claims, services and adjustments as labels and values, no tables of services."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import remittance
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_truth
from models.training.families import eob_values as values
from models.training.families.cells import Line, Run, flow, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_facts import Fact, beside, running
from models.training.families.eob_typeset_ends import moved, notes, room, sums
from models.training.families.eob_typeset_facts import fact_line
from models.training.families.eob_typeset_heads import first_head
from models.training.ink import fitted
from models.training.paper import Paper

_CLAIM = {
    "patient_name": ("Patient", "Patient Name", "Patient Last, First", "NM1 Patient", "Name of Patient"),
    "patient_account": ("Patient Control Number", "Claim Submitter's ID", "Pt Ctrl #", "Submitter Claim ID",
        "Account (CLP01)", "Patient Acct"),
    "claim_number": ("Payer Claim Control Number", "Payer Control No", "ICN", "Payer Claim ID", "Payer Ref (CLP07)",
        "Claim Control #"),
    "member_id": ("Member Identification", "Subscriber ID", "Insured ID", "MI", "Patient Member ID", "ID (MI)"),
    "group_number": ("Group or Policy Number", "Group/Policy", "REF 1L", "Policy Number", "Group"),
    "subscriber_name": ("Insured or Subscriber", "Insured", "Subscriber", "Insured Name"),
    "rendering_provider": ("Service Provider", "Rendering Provider", "Servicing Prov", "Rendering", "Performing Provider"),
    "rendering_npi": ("Rendering NPI", "Service Provider NPI", "Prov ID (XX)", "Rendering ID", "NPI"),
    "status": ("Claim Status", "Status", "Claim Status Code", "CLP02"),
    "period": ("Claim Dates", "Statement Period", "Statement From/To", "Service Dates", "Claim Statement Period"),
}  # fmt: skip
_MONEY = {
    "billed": ("Total Claim Charge", "Charge Amount", "Submitted Charge", "Total Charge", "Charge", "Billed"),
    "paid": ("Claim Payment Amount", "Payment Amount", "Paid", "Claim Paid", "Payment", "Amount Paid"),
    "patient": ("Patient Responsibility", "Patient Resp Amount", "Pt Responsibility", "Pat Resp"),
}
_LINE = {
    "procedure": (
        "Procedure",
        "Service",
        "Proc Code",
        "HC",
        "Adjudicated Procedure",
        "Product/Service ID",
        "Medical Procedure ID",
    ),
    "revenue": ("Revenue Code", "Rev Code", "NUBC Revenue", "Rev"),
    "dates": ("Service Date", "Date of Service", "Svc Date", "DTM 472", "Dates", "DOS"),
    "units": ("Units", "Paid Units", "Units of Service", "Quantity", "Units Paid"),
    "billed": ("Line Charge", "Charge", "Line Item Charge", "Submitted", "Charge Amt", "Billed"),
    "allowed": ("Allowed Amount", "Allowed", "Allowed - Actual", "B6 Allowed", "Amount Allowed"),
    "paid": ("Line Payment", "Provider Payment", "Paid", "Line Paid", "Payment", "Line Item Payment"),
    "remarks": ("Remark Codes", "Remarks", "Remark Code", "LQ HE", "RARC"),
}
_GROUPS = {"CO": "Contractual Obligation", "PR": "Patient Responsibility", "OA": "Other Adjustment", "PI": "Payer Initiated"}
_STATUS = {
    "paid": ("Processed as Primary", "1 - Processed as Primary", "1", "Primary"),
    "denied": ("Denied", "4 - Denied", "4", "Claim Denied"),
    "reversed": ("Reversal of Previous Payment", "22 - Reversal of Previous Payment", "22", "Reversal"),
}
_CHANCES = {
    "patient_account": 0.95, "member_id": 0.85, "group_number": 0.3, "subscriber_name": 0.3, "rendering_provider": 0.5,
    "rendering_npi": 0.4, "status": 0.75, "period": 0.5,
}  # fmt: skip


def draw(rng: Random) -> Paper:
    """A print-out of one to six claims."""
    plan = diced(
        rng, mono=rng.random() < 0.2, wide=rng.random() < 0.15, codes="under", all_codes=True, size=rng.choice((7.8, 8.4, 9.0)),
        joined=rng.choice(("apart", "apart", "dash", "blank", "tight")), own_remarks=False,
    )  # fmt: skip
    mix = Mix(further=0.35, own=0.3, interest=0.15, moved=0.55, reversed=0.25)
    content = adjudicated(rng, claims=rng.choice((1, 2, 2, 3, 4, 6)), most_lines=rng.choice((1, 2, 4)), mix=mix)
    made = draft(rng, "eob-835-listing", content, plan)
    made.title = made.word(
        "title",
        (
            "Electronic Remittance Advice", "835 Remittance Report", "ERA Detail Report", "Human Readable 835",
            "Claim Payment/Advice 835",
            "Remittance Detail (ERA)", "Health Care Claim Payment Advice (835)", "ERA Print", "Electronic EOB",
        ),
    )  # fmt: skip
    first_head(made)
    if made.yes("sums first", 0.3):
        sums(made)
    for index in range(len(content.claims)):
        _claim(made, index)
    moved(made)
    if not made.answers["sums first"] and made.yes("sums last", 0.6):
        sums(made)
    if rng.random() < 0.4:
        notes(made)
    return made.sheet.finish()


def _claim(made: Draft, index: int) -> None:
    claim, at = made.content.claims[index], f"/claims/{index}"
    room(made, 150)
    _caption(
        made,
        made.word("claim caption", ("Claim", "CLAIM LEVEL", "Claim Payment Information", "CLP", "Claim Information")),
        index + 1,
    )
    keys = ["patient_name", "claim_number", *(key for key, chance in _CHANCES.items() if made.yes(f"print {key}", chance))]
    facts = [Fact(made.label(f"claim {key}", _CLAIM[key]), _fact(made, claim, at, key)) for key in keys]
    facts += _amounts(made, claim, at)
    _pairs(made, facts, made.left + 4, "claim pairs")
    if claim.adjustments:
        _adjustments(made, claim.adjustments, at, made.left + 4, "claim")
    for number, service in enumerate(claim.services):
        _service(made, service, f"{at}/lines/{number}", number)
    eob_truth.imply(made.sheet, claim, at)
    if made.yes("rule after claims", 0.6):
        made.sheet.rule(made.left, made.y - 2, made.right, made.y - 2, 0.8)
        made.y += 6
    made.y += made.pen.size


def _caption(made: Draft, text: str, number: int) -> None:
    """Over each claim: shaded, ruled or bare."""
    style = made.style("caption", 4)
    if style == 0:
        made.sheet.fill(made.left, made.y - made.pen.size * 1.1, made.right, made.y + made.pen.size * 0.4, (0.88, 0.88, 0.88))
    elif style == 1:
        made.sheet.rule(made.left, made.y + 3, made.right, made.y + 3, 0.5)
    if style == 3 and not made.yes("captions anyway", 0.3):
        return
    shown = f"{text} {number}" if made.yes("numbered captions", 0.5) else text
    made.sheet.write(made.left + 4, made.y, shown, made.pen.heavy())
    made.y += made.leading * 1.3


def _fact(made: Draft, claim: Claim, at: str, key: str) -> Line:
    if key == "status":
        return (Run(made.word(f"status {claim.status}", _STATUS[claim.status]), f"{at}/status", claim.status),)
    return fact_line(made, claim, at, key)


def _amounts(made: Draft, claim: Claim, at: str) -> list[Fact]:
    facts = []
    for key, names in _MONEY.items():
        if key == "patient" and not made.yes("patient in claims", 0.7):
            continue
        amount = claim.total(key)
        facts.append(
            Fact(made.label(f"amount {key}", names), (Run(made.total(amount), f"{at}/{values.leaf(key)}", f"{amount:.2f}"),))
        )
    if claim.interest:
        run = Run(made.total(claim.interest), f"{at}/interest", f"{claim.interest:.2f}")
        facts.append(Fact(made.label("interest", ("Interest", "AMT*I Interest", "Interest Amount")), (run,)))
    return facts


def _pairs(made: Draft, facts: Sequence[Fact], left: float, question: str) -> None:
    """Labels and values along the line, in columns, or one to a line."""
    style = made.style(question, 4)
    if style == 0:
        running(made, list(facts), left, made.right, made.pen)
    elif style in (1, 2):
        beside(made, facts, left, made.right, made.pen, 1 + style)
    else:
        labels = max(made.pen.width(fact.label) for fact in facts) + 8
        for fact in facts:
            room(made, made.leading)
            made.sheet.write(left, made.y, fact.label, fitted(made.pen, fact.label, labels))
            write_line(made.sheet, fact.line, left + labels, made.y, made.pen)
            made.y += made.leading
    made.y += made.pen.size * 0.4


def _service(made: Draft, service: Service, at: str, number: int) -> None:
    """A block of one service: what was done, what was charged and paid, and why that is not the same."""
    left = made.left + (12, 20, 28)[made.style("indent of services", 3)]
    room(made, made.leading * (7 + len(service.adjustments)))
    if made.yes("captions of services", 0.6):
        caption = made.word("service caption", ("Service Line", "Line", "SERVICE", "SVC", "Service Payment Information"))
        counted = f"{caption} {number + 1}" if made.yes("numbered services", 0.7) else caption
        made.sheet.write(left - 6, made.y, counted, made.pen.heavy())
        made.y += made.leading * 1.15
    lines = _service_lines(made, service, at)
    facts = [Fact(made.label(f"svc {key}", _LINE[key]), line) for key, line in lines.items() if line]
    _pairs(made, facts, left, "service pairs")
    if service.adjustments:
        _adjustments(made, service.adjustments, at, left, "service")
    eob_truth.one_day(made.sheet, service, at)
    made.y += made.pen.size * 0.4


def _service_lines(made: Draft, service: Service, at: str) -> dict[str, Line]:
    made.styles.setdefault("modifiers with procedure", made.rng.choice((1, 2)))
    lines: dict[str, Line] = {}
    procedure = values.service_cell(made, "procedure", service, at, ())
    if procedure:
        lines["procedure"] = procedure[0]
    if service.revenue_code:
        lines["revenue"] = (Run(service.revenue_code, f"{at}/revenue_code"),)
    first = Run(made.habits.date(service.first), f"{at}/service_from", service.first.isoformat())
    last = Run(made.habits.date(service.last), f"{at}/service_to", service.last.isoformat())
    lines["dates"] = (first, Run("-"), last) if service.last != service.first or made.yes("both days", 0.3) else (first,)
    if made.yes("units of services", 0.75):
        lines["units"] = values.service_cell(made, "units", service, at, ())[0]
    for key in ("billed", "allowed", "paid"):
        if key != "allowed" or made.yes("allowed of services", 0.6):
            amount = getattr(service, key)
            lines[key] = (Run(made.total(amount), f"{at}/{key}", f"{amount:.2f}"),)
    if service.remarks:
        lines["remarks"] = values.remark_runs(made, service.remarks, at)
    order = list(lines)
    if made.yes("dates first", 0.4):
        order.remove("dates")
        order.insert(0, "dates")
    return {key: lines[key] for key in order}


def _adjustments(made: Draft, found: Sequence[Adjustment], at: str, left: float, level: str) -> None:
    """Group, reason and amount: each on a line in columns, labelled, with the group in words, or along the line."""
    style = made.style("adjustments", 4)
    left += (0, 10, 18)[made.style("indent of adjustments", 3)]
    lead = made.word(
        f"lead of {level} adjustments", ("Adjustments", f"{level.title()} Adjustments", "CAS", "Adjustment Details")
    )
    each_line = [_adjustment(made, each, f"{at}/adjustments/{number}", style) for number, each in enumerate(found)]
    if style == 3:
        for line in flow([(Run(lead + made.colon), *each_line[0]), *each_line[1:]], made.pen, made.right - left, "   "):
            write_line(made.sheet, line, left, made.y, shrunk(made.pen, [line], made.right - left))
            made.y += made.leading
        return
    if made.yes("lead above adjustments", 0.6):
        made.sheet.write(left, made.y, lead, made.pen)
        made.y += made.leading
    if style == 0:
        _columns(made, each_line, left + 8)
        return
    for line in each_line:
        write_line(made.sheet, line, left + 8, made.y, shrunk(made.pen, [line], made.right - left - 8))
        made.y += made.leading


def _adjustment(made: Draft, each: Adjustment, at: str, style: int) -> Line:
    amount = Run(made.total(each.amount), f"{at}/amount", f"{each.amount:.2f}")
    if style == 1:
        words = (
            ("Group", "Reason", "Amount") if made.yes("short labels", 0.5) else ("Adj Group:", "Reason Code:", "Adj Amount:")
        )
        return (
            Run(words[0]),
            Run(each.group, f"{at}/group"),
            Run(words[1]),
            Run(each.reason, f"{at}/reason"),
            Run(words[2]),
            amount,
        )
    if style == 2:
        told = (
            Run(f"({remittance.MEANINGS[each.reason]})")
            if each.reason in remittance.MEANINGS and made.yes("meanings", 0.5)
            else None
        )
        line = (
            Run(each.group, f"{at}/group"),
            Run(f"- {_GROUPS[each.group]},"),
            Run("reason"),
            Run(each.reason, f"{at}/reason"),
        )
        return (*line, amount) if told is None else (*line, told, amount)
    return (*values.code_runs(made, each, at), amount)


def _columns(made: Draft, lines: Sequence[Line], left: float) -> None:
    """Under small headings, one column to each part."""
    heads = ("Group", "Reason", "Amount") if len(lines[0]) == 3 else ("Code", "Amount")
    widths = [
        max(made.pen.width(head), *(line_width((line[n],), made.pen) for line in lines)) + 22 for n, head in enumerate(heads)
    ]
    edges = [left + sum(widths[:n]) for n in range(len(heads))]
    if made.yes("heads of adjustments", 0.7):
        for n, head in enumerate(heads):
            last = n == len(heads) - 1
            made.sheet.write(edges[n] + (widths[n] - 8 if last else 0), made.y, head, made.small, "right" if last else "left")
        made.y += made.leading
    for line in lines:
        for n, run in enumerate(line):
            last = n == len(line) - 1
            write_line(
                made.sheet, (run,), edges[n] + (widths[n] - 8 if last else 0), made.y, made.pen, "right" if last else "left"
            )
        made.y += made.leading
