"""What letters talk about, as concepts: whatever words a sender chose for refusing, asking, sending, paying back.

A concept is a list of wordings, parted by `|`. In a wording `a/b` is one word or the other, `*` any ending, `-` a hyphen, a
blank or nothing, `#` a number, `$` a sum of money, and `..` up to five words in between: `take/taken .. from .. payments`. A
comma or a colon may stand between words. How concepts that meet in a sentence tell what a letter is about stands in
`letter_signs.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_SPEAKERS = {
    "me": "my|me|mine|myself|i'm|i've|i'd|i'll|i am/was/had/have/did/do/don't/didn't/got/get/can/cannot/can't/could/would/will/"
    "won't|i want/wish/think/need/live/lost/moved/paid/owe/received/sent/called/understand/believe/just/only/never/"
    "already/still/also/got",
    "we": "we|our|us|the plan/fund/trust/program/company/department",
    "family": "my husband/wife/son/daughter/mother/father/mom/dad/child/boy/girl/parents|my late",
}
_DECISIONS = {
    "refuse": "deny|denie*|denying|denial*|refus*|reject*|disallow*|decline*|declining|disapprov*|turn*/turned .. down|said no|"
    "answer/decision is no|adverse|unfavorable|unfavourable|negative decision/determination",
    "not_paid": "not/never/cannot/can't/won't/don't/didn't/doesn't/isn't/aren't/unable/nor .. pay*/paid/cover*/approv*/"
    "authoriz*/certif*/allow*/reimburs*/consent/support*/grant*/qualify/accept*/considered|cannot/can't/not/never .. be "
    "issued|not .. medically necessary|not .. "
    "reasonable and necessary|not .. eligible for|no longer .. pay*/cover*|no .. benefit*/payment/reimbursement/liability .. "
    "payable/due/made/available/for/paid/released|unpaid|non-payment|non-covered|without payment|exclude*|exclusion*|"
    "decision maintained/upheld/stands|keep* our decision|uphold*|upheld|outside the/your .. plan/benefit*|"
    "not .. meet .. criteria|do/does not meet",
    "answered": "appeal*/dispute*/grievance*/reconsideration/redetermination/hearing decision/decided/determination/outcome/"
    "result/results/resolution/ruling|result/results/outcome of/on .. appeal/dispute/grievance/reconsideration/review/hearing|"
    "stand/stands/standing by .. decision/determination/outcome/denial|leave/left/leaves .. decision/determination/outcome .. "
    "as it/is|earlier/first/initial/original/prior/previous decision/determination/outcome/denial .. stands/remains/correct/"
    "unchanged|affirm*|sustain* our/the decision/denial/determination|uphold*|upheld|exhaust* .. remedies/appeals/levels/"
    "rights",
    "contesting": "i/we contest/dispute/challenge/protest/oppose/reject/appeal|i/we .. disagree/object",
    "turned_down": "is/was/were/are/been/be not granted/certified/payable/approved/authorized/allowable/allowed/covered|not "
    "certified/granted/payable|non-certification|is/was/were refused/denied/rejected/declined|turned down",
    "appealing": "administrative/formal/internal/level/member/provider/patient's/our/this/my/an appeal|appeal of/under/for/"
    "letter/request|letter of appeal|request/requests/requesting/ask/asking for/a/an appeal/reconsideration/"
    "redetermination/reopening|claim/provider/payment/payor dispute/reconsideration|redetermination request|corrected "
    "determination|dispute type|"
    "fair hearing request",
    "decision": "denial*|refusal|rejection|decision*|determination|ruling|finding*|judgment|judgement|verdict|outcome|"
    "downgrade",
    "yours_refused": "your .. denial/refusal/rejection/decision/determination/ruling/finding/judgment/judgement/verdict/"
    "downgrade/reduction|you .. denied/refused/reject*/declin*/disallow*/turned/underpaid/downgraded|you will/would/did/didn't/"
    "won't .. not pay/cover|you didn't/won't pay/cover|denied/refused/rejected/disallowed by you/your|turned down by you/your|"
    "wrong*/incorrect*/improper*/unjust* denied/refused/paid/reduced|was/were underpaid",
    "service": "claim*|request*|service*|payment|charge*|benefit*|procedure*|surgery|operation|treatment*|stay|admission|"
    "medicine*|medication*|drug*|therapy|care|bill*|test*|item*|visit*|days|equipment|scan|mri|imaging|reimbursement|crown*|"
    "infusion*|application",
    "reason": "reason*|because|due to|since|why|cause",
    "right": "you .. may/can/could/might/have|may/can be raised/filed/requested/made/appealed/contested|right*|should you|ask "
    "for|ask us for|if you .. disagree/believe/think/feel/object/wish/want/not|how to|what you can do|you have until|you have "
    "# days|what if",
    "contest": "appeal*|disput*|contest*|fight*|disagree*|object|objects|objected|objecting|objection*|protest*|challeng*|"
    "grievance*|take/takes/taking exception/issue|not accept/agree/right/correct|don't/can't accept/agree|unfair*|unjust*|"
    "is/was/were/are .. wrong/incorrect/mistaken|in error|complaint about/against your",
    "again": "reconsider*|re-review*|redetermin*|re-examin*|re-evaluat*|re-process*|re-open*|revers*|overturn*|overrul*|set/"
    "setting aside|withdraw*|review*/look*/read/consider*/check*/judge .. again/anew/afresh|review*/look*/consider* .. "
    "once more|another/second/fresh/closer/new look/review/opinion/reading|second/first/next/higher/external/independent/"
    "outside level/review/reviewer|change your mind|peer-to-peer|favorable/favourable ruling/decision|fair hearing",
    "ask": "please|kindly|request*|ask*|need*|requir*|want*|would you|could you|can you|we/i would .. like/appreciate|may we/i|"
    "is/are due/wanted|wanted|mind sending|must|wish|demand*|seek*|urge|expect|look to you",
    "guarantee": "guarantee*|promise*",
}
_PAPERS = {
    "send": "send*|sent|submit*|provid*|furnish*|forward*|suppl*|mail|fax*|upload*|deliver*|produc*|turn* over|releas*|share|"
    "return|copy|copies|copying|photocop*|transcript*|receiv*|attach|include|obtain*|collect*|retriev*|get|see|missing|"
    "scan",
    "records": "medical/clinical/patient/health/treatment/office/hospital/complete/entire/full/old/her/his/their/the/of/shot/"
    "these/all/no/care record*|records request*/needed/required/due/review/retrieval/department/for/of/from|record request/"
    "retrieval|chart*|office/progress/clinical/therapy/visit/nurse's/nurses/nursing/operative/treatment/physician*/doctor*/"
    "session note*|documentation|additional/supporting/following/missing/further/needed/more document*/papers/information|"
    "document* listed/below/requested/needed/required/marked|films|x-ray*|discharge summary|history and physical|op report|"
    "imaging/operative/laboratory/lab/pathology/radiology/test/biopsy report*/result*|itemized bill/statement|physician orders|"
    "attending physician*|medication administration|anesthesia record|implant invoice|case/patient*/her/his file|release of "
    "information|custodian|treatment/patient/medical/whole/entire/complete/her/his file/files|file copy|copy of .. file|"
    "those/these/the reports|outside labs|labs|what/whatever/everything you have on/about/from|signed/executed/written/patient "
    "release|release .. enclosed/attached/signed|release is behind/enclosed/attached|proof of delivery|plan of care|progress "
    "notes|items/documents/papers below/listed|documents wanted|failure to document",
    "audit": "audit*|chart review/pull/collection|underwriting|disability benefits/determination/examiner/claim|health "
    "information management|cannot .. process/finish/decide/complete|pend*|suspended|second notice/request|on hold|until we "
    "have|lack|continu* care|continuity of care|new patient|now .. our patient/care",
}
_MONEY = {
    "overpaid": "over-paid|over-pay*|paid/payment*/benefits/money/sum*/check*/units/billed .. twice/double/erroneous*/wrongly/"
    "incorrectly|paid/payment*/benefits/money/check*/released .. in error|paid/payment*/billed .. by mistake/accident|"
    "paid/billed .. in excess|paid/sent .. too much|more than .. paid/due/owed/allow*/should|duplicate payment*|"
    "erroneous*/wrong* .. payment*|excess payment/amount/sum|credit balance|should .. have paid|should .. have been paid|"
    "was/were not owed/due|did not owe|not owed|too much .. paid|paid/caused/sent/allowed .. too much|went/sent/issued/"
    "disbursed/released .. in error|erroneous* disbursed/issued/sent/made|we/plan paid .. as primary|paid claims shows|two "
    "checks|second payment|exceed* the/what/your",
    "give_back": "refund*|re-pay*|re-paid|pay .. back|give/giving/send/sending/sent/have/want/need/get/ask*/mail .. back|"
    "money back|reimburse*|"
    "recoup*|recover*|off-set*|take-back|takeback|take/taken/taking .. from/of .. payment*/remittance*/check*|deduct*|withhold/"
    "withheld .. from|return/returns/returned/returning .. money/amount/payment*/check*/sum/difference/funds/overpayment/"
    "benefits|repaid to|return of $|$ .. must be/come returned/back|amount/sum/money/funds to/be return/returned|take .. out "
    "of .. "
    "checks/payments/remittances|money/amount/payment*/sum/difference/funds/excess/overpayment .. returned|retract*",
    "bill": "bill*|charge*|balance|statement*|account|owe|owed|invoice|copay|money|check|payment*|pay|paying|paid|"
    "collection*|$",
    "account_state": "statement of account|account statement/activity/summary/stands|patient/billing/monthly/hospital/courtesy "
    "statement|hospital bill summary|statement date/of/period/only|balance/amount brought/carried forward|previous/opening/"
    "prior/beginning balance|closing/ending/new/current/account/open/outstanding/unpaid/remaining balance|open items/invoices|"
    "aging|over # days|current 30|31-60|61-90|your account .. stands/shows/has|activity through|open on your account|"
    "reconciliation of account|sum/amount outstanding|nothing .. received since|item* .. still open|finance charge",
    "you_owe": "you owe|you still owe|outstanding|not an invoice|amount you owe|amount owed/due/enclosed|pay this amount|now "
    "due|remain*/still unpaid|due from you|patient portion/responsibility/share/balance|left over|left/remaining/remains to "
    "pay|"
    "rest is up/yours/due|balance after insurance|sum/total/amount is/remains open/outstanding|total open|unpaid invoices|"
    "now payable|amount payable|balance forward|account is # days|past due|over-due|balance due|total due/open|pay by/before/"
    "today/now/online/promptly|pay at once|what you need to pay|"
    "your/the .. balance of/is/remains|your part is|left to pay|please pay|days past due|in arrears|final notice/reminder|"
    "first/second/third/friendly/courtesy reminder|second/third/final bill|hand the account over|collection agency",
    "stub": "detach*|tear off|return/upper/lower/this/bottom/top portion/part/stub/coupon|amount paid/enclosed|card number|"
    "make .. check* payable|remittance slip/stub",
}
_LEAVE = {
    "permit": "approv*|authoriz*|authoris*|certify|certif*|pre-cert*|pre-auth*|permit*|permission|agree/agrees/agreed to|"
    "consent*|clear|cleared|clearance|okay|favorable|favourable|said yes|grant*|go-ahead|good news|green light|referral|meet* "
    ".. criteria|allow* you/him/her/the|may be filled/dispensed/provided/performed/given|can/may see|sanctioned|accepted",
    "approved": "is/was/were/are/been/be/have/has approved/certified/authorized/granted/pre-approved|request*/referral/"
    "service*/"
    "stay/treatment/procedure/visits approved/certified/granted|approval of|approved/certified in/with/for/as|status approved|"
    "approval/certification notice/letter|status/decision/determination/outcome approved/certified|notice/letter of approval/"
    "certification|we .. approved|prior authorization granted|"
    "you are approved|said yes",
    "auth_number": "authorization/approval/certification/referral/pre-cert*/pre-auth*/auth number/no/num/code/id|authorization/"
    "auth/approval/referral request number",
    "care": "care|service*|treatment*|surgery|operation|procedure*|therapy|test*|stay|admission|visit*|drug|medicine*|"
    "medication|equipment|mri|ct|pet|scan|imaging|infusion*|replacement|rehab*|inpatient/hospital/covered/certified days|# "
    "days of|units|hospital|facility|inpatient|"
    "outpatient|wheelchair|nursing|prescription|injection*|dose",
    "span": "valid from/until/through/for/to|expire*|good/effective/approved/authorized/certified/filled from/until/through/"
    "between|filled through|next review|level of care|units|visits/days/quantity/frequency approved/certified/authorized|"
    "up to #|# visits/units/sessions|# days approved/certified/authorized/are|episode of care|length of stay|last covered "
    "day|from .. through/until",
    "ahead": "prior authorization/approval|pre-authoriz*|pre-certif*|pre-cert|pre-determination|pre-approv*|pre-admission|in "
    "advance|beforehand|pre-service|expedited review/basis/request|utilization management/review|concurrent review|case "
    "manager|care coordination/management|step "
    "therapy",
}
_COVERAGE = {
    "coverage": "coverage|covered|cover|insured|insurance|eligib*|enroll*|enrol*|member*|subscriber|policy|medicaid|medical "
    "assistance|medicare|part a/b/d|cobra|premium*|id/identification/insurance/member card*|dependents|group/health/new "
    "plan|beneficiary|entitled",
    "enrolled": "enroll*|enrol*|eligib*|membership|premium*|cobra|id/insurance/medicare/new/member card|dependents|"
    "primary care",
    "begin_end": "begin*|began|start*|effective|end|ends|ended|ending|terminat*|stop|stops|stopped|cease*|lapse*|cancel*|"
    "reinstat*|in force|active|inactive|entitled|renew*|lose|lost|losing|loss of|became|expire*|dropped|added|join*|elect|"
    "elected|election|continue|continuation|as of|until|not .. covered/eligible/insured/enrolled/found|not in our files/"
    "records|confirm*|verif*|welcome|qualify|qualifies|had coverage|status",
    "other_cover": "other .. insurance/coverage/plan/carrier/policy|another .. plan/insurance/insurer/policy/carrier|covered "
    "elsewhere|which plan/insurance/insurer/company pays first|coordination of benefits|cob|secondary payer|pays first|"
    "second/additional/secondary .. plan/insurance/insurer/coverage|"
    "primary payer/carrier/insurer|primary .. coverage",
    "inquire": "please/pls/kindly confirm/verify/advise/check .. coverage|please/pls/kindly confirm/verify/advise/check/need "
    ".. "
    "eligib*/effective/start/active/insured/enrolled/member/primary/benefits|can/could/would/will you/anyone tell/confirm/"
    "verify/"
    "check .. if/whether/that .. insured/covered/active/enrolled/eligible|is/was/were .. insured/covered/active/enrolled/"
    "eligible "
    "with/under/through you/your|can't/cannot/could not/couldn't/unable find/locate .. member/patient/subscriber/coverage/"
    "policy|"
    "confirm .. effective/start date|asked/ask/inquired whether/if .. covered/insured/enrolled/with us|inquiry is",
    "verify": "verif*/proof/evidence/confirm*/letter of/your .. coverage/insurance/eligibility/enrollment/membership|verif* "
    "coverage|coverage/eligibility/benefit*/enrollment/membership/member/insurance verification/inquiry/status/response/"
    "result/confirmed/confirmation/notice/update/questionnaire|inquiry/question about .. coverage/insurance/eligibility",
}
_PEOPLE = {
    "visit": "visit*|appointment*|office|nurse*|doctor|desk|waiting|waited|hospital|treated|exam|stay|surgery",
    "hardship": "lost/lose my job|fixed income|afford|can't/cannot .. pay|only pay|no money to|able to pay|financial aid/"
    "assistance/help/hardship|hardship|payment plan/arrangement|dollars a/each/per/every month/week|# a/each/per/every month/"
    "week|every/each month|passed away|charity",
    "complain": "complain*|rude*|wait* .. hour*/minutes/long|upset|unhappy|not happy|unacceptable|disappoint*|nobody said/told/"
    "called|don't/didn't understand|not understand|makes no sense|charged twice|was told|told me",
    "moved": "moved|have moved|new address/phone/card|my new/old address/phone|my address|new/different/changed insurance|"
    "cancel my/the visit/appointment",
}
_LAW = {
    "lawyer": "attorney*|counsel|law firm/office*/group|lawyer*|esq|esquire|legal group/department/services/assistant|"
    "paralegal|this/our/my firm",
    "client": "our/my client|client above|represent|represents|representation|retained|act/acts/acting for|on behalf of our/"
    "the client/plaintiff/estate",
    "case": "plaintiff*|defendant*|subpoena*|summons|district/superior/circuit/county/bankruptcy/supreme/civil/probate/federal/"
    "municipal/high/state court|in the matter of|court order|order of the court|judge|deposition|affidavit*|testif*|"
    "testimony|trial|lawsuit*|litigat*|suit|docket|jury|sworn|notary|commanded|contempt|hereby ordered/commanded/notified/"
    "served|served with/upon|take notice|garnish*|writ of|"
    "civil action|undersigned|discovery request|settlement/mediation/arbitration of/conference/funds/offer",
    "debtor": "bankrupt*|debtor*|creditor*|chapter 7/11/13/seven/thirteen|automatic stay|bankruptcy trustee|proof of claim|"
    "probate|executor|administrator of the estate|estate of|letters testamentary",
    "lien": "lien*|security interest|subrogat*|letter of protection|cause/causes of action|any recovery|from the/any .. "
    "settlement/recovery/proceeds|out of .. settlement|right to be repaid",
    "injury": "accident|injury|injuries|injured|collision|crash|date of loss|negligen*|sustained|liable|liability|driver|"
    "personal injury",
    "damages": "damages|cease and desist|intent to sue|statute of limitations|preserve|hold harmless|compromised|dismissed|"
    "contempt",
}
_POST = {
    "undelivered": "return/returned/returning to sender/writer/shipper|back to sender/writer|rts|uaa|undeliver*|"
    "not/never/unable/cannot/couldn't .. deliver*|unable/cannot/couldn't .. forward*|not deliverable|nixie|"
    "address/return service requested|forwarding .. expired/over|forwarding order .. out|time for forwarding|"
    "delivery .. failed|delivery failure/exception|failed delivery|mail return/exception|address change service|"
    "refused .. recipient/addressee/delivery/charge|not collected",
    "post_label": "nixie|return/rtn to send|return/rtn to sender|unable to forward|forward/forwarding/fwd time exp*|"
    "notify sender of|not deliverable as addressed|bc: #",
    "came_back": "came/come/comes/sent/given/handed/bounced back|brought .. back|gave .. back|back from the post/mail|returned "
    "mail/item*/piece*/letter/envelope/by/from/unopened|piece* returned|returned to us|returning mail|not meant for us|"
    "not ours|misdirected|misdelivered|delivered here|notify sender|by mistake|mail returned|mailing* returned|"
    "mail* piece returned",
    "not_theirs": "not my mail|opened in/by error/mistake|does/do not live/work here|doesn't/don't live/work here|"
    "no longer at this address|no one/nobody here by",
    "postage": "presorted|first class mail|postage|priority mail|certified mail|return receipt",
    "mail_piece": "sender|mail|letter*|envelope*|item*|piece*|statement*|parcel|post|postal|carrier|usps|correspondence|notice",
    "gone": "moved|left no|addressee|address unknown|attempted|not known|unknown at|no such number/street/apartment/person/"
    "address|insufficient address|vacant|unclaimed|deceased|nobody by that name|does not live|no longer lives/at|bad/"
    "wrong address|last known address|no new/forwarding address|not here|no such person .. here/this|left off",
}
_TAX = {
    "w9": "w-9|substitute form for tax|request for taxpayer|taxpayer identification|tax certification",
    "tin": "tin|tins|b notice|backup withholding|irs|internal revenue|1099|employer identification|ein|tax/taxpayer id/number/"
    "form/identification/records/status/classification|hold back # percent|legal name",
}
_ANYTHING = {
    "event": "invit*|join us|newsletter|luncheon|picnic|open house|ticket*|celebrat*|concert|choir|auction|raffle|festival|"
    "seminar|webinar|conference|workshop|classes|volunteer*|donat*|fund-rais*|rsvp|save the date|holiday*|everyone is welcome|"
    "admission is free|parking|refreshments|speakers|register at/by/online|nomination*|meeting/session is held|legislature|"
    "in this issue",
    "office_talk": "memo|memorandum|minutes of|agenda|adjourn*|motion|committee|board of/meeting|bulletin|announc*|introduc*|"
    "pleased to|all/our/new/office/department staff|staff meeting|all/our/new/fellow employees|department heads|facilities|"
    "building/elevator/system/scheduled maintenance|repair*|new/holiday/meeting/office/class/summer/winter schedule|"
    "policy change/update|new/updated/revised fee schedule|fee schedule for|credentialing|directory|portal|lease|"
    "construction|elevator*|new office/location/"
    "practice/doctor|congratulat*|participating providers|provider manual|network representative|no reply/action/response is "
    "needed/required|this mailing",
    "selling": "sale|offer*|discount*|free trial|catalog*|brochure|demonstration|product*|prices|price list|quote|per month|"
    "call now/today|call this week|limited time|save up/money|percent off|no obligation|our trucks/technician*/customer*|"
    "order now/today|subscribe|subscription*|your order|order number|has shipped|shipment|back-order*|packing list|our mailing "
    "list|removed from .. list|free demo/consultation/audit",
    "job": "resume|position|applying for|job|references are/available|years of experience|interview|hiring|vacancy|candidate",
}
_STANDING = {
    "to_all": "race .. color|national origin|discriminat*|interpreter*|language help/assistance/services|tty|any/every/all "
    "decision/decisions of/by/may/can|about/with any decision*|intended recipient/addressee|generated by .. computer/system|"
    "office/business hours|all rights .. reserved|privacy practices|safe place|important papers",
}
"""What houses print on all that they send, whatever it is about."""
CONCEPTS: Mapping[str, str] = {
    **_STANDING, **_SPEAKERS, **_DECISIONS, **_PAPERS, **_MONEY, **_LEAVE, **_COVERAGE, **_PEOPLE, **_LAW, **_POST, **_TAX,
    **_ANYTHING,
}  # fmt: skip
_ENDORSED = re.compile(
    r"\W*(?:attempted\W+(?:addressee )?(?:not |un)known|addressee unknown|box closed(?:\W+no order)?|insufficient address"
    r"|no mail receptacle|moved(?:\W+(?:and )?left no address)?|no such (?:number|street|address)|outside delivery limits"
    r"|(?:return(?:ed)? )?for better address|returned for postage|refused(?: by addressee)?|unclaimed|temporarily away|vacant"
    r"|not at (?:this )?address|no forwarding (?:order|address)(?: on file)?|forward(?:ing)? (?:time|order) expired)\W*",
    re.IGNORECASE,
)
"""What the post writes, in capitals and on a line of its own, on what it could not deliver."""
STANDING, ENDORSED = "to_all", "endorsed"
"""What is said to all, and the post's reason on a line of its own."""
_PAPER = re.compile(
    r"\b(?:mail|letters?|pieces?|items?|notice|notification|report|record|sheet|worksheet|log|list(?:ing)?|advice|cover|form|file"
    r"|exception|failure)\b",
    re.IGNORECASE,
)
"""Words of what offices write about mail."""
_FIGURES = {"#": r"\$?\d[\d,.]*", "$": r"(?:\$\s?\d[\d,.]*|\d[\d,]*\.\d\d)"}
"""A number, and a sum of money."""
_GAP = r"[,:]?\s+"
_BETWEEN = rf"(?:{_GAP}\S+){{0,5}}?"


