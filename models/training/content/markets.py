"""Markets and the parties that trade in them: invented firms with addresses, tax and bank numbers as printed there."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from stdnum.iso7064 import mod_97_10

from models.training.content import numbers, people
from schemas.values import parse_tax_id

Language = Literal["en", "de", "fr", "nl", "es", "it"]


def words(text: str) -> tuple[str, ...]:
    """Alternatives written with bars between."""
    return tuple(part.strip() for part in text.split("|"))


@dataclass(frozen=True, slots=True)
class Market:
    """A country as far as its invoices show it."""

    country: str
    language: Language
    currency: str
    sign: str
    rates: tuple[str, ...]
    """Tax rates in per cent, the ordinary one first."""
    taxes: tuple[str, ...]
    """What the tax is called."""
    title: str
    """The country's own name."""


MARKETS = {
    market.country: market
    for market in (
        Market("US", "en", "USD", "$", ("7.25", "6", "8.25", "5.5", "9.5", "0"), words("Sales Tax | Tax | State Tax"), "USA"),
        Market("GB", "en", "GBP", "£", ("20", "5", "0"), words("VAT"), "United Kingdom"),
        Market("IE", "en", "EUR", "€", ("23", "13.5", "9"), words("VAT"), "Ireland"),
        Market("NL", "en", "EUR", "€", ("21", "9"), words("VAT | BTW"), "Netherlands"),
        Market("CA", "en", "CAD", "$", ("13", "5", "15"), words("GST | HST | GST/HST"), "Canada"),
        Market("AU", "en", "AUD", "$", ("10", "0"), words("GST"), "Australia"),
        Market("DE", "de", "EUR", "€", ("19", "7"), words("MwSt. | USt. | Umsatzsteuer | MwSt"), "Deutschland"),
        Market("AT", "de", "EUR", "€", ("20", "10"), words("USt. | MwSt. | Umsatzsteuer"), "Österreich"),
        Market("CH", "de", "CHF", "CHF", ("8.1", "2.6"), words("MWST | MwSt."), "Schweiz"),
        Market("FR", "fr", "EUR", "€", ("20", "5.5", "10"), words("TVA"), "France"),
        Market("BE", "fr", "EUR", "€", ("21", "6"), words("TVA"), "Belgique"),
        Market("ES", "es", "EUR", "€", ("21", "10", "4"), words("IVA | I.V.A."), "España"),
        Market("IT", "it", "EUR", "€", ("22", "10", "4"), words("IVA | I.V.A."), "Italia"),
    )
}
MARKETS["NL-nl"] = Market("NL", "nl", "EUR", "€", ("21", "9"), words("BTW | btw"), "Nederland")
_STEMS = words(
    "Alcor|Brenta|Calder|Dovra|Elbin|Fenwick|Garsten|Halmor|Ilvane|Jorvik|Kestra|Lumen|Morvane|Norden|Orbis|Pallas|Quinta|Ravell|"
    "Solvane|Tarnow|Umbra|Velmora|Wolden|Xanthe|Yarrow|Zenith|Brightwater|Oakfield|Summit|Evergreen|Delta|Atlas|Pioneer|"
    "Coastal|Midland|Central|Harbor|Keystone|Cobalt|Crescent|Falcon|Heritage|Liberty|Metro|Apex|Vanguard|Union|Beacon|Trident"
)
_TRADES: dict[Language, tuple[str, ...]] = {
    "en": words(
        "Supply|Industrial|Medical|Logistics|Freight|Systems|Software|Consulting|Electric|Plumbing & Heating|Foods|Paper|Dental|"
        "Media|Broadcasting|Printing|Security|Staffing|Landscaping|Cleaning Services|Packaging|Instruments|Energy|Water|Telecom|"
        "Equipment Rental|Uniforms|Pharmaceuticals|Design Studio|Engineering|Associates|Partners|Group|Motors|Tools|Laboratories"
    ),
    "de": words(
        "Bürobedarf|Medizintechnik|Logistik|Spedition|Software|Elektrotechnik|Haustechnik|Gebäudereinigung|Druckerei|Werbung|"
        "Ingenieurbüro|Maschinenbau|Lebensmittel|Getränke|Möbel|Laborbedarf|Energie|Verlag|Handel|Metallbau|Verpackungen|Services"
    ),
    "fr": words(
        "Fournitures|Matériel Médical|Transports|Informatique|Conseil|Imprimerie|Nettoyage|Menuiserie|Électricité|Alimentation|"
        "Emballages|Énergie|Édition|Distribution|Plomberie|Bureautique|Équipements|Services|Traiteur|Outillage"
    ),
    "nl": words(
        "Kantoorartikelen|Groothandel|Installatietechniek|Schoonmaak|Transport|Advies|Drukkerij|Bouwmaterialen|Techniek|Verpakkingen"
    ),
    "es": words(
        "Suministros|Material Sanitario|Transportes|Informática|Consultores|Imprenta|Limpiezas|Instalaciones|Distribuciones|Papelería"
    ),
    "it": words(
        "Forniture|Materiale Medico|Trasporti|Informatica|Consulenze|Tipografia|Servizi|Impianti|Distribuzione|Imballaggi"
    ),
}
_FORMS = {
    "US": words("Inc.|LLC|Corp.|Co.|Company|, Inc.||"), "GB": words("Ltd|Limited|PLC|LLP|"), "IE": words("Ltd|DAC|"),
    "NL": words("B.V.|N.V."), "CA": words("Inc.|Ltd.|Corp."), "AU": words("Pty Ltd|Pty. Ltd."),
    "DE": words("GmbH|AG|KG|GmbH & Co. KG|e.K.|OHG"), "AT": words("GmbH|Ges.m.b.H.|KG"), "CH": words("AG|GmbH|SA"),
    "FR": words("SARL|SAS|SA|EURL"), "BE": words("SRL|SA|SPRL"), "ES": words("S.L.|S.A.|SL|S.L.U."), "IT": words("S.r.l.|S.p.A.|Srl|S.n.c."),
}  # fmt: skip
_TOWNS = {
    "GB": words("Leeds|Bristol|Norwich|Exeter|Preston|Derby|Swindon|Luton"), "IE": words("Cork|Galway|Limerick|Sligo|Athlone"),
    "NL": words("Utrecht|Breda|Zwolle|Arnhem|Delft"), "CA": words("Guelph ON|Kelowna BC|Regina SK|Moncton NB|Windsor ON"),
    "AU": words("Geelong VIC|Ballarat VIC|Dubbo NSW|Cairns QLD|Bunbury WA|Parramatta NSW"),
    "DE": words("Neustadt|Lindenau|Altenberg|Köln|Leipzig|München|Bad Homburg|Görlitz|Münster|Frankfurt am Main|Kassel"),
    "AT": words("Graz|Linz|Wels|Villach|St. Pölten|Wien"), "CH": words("Olten|Zürich|Chur|Thun|Aarau|Basel"),
    "FR": words("Lyon|Rennes|Dijon|Pau|Clermont-Ferrand|Le Mans|Annecy|Saint-Étienne|Orléans"),
    "BE": words("Liège|Namur|Mons|Charleroi|Bruxelles"), "ES": words("Burgos|León|Gijón|Murcia|Logroño|Lleida|Cádiz"),
    "IT": words("Parma PR|Udine UD|Lecce LE|Pisa PI|Modena MO|Trento TN"),
}  # fmt: skip
_ROADS: dict[Language, tuple[str, ...]] = {
    "en": words(
        "High Street|Station Road|Mill Lane|Church Road|Kings Way|Victoria Street|Park Avenue|Bridge Street|Canal Road"
    ),
    "de": words("Hauptstraße|Gartenstr.|Industriestr.|Am Markt|Lindenweg|Bahnhofstraße|Goethestr.|Im Gewerbepark|Ringstraße"),
    "fr": words(
        "rue de la Gare|avenue des Tilleuls|boulevard Carnot|rue du Moulin|chemin des Vignes|place du Marché|rue Pasteur"
    ),
    "nl": words("Stationsstraat|Molenweg|Dorpsstraat|Kerklaan|Industrieweg|Havenkade|Lindelaan"),
    "es": words("Calle Mayor|Avda. de la Paz|Plaza del Mercado|Calle del Molino|Polígono Industrial Norte|Calle de los Olmos"),
    "it": words("Via Roma|Via dei Mulini|Viale della Stazione|Piazza Garibaldi|Via dell'Industria|Corso Italia"),
}
_BANKS: dict[Language, tuple[str, ...]] = {
    "en": words("First Prairie Bank|Northern Trust Savings|Commerce & Farmers Bank|Harbour Bank|Union Savings Bank"),
    "de": words("Sparkasse Lindenau|Volksbank Altenberg|Bankhaus Tannreuth|Kantonalbank Olten|Raiffeisenbank Graz"),
    "fr": words("Crédit Vallonnais|Banque du Moulin|Caisse Populaire de l'Ouest|Banque des Lacs"),
    "nl": words("Polderbank|Coöperatieve Bank Zuid|Havenbank"),
    "es": words("Caja del Norte|Banco de la Meseta|Banca Ribera"),
    "it": words("Banca del Colle|Cassa Valdarno|Banca Popolare del Lago"),
}
_BODIES = {"DE": 18, "AT": 16, "CH": 17, "FR": 23, "BE": 12, "IE": 14, "GB": 14, "NL": 10, "ES": 20, "IT": 22}
"""Digits of a bank account number after the check digits and, in three countries, four letters of the bank."""


