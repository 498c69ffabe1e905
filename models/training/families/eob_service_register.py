"""Registers of a Medicaid programme's payments: a row for each service, the recipient's and the claim's numbers in columns.

A correction is two rows, what is paid now and what was paid before with minus signs; a void is one. Codes are the payer's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO
from models.training.families import eob_values as values
from models.training.families.cells import Run
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Item, Ledger, NewPage, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, grand_block, legend_block, moved_block, tabs_of
from models.training.families.eob_public_rows import claim_sums, explained, own_codes, service_rows, stacked, sum_row
from models.training.families.eob_status_report import in_sections, section_of
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "REMITTANCE ADVICE DETAILS", "REMITTANCE ADVICE DETAILS (RAD)", "PROVIDER PAYMENT REGISTER", "REMITTANCE DETAIL",
        "CLAIMS PAYMENT REGISTER",
        "WARRANT REGISTER", "PROVIDER CLAIM LISTING", "MEDICAL REMITTANCE ADVICE DETAILS", "REMITTANCE LISTING",
        "VENDOR PAYMENT DETAIL",
    ),
    {
        "payment number": ("WARRANT NO", "WARRANT NUMBER", "CHECK NUMBER", "WARRANT/EFT #", "PAYMENT NO", "EFT NO",
            "CLAIM RUN NO"),
        "payment date": ("WARRANT DATE", "DATE", "PAYMENT DATE", "DATE OF WARRANT", "RAD DATE", "CHECKWRITE"),
        "payee npi": ("PROVIDER NUMBER", "NPI", "PROVIDER NO", "PROVIDER NPI", "BILLING PROVIDER NO."),
    },
    ("MEDICAL SERVICES", "OUTPATIENT", "MEDICAL SUPPLIES", "VISION CARE", "ALLIED HEALTH", "FEE FOR SERVICE"),
)  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "patient_name": ("RECIPIENT^NAME", "RECIPIENT NAME", "BENEFICIARY^NAME", "PATIENT NAME", "CLIENT NAME", "NAME OF^RECIPIENT",
        "MEMBER"),
    "member_id": ("RECIPIENT^MEDI-ID NO.", "RECIPIENT^ID NO", "RECIPIENT^ID", "CLIENT ID", "MEDICAID^ID NO.", "BENE^ID",
        "IDENT^NO"),
    "claim_number": ("CLAIM CONTROL^NUMBER", "CLAIM CONTROL NO.", "CCN", "CLAIM^NUMBER", "CONTROL NO", "TCN", "CLAIM REF^NO",
        "DOCUMENT^NO."),
    "patient_account": ("PATIENT^ACCOUNT NO.", "PATIENT ACCT", "PATIENT^ACCT NUMBER", "PROVIDER^REFERENCE", "ACCT NO",
        "PAT CTL NO"),
    "rendering_npi": ("RENDERING^PROVIDER", "REND PROV^NO.", "SERVICING^NPI", "PERF PROV"), "aid": ("AID", "PLAN", "AID^CD"),
    "dates": ("SERVICE DATES", "DATES OF SERVICE", "SERVICE^FROM - TO"), "from": ("SERVICE^FROM", "FROM", "SERVICE DATES^FROM",
        "DOS^FROM", "FROM^MMDDYY"),
    "to": ("SERVICE^TO", "TO", "^TO", "DOS^TO", "THRU", "TO^MMDDYY"), "procedure": ("PROCED.^CODE", "PROC CODE",
        "PROC/DRUG^CODE", "SERVICE^CODE", "PROC", "CODE", "PROCEDURE"),
    "modifiers": ("MODIF.", "MOD", "MODIFIER^CODES", "MODS"), "units": ("QTY", "UNITS", "QTY.", "QUAN", "UNITS^SVC",
        "DAYS/^UNITS"), "place": ("POS", "PLACE"),
    "billed": ("BILLED^AMOUNT", "AMOUNT^BILLED", "BILLED", "CHARGE", "AMT^BILLED", "CLAIMED", "BILLED^CHARGES"),
    "allowed": ("PAYABLE^AMOUNT", "PAYABLE", "ALLOWED^AMOUNT", "ALLOWED", "AMOUNT^PAYABLE", "ALLOWABLE"),
    "cutback": ("CUTBACK^AMOUNT", "CUTBACK", "NOT^PAYABLE", "REDUCED^BY", "AMOUNT^REDUCED", "ADJUSTMENT"),
    "discount": ("REDUCED^BY", "FEE^REDUCTION", "CUTBACK", "OVER^FEE"), "not_covered": ("NOT^PAYABLE", "DENIED^AMT",
        "DISALLOWED", "NOT^COVERED"),
    "deductible": ("SHARE OF^COST", "SOC", "DEDUCTIBLE", "SPENDDOWN", "DEDUCT"), "coinsurance": ("CO-INS", "COINSURANCE",
        "MEDICARE^COINS", "COINS", "PATIENT^LIABILITY"),
    "copay": ("COPAY", "CO-PAY", "COPAY^AMT", "COPAYMENT"), "ded_coins_copay": ("SHARE OF^COST", "PATIENT^SHARE", "SOC",
        "RECIPIENT^SHARE"),
    "other": ("OTHER^COVERAGE", "OTHER^COV.", "OHC", "TPL", "OTHER^INS"), "paid": ("PAID^AMOUNT", "AMOUNT^PAID", "PAID",
        "PAYMENT", "NET^PAID", "MEDICAID^PAID", "PAID^AMT"),
    "reason": ("ADJ^CODE", "REASON", "RSN"), "amount": ("ADJ^AMOUNT", "AMOUNT"), "group": ("GRP", "G"), "remarks": ("RAD^CODE",
        "RAD CODE", "RAD", "EOB^CODE", "MSG^CODE", "CODE(S)", "REASON^CODES"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", "other", "cutback", "ded_coins_copay", *values.MONEY))
_SECTIONS = {
    "paid": ("APPROVES (RECONCILE TO FINANCIAL SUMMARY)", "APPROVES", "APPROVED FOR PAYMENT", "PAID", "PAYMENTS"),
    "denied": ("DENIES (DO NOT RECONCILE TO FINANCIAL SUMMARY)", "DENIES", "DENIED", "NOT PAYABLE"),
    "adjusted": ("ADJUSTS (RECONCILE TO FINANCIAL SUMMARY)", "ADJUSTS", "ADJUSTMENTS", "CORRECTIONS"),
    "reversed": ("VOIDS", "ADJUSTS - VOIDED", "VOIDED", "CREDITS"),
}
_PAIRS = (
    ("patient_name", "member_id"),
    ("claim_number", "patient_account"),
    ("from", "to"),
    ("billed", "allowed"),
    ("procedure", "modifiers"),
)


def draw(rng: Random) -> Paper:
    """A programme's register of services."""
    told = rng.random() < 0.3
    mix = Mix(institutional=0.0, denied=0.2, reversed=0.5, further=0.0, own=0.0, interest=0.0, moved=0.45)
    content = adjudicated(rng, claims=rng.choice((3, 5, 7, 10, 14, 20)), most_lines=rng.choice((1, 1, 2, 3)), mix=mix)
    content = explained(rng, government.dressed(rng, content, government.MEDICAID))
    mono = rng.random() < 0.55
    plan = diced(
        rng, mono=mono, upper=mono or rng.random() < 0.6, codes="split" if told else "none", wide=rng.random() < 0.7,
        size=rng.choice((6.8, 7.4, 8.0, 8.6)),
        member=False, left=rng.choice((22.0, 28.0, 36.0)), own_remarks=True, all_codes=rng.random() < 0.5, stretched=True,
    )  # fmt: skip
    if rng.random() < 0.6:
        content = in_sections(rng, content)
    return _drawn(draft(rng, "eob-service-register", content, plan))