def concepts_in(text: str, start: int, end: int) -> frozenset[str]:
    """The concepts that a part of a text speaks of."""
    found = {name for name, pattern in _patterns().items() if pattern.search(text, start, end)}
    if any(is_endorsement(line.strip()) for line in text[start:end].split("\n")):
        found.add(ENDORSED)
    return frozenset(found)


def is_post_label(text: str) -> bool:
    """Does the post say so, on a label or by a stamp, on what it could not deliver?"""
    return _patterns()["post_label"].search(text) is not None or is_endorsement(text)


def is_endorsement(text: str) -> bool:
    """Is it all that a line says, and one of the post's reasons for not delivering?"""
    return text.isupper() and _ENDORSED.fullmatch(text) is not None


def is_stamp(text: str) -> bool:
    """Is it what the post stamps or prints on mail that it gives back, and no title of a paper about such mail?"""
    said = any(_patterns()[name].search(text) for name in ("post_label", "undelivered"))
    return is_endorsement(text) or (said and _PAPER.search(text) is None)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern_of, wordings.split('|')))})(?!\w)", re.IGNORECASE)
        for name, wordings in CONCEPTS.items()
    }


def _pattern_of(wording: str) -> str:
    """A wording in the notation above as a regular expression."""
    pattern = ""
    for slot in wording.split():
        if slot == "..":
            pattern += _BETWEEN
        else:
            words = "|".join(map(_word, slot.split("/")))
            pattern += (_GAP if pattern else "") + (f"(?:{words})" if "|" in words else words)
    return pattern


def _word(word: str) -> str:
    if word in _FIGURES:
        return _FIGURES[word]
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\-", r"[-\s]{0,3}")
