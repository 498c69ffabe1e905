from collections import defaultdict
from random import Random

import pytest

from models.training.content.lexicon import NOTHING, Lexicon, normal, readings_of
from models.training.content.remittance import remittance
from models.training.families import check_offices, eob_lexicon, eob_wording, invoice_words, letter_references, receipt_words
from models.training.families.eob_draft import diced, draft

LEXICONS = {
    "eob": eob_lexicon.LEXICON,
    "check": check_offices.LEXICON,
    "letter": letter_references.LEXICON,
    "receipt": receipt_words.LEXICON,
    **{f"invoice-{name}": each for name, each in invoice_words.LEXICONS.items()},
}
MANY = (
    "billed paid allowed not_covered discount deductible coinsurance copay patient_responsibility dates claim_number member_id "
    "patient_name patient_account rendering_provider payment/number payment/date payment/amount totals/billed totals/paid "
    "remarks"
)


@pytest.fixture(params=sorted(LEXICONS))
def lexicon(request: pytest.FixtureRequest) -> Lexicon:
    return LEXICONS[request.param]


def test_no_reading_means_two_things(lexicon: Lexicon) -> None:
    meant = defaultdict(set)
    for meaning in lexicon.grammar:
        for text in lexicon.readings(meaning):
            meant[normal(text)].add(NOTHING if meaning.startswith(("noise/", "column/")) else meaning.partition("@")[0])
    assert {text: several for text, several in meant.items() if len(several) > 1} == {}


def test_composed_and_abbreviated_wordings_are_understood(lexicon: Lexicon) -> None:
    rng = Random(1)
    for meaning in lexicon.grammar:
        composed = {lexicon.composed(meaning, rng, terse=0.6) for _ in range(60)} - {""}
        assert composed, meaning
        assert {lexicon.meaning(text) for text in composed} <= {meaning.partition("@")[0], NOTHING}, meaning


@pytest.mark.parametrize("meaning", MANY.split())
def test_many_wordings_of_what_matters(meaning: str) -> None:
    assert len({normal(text) for text in eob_lexicon.LEXICON.readings(meaning)}) >= 60


def test_many_wordings_of_invoices() -> None:
    counts = {key: len({*map(normal, invoice_words.LEXICONS["en"].readings(key))}) for key in ("amount", "total", "amount_due")}
    assert all(count >= 50 for count in counts.values()), counts


def test_readings_of_a_template() -> None:
    assert readings_of("[Net|] [Amount|Total]; Sum") == ("Net Amount", "Net Total", "Amount", "Total", "Sum")


def test_normal_form() -> None:
    assert normal("Patient's Acct. #:") == "patient acct no"
    assert normal("Fällige Beträge") == "fallige betrage"


def test_usual_wordings_are_the_most_frequent() -> None:
    rng, usual = Random(2), ("Billed", "Charges")
    headings = [eob_lexicon.LEXICON.heading("billed", rng, usual) for _ in range(400)]
    assert 0.5 < sum(each in usual for each in headings) / len(headings) < 0.75
    assert len(set(headings)) > 60


def test_one_sender_calls_neighbours_differently() -> None:
    for seed in range(60):
        names = invoice_words.names_for(Random(seed), "en", "VAT", "GBP")
        columns = [normal(names[key]) for key in ("item_code", "description", "quantity", "unit", "unit_price", "amount")]
        assert len(set(columns)) == len(columns), columns


def test_one_payer_calls_columns_and_facts_differently() -> None:
    tables = {"line": eob_wording.LINE, "claim": eob_wording.CLAIM, "payment": eob_wording.PAYMENT, "payee": eob_wording.PAYEE}
    for seed in range(40):
        rng = Random(seed)
        payer = draft(rng, "eob-free", remittance(rng, claims=1), diced(rng))
        shown = defaultdict(set)
        for place, table in tables.items():
            for name, texts in table.items():
                kind = f"{place} {name}"
                meaning = eob_lexicon.meaning_of(kind)
                if meaning is not None:
                    shown[normal(payer.word(kind, texts))].add("dates" if meaning == "period" else meaning)
        assert {word: several for word, several in shown.items() if len(several) > 1} == {}, seed
