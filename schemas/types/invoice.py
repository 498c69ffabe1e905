"""`invoice/1`: an invoice or credit note."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Annotated

from schemas.document_type import DocumentType, Part, PartyPlace, find
from schemas.invoice_cues import CUES
from schemas.invoice_duplicates import DUPLICATES
from schemas.invoice_parts import Buyer, InvoiceLine, Seller
from schemas.invoice_sums import CENT, due_fits, taxes_fit
from schemas.kinds import Currency, Date, Identifier, Money, Text
from schemas.laws import Holds, Law, Product, Sum
from schemas.order_match import ORDER_MATCH
from schemas.sums import Named, adds_up, amount, in_order, way


class Invoice(Part):
    """The whole invoice."""

    number: Annotated[
        Identifier | None,
        find(
            "invoice no | invoice number | invoice # | invoice | inv no | inv | rechnungsnummer | rechnung no | rechnungs-nr "
            "| rechnung | bill no | document no | doc no | invoice id | facture | facture no | numero de facture "
            "| belegnummer | beleg-nr | credit memo no | credit note no | credit no | avoir | statement no | contract no "
            "| contract | contract / revision | order / revision | order / rev | contract revision | contract rev | order no "
            "| e-order | order | reference no | reference | invoice ref | invoice reference | our invoice | tax invoice no "
            "| bill id | invoice num | factura no | factura | numero de factura | no factura | factuurnummer | factuurnr "
            "| factuur | fattura no | fattura n | numero fattura | n fattura | fatura no | rg nr | faktura nr | pro forma no "
            "| proforma invoice no | our inv no | inv num | doc | number/date | invoice no/date | invoice number/date "
            "| document no/date | nummer/datum "
            "| rechnungsnr/datum | rechnungsnummer/datum | beleg/datum | belegnr/datum | numero/date | no facture/date "
            "| facture/date | piece/date | pro no | pro number | freight bill no | note d'honoraires no | honorarnote no",
            required=True,
        ),
    ] = None
    issue_date: Annotated[
        Date | None,
        find(
            "invoice date | inv date | date of invoice | invoice dt | inv dt | inv dte | dte "
            "| rechnungsdatum | liefer- und rechnungsdatum "
            "| bill date | billing date | date | datum | date issued | issue date | date de facture | date facture "
            "| document date | belegdatum | print date | credit memo date | statement date | original date "
            "| original date / rev | original date / revision | date entered | dated | credit date "
            "| rechnungsdatum/lieferdatum | ausstellungsdatum | fakturadatum | date d'emission | issued at | invoiced on "
            "| invoiced | billed | billed on | date billed | date of issue | date of billing | invoice dated | tax point "
            "| tax point date | re datum | rg datum | fecha | fecha factura | fecha de factura | fecha de emision "
            "| factuurdatum | data fattura | data emissione | data di emissione | number/date | invoice no/date "
            "| invoice number/date | document no/date | nummer/datum | rechnungsnr/datum | rechnungsnummer/datum "
            "| beleg/datum | belegnr/datum | numero/date | no facture/date | facture/date | piece/date",
            required=True,
        ),
    ] = None
    due_date: Annotated[
        Date | None,
        find(
            "due date | payment due | date due | due | due dt | pay by | please pay by | payment due date | net due date "
            "| due by "
            "| fallig am | fälligkeitsdatum | zahlbar bis | date d'echeance | echeance | pay on or before | due on | fällig "
            "| fälligkeit | bitte uberweisen sie bis zum | zahlbar ohne abzug bis | zahlbar ohne abschlag bis "
            "| please remit until | zahlbar bis zum | fällig bis | date limite de paiement | pay before | payable by "
            "| to be paid by | remit by | pay no later than | due for payment | payment required by "
            "| payment required before | due on or before | zahlungstermin | zahlen bis | zu zahlen bis | a payer avant le "
            "| a regler avant le | vencimiento | fecha de vencimiento | fecha vencimiento | vervaldatum | te betalen voor "
            "| uiterste betaaldatum | scadenza | data scadenza | scad"
        ),
    ] = None
    purchase_order: Annotated[
        Identifier | None,
        find(
            "po no | p.o. no | purchase order | purchase order no | customer po | po | p.o. number | your order no "
            "| customer po no | cust po | customer order no | your ord | your po | your reference | bestellnummer "
            "| ihre bestellung "
            "| ihre auftragsnummer | po reference | po / ref | customer p.o. | your order | order reference | p o "
            "| votre reference | your order ref | your ref | cust order no | buyer order no | client order no "
            "| purchase order ref | order ref | bestellreferenz | bestell-nr | ihre bestellnummer | ihre referenz "
            "| votre commande | no de commande | bon de commande | ref commande | ref pedido | su pedido | no pedido "
            "| numero de pedido | uw referentie | uw bestelnummer | bestelnummer | inkoopnummer | vs ordine | vostro ordine "
            "| rif ordine | bestellnummer/datum | ihre bestellung/vom | referenznr/datum | purch order no/date "
            "| your reference/date | po no/date | no de commande/date | votre reference/du | buyer's order no "
            "| buyers order no | owner's p.o. | customer's order no"
        ),
    ] = None
    terms: Annotated[
        Text | None,
        find(
            "terms | trms | payment terms | terms of payment | zahlungsbedingungen | zahlungsbedingung "
            "| conditions de paiement "
            "| zahlungsziel | pay terms | credit terms | billing terms | terms of sale | terms of pay | payment condition "
            "| payment conditions | betalingsconditie | betalingstermijn | betaalvoorwaarden | forma de pago "
            "| condiciones de pago | condizioni di pagamento | modalita di pagamento | mode de reglement "
            "| conditions de reglement | modalites de paiement"
        ),
    ] = None
    currency: Annotated[Currency | None, find("currency | wahrung | devise | currency code")] = None
    seller: Seller = Seller()
    buyer: Buyer = Buyer()
    lines: list[InvoiceLine] = []
    subtotal: Annotated[
        Money | None,
        find(
            "subtotal | sub total | sub-total | net total | total net | merchandise total | zwischensumme "
            "| rechnungssumme netto | nettobetrag | summe netto | netto | gesamt netto | total ht | total excl vat "
            "| total before tax | total excluding vat | amount before tax | nettosumme | warenwert | taxable subtotal "
            "| gesamtbetrag netto | net amount | summe nettobetrag | total excl. tax | item total | summe (netto) "
            "| sous-total | line total | positionssumme | rechnungssumme ohne ust | summe ohne ust | gesamtbetrag ohne ust "
            "| total without vat | total amount without vat | rechnungssumme netto (exkl ust) | summe positionen "
            "| gesamtbetrag der positionen | montant ht | netto eur | total fees | fees for services "
            "| merchandise | mdse | net goods "
            "| goods total | goods value | total goods | product total | merchandise amount | total merchandise "
            "| net total before tax | imponibile | totale imponibile | totale netto | totale merce | base imponible "
            "| totaal excl btw | totaal exclusief btw | subtotaal | total neto | importe neto"
        ),
    ] = None
    discount: Annotated[
        Money | None,
        find(
            "discount | less discount | trade discount | total discount | rabatt | remise | agency commission | agency comm "
            "| commission | nachlass | agency discount | less agency commission | discounts | courtesy discount "
            "| volume discount | gesamtbetrag der abschlage | sondernachlass | abzgl rabatt | remise totale"
        ),
    ] = None
    shipping: Annotated[
        Money | None,
        find(
            "shipping | freight | frt | shipping & handling | shipping and handling | delivery | s&h | freight charge "
            "| versand "
            "| versandkosten | fracht | handling | postage | delivery charge | shipping charges | freight charges "
            "| shipping cost | frais de port | freight & handling | freight / handling | lieferkosten | porto "
            "| shipping charge | delivery fee | carriage | carrier charge | carrier's charge | port et emballage | freight in "
            "| freight & hdlg | freight and handling | postage & packing | p&p | delivery & handling | frais de livraison "
            "| frais d'expedition | versandspesen | portes | gastos de envio | verzendkosten | spese di spedizione "
            "| spese di trasporto"
        ),
    ] = None
    tax: Annotated[
        Money | None,
        find(
            "sales tax | tax | vat | tax amount | total tax | mwst | umsatzsteuer | ust | zuzüglich mwst | zzgl mwst "
            "| mehrwertsteuer | gst | vat amount | total vat | tva | montant tva | total tva | summe mwst | mwst betrag "
            "| umsatzsteuerbetrag | steuerbetrag | use tax | hst | state tax | total taxes | total sales tax "
            "| versicherungsteuer | versicherungssteuer | summe umsatzsteuer | estimated tax | zzgl umsatzsteuer "
            "| zuzuglich umsatzsteuer | zuzugl ust | zzgl ust | ust gesamt | mwst gesamt | vat total | total vat amount "
            "| gesamtsteuerbetrag | ust-betrag | mwst eur | state and local tax | local tax | sales and use tax | taxes "
            "| gst/hst | pst | qst | tax total | iva | total iva | totale iva | importe iva | btw | totaal btw "
            "| btw totaal | btw bedrag | imposta"
        ),
    ] = None
    total: Annotated[
        Money | None,
        find(
            "total | invoice total | total amount | grand total | gross amount | total gross | total invoice amount "
            "| total invoice | gross total | rechnungsbetrag | gesamtbetrag | rechnungssumme brutto | endbetrag | gesamtsumme "
            "| bruttobetrag | brutto | summe brutto | gesamt brutto | total ttc | total incl vat | invoice amount | total $ "
            "| totals | actual gross billing | actual gross | total cost | gross billing | total dollars | total charges "
            "| total including vat | order total | contract total | total due | gesamt | summe | amount total | total eur "
            "| total usd | bruttosumme | credit total | total credit | rechnungsendbetrag | invoice value | total billed "
            "| rechnungsgesamtbetrag | total incl. tax | gross | summe inkl ust | summe inkl mwst | gesamtbetrag inkl mwst "
            "| gesamtbetrag inkl ust | summe gesamt | rechnungssumme brutto (inkl ust) | rechnungssumme inkl ust | endsumme "
            "| rechnungssumme | brutto eur | total gross amount | montant ttc | montant total | total general | due payable "
            "| gesamtbetrag brutto | total inc vat | total inc tax | total for this invoice | total invoice value "
            "| new charges | total new charges | current charges | total current charges | charges this month "
            "| total this month | rechnungstotal | total facture | total factura | importe total | factuurbedrag "
            "| totaal incl btw | totaal inclusief btw | totaal | totale fattura | totale documento | totale",
            required=True,
        ),
    ] = None
    amount_paid: Annotated[
        Money | None,
        find(
            "amount paid | paid | payments | payment received | less payments | deposit | payments received | less deposit "
            "| prepaid | payments/credits | payment | bereits bezahlt | anzahlung | less payment | payments applied "
            "| paid to date | deposit received | total paid | erhaltene anzahlungen | anzahlungen | acompte | acompte verse "
            "| deja paye | abzgl anzahlung | retainer applied | less retainer applied | less deposits | credit applied "
            "| payment applied | payments made | less paid | pagado | anticipo | acconto | aanbetaling | reeds betaald"
        ),
    ] = None
    amount_due: Annotated[
        Money | None,
        find(
            "amount due | balance due | total due | net due | total amount due | pay this amount | please pay "
            "| net amount due | balance | net total due | amount payable | zahlbetrag | fälliger betrag | zu zahlen "
            "| zu zahlender betrag | net amount | net total | please pay this amount | amount to pay | due now | net a payer "
            "| balance owing | total balance due | total payable | reste à payer | amount owed | zahlungsbetrag "
            "| invoice balance | offener betrag | restbetrag | noch zu zahlen | solde a payer | solde | verbleibender betrag "
            "| due payable | zahlbar | remaining balance | outstanding balance | balance outstanding | amount outstanding "
            "| to be remitted | please remit | total a payer | total a pagar | importe a pagar | te betalen "
            "| totaal te betalen | netto a pagare | totale da pagare | totale dovuto"
        ),
    ] = None


def line_amounts(invoice: Invoice) -> Iterable[Law]:
    """Quantity times price, less the line's discount, is the line's amount (to the cent, as prices are rounded)."""
    for index, line in enumerate(invoice.lines):
        if line.quantity is not None and line.unit_price is not None and line.amount is not None:
            at = f"/lines/{index}"
            discount = f"{at}/discount" if line.discount is not None else None
            yield Product("invoice.line-amount", at, f"{at}/quantity", f"{at}/unit_price", f"{at}/amount", discount)


def lines_make_subtotal(invoice: Invoice) -> Iterable[Law]:
    """The lines add up to the subtotal, or to the total where nothing stands between."""
    if not invoice.lines or any(line.amount is None for line in invoice.lines):
        return
    lines = [(f"/lines/{index}/amount", line.amount) for index, line in enumerate(invoice.lines)]
    if invoice.subtotal is not None:
        yield adds_up("invoice.lines-subtotal", "/subtotal", [way(lines)])
    elif invoice.total is not None and invoice.tax is None and invoice.shipping is None:
        yield adds_up("invoice.lines-total", "/total", [way(lines), way(lines, [("/discount", invoice.discount)])])


def total_adds_up(invoice: Invoice) -> Iterable[Law]:
    """Subtotal less discount plus shipping and tax is the total."""
    if invoice.subtotal is None or invoice.total is None:
        return
    parts: list[Named] = [("/subtotal", invoice.subtotal), ("/shipping", invoice.shipping), ("/tax", invoice.tax)]
    whole = _less(parts, ("/discount", invoice.discount))
    # Where taxes are printed rate by rate only, nothing says what lies between.
    if invoice.tax is not None or invoice.subtotal == invoice.total or not _has_rates(invoice):
        yield adds_up("invoice.total", "/total", [whole], tolerance=CENT)


def taxes_fit_rates(invoice: Invoice) -> Iterable[Law]:
    """The lines' amounts at their rates give the tax, or what lies between subtotal and total; rounded by rate or by line."""
    plain = invoice.discount is None and invoice.shipping is None and all(line.amount is not None for line in invoice.lines)
    if not (plain and _has_rates(invoice)) or (invoice.tax is None and (invoice.subtotal is None or invoice.total is None)):
        return
    of_lines = [f"/lines/{n}/{name}" for n in range(len(invoice.lines)) for name in ("amount", "tax_rate")]
    of_whole = ["/tax"] if invoice.tax is not None else ["/subtotal", "/total"]
    yield Holds("invoice.tax", "", (*of_whole, *of_lines), partial(taxes_fit, len(invoice.lines)))


