"""Remittance and status reports of Medicaid programmes: claims in sections by what became of them, and a financial page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from models.training.content import government
from models.training.content.adjudication import Mix, adjudicated
from models.training.content.remittance import ZERO, Claim, Remittance
from models.training.families import eob_values as values
from models.training.families.cells import Cell, Run, field, plain
from models.training.families.eob_draft import Draft, diced, draft
from models.training.families.eob_ledger import Block, Heads, Item, Ledger, NewPage, Row, Say, Stroke, Tab
from models.training.families.eob_mastheads import Masthead
from models.training.families.eob_public_ends import blocks_of, finish_truth, legend_block, moved_block, tabs_of
from models.training.families.eob_public_rows import bare_facts, claim_sums, labelled_facts, own_codes, service_rows, sum_row
from models.training.paper import Paper

_HEAD = Masthead(
    (
        "REMITTANCE AND STATUS REPORT", "REMITTANCE & STATUS REPORT", "REMITTANCE ADVICE", "MEDICAID REMITTANCE ADVICE",
        "PROVIDER REMITTANCE ADVICE",
        "REMITTANCE ADVICE AND STATUS REPORT", "MMIS REMITTANCE STATEMENT", "PROVIDER REMITTANCE STATEMENT",
        "WEEKLY REMITTANCE",
    ),
    {
        "payment number": ("RA NUMBER", "WARRANT NUMBER", "CHECK/EFT NUMBER", "EFT NUMBER", "REMITTANCE NO", "WARRANT/EFT #",
            "CHECK NUMBER:", "RA #", "PAYMENT NO"),
        "payment date": ("RA DATE", "CYCLE DATE", "PAYMENT DATE", "WARRANT DATE", "DATE PAID", "FINANCIAL CYCLE",
            "CHECKWRITE DATE", "DATE:"),
        "payee npi": ("NPI", "PROVIDER NPI", "NPI ID", "PAY TO NPI", "BILLING NPI:", "PROVIDER NUMBER/NPI"),
        "payee tax": ("TAX ID", "IRS NO", "FEIN", "TAXPAYER ID", "SSN/FEIN"),
    },
    ("CMS 1500 CLAIMS", "PROFESSIONAL SERVICES", "INSTITUTIONAL CLAIMS", "ALL CLAIM TYPES", "OUTPATIENT CLAIMS", "TITLE XIX"),
)  # fmt: skip
_FACTS: dict[str, tuple[str, ...]] = {
    "patient_name": ("RECIPIENT NAME", "RECIPIENT", "CLIENT NAME", "MEMBER NAME", "BENEFICIARY", "NAME", "RECIP NAME",
        "PATIENT"),
    "member_id": ("RECIPIENT ID", "MEDICAID ID", "CLIENT ID", "RECIP ID", "MEDICAID #", "MEMBER ID", "CLIENT NO", "BENE ID",
        "RID"),
    "claim_number": ("ICN", "TCN", "CLAIM NUMBER", "CLAIM ICN", "TRANSACTION CONTROL NO", "CLAIM ID", "ICN/TCN", "CCN", "DCN"),
    "patient_account": ("PATIENT ACCT", "PCN", "PATIENT CONTROL NO", "ACCOUNT NO", "PROVIDER'S OWN REF", "PAT ACCT #",
        "PATIENT NO.", "PT CNTRL NO"),
    "rendering_npi": ("REND NPI", "SERVICING PROV", "PERFORMING PROV", "ATTENDING", "RENDERING PROVIDER"),
    "record": ("MEDICAL RECORD", "MED REC NO", "MRN", "MEDICAL REC #"), "county": ("CO", "COUNTY"), "aid": ("AID CAT",
        "BEN PLAN", "PGM"),
    "authorization": ("PA NO", "PRIOR AUTH", "AUTH #"), "from": ("FROM", "FDOS", "SVC FROM"), "to": ("THRU", "TDOS",
        "SVC THRU"),
    "received": ("RECVD", "DATE RCVD"), "billed": ("BILLED", "TOTAL BILLED", "CLAIM CHARGE"), "paid": ("PAID", "TOTAL PAID",
        "CLAIM PAID"),
}  # fmt: skip
_WORDS: dict[str, tuple[str, ...]] = {
    "number": ("LN", "LINE", "DTL", "NO", "#", "LI"), "dates": ("SERVICE^DATES", "DATES OF^SERVICE", "FROM-THRU", "SVC DATES",
        "DOS"),
    "from": ("FROM", "BEG DATE", "FDOS", "SERVICE^FROM", "FROM^DATE"), "to": ("THRU", "END DATE", "TDOS", "SERVICE^THRU",
        "TO^DATE"),
    "procedure": ("PROC", "PROC^CODE", "PROCEDURE", "SVC CODE", "PROC CD", "HCPCS", "SERVICE^CODE"), "revenue": ("REV",
        "REV^CODE", "RCC", "REV CD"),
    "modifiers": ("MOD", "MODS", "MODIFIERS", "MODIFIER", "M1 M2"), "units": ("UNITS", "QTY", "ALLW^UNITS", "UNIT", "QUANTITY",
        "SVC^UNITS"),
    "place": ("POS", "PL", "PLC^SVC"), "billed": ("BILLED", "BILLED^AMOUNT", "AMOUNT^BILLED", "CHARGE", "SUBMITTED",
        "BILLED^AMT", "TOTAL^CHARGE"),
    "discount": ("REDUCTION", "CUTBACK", "ADJUSTED", "REDUCED^AMOUNT", "CUTBACK^AMOUNT", "FEE^REDUCTION"),
    "not_covered": ("NONCOVERED", "DENIED^AMOUNT", "NON-COV", "DISALLOWED", "NOT^ALLOWED"),
    "allowed": ("ALLOWED", "ALLOWED^AMOUNT", "ALLOWABLE", "MEDICAID^ALLOWED", "ALLOWED^CHARGES", "ALLW AMT"),
    "deductible": ("DEDUCT", "SPENDDOWN", "DEDUCTIBLE", "DED"), "coinsurance": ("COINS", "CO-INS", "COINSURANCE", "COST^SHARE",
        "PT LIAB"),
    "copay": ("COPAY", "CO-PAY", "COPAY^AMOUNT", "CO-PAY AMT", "COPAYMENT"), "other": ("TPL", "OTHER^INS", "TPL AMT",
        "OI AMOUNT", "TPL^AMOUNT"),
    "group": ("GRP", "GC"), "reason": ("CARC", "RSN", "ADJ^REASON", "RSN CD", "REASON"), "amount": ("ADJ AMT", "AMOUNT",
        "ADJ^AMOUNT", "REASON^AMT"),
    "codes": ("ADJUSTMENT CODES", "CARC AMOUNT", "REASON/AMOUNT"), "remarks": ("EOB", "EOB^CODES", "EOBS", "EXPL^CODES",
        "RA REMARKS", "MSG", "ERR^CODES", "EXCEPTION"),
    "paid": ("PAID", "PAID^AMOUNT", "AMOUNT^PAID", "REIMB^AMT", "PAYMENT", "PAID^AMT", "MEDICAID^PAID", "NET^PAID"),
}  # fmt: skip
_RIGHT = frozenset(("units", "amount", "other", *values.MONEY))
_SECTIONS = {
    "paid": (
        "PAID CLAIMS",
        "CLAIMS PAID",
        "PAID ORIGINAL CLAIMS",
        "APPROVED CLAIMS",
        "CLAIMS - PAID",
        "PROFESSIONAL CLAIMS PAID",
    ),
    "denied": ("DENIED CLAIMS", "CLAIMS DENIED", "DENIED ORIGINAL CLAIMS", "CLAIMS - DENIED", "PROFESSIONAL CLAIMS DENIED"),
    "adjusted": (
        "ADJUSTED CLAIMS",
        "ADJUSTMENT CLAIMS",
        "CLAIMS ADJUSTED",
        "ADJUSTMENTS - PAID CLAIMS",
        "REPLACEMENT CLAIMS",
        "ADJUSTMENTS",
    ),
    "reversed": ("REVERSED CLAIMS", "VOIDED CLAIMS", "CLAIM REVERSALS", "CREDITS", "VOIDS AND REVERSALS"),
}
_BANNERS = ("{}", "* * * {} * * *", "*** {} ***", "----- {} -----", "{}:", "< {} >", "SECTION: {}", "STATUS: {}")


def draw(rng: Random) -> Paper:
    """A programme's weekly report."""
    codes = rng.choice(("split", "split", "under", "under", "none", "column"))
    told = codes != "none"
    mix = Mix(
        institutional=rng.choice((0.0, 0.1, 0.6)), denied=0.3, reversed=0.35, further=0.12 if told else 0.0,
        own=0.1 if told else 0.0, interest=0.04, moved=0.5,
    )  # fmt: skip
    content = adjudicated(rng, claims=rng.choice((2, 3, 5, 7, 10, 13)), most_lines=rng.choice((1, 2, 3, 5)), mix=mix)
    content = government.dressed(rng, content, government.MEDICAID)
    mono = rng.random() < 0.7
    plan = diced(
        rng, mono=mono, upper=mono or rng.random() < 0.5, codes=codes, wide=rng.random() < 0.6, size=rng.choice((7.0, 7.6, 8.2,
            8.8)), member=False,
        left=rng.choice((22.0, 30.0, 38.0)), own_remarks=rng.random() < 0.75, all_codes=rng.random() < 0.6,
        kept=rng.random() < 0.5,
    )  # fmt: skip
    made = draft(rng, "eob-status-report", in_sections(rng, content), plan)
    return _drawn(made)


