"""The command line: reads it, and hands over to the one command it means.

Each command is loaded when it is asked for: `cuecard --version` waits for no video library.
"""

import importlib
from collections.abc import Sequence
from typing import Protocol, cast

from studio.cli.arguments import make_parser
from studio.cli.terminal import NobodyReads, complain
from studio.core.errors import BadInput, StudioError

_COMMANDS = {
    "accounts": "studio.cli.accounts",
    "ask": "studio.cli.ask",
    "broadcast": "studio.cli.broadcast",
    "catalogue": "studio.cli.catalogue",
    "clips": "studio.cli.clips",
    "devices": "studio.cli.devices",
    "doctor": "studio.cli.doctor",
    "end": "studio.cli.end",
    "packs": "studio.cli.packs",
    "platform": "studio.cli.platform",
    "producer": "studio.cli.relay",
    "rehearse": "studio.rehearser.command",
    "sales": "studio.cli.sales",
    "shops": "studio.cli.shops",
    "show": "studio.cli.show_run",
    "tasks": "studio.cli.tasks",
    "team": "studio.cli.team",
}


class _Bench(Protocol):
    def main(self, argv: Sequence[str]) -> int: ...


class _Command(Protocol):
    def run(self, typed: object) -> int: ...


def run(words: Sequence[str]) -> int:
    """Carry out a command line of at least one word; return the exit code.

    0: done, or nobody reads on. 1: begun, and something went wrong. 2: what was typed is wrong;
    nothing was begun.
    """
    try:
        return _carry_out(words)
    except NobodyReads:
        return 0
    except BadInput as error:
        complain(f"cuecard: {error}")
        return 2
    except StudioError as error:
        complain(f"cuecard: {error}")
        return 1


def _carry_out(words: Sequence[str]) -> int:
    if words[0] == "bench":
        return cast(_Bench, importlib.import_module("studio.bench.main")).main(words[1:])
    typed = make_parser().parse_args(words)
    if typed.command is None:
        raise BadInput("say what to do: cuecard --help lists the commands")
    command = importlib.import_module(_COMMANDS[typed.command])
    return cast(_Command, command).run(typed)
