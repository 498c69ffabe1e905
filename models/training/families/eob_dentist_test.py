# ruff: noqa: E501 - rows of words read best unbroken
"""Remittances of dental plans: a line of facts over each patient's work, teeth and surfaces among the columns, the payment in a cell at the top."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import numbers
from models.training.content import payers_test_words as words
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance
from models.training.families import eob_truth
from models.training.families.bill_desk_test import firm
from models.training.families.cells import Cell, Run, plain
from models.training.families.eob_house_test import House, company, dialled, implied, moved, payer_named
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import SANS


def _content(rng: Random) -> Remittance:
    mix = Mix(institutional=0.0, denied=0.1, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.3)
    found = payer_named(rng, adjudicated(rng, claims=rng.choice((1, 2, 3, 5, 8)), most_lines=4, mix=mix), words.DENTAL_PLANS)
    found = replace(found, payee=replace(found.payee, name=firm(rng, rng.choice(words.DENTISTS))))
    claims = []
    for claim in found.claims:
        done = tuple(
            replace(
                each, procedure=f"D{numbers.digits(rng, 4)}", modifiers=(), remarks=(), copay=ZERO, last=each.first, units=1
            )
            for each in claim.services
        )
        claims.append(replace(claim, services=done))
    kept = replace(
        found,
        claims=tuple(claims),
        provider_adjustments=tuple(each for each in found.provider_adjustments if each.code != "FB"),
    )
    if kept.amount < 0:
        kept = replace(kept, provider_adjustments=())
    return replace(kept, method=kept.method if kept.amount and kept.method != "none" else ("check" if kept.amount else "none"))


def _draw(rng: Random) -> Paper:
    wide = rng.random() < 0.5
    sheet = Sheet("eob", "eob-test-dentist", (LETTER[1], LETTER[0]) if wide else LETTER)
    ground = Ground(sheet, rng, Pen(rng.choice(SANS), rng.choice((8.0, 8.6))), 36.0, sheet.size[0] - 36, sheet.size[1] - 46)
    house = House(ground, _content(rng), us_habits(rng), rng.choice(("0.00", "0.00", "", "--")))
    ground.turned = lambda further: further.line(
        f"{house.content.payer.name}   {ground.pick('Sheet|Page')} {sheet.page}", further.pen.sized(7.5), gap=2.6
    )
    _head(house)
    _claims(house)
    _end(house)
    return sheet.finish()


def _head(house: House) -> None:
    ground, content = house.ground, house.content
    sheet, pen = ground.sheet, ground.pen
    company(ground, "/payer", content.payer, 36, 50, pen, loud=Pen(pen.family, 14, bold=True), room=300)
    ground.at(36, 96, (Run(ground.pick("Dentist line|Questions")), dialled(content.payer)), pen)
    title = ground.pick("Dentist's Statement of Benefits|Summary of Dental Payments|Work Paid and Not Paid")
    ground.at(36, 124, title, Pen(pen.family, 12, bold=True))
    x = ground.right - 216
    sheet.frame(x, 36, ground.right, 112, 1.0)
    label = ground.pick("Check|Check no.|Draft check") if content.method == "check" else ground.pick("EFT trace|ACH no.")
    rows = [house.paid_by(label), (Run(ground.pick("Paid on|Date of payment")), house.day("/payment/date", content.day)),
            (Run(ground.pick("Worth|Amount paid|Net to dentist")), house.money("/payment/amount", content.amount, sign=True))]  # fmt: skip
    y = 54.0
    for runs in rows:
        if runs:
            ground.at(x + 8, y, runs[0], pen)
            ground.at(ground.right - 8, y, runs[1], pen.heavy(), "right")
            y += 18
    ground.at(x, 130, ground.pick("Paid to|Office"), pen.sized(7))
    low = company(ground, "/payee", content.payee, x, 142, pen, room=216)
    tax = content.payee.tax_id
    ground.at(x, low, (Run(ground.pick("TIN|Tax no.")), Run(f"{tax[:2]}-{tax[2:]}", "/payee/tax_id", tax)), pen)
    if ground.chance(0.5):
        ground.at(x + 110, low, (Run("NPI"), Run(content.payee.npi, "/payee/npi")), pen)
    ground.y = low + 26


def _rows(house: House, claim: Claim, index: int, works: list[str]) -> list[list[Cell]]:
    rng, rows = house.ground.rng, []
    for number, service in enumerate(claim.services):
        at = f"/claims/{index}/lines/{number}"
        rows.append([
            ((house.day(f"{at}/service_from", service.first),),), plain(str(rng.randint(2, 31)) if rng.random() < 0.7 else ""), plain(rng.choice(("", "", "MO", "DL", "B"))),
            ((Run(service.procedure, f"{at}/procedure"),),), plain(works[number % len(works)]),
            house.cell(f"{at}/billed", service.billed), house.cell(None, service.discount), house.cell(f"{at}/not_covered", service.not_covered),
            house.cell(f"{at}/deductible", service.deductible), house.cell(f"{at}/coinsurance", service.coinsurance),
            house.cell(f"{at}/patient_responsibility", service.patient), house.cell(f"{at}/paid", service.paid),
        ])  # fmt: skip
    return rows


def _claims(house: House) -> None:
    ground, content, rng = house.ground, house.content, house.ground.rng
    captions = [
        (ground.pick("Day|Done on"),), (ground.pick("Tooth|Th"),), ("Surf",), (ground.pick("Code|Proc"),), (ground.pick("Work|What was done"),), (ground.pick("Your|Dentist's"), "fee"), (ground.pick("Network|Fee"), ground.pick("saving|cut")),
        ("Outside", "plan"), (ground.pick("Deduct.|Deductible"),), (ground.pick("Coins.|Coinsurance"),), (ground.pick("Patient|Patient's"), ground.pick("part|owes")), (ground.pick("Plan|We"), ground.pick("pays|paid")),
    ]  # fmt: skip
    heads = [
        Head(lines, "left" if number < 5 else "right", 1.0 if number == 4 else 0.2) for number, lines in enumerate(captions)
    ]
    rows = [_rows(house, claim, index, rng.sample(words.DENTAL_WORK, k=4)) for index, claim in enumerate(content.claims)]
    sums = [_sum(house, claim, index) for index, claim in enumerate(content.claims)]
    look = Look(
        rng.choice(("rows", "under", "none", "grid")), dark=rng.choice((None, (0.88, 0.92, 0.95))), repeated=False, air=0.2
    )
    table = Table(ground, heads, [row for several in rows for row in several] + sums, look, ground.pen)
    for index, claim in enumerate(content.claims):
        ground.need(table.pen.size * 9)
        _facts(house, claim, index)
        table.headings()
        for number, row in enumerate(rows[index]):
            table.row(row)
            at = f"/claims/{index}/lines/{number}"
            eob_truth.one_day(ground.sheet, claim.services[number], at)
            eob_truth.unnamed(ground.sheet, at, claim.services[number].discount)
        table.close()
        table.row(sums[index], table.pen.heavy())
        implied(house, claim, f"/claims/{index}")
        ground.y += table.pen.size * 1.6


def _sum(house: House, claim: Claim, index: int) -> list[Cell]:
    at = f"/claims/{index}"
    amounts = [house.cell(f"{at}/billed", claim.total("billed")), house.cell(None, claim.total("discount"))]
    amounts += [house.cell(f"{at}/{key}", claim.total(key)) for key in ("not_covered", "deductible", "coinsurance")]
    amounts += [
        house.cell(f"{at}/patient_responsibility", claim.total("patient")),
        house.cell(f"{at}/paid", claim.total("paid")),
    ]
    return [plain("") for _ in range(4)] + [plain("Sum"), *amounts]


def _facts(house: House, claim: Claim, index: int) -> None:
    """Who, which card, which claim, on one shaded line or two."""
    ground, at = house.ground, f"/claims/{index}"
    high = ground.pen.size * 2.9
    ground.sheet.fill(
        ground.left, ground.y - ground.pen.size - 1, ground.right, ground.y - ground.pen.size + high, (0.93, 0.93, 0.93)
    )
    first = (Run(ground.pick("Patient:")), Run(house.habits.name(claim.patient), f"{at}/patient_name"), Run("  Card holder:"), Run(house.habits.name(claim.subscriber), f"{at}/subscriber_name"),
             Run("  Card no.:"), Run(claim.member_id, f"{at}/member_id"))  # fmt: skip
    second = (Run("Claim:"), Run(claim.number, f"{at}/claim_number"), Run("  Chart:"), Run(claim.account, f"{at}/patient_account"), Run("  Dentist:"), Run(claim.rendering.plain, f"{at}/rendering_provider"),
              Run("  Group:"), Run(claim.group_number, f"{at}/group_number"))  # fmt: skip
    for runs in (first, second):
        ground.at(ground.left + 4, ground.y, runs, ground.pen, room=ground.width - 8)
        ground.y += ground.pen.size * 1.35
    ground.y += ground.pen.size


def _end(house: House) -> None:
    ground, content = house.ground, house.content
    ground.need(50)
    ground.sheet.rule(ground.left, ground.y - 10, ground.right, ground.y - 10, 1.0)
    runs = (Run(ground.pick("All patients:|Whole statement:")), Run(ground.pick("fees")), house.money("/totals/billed", content.total("billed"), sign=True), Run(f"  {ground.pick('patients owe|due from patients')}"),
            house.money("/totals/patient_responsibility", content.total("patient"), sign=True), Run(f"  {ground.pick('plan pays|paid by plan')}"), house.money("/totals/paid", content.total("paid"), sign=True))  # fmt: skip
    ground.at(ground.left, ground.y + 2, runs, ground.pen.heavy(), room=ground.width)
    ground.y += 16
    moved(
        house,
        ground.left,
        ground.pick("Kept back from this payment (minus: added)|Other entries; those below zero raise the payment"),
        230,
    )


draw = diced_again(_draw, 20)
