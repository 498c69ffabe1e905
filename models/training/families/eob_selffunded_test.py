# ruff: noqa: E501 - rows of words read best unbroken
"""Remittances of administrators of employers' plans: a strip of captioned cells over each claim, reductions as codes below each other."""

from __future__ import annotations

from random import Random

from models.training.content import payers_test_words as words
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import MEANINGS, Claim
from models.training.families import eob_truth
from models.training.families.bill_desk_test import firm
from models.training.families.cells import EMPTY, Cell, Run, plain
from models.training.families.eob_house_test import House, company, dialled, implied, moved, payer_named
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS

_SHARES = {("PR", "1"), ("PR", "2"), ("PR", "3")}


def _draw(rng: Random) -> Paper:
    mix = Mix(institutional=0.2, denied=0.12, reversed=0.15, further=0.15, own=0.08, interest=0.08, moved=0.4)
    content = payer_named(
        rng, adjudicated(rng, claims=rng.choice((1, 2, 3, 4, 6)), most_lines=4, mix=mix), words.ADMINISTRATORS
    )
    sheet = Sheet("eob", "eob-test-selffunded", (LETTER[1], LETTER[0]) if rng.random() < 0.7 else LETTER)
    ground = Ground(
        sheet,
        rng,
        Pen(rng.choice((*SANS, "narrow", MONO[0])), rng.choice((7.8, 8.4))),
        34.0,
        sheet.size[0] - 34,
        sheet.size[1] - 44,
    )
    house = House(ground, content, us_habits(rng), rng.choice(("0.00", "0.00", ".00", "")))
    plan = firm(rng, rng.choice(words.EMPLOYERS))
    ground.turned = lambda further: further.line(
        f"{plan}   payment of {house.habits.date(content.day)}   sheet {sheet.page}", further.pen.sized(7.4), gap=2.8
    )
    _head(house, plan)
    _claims(house)
    _end(house)
    return sheet.finish()


def _head(house: House, plan: str) -> None:
    ground, content = house.ground, house.content
    pen, far = ground.pen, ground.right
    ground.at(
        far,
        44,
        ground.pick("Remittance to Provider|Payment Voucher|Provider Benefit Voucher"),
        Pen(pen.family, 13, bold=True),
        "right",
    )
    low = company(ground, "/payer", content.payer, 34, 44, pen, loud=Pen(pen.family, 12, bold=True), room=260)
    ground.at(34, low, (Run(ground.pick("Provider line|Service")), dialled(content.payer)))
    ground.at(34, low + 12, f"{ground.pick('For the')} {plan}", pen.heavy(), room=290)
    label = ground.pick("Check|Check number") if content.method == "check" else ground.pick("EFT number|ACH trace")
    lines = [
        (Run(ground.pick("Date|Voucher date")), house.day("/payment/date", content.day)),
        house.paid_by(label),
        (Run(ground.pick("Total of voucher|Amount")), house.money("/payment/amount", content.amount, sign=True)),
    ]
    y = 62.0
    for runs in lines:
        if runs:
            ground.at(far - 90, y, runs[0], align="right")
            ground.at(far, y, runs[1], pen.heavy(), "right", room=86)
            y += 13
    y = max(low + 30, y + 16)
    bottom = company(ground, "/payee", content.payee, 60, y + 8, pen, room=260)
    tax, npi = content.payee.tax_id, content.payee.npi
    ids = [
        (Run(ground.pick("Tax ID|EIN")), Run(f"{tax[:2]}-{tax[2:]}", "/payee/tax_id", tax)),
        (Run("NPI"), Run(npi, "/payee/npi")),
    ]
    for number, runs in enumerate(ids[: ground.rng.choice((1, 2))]):
        ground.at(far, y + 8 + number * 12, runs, align="right")
    ground.y = bottom + 22


def _strip(house: House, claim: Claim, index: int) -> None:
    """The claim's facts in cells, captions above values."""
    ground, at = house.ground, f"/claims/{index}"
    facts = [
        ("Patient", Run(house.habits.name(claim.patient), f"{at}/patient_name"), 1.5), ("Employee", Run(house.habits.name(claim.subscriber), f"{at}/subscriber_name"), 1.5), ("Employee ID", Run(claim.member_id, f"{at}/member_id"), 1.2),
        ("Claim", Run(claim.number, f"{at}/claim_number"), 1.2), ("Provider's no.", Run(claim.account, f"{at}/patient_account"), 1.0), ("Group", Run(claim.group_number, f"{at}/group_number"), 0.9),
        ("Seen by", Run(claim.rendering.plain, f"{at}/rendering_provider"), 1.4),
    ]  # fmt: skip
    if claim.status == "reversed":
        facts.append(("Note", Run("Reversal", f"{at}/status", "reversed"), 0.8))
    small, whole, x, top = ground.pen.sized(6.2), sum(share for *_, share in facts), ground.left, ground.y - 9
    for label, run, share in facts:
        wide = ground.width * share / whole
        ground.sheet.frame(x, top, x + wide, top + 23, 0.4)
        ground.at(x + 3, top + 8, label, small, room=wide - 5)
        ground.at(x + 3, top + 19, run, room=wide - 6)
        x += wide
    ground.y = top + 37


