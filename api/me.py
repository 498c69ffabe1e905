"""`/v1/me`: who is calling, what they may do, and how they like the desk."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter

from api.access import PrincipalDep, Right, rights_of
from api.bodies import Body
from api.problems import RESPONSES
from api.services import ServicesDep
from schemas.errors import NotAllowed
from schemas.preferences import Preferences
from schemas.work import Role
from storage.people import load_user, save_preferences

router = APIRouter(prefix="/v1/me", tags=["me"], responses=RESPONSES)


class Me(Body):
    """A key, or a person at a client."""

    object: Literal["me"] = "me"
    actor: str
    """As in the audit trail."""
    name: str
    client_id: str | None
    role: Role
    rights: list[Right]
    preferences: Preferences


@router.get("")
def get_me(services: ServicesDep, principal: PrincipalDep) -> Me:
    """Who calls."""
    preferences = Preferences()
    if principal.user_id is not None:
        with services.database.read() as session:
            preferences = load_user(session, principal.user_id).preferences
    return Me(
        actor=principal.actor,
        name=principal.name,
        client_id=principal.client_id,
        role=principal.role,
        rights=sorted(rights_of(principal)),
        preferences=preferences,
    )


@router.put("/preferences")
def put_preferences(wanted: Preferences, services: ServicesDep, principal: PrincipalDep) -> Preferences:
    """How a person likes the desk; a key has no likes."""
    if principal.user_id is None:
        raise NotAllowed("Preferences are kept for people who sign in with a name.")
    with services.database.write() as session:
        save_preferences(session, principal.user_id, wanted)
    return wanted
