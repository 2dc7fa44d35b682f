"""Everything the Makefile does, for machines with and without make: `tasks.py test`.

Each task brings the setup up to date first, so the first command on a fresh machine is enough.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from setup import ROOT, SetupFailed, say, set_up, venv_program

CHECKS = (
    ("mypy",),
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("lint-imports",),
)
TIMED = (("engine",), ("control",), ("bench", "capture", "cli"))
"""Folders of tests that watch real threads, processes and clocks; each line in a process."""

APART = (
    ("contracts",),
    ("ui",),
    ("catalogue", "fuzz", "language", "matching", "overlay"),
)
"""Folders of other tests, the costliest first, each line in a process; all others share one.

No worker of a pool is told of each test here: finding thousands of tests in each of them, and
saying over how each went, takes longer than many of the tests.
"""

STARTING = (
    ("remote", "storage"),
    ("coach", "rehearsal", "rehearser"),
    ("chat", "courier", "listener", "local_platform", "platforms"),
)
"""Likewise those that start programs of their own, which the scheduler counts apart, however nice a
test is: they come after `APART`, when no show is on air any more that may lose no picture.
"""

LOSES_NO_PICTURE = "needs_a_machine_that_keeps_up"
"""Stands in a journey's file that needs the machine; the others wait, however long it takes."""

PYTEST = ("pytest", "-p", "no:cacheprovider")
"""What runs side by side remembers nothing in a folder that all of it would write to."""

Step = Sequence[str]

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


def command(program: str, words: Sequence[str], *, niceness: int = 0) -> list[str]:
    """Return a command line; the nicer it is, the more of the machine goes to the rest first."""
    before = ["nice", "-n", str(niceness)] if niceness and shutil.which("nice") else []
    return [*before, str(venv_program(program)), *words]


def journeys(*, strict: bool) -> list[str]:
    """Return the files of whole shows: those that may lose no picture, or those that wait."""
    found = sorted((ROOT / "tests" / "journeys").glob("test_*.py"))
    return [
        path.relative_to(ROOT).as_posix()
        for path in found
        if (LOSES_NO_PICTURE in path.read_text(encoding="utf-8")) == strict
    ]


def folders() -> list[str]:
    """Return the names of all folders of tests but those of journeys and the browser."""
    found = (ROOT / "tests").rglob("test_*.py")
    names = {path.relative_to(ROOT / "tests").parts[0] for path in found}
    return sorted(names - {"journeys", "browser"})


def tests_in(*names: str) -> Step:
    """Return the step that runs some folders of tests."""
    return (*PYTEST, *(f"tests/{name}" for name in names))


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Steps that may run side by side.

    Attributes:
        steps: Begun in this order, each with how much it lets the rest of the machine go first.
        at_once: How many of them.
    """

    steps: Sequence[tuple[int, Step]]
    at_once: int


def lanes() -> list[list[Stage]]:
    """Return what runs side by side, each as stages one after the other.

    Whole shows in real time leave the machine half idle. Those that may lose no picture have
    nothing beside them that hurries, and a core is left to them; then comes what watches a clock,
    and shows that can wait. Whatever is left of the machine is for checks and all other tests.
    """
    named = {name for names in (*TIMED, *APART, *STARTING) for name in names}
    others = [name for name in folders() if name not in named]
    hurrying = [(0, (*PYTEST, *journeys(strict=True)))]
    timed = [(0, tests_in(*names)) for names in TIMED]
    patient = [(10, (*PYTEST, *journeys(strict=False))), (10, tests_in("browser"))]
    alone = [(19, step) for step in (*CHECKS, *(tests_in(*names) for names in APART))]
    rest = [(19, tests_in(*names)) for names in (others, *STARTING)]
    return [
        [
            Stage(steps=hurrying, at_once=1),
            Stage(steps=[*timed, *patient], at_once=len(timed) + len(patient)),
        ],
        [Stage(steps=alone, at_once=1), Stage(steps=rest, at_once=2)],
    ]


def test(arguments: Sequence[str]) -> int:
    """Check and test everything; return the exit code of what failed first, or 0.

    Args:
        arguments: Handed to each pytest.
    """
    planned = lanes()
    with ThreadPoolExecutor(len(planned)) as pool:
        taken = [pool.submit(walk, stages, arguments) for stages in planned]
    return next((code for lane in taken for code in lane.result() if code), 0)


def walk(stages: Sequence[Stage], arguments: Sequence[str]) -> list[int]:
    """Take a lane's stages one after the other; return the exit codes of all steps."""
    codes: list[int] = []
    for stage in stages:
        with ThreadPoolExecutor(stage.at_once) as pool:
            taken = [pool.submit(take, step, nice, arguments) for nice, step in stage.steps]
        codes += [one.result() for one in taken]
    return codes


def take(step: Step, niceness: int, arguments: Sequence[str]) -> int:
    """Take a step, tell it as a whole when it has ended, and return its exit code."""
    program, *words = step
    more = arguments if program == "pytest" else ()
    line = command(program, [*words, *more], niceness=niceness)
    what = " ".join(step)
    say(f"begins: {what}")
    began_s = time.monotonic()
    done = subprocess.run(
        line,
        cwd=ROOT,
        env=may_write_bytecode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lasted_s = time.monotonic() - began_s
    say(f"{what}\n{done.stdout.rstrip()}\nended with {done.returncode} after {lasted_s:.0f} s\n")
    return done.returncode


def may_write_bytecode() -> dict[str, str]:
    """Return an environment in which a test file is compiled once, not by each process."""
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(program: str, words: Sequence[str]) -> int:
    """Run a program and return its exit code; a failure is said."""
    sys.stdout.flush()
    done = subprocess.run(
        command(program, words),
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
