"""A studio in its real processes with its door open, and browsers that come in by it."""

import contextlib
import json
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Locator,
    Page,
    WebSocketRoute,
    expect,
)

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow
from studio.cli.client import StudioClient
from studio.core.errors import RefusedElsewhere
from studio.core.ids import DeviceId, ProductId
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.door_commands import OfferPairing, RevokeDevice, SetDoor
from studio.protocol.door_reports import Gate, GateState, PairingOffer, PairingRole
from studio.protocol.messages import Command
from studio.protocol.question_commands import SetStatus
from studio.protocol.setup_commands import NewShow, SetCanvases, SetMarket
from studio.protocol.show_commands import SetPreview, SetRundown, Take
from studio.questions.question import Question, Status
from studio.show.canvas import parse_canvas
from studio.show.cue import Cue
from studio.show.state import ShowState
from tests.builders import a_cue, a_listing, a_sheet
from tests.journeys.studio_run import StudioRun, wait_for

PATIENCE_MS = 60_000
TOPICS = ("show", "health", "questions", "events", "door")
NAMES = {"watch": "Trek Watch S2", "cam": "Clip Cam 4K", "vac": "Nimbus Vacuum"}
ROWS = (
    SpecRow(row_id="ip", label="Water resistance", value="5", unit="ATM"),
    SpecRow(row_id="battery", label="Battery life", value="14", unit="days"),
)


class DeskRun(StudioRun):
    """A studio whose host is this test.

    Attributes:
        port: Where the door listens.
        folder: For what is recorded.
        wrong: What went wrong in pages since the last test.
    """

    watch = ProductId("watch")
    cam = ProductId("cam")

    def __init__(self, browser: Browser, folder: Path) -> None:
        super().__init__()
        self.client.close()
        self.client = StudioClient("Host", topics=TOPICS)  # type: ignore[arg-type]  # literals
        self.client.attach()
        self._browser = browser
        self.folder = folder
        self._contexts: list[BrowserContext] = []
        self._by_road: list[Page] = []
        self.wrong: list[str] = []
        self.port = _free_port()
        self._control = psutil.Process(self.pid("control"))

    def set_up(self) -> None:
        """Fill the catalogue and open the door."""
        request = self.client.request
        request(SetCanvases(canvases=(parse_canvas("720x1280@25"),)))
        request(SetMarket(market="en-US"))
        for product_id, name in NAMES.items():
            names = (LocalText(language="en", text=name),)
            listing = a_listing(product_id=ProductId(product_id), names=names)
            request(SaveProduct(listing=listing, sheet=a_sheet(product_id, *ROWS)))
        self.open_door()

    def open_door(self) -> None:
        """Let pages in, from this machine alone."""
        self.client.request(SetDoor(gate=Gate.PAGES, is_open=True, port=self.port))
        wait_for("the door is open", self._is_open, client=self.client)

    def _is_open(self) -> bool:
        door = self.client.door
        gates = door.gates if door is not None else ()
        return any(g.gate is Gate.PAGES and g.state is GateState.OPEN for g in gates)

    # --- the show ------------------------------------------------------------------------------

    @property
    def show(self) -> ShowState:
        """The show as this host was told last."""
        assert self.client.show is not None
        return self.client.show

    def ask(self, *commands: Command) -> None:
        """Ask as the host."""
        for command in commands:
            self.client.request(command)

    def begin_anew(self, *cues: Cue) -> None:
        """Put the first of the cues on program and the second in preview."""
        cues = cues or tuple(a_cue(f"cue-{name}", product_id=ProductId(name)) for name in NAMES)
        self.ask(NewShow(title="Autumn gadgets"))
        self.ask(SetRundown(cues=cues), SetPreview(cue_id=cues[0].cue_id))
        self.ask(Take(expected_preview=cues[0].cue_id))

    def until(self, what: str, true: Callable[[ShowState], object]) -> ShowState:
        """Listen until the show is as the test wants it."""
        wait_for(what, lambda: self._passed_on() and bool(true(self.show)), client=self.client)
        return self.show

    def _passed_on(self) -> bool:
        """Let messages on a road go on, which they do only while the browser is asked something."""
        for page in self._by_road:
            page.evaluate("0")
        return True

    @property
    def open_questions(self) -> dict[str, Question]:
        """Open questions by their text."""
        topic = self.client.questions
        return {question.text: question for question in topic.questions} if topic else {}

    # --- devices -------------------------------------------------------------------------------

    def offer(self, role: PairingRole = "producer", name: str = "") -> PairingOffer:
        """Make a fresh code and return it."""
        before = self._offered()
        self.ask(OfferPairing(role=role, name=name))
        wait_for(
            "a code is on offer",
            lambda: self._offered() not in {None, before},
            client=self.client,
        )
        offered = self._offered()
        assert offered is not None
        return offered

    def _offered(self) -> PairingOffer | None:
        return self.client.door.offer if self.client.door is not None else None

    def address(self, token: str = "") -> str:
        """Return the page's address, with a code in it or without."""
        return f"https://127.0.0.1:{self.port}/" + (f"#{token}" if token else "")

    def device(self, name: str) -> DeviceId:
        """Return a paired device's id."""
        assert self.client.door is not None
        return next(d.device_id for d in self.client.door.devices if d.name == name)

    def has_device(self, name: str) -> bool:
        """Return whether a device of this name was let in."""
        door = self.client.door
        return door is not None and any(device.name == name for device in door.devices)

    def new_page(self, **context: Any) -> Page:  # noqa: ANN401 - whatever a context takes
        """Open a browser's window that remembers nothing of any other."""
        made = self._browser.new_context(ignore_https_errors=True, **{"locale": "en-US", **context})
        made.set_default_timeout(PATIENCE_MS)
        self._contexts.append(made)
        page = made.new_page()
        page.on("pageerror", self._keep)
        page.on("console", self._keep_said)
        return page

    def enter(
        self,
        name: str = "Ana",
        role: PairingRole = "producer",
        **context: Any,  # noqa: ANN401
    ) -> Page:
        """Come in as a new device; return its page when it shows the show."""
        page = self.new_page(**context)
        page.goto(self.address(self.offer(role, name).token))
        wait_for(f"{name} is let in", lambda: self.has_device(name), client=self.client)
        first = {"observer": ".g-air", "camera": ".camera-page"}.get(role, ".air")
        expect(page.locator(first)).not_to_be_empty(timeout=PATIENCE_MS)
        return page

    def enter_by_road(self, name: str) -> "tuple[Page, Road]":
        """Come in as a new producer, over a road that this test may block."""
        page = self.new_page()
        road = Road(page)
        page.goto(self.address(self.offer("producer", name).token))
        expect(page.locator(".air")).not_to_be_empty(timeout=PATIENCE_MS)
        self._by_road.append(page)
        return page, road

    def door_process(self) -> psutil.Process:
        """Return the door's process that runs now."""
        children = self._control.children()
        (found,) = (one for one in children if "door" in one.cmdline())
        return found

    def let_go(self) -> list[str]:
        """Close every window and forget its device; return what went wrong in them."""
        for context in self._contexts:
            context.close()
        self._contexts.clear()
        self._by_road.clear()
        for device in self.client.door.devices if self.client.door is not None else ():
            with contextlib.suppress(RefusedElsewhere):  # one that the test itself took out
                self.ask(RevokeDevice(device_id=device.device_id))
        for question in self.open_questions.values():
            hidden = SetStatus(question_id=question.question_id, status=Status.HIDDEN)
            self.ask(hidden)
        wrong, self.wrong = self.wrong, []
        return wrong

    def _keep(self, error: Error) -> None:
        self.wrong.append(str(error))

    def _keep_said(self, said: ConsoleMessage) -> None:
        # A lost connection is said by the browser itself, and is what some tests are about.
        if said.type == "error" and "WebSocket" not in said.text and "ERR_" not in said.text:
            self.wrong.append(said.text)


