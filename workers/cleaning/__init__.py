"""Making a scanned page fit to be read: upright, level, evenly lit, free of black borders and dirt.

Each module is one operation, a pure function over pixels. Most decide on a **working copy** of at most 1600 pixels a side
(`workers.cleaning.working`), and only what must touches the full page.
"""
