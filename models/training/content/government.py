"""Remittances of public programmes: payers, member and claim numbers in the shapes that one programme uses throughout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from models.training.content import names, numbers, people
from models.training.content.remittance import ZERO, Remittance, Service

_FORES = (
    "Blue", "North", "Prairie", "Summit", "Golden", "Cascade", "Heartland", "Palm", "Nova", "Keystone", "Gulf", "Tri",
    "Great Lakes",
)  # fmt: skip
_REARS = ("star", "ridge", "point", "bridge", "field", "haven", "way", "crest", "line", "gate")
_STATES = (
    "Nebraska", "Ohio", "Idaho", "Oklahoma", "Alabama", "Minnesota", "Oregon", "Georgia", "Colorado", "Arizona", "Wisconsin",
    "Texas", "Michigan", "Iowa", "Kentucky", "Maine", "Vermont", "Nevada", "Montana", "Kansas", "Utah", "Delaware",
)  # fmt: skip
_PLACES = (
    "Cedar",
    "Wabash",
    "Marion",
    "Jefferson",
    "Clay",
    "Sumner",
    "Polk",
    "Grant",
    "Lake",
    "Mercer",
    "Union",
    "Pike",
    "Yuma",
)


@dataclass(frozen=True, slots=True)
class Programme:
    """Who pays, and what its numbers look like: `#` is a digit, `@` a letter, `MBI` a Medicare number."""

    payers: tuple[str, ...]
    members: tuple[str, ...]
    claims: tuple[str, ...]
    copays: bool = True


MEDICARE_B = Programme(
    (
        "{f}{r} Administrators LLC", "Medicare Part B - {f}{r}", "{f}{r} Government Services", "{f} {n} Federal Services Inc",
        "Medicare {s} Part B", "{f}{r} MAC Jurisdiction {j}", "{n} Medicare Services", "Medicare B - {s}",
    ),
    ("MBI", "MBI", "MBI", "#########A", "@########"),
    ("02########300", "#############", "05#########20", "11#########00"),
    copays=False,
)  # fmt: skip
MEDICARE_DME = replace(
    MEDICARE_B,
    payers=("{f}{r} DME MAC", "DME MAC Jurisdiction {j}", "{f}{r} DMEPOS Administrators", "{n} Federal DME Services"),
    claims=("##############", "1########00000", "2#########0000"),
)
MEDICARE_A = replace(
    MEDICARE_B,
    payers=(
        "{f}{r} Administrators LLC", "Medicare Part A - {f}{r}", "{f}{r} Government Services - Part A", "Medicare A {s}",
        "{n} Fiscal Intermediary", "{f}{r} MAC J{j} Part A", "{f}{r} Home Health & Hospice MAC",
    ),
    claims=("2#########04@@@", "2##########@@@", "22#########@@R"),
)  # fmt: skip
MEDICAID = Programme(
    (
        "State of {s} Medical Assistance Program", "{s} Medicaid", "{s} Department of Human Services",
        "{s} Health Care Authority", "Department of Medical Assistance - {s}", "{s} Medicaid Management Information System",
        "{s} Division of Health Care Financing", "{f}{r} Medicaid Fiscal Agent", "{s} Department of Health Services", "{s}Care",
    ),
    ("##########", "#########01", "############", "########@", "@@#####@", "#########", "00########"),
    ("#################", "#############", "2##############", "10##########000", "###########", "2######-##-###",
        "#############-00"),
)  # fmt: skip
TRICARE = Programme(
    (
        "{f}{r} Military Health", "{f}{r} Federal Services - Military Region {w}", "{n} Military & Veterans Claims Office",
        "{w} Region Military Health Programme", "{f}{r} Military Claims Administration", "Uniformed Services Family Plan {s}",
        "Veterans Community Care - {f}{r}",
    ),
    ("#########", "XXXXX####", "###########", "00#########"),
    ("2#######-##-##", "##########", "W#########", "2026###X####", "##########-00"),
)  # fmt: skip
COMPENSATION = Programme(
    (
        "{n} & {n} Claims Management", "{s} State Insurance Fund", "{f}{r} Casualty Company", "{n} Risk Services",
        "{f} {n} Indemnity", "{c} County Self-Insurance Pool", "{f}{r} Workers' Compensation Trust", "{f}{r} Auto Insurance",
        "{n} Mutual Fire & Casualty", "{s} Department of Labor - Insurance Services", "{s} School Boards Insurance Trust",
    ),
    ("###-##-####", "XXX-XX-####", "#########", "WC######", "@######"),
    ("##########-001", "#########", "WC##-######", "###-##-######", "@@###########", "C##########", "0######-##-##"),
    copays=False,
)  # fmt: skip
PUBLIC_PLAN = Programme(
    (
        "State Employees Group Health Plan of {s}", "{s} Public Employees Benefit Board", "City of {t} Employee Health Plan",
        "{c} County Employees Health Trust", "{s} Teachers Retirement Health Fund", "City of {t} Police & Fire Medical Fund",
        "{s} State Health Benefit Plan", "{s} Municipal League Health Pool", "{s} Educators Benefit Trust",
        "{t} Transit Authority Plan",
        "University of {s} Employee Plan", "{c} County Schools Benefit Fund", "{s} Highway Patrol Medical Plan",
    ),
    ("@@@#########", "#########", "W########", "P########-01", "S###-##-####", "##########"),
    ("##############", "2#########", "@##########", "E#########", "##########-01", "####-#####-##"),
)  # fmt: skip


def payer_name(rng: Random, patterns: Sequence[str]) -> str:
    """A name out of its pattern."""
    pattern = rng.choice(patterns)
    while "{n}" in pattern:
        pattern = pattern.replace("{n}", names.surname(rng), 1)
    return pattern.format(
        f=rng.choice(_FORES), r=rng.choice(_REARS), s=rng.choice(_STATES), c=rng.choice(_PLACES), w=rng.choice(("West", "East",
            "North", "South")),
        j=rng.choice("ABCDEFHJKLMN568"), t=people.address(rng).city,
    )  # fmt: skip


def dressed(rng: Random, content: Remittance, programme: Programme) -> Remittance:
    """The same remittance as this programme's: its name, and numbers of one shape all through."""
    member, number = rng.choice(programme.members), rng.choice(programme.claims)
    account = rng.choice(("########", "@@@@@####", "######", "@#####", "##########", "####-##", "@@@#######", "MRN#####"))
    members, claims, accounts = dict[str, str](), dict[str, str](), dict[str, str]()
    changed = tuple(
        replace(
            claim, account=accounts.setdefault(claim.account, names.patterned(rng, account)),
            number=claims.setdefault(claim.number, names.patterned(rng, number)),
            member_id=members.setdefault(claim.member_id, numbers.medicare_id(rng) if member == "MBI" else names.patterned(rng,
                member)),
        )
        for claim in content.claims
    )  # fmt: skip
    moved = tuple(
        replace(each, reference=claims.get(each.reference) or names.patterned(rng, number))
        for each in content.provider_adjustments
    )
    made = replace(
        content,
        claims=changed,
        provider_adjustments=moved,
        payer=replace(content.payer, name=payer_name(rng, programme.payers)),
    )
    return made if programme.copays else without_copays(made)


