"""Blanks whose captions stand below what was typed."""

from __future__ import annotations

from schemas.pages import ReadPage
from schemas.tags import PageTags, WordTag
from tests.typed import typed_page
from workers.stages.extract.tagged.captions_below import with_captions_below
from workers.stages.extract.tagged.printed import printed_pages

ACCOUNT, MEMBER, CLAIM, GROUP = (
    f"/claims/*/{name}" for name in ("patient_account", "member_id", "claim_number", "group_number")
)
ROLES = (ACCOUNT, MEMBER, CLAIM, GROUP)
BLANK = """
DOE JANE       48792          XT22448
Patient        Group no       Member id

26227464       84288
Claim no       Patient acct

250.00
"""
LOOKED_UP = {"48792": CLAIM, "XT22448": ACCOUNT, "26227464": GROUP, "84288": MEMBER}


def blank(text: str = BLANK) -> ReadPage:
    page = typed_page(text)
    words = tuple(
        WordTag(word=at, roles=((ROLES.index(LOOKED_UP[word.text]), 0.9),))
        for at, word in enumerate(page.text.words)
        if word.text in LOOKED_UP
    )
    return page.model_copy(update={"tags": PageTags(roles=ROLES, words=words, kinds={}, page_roles={})})


def told(page: ReadPage) -> dict[str, str]:
    (found,) = with_captions_below([page], printed_pages([page]))
    assert found.tags is not None
    return {found.text.words[tag.word].text: found.tags.roles[tag.roles[0][0]] for tag in found.tags.words}


def test_a_number_is_what_the_caption_below_it_says() -> None:
    assert told(blank()) == {"48792": GROUP, "XT22448": MEMBER, "26227464": CLAIM, "84288": ACCOUNT}


def test_captions_above_leave_the_tags() -> None:
    upward = "Form 12\n\n" + "\n".join(BLANK.replace("\n\n", "\n").strip("\n").splitlines()[1:4]) + "\n"
    page = blank(upward)
    assert told(page) == {word: role for word, role in LOOKED_UP.items() if word in upward}