def in_sections(rng: Random, content: Remittance) -> Remittance:
    """The claims in the order of their sections."""
    order = ["paid", "denied", "adjusted", "reversed"] if rng.random() < 0.7 else ["denied", "paid", "reversed", "adjusted"]
    return replace(content, claims=tuple(sorted(content.claims, key=lambda claim: order.index(section_of(content, claim)))))


def section_of(content: Remittance, claim: Claim) -> str:
    """What became of a claim: paid, denied, taken back, or decided anew."""
    if claim.status == "reversed":
        return "reversed"
    again = any(other.status == "reversed" and other.account == claim.account for other in content.claims)
    return "adjusted" if again else claim.status


def _keys(made: Draft) -> list[str]:
    """The columns of the lines."""
    plan = made.plan
    keys = ["number"] if made.yes("line numbers", 0.5) else []
    keys += ["dates"] if made.yes("dates together", 0.45) else ["from", "to"]
    institutional = any(claim.institutional for claim in made.content.claims)
    service = [*(["revenue"] if institutional else []), "procedure", "modifiers", "units"]
    made.answers["column for modifiers"] = True
    if made.yes("column for place", 0.3):
        service.insert(0, "place")
    if made.yes("services first", 0.2):
        keys = [*keys[:-1], *service, keys[-1]] if keys[-1] == "dates" else [*service, *keys]
    else:
        keys += service
    money = ["billed"]
    if plan.codes == "none":
        money += ["discount", "not_covered"]
    if made.yes("column for allowed", 0.9) or plan.codes == "none":
        money.insert(1, "allowed")
    if made.yes("column for other", 0.5):
        money.append("other")
    complete = plan.codes == "none" or not plan.all_codes
    money += ["deductible", "coinsurance", "copay"] if complete or made.yes("column for shares", 0.6) else ["copay"]
    codes = {"split": [*(["group"] if plan.joined == "apart" else []), "reason", "amount"], "column": ["codes"]}.get(
        plan.codes, []
    )
    remarks = ["remarks"] if made.yes("column for remarks", 0.7) else []
    return (
        [*keys, *money, *codes, "paid", *remarks]
        if made.yes("codes before paid", 0.3)
        else [*keys, *money, "paid", *codes, *remarks]
    )


