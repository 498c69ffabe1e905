"""Claims of a remittance, read from top to bottom over all its pages.

What a row is follows from what stands in it: a row of headings, a service line, a totals row, a row of adjustment codes that
belongs to the line above, or facts of a claim (label and value). A claim begins where facts of identity follow lines, or
where one of them is printed again with another value. Pages are read as one strip, so a claim may cross them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from schemas.kinds import CODE, MONEY, QUANTITY
from schemas.types.eob import COLUMNS
from workers.stages.extract.candidates import Found
from workers.stages.extract.choices import status_in
from workers.stages.extract.claim_wording import (
    AFTER_TOTALS,
    CENTS,
    CLAIM,
    IDENTITY,
    LEAST,
    LEAVES,
    LEGEND,
    NEEDED,
    OF_CLAIM,
    STARTS,
    TOTAL,
    WHOLE,
)
from workers.stages.extract.labels import Hit, Wordings, find_labels, values_at
from workers.stages.extract.moved import MovedFound, moved_in
from workers.stages.extract.remittance import (
    AdjustmentFound,
    ClaimFound,
    LineFound,
    adjustments_in,
    is_grouped,
    mended,
    money_in,
    paired,
    remarks_in,
)
from workers.stages.extract.service_cards import code_parts, service_card, service_code
from workers.stages.extract.service_dates import dates_in
from workers.stages.extract.sheets import Row, Sheet, Token
from workers.stages.extract.spans import value_in
from workers.stages.extract.tables import Grid, Heading, find_headings, grid_of

_PAGE_HEAD = 0.09


@dataclass
class ClaimScan:
    """Reads the strip of rows; `claims`, `totals` and `moved` are what it found."""

    columns: Wordings
    facts: Wordings
    claims: list[ClaimFound] = field(default_factory=list)
    totals: dict[str, list[Found]] = field(default_factory=dict)
    moved: list[MovedFound] = field(default_factory=list)
    starts: tuple[int, int] | None = None
    """Page and row where the claims begin."""
    starts_on: int = 0
    """The first page."""
    _grid: Grid | None = None
    _card: LineFound | None = None
    """The service whose facts are being listed, where services are no rows of a table."""
    _in_legend: bool = False
    _in_totals: bool = False
    _moved_until: int = -1

    def read(self, sheets: Sequence[Sheet]) -> None:
        """Every row of every page."""
        self.starts_on = sheets[0].number if sheets else 0
        for sheet in sheets:
            headings = {heading.first: heading for heading in find_headings(sheet, self.columns, needs=NEEDED)}
            headed = {row for heading in headings.values() for row in range(heading.first, heading.last + 1)}
            hits = [hit for hit in find_labels(sheet, self.facts) if hit.row not in headed]
            ends = [heading.first for heading in headings.values()] + [len(sheet.rows)]
            self._moved_until = -1
            for row in sheet.rows:
                if row.index <= self._moved_until or self._moved(sheet, row):
                    continue
                if row.index in headings:
                    heading = headings[row.index]
                    end = min(each for each in ends if each > row.index)
                    self._new_table(sheet, heading, end)
                elif row.index not in headed:
                    self._row(sheet, row, hits)

    def _moved(self, sheet: Sheet, row: Row) -> bool:
        """Does a section of provider adjustments begin here? Then it is read at once."""
        moved, last = moved_in(sheet, row)
        if moved:
            self.moved.extend(moved)
            self._moved_until, self._grid = last, None
        return bool(moved)

    def _new_table(self, sheet: Sheet, heading: Heading, end: int) -> None:
        self._in_legend = False
        grid = grid_of(sheet, heading, sheet.rows[heading.last + 1 : end])
        text = " ".join(row.text for row in sheet.rows[heading.first : heading.last + 1])
        self._in_totals = bool(TOTAL.search(text)) and "procedure" not in heading.names
        self._grid = grid
        self._begin(sheet, heading.first)

    def _begin(self, sheet: Sheet, row: int) -> None:
        if self.starts is None:
            self.starts = (sheet.number, row)

    def _row(self, sheet: Sheet, row: Row, hits: Sequence[Hit]) -> None:
        if LEGEND.search(row.text):
            self._in_legend = True
        cells = mended(self._grid, self._grid.cells(row)) if self._grid is not None else {}
        amounts = {name: found for name in COLUMNS if name in cells and (found := money_in(cells[name])) is not None}
        if amounts and self._totals_row(sheet, row, cells, amounts, hits):
            return
        card = service_card(row)
        if card is not None and self.claims:
            self._card = card
            self.claims[-1].lines.append(card)
        elif self._grid is not None and not AFTER_TOTALS.search(row.text) and self._is_line(cells, amounts):
            self._in_legend = False
            self._line(sheet, row, cells, amounts)
        elif not self._facts(sheet, row, hits) and not self._in_legend:
            self._continuation(row, cells)

    # Totals

    def _totals_row(
        self, sheet: Sheet, row: Row, cells: Mapping[str, tuple[Token, ...]], amounts: Mapping[str, Found], hits: Sequence[Hit]
    ) -> bool:
        text = " ".join(token.text for token in row.tokens if not CENTS.search(token.text))
        if self._in_totals and len(amounts) >= 2:
            payment = money_in(cells.get("payment", ()))
            self._add_totals(amounts if payment is None else {**amounts, "payment": payment})
            return True
        if not TOTAL.search(text) or AFTER_TOTALS.search(text) or self._grid is None:
            return False
        if not self.claims or self._is_whole(text, amounts):
            self._add_totals(amounts)
            return True
        claim = self.claims[-1]
        beside = {name: found for name, found in self._row_facts(sheet, row, hits).items() if name in COLUMNS}
        for name, found in {**beside, **amounts}.items():
            claim.add(name, found.scaled(1.0, "claim_total_row"))
        claim.totalled = True
        return True

    def _is_whole(self, text: str, amounts: Mapping[str, Found]) -> bool:
        """Totals of the whole remittance rather than of the claim above?"""
        if WHOLE.search(text) and not re.search(r"\b(claim|patient)\b", text, re.IGNORECASE):
            return True
        if OF_CLAIM.search(text) and not self.claims[-1].totalled:
            return False
        if self.claims[-1].totalled or not self.claims[-1].lines:
            return True
        return len(self.claims) > 1 and self._sums_to(amounts, self.claims) and not self._sums_to(amounts, self.claims[-1:])

    def _sums_to(self, amounts: Mapping[str, Found], claims: Sequence[ClaimFound]) -> bool:
        for name in ("billed", "paid"):
            parts = [line.fields[name][0].value for claim in claims for line in claim.lines if name in line.fields]
            if name in amounts and parts:
                return sum(map(Decimal, parts)) == Decimal(amounts[name].value)
        return False

    def _add_totals(self, amounts: Mapping[str, Found]) -> None:
        for name in ("billed", "allowed", "patient_responsibility", "paid", "payment"):
            if name in amounts:
                self.totals.setdefault(name, []).append(amounts[name])

    # Lines

    def _is_line(self, cells: Mapping[str, tuple[Token, ...]], amounts: Mapping[str, Found]) -> bool:
        if not amounts:
            return False
        procedure = service_code(cells.get("procedure", ())) is not None
        dated = bool(dates_in(cells.get("service_from", ())))
        claimed = any(cells.get("claim:" + name) for name in STARTS)
        return (procedure or dated or claimed) and (len(amounts) > 1 or (procedure and dated) or "billed" in amounts)

    def _line(self, sheet: Sheet, row: Row, cells: Mapping[str, tuple[Token, ...]], amounts: Mapping[str, Found]) -> None:
        self._begin(sheet, row.index)
        self._identity_cells(cells)
        if not self.claims:
            self.claims.append(ClaimFound())
        claim = self.claims[-1]
        rendering = value_in(cells.get("claim:rendering_npi", ()), LEAVES[CLAIM + "rendering_npi"].kind)
        if rendering is not None and "rendering_npi" not in claim.fields:
            claim.add("rendering_npi", rendering)
        if (
            self._grid is not None
            and "procedure" not in self._grid.heading.names
            and self._grid.heading.names & {"claim:" + name for name in STARTS}
        ):
            for name, found in amounts.items():
                claim.add(name, found)
            for name, found in zip(("service_from", "service_to"), dates_in(cells.get("service_from", ())), strict=False):
                claim.add(name, found)
            claim.adjustments.extend(self._adjustments(cells))
            claim.remarks.extend(remarks_in(cells.get("remarks", ())))
            claim.totalled = True
            return
        line = LineFound({name: [found] for name, found in amounts.items()})
        self._service(line, cells)
        line.adjustments.extend(self._adjustments(cells))
        line.remarks.extend(remarks_in(cells.get("remarks", ())))
        claim.lines.append(line)

    def _identity_cells(self, cells: Mapping[str, tuple[Token, ...]]) -> bool:
        found: dict[str, Found] = {}
        for name in IDENTITY:
            value = value_in(cells.get("claim:" + name, ()), LEAVES[CLAIM + name].kind)
            if value is not None:
                found[name] = value
        if any(name in STARTS for name in found):
            self._facts_found(found)
        return len(found) > 1

    def _service(self, line: LineFound, cells: Mapping[str, tuple[Token, ...]]) -> None:
        """Dates, procedure, modifiers, revenue code and units of a line."""
        dates = [*dates_in(cells.get("service_from", ())), *dates_in(cells.get("service_to", ()))]
        for name, found in zip(("service_from", "service_to"), dates, strict=False):
            line.fields[name] = [found]
        coded = service_code(cells.get("procedure", ()))
        if coded is not None:
            line.fields["procedure"] = [coded[0]]
            line.modifiers.extend(coded[1])
        for token in cells.get("modifiers", ()):
            line.modifiers.extend(each for each in code_parts(token) if len(each.value) <= 2)
        for name, kind in (("revenue_code", CODE), ("units", QUANTITY)):
            value = value_in(cells.get(name, ()), kind)
            if value is not None:
                line.fields[name] = [value]

    def _adjustments(self, cells: Mapping[str, tuple[Token, ...]]) -> list[AdjustmentFound]:
        found = adjustments_in(cells.get("adjustments", ()), bare=True)
        codes = adjustments_in([*cells.get("group", ()), *cells.get("reason", ())], bare=True)
        amounts = adjustments_in(cells.get("amount", ()), bare=False)
        if codes or amounts:
            found.extend(paired(codes, amounts))
        discount = money_in(cells.get("discount", ()))
        if discount is not None and not any(each.amount and each.amount.value == discount.value for each in found):
            found.append(AdjustmentFound(None, None, discount))
        return [each for each in found if each.amount is None or Decimal(each.amount.value) != 0]

    def _continuation(self, row: Row, cells: Mapping[str, tuple[Token, ...]]) -> None:
        """Codes under a line, or a second date: they belong to what stands above."""
        if not self.claims:
            return
        claim = self.claims[-1]
        open_line = claim.lines[-1] if claim.lines and not claim.totalled else None
        found = self._adjustments(cells) if open_line is not None else []
        if not any(each.reason for each in found) and any(is_grouped(token.text) for token in row.tokens):
            found = [each for each in adjustments_in(row.tokens, bare=False) if each.amount is not None]
        found = [each for each in found if each.reason is not None]
        if found:
            (open_line or claim).adjustments.extend(found)
        elif open_line is not None:
            open_line.remarks.extend(remarks_in(cells.get("remarks", ())))
            dates = dates_in([*cells.get("service_from", ()), *cells.get("service_to", ())])
            if len(dates) == 1 and "service_to" not in open_line.fields:
                open_line.fields["service_to"] = dates

    # Facts

    def _facts(self, sheet: Sheet, row: Row, hits: Sequence[Hit]) -> bool:
        found = self._row_facts(sheet, row, hits)
        if not found:
            return self._grid is not None and self._grid.heading.last + 3 > row.index and self._identity_row(row)
        if AFTER_TOTALS.search(row.text):
            found = {name: each for name, each in found.items() if name == "interest"}
        starting = any(name in STARTS for name in found)
        # The short head of a later page names the payee again.
        head = self.claims and row.y1 < _PAGE_HEAD * sheet.tall and sheet.number != self.starts_on
        prose = self._in_legend and len(found) < 2 and not row.tokens[0].key.startswith(("patient", "name", "claim"))
        if prose or (head and not starting):
            return False
        if starting:
            self._begin(sheet, row.index)
        self._facts_found(found, totals=bool(TOTAL.search(row.text)))
        return True

    def _row_facts(self, sheet: Sheet, row: Row, hits: Sequence[Hit]) -> dict[str, Found]:
        here = [hit for hit in hits if hit.row == row.index]
        if not here or (len(row.tokens) > 14 and len(here) < 2):
            return {}
        found: dict[str, Found] = {}
        for hit in here:
            for name, weight in hit.fields:
                best = self._fact(sheet, hit, name, hits)
                if best is not None and best.score * hit.score * weight > max(LEAST, found[name].score if name in found else 0):
                    found[name] = replace(best, score=best.score * hit.score * weight, because=(f"label:{hit.key}",))
        return found

    def _identity_row(self, row: Row) -> bool:
        return self._grid is not None and self._identity_cells(self._grid.cells(row))

    def _fact(self, sheet: Sheet, hit: Hit, name: str, hits: Sequence[Hit]) -> Found | None:
        if name == "status":
            places = values_at(sheet, hit, CODE, [], status_in)
        elif name == "remarks":
            right = sheet.rows[hit.row].tokens[hit.end :]
            remarks = remarks_in(right)
            places = [replace(remarks[0], tokens=tuple(right), score=0.8)] if remarks and len(remarks) == len(right) else []
        else:
            kind = MONEY if name in {*COLUMNS, "discount", "interest"} else LEAVES[CLAIM + name].kind
            places = values_at(sheet, hit, kind, hits)
            if kind.name == "money":
                places = [each for each in places if each.because[-1:] == ("right",) and (hit.colon or hit.score > 0.85)]
        return max(places, key=lambda each: each.score, default=None)

    def _facts_found(self, found: Mapping[str, Found], *, totals: bool = False) -> None:
        if self._starts_claim(found):
            self.claims.append(ClaimFound())
        if not self.claims:
            return
        claim = self.claims[-1]
        if totals or any(name in IDENTITY for name in found):
            self._card = None
        if self._card is not None and any(name in self._card.fields for name in found if name in COLUMNS):
            # Amounts of a service printed twice: the second are the claim's.
            self._card, totals = None, True
        claim.totalled = claim.totalled or (totals and "paid" in found)
        for name, value in found.items():
            self._add_fact(claim, name, value)

    def _add_fact(self, claim: ClaimFound, name: str, value: Found) -> None:
        """To the service being listed, to the line above, or to the claim."""
        if name == "remarks":
            under = claim.lines[-1] if claim.lines and not claim.totalled else claim
            under.remarks.extend(remarks_in(value.tokens))
        elif name == "discount":
            if self._card is not None and Decimal(value.value) != 0:
                self._card.adjustments.append(AdjustmentFound(None, None, value))
        elif self._card is not None and name in COLUMNS:
            self._card.fields.setdefault(name, []).append(value)
        elif name not in claim.fields or name not in IDENTITY:
            claim.add(name, value)

    def _starts_claim(self, found: Mapping[str, Found]) -> bool:
        """Facts of identity that are not those of the claim being read."""
        told = [name for name in found if name in STARTS]
        if not told or not self.claims:
            return bool(told)
        claim = self.claims[-1]
        if "claim_number" in found and claim.value("claim_number") is not None:
            return claim.value("claim_number") != found["claim_number"].value
        if any(claim.value(name) not in (None, found[name].value) for name in told):
            return True
        # The head of a claim repeated on its next page; after its totals it is the next claim of the same patient.
        return claim.totalled or (bool(claim.lines) and not any(claim.value(name) for name in told))
