"""Somebody's own checkpoint at the tagger's seat; skipped where the `train` extra is not installed."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the train extra")
transformers = pytest.importorskip("transformers", reason="needs the train extra")
tokenizers = pytest.importorskip("tokenizers", reason="needs the train extra")

from models.training.tagger.checkpoint_tagger import CheckpointTagger, Label, told  # noqa: E402
from schemas.geometry import Box  # noqa: E402
from schemas.pages import Line, PageText, Word  # noqa: E402

LABELS = ("O", "B-/total", "I-/total", "B12-/claims/*/lines/*/paid")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A LiLT of no learning and few words."""
    where = tmp_path_factory.mktemp("lilt")
    words = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "Total": 4}
    made = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="<unk>"))
    made.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    transformers.PreTrainedTokenizerFast(tokenizer_object=made, unk_token="<unk>", pad_token="<pad>").save_pretrained(where)
    config = transformers.LiltConfig(
        vocab_size=5, hidden_size=24, num_hidden_layers=1, num_attention_heads=2, intermediate_size=24,
        id2label=dict(enumerate(LABELS)), label2id={label: number for number, label in enumerate(LABELS)},
    )  # fmt: skip
    transformers.LiltForTokenClassification(config).save_pretrained(where)
    return where


def test_a_page_longer_than_a_window(folder: Path) -> None:
    words = [Word(text=f"{at}.00", box=Box(0.1, at / 500, 0.2, (at + 0.8) / 500), confidence=1.0) for at in range(400)]
    page = PageText(lines=tuple(Line(words=(word,)) for word in words))
    tagged = CheckpointTagger(folder, longest=300)(page)
    assert len(tagged.words) == 400
    assert all(sum(share for _, share in word.roles) == pytest.approx(1.0, abs=1e-4) for word in tagged.words)


def test_labels_are_roles_with_marks() -> None:
    word = told((0.1, 0.2, 0.3, 0.4), [Label.of(name) for name in LABELS])
    assert word.roles[0] == ("/total", pytest.approx(0.5))
    assert word.begins == pytest.approx(0.6)
    assert word.opens == pytest.approx((0.4, 0.4, 0.0))


def test_foreign_labels_are_named() -> None:
    with pytest.raises(ValueError, match="ANSWER"):
        Label.of("B_ANSWER")
