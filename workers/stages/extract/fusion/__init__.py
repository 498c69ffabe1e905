"""Two sources of readings, the rules and the tagger, made one."""
