"""How training remittances word headings, labels and noise. Validation and test families have wordings of their own, too."""

from __future__ import annotations

_W = tuple[str, ...]


def _split(text: str) -> _W:
    return tuple(part.strip() for part in text.split("|"))


TITLES = _split(
    "Explanation of Payment|Remittance Advice|Provider Remittance Advice|Explanation of Benefits|"
    "Provider Claim Summary|"
    "Explanation of Provider Payment|Remittance Voucher|Claims Statement|Summary Payment Voucher|"
    "Explanation of Remittance|"
    "Electronic Remittance Advice|Remittance & Status Report|Remittance Advice Details|Provider Payment Register|"
    "Payment Summary|"
    "Statement of Claims Paid|Provider Explanation of Benefits|Claim Payment Detail|Paper Remittance Advice|EOP|"
    "Summary of Health Plan Payments|Plan Activity Statement|Payment Advice|Provider Voucher|"
    "Professional Claims Remittance"
)
MEMBER_TITLES = _split(
    "Explanation of Benefits|Your Explanation of Benefits|Member Claim Statement|Explanation of Health Care Benefits|"
    "Summary of Health Plan Payments|Claim Summary|Your Claim Has Been Processed|Member Benefit Statement"
)
NOT_A_BILL = _split("THIS IS NOT A BILL|This is not a bill.|THIS IS NOT A BILL - keep for your records|Not a bill: do not pay")
PAYMENT = {
    "number": _split(
        "Check/EFT #|Check No|Payment number|EFT:|Check Number|Warrant/EFT #|Trace Number|CHECK #|EFT Number|"
        "EFT Trace #|TRN|"
        "Check / EFT No.|Draft Number|Voucher No|Chk #|Payment ID|Payment Ref|Transaction No.|ACH Trace"
    ),
    "date": _split(
        "Check Date|Payment Date|RA Date|EFT Date|Notice Date|Date|Issue Date|Date Paid|Paid Date|Remit Date|"
        "Check/EFT Date|"
        "Date of Payment|Statement Date|Warrant/EFT Date|Finance Date|Processed|Pay Date|Cycle Date"
    ),
    "amount": _split(
        "Check Amount|Payment Amount|Net Payment|Net Paid Amount|CHECK AMT|Total Payment|Check Amt|EFT Amount|"
        "Amount of Check|"
        "Check/EFT Amount|Total Paid This Remittance|Net Amount|Amount|Warrant/EFT Amount|Total Remitted|Net Check|"
        "Payment Total"
    ),
    "method": _split("Payment Method|Method|Pay Type|Payment Type|Type"),
}
PAYEE = {
    "npi": _split("NPI|Provider NPI|Payee NPI|Billing NPI|Group NPI|NPI #|National Provider ID|Pay-To NPI"),
    "tax_id": _split(
        "Tax ID|TIN|Provider Tax ID|Federal Tax ID|Tax ID #|EIN|FTIN|Taxpayer ID|Payee TIN|IRS #|Provider TIN|Tax Id No."
    ),
    "payer_id": _split("Payer ID|Payer ID #|Payor ID|Plan ID|Carrier ID|Electronic Payer ID"),
    "phone": _split("Phone|Provider Services|Questions? Call|Customer Service|Tel|Telephone|Inquiries|Provider Inquiry|Call"),
    "name": _split("Payee|Provider|Pay To|Paid To|Provider Name|Payee Name|Billing Provider|Make Payable To|Remit To"),
}
CLAIM = {
    "patient_name": _split(
        "Patient|Patient Name|NAME|Beneficiary Name|Recipient|Member|Member Name|Pt Name|Patient's Name|Beneficiary|"
        "PATIENT|Insured/Patient|"
        "Recipient Name|Enrollee|Claimant|Name of Patient|Client Name"
    ),
    "patient_account": _split(
        "Patient Account #|Pat Acct No.|ACNT|Account|Patient Control Number|Patient Acct|Acct #|Patient Acct #|Pt Acct|"
        "Acct|Pat. Ctrl No|"
        "Patient Control #|PCN|Provider Acct|Your Account No.|Pt Control #|Patient No.|Account Number|Patient Account|"
        "Provider Reference"
    ),
    "member_id": _split(
        "Member ID|Member Number|HIC|MID|Subscriber ID|Contract #|Recipient ID|Insured ID|ID #|Member ID #|Medicaid #|"
        "ID Number|"
        "Identification No|Certificate No.|HICN|MBI|Subscriber #|Policy ID|Member No|Enrollee ID|Contract Number|"
        "Participant ID|Client ID"
    ),
    "claim_number": _split(
        "Claim #|Claim Number|ICN|Claim ID|Document Number|Claim No.|DCN|TCN|CCN|Claim|Control Number|Claim Ref #|"
        "Internal Control No|"
        "Payer Claim Control #|Reference No.|Claim Control Number|Document Control No|Clm #|Transaction Control No."
    ),
    "group_number": _split(
        "Group #|Group No|GRP/POL NUM|Employer Number|Group|Group Number|Grp|Plan/Group|Group/Policy|Policy Group|Grp No."
    ),
    "subscriber_name": _split(
        "Subscriber|Insured|Subscriber Name|Employee|Insured Name|Policyholder|Member/Subscriber|Cardholder|"
        "Insured's Name|Employee Name|"
        "Contract Holder|Participant|Primary Insured"
    ),
    "rendering_provider": _split(
        "Rendering Provider|Servicing Provider|Provider of Service|Provider|Rendering|Performing Provider|Physician|"
        "Treating Provider|"
        "Provider Name|Service Provider|Rend Prov|Attending|Doctor|Practitioner"
    ),
    "rendering_npi": _split(
        "Rendering NPI|PERF PROV|Provider NPI|NPI|Rend NPI|Servicing NPI|Rendering Provider ID|PERF NPI|Provider ID|Prov NPI"
    ),
    "status": _split("Status|Claim Status|Decision|Disposition|Claim Disposition|Outcome|Sts"),
    "period": _split(
        "Service Dates|Dates of Service|DOS|Statement Period|Service Period|From - To|Stmt Covers|Date(s) of Service|Svc Dates"
    ),
    "billed": _split("Claim Charge|Total Charges|Claim Billed|Total Billed|Claim Amount|Billed|Charges"),
    "paid": _split("Claim Paid|Claim Payment|Paid|Net Paid|Total Paid|Amount Paid|Payment"),
    "interest": _split("Interest|INTEREST|Interest Paid|Int Amt|Plus Interest|Interest Amount|Late Interest|Int."),
}
NOISE_FACTS = {
    "date": _split("Received|Received Date|Processed Date|Patient DOB|Date Received|Recd Date"),
    "plan": _split("Plan|Product|Line of Business|Plan Type|Facility"),
    "net": _split("Network|In Network|Par"),
    "drg": _split("DRG|DRG Code"),
    "tob": _split("Type of Bill|TOB|Bill Type"),
    "rel": _split("Relationship|Rel|Relation"),
    "kind": _split("Claim Type|Type of Claim"),
    "mrn": _split("MRN|Medical Record #|Med Rec No"),
    "auth": _split("Ref Auth|Auth #|Prior Auth"),
    "yes": _split("Assignment|Crossover|COB"),
    "code": _split("Filing Code|Location|Specialty"),
    "skip": _split("Other Payer|Referring Prov"),
}
"""Facts of claims that the record has no field for, by what their values look like."""
STATUS = {
    "paid": _split(
        "Paid|PAID|Processed as Primary|Approved|Paid - Primary|1 - Paid|Finalized/Paid|Allowed|P|PD|Claim Paid|"
        "Processed|Payable|Paid in Full|Adjudicated - Paid|Completed|Payment Made|Paid Claim|Final - Paid"
    ),
    "denied": _split(
        "Denied|DENIED|Not Payable|Disallowed|Claim Denied|4 - Denied|Finalized/Denied|Rejected|D|DN|"
        "Not Paid|Denied in Full|No Payment|Not Approved|Not Covered|Adjudicated - Denied|Declined|Final - Denied"
    ),
    "reversed": _split(
        "Reversal|REVERSED|Reversal of Previous Payment|Voided|Claim Reversal|22 - Reversal|Finalized/Reversed|Taken Back|R|"
        "Payment Reversed|Void|Retracted|Reversed Claim|Recouped|Adjusted - Reversal|Credit - Reversed|Cancelled"
    ),
}
LINE = {
    "dates": _split(
        "Service Dates|Dates of Service|SERV DATE|Svc Date(s)|Treatment Dates|Date(s) of Service|DOS|Service Date|"
        "Svc Dt|Date of Service|"
        "Serv Dt|From-To|From / Thru|Service From - To|Dates|DATES OF SERVICE|Serv Dates|Svc Date|Date|Dt of Svc"
    ),
    "from": _split("From|From Date|Begin Date|Service From|Svc From|First DOS|Date From|Beg Date|FROM DT|Start Date|DOS From"),
    "to": _split("To|Thru|Thru Date|End Date|To Date|Svc To|Through|Last DOS|THRU DT|Service To|DOS Thru"),
    "place": _split("POS|PL|Place|Pl Svc|Place of Service|POS Cd|P/S"),
    "revenue": _split("Rev Code|REV|Rev Cd|Revenue Code|Rev|RevCd|R/C|Rev. Code|Revenue"),
    "procedure": _split(
        "Procedure|PROC|Proc Code|Service Code|Svc Code|Procedure Code|HCPCS|CPT/HCPCS|Proc Cd|Code|Procedure/Service|"
        "Proc|Service|"
        "PROC CODE|Procedure Cd|HCPC|Svc Cd|Billing Code|Proc/Rev|TOS/Proc"
    ),
    "modifiers": _split("MODS|Mod|Modifier|Mods|Modifiers|MD|M1 M2|Mod Cd|Modif."),
    "description": _split(
        "Description|Service Description|Type of Service|Description of Service|Services Provided|Service Type"
    ),
    "units": _split(
        "Units|NOS|Quantity|Days|Qty|Unit|UNITS|Days/Units|No. of Svcs|Cnt|Svcs|Number of Services|Billed Units|QTY|Un"
    ),
    "billed": _split(
        "Billed|BILLED AMT|Billed Amount|Amount Billed|Charge|Charged|Submitted Charges|Charges|Billed Charges|"
        "Total Charge|Submitted|"
        "Charge Amount|Amt Billed|Submitted Amount|Charged Amount|Provider Charges|Billed Charge|SUBMITTED|Fee Charged|"
        "Gross Charge|Chg Amt"
    ),
    "discount": _split(
        "Plan Discount|Provider Discount|Discount Amount|Contract Write-off|Network Savings|Discount|Contractual|"
        "Provider Write-Off|"
        "Contractual Adj|Network Discount|Above Allowed|PPO Discount|Contract Adjustment|Write Off|Provider Adj|"
        "Disc Amt|Network Adj|"
        "Over Fee Schedule|Contract Adj Amt|Savings|Not Allowed Contractual|Repricing Savings"
    ),
    "not_covered": _split(
        "Not Covered|Amount Not Covered|Ineligible|Not Payable|NON-COV|Non-Covered|Disallowed|Ineligible Amount|"
        "Non Cov|Noncovered|"
        "Excluded|Amt Not Covered|Denied Amount|Not Cov|Non-Covered Charges|Charges Not Covered|Non Cov Amt"
    ),
    "allowed": _split(
        "Allowed|ALLOWED AMT|Amount Allowed|Covered Amount|Approved Amount|Network Amount|Allowed Amount|Allowable|"
        "Contract Allowed|Eligible|"
        "Eligible Amount|Contracted Amount|Fee Schedule|Negotiated Rate|Allow Amt|Approved|Payment Allowance|"
        "Allowed Charge|Plan Allowance|"
        "Covered Charges|Contract Rate|Maximum Allowed"
    ),
    "deductible": _split(
        "Deductible|DEDUCT|Ded|Less Deductible|Deductible Amount|Deduct|Ded Amt|Applied to Deductible|DED|Deduc.|"
        "Deductible Applied"
    ),
    "coinsurance": _split(
        "Coinsurance|COINS|Coins|Co-Insurance|Coins Amt|Co-Ins|COINSURANCE|Coinsurance Amount|Co Ins|Coin|Cost Share|"
        "Patient Coins"
    ),
    "copay": _split("Copay|Co-Pay|Co-Pay Amount|Copayment|COPAY|Co Pay|CoPay Amt|Co-payment|Cpy|Patient Copay"),
    "ded_coins_copay": _split("Ded/Coins/Copay|Deductible/Coinsurance/Copay|Patient Share|Ded/Coin/Copay|Deduct-Coins-Copay"),
    "copay_coins": _split("Copay/Coinsurance|Copay/Coins|Coins/Copay|Co-Pay / Co-Ins|Coins or Copay"),
    "ded_coins": _split("Ded/Coins|Deduct/Coins|Deductible/Coinsurance|DED/COINS|Deduct / Coins"),
    "patient": _split(
        "Patient Resp|PT RESP|Patient Owes|Member Responsibility|Patient Responsibility|Pt Resp|Pat Resp|"
        "Member Liability|Patient Liability|"
        "Patient Balance|Patient Resp Amt|Amount You Owe|Member Owes|Pat Liab|Mbr Resp|Due From Patient|"
        "Patient Obligation|Bill Patient"
    ),
    "line_no": _split("Line|Ln|#|Line #|Line No|Ln #|Seq"),
    "other": _split("TOS|Type|Dx|Diag|Tooth|Area|Auth|Sts|Flag|Ind|Ex|Pr|Src|B/C|Tier"),
    "other_money": _split(
        "Other Ins|COB|Withhold|Other Carrier|Penalty|Late Filing|Sequestration|Other Ins Paid|Medicare Paid|Tax"
    ),
    "percent": _split("%|Pay %|Paid At|Benefit %|Plan Pays|Co Ins %|Pct"),
    "codes": _split(
        "GRP/RC-AMT|Adjustments|Reason / Amount|Adj. Code Amount|Adj Reason/Amt|Adjustment Reason|CAS|"
        "Grp/Reason Amount|Adj Codes|"
        "Adjustment Codes / Amount|RC-AMT|Reason Code Amount|Group/Reason|Adj Amt|ADJ|Adjustment Detail|Claim Adj Codes"
    ),
    "group": _split("Grp|Group|Group Code|Adj Grp|GC|Grp Cd|CAGC|Adj Group"),
    "reason": _split("Reason|RC|Rsn|Reason Code|Adj Rsn|CARC|Adj Code|Rsn Cd|Reason Cd|Adj Reason|Denial Code|ANSI"),
    "amount": _split("Adj Amount|Adj Amt|Adjustment|Amount|Adjusted|ADJ AMT|Reason Amount|Adj $|Adjustment Amt|Adj."),
    "remarks": _split(
        "Remarks|REM|See Note|Message codes|Remark Code|RARC|Remark|Notes|Rmk|Remark Codes|Msg|EOB Code|Note|"
        "Explanation Codes|Rmks|Ex Code"
    ),
    "paid": _split(
        "Paid|PROV PD|Amount Paid|Payment|Plan Paid|Paid Amount|Net Paid|Payment Amount|Benefit|Plan Benefit|Paid Amt|"
        "Benefit Paid|"
        "PROV PAID|Plan Payment|We Paid|Amt Paid|Provider Paid|Amount We Paid|Plan Paid Amount|Net Payment|Total Paid|"
        "Paid to Provider"
    ),
}
CLAIM_TOTAL = _split(
    "CLAIM TOTALS|Claim Total|SUB TOTALS|Totals|Total for Claim|Claim Totals:|Sub-Total|Claim total|TOTAL|"
    "Totals this claim|Total Claim|CLAIM TOTAL"
)
PAGE_TOTAL = _split("Page Total|Totals this page|PAGE TOTALS|Page Subtotal")
GRAND = {
    "billed": _split(
        "Total Billed|Total Charges|Billed Amount|Total Amount Billed|Charges Submitted|Total Submitted|Gross Charges|Billed"
    ),
    "allowed": _split("Total Allowed|Total Covered|Allowed Amount|Total Approved|Total Eligible|Allowed"),
    "patient_responsibility": _split(
        "Total Patient Responsibility|Total Patient Owes|Patient Responsibility|Total Patient Liability|Total Pt Resp|"
        "Member Responsibility"
    ),
    "paid": _split(
        "Total Paid|Total Plan Payments|Claims Paid|Total Claim Payments|Total Benefits Paid|Paid to Provider|"
        "Gross Payment|Paid"
    ),
}
GRAND_HEADINGS = _split(
    "Remittance Totals|Grand Total|SUMMARY|Payment Summary|TOTALS|Totals for this Payment|Provider Totals|"
    "Summary of Payment|Report Totals"
)
MOVED = _split(
    "PROVIDER ADJ DETAILS|Provider Level Adjustments|Other Adjustments to this Payment|Provider Adjustments|"
    "PLB Adjustments|"
    "Non-Claim Adjustments|Specification of Recoupment|Financial Adjustments|Adjustments to Payment|"
    "PROVIDER LEVEL ADJUSTMENT"
)
MOVED_HEADS = {
    "code": _split("Reason Code|PLB REASON CODE|Code|Type|Adj Code|Adj Reason|PLB Code|Reason"),
    "reference": _split(
        "Reference|FCN|Claim Ref|Reference ID|FCN/Other Identifier|Identifier|Claim Number|Related Claim|Document #"
    ),
    "amount": _split("Amount|AMOUNT|Adj Amount|Amt|Amount Applied|Adjustment Amount"),
}
LEGENDS = _split(
    "Explanation of codes|Code Glossary|Messages|Remark Code Descriptions|Reason Code Legend|Code Descriptions|"
    "Notes|CODE LEGEND|Glossary of codes"
)
ADJUSTMENT_LEADS = _split("Adjustments:|ADJ:|Reason Codes:|Adj|CAS:|Adjustment Reason:|REASON CODES|Adj Rsn/Amt:|Less:")
REMARK_LEADS = _split("Remarks:|REM:|Remark Codes:|Notes:|Message:|RMK|MOA:|Remark:|See note")
TOO = _split("continued|(continued)|CONTINUED|- continued|cont'd|(cont.)")
NO_COLON = _split("NAME|ACNT|HIC|ICN|MID")
PARAGRAPHS = (
    "If you disagree with a decision you may ask for a review within 180 days of this notice. Send all records with it.",
    "Please keep this statement for your files. A duplicate can be had on our web site for up to 24 months.",
    "Payment was made under the member's plan. Network providers may not collect amounts above the allowance.",
    "Sign up for electronic transfer and receive payments up to 5 days sooner. Visit the portal and choose Payments.",
    "Corrected claims must reach us within 12 months of the day of service. Mark them as replacement of a prior claim.",
    "To avoid delays please include the member's number and your tax number on all correspondence.",
    "Suspect fraud? Call our hotline at any hour. You need not give your name.",
    "The amount shown as deductible is counted toward the plan's yearly limit, 1,500.00 per person and 3,000.00 per family.",
    "We follow federal civil rights law and treat everybody alike. Language help is free of charge.",
    "Interest is paid on clean claims not settled within 30 days, at 10.00 per cent a year.",
)
DESCRIPTIONS = _split(
    "Office visit|Surgery|Laboratory|X-ray|Medical supply|Injection|Therapy|Anesthesia|Room and board|Drugs|"
    "Emergency room|Vaccine|Equipment|"
    "Diagnostic test|Hospital visit|Consultation|Ambulance|Dressing|Preventive care|Dialysis"
)