class Road:
    """The way between a page and the studio, message by message.

    Attributes:
        holds: Types of messages from the studio that don't arrive.
        asked: What the page asked, oldest first, as often as it asked.
    """

    def __init__(self, page: Page) -> None:
        self.holds: tuple[str, ...] = ()
        self.asked: list[dict[str, Any]] = []
        self._ways: list[WebSocketRoute] = []
        page.route_web_socket("**/studio", self._open)

    def cut(self) -> None:
        """Break the connection that there is."""
        self._ways[-1].close(code=3001, reason="cut")

    def say(self, **message: object) -> None:
        """Tell the page something as its server would."""
        self._ways[-1].send(json.dumps(message))

    def _open(self, way: WebSocketRoute) -> None:
        self._ways.append(way)
        server = way.connect_to_server()
        server.on_message(lambda told: self._down(way, told))
        way.on_message(lambda said: self._up(server, said))

    def _down(self, way: WebSocketRoute, told: str | bytes) -> None:
        if json.loads(told)["type"] not in self.holds:
            way.send(told)

    def _up(self, server: WebSocketRoute, said: str | bytes) -> None:
        message = json.loads(said)
        if message["type"] == "Request":
            self.asked.append(message)
        server.send(said)


def cue_row(page: Page, name: str) -> Locator:
    """Return a row of the rundown."""
    return page.locator(f"[data-cue=cue-{name}]")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextlib.contextmanager
def desk_run(browser: Browser, home: Path) -> Iterator[DeskRun]:
    """Run a studio for several tests, in a home folder of its own."""
    with _home(home):
        run = DeskRun(browser, home)
    try:
        run.set_up()
        yield run
    finally:
        with _home(home):
            run.close()


@contextlib.contextmanager
def _home(folder: Path) -> Iterator[None]:
    before = os.environ.get("CUECARD_HOME")
    os.environ["CUECARD_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["CUECARD_HOME"]
        else:
            os.environ["CUECARD_HOME"] = before
