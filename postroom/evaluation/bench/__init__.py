"""`make bench`: speed, memory and reading quality on the machine it runs on, as ratios within one run."""
