from __future__ import annotations

import pytest

from schemas.outline import fields_of, form_of
from schemas.types import all_types

EOB = all_types()["eob"]


def test_parts_lists_and_lists_in_rows() -> None:
    claim = {"lines": [{"adjustments": [{"amount": "1.00"}]}, {}]}
    form = form_of(EOB, EOB.data.model_validate({"claims": [claim, {}]}).model_dump(mode="json"))
    titles = [section.title for section in form.sections]
    assert titles[:7] == [
        "Payer", "Payee", "Payment", "Claim 1", "Claim 1, adjustments", "Claim 1, service lines",
        "Claim 1, service lines, row 1: adjustments",
    ]  # fmt: skip
    lines = form.sections[5].table
    assert lines is not None
    assert (lines.at, lines.rows, [each.key for each in lines.nested]) == ("/claims/0/lines", 2, ["adjustments"])
    assert [column.key for column in lines.columns if column.sum][:2] == ["billed", "allowed"]
    assert "modifiers" in [column.key for column in lines.columns]
    assert (form.repeats[0].at, form.repeats[0].count) == ("/claims", 2)


def test_fields_know_what_is_typed() -> None:
    fields = fields_of(EOB)
    assert (fields["/payment/method"].options, fields["/payment/amount"].required) == (("check", "eft", "none"), True)
    assert (fields["/claims/*/lines/*/modifiers"].list, fields["/payee/npi"].label) == (True, "NPI")
    assert fields_of(all_types()["cms1500"])["/condition/employment"].options == ("true", "false")


@pytest.mark.parametrize("name", sorted(all_types()))
def test_every_field_of_every_type_is_in_the_outline_once(name: str) -> None:
    document_type = all_types()[name]
    data = document_type.data().model_dump(mode="json")
    for pattern in document_type.leaves():  # one row everywhere
        node = data
        for part, following in zip(pattern.split("/")[1:-1], pattern.split("/")[2:], strict=True):
            if part == "*":
                continue
            node = node[part][0] if following == "*" and node[part] else node[part]
            if isinstance(node, list) and following == "*" and not pattern.endswith(f"/{part}/*"):
                node.append({})
                data = document_type.data.model_validate(data).model_dump(mode="json")
                break
    form = form_of(document_type, data)
    told = [pointer for section in form.sections for pointer in section.fields or ()]
    told += [f"{s.table.at}/0/{column.key}" for s in form.sections if s.table for column in s.table.columns]
    assert len(told) == len(set(told))
    assert all(section.title and not section.title.endswith("#") for section in form.sections)


def test_labels_name_what_there_is() -> None:
    for document_type in all_types().values():
        known = {pattern[:at] for pattern in document_type.leaves() for at in range(1, len(pattern) + 1)}
        assert not [label for label in document_type.labels if label.removesuffix("#") not in known]
