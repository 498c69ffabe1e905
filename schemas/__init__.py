"""What crosses a process or outlives it: records, document types, pages, messages, settings, errors. Pure Python."""
