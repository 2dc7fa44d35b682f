"""What is said to whoever typed the command: plain lines."""

import sys

from studio.core.keychain import masked


def say(line: str = "") -> None:
    """Write a line to the standard output, secrets masked."""
    sys.stdout.write(f"{masked(line)}\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """Write a line to the standard error stream, secrets masked."""
    sys.stderr.write(f"{masked(line)}\n")
    sys.stderr.flush()
