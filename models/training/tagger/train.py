"""`python -m models.training.tagger.train --minutes 90 [--resume]`: learn from drawn paper until the time is up.

Nothing is read but the code: lessons are drawn as they are needed. A checkpoint is kept every few minutes; `--resume` goes on
from it, with whatever families there are by then. A run that is told to end (SIGTERM, SIGINT) keeps one first. The learning
rate is constant and falls to nothing at the end.
"""

from __future__ import annotations

import argparse
import json
import logging
import signal
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from torch.utils.data import DataLoader

from models.training.families.catalogue import families_of
from models.training.families.family import Split
from models.training.noise import reader_noise
from models.training.read_pages import known_documents
from models.training.tagger.begin_with import model_of
from models.training.tagger.judge import exam, exam_as_read, judged
from models.training.tagger.model import PostroomTagger, PostroomTaggerConfig
from models.training.tagger.stream import Batch, DrawnLessons, Lesson
from models.training.tagger.vocabulary import KINDS, PAGE_ROLES, Vocabulary, known_roles

LOG = logging.getLogger("train")
WARM_UP = 300
"""Steps in which the learning rate rises."""
EMA = 0.998
EARLY = 0.68
"""Share of the time after which the weights are kept that are averaged with those of the end: the later ones tell beginnings
and items better, the earlier ones generalise better to unseen layouts, their mean does both (arXiv:2203.05482)."""


@dataclass(frozen=True)
class Plan:
    """One run."""

    folder: Path
    minutes: float
    rate: float = 1.2e-3
    fall: float = 0.4
    """Share of the time in which the learning rate falls."""
    judge_minutes: float = 6.0
    keep_minutes: float = 5.0
    threads: int = 1
    seed: int = 1


@dataclass
class Training:
    """A model in the making."""

    model: PostroomTagger
    average: AveragedModel
    optimizer: torch.optim.Optimizer
    step: int = 0
    pages: int = 0
    seconds: float = 0.0
    """Spent so far, over all runs."""
    late: bool = False
    """Past the point whose weights are averaged with those of the end."""

    @property
    def vocabulary(self) -> Vocabulary:
        """What the model can say."""
        config = self.model.config
        return Vocabulary(config.roles, config.kinds, config.page_roles)


def begun(rate: float, config: PostroomTaggerConfig | None = None) -> Training:
    """A fresh model."""
    torch.manual_seed(1)
    model = PostroomTagger(
        config or PostroomTaggerConfig(roles=list(known_roles()), kinds=list(KINDS), page_roles=list(PAGE_ROLES))
    )
    matrices = [value for name, value in model.named_parameters() if value.ndim == 2 and "pieces" not in name]
    others = [value for name, value in model.named_parameters() if value.ndim != 2 or "pieces" in name]
    groups = [{"params": matrices, "weight_decay": 0.02}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
    return Training(model, AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(EMA)), optimizer)


def begun_with(path: Path, rate: float) -> Training:
    """What an exported file knows."""
    model = model_of(path)
    training = begun(rate, model.config)
    training.model.load_state_dict(model.state_dict())
    training.average.module.load_state_dict(model.state_dict())
    return training


def kept(training: Training, folder: Path) -> None:
    """Write a checkpoint; the model alone lies in `model/`, or before it is late in `early/`, as `from_pretrained` takes it."""
    folder.mkdir(parents=True, exist_ok=True)
    training.average.module.config = training.model.config
    training.average.module.save_pretrained(folder / ("model" if training.late else "early"))
    state = {
        "model": training.model.state_dict(),
        "average": training.average.state_dict(),
        "optimizer": training.optimizer.state_dict(),
        "config": training.model.config.to_dict(),
        "progress": (training.step, training.pages, training.seconds, training.late),
    }
    torch.save(state, folder / "checkpoint.new")
    (folder / "checkpoint.new").replace(folder / "checkpoint.pt")


def resumed(folder: Path, rate: float) -> Training:
    """What a checkpoint holds."""
    state = torch.load(folder / "checkpoint.pt", weights_only=True)
    names = {name: state["config"][name] for name in ("roles", "kinds", "page_roles")}
    training = begun(rate, PostroomTaggerConfig(**names))
    training.model.load_state_dict(state["model"])
    training.average.load_state_dict(state["average"])
    training.optimizer.load_state_dict(state["optimizer"])
    training.step, training.pages, training.seconds, training.late = state["progress"]
    return training


