"""Many studios on one server: nothing is lost, everything in order; how fast, in figures."""

import sys
import time
from pathlib import Path

import pytest

from tests.remote.relay.load import Load, run_load
from tests.servers.nats_server import a_nats_server


def test_five_studios_lose_nothing_and_keep_the_order(tmp_path: Path) -> None:
    with a_nats_server(tmp_path / "hub") as server:
        found = run_load(server, Load(studios=5, per_s=20, seconds=2.0))

    assert found.lost == 0
    assert found.in_order
    assert found.told == 5 * 10 * 2
    assert found.asked == 5 * 10 * 2


@pytest.mark.soak
def test_fifty_studios_at_twenty_messages_a_second(tmp_path: Path) -> None:
    with a_nats_server(tmp_path / "hub") as server:
        began_s = time.monotonic()
        found = run_load(server, Load(studios=50, per_s=20, seconds=10.0))
        lasted_s = time.monotonic() - began_s

    sys.stdout.write(f"\n{found.in_words()}\nall of it took {lasted_s:.1f} s\n")
    assert found.lost == 0
    assert found.in_order
