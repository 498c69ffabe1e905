"""Training applications of several sheets: numbered items, combs, yes and no in columns, who applies again at the head of each sheet."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.hand_print import Writer, writer
from models.training.ink import Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import MONO, SANS, SERIF

_TITLES = words(
    "Application for Benefits|APPLICATION FOR FINANCIAL ASSISTANCE|Disability Claim Application|Application for Employment|Application for Group Coverage|Application for Long-Term Care|Membership Application|APPLICATION FOR HEALTH COVERAGE|Hospital Charity Care Application|Application for Reinstatement|Credentialing Application|License Renewal Application|Application for Individual Insurance|Scholarship Application"
)
_PARTS = (
    ("Applicant|About You|Personal Information|Identification", "Last name=last|First name=first|Middle initial=initial|Social Security number=nine|Date of birth=birth|Home address (number and street)~Residence address=street|City=city|State=state|ZIP code=zip|Daytime telephone=ten|Evening telephone=ten|E-mail address=mail"),
    ("Employment|Occupation and Earnings|Work History|Employer Information", "Employer's name~Present employer=firm|Job title~Position held=job|Date hired=newday|Last day worked=newday|Gross monthly pay~Monthly earnings=money|Supervisor=name|Employer's address=street|Employer's telephone=ten|Hours per week=count|Employer ID number=nine"),
    ("Household and Income|Financial Information|Resources|Income", "Number in household=count|Wages per month=money|Social Security or pension=money|Other income=money|Checking account balance=money|Savings=money|Rent or mortgage=money|Name of bank=bank|Account number=account|Routing number=routing"),
    ("Medical Information|Treatment|Health|Attending Physician", "Name of physician~Treating doctor=name|Physician's address=street|Telephone of physician=ten|Date first treated=newday|Diagnosis~Nature of illness=illness|Hospital name=practice|Date admitted=newday|Date discharged=newday|Medications taken=medicine|Medical record number=nine"),
    ("Coverage|Insurance|Other Insurance|Plan Selection", "Name of plan~Insurer=plan|Policy number=member|Group number=code|Policyholder=name|Effective date=newday|Amount of coverage=money|Beneficiary=name|Relationship of beneficiary=kin|Share of benefit=percent"),
)  # fmt: skip
_YES_NO = words(
    "Have you ever been convicted of a felony?|Are you currently working?|Have you filed for any other benefits?|Is anyone in your household pregnant?|Are you a citizen of the United States?|Does your condition prevent you from driving?|Have you applied with us before?|Do you own your home?|Is other coverage in force?|Have you been declined for insurance in the last five years?|Do you receive child support?|Were you injured at work?|Do you have dependents under 19?"
)
_LONG = words(
    "Describe how your condition began|Explain any yes answers|Briefly state your reason for applying|Additional information|List duties of your job|Describe any changes since your last application"
)
_OWN = {
    "illness": words("lumbar strain|torn meniscus|pneumonia|carpal tunnel|fractured wrist|recurrent migraine|heart failure|hernia repair"),
    "medicine": words("lisinopril|metformin 500 mg|none|ibuprofen as needed|insulin|two inhalers|eye drops"),
}  # fmt: skip


class _Application:
    """An application under the pens: numbered items over several sheets."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        printed = Pen(rng.choice((*SANS, *SERIF)), rng.choice((8.0, 8.5, 9.0)))
        self.desk = Desk(
            Sheet("form", "form-application"), printed, Pen(rng.choice((*MONO, "arial", "times")), rng.choice((9.5, 10.5)))
        )
        self.left, self.right, self.y, self.item = rng.choice((40.0, 50.0)), rng.choice((562.0, 572.0)), 60.0, 0
        self.pencil: Writer | None = writer(rng, 8.0) if rng.random() < 0.2 else None
        self.celled, self.numbered, self.combed = rng.random() < 0.5, rng.random() < 0.65, rng.random() < 0.6
        self.step, self.who = rng.choice((24.0, 28.0)), Asked("", "")
        self.title = rng.choice(_TITLES)

    def number(self) -> str:
        """The next item's number, as it is printed."""
        self.item += 1
        return f"{self.item}. " if self.numbered else ""

    def write(self, text: str, x: float, y: float, room: float) -> None:
        """An answer, typed or in block capitals; the field is done."""
        if self.pencil is None:
            self.desk.value(text, x, y, room)
        else:
            self.pencil.put(self.desk.sheet, f"/fields/{self.desk.count}/value", text.upper(), x, y, text, room)
            self.desk.count += 1

    def caption(self, asked: Asked, x: float, y: float, pen: Pen, room: float) -> float:
        """An item's number, which is no part of it, and what is asked."""
        number = self.number()
        start = self.desk.sheet.write(x, y, number, pen) if number else x
        end = self.desk.label(asked.label, start, y, fitted(pen, asked.label, room - (start - x)), answered=bool(asked.value))
        if number:
            pointer = f"/fields/{self.desk.count}/label"
            self.desk.sheet.alternatives.setdefault(pointer, []).append(f"{number}{asked.label}")
        return end

    def fresh(self, need: float) -> None:
        """Another sheet where there is no room; it says again who applies."""
        if self.y + need < 738:
            return
        self._foot()
        self.desk.sheet.new_page()
        small = self.desk.pen.sized(8)
        self.desk.sheet.write(self.left, 36, self.title, fitted(small, self.title, 200))
        if self.who.value and self.rng.random() < 0.7:
            caption = self.rng.choice(("Applicant's name", "Name of applicant", "Applicant"))
            self.desk.label(caption, 300, 36, small, tail=":")
            end = 300 + small.width(caption) + 8
            self.desk.sheet.rule(end, 39, self.right, 39, 0.5)
            self.write(self.who.value, end + 3, 36, self.right - end)
        self.y = 62.0

    def _foot(self) -> None:
        page = self.rng.choice(("Page {}", "- {} -", "{}", "Form continues on next page   {}")).format(self.desk.sheet.page)
        self.desk.sheet.write(306, 774, page, self.desk.pen.sized(7), "center")

    def close(self) -> Paper:
        """What is declared and who signs, on the last sheet."""
        self.fresh(90)
        text = "I declare that the statements made on this application are true and complete to the best of my knowledge. I understand that a false statement may be cause for denial."
        small = self.desk.pen.sized(7.5)
        y = self.desk.sheet.write_lines(self.left, self.y + 8, wrap(text, small, self.right - self.left), small, 9.5) + 26
        for x, stop, caption in ((self.left, 290.0, "Signature of applicant"), (320.0, 420.0, "Date signed")):
            self.desk.sheet.rule(x, y, stop, y, 0.6)
            answered = caption == "Date signed" and self.rng.random() < 0.7
            self.desk.label(caption, x, y + 10, small, answered=answered)
            if answered:
                self.write(reply(self.rng, "newday"), x + 6, y - 3, stop - x - 8)
        self._foot()
        return self.desk.sheet.finish()


