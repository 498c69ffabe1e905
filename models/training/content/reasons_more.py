"""More reasons why something is turned down, in our own words: payers' own codes among them."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

from models.training.content.letter_facts import Reason
from models.training.content.wordings_plan import REASONS

MORE_REASONS = (
    Reason("CO", "50", "Our medical reviewer found no evidence that this level of care was needed"), Reason("CO", "16", "A valid taxonomy code is missing from the claim"), Reason("CO", "29", "We received the claim after the filing period had ended"),
    Reason("CO", "18", "We already paid this service on an earlier claim"), Reason("CO", "97", "This charge is bundled into the payment of the main procedure"), Reason("CO", "197", "Nobody asked us for approval before the admission"),
    Reason("PR", "27", "The patient was no longer a member on the day of the service"), Reason("PR", "26", "The policy had not begun when the service was given"), Reason("OA", "23", "Payment by the primary plan equals or exceeds what we would have paid"),
    Reason("CO", "22", "Medicare pays first and its payment notice was not attached"), Reason("CO", "252", "Office notes are needed before we can decide"), Reason("CO", "107", "The related claim could not be found"),
    Reason("PI", "59", "Multiple procedures on one day are paid at a reduced rate"), Reason("CO", "236", "The two procedure codes may not be billed together"), Reason("PR", "49", "Routine examinations are not a benefit of this plan"),
    Reason("CO", "167", "The diagnosis is not covered by the policy"), Reason("CO", "170", "This type of provider may not bill the service"), Reason("CO", "5", "The place of service does not match the procedure"),
    Reason("CO", "199", "The revenue code and the procedure code do not belong together"), Reason("CO", "39", "The request for approval was turned down before the service"), Reason("PR", "242", "The member saw a doctor outside the network without a referral"),
    Reason("CO", "A1", "The claim was not complete enough to be processed"), Reason("CO", "B15", "A qualifying service is required and was not billed"), Reason("CO", "B20", "Another provider has been paid for the same service"),
    Reason("OA", "19", "The injury happened at work and belongs to the employer's insurer"), Reason("OA", "20", "The auto insurer has to pay for this injury"), Reason("PR", "35", "The lifetime maximum of the benefit is used up"),
    Reason("CO", "58", "The treatment could have been given in an outpatient setting"), Reason("CO", "163", "The attachment named on the claim never arrived"), Reason("CO", "183", "The referring provider is not eligible to refer"),
    Reason("CO", "272", "Coverage guidelines for repeat imaging were not met"), Reason("PR", "177", "The patient has not met the required waiting period"),
)  # fmt: skip

ALL_REASONS = (*REASONS, *MORE_REASONS)
"""Whatever training letters may give as a reason."""
