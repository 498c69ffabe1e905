"""A head of typeset remittances whose payer, payee and payment are panels of labelled values under titles of their own."""

from __future__ import annotations

from models.training.content.people import Company
from models.training.families import eob_typeset_words as words
from models.training.families.cells import Run
from models.training.families.eob_draft import Draft
from models.training.families.eob_facts import Fact
from models.training.families.eob_told_blocks import Block, block, drawn_at, one_of
from models.training.families.eob_told_words import split
from models.training.families.eob_typeset_facts import payee_facts, payment_facts
from models.training.ink import fitted

_TITLES = {
    "payer": split("Payer|Payer Information|Plan|From|Issued By|Carrier|Health Plan|Insurance Company|Plan Administrator"),
    "payee": split("Payee|Payee Information|Provider|Provider Information|To|Pay To|Billing Provider|Paid To|Practice"),
    "payment": split("Payment|Payment Information|Check Information|Remittance|Payment Details|EFT / Check|Remittance Details"),
}
_NAMES = {
    "payer": split("Name|Payer Name|Payer|Plan Name|Insurer|Company|Carrier"),
    "payee": split("Name|Payee Name|Provider Name|Provider|Payee|Practice Name|Group Name"),
}
_ADDRESS = split("Address|Mailing Address|Street|Addr|Location")


def panels(draft: Draft) -> None:
    """Title, then two or three panels across, or below each other."""
    sheet, size = draft.sheet, (12.0, 14.0, 16.0)[draft.style("size of titles", 3)]
    middle = draft.yes("title in the middle", 0.4)
    pen = fitted(draft.pen.sized(size).heavy(), draft.title, draft.right - draft.left)
    sheet.write(
        (draft.left + draft.right) / 2 if middle else draft.left, draft.y, draft.title, pen, "center" if middle else "left"
    )
    draft.y += 26
    order = [["payer", "payee", "payment"], ["payee", "payer", "payment"], ["payer", "payment", "payee"]][
        draft.style("panels", 3)
    ]
    across = (1, 2, 3, 3)[draft.style("panels across", 4)]
    wide = (draft.right - draft.left) / across
    for start in range(0, len(order), across):
        members = order[start : start + across]
        blocks = [_panel(draft, name, wide - 16) for name in members]
        deep = max(each.deep for each in blocks)
        for number, (name, each) in enumerate(zip(members, blocks, strict=True)):
            x = draft.left + number * wide
            _title(draft, name, x, wide)
            drawn_at(draft, each, x + 6, draft.y + draft.pen.size * 1.6)
        draft.y += deep + draft.pen.size * 3.2


def _title(draft: Draft, name: str, x: float, wide: float) -> None:
    """The panel's own title: on a bar, over a line, or bare."""
    text, look = draft.word(f"panel {name}", _TITLES[name]), draft.style("look of panels", 3)
    top, low = draft.y - draft.pen.size * 1.1, draft.y + draft.pen.size * 0.4
    if look == 0:
        draft.sheet.fill(x, top, x + wide - 4, low, (0.87, 0.87, 0.87))
    elif look == 1:
        draft.sheet.rule(x, low, x + wide - 4, low, 0.7, draft.accent)
    draft.sheet.write(x + 4, draft.y, text, draft.pen.heavy())


def _panel(draft: Draft, name: str, wide: float) -> Block:
    if name == "payment":
        facts = payment_facts(draft)
    elif name == "payee":
        facts = [*_company(draft, name, draft.content.payee), *payee_facts(draft)]
    else:
        facts = _company(draft, name, draft.content.payer)
        if draft.yes("payer phone", 0.6):
            run = Run(draft.phone(draft.content.payer), "/payer/phone", draft.content.payer.phone)
            facts.append(Fact(draft.label("payer phone", words.PAYEE["phone"]), (run,)))
    return block(draft, facts, wide, one_of(draft, "way of panels", ("close", "close", "tab", "edges")), f"panel {name}")


def _company(draft: Draft, name: str, company: Company) -> list[Fact]:
    """Name and address, each behind a label; the address in one line or more."""
    shown = draft.name(company.name)
    facts = [Fact(draft.label(f"name in {name}", _NAMES[name]), (Run(shown, f"/{name}/name"),))]
    if name == "payer" and not draft.yes("payer address", 0.8):
        return facts
    lines = [draft.name(line) for line in company.address.lines]
    joined, label = ", ".join(lines), draft.label("address in panels", _ADDRESS)
    if draft.yes("addresses in one line", 0.3):
        return [*facts, Fact(label, (Run(joined, f"/{name}/address"),))]
    runs = [Run(line, f"/{name}/address", joined) for line in lines]
    return [*facts, Fact(label, (runs[0],)), *(Fact("", (run,)) for run in runs[1:])]
