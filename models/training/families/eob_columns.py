"""Remittances set as a table: a row per service under a row of headings, claim by claim, over as many pages as it takes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Literal

from models.training.content.remittance import Claim, Remittance, Service, remittance
from models.training.families import eob_parts
from models.training.families.check_stub import check_below, fits_check
from models.training.families.eob_parts import Setting
from models.training.families.letterhead import fact_list, look
from models.training.habits import us_habits
from models.training.ink import LETTER, Pen, Sheet, wrap
from models.training.paper import Paper

_HEADINGS = {
    "dates": ("Service Dates", "Dates of Service", "SERV DATE", "Svc Date(s)", "Treatment Dates"),
    "procedure": ("Procedure", "PROC", "Proc Code", "Service Code", "Svc Code", "Procedure Code"),
    "modifiers": ("MODS", "Mod", "Modifier"),
    "units": ("Units", "NOS", "Quantity", "Days"),
    "billed": ("Billed", "BILLED AMT", "Billed Amount", "Amount Billed", "Charge", "Charged", "Submitted Charges"),
    "discount": ("Plan Discount", "Provider Discount", "Discount Amount", "Contract Write-off", "Network Savings"),
    "not_covered": ("Not Covered", "Amount Not Covered", "Ineligible", "Not Payable", "NON-COV"),
    "allowed": ("Allowed", "ALLOWED AMT", "Amount Allowed", "Covered Amount", "Approved Amount", "Network Amount"),
    "deductible": ("Deductible", "DEDUCT", "Ded", "Less Deductible"),
    "coinsurance": ("Coinsurance", "COINS", "Coins", "Co-Insurance"),
    "copay": ("Copay", "Co-Pay", "Co-Pay Amount"),
    "patient_responsibility": ("Patient Resp", "PT RESP", "Patient Owes", "Member Responsibility"),
    "adjustments": ("GRP/RC-AMT", "Adjustments", "Reason / Amount", "Adj. Code Amount"),
    "remarks": ("Remarks", "REM", "See Note", "Message codes"),
    "paid": ("Paid", "PROV PD", "Amount Paid", "Payment", "Plan Paid", "Paid Amount"),
}
_WIDTHS = {"dates": 92, "procedure": 44, "modifiers": 34, "units": 30, "adjustments": 70, "remarks": 50}
_MONEY = (
    "billed",
    "discount",
    "not_covered",
    "allowed",
    "deductible",
    "coinsurance",
    "copay",
    "patient_responsibility",
    "paid",
)
Rules = Literal["lines", "bands", "grid", "bare"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it shows, its heading, its edges in points."""

    key: str
    heading: str
    x0: float
    x1: float

    @property
    def anchor(self) -> float:
        """Where its text is set from: money and units on the right, the rest on the left."""
        return self.x1 - 3 if self.key in (*_MONEY, "units") else self.x0 + 3

    @property
    def align(self) -> Literal["left", "right"]:
        """Which edge the text keeps to."""
        return "right" if self.key in (*_MONEY, "units") else "left"


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of one remittance, the letters of its rows and the rules between them."""

    columns: tuple[Column, ...]
    pen: Pen
    rules: Rules

    def has(self, key: str) -> bool:
        """Is there such a column?"""
        return any(column.key == key for column in self.columns)


def draw(rng: Random) -> Paper:
    """A remittance in columns, its check mailed apart or paid by transfer."""
    content = remittance(rng, claims=rng.choice((1, 1, 2, 3, 4, 6, 9)))
    return _draw(rng, content, "eob-columns").sheet.finish()


def draw_with_check(rng: Random) -> Paper:
    """A remittance in columns with the check below it."""
    content = remittance(rng, claims=rng.choice((1, 1, 2, 3)), most_lines=3, method="check")
    setting = _draw(rng, content, "eob-columns-check")
    if content.method == "check":
        if not fits_check(setting):
            eob_parts.next_page(setting)
        check_below(setting)
    return setting.sheet.finish()


def _draw(rng: Random, content: Remittance, family: str) -> Setting:
    wide = rng.random() < 0.3 and not family.endswith("check")
    sheet = Sheet("eob", family, (LETTER[1], LETTER[0]) if wide else LETTER)
    setting = Setting(
        sheet, look(rng), us_habits(rng), rng, content, rng.choice(eob_parts.TITLES), caption=rng.choice((":", ""))
    )
    eob_parts.choose_claim_facts(setting)
    eob_parts.first_head(setting)
    table = _columns(setting, wide=wide)
    for index, claim in enumerate(content.claims):
        _claim(setting, table, index, claim)
    eob_parts.money_moved(setting)
    if rng.random() < 0.8:
        eob_parts.grand_totals(setting)
    if rng.random() < 0.8:
        eob_parts.legend(setting)
    return setting


def _columns(setting: Setting, *, wide: bool) -> Table:
    """Choose columns, then letters small enough for everything to fit: widths are measured, never guessed."""
    rng = setting.rng
    optional = {"modifiers": 0.6, "units": 0.7, "copay": 0.7, "not_covered": 0.5, "patient_responsibility": 0.5, "remarks": 0.6}
    keys = {key for key, chance in optional.items() if rng.random() < chance}
    # Without a column for what is not covered the codes must tell it, or the line could not be balanced.
    coded = not {"not_covered", "copay"} <= keys or rng.random() < 0.5
    keys |= {"dates", "procedure", "billed", "allowed", "deductible", "coinsurance", "paid"} | (
        {"adjustments"} if coded else {"discount"}
    )
    headings = {key: rng.choice(names) for key, names in _HEADINGS.items()}
    room = setting.right - setting.left
    for spare in (None, "patient_responsibility", "units", "remarks"):
        keys.discard(spare or "")
        chosen = [key for key in _HEADINGS if key in keys]
        pen = setting.style.text.sized(8.5)
        widths = [_natural_width(setting, key, headings[key], pen) for key in chosen]
        if room / sum(widths) * 8.5 >= (7.0 if not wide else 7.6):
            break
    stretch = room / sum(widths)
    columns, x = [], setting.left
    for key, width in zip(chosen, widths, strict=True):
        columns.append(Column(key, headings[key], x, x + width * stretch))
        x += width * stretch
    return Table(tuple(columns), pen.sized(min(8.5, 8.5 * stretch)), rng.choice(("lines", "bands", "grid", "bare")))


def _natural_width(setting: Setting, key: str, heading: str, pen: Pen) -> float:
    services = [service for claim in setting.content.claims for service in claim.services]
    texts = [word for word in heading.split() if pen.heavy().width(word) > 0]
    widest = max(pen.heavy().width(word) for word in texts)
    shown = setting.habits
    if key == "dates":
        body = max(pen.width(_span(setting, service)) for service in services) + 4
    elif key in ("modifiers", "remarks"):
        body = max(pen.width(" ".join(getattr(service, key)) + "n") for service in services)
    elif key == "adjustments":
        amounts = [each.amount for service in services for each in service.adjustments]
        body = pen.width("CO-2040") + max((pen.width(shown.money(amount)) for amount in amounts), default=0.0)
    elif key in _MONEY:
        body = max(pen.heavy().width(shown.money(claim.total(_source(key)))) for claim in setting.content.claims)
    else:
        body = pen.width("J33010" if key == "procedure" else "-10")
    return max(body, widest) + 9


def _source(key: str) -> str:
    return "patient" if key == "patient_responsibility" else key


def _headings(setting: Setting, table: Table) -> None:
    sheet, pen = setting.sheet, table.pen.heavy()
    heads = [wrap(column.heading, pen, column.x1 - column.x0 - 4) for column in table.columns]
    deep, leading = max(map(len, heads)), pen.size + 1.5
    if table.rules in ("bands", "grid"):
        sheet.fill(setting.left, setting.y - leading, setting.right, setting.y + (deep - 1) * leading + 4, (0.86, 0.86, 0.86))
    for column, lines in zip(table.columns, heads, strict=True):
        for number, line in enumerate(lines):
            sheet.write(column.anchor, setting.y + (deep - len(lines) + number) * leading, line, pen, column.align)
    setting.y += (deep - 1) * leading + 4
    if table.rules != "bands":
        sheet.rule(setting.left, setting.y, setting.right, setting.y, 0.7)
    setting.y += leading + 2


def _claim(setting: Setting, table: Table, index: int, claim: Claim) -> None:
    at, leading = f"/claims/{index}", table.pen.size + 2.5
    eob_parts.room_for(setting, 130)
    _claim_head(setting, claim, at)
    _headings(setting, table)
    for number, service in enumerate(claim.services):
        deep = (max(1, len(service.adjustments)) if table.has("adjustments") else 1) * leading
        if eob_parts.room_for(setting, deep + 14):
            _headings(setting, table)
        if table.rules == "bands" and number % 2:
            setting.sheet.fill(
                setting.left, setting.y - leading + 2, setting.right, setting.y + deep - leading + 2, (0.94, 0.94, 0.94)
            )
        for column in table.columns:
            _cell(setting, column, f"{at}/lines/{number}", service, table.pen)
        setting.y += deep + (3 if table.rules == "grid" else 0)
        if table.rules == "grid":
            setting.sheet.rule(setting.left, setting.y - leading + 1, setting.right, setting.y - leading + 1, 0.3)
    if len(claim.services) > 1 or setting.style.logo != "disc":
        _claim_total(setting, table, at, claim)
    eob_parts.imply(setting, claim, at)
    setting.y += 14


def _claim_head(setting: Setting, claim: Claim, at: str) -> None:
    facts = eob_parts.claim_facts(setting, claim, at)
    pen, room = setting.style.text.sized(8.5), setting.right - setting.left
    labels = max(pen.width(fact.label) for fact in facts) + 6
    values = max(pen.heavy().width(fact.shown) for fact in facts) + 8
    across = max(1, min(3, int(room / (labels + values))))
    top, deep = setting.y + 3, -(-len(facts) // across)
    for column in range(across):
        x = setting.left + column * room / across + 2
        fact_list(setting.sheet, facts[column * deep : (column + 1) * deep], x, top, labels, pen, 12)
    setting.y = top + deep * 12 + 8


def _cell(setting: Setting, column: Column, at: str, service: Service, pen: Pen) -> None:
    sheet, key, x, y = setting.sheet, column.key, column.anchor, setting.y
    if key == "dates":
        _dates(setting, at, service, x, pen)
    elif key == "procedure":
        sheet.put(f"{at}/procedure", service.procedure, x, y, service.procedure, pen)
    elif key in ("modifiers", "remarks"):
        for number, code in enumerate(getattr(service, key)):
            x = sheet.put(f"{at}/{key}/{number}", code, x, y, code, pen) + pen.width("n")
    elif key == "units":
        sheet.put(f"{at}/units", str(service.units), x, y, str(service.units), pen, "right")
    elif key == "adjustments":
        _adjustments(setting, column, at, service, pen)
    elif key == "discount":
        sheet.write(x, y, setting.habits.money(service.discount), pen, "right")
        unnamed = {"group": None, "reason": None, "amount": str(service.discount)}
        sheet.optional_items[f"{at}/adjustments"] = [unnamed, {**unnamed, "group": "CO", "reason": "45"}]
    else:
        amount: Decimal = service.patient if key == "patient_responsibility" else getattr(service, key)
        sheet.put(f"{at}/{key}", str(amount), x, y, setting.habits.money(amount), pen, "right")


def _span(setting: Setting, service: Service) -> str:
    date = setting.habits.date
    single = service.last == service.first and not setting.caption
    return date(service.first) if single else f"{date(service.first)} - {date(service.last)}"


def _dates(setting: Setting, at: str, service: Service, x: float, pen: Pen) -> None:
    sheet, date = setting.sheet, setting.habits.date
    end = sheet.put(f"{at}/service_from", service.first.isoformat(), x, setting.y, date(service.first), pen)
    if service.last != service.first or setting.caption:
        end = sheet.write(end + pen.width(" "), setting.y, "- ", pen)
        sheet.put(f"{at}/service_to", service.last.isoformat(), end, setting.y, date(service.last), pen)
    else:
        sheet.alternatives[f"{at}/service_to"] = [service.first.isoformat()]


def _adjustments(setting: Setting, column: Column, at: str, service: Service, pen: Pen) -> None:
    for number, each in enumerate(service.adjustments):
        place, y = f"{at}/adjustments/{number}", setting.y + number * (pen.size + 2.5)
        code = f"{each.group}-{each.reason}"
        setting.sheet.put(f"{place}/reason", each.reason, column.x0 + 3, y, code, pen)
        setting.sheet.share(f"{place}/group", each.group, f"{place}/reason")
        setting.sheet.put(
            f"{place}/amount", str(each.amount), column.x1 - 4, y, setting.habits.money(each.amount), pen, "right"
        )


def _claim_total(setting: Setting, table: Table, at: str, claim: Claim) -> None:
    sheet, pen, columns = setting.sheet, table.pen.heavy(), table.columns
    sheet.rule(columns[0].x0, setting.y - pen.size + 1, setting.right, setting.y - pen.size + 1, 0.5)
    setting.y += 3
    label = setting.rng.choice(("CLAIM TOTALS", "Claim Total", "SUB TOTALS", "Totals"))
    sheet.write(columns[0].anchor, setting.y, setting.names.setdefault("claim total", label), pen)
    for column in columns:
        if column.key not in _MONEY:
            continue
        amount = claim.total(_source(column.key))
        shown = setting.habits.money(amount)
        if column.key == "discount":
            sheet.write(column.anchor, setting.y, shown, pen, "right")
        else:
            sheet.put(f"{at}/{column.key}", str(amount), column.anchor, setting.y, shown, pen, "right")
    setting.y += 12
