"""An 835 as the data of an `eob` record, and what of it a record has no place for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from schemas.exports.x12_parse import Read
from schemas.types.eob import Eob

Part = dict[str, Any]

METHODS = {"CHK": "check", "ACH": "eft", "FWT": "eft", "NON": "none"}
STATUSES = {"22": "reversed", "4": "denied"}
"""Of CLP02; every other is taken as paid, since a payment of nothing may as well be the patient's share."""
_CLAIM_DATES = {"232": "service_from", "233": "service_to"}
_CLAIM_AMOUNTS = {"AU": "allowed", "I": "interest"}


@dataclass(slots=True)
class Advice:
    """One transaction set."""

    data: Part
    left: Counter[str]
    """What a record cannot say, by segment or element."""


def advice_of(segments: Sequence[Read]) -> Advice:
    """The set from ST to SE."""
    reader = _Reader()
    for each in segments:
        reader.take(each)
    return Advice(Eob.model_validate(reader.data).model_dump(mode="json"), reader.left)


def dollars(text: str) -> str:
    """As records say amounts."""
    return f"{Decimal(text or 0):.2f}"


def _date(text: str) -> str | None:
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}" if len(text) == 8 else None


def _units(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


@dataclass(slots=True)
class _Reader:
    """Goes through the segments in order; knows in which loop it is."""

    data: Part = field(
        default_factory=lambda: {"payer": {}, "payee": {}, "payment": {}, "claims": [], "provider_adjustments": []}
    )
    left: Counter[str] = field(default_factory=Counter)
    party: Part | None = None
    claim: Part | None = None
    line: Part | None = None

    def take(self, segment: Read) -> None:
        """The next one."""
        known: dict[str, Callable[[Read], None]] = {
            "BPR": self._bpr, "TRN": self._trn, "N1": self._n1, "N3": self._n3, "N4": self._n4, "PER": self._per,
            "CLP": self._clp, "CAS": self._cas, "NM1": self._nm1, "MOA": self._remarks_of_claim, "MIA": self._remarks_of_claim,
            "REF": self._ref, "DTM": self._dtm, "AMT": self._amt, "SVC": self._svc, "LQ": self._lq, "PLB": self._plb,
        }  # fmt: skip
        if segment.tag in known:
            known[segment.tag](segment)
        elif segment.tag not in {"ST", "SE", "LX"}:
            self.left[segment.tag] += 1

    def _unless(self, text: str, name: str) -> None:
        if text:
            self.left[name] += 1

    def _bpr(self, segment: Read) -> None:
        payment = self.data["payment"]
        payment |= {"amount": dollars(segment[2]), "method": METHODS.get(segment[4]), "date": _date(segment[16])}
        self._unless("".join(segment.elements[5:16]), "BPR05-15 (banks)")
        self._unless("" if segment[1] in {"I", "H"} else segment[1], f"BPR01={segment[1]}")

    def _trn(self, segment: Read) -> None:
        self.data["payment"]["number"] = segment[2]
        self._unless(segment[4], "TRN04")

    def _n1(self, segment: Read) -> None:
        names = {"PR": "payer", "PE": "payee"}
        self.party = self.data[names[segment[1]]] if segment[1] in names else {}
        self.party["name"] = segment[2]
        if segment[1] == "PE" and segment[3] in {"XX", "FI"}:
            self.party["npi" if segment[3] == "XX" else "tax_id"] = segment[4]
        else:
            self._unless(segment[4], f"N1*{segment[1]} id")

    def _n3(self, segment: Read) -> None:
        if self.party is not None:
            self.party["address"] = ", ".join(each for each in segment.elements[1:] if each)

    def _n4(self, segment: Read) -> None:
        if self.party is not None:
            code = segment[3] if len(segment[3]) != 9 else f"{segment[3][:5]}-{segment[3][5:]}"
            city = ", ".join(each for each in (segment[1], f"{segment[2]} {code}".strip()) if each)
            self.party["address"] = ", ".join(each for each in (self.party.get("address"), city) if each)

    def _per(self, segment: Read) -> None:
        if segment[1] == "BL" and segment[3] == "TE" and self.claim is None:
            self.data["payer"]["phone"] = segment[4]
            self._unless("".join(segment.elements[5:]), "PER*BL more")
        else:
            self.left[f"PER*{segment[1]}"] += 1

    def _clp(self, segment: Read) -> None:
        self.party, self.line = None, None
        account = segment[1] if segment[1] != "0" else None
        self.claim = {
            "patient_account": account, "status": STATUSES.get(segment[2], "paid"), "billed": dollars(segment[3]),
            "paid": dollars(segment[4]), "patient_responsibility": dollars(segment[5]) if segment[5] else None,
            "claim_number": segment[7] or None, "adjustments": [], "remarks": [], "lines": [],
        }  # fmt: skip
        self.data["claims"].append(self.claim)
        self._unless("" if segment[2] in {"1", "22"} else segment[2], f"CLP02={segment[2]}")
        for position in range(8, len(segment)):
            self._unless(segment[position], f"CLP{position:02d}")

    def _cas(self, segment: Read) -> None:
        row = self.line or self.claim
        for start in range(2, len(segment), 3):
            if row is not None and segment[start]:
                adjustment = {"group": segment[1], "reason": segment[start], "amount": dollars(segment[start + 1])}
                row["adjustments"].append(adjustment)
            self._unless(segment[start + 2], "CAS quantity")

    def _nm1(self, segment: Read) -> None:
        name = ", ".join(each for each in (segment[3], " ".join(each for each in segment.elements[4:6] if each)) if each)
        name = " ".join(each for each in (name, segment[7]) if each)
        if self.claim is None or self.line is not None or segment[1] not in {"QC", "IL", "82"}:
            self.left[f"NM1*{segment[1]}"] += 1
        elif segment[1] == "82":
            self.claim |= {"rendering_provider": name or None, "rendering_npi": segment[9] if segment[8] == "XX" else None}
            self._unless("" if segment[8] == "XX" else segment[9], f"NM1*82 id {segment[8]}")
        else:
            self.claim["patient_name" if segment[1] == "QC" else "subscriber_name"] = name or None
            if segment[9]:
                self.claim["member_id"] = self.claim.get("member_id") or segment[9]
            self._unless("" if segment[8] == "MI" else segment[8], f"NM108={segment[8]}")

    def _remarks_of_claim(self, segment: Read) -> None:
        places = (3, 4, 5, 6, 7) if segment.tag == "MOA" else (5, 20, 21, 22, 23)
        if self.claim is not None:
            self.claim["remarks"] += [segment[place] for place in places if segment[place]]
        other = [each for place, each in enumerate(segment.elements[1:], start=1) if place not in places]
        self._unless("".join(other), f"{segment.tag} amounts")

    def _ref(self, segment: Read) -> None:
        qualifier = segment[1]
        if self.party is not None and qualifier in {"2U", "TJ"}:
            self.party["payer_id" if qualifier == "2U" else "tax_id"] = segment[2]
        elif self.claim is not None and self.line is None and qualifier == "1L":
            self.claim["group_number"] = segment[2]
        else:
            self.left[f"REF*{qualifier}"] += 1

    def _dtm(self, segment: Read) -> None:
        if self.line is not None and segment[1] in {"472", "150", "151"}:
            names = {"472": ("service_from",), "150": ("service_from",), "151": ("service_to",)}[segment[1]]
            self.line |= dict.fromkeys(names, _date(segment[2]))
        elif self.claim is not None and self.line is None and segment[1] in _CLAIM_DATES:
            self.claim[_CLAIM_DATES[segment[1]]] = _date(segment[2])
        else:
            self.left[f"DTM*{segment[1]}"] += 1

    def _amt(self, segment: Read) -> None:
        if self.line is not None and segment[1] == "B6":
            self.line["allowed"] = dollars(segment[2])
        elif self.claim is not None and self.line is None and segment[1] in _CLAIM_AMOUNTS:
            self.claim[_CLAIM_AMOUNTS[segment[1]]] = dollars(segment[2])
        else:
            self.left[f"AMT*{segment[1]}"] += 1

    def _svc(self, segment: Read) -> None:
        kind, *code = segment.parts(1)
        is_revenue = kind == "NU"
        if not code:
            code = [""]
            self.left["SVC01 without a code"] += 1
        self.line = {
            "procedure": None if is_revenue else code[0] or None, "revenue_code": code[0] if is_revenue else segment[4] or None,
            "modifiers": [each for each in code[1:5] if each], "units": _units(segment[5]) if segment[5] else None,
            "billed": dollars(segment[2]), "paid": dollars(segment[3]), "adjustments": [], "remarks": [],
        }  # fmt: skip
        if self.claim is not None:
            self.claim["lines"].append(self.line)
        self._unless("" if kind in {"HC", "NU", "AD", "N4", "HP"} else kind, f"SVC01-1={kind}")
        self._unless("".join(code[5:]), "SVC01-7 (description)")
        for position in (6, 7):
            self._unless(segment[position], f"SVC{position:02d}")

    def _lq(self, segment: Read) -> None:
        if self.line is not None and segment[1] == "HE":
            self.line["remarks"].append(segment[2])
        else:
            self.left[f"LQ*{segment[1]}"] += 1

    def _plb(self, segment: Read) -> None:
        for position in range(3, len(segment) - 1, 2):
            code, *reference = segment.parts(position)
            moved = {"code": code, "reference": "".join(reference) or None, "amount": dollars(segment[position + 1])}
            self.data["provider_adjustments"].append(moved)
