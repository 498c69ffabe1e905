"""Registered companies of Malaysia and Singapore that keep shops: names and addresses of several parts, as their slips head them."""

# ruff: noqa: E501 - lists of words

from __future__ import annotations

from random import Random

from models.training.content import numbers
from models.training.content.markets import words
from models.training.content.till import Shop

_STEMS = words(
    "SOON HUAT|BENG CHONG|KIAN LEONG|MEWAH|DUTAMAS|PELANGI|TROPIKA|SEGAR|ORIENTAL|WAH LOK|CHIN HIN|JUTAMAS|ALPHA|SUNWAY|NUSA|PERKASA|BERLIAN|HOE FATT|KWONG YEW|TECK SENG|PACIFIC|ROYAL|CITY|EVERBRIGHT|LUCKY|GOLDEN LOTUS|SELERA|MUHIBBAH|WARISAN|YEE SANG|TIONG NAM|GRAND|EXCEL|UNIQUE|RAINBOW"
)
_KINDS = {
    "tools": words("HARDWARE|HARDWARE & MACHINERY|TIMBER & HARDWARE|BUILDING MATERIALS|ELECTRICAL & HARDWARE|PAINT CENTRE|TOOLS"),
    "stationery": words("STATIONERY|BOOK STORE|GIFT & DECO|STATIONERS & PRINTING|OFFICE SUPPLIES|TOYS & STATIONERY"),
    "grocery": words("MINI MARKET|PASAR RAYA|FRESH MART|PROVISION|FOOD STORE|CASH & CARRY"),
    "drugs": words("PHARMACY|FARMASI|MEDICAL HALL|HEALTHCARE|CHEMIST & BEAUTY"),
    "meals": words("RESTAURANT|RESTORAN|SEAFOOD RESTAURANT|CAFE|KOPITIAM|BISTRO|CLAYPOT HOUSE|STEAMBOAT"),
    "trade": words("MOTOR|AUTO PARTS|TRADING|TYRE & BATTERY|ENGINEERING WORKS|AIR-COND SERVICE|FROZEN FOOD"),
}  # fmt: skip
_FORMS = words("SDN. BHD.|SDN BHD|SDN.BHD.|(M) SDN BHD|BHD|ENTERPRISE|TRADING CO.|& CO|PLT|CORPORATION SDN BHD|HOLDINGS BHD|")
_ESTATES = words(
    "TAMAN {a}|BANDAR BARU {a}|TAMAN INDUSTRI {a}|KAMPUNG BARU {a}|SEK {n}|PUSAT BANDAR {a}|DATARAN {a}|KAWASAN PERUSAHAAN {a}|TAMAN SRI {a}|DESA {a}|BUKIT {a}"
)
AREAS = words(
    "MELATI|SERI INDAH|PERDANA|KENARI|CEMPAKA|UTAMA|SAUJANA|MAKMUR|BAYU|TASEK|WANGSA|MAJU|SENTUL|KEMUNING|TEBRAU|PERMAS|MERANTI|ANGSANA"
)
_TOWNS = words(
    "JOHOR BAHRU, JOHOR|JOHOR BAHRU, JOHOR.|81300 SKUDAI JOHOR|PETALING JAYA, SELANGOR|PETALING JAYA, SELANGOR DARUL EHSAN|KLANG, SELANGOR|KAJANG SELANGOR|KUALA LUMPUR|KUALA LUMPUR.|W. PERSEKUTUAN KUALA LUMPUR|SEREMBAN, NEGERI SEMBILAN|BUTTERWORTH, PULAU PINANG|TAIPING, PERAK|MUAR, JOHOR DARUL TAKZIM|KUALA SELANGOR, SELANGOR D.E.|BATU PAHAT, JOHOR|AYER KEROH, MELAKA"
)
_ROADS = words(
    "JALAN {a} {n}/{m}|JLN {a} {n}|JALAN {a}|JALAN SS {n}/{m}|LORONG {a} {n}|JALAN PJU {n}/{m}|PERSIARAN {a}|JALAN {n}/{m}|JALAN DATO {a}|LEBUH {a}|JALAN PASAR {a}"
)
_DOORS = words(
    "NO. {x}|NO.{x}|NO {x}|LOT {x}|LOT NO. {x}|{x}|{x}G|{x}-G|NO. {x} & {y}|NO.{x}, {y} & {z}|NO: {x}|UNIT G-{x}|{x}A|GROUND FLOOR, NO. {x}|PT {x}|LOT G-{x}, GROUND FLOOR|NO.{x}-1"
)


