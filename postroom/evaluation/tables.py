"""Tables of judged documents, in Markdown. Shares are per cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from models.evaluation.bounds import calibration_error, exact_upper, reliability, upper_by_document
from models.evaluation.judge import Outcome
from models.evaluation.judged import Judged, JudgedLeaf, Tally, section_of, tally, tally_of

Lines = Iterator[str]
Groups = Mapping[str, Sequence[Judged]]


def percent(share: float | None, digits: int = 1) -> str:
    """A share for people; `-` where there is none."""
    return "-" if share is None else f"{100 * share:.{digits}f}"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Lines:
    """The first column is text, the others are figures."""
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(str(cell) for cell in row)} |" for row in rows)


def grouped(documents: Iterable[Judged], key: Callable[[Judged], str]) -> dict[str, list[Judged]]:
    """Documents by a property, the property in order."""
    groups: dict[str, list[Judged]] = {}
    for document in documents:
        groups.setdefault(key(document), []).append(document)
    return dict(sorted(groups.items()))


def quality(what: str, groups: Groups) -> Lines:
    """Type, leaves and whole documents of each group."""
    head = (what, "documents", "type", "precision", "recall", "F1", "lenient F1", "leaves", "perfect", "accepted whole")
    yield from table(head, (_quality_row(name, documents) for name, documents in groups.items()))


def _quality_row(name: str, documents: Sequence[Judged]) -> tuple[object, ...]:
    counts, loosely = tally_of(documents), tally(verdict.outcome for each in documents for verdict in each.lenient)
    return (
        name,
        len(documents),
        percent(_mean(each.type_right for each in documents)),
        *_scores(counts),
        percent(loosely.f1),
        counts.wanted,
        percent(_mean(each.is_perfect for each in documents)),
        percent(_mean(each.is_accepted for each in documents)),
    )


def _scores(counts: Tally) -> tuple[str, str, str]:
    return percent(counts.precision), percent(counts.recall), percent(counts.f1)


def _mean(truths: Iterable[bool]) -> float | None:
    counted = list(truths)
    return sum(counted) / len(counted) if counted else None


def sections(documents: Sequence[Judged]) -> Lines:
    """Header, claims and lines of each type."""
    names = sorted({(each.type, section_of(each.type, leaf.verdict.pattern)) for each in documents for leaf in each.leaves})
    rows = []
    for type_name, section in names:
        counts = tally_of((each for each in documents if each.type == type_name), section)
        rows.append((f"{type_name} {section}", *_scores(counts), counts.wrong, counts.missing, counts.spurious, counts.wanted))
    yield from table(("part", "precision", "recall", "F1", "wrong", "missing", "spurious", "leaves"), rows)


def given_leaves(documents: Iterable[Judged]) -> list[JudgedLeaf]:
    """Values of records of the right type that are right or wrong."""
    return [leaf for each in documents if each.type_right for leaf in each.leaves if leaf.is_given]


def accepted(what: str, groups: Groups) -> Lines:
    """How much leaves without a person, and how much of that is wrong."""
    head = (what, "values", "accepted", "errors", "error", "upper 95 %", "upper 95 %, by document", "right and accepted of all")
    yield from table(head, (_accepted_row(name, documents) for name, documents in groups.items()))


def _accepted_row(name: str, documents: Sequence[Judged]) -> tuple[object, ...]:
    given = given_leaves(documents)
    let_out = [leaf for leaf in given if leaf.accepted]
    errors = sum(leaf.is_error for leaf in let_out)
    wanted = sum(leaf.verdict.outcome in _ON_PAPER for each in documents for leaf in each.leaves)
    return (
        name,
        len(given),
        percent(len(let_out) / len(given) if given else None),
        errors,
        percent(errors / len(let_out) if let_out else None, 2),
        percent(exact_upper(errors, len(let_out)) if let_out else None, 2),
        percent(upper_by_document(_errors_by_document(documents)), 2),
        percent((len(let_out) - errors) / wanted if wanted else None),
    )


_ON_PAPER = frozenset({Outcome.OK, Outcome.WRONG, Outcome.MISSING})


def _errors_by_document(documents: Iterable[Judged]) -> Iterator[tuple[int, int]]:
    for document in documents:
        let_out = [leaf for leaf in given_leaves([document]) if leaf.accepted]
        yield sum(leaf.is_error for leaf in let_out), len(let_out)


def balances(groups: Groups) -> Lines:
    """EOBs that add up by themselves."""
    head = (
        "EOBs",
        "documents",
        "all claims balance",
        "payment balances",
        "both",
        "both, of paper that does",
        "all money exact",
    )
    rows = []
    for name, documents in groups.items():
        sound = [each for each in documents if each.paper_balances]
        rows.append(
            (
                name,
                len(documents),
                percent(_mean(each.balance is not None and each.balance.all_claims for each in documents)),
                percent(_mean(each.balance is not None and each.balance.payment is True for each in documents)),
                percent(_mean(each.adds_up for each in documents)),
                f"{percent(_mean(each.adds_up for each in sound))} of {len(sound)}",
                percent(_mean(each.money_exact for each in documents)),
            )
        )
    yield from table(head, rows)


def confidences(documents: Sequence[Judged]) -> list[tuple[float, bool]]:
    """Of each value its confidence, and whether it is right."""
    return [(leaf.confidence, not leaf.is_error) for leaf in given_leaves(documents) if leaf.confidence is not None]


def calibration(documents: Sequence[Judged]) -> Lines:
    """The reliability table."""
    known = confidences(documents)
    yield f"Expected calibration error {percent(calibration_error(known), 2)} % over {len(known)} values."
    yield ""
    rows = []
    for each in reliability(known):
        shares = percent(each.confidence / each.leaves, 2), percent(each.right / each.leaves, 2)
        rows.append((f"{each.low:.3f} to {each.high:.3f}", each.leaves, *shares))
    yield from table(("confidence", "values", "mean confidence", "right"), rows)


def fields(documents: Sequence[Judged], most: int) -> Lines:
    """The fields with most errors."""
    leaves: dict[str, list[JudgedLeaf]] = {}
    for each in documents:
        for leaf in each.leaves:
            leaves.setdefault(f"{each.type} {leaf.verdict.pattern}", []).append(leaf)
    tallies = {name: tally(leaf.verdict.outcome for leaf in several) for name, several in leaves.items()}
    worst = sorted(tallies.items(), key=lambda item: -item[1].errors)[:most]
    rows = [(name, *_scores(each), each.wrong, each.missing, each.spurious, each.wanted) for name, each in worst if each.errors]
    yield from table(("field", "precision", "recall", "F1", "wrong", "missing", "spurious", "leaves"), rows)


_FEW = 15


def known_fields(documents: Sequence[Judged]) -> Lines:
    """Of paper of which some fields are known: how many of them were read right. Of many fields those with errors are shown."""
    names = sorted({leaf.verdict.pattern for each in documents for leaf in each.leaves})
    rows = []
    for name in names:
        strict = tally(leaf.verdict.outcome for each in documents for leaf in each.leaves if leaf.verdict.pattern == name)
        if len(names) > _FEW and not strict.errors:
            continue
        loosely = tally(verdict.outcome for each in documents for verdict in each.lenient if verdict.pattern == name)
        counts = strict.ok, strict.wrong, strict.missing, strict.spurious
        rows.append((name, percent(strict.recall), percent(loosely.recall), *counts))
    whole = tally_of(documents)
    loosely = tally(verdict.outcome for each in documents for verdict in each.lenient)
    counts = whole.ok, whole.wrong, whole.missing, whole.spurious
    rows.append(("all", percent(whole.recall), percent(loosely.recall), *counts))
    yield from table(("field", "right", "leniently", "right", "wrong", "missing", "spurious"), rows)


def confusions(documents: Sequence[Judged]) -> Lines:
    """Types taken for others."""
    counts = Counter((each.type, each.found_type or "nothing") for each in documents if not each.type_right)
    let_out = sum(each.is_accepted and not each.type_right for each in documents)
    taken = "; ".join(f"{wanted} taken for {found}: {count}" for (wanted, found), count in counts.most_common()) or "none"
    yield f"Types mistaken: {taken}. Records accepted under a wrong type: {let_out}."


def errors(documents: Sequence[Judged], most: int) -> Lines:
    """Single errors, the largest heap of one field in one family first; of each heap a few, from different documents."""
    heaps: dict[str, dict[str, list[JudgedLeaf]]] = {}
    for each in documents:
        for leaf in each.leaves if each.type_right else ():
            if leaf.is_error:
                heap = heaps.setdefault(f"{each.type} {leaf.verdict.pattern} in {each.origin.family}", {})
                heap.setdefault(f"{each.origin.fault}, {each.name}", []).append(leaf)
    yield from confusions(documents)
    left = most
    for name, heap in sorted(heaps.items(), key=lambda item: -sum(map(len, item[1].values()))):
        shown = list(heap.items())[: min(left, _OF_A_HEAP)]
        yield f"{sum(map(len, heap.values()))} x {name}, in {len(heap)} documents"
        yield from (_error(leaves[0], where) for where, leaves in shown)
        left -= len(shown)
        if not left:
            return


_OF_A_HEAP = 6


def _error(leaf: JudgedLeaf, where: str) -> str:
    verdict = leaf.verdict
    sure = "" if leaf.confidence is None else f", confidence {leaf.confidence:.3f}{', ACCEPTED' * leaf.accepted}"
    return f"  {verdict.outcome} {verdict.pointer}: paper {verdict.wanted!r}, record {verdict.found!r}{sure} ({where})"
