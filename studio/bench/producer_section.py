"""Producers: from a key press on the page to the picture, while twenty and fifty more look on."""

import asyncio
import contextlib
import json
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from studio.bench import child
from studio.bench.child import MeasurementFailed
from studio.bench.cpu import family
from studio.bench.crowd import Crowd
from studio.bench.figures import Figure, figure_of, on_show, percentile
from studio.bench.formats import Clips, formats_named
from studio.bench.producers import (
    Page,
    Seen,
    Studio,
    a_page,
    compose_times,
    look,
    number_of,
)
from studio.bench.session import Session
from studio.bench.studio_run import StudioStats, end_everything, read_stats
from studio.control.engine_connection import EngineConnection, connect
from studio.core.errors import ProtocolError
from studio.core.process import Rendezvous
from studio.protocol.door_reports import PairingRole
from studio.protocol.engine_messages import ProgramChanged

CUES, TAKES, NEWCOMERS = 100, 40, 10
PRODUCERS, SCREENS = 20, 50
PICTURE = '{"type":"Picture","width":540,"fps":10}'
BETWEEN_TAKES_S = 0.3
LOOKS_S, CROWD_WITHIN_S, ENDS_WITHIN_S = 8.0, 90.0, 40.0
MOST_REFUSED = 5
READY_WITHIN_S = 40.0
_TAKE_MS, _OTHERS_MS, _STATE_MS, _LAG_MS, _FPS = 80.0, 100.0, 200.0, 400.0, 10.0


_PRODUCER: PairingRole = "producer"
_SCREEN: PairingRole = "observer"
_ROLES = (_PRODUCER,) * PRODUCERS + (_SCREEN,) * SCREENS


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    control: Rendezvous
    engine: Rendezvous
    ring: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducerRun:
    """What became of the show.

    Attributes:
        seen: By the pages.
        stats: What the studio says of itself.
    """

    seen: Seen
    stats: StudioStats


def producer_figures(session: Session) -> list[Figure]:
    """Measure a show with many pages at it.

    Raises:
        MeasurementFailed: The studio did not get on air or left it.
    """
    clips = session.clips(formats_named("1080p")[0])
    session.say(f"producer: {TAKES} takes, {PRODUCERS} producers and {SCREENS} screens")
    run = measure_producers(clips, session.fresh_folder())
    seen, crowd = run.seen, f"{PRODUCERS} producers and {SCREENS} screens that look at 10 a second"
    figures = [
        _p("take on the page to the tick that shows it", seen.takes, 50),
        _p("take on the page to the tick that shows it", seen.takes, 99, target=_TAKE_MS),
        _p("take on the page to its answer", seen.answers, 99),
        _p("take to another producer's page", seen.others, 99, target=_OTHERS_MS),
        _p(f"show of {CUES} cues to a new page", seen.states, 99, target=_STATE_MS),
        _p("picture behind the canvas", seen.lags, 99, target=_LAG_MS),
        figure_of(
            "pictures a second, short of the wish (10)",
            [max(0.0, _FPS - seen.pictures / seen.looked_s) if seen.looked_s else None],
            unit="1/s",
            target=1.0,
        ),
        figure_of(
            "ticks lost with pages",
            [float(run.stats.frames.ticks_lost)],
            unit="",
            target=0.0,
            note=crowd,
        ),
        figure_of(
            "pictures dropped with pages", [float(run.stats.frames.dropped)], unit="", target=0.0
        ),
    ]
    return on_show(figures, clips.show.name)


def _p(
    name: str, values: list[float], percent: int, *, target: float | None = None, note: str = ""
) -> Figure:
    found = percentile(values, percent)
    return figure_of(f"{name}, p{percent}", [found], unit="ms", target=target, note=note)


