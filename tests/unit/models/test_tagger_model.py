"""The model in PyTorch; skipped where the `train` extra is not installed."""

from pathlib import Path
from random import Random

import pytest

torch = pytest.importorskip("torch", reason="needs the train extra")
pytest.importorskip("transformers", reason="needs the train extra")

from transformers import AutoConfig, AutoModelForTokenClassification  # noqa: E402

pytest.importorskip("onnx", reason="needs the train extra")

from onnxruntime.quantization import quantize_dynamic  # noqa: E402

from models.training.families.catalogue import families_of  # noqa: E402
from models.training.noise import reader_noise  # noqa: E402
from models.training.tagger.begin_with import model_of  # noqa: E402
from models.training.tagger.export import write_onnx  # noqa: E402
from models.training.tagger.mean_with import mean_of_ends  # noqa: E402
from models.training.tagger.model import STEPS, PostroomTagger, PostroomTaggerConfig, steps  # noqa: E402
from models.training.tagger.stream import MIX, batches_of, drawn_together, inputs, lessons_of, tensors  # noqa: E402
from models.training.tagger.vocabulary import KINDS, PAGE_ROLES, Vocabulary, known_roles  # noqa: E402

VOCABULARY = Vocabulary(known_roles())


@pytest.fixture(scope="module")
def model() -> PostroomTagger:
    torch.manual_seed(3)
    config = PostroomTaggerConfig(
        hidden_size=48, num_hidden_layers=2, num_attention_heads=3, intermediate_size=64,
        roles=list(known_roles()), kinds=list(KINDS), page_roles=list(PAGE_ROLES),
    )  # fmt: skip
    return PostroomTagger(config).eval()


def batch() -> dict[str, torch.Tensor]:
    pages = [page for name in ("eob-claims", "receipt") for page in lessons_of(name, Random(1), reader_noise())]
    return tensors(pages, VOCABULARY)


def test_lessons_are_learned(model: PostroomTagger) -> None:
    lesson = batch()
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-3)
    losses = []
    for _ in range(16):
        loss = model(**lesson).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(float(loss.detach()))
    assert losses[-1] < losses[0] / 2


def test_saved_and_loaded_by_the_auto_classes(model: PostroomTagger, tmp_path: Path) -> None:
    model.save_pretrained(tmp_path)
    assert AutoConfig.from_pretrained(tmp_path).kinds == list(KINDS)
    again = AutoModelForTokenClassification.from_pretrained(tmp_path).eval()
    lesson = batch()
    assert torch.allclose(model.eval()(**lesson).roles, again(**lesson).roles, atol=1e-5)


def test_padding_changes_nothing(model: PostroomTagger) -> None:
    pages = sorted(lessons_of("eob-line-printer", Random(6), None), key=lambda page: len(page.features.order))
    short = pages[0].features
    alone = model.eval()(**inputs([short]))
    beside = model(**inputs([short, pages[-1].features]))
    assert torch.allclose(alone.roles[0], beside.roles[0, : len(short.order)], atol=1e-4)
    assert torch.allclose(alone.kinds[0], beside.kinds[0], atol=1e-4)


def test_distances_are_told_in_steps() -> None:
    apart = torch.tensor([-1e4, -0.3, 0.0, 0.3, 1.0, 3.0, 1e4])
    told = steps(apart, 1.0, 0.32).tolist()
    assert told == sorted(told)
    assert told[0] == 0
    assert told[-1] == STEPS - 1
    assert told[1] == told[2] == told[3]


def test_batches_hold_every_page() -> None:
    pages = [page for seed in range(6) for page in lessons_of("invoice-us", Random(seed), None)]
    batches = list(batches_of(pages, 600))
    assert sum(len(each) for each in batches) == len(pages)
    assert all(max(len(p.features.order) for p in each) * len(each) <= 600 for each in batches if len(each) > 1)


def test_roles_never_seen_take_spare_places() -> None:
    more = VOCABULARY.with_roles(["/total+/tax", "/total"])
    assert more.number_of("/total+/tax") != more.number_of("/total")
    assert len(more.roles) == len(VOCABULARY.roles)
    assert VOCABULARY.number_of("/total+/tax") == VOCABULARY.number_of("/total")


def test_a_model_comes_back_from_its_exported_file(tmp_path: Path) -> None:
    torch.manual_seed(4)
    model = PostroomTagger(PostroomTaggerConfig(roles=["", "/date"], kinds=list(KINDS), page_roles=list(PAGE_ROLES))).eval()
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.1)  # what is equal, as all is before learning, is exported once
    write_onnx(model, tmp_path / "exact.onnx")
    quantize_dynamic(tmp_path / "exact.onnx", tmp_path / "bytes.onnx", op_types_to_quantize=["MatMul", "Gather"])
    for name, most in (("exact.onnx", 0.0), ("bytes.onnx", 0.005)):
        again = model_of(tmp_path / name)
        assert list(again.config.roles) == ["", "/date"]
        pairs = zip(model.state_dict().values(), again.state_dict().values(), strict=True)
        assert max(float((one - other).abs().max()) for one, other in pairs) <= most


def test_the_mean_of_two_ends_lies_between_them(tmp_path: Path) -> None:
    one, other = (PostroomTagger(PostroomTaggerConfig(roles=["", "/date"], kinds=["form"])).eval() for _ in range(2))
    for parameter in one.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    write_onnx(one, tmp_path / "begun.onnx")
    other.save_pretrained(tmp_path / "model")
    mean = mean_of_ends(tmp_path / "begun.onnx", tmp_path / "model").state_dict()
    for name, value in mean.items():
        assert torch.allclose(value, (one.state_dict()[name] + other.state_dict()[name]) / 2)
    PostroomTagger(PostroomTaggerConfig(roles=["", "/amount"], kinds=["form"])).save_pretrained(tmp_path / "another")
    with pytest.raises(ValueError, match="other names"):
        mean_of_ends(tmp_path / "begun.onnx", tmp_path / "another")


def test_every_training_family_has_one_share() -> None:
    groups = drawn_together()
    assert sorted(name for names in groups.values() for name in names) == sorted(families_of("training"))
    assert set(groups) == set(MIX)
    assert sum(MIX.values()) == pytest.approx(1.0)