def _fact_keys(made: Draft) -> list[str]:
    keys = ["patient_name", "member_id", "claim_number"]
    chances = {
        "patient_account": 0.85,
        "rendering_npi": 0.3,
        "record": 0.3,
        "county": 0.15,
        "aid": 0.2,
        "authorization": 0.15,
        "received": 0.1,
    }
    keys += [key for key, chance in chances.items() if made.yes(f"print {key}", chance)]
    if made.yes("number first", 0.35):
        keys = ["claim_number", *(key for key in keys if key != "claim_number")]
    return keys


def _drawn(made: Draft) -> Paper:
    if made.yes("plain money", 0.4):
        made.habits = replace(made.habits, dollar=False)
    _HEAD.settle(made)
    keys, facts = _keys(made), _fact_keys(made)
    headed = made.yes("facts under headings", 0.5)
    moved_tabs, moved = moved_block(
        made,
        (
            "FINANCIAL TRANSACTIONS",
            "PAYOUTS AND RECOUPMENTS",
            "FINANCIAL ITEMS",
            "ACCOUNTS RECEIVABLE",
            "NON-CLAIM SPECIFIC TRANSACTIONS",
        ),
    )
    claim_tabs = tabs_of(made, facts, _FACTS, frozenset(("billed", "paid"))) if headed else tuple(Tab(key) for key in facts)
    grids: dict[str, Sequence[Tab]] = {
        "service": tabs_of(made, keys, _WORDS, _RIGHT), "claim": claim_tabs, "finance": _finance_tabs(made), **moved_tabs,
    }  # fmt: skip
    once = headed or made.yes("headings once a page", 0.6)
    label = made.word("page sum", ("PAGE TOTAL", "PAGE TOTALS:", "TOTAL THIS PAGE", "PAGE TOTAL AMOUNTS"))
    ledger = Ledger(
        made, grids, _HEAD, top=(("claim", "service") if headed else ("service",)) if once else (),
        page_sums=("service", label) if made.yes("page sums", 0.3) and made.plan.zero != "blank" else None,
    )  # fmt: skip
    legend = legend_block(
        made,
        (
            "EXPLANATION OF BENEFIT CODES",
            "EOB CODE DESCRIPTIONS",
            "EXPLANATION CODES",
            "THE FOLLOWING IS A DESCRIPTION OF THE CODES",
        ),
    )
    ledger.print(
        [*_sections(made, ledger, keys, facts), *_ends(made, moved), *blocks_of(legend)],
        counted=made.yes("pages counted", 0.25),
    )
    finish_truth(made, keys)
    return made.sheet.finish()


