"""Code systems of FHIR resources, and how a code on paper is recognised as one of a system: by its shape alone.

A code whose shape fits no system is told as text, never put into a system to which it may not belong. No list of codes and no
wording of any code set is kept here. System addresses: HL7 terminology (THO), CARIN Blue Button.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from schemas.exports.clean_text import clean

Json = dict[str, Any]
"""A FHIR element: strings, booleans, integers, decimals, lists and objects; never null and never empty."""

_HL7 = "http://terminology.hl7.org/CodeSystem/"
_CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/"
ADJUDICATION = f"{_HL7}adjudication"
CARIN_ADJUDICATION = f"{_CARIN}C4BBAdjudication"
CARIN_DISCRIMINATOR = f"{_CARIN}C4BBAdjudicationDiscriminator"
CARIN_CARE_TEAM_ROLE = f"{_CARIN}C4BBClaimCareTeamRole"
CARIN_IDENTIFIER = f"{_CARIN}C4BBIdentifierType"
CARIN_STATUS = f"{_CARIN}C4BBPayerAdjudicationStatus"
CARIN_SUPPORTING = f"{_CARIN}C4BBSupportingInfoType"
CLAIM_INFORMATION = f"{_HL7}claiminformationcategory"
CLAIM_TYPE = f"{_HL7}claim-type"
COVERAGE_CLASS = f"{_HL7}coverage-class"
DIAGNOSIS_TYPE = f"{_HL7}ex-diagnosistype"
IDENTIFIER_TYPE = f"{_HL7}v2-0203"
PAYEE_TYPE = f"{_HL7}payeetype"
PAYMENT_TYPE = f"{_HL7}payment-type"
PRIORITY = f"{_HL7}processpriority"
RELATED_CLAIM = f"{_HL7}ex-relatedclaimrelationship"
RELATIONSHIP = f"{_HL7}subscriber-relationship"
CARC = "https://x12.org/codes/claim-adjustment-reason-codes"
GROUP = "https://x12.org/codes/claim-adjustment-group-codes"
RARC = "https://x12.org/codes/remittance-advice-remark-codes"
NPI = "http://hl7.org/fhir/sid/us-npi"
EIN = "urn:oid:2.16.840.1.113883.4.4"
SSN = "http://hl7.org/fhir/sid/us-ssn"
CURRENCY = "urn:iso:std:iso:4217"
PLACE = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
REVENUE = "https://www.nubc.org/CodeSystem/RevenueCodes"
TYPE_OF_BILL = "https://www.nubc.org/CodeSystem/TypeOfBill"
ADMISSION_TYPE = "https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit"
ADMISSION_SOURCE = "https://www.nubc.org/CodeSystem/PointOfOrigin"
DISCHARGE_STATUS = "https://www.nubc.org/CodeSystem/PatDischargeStatus"
_HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
_CPT = "http://www.ama-assn.org/go/cpt"
DENTAL = "http://www.ada.org/cdt"
_ICD10 = "http://hl7.org/fhir/sid/icd-10-cm"
_ICD9 = "http://hl7.org/fhir/sid/icd-9-cm"
_ICD10_PROCEDURE = "http://www.cms.gov/Medicare/Coding/ICD10"
_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

_PROCEDURES = (
    (re.compile(r"D\d{4}"), DENTAL),
    (re.compile(r"[A-V]\d{4}"), _HCPCS),
    (re.compile(r"\d{4}[0-9FTUM]"), _CPT),
)
_MODIFIERS = ((re.compile(r"[A-Z][A-Z0-9]"), _HCPCS), (re.compile(r"\d{2}"), _CPT))
_REASON = re.compile(r"[1-9]\d{0,2}|[ABDPWY]\d{1,2}")
_REMARK = re.compile(r"(M|MA|N)\d{1,4}")
_GROUPS = frozenset({"CO", "OA", "PI", "PR"})


@lru_cache(maxsize=4096)
def concept(system: str | None = None, code: str | None = None, *, text: str | None = None) -> Json:
    """A CodeableConcept; what is empty is left out, and where all is empty the concept is said to be unknown.

    The same few come again and again, so they are kept: whoever gets one must not change it.
    """
    told, words = clean(code), clean(text)
    coding = [{"system": system, "code": told} if system else {"code": told}] if told else []
    found = ({"coding": coding} if coding else {}) | ({"text": words} if words else {})
    return found or absent("unknown")


def absent(why: str) -> Json:
    """An element that the standard asks for and paper does not have: `unknown` or `not-applicable`."""
    return {"extension": [{"url": _ABSENT, "valueCode": why}]}


@lru_cache(maxsize=4096)
def procedure(code: str | None, *, text: str | None = None, has_revenue_code: bool = False) -> Json:
    """A service. A revenue code alone is an honest line of an institution."""
    if not clean(code) and not clean(text):
        return absent("not-applicable" if has_revenue_code else "unknown")
    return _by_shape(_PROCEDURES, code, text)


@lru_cache(maxsize=4096)
def modifier(code: str) -> Json:
    """A modifier of a service."""
    return _by_shape(_MODIFIERS, code, None)


def diagnosis(code: str, indicator: str | None = None) -> Json:
    """A diagnosis; `indicator` as in box 21 of the CMS-1500: 0 is ICD-10, 9 is ICD-9. Else the first sign tells."""
    is_old = indicator == "9" or (indicator != "0" and code[:1].isdigit())
    return concept(_ICD9 if is_old else _ICD10, code)


def inpatient_procedure(code: str) -> Json:
    """A procedure of an institution: ICD-10-PCS has seven signs."""
    return concept(_ICD10_PROCEDURE if re.fullmatch(r"[0-9A-HJ-NP-Z]{7}", code) else None, code)


def is_reason(code: str | None) -> bool:
    """Has it the shape of a claim adjustment reason code?"""
    return bool(_REASON.fullmatch(code or ""))


def is_remark(code: str | None) -> bool:
    """Has it the shape of a remittance advice remark code?"""
    return bool(_REMARK.fullmatch(code or ""))


@lru_cache(maxsize=4096)
def adjustment(group: str | None, reason: str | None, printed: str | None) -> Json:
    """Why less was paid: the reason, and the group that bears it, as codings where they are X12's; as printed in any case."""
    codings = [{"system": CARC, "code": reason}] if is_reason(reason) else []
    codings += [{"system": GROUP, "code": group}] if group in _GROUPS else []
    found = concept(text=printed)
    return ({"coding": codings} | ({"text": found["text"]} if "text" in found else {})) if codings else found


def _by_shape(systems: tuple[tuple[re.Pattern[str], str], ...], code: str | None, text: str | None) -> Json:
    system = next((system for shape, system in systems if shape.fullmatch(code or "")), None)
    return concept(system, code, text=text)
