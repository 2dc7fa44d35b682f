"""A whole rehearsal as a process of its own, so that a test can put it where no network is.

    python -m tests.journeys.rehearsal_run FOLDER

Runs a show of half a minute, two canvases and every fault, hosted by script, beside a real studio
and a real local platform. What came of it is in `told.json`, what was received, recorded and judged
beside it.
"""

import fcntl
import json
import os
import socket
import struct
import sys
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import msgspec
import psutil

from studio.catalogue.product import LocalText
from studio.cli.client import StudioClient
from studio.cli.headless import close_studio
from studio.cli.session import own_session
from studio.coach.fault import FaultKind
from studio.coach.record import Run
from studio.core.logs import start_log, stop_log
from studio.protocol.message import Topic
from studio.protocol.rehearsal_messages import RehearsalReport, Stage
from studio.rehearsal.pack import AudienceSpec, Fact, FaultPlan, Pack
from studio.rehearser.live import LiveOrder, LiveOutside, run_live
from studio.rehearser.live_names import REHEARSAL
from studio.rehearser.platform_process import Whereabouts
from studio.rehearser.prepared import prepare
from studio.rehearser.run_store import RunStore
from studio.rehearser.scored import judged_and_kept
from tests.journeys.show_files import CATALOGUE, write_show

MARKET = "es-ES"
LENGTH_S = 34.0
CANVASES = {"portrait": (720, 1280), "landscape": (1280, 720)}
SHOW = """
[show]
title = "Everything at once"
market = "es-ES"
canvases = ["720x1280@25", "1280x720@25"]
camera = "pattern"
microphone = "tone"
catalogue = "catalogue.json"
bitrate_kbps = 2000
preset = "ultrafast"

[[cues]]
kind = "opening"
title = "Hello"
planned_s = 2

[[cues]]
product = "watch"
planned_s = 16
offer = { percent = 20, by_key = true }

[[cues]]
product = "cam"
planned_s = 10
"""
GOODS = [{**product, "stock": 200} for product in CATALOGUE]
FAULTS: tuple[tuple[FaultKind, float, float, dict[str, Fact]], ...] = (
    (FaultKind.DISK_FILLING, 2, 9, {}),
    (FaultKind.MICROPHONE_MUTED, 2, 6, {}),
    (FaultKind.STOCK_GONE, 2, 6, {"product": "cam"}),
    (FaultKind.CAMERA_LOST, 4, 5, {}),
    (FaultKind.DOUBLE_ORDER, 5, 20, {}),
    (FaultKind.WRONG_CLAIM, 8, 8, {}),
    (FaultKind.PRICE_CHANGED, 10, 8, {"product": "watch", "price_minor": 7_490}),
    (FaultKind.PLATFORM_FAILS, 12, 5, {}),
    (FaultKind.DESTINATION_DIES, 13, 4, {}),
    (FaultKind.PRODUCER_GONE, 14, 5, {}),
    (FaultKind.UPLOAD_HALVES, 18, 9, {"percent": 10}),
    (FaultKind.CHAT_RAID, 21, 5, {}),
)
NOWHERE = ("192.0.2.1", 80)
"""An address for documents, which nobody has."""

_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 0x1


def a_pack(folder: Path) -> Pack:
    """Return a pack with everything that can go wrong."""
    return Pack(
        pack_id="everything",
        titles=(LocalText(language="en", text="Everything at once"),),
        market=MARKET,
        length_s=LENGTH_S,
        folder=folder,
        show_file=write_show(folder, SHOW, catalogue=GOODS),
        audience=AudienceSpec(profile="rushing", viewers=3_000, messages_per_minute=300),
        faults=tuple(
            FaultPlan(kind=kind, at_s=at_s, lasts_s=lasts_s, facts=facts)
            for kind, at_s, lasts_s, facts in FAULTS
        ),
    )


