"""An 837 read back loop by loop, knowing nothing of how it was written: what it says, and what in it nobody expects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from postroom.evaluation.x12.advice import dollars
from schemas.exports.x12_parse import Read

Part = dict[str, Any]

ROLES = {
    "41": "submitter", "40": "receiver", "85": "billing", "87": "pay_to", "IL": "subscriber", "PR": "payer", "QC": "patient",
}  # fmt: skip
"""Of NM101 before a claim."""


@dataclass(slots=True)
class Claim:
    """One transaction set."""

    data: Part
    left: Counter[str]
    """What has no place, by segment."""


def claim_of(segments: Sequence[Read]) -> Claim:
    """The set from ST to SE, which holds one claim."""
    reader = _Reader()
    for each in segments:
        reader.take(each)
    return Claim(reader.data, reader.left)


def _name(segment: Read) -> str:
    """Last or whole name first; order and commas do not matter to who compares letters."""
    return " ".join(each for each in (segment[3], segment[4], segment[5], segment[7]) if each)


@dataclass(slots=True)
class _Reader:
    """Goes through the segments in order; knows in which loop it is."""

    data: Part = field(default_factory=lambda: {"levels": [], "others": [], "lines": []})
    left: Counter[str] = field(default_factory=Counter)
    party: Part = field(default_factory=dict)
    """The last that NM1 named."""
    place: Part = field(default_factory=dict)
    """Whose dates and numbers come now: the level, the claim, another policy or a line."""

    def take(self, segment: Read) -> None:
        """The next one."""
        known: dict[str, Callable[[Read], None]] = {
            "BHT": self._bht, "HL": self._hl, "SBR": self._sbr, "PAT": self._pat, "NM1": self._nm1, "N3": self._n3,
            "N4": self._n4, "DMG": self._dmg, "PER": self._per, "PRV": self._prv, "REF": self._ref, "CLM": self._clm,
            "DTP": self._dtp, "CL1": self._cl1, "AMT": self._amt, "NTE": self._nte, "CRC": self._crc, "HI": self._hi,
            "OI": self._oi, "LX": self._lx, "SV1": self._sv1, "SV2": self._sv2, "PS1": self._ps1, "LIN": self._lin,
            "CTP": self._ctp,
        }  # fmt: skip
        if segment.tag in known:
            known[segment.tag](segment)
        elif segment.tag not in {"ST", "SE"}:
            self.left[segment.tag] += 1

    def _bht(self, segment: Read) -> None:
        self.data["number"] = segment[3]
        self.data["purpose"] = [segment[1], segment[2], segment[6]]

    def _hl(self, segment: Read) -> None:
        self.place = {"level": list(segment.elements[1:])}
        self.data["levels"].append(self.place["level"])

    def _sbr(self, segment: Read) -> None:
        said = {
            "rank": segment[1], "relationship": segment[2] or None, "group_number": segment[3] or None,
            "group_name": segment[4] or None, "filing": segment[9],
        }  # fmt: skip
        if "claim" in self.data:
            self.place = said
            self.data["others"].append(said)
        else:
            self.data["policy"] = said

    def _pat(self, segment: Read) -> None:
        self.data["related"] = segment[1]

    def _nm1(self, segment: Read) -> None:
        code = segment[1]
        self.party = {"kind": segment[2], "name": _name(segment) or None}
        if segment[8]:
            self.party["number"] = [segment[8], segment[9]]
        if "claim" not in self.data:
            self.data[ROLES.get(code, code)] = self.party
        else:
            self.place.setdefault("people", {})[code] = self.party

    def _n3(self, segment: Read) -> None:
        self.party["street"] = ", ".join(each for each in segment.elements[1:] if each)

    def _n4(self, segment: Read) -> None:
        self.party["town"] = list(segment.elements[1:])

    def _dmg(self, segment: Read) -> None:
        self.party |= {"born": segment[2], "sex": segment[3]}

    def _per(self, segment: Read) -> None:
        self.party |= {"contact": segment[2] or None, "ways": list(segment.elements[3:])}

    def _prv(self, segment: Read) -> None:
        # The one who bills has it before the name.
        is_first = segment[1] == "BI"
        (self.data if is_first else self.party)["taxonomy" if not is_first else "billing_taxonomy"] = segment[3]

    def _ref(self, segment: Read) -> None:
        """Of the party where one was named in this loop, else of the claim or line."""
        in_claim = "claim" in self.data
        is_own = in_claim and not self.place.get("people")
        (self.place if is_own else self.party).setdefault("references", {})[segment[1]] = segment[2]

    def _clm(self, segment: Read) -> None:
        place = segment.parts(5)
        self.place = self.data["claim"] = {
            "account": segment[1], "total": dollars(segment[2]), "place": place[0], "form": place[1],
            "frequency": place[2], "signed": segment[6] or None, "assignment": segment[7], "benefits": segment[8],
            "release": segment[9], "causes": list(segment.parts(11)) if segment[11] else [],
        }  # fmt: skip

    def _dtp(self, segment: Read) -> None:
        self.place.setdefault("dates", {})[segment[1]] = [segment[2], segment[3]]

    def _cl1(self, segment: Read) -> None:
        self.place["admission"] = list(segment.elements[1:])

    def _amt(self, segment: Read) -> None:
        self.place.setdefault("amounts", {})[segment[1]] = dollars(segment[2])

    def _nte(self, segment: Read) -> None:
        self.place["note"] = segment[2]

    def _crc(self, segment: Read) -> None:
        self.place["referral"] = list(segment.elements[1:])

    def _hi(self, segment: Read) -> None:
        codes = self.place.setdefault("codes", [])
        codes += [list(segment.parts(position)) for position in range(1, len(segment))]

    def _oi(self, segment: Read) -> None:
        self.place |= {"benefits": segment[3], "release": segment[6]}

    def _lx(self, segment: Read) -> None:
        self.place = {"place_in_claim": segment[1]}
        self.data["lines"].append(self.place)

    def _sv1(self, segment: Read) -> None:
        self.place |= {
            "procedure": list(segment.parts(1)), "charge": dollars(segment[2]), "unit": segment[3], "units": segment[4],
            "place": segment[5] or None, "pointers": list(segment.parts(7)), "emergency": segment[9] or None,
            "screening": segment[11] or None, "family_planning": segment[12] or None,
        }  # fmt: skip

    def _sv2(self, segment: Read) -> None:
        self.place |= {
            "revenue": segment[1], "procedure": list(segment.parts(2)) if segment[2] else None, "charge": dollars(segment[3]),
            "unit": segment[4], "units": segment[5], "not_covered": dollars(segment[7]) if segment[7] else None,
        }  # fmt: skip

    def _ps1(self, segment: Read) -> None:
        self.place["bought"] = [segment[1], dollars(segment[2])]

    def _lin(self, segment: Read) -> None:
        self.place["drug"] = list(segment.elements[2:])

    def _ctp(self, segment: Read) -> None:
        self.place["drug"] = [*self.place.get("drug", ()), segment[4], segment[5]]
