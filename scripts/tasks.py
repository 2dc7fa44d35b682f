"""Everything the Makefile does, for machines with and without make: `tasks.py test`.

Each task brings the setup up to date first, so the first command on a fresh machine is enough.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence

from setup import ROOT, SetupFailed, set_up, venv_program

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)
TIMED = ("bench", "capture", "cli", "control", "engine")
"""Folders of tests that watch real threads, processes and clocks, and want the machine."""

PURE_TESTS = (
    "pytest",
    "-n",
    "2",
    "--ignore=tests/journeys",
    "--ignore=tests/browser",
    *(f"--ignore=tests/{name}" for name in TIMED),
)
# A worker more than the usual two cores: many of these wait for a process or a clock.
TIMED_TESTS = ("pytest", "-n", "3", "--dist", "worksteal", *(f"tests/{name}" for name in TIMED))
JOURNEYS = ("pytest", "tests/journeys", "tests/browser")
"""Whole shows in real time, one at a time, and one browser; each leaves a core free, or more."""

OF_PYTHON = {"PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""For scripts of ours: the studio is found, and a text is read by one thread as in the listener."""

TASKS = {
    "setup": (),
    "run": (("cuecard",),),
    "check": CHECKS,
    "test": (),  # see `test`
    "bench": (("cuecard", "bench"),),
    "soak": (("pytest", "-m", "soak", "--timeout", "5400"),),
    "eval": (("python", "scripts/eval_language.py"),),
    "fuzz": (("python", "-m", "tests.fuzz"),),
}


def command(program: str, words: Sequence[str], *, patient: bool = False) -> list[str]:
    """Return a command line; a patient one lets everything else on the machine go first."""
    before = ["nice", "-n", "19"] if patient and shutil.which("nice") else []
    return [*before, str(venv_program(program)), *words]


def test(arguments: Sequence[str]) -> int:
    """Check and test everything; return the exit code of what failed first, or 0.

    The journeys run in real time and leave the machine half idle: checks and tests that watch no
    clock run in their shade. What watches one follows.

    Args:
        arguments: Handed to each pytest.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as told:
        journeys = subprocess.Popen(
            command("pytest", [*JOURNEYS[1:], *arguments]),
            cwd=ROOT,
            stdout=told,
            stderr=subprocess.STDOUT,
        )
        try:
            shade = [*CHECKS, (*PURE_TESTS, *arguments)]
            codes = [run(step[0], step[1:], patient=True) for step in shade]
        finally:
            codes.append(journeys.wait())
        told.seek(0)
        sys.stdout.write(told.read())
    codes.append(run(TIMED_TESTS[0], [*TIMED_TESTS[1:], *arguments]))
    return next((code for code in codes if code), 0)


def run(program: str, words: Sequence[str], *, patient: bool = False) -> int:
    """Run a program and return its exit code; a failure is said."""
    sys.stdout.flush()
    done = subprocess.run(
        command(program, words, patient=patient),
        cwd=ROOT,
        env=os.environ | (OF_PYTHON if program == "python" else {}),
        check=False,
    )
    if done.returncode != 0:
        sys.stderr.write(f"{program} {' '.join(words)} ended with {done.returncode}\n")
    return done.returncode


def do(task: str, arguments: Sequence[str]) -> int:
    """Do a task and return the exit code of its first step that failed, or 0.

    Args:
        task: A key of `TASKS`.
        arguments: Handed to the last step.
    """
    if task == "test":
        return test(arguments)
    steps = [list(step) for step in TASKS[task]]
    if steps:
        steps[-1].extend(arguments)
    for program, *words in steps:
        code = run(program, words)
        if code != 0:
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
