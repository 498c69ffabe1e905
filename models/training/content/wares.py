"""What is sold: goods and services of many trades in three languages, put together from parts so that no two lists agree."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from models.training.content.markets import Language, words


@dataclass(frozen=True, slots=True)
class Trade:
    """One branch: things, what tells them apart, units, and the price range in cents."""

    things: tuple[str, ...]
    kinds: tuple[str, ...]
    units: tuple[str, ...]
    prices: tuple[int, int]
    hours: bool = False


@dataclass(frozen=True, slots=True)
class Ware:
    """One thing on sale; the price in cents."""

    name: str
    unit: str
    price: int
    hours: bool


_PIECES = words("EA|PC|EACH|PCS")
_TRADES: dict[Language, tuple[Trade, ...]] = {
    "en": (
        Trade(words("Nitrile exam gloves|Gauze sponges|IV start kit|Catheter tray|Surgical mask|Alcohol swabs|Tongue depressors|"
                    "Elastic bandage|Oxygen tubing|Blood pressure cuff|Wound dressing|Syringe|Underpads|Specimen cups|Splint"),
              words("large|medium|sterile|non-sterile|latex free|4 x 4 in|100/box|disposable|adult|pediatric|25G x 1in|blue|6 ft"),
              words("BX|CS|PK|EA|CT|DZ"), (180, 9500)),
        Trade(words("Copy paper|Toner cartridge|Ballpoint pens|File folders|Shipping labels|Stapler|Binder|Desk organizer|"
                    "Whiteboard|Envelope no. 10|Desk chair|Filing cabinet|Packing tape|Notebook|USB drive 64GB"),
              words("black|white|assorted colors|letter size|A4 80gsm|box of 12|recycled|heavy duty|2-drawer|ergonomic"),
              words("EA|BX|RM|CS|PK|SET"), (249, 24900)),
        Trade(words("Hex bolt|PVC elbow|Copper pipe|LED panel|Circuit breaker|Ball valve|Deck screws|Conduit|Air filter|Motor bracket|"
                    "Bearing|Hydraulic hose|Gasket kit|V-belt|Pressure gauge|Safety goggles|Drill bit set"),
              words("1/2 in|3/4 in|M8 x 40|stainless|galvanized|20 amp|type L|HD series|10 ft|2-way|Class B|OEM"),
              words("EA|FT|LB|BX|PC|SET|RL"), (35, 18900)),
        Trade(words("Network support|System administration|Database migration|Code review|Security audit|Training session|"
                    "Project management|Website maintenance|Consulting|On-site visit|Data recovery|Design revision"),
              words("on site|remote|after hours|senior consultant|phase 2|per agreement|incl. report|March sprint|Level II"),
              words("HR|Hours|hrs|Day"), (6500, 28500), hours=True),
        Trade(words("Pro plan subscription|Team workspace|Cloud storage 1 TB|API requests|Support plan|Additional seats|"
                    "Domain renewal|SSL certificate|E-mail hosting|Backup service|Analytics add-on|SMS bundle"),
              words("monthly|annual|per seat|Oct 1 - Oct 31, 2026|prorated|tier 2|renewal|overage|5 users"),
              words("mo|user|seat|unit|EA"), (199, 49900)),
        Trade(words("Office cleaning|Window washing|Linen service|Waste collection|Pest control|Snow removal|Lawn care|"
                    "Carpet shampoo|Fire extinguisher inspection|Elevator maintenance|Courier run|Security patrol"),
              words("weekly|building A|per visit|ground floor|incl. materials|September|route 4|2 containers|night shift"),
              words("EA|MO|VISIT|HR|JOB|LOT"), (1900, 64000)),
        Trade(words("Freight Chicago to Denver|Fuel surcharge|Pallet handling|Liftgate delivery|Customs clearance|Storage|"
                    "Container drayage|Redelivery fee|Insurance premium|Detention|Documentation fee|Air waybill"),
              words("LTL|20 ft|class 70|per pallet|2 days|hazmat|residential|B/L 48291|consolidated"),
              words("EA|PLT|CWT|DAY|SHPT|KG"), (1500, 145000)),
        Trade(words("Roma tomatoes|Whole milk|Chicken breast|Sourdough loaf|Olive oil|Basmati rice|Cheddar block|Romaine lettuce|"
                    "Ground coffee|Orange juice|Butter unsalted|Frozen peas|Pasta penne|Mineral water"),
              words("5 lb|case of 12|organic|1 gal|2.5 kg|grade A|fresh|10 x 1 L|sliced|imported"),
              words("CS|LB|GAL|KG|EA|BAG|TRAY"), (120, 8900)),
    ),
    "de": (
        Trade(words("Kopierpapier|Tonerkassette|Aktenordner|Kugelschreiber|Bürostuhl|Briefumschläge|Etiketten|Schreibtischlampe|"
                    "Haftnotizen|Locher|Druckerpatrone|Rollcontainer|Flipchartblock"),
              words("A4 80 g|schwarz|blau|500 Blatt|10er-Pack|mit Armlehnen|recycelt|DIN lang|lichtgrau|Modell 3"),
              words("Stk|Stück|Pkg|Karton|Pack|VE"), (149, 28900)),
        Trade(words("Beratung|Wartung Heizungsanlage|Softwareentwicklung|Montage|Anfahrt|Projektleitung|Schulung|Gutachten|"
                    "Elektroinstallation|Gartenpflege|Reinigung Büroräume|Inspektion|Fehleranalyse|Übersetzung"),
              words("vor Ort|pauschal|Meister|Monat September|gemäß Angebot|Phase 2|inkl. Material|Objekt Nord|Level 2"),
              words("Std|Std.|h|Tag|Stunden"), (4200, 16500), hours=True),
        Trade(words("Verbandmull|Einmalhandschuhe|Desinfektionsmittel|Pflaster|Spritzen|Stethoskop|Tupfer steril|Kanülen|"
                    "Blutdruckmessgerät|Liegenpapier|Teststreifen|Mundschutz"),
              words("Gr. L|10 x 10 cm|5 Liter|100 Stück|puderfrei|unsteril|für Erwachsene|0,8 x 40 mm"),
              words("Pkg|Stk|Karton|Fl.|Ro"), (190, 12900)),
        Trade(words("Sechskantschraube|Kupferrohr|Kugelhahn|Dichtungssatz|LED-Strahler|Kabelkanal|Winkelprofil|Filtermatte|"
                    "Fassung|Wandfarbe|Dämmplatte|Rollenlager|Transportkosten|Palette Pflastersteine"),
              words("M8 x 40|verzinkt|DN 20|3 m|weiß|Edelstahl|20 W|2. Wahl|Typ B|100 mm"),
              words("Stk|m|kg|Stück|Rolle|m²"), (25, 21900)),
        Trade(words("Mineralwasser|Kaffee gemahlen|Apfelsaft|Brötchen|Käseplatte|Tomaten|Rinderfilet|Weißwein|Butter|Nudeln"),
              words("12 x 0,7 l|1 kg|Bio|Kiste|trocken|frisch|Klasse I|500 g|regional"),
              words("Ki|kg|Stk|Fl|Krt"), (99, 6900)),
    ),
    "fr": (
        Trade(words("Ramette de papier|Cartouche d'encre|Classeur à levier|Chaise de bureau|Stylos bille|Enveloppes|Étiquettes|"
                    "Lampe de bureau|Agrafeuse|Bloc-notes|Clé USB|Tableau blanc"),
              words("A4 80 g|noir|bleu|lot de 10|recyclé|format C5|avec accoudoirs|500 feuilles|32 Go"),
              words("U|pce|lot|boîte|unité"), (149, 25900)),
        Trade(words("Prestation de conseil|Maintenance informatique|Formation|Déplacement|Développement web|Nettoyage des locaux|"
                    "Installation électrique|Main d'œuvre|Étude technique|Traduction|Gestion de projet|Audit"),
              words("sur site|septembre|forfait|à distance|niveau 2|selon devis|phase 1|contrat annuel"),
              words("h|heure|jour|forfait"), (3900, 82000), hours=True),
        Trade(words("Gants d'examen|Compresses stériles|Gel hydroalcoolique|Pansements|Seringues|Masques|Thermomètre|Draps d'examen"),
              words("taille L|10 x 10 cm|1 litre|boîte de 100|sans latex|usage unique|adulte"),
              words("bte|U|carton|fl"), (190, 9900)),
        Trade(words("Huile d'olive|Confiture d'abricot|Vin rouge|Fromage de chèvre|Pain de campagne|Café moulu|Farine|Beurre|Miel|"
                    "Jus de pomme|Biscuits|Tomates"),
              words("1 L|250 g|bio|carton de 6|AOP|fermier|T55|500 g|caisse"),
              words("U|kg|bt|colis|caisse"), (120, 5900)),
        Trade(words("Vis inox|Tube cuivre|Vanne|Joint|Projecteur LED|Câble|Peinture murale|Planche sapin|Transport|Palette"),
              words("M8|DN 20|blanc|3 m|10 L|galvanisé|20 W|rouleau|traité"),
              words("U|m|kg|pce|rl"), (40, 18900)),
    ),
    "nl": (
        Trade(words("Kopieerpapier|Toner|Ordner|Bureaustoel|Enveloppen|Nietmachine|Printerkabel|Bureaulamp"), words("A4 80 g|zwart|per doos|500 vel|blauw|met armleuning"),
              words("st|doos|pak"), (149, 26900)),
        Trade(words("Koffie gemalen|Kaas jong belegen|Appelsap|Tomaten|Volkorenbrood|Boter"), words("1 kg|krat|biologisch|500 g|vers"), words("st|kg|krat"), (99, 5900)),
        Trade(words("Arbeidsuren monteur|Advies|Reiskosten|Onderhoud ketel|Schoonmaak kantoor|Projectleiding"), words("september|op locatie|volgens offerte|fase 2"),
              words("uur|dag|mnd"), (4200, 14500), hours=True),
    ),
    "es": (
        Trade(words("Papel A4|Tóner negro|Archivador|Silla de oficina|Sobres|Grapadora|Lámpara de mesa"), words("80 g|500 hojas|azul|caja de 10|con brazos|reciclado"),
              words("ud|caja|paq."), (149, 26900)),
        Trade(words("Aceite de oliva|Café molido|Queso curado|Tomate pera|Vino tinto|Agua mineral"), words("1 L|5 kg|caja de 6|ecológico|crianza"), words("ud|kg|caja"), (99, 5900)),
        Trade(words("Mano de obra|Desplazamiento|Consultoría|Mantenimiento caldera|Limpieza de oficinas|Formación"), words("septiembre|según presupuesto|fase 2|en sus instalaciones"),
              words("h|día|mes"), (2900, 14500), hours=True),
    ),
    "it": (
        Trade(words("Carta A4|Toner nero|Raccoglitore|Sedia da ufficio|Buste|Lampada da tavolo|Etichette"), words("80 g|500 fogli|blu|conf. da 10|con braccioli|riciclata"),
              words("pz|conf.|sc."), (149, 26900)),
        Trade(words("Olio d'oliva|Caffè macinato|Formaggio stagionato|Pomodori pelati|Vino rosso|Farina"), words("1 L|5 kg|cartone da 6|bio|tipo 00"), words("pz|kg|ct"), (99, 5900)),
        Trade(words("Manodopera|Trasferta|Consulenza|Manutenzione caldaia|Pulizia uffici|Formazione"), words("settembre|come da preventivo|fase 2|presso sede"),
              words("ore|gg|mese"), (2900, 14500), hours=True),
    ),
}  # fmt: skip


def wares(rng: Random, language: Language, count: int, *, hours: bool | None = None) -> tuple[Ware, ...]:
    """That many things of one trade, sometimes of two."""
    fitting = [trade for trade in _TRADES[language] if hours is None or trade.hours == hours]
    trades = [rng.choice(fitting)] if rng.random() < 0.8 else [rng.choice(fitting), rng.choice(fitting)]
    return tuple(_ware(rng, rng.choice(trades)) for _ in range(count))


def _ware(rng: Random, trade: Trade) -> Ware:
    name = rng.choice(trade.things)
    for _ in range(rng.choice((0, 1, 1, 1, 2, 2, 3, 4))):
        kind = rng.choice(trade.kinds)
        if kind not in name:
            name += rng.choice((", ", " ", " - ", ", ")) + kind
    low, high = trade.prices
    price = round(low * (high / low) ** rng.random())
    price = price // 50 * 50 or 50 if rng.random() < 0.35 else price
    name = name.upper() if rng.random() < 0.1 else name
    return Ware(name, rng.choice(trade.units), price, trade.hours)
