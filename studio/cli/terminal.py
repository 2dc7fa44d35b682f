"""What is said to whoever typed the command: plain lines."""

import contextlib
import errno
import os
import sys
from typing import TextIO

from studio.core.errors import StudioError
from studio.core.keychain import masked


class Unwritable(StudioError):
    """The standard output takes no more: its disk is full, or it failed."""


class NobodyReads(Unwritable):
    """Whoever read the standard output has gone: `cuecard … | head -1`."""


def say(line: str = "") -> None:
    """Write a line to the standard output, secrets masked; without one, do nothing.

    Raises:
        NobodyReads: Its reader has gone.
        Unwritable: It can't be written to.
    """
    try:
        _write(sys.stdout, line)
    except OSError as error:
        _forget(sys.stdout)
        if error.errno in {errno.EPIPE, errno.EINVAL}:  # on Windows it is the latter
            raise NobodyReads("nobody reads the answer") from error
        raise Unwritable(f"the answer can't be written: {error.strerror or error}") from error


def complain(line: str) -> None:
    """Write a line to the standard error stream, secrets masked, if anyone can read it."""
    with contextlib.suppress(OSError):
        _write(sys.stderr, line)


def _write(stream: TextIO | None, line: str) -> None:
    if stream is not None:  # it is None where it was closed before the program began
        stream.write(f"{masked(line)}\n")
        stream.flush()


def _forget(stream: TextIO) -> None:
    """Lead a stream nowhere: what is left in it would fail again when the program ends."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