def _has_rates(invoice: Invoice) -> bool:
    return bool(invoice.lines) and all(line.tax_rate is not None for line in invoice.lines)


def due_is_total_less_paid(invoice: Invoice) -> Iterable[Law]:
    """Total less what was paid, or less a commission, is what is due; else less is due only of a total that its parts make."""
    if invoice.total is None or invoice.amount_due is None:
        return
    if invoice.amount_paid is not None:
        ways = [_less([("/total", invoice.total)], ("/amount_paid", invoice.amount_paid))]
        yield adds_up("invoice.amount-due", "/amount_due", ways)
    elif invoice.discount is not None and invoice.subtotal is None and invoice.tax is None and invoice.shipping is None:
        whole = [("/total", invoice.total)]
        yield adds_up("invoice.amount-due", "/amount_due", [_less(whole, ("/discount", invoice.discount)), way(whole)])
    else:
        yield Holds("invoice.amount-due", "", ("/amount_due", "/total"), due_fits, soft=True)


def _less(parts: Sequence[Named], part: Named) -> Sum:
    """The parts less another that half of the senders print with a minus, and that lowers a credit as well."""
    against = (amount(part[1]) < 0) != (amount(parts[0][1]) < 0)
    return way([*parts, part]) if against else way(parts, [part])


def due_after_issue(invoice: Invoice) -> Iterable[Law]:
    """An invoice is not due before it is written."""
    issued, due = ("/issue_date", invoice.issue_date), ("/due_date", invoice.due_date)
    return in_order("invoice.due-after-issue", "/due_date", issued, due)


TYPE = DocumentType(
    name="invoice",
    title="Invoice",
    data=Invoice,
    cues=CUES,
    rules=(line_amounts, lines_make_subtotal, total_adds_up, taxes_fit_rates, due_is_total_less_paid, due_after_issue),
    parties=(
        PartyPlace(
            "vendor",
            "/seller/name",
            (
                ("/seller/tax_id", "tax_id"),
                ("/seller/tax_id", "vat_id"),
                ("/seller/iban", "iban"),
                ("/seller/bank_account", "bank_account"),
            ),
        ),
        PartyPlace("buyer", "/buyer/name", (("/buyer/tax_id", "tax_id"), ("/buyer/tax_id", "vat_id"))),
    ),
    comparisons=(DUPLICATES, ORDER_MATCH),
    labels={"/subtotal#": "Totals"},
)
