"""Many random records through an exporter, each file judged by a validator, by the sums and against what was meant.

`python -m postroom.evaluation.export_check --format x12-835 --records 10000` prints the first faults and the counts; it ends
with 1 where there was a fault.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import batched
from random import Random

from postroom.evaluation.x12 import judge, syntax
from postroom.evaluation.x12.made import Remittance, remittance
from schemas.exports import all_formats
from schemas.exports.format import CannotExport, Shipment
from schemas.exports.x12_parse import segments_of, transactions_of

MADE_AT = datetime(2026, 11, 23, 8, tzinfo=UTC)
