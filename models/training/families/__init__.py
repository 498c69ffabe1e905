"""The layouts: one module per family or group of families. `families.catalogue` lists them all."""