def learn(training: Training, plan: Plan, end: Event) -> None:
    """Until the time is up, or `end` is set."""
    torch.set_num_threads(plan.threads)
    papers = {f"{split} {'noisy' if noisy else 'clean'}": exam(split, 8, noisy=noisy) for split, noisy in _exams()}
    papers["validation really read"] = exam_as_read("validation")
    pages = (page for paper in papers.values() for several in paper.values() for page in several if page.tagged)
    seen = [word.role for page in pages for word in page.target.words]
    training.model.config.roles = list(training.vocabulary.with_roles(seen).roles)
    corpus = tuple(known_documents("training"))
    LOG.info("%d families, %d documents that were really read", len(families_of("training")), len(corpus))
    lessons = DrawnLessons(training.vocabulary, reader_noise(), f"{plan.seed} {training.step}", corpus)
    batches = iter(DataLoader(lessons, batch_size=None, num_workers=1, prefetch_factor=32))
    started, begun_at = time.monotonic(), training.seconds
    judged_at = kept_at = training.seconds
    training.model.train()
    losses: list[float] = []
    while training.seconds < plan.minutes * 60 and not end.is_set():
        losses.append(_learn_one(training, next(batches), plan))
        training.seconds = begun_at + time.monotonic() - started
        if not training.late and training.seconds > plan.minutes * 60 * EARLY:
            kept(training, plan.folder)
            training.late = True
        if training.step % 100 == 0:
            LOG.info(
                "step %d pages %d minutes %.1f loss %.4f", training.step, training.pages, training.seconds / 60, _mean(losses)
            )
            losses.clear()
        if training.seconds - judged_at > plan.judge_minutes * 60:
            report(training, papers)
            judged_at = training.seconds
        if training.seconds - kept_at > plan.keep_minutes * 60:
            kept(training, plan.folder)
            kept_at = training.seconds
    kept(training, plan.folder)
    if not end.is_set():
        report(training, papers)


def _exams() -> Iterator[tuple[Split, bool]]:
    yield "validation", False
    yield "validation", True
    yield "training", True


def _learn_one(training: Training, batch: Batch, plan: Plan) -> float:
    rate = plan.rate * _share(training, plan)
    for group in training.optimizer.param_groups:
        group["lr"] = rate
    loss = training.model(**batch).loss
    loss.backward()
    torch.nn.utils.clip_grad_norm_(training.model.parameters(), 1.0)
    training.optimizer.step()
    training.optimizer.zero_grad()
    training.average.update_parameters(training.model)
    training.step += 1
    training.pages += len(batch["kinds"])
    return float(loss.detach())


def _share(training: Training, plan: Plan) -> float:
    """Of the full learning rate."""
    left = 1.0 - training.seconds / (plan.minutes * 60)
    return min(1.0, (training.step + 1) / WARM_UP, max(0.01, left / plan.fall))


def report(training: Training, papers: Mapping[str, Mapping[str, Sequence[Lesson]]]) -> None:
    """What the averaged model knows by now."""
    model = training.average.module.eval()
    for name, by_type in papers.items():
        for type_name, pages in by_type.items():
            score = judged(lambda batch: model(**batch), pages, training.vocabulary)
            figures = {key: round(value, 4) for key, value in score.figures().items()}
            LOG.info("judged %s %s %s", name, type_name, json.dumps(figures))
            if name == "validation clean":
                LOG.info("confused %s", [(*pair, count) for pair, count in score.confused.most_common(8)])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=90.0, help="over all runs that are resumed")
    parser.add_argument("--folder", type=Path, default=Path("var/tagger"))
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--begin-with", type=Path, help="an exported file to go on from, such as models/weights/tagger.onnx")
    parser.add_argument("--rate", type=float, default=Plan.rate, help="of learning")
    parser.add_argument("--fall", type=float, default=Plan.fall, help="share of the time in which the rate falls")
    parser.add_argument("--judge-minutes", type=float, default=Plan.judge_minutes, help="between looks at validation")
    parser.add_argument("--threads", type=int, default=Plan.threads)
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    handlers: list[logging.Handler] = [logging.StreamHandler(), logging.FileHandler(chosen.folder / "log.txt")]
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S", handlers=handlers)
    plan = Plan(chosen.folder, chosen.minutes, chosen.rate, chosen.fall, chosen.judge_minutes, threads=chosen.threads)
    if chosen.resume:
        training = resumed(plan.folder, plan.rate)
    else:
        training = begun_with(chosen.begin_with, plan.rate) if chosen.begin_with else begun(plan.rate)
    end = Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        signal.signal(sign, lambda *_: end.set())
    learn(training, plan, end)


if __name__ == "__main__":
    main()
