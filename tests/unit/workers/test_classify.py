import csv
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest

from models.training.families.catalogue import FAMILIES, families_of
from models.training.paper import Paper
from schemas.geometry import Box
from schemas.pages import Line, PageFacts, PageLayout, PageText, ReadPage, Region, RegionRole, RegisteredForm, Word
from schemas.tags import PageTags
from schemas.types import all_types
from schemas.understanding import TypeGuess
from tests.typed import typed_page
from workers.stages.billed import is_billed, is_itemised
from workers.stages.classify import Classify
from workers.stages.structure import signs_of

SHARED = Path(__file__).parents[4] / "shared" / "data"
TO_REACH = 0.97


def lines_of(words: Sequence[Word]) -> PageText:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.box.center[1]):
        middle = word.box.center[1]
        near = (line for line in reversed(lines[-4:]) if abs(line[0].box.center[1] - middle) < 0.5 * line[0].box.height)
        line = next(near, None)
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    return PageText(lines=tuple(Line(words=tuple(sorted(line, key=lambda each: each.box.x0))) for line in lines))


def page_of(words: Sequence[Word], width: int, height: int, number: int = 1) -> ReadPage:
    return ReadPage(facts=PageFacts(number=number, width=width, height=height, dpi=200), text=lines_of(words))


def inside(x0: float, y0: float, x1: float, y1: float) -> Box:
    return Box(*(min(1.0, max(0.0, value)) for value in (x0, y0, x1, y1)))


def drawn(paper: Paper) -> list[ReadPage]:
    return [
        page_of(
            [Word(text=text, box=inside(*box), confidence=0.95) for text, box in page.words],
            int(page.width * 4),
            int(page.height * 4),
            number,
        )
        for number, page in enumerate(paper.pages, start=1)
    ]


def receipts() -> Iterator[list[ReadPage]]:
    for path in sorted((SHARED / "receipts").glob("*.words.csv")):
        rows = [
            row for row in csv.reader(path.read_text(errors="replace").splitlines(), quoting=csv.QUOTE_NONE) if len(row) > 8
        ]
        boxes = [(min(e[0::2]), min(e[1::2]), max(e[0::2]), max(e[1::2])) for e in ([int(v) for v in row[:8]] for row in rows)]
        width, height = max(box[2] for box in boxes), max(box[3] for box in boxes)
        words = []
        for row, (x0, y0, x1, y1) in zip(rows, boxes, strict=True):
            text = ",".join(row[8:])
            step, at = (x1 - x0) / max(1, len(text)), 0
            for part in text.split():
                at = text.index(part, at)
                box = inside((x0 + step * at) / width, y0 / height, (x0 + step * (at + len(part))) / width, y1 / height)
                words.append(Word(text=part, box=box, confidence=0.95))
                at += len(part)
        yield [page_of(words, width, height)]


def forms() -> Iterator[list[ReadPage]]:
    for path in sorted((SHARED / "forms").glob("*.json")):
        found = [w for block in json.loads(path.read_text())["form"] for w in block["words"] if w["text"].strip()]
        width, height = max(w["box"][2] for w in found) + 20, max(w["box"][3] for w in found) + 20
        yield [
            page_of(
                [
                    Word(
                        text="".join(w["text"].split()),
                        box=inside(*(v / s for v, s in zip(w["box"], (width, height) * 2, strict=True))),
                        confidence=0.9,
                    )
                    for w in found
                ],
                width,
                height,
            )
        ]


@pytest.mark.skipif(not SHARED.exists(), reason="the shared documents are not here")
@pytest.mark.parametrize(("papers", "name"), [(receipts, "receipt"), (forms, "form")])
def test_real_paper(papers: object, name: str) -> None:
    classify = Classify()
    guesses = [classify(pages) for pages in papers()]  # type: ignore[operator]
    assert sum(guess.type == name for guess in guesses) >= TO_REACH * len(guesses)
    assert not [guess for guess in guesses if guess.type != name and guess.confidence >= 0.9]


def test_our_own_paper() -> None:
    """By phrases and look alone, without the tagger; mail of no kind has no phrases of its own, only the tagger knows it."""
    named = [family for family in families_of("training") if not family.startswith("letter-other-")]
    papers = [FAMILIES[family].draw(Random(seed)) for family in named for seed in (1, 2)]
    right = [Classify()(drawn(paper)).type == paper.type for paper in papers]
    assert sum(right) >= 0.9 * len(right)


