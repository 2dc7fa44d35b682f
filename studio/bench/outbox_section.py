"""Events on their way out: writing one down, and a week's worth of them delivered at once."""

import asyncio
import contextlib
import os
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

from studio.bench.child import MeasurementFailed
from studio.bench.event_server import EventServer
from studio.bench.figures import Figure, figure_of, percentile
from studio.bench.session import Session
from studio.cli.client import StudioClient
from studio.cli.session import own_session, processes_of_session, wait_until_ended
from studio.control.event_log import stored_event
from studio.core.errors import StudioError
from studio.core.ids import EventId, ShowId, SinkId
from studio.outbox.sink import BIGGEST_BATCH, SinkKind, SinkSpec, secret_of_sink
from studio.protocol.setup_commands import CloseStudio, HoldKey
from studio.protocol.trade_commands import SaveSink
from studio.show.events import ShowEvent
from studio.show.state import ShowState
from studio.storage.database import Database
from studio.storage.outbox_store import OutboxStore
from studio.storage.place import database_path
from studio.storage.show_log import write_events
from studio.storage.show_store import ShowStore
from studio.storage.show_values import StoredEvent

EVENTS = 100_000
AT_ONCE = 5_000
RECORDED = 1_000
RECEIVERS = 3
_PAGE_BYTES = 4_096
_DELIVERED_S, _RECORDED_MS = 180.0, 2.0
_GIVEN_UP_S = 600.0
_SECRET = "whsec_YSBzZWNyZXQgb2YgdHdlbnR5LWZvdXIu"  # noqa: S105 - of a server in this program
_SHOW = ShowId("show-of-a-week")


def outbox_figures(session: Session) -> list[Figure]:
    """Measure what an event costs when it is written, and how fast many are delivered.

    Raises:
        MeasurementFailed: They were not delivered.
    """
    session.say(f"outbox: {RECORDED:,} events written, {RECEIVERS} receivers")
    figures = [_disk_alone(session.fresh_folder())]
    figures += asyncio.run(_recorded(session.fresh_folder()))
    figures += asyncio.run(_on_disk(session.fresh_folder()))
    session.say(f"outbox: {EVENTS:,} events delivered to a webhook and a file")
    return [*figures, *_delivered(session.fresh_folder())]


def _disk_alone(folder: Path) -> Figure:
    """Time what no database is faster than: a page that is added to a file and is on the disk."""
    took_ms = []
    with (folder / "pages").open("wb", buffering=0) as file:
        for _ in range(RECORDED):
            began_ns = time.perf_counter_ns()
            file.write(bytes(_PAGE_BYTES))
            os.fsync(file.fileno())
            took_ms.append((time.perf_counter_ns() - began_ns) / 1e6)
    middle = percentile(took_ms, 50) or 0.0
    return figure_of(
        "the disk alone: one page written and synced, 99th percentile",
        [percentile(took_ms, 99)],
        unit="ms",
        note=f"what nothing can be faster on the disk than; middle {middle:.2f} ms",
    )


async def _recorded(folder: Path) -> list[Figure]:
    """Time transactions that write one event, with what is owed of it, one after the other."""
    took_ms = []
    async with _a_show_on_air(folder) as database:
        for number in range(RECORDED):
            began_ns = time.perf_counter_ns()
            await _write(database, number)
            took_ms.append((time.perf_counter_ns() - began_ns) / 1e6)
    middle = percentile(took_ms, 50) or 0.0
    return [
        figure_of(
            f"one event recorded for {RECEIVERS} receivers, 99th percentile",
            [percentile(took_ms, 99)],
            unit="ms",
            target=_RECORDED_MS,
            note="a transaction of its own in a SQLite file, without a pause, while earlier ones "
            f"are synced; no killed program loses it; middle {middle:.2f} ms",
        )
    ]


async def _on_disk(folder: Path) -> list[Figure]:
    """Time how long it takes from an event's beginning until no power cut can take it away."""
    took_ms = []
    async with _a_show_on_air(folder) as database:
        for number in range(RECORDED):
            began_ns = time.perf_counter_ns()
            await _write(database, number)
            await database.on_disk()
            took_ms.append((time.perf_counter_ns() - began_ns) / 1e6)
    name = "one event recorded and on the disk"
    note = "from its beginning; no receiver is told it before"
    return [
        figure_of(f"{name}, {words}", [percentile(took_ms, share)], unit="ms", note=note)
        for words, share in (("middle", 50), ("99th percentile", 99))
    ]


