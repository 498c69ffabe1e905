"""What the names of those who write and get a letter say of its category: payers do not appeal, practices do not deny.

A dispute is told in the same words by both sides; who speaks tells them apart. Weights are nats, set by hand, and smaller than
those of plain wordings, as a name may be read wrongly or be taken for the other's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping


def _words(wordings: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{wordings})(?!\w)", re.IGNORECASE)


_TRADES: Mapping[str, re.Pattern[str]] = {
    "law": _words(r"attorneys?|law|llp|legal|esq(?:uire)?|counsel|lawyers?"),
    "payer": _words(
        r"(?:health|medical|dental|preferred|community) (?:plan|net|options|choice)|insurance|insurers?|assurance|benefits?"
        r"|managed care|medicaid|medicare|medical assistance|mutual|indemnity|fund|trust|hmo|ppo|administrators?|casualty"
        r"|welfare|department of (?:health|social|human)\b.*|health care authority|workers'? compensation|blue (?:cross|shield)"
    ),
    "practice": _words(
        r"m\.?d\.?|d\.?o\.?|dpm|dds|dmd|clinics?|hospitals?|medical (?:group|center|associates|practice)|physicians?|doctors?"
        r"|surgery|surgical|surgeons|urgent care|dermatology|radiology|cardiology|orthop\w+|pediatrics?|oncology|urology"
        r"|gastroenterology|pathology|anesthesia|women'?s health|pain management|rehab\w*|nursing|home health|dialysis"
        r"|ambulance|ent|eye|imaging|infirmary|hospice|behavioral health|laborator(?:y|ies)|therapy|p\.?a\.?"
    ),
    "post": _words(
        r"mail|mailing|post|postal|postmaster|presort\w*|fulfill?ment|carrier|returns|parcels?|usps|statement outsourcing"
    ),
}
"""Words in the names of offices. A law office may be one for insurance, a plan one of hospitals: the first trade counts."""
_OFFICES = _words(
    r"inc|llc|corp\w*|co|company|services?|suppl\w+|products?|bureau|centers?|group|offices?|department|systems?|associates|partners"
    r"|health\w*|care|school|bank|agency|authority|solutions|industries|union|society|board|regional|st|saint|of|the|and|for|print\w*"
    r"|mail\w*|post\w*|consult\w*|staffing|software|leasing|rental|security"
)
"""Words in the names of any offices."""
_ORGANISED = re.compile(
    r"\b(?:inc|llc|llp|ltd|p\.?c|p\.?a|corp\w*|co|company|companies|group|partners|associat\w+|alliance|network|cooperative"
    r"|hospital|clinics?|cent(?:er|re)|society|foundation|institute|universit\w+|college|school|library|museum|church|club|league"
    r"|council|chamber|committee|commission|board|bureau|agency|authority|department|office|ministry|district|bank|union|trust"
    r"|fund|systems?|services?|industries|products|supply|solutions|consultants"
    r"|administrators?|attorneys at law|pharmacy|laborator(?:y|ies)|surgery|physicians"
    r"|(?:county|city|state|bank|university) of \w+|health (?:plan|net|options|choice|system)|insurance|managed care"
    r"|(?:care|medicare) advantage|preferred health|m\.?d\.?|d\.?o\.?)[.,)]*$",
    re.IGNORECASE,
)
"""What names of organisations end with; a title ends with what it is about."""
_PERSON = re.compile(r"[^\W\d_][\w.'-]*(?:,? [^\W\d_][\w.'-]*){1,3}")
_BY: Mapping[str, Mapping[str, float]] = {
    "law": {"legal": 1.0, "patient": -2.0, "denial": -1.5},
    "payer": {"appeal": -1.2, "patient": -2.0},
    "practice": {"denial": -1.5, "patient": -1.5},
    "post": {"returned_mail": 1.0},
}
"""By the sender's trade: what speaks for a category, or against it."""
_WRITES = {
    "appeal": ("practice", "payer"), "denial": ("payer", "practice"), "refund_request": ("payer", "practice"),
    "records_request": ("payer", "practice"),
}  # fmt: skip
"""Who writes letters of a category to whom, where both are offices of these trades."""
_AT_HOME: dict[str, float] = {
    "denial": -2.0, "authorization": -1.0, "eligibility": -1.0, "refund_request": -0.8, "statement": -1.0, "w9": -1.0,
}  # fmt: skip
_TO_OFFICE: dict[str, float] = {"patient": 1.0, "other": -1.0}
"""Of people at home who write to who treats them, of what may be said in any words."""
_TO_PAYER: dict[str, float] = {"patient": -1.2, "appeal": 0.6}
"""Of people at home who write to who pays, not to who treats them."""


def writer_nats(sender: str | None, recipient: str | None, *, signed: bool) -> Mapping[str, float]:
    """By category, what the two names add. `signed`: the sender's name stands below the text as well, as of people at home."""
    writer = _trade_of(sender)
    if not writer and signed:
        if _trade_of(recipient) == "payer":
            return _AT_HOME | _TO_PAYER
        return _AT_HOME | _TO_OFFICE if is_somebody_at_home(sender or "") else _AT_HOME
    return _BY.get(writer, {})


def writes(category: str, sender: str, recipient: str) -> float:
    """Do the two offices stand to each other as those of such a letter do (1), the other way (-1), or does it not tell (0)?"""
    told, trades = _WRITES.get(category), (_trade_of(sender), _trade_of(recipient))
    return 0.0 if told is None else 1.0 if trades == told else -1.0 if trades == told[::-1] else 0.0


def names_an_office(text: str) -> bool:
    """Does it end as names of organisations and doctors do?"""
    return _ORGANISED.search(text) is not None


def is_of_the_post(name: str) -> bool:
    """Is it the post, or a house that prints and mails for others?"""
    return _trade_of(name) == "post"


def is_somebody_at_home(name: str) -> bool:
    """Is it the name of a person, and of no office?"""
    return _PERSON.fullmatch(name) is not None and not _trade_of(name) and _OFFICES.search(name) is None


def _trade_of(name: str | None) -> str:
    """What an office does by its name; nothing where the name does not tell."""
    return next((trade for trade, words in _TRADES.items() if words.search(name or "")), "")