def without_copays(content: Remittance) -> Remittance:
    """Where the programme knows no copay; left alone where the payment would change its nature."""
    return without(content, "copay")


def without(content: Remittance, *shares: str) -> Remittance:
    """Without some of the patient's shares; left alone where the payment would change its nature."""
    gone: dict[str, Any] = dict.fromkeys(shares, ZERO)
    claims = tuple(
        replace(claim, services=tuple(replace(service, **gone) for service in claim.services)) for claim in content.claims
    )
    changed = replace(content, claims=claims)
    return changed if content.method != "none" and changed.amount > 0 else content


def has(content: Remittance, *shares: str) -> bool:
    """Are there such shares of the patient?"""
    return any(getattr(service, share) for claim in content.claims for service in claim.services for share in shares)


def recoded(rng: Random, content: Remittance, letters: str, modifiers: Sequence[str]) -> Remittance:
    """Procedures of some chapters only, with modifiers that belong to them: equipment, rides, drugs."""

    def other(service: Service) -> Service:
        code = f"{rng.choice(letters)}{rng.randint(100, 9999):04d}"
        return replace(service, procedure=code, modifiers=tuple(rng.sample(tuple(modifiers), k=rng.choice((0, 1, 1, 2, 3)))))

    codes: dict[str, Service] = {}
    claims = []
    for claim in content.claims:
        made = []
        for service in claim.services:
            known = codes.setdefault(f"{claim.patient.listed} {service.procedure} {abs(service.billed)}", other(service))
            made.append(replace(service, procedure=known.procedure, modifiers=known.modifiers))
        claims.append(replace(claim, services=tuple(made)))
    return replace(content, claims=tuple(claims))
