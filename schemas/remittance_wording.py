"""How remittances word their labels, most usual first, parted by `|`: the fields of `eob/1` on paper.

Collected from the payers' own guides to reading their remittances; blanks, case and punctuation do not matter.
"""

PAYER_NAME = "payer name | payer | payor | insurance company | health plan | plan name | carrier"
PAYER_PAYER_ID = "payer id | payor id | payer no | payer identifier | carrier id | payer code"
PAYER_PHONE = (
    "questions call | phone | telephone | customer service | provider services | call | tel | provider inquiries | "
    "provider service line | phone no | questions"
)
PAYEE_NAME = (
    "payee name | payee | pay to | provider name | paid to | billing provider | provider | payment to | billing "
    "provider name | group name"
)
PAYEE_NPI = (
    "npi | payee npi | provider npi | billing npi | npi no | group npi | billing provider npi | payee id | provider "
    "id | national provider identifier"
)
PAYEE_TAX_ID = (
    "tax id | tin | provider tax id | federal tax id | tax id no | ein | payee tax id | tax identification no | fed "
    "tax id | provider tin | payee tin | irs no | tax no | taxpayer id | federal tax id no"
)
PAYMENT_METHOD = "payment method | payment type | method of payment | method | pay method"
PAYMENT_NUMBER = (
    "check/eft no | check no | eft no | payment no | check eft no | warrant/eft no | trace no | eft trace no | eft | "
    "check number | payment id | check | trn | remittance no | check/eft trace no | reference no | warrant no | trace "
    "| draft no | voucher no | payment reference | payment trace no | check or eft no | ra no | electronic payment no "
    "| transaction no | trn no | eft reference no | check/eft | chk no | ck no"
)
PAYMENT_DATE = (
    "check date | payment date | eft date | ra date | notice date | check/eft date | warrant/eft date | date | paid "
    "date | remittance date | issue date | date paid | check issue date | pay date | date of payment | statement date "
    "| remit date | processed date | production date | voucher date"
)
PAYMENT_AMOUNT = (
    "check amount | payment amount | check amt | net payment | net paid amount | check/eft amount | eft amount | "
    "total payment | warrant/eft amount | check total | amount of check | amount of payment | net payment amount | "
    "net amount | net check | total payment amount | amount of this payment | eft amt | payment total | net amount "
    "paid | net paid | total check amount | check/eft amt | total amount paid | amount paid this remittance"
)
ADJUSTMENT_GROUP = "grp | group code | grp cd | adj grp | adj group"
ADJUSTMENT_REASON = (
    "reason code | reason | rc | carc | adj code | adj. code | adj reason | adjustment reason | adjustment code | eob "
    "code | rsn | rsn cd | reason codes | denial code | rad code | adj rsn | dist code | adjustment reason code | "
    "explanation code | code"
)
ADJUSTMENT_AMOUNT = (
    "adj amount | adjustment amount | rc-amt | adj amt | adjusted amount | adjustment amt | adjusted | amount "
    "adjusted | total adjustments"
)
LINE_SERVICE_FROM = (
    "service dates | dates of service | serv date | svc date | svc dates | service date | date of service | dos | "
    "from | treatment dates | treatment date | date | serv dt | date(s) of service | svc date(s) | service from | "
    "from date | begin date | from dos | date svc | serv dates | dates | service date(s) | svc dt | begin dos | from "
    "thru | from - thru | from to | from/to dates | from - to | service period | start date | first date | first dos "
    "| date from"
)
LINE_SERVICE_TO = (
    "to | thru | through | service to | to date | end date | thru date | to dos | end dos | last date | thru dos | "
    "date to | through date"
)
LINE_PROCEDURE = (
    "procedure code | proc | procedure | proc code | service code | svc code | cpt | hcpcs | cpt/hcpcs | proc mods | "
    "proc/mod | hcpcs/cpt | code/mod | proc cd | tos/proc | procedure/modifier | procedure / modifier | cpt code | "
    "proc. | hcpcs code | procedure code modifier | proc code/mod | cpt/hcpcs code | proc/mods | service | services | "
    "hcpc | type of service | procedure & mod | proc & mod | adjud proc | svc | code"
)
LINE_MODIFIERS = "mods | mod | modifier | modifiers | mod(s) | modifier(s) | md"
LINE_REVENUE_CODE = "rev code | revenue code | rev cd | rev | revenue | rev. code"
LINE_UNITS = (
    "units | nos | quantity | days | qty | no of services | svcs | unit | billed quantity | days/units | service "
    "units | count | paid units | allowed quantity | days units | units of service | no svcs | number of services | "
    "num svc | un | vol"
)
LINE_BILLED = (
    "billed | billed amt | billed amount | amount billed | charge | charged | submitted charges | total charges | "
    "charges | billed charge | billed charges | your provider billed | charge amount | charged amount | amt billed | "
    "submitted | submitted charge | provider charges | total billed | submitted amount | total charge | provider "
    "billed | amount charged | billed amnt | amount submitted | chg amt | claim charge | gross charge | gross charges"
)
LINE_ALLOWED = (
    "allowed | allowed amt | allowed amount | amount allowed | allowable amount | covered amount | network amount | "
    "approved | approved amount | allowed charge | contracted/allowed | negotiated rate | payment allowance | covered "
    "by plan | allowable | amt allowed | contract amount | eligible amount | covered charges | allowed charges | plan "
    "allowance | eligible | amount covered | covered | contracted amount | contracted rate | total allowed | allow | "
    "amount approved | plan allowed | fee schedule | allow amt"
)
LINE_DEDUCTIBLE = (
    "deduct | ded | deductible | less deductible | deductible amount | ded amt | deduct amt | deductible amt | "
    "deduct. | pr-1 | amount applied to deductible | applied to deductible | deduc"
)
LINE_COINSURANCE = (
    "coins | coinsurance | co-insurance | coins amt | coinsurance amount | co ins | cost-share | coins. | cost share "
    "| coinsurance amt | your coinsurance | co-ins amount | pr-2 | coins amount | coinsur | co-insur | member coinsurance"
)
LINE_COPAY = "copay | co-pay | co-pay amount | copayment | co-payment | copay amount | copay amt | pr-3 | copays"
LINE_NOT_COVERED = (
    "not covered | amount not covered | non-cov | non covered | ineligible | not payable | ineligible amount | not "
    "paid | amount not payable | noncovered | non-covered | not allowed | excluded | disallowed | denied amount | non "
    "cov amt | not covered amount | non covered charges | not covered amt | non-covered amount | not eligible | "
    "amount excluded | disallowed amount | amount disallowed | charges not covered | denied | ineligible charges | "
    "n/c | not cov | excl | inelig | amount not paid"
)
LINE_PATIENT_RESPONSIBILITY = (
    "patient resp | pt resp | patient responsibility | patient owes | member responsibility | what you may owe | what "
    "i owe | patient's responsibility | provider may bill you | total amount you owe the provider | patient liability "
    "| pat resp | amount you owe | your responsibility | patient balance | you owe | member resp | member owes | you "
    "may owe | patient resp amt | member liability | pt responsibility | pt liab | what you owe | patient share | pat "
    "liab | subscriber liability | enrollee responsibility | your share | patient pays | patient's share | member pays | "
    "member share | member's share | patient may owe | patient due | insured owes"
)
LINE_REMARKS = (
    "remarks | remark | rem | see note | message codes | remark codes | remark code | rmk | notes | note | rarc | see "
    "notes | see note section | remark cd | message code | msg | message | rmks | rem codes | explanation codes | rmk "
    "cd | remk | rarc codes | msg code | see remarks | comments | comment code | note code | note id"
)
LINE_PAID = (
    "paid | prov pd | paid amount | amount paid | payment | prov pd amt | prov paid | plan paid | payment amount | "
    "paid amt | your plan paid | what your plan paid | amount we paid | plan benefit amount | benefit | benefits paid "
    "| net paid | provider paid | amt paid | benefit amount | plan payment | total paid | plan pays | net payment | "
    "paid to provider | provider payment | benefit paid | we paid | total payment | plan benefits | amount payable | "
    "payment amt | net amount | benefit payable | net | paid by plan | amount paid to provider | insurance paid | "
    "plan paid amount | payable | reimbursed | reimbursement | amount reimbursed | disbursed"
)
CLAIM_PATIENT_NAME = (
    "patient name | patient | name | beneficiary name | recipient | beneficiary | member name | recipient name | pt "
    "name | patient's name | claimant | pat name | member | enrollee name | enrollee"
)
CLAIM_PATIENT_ACCOUNT = (
    "patient account no | pat acct no | acnt | patient acct | patient control no | account | account no | acct | acct "
    "no | patient account | patient acct no | pt acct no | patient control number | pcn | pt acct | pt account no | "
    "pat acct | patient id | patient no | acnt no | provider reference no | your account no | pat ctrl no | patient "
    "acnt | pat control no | patient's account no | provider's account no | provider account no | your patient no"
)
CLAIM_MEMBER_ID = (
    "member id | member no | hic | hicn | mid | subscriber id | contract no | recipient id | medicaid no | insured id "
    "| mbi | id no | member identification | subscriber no | member id no | identification no | policy no | "
    "certificate no | cert no | insured's id | patient id no | subscriber id no | policy id | medicare no | contract "
    "id | enrollee id | hic no | beneficiary id | member identification no | ssn/id | employee id"
)
CLAIM_SUBSCRIBER_NAME = (
    "subscriber name | subscriber | insured | insured name | employee | employee name | policyholder | insured's name "
    "| policy holder | contract holder | policyholder name | member/subscriber | subscriber's name | insured person"
)
CLAIM_GROUP_NUMBER = (
    "group no | group | grp/pol num | employer no | group id | grp no | policy/group no | group/policy no | grp | "
    "grp/pol no | plan no | group policy no | employer group no | group/policy | group plan no | account/group no | "
    "policy or group | policy or group no | group or policy no"
)
CLAIM_CLAIM_NUMBER = (
    "claim no | claim number | icn | claim id | document no | dcn | ccn | tcn | claim | claim control no | claim "
    "reference no | reference no | payer claim control no | internal control no | payer claim no | control no | claim "
    "ref no | icn no | document control no | claim icn | payer control no | icn/dcn | claim identifier | dcn no | "
    "payer icn | our claim no | our claim"
)
CLAIM_RENDERING_PROVIDER = (
    "rendering provider | servicing provider | provider of service | provider | provider name | treating provider | "
    "physician | attending | rendering prov | performing provider | rend prov | rendering | serviced by | attending "
    "provider | service provider | rendering provider name | prov name | doctor | attending physician"
)
CLAIM_RENDERING_NPI = (
    "rendering npi | perf prov | provider npi | npi | rendering provider npi | servicing npi | rend npi | performing "
    "npi | prov npi | attending npi | rend prov npi | rndr prov | rendering id | provider id | prov id | prov | rend "
    "prov id"
)
CLAIM_SERVICE_FROM = (
    "claim from | service period | claim dates | statement from | statement period | dates of claim | claim begin date"
)
CLAIM_SERVICE_TO = "claim thru | claim to | statement thru | claim end date | statement to"
CLAIM_STATUS = "status | claim status | decision | disposition | claim status code | clm status"
CLAIM_INTEREST = "interest | interest paid | interest amount | int | plus interest | interest amt"
MOVED_CODE = (
    "plb reason code | reason code | adj code | adjustment reason code | plb code | code | reason | adjustment code | "
    "adj reason"
)
MOVED_REFERENCE = (
    "fcn | reference | other identifier | reference no | fcn/other identifier | identifier | reference id | claim no "
    "| icn | adjustment id | reference number | financial control no | invoice no | fcn / other identifier | original "
    "claim no"
)
MOVED_AMOUNT = "amount | adj amount | adjustment amount | adj amt | amt | plb amount | amount adjusted"
TOTAL_BILLED = (
    "total billed | total charges | total billed amount | total submitted charges | billed total | total amount "
    "billed | total charge"
)
TOTAL_ALLOWED = "total allowed | total covered | total allowed amount | total approved | total amount allowed | allowed total"
TOTAL_PATIENT_RESPONSIBILITY = (
    "total patient responsibility | total patient owes | total patient resp | total member responsibility | total pt "
    "resp | total you may owe | patient responsibility total | total patient liability"
)
TOTAL_PAID = (
    "total paid | total plan payments | total plan paid | total claims paid | total paid amount | total benefits paid "
    "| claims paid total | total provider paid | total payments | total claim payments | total plan payment | gross "
    "payment | total benefit | total paid claims"
)

