"""What tills call things, how they print dates, and their last lines, in three languages."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from models.training.content import lexicon_mail, lexicon_trade
from models.training.content.lexicon import Lexicon
from models.training.content.markets import words

DATES = {
    "day": ("%d/%m/%Y", "%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y", "%d.%m.%Y", "%d-%m-%y", "%d %b %Y", "%d-%b-%Y", "%Y-%m-%d"),
    "US": ("%m/%d/%Y", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%b %d, %Y", "%d-%b-%Y", "%Y-%m-%d"),
    "de": ("%d.%m.%Y", "%d.%m.%Y", "%d.%m.%y"), "fr": ("%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y"),
}  # fmt: skip
CAPTIONS = {
    "en": {
        "number": words("Receipt No|Bill No|Invoice No|Receipt #|Trans #|Doc No.|Check #|Bill No.|Ticket|INV NO|Rcpt|Receipt No.|TRN|Document No|Slip No|CB#"),
        "date": words("Date|Date|DATE|Bill Date|Inv Date|Printed|"), "time": words("Time|Time|TIME|"),
        "subtotal": words("Subtotal|SUB TOTAL|Sub-Total|Total Sales (Excluding {T})|Sub Total|Total Excl. {T}|Gross Amt|Amount"),
        "tax": words("{T}|{T} {R}%|{T} @ {R}%|Total {T}|Add {T}|Tax|Total Tax|{T} Amt"),
        "inside": words("{T} {R}% included|Incl. {T}|{T} @{R}% included in total|of which {T}|{T} Incl.|Includes {T} of"),
        "rounding": words("Rounding|Rounding Adj|Rounding Adjustment|Round Off|Rounding Adj.|ROUNDING|Rnd Adj"),
        "total": words("TOTAL|Total|Grand Total|Net Total|TOTAL DUE|Total Amount|Total Payable|Nett Total|Amount Due|Total Sales (Inclusive of {T})|TOTAL {C}|Balance Due"),
        "cash": words("CASH|Cash|Cash Tendered|Tender Cash|CASH TEND|Cash Received|Paid"), "card": words("VISA|MASTERCARD|Debit Card|VISA CARD|Credit Card|AMEX|Master"),
        "change": words("CHANGE|Change|Change Due|CHANGE DUE|Balance|Cash Change"),
    },
    "de": {
        "number": words("Bon-Nr.|Beleg|Rechnung Nr.|Beleg-Nr.|Quittung Nr.|Bon"), "date": words("Datum|"), "time": words("Uhrzeit|Zeit|"),
        "subtotal": words("Zwischensumme|Netto|Summe netto"), "tax": words("{T} {R}%|{T}|zzgl. {T}"), "inside": words("inkl. {R}% {T}|enth. {T} {R}%|{T} {R}%|MwSt enthalten"),
        "rounding": words("Rundung"), "total": words("SUMME|Summe|Gesamt|Zu zahlen|TOTAL|Gesamtbetrag|SUMME {C}|Betrag"), "cash": words("Bar|BAR|Gegeben|Gegeben bar"),
        "card": words("EC-Karte|girocard|Kartenzahlung|VISA|Maestro"), "change": words("Rückgeld|Zurück|Rückgeld BAR|zurück"),
    },
    "fr": {
        "number": words("Ticket N°|Ticket|N° ticket|Reçu n°|Facture n°"), "date": words("Date|Le|"), "time": words("Heure|à|"), "subtotal": words("Sous-total|Total HT|HT"),
        "tax": words("TVA {R}%|TVA|Total TVA"), "inside": words("dont TVA {R}%|TVA incluse|TVA {R}%"), "rounding": words("Arrondi"),
        "total": words("TOTAL|TOTAL TTC|A PAYER|Net à payer|Total {C}|Montant dû|TOTAL À PAYER"), "cash": words("Espèces|ESPECES|Reçu espèces"),
        "card": words("Carte bancaire|CB|CARTE|VISA|CB EMV"), "change": words("Rendu|Monnaie rendue|A rendre|Rendu monnaie"),
    },
}  # fmt: skip
LEXICON = Lexicon(
    lexicon_mail.RECEIPT, {key: CAPTIONS["en"][key] for key in lexicon_mail.RECEIPT}, lexicon_trade.SHORT_ENGLISH,
    fills={"T": words("GST|SST|VAT|Tax|Sales Tax"), "R": words("6|8|7|20"), "C": words("RM|MYR|SGD|USD|GBP|EUR")},
)  # fmt: skip
BYES = words("THANK YOU|PLEASE COME AGAIN|Goods sold are not returnable|Exchange within 7 days with receipt|Thank you for shopping with us|"
              "Have a nice day!|STRICTLY NO CASH REFUND|Customer copy|Follow us @shop|How did we do? Take our survey|Tel for orders")  # fmt: skip
GERMAN_BYES = words(
    "Vielen Dank für Ihren Einkauf|Es bediente Sie Frau K.|Auf Wiedersehen|Umtausch nur mit Bon|TSE-Signatur 84f1a"
)
FRENCH_BYES = words("Merci de votre visite|À bientôt|Échange sous 15 jours|Merci et à bientôt|Service compris")
