"""What is known of a value that stands, in figures: the one place where they are made, for fitting and for every record.

Unknown figures are `UNKNOWN`. Nothing here depends on who sent the paper or what the value says, only on its field and how it
was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from schemas.column_features import UNKNOWN, Features
from schemas.confidence import compares_figures
from schemas.item_features import Surroundings, surroundings_of
from schemas.page_quality import PageQuality
from schemas.pages import PageFacts
from schemas.proof_features import Sum, proof_of, sums_among
from schemas.readings import Understood
from schemas.record import Check, Source
from schemas.rules import by_field
from schemas.standing import GROUPS, Standing
from schemas.text_features import text_features
from schemas.types import all_types

_KINDS = ("quantity", "npi", "tax_id", "phone", "icd", "choice")
_TYPES = ("eob", "invoice", "letter", "receipt", "check", "form", "cms1500", "ub04")
_SIGNS = (
    "model_agrees", "sources_differ", "rules_only", "model_only", "readers_agree", "second_reader", "confusable",
    "other_place", "other_source", "found_twice", "check_digit",
)  # fmt: skip
_SIGNALS = (
    "rules_score", "tag_score", "other_score", "tag_margin", "ocr_min", "ocr_mean", "agreement", "bounds", "left_out",
    "room_before", "room_behind", "printed_again", "explained",
)  # fmt: skip
_FIELDS = (
    "patient_name", "subscriber_name", "rendering_provider", "procedure", "modifiers", "remarks", "reason", "units",
    "billed", "allowed", "paid", "not_covered", "deductible", "coinsurance", "copay", "patient_responsibility",
    "claim_number", "member_id", "patient_account", "status", "description", "quantity", "unit_price", "amount",
    "service_from", "service_to", "number", "name", "address", "phone", "value", "label",
)  # fmt: skip
"""Fields that stand on many papers; some are harder than others everywhere."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What all values of a document have around them."""

    understood: Understood
    facts: Mapping[int, PageFacts]
    quality: Mapping[int, PageQuality]
    touching: Mapping[str, Sequence[Check]]
    whole: Features
    """Figures of the document, the same for all its values."""
    around: Surroundings
    proofs: Mapping[int, Sum]
    said: Counter[tuple[str, str]]
    """How often each value of a group of fields stands."""


def features_of(
    standings: Sequence[Standing], checks: Sequence[Check], understood: Understood, facts: Mapping[int, PageFacts]
) -> list[Features]:
    """The figures of every value that stands, in order."""
    scene = _scene(standings, checks, understood, facts)
    return [
        {
            **scene.whole,
            **_of_value(each, scene),
            **_of_sources(each),
            **_of_rules(scene.touching.get(each.pointer, ())),
            **proof_of(each, scene.touching.get(each.pointer, ()), scene.proofs),
            **_of_page(each, scene),
            **scene.around.of(each),
        }
        for each in standings
    ]


def _scene(
    standings: Sequence[Standing], checks: Sequence[Check], understood: Understood, facts: Mapping[int, PageFacts]
) -> Scene:
    quality = {each.number: each for each in understood.quality}
    touching = by_field(checks)
    return Scene(
        understood=understood,
        facts=facts,
        quality=quality,
        touching=touching,
        whole=_of_document(standings, checks, understood),
        around=surroundings_of(standings, touching, quality),
        proofs=sums_among(standings, checks),
        said=Counter((each.group, str(each.chosen.value)) for each in standings),
    )


def _of_document(standings: Sequence[Standing], checks: Iterable[Check], understood: Understood) -> Features:
    hard = [check for check in checks if not check.soft and check.fields]
    sums = [check.passed for check in hard if compares_figures(check)]
    signs = [each.chosen.reading.because for each in standings]
    agreed = sum("model_agrees" in each for each in signs)
    asked = agreed + sum("model_only" in each or "rules_only" in each or "sources_differ" in each for each in signs)
    return {
        **{f"is_{name}": float(understood.type == name) for name in _TYPES},
        "in_box": float(all_types()[understood.type].registered),
        "type_confidence": understood.type_confidence,
        "pages": float(len(understood.pages)),
        "values": float(len(standings)),
        "sums": float(len(sums)),
        "sums_hold": fmean(sums) if sums else UNKNOWN,
        "failed": float(sum(not check.passed for check in hard)),
        "sources_agree_share": agreed / asked if asked else UNKNOWN,
        "mean_score": fmean(each.chosen.score for each in standings) if standings else UNKNOWN,
    }


