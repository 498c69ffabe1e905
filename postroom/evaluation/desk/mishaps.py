"""What goes wrong around a reviewer, and what they do then: each deals with the document that is on the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from postroom.evaluation.desk.reviewer import Reviewer

Mishap = Callable[[Reviewer], None]
HALF = "4711 and"
"""What somebody has typed so far."""


def reload_while_typing(reviewer: Reviewer) -> None:
    """The page is loaded anew in the middle of a value. What was typed must still be there."""
    document = reviewer.document
    reviewer.page.keyboard.type(HALF)
    reviewer.page.reload()
    if reviewer.arrive() != document or reviewer.page.evaluate("document.activeElement.value") != HALF:
        message = f"{reviewer.name} typed into {document}, loaded the page anew and found something else"
        raise AssertionError(message)
    reviewer.press("Escape")
    reviewer.complete()


def connection_drops_while_settling(reviewer: Reviewer) -> None:
    """The first value is taken while nobody answers."""
    reviewer.page.context.set_offline(True)
    if reviewer.page.locator("#left").inner_text() == "all settled":
        reviewer.press("Enter")
    else:
        reviewer.settle_one()
    reviewer.page.wait_for_timeout(300)
    _online(reviewer)
    reviewer.complete()


def connection_drops_while_completing(reviewer: Reviewer) -> None:
    """All is settled and saved, and then nobody answers."""
    document = reviewer.document
    reviewer.settle()
    reviewer.page.wait_for_selector("#saved[data-state=saved]")
    reviewer.think()
    reviewer.page.context.set_offline(True)
    reviewer.press("Control+Enter")
    reviewer.page.wait_for_timeout(300)
    _online(reviewer)
    if reviewer.document == document and not reviewer.left_behind(document):
        reviewer.complete()


def answer_to_completing_is_lost(reviewer: Reviewer) -> None:
    """The service has completed the document, and the page does not hear of it."""
    document = reviewer.document
    reviewer.settle()
    reviewer.think()
    reviewer.lose_one_answer("/complete")
    reviewer.press("Control+Enter")
    if not reviewer.left_behind(document):
        reviewer.complete()


def answer_to_the_next_is_lost(reviewer: Reviewer) -> None:
    """The service has given out the next document, and the page does not hear of it."""
    reviewer.lose_one_answer("/review/next")
    reviewer.page.wait_for_timeout(900)
    reviewer.complete()


def reload_while_the_next_is_on_its_way(reviewer: Reviewer) -> None:
    """The page is loaded anew after it asked for the next document and before it was answered."""
    with reviewer.page.expect_request("**/review/next"):
        reviewer.page.reload()
        reviewer.arrive()
    reviewer.page.reload()
    reviewer.arrive()
    reviewer.complete()


def colleague_is_at_it(reviewer: Reviewer) -> None:
    """Somebody sends the address of a document that somebody else is at, or has just settled."""
    document, theirs = reviewer.document, reviewer.colleague()
    if theirs is not None and theirs != document and reviewer.go(f"/review/{theirs}") is not None:
        # It was free a moment ago, or is done: it stays as it is.
        reviewer.press("Escape")
        reviewer.page.wait_for_url("**/review")
    reviewer.go(f"/review/{document}")
    reviewer.complete()


def put_aside(reviewer: Reviewer) -> None:
    """Waiting for another page."""
    reviewer.let_go("F4")


def turn_down(reviewer: Reviewer) -> None:
    """Not ours."""
    reviewer.let_go("F9")


def pass_over(reviewer: Reviewer) -> None:
    """Something else first; where nothing else waits, this one after all."""
    document = reviewer.document
    reviewer.press("Alt+PageDown")
    if not reviewer.left_behind(document):
        reviewer.complete()


MISHAPS: Sequence[Mishap] = (
    reload_while_typing,
    put_aside,
    connection_drops_while_settling,
    answer_to_completing_is_lost,
    turn_down,
    reload_while_the_next_is_on_its_way,
    colleague_is_at_it,
    connection_drops_while_completing,
    pass_over,
    answer_to_the_next_is_lost,
)


def _online(reviewer: Reviewer) -> None:
    reviewer.page.context.set_offline(False)
