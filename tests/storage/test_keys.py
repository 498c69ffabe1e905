from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.ids import ClientId, DocumentId, FileId
from storage import keys

ACME, FILE = ClientId("acme"), FileId("fil_1")


def test_names() -> None:
    assert keys.original(ACME, FILE) == "t/acme/files/fil_1/original"
    assert keys.page_view(ACME, FILE, 7) == "t/acme/files/fil_1/pages/000007/view"
    assert keys.read_page(ACME, FILE, 7) == "t/acme/files/fil_1/pages/000007/02-read.v1.json"
    assert keys.read_page(ACME, FILE, 7, version=2) != keys.read_page(ACME, FILE, 7)
    assert keys.record(ACME, DocumentId("doc_1"), 2) == "t/acme/documents/doc_1/record.r2.json"
    assert keys.is_key(keys.page_artefact(ACME, FILE, 123456, "01-clean.v3.json"))


@pytest.mark.parametrize(
    "make",
    [
        lambda bad: keys.original(ClientId(bad), FILE),
        lambda bad: keys.original(ACME, FileId(bad)),
        lambda bad: keys.page_artefact(ACME, FILE, 1, bad),
        lambda bad: keys.record(ACME, DocumentId(bad), 1),
    ],
)
@pytest.mark.parametrize("bad", ["", "..", "a/b", "a\n", ".hidden", "a b"])
def test_what_is_no_id_is_refused(make: Callable[[str], str], bad: str) -> None:
    with pytest.raises(ValueError, match=r"key|client id"):
        make(bad)


def test_clients_do_not_share_a_prefix() -> None:
    assert not keys.original(ClientId("acme-2"), FILE).startswith(keys.of_client(ACME))
