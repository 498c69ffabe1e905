"""The figures of a report as rows: what is shown on the screen, in the spreadsheet and on the one-pager, said once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.shares import Share
from storage.dashboard import Figures


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, beside what it was when the baseline was frozen."""

    name: str
    title: str
    now: str
    interval: str
    """95 %, for shares that are measured on a sample; else empty."""
    before: str
    better: bool | None
    """Than the baseline; None where there is none, or nothing to compare."""
    definition: str


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    title: str
    unit: str
    """`%`, `h`, `s` or nothing."""
    definition: str

    @property
    def lower_is_better(self) -> bool:
        """Of times."""
        return self.unit in {"h", "s"}


_MEASURES = (
    _Measure("released", "Documents released", "", "Documents whose record was accepted for the first time."),
    _Measure("straight_through", "Straight through", "%", "Of the documents released, those that no person touched."),
    _Measure("accepted", "Values accepted by the machine", "%", "Of the values found, those that nobody had to look at."),
    _Measure("audited", "Accuracy, audited", "%", "Of the values audited after release, those that were right."),
    _Measure("machine", "Accuracy of the machine, audited", "%", "The same, of the values that nobody had looked at."),
    _Measure("within_promise", "Within the promised time", "%", "Of the documents released, those in time."),
    _Measure("turnaround_p50", "Turnaround, half of them within", "h", "Hours from receipt to release."),
    _Measure("turnaround_p95", "Turnaround, 95 % within", "h", "Hours from receipt to release."),
    _Measure("active_p50", "Work per document, half of them within", "s", "Seconds of a person at work, idle time left out."),
    _Measure("active_p95", "Work per document, 95 % within", "s", "Seconds of a person at work, idle time left out."),
)


def plain(figures: Figures) -> dict[str, Any]:
    """Figures as JSON, to be frozen: shares as part and whole."""
    found: dict[str, Any] = {"since": figures.since.isoformat(), "until": figures.until.isoformat()}
    for measure in _MEASURES:
        value = getattr(figures, measure.name)
        found[measure.name] = [value.part, value.whole] if isinstance(value, Share) else value
    return found


def rows_of(figures: Figures, baseline: Mapping[str, Any] | None) -> Sequence[Row]:
    """Every figure of the report."""
    return [_row(measure, getattr(figures, measure.name), (baseline or {}).get(measure.name)) for measure in _MEASURES]


def _row(measure: _Measure, value: Any, frozen: Any) -> Row:  # noqa: ANN401 - a share, a number or None
    before = Share(*frozen) if isinstance(frozen, list) else frozen
    now_number, before_number = _number(value), _number(before)
    better = None
    if now_number is not None and before_number is not None and now_number != before_number and measure.unit:
        better = (now_number < before_number) == measure.lower_is_better
    return Row(
        measure.name,
        measure.title,
        _told(value, measure.unit),
        _interval(value) if measure.name in {"audited", "machine"} else "",
        _told(before, measure.unit),
        better,
        measure.definition,
    )


def _number(value: Any) -> float | None:  # noqa: ANN401 - see `_row`
    return value.value if isinstance(value, Share) else value


def _told(value: Any, unit: str) -> str:  # noqa: ANN401 - see `_row`
    number = _number(value)
    if number is None:
        return "no data"
    if isinstance(value, Share):
        return f"{100 * number:.1f} %"
    return f"{number:.1f} {unit}" if unit else f"{number:,}"


def _interval(value: Any) -> str:  # noqa: ANN401 - see `_row`
    edges = value.interval if isinstance(value, Share) else None
    return f"{100 * edges[0]:.1f} to {100 * edges[1]:.1f} %, {value.whole} values" if edges else ""
