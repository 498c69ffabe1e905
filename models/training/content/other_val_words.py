"""What the validation mail of no kind says: other matters than training's, in whole sentences."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

SENTENCES = (
    "Members voted to keep the dues where they are for one more season.", "The clubhouse gets a coat of varnish over the long weekend.", "Dogs are welcome on a leash, cats at their own risk.", "Our chess evening moves to the room above the bakery.",
    "If you borrowed the projector, would you kindly put it back?", "Compost bins can be picked up behind the town garage until they run out.", "The credit union lends up to six thousand at the member rate.", "Nobody needs to sign anything; the change happens by itself.",
    "We tried the new scheduling tool for a fortnight and liked it.", "A plumber will walk through every unit with a flashlight and a smile.", "The second act is longer than the first, so eat beforehand.", "Whoever finds the red umbrella may keep it.", "Three hundred tulip bulbs went into the ground behind the chapel.",
    "Let us know whether you would rather get this by e-mail.", "Seats are numbered but nobody has ever minded.", "Our veterinarian is back from leave and sees patients with fur and feathers.", "Scaffolding will stand in front of the east windows.", "You can swap shifts among yourselves, provided the sheet is right.",
    "It took forty volunteers and a borrowed crane to set the clock again.", "The caterer wants a head count, not a guess.", "Please use the back door while the front one is being planed.", "No loose change any more: the laundry takes cards.", "The hikers reached the hut before the thunderstorm did.",
    "A colleague of ours will stop by with samples and a price sheet.", "Rents for storage lockers stay as they were.", "Elections for the cooperative are held by show of hands.", "The ice rink opens as soon as the nights are cold enough.", "Bees are not aggressive unless one waves at them.", "We printed too many almanacs and give the rest away.",
    "This year's apprentices come from eleven villages.", "For questions about the kiln ask the potter, not the porter.", "The orchestra rehearses behind closed doors until Thursday.", "Take the shuttle; there is nowhere to leave a car.", "Our warranty covers the motor, not the brush.", "Half of the proceeds go to the lifeboat.", "Your subscription runs on unless you tell us otherwise.",
)  # fmt: skip
TITLES = (
    "Circular No. 14", "To whoever uses the roof terrace", "The Allotment Post", "A quiet word about noise", "Winter tires, again", "Glee club: auditions", "How the lake got its swans", "Rules of the boathouse", "What changes on the first", "Minutes in brief", "Two for one on Tuesdays", "The Lighthouse Keeper's Almanac",
    "Lost and found", "Ceramics for beginners", "Roadside breakfast", "Visit by the chimney sweep", "Fourth Sunday outing", "A new face at reception", "Flea market", "About the smell in corridor B", "Cooperative Savings Society", "A thank-you from the shelter",
)  # fmt: skip
PAIRS = (
    ("Doors open", "half past six"), ("Tickets", "at the kiosk, 12 apiece"), ("Bring along", "sturdy boots"), ("Organizer", "the Harbor Guild"), ("Enquiries", "front desk, extension 5"), ("Consignment", "4471-BX"), ("Parcels", "two of three"), ("Left with", "your neighbor"), ("Meet at", "the old pump house"),
    ("Rain date", "the Sunday after"), ("Minutes by", "the clerk"), ("Class", "B, evenings"), ("Article", "hedge trimmer 40"), ("Batch", "0619 to 0644"), ("Former name", "Quayside Mutual"), ("Present name", "Quayside & Moor Mutual"), ("Sheets", "9 with this one"), ("Fax to", "(207) 555-0136"), ("Outage", "from 1 to 4 in the night"),
    ("Rule", "17 b"), ("In charge", "second floor warden"), ("Sort code", "shown on your card"), ("Menu", "stew or greens"),
)  # fmt: skip
REPLIES = ("I shall come", "I shall not come", "with guests:", "Vegetarian", "Undecided", "Call me in the evening")
