"""What follows the claims of a public programme's remittance, as blocks of a ledger: sums, money moved, what codes mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from models.training.content import remittance
from models.training.content.remittance import ZERO, Remittance
from models.training.families import eob_truth
from models.training.families import eob_wording as wording
from models.training.families.cells import Cell, Line, Run, field, plain
from models.training.families.eob_blocks import note
from models.training.families.eob_draft import Draft
from models.training.families.eob_ledger import Block, Heads, Item, Row, Say, Stroke, Tab
from models.training.families.eob_values import remark_shown
from models.training.ink import wrap

_FIELDS = {
    "billed": "/totals/billed", "allowed": "/totals/allowed", "patient": "/totals/patient_responsibility",
    "paid": "/totals/paid",
    "payment": "/payment/amount",
}  # fmt: skip
_GRAND = {
    "count": ("# OF^CLAIMS", "CLAIM^COUNT", "NO. OF^CLAIMS", "CLAIMS", "TOTAL^CLAIMS"),
    "billed": ("BILLED^AMT", "BILLED^AMOUNT", "TOTAL^BILLED", "TOTAL^CHARGES", "SUBMITTED^CHARGES", "CHARGES"),
    "allowed": ("ALLOWED^AMT", "ALLOWED^AMOUNT", "TOTAL^ALLOWED", "ALLOWABLE", "APPROVED^AMOUNT"),
    "deductible": ("DEDUCT^AMT", "DEDUCTIBLE", "DEDUCT", "TOTAL^DEDUCT"),
    "coinsurance": ("COINS^AMT", "COINSURANCE", "COINS", "COST^SHARE"),
    "reductions": ("TOTAL^RC-AMT", "RC-AMT", "TOTAL^ADJ", "ADJUSTED^AMOUNT", "REDUCTIONS"),
    "patient": ("PATIENT^RESP", "PT RESP^TOTAL", "PATIENT^LIABILITY", "CLIENT^RESP"),
    "paid": ("PROV PD^AMT", "PAID^AMOUNT", "CLAIMS^PAID", "TOTAL^PAID", "PROGRAM^PAID", "REIMB^AMOUNT", "PAYMENTS"),
    "interest": ("INTEREST", "INT^AMT", "TOTAL^INTEREST", "INTEREST^PAID"),
    "moved": ("PROV^ADJ AMT", "PROVIDER^ADJ", "FINANCIAL^ADJ", "ADJ TO^PAYMENT", "NON-CLAIM^ADJ"),
    "payment": ("CHECK^AMT", "NET^PAYMENT", "CHECK^AMOUNT", "NET CHECK", "PAYMENT^AMOUNT", "WARRANT^AMOUNT", "EFT^AMOUNT"),
}
_LEADS = ("TOTALS:", "TOTALS", "GRAND TOTALS", "REMITTANCE TOTALS", "TOTAL", "SUMMARY", "PROVIDER TOTALS", "CYCLE TOTALS")
_MOVED_WORDS = {
    "WO": ("OVERPAYMENT RECOVERY", "RECOUPMENT", "AR DEDUCTION", "WITHHOLDING"),
    "FB": ("FORWARDING BALANCE", "BALANCE FORWARD", "CARRY FORWARD"), "72": ("AUTHORIZED RETURN", "REFUND RECEIVED"),
    "L6": ("INTEREST OWED", "INTEREST"), "CS": ("ADJUSTMENT", "MANUAL ADJUSTMENT"), "LE": ("LEVY", "TAX LEVY"),
    "IR": ("IRS WITHHOLDING", "BACKUP WITHHOLDING"), "J1": ("NONREIMBURSABLE", "NOT REIMBURSED"), "50": ("LATE CHARGE",
        "LATE FEE"),
    "AP": ("ACCELERATED PAYMENT", "ADVANCE"), "B2": ("REBATE", "INCENTIVE"), "E3": ("WITHHOLD", "WITHHOLD RISK"),
}  # fmt: skip


def heads(draft: Draft, kind: str, choices: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a heading in this sender's wording; `^` breaks a line."""
    lines = tuple(draft.word(kind, choices).split("^"))
    return (" ".join(lines),) if draft.yes("headings in one line", 0.12) else lines


def tabs_of(draft: Draft, keys: Sequence[str], words: Mapping[str, tuple[str, ...]], right: frozenset[str]) -> tuple[Tab, ...]:
    """Columns with their headings; of several parts below each other each has a line."""
    made = []
    for key in keys:
        parts = key.split("+")
        shown = [heads(draft, f"head {part}", words[part]) for part in parts]
        made.append(Tab(key, shown[0] if len(parts) == 1 else tuple(" ".join(part) for part in shown), parts[-1] in right))
    return tuple(made)


def grand_amounts(content: Remittance) -> dict[str, Decimal]:
    """All sums of a remittance."""
    names = ("billed", "allowed", "deductible", "coinsurance", "patient", "paid")
    amounts = {name: content.total(name) for name in names}
    interest = sum((claim.interest for claim in content.claims), ZERO)
    return {
        **amounts, "reductions": amounts["billed"] - amounts["paid"], "interest": interest if content.interest_added else ZERO,
        "moved": content.withheld, "payment": content.amount,
    }  # fmt: skip


