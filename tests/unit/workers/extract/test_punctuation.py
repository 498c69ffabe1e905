import pytest

from workers.stages.extract.tagged.punctuation import mended_address, mended_person


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("4193 SANDSTONE AVE, MOBILE. AL 36629", "4193 SANDSTONE AVE, MOBILE, AL 36629"),
        ("7472 Bluff Ave Suite 253, Mobile,AL 36674-3363", "7472 Bluff Ave Suite 253, Mobile, AL 36674-3363"),
        ("PO Box 2334, Cedar Falls, IA, 50603", "PO Box 2334, Cedar Falls, IA 50603"),
        ("PO Box 9499. Tulsa. OK 74185", "PO Box 9499, Tulsa, OK 74185"),
        ("3393 Canal Road. Salem, OR 97336", "3393 Canal Road, Salem, OR 97336"),
    ],
)
def test_address(read: str, printed: str) -> None:
    assert mended_address(read) == mended_address(printed) == printed


@pytest.mark.parametrize("printed", ["12 St. Louis Ave., Port St. Lucie, FL 33333", "Hauptstr. 5, 1010 Wien", "P.O. Box 12"])
def test_address_that_stays(printed: str) -> None:
    assert mended_address(printed) == printed


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("LINDGREEN III. SABINE E", "LINDGREEN III, SABINE E"),
        ("Humsto. Wei", "Humsto, Wei"),
        ("GEORGE QUELLO (daughter)", "GEORGE QUELLO"),
    ],
)
def test_person(read: str, printed: str) -> None:
    assert mended_person(read) == mended_person(printed) == printed


@pytest.mark.parametrize(
    "printed", ["Prof. Miller", "Kai M. Thornbury", "Thornbury, Kai M.", "DR. JOHN SMITH", "Smith Jr., Kai"]
)
def test_person_that_stays(printed: str) -> None:
    assert mended_person(printed) == printed
