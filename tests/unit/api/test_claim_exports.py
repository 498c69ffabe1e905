"""Claim forms leave over HTTP as X12 837, with the master data that an administrator put there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from postroom.client import Client, ServiceError
from schemas.ids import ClientId, RecordId
from schemas.master import Party
from schemas.record import Record
from schemas.work import Role
from storage.audit import Deed
from storage.records import record_view, save_record
from tests.claims import MASTER, institutional, professional
from tests.unit.api.conftest import House
from tests.unit.api.test_delivery import client
from tests.unit.api.test_records import HandIn, hand_in
from workers.outgoing.exporter import Exporter

__all__ = ["client", "hand_in"]
ACME = ClientId("acme")
Accept = Callable[[Record], str]


@pytest.fixture
def accept(house: House, hand_in: HandIn) -> Accept:
    """Have a worker make a record, and a person make that claim of it."""

    def work(claim: Record) -> str:
        document = hand_in()
        with house.services.database.write() as session:
            seen = record_view(session, ACME, RecordId(document["record_id"]))
            owner = {"id": document["record_id"], "document_id": seen.document_id, "client_id": ACME}
            deed = Deed("key:1", "record.accept", None)
            save_record(session, ACME, claim.model_copy(update=owner), version=seen.version, deed=deed)
        return str(document["record_id"])

    return work


def load_master(house: House) -> None:
    admin = house.key(Role.ADMIN)
    entries: list[tuple[str, Party]] = [("payers", each) for each in MASTER.payers]
    entries += [("providers", each) for each in MASTER.providers]
    for kind, each in entries:
        body = each.model_dump(mode="json")
        assert house.http.put(f"/v1/master/{kind}/{each.key}", json=body, headers=admin).status_code == 201
    partner = MASTER.partner.model_dump(mode="json")
    assert house.http.put("/v1/master/partner", json=partner, headers=admin).status_code == 200


@pytest.mark.parametrize("claim", [professional(), institutional()], ids=["x12-837p", "x12-837i"])
def test_a_claim_leaves_by_itself_and_in_a_run(
    house: House, accept: Accept, client: Client, tmp_path: Path, claim: Record
) -> None:
    name, version = ("x12-837p", b"005010X222A1") if claim.type == "cms1500" else ("x12-837i", b"005010X223A2")
    record_id = accept(claim)
    load_master(house)
    assert version in client.records.exported(record_id, name)
    run = client.exports.create(name)
    assert Exporter(house.services.database, house.services.objects, "test", 120)()
    files = client.exports.download(run["id"], tmp_path)
    assert [path.name for path in files] == [f"{name}.00001.837", "manifest.json"]
    assert files[0].read_bytes().count(b"CLM*") == 1


def test_a_claim_without_master_data_says_what_it_needs(accept: Accept, client: Client) -> None:
    with pytest.raises(ServiceError) as caught:
        client.records.exported(accept(professional()), "x12-837p")
    assert caught.value.status == 409
    assert {"partner.submitter", "provider.address", "payer.payer_id"} <= {each["at"] for each in caught.value.problem["held"]}
