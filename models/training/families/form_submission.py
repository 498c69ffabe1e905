"""Training print-outs of forms that were sent in on a web page: captions and values, the browser's date, title and address at the edges."""

# ruff: noqa: E501 - rows of words read best unbroken

from __future__ import annotations

from random import Random

from models.training.content import correspondents, numbers
from models.training.content.form_answers import Asked
from models.training.content.form_papers import reply, report
from models.training.content.markets import words
from models.training.families.form_desk import Desk
from models.training.ink import BLACK, Colour, Pen, Sheet, fitted, wrap
from models.training.paper import Paper
from models.training.typefaces import SANS, SERIF

_TITLES = words(
    "Appointment Request|Contact Us Submission|Provider Inquiry|Online Referral|Claim Dispute Submission|Member Grievance Form|Records Request Portal|New Vendor Registration|Event Registration|Service Ticket|Incident Report|Job Application Received|Refill Request|Enrollment Confirmation|Facility Inspection Report|Donation Form Entry|Survey Response|Change Request"
)
_SECTIONS = (
    ("Requester|Contact|Your Information|Submitted by", "First name=first|Last name=last|Full Name=name|Email~E-mail Address=mail|Phone number~Mobile=phone|Organization~Company=firm|Job Title~Role=post|Preferred contact method=contact|Address Line 1=street|City=city|State / Province~State=state|Postal code~ZIP=zip"),
    ("Provider|Practice Details|Facility", "Provider name=name|NPI=npi|Tax ID (TIN)=tin|Practice~Practice name=practice|Specialty=specialty|Office phone=phone|Fax=phone|Participating status=short|License #=licence|Office hours=hours"),
    ("Member|Patient|Subject", "Patient name=name|Member ID=member|Date of birth=birth|Plan=plan|Group number=code|Relationship to subscriber=kin|Claim number=code|Date of service=newday|Billed amount=money|Diagnosis code=diagnosis"),
    ("Request|Details|What happened", "Reason~Reason for request=short|Priority=priority|Category=dept|Department=dept|Requested date=newday|Location=place|Quantity=count|Amount=money|Reference~Reference number=code|Previously reported?=yes|Attachments=file|I agree to the terms=yes"),
)  # fmt: skip
_LONG = words(
    "Comments|Message|Description|Please describe the issue|Additional notes|How can we help?|Summary of events|Explanation"
)
_MACHINE = "Submission ID~Entry #~Ticket #~Confirmation number=code|Submitted on~Date submitted~Created=stamp|Form=form|IP Address=ip|Status=status|User=mail"
_GREYS: tuple[Colour, ...] = (BLACK, (0.35, 0.35, 0.35), (0.15, 0.3, 0.5), BLACK)


def _told(rng: Random, kind: str) -> str:
    """What only web pages record."""
    stamp = f"{reply(rng, 'newday')} {rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
    own = {
        "contact": rng.choice(("Email", "Phone", "Text message", "No preference")),
        "priority": rng.choice(("High", "Normal", "Urgent", "3 - Low")),
        "yes": rng.choice(("Yes", "No", "true", "Yes")),
        "file": f"{rng.choice(('scan', 'letter', 'EOB', 'IMG'))}_{rng.randint(100, 9999)}.{rng.choice(('pdf', 'jpg', 'docx'))}",
        "stamp": rng.choice(
            (
                stamp,
                f"20{rng.randint(18, 26)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d} {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}",
            )
        ),
        "form": rng.choice(("Web intake v2", "Contact form", "Provider portal", "Public site")),
        "ip": f"192.0.2.{rng.randint(2, 250)}",
        "status": rng.choice(("New", "Received", "Pending review", "Assigned")),
    }
    return own.get(kind) or reply(rng, kind)


def _fields(rng: Random, spec: str, share: float) -> list[Asked]:
    listed = words(spec)
    kept = sorted(rng.sample(range(len(listed)), k=max(2, round(share * len(listed)))))
    made = []
    for index in kept:
        captions, kind = listed[index].rsplit("=", 1)
        made.append(Asked(rng.choice(captions.split("~")), "" if rng.random() < 0.12 else _told(rng, kind)))
    return made