def _rows(house: House, claim: Claim, index: int, between: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for number, service in enumerate(claim.services):
        at = f"/claims/{index}/lines/{number}"
        first = house.day(f"{at}/service_from", service.first)
        days: Cell = (
            ((first,),) if service.last == service.first else ((first, Run("-"), house.day(f"{at}/service_to", service.last)),)
        )
        code = [Run(service.revenue_code, f"{at}/revenue_code")] if service.revenue_code else []
        code += [Run(service.procedure, f"{at}/procedure")] if service.procedure else []
        code += [Run(each, f"{at}/modifiers/{place}") for place, each in enumerate(service.modifiers)]
        told = [each for each in service.adjustments if (each.group, each.reason) not in _SHARES]
        codes = tuple(house.code(f"{at}/adjustments/{place}", each, between) for place, each in enumerate(told))
        rows.append([
            days, (tuple(code),), ((Run(str(service.units), f"{at}/units"),),), house.cell(f"{at}/billed", service.billed), house.cell(f"{at}/allowed", service.allowed), codes or EMPTY,
            house.cell(f"{at}/deductible", service.deductible), house.cell(f"{at}/coinsurance", service.coinsurance), house.cell(f"{at}/copay", service.copay),
            house.cell(f"{at}/paid", service.paid), tuple((Run(each, f"{at}/remarks/{place}"),) for place, each in enumerate(service.remarks)),
        ])  # fmt: skip
    return rows


def _sum(house: House, claim: Claim, index: int, between: str) -> list[Cell]:
    at = f"/claims/{index}"
    own = tuple(house.code(f"{at}/adjustments/{place}", each, between) for place, each in enumerate(claim.adjustments))
    shares = [house.cell(f"{at}/{key}", claim.total(key)) for key in ("deductible", "coinsurance", "copay")]
    interest: Cell = ((Run("Int."), house.money(f"{at}/interest", claim.interest)),) if claim.interest else EMPTY
    return [
        plain("Claim"),
        EMPTY,
        EMPTY,
        house.cell(f"{at}/billed", claim.total("billed")),
        house.cell(f"{at}/allowed", claim.total("allowed")),
        own or EMPTY,
        *shares,
        house.cell(f"{at}/paid", claim.total("paid")),
        interest,
    ]


def _claims(house: House) -> None:
    ground, content, rng = house.ground, house.content, house.ground.rng
    between = rng.choice(("-", "-", " ", ""))
    captions = [
        (ground.pick("Served|Days"),), (ground.pick("Code|Service code"),), (ground.pick("No.|Cnt"),), (ground.pick("Submitted|Charge"),), (ground.pick("Covered|Plan allows"),), (ground.pick("Codes and amounts|Reductions"),),
        (ground.pick("Deduct|Ded"),), (ground.pick("Coins|Co-ins"),), (ground.pick("Copay|Co-pay"),), (ground.pick("Benefit|Paid by plan"),), (ground.pick("Notes|Rmk"),),
    ]  # fmt: skip
    heads = [Head(lines, "left" if number in {0, 1, 5, 10} else "right", 0.6) for number, lines in enumerate(captions)]
    rows = [_rows(house, claim, index, between) for index, claim in enumerate(content.claims)]
    sums = [_sum(house, claim, index, between) for index, claim in enumerate(content.claims)]
    look = Look(rng.choice(("under", "rows", "none", "zebra")), air=0.25, repeated=True, smallest=5.8)
    table = Table(ground, heads, [row for several in rows for row in several] + sums, look, ground.pen)
    for index, claim in enumerate(content.claims):
        ground.need(table.height(rows[index][0]) + table.pen.size * 8)
        _strip(house, claim, index)
        table.headings()
        for number, row in enumerate(rows[index]):
            table.row(row)
            eob_truth.one_day(ground.sheet, claim.services[number], f"/claims/{index}/lines/{number}")
        table.close()
        table.row(sums[index], table.pen.heavy())
        implied(house, claim, f"/claims/{index}")
        ground.y += table.pen.size * 1.8


def _end(house: House) -> None:
    ground, content = house.ground, house.content
    ground.need(70)
    ground.sheet.rule(ground.right - 230, ground.y - 9, ground.right, ground.y - 9, 0.8)
    for label, pointer, key in (
        (ground.pick("Submitted, all claims|Charges"), "/totals/billed", "billed"),
        (ground.pick("Covered, all claims|Allowed by plan"), "/totals/allowed", "allowed"),
        (ground.pick("Benefits, all claims|Benefits paid"), "/totals/paid", "paid"),
    ):
        ground.at(ground.right - 90, ground.y, label, align="right")
        ground.at(ground.right, ground.y, house.money(pointer, content.total(key)), align="right")
        ground.y += ground.pen.size * 1.4
    moved(
        house,
        ground.right - 230,
        ground.pick("Other entries (minus raises the payment)|Provider entries, to be taken off"),
        230,
    )
    codes = list(content.codes())
    ground.y += 6
    for each in codes if ground.chance(0.7) else ():
        ground.need(12)
        ground.line((Run(each), Run(MEANINGS.get(each, "See the provider manual"))), ground.pen.sized(7))


draw = diced_again(_draw, 20)
