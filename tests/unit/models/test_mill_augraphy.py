from __future__ import annotations

from random import Random

import numpy as np
import pytest

from models.training import augraphy_faults
from models.training.ink import Pen, Sheet


def test_no_treatments_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(augraphy_faults, "available", lambda: False)
    assert augraphy_faults.treatments() == {}


@pytest.mark.skipif(not augraphy_faults.available(), reason="augraphy comes with the train extra")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["augraphy-office", "augraphy-copy", "augraphy-fax"])
def test_same_dice_same_scan(name: str) -> None:
    sheet = Sheet("form", "test")
    for line in range(30):
        sheet.write(72, 90 + line * 20, "Amount billed 1,204.50 allowed 88.10 paid 70.48", Pen("helvetica", 11))
    page = sheet.finish().photograph(100)[0]
    before = page.copy()
    first, again = (augraphy_faults.treatments()[name](page, Random(9)) for _ in range(2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, page)
    assert np.array_equal(page, before)
