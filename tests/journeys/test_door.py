"""A show on air with pages, while strangers do their worst at the door."""

import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.journeys.show_files import Ran, ask_to_end, start_show, write_show
from tests.remote.clients import Device
from tests.remote.doors import a_free_port
from tests.waiting import wait_until

SHOW = """
[show]
title = "At the door"
market = "es-ES"
canvases = ["720x1280@30"]
catalogue = "catalogue.json"

[[cues]]
product = "watch"

[[cues]]
product = "cam"
"""
PAGES, LORISES, FLOOD, FLOOD_IN_SOAK = 5, 40, 300, 1_000
REASONS = ("200", "408", "421", "503", "denied", "hung up")
"""What a stranger of the flood may be told; anything else is a hang."""

UNTRUSTING = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
UNTRUSTING.check_hostname = False
UNTRUSTING.verify_mode = ssl.CERT_NONE


@dataclass
class Show:
    """A show on air with an open door.

    Attributes:
        process: The command.
        port: Of the door.
        pairing: The file with the address.
        stats: Where the command writes how it went.
    """

    process: subprocess.Popen[str]
    port: int
    pairing: Path
    stats: Path

    def code(self) -> str:
        """Return a code that is good."""
        wait_until(self.pairing.exists, "the pairing file", within_s=60)
        address, _, code = self.pairing.read_text(encoding="utf-8").strip().partition("#")
        assert address == f"https://127.0.0.1:{self.port}/"
        return code

    def page(self, name: str) -> Device:
        """Pair a page and let it in."""
        before = self.code()
        page = Device(self.port, UNTRUSTING)
        page.say(type="Pair", code=before, name=name, topics=["show", "health", "events"])
        page.until("Entered")
        page.until("ShowChanged")
        wait_until(lambda: self.code() != before, "a fresh code")
        return page

    def door(self) -> psutil.Process:
        """Return the door's process."""
        for process in psutil.Process(self.process.pid).children(recursive=True):
            if process.cmdline()[-2:] == ["--process", "door"]:
                return process
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                if process.cmdline()[-2:] == ["--process", "door"] and self._is_ours(process):
                    return process
        raise AssertionError("there is no door")

    def _is_ours(self, process: psutil.Process) -> bool:
        return any(c.laddr.port == self.port for c in process.net_connections("tcp"))

    def frames(self) -> dict[str, Any]:
        """Return what the command counted."""
        counted: dict[str, Any] = json.loads(self.stats.read_text(encoding="utf-8"))["frames"]
        return counted


@contextmanager
def a_show(folder: Path) -> Iterator[Show]:
    """Run a show with an open door, and end it."""
    port = a_free_port()
    show = Show(
        process=start_show(
            write_show(folder, SHOW),
            *("--record", str(folder / "show.mkv"), "--stats", str(folder / "stats.json")),
            *("--door", f"127.0.0.1:{port}", "--pairing-file", str(folder / "pair.txt")),
        ),
        port=port,
        pairing=folder / "pair.txt",
        stats=folder / "stats.json",
    )
    try:
        yield show
    finally:
        if show.process.poll() is None:
            ask_to_end(show.process)


def end(show: Show) -> Ran:
    """End the show as its host does."""
    return ask_to_end(show.process)


