"""Notices in two languages: facts in cells, each point in English at the left and in Spanish at the right (training)."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import desk_words as words
from models.training.content.correspondence import Slot
from models.training.content.letter_facts import Facts, Wording, facts
from models.training.content.phrasing import parts_of
from models.training.families.family import diced_again
from models.training.families.letter_desk_voices import put_lines, put_name
from models.training.families.letter_galley import Galley
from models.training.families.letter_spoken import tell
from models.training.ink import Pen, Sheet, fitted
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_ROUTES = {
    "denial": ("plan", "person"),
    "authorization": ("plan", "person"),
    "eligibility": ("plan", "person"),
    "statement": ("practice", "person"),
}
_TITLES = {
    "denial": ("Notice of Action / Aviso de acción", "Your claim / Su reclamo"),
    "authorization": ("Approval Notice / Aviso de aprobación", "Notice of Decision / Aviso de decisión"),
    "eligibility": ("Renewal Notice / Aviso de renovación", "Notice about your coverage / Aviso sobre su cobertura"),
    "statement": ("Statement / Estado de cuenta", "Account notice / Aviso de cuenta"),
}
_KEYS = {
    "denial": ("claim", "member"),
    "authorization": ("member", "patient"),
    "eligibility": ("member", "patient"),
    "statement": ("account", "patient"),
}
_CELLS = {
    "claim": ("Claim / Reclamo",),
    "member": ("ID / Identificación", "Member ID / No. de miembro"),
    "patient": ("Name / Nombre", "Patient / Paciente"),
    "account": ("Account / Cuenta",),
}


def _told(rng: Random, category: str) -> Facts:
    """Dates in figures: both languages print the same."""
    pattern = rng.choice(("%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y"))
    told = facts(rng, Wording(category, (_ROUTES[category],), (), (), (), ()), lambda day: day.strftime(pattern))  # type: ignore[arg-type]
    text = parts_of(rng, rng.choice(words.WHY)[1], {})[0]
    return replace(told, slots={**told.slots, "why": Slot("/denial_reasons/0/text", str(text), str(text))})


def _draw(rng: Random) -> Paper:
    category = rng.choice(tuple(words.SPANISH))
    told, sheet = _told(rng, category), Sheet("letter", "letter-bilingual")
    sheet.know("/category", category)
    pen = Pen(rng.choice((*SANS, *SERIF)), rng.uniform(9.4, 10.8))
    galley = Galley(sheet, pen, rng.choice((48.0, 60.0)), 560.0, 52.0, leading=pen.size * 1.3)
    y = put_name(sheet, "/sender", told.sender.name, galley.left, 52, pen.sized(rng.choice((10.0, 13.0))).heavy(), 270)
    low = put_lines(sheet, "/sender", told.sender.lines, galley.left, y, pen.sized(8.8), 270)
    beside = rng.random() < 0.5
    top = 52.0 if beside else max(low + 60, 140.0)
    cells = [("Date / Fecha", Slot("/date", told.day.isoformat(), told.dates(told.day)))]
    cells += [(rng.choice(_CELLS[key]), told.slot(key)) for key in _KEYS[category] if rng.random() < 0.85]
    for number, (label, slot) in enumerate(cells):
        cell = top - 12 + number * 30
        sheet.frame(372, cell, 560, cell + 26, 0.6)
        sheet.write(377, cell + 9, label, pen.sized(7))
        sheet.put(slot.pointer, slot.value, 377, cell + 22, slot.shown, fitted(pen, slot.shown, 178))
    start = max(low + 40, 138.0)
    y = put_name(sheet, "/recipient", told.recipient.name, galley.left, start, pen, 260)
    y = put_lines(sheet, "/recipient", told.recipient.lines, galley.left, y, pen, 260)
    galley.y = max(y, top + len(cells) * 30) + 26
    title = rng.choice(_TITLES[category])
    if rng.random() < 0.8:
        sheet.put("/subject", title, 306, galley.y, title, fitted(pen.sized(13).heavy(), title, 500), "center")
        galley.gap(1.8)
    _columns(galley, rng, told, category)
    galley.gap(1.2)
    galley.line(f"Questions / ¿Preguntas?  {told.slots['phone']}", pen.heavy(), rng.choice(("left", "center")))
    return sheet.finish()


def _columns(galley: Galley, rng: Random, told: Facts, category: str) -> None:
    """Point by point in both languages, with a rule between, in boxes or bare."""
    look, middle, begin = rng.choice(("rule", "rows", "bare")), (galley.left + galley.right) / 2, galley.y
    if rng.random() < 0.5:
        galley.sheet.write(galley.left, galley.y, "ENGLISH", galley.pen.heavy())
        galley.sheet.write(middle + 10, galley.y, "ESPAÑOL", galley.pen.heavy())
        galley.gap(1.3)
    left, right = galley.left, galley.right
    for english, spanish in words.SPANISH[category]:
        top = galley.y
        galley.right = middle - 12
        tell(galley, parts_of(rng, english, told.slots))
        low, galley.y = galley.y, top
        galley.left, galley.right = middle + 10, right
        tell(galley, parts_of(rng, spanish, told.slots))
        galley.left, galley.y = left, max(low, galley.y)
        if look == "rows":
            galley.sheet.rule(left, galley.y - galley.leading * 0.6, right, galley.y - galley.leading * 0.6, 0.4)
        galley.gap(rng.choice((0.5, 0.9)))
    if look == "rule":
        galley.sheet.rule(middle, begin - galley.leading, middle, galley.y - galley.leading, 0.5)


draw = diced_again(_draw)
