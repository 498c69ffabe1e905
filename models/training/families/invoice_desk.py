"""How training invoices of the newer families begin: a sale, a sheet, a sender's captions; facts that are fields and facts that are none."""

# ruff: noqa: E501, PLR0913 - tables of words, and a job has many sides

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

from models.training.content import numbers, people
from models.training.content.markets import Language, Party, party, words
from models.training.content.sale import Sale, sale
from models.training.families.invoice_captions import captions
from models.training.families.invoice_press import INKS, Fact, Job, Piece, fact
from models.training.families.invoice_print import printing
from models.training.ink import A4, LETTER, Pen, Sheet
from models.training.typefaces import SANS, SERIF

ENGLISH = ("US", "US", "US", "US", "US", "GB", "CA", "AU", "IE")
CONTINENT = ("DE", "DE", "DE", "DE", "AT", "CH", "FR", "FR", "BE", "NL-nl", "ES", "IT", "NL")
FACES = (*SANS, *SANS, *SERIF, "narrow", "dejavu")


def start(
    rng: Random, family: str, countries: Sequence[str], *, faces: Sequence[str] = FACES, sizes: Sequence[float] = (), wide: float = 0.0,
    count: int = 0, hours: bool | None = None, special: bool = True, code_share: float = 0.9,
) -> Job:  # fmt: skip
    """A new job for a sender in one of the countries; `wide` is the share of sheets laid across."""
    made = sale(rng, rng.choice(list(countries)), count=count, hours=hours, special=special, code_share=code_share)
    size = LETTER if made.market.country in ("US", "CA") else A4
    if rng.random() < wide:
        size = (size[1], size[0])
    margin = rng.choice((26.0, 34.0, 42.0, 50.0, 60.0))
    return Job(
        sheet=Sheet("invoice", family, size), sale=made, printed=printing(rng, made.market), names=captions(rng, made.market), rng=rng,
        text=Pen(rng.choice(list(faces)), rng.choice(list(sizes) or [7.5, 8.0, 8.5, 9.0, 9.0, 9.5, 10.0])), accent=rng.choice(INKS),
        colon=rng.choice((":", ":", "", "", " :")), left=margin, right=size[0] - margin, bottom=size[1] - rng.choice((70.0, 84.0, 96.0)),
        minus=rng.random() < 0.5,
    )  # fmt: skip


def resold(job: Job, **changes: object) -> Sale:
    """The job's sale with other contents."""
    job.sale = replace(job.sale, **changes)  # type: ignore[arg-type]
    return job.sale


def remit_party(job: Job) -> Party:
    """Where checks go: the seller's name, another address, often a lock box."""
    other = party(job.rng, job.sale.market, job.sale.seller.name)
    lines = other.lines
    if job.sale.market.country == "US" and job.chance(0.6):
        lines = (
            job.rng.choice(("PO Box {n}", "P.O. Box {n}", "Dept. {n}", "Lockbox {n}")).replace(
                "{n}", numbers.digits(job.rng, 6)
            ),
            lines[-1],
        )
    return replace(other, lines=lines)


def remit_rows(job: Job) -> list[list[Piece]]:
    """Name of the seller, which is a second place of it, and an address that is not the seller's."""
    other = remit_party(job)
    return [[Piece(job.sale.seller.name, "/seller/name")], *([Piece(line)] for line in other.lines)]


