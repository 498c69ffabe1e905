"""A consumer of the feed that is killed again and again: imports once, then forks one life after the other.

    dying_consumer.py URL KEY NAME JOURNAL LAST SEED

Each life follows the feed and writes every event's id and position into the journal before it goes on; it is killed once the
journal has grown by a random number of lines. After each death what was acknowledged must be in the journal. Prints how many
lives it took; ends with 3 where the cursor has passed over an event.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from postroom.client import Client


def live(url: str, key: str, name: str, journal: str, last: int) -> None:
    """One life: to the last event of the feed."""
    out = os.open(journal, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    with Client(url, key) as client:
        for event in client.events.follow(name, wait_seconds=0.05, ack_every=7):
            os.write(out, f"{event['id']} {event['position']}\n".encode())
            if event["position"] == last:
                client.events.ack(name, event["cursor"])
                return


def lines(journal: str) -> list[str]:
    path = Path(journal)
    return path.read_text().splitlines() if path.exists() else []


def outlives(child: int, journal: str, more: int) -> bool:
    """Wait until the journal has grown by so many lines, or the child has ended; says whether it still lives."""
    enough, patience = len(lines(journal)) + more, time.monotonic() + 5.0
    while len(lines(journal)) < enough and time.monotonic() < patience:
        if os.waitpid(child, os.WNOHANG)[0]:
            return False
        time.sleep(0.005)
    return True


def main(*arguments: str) -> int:
    url, key, name, journal, last, seed = arguments
    dice, lives = random.Random(int(seed)), 0
    while True:
        lives += 1
        child = os.fork()
        if child == 0:
            live(url, key, name, journal, int(last))
            os._exit(0)
        if not outlives(child, journal, dice.randint(1, int(last) // 8)):
            break
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Client(url, key) as client:
            acknowledged = [each["cursor"] for each in client.events.consumers() if each["name"] == name]
        written = {int(line.split()[1]) for line in lines(journal) if line.count(" ") == 1}
        if acknowledged and not set(range(1, int(acknowledged[0]) + 1)) <= written:
            return 3
        if acknowledged and int(acknowledged[0]) >= int(last):
            break  # killed after its last word: nothing would come any more
    sys.stdout.write(str(lives))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