@dataclass(frozen=True, slots=True)
class Party:
    """A buyer or seller, everything as printed."""

    market: Market
    name: str
    lines: tuple[str, ...]
    """The address."""
    phone: str
    fax: str
    tax_id: str
    registry: str
    contact: str
    host: str
    bank: str
    iban: str
    swift: str
    account: str

    @property
    def address(self) -> str:
        """The record's form of the address."""
        return ", ".join(self.lines)

    @property
    def tax_value(self) -> str | None:
        """The tax number in the record's form; None for kinds that the record does not know."""
        return parse_tax_id(self.tax_id)

    @property
    def phone_value(self) -> str:
        """Digits of the telephone number."""
        digits = "".join(sign for sign in self.phone if sign.isdigit())
        return digits[1:] if len(digits) == 11 and digits.startswith("1") else digits

    @property
    def iban_value(self) -> str:
        """Without blanks."""
        return self.iban.replace(" ", "")


def party(rng: Random, market: Market, name: str = "") -> Party:
    """A firm of that market, or a buyer of the given name."""
    name = name or _firm(rng, market)
    country = market.country
    host = "".join(sign for sign in name.split(" ")[0].lower() if sign.isascii() and sign.isalnum()) or "office"
    swift = "".join(rng.choices("ABCDEFGHKLMNPRSTUVW", k=4)) + country + rng.choice(("2L", "FF", "33", "22", "HH"))
    return Party(
        market=market, name=name, lines=_address(rng, market), phone=_phone(rng, country), fax=_phone(rng, country),
        tax_id=_tax_id(rng, country), registry=_registry(rng, country), contact=people.person(rng).plain,
        host=f"{host}.{rng.choice(('example', 'example.com', 'example.net', 'example.org'))}",
        bank=rng.choice(_BANKS[market.language]), iban=_iban(rng, country), swift=swift + rng.choice(("", "XXX")),
        account=numbers.digits(rng, rng.choice((8, 9, 10))),
    )  # fmt: skip


