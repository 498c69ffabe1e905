"""The screens of administrators: of a client, and of the installation."""
