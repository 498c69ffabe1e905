"""A training remittance being drawn, and the decisions that make its sender's layout: diced once, independent of each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.lexicon import LONGEST, normal
from models.training.content.people import Company, Person
from models.training.content.remittance import Remittance
from models.training.families.eob_lexicon import LEXICON, meaning_of
from models.training.families.letterhead import phone_shown
from models.training.habits import Habits
from models.training.ink import BLACK, LETTER, Colour, Pen, Sheet
from models.training.typefaces import MONO, SANS, SERIF

Facts = Literal["labels", "stacked", "heading", "flow", "side", "columns", "band", "two-deep", "boxes"]
Codes = Literal["column", "split", "under", "bare", "none"]
Joined = Literal["dash", "tight", "blank", "apart", "alone"]
Zero = Literal["figure", "blank", "dash", "short"]
Rules = Literal["lines", "bands", "grid", "bare", "columns"]
Stub = Literal["none", "above", "below"]
_TRIES = 8
_LONGEST_HEADING = 26
"""Letters of a composed heading above a column of the table."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One sender's layout."""

    facts: Facts = "labels"
    codes: Codes = "column"
    joined: Joined = "dash"
    all_codes: bool = True
    """False: codes only for what no column of its own shows."""
    zero: Zero = "figure"
    rules: Rules = "lines"
    stub: Stub = "none"
    wide: bool = False
    mono: bool = False
    upper: bool = False
    size: float = 8.5
    member: bool = False
    alone: bool = False
    """Each claim on a page of its own."""
    kept: bool = False
    """A claim is not broken across pages where it fits on one."""
    heads_once: bool = False
    """Column headings at the top of each page only, not above each claim."""
    stretched: bool = True
    totals_first: bool = False
    page_totals: bool = False
    claim_totals: bool = True
    head: int = 0
    left: float = 40.0
    lines: bool = True
    """False: one row for each claim, its amounts are the claim's."""
    own_remarks: bool = False
    """Remark codes of the payer's own making."""


_ANY_FACTS: tuple[Facts, ...] = ("labels", "stacked", "heading", "flow", "side", "columns", "band", "two-deep", "boxes")


def diced(rng: Random, **fixed: object) -> Plan:
    """A plan by dice, with some decisions fixed."""
    mono = rng.random() < 0.25
    plan: dict[str, object] = {
        "facts": rng.choice(_ANY_FACTS),
        "codes": rng.choice(("column", "column", "split", "split", "under", "under", "bare", "none")),
        "joined": rng.choice(("dash", "dash", "tight", "blank", "apart", "alone")),
        "all_codes": rng.random() < 0.6,
        "zero": rng.choice(("figure", "figure", "figure", "blank", "dash", "short")),
        "rules": rng.choice(("lines", "bands", "grid", "bare", "columns")),
        "wide": rng.random() < 0.3,
        "mono": mono,
        "upper": rng.random() < (0.8 if mono else 0.3),
        "size": rng.choice((7.2, 7.8, 8.2, 8.6, 9.0, 9.6)),
        "alone": rng.random() < 0.08,
        "kept": rng.random() < 0.4,
        "heads_once": rng.random() < 0.4,
        "stretched": rng.random() < 0.7,
        "totals_first": rng.random() < 0.15,
        "page_totals": rng.random() < 0.12,
        "claim_totals": rng.random() < 0.8,
        "head": rng.randrange(5),
        "left": rng.choice((24.0, 32.0, 40.0, 48.0)),
        "own_remarks": rng.random() < 0.25,
    }
    return Plan(**{**plan, **fixed})  # type: ignore[arg-type]


_ACCENTS: tuple[Colour, ...] = (
    BLACK,
    (0.05, 0.16, 0.36),
    (0.1, 0.3, 0.25),
    (0.35, 0.08, 0.12),
    (0.25, 0.25, 0.25),
    (0.0, 0.3, 0.5),
)


