"""`cuecard producer`: the producer's page for a studio far away, by the agency's NATS server.

It starts no studio and needs none on this machine. The page is served on this machine alone; what
it says travels under the person's own key.
"""

import argparse
import asyncio
import contextlib
import signal
import socket
from pathlib import Path

from studio.cli.terminal import complain, say
from studio.core.clock import SystemClock
from studio.core.credentials_file import new_file, read_file
from studio.core.errors import BadInput
from studio.core.logs import start_log, stop_log
from studio.core.nats_address import parse_nats_address
from studio.core.nkey import read_credentials, shown
from studio.remote.relay.far_side import FarSide
from studio.remote.relay.page_door import LOOPBACK, PageDoor, page_token
from studio.remote.relay.permissions import as_user, of_person, of_studio
from studio.remote.relay.place import parse_place
from studio.remote.relay.standing import Way

DEFAULT_PORT = 8738
LOOK_EVERY_S = 0.25


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: What was typed makes no sense, or the credentials can't be read.
    """
    if typed.new_credentials:
        return _make_credentials(typed)
    if not (typed.relay and typed.studio and typed.creds):
        raise BadInput("--relay, --studio and --creds say where the studio is and who you are")
    way = Way(
        server=parse_nats_address(typed.relay),
        place=parse_place(typed.studio),
        credentials=read_credentials(read_file(Path(typed.creds))),
        name=typed.name or socket.gethostname()[:40],
    )
    port = _port(typed.listen)
    start_log("producer")
    try:
        return asyncio.run(_serve(way, port))
    finally:
        stop_log()


async def _serve(way: Way, port: int) -> int:
    far = FarSide(way, SystemClock())
    door = PageDoor(far, page_token(way.credentials, way.place))
    try:
        await door.open(port)
    except OSError as error:
        text = f"port {port} can't be used: another program may have it; choose one by --listen"
        raise BadInput(text) from error
    say(f"The page: {door.address}")
    say(f"Your key: {way.credentials.public}")
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # not on Windows; Ctrl+C cancels there
            loop.add_signal_handler(number, ended.set)
    tasks = (
        asyncio.create_task(far.run(), name="far side"),
        asyncio.create_task(_say_how_it_stands(far, way), name="how it stands"),
        asyncio.create_task(ended.wait(), name="the end"),
    )
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        await door.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if far.outbox.unsent:
        complain(f"{far.outbox.unsent} commands never reached the relay, and are not done")
        return 1
    return 0


async def _say_how_it_stands(far: FarSide, way: Way) -> None:
    """Write a line whenever it is otherwise."""
    before = ""
    while True:
        line = _in_words(far, way)
        if line != before:
            say(line)
            before = line
        await asyncio.sleep(LOOK_EVERY_S)


def _in_words(far: FarSide, way: Way) -> str:
    standing = far.standing
    place = f"{way.place.agency}/{way.place.studio}"
    if standing.refused is not None:
        key = shown(way.credentials.public)
        return f"{place}: {standing.refused.text} (your key is {key})"
    if standing.away or standing.inside is None:
        return f"{place}: {standing.text}"
    return f"{place}: you are in, as {standing.inside.name} ({standing.inside.role})"


def _make_credentials(typed: argparse.Namespace) -> int:
    """Write a fresh key, and say what the agency must know of it."""
    place = parse_place(typed.studio or "")
    domain = parse_nats_address(typed.relay).domain if typed.relay else ""
    credentials = new_file(Path(typed.new_credentials))
    allowed = of_studio if typed.of_studio else of_person
    say(f"The key is in {typed.new_credentials}; it is a secret. The agency's server must know:")
    say(as_user(credentials.public, allowed(place, credentials.public, domain=domain)))
    return 0


def _port(listen: str) -> int:
    """Return the port of `127.0.0.1:PORT`.

    Raises:
        BadInput: It is another machine's address, or none.
    """
    host, _, port = listen.rpartition(":")
    if host not in {LOOPBACK, "localhost"} or not port.isdecimal() or int(port) > 65_535:
        raise BadInput("--listen takes 127.0.0.1:PORT: the page is for this machine alone")
    return int(port)
