"""Money moved outside claims, told at length: what was owed, what is taken now, what is left; as rows, blocks or prose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from random import Random

from models.training.content import names
from models.training.content.remittance import ProviderAdjustment
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Line, Run, flow, line_width, shrunk, write_line
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_told_words import split
from models.training.ink import Align, fitted

_HEADS = {
    "name": split("Patient|Patient Name|Member|Name|Re: Patient"),
    "account": split("Patient Account|Account No.|Acct #|Pt Acct"),
    "paid_on": split("Original Paid Date|Date Paid|Orig. Check Date|Overpayment Date|Notice Date"),
    "owed": split(
        "Amount Owed|Original Amount|Overpayment Amount|Balance Forward|Prior Balance|Total Overpaid|Amount Due Plan"
    ),
    "amount": split(
        "Recovered This Payment|Applied This Check|Amount Recouped|Offset This Payment|Adjustment Amount|Withheld Now"
    ),
    "left": split("Remaining Balance|Balance|New Balance|Still Owed|Balance After|Outstanding"),
}
_NOISE = ("name", "account", "paid_on", "owed", "left")
_RIGHT = frozenset(("owed", "amount", "left"))


@dataclass(frozen=True, slots=True)
class _Told:
    """One movement of money and what is told beside it."""

    each: ProviderAdjustment
    at: str
    noise: dict[str, str]

    def line(self, draft: Draft, key: str) -> Line:
        """What stands under a heading."""
        if key in _NOISE:
            return (Run(self.noise[key]),) if self.noise[key] else ()
        if key == "words":
            return (Run(draft.name(words.MOVED_WORDS.get(self.each.code, "Adjustment"))),)
        if key == "amount":
            shown = draft.habits.money(self.each.amount, sign=draft.yes("dollars moved", 0.3))
            return (Run(shown, f"{self.at}/amount", f"{self.each.amount:.2f}"),)
        return (Run(getattr(self.each, key), f"{self.at}/{key}"),)


def recoveries(draft: Draft, way: int) -> None:
    """The adjustments below their heading: a table, blocks of labelled values, or paragraphs."""
    told = [_told(draft, each, n) for n, each in enumerate(draft.content.provider_adjustments)]
    keys = _keys(draft)
    if way == 0:
        _table(draft, told, keys)
    elif way == 1:
        _blocks(draft, told, keys)
    else:
        for each in told:
            _prose(draft, each)


def _told(draft: Draft, each: ProviderAdjustment, number: int) -> _Told:
    """What was owed before: more than is taken now, or just as much."""
    rng = Random(f"{each.reference} {number}")
    rest = Decimal(rng.choice((0, 0, rng.randint(100, 90000)))) / 100
    before = draft.content.day - timedelta(days=rng.randint(40, 400))
    taken = each.amount > 0
    noise = {
        "name": draft.person(names.person(rng)), "account": names.account_number(rng), "paid_on": draft.habits.date(before),
        "owed": draft.habits.money(each.amount + rest) if taken else "", "left": draft.habits.money(rest) if taken else "",
    }  # fmt: skip
    return _Told(each, f"/provider_adjustments/{number}", noise)


def _keys(draft: Draft) -> list[str]:
    keys = ["code"] if draft.yes("codes of moved", 0.85) else ["words"]
    keys += ["words"] if "words" not in keys and draft.yes("words of moved", 0.5) else []
    keys += ["reference"] if draft.yes("references of moved", 0.85) else []
    keys += [key for key in ("name", "account", "paid_on") if draft.yes(f"moved {key} told", 0.35)]
    taken = any(each.amount > 0 for each in draft.content.provider_adjustments)
    keys += ["owed"] if taken and draft.yes("moved owed told", 0.6) else []
    keys += ["amount", *(["left"] if taken and draft.yes("moved left told", 0.6) else [])]
    return keys


def _head(draft: Draft, key: str) -> str:
    if key == "words":
        return draft.word("moved words", ("Description", "Reason", "Explanation", "Adjustment Type"))
    # What is owed and left are amounts, too: only a heading that says so tells them from what is taken now.
    if key in _HEADS:
        return draft.word(f"recovery {key}", _HEADS[key])
    return draft.word(f"moved {key}", words.MOVED_HEADS[key])


def _table(draft: Draft, told: Sequence[_Told], keys: Sequence[str]) -> None:
    heavy = draft.pen.heavy()
    widths = [
        max(heavy.width(_head(draft, key)), *(line_width(each.line(draft, key), draft.pen) for each in told)) + 12
        for key in keys
    ]
    room = draft.right - draft.left
    scale = min(1.0, room / sum(widths))
    pen, x = draft.pen.sized(draft.pen.size * scale), draft.left
    spread = min(1.25, room / (sum(widths) * scale)) * scale
    for key, width in zip(keys, widths, strict=True):
        align: Align = "right" if key in _RIGHT else "left"
        edge = x + width * spread - 8 if align == "right" else x
        head = _head(draft, key)
        draft.sheet.write(edge, draft.y, head, fitted(pen.heavy(), head, width * spread - 4), align)
        for number, each in enumerate(told):
            write_line(draft.sheet, each.line(draft, key), edge, draft.y + (number + 1) * draft.leading * 1.05, pen, align)
        x += width * spread
    if draft.yes("rule under recoveries", 0.5):
        draft.sheet.rule(draft.left, draft.y + 3, min(x, draft.right), draft.y + 3, 0.4)
    draft.y += (len(told) + 1) * draft.leading * 1.05


def _blocks(draft: Draft, told: Sequence[_Told], keys: Sequence[str]) -> None:
    """Labels and values of each adjustment: along the line, or one to a line."""
    along = draft.yes("recoveries along the line", 0.55)
    for each in told:
        facts = [Fact(_head(draft, key).rstrip(":") + draft.colon, each.line(draft, key)) for key in keys]
        lines: list[Line] = [(Run(fact.label), *fact.line) for fact in facts if fact.line]
        wide = draft.right - draft.left
        for line in flow(lines, draft.pen, wide) if along else lines:
            write_line(draft.sheet, line, draft.left, draft.y, shrunk(draft.pen, [line], wide))
            draft.y += draft.leading
        draft.y += draft.leading * 0.4


def _prose(draft: Draft, told: _Told) -> None:
    """A sentence or two; the words say which way the money went, so that its amount has no sign."""
    each, at = told.each, told.at
    amount = Run(draft.habits.money(abs(each.amount), sign=True), f"{at}/amount", f"{each.amount:.2f}")
    reference, code = Run(each.reference, f"{at}/reference"), (Run("reason code"), Run(each.code, f"{at}/code"))
    meant = words.MOVED_WORDS.get(each.code, "adjustment").lower()
    verb = (
        ("has been withheld from", "was deducted from", "was recovered from") if each.amount > 0 else ("was added to", "raises")
    )
    went = verb[draft.style("verb of recoveries", 3) % len(verb)]
    pieces: list[Line]
    if draft.yes("reference first", 0.5):
        pieces = [(Run("Reference"), reference, Run("-")), (Run(f"{meant}:"),), (amount,), (Run(f"{went} this payment"),)]
    else:
        pieces = [(amount,), (Run(f"{went} this payment for"),), (Run(meant),), (Run("on claim"), reference)]
    if draft.yes("codes of moved", 0.7):
        pieces.append(code)
    if told.noise["left"] and draft.yes("moved left told", 0.5):
        pieces.append((Run(f"A balance of {told.noise['left']} remains."),))
    wide = draft.right - draft.left
    for line in flow(pieces, draft.pen, wide, ""):
        write_line(draft.sheet, line, draft.left, draft.y, shrunk(draft.pen, [line], wide))
        draft.y += draft.leading
    draft.y += draft.leading * 0.3
