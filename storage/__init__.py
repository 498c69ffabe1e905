"""The object store and the database."""
