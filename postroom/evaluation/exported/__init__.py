"""Random records for the exporters, and judges of what they write that share no code with them."""
