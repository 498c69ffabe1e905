"""Why somebody is not let in, or not let go on as they are."""

from __future__ import annotations

from schemas.errors import NotAllowed, Policy


class NotSignedIn(NotAllowed):
    """No key, or one that is unknown, expired or revoked."""

    policy = Policy(http=401)
    title = "A valid API key is needed"


class SessionExpired(NotSignedIn):
    """The desk's session is over, perhaps in the middle of a document: what was typed stays in the page."""

    code = "session-expired"
    title = "You are signed out"


class PasswordToChange(NotAllowed):
    """The password was given by somebody else; nothing but choosing one's own is possible with it."""

    code = "password-to-change"
    title = "Choose a password of your own first"


class ForeignPage(NotAllowed):
    """A write that a page of another origin may have caused."""

    code = "foreign-page"
    title = "This did not come from the desk"
