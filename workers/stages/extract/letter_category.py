"""The category of a letter, concluded from its wording. Weights are nats, set by hand."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from schemas.pages import ReadPage
from schemas.readings import Candidate, Reading
from schemas.record import Source
from workers.stages.extract.candidates import Found, reading_of
from workers.stages.extract.fusion.merge import AGREES, DIFFER
from workers.stages.extract.prose import Prose
from workers.stages.extract.sheets import Token
from workers.stages.page_kinds import LETTER, kind_nats

_WORDINGS: dict[str, dict[str, float]] = {
    "denial": {
        "adverse (benefit )?determination": 3.0,
        "notice of denial|denial (notice|letter)": 3.0,
        "denial of": 1.5,
        "not certified": 2.0,
        "unable to (approve|authorize|cover|pay)": 2.0,
        "(has|have) been denied": 1.5,
        "was denied": 0.7,
        "not medically necessary": 1.2,
        "denied": 0.6,
        "right to appeal|appeal rights|you may appeal": 0.8,
        "reason for (the |this )?denial": 1.0,
        "will not be paid|cannot be paid": 1.0,
    },
    "appeal": {
        "letter of appeal|appeal letter": 2.5,
        "(we|i) (are|am) (writing to )?(formally )?appeal": 3.0,
        "(formal|first.level|second.level) appeal": 2.0,
        "request for (a )?(reconsideration|redetermination)": 2.5,
        "redetermination": 1.0,
        "please reconsider|reconsider (the|your|this)": 1.5,
        "grievance": 1.5,
        "overturn": 1.5,
        "wish to appeal|would like to appeal": 3.0,
        "expedited appeal": 1.5,
        "appeal of": 1.5,
        "appeal acknowledg": 1.5,
        "your appeal": 1.0,
    },
    "records_request": {
        "additional documentation( request)?": 2.5,
        "request for (medical )?(records|documentation)": 3.0,
        "medical records": 1.2,
        "(submit|send|provide|forward) (us )?(the |copies of |all )?.{0,30}(records|documentation)": 1.5,
        "chart notes|operative report|progress notes": 0.7,
        "documentation request": 2.0,
        "copy of the (medical )?record": 1.0,
    },
    "refund_request": {
        "overpayment": 1.8,
        "request(ing)? (for )?(a )?refund|refund request": 3.0,
        "refund": 0.8,
        "overpaid": 1.5,
        "recoup(ment)?": 1.0,
        "paid in error": 1.5,
        "return (the|this) (overpayment|amount)": 1.5,
        "offset": 0.5,
    },
    "authorization": {
        "prior authorization": 1.8,
        "pre-?(authorization|certification)": 2.0,
        "authorization (has been )?(approved|approval|number|request)": 1.5,
        "(has|have) been (approved|authorized)": 1.8,
        "approved services|services approved": 1.5,
        "certified days": 1.5,
        "notice of approval": 2.5,
        "authorized (units|visits|services)": 1.5,
    },
    "eligibility": {
        "eligib(le|ility)": 1.8,
        "coverage (has )?(been )?(terminat|end)": 2.0,
        "not eligible": 1.2,
        "enroll(ment|ed)": 1.0,
        "coordination of benefits": 1.5,
        "other (health )?insurance": 1.0,
        "effective date of coverage": 1.5,
        "verification of coverage": 2.5,
    },
    "patient": {
        "my (bill|account|insurance|visit|statement|balance|appointment)": 2.0,
        "i (was|am|have been) (billed|charged|a patient)": 2.0,
        "payment plan": 1.5,
        "complaint": 1.0,
        "financial (assistance|hardship)": 1.5,
        "i (do not|don't) (understand|agree)": 1.5,
        "i received (a|your) (bill|statement)": 2.0,
        "change of address": 1.2,
    },
    "legal": {
        "subpoena": 3.0,
        "bankruptcy": 2.5,
        "attorney|law (office|firm)s?": 1.5,
        "plaintiff|defendant": 2.0,
        "notice of lien|lien": 1.8,
        "court": 1.0,
        "litigation|lawsuit": 1.5,
        "personal injury": 1.2,
        "our client": 1.2,
        "summons": 2.0,
        "hereby commanded": 2.0,
        "letter of (protection|representation)": 2.0,
    },
    "returned_mail": {
        "return to sender": 3.5,
        "undeliverable( as addressed)?": 3.0,
        "(unable|not able) to forward": 3.0,
        "nixie": 2.5,
        "attempted[ -]+not known": 3.0,
        "insufficient address": 2.5,
        "forwarding (order|time) expired": 3.0,
        "moved,? left no address": 3.0,
        "no such (number|street)": 2.5,
        "not deliverable": 2.5,
    },
    "w9": {
        "form w-?9": 3.5,
        "request for taxpayer": 3.5,
        "taxpayer identification number and certification": 3.0,
        "backup withholding": 1.2,
        "w-9": 2.0,
    },
    "statement": {
        "statement of account|account statement|patient statement|billing statement": 3.0,
        "statement date": 2.0,
        "previous balance": 1.5,
        "new balance": 1.0,
        "past due": 1.0,
        "current\\s+30": 1.5,
        "account summary": 1.5,
        "please (detach|return) (and return )?.{0,25}(portion|stub)": 1.5,
        "amount enclosed": 1.5,
        "aging": 0.7,
    },
}
_CATEGORIES = (*_WORDINGS, "other")
_PATTERNS = {
    name: [(re.compile(rf"\b(?:{wording})", re.IGNORECASE), weight) for wording, weight in wordings.items()]
    for name, wordings in _WORDINGS.items()
}
_MODEL = 1.5
"""What a nat of the tagger's counts beside those of the wordings."""
_OTHER = 1.2
"""Nats of a letter that is about none of these."""
_HEAD = 1.5
"""What stands in the upper third of the first page, where subjects stand, counts this much more."""


