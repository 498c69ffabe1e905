"""The screens: one module each, written on the server, readable without scripts save where a person keys."""
