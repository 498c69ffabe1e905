"""`make pictures`: every screen, light and dark, from drawn mail, into var/pictures; some of them into docs/pictures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from playwright.sync_api import Page

from models.training.families.catalogue import drawn
from postroom.evaluation.desk.drawn_bundle import bundle
from postroom.evaluation.desk.drawn_mail import Doubts
from postroom.evaluation.desk.papers import usual_eob
from postroom.evaluation.desk.served import ServedDesk, chromium, serving
from schemas.work import Role

ROOT = Path(__file__).parents[3]
ALL, KEPT = ROOT / "var" / "pictures", ROOT / "docs" / "pictures"
IN_DOCS = {"workbench-light", "workbench-dark", "queue-light", "page-strip-light", "dashboard-light"}
QUALITY = 72
"""Of the pictures in the documentation, which are to stay small."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen, who looks at it, where it is, and what is done there first."""

    name: str
    path: str
    role: Role = Role.REVIEWER
    prepare: Callable[[Page], None] = lambda page: page.wait_for_timeout(300)


def _at_work(page: Page) -> None:
    page.wait_for_selector("#bench[data-begun]")
    page.wait_for_selector("#image[data-ready]")
    page.wait_for_timeout(600)


def _pictured(page: Page) -> None:
    # Those further down are fetched when they come into sight, those of hidden pages never.
    in_sight = "image.checkVisibility() && image.getBoundingClientRect().top < innerHeight"
    page.wait_for_function(f"() => [...document.images].every((image) => image.complete || !({in_sight}))")
    page.wait_for_timeout(600)


def _then(*keys: str) -> Callable[[Page], None]:
    def prepare(page: Page) -> None:
        _at_work(page)
        for key in keys:
            page.keyboard.press(key)
            page.wait_for_timeout(500)

    return prepare


SCENES: tuple[Scene, ...] = (
    Scene("sign-in", "/sign-in"),
    Scene("batches", "/"),
    Scene("queue", "/review"),
    Scene("workbench", "/review/{eob}", prepare=_at_work),
    Scene("workbench-why", "/review/{eob}", prepare=_then("Alt+i", "F3", "Alt+ArrowDown")),
    Scene("workbench-snippets", "/review/{eob}", prepare=_then("F2")),
    Scene("workbench-invoice", "/review/{invoice}", prepare=_at_work),
    Scene("workbench-letter", "/review/{letter}", prepare=_at_work),
    Scene("workbench-keys", "/review/{eob}", prepare=_then("F1")),
    Scene("workbench-change-keys", "/review/{eob}", prepare=_then("Control+F1")),
    Scene("workbench-palette", "/review/{eob}", prepare=_then("Control+k")),
    Scene("workbench-aside", "/review/{eob}", prepare=_then("F4")),
    Scene("quarantine", "/review/{given_up}"),
    Scene("page-strip", "/batches/{batch}", prepare=_pictured),
    Scene("receipt", "/batches/{batch}/receipt"),
    Scene("records", "/records"),
    Scene("record", "/documents/{eob}"),
    Scene("denials", "/denials"),
    Scene("dashboard", "/dashboard", Role.SUPERVISOR),
    Scene("audits", "/audits", Role.SUPERVISOR),
    Scene("admin-client", "/admin/client", Role.ADMIN),
    Scene("admin-people", "/admin/people", Role.ADMIN),
    Scene("admin-keys", "/admin/keys", Role.ADMIN),
    Scene("admin-payers", "/admin/payers", Role.ADMIN),
    Scene("admin-types", "/admin/types", Role.ADMIN),
    Scene("admin-webhooks", "/admin/webhooks", Role.ADMIN),
    Scene("admin-retention", "/admin/retention", Role.ADMIN),
    Scene("admin-audit", "/admin/audit", Role.ADMIN),
    Scene("status", "/status", Role.ADMIN),
    Scene("interface", "/docs"),
)
"""Whoever adds a screen adds a line."""


def mail(desk: ServedDesk) -> dict[str, str]:
    """A morning's mail; documents by the name that paths give them."""
    line = "/claims/0/lines/0/paid"
    (eob,) = desk.hand_in(usual_eob(), name="Morning mail", doubts=Doubts(3, 1, (line, "/payment/number", "/payee/name")))
    (invoice,) = desk.hand_in(drawn("invoice-us", Random(7)), name="Invoices of Tuesday")
    (letter,) = desk.hand_in(drawn("letter-denial", Random(7)), name="Morning mail, second delivery")
    desk.hand_in(*(drawn(family, Random(3)) for family in ("eob-columns", "eob-cards")), name="Lockbox 14")
    tray = bundle(desk.mail, [drawn(family, Random(7)) for family in ("invoice-us", "letter-denial", "eob-line-printer")])
    batch = tray.hand_in(name="Tray 3")
    desk.hand_in(drawn("letter-denial", Random(5)), name="Denials of last week", doubts=Doubts(0, 0))
    (given_up,) = desk.hand_in(drawn("invoice-us", Random(9)), name="Invoices of Wednesday", doubts=None)
    return {"eob": eob, "invoice": invoice, "letter": letter, "batch": batch, "given_up": given_up}


def taken(desk: ServedDesk, page: Page, documents: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Each picture with its name."""
    signed_in: Role | None = None
    for scene in SCENES:
        if scene.role is not signed_in and scene.name != "sign-in":
            desk.sign_in(page, scene.role)
            signed_in = scene.role
        page.goto(desk.url + scene.path.format(**documents))
        scene.prepare(page)
        for theme in ("light", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
            page.wait_for_timeout(150)
            yield f"{scene.name}-{theme}", page.screenshot(type="jpeg", quality=QUALITY)


def main() -> None:
    """Take them all."""
    for folder in (ALL, KEPT):
        folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, serving(Path(home)) as desk, chromium() as browser:
        documents = mail(desk)
        page = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
        for name, picture in taken(desk, page, documents):
            (ALL / f"{name}.jpg").write_bytes(picture)
            if name in IN_DOCS:
                (KEPT / f"{name}.jpg").write_bytes(picture)
            print(f"{name}.jpg {len(picture) // 1024} KB")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
