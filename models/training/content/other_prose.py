"""Prose about anything: what mail says that is about no claim and no bill. A paper keeps to a topic or two."""

# ruff: noqa: E501, SIM905 - words in running lines, not one to a line

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.training.content import correspondents
from models.training.content.phrasing import choose

TOPICS: Mapping[str, tuple[str, ...]] = {
    name: tuple(words.split())
    for name, words in {
        "coverage": "claim appeal denial refund authorization referral deductible copay remittance eligibility provider network formulary premium enrollment specialist overpayment benefit policy modifier audit portal credential directory resubmission reviewer guideline attestation dispute",
        "health": "nurse vaccine clinic diet sleep exercise screening doctor hygiene wellness therapy heart vision stroke allergy pregnancy nutrition blood pharmacy rehabilitation prevention infection mask ward hospice volunteer pulse recovery ambulance research",
        "office": "desk calendar badge copier parking elevator printer password server folder holiday payroll uniform training supervisor intranet conference lobby shift schedule budget telephone committee mailroom furniture recycling cafeteria visitor newsletter procedure",
        "town": "bridge library council road park festival school bus museum market river fountain mayor harbor station playground theater garden hall fire police ferry sidewalk bicycle snow tree water sewer court neighborhood",
        "farm": "corn orchard tractor harvest soil rain barn cattle fence seed honey irrigation wheat vineyard mill pasture drought hay poultry fertilizer grain feed dairy acre crop weed silo plow frost beekeeper",
        "science": "sample reactor enzyme protein filter particle temperature solvent laboratory smoke tar residue isotope cell mouse assay method concentration pressure polymer catalyst spectrum variance trial dose hypothesis instrument tissue reagent chamber",
        "trade": "brand retailer display shelf carton package price discount campaign customer warehouse billboard magazine coupon dealer product market shipment slogan export competitor menthol cigarette store survey sponsor radio television poster agency",
        "house": "kitchen roof window carpet lamp heater plumbing paint mortgage basement insulation faucet mattress sofa garage attic bathroom tile gutter chimney vacuum blanket curtain ladder porch freezer toaster lawn hammer paintbrush",
        "school": "teacher student classroom tuition graduation scholarship principal lecture chemistry poetry football homework reading band college seminar science essay grade kindergarten tutor faculty campus exam history semester parent library diploma locker",
        "church": "choir sermon pastor parish picnic supper charity mission prayer bazaar baptism candle hymn deacon fellowship youth altar bell shelter pantry donation wedding memorial gospel congregation organ vestry advent potluck quilt",
        "money": "savings mortgage dividend investor shares retirement annuity pension tax credit branch loan portfolio inflation trustee fund bond broker audit treasury merger currency deficit revenue wallet deposit quarter yield stock index",
        "law": "statute hearing counsel ordinance senator testimony commission regulation witness treaty committee amendment verdict petition jury tribunal bill privacy contract liability plaintiff deposition brief patent copyright attorney judge appeal docket clerk",
        "computers": "software portal browser laptop network update password database cloud license tablet screen keyboard firewall backup account download release sensor battery cable monitor website app device upgrade virus firmware support ticket",
        "travel": "flight hotel luggage cruise island passport airport train beach museum tour guide ticket mountain village resort ferry itinerary rental highway souvenir harbor castle trail camping visa excursion sunset lounge reservation",
        "kitchen": "recipe butter oven onion garlic flour sugar chicken soup salad pepper noodle cheese tomato basil cake bread cinnamon vinegar skillet lemon rice apple mushroom potato cream pastry sauce turkey broth",
        "arts": "painter gallery orchestra sculpture novel poet stage actor film violin exhibit museum curtain dancer quartet mural photograph canvas opera drummer chorus script comedy ballet curator portrait jazz pottery festival author",
    }.items()
}
_ADJECTIVES = (
    "new old small large local annual national careful early late free modern quiet bright simple popular regular public private recent important useful fresh "
    "special strong steady rising average proposed temporary permanent improved seasonal healthy safe friendly rare broad final joint detailed formal natural"
).split()
_DONE = (
    "opened closed improved repaired replaced discussed reviewed measured planned delayed expanded reduced sold introduced tested approved rejected published "
    "painted organized celebrated announced studied recommended developed installed inspected postponed praised described compared collected"
).split()
_DOING = "help change improve cost require support follow limit increase reduce affect shape encourage replace explain delay protect include attract surprise".split()
_SENTENCES = (
    "[The|Our|This] {a} {n} was {done} [last|this] [week|month|spring|fall|year].", "{who} [said|noted|explained|believes] that [the|every] {n} [will|may|can] {do} the {n}.", "[Many|Most|Some|Few] {ns} [need|want|have] a {a} {n}.",
    "[We|They] {done} [two|three|several|a number of] {ns} [at|near|in] {place}.", "[In|Since] {year} the {n} [has been|was] {done} [twice|every year|again|in part].", "[Please|Kindly|Be sure to] [bring|check|read|keep|share] [your|the] {n} [before|after] [the meeting|noon|you leave|Friday].",
    "A {a} {n} does not {do} the {n}[, however|, of course|, as a rule|].", "[About|More than|Nearly|Fewer than] {num} {ns} were {done}[, up from {num}|, according to {who}|].", "[If|When|Where] the {n} is {a}, [the|your] {n} [should|must|may] be {done}.",
    "[You|Visitors|Members|Readers|Employees] [may|can|should] [ask|look|call|write] for a {n}[ free of charge| at the desk| in advance|].", "[The results|These findings|The figures] [suggest|show|indicate] that {ns} {do} {a} {ns}.", "[What|Why] does a {n} {do}?",
    "[There is|There was|There will be] [no|a|one more] {n} [for|with|behind] the {n}.", "[Neither|Both|All] {ns} were {a}[, and the {n} was {done}|, but not {a}|].", "[Thanks to|Together with|According to|Because of] {who}, the {n} is {a} [again|now|once more].",
    "[The|Each] {n} [costs|weighs|covers|lasts] [about|less than|up to] {num} [dollars|pounds|miles|hours|days].", "[It|This] [is|was] [hard|easy|time|important|too early] to {do} the {n} [without|before|with] a {a} {n}.", "{place} [is known for|has|lost|won] its {a} {n}.",
    "[From|Until|Beginning] {month} the {n} [is|will be|stays] [closed|open|{done}].", "[First|Then|Next|Finally], the {n} and the {n} were {done}[ by {who}| in {place}|].", "[Some say|It is said|We think|Nobody doubts] that {a} {ns} {do} the {n} more than any {n}.",
    "[Over|During|In] the [past|next|last] {num} [days|months|years] {ns} [will|did|could] {do} [our|the] {n}.", "[A|Another] {n}, [which was|although|being] {a}, [has|had] {done} the {n}.", "[Do not|Never|Always] {do} a {n} [alone|in the dark|when it is {a}|with a {n}].",
)  # fmt: skip
_HEADS = (
    "{A} {N} [for|at|in] {place}", "[How|Why] {Ns} {Do} {Ns}", "{N} and {N}", "[The|A|Your] {A} {N}", "{Ns} {Done}", "[About|On] {Ns}", "{A} {Ns} [Ahead|Wanted|Again|This {month}]", "{num} [Ways|Reasons|Steps] to {Do} Your {N}", "{who}: [A|The] {N}'s {N}",
    "[Meet|Remembering|Introducing] {who}", "[What Is|Who Needs] a {N}?", "{N} [News|Notes|Corner|Report|Update|Review]", "[Save the|Join the|Support the] {N}", "{place} {N} {Done}",
)  # fmt: skip

