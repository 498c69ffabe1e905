"""Any amount of mail, as a scanner delivers it, with its truth.

python -m models.training.mailbag --out DIR --count N --seed S [--families …] [--faults …]
python -m models.training.mailbag --sample samples/morning-mail
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from models.training.families.catalogue import FAMILIES
from models.training.morning_mail import write_sample
from models.training.pieces import Container, Piece, deliver
from models.training.scanner import TREATMENTS


def any_pieces(count: int, seed: int, families: Sequence[str], faults: Sequence[str]) -> Iterator[Piece]:
    """As many single-document pieces as wanted, families and faults in turn, containers by dice."""
    rng = Random(f"mail {seed}")
    order = list(families)
    for number in range(count):
        if number % len(order) == 0:
            rng.shuffle(order)
        fault = rng.choice(list(faults))
        family = order[number % len(order)]
        container: Container = "tif" if fault == "fax" else rng.choice(("tif", "tif", "pdf"))
        if FAMILIES[family].type in ("receipt", "check"):
            container = rng.choice(("jpg", "png"))
        name = f"{family}-{seed}-{number:05d}"
        yield Piece(name, (family,), container, fault, backs=container in ("tif", "pdf") and rng.random() < 0.1)


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Draw mail with its truth.")
    parser.add_argument("--out", type=Path, help="folder for the mail; truth goes into its subfolder truth")
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--families", nargs="+", choices=sorted(FAMILIES), default=sorted(FAMILIES))
    parser.add_argument("--faults", nargs="+", choices=sorted(TREATMENTS), default=sorted(TREATMENTS))
    parser.add_argument("--sample", type=Path, help="rewrite the checked-in morning's mail in this folder, truth beside it")
    chosen = parser.parse_args(arguments)
    if chosen.sample:
        write_sample(chosen.sample)
        return
    if not chosen.out:
        parser.error("--out or --sample is needed")
    for posted in deliver(
        any_pieces(chosen.count, chosen.seed, chosen.families, chosen.faults), chosen.out, chosen.out / "truth"
    ):
        print(posted.file)  # noqa: T201 - a command's answer


if __name__ == "__main__":
    main()
