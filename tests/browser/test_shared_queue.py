"""Two browsers at one queue, where `QUEUE_DOCUMENTS` asks for it: two Chromium processes at a hand's pace want a quiet machine.

`make desk-bench` does the same with 200 documents.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from postroom.evaluation.desk.books import accounts
from postroom.evaluation.desk.served import ACME, serving
from postroom.evaluation.desk.shared_queue import NAMES, review_together
from tests.servers.process import missing

DOCUMENTS = int(os.environ.get("QUEUE_DOCUMENTS", "0"))


@pytest.mark.skipif(not DOCUMENTS, reason="QUEUE_DOCUMENTS is not set")
@pytest.mark.timeout(max(300, 30 * DOCUMENTS))
def test_two_browsers_at_one_queue(tmp_path: Path) -> None:
    if shutil.which("chromium") is None:
        missing("Chromium", "chromium")
    with serving(tmp_path) as desk:
        room, people = review_together(desk, DOCUMENTS)
        with desk.services.database.read() as session:
            books = accounts(session, ACME, list(room.truths))
    assert len(books) == DOCUMENTS
    assert [document for document, each in books.items() if each.is_settled_twice] == []
    assert [document for document, each in books.items() if not each.is_settled] == []
    assert [document for document, each in books.items() if each.was_at_two_desks] == []
    assert [document for document, each in books.items() if each.contradicts(room.truths[document])] == []
    assert {who for each in books.values() for who, _ in each.settled} == set(NAMES)
    assert sum(person.mouse_events for person in people) == 0
    assert all(sum(person.met.values()) for person in people)