def registered(rng: Random, trade: str, country: str) -> Shop:
    """A registered company whose name and address take lines."""
    kind = rng.choice(_KINDS[trade])
    form = rng.choice(_FORMS if country == "MY" else ("PTE LTD", "PTE. LTD.", "(S) PTE LTD", ""))
    stem, initials = rng.choice(_STEMS), ".".join(rng.sample("BCFHJKLMSTWY", k=rng.choice((2, 3)))) + "."
    name = rng.choice(
        (f"{stem} {kind} {form}", f"{kind} {stem} {form}", f"{initials} {kind} ({rng.choice(AREAS)}) {form}", f"{stem} {form}", f"{rng.choice(('KEDAI', 'SYARIKAT', 'PERNIAGAAN', 'PUSAT'))} {kind} {stem}", f"{stem} & {rng.choice(_STEMS)} {kind}", f"{rng.randint(3, 99)} {kind} {form}", f"{stem} {kind} (M) {form.replace('(M) ', '')}", f"{stem} {kind}-{rng.choice(AREAS)}")
    )  # fmt: skip
    registered = rng.choice(
        (
            f"{numbers.digits(rng, rng.choice((5, 6, 7)))}-{rng.choice('AKMTXWHVUP')}",
            f"{rng.choice(('JM', 'SA', 'PG', 'NS'))}0{numbers.digits(rng, 6)}-{rng.choice('AKMTX')}",
            f"{rng.randint(2003, 2021)}0{rng.randint(1, 9)}0{numbers.digits(rng, 5)}",
        )
    )
    fixed = f"{rng.randint(10, 99)}"
    phone = rng.choice(
        (
            f"0{rng.randint(3, 9)}-5550 01{fixed}",
            f"0{rng.randint(3, 9)}-555 01{fixed}",
            f"+60{rng.randint(3, 9)}-55501{fixed}0",
            f"0{rng.randint(3, 9)}-55501{fixed}",
        )
    )
    return Shop(" ".join(name.split()), _lines(rng, country), phone, f"00{numbers.digits(rng, 10)}", registered)


def _lines(rng: Random, country: str) -> tuple[str, ...]:
    """An address as companies have it printed: parts with commas or without, broken where the line ends, a stop at the end or none."""
    fill = {"a": rng.choice(AREAS), "n": rng.randint(1, 30), "m": rng.randint(1, 40)}
    x = rng.randint(1, 180)
    door = rng.choice(_DOORS).format(x=x, y=x + 2, z=x + 4)
    if country == "SG":
        parts = [
            f"{rng.choice(('BLK ', 'BLK ', ''))}{x} {rng.choice(AREAS)} {rng.choice(('AVENUE', 'ROAD', 'STREET', 'DRIVE'))} {rng.randint(1, 12)}",
            f"#0{rng.randint(1, 4)}-{rng.randint(10, 199)}",
            f"SINGAPORE {numbers.digits(rng, 6)}",
        ]
        return tuple(parts) if rng.random() < 0.5 else (f"{parts[0]} {parts[1]}", parts[2])
    road, estate = rng.choice(_ROADS).format(**fill), rng.choice(_ESTATES).format(a=rng.choice(AREAS), n=rng.randint(2, 30))
    town = rng.choice(_TOWNS)
    town = town if town[0].isdigit() else f"{rng.randint(10, 97)}{numbers.digits(rng, 3)} {town}"
    parts = [f"{door}{rng.choice((',', ',', ''))} {road}", estate, town]
    way = rng.randrange(5)
    if way == 0:
        return tuple(f"{part}," if at < 2 else part for at, part in enumerate(parts))
    if way == 1:
        return (f"{parts[0]}, {parts[1]},", parts[2])
    if way == 2 and ", " in town:
        first, rest = town.split(", ", 1)
        return (f"{parts[0]},", f"{estate},", f"{first},", rest)
    return tuple(parts) if way == 3 else (f"{parts[0]},", f"{parts[1]}, {parts[2]}")
