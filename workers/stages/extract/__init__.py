"""Extraction: from a document's read pages to readings.

Rules, one module per document type, and what the tagger said of the words are two sources; they are fused, and what the paper
implies without printing it is concluded from the result.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec

from schemas.pages import ReadPage
from schemas.readings import Reading
from schemas.types import all_types
from workers.stages.extract.captions_under import with_captions_under
from workers.stages.extract.code_amounts import with_amounts_of_codes
from workers.stages.extract.coded import with_codes
from workers.stages.extract.doubted_days import with_doubted_days
from workers.stages.extract.fusion.fuse import Fuse
from workers.stages.extract.group_sums import without_group_sums
from workers.stages.extract.implied import implied
from workers.stages.extract.invoice_days import with_days_in_order
from workers.stages.extract.invoice_rows import with_rows_completed
from workers.stages.extract.letter_parties import without_shared
from workers.stages.extract.letter_sides import with_sides_told
from workers.stages.extract.likely_sums import with_likely_sums
from workers.stages.extract.mended import mended
from workers.stages.extract.misread_signs import with_signs_doubted
from workers.stages.extract.moved_amounts import with_moved_amounts
from workers.stages.extract.named_below import with_names_below
from workers.stages.extract.named_by_sums import (
    with_headed_parts,
    with_headed_shares,
    with_paid_amounts,
    with_whole_shares,
    without_misnamed,
)
from workers.stages.extract.own_address import with_own_address
from workers.stages.extract.own_adjustments import with_own_adjustments
from workers.stages.extract.own_numbers import with_own_numbers, with_whole_number
from workers.stages.extract.parted_services import with_parted_services
from workers.stages.extract.passing_mentions import without_passing_mentions
from workers.stages.extract.payment_method import payment_method
from workers.stages.extract.pointed_dates import with_pointed_dates
from workers.stages.extract.printed_again import with_printed_again
from workers.stages.extract.reason_columns import with_reason_columns
from workers.stages.extract.reason_rows import with_reason_rows
from workers.stages.extract.rejoined import rejoined
from workers.stages.extract.repeated_names import with_repeated_names
from workers.stages.extract.sentence_names import with_names_of_sentences
from workers.stages.extract.shop_lines import with_whole_shop_lines
from workers.stages.extract.shop_names import with_shop_names
from workers.stages.extract.summed_claims import summed_claims
from workers.stages.extract.summed_foot import summed_foot
from workers.stages.extract.summed_totals import summed_totals
from workers.stages.extract.sums_above import with_sums_above
from workers.stages.extract.tagged.assemble import Assemble
from workers.stages.extract.tagged.beliefs import Beliefs
from workers.stages.extract.tagged.captions_below import with_captions_below
from workers.stages.extract.tagged.claim_captions import with_claims_from_captions
from workers.stages.extract.tagged.claim_columns import with_claim_columns
from workers.stages.extract.tagged.claim_rows import with_claim_rows
from workers.stages.extract.tagged.column_sums import with_summed_columns
from workers.stages.extract.tagged.halves import on_their_sheets, with_halves_apart
from workers.stages.extract.tagged.ladders import with_ladders
from workers.stages.extract.tagged.named_columns import with_named_columns
from workers.stages.extract.tagged.other_payers import without_other_payers
from workers.stages.extract.tagged.panels import with_panels
from workers.stages.extract.tagged.printed import printed_pages
from workers.stages.extract.tagged.rates import without_rates
from workers.stages.extract.tagged.row_levels import with_one_level
from workers.stages.extract.tagged.service_lists import with_listed_amounts
from workers.stages.extract.tagged.service_rows import with_whole_services
from workers.stages.extract.tagged.units import with_units
from workers.stages.extract.ticked import with_ticks
from workers.stages.extract.told_once import with_told_once
from workers.stages.extract.twin_houses import with_doubted_twins
from workers.stages.extract.unsaid import without_unsaid_interest
from workers.stages.extract.whole_articles import with_whole_articles
from workers.stages.extract.whole_lines import with_whole_lines
from workers.stages.extract.whole_reasons import with_whole_reasons

ReadType = Callable[[Sequence[ReadPage]], Iterable[Reading]]


@cache
def rules_of(type_name: str) -> ReadType:
    """Module `workers.stages.extract.<type>` has a function `read_<type>`; a type without one has the tagger alone."""
    name = f"{__name__}.{type_name}"
    if find_spec(name) is None:
        return _no_rules
    read: ReadType = getattr(importlib.import_module(name), f"read_{type_name}")
    return read


def _no_rules(pages: Sequence[ReadPage]) -> Iterable[Reading]:  # noqa: ARG001 - nobody has written any
    return ()


def _retagged(pages: Sequence[ReadPage]) -> Sequence[ReadPage]:
    """The pages of a remittance, their tags thought over: what stands beside, above and below, and what adds up."""
    printed = printed_pages(pages)
    for think_over in (
        without_other_payers,
        with_claims_from_captions,
        with_ladders,
        with_panels,
        with_captions_below,
        without_rates,
        with_named_columns,
        with_claim_columns,
    ):
        pages = think_over(pages, printed)
    return with_claim_rows(with_units(with_summed_columns(with_one_level(with_listed_amounts(pages)))), printed)


@dataclass(frozen=True, slots=True)
class Extract:
    """Pages of one document to readings of its type's fields."""

    assemble: Assemble = field(default_factory=Assemble)
    fuse: Fuse = field(default_factory=Fuse)

    def __call__(self, type_name: str, pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
        """All readings; a field found at several places may have several."""
        if type_name == "eob":
            halved, sheets = with_halves_apart(pages)
            return on_their_sheets(self._readings(type_name, _retagged(with_whole_services(halved))), sheets)
        return self._readings(type_name, pages)

    def _readings(self, type_name: str, pages: Sequence[ReadPage]) -> tuple[Reading, ...]:
        rules = mended(rules_of(type_name)(pages))
        model = () if all_types()[type_name].registered else mended(self.assemble(type_name, pages))
        headed = with_headed_parts(type_name, rules, with_headed_shares(type_name, rules, model))
        fused = rejoined(type_name, self.fuse(type_name, rules, headed, Beliefs.of(pages, type_name)))
        closed = with_sums_above(type_name, with_parted_services(type_name, with_names_below(type_name, fused)))
        ticked = with_ticks(type_name, closed, pages)
        told_apart = with_sides_told(type_name, without_shared(type_name, ticked), pages)
        meant = with_whole_shop_lines(type_name, without_passing_mentions(type_name, told_apart, pages), pages)
        meant = with_shop_names(type_name, meant, pages)
        lined = with_whole_reasons(with_names_of_sentences(with_whole_lines(type_name, meant, pages), pages), pages)
        housed = with_own_numbers(type_name, with_own_address(type_name, lined, pages), pages)
        housed = with_captions_under(type_name, with_whole_number(type_name, housed, pages), pages)
        whole = with_whole_articles(type_name, with_rows_completed(type_name, housed, pages), pages)
        headed_by_codes = with_reason_columns(type_name, with_codes(type_name, whole, pages), pages)
        paired = with_amounts_of_codes(type_name, headed_by_codes, pages)
        coded = with_reason_rows(type_name, paired, pages)
        owned = with_own_adjustments(type_name, without_unsaid_interest(type_name, coded, pages))
        kept = with_whole_shares(type_name, without_misnamed(type_name, with_paid_amounts(type_name, owned)))
        kept = with_told_once(type_name, without_group_sums(type_name, kept), pages)
        kept = summed_totals(type_name, summed_claims(type_name, kept, pages), pages)
        kept = with_pointed_dates(type_name, with_moved_amounts(type_name, kept, pages), pages)
        kept = with_likely_sums(type_name, summed_foot(type_name, kept, pages), pages)
        kept = with_doubted_days(type_name, with_days_in_order(type_name, kept, pages), pages)
        kept = with_signs_doubted(type_name, with_doubted_twins(type_name, kept, pages))
        told = (*with_repeated_names(type_name, kept, pages), *implied(type_name, kept))
        return with_printed_again((*told, *payment_method(type_name, told, pages)), pages)
