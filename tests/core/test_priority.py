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


def the_share(*, own_session: bool) -> int:
    """Return the nice number of a lowered process's session."""
    words = [sys.executable, "-c", LOWERED]
    printed = subprocess.check_output(words, start_new_session=own_session, text=True, timeout=60)
    return int(printed.split()[-1])


def test_a_process_with_a_session_of_its_own_gives_way_to_other_sessions() -> None:
    assert the_share(own_session=True) > 0


def test_a_process_among_others_leaves_the_share_of_their_session_alone() -> None:
    before = int(Path("/proc/self/autogroup").read_text(encoding="ascii").split()[-1])

    assert the_share(own_session=False) == before
