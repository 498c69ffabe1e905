"""An invoice in the terms of EN 16931, the European norm for electronic invoices; its two syntaxes are written from these.

`invoice_terms` makes the terms (`BT-…`, `BG-…`) from a record and master data, `terms` says what they are.
"""
