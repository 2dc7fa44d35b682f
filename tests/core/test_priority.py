"""A priority that counts: on Linux the share of a session, not only the number of a process."""

import subprocess
import sys
from pathlib import Path

import pytest

LOWERED = (
    "from studio.core.priority import lower_priority; lower_priority();"
    "print(open('/proc/self/autogroup').read())"
)

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/autogroup").exists(), reason="this system shares processors otherwise"
)


def the_share_of(told: str) -> int | None:
    """Return a session's nice number as the system tells it; None where the session has none."""
    words = told.split()
    return int(words[-1]) if words else None


def the_share(*, own_session: bool) -> int | None:
    """Return the nice number of a lowered process's session."""
    words = [sys.executable, "-c", LOWERED]
    printed = subprocess.check_output(words, start_new_session=own_session, text=True, timeout=60)
    return the_share_of(printed)


def test_a_process_with_a_session_of_its_own_gives_way_to_other_sessions() -> None:
    assert (the_share(own_session=True) or 0) > 0


def test_a_process_among_others_leaves_the_share_of_their_session_alone() -> None:
    before = the_share_of(Path("/proc/self/autogroup").read_text(encoding="ascii"))

    assert the_share(own_session=False) == before
