"""Two sources of readings made one."""

from __future__ import annotations

from schemas.geometry import Box
from schemas.readings import Candidate, Reading
from workers.stages.extract.fusion.fuse import Fuse


def _read(pointer: str, value: str, row: int = 1, column: int = 1, score: float = 0.9, **signals: float) -> Reading:
    box = Box(column / 20, row / 50, column / 20 + 0.04, row / 50 + 0.01)
    return Reading(pointer=pointer, value=value, score=score, text=value, page=1, box=box, signals=signals)


def _tagged(pointer: str, value: str, row: int = 1, column: int = 1, score: float = 0.95) -> Reading:
    return _read(pointer, value, row, column, score, tag_score=score, tag_margin=score)


def _fused(rules: list[Reading], model: list[Reading]) -> dict[str, Reading]:
    fused = Fuse()("eob", rules, model)
    assert len({reading.pointer for reading in fused}) == len(fused)
    return {reading.pointer: reading for reading in fused}


def test_one_source_alone_comes_back_as_it_is() -> None:
    rules = (_read("/payment/amount", "12.00"),)
    assert Fuse()("eob", rules, ()) == rules
    assert Fuse()("eob", (), rules) == rules


def test_both_say_the_same() -> None:
    amount = _fused([_read("/payment/amount", "12.00")], [_tagged("/payment/amount", "12.00")])["/payment/amount"]
    assert "model_agrees" in amount.because
    assert amount.score == 0.95
    assert (amount.signals["rules_score"], amount.signals["tag_score"]) == (0.9, 0.95)


def test_the_likelier_of_two_values_keeps_its_rival() -> None:
    rules = [_read("/payment/number", "771", score=0.4)]
    number = _fused(rules, [_tagged("/payment/number", "449", row=3)])["/payment/number"]
    assert (number.value, number.runners_up[0].value, number.runners_up[0].because) == ("449", "771", "other_source")
    assert "sources_differ" in number.because
    assert number.signals["other_score"] == 0.4


def _with_runner_up(reading: Reading, value: str, score: float) -> Reading:
    return reading.model_copy(update={"runners_up": (Candidate(value=value, score=score, because="other_place"),)})


def test_a_value_that_both_thought_of_goes_first() -> None:
    rules = [_with_runner_up(_read("/payment/amount", "20.21", score=0.84), "39.01", 0.5)]
    model = [_with_runner_up(_tagged("/payment/amount", "39.01", row=3, score=0.94), "20.21", 0.83)]
    assert _fused(rules, model)["/payment/amount"].value == "20.21"


def test_words_that_are_another_field_to_the_tagger() -> None:
    """Below stacked headings the rules take the claim's number for the account that stands under it."""
    model = [_tagged("/claims/0/claim_number", "T649895"), _tagged("/claims/0/patient_account", "20021", row=2, score=0.75)]
    rules = [_read("/claims/0/patient_account", "T649895", score=0.98)]
    assert _fused(rules, model)["/claims/0/patient_account"].value == "20021"
    both = [*rules, _read("/claims/0/member_id", "20021", row=2, score=0.98)]
    assert _fused(both, model)["/claims/0/patient_account"].value == "T649895"


def test_a_name_that_the_rules_cut_short() -> None:
    rules = [_read("/payer/name", "Hazelbrook Mutual", score=0.8, tag_score=0.99)]
    assert _fused(rules, [_tagged("/payer/name", "Hazelbrook Mutual Inc.", score=0.86)])["/payer/name"].value.endswith("Inc.")
    assert (
        _fused(rules, [_tagged("/payer/name", "Hazelbrook Mutual Page", score=0.7)])["/payer/name"].value == "Hazelbrook Mutual"
    )


def test_a_name_of_which_the_tagger_knows_only_some_words() -> None:
    rules = [_read("/payer/name", "Mutual Fund of Criminal Appeals", score=0.97, tag_score=0.1)]
    assert _fused(rules, [_tagged("/payer/name", "Mutual Fund of")])["/payer/name"].value == rules[0].value
    with_number = [_read("/payer/name", "Hazelbrook Mutual 4711", score=0.8, tag_score=0.1)]
    assert _fused(with_number, [_tagged("/payer/name", "Hazelbrook Mutual")])["/payer/name"].value == "Hazelbrook Mutual"


