"""What letters, receipts and checks may call what they are about, as grammars; see `lexicon`.

`amount@refund_request` is the amount as letters of that category call it.
"""

# ruff: noqa: E501 - templates read best unbroken

from __future__ import annotations

from collections.abc import Mapping

from models.training.content import lexicon_eob

_CLAIM = lexicon_eob.GRAMMAR
_DAYS = ";".join(template for template in _CLAIM["dates"].split(";") if "/" not in template and " - " not in template)
"""One day, not a span."""
_DUE = "[Respond|Reply|Return|Answer|Submit|Send Records|Send|Please Respond|Please Reply|Return Documents|Submit Records|Please Return|Response Required|Response Needed|Records Required] [By|Before|No Later Than|On or Before]"
LETTER: Mapping[str, str] = {
    "patient_name": "[|Your |Our |Re |Regarding ][Patient|Member|Beneficiary|Enrollee|Insured|Subscriber|Recipient|Plan Member|Covered Person]; [Patient|Member|Beneficiary|Enrollee|Insured|Subscriber|Recipient|Insured/Patient|Patient/Member] Name; Name of [Patient|Member|the Patient|Insured|Beneficiary|Enrollee]; Patient's [Name|Full Name]; Services [For|Provided To]; Concerning [Patient|Member]; Treated Patient",
    "patient_name@legal": "[Our|Your|The] Client; [Plaintiff|Claimant|Decedent|Injured Party|Injured Person|Debtor|Defendant] [Name|]; Name of [Client|Claimant|Injured Party|Debtor]; Client Name",
    "member_id": f"{_CLAIM['member_id']}; Plan ID Number; ID [Number|#|No.]",
    "claim_number": f"{_CLAIM['claim_number']}; [Your|Reference|Disputed|Denied|Original|Affected|Related] Claim [Number|#|No.|ID]; Our File; Claim in Question; Reference [Claim|ICN]; Our Ref [Number|]",
    "patient_account": f"{_CLAIM['patient_account']}; [Guarantor|Billing|Statement|Hospital|Medical] Account [Number|No.|]; [Your|Our] Account [Number|No.|with Us]; Patient [Number|No.]",
    "authorization_number": "[Authorization|Prior Authorization|Pre-Authorization|Preauthorization|Certification|Precertification|Pre-Certification|Referral|Approval|Utilization Review|UM] [Number|Reference|ID|Request Number|Request ID|Case Number]; [Auth|Case|Review|Request|Determination] [Number|ID|Reference Number|Case ID]; [Authorization|Auth|Referral|Approval]; Auth Request [Number|ID]; Tracking [Number|ID]",
    "date_of_service": f"{_DAYS}; [Date|Dates] of [Admission|Stay|Visit|Care|Procedure|Treatment in Question]; [Requested|Admission|Procedure|Surgery|Proposed] [Service Date|Date]; Service Dates in Question",
    "date_of_service@legal": "[Date|Day] of [Loss|Injury|Accident|Incident|Occurrence|the Accident|the Incident]; [Loss|Accident|Injury|Incident] Date; [D/A|D.O.L.|DOI|DOA|D/L]",
    "date": "[Letter|Notice|Mailing|Mail|Decision|Correspondence|Determination|Sent] Date; Date [of Letter|of Notice|of this Letter|of this Notice|Mailed|Sent|Written|of Mailing|of Decision|of Determination]; [Mailed|Sent|Dated] [On|]; Today's Date",
    "respond_by": f"{_DUE}; [Response|Reply|Records|Payment|Appeal|Documents] [Due|Due Date|Due By|Deadline|Due On]; [Deadline|Last Day|Last Date] [to Respond|to Reply|for Response|to Appeal|for Appeal|to Submit|for Records]; [Reply|Response|Answer] [Deadline|Expected By|Needed By]; [Time Limit|Due No Later Than|Must Be Received By|Appeal By|File Appeal By|Pay By|Please Pay By|Remit By]",
    "amount@refund_request": "[Overpayment|Refund|Overpaid|Recovery|Recoupment|Repayment] [Amount|Total|Due|Amount Due|Requested]; [Amount|Total|Total Amount] [Overpaid|to Refund|to Be Refunded|to Be Returned|Requested|of Overpayment|of Refund|to Repay|Paid in Error|to Recover]; [Refund|Repay|Return] This Amount",
    "amount@statement": "[Amount|Balance|Total|Account Balance|Current Balance|Total Amount|Statement Balance] [Due|Owed|Now Due|Outstanding|You Owe|Payable]; [New|Current|Outstanding|Account|Unpaid|Remaining|Patient] Balance; [Pay|Please Pay] This Amount; [You Owe|Your Balance|Total You Owe|Amount Now Due]",
    "amount@denial": "[Amount|Charges|Total|Billed Amount] [Denied|Not Paid|Not Approved|Rejected|Disallowed|in Question]; [Denied|Disallowed|Rejected|Unpaid] [Amount|Charges|Total]",
    "amount@appeal": "[Amount|Charges|Total] [in Dispute|Disputed|at Issue|Appealed|in Controversy|Under Appeal|Contested]; [Disputed|Contested|Appealed] [Amount|Charges]",
    "amount@legal": "[Lien|Claim|Demand|Judgment|Debt|Settlement] [Amount|Total|Asserted|Balance]; [Amount|Sum|Total] [Claimed|Demanded|of Lien|of Judgment|of Debt|of Claim|Awarded]",
    "noise/any": "[Letter|Document|Correspondence|Image|Batch|Form|Packet] [ID|Number|Code|Reference]; [Provider|Facility|Contact|Contact Person|Reviewer|Case Manager|Examiner|Specialist|Department|Unit|Attention|Phone|Extension|Fax|Plan|Product|Line of Business|Employer|Group Number|Group Name|Provider NPI|NPI|Tax ID|Diagnosis|Procedure|Service|Requesting Provider|Level of Care|Admit Type|Date of Birth|DOB|Birth Date|Date Received|Received On|Check Number|Check Date|Prior Letter Dated|File Handler]",
}  # fmt: skip
"""References of letters; of other letters than legal ones where nothing stands behind `@`."""
RECEIPT: Mapping[str, str] = {
    "number": "[Receipt|Bill|Invoice|Transaction|Trans|Document|Sales|Slip|Ticket|Order|Cash Bill|Check|Tax Invoice|Sale|Docket|Reference|Txn] [Number|No.|#|ID|Ref]; [Trans|Trx|Txn|Rcpt|Doc|Bill|Inv] [No|#|ID|No.]; [Receipt|Docket|Ticket|Slip]",
    "date": "[Receipt|Bill|Invoice|Transaction|Trans|Sale|Sales|Order|Purchase|Business|Txn|Visit] [Date|Day|Dt]; Date of [Sale|Purchase|Transaction|Visit|Issue]; [Sold|Printed|Issued|Purchased] On; [Bill|Trans] Dt",
    "time": "[Receipt|Bill|Transaction|Trans|Order|Sale|Purchase|Txn|Printed] Time; Time of [Sale|Purchase|Transaction|Order]",
    "subtotal": "[Sub|Net|Item|Items|Goods|Food|Sales|Basket|Pre-Tax] [Total|Subtotal]; [Total|Amount|Sales|Subtotal] [before {T}|excl. {T}|excluding {T}|ex {T}|without {T}|before Tax|net of {T}|(Excl {T})]; Total Excl {T} Amt; Sub Ttl; S/Total; Net [Sales|Amount]; Taxable [Sales|Total]",
    "tax": "[Total|Add|Plus|Amount of|{R}%] {T}; {T} [Amount|Total|Payable|Charged|{R}%|({R}%)|@ {R}%|Amt]; [Sales|State|Local|Total] Tax; Tax [Total|Amount|Due|Charged]",
    "rounding": "[Rounding|Round|Rnd|Cash Rounding|Bill Rounding|Total Rounding] [Adjustment|Adj|Adj.|Amount|Amt|Diff]; [Rounding|Rounded|Round Off|Rounding +/-|Round Up/Down|Cent Rounding]",
    "total": "[Grand|Bill|Sale|Invoice|Net|Nett|Final|Order|Overall] [Total|Amount]; Total [Amount|Due|Payable|to Pay|Sale|Amt|{C}|({C})|Bill|incl. {T}|including {T}|(incl {T})|with {T}|Inclusive {T}|Charge|Purchase]; Amount [Due|Payable|to Pay|incl. {T}]; [To Pay|Pay|Balance to Pay|Balance Due|Total to be Paid|Sum Total]",
    "change": "[Change|Cash Change|Your Change|Change Given|Change Back|Change Due to You|Change Returned|Change Amt|Change Amount|Cash Back Due|Returned]",
}  # fmt: skip
CHECK: Mapping[str, str] = {
    "number": "[Check|Draft|Voucher|Item|Serial|Warrant|Our Check] [Number|No.|#]; Number of Check; [Ck|Chk] [No|#|Nbr]",
    "date": "[Check|Issue|Draft|Payment|Issued|Warrant] Date; Date [of Issue|Issued|of Check|of Draft]; [Issued|Dated] [On|]",
    "amount": "[Check|Net|Draft|Exact|Total|Warrant|Net Check|Payment] Amount; Amount of [Check|Payment|this Check|Draft]; [Pay|Exactly] [Exactly|This Amount]; [Amount Payable|Net Check|U.S. Dollars|Amount in Dollars|Dollar Amount]",
    "memo": "[Memo|For|Re|In Payment Of|Memorandum|Purpose|Reference|Remarks|Explanation|Payment For|Description|On Account Of]",
}  # fmt: skip
