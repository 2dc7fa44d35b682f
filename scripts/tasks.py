"""Everything the Makefile does, for machines with and without make: `tasks.py test`.

Each task brings the setup up to date first, so the first command on a fresh machine is enough.
"""

import subprocess
import sys
from collections.abc import Sequence

from setup import ROOT, SetupFailed, set_up, venv_program

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
# A worker more than the usual two cores: many tests wait for a process or a clock.
QUICK_TESTS = ("pytest", "-n", "3", "--dist", "worksteal", "--ignore=tests/journeys")
# One at a time: they run in real time, and tell a slow machine from a fault.
JOURNEYS = ("pytest", "tests/journeys")
TASKS = {
    "setup": (),
    "run": (("cuecard",),),
    "check": CHECKS,
    "test": (*CHECKS, QUICK_TESTS, JOURNEYS),
    "bench": (("cuecard", "bench"),),
    "soak": (("pytest", "-m", "soak", "--timeout", "5400"),),
}


def do(task: str, arguments: Sequence[str]) -> int:
    """Do a task and return the exit code of its first step that failed, or 0.

    Args:
        task: A key of `TASKS`.
        arguments: Handed to the last step.
    """
    steps = [list(step) for step in TASKS[task]]
    if steps:
        steps[-1].extend(arguments)
    for program, *words in steps:
        code = subprocess.run([venv_program(program), *words], cwd=ROOT, check=False).returncode
        if code != 0:
            sys.stderr.write(f"{task}: {program} {' '.join(words)} ended with {code}\n")
            return code
    return 0


def main() -> int:
    """Set up, then do what the first argument names."""
    if len(sys.argv) < 2 or sys.argv[1] not in TASKS:
        sys.stderr.write(f"usage: tasks.py {'|'.join(TASKS)} [ARGUMENT …]\n")
        return 2
    try:
        set_up()
    except SetupFailed as failure:
        sys.stderr.write(f"{failure}\n")
        return 1
    return do(sys.argv[1], sys.argv[2:])


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
