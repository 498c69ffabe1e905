"""What stands in the cells of a training remittance: fields of services and claims as runs of text. Nothing is drawn here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from random import Random

from models.training.content.remittance import Adjustment, Claim, Service
from models.training.families import eob_wording as wording
from models.training.families.cells import EMPTY, Cell, Line, Run, field, plain
from models.training.families.eob_draft import Draft

MONEY = ("billed", "discount", "not_covered", "allowed", "deductible", "coinsurance", "copay", "patient", "paid")
COMBINED = {
    "ded_coins": ("deductible", "coinsurance"),
    "copay_coins": ("copay", "coinsurance"),
    "ded_coins_copay": ("deductible", "coinsurance", "copay"),
}
RIGHT = frozenset((*MONEY, *COMBINED, "units", "amount", "percent", "other_money"))
_LEAF = {"patient": "patient_responsibility"}
_SHOWN_BY = {("PR", "1"): "deductible", ("PR", "2"): "coinsurance", ("PR", "3"): "copay"}


def leaf(key: str) -> str:
    """The contract's name of a column."""
    return _LEAF.get(key, key)


def money_cell(draft: Draft, pointer: str | None, amount: Decimal, *, always: bool = False) -> Cell:
    """An amount; a zero may be a blank or a dash, and then is no field."""
    shown = draft.total(amount) if always else draft.money(amount)
    if shown in ("", "-"):
        return plain(shown) if shown else EMPTY
    return field(shown, pointer, f"{amount:.2f}") if pointer else plain(shown)


def coded(draft: Draft, part: Service | Claim, columns: Sequence[str]) -> list[Adjustment]:
    """The adjustments that are printed as codes: all, or those that no column of their own shows."""
    if draft.plan.all_codes or not isinstance(part, Service):
        return list(part.adjustments)
    return [each for each in part.adjustments if _SHOWN_BY.get((each.group, each.reason)) not in columns]


def code_runs(draft: Draft, each: Adjustment, at: str) -> Line:
    """Group and reason, joined in this sender's way."""
    reason, group = f"{at}/reason", f"{at}/group"
    joined = draft.plan.joined
    if joined == "alone":
        return (Run(each.reason, reason),)
    if joined in ("blank", "apart"):
        return (Run(each.group, group), Run(each.reason, reason))
    return (Run(f"{each.group}{'-' if joined == 'dash' else ''}{each.reason}", reason, each.reason, ((group, each.group),)),)


def remark_runs(draft: Draft, remarks: Sequence[str], at: str) -> Line:
    """Remark codes beside each other, commas between them where that is this sender's way."""
    comma = "," if draft.yes("commas between remarks", 0.2) else ""
    codes = [remark_shown(draft, remark) for remark in remarks]
    return tuple(
        Run(code + (comma if number < len(codes) - 1 else ""), f"{at}/remarks/{number}", code.upper())
        for number, code in enumerate(codes)
    )


def remark_shown(draft: Draft, remark: str) -> str:
    """A remark's code, or the payer's own one for it."""
    if not draft.plan.own_remarks:
        return remark
    style = draft.style("own remarks", 5)
    rng = Random(f"{draft.content.number} {remark}")
    number = rng.randint(0, 999)
    return (
        f"{number:03d}",
        f"X{number % 100:02d}",
        f"P{number}",
        f"{'ABCDEFGHKMW'[number % 11]}{number % 10}",
        f"Z{number:04d}",
    )[style]


def day_text(draft: Draft, day: date, *, later: date | None = None) -> str:
    """A day of service; the first of two may lack its year, as `1025 102526`."""
    if later is not None and draft.plan.mono and draft.yes("year once", 0.5):
        return day.strftime("%m%d" if draft.style("year once style", 2) else "%m/%d")
    return draft.habits.date(day)


def dates_cell(draft: Draft, service: Service, at: str) -> Cell:
    """From and to in one cell: side by side, below each other, or one day alone."""
    style, first, last = draft.style("dates", 4), service.first, service.last
    same = first == last
    if same and style in (0, 3):
        return field(draft.habits.date(first), f"{at}/service_from", first.isoformat())
    start = Run(day_text(draft, first, later=last), f"{at}/service_from", first.isoformat())
    end = Run(draft.habits.date(last), f"{at}/service_to", last.isoformat())
    if style == 1 and not draft.answers.get("year once"):
        return ((start,), (end,))
    between = ("-", "to", "", "thru")[draft.style("dates between", 4)]
    return ((start, Run(between), end) if between and not draft.answers.get("year once") else (start, end),)


def service_cell(draft: Draft, key: str, service: Service, at: str, columns: Sequence[str]) -> Cell:
    """One column's cell of a service line."""
    if key in MONEY:
        pointer = None if key == "discount" else f"{at}/{leaf(key)}"
        return money_cell(
            draft, pointer, getattr(service, key), always=key == "billed" or (key == "paid" and not service.denial)
        )
    if key in COMBINED:
        return _combined_cell(draft, key, service, at)
    if key in ("codes", "group", "reason", "amount", "remarks"):
        return _code_cell(draft, key, service, at, columns)
    if key in ("line_no", "other", "other_money"):
        return _noise_cell(draft, key, service, at)
    return _plain_cell(draft, key, service, at)