def test_a_year_is_a_word_of_a_name() -> None:
    for name in ("Rosa Delgado 2026", "Rosa Delgado 2026, Inc", "Delgado for Mayor '26"):
        rules = [_read("/payer/name", name, score=0.97, tag_score=0.6)]
        assert _fused(rules, [_tagged("/payer/name", " ".join(name.split()[:2]))])["/payer/name"].value == name


def test_the_same_name_again_in_the_next_row_is_no_more_of_it() -> None:
    rules = [_read("/payer/name", "HAZELBROOK FOR ALL", score=0.97, tag_score=0.9)]
    model = [_tagged("/payer/name", "HAZELBROOK FOR ALL FOR ALL", score=0.87)]
    assert _fused(rules, model)["/payer/name"].value == "HAZELBROOK FOR ALL"


def test_a_name_of_which_the_tagger_believes_no_word() -> None:
    rules = [_read("/payer/name", "Post Office Box 4711", score=0.8, tag_score=0.0)]
    model = [_tagged("/payer/name", "Hazelbrook Mutual", row=2, score=0.86)]
    assert _fused(rules, model)["/payer/name"].value == "Hazelbrook Mutual"
    believed = [_read("/payer/name", "Post Office Box 4711", score=0.8, tag_score=0.5)]
    assert _fused(believed, model)["/payer/name"].value == "Post Office Box 4711"


def test_no_runner_up_overtakes_what_was_preferred() -> None:
    rules = [_read("/payer/address", "NO 2, LONG LANE, OFF THE PARK, 52100 LUMPUR", score=0.7, tag_score=0.9)]
    model = [_with_runner_up(_tagged("/payer/address", "NO 2, LONG LANE", score=0.94), "OFF THE PARK, 52100 LUMPUR", 0.89)]
    address = _fused(rules, model)["/payer/address"]
    assert address.value == rules[0].value
    assert all(each.score < address.score for each in address.runners_up)


def test_a_doubt_about_the_other_value_is_none_about_this() -> None:
    rules = [_read("/payment/number", "771", score=0.98)]
    misread = Candidate(value="44g", score=0.5, because="second_reader")
    model = [_tagged("/payment/number", "449", row=3, score=0.8).model_copy(update={"runners_up": (misread,)})]
    number = _fused(rules, model)["/payment/number"]
    assert number.value == "771"
    assert {each.because for each in number.runners_up} == {"other_source"}


def test_what_one_source_says_alone_says_so() -> None:
    fused = _fused([_read("/payment/number", "771")], [_tagged("/payment/amount", "12.00", row=2)])
    assert "rules_only" in fused["/payment/number"].because
    assert "model_only" in fused["/payment/amount"].because


def test_one_word_is_one_field() -> None:
    """The same words read as two fields: one source is wrong."""
    rules = [_read("/claims/0/lines/0/copay", "5.00", column=4, score=0.5), _read("/claims/0/lines/0/billed", "9.00")]
    model = [_tagged("/claims/0/lines/0/coinsurance", "5.00", column=4), _tagged("/claims/0/lines/0/billed", "9.00")]
    fused = _fused(rules, model)
    assert "/claims/0/lines/0/copay" not in fused
    assert fused["/claims/0/lines/0/coinsurance"].value == "5.00"


def test_items_are_aligned_by_their_words() -> None:
    """The rules missed the first claim: their first is the tagger's second."""
    model = [
        _tagged("/claims/0/patient_name", "ROSA DELGADO", row=2),
        _tagged("/claims/0/paid", "5.00", row=3),
        _tagged("/claims/1/patient_name", "TOM LARCH", row=6),
        _tagged("/claims/1/paid", "7.00", row=7),
    ]
    rules = [_read("/claims/0/patient_name", "TOM LARCH", row=6), _read("/claims/0/member_id", "A1", row=6, column=9)]
    fused = _fused(rules, model)
    assert [fused[f"/claims/{index}/patient_name"].value for index in (0, 1)] == ["ROSA DELGADO", "TOM LARCH"]
    assert fused["/claims/1/member_id"].value == "A1"
    assert "model_agrees" in fused["/claims/1/patient_name"].because