class _Screen:
    """What a browser prints: one way of showing captions and values over as many sheets as it takes."""

    def __init__(self, rng: Random) -> None:
        self.rng, self.title = rng, rng.choice(_TITLES)
        size = rng.choice((8.5, 9.0, 10.0, 11.0))
        caption = Pen(rng.choice((*SANS, *SANS, *SERIF)), size, bold=rng.random() < 0.5, colour=rng.choice(_GREYS))
        self.desk = Desk(Sheet("form", "form-submission"), caption, Pen(caption.family, size))
        self.way = rng.choice(("beside", "table", "below", "run", "striped", "flush"))
        self.tail = rng.choice((":", ":", "")) if self.way not in {"run", "striped"} else (":" if self.way == "run" else "")
        self.left, self.right, self.y = rng.choice((36.0, 54.0, 72.0)), 560.0, 60.0
        self.edge = self.left + rng.choice((120.0, 150.0, 190.0))
        self.day = f"{rng.randint(1, 12)}/{rng.randint(1, 28)}/{rng.randint(18, 26)}, {rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('AM', 'PM'))}"
        self.browsed = rng.random() < 0.6
        self.address = f"https://www.{correspondents.place(rng).lower()}.example/{rng.choice(('forms', 'portal', 'admin/entries', 'intake'))}/{rng.randint(100, 99999)}"

    def edges(self) -> None:
        """The browser's own lines."""
        if self.browsed:
            small = Pen("arial", 7.0)
            self.desk.sheet.write(30, 22, self.day, small)
            self.desk.sheet.write(330, 22, self.title, small, "center")
            self.desk.sheet.write(30, 776, self.address, small)
            self.desk.sheet.write(584, 776, f"{self.desk.sheet.page}/{self.rng.choice((2, 3))}", small, "right")

    def fresh(self, need: float) -> None:
        """The next sheet where there is no room."""
        if self.y + need > 752:
            self.edges()
            self.desk.sheet.new_page()
            self.y = 56.0

    def section(self, text: str) -> None:
        """A heading."""
        self.fresh(60)
        self.y += 10
        self.desk.sheet.write(self.left, self.y, text, self.desk.hand.sized(self.desk.hand.size + 2.5).heavy())
        if self.rng.random() < 0.5:
            self.desk.sheet.rule(self.left, self.y + 4, self.right, self.y + 4, 0.5, (0.7, 0.7, 0.7))
        self.y += 20

    def all(self, fields: list[Asked]) -> None:
        """Captions and values below each other."""
        for number, asked in enumerate(fields):
            self.show(asked, number)

    def show(self, asked: Asked, number: int) -> None:
        """One caption and its value, which may take lines."""
        desk, size = self.desk, self.desk.hand.size
        x = {"beside": self.edge, "table": self.edge + 6, "striped": self.edge + 6, "flush": self.edge}.get(self.way, self.left)
        if self.way == "run":
            x = self.left + desk.pen.width(asked.label + self.tail) + 5
        lines = wrap(asked.value, desk.hand, self.right - x - 6) if asked.value else []
        leading = size + 3
        high = leading * max(1, len(lines)) + (size + 12 if self.way == "below" else 6 if self.way != "run" else 2)
        self.fresh(high + 4)
        if self.way == "striped" and number % 2:
            desk.sheet.fill(self.left - 4, self.y - size - 1, self.right, self.y - size - 1 + high, (0.93, 0.93, 0.93))
        if self.way == "table":
            desk.sheet.frame(self.left - 4, self.y - size - 1, self.right, self.y - size - 1 + high, 0.4, (0.6, 0.6, 0.6))
            desk.sheet.rule(self.edge, self.y - size - 1, self.edge, self.y - size - 1 + high, 0.4, (0.6, 0.6, 0.6))
        room = self.edge - self.left - 8 if self.way not in {"below", "run"} else 500.0
        if self.way == "flush":
            wide = fitted(desk.pen, asked.label + self.tail, room).width(asked.label + self.tail)
            desk.label(asked.label, self.edge - 8 - wide, self.y, tail=self.tail, room=room, answered=bool(asked.value))
        else:
            desk.label(asked.label, self.left, self.y, tail=self.tail, room=room, answered=bool(asked.value))
        if lines:
            desk.passage(lines, asked.value, x, self.y + (size + 4 if self.way == "below" else 0), leading)
        self.y += high


def draw(rng: Random) -> Paper:
    """One print-out."""
    screen = _Screen(rng)
    desk, site = screen.desk, correspondents.party(rng, rng.choice(("plan", "practice", "firm"))).name
    if rng.random() < 0.6:
        desk.sheet.write(screen.left, 42, site, fitted(desk.hand.sized(9), site, 400))
    desk.title(screen.title, screen.left, 66, desk.hand.sized(rng.choice((14.0, 18.0))).heavy())
    screen.y = 90.0
    machine = _fields(rng, _MACHINE, rng.uniform(0.3, 0.8))
    first = rng.random() < 0.6
    if first:
        screen.all(machine)
    _sections(screen)
    if not first:
        screen.all(machine)
    if rng.random() < 0.3:
        screen.fresh(30)
        text = f"This message was sent from a notification-only address. Ref {numbers.digits(rng, 6)}"
        desk.sheet.write(screen.left, screen.y + 14, text, desk.hand.sized(7.5))
    screen.edges()
    return desk.sheet.finish()


def _sections(screen: _Screen) -> None:
    """What was asked, under headings or without, and what was told at length."""
    rng, headed = screen.rng, screen.rng.random() < 0.7
    for heads, spec in rng.sample(_SECTIONS, k=rng.choice((2, 2, 3, 4))):
        if headed:
            screen.section(rng.choice(heads.split("|")))
        screen.all(_fields(rng, spec, rng.uniform(0.4, 0.9)))
    if rng.random() < 0.8:
        screen.show(Asked(rng.choice(_LONG), report(rng, 1, 4)), 0)
    if rng.random() < 0.3:
        options = rng.sample(
            ("Billing", "Medical records", "Appointments", "Pharmacy", "Complaint", "Other"), k=rng.choice((2, 3))
        )
        screen.show(Asked(rng.choice(("Topics", "Applies to", "Services requested")), ", ".join(options)), 1)
