"""Forms of fixed geometry (CMS-1500, UB-04): recognised by their lines, registered, their boxes and marks read."""

from workers.forms.form_reader import FormReader

__all__ = ["FormReader"]
