"""Heads of receipts: the merchant's name, register number, address, telephone and tax number in many orders; the facts of the sale."""

# ruff: noqa: E501 - captions

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.training.content import people
from models.training.content.markets import words
from models.training.content.names import surname
from models.training.content.numbers import digits
from models.training.families.receipt_facts import address_of, clock_of, day_of, language_of
from models.training.families.receipt_strip import Bit, Strip
from models.training.ink import Align, wrap

TITLES = {
    "MY": words("TAX INVOICE|Tax Invoice|TAX INVOICE|SIMPLIFIED TAX INVOICE|INVOICE|CASH BILL|RECEIPT|Cash Sales|GUEST CHECK|OFFICIAL RECEIPT|-INVOICE-|*** TAX INVOICE ***|CASH SALES"),
    "en": words("SALES RECEIPT|RECEIPT|Receipt|CUSTOMER COPY|SALE|VAT RECEIPT|Order Receipt|GUEST CHECK|TAX RECEIPT|* * * SALE * * *|CUSTOMER RECEIPT"),
    "de": words("Rechnung|QUITTUNG|Kassenbon|Beleg|Kundenbeleg|BON"), "fr": words("TICKET|Facture|REÇU|Ticket de caisse|NOTE|Ticket client"),
}  # fmt: skip
_BEFORE = words("WELCOME TO|Welcome to||*** REPRINT ***|COPY|THANK YOU FOR VISITING|Store #{n}|{who}|A0{n}|DUPLICATE")
_SLOGANS = words(
    "Fresh every day|Your friendly neighbourhood store|Save more. Live well.|Since 1974|BRANCH: {n}|(Branch {n})|Open 7 days|Store {n}  Lane 4|Outlet: {n}|Quality you can taste|www.shop-{n}.example|Email: care{n}@shop.example|Manager: {who}|Co-op Member"
)
_REGISTERED = words(
    "({r})|{r}|Co. Reg. No: {r}|(CO.REG : {r})|Company Reg No. {r}|(Co. No. {r})|ROC NO: {r}|Reg No: {r}|(No. {r})|Co Reg No : {r}|ROC: {r}|Business Reg. {r}"
)
_TAXED = words(
    "GST ID No : {g}|GST No: {g}|(GST Reg. No.: {g})|GST ID: {g}|GST REG NO: {g}|GST NO : {g}|GST ID : {g}|(GST ID NO. {g})|GST Reg # {g}|GST {g}|SST ID : {g}|SST Reg No: {g}|TAX ID: {g}"
)
_PHONES = words(
    "Tel|TEL:|Tel :|Phone|Ph:||TEL NO:|Tel No. :|T:|Telephone:|TEL|Contact :|Call|PHONE:|Customer Service:|Hotline:|Tel."
)
_NUMBERS = {
    "MY": words("Receipt No|Receipt #|Invoice No|Invoice #|Tax Invoice No|INV No.|Bill No.|Doc No|Document No.|CS No|Slip No.|Bill#|Inv#|Receipt|Invoice|Trans No|TAX INVOICE NO|Bill|Cash Bill No|Rcpt#|Chk|Doc No.|OR No.|Ref No|INVOICE NO|Bill Number|Order No"),
    "en": words("Receipt No|Receipt #|Trans #|Transaction|Check|Check #|Order #|Ticket #|Ticket|Receipt|Invoice #|TRN|Trans|TC#|Sale #|Chk|Bill|Transaction ID|Receipt number|Folio|Inv No|Ref|Txn|Order number|REF#|Document"),
    "de": words("Bon-Nr.|Beleg-Nr.|Rechnungs-Nr.|Beleg|Bon|Kassenbon Nr|Rg.-Nr.|Trans|Vorgang"), "fr": words("Ticket N°|N° Ticket|Facture N°|Ticket|N° de ticket|Note N°|Trans|Reçu"),
}  # fmt: skip
_DATES = {
    "en": words("Date|Date|DATE|Bill Date|Inv Date|Printed|Trans Date|Date/Time||Issued|Sale Date|Invoice Date|Closed|Open|"),
    "de": words("Datum||Datum/Zeit|"),
    "fr": words("Date|Le||Date/Heure"),
}
_TIMES = {"en": words("Time|Time|TIME||Time In|at|"), "de": words("Uhrzeit|Zeit|Uhr"), "fr": words("Heure|à|")}
_OTHERS = (
    ("Cashier", "name"), ("Cashier", "code"), ("Served by", "name"), ("Operator", "name"), ("Server", "name"), ("User", "name"), ("Staff", "name"), ("Salesperson", "name"), ("Waiter", "name"), ("POS", "code"), ("Counter", "code"),
    ("Terminal", "code"), ("Register", "code"), ("Till", "code"), ("Lane", "code"), ("Table", "code"), ("Pax(s)", "few"), ("Covers", "few"), ("Guests", "few"), ("Member", "long"), ("Store", "code"), ("Shift", "few"), ("Salesperson", ""), ("Sales Rep", "name"),
    ("Customer", "name"), ("Terms", "cash"), ("CASH", ""), ("Job No", "code"), ("Vehicle No", "plate"), ("Batch", "long"), ("Page", "few"), ("Type", "dine"), ("Workstation", "code"), ("Station", "few"), ("Host", "name"),
)  # fmt: skip
_LOCAL_OTHERS = {"de": (("Kasse", "few"), ("Bediener", "name"), ("Filiale", "code"), ("Tisch", "few"), ("Es bediente Sie", "name")),
                 "fr": (("Caisse", "few"), ("Vendeur", "name"), ("Magasin", "code"), ("Table", "few"), ("Servi par", "name"), ("Couverts", "few"))}  # fmt: skip