def test_an_item_that_only_one_source_saw_comes_in_at_its_place() -> None:
    model = [_tagged("/claims/0/patient_name", "TOM LARCH", row=6), _tagged("/claims/0/paid", "7.00", row=7)]
    model += [_tagged("/claims/0/billed", "7.00", row=7, column=3)]
    rules = [_read("/claims/0/patient_name", "ROSA DELGADO", row=2), _read("/claims/0/paid", "5.00", row=3)]
    fused = _fused(rules, model)
    assert [fused[f"/claims/{index}/patient_name"].value for index in (0, 1)] == ["ROSA DELGADO", "TOM LARCH"]


def test_lines_taken_for_another_claim_are_not_doubled() -> None:
    """The rules took two claims for one: the words of the second claim's line are used already."""
    model = [reading for claim in (0, 1) for reading in (
        _tagged(f"/claims/{claim}/patient_name", f"P{claim}", row=10 * claim + 1),
        _tagged(f"/claims/{claim}/lines/0/billed", f"{claim + 2}.00", row=10 * claim + 2),
        _tagged(f"/claims/{claim}/lines/0/paid", f"{claim + 1}.00", row=10 * claim + 2, column=5),
    )]  # fmt: skip
    rules = [_read("/claims/0/patient_name", "P0", row=1)]
    rules += [_read(f"/claims/0/lines/{line}/billed", f"{line + 2}.00", row=10 * line + 2) for line in (0, 1)]
    fused = _fused(rules, model)
    assert sorted(pointer for pointer in fused if pointer.endswith("billed")) == [
        "/claims/0/lines/0/billed",
        "/claims/1/lines/0/billed",
    ]


def test_codes_are_paired_whatever_their_order() -> None:
    rules = [_read(f"/claims/0/remarks/{at}", code, column=at + 1) for at, code in enumerate(("N130", "MA01"))]
    model = [_tagged(f"/claims/0/remarks/{at}", code, column=2 - at) for at, code in enumerate(("MA01", "N130"))]
    fused = _fused(rules, model)
    assert sorted(reading.value for reading in fused.values()) == ["MA01", "N130"]
    assert all("model_agrees" in reading.because for reading in fused.values())


def test_lines_that_add_up_stand_against_a_tagger_whose_do_not() -> None:
    def line(at: int, tag_score: float) -> list[Reading]:
        return [
            _read(f"/lines/{at}/description", f"Gauze {at}", row=at + 2, tag_score=tag_score),
            _read(f"/lines/{at}/amount", "20.00", row=at + 2, column=9, tag_score=tag_score),
        ]

    total = [_read("/total", "40.00", row=9, column=9, tag_score=0.9)]
    model = [_tagged("/lines/0/description", "Gauze 0", row=2), _tagged("/lines/0/amount", "20.00", row=2, column=9)]
    seen = [*model, _tagged("/total", "40.00", row=9, column=9)]
    fused = {each.pointer: each.value for each in Fuse()("invoice", [*line(0, 0.9), *line(1, 0.0), *total], seen)}
    assert fused["/lines/1/amount"] == "20.00"
    unproven = {each.pointer for each in Fuse()("invoice", [*line(0, 0.9), *line(1, 0.0)], model)}
    assert "/lines/1/amount" not in unproven


def test_what_stands_in_the_head_without_a_label_must_not_be_something_else_to_the_tagger() -> None:
    model = [_tagged("/payment/number", "449")]
    total = _read("/totals/allowed", "12.00", row=3, tag_score=0.0)
    party = _read("/payer/address", "1 Elm St, Reno, NV 89501", row=5, tag_score=0.0)
    assert _fused([total, party], model).keys() == {"/payment/number"}
    labelled = total.model_copy(update={"because": ("label:totalallowed",)})
    assert "/totals/allowed" in _fused([labelled], model)
    assert "/payer/address" in _fused([party.model_copy(update={"signals": {"tag_score": 0.4}})], model)


def test_the_sign_before_an_amount_takes_no_field_from_it() -> None:
    rules = [_read("/currency", "USD"), _read("/amount_due", "462.20", row=2)]
    told = Fuse()("invoice", rules, [_tagged("/subtotal", "462.20", score=0.7), _tagged("/amount_due", "462.20", row=2)])
    assert {each.pointer for each in told} == {"/currency", "/subtotal", "/amount_due"}
