"""Which claim, service or position a tagged value belongs to."""

from __future__ import annotations

from tests.said import CLAIM, LINE, NO, read_said


def test_a_claim_is_not_over_before_its_amounts() -> None:
    """The tagger thinks that another claim begins with the number; there is no amount yet, so it is the same."""
    said = {
        "LARCH": ("/claims/*/patient_name", 1.0, CLAIM),
        "A77": ("/claims/*/claim_number", 1.0, CLAIM),
        "12.00": ("/claims/*/lines/*/billed", 1.0, LINE),
        "DELGADO": ("/claims/*/patient_name", 1.0, CLAIM),
        "13.00": ("/claims/*/lines/*/billed", 1.0, LINE),
    }  # fmt: skip
    found = read_said("eob", "LARCH\nClaim A77\nCharges 12.00\nDELGADO\nCharges 13.00", said)
    assert found["/claims/0/claim_number"] == "A77"
    assert found["/claims/0/lines/0/billed"] == "12.00"
    assert found["/claims/1/patient_name"] == "DELGADO"
    assert len([pointer for pointer in found if pointer.endswith("patient_name")]) == 2


def test_a_state_that_an_earlier_claim_has_does_not_lead_back_to_it() -> None:
    status = ("/claims/*/status", 1.0, NO)
    said = {
        **dict.fromkeys(("LARCH", "DELGADO"), ("/claims/*/patient_name", 1.0, CLAIM)),
        **dict.fromkeys(("Denied", "Paid"), status),
        **dict.fromkeys(("12.00", "13.00"), ("/claims/*/lines/*/billed", 1.0, LINE)),
    }
    found = read_said("eob", "LARCH   Denied\nCharges 12.00\nDELGADO   Paid\nDenied\nCharges 13.00", said)
    assert found["/claims/1/lines/0/billed"] == "13.00"


def test_a_register_that_names_the_claim_of_every_service() -> None:
    said = {
        "LARCH": ("/claims/*/patient_name", 1.0, CLAIM),
        **dict.fromkeys(("A77", "A78"), ("/claims/*/claim_number", 1.0, NO)),
        **dict.fromkeys(("12.00", "13.00", "14.00"), ("/claims/*/lines/*/billed", 1.0, LINE)),
        "25.00": ("/claims/*/billed", 1.0, NO),
    }
    found = read_said("eob", "LARCH A77 12.00\nLARCH A77 13.00\nLARCH A78 14.00", said)
    assert [found[f"/claims/{at}/billed"] for at in ("0/lines/0", "0/lines/1", "1/lines/0")] == ["12.00", "13.00", "14.00"]
    after_totals = read_said("eob", "LARCH A77 12.00\nTotal 25.00\nLARCH A77 13.00", said)
    assert after_totals["/claims/1/lines/0/billed"] == "13.00"


REGISTER = {
    **dict.fromkeys(("LARCH,", "DELGADO,", "0RELL,", "ORELL,"), ("/claims/*/patient_name", 1.0, NO)),
    **dict.fromkeys(("A77410", "B90035", "7I200", "71200"), ("/claims/*/patient_account", 1.0, NO)),
    **dict.fromkeys(("12.00", "13.00", "14.00"), ("/claims/*/lines/*/billed", 1.0, LINE)),
}


def test_a_register_whose_rows_name_other_claims() -> None:
    """The tagger does not say that claims begin; two names of a row are others."""
    found = read_said("eob", "LARCH, A77410 12.00\nLARCH, A77410 13.00\nDELGADO, B90035 14.00", REGISTER)
    assert [found[f"/claims/{at}/billed"] for at in ("0/lines/0", "0/lines/1", "1/lines/0")] == ["12.00", "13.00", "14.00"]
    assert found["/claims/1/patient_account"] == "B90035"


def test_one_other_number_in_a_row_of_a_register_may_be_misread() -> None:
    found = read_said("eob", "LARCH, A77410 12.00\nLARCH, B90035 13.00", REGISTER)
    assert found["/claims/0/lines/1/billed"] == "13.00"


def test_a_register_that_names_a_claim_again_with_signs_that_look_alike() -> None:
    said = REGISTER | dict.fromkeys(("0RELL,", "ORELL,"), ("/claims/*/patient_name", 1.0, CLAIM))
    for second in ("0RELL, 7I200 13.00", "ORELL, ORELL, 71200 13.00"):
        found = read_said("eob", f"ORELL, 71200 12.00\n{second}", said)
        assert found["/claims/0/lines/1/billed"] == "13.00"
        assert "/claims/1/patient_account" not in found


def test_given_names_below_a_family_name_in_a_narrow_cell() -> None:
    said = REGISTER | {"KAI": ("/claims/*/patient_name", 1.0, NO)}
    found = read_said("eob", "LARCH,    A77410   12.00\nKAI\nDELGADO,  B90035   14.00", said)
    assert (found["/claims/0/patient_name"], found["/claims/1/patient_account"]) == ("LARCH, KAI", "B90035")


def test_claims_begin_as_the_first_one_does() -> None:
    names, numbers, amounts = ("LARCH", "DELGADO", "OKONJO"), ("A71", "A72", "A73"), ("12.00", "13.00", "14.00")
    said = {
        **dict.fromkeys(names, ("/claims/*/patient_name", 1.0, CLAIM)),
        **dict.fromkeys(numbers, ("/claims/*/claim_number", 1.0, NO)),
        **dict.fromkeys(amounts, ("/claims/*/billed", 1.0, NO)),
    }
    said["A71"] = ("/claims/*/claim_number", 1.0, CLAIM)
    rows = [" ".join(pair) + f"\n{name}" for *pair, name in zip(numbers, amounts, names, strict=True)]
    found = read_said("eob", "\n".join(rows), said)
    assert [found[f"/claims/{at}/patient_name"] for at in range(3)] == list(names)
    assert [found[f"/claims/{at}/claim_number"] for at in range(3)] == list(numbers)