_COVERAGE = (
    "[Beginning|Effective|Starting] {month} 1, [claims|appeals|refund checks|medical records|authorization requests] [go|must be sent|should be mailed] to [a new address|the portal|a new box].", "[A denial|Denied claims|An appeal|A dispute] [must|should] be [filed|sent in|submitted] within {num} days[ of the remittance|].",
    "[Prior authorization|Approval] is [no longer|now] [needed|required] for [some|{num}] services[ listed at our site| in the table|].", "[Check|Verify] [eligibility|benefits] [before each visit|at the time of service|online].", "[Overpayments|Refund requests|Recoupments] [are|will be] [explained|handled|shown] [on the remittance|by a new vendor|in one letter].",
    "[The appeals|The claims|The enrollment|Our credentialing] [unit|department|team] [has moved|is open {num} hours a week|answers within {num} days].", "[We deny|We will deny] claims [without a valid NPI|that lack a member ID|sent after the filing limit].", "[Records|Chart notes] are [requested|collected] [each spring|for the quality review|by our vendor][ and no fee is paid|].",
    "[Members|Patients|Subscribers] [got|will get|receive] new [cards|booklets|letters] in {month}.", "[Q|Question]: [Can I|May a provider] [bill the member|appeal twice|send paper claims]? [A|Answer]: [No|Yes], [see the manual|if the form is used|with some exceptions].", "[The new|Our] fee schedule [takes effect|applies] on {month} 1[ and raises rates by {num} percent|].",
    "[Call|Ask|Contact] {who} [about|with questions on] [appeals|claims|contracts|referrals|coverage].", "[Dr. |]{who} [joined|leads] the [utilization review|medical policy|peer review] committee.",
)  # fmt: skip
_COVERAGE_HEADS = (
    "[Claims|Appeals|Authorization|Referral|Coverage|Refund|Eligibility|Credentialing] [Corner|Update|Tips|Reminders|News|Changes]", "[New|Revised|Updated] [Appeals|Refund|Denial|Authorization|Records] [Process|Policy|Form|Address]", "[How|When|Where] to [File an Appeal|Return an Overpayment|Request Authorization|Send Records|Verify Coverage]", "[Avoid|Top Reasons for|Fewer] [Denials|Denied Claims|Refund Requests]",
    "[Provider|Network|Member|Office Staff] [Bulletin|Update|Alert|News|Notice]", "[Medical|Payment|Coding] Policy [Changes|Updates]", "[Timely Filing|Overpayment|Prior Approval|HEDIS|Fee Schedule] [Reminder|Notice|Questions]", "[Frequently Asked|Your] Questions About [Appeals|Claims|Coverage]",
)  # fmt: skip
_IN_COVERAGE = 0.15
"""Share of papers about coverage alone: what their words name is no matter of theirs."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What one paper is about."""

    rng: Random
    nouns: tuple[str, ...]

    def sentence(self) -> str:
        """One sentence."""
        text = self._filled(self.rng.choice(_COVERAGE if self._tells_of_coverage() else _SENTENCES))
        return text[0].upper() + text[1:]

    def paragraph(self, least: int = 2, most: int = 6) -> str:
        """Some sentences."""
        return " ".join(self.sentence() for _ in range(self.rng.randint(least, most)))

    def headline(self) -> str:
        """What stands above an article."""
        text = self._filled(self.rng.choice(_COVERAGE_HEADS if self._tells_of_coverage() else _HEADS))
        return text[0].upper() + text[1:]

    def _tells_of_coverage(self) -> bool:
        return "deductible" in self.nouns and self.rng.random() < 0.6 * len(TOPICS["coverage"]) / len(self.nouns)

    def thing(self) -> str:
        """A thing with its kind, such as `local library`."""
        return (
            f"{self.rng.choice(_ADJECTIVES)} {self.rng.choice(self.nouns)}"
            if self.rng.random() < 0.6
            else self.rng.choice(self.nouns)
        )

    def title(self, text: str = "") -> str:
        """A thing, or the given words, with capitals."""
        return " ".join(word[:1].upper() + word[1:] for word in (text or self.thing()).split(" "))

    def day(self) -> date:
        """Some day of late."""
        return date(2019, 1, 3) + timedelta(days=self.rng.randint(0, 2900))

    def _filled(self, template: str) -> str:
        """Templates choose before they are filled, so that each place gets words of its own."""
        text = choose(self.rng, template)
        while "{" in text:
            before, _, rest = text.partition("{")
            key, _, after = rest.partition("}")
            text = before + self._word(key) + after
        return text

    def _word(self, key: str) -> str:
        rng = self.rng
        if key in {"N", "Ns", "A", "Do", "Done"}:
            return self._word(key.lower()).capitalize()
        if key in {"a", "do", "done"}:
            return rng.choice({"a": _ADJECTIVES, "do": _DOING, "done": _DONE}[key])
        ways: Mapping[str, Callable[[], str]] = {
            "n": lambda: rng.choice(self.nouns),
            "ns": lambda: plural(rng.choice(self.nouns)),
            "who": lambda: correspondents.person(rng).plain,
            "place": lambda: correspondents.place(rng),
            "year": lambda: str(rng.randint(1968, 2026)),
            "month": lambda: self.day().strftime("%B"),
            "num": lambda: rng.choice((str(rng.randint(2, 90)), f"{rng.randint(2, 90)},000", str(rng.randint(100, 999)))),
        }
        return ways[key]()


def prose(rng: Random, *topics: str) -> Prose:
    """About the topics given, or one or two others."""
    if not topics and rng.random() < _IN_COVERAGE:
        topics = ("coverage",)
    chosen = topics or tuple(rng.sample(sorted(TOPICS), k=rng.choice((1, 2))))
    return Prose(rng, tuple(dict.fromkeys(noun for name in chosen for noun in TOPICS[name])))


def plural(noun: str) -> str:
    """Of most nouns."""
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
