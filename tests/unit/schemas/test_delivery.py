from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from schemas.delivery import RETRY_SECONDS, is_signed, message_body, new_webhook_secret, sign

NOW = int(datetime.now(tz=UTC).timestamp())


@pytest.fixture(autouse=True)
def _by_the_clock() -> None:
    """The library judges by the clock: a module may have been read long before its tests run."""
    globals()["NOW"] = int(datetime.now(tz=UTC).timestamp())


def headers(*secrets: str, at: int | None = None, message_id: str = "evt_1", body: bytes = b"{}") -> dict[str, str]:
    at = NOW if at is None else at
    signature = sign(secrets, message_id, at, body)
    return {"webhook-id": message_id, "webhook-timestamp": str(at), "webhook-signature": signature}


def test_signed_as_the_specification_has_it() -> None:
    secret = new_webhook_secret()
    body = message_body("record.accepted", datetime(2026, 1, 2, tzinfo=UTC), {"record_id": "rec_1", "revision": 1})
    assert Webhook(secret).verify(body, headers(secret, body=body))["data"] == {"record_id": "rec_1", "revision": 1}
    assert json.loads(body)["timestamp"] == "2026-01-02T00:00:00+00:00"
    assert is_signed(secret, headers(secret, body=body), body, now=NOW)


def test_either_secret_verifies_during_a_rotation() -> None:
    old, new, strange = (new_webhook_secret() for _ in range(3))
    both = headers(new, old)
    for secret in (old, new):
        Webhook(secret).verify(b"{}", both)
        assert is_signed(secret, both, b"{}", now=NOW)
    with pytest.raises(WebhookVerificationError):
        Webhook(strange).verify(b"{}", both)
    assert not is_signed(strange, both, b"{}", now=NOW)


@pytest.mark.parametrize("change", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_what_was_changed_or_is_missing_is_not_signed(change: str) -> None:
    secret = new_webhook_secret()
    good = headers(secret)
    assert not is_signed(secret, {name: value for name, value in good.items() if name != change}, b"{}", now=NOW)
    assert not is_signed(secret, {**good, change: "1"}, b"{}", now=NOW)
    assert not is_signed(secret, good, b"{ }", now=NOW)
    assert not is_signed(secret, good, b"{}", now=NOW + 301)


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(st.sampled_from(["webhook-id", "webhook-timestamp", "webhook-signature"]), st.text()), st.binary())
def test_headers_of_strangers_are_no_error(strange: dict[str, str], body: bytes) -> None:
    assert not is_signed("whsec_c2VjcmV0", strange, body, now=NOW)


def test_schedule_ends_after_three_days() -> None:
    assert len(RETRY_SECONDS) == 10
    assert 3 * 86400 < sum(RETRY_SECONDS) < 3.5 * 86400