def category_of(proses: Sequence[Prose], pages: Sequence[ReadPage] = ()) -> Iterator[Reading]:
    """One reading of `/category`, its place the wording that spoke loudest. `pages`: as the tagger saw them."""
    nats: dict[str, float] = {"other": _OTHER}
    speaking: dict[str, tuple[float, tuple[Token, ...]]] = {}
    for name, patterns in _PATTERNS.items():
        for pattern, weight in patterns:
            found = _first(proses, pattern)
            if found is None:
                continue
            tokens, factor = found
            nats[name] = nats.get(name, 0.0) + weight * factor
            if weight * factor > speaking.get(name, (0.0, ()))[0]:
                speaking[name] = (weight * factor, tokens)
    told = {
        name.removeprefix(LETTER): value for name, value in kind_nats(pages, [LETTER + name for name in _CATEGORIES]).items()
    }
    by_wording, by_model = max(nats, key=lambda name: nats[name]), max(told, key=lambda name: told[name], default=None)
    for name, value in told.items():
        nats[name] = nats.get(name, 0.0) + _MODEL * value
    signs = () if by_model is None else (AGREES,) if by_model == by_wording else (DIFFER,)
    shares = _shares(nats)
    best, *others = sorted(shares, key=lambda name: -shares[name])
    runners = tuple(Candidate(value=name, score=round(shares[name], 4), because="other_wording") for name in others[:2])
    tokens = speaking[best][1] if best in speaking else ()
    if not tokens:
        yield Reading(
            pointer="/category", value=best, score=0.5 * shares[best], source=Source.DERIVED, runners_up=runners, because=signs
        )
        return
    found_here = reading_of("/category", Found(best, tokens, shares[best], ("wording", *signs)))
    yield found_here.model_copy(update={"source": Source.DERIVED, "runners_up": runners})


def _first(proses: Sequence[Prose], pattern: re.Pattern[str]) -> tuple[tuple[Token, ...], float] | None:
    for number, prose in enumerate(proses):
        match = pattern.search(prose.text)
        if match is not None:
            early = number == 0 and match.start() < 0.35 * len(prose.text)
            return prose.behind(*match.span()), _HEAD if early else 1.0
    return None


def _shares(nats: dict[str, float]) -> dict[str, float]:
    top = max(nats.values())
    odds = {name: math.exp((value - top) / 1.3) for name, value in nats.items()}
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}
