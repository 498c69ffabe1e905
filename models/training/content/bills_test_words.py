"""What bills, tills and checks of the test split name: sellers, goods, work, programs; nobody else's lists."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

SUPPLIERS = ("{last} Surgical Supply Co.", "{town} Hospital Stores", "{last} & Sons Physicians' Supply", "Pan-{town} Medical Distribution, Inc.", "{town} Infusion Products", "{last} Wound Care LLC")  # fmt: skip
SUPPLIES = (
    ("Exam glove nitrile powder free medium", "BX", 640, 1490), ("Syringe luer lock 10 mL sterile", "BX", 980, 2650), ("Gauze sponge 4x4 12 ply", "CS", 3100, 6900),
    ("Table paper crepe 21 in x 125 ft", "CS", 2800, 5200), ("Catheter tray 16 fr closed system", "EA", 890, 2400), ("Suture absorbable 3-0 27 in", "DZ", 5400, 14900),
    ("Blood pressure cuff adult reusable", "EA", 1450, 3900), ("Sodium chloride 0.9% 1000 mL bag", "CS", 3900, 8800), ("Underpad 30x36 heavy absorbency", "BG", 990, 2100),
    ("Sharps container 5 qt red", "EA", 410, 960), ("Electrode foam wet gel 50/bag", "PK", 690, 1800), ("Oxygen cannula adult 7 ft tubing", "CS", 2300, 4900),
    ("Biopsy punch 4 mm disposable", "BX", 3600, 7900), ("Thermometer probe covers", "CT", 1200, 2900), ("Wheelchair cushion gel 18x16", "EA", 4900, 18900), ("Scalpel no. 15 safety", "BX", 1900, 4400),
)  # fmt: skip

ENGINEERS = ("{last} Biomedical Engineering", "{last}, {last2} & Partners, Consulting Engineers", "{town} Imaging Service Group", "{last} Network Solutions LLC", "{town} Compliance Advisors", "{last} Clinical Equipment Repair")  # fmt: skip
WORK = (
    "Preventive inspection of [ventilators|infusion pumps|defibrillators], [third|first] floor, with safety labels", "Replaced power board in [monitor|warmer], tested and returned to service",
    "Meeting with facilities about the [new wing|chiller plant] and written notes", "Review of drawings, sheets [M1 to M9|E2 to E7], and marked up comments", "Travel to site and return",
    "Firewall rules revised, [backup restored|logs checked] after outage", "Draft of [risk assessment|policy manual], second reading", "Calibration of [centrifuge|ultrasound unit] and report",
    "Telephone support for [front desk|billing] staff", "Site visit, measured air changes in [two|four] rooms", "Trained [night|day] shift on new software", "Call back: [alarm fault|no image] in room 4",
)  # fmt: skip
OUTLAYS = (
    "Parts: battery pack",
    "Mileage",
    "Courier",
    "Hotel, one night",
    "Software license, one seat",
    "Test gas cylinder",
    "Printing of plans",
    "Parking and tolls",
)

HANDLER = ("{last} Sanitätsbedarf GmbH", "Praxisausstatter {last} KG", "{last} & {last2} Laborgeräte GmbH & Co. KG", "Druckhaus {last} GmbH", "{last} Bürotechnik e.K.", "Hygiene-Großhandel {last} GmbH")  # fmt: skip
ABNEHMER = (
    "Klinikum {last} gGmbH",
    "Gemeinschaftspraxis Dres. {last}",
    "{last} Dienstleistungen GmbH",
    "Seniorenstift {last}",
    "MVZ {last} GmbH",
    "Stadtwerke {last} AöR",
)
WAREN = (
    ("Untersuchungshandschuhe Latex, Gr. M, puderfrei", "Pck.", 480, 1290), ("Ärztekrepp, 2-lagig, 50 cm x 50 m", "Rolle", 390, 890), ("Mullkompressen 10 x 10 cm, unsteril", "Pck.", 310, 770),
    ("Flächendesinfektion, Kanister 5 l", "Stk.", 2190, 4890), ("Kopierpapier A4, 80 g, weiß", "Karton", 1890, 3290), ("Toner schwarz, 6.000 Seiten", "Stk.", 5900, 14900),
    ("Pipettenspitzen 200 µl, gestopft", "Beutel", 1290, 2990), ("Wartezimmerstuhl, stapelbar, grau", "Stk.", 4900, 11900), ("Kanülen 0,8 x 40 mm", "Pck.", 290, 690),
    ("Briefumschläge DIN lang mit Fenster", "Tsd.", 2490, 4990), ("Wartung Autoklav, pauschal", "psch.", 18900, 42000), ("Thermoetiketten 58 x 43 mm", "Rolle", 340, 920),
)  # fmt: skip

STATIONS = ("W{a}TV", "K{a}-TV", "W{a}", "K{a} Television", "{town} Channel {n}", "KQ{a} Fox {town}")
SHOWS = (
    "Sunrise Report", "Noon News Hour", "Judge Hour", "Evening News at 6", "Late Edition", "Wheel and Deal", "Saturday Football", "Sunday Matinee",
    "Morning Kitchen", "Primetime Rotator", "Weekend Sports Wrap", "The Doctors' Chair", "Court Afternoon", "Kids' Block", "Game Night M-F", "Local Talk",
)  # fmt: skip
SPONSORS = ("{last} for {place}", "{town} Auto Mall", "{town} Orthopaedic Institute", "Citizens for {town} Schools", "{last} Furniture Barn", "{last} Injury Lawyers", "{town} Regional Hospital", "{last} Heating & Air")  # fmt: skip
OFFICES = ("Sheriff", "Senate", "Mayor", "County Judge", "Congress")

PILLS_SHOP = (
    "{last} Drug",
    "{town} Pharmacy & Gifts",
    "Corner Apothecary",
    "{last}'s Health Mart",
    "{town} Hospital Gift Shop",
)
PILLS = (
    "COUGH DROPS HNY", "IBUPROFEN 100CT", "GREETING CARD", "GAUZE ROLL 2IN", "SUNSCREEN SPF50", "TISSUES 3PK", "BOTTLED WATER", "CHAP BALM", "HAIR BRUSH", "CRACKERS PNT",
    "VITAMIN D3 2000", "ALLERGY RELIEF", "COTTON ROUNDS", "BALLOON GET WELL", "TOOTHPASTE MINT", "READING GLASSES", "COLD PACK REUSE", "MAGAZINE", "CANDY BAR KING", "PILL ORGANIZER",
)  # fmt: skip
GARDENS = (
    "{last} Garden Centre",
    "{town} Nurseries",
    "The Potting Shed, {town}",
    "{last} Pet & Aquatics",
    "{town} Farm Shop",
    "{last} & Daughters Ironmongers",
)
PLANTS = (
    "Compost multi 50L", "Lavender 2L pot", "Bird seed mix 5kg", "Watering can 9L", "Tomato feed 1L", "Secateurs bypass", "Bulbs narcissus x20", "Scone & tea", "Terracotta pot 30cm",
    "Hose fitting set", "Eggs free range 6", "Slug wool pellets", "Cat litter 10L", "Garden twine", "Fuchsia trailing", "Jam damson 340g", "Gloves gardening L", "Hand fork",
)  # fmt: skip

TRUST_FOR = (
    "Settlement {last} v. {last2}",
    "Client ledger {n}",
    "Closing of {last} estate",
    "Medical lien, {last}",
    "Lien in full {n}",
    "Escrow {n}",
)
BENEFIT_FOR = ("Claim {n}", "Benefit of {last}", "Disability {n}", "Policy loan {n}", "Premium return {n}")