def _sections(made: Draft, ledger: Ledger, keys: Sequence[str], facts: Sequence[str]) -> list[Block]:
    blocks: list[Block] = []
    last, own_page = "", made.yes("sections on pages of their own", 0.25)
    for index, claim in enumerate(made.content.claims):
        section = section_of(made.content, claim)
        if section != last:
            banner = made.word("banner", _BANNERS).format(made.word(f"section {section}", _SECTIONS[section]))
            align = ("center", "left", "left")[made.style("banner", 3)]
            start: list[Item] = [NewPage()] if own_page and last else []
            blocks.append(Block([*start, Say((Run(banner),), align=align, heavy=made.yes("heavy banner", 0.6)), Stroke("gap")]))  # type: ignore[arg-type]
        blocks.append(_claim(made, ledger, f"/claims/{index}", claim, (keys, facts)))
        last = section
        following = made.content.claims[index + 1] if index + 1 < len(made.content.claims) else None
        if (following is None or section_of(made.content, following) != section) and made.yes("sums of sections", 0.6):
            blocks.append(_section_sums(made, section, keys))
    return blocks


def _section_sums(made: Draft, section: str, keys: Sequence[str]) -> Block:
    found = [claim for claim in made.content.claims if section_of(made.content, claim) == section]
    amounts = {
        key: sum((claim.total(key) for claim in found), ZERO) for key in ("billed", "allowed", "paid", "copay") if key in keys
    }
    words = f"{made.word('section sum', ('TOTAL', 'SUBTOTAL', 'TOTALS FOR', 'SUM OF'))} {made.words[f'section {section}']}"
    count = f"{made.word('section count', ('', '', 'COUNT', 'CLAIMS', '#'))} {len(found)}".strip()
    return Block([sum_row(made, amounts, keys, (Run(words), Run(count))), Stroke("gap")])


def _claim(made: Draft, ledger: Ledger, at: str, claim: Claim, columns: tuple[Sequence[str], Sequence[str]]) -> Block:
    keys, facts = columns
    headed = "claim" in ledger.top
    cells = bare_facts(made, facts, claim, at) if headed else labelled_facts(made, facts, _FACTS, claim, at)
    items: list[Item] = [Row("claim", cells)]
    if not ledger.top:
        items.append(Heads("service"))
    items += service_rows(made, claim, at, keys)
    label = (
        Run(
            made.word(
                "claim total", ("CLAIM TOTAL", "CLAIM TOTALS", "TOTAL CLAIM", "* CLAIM TOTAL *", "TOTALS", "HEADER TOTAL")
            )
        ),
    )
    items += [*own_codes(made, claim, at, keys), sum_row(made, claim_sums(claim), keys, label, at)]
    items.append(Stroke(("gap", "gap", "thin", "-", "*")[made.style("stroke between claims", 5)]))
    again = (
        (*cells["patient_name"][0], Run(made.word("continued", ("CONTINUED", "(CONT)", "CONT'D"))))
        if made.yes("continued", 0.4)
        else ()
    )
    return Block(items, heads="service", again=again)


