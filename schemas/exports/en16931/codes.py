"""Code lists of EN 16931, as far as invoices on paper need them: currencies, countries, rates of VAT, units of measure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_CURRENCIES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC
CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR
ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE
SOS SRD SSP SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR
ZMW ZWG
"""
CURRENCIES = frozenset(_CURRENCIES.split())
"""ISO 4217, currencies in use that the code list of the norm has."""

_RATES = {
    "AT": "20 19 13 10", "BE": "21 12 6", "BG": "20 9", "CH": "8.1 7.7 3.8 3.7 2.6 2.5", "CY": "19 9 5 3",
    "CZ": "21 15 12 10", "DE": "19 16 7 5", "DK": "25", "EE": "24 22 20 13 9 5", "ES": "21 10 5 4",
    "FI": "25.5 24 14 13.5 10", "FR": "20 10 8.5 5.5 2.1", "GB": "20 5", "GR": "24 13 6", "HR": "25 13 5", "HU": "27 18 5",
    "IE": "23 13.5 9 4.8", "IS": "24 11", "IT": "22 10 5 4", "LI": "8.1 7.7 3.8 3.7 2.6 2.5", "LT": "21 12 9 5",
    "LU": "17 16 14 13 8 7 3", "LV": "21 12 5", "MC": "20 10 5.5 2.1", "MT": "18 12 7 5", "NL": "21 9", "NO": "25 15 12",
    "PL": "23 8 5", "PT": "23 13 6", "RO": "21 19 11 9 5", "SE": "25 12 6", "SI": "22 9.5 5", "SK": "23 20 19 10 5",
    "XI": "20 5",
}  # fmt: skip
VAT_RATES: Mapping[str, tuple[Decimal, ...]] = {
    country: tuple(map(Decimal, rates.split())) for country, rates in _RATES.items()
}
"""Countries with VAT in the sense of the norm, and the rates in force there at some time since 2020."""

_NAMES = {
    "US": "usa | u.s.a. | united states | united states of america", "DE": "germany | deutschland | allemagne",
    "FR": "france | frankreich", "AT": "austria | österreich | autriche", "CH": "switzerland | schweiz | suisse",
    "GB": "united kingdom | uk | great britain | england | scotland | wales",
    "NL": "netherlands | nederland | niederlande | pays-bas", "BE": "belgium | belgien | belgique | belgië",
    "LU": "luxembourg | luxemburg", "IT": "italy | italia | italien | italie", "ES": "spain | españa | spanien | espagne",
    "IE": "ireland | irland | irlande", "PL": "poland | polska | polen | pologne",
    "DK": "denmark | danmark | dänemark | danemark", "SE": "sweden | sverige | schweden | suède", "PT": "portugal",
    "CZ": "czech republic | czechia | česká republika | tschechien", "CA": "canada | kanada",
    "FI": "finland | suomi | finnland", "NO": "norway | norge | norwegen", "HU": "hungary | magyarország | ungarn",
    "MX": "mexico | méxico",
}  # fmt: skip
COUNTRY_NAMES: Mapping[str, str] = {name.strip(): code for code, names in _NAMES.items() for name in names.split("|")}
"""Names of countries as addresses print them, lower case."""
POSTAL_PREFIXES = {"D": "DE", "F": "FR", "A": "AT", "CH": "CH", "L": "LU", "B": "BE", "NL": "NL", "I": "IT",
    "E": "ES", "DK": "DK",
                   "FL": "LI", "S": "SE", "DE": "DE", "FR": "FR", "AT": "AT", "LU": "LU", "BE": "BE", "PL": "PL"}  # fmt: skip