def _keys(made: Draft) -> list[str]:
    """The columns of the register."""
    facts = ["patient_name", "member_id", "claim_number"]
    if made.yes("claim number first", 0.25):
        facts = ["claim_number", "patient_name", "member_id"]
    service = [*(["dates"] if made.yes("dates together", 0.2) else ["from", "to"]), "procedure", "modifiers", "units"]
    made.answers["column for modifiers"] = True
    account = ["patient_account"] if made.yes("print account", 0.85) else []
    facts, service = (
        ([*facts, *account], service) if made.yes("account before services", 0.4) else (facts, [*service, *account])
    )
    for key, chance in (("place", 0.2), ("rendering_npi", 0.2), ("aid", 0.15)):
        if made.yes(f"print {key}", chance):
            (service if key == "place" else facts).append(key)
    money = ["billed", *_reductions(made)]
    codes = [*(["group"] if made.plan.joined == "apart" else []), "reason", "amount"] if made.plan.codes == "split" else []
    tail = ["paid", "remarks"] if made.yes("code behind paid", 0.8) else ["remarks", "paid"]
    return stacked(made, [*facts, *service, *money, *codes, *tail], _PAIRS, 0.25)


def _reductions(made: Draft) -> list[str]:
    """Columns between what was billed and what is paid."""
    allowed = ["allowed"] if made.yes("column for allowed", 0.85) else []
    cut = ([] if made.plan.codes == "split" else ["cutback"]) if made.yes("one cutback", 0.65) else ["discount", "not_covered"]
    other = ["other"] if made.yes("column for other", 0.5) else []
    complete = not (made.plan.codes == "split" and made.plan.all_codes)
    shares = (
        ["ded_coins_copay"]
        if made.yes("one share", 0.35)
        else ["deductible", "coinsurance", "copay"]
        if complete
        else ["deductible"]
    )
    if shares == ["ded_coins_copay"]:
        made.styles["combined ded_coins_copay"] = 0
    return [*allowed, *cut, *shares, *other] if made.yes("allowed early", 0.6) else [*cut, *allowed, *other, *shares]