async def _write(database: Database, number: int) -> None:
    await database.run(partial(write_events, show_id=_SHOW, facts=[_an_event(number)]))


@contextlib.asynccontextmanager
async def _a_show_on_air(folder: Path) -> AsyncIterator[Database]:
    """Open a database as it is while a show is on air."""
    database = Database(folder / "cuecard.db")
    await database.open()
    try:
        await ShowStore(database).keep(ShowState(show_id=_SHOW), by="bench", at_utc_ms=1)
        for number in range(RECEIVERS):
            await OutboxStore(database).save_sink(_a_file(f"receiver-{number}", folder))
        await database.make_room()
        await database.on_disk()
        yield database
    finally:
        await database.close()


def _delivered(folder: Path) -> list[Figure]:
    """Have a week's events delivered by a studio that was just started."""
    with own_session() as own:
        own.keep = False
        asyncio.run(_fill())
        server = EventServer()
        client = StudioClient("bench", topics=("show", "outbox"))
        try:
            client.attach()
            path = folder / "events.ndjson"
            to_webhook_s = _time(client, _a_webhook(server.port), lambda: len(server.ids))
            to_file_s = _time(client, _a_file("file", folder), lambda: _lines(path))
            late = server.late
        except StudioError as error:
            raise MeasurementFailed(f"events were not delivered: {error}") from error
        finally:
            _close(client)
            server.close()
    name = f"{EVENTS:,} waiting events delivered"
    note = f"in order, {BIGGEST_BATCH} a request, signed; receiver in this program"
    return [
        figure_of(f"{name} to a webhook", [to_webhook_s], unit="s", target=_DELIVERED_S, note=note),
        figure_of(f"{name} to a file", [to_file_s], unit="s", target=_DELIVERED_S),
        figure_of("events that came out of order", [float(late)], unit="", target=0.0),
    ]


async def _fill() -> None:
    """Write a show with many events into the session's database, and make it the open one."""
    database = Database(database_path())
    await database.open()
    try:
        store = ShowStore(database)
        state = ShowState(show_id=_SHOW)
        for first in range(0, EVENTS, AT_ONCE):
            some = [_an_event(number) for number in range(first, first + AT_ONCE)]
            await store.keep(state, by="bench", at_utc_ms=first + 1, events=some)
    finally:
        await database.close()


def _time(client: StudioClient, sink: SinkSpec, count: Callable[[], int]) -> float:
    """Return how long it takes from a receiver's being saved until it has everything."""
    client.request(HoldKey(secret_name=secret_of_sink(sink.sink_id), key=_SECRET))
    began_s = time.monotonic()
    client.request(SaveSink(sink=sink, from_show=True))
    while count() < EVENTS:
        if time.monotonic() - began_s > _GIVEN_UP_S:
            raise MeasurementFailed(f"{count():,} events of {EVENTS:,} were delivered")
        client.wait_for_news(0.05)
    return time.monotonic() - began_s


def _a_webhook(port: int) -> SinkSpec:
    return SinkSpec(
        sink_id=SinkId("webhook"),
        kind=SinkKind.WEBHOOK,
        name="Webhook",
        address=f"http://127.0.0.1:{port}/events",
        kinds=("moment.",),
        batch=BIGGEST_BATCH,
    )


def _a_file(name: str, folder: Path) -> SinkSpec:
    return SinkSpec(
        sink_id=SinkId(name),
        kind=SinkKind.FILE,
        name=name,
        address=str(folder / "events.ndjson"),
        kinds=("moment.",),
        batch=BIGGEST_BATCH,
    )


def _an_event(number: int) -> StoredEvent:
    event = ShowEvent(
        event_id=EventId(f"{_SHOW}/{number}/0"),
        kind="moment.marked",
        show_id=_SHOW,
        revision=number,
        at_utc_ms=1_800_000_000_000 + number,
        on_air_ms=number,
        by="bench",
        facts={"note": "the strap", "cue": "cue-1", "product": "watch"},
    )
    return stored_event(event)


def _lines(path: Path) -> int:
    """Return about how many events a file has; counting each line would cost what is measured."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            line = len(file.readline())
            if not line or size // line < EVENTS - AT_ONCE:
                return 0
            file.seek(0, os.SEEK_SET)
            return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b""))
    except OSError:
        return 0


def _close(client: StudioClient) -> None:
    processes = processes_of_session()
    with contextlib.suppress(StudioError):
        client.request(CloseStudio())
    client.close()
    wait_until_ended(processes)
