"""States of Malaysia as addresses end with them, behind the town or on a line of their own."""

from __future__ import annotations

OF_STATE = (
    "johor", "kedah", "kelantan", "melaka", "malacca", "negeri", "sembilan", "pahang", "pulau", "pinang", "penang", "perak",
    "perlis", "sabah", "sarawak", "selangor", "terengganu", "wilayah", "persekutuan", "federal", "territory", "kuala", "lumpur",
    "labuan", "putrajaya", "darul", "ehsan", "takzim", "khusus", "ridzuan", "makmur", "aman", "naim", "iman", "malaysia",
)  # fmt: skip
"""Words of their names, of what they are called besides (`Selangor Darul Ehsan`), and of the country's."""
