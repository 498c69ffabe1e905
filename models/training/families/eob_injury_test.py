# ruff: noqa: E501 - rows of words read best unbroken
"""Reviews of injury bills: facts with dots, services over two lines with reasons by letter and figure, what is paid worked out at the right."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from models.training.content import numbers
from models.training.content import payers_test_words as words
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance, Service
from models.training.families import eob_truth
from models.training.families.bill_desk_test import firm
from models.training.families.cells import EMPTY, Cell, Run
from models.training.families.eob_house_test import House, company, implied, payer_named
from models.training.families.family import diced_again
from models.training.families.unseen_kit_test import Ground, Head, Look, Table
from models.training.habits import us_habits
from models.training.ink import Pen, Sheet
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS


def _content(rng: Random) -> Remittance:
    mix = Mix(institutional=0.0, denied=0.08, reversed=0.0, further=0.0, own=0.0, interest=0.0, moved=0.0)
    found = payer_named(rng, adjudicated(rng, claims=rng.choice((1, 1, 2, 3)), most_lines=6, mix=mix), words.CARRIERS)
    claims = tuple(replace(claim, services=tuple(_bare(rng, each) for each in claim.services)) for claim in found.claims)
    kept = replace(found, claims=claims, provider_adjustments=())
    return replace(kept, method=rng.choice(("check", "check", "eft")) if kept.amount else "none")


def _bare(rng: Random, service: Service) -> Service:
    """Injured people owe nothing; reasons are the reviewer's own."""
    reason = (
        "R9"
        if not service.discount + service.not_covered
        else rng.choice(("B3", "D2", "N4"))
        if service.not_covered == service.billed
        else rng.choice(("F1", "F1", "F7"))
    )
    return replace(service, deductible=ZERO, coinsurance=ZERO, copay=ZERO, remarks=(reason,), last=service.first)


def _draw(rng: Random) -> Paper:
    sheet = Sheet("eob", "eob-test-injury")
    ground = Ground(sheet, rng, Pen(rng.choice((*SANS, MONO[0])), rng.choice((8.6, 9.2))), 48.0, 564.0, 742.0)
    house = House(ground, _content(rng), us_habits(rng), rng.choice(("0.00", "0.00", "")))
    reviewer = firm(rng, rng.choice(words.REVIEWED_BY))
    ground.turned = lambda further: further.line(f"{reviewer} - page {sheet.page}", further.pen.sized(7.5), gap=2.4)
    _head(house, reviewer)
    for index, claim in enumerate(house.content.claims):
        if index:
            ground.need(250)
            ground.sheet.rule(48, ground.y - 8, 564, ground.y - 8, 1.2)
            ground.y += 10
        _bill(house, claim, index)
    _paid(house)
    _reasons(house)
    return sheet.finish()


def _head(house: House, reviewer: str) -> None:
    ground, content = house.ground, house.content
    pen = ground.pen
    ground.at(564, 42, f"{ground.pick('Audited by|Review done by')} {reviewer}", pen.sized(7.6), "right", room=250)
    ground.at(
        306,
        64,
        ground.pick("Review of Charges for Injury Care|Explanation of Bill Review|Medical Bill Review"),
        Pen(pen.family, 14, bold=True),
        "center",
    )
    ground.at(48, 90, ground.pick("On behalf of|Carrier"), pen.sized(7.4))
    low = company(ground, "/payer", content.payer, 48, 103, pen, loud=pen.heavy(), room=236)
    ground.at(320, 90, ground.pick("Provider of care|Billed by"), pen.sized(7.4))
    other = company(ground, "/payee", content.payee, 320, 103, pen, room=240)
    tax = content.payee.tax_id
    ground.at(320, other, (Run(ground.pick("FEIN|Tax ID")), Run(f"{tax[:2]}-{tax[2:]}", "/payee/tax_id", tax)), pen)
    ground.y = max(low, other + 13) + 18


def _bill(house: House, claim: Claim, index: int) -> None:
    ground, rng, at = house.ground, house.ground.rng, f"/claims/{index}"
    hurt = claim.first - timedelta(days=rng.randint(3, 400))
    facts = [
        (ground.pick("Injured worker|Claimant"), Run(house.habits.name(claim.patient), f"{at}/patient_name")), (ground.pick("Carrier claim|Claim file"), Run(claim.number, f"{at}/claim_number")),
        (ground.pick("Employer|Insured employer"), Run(firm(rng, "{last} {town} Works"))), (ground.pick("Day of injury|Injured on"), house.day(None, hurt)),
        (ground.pick("Your patient no.|Patient acct"), Run(claim.account, f"{at}/patient_account")), (ground.pick("Treated by|Physician"), Run(claim.rendering.plain, f"{at}/rendering_provider")),
        (ground.pick("Bill|Bill ID"), Run(numbers.digits(rng, 8))), (ground.pick("Bill came in|Received"), house.day(None, claim.last + timedelta(days=rng.randint(2, 9)))),
    ]  # fmt: skip
    if ground.chance(0.5):
        del facts[6:]
    half = 258.0
    for number, (label, run) in enumerate(facts):
        x = 48 + number % 2 * half
        end, stop = ground.at(x, ground.y, label), x + 104
        dots = int((stop - end - 6) / ground.pen.width("."))
        ground.at(end + 3, ground.y, "." * max(0, dots)) if dots > 1 else None
        ground.at(stop, ground.y, run, room=half - 112)
        if number % 2 or number == len(facts) - 1:
            ground.y += ground.pen.size * 1.45
    ground.y += 10
    _services(house, claim, at)
    implied(house, claim, at)