_NOISE: dict[Language, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Order No.|Our Order|Sales Order|S.O. No.|Order Number|Packing Slip|Pick Ticket|BOL No.|Load No.|Quote #|Contract No.|Job #|Work Order|Project No.|Delivery No.|Shipment #|Release|Control #|Store #|Route|Batch|Reference", "number"),
        ("Order Date|Date Ordered|Ship Date|Shipped On|Delivery Date|Entry Date|Printed On|Required Date|Period End|Posting Date", "date"),
        ("Salesperson|Sales Rep|Slsp|Rep|Ordered By|Entered By|Written By|Buyer|Attention|Contact|Driver|Clerk|Account Manager|Prepared By|Our Contact", "person"),
        ("Ship Via|Carrier|Shipping Method|Freight|Via", "carrier"), ("FOB|F.O.B. Point|Whse|Warehouse|Location|Branch|Terr.|Dept|Division|Zone", "place"),
        ("Page|Page No.", "page"), ("Weight|Gross Wt|Cartons|Pkgs|No. of Pieces", "count"), ("Tax Code|Tax Exempt No.|Resale No.|License", "number"),
    ),
    "de": (
        ("Auftrag|Auftrags-Nr.|Lieferschein|Lieferschein-Nr.|LS-Nr.|Angebot|Projekt-Nr.|Vorgang|Vertrag|Steuernummer|Lieferanten-Nr.|Filiale|Tour", "number"),
        ("Lieferdatum|Auftragsdatum|Bestelldatum|Leistungsdatum|Lieferschein vom|Druckdatum|Bestellung vom", "date"),
        ("Bearbeiter|Sachbearbeiter|Ansprechpartner|Vertreter|Ihr Kontakt|Betreuer|Besteller", "person"), ("Versandart|Lieferart|Spediteur", "carrier"),
        ("Lager|Abteilung|Lieferbedingung|Kostenstelle", "place"), ("Seite|Blatt", "page"),
    ),
    "fr": (
        ("Commande n°|Bon de livraison|BL n°|Devis|Affaire|Dossier|Chantier n°|Contrat|Marché", "number"), ("Date de livraison|Livré le|Date commande|Édité le", "date"),
        ("Votre contact|Représentant|Commercial|Suivi par|Vendeur|Affaire suivie par", "person"), ("Transporteur|Mode de livraison", "carrier"), ("Dépôt|Service|Agence", "place"), ("Page", "page"),
    ),
    "nl": (("Ordernummer|Pakbon|Offerte|Projectnr.", "number"), ("Orderdatum|Leverdatum", "date"), ("Contactpersoon|Verkoper|Behandeld door", "person"), ("Blad", "page")),
    "es": (("Albarán|Pedido n.º|Obra|Presupuesto", "number"), ("Fecha pedido|Fecha entrega", "date"), ("Comercial|Agente|Contacto", "person"), ("Hoja", "page")),
    "it": (("DDT n.|Ordine n.|Commessa|Preventivo", "number"), ("Data DDT|Data ordine|Data consegna", "date"), ("Agente|Referente", "person"), ("Foglio", "page")),
}  # fmt: skip
_CARRIERS: dict[Language, tuple[str, ...]] = {
    "en": words(
        "UPS Ground|Best Way|Our Truck|Will Call|FedEx 2Day|LTL|Courier|Pick Up|Route 12|Common Carrier|Drop Ship|PPD & Add"
    ),
    "de": words("Spedition|Paketdienst|Selbstabholer|Werkslieferung|LKW|frei Haus"),
    "fr": words("Messagerie|Enlèvement|Nos soins|Coursier|Franco"),
    "nl": words("Pakketdienst|Afhalen"),
    "es": words("Agencia|Recogida"),
    "it": words("Corriere|Mittente"),
}
_PLACES = words("Origin|Dest.|Main|02|14|DC-3|North|001|Factory|Central|W1|EXW|DAP|4200")


def other_fact(job: Job) -> Fact:
    """A caption with something that is no field of the record."""
    rng, language = job.rng, job.sale.market.language
    texts, kind = rng.choice(_NOISE[language])
    label = rng.choice(words(texts))
    if kind == "number":
        d = numbers.digits
        text = rng.choice(
            (
                d(rng, 4),
                d(rng, 6),
                d(rng, 7),
                f"{rng.choice('SOLWDA')}{d(rng, 5)}",
                f"{d(rng, 3)}-{d(rng, 2)}",
                f"{d(rng, 8)}-00",
            )
        )
    elif kind == "date":
        text = job.printed.date(job.sale.day - timedelta(days=rng.randint(0, 20)))
    elif kind == "person":
        who = people.person(rng)
        text = rng.choice(
            (
                who.last,
                who.plain,
                who.plain,
                f"{who.first[0]}{who.last[0]}",
                who.last.upper(),
                f"{numbers.digits(rng, 3)} {who.last}",
            )
        )
    elif kind == "page":
        text = str(job.sheet.page)
    elif kind == "count":
        text = rng.choice(("1", "2", "14 lb", "12", "38.5", "204 LBS"))
    else:
        text = rng.choice(_CARRIERS[language]) if kind == "carrier" else rng.choice(_PLACES)
    return Fact(label + job.colon, Piece(text))


def header_facts(job: Job, *, noise: int = 0, keys: Sequence[str] = (), share: float = 0.7) -> list[Fact]:
    """The facts of the head in an order of this sender, mixed with others that are no fields."""
    rng = job.rng
    chosen = list(keys)
    if not chosen:
        chosen = ["number", "issue_date"]
        rng.shuffle(chosen)
        rest = [key for key in ("account", "purchase_order", "terms", "due_date") if rng.random() < share]
        rest += [key for key in ("amount_due", "currency", "buyer_tax") if rng.random() < 0.06]
        rng.shuffle(rest)
        chosen = chosen + rest if rng.random() < 0.7 else rng.sample(chosen + rest, k=len(chosen + rest))
    found = [one for key in chosen if (one := fact(job, key))]
    taken = {one.label for one in found}
    for _ in range(noise):
        other = other_fact(job)
        if other.label not in taken:
            taken.add(other.label)
            found.insert(rng.randint(0, len(found)), other)
    return found
