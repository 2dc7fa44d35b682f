"""Somebody sets the machine's clock in the middle of a show: offers and events do not notice."""

import itertools
import time
from pathlib import Path

import pytest

from studio.catalogue.offer import OfferEnd
from studio.cli.client import StudioClient
from studio.control.event_log import read_events
from studio.core.clock import SystemClock
from studio.core.ids import ShowId
from studio.core.studio_time import Machine, StudioTime
from studio.protocol.setup_commands import EndShow, GoLive
from studio.protocol.show_commands import MarkMoment, SetCard, StartOffer
from tests.builders import a_product, euros
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear, ready, until
from tests.storage.stores import with_store

HOUR_NS = 3_600_000_000_000
OFFER_S = 2.0


class SetClock:
    """The machine's wall clock, set by a test.

    Attributes:
        by_ns: How far.
    """

    def __init__(self) -> None:
        self.by_ns = 0

    def wall_ns(self) -> int:
        """Return the time as it was set."""
        return time.time_ns() + self.by_ns


def told(host: StudioClient) -> list[tuple[str, str]]:
    """Return what the host is told of the clock."""
    said = [one for one in host.health.warnings if one.code.startswith("clock_")]
    return [(one.code, one.facts[0]) for one in said]


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize("way", ["back", "forward"])
def test_a_clock_set_by_an_hour_in_mid_show_makes_no_offer_wrong_and_no_event_out_of_order(
    tmp_path: Path, way: str
) -> None:
    machine, database = SetClock(), tmp_path / "cuecard.db"
    starter = FakeStarter()
    starter.prepare = FakeEngine.keep_time
    starter.time = StudioTime(Machine(wall_ns=machine.wall_ns))
    with a_room(starter, database), a_client() as host:
        ready(host)
        host.request(SetCard(product=a_product()))
        host.request(GoLive())
        host.request(StartOffer(duration_s=OFFER_S, price=euros(3_000), override="a test"))
        began_ns = time.monotonic_ns()
        machine.by_ns = HOUR_NS if way == "forward" else -HOUR_NS
        host.request(MarkMoment(note="the clock was set"))

        hear(host, lambda: any(e.facts.get("ended_by") == OfferEnd.TIME for e in host.events))
        lasted_s = (time.monotonic_ns() - began_ns) / 1e9
        hear(host, lambda: told(host) == [(f"clock_put_{way}", "1:00:00")])
        show_id = host.show.show_id if host.show is not None else ShowId("")
        host.request(EndShow())
        hear(host, lambda: told(host) == [])
        until(lambda: abs(SystemClock().utc_ms() * 1_000_000 - machine.wall_ns()) < 10**9)

    assert lasted_s == pytest.approx(OFFER_S, abs=1.0)
    events = read_events(with_store(database, lambda s: s.events(show_id, most=100)))
    noticed = [e for e in events if e.kind != "offer.ended"]
    assert all(one.at_utc_ms <= two.at_utc_ms for one, two in itertools.pairwise(noticed))
    [started] = [e for e in events if e.kind == "offer.started" and "a test" not in e.facts][-1:]
    [ended] = [e for e in events if e.facts.get("ended_by") == OfferEnd.TIME]
    assert ended.at_utc_ms - started.at_utc_ms == OFFER_S * 1_000
