"""What is told to all who are let in: topics as they change, and pictures while somebody looks.

It listens to the control room only while somebody is there, and sends each thing once, however
many listen: the server far away hands it on.
"""

import asyncio
import base64
import logging
from collections.abc import Awaitable, Callable

import msgspec

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.message import Role, Topic
from studio.protocol.roles import topics_of
from studio.remote.control_line import Caller, open_line
from studio.remote.gate import Inside
from studio.remote.picture import Viewer
from studio.remote.relay.letters import Locked, write
from studio.remote.relay.place import Place
from studio.remote.relay.seal import lock, new_key

TOPICS: dict[str, Topic] = {
    "ShowChanged": "show",
    "HealthChanged": "health",
    "CatalogueChanged": "catalogue",
    "ReadinessChanged": "readiness",
    "EventsChanged": "events",
    "QuestionsChanged": "questions",
}
PICTURE = "picture"
PICTURE_SIDE_PX, PICTURE_FPS = 360, 5
"""Small and few: they go over the venue's line, the one the show is sent by."""

TRY_AGAIN_S = 0.5

Send = Callable[[str, bytes], Awaitable[None]]

_log = logging.getLogger(__name__)


class _Head(msgspec.Struct):
    type: str = ""


_head: msgspec.json.Decoder[_Head] = msgspec.json.Decoder(_Head)


class Newsroom:
    """Tells what it hears from the control room.

    Attributes:
        send: Sends to a subject; replaced with every new connection.
        number: Of the newest news.
    """

    def __init__(self, place: Place, session: str, inside: Inside, send: Send) -> None:
        self._place = place
        self._session = session
        self._way_in = (inside.start.port, inside.start.secret)
        self._keys: dict[str, bytes] = {}
        self._latest: dict[Topic, bytes] = {}
        self._maker = inside.maker
        self._viewer = Viewer(side_px=PICTURE_SIDE_PX, fps=PICTURE_FPS)
        self._somebody = asyncio.Event()
        self._looked_at = asyncio.Event()
        self.send = send
        self.number = 0
        self.change_keys()

    def keys_for(self, role: Role) -> dict[str, str]:
        """Return the keys that a role is given."""
        may = topics_of(role)
        named: list[str] = [topic for topic in TOPICS.values() if topic in may]
        if "health" in may:  # whoever sees how it goes may see the picture
            named = [*named, PICTURE]
        return {name: base64.b64encode(self._keys[name]).decode() for name in named}

    def change_keys(self) -> None:
        """Lock with other keys from now on: somebody is let in no more."""
        self._keys = {name: new_key() for name in (*TOPICS.values(), PICTURE)}

    def want(self, *, news: bool, pictures: bool) -> None:
        """Tell news and pictures from now on, or not."""
        for wanted, event in ((news, self._somebody), (pictures, self._looked_at)):
            if wanted:
                event.set()
            else:
                event.clear()

    async def tell_again(self) -> None:
        """Tell every topic as it was last.

        Raises:
            ConnectionLost: The server is away.
        """
        for topic, line in tuple(self._latest.items()):
            await self._tell(topic, line)

    async def run(self) -> None:
        """Tell until cancelled."""
        tasks = (
            asyncio.create_task(self._listen(), name="news for far away"),
            asyncio.create_task(self._show(), name="sending pictures"),
        )
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            await self._somebody.wait()
            try:
                await self._pass_on()
            except (ConnectionLost, ProtocolError) as error:
                _log.info("no news for far away: %s", error)
                await asyncio.sleep(TRY_AGAIN_S)

    async def _pass_on(self) -> None:
        topics = tuple(TOPICS.values())
        line = await open_line(*self._way_in, Caller(role="producer", name="Relay", topics=topics))
        try:
            async for said in line.lines():
                topic = TOPICS.get(_head.decode(said).type)
                if topic is not None:
                    self._latest[topic] = said
                    await self._try_to_tell(topic, said)
                if not self._somebody.is_set():
                    self._latest.clear()
                    return
        finally:
            await line.close()

    async def _try_to_tell(self, topic: Topic, line: bytes) -> None:
        try:
            await self._tell(topic, line)
        except ConnectionLost:
            return  # told again when the server is back
        except ProtocolError as error:
            _log.warning("%s can't be told far away: %s", topic, error)

    async def _tell(self, topic: Topic, line: bytes) -> None:
        self.number += 1
        head = write(Locked(session=self._session, number=self.number, topic=topic))
        await self.send(self._place.news(topic), lock(self._keys[topic], head, line))

    async def _show(self) -> None:
        while True:
            await self._looked_at.wait()
            with self._maker.looking(self._viewer):
                while self._looked_at.is_set():
                    await self._send_picture()

    async def _send_picture(self) -> None:
        try:
            async with asyncio.timeout(1.0):
                jpeg = await self._viewer.next()
        except TimeoutError:
            return  # nothing to see; perhaps nobody looks any more
        head = write(Locked(session=self._session, number=0, topic="show"))
        try:
            await self.send(self._place.picture, lock(self._keys[PICTURE], head, jpeg))
        except (ConnectionLost, ProtocolError):
            await asyncio.sleep(TRY_AGAIN_S)
