from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from pydantic import SecretStr

from postroom.evaluation.bench.server_process import free_port
from schemas.errors import Misconfigured, Unavailable
from schemas.settings import ObjectSettings
from storage.s3 import S3Store
from tests.servers.swift import S3Server


def settings(server: S3Server, secret: str, bucket: str = "private") -> ObjectSettings:
    return ObjectSettings(
        endpoint=server.endpoint,
        bucket=bucket,
        access_key=SecretStr(server.access_key),
        secret_key=SecretStr(secret),
        secure=False,
    )


@pytest.mark.server
def test_wrong_secret(s3_server: S3Server) -> None:
    with pytest.raises(Unavailable, match="AccessDenied"):
        S3Store.connect(settings(s3_server, "wrong")).check()


@pytest.mark.server
def test_bucket_made_by_several_at_once(s3_server: S3Server) -> None:
    stores = [S3Store.connect(settings(s3_server, s3_server.secret_key, "fresh")) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda store: store.put("a", io.BytesIO(b"x")), stores))
    assert stores[0].get("a") == b"x"


def test_no_server() -> None:
    store = S3Store.connect(settings(S3Server(f"127.0.0.1:{free_port()}"), "any"))
    with pytest.raises(Unavailable, match="cannot be reached"):
        store.get("a")


def test_half_a_configuration() -> None:
    with pytest.raises(Misconfigured, match="SECRET_KEY"):
        S3Store.connect(ObjectSettings(endpoint="s3.example:9000"))
