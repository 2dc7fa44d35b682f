"""Whatever is killed and cut, a receiver has every event of a show, by its key once, in order."""

import os
import random
import signal
import threading
import time
from pathlib import Path

import psutil
import pytest
from sqlalchemy import create_engine, text

from studio.cli.client import StudioClient
from studio.core.errors import StudioError
from studio.core.ids import SinkId
from studio.core.keychain import variable_name
from studio.core.process import is_running, read_rendezvous
from studio.outbox.sink import SinkKind, SinkSpec, secret_of_sink
from studio.protocol.show_commands import MarkMoment, ShowSlate
from studio.protocol.trade_commands import SaveSink, TryDelivery
from tests.journeys.studio_run import StudioRun
from tests.servers.cut_road import CutRoad, cut_road
from tests.servers.event_receiver import SECRET, EventReceiver, event_receiver
from tests.waiting import wait_until

SHOP = SinkId("shop")
DELIVERED_WITHIN_S = 120.0
WAYS = ("control", "control", "courier", "road")
"""What happens to the studio, the control room twice as often."""


class Writer(threading.Thread):
    """Does something in the show again and again, whatever happens to the control room.

    Attributes:
        told: Notes of moments that the control room said it has.
    """

    def __init__(self) -> None:
        super().__init__(name="writer")
        self.told: list[str] = []
        self._over = threading.Event()
        self._client = StudioClient("Producer", topics=("show",))

    def end(self) -> None:
        """Stop doing things."""
        self._over.set()
        self.join()
        self._client.close()

    def wait_for(self, count: int) -> None:
        """Wait until so many moments more are told."""
        goal = len(self.told) + count
        wait_until(lambda: len(self.told) >= goal, "moments", within_s=DELIVERED_WITHIN_S)

    def run(self) -> None:
        """Do things until `end`."""
        number = 0
        while not self._over.is_set():
            try:
                self._client.attach()
                while not self._over.is_set():
                    number += 1
                    self._client.request(MarkMoment(note=f"moment {number}"))
                    self.told.append(f"moment {number}")
                    self._client.request(ShowSlate(shown=number % 2 == 0))
                    self._over.wait(0.02)
            except StudioError:
                continue  # it was killed; whether the last one was done is not known


def a_shop(road: CutRoad) -> SinkSpec:
    address = f"http://127.0.0.1:{road.port}/events"
    return SinkSpec(sink_id=SHOP, kind=SinkKind.WEBHOOK, name="Shop", address=address, batch=5)


def courier_pid() -> int | None:
    found = read_rendezvous("control")
    try:
        children = psutil.Process(found.pid).children() if found is not None else []
        return next((one.pid for one in children if "courier" in one.cmdline()), None)
    except psutil.Error:
        return None


def kill(pid: int | None) -> bool:
    """Kill -9 a process, if there is one."""
    if pid is None:
        return False
    os.kill(pid, signal.SIGKILL)
    wait_until(lambda: not is_running(pid), "its end")
    return True


def harm(how: str, road: CutRoad) -> bool:
    """Do some harm; return whether there was something to harm."""
    if how == "road":
        road.cut()
        return True
    found = read_rendezvous("control")
    return kill(courier_pid() if how == "courier" else found.pid if found is not None else None)


def events_of(home: Path) -> list[tuple[str, str, int]]:
    """Return show, id and number of every event that is in the database."""
    engine = create_engine(f"sqlite:///{home / 'data' / 'cuecard.db'}")
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT show_id, event_id, seq FROM events WHERE state = 'released' ORDER BY seq")
        ).all()
    engine.dispose()
    return [(row.show_id, row.event_id, row.seq) for row in rows]


def show_under_fire(studio: StudioRun, receiver: EventReceiver, kills: int, seed: int) -> list[str]:
    """Let a show go on while something is killed or cut at random; return what it was told."""
    chance = random.Random(seed)  # noqa: S311 - the same harm again from the same seed
    with cut_road(receiver.port) as road:
        studio.client.request(SaveSink(sink=a_shop(road), from_show=True))
        writer = Writer()
        writer.start()
        try:
            done = 0
            while done < kills:
                if chance.random() < 0.8:
                    writer.wait_for(chance.randint(1, 12))
                time.sleep(chance.uniform(0.0, 0.3))  # at any moment, also while it starts
                receiver.faults.extend(chance.choices(["", "500", "cut_then_taken"], k=2))
                done += harm(chance.choice(WAYS), road)
        finally:
            writer.end()
        wait_for_delivery()
    return writer.told


def wait_for_delivery() -> None:
    """Hurry what waits, until nothing does."""
    host = StudioClient("Host", topics=("show", "outbox"))
    host.attach()
    deadline_s = time.monotonic() + DELIVERED_WITHIN_S
    try:
        while True:
            host.request(TryDelivery(sink_id=SHOP))
            host.wait_for_news(1.0)
            (report,) = host.outbox.reports if host.outbox is not None else (None,)
            if report is not None and report.waiting == 0 and report.sent:
                assert report.parked == 0
                return
            assert time.monotonic() < deadline_s, f"still waiting: {report}"
    finally:
        host.close()


def assert_all_is_there(home: Path, receiver: EventReceiver, told: list[str]) -> None:
    """Compare what the receiver has with the show's log."""
    received, logged = receiver.received, events_of(home)
    assert received.wrong == []
    (show_id,) = {show for show, _, _ in logged}
    assert [seq for _, _, seq in logged] == list(range(1, len(logged) + 1))
    assert received.of_show(show_id) == [event_id for _, event_id, _ in logged]
    notes = {body["data"].get("note") for body in received.bodies.values()}
    assert [note for note in told if note not in notes] == []


def assert_the_secret_is_nowhere(home: Path) -> None:
    """Look for the receiver's secret in everything that was written, and in the process list."""
    files = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".log" for path in files)
    assert [str(path) for path in files if SECRET[6:].encode() in path.read_bytes()] == []
    words = [
        word for process in psutil.process_iter(["cmdline"]) for word in process_words(process)
    ]
    assert [word for word in words if SECRET[6:] in word] == []


def process_words(process: psutil.Process) -> list[str]:
    return list(process.info["cmdline"] or ())


@pytest.fixture
def secret_of_shop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the secret to every process that is started, as a machine without a keyring would."""
    monkeypatch.setenv(variable_name(secret_of_sink(SHOP)), SECRET)


@pytest.mark.usefixtures("secret_of_shop", "caplog")  # some die while they start
def test_a_show_in_which_things_are_killed_and_cut(home: Path, studio: StudioRun) -> None:
    with event_receiver() as receiver:
        told = show_under_fire(studio, receiver, kills=8, seed=7)
        studio.attach_again()

        assert len(told) > 8
        assert_all_is_there(home, receiver, told)
        assert_the_secret_is_nowhere(home)


@pytest.mark.soak
@pytest.mark.usefixtures("secret_of_shop", "caplog")  # some die while they start
def test_two_hundred_kills_in_one_show(home: Path, studio: StudioRun) -> None:
    with event_receiver() as receiver:
        told = show_under_fire(studio, receiver, kills=200, seed=int(time.time()))
        studio.attach_again()

        assert len(told) > 200
        assert_all_is_there(home, receiver, told)
