"""`/v1/batches/{id}/receipt`: what was received, signed; and whether a receipt is one of ours."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter
from fastapi import Body as Sent

from api.access import Observer
from api.bodies import Body
from api.problems import RESPONSES
from api.services import ServicesDep
from schemas.batch_receipt import is_genuine, signed
from schemas.ids import BatchId
from storage.batch_receipts import receipt_of

router = APIRouter(prefix="/v1", tags=["batches"], responses=RESPONSES)


class Verdict(Body):
    """`genuine`: issued by this installation, and not a character altered since."""

    object: Literal["verdict"] = "verdict"
    genuine: bool


@router.get("/batches/{batch_id}/receipt")
def get_receipt(batch_id: str, services: ServicesDep, caller: Observer) -> dict[str, Any]:
    """Files with their SHA-256, pages, documents found and expected, blanks, duplicates, refusals; with a signature."""
    with services.database.read() as session:
        receipt = receipt_of(session, caller.client_id, BatchId(batch_id))
    return signed(receipt, services.session_secret)


@router.post("/receipts/verify")
def verify_receipt(receipt: Annotated[dict[str, Any], Sent()], services: ServicesDep, caller: Observer) -> Verdict:
    """Is this receipt as it was issued here?"""
    mine = receipt.get("client_id") == caller.client_id
    return Verdict(genuine=mine and is_genuine(receipt, services.session_secret))