def test_a_claim_begins_with_another_number_below_services() -> None:
    said = {
        "LARCH": ("/claims/*/patient_name", 1.0, CLAIM),
        **dict.fromkeys(("A77410", "B90035", "A77411"), ("/claims/*/patient_account", 1.0, NO)),
        **dict.fromkeys(("12.00", "13.00"), ("/claims/*/lines/*/billed", 1.0, LINE)),
    }
    found = read_said("eob", "LARCH\nAcct A77410\nService 12.00\nAcct B90035\nService 13.00", said)
    assert found["/claims/1/patient_account"] == "B90035"
    assert found["/claims/1/lines/0/billed"] == "13.00"
    misread = read_said("eob", "LARCH\nAcct A77410\nService 12.00\nAcct A77411\nService 13.00", said)
    assert "/claims/1/patient_account" not in misread


def test_units_behind_a_code_are_no_modifier() -> None:
    said = {
        "A4253": ("/claims/*/lines/*/procedure", 1.0, LINE),
        "KX": ("/claims/*/lines/*/modifiers/*", 1.0, NO),
        "x3": ("/claims/*/lines/*/modifiers/*", 1.0, NO),
        "X1": ("/claims/*/lines/*/modifiers/*", 1.0, NO),
        "12.00": ("/claims/*/lines/*/billed", 1.0, NO),
    }  # fmt: skip
    found = read_said("eob", "A4253 X1 KX x3   12.00", said)
    assert found["/claims/0/lines/0/units"] == "3"
    assert [value for pointer, value in found.items() if "/modifiers/" in pointer] == ["X1", "KX"]


def test_a_number_behind_the_sign_that_multiplies_is_how_many() -> None:
    said = {
        "A4253": ("/claims/*/lines/*/procedure", 1.0, LINE),
        "KX": ("/claims/*/lines/*/modifiers/*", 1.0, NO),
        "10": ("/claims/*/lines/*/modifiers/*", 1.0, NO),
        "12.00": ("/claims/*/lines/*/billed", 1.0, NO),
    }  # fmt: skip
    times, alone = read_said("eob", "A4253 KX x 10   12.00", said), read_said("eob", "A4253 KX 10   12.00", said)
    assert (times["/claims/0/lines/0/units"], "/claims/0/lines/0/units" in alone) == ("10", False)
    assert [each["/claims/0/lines/0/modifiers/0"] for each in (times, alone)] == ["KX", "KX"]
    assert ("/claims/0/lines/0/modifiers/1" in times, alone["/claims/0/lines/0/modifiers/1"]) == (False, "10")
    glued = read_said("eob", "A4253 KX\u00d7 10   12.00", {**said, "KX\u00d7": said["KX"]})
    assert (glued["/claims/0/lines/0/units"], glued["/claims/0/lines/0/modifiers/0"]) == ("10", "KX")


def test_a_second_amount_of_a_kind_begins_a_line_that_the_tagger_missed() -> None:
    billed, opened = "/lines/*/amount", (0.3, 0.0, 0.0)
    said = {"12.00": (billed, 1.0, CLAIM), "13.00": (billed, 1.0, opened)}
    assert read_said("invoice", "Paper  12.00\nPens   13.00", said) == {"/lines/0/amount": "12.00", "/lines/1/amount": "13.00"}


def test_codes_below_their_amounts_stay_there_where_one_of_them_seems_to_begin_a_line() -> None:
    codes, amounts = ("A4253", "E0110", "J0120"), ("12.00", "13.00", "14.00")
    said = {
        **dict.fromkeys(amounts, ("/claims/*/lines/*/billed", 1.0, LINE)),
        **dict.fromkeys(codes, ("/claims/*/lines/*/procedure", 1.0, NO)),
    }
    said["A4253"] = ("/claims/*/lines/*/procedure", 1.0, (0.0, 0.6, 0.0))
    rows = [f"Care  {amount}\n  {code}" for amount, code in zip(amounts, codes, strict=True)]
    found = read_said("eob", "\n".join(rows), said)
    assert [found[f"/claims/0/lines/{at}/procedure"] for at in range(3)] == list(codes)
    assert [found[f"/claims/0/lines/{at}/billed"] for at in range(3)] == list(amounts)


def test_a_code_told_of_below_its_line_is_no_second_code() -> None:
    remark = ("/claims/*/lines/*/remarks/*", 1.0, NO)
    said = {"12.00": ("/claims/*/lines/*/billed", 1.0, LINE), "Q07": remark, "R12": remark}
    found = read_said("eob", "Care 12.00  Q07\nRemark Q07 Ask the plan.\nRemark R12 Send the bill again.", said)
    assert [value for pointer, value in found.items() if "/remarks/" in pointer] == ["Q07", "R12"]


def test_a_payers_own_remarks() -> None:
    codes = ("N130", "MA01", "Q07", "412", "7P1", "4F6")
    said = {"12.00": ("/claims/*/lines/*/billed", 1.0, LINE), **dict.fromkeys(codes, ("/claims/*/lines/*/remarks/*", 1.0, NO))}
    found = read_said("eob", f"12.00 {' '.join(codes)}", said)
    assert [value for pointer, value in found.items() if "/remarks/" in pointer] == list(codes)