def grand_block(draft: Draft) -> tuple[dict[str, Sequence[Tab]], Block]:
    """The sums in a row under headings of their own, or below each other."""
    amounts = grand_amounts(draft.content)
    keys = [key for key in _GRAND if key in ("paid", "payment") or draft.yes(f"grand {key}", 0.7)]
    if amounts["moved"] and "moved" not in keys:
        keys.insert(-1, "moved")
    if not amounts["interest"] and "interest" in keys:
        keys.remove("interest")
    cells: dict[str, Cell] = {"count": plain(str(len(draft.content.claims)))}
    for key, amount in amounts.items():
        shown = draft.total(-amount if key == "moved" and draft.yes("moved turned", 0.25) else amount)
        cells[key] = field(shown, _FIELDS[key], f"{amount:.2f}") if key in _FIELDS else plain(shown)
    lead = (Run(draft.word("grand lead", _LEADS)),)
    if draft.yes("sums below each other", 0.3):
        tabs: Sequence[Tab] = (Tab("what"), Tab("sum", (), right=True))
        rows: list[Item] = [
            Row("grand", {"what": plain(draft.word(f"grand {key}", words).replace("^", " ") + draft.colon), "sum": cells[key]})
            for key, words in _GRAND.items()
            if key in keys
        ]
        return {"grand": tabs}, Block([Stroke("gap"), Say(lead, heavy=True), *rows, Stroke("gap")])
    tabs = tuple(Tab(key, heads(draft, f"grand {key}", _GRAND[key]), right=True) for key in keys)
    row = Row("grand", {key: cells[key] for key in keys})
    beside = Row("grand", row.cells, lead) if draft.yes("lead beside sums", 0.5) else row
    items: list[Item] = [Stroke("gap"), *([Say(lead)] if beside is row else []), Heads("grand"), beside, Stroke("gap")]
    return {"grand": tabs}, Block(items)


def moved_block(draft: Draft, titles: tuple[str, ...] = wording.MOVED) -> tuple[dict[str, Sequence[Tab]], Block | None]:
    """Provider adjustments in a table: code, words for it, reference, member's number, amount."""
    moved = draft.content.provider_adjustments
    keys = ["code", "reference", "amount"]
    if draft.yes("code after reference", 0.25):
        keys = ["reference", "code", "amount"]
    if draft.yes("words of moved", 0.3):
        keys.insert(keys.index("code") + 1, "words")
    if draft.yes("member of moved", 0.35):
        keys.insert(len(keys) - 1, "member")
    words = {
        **wording.MOVED_HEADS, "words": ("DESCRIPTION", "TYPE OF ADJUSTMENT", "EXPLANATION"), "member": ("HIC", "MID",
            "HIC/MID", "ID"),
    }  # fmt: skip
    tabs = tuple(Tab(key, heads(draft, f"moved {key}", words[key]), key == "amount") for key in keys)
    members = {claim.number: claim.member_id for claim in draft.content.claims}
    rows: list[Item] = []
    for index, each in enumerate(moved):
        at = f"/provider_adjustments/{index}"
        cells = {
            "code": field(each.code, f"{at}/code"), "reference": field(each.reference, f"{at}/reference"),
            "amount": field(draft.total(each.amount), f"{at}/amount", f"{each.amount:.2f}"),
            "words": plain(draft.word(f"moved {each.code}", _MOVED_WORDS.get(each.code, ("OTHER",)))),
            "member": plain(members.get(each.reference, "")),
        }  # fmt: skip
        rows.append(Row("moved", {key: cell for key, cell in cells.items() if key in keys}))
    if not rows:
        return {"moved": tabs}, None
    title = draft.word("moved title", titles)
    return {"moved": tabs}, Block([Say((Run(title),), heavy=True), Heads("moved"), *rows, Stroke("gap")], heads="moved")


def legend_block(draft: Draft, titles: tuple[str, ...] = wording.LEGENDS) -> Block | None:
    """What the codes mean, in the sender's words."""
    codes = [code for code in draft.content.codes() if code in remittance.MEANINGS]
    if not codes or not draft.yes("legend", 0.6):
        return None
    groups = {each.reason: each.group for claim in draft.content.claims for s in claim.services for each in s.adjustments}
    led = draft.plan.joined in ("dash", "tight") and draft.yes("groups in legend", 0.3)
    lines: list[Item] = [Say((Run(draft.word("legend title", titles)),), heavy=True)]
    between = draft.word("legend mark", ("", "", "-", "=", ":"))
    for code in codes:
        shown = remark_shown(draft, code) if code in remittance.MEANINGS and code[0] in "NM" else code
        shown = f"{groups[code]}-{code}" if led and code in groups else shown
        words = " ".join(part for part in (shown, between, draft.name(remittance.MEANINGS[code])) if part)
        lines += [Say((Run(line),), inset=1) for line in wrap(words, draft.pen, draft.right - draft.left - 24)]
    return Block(lines)


def finish_truth(draft: Draft, keys: Sequence[str]) -> None:
    """What is implied, or not judged, beside what was printed; `keys` are the columns of the service lines."""
    keys = [part for key in keys for part in key.split("+")]
    for index, claim in enumerate(draft.content.claims):
        at = f"/claims/{index}"
        eob_truth.imply(draft.sheet, claim, at)
        for number, service in enumerate(claim.services):
            note(draft, service, f"{at}/lines/{number}", tuple(keys))
            if "cutback" in keys:
                eob_truth.unnamed(draft.sheet, f"{at}/lines/{number}", service.discount + service.not_covered)


def blocks_of(*parts: Block | None) -> list[Block]:
    """Those blocks that there are."""
    return [part for part in parts if part is not None]


def labelled(label: str, line: Line) -> Cell:
    """A cell of a label and a value behind it."""
    return ((Run(label), *line),)
