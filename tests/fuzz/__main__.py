"""Fuzz every way in for strangers' text: `python -m tests.fuzz [--runs N] [--only NAME]`."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.harnesses import HARNESSES
from tests.fuzz.runner import Fuzzed, fuzz

FOUND = Path(__file__).resolve().parents[2] / "build" / "fuzz"
"""Where inputs that broke something stay."""


def main() -> int:
    """Do what the command line says; return 1 where something broke, or could not be tried."""
    typed = _parser().parse_args()
    if typed.input:
        HARNESSES[typed.only].run(Path(typed.input).read_bytes())
        return 0
    names = [typed.only] if typed.only else list(HARNESSES)
    each, results = -(-typed.runs // len(names)), []
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            began_s = time.monotonic()
            result = fuzz(name, each, folder=Path(folder), found=FOUND, seed=typed.seed)
            results.append(result)
            _tell(result, time.monotonic() - began_s)
    sys.stdout.write(f"{sum(r.inputs for r in results)} inputs\n")
    return 0 if all(result.is_well for result in results) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--runs", type=int, default=1_000_000, help="inputs over all")
    parser.add_argument("--only", choices=sorted(HARNESSES), help="one of them")
    parser.add_argument("--seed", type=int, default=0, help="of the inputs; 0: another each time")
    parser.add_argument("--input", metavar="FILE", help="one input that was found, with --only")
    return parser


def _tell(result: Fuzzed, took_s: float) -> None:
    end = "well" if result.is_well else f"BROKEN\n{result.told}"
    sys.stdout.write(f"{result.name:20} {result.inputs:>9} inputs {took_s:6.0f} s  {end}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
