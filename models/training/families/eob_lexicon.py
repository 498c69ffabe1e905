"""The lexicon of training remittances: usual headings and composed ones, and which of a draft's words mean what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from models.training.content import lexicon_eob
from models.training.content.lexicon import Lexicon
from models.training.families import eob_wording as wording

_NAMED = {
    "line revenue": "revenue_code",
    "claim total": "noise/claim_total",
    "page total": "noise/page_total",
    "grand heading": "noise/grand_total",
    "adjustment lead": "codes",
    "remark lead": "remarks",
    "line other": "noise/other",
    "line line_no": "noise/line_no",
    "line other_money": "noise/money",
    "line patient": "patient_responsibility",
    "line group": "adjustments/group",
    "line reason": "adjustments/reason",
    "line amount": "adjustments/amount",
    "payee phone": "payer/phone",
    "payee payer_id": "payer/payer_id",
    "payee tax": "payee/tax_id",
    "payer phone": "payer/phone",
    "payer id": "payer/payer_id",
    "interest": "interest",
    "moved": "moved",
}
_PLACES = {
    "line": "",
    "claim": "",
    "grand": "totals/",
    "payment": "payment/",
    "payee": "payee/",
    "moved": "provider_adjustments/",
}


def meaning_of(kind: str) -> str | None:
    """What a word of a draft means: `line billed` is `billed`, `payment date` is `payment/date`."""
    place, _, name = kind.partition(" ")
    meaning = _NAMED.get(kind, f"{_PLACES.get(place, '?')}{name}")
    return meaning if meaning in lexicon_eob.GRAMMAR else None


def _usual() -> Mapping[str, tuple[str, ...]]:
    """What means something by itself: captions of sums and of money moved often are those of columns, and are left to these."""
    columns = {text for texts in wording.LINE.values() for text in texts}
    own = {key: tuple(text for text in texts if text not in columns) for key, texts in wording.GRAND.items()}
    claim = {key: texts for key, texts in wording.CLAIM.items() if key != "period"}
    tables: Mapping[str, Mapping[str, tuple[str, ...]]] = {
        "line": wording.LINE, "claim": claim, "grand": own, "payment": wording.PAYMENT, "payee": wording.PAYEE,
        "": {"moved": wording.MOVED},
    }  # fmt: skip
    found: dict[str, list[str]] = defaultdict(list)
    for place, table in tables.items():
        for name, texts in table.items():
            if meaning := meaning_of(f"{place} {name}".strip()):
                found[meaning] += texts
    for kind, texts in wording.NOISE_FACTS.items():
        found[f"noise/{kind}"] += texts
    return {meaning: tuple(dict.fromkeys(texts)) for meaning, texts in found.items()}


LEXICON = Lexicon(lexicon_eob.GRAMMAR, _usual(), lexicon_eob.SHORT)
