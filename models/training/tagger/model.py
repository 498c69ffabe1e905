"""The tagger in PyTorch, as a `transformers` model: an encoder of words that sees where they stand to each other.

Attention adds to each pair of words a learned preference for how they lie on the page: how far apart their left edges, right
edges and middles are, in letter widths, each together with how many rows lie between. So a cell finds the heading above it and
the caption beside it. After the relative positions of T5 (arXiv:1910.10683) and LayoutLMv2 (arXiv:2012.14740).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoConfig, AutoModelForTokenClassification, PretrainedConfig, PreTrainedModel
from transformers.utils import ModelOutput

from models.tagger.features import ABSOLUTE, FACTS, ROWS
from models.tagger.meanings import MEANING
from models.tagger.tagged import DEPTH

IGNORED = -100
"""Target of what no lesson is told about."""
SIDE = 7
"""Distances are told in this many steps to each side; half-way between exact and logarithmic."""
STEPS = 2 * SIDE + 1
VIEWS = 2
"""The lower half of the blocks shares one set of preferences, the upper half another."""
RELATIONS = 3
"""Left edges, right edges, middles."""


class PostroomTaggerConfig(PretrainedConfig):
    """Sizes and names."""

    model_type = "postroom-tagger"

    def __init__(  # noqa: PLR0913 - what a model is, is many numbers
        self,
        *,
        hidden_size: int = 192,
        num_hidden_layers: int = 5,
        num_attention_heads: int = 6,
        intermediate_size: int = 576,
        dropout: float = 0.15,
        piece_dropout: float = 0.15,
        word_dropout: float = 0.15,
        meaning_dropout: float = 0.3,
        place_dropout: float = 0.1,
        piece_rows: int = ROWS,
        facts: int = FACTS,
        roles: list[str] | None = None,
        kinds: list[str] | None = None,
        page_roles: list[str] | None = None,
        **rest: Any,  # noqa: ANN401 - whatever transformers keeps in a configuration
    ) -> None:
        super().__init__(**rest)
        self.hidden_size = hidden_size
        self.num_hidden_layers = num_hidden_layers
        self.num_attention_heads = num_attention_heads
        self.intermediate_size = intermediate_size
        self.dropout = dropout
        self.piece_dropout = piece_dropout
        self.word_dropout = word_dropout
        self.meaning_dropout = meaning_dropout
        self.place_dropout = place_dropout
        self.piece_rows = piece_rows
        self.facts = facts
        self.roles = roles or [""]
        self.kinds = kinds or ["form"]
        self.page_roles = page_roles or ["first"]


@dataclass
class TaggerOutput(ModelOutput):
    """Logits; `loss` where lessons were given."""

    loss: Tensor | None = None
    roles: Tensor | None = None
    """(pages, words, roles)"""
    marks: Tensor | None = None
    """(pages, words, 1 + DEPTH): begins, opens"""
    kinds: Tensor | None = None
    page_roles: Tensor | None = None


class Block(nn.Module):
    """Attention and a feed-forward net, each on the normalised input."""

    def __init__(self, config: PostroomTaggerConfig) -> None:
        super().__init__()
        self.heads = config.num_attention_heads
        size = config.hidden_size
        self.before = nn.LayerNorm(size)
        self.projection = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.between = nn.LayerNorm(size)
        self.wide = nn.Linear(size, config.intermediate_size)
        self.narrow = nn.Linear(config.intermediate_size, size)
        self.dropout = nn.Dropout(config.dropout)

    def forward(self, words: Tensor, bias: Tensor) -> Tensor:
        """`bias` is (pages, heads, words, words), with the words that are none at minus infinity or nearly."""
        pages, count, size = words.shape
        mixed = self.projection(self.before(words)).view(pages, count, 3, self.heads, size // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(query * (size // self.heads) ** -0.5, key.transpose(2, 3)) + bias
        seen = torch.matmul(torch.softmax(scores, dim=-1), value).transpose(1, 2).reshape(pages, count, size)
        words = words + self.dropout(self.out(seen))
        return words + self.dropout(self.narrow(functional.gelu(self.wide(self.between(words)))))


class PostroomTagger(PreTrainedModel):
    """Words of a page to roles, beginnings, and the kind of page."""

    config_class = PostroomTaggerConfig
    main_input_name = "pieces"

    def __init__(self, config: PostroomTaggerConfig) -> None:
        super().__init__(config)
        size = config.hidden_size
        self.pieces = nn.Embedding(config.piece_rows, size, padding_idx=0)
        self.facts = nn.Sequential(nn.Linear(config.facts, size), nn.GELU(), nn.Linear(size, size))
        self.enter = nn.LayerNorm(size)
        self.dropout = nn.Dropout(config.dropout)
        self.relations = nn.ModuleList(
            nn.Embedding(STEPS * STEPS, config.num_attention_heads * VIEWS) for _ in range(RELATIONS)
        )
        self.blocks = nn.ModuleList(Block(config) for _ in range(config.num_hidden_layers))
        self.leave = nn.LayerNorm(size)
        self.roles = nn.Linear(size, len(config.roles))
        self.marks = nn.Linear(size, 1 + DEPTH)
        self.glance = nn.Linear(size, 2)
        self.kinds = nn.Linear(2 * size, len(config.kinds))
        self.page_roles = nn.Linear(2 * size, len(config.page_roles))
        self.post_init()

    def _init_weights(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=0.02)
            if module.bias is not None:
                nn.init.zeros_(module.bias)
        elif isinstance(module, nn.Embedding):
            nn.init.normal_(module.weight, std=0.02 if module.padding_idx is None else 0.05)
            if module.padding_idx is not None:
                with torch.no_grad():
                    module.weight[module.padding_idx].zero_()

    def forward(  # noqa: PLR0913, PLR0917 - inputs and lessons
        self,
        pieces: Tensor,
        facts: Tensor,
        places: Tensor,
        mask: Tensor,
        roles: Tensor | None = None,
        marks: Tensor | None = None,
        kinds: Tensor | None = None,
        page_roles: Tensor | None = None,
    ) -> TaggerOutput:
        """Words padded to the longest page; `mask` is 1 where there is one. Lessons are optional."""
        words = self.dropout(self.enter(self._bags(pieces) + self.facts(self._adrift(facts))))
        biases = self._biases(places, mask)
        for number, block in enumerate(self.blocks):
            words = block(words, biases[number * VIEWS // len(self.blocks)])
        words = self.leave(words)
        page = self._page(words, mask)
        output = TaggerOutput(
            roles=self.roles(words), marks=self.marks(words), kinds=self.kinds(page), page_roles=self.page_roles(page)
        )
        if roles is not None and marks is not None and kinds is not None and page_roles is not None:
            output.loss = loss_of(output, roles, marks, kinds, page_roles)
        return output

    def _bags(self, pieces: Tensor) -> Tensor:
        if torch.onnx.is_in_onnx_export():
            return self.pieces(pieces).sum(dim=2)
        if self.training:
            pieces = pieces * (torch.rand(pieces.shape, device=pieces.device) >= self.config.piece_dropout)
        bags = functional.embedding_bag(pieces.flatten(0, 1), self.pieces.weight, mode="sum", padding_idx=0)
        bags = bags.view(*pieces.shape[:2], -1)
        if not self.training:
            return bags
        # Words that it never saw are what it will meet: some are hidden, so that it looks at what stands around them.
        seen = torch.rand(bags.shape[:2], device=bags.device) >= self.config.word_dropout
        return bags * seen[:, :, None]

    def _adrift(self, facts: Tensor) -> Tensor:
        """In training some pages do not say where on the paper their words stand, and some words not what they mean."""
        if not self.training:
            return facts
        told = (torch.rand(facts.shape[0], 1, 1, device=facts.device) >= self.config.place_dropout).to(facts.dtype)
        meant = (torch.rand(*facts.shape[:2], 1, device=facts.device) >= self.config.meaning_dropout).to(facts.dtype)
        return torch.cat([facts[:, :, :ABSOLUTE] * told, facts[:, :, ABSOLUTE:-MEANING], facts[:, :, -MEANING:] * meant], dim=2)

    def _biases(self, places: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        left, right, middle = places.unbind(-1)
        rows = steps(_apart(middle), 1.0, 0.0)
        across = (left, right, (left + right) / 2)
        pairs = sum(
            table(steps(_apart(edge), 1.0, 0.32) * STEPS + rows) for table, edge in zip(self.relations, across, strict=True)
        )
        pairs = pairs + ((1.0 - mask.to(places.dtype)) * -1e4)[:, None, :, None]
        heads = self.config.num_attention_heads
        pages, count = mask.shape
        split = pairs.view(pages, count, count, VIEWS, heads).permute(3, 0, 4, 1, 2)
        return tuple(split.contiguous().unbind(0))

    def _page(self, words: Tensor, mask: Tensor) -> Tensor:
        """The page as a whole: its words, weighed in two ways."""
        weights = self.glance(words) + ((1.0 - mask.to(words.dtype)) * -1e4)[:, :, None]
        weighed = torch.matmul(torch.softmax(weights, dim=1).transpose(1, 2), words)
        return weighed.flatten(1)


def _apart(values: Tensor) -> Tensor:
    return values[:, None, :] - values[:, :, None]


def steps(distance: Tensor, unit: float, nudge: float) -> Tensor:
    """Signed distances as whole steps from 0 to STEPS - 1: fine near zero, coarse far away."""
    far = torch.floor(torch.log2(1.0 + torch.abs(distance) * (2.0 if nudge == 0 else 1.0) / unit) + nudge)
    return (torch.sign(distance) * torch.clamp(far, max=SIDE) + SIDE).long()


def loss_of(output: TaggerOutput, roles: Tensor, marks: Tensor, kinds: Tensor, page_roles: Tensor) -> Tensor:
    """Cross entropies, weighed by what they are worth."""
    told = roles != IGNORED
    if output.roles is None or output.marks is None:
        message = "there is no answer to judge"
        raise ValueError(message)
    total = functional.cross_entropy(output.kinds, kinds) * 0.5
    total = total + functional.cross_entropy(output.page_roles, page_roles) * 0.05
    if bool(told.any()):
        total = total + functional.cross_entropy(output.roles[told], roles[told])
        total = total + functional.binary_cross_entropy_with_logits(output.marks[told], marks[told]) * 2.0
    return total


AutoConfig.register(PostroomTaggerConfig.model_type, PostroomTaggerConfig)
AutoModelForTokenClassification.register(PostroomTaggerConfig, PostroomTagger)
