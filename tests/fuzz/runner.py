"""Runs a harness in a process of its own: libFuzzer never gives the one it is in back."""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_INPUT = 2_048
SLOWEST_S = 20
MOST_MB = 2_048

_INPUTS = re.compile(r"^stat::number_of_executed_units:\s*(\d+)", re.MULTILINE)
_NEWS = re.compile(r"^(?:INFO: Instr|WARNING: Failed|0x).*\n", re.MULTILINE)
_TAIL = 3_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Fuzzed:
    """How it went.

    Attributes:
        name: Of the harness.
        inputs: How many were tried.
        is_well: Whether nothing broke.
        told: The end of what was printed, where something did.
    """

    name: str
    inputs: int
    is_well: bool
    told: str = ""


def fuzz(name: str, runs: int, *, folder: Path, found: Path, seed: int = 0) -> Fuzzed:
    """Put so many inputs through a harness.

    Args:
        name: Of the harness.
        runs: How many.
        folder: For the inputs that led somewhere new.
        found: For an input that broke something.
        seed: The same gives the same inputs; 0: others each time.
    """
    found.mkdir(parents=True, exist_ok=True)
    flags = [
        f"-runs={runs}",
        f"-seed={seed}",
        f"-max_len={LONGEST_INPUT}",
        f"-timeout={SLOWEST_S}",
        "-rss_limit_mb=0",  # Linux counts what the parent process had, too
        f"-malloc_limit_mb={MOST_MB}",
        f"-artifact_prefix={found / name}-",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.worker", name, str(folder), *flags],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    told = (done.stdout + done.stderr).decode("utf-8", "replace")
    counted = _INPUTS.search(told)
    return Fuzzed(
        name=name,
        inputs=int(counted[1]) if counted else 0,
        is_well=done.returncode == 0,
        told="" if done.returncode == 0 else _NEWS.sub("", told)[-_TAIL:],
    )
