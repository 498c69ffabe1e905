"""What plans and offices add to their letters: rights, language help, instructions. No field stands here."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from random import Random

from models.training.content.phrasing import choose

_TITLES = (
    "[Your|Member] Appeal Rights", "Important Information About Your Appeal Rights", "[Notice of|] Nondiscrimination", "Language Assistance", "How to [file|request] an appeal", "Instructions", "Frequently Asked Questions",
    "Privacy [Notice|Statement]", "General Information", "Terms and Conditions",
)  # fmt: skip
_SENTENCES = (
    "You have the right to ask for a [review|reconsideration] in writing or by telephone.", "[A standard|The usual] review takes up to {n} calendar days; an expedited review takes 72 hours.", "You may name somebody to act for you, such as a relative, friend, advocate or physician.",
    "We do not [exclude people or treat them differently|discriminate] because of race, color, national origin, age, disability or sex.", "Free [aids and services|help] are available to people with disabilities, such as large print and qualified interpreters.",
    "Atención: si habla español, tiene a su disposición servicios gratuitos de asistencia lingüística.", "If you are not satisfied with [the answer|our decision], you may ask for an external review by an independent organization.", "You can file a complaint with the state Department of Insurance or the federal Office for Civil Rights.",
    "Keep copies of everything you send. [Do not staple pages.|]", "[Include|Write] your name and identification number on every page.", "Late requests are accepted only for good cause, such as serious illness.", "You may see your file and add evidence at any time during the review.",
    "[Where can I find|How do I get] a form? Forms are posted on our site and sent on request.", "[What happens next?|What then?] Someone who was not involved in the first decision looks at the case again.", "Under federal law you may be able to bring a civil action after all internal reviews are complete.",
    "Calls may be recorded for quality and training.", "We protect your information as the law requires.", "This page is part of a standard mailing and does not replace your plan documents.", "[Level|Step] {n}: write to the review department at the address on the first page.",
    "An answer is sent within {n} business days after all papers are here.", "If the matter is urgent, mark the envelope and the first page so.", "Expenses for copies may be charged where the law allows it.",
)  # fmt: skip


def annex(rng: Random) -> tuple[str, list[str]]:
    """A title and the paragraphs below it."""
    said = rng.sample(_SENTENCES, k=rng.randint(6, len(_SENTENCES)))
    told = [choose(rng, sentence).format(n=rng.randint(2, 60)) for sentence in said]
    size = rng.randint(1, 4)
    return choose(rng, rng.choice(_TITLES)), [" ".join(told[at : at + size]) for at in range(0, len(told), size)]
