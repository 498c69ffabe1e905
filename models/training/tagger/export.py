"""`python -m models.training.tagger.export --folder var/tagger`: the trained model as ONNX, in bytes where that costs nothing.

Writes `models/weights/tagger.onnx` and its line of the manifest.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from models.manifest import WEIGHTS, WeightsFile, add_to_manifest
from models.tagger.features import FACTS, PIECES, ROWS
from models.tagger.tagged import NOTHING
from models.tagger.tagger import FILE
from models.training.tagger.judge import Answer, exam, judged
from models.training.tagger.model import PostroomTagger, TaggerOutput
from models.training.tagger.stream import Batch, Lesson
from models.training.tagger.vocabulary import TAGGED, Vocabulary
from schemas.types import all_types

INPUTS = ("pieces", "facts", "places", "mask")
OUTPUTS = ("roles", "marks", "kinds", "page_roles")
MOST_LOST = 0.001
"""Role F1 that weights of eight bits may cost."""
STRANGE = 1e-3
"""What is left of the probability of a role that documents of the page's kind do not have."""
_DOCUMENTS = 30
"""Of each type and state."""
ALL = "role_f1"
"""Over all words of all papers."""


class Probabilities(nn.Module):
    """The model's answer as probabilities, in the order of OUTPUTS. A word has a role of the kind of page that it stands on."""

    def __init__(self, model: PostroomTagger) -> None:
        super().__init__()
        self.model = model
        self.register_buffer("allowed", torch.from_numpy(roles_of_kinds(model.config.roles, model.config.kinds)))

    def forward(self, pieces: Tensor, facts: Tensor, places: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """As the session gives them."""
        output = self.model(pieces, facts, places, mask)
        kinds = torch.softmax(output.kinds, -1)
        fitting = torch.log(torch.matmul(kinds, self.allowed) + STRANGE)
        return (
            torch.softmax(output.roles + fitting[:, None, :], -1),
            torch.sigmoid(output.marks),
            kinds,
            torch.softmax(output.page_roles, -1),
        )


def roles_of_kinds(roles: Sequence[str], kinds: Sequence[str]) -> NDArray[np.float32]:
    """(kinds, roles): 1 where documents of the kind have the field; of types whose words are not tagged no field."""
    types = all_types()
    allowed = np.zeros((len(kinds), len(roles)), np.float32)
    for row, kind in enumerate(kinds):
        name = kind.split("/")[0]
        fields = {NOTHING, *(types[name].leaves() if name in TAGGED else ())}
        allowed[row] = [all(part in fields for part in role.split("+")) for role in roles]
    return allowed


def write_onnx(model: PostroomTagger, path: Path) -> None:
    """The model with its names, for any number of pages and words."""
    count = 7
    sample = (torch.ones(1, count, PIECES).long(), torch.zeros(1, count, FACTS), torch.zeros(1, count, 3), torch.ones(1, count))
    axes = {name: {0: "pages", 1: "words"} for name in (*INPUTS, "roles", "marks")} | {
        name: {0: "pages"} for name in OUTPUTS[2:]
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Probabilities(model).eval(), sample, str(path), input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
    written = onnx.load(path)
    names = {name: getattr(model.config, name) for name in ("roles", "kinds", "page_roles")}
    for name, told in {"features": [ROWS, PIECES, FACTS], **names}.items():
        written.metadata_props.add(key=name, value=json.dumps(told))
    onnx.save(written, path)


def answers_of(path: Path) -> Answer:
    """The judge's questions put to an ONNX file."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session: Any = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def answer(batch: Batch) -> TaggerOutput:
        found = session.run(OUTPUTS, {name: batch[name].numpy() for name in INPUTS})
        roles, marks, kinds, page_roles = (torch.from_numpy(np.asarray(each)) for each in found)
        return TaggerOutput(roles=roles, marks=marks - 0.5, kinds=kinds, page_roles=page_roles)

    return answer


def chosen_file(model: PostroomTagger, folder: Path, papers: Mapping[str, Sequence[Lesson]]) -> tuple[Path, dict[str, float]]:
    """The smallest file that says the same, and its figures."""
    exact = folder / "exact.onnx"
    write_onnx(model, exact)
    vocabulary = Vocabulary(model.config.roles, model.config.kinds, model.config.page_roles)
    best = _measured(exact, papers, vocabulary)
    for name, kinds in (("bytes", ["MatMul", "Gather"]), ("part", ["MatMul"])):
        path = folder / f"{name}.onnx"
        quantize_dynamic(exact, path, op_types_to_quantize=kinds, weight_type=QuantType.QInt8, per_channel=False)
        figures = _measured(path, papers, vocabulary)
        print(name, path.stat().st_size, {key: round(figures[key] - best[key], 5) for key in best})  # noqa: T201
        if figures[ALL] >= best[ALL] - MOST_LOST:
            return path, figures
    return exact, best


def _measured(path: Path, papers: Mapping[str, Sequence[Lesson]], vocabulary: Vocabulary) -> dict[str, float]:
    answer = answers_of(path)
    scores = {name: judged(answer, pages, vocabulary) for name, pages in papers.items()}
    right, said, true = (sum(getattr(score, name) for score in scores.values()) for name in ("right", "said", "true"))
    figures = {f"{name} {key}": round(value, 5) for name, score in scores.items() for key, value in score.figures().items()}
    return {ALL: round(2 * right / max(1, said + true), 5), **figures}


def mean_of(*folders: Path) -> PostroomTagger:
    """The model whose weights are the mean of those that are there; names are the last one's."""
    models = [PostroomTagger.from_pretrained(folder).eval() for folder in folders if folder.exists()]
    states = [model.state_dict() for model in models]
    models[-1].load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[-1]})
    return models[-1]


def export(folder: Path, weights: Path, minutes: str) -> WeightsFile:
    """Choose, copy, write down."""
    torch.set_num_threads(1)
    model = mean_of(folder / "early", folder / "model")
    papers = {
        f"{state} {name}": pages
        for state, noisy in (("clean", False), ("noisy", True))
        for name, pages in exam("validation", _DOCUMENTS, noisy=noisy, seed="export").items()
    }
    with tempfile.TemporaryDirectory() as scratch:
        path, figures = chosen_file(model, Path(scratch), papers)
        content = path.read_bytes()
    weights.mkdir(parents=True, exist_ok=True)
    (weights / FILE).write_bytes(content)
    made = WeightsFile(
        version="1",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        made_by="make train",
        made_from=minutes,
        metrics=figures,
    )
    add_to_manifest(FILE, made, weights)
    return made


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("var/tagger"))
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    chosen = parser.parse_args(arguments)
    state = torch.load(chosen.folder / "checkpoint.pt", weights_only=True)
    step, pages, seconds, _ = state["progress"]
    made = export(chosen.folder, chosen.weights, f"drawn paper: {pages} pages in {step} steps, {seconds / 60:.0f} minutes")
    print(made.model_dump_json(indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
