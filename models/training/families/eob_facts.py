# ruff: noqa: PLR0913, PLR0917 - drawing says what, where and how
"""The facts of a claim or a payment in a training remittance: labels beside, above or in front of the values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from models.training.content.remittance import Claim
from models.training.families import eob_wording as wording
from models.training.families.cells import Line, Run, flow, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_lexicon import LEXICON
from models.training.ink import Pen

_ALWAYS = ("patient_name", "claim_number")
_CHANCES = {
    "patient_account": 0.85,
    "member_id": 0.85,
    "group_number": 0.4,
    "subscriber_name": 0.35,
    "rendering_provider": 0.5,
    "rendering_npi": 0.35,
    "status": 0.35,
    "period": 0.2,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands with it."""

    label: str
    line: Line


def claim_facts(draft: Draft, claim: Claim, at: str, *, without: Sequence[str] = ()) -> list[Fact]:
    """The facts this sender prints, in its order."""
    order = draft.words.get("order of facts", "").split()
    if not order:
        order = [*_ALWAYS, *(key for key, chance in _CHANCES.items() if draft.yes(f"print {key}", chance))]
        kinds = draft.rng.sample(sorted(wording.NOISE_FACTS), k=draft.rng.choice((0, 0, 1, 2, 4, 5)))
        order += [f"noise:{kind}:{_noise_name(draft, kind)}" for kind in kinds]
        if draft.rng.random() < 0.6:
            draft.rng.shuffle(order)
        draft.words["order of facts"] = " ".join(each.replace(" ", "_") for each in order)
        order = draft.words["order of facts"].split()
    facts = []
    for key in order:
        if key.startswith("noise:"):
            _, kind, name = key.replace("_", " ").split(":", 2)
            facts.append(_noise(draft, claim, kind, name))
        elif key not in without:
            facts.append(Fact(draft.label(f"claim {key}", wording.CLAIM[key]), fact_line(draft, claim, at, key)))
    return [each for each in facts if each.line]


def fact_line(draft: Draft, claim: Claim, at: str, key: str) -> Line:
    """One fact's value."""
    if key == "status":
        return (Run(draft.word(f"status {claim.status}", wording.STATUS[claim.status]), f"{at}/status", claim.status),)
    if key == "period":
        dates = draft.habits.date
        return (
            Run(dates(claim.first), f"{at}/service_from", claim.first.isoformat()),
            Run("-"),
            Run(dates(claim.last), f"{at}/service_to", claim.last.isoformat()),
        )
    shown = {
        "patient_name": draft.person(claim.patient),
        "patient_account": claim.account,
        "member_id": claim.member_id,
        "claim_number": claim.number,
        "group_number": claim.group_number,
        "subscriber_name": draft.person(claim.subscriber),
        "rendering_provider": draft.person(claim.rendering),
        "rendering_npi": claim.rendering_npi,
    }[key]
    return (Run(shown, f"{at}/{key}"),)


def _noise_name(draft: Draft, kind: str) -> str:
    return LEXICON.heading(f"noise/{kind}", draft.rng, wording.NOISE_FACTS[kind], terse=draft.terse)


def _noise(draft: Draft, claim: Claim, kind: str, name: str) -> Fact:
    """Something a sender prints that the record has no field for."""
    rng = Random(f"{claim.number} {name}")
    day = claim.last + timedelta(days=rng.randint(2, 9))
    if "birth" in name.lower() or "dob" in name.lower():
        day = claim.first.replace(year=rng.randint(1935, 2015), day=1)
    shown = {
        "date": draft.habits.date(day),
        "plan": rng.choice(("PPO GOLD", "HMO", "Choice Plus", "CLASSIC", "EPO 2000", "POS", "Silver 70", "KEYSTONE")),
        "net": rng.choice(("In Network", "INN", "OON", "Y", "Tier 1", "PAR")),
        "drg": str(rng.randint(100, 900)),
        "tob": rng.choice(("131", "111", "831")),
        "rel": rng.choice(("Self", "Spouse", "Child", "18")),
        "kind": rng.choice(("Professional", "Medical", "Outpatient")),
        "mrn": str(rng.randint(10000, 999999)),
        "auth": f"A{rng.randint(10000, 999999)}",
        "skip": rng.choice(("N/A", "None", "-")),
        "yes": rng.choice(("Y", "N", "Yes")),
        "code": rng.choice(("12", "MB", "CI")),
    }[kind]
    return Fact(draft.in_case(name) + draft.colon, (Run(shown),))