def draw(rng: Random) -> Paper:
    """Some parts, each under its heading."""
    paper = _Application(rng)
    desk, office = paper.desk, correspondents.party(rng, rng.choice(("plan", "firm", "practice"))).name
    desk.sheet.write(paper.left, 40, office, fitted(desk.pen.sized(11), office, 420))
    desk.title(paper.title, paper.left, 64, fitted(desk.pen.sized(16).heavy(), paper.title, 520))
    desk.sheet.write(
        paper.left,
        78,
        rng.choice(
            (
                "Please type or print in ink. Answer every question.",
                "Do not write in shaded areas.",
                "Attach proof of income. Allow 30 days for a decision.",
            )
        ),
        desk.pen,
    )
    paper.y = 92.0
    for number, (heads, spec) in enumerate(rng.sample(_PARTS, k=rng.choice((3, 3, 4, 5))), start=1):
        _part(paper, f"{rng.choice(('Part', 'SECTION', 'Part'))} {number}  {rng.choice(heads.split('|'))}", spec)
        if rng.random() < 0.5:
            _yes_no(paper)
        if rng.random() < 0.3:
            _told(paper)
    return paper.close()


def _replied(rng: Random, spec: str) -> list[Asked]:
    made = []
    for part in words(spec):
        captions, kind = part.rsplit("=", 1)
        if rng.random() < 0.85:
            own = {"nine": "".join(str(rng.randint(1, 9)) for _ in range(9)), "ten": reply(rng, "phone")}
            value = own.get(kind) or (rng.choice(_OWN[kind]) if kind in _OWN else reply(rng, kind))
            made.append(Asked(rng.choice(captions.split("~")), "" if rng.random() < 0.12 else value))
    return made


def _part(paper: _Application, head: str, spec: str) -> None:
    """A heading in a dark bar, captions in cells or over rules; long numbers in combs."""
    rng, desk = paper.rng, paper.desk
    paper.fresh(90)
    desk.sheet.fill(paper.left, paper.y, paper.right, paper.y + 14, rng.choice(((0.2, 0.2, 0.2), (0.15, 0.25, 0.4))))
    desk.sheet.write(paper.left + 5, paper.y + 10.5, head, desk.pen.sized(9.5).heavy().inked((1.0, 1.0, 1.0)))
    paper.y += 14
    fields, small = _replied(rng, spec), desk.pen.sized(7)
    paper.who = next(
        (Asked("", each.value) for each in fields if each.label in {"Last name", "Policyholder"} and each.value), paper.who
    )
    while fields:
        row = _row(paper, fields)
        high = paper.step + 4
        paper.fresh(high + 8)
        wide = (paper.right - paper.left) / len(row)
        for place, asked in enumerate(row):
            x = paper.left + place * wide
            if paper.celled:
                desk.sheet.frame(x, paper.y, x + wide, paper.y + high, 0.5)
                paper.caption(asked, x + 3, paper.y + 8.5, small, wide - 6)
                _answer(paper, asked, x + 6, paper.y + high - 5, wide - 12)
            else:
                end = paper.caption(asked, x + 2, paper.y + 20, desk.pen, wide * 0.55) + 5
                if not (paper.combed and _is_number(asked.value)):
                    desk.sheet.rule(end, paper.y + 22.5, x + wide - 10, paper.y + 22.5, 0.5)
                _answer(paper, asked, end + 2, paper.y + 20, x + wide - 12 - end)
        paper.y += high
    paper.y += 8


