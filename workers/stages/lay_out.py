"""Lay out: where the page's lines, blocks and tables are, and whether it is a form we know. The last step with pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from schemas.pages import PageLayout, PageText, RegionRole, RegisteredForm
from workers.forms.find_form import LikelyForm
from workers.layout.check_boxes import check_boxes
from workers.layout.models import RULED_LINES, load_layout_model, regions_of
from workers.layout.words import word_regions
from workers.raster import CleanPage

FormReader = Callable[[CleanPage, PageText, LikelyForm | None], RegisteredForm | None]
"""Reads the boxes of a form of fixed geometry."""


@dataclass(frozen=True, slots=True)
class LayOut:
    """Pixels and words to regions.

    The picture is looked at by a layoutparser model (any that `AutoLayoutModel` knows; ours finds ruled lines) and for boxes to
    tick, save on a registered form, which says where they are; the words make the rest. A page without words and lines has no
    regions.
    """

    form_reader: FormReader | None = None
    model: str = RULED_LINES
    version: ClassVar[int] = 5

    def __call__(self, page: CleanPage, text: PageText, likely: LikelyForm | None = None) -> PageLayout:
        """The page's regions; where a region has a parent it is an index into them. `likely`: the form its lines fit."""
        if page.facts.blank:
            return PageLayout()
        seen = regions_of(load_layout_model(self.model).detect(page.pixels), page.facts)
        words = word_regions(page.facts, text, seen)
        form = self.form_reader(page, text, likely) if self.form_reader is not None else None
        lines = [region.box for region in seen if region.role is RegionRole.RULE]
        marks = check_boxes(page.pixels, page.facts.dpi, text.words, lines) if form is None else ()
        return PageLayout.model_construct(regions=(*words, *seen, *marks), form=form)