def _firm(rng: Random, market: Market) -> str:
    trade, form = rng.choice(_TRADES[market.language]), rng.choice(_FORMS[market.country])
    tail = form if form.startswith(",") else f" {form}" if form else ""
    owner = people.person(rng)
    shape = rng.randrange(5)
    if shape == 0:
        return f"{owner.last} {trade}{tail}"
    if shape == 1:
        return f"{owner.last} & {people.person(rng).last}{tail}"
    if shape == 2 and market.language == "en":
        return f"{rng.choice(_STEMS)} {people.person(rng).last} {trade}"
    return f"{rng.choice(_STEMS)} {trade}{tail}"


def _address(rng: Random, market: Market) -> tuple[str, ...]:
    country, number = market.country, rng.randint(1, 240)
    if country == "US":
        lines: tuple[str, ...] = people.address(rng, box=rng.random() < 0.2).lines
    else:
        road, town = rng.choice(_ROADS[market.language]), rng.choice(_TOWNS[country])
        joint = {"de": " ", "nl": " ", "es": ", ", "it": ", "}.get(market.language)
        street = f"{road}{joint}{number}" if joint else f"{number} {road}"
        lines = (street, _town_line(rng, country, town))
    if rng.random() < 0.12:
        extra = {
            "en": ("Suite 210", "Building C", "2nd Floor", "Unit 14"),
            "de": ("Gebäude 3", "2. OG"),
            "fr": ("Bâtiment B",),
            "nl": ("Gebouw C", "2e etage"),
            "es": ("Nave 4", "2º B"),
            "it": ("Scala B", "Interno 3"),
        }
        lines = (rng.choice(extra[market.language]), *lines) if rng.random() < 0.4 else (lines[0], rng.choice(
            extra[market.language]), *lines[1:])  # fmt: skip
    if rng.random() < 0.25:
        name = "Germany" if country == "DE" and rng.random() < 0.3 else market.title
        lines = (*lines, name.upper() if rng.random() < 0.3 else name)
    return lines


def _town_line(rng: Random, country: str, town: str) -> str:
    letters = "ABCDEFGHJKLMNPRSTUVWXY"
    two = "".join(rng.choices(letters, k=2))
    if country == "GB":
        return f"{town} {two}{rng.randint(1, 28)} {rng.randint(1, 9)}{''.join(rng.choices(letters, k=2))}"
    if country == "CA":
        place, province = town.split(" ")
        one, other, third = rng.choices(letters, k=3)
        return f"{place}, {province} {one}{rng.randint(1, 9)}{other} {rng.randint(1, 9)}{third}{rng.randint(1, 9)}"
    if country == "IE":
        return f"{town} {rng.choice('ATVRH')}{rng.randint(10, 94)} {two}{rng.randint(10, 99)}"
    if country == "NL":
        return f"{rng.randint(1100, 9700)} {two} {town}"
    code = numbers.digits(rng, 4 if country in ("AT", "CH", "BE", "AU") else 5)
    if country == "AU":
        return f"{town} {code}"
    return f"{rng.choice(('', '', '', 'D-'))}{code} {town}" if country == "DE" else f"{code} {town}"


