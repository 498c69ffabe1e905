"""`python -m postroom.evaluation.desk.shared_queue`: two browsers at one queue until nothing waits, and what became of it.

Two people, each in a Chromium of their own, settle the same queue at the same time by keys alone. Every third document
something goes wrong: pages are loaded anew, connections drop, answers are lost, both want the same document. What is
told afterwards comes from the audit trail, the log of visits, the queue and the feed, not from the browsers.
"""

from __future__ import annotations

import argparse
import itertools
import logging
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import structlog

from models.training.families.catalogue import drawn
from models.training.paper import Paper
from postroom.evaluation.bench.machine import describe_machine
from postroom.evaluation.desk.books import Account, accounts
from postroom.evaluation.desk.drawn_mail import Doubts
from postroom.evaluation.desk.figures_page import PAGE, put_shared
from postroom.evaluation.desk.mishaps import MISHAPS, Mishap
from postroom.evaluation.desk.reviewer import Reviewer
from postroom.evaluation.desk.served import ACME, ServedDesk, chromium, serving
from schemas.passwords import Cost, kept_form
from schemas.pointers import leaves_in
from schemas.work import Role
from storage.people import NewUser, add_user

NAMES = ("Ana", "Ben")
PASSWORD = "quiet heron under nine lamps"  # noqa: S105 - of two people who are made up
FAMILIES = ("eob-columns", "invoice-us", "letter-denial", "eob-line-printer")
BATCH = 10
"""Copies of one paper that come together."""
EVERY = 3
"""So many documents to one around which something goes wrong."""
PATIENCE = 90
"""Seconds that somebody whose desk is clear waits for what others are at."""