def _drawn(made: Draft) -> Paper:
    _HEAD.settle(made)
    keys = _keys(made)
    grand_tabs, grand = grand_block(made)
    moved_tabs, moved = moved_block(
        made,
        (
            "ACCOUNTS RECEIVABLE",
            "NON-CLAIM TRANSACTIONS",
            "A/R SYSTEM TRANSACTIONS",
            "OTHER TRANSACTIONS",
            "ADJUSTMENTS TO WARRANT",
        ),
    )
    grids: dict[str, Sequence[Tab]] = {"service": tabs_of(made, keys, _WORDS, _RIGHT), **grand_tabs, **moved_tabs}
    label = made.word("page sum", ("PAGE TOTAL", "TOTALS THIS PAGE", "PAGE TOTALS"))
    sums = ("service", label) if made.yes("page sums", 0.35) and "billed" in keys else None
    ledger = Ledger(made, grids, _HEAD, top=("service",), page_sums=sums)
    legend = legend_block(
        made, ("EXPLANATION OF DENIAL/ADJUSTMENT CODES", "EXPLANATION OF RAD CODES", "CODES EXPLAINED", "RAD MESSAGES")
    )
    ends = blocks_of(grand, moved, legend)
    if made.yes("summary on its own page", 0.4):
        ends[0].items.insert(0, NewPage(bare=True))
    ledger.print([*_rows(made, keys), *ends], counted=made.yes("pages counted", 0.25))
    finish_truth(made, keys)
    return made.sheet.finish()


def _rows(made: Draft, keys: Sequence[str]) -> list[Block]:
    """All services, under headings of sections where this programme has such."""
    blocks: list[Block] = []
    last, titled = "", made.yes("sections", 0.6)
    for index, claim in enumerate(made.content.claims):
        at, section = f"/claims/{index}", section_of(made.content, claim)
        if titled and section != last:
            blocks.append(_title(made, section, keys, again=bool(last)))
        last = section
        items: list[Item] = service_rows(made, claim, at, keys)
        items += own_codes(made, claim, at, keys) if claim.interest else []
        if made.yes("sums of claims", 0.35) and (len(claim.services) > 1 or made.yes("sums of single lines", 0.4)):
            label = (Run(made.word("claim total", ("CLAIM TOTAL", "TOTAL", "CCN TOTAL", "TOTAL CLAIM", "** TOTAL"))),)
            items.append(sum_row(made, claim_sums(claim), keys, label, at))
        if made.yes("gap between claims", 0.5):
            items.append(Stroke("gap"))
        blocks.append(Block(items))
    return blocks


def _title(made: Draft, section: str, keys: Sequence[str], *, again: bool) -> Block:
    found = [claim for claim in made.content.claims if section_of(made.content, claim) == section]
    words = made.word(f"register {section}", _SECTIONS[section])
    items: list[Item] = [Stroke("gap")] if again else []
    items.append(
        Say((Run(words),), heavy=made.yes("heavy banner", 0.5), align="center" if made.yes("banner centred", 0.3) else "left")
    )
    if made.yes("sums at the head of sections", 0.15):
        amounts = {key: sum((claim.total(key) for claim in found), ZERO) for key in ("billed", "paid")}
        items.append(Row("service", sum_row(made, amounts, keys, ()).cells, (Run(f"TOTAL {len(found)}"),)))
    return Block([*items, Stroke("gap")])