def told(text: str, number: int = 1, first: float = 0.9, **kinds: float) -> ReadPage:
    """A page of which the tagger has said its kind."""
    named = {name.replace("__", "/"): share for name, share in kinds.items()}
    tags = PageTags(roles=(), words=(), kinds=named, page_roles={"first": first, "continuation": 1 - first})
    return typed_page(text, number).model_copy(update={"tags": tags})


def test_the_tagger_decides_where_phrases_do_not() -> None:
    text = "Orchard Clinic  12.00\nHarbor Plan  13.00\nTotals  25.00"
    plain, seen = Classify()([typed_page(text)]), Classify()([told(text, eob=0.99)])
    assert plain.type == "form"
    assert (seen.type, seen.because[0]) == ("eob", "model")
    assert seen.confidence < 0.99


def test_categories_of_letters_are_letters() -> None:
    guess = Classify()([told("Dear Sir,\nplease find the enclosed.", letter__legal=0.5, letter__appeal=0.49)])
    assert guess.type == "letter"
    assert guess.confidence > 0.9


def test_a_doubtful_tagger_makes_no_sure_guess() -> None:
    guess = Classify()([told("lorem ipsum dolor sit amet", eob=0.4, invoice=0.3, form=0.3)])
    assert guess.confidence < 0.7


def test_misread_letters_do_not_matter() -> None:
    sharp = Classify()([typed_page("EXPLANATION OF BENEFITS\nbilled allowed deductible coinsurance paid 12.00 13.00 14.00")])
    dull = Classify()([typed_page("EXPLANATI0N 0F BENEF1TS\nbilled allowed deductible coinsurance paid 12.00 13.00 14.00")])
    assert (sharp.type, dull.type) == ("eob", "eob")
    assert dull.confidence <= sharp.confidence


def test_registered_form_is_sure() -> None:
    form = RegisteredForm(type="ub04", edition="2007", score=0.9)
    guess = Classify()([typed_page("smudged beyond reading", layout=PageLayout(form=form))])
    assert guess.type == "ub04"
    assert guess.confidence > 0.98


@pytest.mark.parametrize("text", ["", "lorem ipsum dolor sit amet", "17"])
def test_nothing_known_is_a_doubtful_form(text: str) -> None:
    guess = Classify()([typed_page(text)])
    assert guess.type == "form"
    assert guess.confidence < 0.7


PROSE = """The garden club met on the first day of May, as it does each year, and all of us were glad of the sun. We have put
the old benches back where they were. Who would like to help us paint them? There is no need to bring a brush, for we
have more than enough of those. It was a good winter for the roses, and there will be more of them than last year."""


def test_prose_about_nothing_known_is_a_doubtful_letter() -> None:
    guess = Classify()([typed_page(PROSE)])
    assert (guess.type, "prose" in guess.because) == ("letter", True)
    assert guess.confidence < 0.9


def test_a_day_and_a_town_say_that_somebody_writes() -> None:
    dated = Classify()([typed_page(f"May 3, 2026\n\nOrchard Clinic\nKeene, NH 03431\n\n{PROSE}")])
    assert dated.confidence > Classify()([typed_page(PROSE)]).confidence
    assert "dated" in dated.because


def test_shares() -> None:
    guess = Classify()([typed_page("INVOICE\nInvoice No 17\nBill to Orchard Clinic\nAmount due 12.00")])
    assert guess.type == "invoice"
    assert guess.because[0].startswith(("title:", "cue:"))
    assert guess.confidence + sum(rival.confidence for rival in guess.runners_up) <= 1.001
    assert guess.type not in {rival.type for rival in guess.runners_up}


def test_every_type_has_cues() -> None:
    assert all(each.cues for each in all_types().values())


def test_who_has_two_addresses_fills_in_no_form() -> None:
    town = "\n\nClaims Unit\n12 Mill Lane\nSpringfield, IL 62701"
    one, two = (Classify()([typed_page("Name:\nDate:\n[X] Box" + town * count)]) for count in (1, 2))
    assert (one.type, one.confidence > two.confidence) == ("form", True)


def _ruled(text: str, count: int) -> ReadPage:
    rules = tuple(
        Region(role=RegionRole.RULE, box=Box(0.1, y, 0.5, y + 0.001)) for y in (0.3 + 0.02 * at for at in range(count))
    )
    return typed_page(text, layout=PageLayout(regions=rules))


def test_rules_to_write_on_speak_for_a_form() -> None:
    text = "Thank you for the samples. We will test them next week and write again."
    few, many = (dict(_shares(Classify()([_ruled(text, count)]))) for count in (2, 30))
    assert many["form"] > few["form"] + 0.1


