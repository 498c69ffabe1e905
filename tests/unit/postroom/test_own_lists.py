"""The lists that an evaluation gives the client: of the papers' own parties."""

from __future__ import annotations

from postroom.evaluation.own_lists import own_lists

PAYER = {"name": "Example Health Plan", "address": "PO Box 12, Floor 3, Springfield, IL 62701-0012"}
PAYEE = {"name": "Sample Clinic", "npi": "1234567893", "tax_id": "123456789", "address": "Somewhere"}


def test_each_party_stands_there_once_as_its_paper_names_it() -> None:
    advice = {"type": "eob", "data": {"payer": PAYER, "payee": PAYEE}}
    again = {"type": "eob", "data": {"payer": {"name": "EXAMPLE HEALTH PLAN"}, "payee": {"name": None}}}
    lists = own_lists([advice, again, {"type": "letter", "data": {"sender": {"name": "Another"}}}])
    (payer,), (payee,) = lists.payers, lists.providers
    assert payer.address is not None
    assert (payer.name, payer.address.printed) == (PAYER["name"], PAYER["address"])
    assert (payee.name, payee.npi, payee.tax_id, payee.address) == ("Sample Clinic", "1234567893", "123456789", None)
    assert lists.vendors == lists.buyers == ()


def test_sellers_and_buyers_of_invoices() -> None:
    bill = {"type": "invoice", "data": {"seller": {"name": "Paper Supply", "address": None}, "buyer": {"name": "Clinic"}}}
    lists = own_lists([bill])
    assert [each.name for each in (*lists.vendors, *lists.buyers)] == ["Paper Supply", "Clinic"]