def _row(paper: _Application, fields: list[Asked]) -> list[Asked]:
    """The next items side by side, as many as leave room for what is written."""
    count = min(len(fields), paper.rng.choice((1, 2, 2, 3)))
    hand, printed = paper.desk.hand, paper.desk.pen
    while count > 1:
        wide = (paper.right - paper.left) / count
        needs = [
            hand.width(each.value) + (0.0 if paper.celled else printed.width(f"28. {each.label}")) + 24
            for each in fields[:count]
        ]
        if all(need <= wide and (not _is_number(each.value) or wide > 250) for need, each in zip(needs, fields, strict=False)):
            break
        count -= 1
    return [fields.pop(0) for _ in range(count)]


def _is_number(value: str) -> bool:
    return len(value) == 9 and value.isdigit()


def _answer(paper: _Application, asked: Asked, x: float, y: float, room: float) -> None:
    if not asked.value:
        return
    if not (paper.combed and _is_number(asked.value)):
        paper.write(asked.value, x, y, room)
        return
    desk, side = paper.desk, min(12.0, (room - 10) / 9)
    pointer = f"/fields/{desk.count}/value"
    desk.sheet.know(pointer, asked.value)
    for at, digit in enumerate(asked.value):
        left = x + at * side + (4 if at > 2 else 0) + (4 if at > 4 else 0)
        desk.sheet.frame(left, y - 10, left + side, y + 3, 0.4)
        desk.sheet.write(left + side / 2, y, digit, desk.hand.sized(9.5), "center", pointer)
    desk.count += 1


def _yes_no(paper: _Application) -> None:
    """Questions down the sheet, Yes and No as columns at the right or before them."""
    rng, desk, before = paper.rng, paper.desk, paper.rng.random() < 0.35
    texts = rng.sample(_YES_NO, k=rng.choice((2, 3, 4)))
    paper.fresh(22 + 16 * len(texts))
    stops = (paper.left + 12, paper.left + 42) if before else (paper.right - 56, paper.right - 20)
    for stop, head in zip(stops, ("Yes", "No"), strict=True):
        desk.sheet.write(stop, paper.y + 8, head, desk.pen.heavy(), "center")
    paper.y += 22
    for text in texts:
        pointer, yes = f"/fields/{desk.count}", rng.random() < 0.4
        desk.sheet.alternatives[f"{pointer}/value"] = [None, "X", "x"]
        desk.sheet.know(f"{pointer}/value", "Yes" if yes else "No")
        for stop, chosen in zip(stops, (yes, not yes), strict=True):
            desk.sheet.frame(stop - 4, paper.y - 7.5, stop + 4, paper.y + 0.5, 0.6)
            if chosen:
                desk.sheet.write(stop, paper.y - 0.2, "X", desk.hand.sized(9).heavy(), "center")
                desk.sheet.locate(f"{pointer}/value", stop - 4, paper.y - 7.5, stop + 4, paper.y + 0.5)
        desk.label(text, paper.left + 62 if before else paper.left + 4, paper.y, room=440)
        desk.sheet.alternatives[f"{pointer}/label"] = [None]
        desk.count += 1
        paper.y += 16
    paper.y += 4


def _told(paper: _Application) -> None:
    """A question and what was told, in a frame or on rules."""
    rng, desk, caption, text = paper.rng, paper.desk, paper.rng.choice(_LONG), report(paper.rng, 1, 3)
    lines = wrap(text, desk.hand, paper.right - paper.left - 16)
    leading = desk.hand.size + rng.choice((3.0, 6.0))
    paper.fresh(leading * len(lines) + 34)
    top = paper.y
    desk.label(caption, paper.left + 4, top + 11)
    end = desk.passage(lines, text, paper.left + 8, top + 13 + leading, leading)
    if rng.random() < 0.6:
        desk.sheet.frame(paper.left, top, paper.right, end + 2, 0.5)
    else:
        for at in range(len(lines)):
            desk.sheet.rule(paper.left + 4, top + 16 + leading * (at + 1), paper.right, top + 16 + leading * (at + 1), 0.4)
    paper.y = end + 12
