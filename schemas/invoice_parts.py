"""What an invoice is made of: who sells, who pays, and its positions, with the captions and headings of their fields."""

from __future__ import annotations

from typing import Annotated

from schemas.document_type import Part, find
from schemas.kinds import Code, Identifier, Money, Phone, Quantity, Rate, TaxId, Text


class Seller(Part):
    """Who sends the invoice."""

    name: Annotated[Text | None, find("seller | vendor | supplier | from | station | property")] = None
    address: Text | None = None
    tax_id: Annotated[
        TaxId | None,
        find(
            "tax id | federal tax id | fed tax id | ein | fein | tin | employer identification number | vat id | vat no "
            "| vat registration no | vat reg no | ust-idnr | ust-id-nr | umsatzsteuer-id | ust-id | uid | gst no | tva "
            "| tva intracom | n° tva | ust-identnr | ust-ident-nr | ust-identifikationsnummer "
            "| umsatzsteuer-identifikationsnummer | vat-id | federal id | fed id | federal ein | taxpayer id "
            "| tax registration no | abn | btw-nr | btw nummer | cif | nif | p iva | partita iva | tva no | mwst-nr | uid-nr "
            "| umsatzsteuernummer"
        ),
    ] = None
    email: Annotated[Text | None, find("e-mail | email | mail")] = None
    phone: Annotated[
        Phone | None, find("phone | tel | telephone | telefon | tel no | phone no | ph | main | office | mob | fon")
    ] = None
    website: Annotated[Text | None, find("web | website | internet | www")] = None
    iban: Annotated[Code | None, find("iban | iban no")] = None
    bank_account: Annotated[
        Identifier | None,
        find("bank account | bank account no | account no for payment | konto | kontonummer | kto | kto no"),
    ] = None


class Buyer(Part):
    """Who is to pay."""

    name: Annotated[
        Text | None,
        find(
            "advertiser | advertiser name | adv | sponsor | bill to | sold to | customer | customer name | client "
            "| client name | invoice to | billed to | billing address | bill to address | kunde | rechnungsempfanger "
            "| invoiced to | buyer | billed party | invoiced party | purchaser | purchased by | charge to | klant "
            "| factuuradres | factuur aan | cliente | facturar a | spettle | on behalf of | advertiser/client name "
            "| advertiser/client | client/advertiser"
        ),
    ] = None
    address: Text | None = None
    tax_id: Annotated[
        TaxId | None,
        find(
            "customer vat no | your vat no | customer tax id | ihre ust-idnr | ust-idnr kunde | n° tva client | buyer vat no "
            "| ust-idnr des kunden | ihre uid | tva intracom client | votre n° tva | nif cliente | cif del cliente "
            "| p iva cliente | uw btw-nummer | uw btw-nr | btw-nr klant"
        ),
    ] = None
    account_number: Annotated[
        Identifier | None,
        find(
            "account no | customer no | acct no | account | customer id | client no | client id | cust no | kundennummer "
            "| kunden-nr | kdnr | customer account | customer account no | account id | your customer no | customer code "
            "| client code | a/c no | a/c | acc no | customer a/c | account ref | account code | ledger account "
            "| ledger acct | sold to no | bill to no | acct id | member no | membership no | billed account no "
            "| debitorennummer | debitoren-nr | code client | no client | no de client | numero client | debiteurnummer "
            "| debiteurnr | klantnummer | klantnr | codigo cliente | codigo de cliente | cod cliente | no cliente "
            "| numero de cliente | codice cliente | acct | customer | kunde | debtor | debitor "
            "| client | sold-to | debiteur"
        ),
    ] = None


class InvoiceLine(Part):
    """One position."""

    item_code: Annotated[
        Identifier | None,
        find(
            "item | item no | item code | part no | product code | sku | catalog no | article | article no | material "
            "| mfr no | product no | code | artikel-nr | artikelnummer | art-nr | product | part | cat no | item id | artikel "
            "| stock no | stock code | catalogue no | model no | ref | reference | code article | sachnummer | upc"
        ),
    ] = None
    description: Annotated[
        Text | None,
        find(
            "description | details | service | services | goods | item description | particulars | product description "
            "| description of services | description of service | description of goods | artikelbeschreibung | bezeichnung "
            "| beschreibung | artikel | leistung | designation | text | program | activity | item & description "
            "| product service | work performed | item / description | produkt | artikelbezeichnung | warenbezeichnung "
            "| leistungsbeschreibung | nom & designation | libelle"
        ),
    ] = None
    quantity: Annotated[
        Quantity | None,
        find(
            "qty | quantity | shipped | qty shipped | hours | units | pcs | menge | anzahl | quantite | hrs | spots "
            "| total spots | qté | no of units | qty hrs | hrs qty | quantity shipped | qty sent | pcs sent | delivered "
            "| qty delivered"
        ),
    ] = None
    unit: Annotated[
        Text | None, find("uom | u/m | unit | per | um | einheit | unit of measure | meas | measure | me | mengeneinheit")
    ] = None
    unit_price: Annotated[
        Money | None,
        find(
            "unit price | price | rate | unit cost | each | price each | net price | list | einzelpreis | preis | e-preis "
            "| cost | prix unitaire | pu ht | stückpreis | rate hr | list price | price unit | hourly rate | unit rate "
            "| price per unit | nettopreis | preis/einheit | unit price excl vat | p.u. ht | p.u. ht (eur) | preis eur "
            "| einzelpreis eur | netto-einzelpreis | per piece | per unit | each price | prix unit"
        ),
    ] = None
    discount: Annotated[Money | None, find("discount | disc | rabatt | remise | disc amount")] = None
    tax_rate: Annotated[
        Rate | None,
        find(
            "tax % | vat % | tax rate | vat rate | mwst | mwst % | ust | ust % | tva | tva % | gst % | vat | tax | steuersatz "
            "| steuer"
        ),
    ] = None
    amount: Annotated[
        Money | None,
        find(
            "amount | total | ext | extension | extended | extended price | line total | net amount | betrag | gesamtpreis "
            "| gesamt | summe | total price | amount usd | ext price | extended amount | total ht | montant | prix ht "
            "| g-preis | total amount | total dollars | ext amount | line amount | amount due | nettobetrag | gesamtbetrag "
            "| charge | charges | entgelt | nettowert | positionsbetrag | positionsbetrag ohne ust | line amount excl vat "
            "| prix total | betrag eur | gesamtpreis eur | g preis | wert"
        ),
    ] = None