@dataclass
class Draft:
    """The paper under the pen."""

    sheet: Sheet
    rng: Random
    content: Remittance
    plan: Plan
    habits: Habits
    pen: Pen
    accent: Colour = BLACK
    title: str = ""
    colon: str = ":"
    cased: Literal["as-is", "upper", "title", "sentence"] = "as-is"
    terse: float = 0.0
    """How many words of composed headings this sender abbreviates."""
    y: float = 0.0
    floor: float = 0.0
    side_height: float = 0.0
    words: dict[str, str] = field(default_factory=dict)
    answers: dict[str, bool] = field(default_factory=dict)
    styles: dict[str, int] = field(default_factory=dict)
    page_sums: dict[str, Decimal] = field(default_factory=dict)

    @property
    def left(self) -> float:
        """The left margin's x."""
        return self.plan.left

    @property
    def right(self) -> float:
        """The right margin's x."""
        return self.sheet.size[0] - self.plan.left

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.pen.size * 1.28

    @property
    def small(self) -> Pen:
        """For legends and footers."""
        return self.pen.sized(max(6.0, self.pen.size - 1.2))

    def word(self, kind: str, choices: tuple[str, ...]) -> str:
        """The sender's wording of something: the same all through the document."""
        if kind not in self.words:
            chosen = self._worded(kind, choices)
            for _ in range(_TRIES):
                if not self._taken(kind, chosen):
                    break
                chosen = self._worded(kind, choices)
            self.words[kind] = self.in_case(chosen)
        return self.words[kind]

    def _worded(self, kind: str, choices: tuple[str, ...]) -> str:
        meaning = meaning_of(kind)
        if meaning is None:
            return self.rng.choice(choices)
        longest = _LONGEST_HEADING if kind.startswith("line ") else LONGEST
        return LEXICON.heading(meaning, self.rng, choices, terse=self.terse, longest=longest)

    def _taken(self, kind: str, text: str) -> bool:
        """Does this sender call something else so?"""
        mine, shown = meaning_of(kind), normal(text)
        alike = {None, mine, *({"dates", "period"} if mine in ("dates", "period") else ())}
        return mine is not None and any(
            normal(word) == shown and meaning_of(other) not in alike for other, word in self.words.items()
        )

    def in_case(self, text: str) -> str:
        """A wording in the letters of this sender."""
        if self.cased == "upper":
            return text.upper()
        return {"title": _titled, "sentence": _as_sentence}.get(self.cased, str)(text)

    def label(self, kind: str, choices: tuple[str, ...]) -> str:
        """The wording with this sender's mark behind it."""
        return self.word(kind, choices).rstrip(":?") + self.colon

    def yes(self, question: str, chance: float) -> bool:
        """A decision taken once."""
        if question not in self.answers:
            self.answers[question] = self.rng.random() < chance
        return self.answers[question]

    def style(self, question: str, count: int) -> int:
        """A choice among so many, taken once."""
        if question not in self.styles:
            self.styles[question] = self.rng.randrange(count)
        return self.styles[question]

    def name(self, text: str) -> str:
        """A company's name or address as this sender prints it."""
        return text.upper() if self.plan.upper else text

    def person(self, person: Person) -> str:
        """A person's name as this sender prints it."""
        return self.habits.name(person)

    def phone(self, company: Company) -> str:
        """A telephone number as this sender prints it."""
        return phone_shown(company.phone, self.style("phone style", 4))

    def money(self, amount: Decimal) -> str:
        """An amount in a table: nothing, or a dash, for zero where that is this sender's way."""
        if amount == 0 and self.plan.zero != "figure":
            return {"blank": "", "dash": "-", "short": ".00"}[self.plan.zero]
        return self._apart(self.habits.money(amount, sign=self.yes("dollars in tables", 0.3)))

    def total(self, amount: Decimal) -> str:
        """An amount that is always printed."""
        return self._apart(self.habits.money(amount, sign=True))

    def _apart(self, shown: str) -> str:
        """Some printers leave a blank behind the currency sign."""
        return shown.replace("$", "$ ") if self.yes("blank behind dollar", 0.08) else shown


def _titled(text: str) -> str:
    return text.title() if text.isupper() and len(text) > 4 else text


def _as_sentence(text: str) -> str:
    """`Amount billed`; what is in capitals stays so."""
    first, *others = text.split(" ")
    return " ".join((first, *(word.lower() if word[:1].isupper() and word[1:].islower() else word for word in others)))


def draft(rng: Random, family: str, content: Remittance, plan: Plan) -> Draft:
    """A fresh sheet and the sender's ways of writing."""
    size = (LETTER[1], LETTER[0]) if plan.wide else LETTER
    faces = MONO if plan.mono else SERIF if rng.random() < 0.2 else (*SANS, "narrow", "dejavu")
    dates = ("us", "us", "us", "us-short", "us-short", "dash", "iso", "abbreviated", "compact", "compact-long", "dash-short")
    habits = Habits(
        dates=rng.choice(dates),
        dollar=rng.random() < 0.5,
        commas=rng.random() < 0.75,
        negative=rng.choice(("lead", "trail", "parentheses", "cr") if rng.random() < 0.3 else ("lead", "trail", "parentheses")),
        names=rng.choice(
            ("capitals", "bare") if plan.upper else ("listed", "listed", "capitals", "plain", "bare", "plain-capitals")
        ),
    )
    made = Draft(
        Sheet("eob", family, size),
        rng,
        content,
        plan,
        habits,
        Pen(rng.choice(faces), plan.size),
        accent=rng.choice(_ACCENTS),
        colon=rng.choice((":", ":", "", "")),
        cased="upper" if plan.upper else rng.choice(("as-is", "as-is", "title", "upper", "sentence")),
        terse=rng.choice((0.0, 0.05, 0.2, 0.6)),
    )
    made.floor = size[1] - 46
    return made