def _of_value(standing: Standing, scene: Scene) -> Features:
    text, group, kind = str(standing.chosen.value), standing.group, standing.kind.name
    name = next(part for part in reversed(standing.pattern.split("/")) if part != "*")
    return {
        **{f"group_{name}": float(group == name) for name in GROUPS},
        **{f"kind_{name}": float(kind == name) for name in _KINDS},
        "depth": float(standing.pattern.count("*")),
        "length": float(len(text)),
        "words": float(text.count(" ") + 1),
        "digits": sum(map(str.isdigit, text)) / max(1, len(text)),
        "odd": float(sum(not (c.isalnum() or c in " .,-/&'#()") for c in text)),
        "is_zero": float(group == "money" and not text.strip("-0.")),
        "said_elsewhere": float(scene.said[group, text] - 1),
        "said_again": float(scene.said[group, text] > 1),
        **text_features(group, text),
        **{f"field_{each}": float(name == each) for each in _FIELDS},
    }


def _of_sources(standing: Standing) -> Features:
    chosen, reading = standing.chosen, standing.chosen.reading
    best = standing.rivals[0] if standing.rivals else None
    said = {*reading.because, *chosen.because}
    return {
        "score": chosen.score,
        "nats": chosen.nats,
        "margin": chosen.nats - max((each.nats for each in standing.rivals), default=-10.0),
        "rivals": float(len(standing.rivals)),
        "rival_score": best.score if best is not None else UNKNOWN,
        "is_first": float(all(each.nats <= chosen.nats for each in standing.rivals)),
        "share": standing.share,
        "mended": float(standing.mended),
        "is_runner_up": float(str(chosen.value).lower() != reading.value.lower()),
        "labelled": float(any(sign.startswith("label:") for sign in said)),
        **{f"says_{sign}": float(sign in said) for sign in _SIGNS},
        **{name: reading.signals.get(name, UNKNOWN) for name in _SIGNALS},
        "is_text": float(reading.source is Source.TEXT),
        "is_derived": float(reading.source is Source.DERIVED),
        "is_mark": float(reading.source is Source.MARK),
    }


def _of_rules(touching: Sequence[Check]) -> Features:
    sums = [check for check in touching if compares_figures(check)]
    passed = [check for check in sums if check.passed]
    return {
        "sums_passed": float(len(passed)),
        "sums_failed": float(sum(not check.passed and not check.soft for check in sums)),
        "soft_failed": float(sum(not check.passed and check.soft for check in touching)),
        "orders_passed": float(sum(check.passed for check in touching) - len(passed)),
        "orders_failed": float(sum(not check.passed for check in touching) - sum(not check.passed for check in sums)),
        "fewest_summed": float(min((len(check.fields) for check in passed), default=0)),
        "most_summed": float(max((len(check.fields) for check in passed), default=0)),
    }


def _of_page(standing: Standing, scene: Scene) -> Features:
    reading = standing.chosen.reading
    facts, quality = scene.facts.get(reading.page or 0), scene.quality.get(reading.page or 0)
    box = reading.box
    return {
        "page": float(scene.understood.pages.index(reading.page)) if reading.page in scene.understood.pages else UNKNOWN,
        "x": box.center[0] if box is not None else UNKNOWN,
        "y": box.center[1] if box is not None else UNKNOWN,
        "high": box.height if box is not None else UNKNOWN,
        "dpi": facts.dpi if facts is not None else UNKNOWN,
        "skew": abs(facts.skew_degrees) if facts is not None else UNKNOWN,
        "own_text": float(facts.own_text) if facts is not None else UNKNOWN,
        "damaged": float(facts.damaged) if facts is not None else UNKNOWN,
        "page_doubt": quality.role_doubt if quality is not None else UNKNOWN,
        "page_words": float(quality.words) if quality is not None else UNKNOWN,
        "page_score": quality.mean_score if quality is not None else UNKNOWN,
        "page_poor": quality.poor_share if quality is not None else UNKNOWN,
        "page_looked": quality.looked_share if quality is not None else UNKNOWN,
        "page_agreed": quality.agreed_share if quality is not None else UNKNOWN,
    }