def _phone(rng: Random, country: str) -> str:
    a, b, c = f"{rng.randint(10, 99)}", f"{rng.randint(10, 99)}", f"{rng.randint(100, 999)}"
    if country in ("US", "CA"):
        plain = numbers.phone(rng)
        one, two, three = plain[:3], plain[3:6], plain[6:]
        return rng.choice((f"({one}) {two}-{three}", f"{one}-{two}-{three}", f"{one}.{two}.{three}", f"1-{one}-{two}-{three}"))
    shapes = {
        "GB": (f"01632 960{c}", f"020 7946 0{c}", f"+44 1632 960{c}"), "IE": (f"021 490 {a}{b}", f"+353 21 490 {a}{b}"),
        "NL": (f"030-2{a}{b}{c[:2]}", f"+31 30 2{a} {b}{c[:2]}"), "AU": (f"(02) 5550 {a}{b}", f"1300 555 {c}", f"+61 2 5550 {a}{b}"),
        "DE": (f"0341 / 55 50 {c}", f"+49 341 5550{c}", f"0221-5550{c}", f"+49 (0)89 {a} {b} {c[:2]}"),
        "AT": (f"0316 / 55 {a} {b}", f"+43 316 55{a}{b}"), "CH": (f"062 555 {a} {b}", f"+41 62 555 {a} {b}"),
        "ES": (f"91 555 {a} {b}", f"+34 955 55 {a} {b}"), "IT": (f"06 5550 {c}", f"+39 02 5550{c}", f"0521/555{c}"),
        "FR": (f"01 99 00 {a} {b}", f"+33 1 99 00 {a} {b}", f"04.65.71.{a}.{b}"), "BE": (f"+32 4 555 {a} {b}", f"04/555.{a}.{b}"),
    }  # fmt: skip
    return rng.choice(shapes[country])


def _tax_id(rng: Random, country: str) -> str:
    nine, two = numbers.digits(rng, 9), f"{rng.randint(10, 99)}"
    if country == "US":
        return f"{nine[:2]}-{nine[2:]}"
    shapes = {
        "GB": (f"GB {nine[:3]} {nine[3:7]} {nine[7:]}", f"GB{nine}"), "IE": (f"IE{nine[:7]}{rng.choice('ABFHK')}A",),
        "NL": (f"NL{nine}B01",), "CA": (nine, f"{nine[:5]} {nine[5:]} RT0001"), "AU": (f"{two} {nine[:3]} {nine[3:6]} {nine[6:]}",),
        "DE": (f"DE{nine}", f"DE {nine}", f"DE {nine[:3]} {nine[3:6]} {nine[6:]}"), "AT": (f"ATU{nine[:8]}",),
        "CH": (f"CHE-{nine[:3]}.{nine[3:6]}.{nine[6:]}",), "FR": (f"FR{two}{nine}", f"FR {two} {nine}"), "ES": (f"B{nine[:8]}", f"ESB{nine[:8]}", f"B-{nine[:8]}"),
        "IT": (f"IT{two}{nine}", f"{two}{nine}"),
        "BE": (f"BE 0{nine[:3]}.{nine[3:6]}.{nine[6:]}", f"BE0{nine}"),
    }  # fmt: skip
    return rng.choice(shapes[country])


def _registry(rng: Random, country: str) -> str:
    number = numbers.digits(rng, 6)
    names = {
        "GB": f"Company No. {number}02", "IE": f"Reg. No. {number}", "NL": f"KvK {number}11", "CA": f"QST {number}7781 TQ0001",
        "AU": f"ACN {number[:3]} {number[3:]} 118", "DE": f"HRB {number[:5]}", "AT": f"FN {number}k", "CH": f"HR {number}",
        "FR": f"SIRET {numbers.digits(rng, 9)} {numbers.digits(rng, 5)}", "BE": f"RPM {number}",
        "ES": f"Reg. Merc. T. {number[:4]}", "IT": f"REA {number}", "US": f"Lic. {number}",
    }  # fmt: skip
    return names[country]


def _iban(rng: Random, country: str) -> str:
    if country not in _BODIES:
        return ""
    bank = "".join(rng.choices("ABCDEFGHKLMNRST", k=4)) if country in ("IE", "GB", "NL") else ""
    body = (bank or ("X" if country == "IT" else "")) + numbers.digits(rng, _BODIES[country])
    plain = f"{country}{mod_97_10.calc_check_digits(body + country)}{body}"
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4)) if rng.random() < 0.75 else plain
