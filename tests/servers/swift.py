"""An S3 server: OpenStack Swift from PyPI with its s3api, one device, four processes. It refuses bad signatures."""

from __future__ import annotations

import getpass
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from postroom.evaluation.bench.server_process import as_user, free_port, listens, running, server_folder
from tests.servers.process import missing

ACCESS_KEY, SECRET_KEY = "test:tester", "testing"


@dataclass(frozen=True)
class S3Server:
    """A running server."""

    endpoint: str
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET_KEY


@contextmanager
def swift_server() -> Iterator[S3Server]:
    programs = Path(sys.executable).parent
    if not (programs / "swift-proxy-server").exists():
        missing("OpenStack Swift", "swift")
    with ExitStack() as stack:
        folder = stack.enter_context(server_folder(None))
        (folder / "srv" / "d1").mkdir(parents=True)
        (folder / "swift.conf").write_text("[swift-hash]\nswift_hash_path_suffix = postroom\nswift_hash_path_prefix = tests\n")
        ports = {kind: free_port() for kind in ("account", "container", "object", "proxy")}
        subprocess.run([sys.executable, "-c", _RINGS, *map(str, ports.values())], cwd=folder, check=True, capture_output=True)
        backs = ("account", "container", "object")
        for kind in backs:
            # All three start together; only the last is waited for, and with it the others.
            up = (lambda: all(listens(ports[back]) for back in backs)) if kind == backs[-1] else (lambda: True)
            stack.enter_context(_process(programs, folder, kind, ports[kind], up))
        # The proxy comes after them: a refused connection would make it distrust the device.
        stack.enter_context(_process(programs, folder, "proxy", ports["proxy"], lambda: listens(ports["proxy"])))
        yield S3Server(f"127.0.0.1:{ports['proxy']}")


def _process(
    programs: Path, folder: Path, kind: str, port: int, ready: Callable[[], bool]
) -> AbstractContextManager[subprocess.Popen[bytes]]:
    text = _PROXY if kind == "proxy" else _BACK_END
    config = folder / f"{kind}.conf"
    config.write_text(text.format(kind=kind, port=port, folder=folder, user=getpass.getuser()))
    command = as_user(None, [str(programs / f"swift-{kind}-server"), str(config)])
    return running(command, log=folder / f"{kind}.log", ready=ready)


_RINGS = """
import sys
from swift.common.ring.builder import RingBuilder
for kind, port in zip(("account", "container", "object"), sys.argv[1:]):
    builder = RingBuilder(6, 1, 1)
    builder.add_dev({"region": 1, "zone": 1, "ip": "127.0.0.1", "port": int(port), "device": "d1", "weight": 1.0})
    builder.rebalance()
    builder.get_ring().save(f"{kind}.ring.gz")
"""
_DEFAULT = """[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
user = {user}
swift_dir = {folder}
devices = {folder}/srv
mount_check = false
disable_fallocate = true
"""
_BACK_END = (
    _DEFAULT
    + """
[pipeline:main]
pipeline = {kind}-server

[app:{kind}-server]
use = egg:swift#{kind}
"""
)
_PROXY = (
    _DEFAULT
    + """
[pipeline:main]
pipeline = catch_errors gatekeeper cache listing_formats bulk s3api tempauth slo dlo versioned_writes symlink proxy-server

[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
error_suppression_interval = 0
error_suppression_limit = 1000000

[filter:catch_errors]
use = egg:swift#catch_errors
[filter:gatekeeper]
use = egg:swift#gatekeeper
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:bulk]
use = egg:swift#bulk
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_object_versioning = true
[filter:symlink]
use = egg:swift#symlink
"""
)