LABELS = {
    "/payer/payer_id": "Payer ID",
    "/claims/*": "Claim",
    "/claims/*/lines": "Service lines",
    "/claims/*/lines/*/service_from": "From",
    "/claims/*/lines/*/service_to": "To",
}
"""What clerks call what is found."""

CUES = {
    "explanation of benefits": 3.0,
    "explanation of payment": 3.0,
    "explanation of provider payment": 3.0,
    "explanation of remittance": 3.0,
    "remittance advice": 3.0,
    "remittance voucher": 2.6,
    "remittance": 0.8,
    "provider claim summary": 2.6,
    "claims statement": 1.6,
    "summary payment voucher": 2.6,
    "this is not a bill": 2.0,
    "claim totals": 1.6,
    "patient responsibility": 1.2,
    "allowed amount": 1.2,
    "allowed": 0.7,
    "billed": 0.7,
    "deductible": 0.9,
    "coinsurance": 0.9,
    "coins": 0.7,
    "copay": 0.6,
    "prov pd": 1.6,
    "grp/rc-amt": 2.0,
    "check/eft": 1.2,
    "eft": 0.6,
    "icn": 0.7,
    "claim number": 0.5,
    "member id": 0.4,
    "not covered": 0.7,
    "amount paid": 0.3,
    "remark codes": 0.8,
    "adjustment": 0.4,
    "payee": 0.5,
    "dear": -1.2,
    "invoice": -1.2,
    "bill to": -1.0,
    "health insurance claim form": -3.0,
    "appeal": -0.3,
}
"""Phrases that speak for a remittance, and their weights."""
