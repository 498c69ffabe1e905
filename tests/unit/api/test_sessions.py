"""Signing in with a name, what the cookie is good for, and what a page of another origin cannot do with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from api.desk.sign_in import local_path
from schemas.work import Role
from storage.people import UserChange, change_user
from storage.people_tables import DeskSessionRow
from tests.unit.api.conftest import PASSWORD, House

DESK = {"X-Postroom": "desk"}
BROWSER = {"Accept": "text/html"}


def code(answer: object) -> str:
    return str(answer.json()["type"]).rpartition("/")[2]  # type: ignore[attr-defined]


def test_valid(house: House) -> None:
    made = house.person("maria", {"acme": Role.REVIEWER})
    answer = house.sign_in(" Maria ")
    cookie = answer.headers["set-cookie"].lower()
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert all(word in cookie for word in ("httponly", "samesite=strict"))
    assert "Maria" in house.http.get("/").text
    me = house.http.get("/v1/me").json()
    assert (me["actor"], me["name"], me["client_id"], me["role"]) == (f"user:{made.id}", "Maria", "acme", "reviewer")


@pytest.mark.parametrize(("name", "password"), [("maria", "wrong"), ("nobody", PASSWORD), ("", ""), ("maria\x00", "\ud800x")])
def test_wrong(house: House, name: str, password: str) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    answer = house.sign_in(name, password.encode("utf-8", "replace").decode())
    assert answer.status_code == 401
    assert "name or the password is wrong" in answer.text
    assert "set-cookie" not in answer.headers
    assert house.audited("sign_in.refuse") == ["from testclient"]


def test_disabled_is_told_no_more_than_others(house: House) -> None:
    made = house.person("maria", {"acme": Role.REVIEWER})
    house.sign_in("maria")
    with house.services.database.write() as session:
        change_user(session, made.id, UserChange(disabled=True), actor="test")
    assert code(house.http.get("/v1/me")) == "session-expired"
    assert house.sign_in("maria").status_code == 401


def test_too_many_attempts_must_wait_even_with_the_right_password(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    for _ in range(5):
        house.sign_in("maria", "wrong")
    answer = house.sign_in("maria")
    assert answer.status_code == 429
    assert "Wait 15 seconds" in answer.text


def test_comes_back_to_where_it_was(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    away = house.http.get("/batches/bat_x?tab=1")
    assert away.headers["location"] == "/sign-in?next=%2Fbatches%2Fbat_x%3Ftab%3D1"
    form = {"name": "maria", "password": PASSWORD, "next": "/batches/bat_x?tab=1"}
    assert house.http.post("/sign-in", data=form).headers["location"] == "/batches/bat_x?tab=1"


@pytest.mark.parametrize(
    "evil",
    ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/a\r\nSet-Cookie: x", "/sign-in"],
)
def test_next_stays_on_this_site(evil: str) -> None:
    assert local_path(evil) == "/"


def test_session_before_the_sign_in_is_over_after_it(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    house.sign_in("maria")
    first = house.http.cookies["postroom_session"]
    house.sign_in("maria")
    assert house.http.cookies["postroom_session"] != first
    house.http.cookies.clear()
    house.http.cookies.set("postroom_session", first)
    assert code(house.http.get("/v1/me")) == "session-expired"


def test_expired_in_the_middle_of_a_document(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    house.sign_in("maria")
    with house.services.database.write() as session:
        session.execute(update(DeskSessionRow).values(until=datetime.now(tz=UTC) - timedelta(seconds=1)))
    for answer in (house.http.get("/v1/documents"), house.http.patch("/v1/webhooks/x", json={}, headers=DESK)):
        assert (answer.status_code, code(answer)) == (401, "session-expired")
    part = house.http.get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/review?x=1"})
    assert part.headers["hx-redirect"] == "/sign-in?next=%2Freview%3Fx%3D1"
    form = house.http.post("/account/preferences", data={"theme": "dark"}, headers=BROWSER)
    assert form.status_code == 401
    assert "what you typed is still there" in form.text
    house.http.cookies.clear()
    assert code(house.http.get("/v1/me", headers=DESK)) == "session-expired"


def test_sign_out_and_everywhere(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    house.sign_in("maria")
    ticket = house.http.cookies["postroom_session"]
    house.http.post("/sign-out")
    house.http.cookies.clear()
    house.http.cookies.set("postroom_session", ticket)
    assert code(house.http.get("/v1/me")) == "session-expired"
    house.sign_in("maria")
    assert house.http.post("/account/sign-out-everywhere").headers["location"] == "/sign-in"
    assert code(house.http.get("/v1/me")) == "session-expired"


def test_write_with_the_cookie_needs_the_desks_header(house: House) -> None:
    house.person("maria", {"acme": Role.ADMIN})
    house.sign_in("maria")
    likes = {"theme": "dark", "keys": {"confirm": "F2"}, "single_letters": False}
    refused = house.http.put("/v1/me/preferences", json=likes)
    assert (refused.status_code, code(refused)) == (403, "foreign-page")
    assert house.http.put("/v1/me/preferences", json=likes, headers=DESK).json() == likes
    assert house.http.get("/v1/me").json()["preferences"] == likes
    assert 'data-theme="dark"' in house.http.get("/").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://testserver"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ],
)
def test_form_of_another_origin_is_refused(house: House, headers: dict[str, str]) -> None:
    house.person("maria", {"acme": Role.REVIEWER})
    house.sign_in("maria")
    for path in ("/client", "/sign-out", "/sign-in", "/account/sign-out-everywhere"):
        answer = house.http.post(path, data={"client_id": "acme"}, headers=headers)
        assert (answer.status_code, code(answer)) == (403, "foreign-page"), path
    assert house.http.get("/v1/me").status_code == 200


def test_form_of_our_own_page(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER, "beta": Role.SUPERVISOR})
    house.sign_in("maria")
    for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://testserver"}):
        assert house.http.post("/client", data={"client_id": "beta"}, headers=headers).status_code == 303


def test_client_is_switched_and_remembered(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER, "beta": Role.SUPERVISOR})
    house.sign_in("maria")
    assert house.http.post("/client", data={"client_id": "beta", "next": "/batches/bat_x"}).headers["location"] == "/"
    assert house.http.get("/v1/me").json()["role"] == "supervisor"
    house.sign_in("maria")
    assert house.http.get("/v1/me").json()["client_id"] == "beta"
    assert house.http.post("/client", data={"client_id": "gamma"}).status_code == 404


def test_role_holds_at_its_client_only(house: House) -> None:
    house.person("maria", {"acme": Role.ADMIN, "beta": Role.REVIEWER})
    house.sign_in("maria")
    assert house.http.get("/v1/webhooks").status_code == 200
    house.http.post("/client", data={"client_id": "beta"})
    refused = house.http.get("/v1/webhooks")
    assert (refused.status_code, "You have the role reviewer here" in refused.json()["detail"]) == (403, True)


def test_administrator_of_the_installation_sets_up_and_reads_nothing(house: House) -> None:
    house.person("root", is_owner=True)
    house.sign_in("root")
    assert house.http.get("/v1/clients").status_code == 200
    assert house.http.get("/v1/master/payers").status_code == 200
    for path in ("/v1/records/rec_1", "/v1/documents", "/v1/denials"):
        assert house.http.get(path).status_code == 403, path


def test_person_without_client_manages_nothing(house: House) -> None:
    house.person("nobody")
    house.sign_in("nobody")
    assert house.http.get("/v1/clients").status_code == 403
    page = house.http.get("/", headers=BROWSER)
    assert (page.status_code, "member of no client" in page.text) == (403, True)


def test_given_password_must_be_changed_first(house: House) -> None:
    house.person("maria", {"acme": Role.REVIEWER}, must_change=True)
    assert house.sign_in("maria").headers["location"] == "/account/password?next=%2F"
    assert house.http.get("/", headers=BROWSER).headers["location"] == "/account/password"
    assert code(house.http.get("/v1/documents")) == "password-to-change"
    form = {"current": PASSWORD, "chosen": "five words of this very test", "again": "five words of this very test"}
    for wrong in (
        {"again": "other"},
        {"chosen": "short", "again": "short"},
        {"current": "wrong"},
        {"chosen": PASSWORD, "again": PASSWORD},
    ):
        assert house.http.post("/account/password", data=form | wrong).status_code == 422
    assert house.http.post("/account/password", data=form).headers["location"] == "/"
    assert house.http.get("/v1/documents").status_code == 200
    assert house.sign_in("maria", form["chosen"]).headers["location"] == "/"


def test_key_signs_in_and_has_no_account(house: House) -> None:
    house.http.post("/sign-in", data={"key": house.keys["acme", Role.REVIEWER]})
    assert house.http.get("/v1/documents").status_code == 200
    assert "signed in with a key" in house.http.get("/account").text
    assert house.http.post("/account/preferences", data={"theme": "dark"}).status_code == 403
    assert house.http.put("/v1/me/preferences", json={}, headers=DESK).status_code == 403