def _plain_cell(draft: Draft, key: str, service: Service, at: str) -> Cell:  # noqa: PLR0911 - one for each column
    if key == "dates":
        return dates_cell(draft, service, at)
    if key == "from":
        return field(draft.habits.date(service.first), f"{at}/service_from", service.first.isoformat())
    if key == "to":
        return field(draft.habits.date(service.last), f"{at}/service_to", service.last.isoformat())
    if key == "procedure":
        return _procedure_cell(draft, service, at)
    if key == "modifiers":
        runs = tuple(Run(code, f"{at}/modifiers/{number}") for number, code in enumerate(service.modifiers))
        return (runs,) if runs else EMPTY
    if key == "revenue":
        return field(service.revenue_code, f"{at}/revenue_code") if service.revenue_code else EMPTY
    if key == "units":
        shown = f"{service.units}{('', '', '.0', '.00')[draft.style('units', 4)]}"
        return field(shown, f"{at}/units", str(service.units))
    seed = int(service.billed * 100)
    if key == "place":
        return plain(("11", "21", "22", "23", "12", "81")[seed % 6])
    if key == "percent":
        return plain(f"{(100, 80, 90, 70, 50)[seed % 5]}%")
    return plain(draft.name(wording.DESCRIPTIONS[seed % len(wording.DESCRIPTIONS)]))


def _noise_cell(draft: Draft, key: str, service: Service, at: str) -> Cell:
    """What the record has no field for: the number of the line, some code, an amount that is nothing."""
    if key == "other_money":
        return money_cell(draft, None, Decimal(0))
    if key == "line_no":
        number = int(at.rsplit("/", 1)[-1]) + 1
        return plain(f"{number:0{draft.style('digits of line numbers', 3) + 1}d}")
    codes = (
        ("1", "2", "9"),
        ("A", "B", "C"),
        ("M25.5", "J06.9", "R10.9"),
        ("Y", "N", "Y"),
        ("14", "03", "30"),
        ("P", "S", "*"),
    )
    return plain(codes[draft.style("other codes", len(codes))][int(service.billed * 100) % 3])


def _procedure_cell(draft: Draft, service: Service, at: str) -> Cell:
    if not service.procedure:
        return EMPTY
    style = draft.style("modifiers with procedure", 4)
    if style == 0 or not service.modifiers or draft.answers.get("column for modifiers"):
        return field(service.procedure, f"{at}/procedure")
    if style == 1:
        also = tuple((f"{at}/modifiers/{number}", code) for number, code in enumerate(service.modifiers))
        return ((Run("-".join((service.procedure, *service.modifiers)), f"{at}/procedure", service.procedure, also),),)
    apart = tuple(Run(code, f"{at}/modifiers/{number}") for number, code in enumerate(service.modifiers))
    return (
        ((Run(service.procedure, f"{at}/procedure"), *apart),)
        if style == 2
        else ((Run(service.procedure, f"{at}/procedure"),), apart)
    )


def _combined_cell(draft: Draft, key: str, part: Service, at: str) -> Cell:
    """Several amounts in one cell, or their sum, which is none of them."""
    keys = COMBINED[key]
    amounts = [getattr(part, name) for name in keys]
    return combined(draft, key, [(f"{at}/{name}", amount) for name, amount in zip(keys, amounts, strict=True)])


def combined(draft: Draft, key: str, parts: Sequence[tuple[str, Decimal]]) -> Cell:
    """Amounts beside each other, below each other, in one word, or summed up."""
    style = draft.style(f"combined {key}", 4)
    if style == 0:
        return money_cell(draft, None, sum((amount for _, amount in parts), Decimal(0)))
    shown = [(draft.habits.money(amount), pointer, f"{amount:.2f}") for pointer, amount in parts]
    if style == 1:
        return tuple((Run(*each),) for each in shown)
    if style == 2:
        also = tuple((pointer, value) for _, pointer, value in shown[1:])
        return ((Run("/".join(text for text, _, _ in shown), shown[0][1], shown[0][2], also),),)
    runs = [run for each in shown for run in (Run("/"), Run(*each))]
    return (tuple(runs[1:]),)


def is_summed(draft: Draft, key: str) -> bool:
    """Does this combined column print only a sum?"""
    return draft.style(f"combined {key}", 4) == 0


def _code_cell(draft: Draft, key: str, service: Service, at: str, columns: Sequence[str]) -> Cell:
    if key == "remarks":
        line = remark_runs(draft, service.remarks, at)
        if len(line) > 1 and draft.yes("remarks below each other", 0.3):
            return tuple((run,) for run in line)
        return (line,) if line else EMPTY
    return adjustment_cell(draft, key, coded(draft, service, columns), at)


def adjustment_cell(draft: Draft, key: str, adjustments: Sequence[Adjustment], at: str) -> Cell:
    """Codes, their parts or their amounts, below each other."""
    lines: list[Line] = []
    for number, each in enumerate(adjustments):
        place = f"{at}/adjustments/{number}"
        amount = Run(draft.habits.money(each.amount), f"{place}/amount", f"{each.amount:.2f}")
        if key == "codes":
            lines.append((*code_runs(draft, each, place), amount))
        elif key == "group":
            lines.append((Run(each.group, f"{place}/group"),))
        elif key == "amount":
            lines.append((amount,))
        elif draft.plan.joined == "apart":
            lines.append((Run(each.reason, f"{place}/reason"),))
        else:
            lines.append(code_runs(draft, each, place))
    return tuple(lines)
