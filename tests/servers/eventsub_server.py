"""A stand-in for Twitch's EventSub and Helix, made from the messages Twitch documents.

It is as strict as Twitch: who sends a frame is cut off with 4001, who does not subscribe gets
nothing, and a subscription needs a session that is there, a token and the app's id.
"""

import itertools
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from tests.servers.json_http import Answer, JsonHttp, Request, json_http

SIGNS_IN = "goodtoken0123456789"
CLIENT_ID = "clientid0123"
ROOM = "713936733"
ACCOUNT = "713936733"
MOMENT = "2027-01-15T08:00:00.123456789Z"


class EventSubServer:
    """Twitch, as one channel's reader sees it.

    Attributes:
        keepalive_s: What it promises in a welcome.
        frames_received: What clients sent: none may.
        subscriptions: Kind and condition of all that were made, in order.
        said: Bodies of messages that were written.
        drop_reason: Why messages are not shown; empty: they are.
        refuses: Kinds of subscription that are answered with 403.
        sockets: Open ones by session id, the newest last.
    """

    def __init__(self) -> None:
        self.keepalive_s: float = 10
        self.frames_received: list[object] = []
        self.subscriptions: list[tuple[str, dict[str, str]]] = []
        self.said: list[dict[str, str]] = []
        self.drop_reason = ""
        self.refuses: set[str] = set()
        self.sockets: dict[str, list[ServerConnection]] = {}
        self.silent = False
        self._numbers = itertools.count(1)
        self._websockets: Server | None = None
        self._http: JsonHttp | None = None

    @property
    def addresses(self) -> str:
        """For `ChatSpec.address`."""
        assert self._http is not None
        return f"{self._socket_address()} http://127.0.0.1:{self._http.port}/helix"

    def _socket_address(self) -> str:
        assert self._websockets is not None
        port = next(iter(self._websockets.sockets)).getsockname()[1]
        return f"ws://127.0.0.1:{port}/ws"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen for as long as the test needs it."""
        async with json_http(self._answer) as self._http:
            self._websockets = await serve(self._serve, "127.0.0.1", 0, close_timeout=0.1)
            try:
                yield
            finally:
                await self.leave()

    async def leave(self) -> None:
        """Listen no more."""
        assert self._websockets is not None
        assert self._http is not None
        self._websockets.close()
        await self._websockets.wait_closed()
        await self._http.leave()

    # --- sockets ---------------------------------------------------------------------------------

    async def _serve(self, socket: ServerConnection) -> None:
        path = socket.request.path if socket.request else ""
        moved = parse_qs(urlsplit(path).query).get("move", [""])[0]
        session_id = moved or f"session-{next(self._numbers)}"
        self.sockets.setdefault(session_id, []).append(socket)
        try:
            if not self.silent:
                await self._welcome(socket, session_id)
            async for frame in socket:
                self.frames_received.append(frame)
                await socket.close(4001)
        except ConnectionClosed:
            pass
        finally:
            self.sockets[session_id].remove(socket)

    async def _welcome(self, socket: ServerConnection, session_id: str) -> None:
        session = {
            "id": session_id,
            "status": "connected",
            "connected_at": MOMENT,
            "keepalive_timeout_seconds": self.keepalive_s,
            "reconnect_url": None,
        }
        await socket.send(self.frame("session_welcome", {"session": session}))

    def frame(self, kind: str, payload: object, **metadata: str) -> str:
        """Return a message as Twitch writes it."""
        about = {
            "message_id": f"m-{next(self._numbers)}",
            "message_type": kind,
            "message_timestamp": MOMENT,
            **metadata,
        }
        return json.dumps({"metadata": about, "payload": payload})

    def connections(self) -> int:
        """Return how many sockets are open."""
        return sum(len(sockets) for sockets in self.sockets.values())

    async def send(self, data: str | bytes, *, text: bool = True) -> None:
        """Send a frame over the newest socket of every session."""
        for sockets in self.sockets.values():
            for socket in sockets[-1:]:
                with suppress(ConnectionClosed):
                    await socket.send(data, text=text)

    async def close(self, code: int) -> None:
        """Close every socket with a code of Twitch's."""
        for socket in [s for sockets in self.sockets.values() for s in sockets]:
            await socket.close(code)

    def cut(self) -> None:
        """Break every socket without a word."""
        for socket in [s for sockets in self.sockets.values() for s in sockets]:
            socket.transport.abort()

    # --- what happens in the room ----------------------------------------------------------------

    async def notify(self, kind: str, event: dict[str, Any]) -> None:
        """Tell an event to everybody who subscribed to its kind."""
        if any(made == kind for made, _ in self.subscriptions):
            payload = {"subscription": {"type": kind, "status": "enabled"}, "event": event}
            await self.send(self.frame("notification", payload, subscription_type=kind))

    async def say(self, text: str, **other: object) -> str:
        """Let a viewer write, and return the id of the message."""
        event = self.message_event(text, **other)
        await self.notify("channel.chat.message", event)
        return str(event["message_id"])

    def message_event(self, text: str, **other: object) -> dict[str, Any]:
        """Return a message as Twitch describes it; `other` fields replace or add."""
        return {
            "broadcaster_user_id": ROOM,
            "broadcaster_user_login": "shop",
            "broadcaster_user_name": "Shop",
            "chatter_user_id": "4145994",
            "chatter_user_login": "viewer",
            "chatter_user_name": "Viewer",
            "message_id": f"cc106a89-1814-919d-454c-{next(self._numbers):012d}",
            "message": {"text": text, "fragments": [{"type": "text", "text": text}]},
            "message_type": "text",
            "badges": [],
            "cheer": None,
            "color": "#00FF7F",
            "reply": None,
            "channel_points_custom_reward_id": None,
            "source_broadcaster_user_id": None,
            **other,
        }

    async def move(self) -> None:
        """Ask every session to move to another server; this one stays open."""
        for session_id in list(self.sockets):
            address = f"{self._socket_address()}?move={session_id}"
            session = {"id": session_id, "status": "reconnecting", "reconnect_url": address}
            await self.send(self.frame("session_reconnect", {"session": session}))

    async def revoke(self, status: str, kind: str = "channel.chat.message") -> None:
        """Take a subscription away."""
        payload = {"subscription": {"type": kind, "status": status}}
        await self.send(self.frame("revocation", payload, subscription_type=kind))

    # --- Helix -----------------------------------------------------------------------------------

    def _answer(self, request: Request) -> Answer:
        if request.headers.get("authorization") != f"Bearer {SIGNS_IN}":
            return _failure(401, "Invalid OAuth token")
        if request.headers.get("client-id") != CLIENT_ID:
            return _failure(401, "Client ID and OAuth token do not match")
        if request.path == "/helix/eventsub/subscriptions":
            return self._subscribe(request.json())
        if request.path == "/helix/chat/messages":
            return self._write(request.json())
        return _failure(404, "not found")

    def _subscribe(self, body: dict[str, Any]) -> Answer:
        kind, condition = body["type"], body["condition"]
        if not self.sockets.get(body["transport"]["session_id"]):
            return _failure(400, "websocket transport session does not exist or has disconnected")
        if kind in self.refuses:
            return _failure(403, "subscription missing proper authorization")
        self.subscriptions.append((kind, condition))
        return Answer(status=202, body={"data": [{"id": "s", "status": "enabled", "type": kind}]})

    def _write(self, body: dict[str, str]) -> Answer:
        self.said.append(body)
        sent = {"message_id": "m", "is_sent": not self.drop_reason, "drop_reason": None}
        if self.drop_reason:
            sent["drop_reason"] = {"code": "channel_settings", "message": self.drop_reason}
        return Answer(body={"data": [sent]})


def _failure(status: int, message: str) -> Answer:
    return Answer(status=status, body={"error": "error", "status": status, "message": message})


@asynccontextmanager
async def eventsub_server() -> AsyncIterator[EventSubServer]:
    """Run a stand-in for as long as the test needs it."""
    server = EventSubServer()
    async with server.running():
        yield server