def measure_producers(clips: Clips, folder: Path) -> ProducerRun:
    """Put the studio on air, bring the pages, and take.

    Raises:
        MeasurementFailed: The studio did not get on air or left it.
    """
    port, stats = _free_port(), folder / "stats.json"
    command = [
        *(sys.executable, "-m", "studio", "show", "run", str(_show_file(clips, folder))),
        *("--headless", "--record", str(folder / "show.mkv"), "--stats", str(stats)),
        *("--door", f"127.0.0.1:{port}"),
    ]
    own = {"CUECARD_HOME": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    program = child.start(command, log=folder / "program.log", env=os.environ | own)
    try:
        _wait_for(lambda: any(folder.rglob("preview-*.ring")), program, folder)
        seen = asyncio.run(_measure(port, clips, folder))
        program.terminate()  # as its host ends it: the figures are written
        _wait_for_end(program, ENDS_WITHIN_S)
    finally:
        rest = family(program.pid)[1:]
        child.stop(program)
        end_everything(rest)
    return ProducerRun(seen=seen, stats=read_stats(stats))


async def _measure(port: int, clips: Clips, folder: Path) -> Seen:
    places = _places(folder)
    studio = await Studio.attach(places.control)
    await studio.until_open()
    shown = await connect(places.engine, name="bench")
    seen = Seen()
    async with _pages(port, studio, (_PRODUCER, _PRODUCER)) as (one, other):
        await _take_all(one, other, shown, seen)
        await _look_alone(port, one.token, places, clips, seen)
        for _ in range(NEWCOMERS):
            await _come_anew(port, one.token, seen)
    await _look_on(port, studio, folder)
    await shown.close()
    await studio.close()
    return seen


@contextlib.asynccontextmanager
async def _pages(
    port: int, studio: Studio, roles: Sequence[PairingRole]
) -> AsyncIterator[list[Page]]:
    """Pair and connect a page for each role."""
    async with contextlib.AsyncExitStack() as there:
        yield [
            await there.enter_async_context(
                a_page(port, type="Pair", code=await studio.code(role), name="page")
            )
            for role in roles
        ]


async def _look_alone(port: int, token: str, places: _Places, clips: Clips, seen: Seen) -> None:
    """Measure how old pictures are that one page sees."""
    over = asyncio.Event()
    composed = asyncio.create_task(
        compose_times(places.ring, clips.show.cell_px // 2, until=over), name="composed"
    )
    looking = asyncio.create_task(look(port, token, wanted=PICTURE, until=over), name="looking")
    await asyncio.sleep(LOOKS_S)
    over.set()
    came = await looking
    seen.pictures, seen.looked_s = len(came), LOOKS_S
    _count_lags(seen, came, await composed, clips)


async def _look_on(port: int, studio: Studio, folder: Path) -> None:
    """Let many look at the picture for a while, from a process that is as good as elsewhere."""
    tokens = []
    for role in _ROLES:
        async with a_page(port, type="Pair", code=await studio.code(role), name="page") as page:
            tokens.append(page.token)
    plan = folder / "crowd.json"
    crowd = Crowd(port=port, tokens=tuple(tokens), seconds=LOOKS_S)
    await asyncio.to_thread(plan.write_bytes, msgspec.json.encode(crowd))
    words = [sys.executable, "-m", "studio.bench.crowd", str(plan)]
    coming = child.start(words, log=folder / "crowd.log")
    code = await asyncio.to_thread(_wait_for_end, coming, LOOKS_S + CROWD_WITHIN_S)
    if code != 0:
        raise MeasurementFailed(f"some saw no picture; see {folder / 'crowd.log'}")


async def _take_all(one: Page, other: Page, engine: EngineConnection, seen: Seen) -> None:
    changes: asyncio.Queue[ProgramChanged] = asyncio.Queue()
    hearing = asyncio.create_task(_hear(engine, changes))
    await one.until_show(lambda show: show["on_air_since_utc_ms"] is not None)
    refused = 0
    for _ in range(TAKES):
        await one.until_show(lambda show: show["preview"]["cue_id"] is not None)
        cue_id = one.show["preview"]["cue_id"]
        while not changes.empty():
            changes.get_nowait()
        sent_ns, sent_utc_ms = time.monotonic_ns(), time.time_ns() / 1e6
        answer = await one.request(type="Take", expected_preview=cue_id)
        if answer["type"] != "Done":
            refused += 1
            if refused > MOST_REFUSED:
                raise MeasurementFailed(f"takes were refused: {answer['text']}")
            continue
        seen.answers.append((time.monotonic_ns() - sent_ns) / 1e6)
        changed = await asyncio.wait_for(changes.get(), 5)
        seen.takes.append(changed.at_utc_ms - sent_utc_ms)
        told_ns = await other.until_show(lambda show: show["program"]["cue_id"] == cue_id)  # noqa: B023
        seen.others.append((told_ns - sent_ns) / 1e6)
        await asyncio.sleep(BETWEEN_TAKES_S)
    hearing.cancel()
    await asyncio.gather(hearing, return_exceptions=True)


async def _hear(engine: EngineConnection, changes: "asyncio.Queue[ProgramChanged]") -> None:
    async for news in engine.news():
        if isinstance(news, ProgramChanged):
            changes.put_nowait(news)


async def _come_anew(port: int, token: str, seen: Seen) -> None:
    began_ns = time.monotonic_ns()
    async with a_page(port, type="Enter", token=token) as page:
        there_ns = await page.until_show(lambda show: len(show["rundown"]) == CUES)
        seen.states.append((there_ns - began_ns) / 1e6)


def _count_lags(
    seen: Seen, came: list[tuple[int, bytes]], composed: dict[int, int], clips: Clips
) -> None:
    size_px = (clips.show.width_px // 2, clips.show.height_px // 2)
    for at_ns, jpeg in came:
        made_ns = composed.get(number_of(jpeg, size_px, clips.show.cell_px // 2))
        if made_ns is not None and made_ns <= at_ns:
            seen.lags.append((at_ns - made_ns) / 1e6)


def _show_file(clips: Clips, folder: Path) -> Path:
    products = [
        {"product": name, "name": name, "price_minor": 5_990, "currency": "EUR", "stock": 9}
        for name in ("watch", "cam")
    ]
    (folder / "catalogue.json").write_text(json.dumps(products), encoding="utf-8")
    cues = "".join(
        f'[[cues]]\nproduct = "{products[number % 2]["product"]}"\nplanned_s = 30\n'
        for number in range(CUES)
    )
    path = folder / "show.toml"
    path.write_text(
        f'[show]\ntitle = "Producers"\nmarket = "es-ES"\ncanvases = ["{clips.show.canvas}"]\n'
        f'camera = "{clips.camera}"\nmicrophone = "{clips.sound}"\n'
        f'catalogue = "catalogue.json"\n{cues}',
        encoding="utf-8",
    )
    return path


def _wait_for_end(program: child.Child, within_s: float) -> int:
    try:
        return program.wait(within_s)
    except child.TimeoutExpired as error:
        child.stop(program)
        raise MeasurementFailed(f"a program did not end within {within_s:g} s") from error


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _wait_for(there: Callable[[], bool], program: child.Child, folder: Path) -> None:
    deadline_s = time.monotonic() + READY_WITHIN_S
    while not there():
        if program.poll() is not None or time.monotonic() > deadline_s:
            raise MeasurementFailed(f"the door did not open; see {folder / 'program.log'}")
        time.sleep(0.05)


def _places(folder: Path) -> _Places:
    ring = next(folder.rglob("preview-*.ring"), None)
    if ring is None:
        raise MeasurementFailed("the engine shows no picture to its own window")
    return _Places(
        control=_process(folder, "control"), engine=_process(folder, "engine"), ring=ring
    )


def _process(folder: Path, name: str) -> Rendezvous:
    found = next(folder.rglob(f"run/**/{name}.json"), None)
    if found is None:
        raise MeasurementFailed(f"no {name} process left word where it is")
    try:
        return Rendezvous(**json.loads(found.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise ProtocolError(f"{found}: {error}") from error
