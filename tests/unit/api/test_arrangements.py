from __future__ import annotations

import pytest
from httpx import Response
from sqlalchemy import select

from schemas.ids import ClientId, TaskId, new_file_id
from schemas.pages import PageFacts
from schemas.understanding import PageGroup
from schemas.work import Role, Step
from storage import keys
from storage.intake import ReceivedFile, Submission, receive_batch
from storage.line import file_divided, file_opened, page_of, page_read
from storage.tables import AuditRow, TaskRow
from storage.work import lease
from tests.unit.api.conftest import House

ACME = ClientId("acme")


def divided(house: House) -> str:
    """A file of four pages: a document of two with a blank back, and one of one page. Its id."""
    return tray(house, 1)[0]


def tray(house: House, count: int) -> list[str]:
    """A batch of such files."""
    ids = [new_file_id() for _ in range(count)]
    files = tuple(ReceivedFile(each, "scan.tif", keys.original(ACME, each), 5, f"{n:064d}") for n, each in enumerate(ids))
    with house.services.database.write() as session:
        receive_batch(session, ACME, Submission(files), actor="test")
    for step in (Step.OPEN_FILE, Step.READ_PAGE, Step.DIVIDE_FILE):
        with house.services.database.read() as session:
            tasks = session.scalars(select(TaskRow.id).where(TaskRow.step == step)).all()
        for task_id in tasks:
            with house.services.database.write() as session:
                held = lease(session, TaskId(task_id), owner="test", seconds=60, attempts=3)
                assert held is not None
                if step is Step.OPEN_FILE:
                    file_opened(session, held, page_count=4, kind="tiff")
                elif step is Step.READ_PAGE:
                    page_read(session, held, PageFacts(number=page_of(session, held).number, width=9, height=9, dpi=300))
                else:
                    file_divided(session, held, [PageGroup(pages=(1, 2), hidden=(3,)), PageGroup(pages=(4,))])
    return list(ids)


def post(
    house: House, file_id: str, below: str = "", *, acts: list | None = None, seen: str = '"1"', role: Role = Role.REVIEWER
) -> Response:
    headers = {**house.key(role), "If-Match": seen}
    body = None if acts is None else {"acts": acts}
    return house.http.post(f"/v1/files/{file_id}/arrangement{below}", json=body, headers=headers)


def shape(answer: Response) -> list[list[int]]:
    return [[page["number"] for page in pile["pages"]] for pile in answer.json()["piles"]]


def test_valid(house: House) -> None:
    file_id = divided(house)
    answer = house.http.get(f"/v1/files/{file_id}/arrangement", headers=house.key(Role.REVIEWER))
    assert (answer.status_code, answer.headers["ETag"], shape(answer)) == (200, '"1"', [[1, 2, 3], [4]])
    assert answer.json()["piles"][0]["pages"][2]["hidden"] == "blank"


def test_split_undo_redo(house: House) -> None:
    file_id = divided(house)
    split = post(house, file_id, acts=[{"act": "split", "page": 2}])
    assert (split.status_code, shape(split), split.json()["can_undo"]) == (200, [[1], [2, 3], [4]], True)
    back = post(house, file_id, "/undo", seen=split.headers["ETag"])
    assert shape(back) == [[1, 2, 3], [4]]
    assert shape(post(house, file_id, "/redo", seen=back.headers["ETag"])) == shape(split)


def test_all_or_nothing(house: House) -> None:
    file_id = divided(house)
    answer = post(house, file_id, acts=[{"act": "split", "page": 2}, {"act": "merge", "page": 1}])
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/bad_request")
    assert post(house, file_id, acts=[{"act": "turn", "pages": [1], "degrees": 90}]).json()["version"] == 2


def test_past_version(house: House) -> None:
    file_id = divided(house)
    post(house, file_id, acts=[{"act": "split", "page": 2}])
    answer = post(house, file_id, acts=[{"act": "split", "page": 2}])
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/conflict")


@pytest.mark.parametrize(
    "act",
    [
        {"act": "split"},
        {"act": "turn", "pages": [1], "degrees": 45},
        {"act": "hide", "pages": []},
        {"act": "fold", "page": 1},
        {"act": "split", "page": 0},
        {"act": "split", "page": 10**12},
    ],
)
def test_acts_that_are_none(house: House, act: dict) -> None:
    assert post(house, divided(house), acts=[act]).status_code == 422


def test_without_version(house: House) -> None:
    answer = house.http.post(f"/v1/files/{divided(house)}/arrangement", json={"acts": []}, headers=house.key(Role.REVIEWER))
    assert answer.status_code == 422


def test_rights(house: House) -> None:
    file_id = divided(house)
    assert post(house, file_id, acts=[{"act": "split", "page": 2}], role=Role.UPLOADER).status_code == 403
    beta = {**house.key(Role.REVIEWER, "beta"), "If-Match": '"1"'}
    assert house.http.post(f"/v1/files/{file_id}/arrangement/undo", headers=beta).status_code == 404


def test_audit_has_the_acts(house: House) -> None:
    file_id = divided(house)
    post(house, file_id, acts=[{"act": "split", "page": 2}, {"act": "hide", "pages": [1, 4]}])
    with house.services.database.read() as session:
        told = session.scalars(select(AuditRow.detail).where(AuditRow.action == "file.rearrange")).one()
    assert told == "split 2, hide 1 4"


def test_first_document_joins_the_file_before(house: House) -> None:
    one, other = tray(house, 2)
    answer = post(house, other, acts=[{"act": "merge", "page": 2}])
    assert (answer.status_code, shape(answer), answer.json()["other_file_id"]) == (200, [[4]], one)
    headers = house.key(Role.REVIEWER)
    before = house.http.get(f"/v1/files/{one}/arrangement", headers=headers)
    assert (shape(before), before.headers["ETag"]) == ([[1, 2, 3], [4, 5, 6, 7]], '"2"')
    assert before.json()["piles"][1]["pages"][1]["home"]["file_id"] == other
    assert shape(post(house, one, "/undo", seen='"2"')) == [[1, 2, 3], [4]]
    assert shape(house.http.get(f"/v1/files/{other}/arrangement", headers=headers)) == [[1, 2, 3], [4]]


def test_first_document_of_the_batch(house: House) -> None:
    answer = post(house, divided(house), acts=[{"act": "merge", "page": 1}])
    assert (answer.status_code, "none before it" in answer.json()["detail"]) == (400, True)
