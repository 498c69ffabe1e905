"""A second set of captions for training invoices, in six languages; a sender takes some from here and some from `invoice_words`."""

# ruff: noqa: E501 - tables of words

from __future__ import annotations

from random import Random

from models.training.content.markets import Language, Market, words
from models.training.families.invoice_words import Names, names_for

_OWN = 0.65
"""Share of captions that come from this set where the other has the language as well."""
_ENGLISH = {
    "title": "INVOICE|Invoice|ORIGINAL INVOICE|I N V O I C E|Invoice Copy|SALES INVOICE|STANDARD INVOICE|Billing Invoice|Customer Copy|Statement of Services",
    "tax-title": "TAX INVOICE|Tax Invoice|Invoice", "credit-title": "CREDIT MEMO|Credit|Credit Note|CREDIT INVOICE|Return Credit",
    "number": "Invoice|Invoice No:|INVOICE NUMBER|Inv.|Inv. Nr.|Our Reference|Doc. No.|Invoice Ref.|Bill No.|Invoice#|Our Inv. No.|Invoice Id.|Document Number|Invoice Nr",
    "credit-number": "Credit No.|Credit Note Number|Memo No.|Credit Memo No",
    "issue_date": "INVOICE DATE|Date Issued|Bill Date|Invoice dated|Date of Invoice|Doc. Date|Inv. Dt.|Date Billed|Posting Date|Transaction Date|Statement Date",
    "due_date": "DUE DATE|Payment Due By|To be paid by|Net due date|Pay on or before|Amount due by|Due by|Last Day to Pay|Payment date|Due for payment",
    "terms": "TERMS|Pay Terms|Terms Code|Terms and Conditions|Net Terms|Payment Condition|Terms:", "account": "Cust. No.|CUSTOMER NO.|Account #|Bill-To #|"
    "Sold-To No.|Cust ID|Your Account|Customer Acct|Client Number|Payer No.|Acct. #|Member No.",
    "purchase_order": "CUSTOMER P.O.|Cust PO #|Your P.O.|P/O Number|PO No.|Purchase Order #|Your Order|Cust. Order No.|CUST. ORDER|P.O. NUMBER|Customer Reference|PO/Ref",
    "buyer": "SOLD TO|Bill-To|BILL TO:|Invoiced To|Customer Name and Address|Charge|Account Of|Buyer|Billing Address|Bill To Party|Customer:|Payer|Purchaser",
    "consignee": "SHIP TO|Ship-To|Delivered To|Deliver to Address|Service Location|Ship To Party|Shipping Address|Site|Delivery Location|Used At",
    "remit": "REMIT TO|Remit To|Remit Payment To|Please Remit To|Mail Payment To|Send Payments To|Make Check Payable To|Payment Address|Please send check to",
    "item_code": "ITEM NO.|Item Number|Product|Part|Stock #|Catalog Number|Product #|Material|Ref #|Mfg Part #|Article|Cat. No.|Prod Code|Item ID|Model",
    "description": "DESCRIPTION|Product Description|Item / Description|Services|Line Description|Charge Description|Nature of Service|Item Name|Goods|Article Description",
    "quantity": "SHIPPED|Ship|Shp|Qty Shp|Qty.|QUANTITY|Invoiced|Quantity Billed|Qty Del.|Units|Shipped Qty|# Units", "hours": "HOURS|Hrs.|Hours|Time (hrs)|Billed Hrs|HRS",
    "ordered": "ORDERED|Ord|Qty Ord.|Order Qty|Ordered|Qty Order", "backorder": "B.O.|BKORD|Back-Ord|Backorder|BO Qty|Qty B/O", "unit": "U/M|UM|UOM|Unit|Unit Meas|Sell Unit|Pkg|UNITS",
    "unit_price": "UNIT PRICE|Price|PRICE|Unit Net|Net Unit|Your Price|Unit $|Net Each|Sell Price|Price/UM|Rate|Cust. Price|Unit Amt",
    "discount": "DISC.|Less|Disc. $|Discount Amt|Trade Disc.", "disc_rate": "DISC%|Dsc%|Disc. Pct|% Off", "tax_rate": "{T} %|{T} Rate|{T}|Rate|{T} rate (%)",
    "amount": "AMOUNT|Extended|EXTENSION|Net Amount|Ext. Amt|Net|Extended Amt|Line Amt|Charges|Total Amount|Item Total|Net Value|Line Value|Extended Price",
    "pos": "Line|LN|No.|Item|#|Line #|Seq|Ln#|Itm", "date": "DATE|Date|Svc Date|Tran Date|Shipped|Del. Date|Serv. Date|Date of Service",
    "subtotal": "Sub-Total|SUB TOTAL|Total Merchandise|Net Sales|Net Invoice|Sale Amt|Goods Value|Subtotal before tax|Lines Total|Total Net|Net Amount|Product Total|Amount subject to tax",
    "discount-total": "Less: Discount|Discount|Volume Rebate|Discounts|Promotional Discount|Less Disc.|Courtesy Discount|Adjustment", "shipping": "Freight|FREIGHT|Shipping|Freight & Handling|"
    "Delivery Fee|Handling|Transportation|Shipping Charge|Frt.|Misc./Freight|Fuel & Delivery",
    "tax": "{T}|Sales Tax|{T} Amount|TAX|{T} Total|State & Local Tax|Plus: {T}|Taxes|Total {T}",
    "total": "INVOICE TOTAL|Total Invoice|TOTAL|Invoice Total|Total Amount|Total this Invoice|Total Sale|Total Current Charges|Invoice Amount|Total Billed|Gross Amount|"
             "Total Invoice Value|Amount of Invoice|Total (incl. {T})", "amount_paid": "Less Payment|Amt Paid|Payment Applied|Less: Payments|Deposits|Payments/Credits|Less Prepaid|Amount Received",
    "amount_due": "AMOUNT DUE|PLEASE PAY THIS AMOUNT|Balance Due|Net Amount Due|Total Amount Due|Pay This Amount|Invoice Balance|Remaining Balance|Amt Due|Balance to Pay",
    "base": "Taxable|Net|Goods|Taxable Amt|Net Value", "page": "Page {n} of {m}|PAGE {n}|Page: {n} of {m}|Pg {n}|{n} of {m}|Page {n}/{m}",
    "carried": "Continued on next page|CONTINUED|Carried forward|Sub-total carried over|To next page", "brought": "Brought forward|Balance from page {n}|Continued from page {n}",
    "tax_id": "Federal ID|F.E.I.N.|Tax ID #|Fed ID|Fed. Tax I.D.|EIN:", "vat_id": "{T} Reg. No.|{T} No|{T} number|{T} registration", "phone": "Phone:|PH|Tel|Telephone:|Voice|Customer Service|Toll Free",
    "fax": "FAX|Fax:|Fx", "email": "Email:|E-Mail|E:|Inquiries", "website": "Web:|Online|Visit|", "bank": "Bank|Pay to bank|Bank name", "bank_account": "Account|Acct. No.|A/C|Bank a/c",
}  # fmt: skip
_GERMAN = {
    "title": "RECHNUNG|Rechnung|Verkaufsrechnung|Ausgangsrechnung|Sammelrechnung|Rechnung / Lieferschein", "tax-title": "Rechnung", "credit-title": "Gutschrift|Storno|Korrekturrechnung",
    "number": "Rechnung|Nr.|Rechnungs-Nr|Re-Nr.|Rechnungsnr|Beleg|RechnungsNr.|Fakturanummer|Rechn.-Nr.|Unsere Rechnung", "credit-number": "Gutschrift Nr.|Nummer|Beleg",
    "issue_date": "Datum|Rechnungsdat.|Rg.-Datum|Beleg vom|Rechnung vom|Ausstellungsdatum|Fakturadatum|Belegdat.", "due_date": "Fällig|Zahlbar bis zum|Netto bis|Zahlung fällig am|Fällig zum",
    "terms": "Zahlungsziel|Zahlungsart|Zahlung|Zahlungsweise|Zahlungskonditionen", "purchase_order": "Ihre Bestellung|Ihre Bestell-Nr|Auftrag / Bestellung|Kundenbestellung|Ihre Auftragsnummer|Bestellreferenz|Ihr Az.",
    "account": "Kunden-Nr|Kd-Nr.|Kundennr|Debitoren-Nr.|Kunde|Ihre Kd.-Nr.|KdNr", "buyer": "Rechnung an|Empfänger|Leistungsempfänger|Käufer|Rechnungsadresse|Besteller|Firma",
    "consignee": "Lieferadresse|Versand an|Lieferort|Warenempf.|Baustelle|Verbrauchsstelle", "remit": "Zahlungsempfänger|Zahlung an",
    "item_code": "Art-Nr|Artikelnr.|Art.Nr.|Artikel|Mat.-Nr.|Sachnummer|Best.-Nr.|EAN", "description": "Artikelbezeichnung|Bezeichnung|Leistungsbeschreibung|Beschreibung|Artikel|Position|Leistung / Artikel|Text|Ware",
    "quantity": "Menge|Mge|Anz.|Menge|Stückzahl|Geliefert", "hours": "Std|Stunden|Menge|Aufwand (h)", "ordered": "Best.|Bestellt", "backorder": "Rest|Offen",
    "unit": "ME|Einh|VPE|Einheit|Mengeneinh.", "unit_price": "Einzelpreis|E-Preis|Preis EUR|Einzel|EP netto|Preis / ME|Netto-Preis|Einzelpr. {C}", "discount": "Rabatt|Abzug", "disc_rate": "Rab%|R %|Rabatt in %",
    "tax_rate": "{T}|{T} %|USt-Satz|St. %", "amount": "Gesamtpreis|Betrag|Gesamt|Summe|GP netto|Gesamt netto|Nettowert|Pos.-Betrag|Betrag in {C}|Entgelt", "pos": "Pos.|Pos|Zeile|#|Lfd. Nr.",
    "date": "Datum|Vom|Leist.-Datum|Liefertag", "subtotal": "Summe Positionen|Zwischensumme (netto)|Nettobetrag|Summe netto|Netto|Warenwert|Rechnungssumme netto|Gesamt netto|Nettowarenwert|Netto-Summe",
    "discount-total": "abzgl. Rabatt|Gesamtrabatt|Rabatt|Kundenrabatt|./. Nachlass", "shipping": "Versandkosten|zzgl. Fracht|Versandpauschale|Porto und Verpackung|Fracht|Lieferpauschale",
    "tax": "{T}|zzgl. {T}|{T} Betrag|Mehrwertsteuer|Umsatzsteuer|Steuer|enthaltene {T}", "total": "Rechnungsbetrag|Gesamtbetrag|Endbetrag brutto|Gesamtsumme|Rechnungsendbetrag|Total {C}|Summe inkl. {T}|Gesamt brutto|Zu zahlen|"
    "Rechnungssumme|Bruttosumme", "amount_paid": "Anzahlung|bereits gezahlt|abzgl. Vorauszahlung|Zahlung erhalten|./. Abschlag", "amount_due": "Restzahlung|Offener Betrag|Zahlbetrag|Noch zu zahlen|Verbleibender Betrag|Fälliger Betrag",
    "base": "Netto|Warenwert|Nettobetrag|Bemessungsgrundlage", "page": "Seite {n}|Seite {n} / {m}|Seite: {n} von {m}|Blatt {n}|- {n} -", "carried": "Übertrag|Zwischensumme|Übertrag auf Seite 2", "brought": "Übertrag|Übertrag von Seite {n}",
    "tax_id": "Steuernummer", "vat_id": "USt-IdNr.|USt.-ID|UID-Nr.|Ust-IdNr", "buyer_tax": "Ihre USt-ID|USt-IdNr. des Kunden", "phone": "Tel.|Telefon|T|Tel", "fax": "Fax", "email": "E-Mail|Mail|", "website": "Web|Internet|",
    "bank": "Bank|Bankverb.|Institut", "bank_account": "Kto-Nr.|Konto", "iban": "IBAN", "swift": "BIC|SWIFT-BIC",
}  # fmt: skip
_FRENCH = {
    "title": "FACTURE|Facture|Facture client|FACTURE DE VENTE|Facture d'acompte", "tax-title": "FACTURE", "credit-title": "AVOIR|Avoir|Facture d'avoir", "number": "Facture|Facture n°|N° Facture|Numéro de pièce|N° de document|Réf. facture|FACTURE N°",
    "credit-number": "Avoir n°|N° avoir", "issue_date": "Date|Date facture|Date de la facture|Date d'émission|En date du|Facture du", "due_date": "Échéance|Date d'échéance|Date de règlement|Payable le|Échéance au", "terms": "Règlement|Conditions|Mode de paiement|Délai de paiement",
    "purchase_order": "Votre commande n°|Réf. client|Vos références|Bon de cde|Commande client|N° cde", "account": "Code client|N° client|Client|Compte|Réf client", "buyer": "Client|Adresse de facturation|Facturé à|Acheteur|Adressé à|Doit",
    "consignee": "Adresse de livraison|Livré à|Chantier|Lieu de livraison", "remit": "Règlement à l'ordre de|Adresse de paiement", "item_code": "Réf.|Code article|Référence|Code|Article", "description": "Désignation|Libellé|Description|Intitulé|Produit / Service|Nature des travaux",
    "quantity": "Qté|Quantité|Qté livrée|Nbre", "hours": "Heures|Nb heures|Qté", "ordered": "Cdé|Qté cdée", "backorder": "Reliquat", "unit": "Unité|Un|U", "unit_price": "PU HT|P.U. HT|Prix unitaire HT|Prix net|Px unit.", "discount": "Remise|Rem.", "disc_rate": "% Rem|Rem %",
    "tax_rate": "TVA|% TVA|Taux", "amount": "Montant HT|Total HT|Total ligne|Montant net|Prix total|Valeur HT", "pos": "N°|Ligne|Pos", "date": "Date|Date prest.", "subtotal": "Total HT|Montant total HT|Sous-total HT|Total net HT|Base HT|Montant hors taxes", "discount-total": "Remise|Remise totale|Escompte",
    "shipping": "Port HT|Frais de port|Frais de livraison|Transport", "tax": "TVA|Montant TVA|Total TVA|T.V.A.|Total taxes", "total": "Total TTC|Montant total TTC|TOTAL TTC|Total à payer TTC|Montant TTC|Total facture|Net TTC", "amount_paid": "Acompte versé|Acomptes|Déjà payé|Règlement reçu",
    "amount_due": "Net à payer|NET A PAYER|Reste dû|Montant à payer|Solde", "base": "Base HT|Base|Montant HT", "page": "Page {n}|Page {n}/{m}|Page {n} sur {m}", "carried": "À reporter|Sous-total à reporter|Report", "brought": "Report|Report page {n}", "vat_id": "N° TVA|TVA intracom.|N° TVA intracommunautaire",
    "buyer_tax": "N° TVA client|TVA client", "phone": "Tél|Tél.|Téléphone", "fax": "Fax|Télécopie", "email": "Mail|E-mail|Courriel", "website": "Site|Web|", "bank": "Banque|Domiciliation bancaire", "iban": "IBAN", "swift": "BIC", "bank_account": "Compte", "tax_id": "SIREN",
}  # fmt: skip
_DUTCH = {
    "title": "FACTUUR|Factuur|Verkoopfactuur", "tax-title": "Factuur", "credit-title": "Creditnota|Creditfactuur", "number": "Factuurnummer|Factuurnr.|Factuur nr.|Nummer", "credit-number": "Creditnummer|Nummer", "issue_date": "Factuurdatum|Datum|Fact.datum", "due_date": "Vervaldatum|Te betalen voor|Uiterste betaaldatum",
    "terms": "Betalingstermijn|Betaling|Betalingsvoorwaarden|Betaalconditie", "purchase_order": "Uw referentie|Uw ordernummer|Bestelnummer|Uw order|Inkoopnummer", "account": "Debiteurnummer|Klantnummer|Debiteurnr.|Klantnr.|Relatienummer", "buyer": "Factuur aan|Factuuradres|Klant|Aan", "consignee": "Afleveradres|Geleverd aan", "remit": "Betalen aan",
    "item_code": "Artikel|Artikelnr.|Art.nr.|Code", "description": "Omschrijving|Artikelomschrijving|Dienst|Beschrijving", "quantity": "Aantal|Hoeveelheid|Geleverd", "hours": "Uren|Aantal", "ordered": "Besteld", "backorder": "Nalev.", "unit": "Eenheid|Eenh.|Per", "unit_price": "Prijs|Stuksprijs|Prijs per stuk|Tarief|Netto prijs",
    "discount": "Korting|Kort.", "disc_rate": "Korting %|%", "tax_rate": "BTW|BTW %|BTW-tarief", "amount": "Bedrag|Totaal|Regeltotaal|Bedrag excl.|Netto bedrag", "pos": "Regel|Nr.|Pos.", "date": "Datum", "subtotal": "Subtotaal|Totaal excl. BTW|Netto bedrag|Totaal exclusief btw|Goederenbedrag", "discount-total": "Korting|Kwantumkorting",
    "shipping": "Verzendkosten|Vrachtkosten|Transport", "tax": "BTW|BTW-bedrag|Totaal BTW|Btw hoog", "total": "Totaal|Totaal incl. BTW|Factuurbedrag|Totaalbedrag|Te betalen|Totaal inclusief btw", "amount_paid": "Aanbetaling|Reeds voldaan|Betaald", "amount_due": "Te voldoen|Nog te betalen|Openstaand bedrag|Te betalen", "base": "Grondslag|Netto|Over",
    "page": "Pagina {n}|Pagina {n} van {m}|Blad {n}", "carried": "Transporteren", "brought": "Transport", "vat_id": "BTW-nr.|BTW-nummer|Btw-id|BTW nr", "buyer_tax": "Uw BTW-nummer", "tax_id": "BTW-nummer", "phone": "Tel.|Telefoon|T", "fax": "Fax", "email": "E-mail|E|", "website": "Web|www|", "bank": "Bank", "iban": "IBAN|IBAN-nummer", "swift": "BIC",
    "bank_account": "Rekening|Rek.nr.", "sort": "BIC",
}  # fmt: skip
_SPANISH = {
    "title": "FACTURA|Factura|Factura de venta", "tax-title": "Factura", "credit-title": "Factura rectificativa|Abono|ABONO", "number": "Factura n.º|Nº factura|Número de factura|Factura|N.º de factura|Núm.", "credit-number": "Abono nº|Nº de abono", "issue_date": "Fecha|Fecha factura|Fecha de emisión|Fecha expedición", "due_date": "Vencimiento|Fecha de vencimiento|Vence el",
    "terms": "Forma de pago|Condiciones de pago|Pago", "purchase_order": "Su pedido|Nº pedido|Pedido cliente|Su referencia", "account": "Cliente nº|Código cliente|Cód. cliente|N.º cliente", "buyer": "Cliente|Facturar a|Datos del cliente|Destinatario", "consignee": "Dirección de entrega|Enviar a|Entregado en", "remit": "Pagar a", "item_code": "Código|Referencia|Ref.|Artículo",
    "description": "Descripción|Concepto|Detalle|Descripción del artículo", "quantity": "Cantidad|Cant.|Uds.|Unidades", "hours": "Horas|Cant.", "ordered": "Pedido", "backorder": "Pend.", "unit": "Ud.|Unidad|U.M.", "unit_price": "Precio|Precio unitario|P. unit.|Precio ud.|Tarifa", "discount": "Descuento|Dto.", "disc_rate": "Dto. %|% Dto.", "tax_rate": "IVA|% IVA|Tipo IVA",
    "amount": "Importe|Total|Importe neto|Subtotal|Total línea", "pos": "Lín.|Nº|#", "date": "Fecha", "subtotal": "Base imponible|Subtotal|Importe neto|Total bruto|Suma", "discount-total": "Descuento|Dto. comercial|Dto. P.P.", "shipping": "Portes|Gastos de envío|Transporte", "tax": "IVA|Cuota IVA|Importe IVA|Total IVA", "total": "TOTAL FACTURA|Total|Total factura|Importe total|Total con IVA",
    "amount_paid": "Anticipo|A cuenta|Pagado", "amount_due": "Total a pagar|Pendiente de pago|A pagar|Saldo pendiente", "base": "Base|Base imponible", "page": "Página {n}|Página {n} de {m}|Pág. {n}", "carried": "Suma y sigue", "brought": "Suma anterior", "vat_id": "CIF|NIF|C.I.F.|N.I.F.", "buyer_tax": "CIF cliente|NIF del cliente", "tax_id": "CIF", "phone": "Tel.|Tfno.|Teléfono",
    "fax": "Fax", "email": "E-mail|Correo|", "website": "Web|", "bank": "Banco|Entidad", "iban": "IBAN|Nº de cuenta IBAN", "swift": "BIC|SWIFT", "bank_account": "Cuenta|C.C.C.", "sort": "Oficina",
}  # fmt: skip
_ITALIAN = {
    "title": "FATTURA|Fattura|Fattura di vendita|FATTURA ACCOMPAGNATORIA", "tax-title": "Fattura", "credit-title": "Nota di credito|NOTA DI CREDITO|Nota di accredito", "number": "Fattura n.|N. fattura|Numero|Numero documento|Documento n.|Fattura nr.", "credit-number": "Nota n.|Numero documento", "issue_date": "Data|Data fattura|del|Data documento|Data emissione",
    "due_date": "Scadenza|Data scadenza|Scad.|Da pagare entro", "terms": "Pagamento|Condizioni di pagamento|Modalità di pagamento|Cond. pagamento", "purchase_order": "Vs. ordine|Ordine cliente|Rif. ordine|Vs. rif.", "account": "Codice cliente|Cod. cliente|Cliente n.", "buyer": "Spett.le|Cliente|Intestatario|Destinatario|Fatturare a", "consignee": "Destinazione merce|Luogo di consegna|Spedire a", "remit": "Pagare a",
    "item_code": "Codice|Articolo|Cod. art.|Rif.", "description": "Descrizione|Descrizione dei beni|Prestazione|Descrizione articolo", "quantity": "Q.tà|Quantità|Qta", "hours": "Ore|Q.tà", "ordered": "Ord.", "backorder": "Residuo", "unit": "U.M.|UM|Unità", "unit_price": "Prezzo|Prezzo unitario|Prezzo unit.|P. unitario", "discount": "Sconto|Sc.", "disc_rate": "Sc. %|Sconto %",
    "tax_rate": "IVA|Aliq. IVA|% IVA|Aliquota", "amount": "Importo|Totale|Importo netto|Prezzo totale|Tot. riga", "pos": "N.|Riga|#", "date": "Data", "subtotal": "Imponibile|Totale imponibile|Totale merce|Netto|Subtotale", "discount-total": "Sconto|Sconto incondizionato|Sconto finale", "shipping": "Spese di trasporto|Spese trasporto|Trasporto|Spese di spedizione", "tax": "IVA|Totale IVA|Imposta|Totale imposta",
    "total": "Totale fattura|TOTALE DOCUMENTO|Totale|Totale documento|Importo totale", "amount_paid": "Acconto|Acconto versato|Già pagato", "amount_due": "Netto a pagare|NETTO A PAGARE|Da pagare|Saldo|Totale da pagare", "base": "Imponibile", "page": "Pagina {n}|Pag. {n}|Pag. {n} di {m}", "carried": "A riportare", "brought": "Riporto", "vat_id": "P.IVA|P. IVA|Partita IVA|Part. IVA",
    "buyer_tax": "P.IVA cliente|Vs. P.IVA", "tax_id": "P.IVA", "phone": "Tel.|Telefono", "fax": "Fax", "email": "E-mail|Email|", "website": "Web|Sito|", "bank": "Banca|Banca d'appoggio", "iban": "IBAN|Cod. IBAN", "swift": "BIC|SWIFT", "bank_account": "C/C|Conto", "sort": "CAB",
}  # fmt: skip
_TABLES: dict[Language, dict[str, str]] = {
    "en": _ENGLISH,
    "de": _GERMAN,
    "fr": _FRENCH,
    "nl": _DUTCH,
    "es": _SPANISH,
    "it": _ITALIAN,
}
_CAPTIONS = {language: {key: words(text) for key, text in table.items()} for language, table in _TABLES.items()}


def captions(rng: Random, market: Market) -> Names:
    """One sender's captions in the market's language, out of both sets where there are two; sometimes all in capitals."""
    tax, language = rng.choice(market.taxes), market.language
    chosen = dict(names_for(rng, language, tax, market.currency)) if language in ("en", "de", "fr") else {}
    shout = rng.random() < 0.2
    for key, texts in _CAPTIONS[language].items():
        if key not in chosen or rng.random() < _OWN:
            text = rng.choice(texts).replace("{T}", tax).replace("{C}", market.currency)
            chosen[key] = text.upper() if shout and "{" not in text else text
    return chosen
