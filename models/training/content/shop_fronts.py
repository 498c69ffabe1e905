"""Fronts of shops in Malaysia: companies under brands, branches and former names, addresses of two to five lines in capitals or not."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.till import Shop

_OWN = words(
    "KWAI FATT|TAI SENG HIN|SRI BAYAN|ANEKA JAYA|MEGAH RAYA|PUTERI|WIN LEE|AL BARAKAH|FIRST CHOICE|ECO HOME|SUPER VALUE|BUMI HIJAU|LEE & SONS|YONG TAT|NINE LOTUS|KIM HOCK|RIA|EDEN GARDEN|HARVEST|TOP POINT|SENTOSA|MR. KOPI|OTAI|THREE STARS|DELIMA|BAGUS|WELLMART|JAYA BERSATU|HOMEPLUS|RESTU IBU|C.K. TAN|99 CENT|RIVERVIEW|GEMS|LIAN HUP|HANJIN|UNITED"
)
_TRADES = words(
    "TRADING|HARDWARE|RESTAURANT|ENTERPRISE|SUPERMARKET|BOOK STORE|ELECTRICAL|BAKERY|MARKETING|MACHINERY|STATIONERY & GIFTS|PETROLEUM|PET SHOP|VISION CARE|CONFECTIONERY|FURNITURE|MOTORSPORT|RESTORAN|FOOD & BEVERAGE|PHARMACY|DEPARTMENT STORE|LAUNDRY|SEAFOOD|CATERING SERVICES|TEXTILE|MOBILE|PRINTING|COLD STORAGE|AUTO SERVICE|GARDEN CENTRE"
)
_FORMS = words(
    "SDN BHD|SDN BHD|SDN. BHD.|SDN. BHD|SDN.BHD.|(M) SDN BHD|(M) SDN. BHD.|BHD|BERHAD|ENTERPRISE|PLT|TRADING|CORPORATION (M) SDN BHD|& CO SDN BHD|(KLANG) SDN BHD|HOLDINGS SDN. BHD."
)
_PLACES = words(
    "SERI MAJU|DAMANSARA|KOTA LAMA|SUNGAI RAMAL|MERBOK|PANDAN|MIDAH|BERSATU|PINGGIRAN|JAYA|KERINCHI|CONNAUGHT|EQUINE|PULAI|MOLEK|SETIA|ALAM MEGAH|BATU TIGA|SEMARAK|LEMBAH|MEWAH|IMPIAN|HARMONI|MAWAR|TELUK PULAI|SRI RAMPAI|KOTA DAMAI"
)
_ROADS = words(
    "JALAN {p} {n}|JALAN {p} {n}/{m}|JLN {p}|JALAN {n}/{m}|JALAN {n}/{m}{l}|JALAN SS {n}/{m}|JALAN PJS {n}/{m}|LORONG {p} {n}|PERSIARAN {p}|JLN. {p} {n}|JALAN BESAR {p}|LEBUHRAYA {p}|JALAN TUN {p}|JALAN DATUK {p} {n}|JALAN {p}, OFF JALAN {q}|JALAN {p} {n}A/KU{m}"
)
_DOORS = words(
    "NO {x}|NO. {x}|NO.{x}|{x}|LOT {x}|LOT. {x}|LOT {x} & {y}|NO.{x} & {y}|{x}-G|{x}-1, GROUND FLOOR|GROUND FLOOR, {x}|LOT NO.{x}, 1ST FLOOR|UNIT {x}, LEVEL 2|G-{x}|NO. {x}, {y} & {z}|PT {x}|LG-0{n}, LOWER GROUND FLOOR|NO:{x}|{x}A & {x}B|LOT 1{x}, BLOCK {l}|SUITE {x}"
)
_AREAS = words(
    "TAMAN {p}|TAMAN {p} {n}|BANDAR {p}|BANDAR BARU {p}|SEKSYEN {n}|SECTION {n}|TAMAN PERINDUSTRIAN {p}|DESA {p}|USJ {n}|PUSAT PERDAGANGAN {p}|KG. {p}|MEDAN {p}|{p} SENTRAL|PLAZA {p}|{p} BUSINESS PARK|BDR {p}"
)
_TOWNS = words(
    "KUALA LUMPUR|KUALA LUMPUR|SHAH ALAM|PETALING JAYA|SUBANG JAYA|KLANG|JOHOR BAHRU|SKUDAI|IPOH|SEREMBAN|PUCHONG|KAJANG|RAWANG|SUNGAI BULOH|SERI KEMBANGAN|BATU CAVES|MELAKA|GEORGE TOWN|KUANTAN|ALOR SETAR|SEMENYIH|AMPANG|BANTING|KULAI|CYBERJAYA"
)
_STATES = words(
    "SELANGOR|SELANGOR|SELANGOR DARUL EHSAN|SELANGOR D.E.|SELANGOR D. E|W.P. KUALA LUMPUR|WILAYAH PERSEKUTUAN|JOHOR|JOHOR DARUL TAKZIM|PERAK|NEGERI SEMBILAN|N. SEMBILAN|PULAU PINANG|KEDAH|PAHANG|MALAYSIA|SELANGOR, MALAYSIA"
)


@dataclass(frozen=True, slots=True)
class Front:
    """What stands over a shop's door: the company as a shop, the brand it trades under, the branch."""

    shop: Shop
    brand: str
    branch: str


