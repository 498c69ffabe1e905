"""The command people type and the client people import; the one place where processes are wired together."""