Part = Callable[[Strip, Align], None]


def print_head(strip: Strip) -> None:
    """The merchant, in an order of its own; the paper's title among it or below."""
    rng = strip.rng
    side: Align = rng.choice(("center", "center", "center", "center", "left"))
    if strip.chance(0.18):
        strip.say([Bit(_filled(strip, rng.choice(_BEFORE)))], rng.choice((side, "left")))
    if strip.chance(0.12):
        _logo(strip, side)
    parts: list[Part] = [_address, *([_phone] if strip.chance(0.8) else []), *([_tax] if strip.chance(0.75) else [])]
    if strip.chance(0.4):
        rng.shuffle(parts)
    parts[:0] = [_registered] if strip.chance(0.85) and _malay(strip) else []
    if strip.chance(0.15):
        parts.insert(rng.randint(0, len(parts)), _slogan)
    if strip.chance(0.06):
        parts.insert(rng.randint(0, len(parts)), _day_line)
    title = _title if strip.chance(0.75 if _malay(strip) else 0.3) else None
    if title and strip.chance(0.12):
        title(strip, side)
        title = None
    _name(strip, side)
    for part in parts:
        part(strip, side)
    strip.feed(rng.choice((0.0, 0.5, 1.0)))
    if title:
        title(strip, "center" if strip.chance(0.8) else side)
        strip.feed(rng.choice((0.0, 0.5)))


def _malay(strip: Strip) -> bool:
    return strip.bought.country in ("MY", "SG")


def _filled(strip: Strip, text: str) -> str:
    return text.format(
        n=strip.rng.randint(10, 9800),
        who=people.person(strip.rng).plain,
        r=strip.bought.shop.company_number,
        g=strip.bought.shop.tax_id,
    )


def _logo(strip: Strip, side: Align) -> None:
    """A mark without words."""
    x = strip.middle - 14 if side == "center" else strip.left
    strip.sheet.fill(x, strip.y - 8, x + 28, strip.y + 12, (0.15, 0.15, 0.15))
    strip.feed(2.6)


