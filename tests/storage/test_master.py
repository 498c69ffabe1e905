from __future__ import annotations

import pytest
from sqlalchemy import select

from schemas.errors import NotFound
from schemas.ids import ClientId
from schemas.master import Buyer, OpenClaim, Payer, Provider, TradingPartner, Vendor
from schemas.master_kind import MasterKind
from storage.master import (
    delete_entry,
    import_entries,
    list_entries,
    load_entry,
    load_partner,
    master_data,
    put_entry,
    put_partner,
)
from storage.master_tables import MasterRow, MasterTermRow
from storage.tables import AuditRow
from tests.storage.scenes import ACME, OTHER, Mailroom

PAYER = Payer(key="EHP", name="Example Health Plan", payer_id="99999", tax_id="12-3456789")
CLAIM = OpenClaim(key="ACCT1001", account="acct-1001", patient_name="DOE, JANE A", member_id="XYZ 123", charge="250")


def put(
    room: Mailroom, kind: MasterKind, entry: Payer | OpenClaim | Vendor | Provider | Buyer, client_id: ClientId = ACME
) -> bool:
    with room.database.write() as session:
        return put_entry(session, client_id, kind, entry, actor="test")


def test_valid(mailroom: Mailroom) -> None:
    assert put(mailroom, MasterKind.PAYERS, PAYER)
    put(mailroom, MasterKind.PROVIDERS, Provider(key="SC", name="Sample Clinic", npi="1234567893"))
    put(mailroom, MasterKind.VENDORS, Vendor(key="V1", name="Paper Supply Co."))
    put(mailroom, MasterKind.BUYERS, Buyer(key="OWN", name="Sample Clinic LLC", tax_id="123456789"))
    with mailroom.database.write() as session:
        put_partner(session, ACME, TradingPartner(sender_id="SUB1", usage="T"), actor="test")
    with mailroom.database.read() as session:
        found = master_data(session, ACME)
        assert load_entry(session, ACME, MasterKind.PAYERS, "EHP") == PAYER
        assert load_partner(session, ACME).sender_id == "SUB1"
    assert (found.payers, found.partner.sender_id) == ((PAYER,), "SUB1")
    assert found.payer("EXAMPLE HEALTH PLAN") == PAYER
    assert [each.key for each in found.buyers] == ["OWN"]


def test_replaced(mailroom: Mailroom) -> None:
    put(mailroom, MasterKind.PAYERS, PAYER)
    assert not put(mailroom, MasterKind.PAYERS, PAYER.model_copy(update={"name": "Other"}))
    with mailroom.database.read() as session:
        assert [each.name for each in master_data(session, ACME).payers] == ["Other"]


def test_other_client_sees_nothing(mailroom: Mailroom) -> None:
    put(mailroom, MasterKind.PAYERS, PAYER)
    with mailroom.database.read() as session:
        assert master_data(session, OTHER).payers == ()
        assert not list_entries(session, OTHER, MasterKind.PAYERS).items
        with pytest.raises(NotFound):
            load_entry(session, OTHER, MasterKind.PAYERS, "EHP")
    with pytest.raises(NotFound), mailroom.database.write() as session:
        delete_entry(session, OTHER, MasterKind.PAYERS, "EHP", actor="test")
    assert mailroom.count(MasterRow) == 1


def test_terms_follow_the_entry(mailroom: Mailroom) -> None:
    put(mailroom, MasterKind.CLAIMS, CLAIM)
    put(mailroom, MasterKind.CLAIMS, CLAIM.model_copy(update={"account": "B-2"}))
    with mailroom.database.read() as session:
        terms = set(session.scalars(select(MasterTermRow.term)))
    assert terms == {"account:B2", "member:XYZ123", "person:DOE JANE"}
    with mailroom.database.write() as session:
        delete_entry(session, ACME, MasterKind.CLAIMS, "ACCT1001", actor="test")
    assert mailroom.count(MasterTermRow) == 0


def test_import_merges_and_replaces(mailroom: Mailroom) -> None:
    claims = [CLAIM.model_copy(update={"key": f"C{n:04d}"}) for n in range(1200)]
    with mailroom.database.write() as session:
        first = import_entries(session, ACME, MasterKind.CLAIMS, claims, actor="test")
    changed = [claims[0].model_copy(update={"charge": "9.00"}), claims[1]]
    with mailroom.database.write() as session:
        merged = import_entries(session, ACME, MasterKind.CLAIMS, changed, actor="test")
    with mailroom.database.write() as session:
        replaced = import_entries(session, ACME, MasterKind.CLAIMS, changed, mode="replace", actor="test")
    assert (first.created, first.changed, first.same) == (1200, 0, 0)
    assert (merged.created, merged.changed, merged.same) == (0, 1, 1)
    assert (replaced.same, replaced.removed) == (2, 1198)
    assert mailroom.count(MasterRow) == 2


def test_listing_goes_on_after_the_cursor(mailroom: Mailroom) -> None:
    for n in range(5):
        put(mailroom, MasterKind.PAYERS, PAYER.model_copy(update={"key": f"P{n}"}))
    keys, cursor = [], None
    with mailroom.database.read() as session:
        while True:
            page = list_entries(session, ACME, MasterKind.PAYERS, limit=2, cursor=cursor)
            keys += [each.key for each in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break
    assert keys == ["P0", "P1", "P2", "P3", "P4"]


def test_deeds_are_noted(mailroom: Mailroom) -> None:
    put(mailroom, MasterKind.PAYERS, PAYER)
    put(mailroom, MasterKind.PAYERS, PAYER)
    with mailroom.database.write() as session:
        delete_entry(session, ACME, MasterKind.PAYERS, "EHP", actor="test")
    with mailroom.database.read() as session:
        rows = session.execute(
            select(AuditRow.action, AuditRow.subject, AuditRow.detail).where(AuditRow.subject == "EHP")
        ).all()
    assert [tuple(row) for row in rows] == [("master.put", "EHP", "payers"), ("master.delete", "EHP", "payers")]
