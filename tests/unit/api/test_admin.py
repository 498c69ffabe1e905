"""Who may open which admin screen, and what an administrator of one client cannot reach."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from api.desk.admin.parties import PartyKind
from schemas.ids import ClientId, EndpointId
from schemas.master import ENTRIES
from schemas.master_columns import COLUMNS
from schemas.master_kind import MasterKind
from schemas.watching import WaitingFile, WaitReason
from schemas.work import Role
from storage.access import load_client
from storage.deliveries import list_deliveries
from storage.people import load_user
from storage.watching import hold_watch, note_waiting
from storage.webhooks import add_endpoint, endpoint_view
from tests.unit.api.conftest import House

SCREENS = (
    "client", "people", "keys", "payers", "providers", "vendors", "buyers", "payers/new", "types", "types/eob", "webhooks",
    "retention", "audit", "audit/trail.csv",
)  # fmt: skip


@pytest.fixture
def boss(house: House) -> House:
    """Signed in as an administrator of Acme alone."""
    house.person("boss", {"acme": Role.ADMIN})
    house.sign_in("boss")
    return house


@pytest.fixture
def owner(house: House) -> House:
    """Signed in as an administrator of the installation, a member of nothing."""
    house.person("root", is_owner=True)
    house.sign_in("root")
    return house


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMIN, Role.DOWNSTREAM}])
def test_only_administrators(house: House, role: Role) -> None:
    house.person("maria", {"acme": role})
    house.sign_in("maria")
    assert [screen for screen in SCREENS if house.http.get(f"/admin/{screen}").status_code != 403] == []


def test_every_screen_opens(boss: House) -> None:
    assert [screen for screen in SCREENS if boss.http.get(f"/admin/{screen}").status_code != 200] == []
    assert boss.http.get("/admin").headers["location"] == "/admin/client"


def test_all_clients_are_for_the_installation(boss: House) -> None:
    assert boss.http.get("/admin/clients").status_code == 403
    assert "All clients" not in boss.http.get("/admin/client").text
    assert "of the installation" not in boss.http.get("/admin/audit?everywhere=true").text


def test_client_is_opened_and_set_up(owner: House) -> None:
    assert owner.http.post("/admin/clients", data={"client_id": "gamma", "name": "Gamma"}).status_code == 303
    for wrong in ({"client_id": "gamma"}, {"client_id": "Ga mma"}, {"client_id": "delta", "name": " "}):
        assert owner.http.post("/admin/clients", data={"client_id": "", "name": "Gamma"} | wrong).status_code in {400, 422}
    owner.http.post("/client", data={"client_id": "gamma"})
    form = {
        "name": "Gamma", "duplicates": "mark", "target_percent": "99,9 %", "keep_originals_days": "90", "keep_records_days": "",
        "turnaround_hours": "12", "audit_percent": "2.5", "double_key": "/payment/number\n\n/payment\n/payment",
        "always_review": "/payment/amount\n/claims/*/lines",
    }  # fmt: skip
    assert owner.http.post("/admin/client", data=form).status_code == 303
    with owner.services.database.read() as session:
        client = load_client(session, ClientId("gamma"))
    assert (client.target_accuracy, client.keep_originals_days, client.keep_records_days) == (0.999, 90, None)
    assert (client.turnaround_hours, client.audit_share, client.double_key) == (12, 0.025, ("/payment/number", "/payment"))
    assert client.for_people(("/house",)) == ("/payment/amount", "/claims/*/lines", "/payment/number", "/payment")
    (told,) = owner.audited("client.change")
    assert told is not None
    assert "duplicates=mark target_accuracy=0.999 turnaround_hours=12 audit_share=0.025" in told
    with owner.services.database.read() as session:
        assert owner.services.policy_of(session, ClientId("gamma")).always_review == client.for_people(())
        assert load_client(session, ClientId("acme")).for_people(("/house",)) == ("/house",)
    for wrong in (
        {"target_percent": "10"},
        {"target_percent": "x"},
        {"keep_originals_days": "0"},
        {"double_key": "/nothing"},
        {"always_review": "/nothing"},
    ):
        answer = owner.http.post("/admin/client", data=form | wrong)
        assert (answer.status_code, "Gamma" in answer.text) == (400, True)


def test_client_is_closed_and_reopened(owner: House) -> None:
    owner.person("maria", {"acme": Role.UPLOADER})
    key, scan = owner.key(Role.UPLOADER), {"files": ("a.tif", b"paper")}
    assert owner.http.post("/admin/clients/acme/close").status_code == 303
    assert "Reopen Acme" in owner.http.get("/admin/clients").text
    assert owner.http.post("/v1/batches", headers=key, files=scan).status_code == 401
    owner.http.post("/sign-out")
    owner.sign_in("maria")
    assert owner.http.get("/").status_code == 403
    owner.http.post("/sign-out")
    owner.sign_in("root")
    last = owner.http.post("/admin/clients/beta/close")
    assert (last.status_code, "only client that is open" in last.text) == (409, True)
    assert owner.http.post("/admin/clients/acme/close").status_code == 409
    assert owner.http.post("/admin/clients/acme/reopen").status_code == 303
    assert owner.http.post("/v1/batches", headers=key, files=scan).status_code == 202
    assert (owner.audited("client.close"), owner.audited("client.reopen")) == ([None], [None])


def test_only_the_installation_closes_clients(boss: House) -> None:
    assert [boss.http.post(f"/admin/clients/beta/{act}").status_code for act in ("close", "reopen")] == [403, 403]


def test_person_is_let_in_with_a_password_to_change(boss: House) -> None:
    page = boss.http.post("/admin/people", data={"name": "omar", "display_name": "Omar", "role": "reviewer"})
    found = re.search(r'class="secret">([^<]+)<', page.text)
    assert found is not None
    assert boss.http.post("/admin/people", data={"name": "omar", "display_name": "x", "role": "reviewer"}).status_code == 409
    assert boss.http.post("/admin/people", data={"name": "prog", "display_name": "x", "role": "downstream"}).status_code == 400
    boss.http.post("/sign-out")
    assert boss.sign_in("omar", found[1]).headers["location"].startswith("/account/password")


def test_person_of_another_client_is_not_there(boss: House) -> None:
    stranger = boss.person("stranger", {"beta": Role.REVIEWER})
    for act, form in (("role", {"role": "admin"}), ("password", {}), ("change", {"display_name": "x"}), ("sign-out", {})):
        assert boss.http.post(f"/admin/people/{stranger.id}/{act}", data=form).status_code == 404
    assert "stranger" not in boss.http.get("/admin/people?everybody=true").text


def test_shared_person_keeps_their_account(boss: House) -> None:
    shared = boss.person("shared", {"acme": Role.REVIEWER, "beta": Role.ADMIN})
    boss_of_all = boss.person("root", {"acme": Role.REVIEWER}, is_owner=True)
    for user in (shared, boss_of_all):
        for act, form in (("password", {}), ("change", {"display_name": "x", "disabled": "true"}), ("sign-out", {})):
            assert boss.http.post(f"/admin/people/{user.id}/{act}", data=form).status_code == 403
    assert boss.http.post(f"/admin/people/{shared.id}/role", data={"role": "none"}).status_code == 303
    with boss.services.database.read() as session:
        assert load_user(session, shared.id).roles == {"beta": Role.ADMIN}


def test_nobody_makes_themselves_an_owner(boss: House) -> None:
    mine = boss.person("omar", {"acme": Role.REVIEWER})
    answer = boss.http.post(f"/admin/people/{mine.id}/change", data={"display_name": "Omar", "is_owner": "true"})
    assert answer.status_code == 403
    assert boss.http.post("/admin/people/member", data={"name": "omar", "role": "admin"}).status_code == 403


def test_owner_makes_members_and_owners(owner: House) -> None:
    omar = owner.person("omar", {"beta": Role.REVIEWER})
    assert owner.http.post("/admin/people/member", data={"name": "OMAR", "role": "supervisor"}).status_code == 303
    assert owner.http.post(f"/admin/people/{omar.id}/change", data={"display_name": "O", "is_owner": "true"}).status_code == 303
    with owner.services.database.read() as session:
        user = load_user(session, omar.id)
    assert (user.is_owner, user.display_name, user.roles) == (True, "O", {"acme": Role.SUPERVISOR, "beta": Role.REVIEWER})
    assert owner.http.post("/admin/people/member", data={"name": "nobody", "role": "admin"}).status_code == 404


def test_key_of_another_client_is_not_found(boss: House) -> None:
    other = boss.keys["beta", Role.REVIEWER].split("_")[1]
    assert boss.http.post(f"/admin/keys/{other}/revoke").status_code == 404
    mine = boss.keys["acme", Role.REVIEWER].split("_")[1]
    assert boss.http.post(f"/admin/keys/{mine}/revoke").status_code == 303
    assert boss.http.get("/v1/documents", headers=boss.key(Role.REVIEWER)).status_code == 401


def test_issued_key_works(boss: House) -> None:
    page = boss.http.post("/admin/keys", data={"name": "scanner", "role": "uploader", "days": "30"}).text
    found = re.search(r"prk_\w+_\w{20,}", page)
    assert found is not None
    assert boss.http.get("/v1/batches", headers={"Authorization": f"Bearer {found[0]}"}).status_code == 200
    assert boss.http.post("/admin/keys", data={"name": " ", "role": "uploader"}).status_code == 400


def test_party_is_renamed(boss: House) -> None:
    body = {"key": "v1", "name": "Vendor", "zero_vat": "AE", "terms": "net 30"}
    boss.http.put("/v1/master/vendors/v1", json=body, headers=boss.key(Role.ADMIN))
    form = {
        "was": "v1",
        "key": "v2",
        "name": "Vendor & <Söhne>",
        "street": "1 Main St",
        "city": "Springfield",
        "zero_vat": "AE",
    }
    assert boss.http.post("/admin/vendors/save", data=form).status_code == 303
    kept = boss.http.get("/v1/master/vendors/v2").json()
    assert (kept["name"], kept["zero_vat"], kept["terms"]) == ("Vendor & <Söhne>", "AE", None)
    assert boss.http.get("/v1/master/vendors/v1").status_code == 404
    assert "Vendor &amp; &lt;Söhne&gt;" in boss.http.get("/admin/vendors?q=söhne").text
    assert boss.http.post("/admin/vendors/v2/remove").status_code == 303
    assert boss.http.get("/admin/vendors/v2").status_code == 404


@pytest.mark.parametrize("kind", get_args(PartyKind))
def test_form_asks_for_everything_that_an_entry_can_say(kind: PartyKind) -> None:
    asked = {column.path[0] for column in COLUMNS[MasterKind(kind)]}
    assert asked == set(ENTRIES[MasterKind(kind)].model_fields)


def test_party_form_says_where_it_is_wrong_and_keeps_what_was_typed(boss: House) -> None:
    answer = boss.http.post("/admin/providers/save", data={"key": "p1", "name": "Clinic", "npi": "1234567890"})
    assert answer.status_code == 422
    assert all(part in answer.text for part in ("check digit", "1234567890", 'value="Clinic"'))


def test_crosswalk_survives_the_form(boss: House) -> None:
    form = {"key": "p1", "name": "Payer", "crosswalk": "A12=CO-45; B7=PR-96/N130", "variants": "One | Two"}
    assert boss.http.post("/admin/payers/save", data=form).status_code == 303
    page = boss.http.get("/admin/payers/p1").text
    assert "A12=CO-45; B7=PR-96/N130" in page
    assert "One | Two" in page


def test_list_is_taken_whole_or_not_at_all(boss: House) -> None:
    bad = boss.http.post("/admin/payers/import", files={"file": ("p.csv", b"key,name\na,A\n b b,B\n")})
    assert (bad.status_code, "line 3, key" in bad.text) == (422, True)
    good = boss.http.post("/admin/payers/import", files={"file": ("p.csv", b"key,name\na,A\nb,B\n")}, data={"mode": "replace"})
    assert "2 new" in good.text


def test_webhook_is_added_tried_and_renewed(boss: House) -> None:
    object.__setattr__(boss.services, "resolve", lambda _host, _port: ["93.184.216.34"])
    page = boss.http.post("/admin/webhooks", data={"url": "https://billing.example/hook", "types": ["record.accepted"]})
    assert "whsec_" in page.text
    found = re.search(r"/admin/webhooks/(whe_\w+)", page.text)
    assert found is not None
    path = f"/admin/webhooks/{found[1]}"
    assert boss.http.post(f"{path}/test").status_code == 303
    with boss.services.database.read() as session:
        endpoint = endpoint_view(session, ClientId("acme"), EndpointId(found[1]))
        assert [each.type for each in list_deliveries(session, endpoint).items] == ["webhook.test"]
    assert "whsec_" in boss.http.post(f"{path}/rotate").text
    assert "whsec_" not in boss.http.get(path).text
    assert boss.http.post(path, data={"url": "https://billing.example/hook2"}).status_code == 303
    assert boss.http.post(f"{path}/test").status_code == 409
    assert boss.http.post(path, data={"url": "http://10.0.0.1/"}).status_code in {400, 422}


def test_webhook_of_another_client_is_not_found(boss: House) -> None:
    with boss.services.database.write() as session:
        other = add_endpoint(session, ClientId("beta"), "https://x.example", None, actor="test").endpoint.id
    assert boss.http.get(f"/admin/webhooks/{other}").status_code == 404
    for act in ("rotate", "replay", "test"):
        assert boss.http.post(f"/admin/webhooks/{other}/{act}").status_code == 404


def test_trail_as_a_file_holds_no_formula(boss: House) -> None:
    boss.http.post("/admin/keys", data={"name": "=cmd()", "role": "uploader"})
    text = boss.http.get("/admin/audit/trail.csv?action=key.issue").text
    assert text.startswith("at,client,actor,who,action,subject,detail")
    assert ",=" not in text


def test_status_tells_the_state_and_no_secret(boss: House) -> None:
    page = boss.http.get("/status")
    assert all(part in page.text for part in ("Database", "Object store", "Queue", "Workers", "Copy for bug report"))
    assert "session" not in page.text.lower().split("report", 1)[1]
    part = boss.http.get("/status", headers={"HX-Request": "true"}).text
    assert "<html" not in part


def test_status_shows_other_clients_to_the_installation_only(owner: House) -> None:
    for client in ("acme", "beta"):
        owner.http.post("/v1/consumers/billing/ack", json={"cursor": "0"}, headers=owner.key(Role.DOWNSTREAM, client))
    assert "<td>beta</td>" in owner.http.get("/status").text
    owner.person("maria", {"acme": Role.OBSERVER})
    owner.sign_in("maria")
    page = owner.http.get("/status").text
    assert ("<td>acme</td>" in page, "<td>beta</td>" in page) == (True, False)


def test_status_shows_what_waits_in_the_watch_folder(owner: House) -> None:
    waiting = [
        WaitingFile("inbox/acme/half.pdf", ClientId("acme"), 1200, WaitReason.INCOMPLETE),
        WaitingFile("inbox/beta/other.pdf", ClientId("beta"), 1, WaitReason.ARRIVING),
        WaitingFile("inbox/nobody/stray.pdf", None, 1, WaitReason.NO_CLIENT),
    ]
    assert "Watch folder" not in owner.http.get("/status").text
    with owner.services.database.write() as session:
        hold_watch(session, owner="mailroom:7", seconds=30)
        note_waiting(session, waiting, trouble=None)
    page = owner.http.get("/status").text
    assert "3 files wait (1 arriving, 1 incomplete, 1 no client)" in page
    assert "stray.pdf" in page
    owner.person("maria", {"acme": Role.UPLOADER})
    owner.sign_in("maria")
    page = owner.http.get("/status").text
    shown, report = page.split("<textarea", 1)
    assert ("1,200" in shown, "Its end is missing" in shown) == (True, True)
    assert [name in shown for name in ("half.pdf", "other.pdf", "stray.pdf")] == [True, False, False]
    assert "half.pdf" not in report
    with owner.services.database.write() as session:
        note_waiting(session, (), trouble="Stale file handle")
    assert "cannot be looked at: Stale file handle" in owner.http.get("/status").text
