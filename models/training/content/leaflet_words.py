"""What plans, laboratories and publishers of forms print for everybody: summaries of coverage, lists of tests, instructions (training)."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

QUESTIONS = (
    ("What is the overall deductible?", "{a} / individual, {b} / family", "You pay all costs up to this amount before the plan begins to pay."),
    ("Are there services covered before you meet your deductible?", "Yes. Preventive care and [primary care visits|generic drugs].", "A copayment may still apply."),
    ("Are there other deductibles for specific services?", "[No.|Yes. {a} for brand drugs.]", "You don't have to meet deductibles for specific services."),
    ("What is the out-of-pocket limit for this plan?", "{b} person / {c} family", "The most you could pay in a year for covered services."),
    ("What is not included in the out-of-pocket limit?", "Premiums, balance billed charges and care this plan does not cover.", "Even though you pay these, they do not count toward the limit."),
    ("Will you pay less if you use a network provider?", "Yes. Call {phone} for a list.", "You pay less with a provider in the plan's network."),
    ("Do you need a referral to see a specialist?", "[No.|Yes, in writing.]", "You can see the specialist you choose without permission from this plan."),
    ("Is there a lifetime maximum?", "None", "There is no limit on what the plan pays over your lifetime."),
)  # fmt: skip
EVENTS = {
    "If you visit a health care provider's office or clinic": ("Primary care visit to treat an injury or illness", "Specialist visit", "Preventive care / screening / immunization", "Chiropractic visit"),
    "If you have a test": ("Diagnostic test (x-ray, blood work)", "Imaging (CT / PET scans, MRIs)"),
    "If you need drugs to treat your condition": ("Generic drugs", "Preferred brand drugs", "Non-preferred brand drugs", "Specialty drugs"),
    "If you have outpatient surgery": ("Facility fee (e.g., surgery center)", "Physician / surgeon fees"),
    "If you need immediate medical attention": ("Emergency room care", "Emergency medical transportation", "Urgent care"),
    "If you have a hospital stay": ("Facility fee (e.g., hospital room)", "Physician / surgeon fees"),
    "If you are pregnant": ("Office visits", "Childbirth professional services", "Childbirth facility services"),
    "If you need help recovering": ("Home health care", "Rehabilitation services", "Skilled nursing care", "Durable medical equipment", "Hospice services"),
    "If your child needs dental or eye care": ("Children's eye exam", "Children's glasses", "Children's dental check-up"),
}  # fmt: skip
LIMITS = (
    "None", "[20|30|60] visits per year.", "Preauthorization is required. If you don't get it, benefits could be reduced by [50%|{a}].", "Waived if admitted.", "Cost sharing does not apply to preventive services.",
    "Covers up to a [30|90]-day supply.", "Limited to [one|two] per calendar year.", "Not subject to deductible.", "You may have to pay for services that are not preventive.", "[100|60] days per period of illness.",
)  # fmt: skip
EXCLUDED = ("Acupuncture", "Bariatric surgery", "Cosmetic surgery", "Dental care (Adult)", "Hearing aids", "Infertility treatment", "Long-term care", "Non-emergency care when traveling abroad", "Private-duty nursing", "Routine eye care (Adult)", "Routine foot care", "Weight loss programs")  # fmt: skip
EXAMPLES = (
    ("Having a Baby", "9 months of in-network care and a hospital delivery", ("Specialist office visits", "Childbirth services", "Ultrasounds and blood work")),
    ("Managing Type 2 Diabetes", "a year of routine in-network care", ("Primary care visits", "Diagnostic tests", "Prescription drugs", "Glucose meter")),
    ("A Simple Fracture", "an emergency room visit and follow up care", ("Emergency room care", "X-ray", "Crutches", "Physical therapy")),
)  # fmt: skip
RIGHTS = (
    "Your Rights to Continue Coverage: There are agencies that can help if you want to continue your coverage after it ends. For more information on your rights, contact the plan at {phone}.",
    "Your Grievance and Appeals Rights: There are agencies that can help if you have a complaint against your plan for a denial of a claim. This complaint is called a grievance or appeal.",
    "Does this plan provide Minimum Essential Coverage? Yes. If you don't have it for a month, you may have to make a payment when you file your tax return.",
    "Does this plan meet the Minimum Value Standards? Yes.",
    "This is only a summary. The complete terms of coverage are in the policy, which you can get at {web} or by calling {phone}.",
)  # fmt: skip
TESTS = (
    "Alanine Aminotransferase", "Albumin, Serum", "Amylase", "Antinuclear Antibody Screen", "B-Type Natriuretic Peptide", "Basic Metabolic Panel", "Bilirubin, Total", "Calcium, Ionized", "Complete Blood Count", "Cortisol, AM", "C-Reactive Protein", "Digoxin", "Drug Screen, Urine", "Ferritin",
    "Folate", "Glucose Tolerance, 2 Hour", "Helicobacter Antigen, Stool", "Hemoglobin A1c", "Hepatitis B Surface Antibody", "Iron Binding Capacity", "Lead, Venous", "Lipid Panel", "Lithium", "Magnesium", "Phenytoin", "Prolactin", "Prothrombin Time", "Rheumatoid Factor", "Sedimentation Rate",
    "Thyroid Stimulating Hormone", "Troponin, High Sensitivity", "Urine Culture", "Vitamin B12", "Vitamin D, 25-Hydroxy",
)  # fmt: skip
TEST_FACTS = {
    ("Specimen", "Specimen Required", "Preferred Specimen"): ("1 mL serum", "2 mL plasma (EDTA)", "4 mL whole blood", "10 mL random urine", "5 g stool", "0.5 mL serum, [frozen|refrigerated]"),
    ("Container", "Collection Container", "Tube"): ("Red top", "SST, gold top", "Lavender top (EDTA)", "Light blue (citrate)", "Sterile cup", "Royal blue, metal free"),
    ("Minimum Volume", "Min. Vol.", "Pediatric Volume"): ("0.3 mL", "0.5 mL", "1 mL", "2 mL (no repeat)"),
    ("Transport Temperature", "Storage", "Ship"): ("Refrigerated", "Room temperature", "Frozen on dry ice", "Ambient, protect from light"),
    ("Stability", "Specimen Stability"): ("Ambient 8 hours; refrigerated 7 days; frozen 1 month", "Refrigerated 48 hours", "14 days at 2-8 C"),
    ("Methodology", "Method"): ("Immunoassay", "Enzymatic", "Flow cytometry", "Turbidimetry", "LC-MS/MS", "Electrochemiluminescence"),
    ("Reference Range", "Normal Values", "Reference Interval"): ("3.5-5.2 g/dL", "<= 40 U/L", "Negative", "0.4-4.5 mIU/L", "See report", "70-99 mg/dL fasting"),
    ("Days Performed", "Set Up", "Schedule"): ("Daily", "Mon-Fri", "Tue, Thu", "Mon, Wed, Fri; evening", "Sun-Thu"),
    ("Turnaround", "Reported", "TAT"): ("Next day", "1-3 days", "24 hours", "5-7 days"),
    ("Reject Due To", "Causes for Rejection", "Unacceptable"): ("Gross hemolysis", "Lipemia; clotted", "Wrong tube; no label", "Leaking container"),
    ("Patient Preparation", "Patient Prep"): ("Fast [8|12] hours", "None", "No biotin for 24 hours", "Draw before 10 a.m."),
    ("Billing Code", "CPT / HCPCS", "Order Code"): ("G0103", "G0480", "P3000", "Q0111", "G0328"),
}  # fmt: skip
BOXES = (
    ("Type of coverage", "Check the box that shows the kind of coverage applicable to this claim. Mark only one."), ("Insured's ID number", "Enter the number exactly as it appears on the card, without dashes or spaces."),
    ("Patient's name", "Enter last name, first name and middle initial, separated by commas. Do not use titles such as Mr. or Dr."), ("Birth date and sex", "Use eight digits: month, day, year. Place an X in the correct box; leave blank if unknown."),
    ("Relationship to insured", "Required when box 4 is completed. Enter an X for self, spouse, child or other."), ("Mailing address", "Street on the first line, city and state on the second, ZIP code on the third. A P.O. box may be used only where the post does not deliver."),
    ("Telephone", "Area code and number. Not required for paper submissions."), ("Employer or school name", "Leave blank."), ("Condition related to", "Place an X in Yes or No for each category. If Yes in auto accident, the state code must be shown."),
    ("Signature and date", 'Enter "Signature on File" or "SOF", or have the patient sign. Six or eight digits for the date.'), ("Date of current illness", "Enter the first date of present illness, injury or pregnancy."), ("Referring provider", "Enter qualifier DN, DK or DQ to the left of the dotted line, then the name."),
    ("Diagnosis codes", "List up to twelve codes, A through L. Do not include the decimal point."), ("Dates of service", "From and To dates. When both are the same, the To date may be omitted."), ("Place of service", "Two-digit code from the list in the appendix."),
    ("Charges", "Dollars and cents without a dollar sign. Do not enter negative amounts."), ("Days or units", "At least 1. For anesthesia enter minutes."), ("Federal tax ID number", "Mark EIN or SSN. Do not enter hyphens."),
    ("Account number", "Up to fourteen characters of your own choice; it is printed on the remittance."), ("Accept assignment", "Yes or No. Required."), ("Total charge", "Sum of all lines. On forms of several pages, only on the last."),
    ("Amount paid", "What the patient or another payer paid on covered services only."), ("Service facility", "Required if other than box 33. Name, street, city, state and nine-digit ZIP."), ("Certification", "The provider or an authorized person must sign and date. Stamps are accepted."),
    ("Business name or trade name", "If different from line 1. Leave blank otherwise."), ("Exemption codes", "Individuals generally are not exempt. See the table on page 3."), ("Direct deposit", "Attach a voided check. Deposit slips are not accepted."),
)  # fmt: skip
BOX_NOTES = (
    "This item is required for all claims.", "If blank, the claim is returned.", "Do not enter the provider's own name here.", "See the example at the end of this section.", "Where more than one applies, use the first.", "Entries beyond the box are not read by our scanners.",
    "If the answer has not changed since the last form, enter SAME.", "Medicare secondary claims: attach the primary payer's notice.", "Abbreviate only as shown in the list of states.", "NOTE: an incomplete entry here is the most common reason for returned forms.",
    "The entry must match the one in our files.",
)  # fmt: skip
GUIDE_NOTES = (
    "Type or print in black ink.", "Do not staple, fold or highlight.", "Red-ink originals only; photocopies are returned.", "Claims with missing items are returned unprocessed.", "Keep a copy for your records.", "Send the completed form to the address on the back of the card.",
    "Handwritten entries delay processing.", "Use one form per patient.", "Fields marked with an asterisk (*) are required.", "Forms may be ordered from {web}.",
)  # fmt: skip
GUIDES = (
    ("Instructions for Completing the [Claim|Health Insurance Claim] Form", ("Item", "Box", "Field")), ("How to Fill Out Form {form}", ("Line", "Box")), ("Instructions for Form {form}", ("Line", "Part I, Line", "Item")), ("Provider [Enrollment|Change] Application: Step-by-Step Guide", ("Section", "Field", "Step")),
    ("[Claim Form|Referral Form] Completion Guide", ("Block", "Box", "FL")), ("Completing Your Enrollment Packet", ("Question", "Item")),
)  # fmt: skip