def _finance_tabs(made: Draft) -> tuple[Tab, ...]:
    year = (
        (Tab("year_count", ("YEAR TO DATE", "NUMBER"), right=True), Tab("year", ("YEAR TO DATE", "AMOUNT"), right=True))
        if made.yes("year to date", 0.5)
        else ()
    )
    return (
        Tab("what", ("",)),
        Tab("count", ("CURRENT", "NUMBER"), right=True),
        Tab("sum", ("CURRENT", "AMOUNT"), right=True),
        *year,
    )


def _ends(made: Draft, moved: Block | None) -> list[Block]:
    """The financial page: what was paid, taken back, moved, and sent."""
    content, dice = made.content, Random(made.content.number)
    rows: list[Item] = [NewPage(bare=True)] if made.yes("financial page", 0.6) else [Stroke("gap")]
    title = made.word(
        "finance title",
        ("FINANCIAL SUMMARY", "REMITTANCE SUMMARY", "SUMMARY PAGE", "PAYMENT SUMMARY", "EARNINGS DATA", "CLAIMS DATA"),
    )
    rows += [Say((Run(title),), align="center", heavy=True), Heads("finance")]
    for section, words in _SECTIONS.items():
        found = [claim for claim in content.claims if section_of(content, claim) == section]
        if found or made.yes("empty sections", 0.6):
            shown = plain(made.total(sum((claim.total("paid") for claim in found), ZERO)))
            rows.append(_finance_row(made, made.word(f"section {section}", words), str(len(found)), shown, dice))
    paid = field(made.total(content.total("paid")), "/totals/paid", f"{content.total('paid'):.2f}")
    rows.append(
        _finance_row(
            made,
            made.word("all paid", ("TOTAL CLAIMS PAYMENT", "CLAIMS PAYMENTS", "TOTAL PAID CLAIMS", "CLAIM PAYMENT AMOUNT")),
            str(len(content.claims)),
            paid,
            dice,
        )
    )
    interest = content.amount - content.total("paid") + content.withheld
    if interest:
        rows.append(_finance_row(made, "INTEREST", "", plain(made.total(interest)), dice))
    if content.provider_adjustments or made.yes("empty sections", 0.6):
        rows.append(
            _finance_row(
                made,
                made.word("all moved", ("FINANCIAL ADJUSTMENTS", "LESS RECOUPMENTS", "ACCOUNTS RECEIVABLE", "NET ADJUSTMENTS")),
                str(len(content.provider_adjustments)),
                plain(made.total(-content.withheld)),
                dice,
            )
        )
    amount = field(made.total(content.amount), "/payment/amount", f"{content.amount:.2f}")
    rows.append(
        _finance_row(
            made,
            made.word(
                "net",
                (
                    "NET PAYMENT",
                    "NET PAYMENT AMOUNT",
                    "WARRANT AMOUNT",
                    "CHECK AMOUNT",
                    "NET EARNINGS",
                    "PAYMENT AMOUNT",
                    "EFT AMOUNT",
                ),
            ),
            "",
            amount,
            dice,
        )
    )
    summary = Block([*rows, Stroke("gap")])
    return blocks_of(moved, summary) if made.yes("moved first", 0.5) else blocks_of(summary, moved)


def _finance_row(made: Draft, words: str, count: str, amount: Cell, dice: Random) -> Row:
    cells: dict[str, Cell] = {"what": plain(words), "count": plain(count), "sum": amount}
    if made.yes("year to date", 0.5):
        cells |= {
            "year_count": plain(str(dice.randint(40, 900))),
            "year": plain(f"{dice.randint(4000, 900000)}.{dice.randint(10, 99)}"),
        }
    return Row("finance", cells)
