"""Who sends invoices to a clinic or an office and what for: goods, services, charges, remarks below a row, facts of the trade."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import numbers, people
from models.training.content.phrasing import choose

_APART = re.compile(r"\|(?![^\[]*\])")


def listed(text: str) -> tuple[str, ...]:
    """Templates written with bars between; bars within brackets part the choices of one template."""
    return tuple(part.strip() for part in _APART.split(text))


@dataclass(frozen=True, slots=True)
class Trade:
    """A line of business. Goods are `name/unit/least/most` in cents, charges `name/least/most`; names have choices in brackets."""

    firms: str
    """What a firm of this trade calls itself behind its name."""
    goods: tuple[str, ...]
    charges: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    """What may be said behind a name."""
    notes: tuple[str, ...] = ()
    """Lines below a row that are no fields."""
    marks: tuple[str, ...] = ()
    """Facts of the trade that are no fields: `caption/text`."""
    sections: tuple[str, ...] = ()


TRADES: Mapping[str, Trade] = {
    "medical": Trade(
        "Medical Supply|Surgical Products|Healthcare Distribution|Physician Supply|Hospital Supply|Orthopedics|Med-Surg|Home Medical",
        listed("Glove [exam|surgical] [nitrile|latex|vinyl] [S|M|L|XL] [PF|powder free] [100/bx|200/bx]/BX/640/2400 | Gauze sponge [2x2|4x4] [8|12] ply [sterile|non-sterile]/PK/240/1400 | Needle [18G|22G|25G] x [1|1-1/2] in/BX/500/2100 | [Suture|Sutures] [nylon|silk] [3-0|4-0] [18in|30in]/BX/1900/9800 |"
              "Catheter [foley|intermittent] [14|16|18]Fr/CS/2200/14500 | Mask [surgical|procedure] earloop [blue|white]/BX/390/1800 | Bandage elastic [2|3|4|6] in [self-closure|w/ clips]/CS/1250/6100 | Table paper [smooth|crepe] [18|21] in x [125|225] ft/CS/1800/5400 | Wheelchair [18|20] in [std|bariatric] seat/EA/14900/48900 |"
              "Specimen cup [4|5] oz [sterile|] w/lid/CS/2100/6700 | Blood pressure cuff [adult|large adult|pediatric]/EA/1499/8200 | Sharps container [1|5|8] [qt|gal] red/EA/310/1900 | Speculum vaginal disp [S|M|L]/BX/1600/4800 | Electrode [ECG|TENS] [foam|gel] [2in|round]/PK/450/2900 | Wound dressing [foam|alginate] [4x4|6x6]/BX/2400/11200"),
        listed("Fuel surcharge/250/1800 | Hazardous handling fee/500/2500 | Small order charge/500/1500 | Drop ship fee/700/2900 | Restocking fee/900/4500 | Minimum order fee/500/1000"),
        listed("latex free|[10|20|50] per case|replaces item [80|14]-{d4}|each box sealed|individually wrapped|with measuring scale|[blue|white|beige]"),
        listed("LOT {d6} EXP [03/28|11/27|2028-06]|Lot No. {L}{d5}|Mfg: {last} [Med|Mfg] {d5}|*** BACKORDERED - WILL SHIP ***|Substituted for {d5}|HCPCS {L}{d4}|Rx item - license on file|Contract [price|tier 2] {d3}|UDI {d8}"),
        listed("License/{L}{d6}|DEA/{L}{L}{d7}|Warehouse/[02|14|DC3]|GPO/{last} Group|Sales Rep/{last}"), listed("EXAM ROOM|LAB|FRONT OFFICE|PHARMACY"),
    ),
    "lab": Trade(
        "Diagnostics|Reference Laboratory|Clinical Labs|Pathology Services|Imaging Services|Dental Laboratory",
        listed("[Comp|Basic] metabolic panel/EA/650/4200 | CBC w/ [diff|auto diff]/EA/480/2900 | [Urine|Throat|Wound] culture/EA/900/5200 | Lipid panel [fasting|]/EA/700/3800 | [TSH|Vitamin D 25-OH|Hemoglobin A1c|Ferritin]/EA/500/6100 | Biopsy [read|level IV] - [skin|GI]/EA/4400/18900 | [PFM|Zirconia|Full cast] crown #[3|14|19|30]/UN/8900/24500 |"
              "Drug screen [5|10] panel/EA/1900/6900 | Specimen [collection|handling]/EA/300/1500 | [Night guard hard|Denture repair|Partial framework]/UN/4500/31000 | MRI [knee|lumbar|brain] [w/o|w/] contrast/EA/18000/79000 | Chest X-ray [2 views|1 view]/EA/2900/9500"),
        listed("Courier pickup/500/2500 | STAT fee/1500/4500 | After hours call/2500/7500 | Supplies/300/1900"), listed("repeat|send-out|referred|STAT"),
        listed("Pt: {last}, {L}. Acc# {d7}|Collected {date}|Accession {L}{d6}|Ordering: Dr. {last}|Shade [A2|A3|B1] Case {d5}"), listed("CLIA/{d2}D{d7}|Route/{d3}|Account Rep/{last}"),
        listed("CHEMISTRY|HEMATOLOGY|SEND OUTS|PATIENT {last}"),
    ),
    "linen": Trade(
        "Linen Service|Uniform Rental|Textile Services|Laundry|Towel & Mat|Linen Supply",
        listed("[Bath|Hand|Bar] towel [white|blue|]/EA/12/95 | Scrub [top|pant] [ceil|navy] [S|M|L|XL]/EA/45/260 | Lab coat [white|] [mens|ladies]/EA/60/310 | Mat [3x5|4x6|3x10] [charcoal|brown]/EA/280/950 | [Sheet|Pillow case] [flat|fitted|std]/EA/30/140 | Patient gown [IV|tie back]/EA/38/170 | [Bag|Hamper] stand/EA/90/400 | Shop towel [red|blue]/EA/7/25 | Dust mop [24|36|48] in/EA/110/480 | Apron bib [white|black]/EA/25/110 | Air freshener [svc|refill]/EA/450/1450"),
        listed("Service charge/450/1850 | Energy surcharge/250/1500 | Environmental fee/200/1250 | Inventory maintenance/300/2600 | Loss [charge|replacement]/500/4900 | Emblem charge/150/900 | Stop minimum/1500/3900 | Delivery fee/500/1200"),
        listed("weekly|bi-weekly|rental|NOG"), listed("Wearer {last}, {L}.|Soil cnt {d2} Clean {d2}|Inv level {d3}|Dept [SURG|ER|OFFICE]"), listed("Route/{d3}|Stop/{d2}|Day/[MON|TUE|THU]|Delivered On/{date}|Rte-Stop/{d2}-{d3}"),
        listed("GARMENTS|FLAT GOODS|FACILITY SERVICES|DEPT 0{d1}"),
    ),
    "waste": Trade(
        "Waste Services|Disposal|Environmental|Sanitation|Recycling|Medical Waste|Shredding",
        listed("[2|4|6|8] yd [container|dumpster] [1x|2x|3x] per week/MO/4200/29800 | [20|30|40] yd roll off [haul|exchange]/EA/19500/62000 | [Medical|Biohazard] waste box [28|31] gal/EA/1800/5600 | Disposal [per ton|by weight]/TN/3800/9700 | [Extra|Special] pick up/EA/2500/9900 | Document destruction [64 gal bin|console]/EA/1500/6900 | Cardboard recycling [6|8] yd/MO/2900/9500 | Portable toilet [std|ADA] [28 day|weekly]/EA/6500/21000 | Container rental/MO/1500/9000 | Sharps [mail back|pickup] [2|8] gal/EA/3500/12800"),
        listed("Fuel [surcharge|recovery fee]/300/4900 | Environmental [fee|compliance]/200/3900 | Franchise fee/150/2900 | Administrative fee/350/695 | Regulatory cost recovery/200/2600 | Late fee/500/1500"), listed("frontload|rear load|commercial|MSW"),
        listed("Ticket {d6}|WO {d7} {date}|Manifest {d9}|{d1}.{d2} tons|Service {date} - {date}"), listed("Site/{d3}|Service Period/{date} - {date}|Contract/{d6}|Route/{d4}|Location/{d2}"), listed("SITE 001 {last} CLINIC|Service Location {d3}|Container {L}"),
    ),
    "telecom": Trade(
        "Communications|Telecom|Fiber Networks|Voice & Data|Telephone|Wireless|Answering Service|Cable Business",
        listed("Business line[s|] [unlimited|measured]/EA/2400/5900 | [Fiber|Broadband] internet [100|300|940]/[20|35|100] Mbps/MO/6900/34900 | Static IP [block of 5|single]/MO/500/2500 | Hosted [PBX|voice] seat[s|]/EA/1495/3995 | Long distance [usage|minutes]/MIN/2/12 | Toll free [usage|number]/EA/150/990 | Voice mail [box|boxes]/EA/300/995 | Handset lease [model {d3}|]/EA/400/1500 | Fax to email/MO/795/1995 | Answering service [base|{d3} calls]/MO/4900/24900 | SMS messages [overage|bundle]/EA/3/500"),
        listed("Federal universal service fund/90/1900 | 911 [fee|surcharge]/60/500 | Regulatory recovery fee/100/1200 | Number portability/30/90 | Late payment charge/500/1500 | Paper bill fee/200/400 | State TRS surcharge/10/90"), listed("main office|suite {d3}|month to month|36 mo term"),
        listed("555-01{d2}|Circuit {d2}.{L}{L}.{d6}|{date} - {date}|{d3} min @ 0.0{d2}"), listed("Billing Period/{date} - {date}|Main Number/555-01{d2}|Account Manager/{last}|Contract/{d6}"), listed("MONTHLY SERVICE|USAGE CHARGES|EQUIPMENT|Partial month"),
    ),
    "rental": Trade(
        "Equipment Rental|Rentals|Crane & Rigging|Party Rental|Leasing|Tool Rental|Scaffold & Shoring",
        listed("[Scissor|Boom] lift [19|26|32|45] ft [electric|diesel]/DAY/9500/41000 | Generator [20|45|70] kW [towable|]/WK/29500/124000 | [Tent|Canopy] [20x20|30x40|10x10] [white|frame]/EA/14500/98000 | Chair[s|] [folding|padded] [white|black]/EA/95/450 | Table [round 60|banquet 8 ft]/EA/750/1850 | Copier lease [model {L}{d3}|]/MO/9900/48900 | Oxygen concentrator [5 L|10 L]/MO/4500/19900 | Hospital bed [semi|full] electric/MO/6500/24900 | Compressor [185|375] cfm/DAY/8900/31000 | Light tower/WK/19500/44500 | Trench box [8x10|8x16]/WK/31000/78000"),
        listed("Delivery [charge|and pickup]/4500/19500 | Damage waiver [14%|]/900/7900 | Environmental recovery/150/1900 | Cleaning fee/2500/9500 | Refuel [charge|{d2} gal]/1900/14900 | Security deposit/10000/50000 | Property tax recovery/190/3900"),
        listed("unit {d5}|with trailer|minimum 4 hrs|incl. setup"), listed("Equip # {d5}-{d3} Hrs out {d4} in {d4}|Out {date} In {date}|Day {d3}.00 Week {d3}.00 4Wk {d4}.00|Serial {L}{d7}|{d2} days"), listed("Contract/{d7}|Job Name/{last} Bldg|Date Out/{date}|Date In/{date}|Ordered By/{last}"), listed("RENTAL ITEMS|SALES / MISC ITEMS|Transport"),
    ),
    "maintenance": Trade(
        "Mechanical|Elevator Service|Biomedical Service|Fire Protection|HVAC Services|Pest Control|Janitorial|Plumbing|Calibration|Lock & Key",
        listed("Labor - [technician|journeyman|helper] [regular|overtime]/HR/5500/18900 | [Preventive|Quarterly|Annual] [maintenance|inspection]/EA/9500/98000 | Filter [20x20x2|16x25x1|24x24x4]/EA/450/3900 | Service call [weekday|weekend]/EA/6900/17500 | [Calibrate|Repair] [infusion pump|autoclave|centrifuge]/EA/11500/49500 | [Refrigerant R-410A|Freon]/LB/1900/6900 | Fire extinguisher [recharge|inspection] [5|10] lb/EA/850/6900 | [Contactor|Capacitor|Motor|Gasket kit|Thermostat|Valve] [24V|2 in|1/2 hp|]/EA/1200/39500 | Pest control [monthly|quarterly] svc/EA/4500/16500 | [Office|Window|Carpet] cleaning [nightly|monthly|]/MO/12500/189000"),
        listed("Trip charge/2500/9900 | Truck charge/1500/6500 | Fuel surcharge/500/1500 | Shop supplies/300/2500 | Permit fee/3500/12500 | Disposal fee/500/4500"), listed("per agreement|bldg [A|2]|roof top unit {d1}|room {d3}|replaced under warranty|tested OK"),
        listed("Tech: {last} {date}|Unit {L}{d3} S/N {d7}|WO# {d6}|Problem: no cooling|Ref call {d5}"), listed("Work Order/{d6}|Technician/{last}|Service Date/{date}|Contract/{L}{d4}|Site/{last} Center"), listed("LABOR|MATERIAL|EQUIPMENT|OTHER"),
    ),
    "printing": Trade(
        "Printing|Graphics|Press|Forms & Labels|Signs|Mailing Services|Copy Center|Litho",
        listed("[Letterhead|Envelopes #10|Business cards] [1|2]-color [70# white|24# bond|16pt]/M/4500/29800 | [Brochure|Flyer] [tri-fold|8.5x11] 4/4 [gloss|matte]/M/12900/69500 | Banner [3x6|4x8] [vinyl|mesh]/EA/6500/24900 | NCR form [2|3|4] part [numbered|]/M/8900/41500 | Label[s|] [2x3|4x6] [thermal|poly]/RL/900/5200 | Typesetting [and proof|]/HR/4500/9900 | Mailing [list|prep|inkjet address]/M/2900/12900 | Folder [presentation|pocket] [foil|]/EA/65/390 | Sign [ADA|door|parking] [6x8|12x18]/EA/2400/14900"),
        listed("Plate charge/2500/9500 | Rush charge/3500/15000 | Postage deposit/15000/98000 | Overs [3%|5%]/400/6500 | Setup/2500/7500 | Proof/1500/3500"), listed("black + PMS {d3}|perf at 3.5|drilled 3 holes|your stock|bleeds|reprint of {d5}"),
        listed("Job {d5}|Proof OK {last} {date}|Qty {d4} incl. overs|Ink PMS {d3}"), listed("Job/{d5}|Job Name/{last} brochure|CSR/{last}|Proof Date/{date}|Delivered/{date}"), listed("PREPRESS|PRINTING|BINDERY|MAILING"),
    ),
    "food": Trade(
        "Foods|Catering|Provisions|Bakery|Produce|Dairy|Beverage Distributors|Coffee Service|Meats|Seafood",
        listed("[Chicken brst|Ground beef|Pork loin] [bnls|80/20] [4/10|2/5] lb/CS/3400/11900 | [Apple|Orange|Cranberry] juice [4 oz|46 oz] [48 ct|12 ct]/CS/1290/3400 | Milk [2%|whole|skim] [gal|half pint]/EA/45/490 | [Lettuce|Tomato|Onion] [iceberg|5x6|yellow] [24 ct|25 lb]/CS/1800/4200 | Coffee [dark|house|decaf] [42/2.5|80/2] oz/CS/2900/7900 | Boxed lunch[es|] [turkey|veggie|ham]/EA/950/1995 | [Breakfast|Dinner] buffet [per guest|]/PP/1295/4900 | Bread [wheat|white|rye] [24 oz|loaf]/EA/180/490 | Napkin [dinner|bev] 2-ply/CS/2100/5600 | Water [5 gal|16.9 oz] [spring|purified]/BTL/550/900"),
        listed("Fuel surcharge/200/900 | Bottle deposit/60/3000 | Delivery charge/500/4500 | Staffing - servers/9000/45000 | Pallet charge/900/2500 | Gratuity [18%|20%]/2500/24000 | Energy surcharge/150/495 | Returned containers credit/-3000/-300"),
        listed("{last} brand|frozen|fresh|gluten free|{d2} lb avg"), listed("Catch wt {d2}.{d2}|Brand {last} Farms|Origin [USA|CAN]|Split case|OUT OF STOCK"), listed("Route/{d3}|Driver/{last}|Stop/{d2}|Event Date/{date}|Guests/{d2}|Event/{last} meeting"), listed("DRY|REFRIGERATED|FROZEN|BEVERAGES|DISPOSABLES"),
    ),
    "fuel": Trade(
        "Fuel|Petroleum|Oil Co.|Propane|Gas & Welding|Compressed Gases|Heating Oil|Lubricants",
        listed("[Unleaded|Regular|Premium] gasoline [87|91] oct/GAL/239/419 | [ULS|Dyed|Clear] diesel #[1|2]/GAL/259/489 | Propane [bulk|cyl 100#|metered]/GAL/169/389 | Heating oil [#2|]/GAL/249/459 | [Oxygen|Nitrogen|Argon|CO2] [USP|industrial] [H|K|E|dewar] cyl/CYL/1250/9800 | Acetylene [#4|#5]/CYL/4500/13500 | Cylinder [rental|demurrage] [{d2} cyl|]/MO/600/9500 | Motor oil [5W30|15W40] [drum|tote|case]/EA/3900/89000 | DEF [bulk|2.5 gal]/GAL/149/390 | Nitrous oxide med/CYL/4900/13900"),
        listed("Hazmat [fee|charge]/500/1295 | Federal excise tax/200/9500 | State road tax/200/9900 | Delivery charge/900/4500 | Tank rental/2500/9500 | Oil spill fee/50/490 | Environmental fee/300/995"), listed("net gallons|keep full|tank {d1}|bulk"),
        listed("Ticket {d7} {date}|Meter start {d5} end {d5}|Tank {d3} gal|Cyl in {d1} out {d1}|Temp corr {d2}.{d1}"), listed("Truck/{d2}|Driver/{last}|Ticket/{d6}|Delivery Date/{date}|Tank/{d1}"), listed("Delivery {date}|CYLINDER BALANCE|PRODUCT"),
    ),
    "staffing": Trade(
        "Staffing|Personnel|Nurse Registry|Locums|Temporary Services|Workforce|Search Group",
        listed("{Full} - [RN|LPN|CNA|MA] [days|nights|evening] [reg|OT]/HR/2400/9800 | {Full}, [Receptionist|Billing clerk|Coder|Scribe]/HR/1900/5600 | [Locum|Hospitalist] [coverage|shift] - Dr. {last}/DAY/89000/245000 | {Full} [regular hours|overtime hours|double time]/HR/1800/9500 | On call [stipend|pay] {Full}/DAY/4500/29500 | Direct hire [placement|fee] - {Full}/EA/250000/1290000 | Mileage [reimbursement|{Full}]/MI/56/70"),
        listed("Background check/2500/7500 | Drug test/2900/6900 | Travel/9500/98000 | Housing/49500/195000 | Admin fee/1000/5000 | Conversion fee/150000/450000"), listed("week ending {date}|dept [ER|ICU|billing]|approved by {last}"),
        listed("W/E {date}|Timesheet {d6}|{date} 7:00A-3:30P|Cost ctr {d4}|Reports to {last}"), listed("Week Ending/{date}|Branch/{d3}|Department/[ICU|Billing|Lab]|Recruiter/{last}|Order/{d5}"), listed("WEEK ENDING {date}|{Full}|REGULAR TIME|EXPENSES"),
    ),
    "professional": Trade(
        "Consulting|CPAs|Architects|Engineering|Marketing|Law Group|Translation|Advisors|Credentialing|Billing Services|Design",
        listed("[Monthly|Quarterly] [bookkeeping|retainer|consulting services|close]/MO/29500/395000 | [Preparation|Review] of [Form {d3}|tax return|annual report]/EA/19500/249500 | [Interpreter|Translation] services [Spanish|ASL|Arabic]/HR/4500/14500 | [Website|Logo|Brochure] design [phase 1|revision|]/EA/29500/349500 | [Medical director|Physician advisor] hours/HR/12500/34500 | [Credentialing|Enrollment] [new provider|renewal]/EA/9500/49500 | [Coding|Chart] audit [25|50] charts/EA/39500/295000 | Transcription [lines|pages]/LN/8/19 | [Training|Workshop] [half day|full day] on site/EA/45000/295000"),
        listed("Travel [expenses|at cost]/4500/89000 | Filing fees/2500/43500 | Postage and copies/290/4900 | Mileage [{d2} miles|]/900/9500 | Less courtesy discount/-25000/-2500"), listed("per proposal {d4}|through {date}|{last} matter|phase {d1}"),
        listed("{date} {L}{L} {d1}.{d1} hrs|Project {d5}|Task {d2}: research|Per engagement letter dated {date}"), listed("Project/{d4}.{d2}|Engagement/{d5}|For Services Through/{date}|Partner/{last}|Matter/{d5}"), listed("SERVICES|EXPENSES|PHASE {d1}"),
    ),
    "dues": Trade(
        "Association|Chamber of Commerce|Medical Society|Alliance|Institute|Board of Certification|Publishing|Journal Services|Hospital Council",
        listed("[Annual|Active|Associate] [membership|member] dues [2025|2026]/EA/4500/195000 | [Journal|Newsletter] subscription [1|2] yr/EA/3900/89000 | [Annual meeting|Conference] registration - {Full}/EA/19500/129500 | [State|Local] chapter [assessment|dues]/EA/2500/49500 | [Exhibit booth|Sponsorship] [10x10|silver|table]/EA/49500/595000 | Directory [listing|advertisement 1/4 page]/EA/7500/89500 | Certificate[ of|] [renewal|membership]/EA/1500/29500 | CME [credits|course] {d2} hrs/EA/2900/49500"),
        listed("Voluntary contribution/2500/25000 | PAC contribution (optional)/5000/10000 | Late fee/1500/5000 | Early payment discount/-9500/-500 | Processing fee/295/1500"), listed("{Full}, MD|term {date} to {date}|2 copies|member rate"),
        listed("Member {d6}|Term {date} - {date}|Not deductible as charitable contribution|License {L}{d5}"), listed("Member Since/{date}|Membership Term/{date} - {date}|Section/{d2}"), listed("DUES|VOLUNTARY|SUBSCRIPTIONS"),
    ),
    "software": Trade(
        "Software|Systems|Data|Cloud Services|Health IT|Technologies|EHR Solutions|Hosting",
        listed("[EHR|Practice mgmt|Scheduling] license[s|] [named user|provider]/EA/4900/49900 | [Cloud|Nightly] backup [500 GB|1 TB|2 TB]/MO/4900/39900 | [Annual|Monthly] [support|maintenance] [gold|standard]/EA/9900/395000 | [Claims|Eligibility|E-fax] transactions [overage|tier 2]/EA/8/95 | [Firewall|Switch|Laptop|Scanner] [model {L}{d3}|]/EA/19900/189900 | [Remote|On-site] [support|installation]/HR/7500/19500 | [SSL certificate|Domain renewal] [1|2] yr/EA/1900/29900 | Patient portal [module|seat]/EA/2900/29900 | [Interface|Lab] [setup|HL7 feed]/EA/49500/450000"),
        listed("Implementation fee/50000/450000 | Credit card surcharge 3%/150/4900 | Annual prepay discount/-49500/-2500 | Prorated adjustment/-9500/9500 | Shipping and handling/900/4900"), listed("{date} - {date}|per provider|auto-renews|{d2} users|qty discount tier {d1}"),
        listed("{date} - {date}|Serial {L}{d2}-{d5}|License key {d4}-{d4}|Order {d6}|Subscription ID {d7}"), listed("Subscription/{d7}|Billing Period/{date} - {date}|Quote/Q{d5}|Rep/{last}"), listed("RECURRING|ONE-TIME|USAGE|{Mon} SERVICES"),
    ),
    "office": Trade(
        "Office Products|Stationers|Business Systems|Paper|Furniture|Janitorial Supply|Electrical Supply|Hardware|Industrial Supply",
        listed("Paper copy [8.5x11|11x17] [20#|24#] [white|ivory]/CT/2990/6900 | Toner [black|cyan|magenta] [HY|std] [{d4}X|{d3}A]/EA/5900/24900 | Folder [file|hanging] [letter|legal] [1/3 cut|green]/BX/890/3900 | Pen [gel|ballpoint] [fine|med] [black|blue]/DZ/490/2400 | Chair [task|executive|stool] [mesh|fabric] [black|grey]/EA/8900/49900 | Desk [60x30|L-shape] [maple|cherry]/EA/19900/89900 | Liner trash [33|55] gal [black|clear]/CS/1990/5900 | Lamp LED [T8 4 ft|BR30|A19] [4000K|3000K]/EA/390/2900 | [Conduit|Cable|Breaker] [3/4 in|12/2|20A]/EA/450/9900 | Cleaner [glass|floor|bowl] [qt|gal]/CS/1490/6900 | Battery [AA|AAA|9V] [24|12]-pk/PK/790/2900"),
        listed("Fuel surcharge/199/1500 | Assembly/2500/19900 | Small order fee/500/1000 | Recycling fee/50/900 | Pallet deposit/1500/4500 | Discount 2%/-4900/-200"), listed("{last} brand|10/ct|recycled 30%|UNSPSC {d8}|special order"),
        listed("Mfr {L}{L}{d4}|Your item {d6}|Ship from whse {d2}|Line ref {d3}|Non-returnable"), listed("Dept/{d3}|Ordered By/{last}|Route/{L}{d2}|Whse/{d2}|Release/{d4}"), listed("COST CENTER {d4}|Deliver to {last}|Order {d6}"),
    ),
    "broadcast": Trade(
        "Broadcasting|Media|Radio Group|Television|Outdoor Advertising|Communications",
        listed(":[15|30|60] [M-F|Sa-Su|M-Su] [6a-10a|10a-3p|3p-7p|5p-12m]/SPT/500/195000 | [Morning|Noon|Evening|Late] news [:30|:15] [M-F|Sat]/SPT/4500/249500 | [Sponsorship|Billboard :10] [traffic|weather]/SPT/1500/49500 | [Digital|Streaming] [banner|pre-roll] [300x250|:15]/M/590/3500 | Outdoor poster [#{d4}|14x48] [4 wks|]/EA/49500/450000 | Remote broadcast [2|3] hrs/EA/50000/250000 | Production [spot|voice over] [:30|:60]/EA/7500/95000 | [ROS|Prime|Fringe] [:30|:60] wk of {date}/SPT/900/89500"),
        listed("Production fee/7500/45000 | Agency commission [15%|]/-99000/-1500 | Talent fee/5000/29500 | Net rep adjustment/-4900/4900"), listed("ISCI {L}{L}{d4}|product: {last}|wk {date}|rotator"),
        listed("Aired {date} 7:1{d1}A {date} 4:4{d1}P|ISCI {L}{L}{L}{d4}H|MG for {date}|{d1} spots|Days MTWTF--"), listed("Station/[K|W]{L}{L}{L}-FM|Flight/{date} - {date}|AE/{last}|Estimate/{d4}|Product/{last}|Contract/{d6}"), listed("K{L}{L}{L}-FM|WEEK OF {date}|LINE {d1}"),
    ),
}  # fmt: skip


def said(rng: Random, template: str, day: date, style: str = "%m/%d/%y") -> str:
    """A template with its choices made and its places filled: digits, letters, names and days before the invoice."""
    text = choose(rng, template)
    while "{" in text:
        start, _, rest = text.partition("{")
        place, _, tail = rest.partition("}")
        text = start + _filled(rng, place, day, style) + tail
    return " ".join(text.split())


def _filled(rng: Random, place: str, day: date, style: str) -> str:
    if place[1:].isdigit():
        return str(rng.randint(1, 9)) + numbers.digits(rng, int(place[1:]))[1:]
    who = people.person(rng)
    return {
        "L": rng.choice("ABCDEGHKLMNPRSTVW"),
        "last": who.last,
        "Full": who.plain,
        "Mon": day.strftime("%B"),
        "date": (day - timedelta(days=rng.randint(1, 32))).strftime(style),
    }[place]
