from typing import Any

from models.evaluation.classification import Expected, measure


def record(file: str, type_name: str, pages: list[int]) -> dict[str, Any]:
    return {"type": type_name, "type_confidence": 0.9, "source": {"file": file, "pages": pages}}


def test_measure() -> None:
    truth = [
        ("mail.tif", Expected("sample mail", "eob", (1, 2))),
        ("mail.tif", Expected("sample mail", "check", (3,))),
        ("bad.tif", Expected("sample mail", "letter", (1,))),
        ("not-run.jpg", Expected("sample mail", "receipt")),
    ]
    records = [
        record("in/mail.tif", "eob", [1, 2]),
        record("mail.tif", "check", [3, 4]),
        {"file": "bad.tif", "problem": {"type": "/problems/CORRUPT"}},
    ]
    [score] = measure(truth, records).values()
    assert (score.documents, score.right, score.divided, score.divided_right) == (3, 2, 3, 1)