def front(rng: Random) -> Front:
    """A company and where it is."""
    own, trade, form = rng.choice(_OWN), rng.choice(_TRADES), rng.choice(_FORMS)
    name = rng.choice(
        (
            f"{own} {trade} {form}",
            f"{own} {trade} {form}",
            f"{own} {form}",
            f"{trade} {own} {form}",
            f"{rng.choice(('PERNIAGAAN', 'KEDAI', 'SYARIKAT', 'PASARAYA', 'RESTORAN'))} {own}",
            f"{own} {trade}",
            f"{own} {trade} ({rng.choice(_PLACES)}) {form}",
            f"{own} ({rng.choice(('M', 'KL', 'S', 'MELAKA'))}) {trade} {form}",
        )
    )
    words_of = name.split()
    name = " ".join(word for at, word in enumerate(words_of) if not at or word != words_of[at - 1])
    register = rng.choice(
        (
            f"{numbers.digits(rng, 6)}-{rng.choice('AKMTXWHVUP')}",
            f"{numbers.digits(rng, 6)} {rng.choice('AKMTXWHVUP')}",
            f"{numbers.digits(rng, 7)}-{rng.choice('AKMTXWHVUP')}",
            f"00{numbers.digits(rng, 7)}-{rng.choice('DHKX')}",
            f"20{rng.randint(10, 23)}0{rng.randint(1, 9)}0{numbers.digits(rng, 5)}",
        )
    )
    fixed = numbers.digits(rng, 2)
    phone = rng.choice(
        (f"03-5550 01{fixed}", f"03-55501{fixed}0", f"0{rng.randint(4, 9)}-5550 1{fixed}", f"+603 - 5550 01{fixed}", f"603-55501{fixed}0", f"012-555 01{fixed}", f"03 5550 01{fixed}")
    )  # fmt: skip
    tax = rng.choice((f"000{numbers.digits(rng, 9)}", f"001{numbers.digits(rng, 9)}", f"B16-18{numbers.digits(rng, 2)}-3200{numbers.digits(rng, 4)}"))  # fmt: skip
    lines = _address(rng)
    mixed = rng.random() < 0.25
    shop = Shop(name.title() if mixed and rng.random() < 0.6 else name, tuple(map(str.title, lines)) if mixed else lines, phone, tax, register)  # fmt: skip
    return Front(shop, f"{own.split()[0]}{rng.choice(('MART', ' EXPRESS', '', ' CAFE', ' & CO'))}", f"{rng.choice(_PLACES)}")


def _address(rng: Random) -> tuple[str, ...]:
    """Two to five lines that are broken between parts or anywhere, with commas behind them, within them, or hardly any."""
    fill = {
        "p": rng.choice(_PLACES),
        "q": rng.choice(_PLACES),
        "n": rng.randint(1, 30),
        "m": rng.randint(1, 70),
        "l": rng.choice("ABCDE"),
    }
    x = rng.randint(1, 220)
    door = rng.choice(_DOORS).format(x=x, y=x + 2, z=x + 4, **fill)
    road = rng.choice(_ROADS).format(**fill)
    areas = [
        text.format(p=rng.choice(_PLACES), n=rng.randint(2, 30)) for text in rng.sample(_AREAS, k=rng.choice((0, 1, 1, 1, 2)))
    ]
    comma = rng.choice((", ", ", ", ",", " "))
    zipped = f"{rng.randint(10, 97)}{numbers.digits(rng, 3)}{rng.choice((' ', ' ', ', '))}{rng.choice(_TOWNS)}"
    state = rng.choice(("", rng.choice(_STATES), rng.choice(_STATES)))
    parts = [f"{door}{comma}{road}", *areas, zipped, *([state] if state else [])]
    if rng.random() < 0.15:
        parts.insert(0, f"{rng.choice(_PLACES)} {rng.choice(('SQUARE', 'MALL', 'COMPLEX', 'AVENUE', 'BUSINESS CENTRE'))}")
    mark, stop = rng.choice((",", ",", "")), rng.choice((".", "", ""))
    lines = [parts[0]]
    for part in parts[1:]:
        if rng.random() < 0.4 and len(lines[-1]) + len(part) < 44:
            lines[-1] = f"{lines[-1]}{rng.choice((', ', ', ', ' '))}{part}"
        else:
            lines[-1] += mark
            lines.append(part)
    lines[-1] += stop
    return tuple(lines)