def test_rules_about_amounts_are_a_table() -> None:
    text = "Bulbs 12.00\nCable 13.00\nHooks 4.00"
    assert Classify()([_ruled(text, 2)]).confidence == Classify()([_ruled(text, 30)]).confidence


def _shares(guess: TypeGuess) -> Iterator[tuple[str, float]]:
    yield guess.type, guess.confidence
    yield from ((rival.type, rival.confidence) for rival in guess.runners_up)


LETTER = """
Northmill Athletics Network
9702 Alder St
Salem, OR 97360

Hollins & Moseley                                Date 03/26/2025
PO Box 763                                       Invoice {number}
Duluth, MN 55831

Dear Sponsor:

Thank you for your support of our programs. This covers your announcements in March.

    Newsletter mention             13 at 480.00         6240.00
    Banner                                               100.00

                                                 Total {total}

Sincerely,

Marcus Alderman
"""


def test_a_letter_that_is_a_bill_adds_up() -> None:
    bill = typed_page(LETTER.format(number="2025-923", total="6340.00"))
    assert is_billed(bill)
    assert {(name, kind) for name, kind, _ in signs_of([bill])} >= {
        ("billed", kind) for kind in ("invoice", "receipt", "letter")
    }
    assert not is_billed(typed_page(LETTER.format(number="2025-923", total="6341.00")))
    assert not is_billed(typed_page(LETTER.format(number="2025-923    6340.00", total="6340.00")))


SLIP = "ROUTING SLIP\n\nTo      Claims desk\nFrom    Front desk\nPages   3"
CONSENT = "INFORMED CONSENT\n\nName: Rosa Delgado   Date: 10/14/2026\nPlease print\n\nSignature of patient"


TYPED = """
Our no.: 24-446001   JUL 08 2024

Blackpoint Nursing Home        Birchall Produce & Dairy
4182 Walnut Blvd               PO Box 5589
Springfield, IL 62795          Salem, OR 97381

6 lb    Towels, hand, white          65.93      395.58
4 lb    Round trip, hospital         35.39      141.56

                 SUB-TOTAL                      537.14
                 FREIGHT                          6.50
                 PAY THIS                       543.64
"""


def test_counts_at_prices_that_add_up_are_a_bill_whatever_it_is_called() -> None:
    page = typed_page(TYPED)
    assert is_itemised(page)
    assert Classify()([page]).type == "invoice"
    assert not is_itemised(typed_page(TYPED.replace("537.14", "537.41").replace("543.64", "543.46")))
    assert not is_itemised(typed_page(TYPED.replace("65.93", "65.39").replace("35.39", "35.93")))


def test_what_lies_behind_a_cover_tells_the_type() -> None:
    slip, consent = typed_page(SLIP), typed_page(CONSENT, 2)
    assert Classify()([slip, consent]) == Classify()([consent])


def test_an_amount_in_words_tells_a_check() -> None:
    words = "THREE THOUSAND FORTY-SEVEN DOLLARS AND 89/100 CENTS"
    assert ("amount_in_words", "check", 2.0) in signs_of([typed_page(f"Dated 06/12/2024\n\n{words}")])


def test_lines_that_lead_to_words_are_not_to_write_on() -> None:
    rows = "\n".join(f"Bus {at}                    {at}:15" for at in range(6, 14))
    lines = [Box(6.5 / 90, (row + 0.75) / 66, 25.5 / 90, (row + 0.77) / 66) for row in range(8)]
    layout = PageLayout(regions=tuple(Region(role=RegionRole.RULE, box=box) for box in lines))
    ruled = {sign: nats for sign, _, nats in signs_of([typed_page(rows, layout=layout)]) if sign == "ruled"}
    assert ruled == {"ruled": 0.0}


def test_captions_over_answers_are_no_table() -> None:
    asked = (
        "Trip number     Driver          Telephone",
        "Fax             Town            Policy",
        "Model           Serial          Unit",
    )
    told = (
        "YW-685          V. Garrick      555-0185",
        "555-0100        Hartford 06143  UWX-35",
        "pump seals      ZP-527          29",
    )
    rows = "\n".join(line for pair in zip(asked, told, strict=True) for line in pair)
    assert ("listed", "form", -0.0) in signs_of([typed_page(rows)])
    assert ("listed", "form", -0.0) not in signs_of([typed_page("\n".join(told * 2))])
