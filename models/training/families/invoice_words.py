"""What training invoices call their fields, in three languages. Other families have words of their own."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from models.training.content import lexicon_trade
from models.training.content.lexicon import Lexicon, normal
from models.training.content.markets import Language, words

Names = Mapping[str, str]
_ENGLISH = {
    "title": "INVOICE|Invoice|INVOICE|Sales Invoice|Customer Invoice|INVOICE / PACKING LIST|Service Invoice|Commercial Invoice|Bill",
    "tax-title": "TAX INVOICE|Tax Invoice|VAT Invoice|INVOICE",
    "credit-title": "CREDIT NOTE|Credit Memo|Credit Note|CREDIT MEMO|Credit Invoice",
    "number": "Invoice #|Invoice No.|Invoice Number|Inv No|Invoice|Inv. #|Document No.|Invoice ID|Our Invoice|Bill Number|No.|"
              "INVOICE NO|Invoice Nbr|Inv Number|Reference No.|Invoice no",
    "credit-number": "Credit Note No.|Credit Memo #|Credit No|Document No.|CM Number",
    "issue_date": "Invoice Date|Date|Inv. Date|Date of Issue|Issued|Billing Date|Issue Date|Dated|Invoice date|Document Date|Tax Date",
    "due_date": "Due Date|Payment Due|Pay By|Due|Date Due|Payment Due Date|Due On|Please pay by|Net Due|Pay before",
    "terms": "Terms|Payment Terms|Terms of Payment|Pmt Terms|TERMS|Credit Terms|Payment terms",
    "purchase_order": "P.O. #|Customer PO|Your Order No|PO Number|P.O. No.|Purchase Order|PO #|Cust. P.O.|Your Ref|Order Ref|P.O.|"
                      "Purchase Order No.|Customer Order|Your Reference|PO",
    "account": "Account No.|Customer #|Customer ID|Cust #|Acct|Account|Customer No.|Account Number|Client No.|Customer Code|Acct No",
    "buyer": "Bill To|Sold To|Invoice To|BILL TO|Customer|Billed To|Client|Invoice Address|Charge To|To|Sold to Party|For",
    "consignee": "Ship To|Deliver To|SHIP TO|Delivery Address|Shipped To|Job Site|Consignee|Service Address|Ship-to Address",
    "item_code": "Item|Item #|Part #|SKU|Catalog #|Product Code|Item No.|Code|Stock No.|Part Number|Product|Ref.|Art. No|Item Code",
    "description": "Description|Item Description|Particulars|Details|Service|Product Description|Description of Goods|Activity|"
                   "Description of Services|Item|Product / Service|Services Rendered|Work Performed",
    "quantity": "Qty|Quantity|Shipped|Units|QTY|Qty.|Qty Shipped|Pcs|No.|Quan.|Qty Invoiced|Count",
    "hours": "Hours|Hrs|Qty|Time|Hours Worked|Quantity",
    "unit": "UOM|U/M|Unit|Per|UM|Unit of Measure|Pack|Units",
    "unit_price": "Unit Price|Price|Rate|Each|Unit Cost|Price Each|Cost|Unit Rate|Price per Unit|List Price|Net Price|Price/Unit",
    "discount": "Discount|Disc.|Disc Amt|Allowance|Less Disc.|Rebate",
    "disc_rate": "Disc %|%|Disc|Discount %",
    "tax_rate": "{T} %|{T} Rate|{T}|Tax %|Tax Rate|{T}%|Rate of {T}",
    "tax_code": "T|Tax|TC|Tx|Code",
    "amount": "Amount|Extended Price|Line Total|Ext|Total|Extension|Ext. Price|Net Amount|Amount Due|Extended|Line Amount|Value|"
              "Total Price|Sum|AMOUNT|Net",
    "gross": "Incl. {T}|Gross|Total incl. {T}", "line_tax": "{T}|{T} Amount|Tax",
    "pos": "#|Line|No|Ln|Pos", "date": "Date|Service Date|Delivered|Ship Date", "ordered": "Ordered|Qty Ord|Ord", "backorder": "B/O|Back Ord",
    "subtotal": "Subtotal|Sub-total|Merchandise Total|Sub Total|Net Total|Total Net|SUBTOTAL|Goods Total|Amount before Tax|Sale Amount|"
                "Net Amount|Total excl. {T}|Taxable Amount|Item Total",
    "discount-total": "Discount|Less discount|Trade Discount|Less: Discount|Special Discount|Rebate|Discount Allowed",
    "shipping": "Shipping & Handling|Freight|Delivery|Shipping|S & H|Postage|Freight Charges|Carriage|Delivery Charge|Freight Out|P&P",
    "tax": "{T}|{T}|Total {T}|{T} Amount|Plus {T}|Add {T}|Tax Total",
    "total": "Total|Invoice Total|Grand Total|TOTAL|Total Amount|Total Invoice|Invoice Amount|Total incl. {T}|Gross Total|Total {C}|"
             "Amount Total|TOTAL INVOICE|Total Charges",
    "amount_paid": "Payments received|Less deposit|Amount Paid|Paid|Payments|Less Payments|Deposit|Prepayment|Paid to Date|Credit Applied",
    "amount_due": "Amount Due|Balance Due|Total Due|Pay This Amount|Balance|BALANCE DUE|Please Pay|Net Due|Amount Payable|Due Now|"
                  "Outstanding|Amount Owing",
    "tax_id": "Federal Tax ID|Tax ID|FEIN|EIN|Fed. ID #|Tax ID No.|Federal ID", "vat_id": "{T} No.|{T} Reg. No.|{T} ID|{T} Registration No|"
              "{T} Number|{T} Reg No", "buyer_tax": "Your {T} No.|Customer {T} No.|Client {T} ID",
    "phone": "Phone|Tel|Tel.|Telephone|Ph|T|Phone No.|Office|Call", "fax": "Fax|F|Facsimile", "email": "Email|E-mail|E|Mail|",
    "website": "Web|Website||Internet|www|Online", "bank": "Bank|Bank Name|Banker", "iban": "IBAN|IBAN No.", "swift": "SWIFT|BIC|SWIFT/BIC",
    "bank_account": "Account No.|Bank Account|A/C No|Account|Acct #|Account number", "sort": "Sort Code|Routing No.|BSB|ABA",
    "carried": "Carried forward|Continued|Subtotal carried forward", "brought": "Brought forward|Balance forward",
    "base": "Taxable|Net|Base|Goods|Taxable Amount", "page": "Page {n}|Page {n} of {m}|{n}/{m}|Page: {n}|Page No. {n}",
}  # fmt: skip
_GERMAN = {
    "title": "Rechnung|RECHNUNG|Rechnung|Handelsrechnung|Faktura", "tax-title": "Rechnung|RECHNUNG",
    "credit-title": "Gutschrift|Rechnungskorrektur|GUTSCHRIFT|Stornorechnung",
    "number": "Rechnungsnummer|Rechnungs-Nr.|Rechnung Nr.|Rechnungsnr.|Re.-Nr.|Beleg-Nr.|Nummer|Rechnung-Nr.|Belegnummer|RG-Nr.",
    "credit-number": "Gutschrift-Nr.|Belegnummer|Beleg-Nr.|Gutschriftsnummer",
    "issue_date": "Rechnungsdatum|Datum|Belegdatum|Re.-Datum|Datum der Rechnung|Ausgestellt am|vom",
    "due_date": "Fällig am|Zahlbar bis|Fälligkeit|Fälligkeitsdatum|Zahlungsziel|Zahlung bis|Bitte zahlen bis",
    "terms": "Zahlungsbedingungen|Zahlungsbedingung|Zahlung|Zahlungskondition|Konditionen|Zahlweise",
    "purchase_order": "Ihre Bestellung|Bestellnummer|Ihre Bestell-Nr.|Bestell-Nr.|Ihr Auftrag|Ihre Referenz|Bestellung|Ihr Zeichen",
    "account": "Kundennummer|Kunden-Nr.|Kd.-Nr.|Kundennr.|Debitor|Ihre Kundennummer|Kunde Nr.",
    "buyer": "Rechnungsempfänger|Rechnung an|Kunde|Rechnungsanschrift|Auftraggeber|An",
    "consignee": "Lieferanschrift|Lieferadresse|Warenempfänger|Lieferung an|Leistungsort",
    "item_code": "Art.-Nr.|Artikel|Artikelnummer|Artikel-Nr.|ArtNr|Bestellnr.|Code|Nummer|Produkt",
    "description": "Bezeichnung|Beschreibung|Leistung|Artikelbezeichnung|Text|Leistungsbeschreibung|Artikel / Leistung|Produkt|Warenbezeichnung",
    "quantity": "Menge|Anzahl|Mng.|Stk.|Liefermenge|Stück", "hours": "Stunden|Std.|Menge|Anzahl|Zeit",
    "unit": "Einheit|ME|Einh.|Eh.|Mengeneinheit|EH", "unit_price": "Einzelpreis|Preis|E-Preis|EP|Einzelpr.|Preis/Einheit|Stückpreis|"
            "Nettopreis|Einzelpreis {C}|Einheitspreis|à Preis", "discount": "Rabatt|Nachlass|Rabattbetrag", "disc_rate": "Rabatt %|Rab. %|%",
    "tax_rate": "{T}|{T} %|Steuersatz|St.-Satz|Steuer|{T}-Satz", "tax_code": "St|SC|Stkz.|S",
    "amount": "Gesamt|Betrag|Gesamtpreis|Summe|G-Preis|GP|Nettobetrag|Positionspreis|Netto|Gesamt {C}|Wert|Gesamtpr.|Betrag {C}",
    "gross": "Brutto|inkl. {T}", "line_tax": "{T}|{T}-Betrag", "pos": "Pos.|Pos|Nr.|Lfd.", "date": "Datum|Leistungsdatum|Lieferdatum",
    "ordered": "Bestellt", "backorder": "Rückstand",
    "subtotal": "Zwischensumme|Nettobetrag|Netto|Summe netto|Warenwert|Gesamt netto|Nettosumme|Rechnungsbetrag netto|Summe|Warenwert netto",
    "discount-total": "Rabatt|abzgl. Rabatt|Nachlass|Sonderrabatt|Treuerabatt", "shipping": "Versand|Versandkosten|Fracht|Porto|Lieferkosten|"
                "Verpackung und Versand|Frachtkosten", "tax": "{T}|zzgl. {T}|{T}-Betrag|Summe {T}|Steuerbetrag|+ {T}",
    "total": "Gesamtbetrag|Rechnungsbetrag|Gesamtsumme|Endbetrag|Gesamt|Bruttobetrag|Summe brutto|Rechnungssumme|Total|Gesamt brutto|"
             "Gesamtbetrag {C}|Endsumme|Gesamtbetrag inkl. {T}",
    "amount_paid": "Anzahlung|Bereits bezahlt|abzgl. Anzahlung|Geleistete Zahlung|Erhaltene Zahlung|Vorauszahlung",
    "amount_due": "Zahlbetrag|Zu zahlen|Restbetrag|Offener Betrag|Zu zahlender Betrag|Noch zu zahlen|Fälliger Betrag|Bitte überweisen Sie",
    "tax_id": "Steuernummer|St.-Nr.", "vat_id": "USt-IdNr.|USt-ID|UID-Nr.|USt.-Id.-Nr.|UID|Umsatzsteuer-ID|USt-Id-Nr.",
    "buyer_tax": "Ihre USt-IdNr.|USt-IdNr. Kunde|Ihre UID", "phone": "Tel.|Telefon|Tel|Fon|Ruf", "fax": "Fax|Telefax",
    "email": "E-Mail|Mail|E-Mail|", "website": "Internet|Web||Homepage|Webseite", "bank": "Bank|Bankverbindung|Kreditinstitut",
    "iban": "IBAN|IBAN-Nr.", "swift": "BIC|SWIFT|BIC/SWIFT", "bank_account": "Konto|Kto.|Konto-Nr.|Kontonummer", "sort": "BLZ",
    "carried": "Übertrag|Zwischensumme Übertrag", "brought": "Übertrag von Seite {n}|Übertrag", "base": "Netto|Nettobetrag|Basis|Bemessung",
    "page": "Seite {n}|Seite {n} von {m}|{n} / {m}|Blatt {n}",
}  # fmt: skip
_FRENCH = {
    "title": "FACTURE|Facture|Facture de vente|FACTURE", "tax-title": "FACTURE|Facture",
    "credit-title": "AVOIR|Avoir|Facture d'avoir|Note de crédit",
    "number": "Facture N°|N° de facture|Numéro|Facture n°|N° facture|Numéro de facture|Réf. facture|Pièce n°|N°",
    "credit-number": "Avoir N°|N° d'avoir|Numéro|Note de crédit n°",
    "issue_date": "Date|Date de facture|Date facture|Date d'émission|Émise le|Facturé le|Le|Date de facturation",
    "due_date": "Échéance|Date d'échéance|À payer avant le|À régler avant le|Échéance le|Date limite",
    "terms": "Conditions de règlement|Conditions de paiement|Règlement|Mode de règlement|Paiement|Modalités",
    "purchase_order": "Votre commande|N° de commande|Bon de commande|Votre référence|Commande n°|Réf. commande|Vos réf.",
    "account": "Code client|N° client|Client n°|Compte client|Réf. client|Numéro client",
    "buyer": "Facturé à|Client|Adresse de facturation|Destinataire|Facturer à|À l'attention de", "consignee": "Livré à|Adresse de livraison|"
             "Lieu de livraison|Livraison", "item_code": "Référence|Réf.|Code|Code article|Article|Réf",
    "description": "Désignation|Description|Libellé|Désignation des articles|Prestation|Nature|Produit",
    "quantity": "Quantité|Qté|Qté.|Nombre|Quant.|Nb", "hours": "Heures|Quantité|Qté|Nb h", "unit": "Unité|U.|Un.|Cond.",
    "unit_price": "Prix unitaire|P.U. HT|PU HT|Prix unit. HT|P.U.|Prix|PU|Tarif", "discount": "Remise|Rabais", "disc_rate": "Rem. %|Rem.|% rem.",
    "tax_rate": "TVA|TVA %|Taux TVA|% TVA|Taux", "tax_code": "T|C|Code", "amount": "Montant HT|Total HT|Montant|Total|Prix total HT|Net HT|"
    "Prix HT|Montant {C}", "gross": "TTC|Total TTC", "line_tax": "TVA|Mt TVA", "pos": "N°|#|Lg", "date": "Date|Livré le", "ordered": "Cdé",
    "backorder": "Reste", "subtotal": "Total HT|Sous-total|Montant HT|Sous-total HT|Net HT|Total hors taxes|Base HT",
    "discount-total": "Remise|Remise globale|Rabais|Remise commerciale", "shipping": "Frais de port|Port|Livraison|Transport|Participation port",
    "tax": "TVA|Total TVA|Montant TVA|T.V.A.|Dont TVA", "total": "Total TTC|Montant TTC|TOTAL TTC|Net TTC|Total|Total général|Montant total|"
    "Total {C} TTC", "amount_paid": "Acompte|Acompte versé|Déjà réglé|Acompte reçu|Versement", "amount_due": "Net à payer|Reste à payer|"
    "Solde à payer|NET À PAYER|Solde dû|Montant dû|À payer", "tax_id": "SIREN", "vat_id": "TVA intracom.|N° TVA|TVA intracommunautaire|"
    "N° TVA intracom|Identifiant TVA|TVA", "buyer_tax": "N° TVA client|Votre N° TVA|TVA client", "phone": "Tél.|Tél|Téléphone|Tel", "fax": "Fax",
    "email": "E-mail|Courriel|Mail|Email|", "website": "Site|Web||Site web|Internet", "bank": "Banque|Domiciliation", "iban": "IBAN|Code IBAN",
    "swift": "BIC|SWIFT", "bank_account": "Compte|N° de compte", "sort": "Code banque", "carried": "À reporter|Report page suivante",
    "brought": "Report", "base": "Base HT|Base|HT", "page": "Page {n}|Page {n} / {m}|{n}/{m}|Page : {n}",
}  # fmt: skip
_WORDED: tuple[tuple[Language, Mapping[str, str]], ...] = (("en", _ENGLISH), ("de", _GERMAN), ("fr", _FRENCH))
_USUAL: Mapping[Language, Mapping[str, tuple[str, ...]]] = {
    language: {key: words(text) for key, text in table.items()} for language, table in _WORDED
}
_TAXES: Mapping[Language, tuple[str, ...]] = {
    "en": words("VAT|GST|HST|BTW|Sales Tax|State Tax"),
    "de": words("MwSt.|USt.|Umsatzsteuer|MwSt"),
    "fr": words("TVA|T.V.A."),
}
_GRAMMARS: tuple[tuple[Language, Mapping[str, str], Mapping[str, tuple[str, ...]]], ...] = (
    ("en", lexicon_trade.ENGLISH, lexicon_trade.SHORT_ENGLISH),
    ("de", lexicon_trade.GERMAN, lexicon_trade.SHORT_GERMAN),
    ("fr", lexicon_trade.FRENCH, lexicon_trade.SHORT_FRENCH),
)
LEXICONS: Mapping[Language, Lexicon] = {
    language: Lexicon(
        grammar,
        _USUAL[language],
        short,
        cuts=language == "en",
        fills={"T": _TAXES[language], "C": words("EUR|USD|CAD|GBP|AUD")},
    )
    for language, grammar, short in _GRAMMARS
}
_GROUPS = tuple(
    frozenset(keys.split())
    for keys in (
        "item_code description quantity hours unit unit_price discount disc_rate tax_rate tax_code amount gross line_tax pos date ordered backorder",
        "subtotal discount-total shipping tax total amount_paid amount_due base",
        "number credit-number issue_date due_date terms purchase_order account buyer consignee amount_due bank_account",
    )
)
"""What stands side by side is called differently."""
_ALIKE = (frozenset(("quantity", "hours")), frozenset(("number", "credit-number")), frozenset(("tax_rate", "line_tax")))
_TRIES = 6


def names_for(rng: Random, language: Language, tax: str, currency: str) -> Names:
    """One sender's words; sometimes all of them in capitals."""
    shout, terse = rng.random() < 0.15, rng.choice((0.0, 0.05, 0.2, 0.5))
    lexicon, chosen = LEXICONS[language], dict[str, str]()
    for key, usual in _USUAL[language].items():
        text = lexicon.heading(key, rng, usual, terse=terse)
        for _ in range(_TRIES):
            if not _taken(key, text, chosen):
                break
            text = lexicon.heading(key, rng, usual, terse=terse)
        chosen[key] = text
    filled = {key: text.replace("{T}", tax).replace("{C}", currency) for key, text in chosen.items()}
    return {key: text.upper() if shout and "{" not in text else text for key, text in filled.items()}


def _taken(key: str, text: str, chosen: Names) -> bool:
    """Is something else called so that stands beside it? More than one word is no name for two things anywhere."""
    shown = normal(text)
    return any(
        normal(word) == shown
        and (len(shown.split()) > 1 or any({key, other} <= group for group in _GROUPS))
        and not any({key, other} <= group for group in _ALIKE)
        for other, word in chosen.items()
    )


def noise_name(rng: Random, language: Language, meaning: str) -> str:
    """A caption or heading of what is no field, such as `noise/date` or `column/lot`."""
    return LEXICONS[language].composed(meaning, rng, terse=rng.choice((0.0, 0.3)))