@dataclass
class Flood:
    """Strangers that come all at once, and others that say a letter a second.

    Attributes:
        told: How often strangers were told what.
    """

    port: int
    told: Counter[str] = field(default_factory=Counter)

    def run(self, strangers: int) -> None:
        """Come, in a handful of threads."""
        lorises = [threading.Thread(target=self._dawdle) for _ in range(LORISES)]
        crowd = [threading.Thread(target=self._come, args=(strangers // 10,)) for _ in range(10)]
        for thread in (*lorises, *crowd):
            thread.start()
        for thread in (*lorises, *crowd):
            thread.join()

    def _come(self, times: int) -> None:
        for _ in range(times):
            self.told[_ask(self.port)] += 1

    def _dawdle(self) -> None:
        with contextlib.suppress(OSError):
            plain = socket.create_connection(("127.0.0.1", self.port), timeout=20)
            with UNTRUSTING.wrap_socket(plain) as slow:
                for letter in b"GET / HTTP/1.1":
                    slow.sendall(bytes([letter]))
                    time.sleep(0.5)  # that is what it is


def _ask(port: int) -> str:
    """Return what a stranger is told: a status, or how the connection ended."""
    try:
        plain = socket.create_connection(("127.0.0.1", port), timeout=20)
        with UNTRUSTING.wrap_socket(plain) as connection:
            connection.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            answer = connection.recv(4_096)
            return answer.split(b" ")[1].decode() if answer else "hung up"
    except ssl.SSLError as error:
        return "denied" if "ACCESS_DENIED" in str(error) else "hung up"
    except TimeoutError:
        return "no answer"
    except OSError:
        return "hung up"


def keep_working(pages: list[Device], over: threading.Event) -> None:
    """Have every page ask and hear, until it is over."""
    while not over.wait(0.1):  # fifty requests in ten seconds and page: fewer than the door allows
        for number, page in enumerate(pages):
            # What needs no engine: this is about the door, and a busy engine may refuse.
            assert page.request("MarkMoment", note=f"by {number}")["type"] == "Done"


def assert_no_frame_is_lost(ran: Ran, show: Show) -> None:
    frames = show.frames()
    lost = frames["ticks_lost"] + frames["dropped"]
    if lost:
        raise CouldNotKeepUp(f"{lost} pictures were lost; {frames}; {ran.errors}")
    assert ran.code == 0, ran.errors


def withstand(folder: Path, strangers: int) -> None:
    """Put a show on air with pages and let strangers come."""
    with a_show(folder) as show:
        pages = [show.page(f"page {number}") for number in range(PAGES)]
        over = threading.Event()
        work = threading.Thread(target=keep_working, args=(pages, over))
        work.start()
        flood = Flood(show.port)
        flood.run(strangers)
        over.set()
        work.join()
        assert set(flood.told) <= set(REASONS), flood.told
        with contextlib.closing(show.page("a late one")) as late:
            assert late.request("MarkMoment", note="after the flood")["type"] == "Done"
        for page in pages:
            page.close()
        kill_the_door(show)
        ran = end(show)
        assert_no_frame_is_lost(ran, show)
        assert not show.pairing.exists()


def kill_the_door(show: Show) -> None:
    """Kill the door while a page is in; it comes back with its token."""
    code = show.code()
    page = Device(show.port, UNTRUSTING)
    page.say(type="Pair", code=code, name="Tablet", topics=["show"])
    token = page.until("Entered")["token"]
    page.until("ShowChanged", lambda said: said["show"]["on_air_since_utc_ms"])
    os.kill(show.door().pid, signal.SIGKILL)
    assert page.closed_with() == 1006
    page.close()

    came: list[Device] = []

    def is_back() -> bool:
        with contextlib.suppress(OSError):  # the first connections may find a door half open
            came.append(Device(show.port, UNTRUSTING))
        return bool(came)

    wait_until(is_back, "the door")
    with came[0] as again:
        again.say(type="Enter", token=token, topics=["show"])
        cue = again.until("ShowChanged")["show"]["preview"]["cue_id"]
        assert again.request("Take", expected_preview=cue)["type"] == "Done"


@needs_a_machine_that_keeps_up
def test_a_flood_of_strangers_and_a_killed_door_cost_no_picture_and_keep_no_page_out(
    tmp_path: Path,
) -> None:
    withstand(tmp_path, FLOOD)


@pytest.mark.soak
@needs_a_machine_that_keeps_up
def test_a_thousand_strangers_cost_no_picture_and_hinder_no_page(tmp_path: Path) -> None:
    withstand(tmp_path, FLOOD_IN_SOAK)