def _name(strip: Strip, side: Align) -> None:
    shop, rng = strip.bought.shop, strip.rng
    big = strip.pen.sized(strip.pen.size + rng.choice((0.0, 0.0, 1.0, 2.0, 4.0)))
    big = big.heavy() if strip.chance(0.6) else big
    if strip.chance(0.1) and _malay(strip):
        whole = f"{shop.name} ({shop.company_number})"
        if big.width(whole) < strip.width:
            strip.say([Bit(shop.name, "/merchant/name"), Bit(f"({shop.company_number})")], side, big)
            return
    strip.y += big.size - strip.pen.size
    strip.wrapped("/merchant/name", shop.name, side, big)


def _registered(strip: Strip, side: Align) -> None:
    """The register number, now and then behind the company that owns the shop."""
    if strip.chance(0.06):
        owner = f"{strip.rng.choice(('Owned by', 'Operated by', 'Managed by:', 'A member of'))} {surname(strip.rng)} Ventures {strip.rng.choice(('S/B', 'Sdn Bhd'))}"
        strip.say([Bit(owner)], side)
    strip.say([Bit(_filled(strip, strip.rng.choice(_REGISTERED)))], side)


def _slogan(strip: Strip, side: Align) -> None:
    strip.say([Bit(_filled(strip, strip.rng.choice(_SLOGANS)))], side)


def _day_line(strip: Strip, side: Align) -> None:
    """The day on a line of its own among the head."""
    strip.say([day_of(strip), clock_of(strip)], side)


def _address(strip: Strip, side: Align) -> None:
    value, lines = address_of(strip), strip.bought.shop.lines
    if strip.chance(0.15):
        lines = (" ".join(lines) if any(line.endswith(",") for line in lines) else ", ".join(lines),)
    small = strip.pen.sized(strip.pen.size - 0.7) if strip.chance(0.1) else strip.pen
    for line in lines:
        for part in wrap(line, small, strip.width * (0.9 if side == "center" else 1.0)):
            strip.say([Bit(part, "/merchant/address", value)], side, small)


def _phone(strip: Strip, side: Align) -> None:
    shop, rng = strip.bought.shop, strip.rng
    caption = rng.choice(_PHONES) if language_of(strip.bought) == "en" else rng.choice(("Tel.", "Tel:", "Tél.", ""))
    bits = [Bit(caption), Bit(shop.phone, "/merchant/phone", shop.phone_value)]
    if strip.chance(0.2):
        fax = shop.phone[:-1] + str((int(shop.phone[-1]) + 1) % 10)
        bits += [Bit(rng.choice(("Fax", "FAX:", "Fax :", "/", "F:"))), Bit(fax)]
    wide = strip.pen.width(" ".join(bit.text for bit in bits)) > strip.width
    strip.say(bits[:2] if wide else bits, side)


def _tax(strip: Strip, side: Align) -> None:
    """The tax number; twelve digits of Malaysia are none of the record."""
    shop, rng = strip.bought.shop, strip.rng
    if _malay(strip):
        strip.say([Bit(_filled(strip, rng.choice(_TAXED)))], side)
        return
    plain = "".join(sign for sign in shop.tax_id if sign.isalnum())
    known = (plain.isdigit() and len(plain) == 9) or (
        plain[:2].isalpha() and 10 <= len(plain) <= 14 and strip.bought.country not in ("CA", "AU")
    )
    captions = {"US": words("Tax ID:|EIN|Fed ID|Tax ID|Fed Tax ID:"), "CA": words("GST|HST #|GST/HST No."), "AU": words("ABN|ABN:|A.B.N."), "de": words("USt-IdNr.:|UID|USt-ID:|Steuer-Nr.|UID-Nr:"),
                "fr": words("TVA :|N° TVA|TVA Intra :"), "en": words("VAT No|VAT Reg No:|VAT:|VAT No.|VAT Reg:|VAT Number:")}  # fmt: skip
    caption = captions.get(strip.bought.country) or captions[language_of(strip.bought)]
    if known or strip.chance(0.5):
        strip.say(
            [
                Bit(rng.choice(caption)),
                Bit(shop.tax_id, "/merchant/tax_id" if known else None, plain),
            ],
            side,
        )


