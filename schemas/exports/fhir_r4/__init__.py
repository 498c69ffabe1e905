"""FHIR R4 resources of claims and remittances, built as plain dicts from records and master data.

Base resources of HL7 FHIR R4 (4.0.1): no profile is claimed, since paper seldom carries what profiles ask for. What paper
prints stands in the resource; what a required element needs and paper does not say is marked as absent or holds the record.
"""
