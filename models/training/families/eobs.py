"""The families of remittances and explanations of benefits."""

from __future__ import annotations

from models.training.families import (
    eob_cards,
    eob_claims,
    eob_columns,
    eob_line_printer,
    eob_public,
    eob_recipes,
    eob_test_labels,
    eob_test_member,
    eob_test_pages,
    eob_test_print,
    eob_test_register,
    eob_test_stub,
    eob_test_wide,
    eob_val_journal,
    eob_val_listing,
    eob_val_tiles,
)
from models.training.families.family import Family

EOB_FAMILIES = (
    Family("eob-columns", "eob", eob_columns.draw),
    Family("eob-columns-check", "eob", eob_columns.draw_with_check),
    Family("eob-line-printer", "eob", eob_line_printer.draw),
    Family("eob-cards", "eob", eob_cards.draw),
    Family("eob-claims", "eob", eob_claims.draw),
    *(Family(name, "eob", eob_recipes.press(name)) for name in eob_recipes.RECIPES),
    *eob_public.PUBLIC_FAMILIES,
    Family("eob-val-journal", "eob", eob_val_journal.draw, "validation"),
    Family("eob-val-listing", "eob", eob_val_listing.draw, "validation"),
    Family("eob-val-tiles", "eob", eob_val_tiles.draw, "validation"),
    Family("eob-test-pages", "eob", eob_test_pages.draw, "test"),
    Family("eob-test-labels", "eob", eob_test_labels.draw, "test"),
    Family("eob-test-register", "eob", eob_test_register.draw, "test"),
    Family("eob-test-print", "eob", eob_test_print.draw, "test"),
    Family("eob-test-wide", "eob", eob_test_wide.draw, "test"),
    Family("eob-test-stub", "eob", eob_test_stub.draw, "test"),
    Family("eob-test-member", "eob", eob_test_member.draw, "test"),
)
