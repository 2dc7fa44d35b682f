"""`cuecard ask`: what a viewer's question means, and which row of a spec sheet answers it.

Nothing is started for it and nothing leaves the machine: the models run in this process.
"""

import argparse
import importlib
import os
from typing import Protocol, cast

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""One text is too little to share out: with two threads each waits for the other, and a question
takes six times as long. It is read when numpy is loaded, which the answers and Excel files do."""


class _Answers(Protocol):
    def run(self, typed: argparse.Namespace) -> int: ...


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: What was typed, or a file, is wrong; nothing was answered.
        ModelUnavailable: A model is missing or broken.
    """
    os.environ.update(ONE_THREAD)
    answers = importlib.import_module("studio.cli.ask_answers")
    return cast(_Answers, answers).run(typed)
