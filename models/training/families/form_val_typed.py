"""Validation forms of typewriters: consumers' complaints told at length beside a margin of captions; requests for samples with few goods filled in."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.check_parts import scribble
from models.training.families.form_val_kit import Blank, noise_line
from models.training.ink import Pen, fitted, wrap
from models.training.paper import Paper

_COMPLAINTS = words(
    "CONSUMER COMPLAINT RECORD|Complaint Report|PRODUCT COMPLAINT|Consumer Correspondence Summary|RECORD OF INQUIRY|UNUSUAL OCCURRENCE REPORT|Adverse Comment Form|MEMO OF CALL"
)
_TOLD = "Reported by/Caller/COMPLAINANT=name|Address/Street and town=street|Telephone/TEL. NO.=phone|Brand/PRODUCT=product|Place of purchase/Bought at=firm|Date of call/DATE RECEIVED=day|Taken by/RECORDED BY=name|Code on package/Pack code=code|Lot=code|Previous calls=count|Assigned to/REFERRED TO=dept"
_LONG = words("Details|NATURE OF COMPLAINT|Facts|Action taken|ACTION|Disposition|Analysis|FINDINGS|Follow up")


def _drawn(rng: Random, spec: str, blank: float, count: int) -> list[Asked]:
    """Some captions of a list, in order, each in one of its wordings."""
    parts = words(spec)
    kept = sorted(rng.sample(range(len(parts)), k=min(count, len(parts))))
    made = []
    for index in kept:
        captions, kind = parts[index].rsplit("=", 1)
        made.append(Asked(rng.choice(captions.split("/")), "" if rng.random() < blank else reply(rng, kind)))
    return made


def draw_complaint(rng: Random) -> Paper:
    """Captions down the left margin, what was typed to the right of them; most of the sheet is what happened."""
    printed = Pen(rng.choice(("times", "courier", "arial", "typewriter")), rng.choice((9.0, 10.0, 11.0)))
    blank = Blank("form-val-complaint", printed, Pen(rng.choice(("courier", "typewriter")), rng.choice((10.0, 11.0))))
    if rng.random() < 0.4:
        noise_line(blank, rng, 60)
    title, left, stop = rng.choice(_COMPLAINTS), rng.choice((50.0, 72.0)), rng.choice((170.0, 190.0, 215.0))
    y = rng.choice((60.0, 84.0))
    blank.sheet.put("/title", title, left if rng.random() < 0.4 else 250, y, title, printed.sized(12).heavy())
    y += rng.choice((26.0, 40.0))
    mark, step, upper = rng.choice((":", "", ":")), rng.choice((16.0, 20.0, 25.0)), rng.random() < 0.4
    for told in _drawn(rng, _TOLD, rng.choice((0.05, 0.2)), rng.randint(4, 10)):
        asked = Asked(told.label.upper(), told.value) if upper else told
        blank.caption(asked, left, y, mark=mark, room=stop - left - 6)
        blank.answer(asked, stop, y, 560 - stop)
        y += step
    for caption in rng.sample(_LONG, k=rng.choice((1, 2, 3))):
        if y > 600:
            break
        asked = Asked(caption.upper() if upper else caption, report(rng, 2, 6))
        blank.caption(asked, left, y + 4, mark=mark, room=stop - left - 6)
        lines = wrap(asked.value, blank.hand, 556 - stop)
        y = blank.answers(asked, lines, stop, y + 4, blank.hand.size + rng.choice((1.5, 3.0, 9.0))) + step * 0.6
    if y < 700 and rng.random() < 0.6:
        scribble(blank.sheet, rng, stop, stop + 110, y + 14)
        blank.sheet.write(stop, y + 32, reply(rng, "name"), blank.hand)
        blank.spare(rng.choice(("Signed", "By")))
    return blank.sheet.finish()


_SAMPLES = words(
    "SAMPLE REQUEST|REQUEST FOR SAMPLES|Sample Order and Shipping Record|PILOT PLANT REQUEST|MATERIAL TRANSFER FORM|SHIPPING INSTRUCTIONS|TEST MATERIAL ORDER|Special Shipment Order"
)
_ORDER = "Requested by/ORDERED BY=name|Date/DATE OF REQUEST=day|Dept./DEPARTMENT=dept|Ext./Phone=extension|Date wanted/NEEDED BY=day|Ship to/CONSIGNEE=firm|Attention/ATTN.=name|Address=street|City & State=town|Via/SHIP VIA=short|Charge to/ACCT. NO.=code|Purpose of test/PURPOSE=text|Type of sample/KIND=product|Approved/APPROVED BY=name"
_HEADINGS = (
    ("QUANTITY", "DESCRIPTION", "CODE"),
    ("No. of ctns.", "Brand", "Date code", "Weight"),
    ("QTY.", "ITEM"),
    ("Cigts.", "Blend", "Filter", "Paper"),
)
_PACKING = words("Plain white|Printed|Soft pack|Box|Sealed|Coded|Cartons|Bulk|Air tight|Foil")


def draw_samples(rng: Random) -> Paper:
    """A blank of 1975: captions run on in ruled lines to the margin, goods in open columns, kinds of packing with marks behind."""
    blank = Blank(
        "form-val-samples",
        Pen(rng.choice(("helvetica", "times", "roman", "narrow")), rng.choice((7.5, 8.5))),
        Pen(rng.choice(("courier", "typewriter", "times")), rng.choice((9.5, 10.5))),
    )
    left, right, y, title = 46.0, 566.0, rng.choice((52.0, 70.0)), rng.choice(_SAMPLES)
    firm = correspondents.party(rng, "firm").name
    blank.sheet.write(306, y - 16, firm, fitted(blank.printed.sized(10), firm, 400), "center")
    blank.sheet.put("/title", title, 306, y, title, blank.printed.sized(rng.choice((10.0, 12.5))).heavy(), "center")
    y = _running(blank, rng, left, right, y + 30)
    y = _goods(blank, rng, left, right, y + 4)
    y = _packing(blank, rng, left, right, y + 12)
    for caption in ("Remarks", "Special instructions", "RECEIVED BY")[: rng.choice((1, 2, 3))]:
        asked = Asked(caption, report(rng, 1, 1)[:70].rsplit(" ", 1)[0] if rng.random() < 0.4 else "")
        end = blank.caption(asked, left, y, mark=" ") + 4
        blank.sheet.rule(end, y + 2, right, y + 2, 0.4)
        blank.answer(asked, end + 6, y - 1.5, right - end - 8)
        y += 24
    blank.sheet.write(
        left,
        770,
        f"{rng.randint(10, 99)}-{rng.randint(100, 999)}   {rng.randint(1, 12)}/{rng.randint(70, 89)}   PRINTED IN U.S.A.",
        blank.printed.sized(6),
    )
    return blank.sheet.finish()


def _running(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """Captions one behind the other, a rule from each to the next; the answer is typed a little above it."""
    x, step = left, rng.choice((21.0, 24.0, 28.0))
    asked = _drawn(rng, _ORDER, rng.choice((0.15, 0.4)), rng.randint(6, 14))
    for at, each in enumerate(asked):
        need = blank.printed.width(each.label) + max(blank.hand.width(each.value) + 12, rng.choice((60.0, 110.0)))
        if x > left and x + need > right:
            x, y = left, y + step
        following = asked[at + 1] if at + 1 < len(asked) else None
        fits = following and x + need + blank.printed.width(following.label) + blank.hand.width(following.value) + 24 < right
        stop = x + need if fits else right
        end = blank.caption(each, x, y) + 3
        blank.sheet.rule(end, y + 1.5, stop - 4, y + 1.5, 0.4)
        blank.answer(each, end + 4, y - rng.uniform(0.0, 2.0), stop - end - 10)
        x, y = (stop, y) if fits else (left, y + step)
    return y if x == left else y + step


def _goods(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """Columns of goods: what stands below a heading may be told with it."""
    heads, count, filled = rng.choice(_HEADINGS), rng.choice((3, 5, 7)), rng.choice((1, 2, 3))
    wide = (right - left) / len(heads)
    step = rng.choice((17.0, 20.0))
    blank.sheet.rule(left, y, right, y, 0.8)
    blank.sheet.rule(left, y + 16, right, y + 16, 0.5)
    for at, head in enumerate(heads):
        x = left + at * wide
        blank.sheet.write(x + wide / 2, y + 11, head, blank.printed, "center")
        blank.spare(head)
        if at:
            blank.sheet.rule(x, y, x, y + 16 + step * count, 0.5)
        for row in range(filled):
            text = reply(rng, "count" if at in {0, 3} else "product" if at == 1 else "code")
            blank.sheet.write(x + 8, y + 16 + step * (row + 1) - 5, text, fitted(blank.hand, text, wide - 14))
            blank.spare(head, text)
    blank.sheet.rule(left, y + 16 + step * count, right, y + 16 + step * count, 0.8)
    return y + 16 + step * count


def _packing(blank: Blank, rng: Random, left: float, right: float, y: float) -> float:
    """Kinds with a rule behind each; one or two have an X typed on it."""
    kinds = rng.sample(_PACKING, k=rng.choice((3, 4, 5)))
    wide = (right - left) / len(kinds)
    for at, kind in enumerate(kinds):
        x, asked = left + at * wide, Asked(kind, "X" if rng.random() < 0.3 else "")
        end = blank.caption(asked, x, y, room=wide - 44) + 4
        blank.sheet.rule(end, y + 2, end + 22, y + 2, 0.5)
        blank.answer(asked, end + 8, y - 1, 12)
    return y + 28
