"""The families of letters, forms and claim forms."""

from __future__ import annotations

from models.training.content.correspondence import CATEGORIES
from models.training.families import (
    cms1500,
    cms1500_varied,
    form_grids,
    form_lines,
    forms,
    letter_business,
    letter_court,
    letter_envelopes,
    letter_notice,
    letter_other,
    letter_statements,
    letter_tax_forms,
    letter_test,
    letter_test_pages,
    letter_typed,
    letter_validation,
    letters,
    ub04,
)
from models.training.families.family import Family

MAIL_FAMILIES = (
    Family("cms1500", "cms1500", cms1500.draw),
    Family("ub04", "ub04", ub04.draw),
    Family("cms1500-varied", "cms1500", cms1500_varied.press("cms1500", "cms1500-varied")),
    Family("cms1500-test", "cms1500", cms1500_varied.press("cms1500", "cms1500-test", tested=True), "test"),
    Family("ub04-varied", "ub04", cms1500_varied.press("ub04", "ub04-varied")),
    Family("ub04-test", "ub04", cms1500_varied.press("ub04", "ub04-test", tested=True), "test"),
    Family("form", "form", forms.draw),
    Family("form-lines", "form", form_lines.draw_beside),
    Family("form-captions-below", "form", form_lines.draw_below),
    Family("form-dotted", "form", form_lines.draw_dotted),
    Family("form-boxes", "form", form_grids.draw_boxes),
    Family("form-cells", "form", form_grids.draw_cells),
    Family("form-sections", "form", form_grids.draw_sections),
    *(Family(f"letter-{name.replace('_', '-')}", "letter", letters.press(name)) for name in CATEGORIES),
    Family("letter-business", "letter", letter_business.draw),
    Family("letter-notice", "letter", letter_notice.draw),
    Family("letter-typed", "letter", letter_typed.draw),
    Family("letter-envelope", "letter", letter_envelopes.draw),
    Family("letter-tax-form", "letter", letter_tax_forms.draw),
    Family("letter-statement-items", "letter", letter_statements.draw),
    Family("letter-court", "letter", letter_court.draw),
    Family("letter-other-mail", "letter", letter_other.draw),
    Family("letter-val-sidebar", "letter", letter_validation.draw_sidebar, "validation"),
    Family("letter-val-pages", "letter", letter_validation.draw_other, "validation"),
    Family("form-val-axis", "form", letter_validation.draw_form, "validation"),
    Family("letter-test-office", "letter", letter_test.draw_office, "test"),
    Family("letter-test-block", "letter", letter_test.draw_block, "test"),
    Family("letter-test-returned", "letter", letter_test_pages.draw_returned, "test"),
    Family("letter-test-pages", "letter", letter_test_pages.draw_other, "test"),
    Family("form-test-columns", "form", letter_test_pages.draw_form, "test"),
)
