"""Readings from what the tagger said: words to values, values to items, items to readings."""