"""What stands before a postal code: `D-10115`."""
_COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF
CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN
SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE
YT ZA ZM ZW
"""
COUNTRIES = frozenset(_COUNTRIES.split())
"""ISO 3166-1, with `XI` for Northern Ireland."""
_US_STATES = """
AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA PR RI
SC SD TN TX UT VT VA VI WA WV WI WY GU
"""
US_STATES = frozenset(_US_STATES.split())

_UNITS = {
    "C62": "one", "H87": "pc | pcs | piece | pieces | stk | stck | st | stück | pièce | pièces | pce", "EA": "ea | each",
    "SET": "set | sets | satz", "PR": "pr | pair | pairs | paar | paire",
    "HUR": "hr | hrs | hour | hours | std | stunde | stunden | heure | heures | h | manhours",
    "DAY": "day | days | tag | tage | jour | jours | pers-tag", "WEE": "wk | week | weeks | woche | wochen | semaine",
    "MON": "mo | month | months | monat | monate | mon | mois", "ANN": "yr | year | years | jahr | jahre | an | ans",
    "MIN": "min | minute | minutes | minuten", "KGM": "kg | kilo | kilogramm | kgs", "GRM": "g | gr | gramm | gram",
    "TNE": "t | tonne | tonnes | tonnen", "LBR": "lb | lbs | pound | pounds", "ONZ": "oz | ounce",
    "LTR": "l | ltr | liter | litre | litres", "MLT": "ml", "GLL": "gal | gallon | gallons", "PTL": "pt | pint",
    "QTL": "qt | quart", "MTR": "m | mtr | meter | metre | lfm", "CMT": "cm", "MMT": "mm", "FOT": "ft | foot | feet",
    "INH": "in | inch", "YRD": "yd | yard", "MTK": "m2 | m² | qm | sqm", "FTK": "sqft | sf | sq ft", "MTQ": "m3 | m³ | cbm",
    "KMT": "km", "KWH": "kwh", "DZN": "dz | doz | dozen | dutzend", "GRO": "gross", "MIL": "thousand | tsd | /m",
    "CEN": "hundred", "LS": "ls | lump sum | pauschal | psch | pauschale | forfait", "P1": "% | percent",
    "XBX": "bx | box | boxes | boîte | schachtel", "XCS": "cs | case | cases | caisse",
    "XCT": "ct | ctn | carton | cartons | karton | krt",
    "XPK": "pk | pkg | pack | packs | package | packung | paket | pkt | paquet",
    "XRO": "rl | roll | rolls | rolle | rollen | rouleau", "XBG": "bg | bag | bags | beutel | sac | sack",
    "XBO": "bt | btl | bottle | bottles | flasche | flaschen | bouteille", "XCA": "can | cans | dose | dosen",
    "XTU": "tube | tubes", "XPX": "plt | pallet | pallets | palette | paletten", "XDR": "drum | drums", "XKI": "kit | kits",
    "XJR": "jar | jars", "XST": "sheet | sheets | blatt",
}  # fmt: skip
UNITS: Mapping[str, str] = {name.strip(): code for code, names in _UNITS.items() for name in names.split("|")} | {
    code.lower(): code for code in _UNITS
}
"""Units as printed, lower case, and their codes of UN/ECE recommendations 20 and 21 (packages: an X before)."""
NO_UNIT, OTHER_UNIT = "C62", "ZZ"
"""`one`, where paper names no unit; `mutually defined`, where it names one that has no code here."""


def unit_code(printed: str | None) -> str:
    """The unit's code; `C62` for none, `ZZ` for one without."""
    if printed is None:
        return NO_UNIT
    return UNITS.get(re.sub(r"[().]+", "", printed).strip().lower(), OTHER_UNIT)


def country_of_vat_id(text: str | None) -> str | None:
    """The country whose VAT number it is, from the two letters before it; None where it is no VAT number of a country here."""
    if text is None or not re.fullmatch(r"[A-Z]{2}[0-9A-Z+*]{2,13}", text):
        return None
    country = {"EL": "GR", "XI": "GB"}.get(text[:2], text[:2])
    return country if country in VAT_RATES else None