def beside(draft: Draft, facts: Sequence[Fact], x0: float, x1: float, pen: Pen, most_across: int = 4) -> None:
    """Labels beside their values, in as many columns as fit; down or across."""
    heavy = draft.yes("heavy values", 0.4)
    shown = [Fact(fact.label, tuple(Run(r.text, r.pointer, r.value, r.also, heavy) for r in fact.line)) for fact in facts]
    labels = max(pen.width(fact.label) for fact in shown) + 5
    values = max(line_width(fact.line, pen) for fact in shown) + 10
    across = max(1, min(most_across, int((x1 - x0) / (labels + values)), 1 + draft.style("fact columns", 4), len(shown)))
    deep = -(-len(shown) // across)
    downward, close = draft.yes("facts downward", 0.5), draft.yes("values close to labels", 0.35)
    if labels + values > x1 - x0:
        pen = pen.sized(pen.size * (x1 - x0) / (labels + values))
        labels *= (x1 - x0) / (labels + values)
    for number, fact in enumerate(shown):
        column, line = (number // deep, number % deep) if downward else (number % across, number // across)
        x, y = x0 + column * (x1 - x0) / across, draft.y + line * pen.size * 1.35
        end = draft.sheet.write(x, y, fact.label, pen)
        write_line(draft.sheet, fact.line, end + pen.width(" ") + 1 if close else x + labels, y, pen)
    draft.y += deep * pen.size * 1.35


def above(draft: Draft, facts: Sequence[Fact], x0: float, x1: float, pen: Pen, *, framed: bool = False) -> None:
    """Labels in small letters above their values, as many across as fit."""
    small = pen.sized(max(5.8, pen.size - 1.6))
    widths = [max(small.width(fact.label), line_width(fact.line, pen.heavy())) + 12 for fact in facts]
    rows: list[list[int]] = [[]]
    for number, width in enumerate(widths):
        if rows[-1] and sum(widths[i] for i in rows[-1]) + width > x1 - x0:
            rows.append([])
        rows[-1].append(number)
    high = small.size + pen.size * 1.6 + (2 if framed else 0)
    for members in rows:
        stretch = (x1 - x0) / sum(widths[i] for i in members)
        stretch = stretch if framed or stretch < 1.8 else 1.3
        x = x0
        for number in members:
            width, fact = widths[number] * stretch, facts[number]
            if framed:
                draft.sheet.frame(x, draft.y - small.size - 1, x + width, draft.y - small.size - 1 + high, 0.5)
            draft.sheet.write(x + 3, draft.y, fact.label, small)
            write_line(draft.sheet, fact.line, x + 3, draft.y + pen.size * 1.15 + 1, shrunk(pen, [fact.line], width - 5))
            x += width
        draft.y += high
    draft.y += 3 if framed else 0


def under_heads(draft: Draft, facts: Sequence[Fact], x0: float, x1: float, pen: Pen, *, heads: bool = True) -> None:
    """A row of headings, a row of values below; too wide ones in smaller letters."""
    heavy = pen.heavy()
    widths = [max(heavy.width(fact.label), line_width(fact.line, pen)) + 9 for fact in facts]
    stretch = (x1 - x0) / sum(widths)
    small = pen.sized(pen.size * min(1.0, stretch))
    if heads:
        if draft.yes("shaded fact heads", 0.5):
            draft.sheet.fill(x0, draft.y - small.size, x1, draft.y + small.size * 0.35, (0.88, 0.88, 0.88))
        _across(draft, [(Run(fact.label, heavy=True),) for fact in facts], widths, (x0, x1), small)
    _across(draft, [fact.line for fact in facts], widths, (x0, x1), small)


def _across(draft: Draft, lines: Sequence[Line], widths: Sequence[float], edges: tuple[float, float], pen: Pen) -> None:
    x, stretch = edges[0], (edges[1] - edges[0]) / sum(widths)
    for line, width in zip(lines, widths, strict=True):
        write_line(draft.sheet, line, x + 2, draft.y, pen)
        x += width * stretch
    draft.y += pen.size * 1.4


def running(draft: Draft, facts: Sequence[Fact], x0: float, x1: float, pen: Pen, gap: str = "   ") -> None:
    """Label and value one after another along the line."""
    for line in flow(((Run(fact.label), *fact.line) for fact in facts), pen, x1 - x0, gap):
        write_line(draft.sheet, line, x0, draft.y, shrunk(pen, [line], x1 - x0))
        draft.y += pen.size * 1.35
