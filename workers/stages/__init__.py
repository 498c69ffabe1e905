"""The steps of the line: pure, typed, one after the other."""
