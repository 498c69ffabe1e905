"""Measuring the whole line: commands for developers, which no other room imports."""
