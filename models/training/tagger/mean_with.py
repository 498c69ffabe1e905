"""`python -m models.training.tagger.mean_with --begun-with models/weights/tagger.onnx`: export the mean of a run's two ends.

A run that goes on from an exported file learns what new families show and forgets a little of the rest, above all where it is
short. The mean of the weights that it began with and of those that it ended with keeps the most of both (arXiv:2203.05482).
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch

from models.manifest import WEIGHTS
from models.training.tagger.begin_with import model_of
from models.training.tagger.export import export, mean_of
from models.training.tagger.model import PostroomTagger


def mean_of_ends(begun_with: Path, *ended: Path, share: float = 0.5) -> PostroomTagger:
    """The model on the way from an exported file to the mean of the folders of models that went on from it; `share` of the way.

    Raises ValueError where they name roles or kinds differently.
    """
    first, last = model_of(begun_with), mean_of(*ended)
    roles = zip(first.config.roles, last.config.roles, strict=True)
    is_same = all(before == after or before.startswith("?") for before, after in roles)
    if not is_same or first.config.kinds != last.config.kinds:
        message = f"{ended[-1]} did not go on from {begun_with}: their roles or kinds have other names"
        raise ValueError(message)
    before, after = first.state_dict(), last.state_dict()
    last.load_state_dict({name: (1 - share) * before[name] + share * after[name] for name in after})
    return last


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--begun-with", type=Path, required=True)
    parser.add_argument("--folder", type=Path, default=Path("var/tagger"))
    parser.add_argument("--share", type=float, default=0.5, help="of the weights that it ended with")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    chosen = parser.parse_args(arguments)
    step, pages, seconds, _ = torch.load(chosen.folder / "checkpoint.pt", weights_only=True)["progress"]
    with tempfile.TemporaryDirectory() as scratch:
        ended = (chosen.folder / name for name in ("early", "model"))
        mean_of_ends(chosen.begun_with, *ended, share=chosen.share).save_pretrained(Path(scratch) / "model")
        told = (
            f"drawn paper: {pages} pages in {step} steps, {seconds / 60:.0f} minutes; {chosen.share:.0%} of these weights, "
            f"{1 - chosen.share:.0%} of those that it began with"
        )
        made = export(Path(scratch), chosen.weights, told)
    print(made.model_dump_json(indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