def _title(strip: Strip, side: Align) -> None:
    texts = TITLES["MY"] if _malay(strip) else TITLES[language_of(strip.bought)]
    big = strip.pen.sized(strip.pen.size + strip.rng.choice((0.0, 1.0, 3.0)))
    strip.y += big.size - strip.pen.size
    strip.say([Bit(strip.rng.choice(texts))], side, big.heavy() if strip.chance(0.5) else big)


def facts_of(strip: Strip, *, numbered: bool = True) -> list[list[Bit]]:
    """Number, day, clock and what else tills print, each a caption and a value."""
    rng, language = strip.rng, language_of(strip.bought)
    number = rng.choice(_NUMBERS["MY"] if _malay(strip) else _NUMBERS[language])
    day, clock = day_of(strip), clock_of(strip)
    rows = (
        [[Bit("" if strip.chance(0.06) else number), Bit(strip.bought.number, "/number", strip.bought.number.lstrip("#"))]]
        if numbered and strip.chance(0.9)
        else []
    )
    caption, at = rng.choice(_DATES[language]), rng.choice(_TIMES[language])
    if strip.chance(0.55):
        rows.append([Bit(caption), day, *([Bit(rng.choice(("@", "at", "-", "/")))] if strip.chance(0.1) else []), clock])
    else:
        rows += [[Bit(caption), day], *([[Bit(at), clock]] if strip.chance(0.75) else [])]
    others = _OTHERS if language == "en" else _LOCAL_OTHERS[language]
    rows += [[Bit(label), Bit(_other(strip, kind))] for label, kind in rng.sample(others, k=rng.choice((0, 1, 2, 2, 3, 4)))]
    if strip.chance(0.6):
        rng.shuffle(rows)
    return rows


def _other(strip: Strip, kind: str) -> str:
    rng, who = strip.rng, people.person(strip.rng)
    made = {
        "name": rng.choice((who.first, who.first.upper(), who.plain, "USER", "Cashier A")), "code": rng.choice((f"0{rng.randint(1, 9)}", digits(rng, 2), f"T{rng.randint(1, 30)}", digits(rng, 3))),
        "few": str(rng.randint(1, 9)), "long": digits(rng, 7), "cash": rng.choice(("CASH", "C.O.D.")), "plate": f"{rng.choice('BWJVP')}{rng.choice('ABDFK')}{rng.choice('CEGH')}{rng.randint(10, 9999)}",
        "dine": rng.choice(("Dine In", "Take Away", "Eat In", "SALE")),
    }  # fmt: skip
    return made.get(kind, "")


def print_facts(strip: Strip, rows: Sequence[list[Bit]]) -> None:
    """The facts below each other with aligned colons, running, or two to a line."""
    rng = strip.rng
    colon = rng.choice((":", " :", "", ":", "."))
    if strip.chance(0.25):
        stop = max((strip.pen.width(row[0].text + " ") for row in rows), default=0.0)
        for row in rows:
            strip.bits(strip.left, row[:1])
            strip.bits(strip.left + stop, [Bit(":" if row[0].text else ""), *row[1:]], width=strip.width - stop)
            strip.feed()
        return
    lines = [[Bit(f"{row[0].text}{colon}" if row[0].text else ""), *row[1:]] for row in rows]
    share = rng.choice((0.0, 0.5, 0.9))
    while lines:
        first = lines.pop(0)
        if (
            lines
            and strip.pen.width("    ".join(bit.text for bit in first + lines[0])) < strip.width * 0.92
            and strip.chance(share)
        ):
            second = lines.pop(0)
            if strip.chance(0.7):
                strip.bits(strip.right, second, align="right")
            else:
                end = strip.left + strip.pen.width(" ".join(bit.text for bit in first if bit.text))
                strip.bits(
                    max(strip.middle, end + strip.pen.width("  ")),
                    second,
                    width=strip.right - max(strip.middle, end + strip.pen.width("  ")),
                )
        strip.say(first)
