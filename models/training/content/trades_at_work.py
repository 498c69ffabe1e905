"""What is charged by those who sell no goods from a shelf: counsel, workshops, builders, hotels, carriers, utilities, software."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from random import Random

from models.training.content import numbers, people
from models.training.content.markets import words

_DEEDS = words("Review of|Draft|Revise|Telephone call with {p} regarding|Email to {p} concerning|Prepare|Attend meeting with {p} on|Analyze|Research on|Conference with {p} about|Follow up on|Finalize and file|"
               "Travel to {p} office for|Edit and circulate|Site inspection for|Coordinate with {p} regarding")  # fmt: skip
_MATTERS = words("lease amendment|motion to dismiss|quarterly financial statements|deposition summary|benefit plan documents|zoning application|network migration plan|title report|audit schedules|discovery responses|"
                 "vendor contract|survey of parcel 4|shareholder agreement|training materials|payroll tax filings|structural drawings|easement documents|board minutes")  # fmt: skip
_MORE = words(
    "and related correspondence|per client request|; revise same|(0.3); conference call (0.4)|and exhibits|before hearing|for next board meeting|; update file|including comparison with prior draft"
)
EXPENSES = words(
    "Filing fee|Photocopies|Postage|Court reporter|Mileage 84 miles|Parking|Overnight courier|Travel - airfare|Lodging, 1 night|Online research|Deposition transcript|Certified copies|Meals|Recording fee|Printing"
)
LABOR = words("REPLACE FRONT BRAKE PADS|Oil and filter change|Diagnose check engine light|4 wheel alignment|R&R water pump|Replace thermostat|Balance and rotate tires|Repair wiring harness|Inspect suspension|A/C evacuate and recharge|"
              "Calibrate pump|Replace hydraulic hose|Annual preventive maintenance|Clean and adjust rollers|Replace main board|Leak test|Install exhaust gasket|Replace wiper motor|State inspection|Service call, first hour")  # fmt: skip
PARTS = words("Brake pad set front|Oil filter|Engine oil 5W-30|Thermostat housing|Serpentine belt|Spark plug|Air filter|Coolant gallon|Water pump|Gasket kit|Hose assembly|Relay 12V|Cabin filter|Wheel bearing|Wiper blade|Fuse kit|"
              "Control board|Roller set|Seal kit|Battery group 65|Fuel filter|Valve stem")  # fmt: skip
WORKS = words("Mobilization|Demolition|Site clearing and grading|Concrete footings|Masonry|Structural steel|Rough carpentry|Roofing and flashing|Doors and hardware|Drywall and finishing|Painting|Plumbing rough-in|HVAC ductwork|"
              "Electrical service|Fire protection|Landscaping|General conditions|Change order 1|Change order 2|Permits and fees|Storm drainage|Asphalt paving|Insulation|Flooring|Elevator modernization")  # fmt: skip
STAYS = words(
    "Room Charge|Room|Guest Room|Occupancy Tax|City Tax|State Room Tax|Restaurant Breakfast|Room Service|Parking Self|Valet Parking|Minibar|Laundry|Resort Fee|Telephone Local|Internet Access|Lounge|Meeting Room|Gift Shop|Late Check Out"
)
PLANS = words("Team plan|Business subscription|Pro plan, annual|Starter seat|Additional seats|Data storage 500 GB|API calls, tier 2|Priority support|Hosting, managed server|Domain renewal|Backup service|Voice lines|Licence renewal|"
              "Onboarding package|SMS bundle 1,000|E-signature add-on|Monthly platform fee|Analytics module")  # fmt: skip
ACCESSORIES = words(
    "Freight charges|Fuel surcharge|Liftgate at delivery|Residential delivery|Inside delivery|Limited access fee|Detention 1 hr|Notification before delivery|Hazardous material fee|Reweigh charge|Discount per tariff|Minimum charge|Insurance"
)
LOADS = words(
    "Skids machine parts|Cartons medical supplies|Pallets paper goods|Drums cleaning compound|Crates furniture|Pcs steel tubing|Rolls carpet|Boxes books|Gaylords plastic pellets|Pallets canned food|Used household goods"
)
SERVICES = words(
    "Ground|Next Day Air|2nd Day|Express Saver|Same Day|Standard Overnight|International Priority|Ground Residential|Rush 2 hr|Economy|Document Express|Route stop"
)
CHARGES = {
    "electric": words(
        "Basic service charge|Energy charge first 500|Energy charge over 500|Delivery charge|Power cost adjustment|Demand charge|Renewable rider|Street lighting|Franchise fee|State regulatory fee|Meter charge"
    ),
    "water": words(
        "Water base charge 5/8 in|Water usage|Sewer base charge|Sewer usage|Storm water|Backflow fee|Fire line|Solid waste cart|Infrastructure fee|Irrigation meter"
    ),
    "phone": words(
        "Monthly service 555-0142|Business line package|Unlimited long distance|Internet 200M|Static IP|Federal access charge|Universal service fee|E911 fee|Equipment rental|Directory assistance|Voicemail box|Taxes and surcharges"
    ),
    "waste": words(
        "4 YD front load 1X week|8 YD recycling 2X week|Extra pickup|30 YD roll off haul|Disposal per ton|Fuel recovery fee|Environmental fee|Container rental|Administrative fee|Overage charge|Medical waste 28 gal tub"
    ),
    "gas": words(
        "Customer charge|Gas delivery|Gas supply|Pipeline adjustment|Weather adjustment|Conservation rider|Gross receipts fee"
    ),
}
UNITS = {"electric": "kWh", "water": "gal", "phone": "min", "waste": "yd", "gas": "therms"}


def narrative(rng: Random) -> str:
    """What somebody did for a client."""
    told = f"{rng.choice(_DEEDS)} {rng.choice(_MATTERS)}".replace("{p}", people.person(rng).last)
    return f"{told} {rng.choice(_MORE)}".replace(" ;", ";") if rng.random() < 0.5 else told


def vehicle(rng: Random) -> list[tuple[str, str]]:
    """What a workshop writes about what it repaired: captions and values that are no fields."""
    d = numbers.digits
    known = [
        (rng.choice(("Vehicle", "Year/Make/Model", "Unit", "Equipment")), rng.choice((f"20{rng.randint(8, 24):02d} Van 2500", "Forklift FB-20", f"20{rng.randint(8, 24):02d} Sedan LX", "Autoclave M9", "Generator 40kW"))),
        (rng.choice(("VIN", "Serial No", "S/N")), "".join(rng.choices("ABCDEFGHJKLMNPRSTVWXYZ0123456789", k=rng.choice((8, 17))))),
        (rng.choice(("Mileage In", "Odometer", "Hours", "Miles")), f"{rng.randint(2, 180)},{d(rng, 3)}"), (rng.choice(("Plate", "Tag", "License")), f"{''.join(rng.choices('BCDFGHKLMNP', k=3))}{d(rng, 4)}"),
        (rng.choice(("Advisor", "Writer", "Tech", "Mechanic")), people.person(rng).first), (rng.choice(("R.O. No.", "Repair Order", "Work Order", "Ticket")), d(rng, 5)), (rng.choice(("Color", "Engine")), rng.choice(("WHT", "SIL", "5.7L", "BLU"))),
    ]  # fmt: skip
    return rng.sample(known, k=rng.randint(2, len(known)))


def journey(rng: Random) -> str:
    """From where to where, as a carrier writes it."""
    towns = words(
        "Tulsa OK|Boise ID|Macon GA|Erie PA|Fargo ND|Salem OR|Mobile AL|Waco TX|Racine WI|Dayton OH|Duluth MN|Yuma AZ"
    )
    one, other = rng.sample(towns, k=2)
    return rng.choice((f"{one} - {other}", f"{one} to {other}", f"{one[-2:]}>{other[-2:]}"))
