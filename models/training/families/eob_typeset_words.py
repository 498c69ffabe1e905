"""What commercial payers print on typeset remittances, beside the wordings of `eob_wording`: titles, labels and headings."""

from __future__ import annotations

_W = tuple[str, ...]


def flat(head: str) -> str:
    """A heading of several lines (parted by `~`) in one, its hyphens at line ends taken out."""
    for at in range(len(head) - 2):
        if head[at : at + 2] == "-~":
            return head[:at] + ("-" if head[at + 2].isupper() and not head.isupper() else "") + flat(head[at + 2 :])
    return head.replace("/~", "/").replace("~", " ")


def _split(text: str) -> _W:
    return tuple(part.strip() for part in text.split("|"))


TITLES = _split(
    "Provider Remittance Advice|Provider Explanation of Benefits|Provider Payment Statement|"
    "Remittance Detail|Claim Payment Advice|Explanation of Provider Payment|Provider Voucher|"
    "Payment Remittance Summary|Benefit Payment Voucher|Statement of Provider Payment|Provider EOB|"
    "Consolidated Remittance Advice|Explanation of Claim Payment|Provider Settlement Advice|"
    "Claims Payment Report|Weekly Remittance Advice|Provider Claims Voucher|Explanation of Plan Payment|"
    "Health Care Claim Payment / Advice"
)
MEMBER_TITLES = _split(
    "Explanation of Benefits|Explanation of Benefits (EOB)|Your Health Care Claim|"
    "Health Care Benefit Statement|Medical Claims Explained|Explanation of Your Benefits|"
    "Monthly Claim Statement|Here is how your claim was paid|Plan Benefit Explanation|Your Benefits at Work"
)
NOT_A_BILL = _split(
    "THIS IS NOT A BILL|This Is Not a Bill|"
    "This is not a bill. Your provider will bill you for any amount you owe.|***THIS IS NOT A BILL***|"
    "NOT A BILL - FOR YOUR INFORMATION ONLY|This is a statement, not a bill."
)
PAYMENT = {
    "number": _split(
        "Check Number|Check/EFT Number|EFT/Check No.|Payment Reference|Check or EFT Trace No.|Remittance No.|"
        "Check #|EFT Trace Number|Draft No.|Payment Reference ID|Payment Control Number|Virtual Card Ref|"
        "RA Number|EFT Reference #|Bulk Check No.|Check Serial #"
    ),
    "date": _split(
        "Check Date|Payment Date|Issued|Date Issued|Remit Date|Settlement Date|Check Issue Date|Voucher Date|"
        "EFT Effective Date|Payment Issue Date|Run Date|Date Paid|Production Date|Process Date"
    ),
    "amount": _split(
        "Check Amount|Total Check|Amount of Payment|Payment Amount|Net Check Amount|Total Amount Paid|"
        "This Payment|Net Payment Amount|Check Total|Total Remittance|EFT Payment Amount|Amount of this Check|"
        "Net Amount Paid|Payment Issued"
    ),
    "method": _split("Payment Method|Payment Type|Paid By|Remit Method|Method of Payment|Pymt Method"),
}
PAYEE = {
    "npi": _split("NPI|Payee NPI|Provider NPI|NPI Number|Billing Provider NPI|National Provider Identifier|Group NPI|NPI No."),
    "tax_id": _split(
        "Tax ID|TIN|Tax ID Number|Provider TIN|Federal Tax ID|Payee Tax ID|Tax Identification No.|EIN|"
        "Taxpayer ID No.|Provider Tax ID #|FEIN"
    ),
    "payer_id": _split("Payer ID|Payer Id No.|Electronic Payer ID|Plan Code|EDI Payer ID|Payor Number"),
    "phone": _split(
        "Provider Service Center|For inquiries call|Provider Relations|Customer Care|Phone|Provider Line|"
        "Claims Questions|Call Center|Telephone|Contact Us|Provider Help Line"
    ),
    "name": _split("Pay To|Payee|Provider|Paid To|Payment To|Payable To|Issued To|Billing Provider|Provider / Facility|Vendor"),
}
CLAIM = {
    "patient_name": _split(
        "Patient|Patient Name|Member|Member Name|Patient's Name|Insured/Patient|Patient Nm|Services Provided To|"
        "Pt. Name|Claimant|Dependent|For|Enrollee Name|Claim For|Person Treated|Services for"
    ),
    "patient_account": _split(
        "Patient Account|Patient Acct No.|Account No.|Provider Acct #|Patient Account Number|Patient Control No.|"
        "Pt Account|Acct.|Your Patient No.|Provider Ref. No.|Pat. Acct.|Patient ID/Acct|Your Reference|"
        "Patient Ref|Office Acct #|Patient Chart No."
    ),
    "member_id": _split(
        "Member ID|ID Number|Subscriber ID|Identification Number|Member No.|Contract No.|Certificate Number|"
        "Insured's ID|Cert. No.|Member Identification|Policy/ID No.|Alternate ID|Enrollee No.|ID No.|"
        "Participant No.|Card No.|Employee ID|Member #"
    ),
    "claim_number": _split(
        "Claim No.|Claim Number|Claim ID|Claim|Reference Number|Claim Ref. No.|Document No.|Claim Control No.|"
        "Claim #|Control No.|Sequence No.|Claim Reference|Our Claim No.|Clm No.|Processing No.|"
        "Document Control #|Claim Tracking No."
    ),
    "group_number": _split(
        "Group No.|Group Number|Group|Policy No.|Plan No.|Account/Group|Group ID|Employer Group No.|Customer No.|"
        "Division|Group/Div|Grp No.|Case No.|Control/Suffix|Plan Sponsor No.|Contract/Group"
    ),
    "subscriber_name": _split(
        "Subscriber|Employee|Subscriber Name|Insured|Policyholder|Employee Name|Contract Holder|Covered Employee|"
        "Primary Member|Participant|Plan Member|Certificate Holder|Enrolled Employee"
    ),
    "rendering_provider": _split(
        "Provider|Servicing Provider|Seen by|Treated by|Rendering Provider|Performing Provider|Provider Name|"
        "Physician|Rendered By|Doctor|Service Provider|Attending Provider|Professional|Dentist or Physician|"
        "Provider of Care|Practitioner|Care Provided By"
    ),
    "rendering_npi": _split(
        "Rendering NPI|Servicing NPI|Provider NPI|Rendering Prov ID|NPI|Svc Prov NPI|Performing NPI|Physician NPI"
    ),
    "status": _split("Claim Status|Status|Determination|Decision|Result|Claim Disposition|Processing Status|Claim Result"),
    "period": _split(
        "Service Dates|Dates of Service|Date(s) of Service|Service Period|Claim Dates|Treatment Dates|"
        "From-Through|Statement Dates|Service From/To"
    ),
    "interest": _split(
        "Interest|Interest Paid|Prompt Pay Interest|Interest Due|Late Payment Interest|Plus Interest|Interest Payment"
    ),
}
STATUS = {
    "paid": _split("Paid|Processed|Finalized|Payable|Approved|Complete|Primary - Paid|Settled|Adjudicated - Paid"),
    "denied": _split("Denied|No Payment|Not Payable|Disallowed|Declined|Denied - See Notes|Adjudicated - Denied|Rejected"),
    "reversed": _split(
        "Reversed|Reversal|Adjusted - Reversed|Void|Retracted|Take-back|Voided Claim|Payment Reversed|Reversal of Claim"
    ),
}
LINE = {
    "dates": _split(
        "Service~Date(s)|Date of~Service|Dates of~Service|From - Thru~Dates|Service~From/To|DOS|Date of Service|"
        "Treatment~Date|Serv~Date|Incurred~Date|Visit Date|Service~Period|Date(s)"
    ),
    "from": _split("From|Service~From|Begin~Date|First~Date|From~Date|Start"),
    "to": _split("To|Thru|Service~Thru|End~Date|Last~Date|Through|Thru~Date"),
    "place": _split("POS|Place|Svc~Loc|PL|Place of~Service|Loc"),
    "revenue": _split("Rev|Rev~Code|Revenue|Rev.~Cd|Revenue~Code"),
    "procedure": _split(
        "Procedure|Proc~Code|Service~Code|Procedure~Code|CPT/HCPCS|Code|Proc.|Billed~Code|Svc~Code|"
        "Procedure/~Mod|Treatment~Code|Proc/Rev~Code|HCPCS|Service Code"
    ),
    "modifiers": _split("Mod|Modifier|Mods|Mod(s)|Modif|MD"),
    "description": _split(
        "Description|Service~Description|Type of~Service|Service~Provided|Description of Service|Service|"
        "Type of Care|What was done"
    ),
    "units": _split("Units|Qty|No. of~Units|Days/~Units|Svcs|Count|# Svc|Billed~Units|Visits|No.|Units~Billed"),
    "billed": _split(
        "Total~Charge|Billed~Amount|Amount~Billed|Charge~Submitted|Submitted~Charge|Provider~Charge|"
        "Charge~Reviewed|Billed|Total~Billed|Amount~Charged|Original~Charge|Claimed~Amount|Charges|Gross~Charge|"
        "Provider~Billed|Charge Amount|Billed~Charges|Expense~Submitted|Fee~Billed|Amount~Submitted"
    ),
    "discount": _split(
        "Fee~Reduction|Provider~Discount|Network~Savings|Contract~Adjustment|PPO~Savings|Discount|Plan~Discount|"
        "Contractual~Amount|Exceeds~Fee|Negotiated~Savings|Repricing~Reduction|Provider~Write-off|"
        "Price~Reduction|Network~Reduction|Disc.~Amount|Above~Fee Schedule|Contract~Difference|"
        "Provider~Liability|Adjusted~Discount"
    ),
    "not_covered": _split(
        "Outside~Plan|Not~Covered|Amount~Not Payable|Ineligible|Charge Not~Covered|Excluded~Amount|Denied~Amount|"
        "Not~Eligible|Ineligible~Expense|Plan~Exclusion|Non-Covered~Amount|Disallowed~Amount|Other~Ineligible|"
        "Non-Allowed|Less Not~Covered|Amount~Excluded|Non-Benefit~Amount"
    ),
    "allowed": _split(
        "Eligible~Expense|Allowed~Amount|Plan~Allowance|Covered~Amount|Allowable~Charge|Considered~Charge|"
        "Approved~Amount|Eligible~Charge|Covered~Expense|Benefit~Amount Allowed|Contract~Rate|Amount~Allowed|"
        "Allowance|Network~Price|Fee~Allowance|Maximum~Allowance|Covered~Charge|Negotiated~Amount|"
        "Recognized~Charge|Agreed~Price|Amount~Considered"
    ),
    "deductible": _split(
        "Deductible|Deductible~Amount|Applied to~Deductible|Ded.|Plan~Deductible|Deduct~Amt|Less~Deductible|"
        "Deduct-~ible|Annual~Deductible|Ded~Applied"
    ),
    "coinsurance": _split(
        "Coinsurance|Co-~Insurance|Coinsurance~Amount|Coins.|Member~Coinsurance|Percentage~Share|Coins~Amt|"
        "Cost~Share|Member %~Share|Your %~Amount|Co-Ins"
    ),
    "copay": _split(
        "Copay|Copay-~ment|Copay~Amount|Co-Pay|Visit Fee|Member~Copay|Office~Copay|Less~Copay|Fixed~Copay|Copayment"
    ),
    "ded_coins": _split("Ded/~Coins|Deductible/~Coinsurance|Deduct &~Coins|Deductible~Coinsurance"),
    "copay_coins": _split("Copay/~Coins|Copay or~Coinsurance|Copay~Coinsurance|Co-Pay/~Co-Ins"),
    "ded_coins_copay": _split("Ded/Coins/~Copay|Deduct/Coins/~Copay|Member~Cost Share|Deductible,~Copay, Coins."),
    "patient": _split(
        "Your~Share|Patient~Owes|Member~Owes|Patient~Responsibility|Member~Liability|Your~Responsibility|You~Owe|"
        "Patient~Portion|Amount~Member Owes|Patient~Balance|Amount You~May Owe|Bill~Patient|Member~Pays|"
        "Patient~Share|Member~Responsibility|Total You~Owe|Subscriber~Liability|Due from~Patient"
    ),
    "percent": _split("%|Plan~%|Paid~At|Benefit~%|Pay~%|Coverage~%|Rate"),
    "codes": _split(
        "Adj Code/~Amount|Adjustment~Reason/Amt|Reason~& Amount|Adjustments|Group-Reason~Amount|"
        "Adj Reason~and Amount|Code~and Amount|Reduction~Code/Amt|Claim Adj~Reason Amt"
    ),
    "group": _split("Adj~Grp|Group~Code|Grp|Adj.~Group|Resp~Code"),
    "reason": _split("Reason~Code|Adj~Reason|Rsn|Reason|Adj~Code|Denial~Reason|Reason~Cd|Ineligible~Reason"),
    "amount": _split("Adj~Amount|Adjusted~Amount|Amount|Reduction|Adj $|Adjustment~Amount|Reduced~By"),
    "remarks": _split(
        "Remark~Code|Note|See~Note|Remarks|Message~Code|Notes|Rmk|Explain~Code|Code|EX~Code|See Note~Section|Msg|"
        "Comment~Code|Footnote|Ref.~Note|Explanation~Code|Remark"
    ),
    "paid": _split(
        "Plan~Share|Plan~Paid|Benefit~Paid|Amount~Paid|Paid~Amount|Paid to~Provider|Total~Benefit|Net~Payment|"
        "Benefit~Amount|Payment|Provider~Payment|Plan~Pays|Benefits~Payable|Paid by~Plan|We~Paid|Your Plan~Paid|"
        "Amount~Payable|Claim~Payment|Plan~Benefit|Payment to~Provider|Total~Paid"
    ),
}
BESIDE = {
    "cob": _split(
        "Other~Insurance|COB|Other Ins~Paid|OI Paid|Other Carrier~Paid|COB~Amount|Paid by~Other Ins|Primary~Paid|TPL"
    ),
    "withhold": _split("Withhold|Risk~Withhold|Withheld|Provider~Withhold|W/H"),
    "penalty": _split("Penalty|Late~Penalty|Sanction|Precert~Penalty|Benefit~Reduction"),
    "tax": _split("State~Tax|Surcharge|Sales~Tax|Assess-~ment"),
}
"""Columns of amounts that the record has no field for."""
CLAIM_TOTAL = _split(
    "Claim Total|Totals|Claim Totals|Subtotal|Total this claim|Totals for claim|SUBTOTAL|Sub-totals|"
    "Claim Subtotal|Total|Column Totals|Total for patient|Amounts for this claim"
)
GRAND_TOTAL = _split(
    "Grand Totals|Provider Totals|Total for all claims|Payment Totals|Totals for this voucher|Report Totals|"
    "Remittance Total|Total of all claims|Combined Totals|Provider Total"
)
GRAND = {
    "billed": _split(
        "Total Charges|Total Billed|Total Submitted|Charges Reviewed|Total Amount Billed|Billed Charges|Amount Billed"
    ),
    "allowed": _split(
        "Total Eligible|Total Allowed|Plan Allowances|Covered Expenses|Total Covered|Amount Allowed|Total Allowance"
    ),
    "patient_responsibility": _split(
        "Patient Share|Total Patient Responsibility|Member Liability|Total Member Owes|Patient Portion|Total Owed by Patients"
    ),
    "paid": _split(
        "Total Benefits|Claim Payments|Total Plan Paid|Total Paid|Gross Benefits Paid|Total Claims Paid|Benefits Payable"
    ),
}
MOVED = _split(
    "Provider Level Adjustments|Adjustments to Payment|Payment Adjustments|Other Adjustments to this Payment|"
    "Provider Adjustments|Recoupment Details|Overpayment Recovery|Offset Details|Financial Transactions|"
    "Provider-Level Adjustments|Balance Owed Deduction|Specification of Recoupment"
)
MOVED_HEADS = {
    "code": _split("Code|Adj. Code|Reason|Type|Adj Type|PLB Code|Reason Code|Transaction"),
    "reference": _split(
        "Reference|Claim No.|Original Claim|Reference ID|Related Claim|Document No.|Applied To|Claim Reference"
    ),
    "amount": _split("Amount|Adjustment|Amount Applied|Adj. Amount|This Payment|Amount Withheld"),
}
MOVED_WORDS = {
    "WO": "Overpayment recovery", "72": "Return of an authorized payment", "FB": "Forward balance", "L6": "Interest",
    "J1": "Nonreimbursable", "CS": "Adjustment", "IR": "Tax withholding", "50": "Late filing", "AP": "Advance recovered",
    "B2": "Rebate", "E3": "Withhold", "LE": "Levy",
}  # fmt: skip
NOTES = _split(
    "Notes|Explanation of Remarks|Remark Code Descriptions|What the codes mean|Note Section|"
    "Message Descriptions|Remarks|Explanation of Codes|Code Explanations|Comments|Notes and Messages|"
    "Claim Remarks|Footnotes|Reason Code Descriptions"
)
SECTIONS = _split(
    "Claim Detail|Claims Paid|Payment Detail|Detail of Services|Processed Claims|Service Detail|Claims in this Payment"
)
HOUSE = (
    "A participating provider has agreed not to bill the patient for amounts shown as reduced under the contract.",
    "Requests for review must be made in writing within 180 calendar days after you receive this advice.",
    "Register for direct deposit on our provider portal and stop waiting for paper checks.",
    "Refunds should be sent with a copy of this advice and the reason for the refund. Do not return this check.",
    "Benefits are paid under the terms of the plan. Nothing on this page changes the member's coverage.",
    "To submit a corrected claim, use the claim number shown and mark the claim as a replacement.",
    "Recoveries are listed as adjustments and lower the amount of the check. Interest raises it.",
    "Please post from this advice before billing the patient. Do not bill more than the patient's share.",
    "Translation services are available at no cost. Tell us which language you prefer when you call.",
    "Benefits for preventive services have no cost share when given by a network provider.",
)
PLANS = _split(
    "PPO|HMO|POS Choice|EPO 1500|Open Access Plus|Select Network|Premier|HDHP/HSA|Blue Option 3|Indemnity|Traditional|Advantage"
)
EMPLOYERS = _split(
    "Millwork Supply Inc.|City of Fernhollow|Granger Tool & Die|Tri-Lakes School District|"
    "Ostrander Freight Lines|Pell County Government|Norvane Foods|Sheet Metal Workers Fund|"
    "Halloway Paper Company|Ridgemont Schools Trust|Bayliss Transit|Quist Manufacturing|"
    "United Millers Local 88|Cobalt Creek Mining|Dunmere University|Harlan Brothers Produce"
)
