"""Phrases that speak for an invoice or against one, with their weights in nats."""

from __future__ import annotations

CUES = {
    "invoice": 1.6, "invoice no": 1.2, "invoice number": 1.2, "invoice date": 1.4, "bill to": 1.2, "remit to": 0.7,
    "sold to": 0.8, "ship to": 0.7, "purchase order": 0.6, "unit price": 1.0, "subtotal": 0.5, "amount due": 0.4,
    "balance due": 0.5, "net 30": 0.7, "payment terms": 0.6, "due date": 0.5, "rechnung": 2.2, "rechnungsnummer": 1.8,
    "facture": 2.0, "credit memo": 1.4, "credit note": 1.4, "gross amount": 0.8, "net amount": 0.4, "advertiser": 1.2,
    "flight dates": 1.2, "air time": 0.8, "contract": 0.5, "agency commission": 0.9, "mwst": 0.8, "ust-idnr": 0.8,
    "patient": -1.2, "claim": -1.0, "explanation of benefits": -2.5, "remittance advice": -2.0, "cashier": -1.0,
    "account executive": 1.0, "billing address": 0.6, "billing cycle": 0.8, "contract dates": 1.2,
    "schedule dates": 1.2, "salesperson": 0.8, "agency": 0.6, "spots": 0.7, "total spots": 0.8, "total dollars": 0.8,
    "station": 0.4, "buyer": 0.3, "estimate": 0.3, "customer no": 0.5, "order no": 0.4, "vat": 0.6, "sales tax": 0.3,
    "iban": 0.8, "rechnungsdatum": 1.5, "kundennummer": 0.8, "nettobetrag": 0.8, "gesamtbetrag": 0.8,
    "einzelpreis": 1.0, "steuernummer": 0.8, "umsatzsteuer": 0.8, "lieferschein": 0.7, "lieferdatum": 0.6,
    "total this invoice": 1.5, "total for this invoice": 1.5, "invoice total": 1.0, "fees for services": 1.0,
    "for professional services": 1.0, "zahlbar": 0.6, "zahlungsbedingungen": 0.8, "bestellung": 0.8, "montant": 0.7, "tva": 0.8,
}  # fmt: skip
