"""What stands on the further sheets of letters: rights to appeal under headings, and help in many languages. No field stands here."""

# ruff: noqa: E501 - sentences read best unbroken

from __future__ import annotations

TITLES = (
    "[Your|Member|Provider|] [appeal|review|grievance] rights", "[How|Ways] to [appeal|ask for a review|dispute this decision]", "If you [do not agree|disagree] with [us|our decision]", "Your [rights and options|right to appeal|right to a fair hearing]", "[Important information|Instructions] [about appeals|for appeals and grievances]",
    "What [you can do|to do] [next|if you disagree]", "Notice of rights", "Dispute resolution [process|procedures]", "Information that comes with [this letter|our decision]",
)  # fmt: skip
SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("[Who may appeal|Who can ask for a review]?", ("[You|The member], [a doctor|the treating provider] or [someone you name|a representative] may [appeal|ask us to look again].", "[A form|A signed statement] is needed if [someone else|a friend or lawyer] acts for you.", "Parents may act for [minor children|children under 18].")),
    ("[Time limits|How long do I have|Deadlines][?|]", ("[Appeals|Requests] must be [filed|made] within {days} days [of this notice|after you get the letter].", "[Late requests|Requests after that time] need a good reason, such as illness.", "[Day one|The clock] [is the day after|starts with] the date of the notice.")),
    ("[Standard|Regular|Usual] [appeal|review]", ("[We decide|A decision is made|You will hear from us] within {days} days.", "[You get|We will send] the answer in writing.", "Someone who had no part in the first decision [looks at|decides] it.")),
    ("[Fast|Expedited|Urgent] [appeal|review]", ("[If waiting|If the usual time] could [harm|endanger] [your health|the patient], [ask|call] for a fast [decision|review].", "[We answer|Fast answers come] within 72 hours.", "[Call|Telephone] {phone} [day or night|at any time].")),
    ("[What to send|What to include|Your appeal should have]", ("[Name, ID number|The claim number] and [the reason|why] you [disagree|want a review].", "[Send|Add] [records|letters|bills] that [help|support your case].", "Keep [a copy|copies] of all that you send.")),
    ("[Copies of|Seeing] your file", ("[You may have|We give you] [free copies|copies at no charge] of [the file|the rule or guideline we used].", "[Ask|Write] to the address on [the first page|this letter].")),
    ("[External|Outside|Independent] review", ("[If we still say no|After the last appeal], [doctors|reviewers] outside the plan may decide.", "[There is no cost|It is free] [to you|for members].", "The plan must [follow|obey] the outside decision.")),
    ("[State fair hearing|Hearing before a judge|Fair hearing]", ("Medicaid members may ask [the state|a hearing officer] for a hearing [within {days} days|after our decision].", "[Services may go on|Benefits can continue] [until the hearing|if asked for in time].")),
    ("[Help|Where to get help|Who can help]", ("[Call|Phone] [Member Services|us] at {phone} (TTY 711).", "[The state insurance department|A legal aid office] can [explain|help] [too|free of charge].", "[Read more|Forms are] at {web}.")),
    ("[Civil action|Going to court|Your rights under federal law]", ("[After all reviews|When reviews are done] you may [sue|bring an action] under [section 502(a) of ERISA|federal law][ if your plan is an employer's|].",)),
    ("[Providers|Provider disputes|For providers only]", ("[Contracted|Network] providers use the dispute form[ at {web}|].", "[Billing the member|Balance billing] is not allowed [while a dispute is open|under the contract].")),
    ("[Nondiscrimination|We treat everyone fairly|Fair treatment]", ("[The plan|{us}] follows civil rights law and [leaves nobody out|treats no one differently] because of race, color, national origin, age, disability or sex.", "[Aids|Interpreters and large print] are free.")),
)  # fmt: skip
"""A heading and sentences below it."""
ELSEWHERE = (
    "[You may also write to|You can also contact|Other help]:", "[Send appeals to|Mail appeals to|Appeal address]:", "[State|Insurance] regulator:", "[Complaints about us go to|File a complaint with]:", "[Independent reviewer|External review organization]:", "[Consumer assistance|Ombudsman]:",
)  # fmt: skip
LANGUAGE_TITLES = (
    "[Language|Free language] [help|assistance|services]",
    "[Multi-language|Multilingual] [Interpreter Services|notice|insert]",
    "Help in [your|other] language[s|]",
    "Taglines",
    "[If you|Do you] speak another language[?|]",
)
LANGUAGES = (
    ("Español", "Si habla español, le ayudamos gratis en su idioma. Llame al {phone}."),
    ("Français", "Si vous parlez français, une aide gratuite vous est offerte. Appelez le {phone}."),
    ("Deutsch", "Wenn Sie Deutsch sprechen, helfen wir Ihnen kostenlos. Rufen Sie {phone} an."),
    ("Português", "Se fala português, temos ajuda gratuita no seu idioma. Ligue para {phone}."),
    ("Italiano", "Se parla italiano, può avere un aiuto gratuito. Chiami il numero {phone}."),
    ("Tagalog", "Kung nagsasalita ka ng Tagalog, may libreng tulong sa wika. Tumawag sa {phone}."),
    ("Kreyòl Ayisyen", "Si ou pale kreyòl, nou ka ede ou gratis. Rele {phone}."),
    ("Polski", "Pomoc w jezyku polskim jest dla Pana i Pani za darmo. Telefon: {phone}."),
    ("Tiêng Viêt", "Nêu quý vi nói tiêng Viêt, có giúp do miên phí. Goi {phone}."),
    ("Nederlands", "Spreekt u Nederlands, dan helpen wij u gratis. Bel {phone}."),
    ("Ilokano", "No agsasaoka iti Ilokano, adda libre a tulong. Awagam ti {phone}."),
    ("Somali", "Haddii aad ku hadasho Soomaali, caawimaad bilaash ah ayaa jirta. Wac {phone}."),
    ("Hmoob", "Yog koj hais lus Hmoob, peb pab dawb. Hu rau {phone}."),
    ("Deitsch", "Wann du Deitsch schwetzscht, kannscht du Hilf griege as nix koscht. Ruf {phone} uff."),
    ("Svenska", "Om du talar svenska får du hjälp utan kostnad. Ring {phone}."),
    ("Shqip", "Nëse flisni shqip, ju ndihmojmë falas. Telefononi {phone}."),
    ("Kiswahili", "Kama unazungumza Kiswahili, msaada ni bure. Piga simu {phone}."),
    ("Gagana Samoa", "Afai e te tautala Samoa, o lo'o i ai fesoasoani e le totogia. Telefoni {phone}."),
)  # fmt: skip
"""A language's own name and a sentence in it, in letters that all typefaces have."""