def _services(house: House, claim: Claim, at: str) -> None:
    ground, rng = house.ground, house.ground.rng
    rows: list[list[Cell]] = []
    for number, service in enumerate(claim.services):
        here = f"{at}/lines/{number}"
        code: Cell = (
            (
                (
                    Run(service.procedure, f"{here}/procedure"),
                    *(Run(each, f"{here}/modifiers/{place}") for place, each in enumerate(service.modifiers)),
                ),
            )
            if service.procedure
            else EMPTY
        )
        rows.append([
            ((house.day(f"{here}/service_from", service.first),),), code, ((Run(str(service.units), f"{here}/units"),),), house.cell(f"{here}/billed", service.billed),
            house.cell(None, service.discount + service.not_covered), house.cell(f"{here}/paid", service.paid), tuple((Run(each, f"{here}/remarks/{place}"),) for place, each in enumerate(service.remarks)),
        ])  # fmt: skip
    captions = [
        (ground.pick("Day|Serviced"),),
        (ground.pick("Service|Procedure"),),
        (ground.pick("Units|Qty"),),
        (ground.pick("Charged|Provider charge"),),
        (ground.pick("Taken off|Reduction"),),
        (ground.pick("Payable|To be paid"),),
        (ground.pick("Why|Reason"),),
    ]
    heads = [Head(lines, "left" if number in {0, 1, 6} else "right", 1.0) for number, lines in enumerate(captions)]
    table = Table(ground, heads, rows, Look(rng.choice(("under", "grid", "rows", "none")), air=0.5), ground.pen)
    table.headings()
    for number, row in enumerate(rows):
        table.row(row)
        service, here = claim.services[number], f"{at}/lines/{number}"
        eob_truth.one_day(ground.sheet, service, here)
        eob_truth.without_codes(ground.sheet, here, (("CO", "45", service.discount + service.not_covered),))
        ground.sheet.alternatives |= {
            f"{here}/allowed": [f"{service.allowed:.2f}"],
            f"{here}/not_covered": [f"{service.discount + service.not_covered:.2f}"],
        }
    table.close()
    ground.need(50)
    ground.y += 6
    sums = [(ground.pick("Charged in all|Bill total"), house.money(f"{at}/billed", claim.total("billed"))), (ground.pick("Taken off in all|Total reduction"), house.money(None, claim.total("discount") + claim.total("not_covered"))),
            (ground.pick("Payable on this bill|Bill payment"), house.money(f"{at}/paid", claim.total("paid")))]  # fmt: skip
    for label, run in sums:
        own = ground.pen.heavy() if run.pointer and run.pointer.endswith("/paid") else ground.pen
        ground.at(ground.right - 90, ground.y, label, own, "right")
        ground.at(ground.right, ground.y, run, own, "right")
        ground.y += ground.pen.size * 1.45
    ground.sheet.alternatives |= {
        f"{at}/allowed": [f"{claim.total('allowed'):.2f}"],
        f"{at}/not_covered": [f"{claim.total('discount') + claim.total('not_covered'):.2f}"],
    }
    ground.y += 10


def _paid(house: House) -> None:
    """The draft in a framed strip."""
    ground, content = house.ground, house.content
    ground.need(50)
    label = ground.pick("Check|Draft check no.") if content.method == "check" else ground.pick("EFT|ACH transfer")
    runs: list[tuple[Run, ...]] = [
        (Run(ground.pick("Issued|Paid on")), house.day("/payment/date", content.day)),
        (Run(ground.pick("Amount|For")), house.money("/payment/amount", content.amount, sign=True)),
    ]
    if told := house.paid_by(label):
        runs.insert(ground.rng.randint(0, 2), told)
    ground.sheet.frame(48, ground.y, 564, ground.y + 26, 0.8)
    for number, line in enumerate(runs):
        ground.at(56 + number * 508 / len(runs), ground.y + 17, line, room=508 / len(runs) - 12)
    ground.y += 46


def _reasons(house: House) -> None:
    ground = house.ground
    used = sorted({each for claim in house.content.claims for service in claim.services for each in service.remarks})
    ground.need(16 + 12 * len(used))
    for reason in used:
        ground.line((Run(reason), Run(words.INJURY_REASONS[reason])), ground.pen.sized(7.8))
    if ground.chance(0.5):
        ground.line(ground.pick("Ask for a second look within 90 days.|Do not bill the worker."), ground.pen.sized(7.8))


draw = diced_again(_draw, 20)
