"""Five thousand orders a minute while on air: each is kept once, and not a picture is lost for it.

`make soak` runs it for the ten minutes that were promised; the short run is part of the tests.
"""

import os
import sys
import time
from collections.abc import Iterator

import pytest

from studio.bench.figures import percentile
from studio.cli.client import StudioClient
from studio.core import keychain
from studio.core.ids import ConnectionId, ProductId
from studio.core.source_spec import PATTERN, TONE
from studio.protocol.setup_commands import SetRecording
from studio.protocol.show_commands import SetCard
from studio.protocol.trade_commands import AskSales, SaveConnection
from studio.protocol.trade_reports import SalesTold
from studio.sales.connection import ConnectionSpec, PlatformKind, secret_of_connection
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.journeys.studio_run import StudioRun, a_watch, studio_run, wait_for
from tests.servers.local_platform import LocalPlatform

SHOP = ConnectionId("own")
WATCH = ProductId("watch")
A_MINUTE = 5_000
EVERY_S = 0.25
SHORT_S, LONG_S = 4, 600
KILLS = 2


@pytest.fixture
def studio(own_platform: LocalPlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[StudioRun]:
    """Run a studio that may ask the platform."""
    name = keychain.variable_name(secret_of_connection(SHOP, "token"))
    monkeypatch.setenv(name, own_platform.token)
    with studio_run() as run:
        yield run


def go_on_air(studio: StudioRun, platform: LocalPlatform) -> StudioClient:
    """Show the watch, on air; return a client that is told of sales."""
    studio.prepare(PATTERN, TONE, "1280x720@30")
    studio.client.request(SetRecording(record=True))
    studio.client.request(SetCard(product=a_watch()))
    studio.go_live()
    spec = ConnectionSpec(
        connection_id=SHOP,
        kind=PlatformKind.GENERIC,
        name="Our own",
        address=platform.http,
        options={"every_s": str(EVERY_S)},
    )
    studio.client.request(SaveConnection(connection=spec))
    client = sales_client()
    wait_for("sales were told", lambda: client.sales is not None, client=client)
    return client


def sell(platform: LocalPlatform, client: StudioClient, seconds: int) -> tuple[int, list[float]]:
    """Have orders made; return how many lines, and how long each batch took to the panel, ms."""
    lines, behind_ms = 0, []
    waiting: list[tuple[int, float]] = []
    began_s = time.monotonic()
    for turn in range(round(seconds / EVERY_S) + 1):
        due_s = began_s + turn * EVERY_S
        while time.monotonic() < due_s:
            client.wait_for_news(max(0.001, due_s - time.monotonic()))
            told = client.sales.totals.orders if client.sales is not None else 0
            now_s = time.monotonic()
            behind_ms += [1_000 * (now_s - sent_s) for until, sent_s in waiting if told >= until]
            waiting = [one for one in waiting if told < one[0]]
        wish = {"product_id": "watch", "quantity": 1}
        lines += len(platform.place(*[wish] * round(A_MINUTE / 60 * EVERY_S)))
        waiting.append((lines, time.monotonic()))
    return lines, behind_ms


def flood(studio: StudioRun, platform: LocalPlatform, seconds: int) -> tuple[int, str]:
    """Sell for a while and check that nothing is missing or twice.

    Returns:
        How many orders came, and what was measured.
    """
    client = go_on_air(studio, platform)
    try:
        lines, behind_ms = sell(platform, client, seconds)
        wait_for(
            f"{lines} orders were kept",
            lambda: client.sales is not None and client.sales.totals.orders >= lines,
            client=client,
        )
        client.told.clear()
        client.request(AskSales())
        (told,) = [one for one in client.told if isinstance(one, SalesTold)]
        stats = client.health.stats
    finally:
        client.close()
        studio.attach_again()  # it was not listening, and a client that does not listen is left
    assert told.totals.orders == lines
    assert told.totals.units == lines
    assert stats.ticks > seconds * 20, "it was not on air all the time"
    assert sum(minute.orders for minute in told.minutes) == lines
    if not behind_ms:
        raise CouldNotKeepUp(f"the panel was told of nothing while they came; {stats}")
    p50, p99 = percentile(behind_ms, 50), percentile(behind_ms, 99)
    words = f"{lines} orders; to the panel p50 {p50:.0f} ms, p99 {p99:.0f} ms; {stats}"
    if stats.ticks_lost or stats.dropped:
        raise CouldNotKeepUp(words)
    return lines, words


def sales_client() -> StudioClient:
    """Return a client that is told of sales."""
    client = StudioClient("sales panel", topics=("show", "sales", "health"))
    client.attach(may_start=False)
    return client


def sell_while_the_control_room_dies(studio: StudioRun, platform: LocalPlatform) -> int:
    """Kill it among orders and between two; return how many orders came."""
    placed = 0
    for _ in range(KILLS):
        client = sales_client()
        lines, _ = sell(platform, client, 1)
        client.close()
        studio.kill("control")
        placed += lines + len(platform.place({"product_id": "watch", "quantity": 1}))
        studio.attach_again()
    return placed


@needs_a_machine_that_keeps_up
def test_a_burst_of_orders_is_kept_once_each_costs_no_picture_and_outlives_control_rooms(
    studio: StudioRun, own_platform: LocalPlatform
) -> None:
    placed, _ = flood(studio, own_platform, SHORT_S)

    placed += sell_while_the_control_room_dies(studio, own_platform)
    client = sales_client()
    (last,) = own_platform.place({"product_id": "watch", "quantity": 1})
    told_again = own_platform.desk.post(f"/orders/{last['id']}/again")
    told_again.raise_for_status()

    wait_for(
        f"{placed + 1} orders were kept",
        lambda: client.sales is not None and client.sales.totals.orders >= placed + 1,
        client=client,
    )
    client.request(AskSales())
    (told,) = [one for one in client.told if isinstance(one, SalesTold)]
    client.close()
    assert told.totals.orders == placed + 1


@pytest.mark.soak
@pytest.mark.timeout(1_200)
def test_ten_minutes_of_five_thousand_orders(
    studio: StudioRun, own_platform: LocalPlatform
) -> None:
    _, measured = flood(studio, own_platform, LONG_S)
    sys.stderr.write(f"\n{os.cpu_count()} processors: {measured}\n")
