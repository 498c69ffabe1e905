"""Watched folders: what is put there is handed in, once it is whole."""
