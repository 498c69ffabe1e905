"""RabbitMQ: a private node with its own name server, on loopback."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from postroom.evaluation.bench.server_process import as_user, free_port, listens, running, server_folder, server_user
from tests.servers.process import missing

_PROGRAM = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")


@contextmanager
def rabbitmq_server() -> Iterator[str]:
    """Yields the amqp URL of an empty node."""
    # Not /usr/sbin/rabbitmq-server: Debian's wrapper changes user and folder.
    program = str(_PROGRAM) if _PROGRAM.exists() else missing("RabbitMQ", "rabbitmq-server")
    epmd = shutil.which("epmd") or missing("Erlang", "erlang-base")
    user = server_user("rabbitmq")
    with ExitStack() as stack:
        folder = stack.enter_context(server_folder(user))
        port, names_port, distribution_port = free_port(), free_port(), free_port()
        for name, text in (("plugins", "[]."), ("rabbitmq.conf", "disk_free_limit.absolute = 50MB\n")):
            (folder / name).write_text(text)
        env = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(folder),
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": str(names_port),
            "RABBITMQ_NODENAME": f"postroom-{port}@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(port),
            "RABBITMQ_DIST_PORT": str(distribution_port),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
            "RABBITMQ_MNESIA_BASE": str(folder / "mnesia"),
            "RABBITMQ_LOG_BASE": str(folder),
            "RABBITMQ_LOGS": "-",
            "RABBITMQ_CONFIG_FILE": str(folder / "rabbitmq"),
            "RABBITMQ_ENABLED_PLUGINS_FILE": str(folder / "plugins"),
            "RABBITMQ_PID_FILE": str(folder / "pid"),
        }
        # Started here and not by the node, so that it is ours to end.
        names = as_user(user, [epmd, "-address", "127.0.0.1", "-port", str(names_port)])
        stack.enter_context(running(names, log=folder / "epmd.log", ready=lambda: listens(names_port), env=env))
        node = as_user(user, [program])
        stack.enter_context(running(node, log=folder / "node.log", ready=lambda: listens(port), env=env, seconds=120))
        yield f"amqp://guest:guest@127.0.0.1:{port}//"
