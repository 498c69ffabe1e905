"""Mail of no kind that speaks of denials, appeals, records and money: adverts, circulars, confirmations, invitations (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

ADVERTS = (
    ("Are denied claims [eating|costing] your practice [money|thousands]?", "[Tired|Weary] of writing appeals?", "[Nine|Seven] in ten denials are never appealed. [Yours could be.|We change that.]", "Your accounts receivable [deserve|need] better.", "Medical records requests [piling|stacking] up?", "Stop losing refunds to auditors!"),
    ("[Our team|{us}] [handles|works] denials, appeals and [authorizations|eligibility checks] for practices of every size.", "With [our|the new] portal you verify eligibility in seconds and submit prior authorization requests from one screen.", "Our coders review each explanation of benefits and find what payers owe you.", "We answer records requests within {days} days, [guaranteed|for a flat fee].", "Returned mail, statements, patient balances: [one vendor does it all|we take it off your desk]."),
    ("[Book|Schedule] a free [demo|audit] at {web} or call {phone}.", "[The first|Your first] {count} appeals are [on us|free].", "Mention code {number} and save ${room} by {late}.", "Visit us at booth {room}."),
)  # fmt: skip
BULLETINS = (
    ("[Effective|Beginning] {late}, prior authorization [is required|will be needed] for the services in the list below.", "The timely filing limit for corrected claims changes to {days} days on {late}.", "This [bulletin|update] tells participating providers how to file an appeal under the new rules.", "We are changing how overpayments are [recovered|refunded].", "Starting {late}, requests for medical records will come from our vendor."),
    ("Claims without an authorization number will be denied. [Members may not be billed.|]", "The appeal address does not change.", "A refund check should be sent with the claim number and the reason.", "Eligibility should be verified at each visit.", "No action is needed if you already use the portal."),
    ("The provider manual on {web} has been updated.", "Share this [notice|bulletin] with your billing staff.", "[Questions?|] Your network representative is {someone}, {phone}.", ""),
)  # fmt: skip
INVITED = (
    ("[Join us|You are invited] for a [webinar|luncheon|workshop] on [winning appeals|preventing denials|the new W-9 rules|HIPAA and subpoenas].", "The [county medical society|billing managers' group] meets on {late}.", "[Save the date|Reserve your seat]: {late}, {town} [Conference Center|Hotel]."),
    ("Speakers include {doctor} and {someone}, [Esq.|CPC].", "Topics: authorizations, eligibility, refunds, and letters that get results.", "[Continental breakfast|Lunch] is [provided|included]. {count} credits."),
    ("RSVP to {phone} by {early}.", "The fee is ${room}.00 per person.", "Register at {web}.", ""),
)  # fmt: skip
CONFIRMED = (
    ("[Thank you for your order|Your order has shipped|We have received your order] number {number}.", "[This confirms|Confirmation of] your purchase of {early}.", "Your subscription has been renewed. No payment is due.", "Order {number} is being prepared; an invoice will follow [with|after] shipment."),
    ("Items on backorder ship when they are in stock.", "Track the shipment at {web}.", "You will not be charged until the goods leave our warehouse."),
    ("This is not an invoice.", "Thank you for shopping with {us}.", "Returns are accepted within {days} days."),
)  # fmt: skip
DECLARED = (
    ("[Enclosed|Here] is your [renewal|policy] for [professional liability|the office building|workers' compensation].", "Your policy number {number} [renews|has been renewed] for another year.", "We are pleased to tell you that your [credentialing|recredentialing] was approved by the committee on {early}.", "Your [license|registration] as a [clinic|laboratory] expires on {late}. Renew it on our site.", "The interest rate on your line of credit changed on {early}."),
    ("Please read it and keep it in a safe place.", "Limits, deductibles and exclusions are stated on the pages that follow.", "There is nothing you need to do.", "Your tax forms will come in January."),
    ("Your agent is {someone}.", "We appreciate your business.", "If anything is wrong, call {phone}.", ""),
)  # fmt: skip
TITLES = {
    "advert": ("Denied? [Not Anymore|Let Us Help]", "Get Paid [What You Earned|Faster]", "Appeals [Made Easy|That Work]", "The End of [Denials|Paper]", "Special Offer for [Practices|Billing Managers]"), "bulletin": ("[Provider|Network] [Bulletin|Update]", "Policy Change: [Prior Authorization|Appeals|Refunds]", "[New|Revised] [Claims|Records] [Procedure|Rules]", "Reimbursement Policy Notice", "Medical Policy Update"),
    "invited": ("Invitation", "[Denials and Appeals|Billing] [Workshop|Seminar]", "You're Invited", "Annual Meeting", "Lunch and Learn"), "confirmed": ("Order [Confirmation|Acknowledgment]", "Packing [List|Slip]", "Your Order Has Shipped", "Subscription Renewed", "Thank You for Your Order"),
    "declared": ("Policy Declarations", "Renewal Notice", "[Credentialing|Committee] Decision", "Your Policy Documents", "Notice of Rate Change"),
}  # fmt: skip
GOODS = (
    "Exam gloves, nitrile, L",
    "Copy paper, 20 lb",
    "Toner, black",
    "Table paper roll",
    "Gauze 4x4",
    "Label roll",
    "Coffee, dark roast",
    "Ink pens, box",
    "Thermometer covers",
    "Desk chair",
    "ICD-10 handbook",
    "Wall calendar",
)
SERVICES = (
    "Sleep study",
    "MRI, any joint",
    "Genetic testing",
    "Home infusion",
    "Spinal injections",
    "Cardiac imaging",
    "Hearing aids",
    "Power wheelchairs",
)
COVERS = ("Each claim", "Aggregate", "Deductible", "Premises", "Medical payments", "Fire damage", "Annual premium")