@dataclass
class Room:
    """Two people at one queue."""

    desk: ServedDesk
    truths: dict[str, Mapping[str, str]]
    """What each document says, by pointer."""
    begin: threading.Barrier = field(default_factory=lambda: threading.Barrier(len(NAMES)))
    at: dict[str, str | None] = field(default_factory=dict)
    """What each of them is at."""
    began: float = 0.0
    seconds: float = 0.0
    """From the first document to the last."""

    def works(self, name: str) -> Reviewer:
        """One of them, until nothing waits any more."""
        with self._at_a_desk(name) as reviewer:
            mishaps = itertools.cycle(_from(MISHAPS, NAMES.index(name) * len(MISHAPS) // len(NAMES)))
            self.begin.wait(timeout=PATIENCE)
            self.began = time.monotonic()
            reviewer.go("/review/next")
            patience = time.monotonic() + PATIENCE
            while time.monotonic() < patience:
                if self._settles_all(reviewer, mishaps):
                    patience = time.monotonic() + PATIENCE
                if not self._finds_more(reviewer):
                    break
            self.seconds = time.monotonic() - self.began
        return reviewer

    def _settles_all(self, reviewer: Reviewer, mishaps: Iterator[Mishap]) -> int:
        """Whatever comes to the desk; how many came."""
        came = 0
        while (document := reviewer.document) is not None:
            self.at[reviewer.name], came = document, came + 1
            reviewer.think()
            if came % EVERY:
                reviewer.complete()
            else:
                mishap = next(mishaps)
                mishap(reviewer)
                reviewer.met[mishap.__name__.replace("_", " ")] += 1
        self.at[reviewer.name] = None
        return came

    def _finds_more(self, reviewer: Reviewer) -> bool:
        """The desk is clear. Looks into the lists for what was put aside, or was left lying; False where all is done."""
        queue = reviewer.page.request.get(f"{self.desk.url}/v1/review/queue").json()
        if not queue["data"]:
            return False
        mine = [row for row in queue["data"] if row["holder"] == reviewer.name]
        free = [row for row in queue["data"] if row["holder"] is None]
        if mine:
            reviewer.met["left lying at the own desk"] += 1
        if mine or free:
            reviewer.go(f"/review/{(mine or free)[0]['document_id']}")
        else:
            reviewer.wait_a_second()
        return True

    @contextmanager
    def _at_a_desk(self, name: str) -> Iterator[Reviewer]:
        with chromium() as browser:
            page = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
            (colleague,) = (each for each in NAMES if each != name)
            reviewer = Reviewer(name, page, self.desk.url, self.truths, Random(name), lambda: self.at.get(colleague))
            reviewer.sign_in(PASSWORD)
            yield reviewer


def review_together(desk: ServedDesk, documents: int) -> tuple[Room, Sequence[Reviewer]]:
    """Hand so many documents in and have two people settle them all."""
    with desk.services.database.write() as session:
        for name in NAMES:
            kept = kept_form(PASSWORD, Cost(log2_n=4, p=1))
            add_user(session, NewUser(name.lower(), name, kept, must_change=False, roles={ACME: Role.REVIEWER}), actor="desk")
    room = Room(desk, mail(desk, documents))
    with ThreadPoolExecutor(len(NAMES)) as people:
        return room, list(people.map(room.works, NAMES))


def mail(desk: ServedDesk, documents: int) -> dict[str, Mapping[str, str]]:
    """Batches of drawn mail, two values in doubt on each document; what each document says."""
    truths, rng = dict[str, Mapping[str, str]](), Random(documents)
    papers = {family: drawn(family, Random(7)) for family in FAMILIES}
    for number, begin in enumerate(range(0, documents, BATCH), start=1):
        paper = papers[FAMILIES[number % len(FAMILIES)]]
        copies = min(BATCH, documents - begin)
        doubts = Doubts(2, 1, tuple(rng.sample(_doubtful(paper), 2)))
        said = {pointer: str(value) for pointer, value in leaves_in(dict(paper.data))}
        truths |= dict.fromkeys(desk.hand_in(*[paper] * copies, name=f"Tray {number}", doubts=doubts), said)
    return truths


def _doubtful(paper: Paper) -> list[str]:
    """Values that have a field of their own."""
    return [
        pointer
        for pointer, value in leaves_in(dict(paper.data))
        if pointer in paper.places and isinstance(value, str) and not pointer.rpartition("/")[2].isdigit()
    ]


def _from(items: Sequence[Mishap], place: int) -> Sequence[Mishap]:
    return [*items[place:], *items[:place]]


def told(room: Room, people: Sequence[Reviewer]) -> str:
    """What became of it, as the service's books have it."""
    with room.desk.services.database.read() as session:
        books = accounts(session, ACME, list(room.truths))
    rows = [
        ("documents settled", f"{len(books)}", sum(account.is_settled for account in books.values())),
        ("settled twice", "0", sum(account.is_settled_twice for account in books.values())),
        ("skipped", "0", sum(not account.is_settled for account in books.values())),
        ("at two desks at once", "0", sum(account.was_at_two_desks for account in books.values())),
        ("let out with a value that the paper does not say, or not exactly once in the feed", "0", _wrong(room, books)),
        ("who settled them", "", _said(Counter(f"{who} {how}" for each in books.values() for who, how in each.settled))),
        ("what went wrong around them", "", _said(sum((person.met for person in people), Counter()))),
        ("mouse events", "0", sum(person.mouse_events for person in people)),
        ("from the first document to the last", "", f"{room.seconds:.0f} s"),
    ]
    table = "".join(f"| {what} | {wanted} | {found} |\n" for what, wanted, found in rows)
    load = os.getloadavg()[0]
    return (
        "Two people, each in a Chromium process of their own, settle one queue at the same time by keys alone, until nothing "
        "waits, is put aside or lies at a desk. Around every third document something goes wrong. The figures come from the "
        "audit trail, the log of visits, the feed and the records.\n\n"
        f"| | to reach | measured |\n|---|---|---|\n{table}\n"
        f"{datetime.now(tz=UTC).date()}, {describe_machine()} Load average when it ended: {load:.1f}.\n"
    )


def _wrong(room: Room, books: Mapping[str, Account]) -> int:
    return sum(account.contradicts(room.truths[document]) for document, account in books.items())


def _said(counts: Counter[str]) -> str:
    return ", ".join(f"{what} {count}" for what, count in sorted(counts.items())) or "nothing"


def main() -> None:
    """Review, and write the page's part."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=PAGE)
    asked.add_argument("--documents", type=int, default=200)
    options = asked.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as home, serving(Path(home)) as desk:
        room, people = review_together(desk, options.documents)
        text = told(room, people)
    print(text)  # noqa: T201 - a command
    put_shared(options.out, text)


if __name__ == "__main__":
    main()