class Observed:
    """What somebody sees who watches the studio, and what the platform saw before it ended."""

    def __init__(self) -> None:
        self.stages: list[str] = []
        self.warnings: dict[str, list[str]] = {}
        self.shop_states: set[str] = set()
        self.stock: list[int | None] = []
        self.prices: list[int] = []
        self.lower_thirds: list[str] = []
        self.sold_units = 0
        self.questions = 0
        self.outputs: dict[str, list[int]] = {}
        self.platform: dict[str, Any] = {}
        self._client: StudioClient | None = None

    def hear(self, report: RehearsalReport) -> None:
        """Look around whenever the rehearsal says how it goes."""
        if report.stage.value not in self.stages:
            self.stages.append(report.stage.value)
        if self._client is None:
            topics: tuple[Topic, ...] = ("show", "health", "accounts", "sales", "questions")
            self._client = StudioClient("Observer", role="host", topics=topics)
            self._client.attach(may_start=False)
        self.look_for(2.0 if report.stage is Stage.SCORING else 0.05)

    def look_for(self, seconds: float) -> None:
        """Look at what is told for a time."""
        if self._client is None:
            return
        deadline_s = time.monotonic() + seconds
        while (left_s := deadline_s - time.monotonic()) > 0:
            self._client.wait_for_news(left_s)
        self._look(self._client)

    def _look(self, client: StudioClient) -> None:
        for warning in client.health.warnings:
            said = self.warnings.setdefault(warning.code, [])
            if warning.text not in said:
                said.append(warning.text)
        for report in client.accounts.reports if client.accounts is not None else ():
            self.shop_states.add(report.state.value)
        for output in client.health.outputs:
            counts = [output.frames_sent, output.frames_dropped, output.reconnects]
            self.outputs[output.destination_id] = counts
        if client.sales is not None:
            self.sold_units = client.sales.totals.units
        if client.questions is not None:
            told = client.questions
            self.questions = max(self.questions, told.open_count + told.answered_count)
        state = client.show
        if state is None:
            return
        for product in state.products:
            listing = product.listing
            if product.product_id == "cam" and self.stock[-1:] != [listing.stock]:
                self.stock.append(listing.stock)
            price = listing.price.amount_minor if listing.price is not None else 0
            if product.product_id == "watch" and self.prices[-1:] != [price]:
                self.prices.append(price)
        if "lower_third" in state.standing and state.texts.lower_third not in self.lower_thirds:
            self.lower_thirds.append(state.texts.lower_third)

    def close(self) -> None:
        """Hang up."""
        if self._client is not None:
            self._client.close()


OBSERVED = Observed()


def look_at_platform(where: Whereabouts) -> None:
    """Ask the platform what came in, and look at the studio for the last time."""
    OBSERVED.look_for(2.0)
    OBSERVED.platform = httpx.get(
        f"{where.http}/report",
        headers={"Authorization": f"Bearer {where.admin_token}"},
        trust_env=False,
    ).json()


class Watched:
    """Where the run's processes talk to, looked at all the time: for where no namespace can be."""

    def __init__(self) -> None:
        self.peers: set[str] = set()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def close(self) -> None:
        """Stop looking."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.1):
            me = psutil.Process()
            for process in (me, *me.children(recursive=True), *_of_this_home()):
                try:
                    found = process.net_connections("inet")
                except psutil.Error:
                    continue
                self.peers |= {one.raddr.ip for one in found if one.raddr}


def _of_this_home() -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("CUECARD_HOME") == os.environ["CUECARD_HOME"]:
                found.append(process)
        except psutil.Error:
            continue
    return found


def loopback_up() -> None:
    """Bring up the loopback of a namespace that was just made; nothing else is in it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        request = struct.pack("16sh", b"lo", 0).ljust(40, b"\0")
        (flags,) = struct.unpack_from("h", fcntl.ioctl(asking, _SIOCGIFFLAGS, request), 16)
        up = struct.pack("16sh", b"lo", flags | _IFF_UP).ljust(40, b"\0")
        fcntl.ioctl(asking, _SIOCSIFFLAGS, up)


def without_route() -> int:
    """Return how many packets found no way out of this namespace."""
    names, values = (
        line.split()
        for line in Path("/proc/net/snmp").read_text(encoding="ascii").splitlines()
        if line.startswith("Ip:")
    )
    return int(values[names.index("OutNoRoutes")])


def knock_outside() -> str:
    """Try to reach somebody outside; return what the system says."""
    try:
        with socket.create_connection(NOWHERE, timeout=1.0):
            return "reached"
    except OSError as error:
        return type(error).__name__


def rehearse(folder: Path) -> Run:
    """Run it beside a studio of its own, judge it, and keep it."""
    prepared = prepare(a_pack(folder))
    recording = folder / "recording.mkv"
    outside = LiveOutside(may_start=True, hear=OBSERVED.hear, look=look_at_platform)
    order = LiveOrder(
        run_id="everything-1",
        prepared=prepared,
        seed=5,
        called="A script",
        script="perfect",
        recording=recording,
        received=folder / "received",
    )
    with own_session(rehearsal=True) as session:
        start_log("cuecard")
        try:
            run = run_live(order, outside)
        finally:
            OBSERVED.close()
            ending = StudioClient(REHEARSAL)
            ending.attach()
            close_studio(ending)
            stop_log()
        session.keep = False
    store = RunStore(folder / "runs", language="es")
    judged_and_kept(run, prepared, recording=recording, store=store)
    return run


def main() -> int:
    """Run, and write down what came of it; return the exit code."""
    folder, alone = Path(sys.argv[1]), sys.argv[2:] == ["--alone"]
    if alone:
        loopback_up()
        watched, before = None, without_route()
    else:
        watched, before = Watched(), 0
    try:
        run = rehearse(folder)
    finally:
        if watched is not None:
            watched.close()
    told = {
        **{name: value for name, value in vars(OBSERVED).items() if not name.startswith("_")},
        "shop_states": sorted(OBSERVED.shop_states),
        "packets_without_route": without_route() - before if alone else None,
        "outside": knock_outside() if alone else "",
        "counted": without_route() - before if alone else None,
        "peers": sorted(watched.peers) if watched is not None else [],
    }
    (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    (folder / "run.json").write_bytes(msgspec.json.encode(run))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
