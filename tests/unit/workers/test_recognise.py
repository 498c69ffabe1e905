from __future__ import annotations

import pytest

from schemas.master import Address, Buyer, MasterData, Payer, Provider, Vendor
from schemas.pages import PageFacts
from schemas.readings import Reading, Understood
from schemas.record import Evidence
from schemas.settlement import settle
from tests.trust import TRUST
from workers.stages.recognise import Recognise

MASTER = MasterData(
    payers=(
        Payer(key="EHP", name="Example Health Plan", payer_id="99999", variants=("EHP of Illinois",)),
        Payer(key="NLM", name="Northern Lights Mutual"),
        Payer(
            key="SLM",
            name="Southern Lights Mutual",
            address=Address(lines=("PO Box 12",), city="Springfield", state="IL", postal_code="62701"),
        ),
    ),
    providers=(Provider(key="SC", name="Sample Clinic LLC", npi="1234567893", tax_id="123456789"),),
    vendors=(Vendor(key="PS", name="Paper Supply Company", vat_id="DE123456789"),),
    buyers=(Buyer(key="OWN", name="Clinique Exemple", vat_id="FR23334175221"),),
)


def understood(type_name: str, signs: tuple[str, ...] = (), score: float = 0.9, **values: str) -> Understood:
    readings = tuple(
        Reading(pointer="/" + place.replace("__", "/"), value=value, score=score, because=signs)
        for place, value in values.items()
    )
    return Understood(type=type_name, type_confidence=0.999, pages=(1,), readings=readings)


def signs(type_name: str, **values: str) -> dict[str, list[str]]:
    """What was said of each value, and with a plus what was offered instead."""
    found = Recognise()(understood(type_name, **values), MASTER)
    return {
        reading.pointer: [*reading.because, *(f"+{each.value}" for each in reading.runners_up)] for reading in found.readings
    }


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("EXAMPLE HEALTH-PLAN", ["master:payer/EHP"]),
        ("EHP of Illinois", ["master:payer/EHP", "listed"]),
        ("NORTHERN LIGHTS MUTUAL", ["master:payer/NLM", "listed"]),
        ("northern Lights Mutual", ["master:payer/NLM"]),
        ("EXAMPLE HEALTH PLAN, INC.", ["master:payer/EHP"]),
        ("Exarnple Health Plan", ["+Example Health Plan"]),
        ("EXAMPLE HEALTB PLAN", ["+EXAMPLE HEALTH PLAN"]),
        ("Northern Lights Mutual", ["master:payer/NLM", "listed"]),
        ("Nouthern Lights Mutual", []),
        ("Lights Mutual", []),
        ("Health", []),
        ("Some Other Company", []),
    ],
)
def test_names(printed: str, said: list[str]) -> None:
    assert signs("eob", payer__name=printed) == {"/payer/name": said}


def test_an_invoice_names_a_company_of_the_clients_own() -> None:
    assert signs("invoice", buyer__name="CLINIQUE EXEMPLE", buyer__tax_id="FR 23 334175221") == {
        "/buyer/name": ["master:buyer/OWN", "listed"],
        "/buyer/tax_id": ["master:buyer/OWN", "listed"],
    }


def test_number_says_who_it_is() -> None:
    found = signs("eob", payer__name="Exomple Heolth Plon", payer__payer_id="99999", payee__npi="1234567893")
    assert found["/payer/payer_id"] == ["master:payer/EHP", "listed"]
    assert found["/payee/npi"] == ["master:provider/SC", "listed"]
    assert found["/payer/name"] == []


def test_name_beside_a_known_number_has_no_other_to_be_taken_for() -> None:
    found = signs("invoice", seller__tax_id="DE123456789", seller__name="Paper Suply Company")
    assert found == {"/seller/tax_id": ["master:vendor/PS", "listed"], "/seller/name": ["+Paper Supply Company"]}


def test_parties_of_several_claims_are_apart() -> None:
    values = {"claims__0__rendering_provider": "Sample Clinic LLC", "claims__1__rendering_npi": "1234567893"}
    assert list(signs("eob", **values).values()) == [["master:provider/SC", "listed"]] * 2


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("PO Box 12, Springfield, IL 62701", ["master:payer/SLM", "listed"]),
        ("PO BOX 12, SPRINGFIELD, IL 62701", ["master:payer/SLM", "listed"]),
        ("PO Box 12. Springfield, IL 62701", []),
        ("PO Box 21, Springfield, IL 62701", []),
    ],
)
def test_an_address_is_listed_as_a_whole_or_not_at_all(printed: str, said: list[str]) -> None:
    assert signs("eob", payer__address=printed) == {"/payer/address": said}
    assert signs("eob", payer__address=printed, payer__payer_id="99999")["/payer/address"] == [], "another payer's address"


def test_nothing_known_changes_nothing() -> None:
    readings = understood("eob", payer__name="Example Health Plan")
    assert Recognise()(readings, MasterData()) is readings
    assert Recognise()(understood("receipt", number="1"), MASTER).readings[0].because == ()


def settled(*, agree: bool) -> Evidence:
    read = understood("eob", ("readers_agree",) if agree else (), payer__name="Example Healtb Plan")
    pages = {1: PageFacts(number=1, width=2550, height=3300, dpi=300)}
    return settle(Recognise()(read, MASTER), pages, trust=TRUST).evidence["/payer/name"]


def test_settlement_takes_the_name_of_the_list_and_says_so() -> None:
    assert "master:payer/EHP" in settled(agree=False).because


def test_what_stands_on_the_list_letter_by_letter_is_surer() -> None:
    pages = {1: PageFacts(number=1, width=2550, height=3300, dpi=300)}
    read = understood("eob", payer__name="Northern Lights Mutual", payee__name="Another Clinic")
    alone, listed = (settle(each, pages, trust=TRUST).evidence for each in (read, Recognise()(read, MASTER)))
    assert listed["/payer/name"].confidence > alone["/payer/name"].confidence
    assert listed["/payee/name"].confidence == alone["/payee/name"].confidence


def test_two_readers_who_agree_are_not_overruled() -> None:
    assert "master:payer/EHP" not in settled(agree=True).because
