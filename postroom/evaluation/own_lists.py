"""The lists of a client whose mail the drawn documents are: the parties of all of them, as their papers name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from schemas.master import Address, Buyer, MasterData, Party, Payer, Provider, Vendor
from schemas.values import parse_npi, parse_tax_id

_AMERICAN = re.compile(r"(?P<lines>.+), (?P<city>[^,]+), (?P<state>[A-Z]{2}) (?P<zip>\d{5}(?:-\d{4})?)")
_MOST_LINES = 2
Said = Mapping[str, Any]
Listed = TypeVar("Listed", bound=Party)


def own_lists(truths: Iterable[Said]) -> MasterData:
    """Payers, payees, sellers and buyers of all these documents, each name once, as the first of them has it."""
    data = [truth["data"] for truth in truths if truth["type"] in {"eob", "invoice"}]
    return MasterData(
        payers=_listed(data, "payer", lambda key, said: Payer(key=key, name=said["name"], address=_address(said))),
        providers=_listed(data, "payee", _provider),
        vendors=_listed(data, "seller", lambda key, said: Vendor(key=key, name=said["name"], address=_address(said))),
        buyers=_listed(data, "buyer", lambda key, said: Buyer(key=key, name=said["name"], address=_address(said))),
    )


def _listed(data: Iterable[Said], who: str, entry: Callable[[str, Said], Listed]) -> tuple[Listed, ...]:
    by_name: dict[str, Said] = {}
    for said in _said(data, who):
        by_name.setdefault(said["name"].casefold(), said)
    return tuple(entry(f"P{number}", said) for number, said in enumerate(by_name.values()))


def _said(data: Iterable[Said], who: str) -> Iterator[Said]:
    return (each[who] for each in data if each.get(who) and each[who].get("name"))


def _provider(key: str, said: Said) -> Provider:
    npi, tax_id = parse_npi(said.get("npi") or ""), parse_tax_id(said.get("tax_id") or "")
    american = tax_id if tax_id is not None and tax_id.isdigit() else None
    return Provider(key=key, name=said["name"], npi=npi, tax_id=american, address=_address(said))


def _address(said: Said) -> Address | None:
    """An American one, as a record has it: lines joined by commas."""
    found = _AMERICAN.fullmatch(said.get("address") or "")
    if found is None:
        return None
    first, _, rest = found["lines"].partition(", ")
    lines = (first, rest) if rest else (first,)
    return Address(lines=lines[:_MOST_LINES], city=found["city"], state=found["state"], postal_code=found["zip"])
