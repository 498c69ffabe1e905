"""Merchants of many names: Malaysian companies and owners, American chains, European tills, by what they sell."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import replace
from random import Random

from models.training.content import correspondents
from models.training.content.markets import words
from models.training.content.names import surname
from models.training.content.numbers import digits, phone
from models.training.content.till import Shop, shop

_KINDS = {
    "grocery": words("Market|Supermarket|Foods|Mini Mart|Grocery|Fresh|Hypermarket|Mart|Food Store|Pasaraya|Provision Store"),
    "meals": words("Restaurant|Cafe|Grill|Kitchen|Diner|Bistro|Restoran|Steakhouse|Tavern|Kopitiam|Noodle House|Bar & Grill|Eatery"),
    "drinks": words("Coffee|Bakery|Coffee House|Tea Room|Bakehouse|Espresso Bar|Cafe|Roasters|Cake House"),
    "fuel": words("Fuel|Petrol Station|Gas & Go|Service Station|Oil|Filling Station|Stesen Minyak|Express Fuel|Travel Stop"),
    "drugs": words("Pharmacy|Drugs|Farmasi|Chemist|Drug Store|Health & Beauty|Wellness|Apothecary"),
    "tools": words("Hardware|Building Supply|DIY|Home Center|Tools|Hardware & Paint|Timber|Electrical|Home Improvement|Perniagaan"),
    "stationery": words("Stationery|Books|Gift Shop|Trading|Department Store|Bookstore|Variety|Office World|Homeware|Book & Office"),
    "trade": words("Trading|Engineering|Enterprise|Auto Parts|Supplies|Industries|Machinery|Motor|Printing|Marketing|Frozen Food"),
    "rooms": words("Hotel|Inn|Suites|Lodge|Resort|Guest House|Boutique Hotel|Residence|Motor Lodge"),
    "parking": words("Parking|Car Park|Parking Services|Park & Ride|Garage|Plaza Parking|Carpark Management"),
    "online": words("Shop|Store|Goods|Direct|Outfitters|Online|Supply Co.|Press|Studio|Tickets"),
    "laden": words("Markt|Frischemarkt|Drogerie|Kaufhaus|Getränkemarkt|Bäckerei|Bioladen|Baumarkt"),
    "magasin": words("Marché|Supérette|Épicerie|Brasserie|Bistrot|Boulangerie|Halles|Primeurs"),
}  # fmt: skip
_COMPANY = words(
    "SDN BHD|SDN. BHD.|SDN BHD|(M) SDN BHD|ENTERPRISE|TRADING|HOLDINGS SDN BHD|S/B|& SONS|(MALAYSIA) SDN. BHD.||CO."
)
_SYLLABLES = words(
    "KIM|HONG|SENG|LEE|TAN|WAN|CHONG|HUAT|LIAN|SOON|MEI|FATT|JAYA|MAJU|SRI|SETIA|BINA|PUTRA|INDAH|DELIMA|TERATAI|BUNGA|RIA|AMAN|BAKTI|HARUM|MUTIARA|SENTOSA|PADI|KENCANA|YEE|HENG|LOONG|TECK|GUAN|POH|SIN|MING|WAH"
)
_ROADS = words("JALAN|JLN|JALAN|LORONG|PERSIARAN|LEBUH|JALAN")
_AREAS = words("TAMAN|BANDAR|SEKSYEN|KAWASAN PERINDUSTRIAN|KAMPUNG|DESA|TMN|PUSAT PERDAGANGAN|KG")
_MALLS = words(
    "LOT {n}, LEVEL {d}, {a} MALL|G-{n}, {a} SQUARE|UNIT {d}.{n} {a} PLAZA|NO. {n}, GROUND FLOOR, WISMA {a}|B-{d}-{n}, BLOCK B, {a} AVENUE"
)
_TOWNS = words(
    "KUALA LUMPUR|KUALA LUMPUR.|PETALING JAYA, SELANGOR|SHAH ALAM, SELANGOR|JOHOR BAHRU, JOHOR|BATU CAVES, SELANGOR|SUBANG JAYA|SEREMBAN, N. SEMBILAN|MELAKA|GEORGETOWN, PENANG|KUANTAN, PAHANG|IPOH, PERAK|ALOR SETAR, KEDAH|KLANG, SELANGOR|PUCHONG, SELANGOR|CYBERJAYA|KOTA KINABALU, SABAH|KUCHING, SARAWAK|SELANGOR DARUL EHSAN|SKUDAI, JOHOR|CHERAS, KUALA LUMPUR"
)
_SINGAPORE = words("SINGAPORE {p}|SINGAPORE {p}|S({p})|SINGAPORE {p}.")


def merchant(rng: Random, trade: str, country: str) -> Shop:
    """A merchant of the trade in that country."""
    kind = rng.choice(_KINDS[trade])
    if country in ("MY", "SG"):
        return _malaysian(rng, kind, country)
    known = shop(rng, country)
    if trade in ("laden", "magasin") and rng.random() < 0.3:
        return known
    owner, place = surname(rng), correspondents.place(rng)
    name = rng.choice(
        (f"{owner} {kind}", f"{owner}'s {kind}", f"{place} {kind}", f"The {place} {kind}", f"{kind} {owner}", owner, f"{owner} & {surname(rng)}", f"{place} {owner} {kind} {rng.randint(2, 980)}", f"{owner}{rng.choice(('mart', 'co', 'way', 'plus', 'land', 'ex'))}", f"{kind} {place} #{rng.randint(10, 9900)}")
    )  # fmt: skip
    if country == "US":
        plain = phone(rng)
        shown = rng.choice((f"({plain[:3]}) {plain[3:6]}-{plain[6:]}", f"{plain[:3]}-{plain[3:6]}-{plain[6:]}", f"{plain[:3]}.{plain[3:6]}.{plain[6:]}", f"( {plain[:3]} ) {plain[3:6]} - {plain[6:]}"))  # fmt: skip
        known = replace(known, lines=correspondents.address(rng, home=True), phone=shown)
    name, capitals = name.strip(), rng.random() < 0.5
    lines = tuple(line.upper() for line in known.lines) if capitals and rng.random() < 0.7 else known.lines
    return replace(known, name=name.upper() if capitals else name, lines=lines)


def _malaysian(rng: Random, kind: str, country: str) -> Shop:
    stem = " ".join(rng.sample(_SYLLABLES, k=rng.choice((1, 2, 2, 3)))) if rng.random() < 0.75 else surname(rng).upper()
    tail = rng.choice(_COMPANY) if country == "MY" else rng.choice(("PTE LTD", "PTE. LTD.", "LLP", ""))
    name = rng.choice(
        (
            f"{stem} {kind.upper()} {tail}",
            f"{stem} {tail}",
            f"{kind.upper()} {stem} {tail}",
            f"{stem} {kind.upper()}",
            f"SYARIKAT {stem} {tail}",
        )
    )
    lines = _address(rng, country)
    if rng.random() < 0.35:
        name, lines = (
            name.title().replace("Sdn Bhd", rng.choice(("Sdn Bhd", "Sdn. Bhd."))).replace("(M)", "(M)"),
            tuple(line.title() for line in lines),
        )
    fixed = f"0{rng.randint(1, 99):02d}"
    called = rng.choice(
        (f"0{rng.randint(3, 9)}-5550 {fixed[:1]}1{fixed[1:]}", f"03-5550{fixed[:1]}1{fixed[1:]}", f"07-55501{fixed[1:]}", f"+603-5550 01{fixed[1:]}", f"01{rng.choice('26789')}-55501{fixed[1:]}", f"(603) 5550 01{fixed[1:]}", f"+65 6555 01{fixed[1:]}" if country == "SG" else f"03 5550 01{fixed[1:]}")
    )  # fmt: skip
    registered = rng.choice(
        (
            f"{digits(rng, 6)}-{rng.choice('AKMTXWHVUPD')}",
            f"{digits(rng, 7)}-{rng.choice('AKMTXWHVUPD')}",
            f"JM0{digits(rng, 6)}-{rng.choice('VXKT')}",
            f"0{digits(rng, 8)}-{rng.choice('VXKT')}",
            f"20{digits(rng, 2)}0{digits(rng, 7)}",
        )
    )
    return Shop(" ".join(name.split()), lines, called, f"00{digits(rng, 10)}", registered)


def _address(rng: Random, country: str) -> tuple[str, ...]:
    number = f"{rng.choice(('NO. ', 'NO ', 'NO.', 'LOT ', '', 'PT '))}{rng.randint(1, 388)}{rng.choice(('', '', 'A', '-1', '-G', 'G & ' + str(rng.randint(2, 90)) + 'A'))}"
    named, plain = rng.choice(_SYLLABLES), f"{rng.randint(1, 23)}/{rng.randint(1, 30)}{rng.choice(('', '', 'A', 'B'))}"
    road = f"{rng.choice(_ROADS)} {rng.choice((f'{named} {plain}', f'SS{plain}', f'{named} {rng.choice(_SYLLABLES)}', f'{named} {rng.randint(1, 19)}', plain))}"
    area = f"{rng.choice(_AREAS)} {rng.choice(_SYLLABLES)} {rng.choice((*_SYLLABLES, str(rng.randint(2, 30)), ''))}".strip()
    town = (
        f"{rng.randint(10, 97)}{digits(rng, 3)} {rng.choice(_TOWNS)}"
        if country == "MY"
        else rng.choice(_SINGAPORE).format(p=digits(rng, 6))
    )
    lines = [f"{number}, {road}" if rng.random() < 0.7 else f"{number} {road}", area, town]
    if rng.random() < 0.25:
        lines = [
            rng.choice(_MALLS).format(n=rng.randint(1, 99), d=rng.randint(1, 9), a=f"{named} {rng.choice(_SYLLABLES)}"),
            *lines[1:],
        ]
    if rng.random() < 0.2:
        lines.pop(1)
    if rng.random() < 0.2 and ", " in lines[-1]:
        lines[-1:] = lines[-1].split(", ")
    if rng.random() < 0.12:
        lines.append(rng.choice(("MALAYSIA", "MALAYSIA.")) if country == "MY" else "SINGAPORE")
    commas = rng.random() < 0.65
    return tuple(
        f"{line}," if commas and at < len(lines) - 1 and not line.endswith((",", ".")) else line
        for at, line in enumerate(lines)
    )
