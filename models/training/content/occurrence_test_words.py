"""What reports of occurrences ask and answer in the test split."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

TITLES = (
    "Occurrence Report",
    "Report of an Unusual Event",
    "Equipment Failure Report",
    "Visitor and Staff Accident Record",
    "Near Miss Notice",
)
PARTS = {
    "who": ("Who was involved", "Part 1 - Person", "A. Person concerned"),
    "where": ("Where and when", "Part 2 - Place and time", "B. Place"),
    "what": ("What happened", "Part 3 - Event", "C. Account"),
    "then": ("What was done", "Part 4 - Follow-up", "D. Steps taken"),
}
CAPTIONS = {
    "name": ("Name of person", "Person (last, first)", "Full name"), "badge": ("Badge or chart no.", "ID no.", "Employee no."), "phone": ("Telephone", "Where to call", "Extension or phone"),
    "job": ("Position", "Job title", "Relation to hospital"), "unit": ("Unit", "Department", "Ward or area"), "spot": ("Exact spot", "Room or corridor", "Location"),
    "day": ("Date of event", "Day", "Happened on"), "clock": ("Hour", "Time of event", "At (24 h)"), "device": ("Device or article", "Equipment", "Item"), "tag": ("Asset tag", "Serial no.", "Inventory no."),
    "witness": ("Seen by", "Witness", "Other persons present"), "told": ("Reported to", "Supervisor told", "Notified"), "writer": ("Written by", "Report made by", "Author"), "signed": ("Date of report", "Written on", "Report date"),
}  # fmt: skip
CHOICES = (
    ("Injury", ("None", "Minor", "Serious")), ("Patient told", ("Yes", "No")), ("Device kept aside", ("Yes", "No", "Does not apply")), ("Floor wet", ("Yes", "No")),
    ("Seen by physician", ("Yes", "No", "Declined")), ("Shift", ("Day", "Evening", "Night")), ("Kind", ("Fall", "Medication", "Equipment", "Other")),
)  # fmt: skip
JOBS = ("Transporter", "RN", "Visitor", "Night cleaner", "Volunteer", "Cook", "Lab tech", "Clerk")
UNITS = ("4 West", "Dialysis", "Lobby", "Kitchen", "Radiology", "Nursery", "Day surgery", "Parking deck B")
SPOTS = (
    "Room 412, at the bed",
    "Corridor by elevator 2",
    "Loading dock",
    "Sink area",
    "Stair B landing",
    "Bay 6",
    "Front desk",
)
DEVICES = ("Infusion pump", "Bed rail", "Wheelchair", "Floor scrubber", "Telemetry box", "Lift sling", "Coffee cart")
STORIES = (
    "Person slipped while carrying a tray and caught the rail with the left hand.", "The alarm did not sound when the line was closed. A second unit was brought.",
    "Wheel came off while the patient was being moved; nobody fell.", "Found water on the floor near the ice machine, mopped it and put up a sign.",
    "The wrong label was on the bag. It was seen before the bag was hung.", "Door closed on two fingers, ice was given and the skin was not broken.",
)  # fmt: skip
STEPS = ("Tagged and sent to repair.", "Supervisor spoke with staff.", "Work order opened.", "First aid given, went back to work.", "Sign put up, area closed until dry.", "None needed.")  # fmt: skip
