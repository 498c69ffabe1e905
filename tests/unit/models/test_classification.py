from typing import Any

from models.evaluation.classification import Expected, measure, table


def record(file: str, type_name: str, pages: list[int], confidence: float = 0.9) -> dict[str, Any]:
    return {"type": type_name, "type_confidence": confidence, "source": {"file": file, "pages": pages}}


def test_measure() -> None:
    truth = [
        ("a.jpg", Expected("receipts", "receipt")),
        ("b.jpg", Expected("receipts", "receipt")),
        ("c.jpg", Expected("receipts", "receipt")),
        ("mail.tif", Expected("sample mail", "eob", (1, 2))),
        ("mail.tif", Expected("sample mail", "check", (3,))),
        ("not-run.jpg", Expected("receipts", "receipt")),
    ]
    records = [
        record("in/a.jpg", "receipt", [1]),
        record("b.jpg", "invoice", [1], confidence=0.99),
        {"file": "c.jpg", "problem": {"type": "/problems/CORRUPT"}},
        record("mail.tif", "eob", [1, 2]),
        record("mail.tif", "check", [3, 4]),
    ]
    scores = measure(truth, records)
    receipts, mail = scores["receipts"], scores["sample mail"]
    assert (receipts.documents, receipts.right, receipts.sure_and_wrong) == (3, 1, 1)
    assert receipts.confused == {("receipt", "invoice"): 1, ("receipt", "nothing"): 1}
    assert (mail.documents, mail.right, mail.divided_right) == (2, 2, 1)
    assert list(table(scores))[-1].split() == ["all", "3", "of", "5", "right", "60.00%"]
