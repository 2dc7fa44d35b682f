"""Chat, events and broadcasts: what goes on while a show does."""

from collections.abc import Callable
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from studio.local_platform.broadcasts import Broadcast
from studio.local_platform.http_front import Entrance, answer, read_body, read_json
from studio.local_platform.moment import written
from studio.local_platform.platform import Platform
from studio.local_platform.records import BroadcastWish, ChatMessage, Said
from studio.local_platform.refusal import Refusal, malformed
from studio.local_platform.sign_in import NAME, SUBJECT

_ONE, _MANY = "application/cloudevents+json", "application/cloudevents-batch+json"
_LONGEST_TEXT = 2_000


class ShowRoutes:
    """What is answered while a show goes on.

    Args:
        hang_up: Cuts whoever sends to a broadcast.
    """

    def __init__(
        self, platform: Platform, entrance: Entrance, hang_up: Callable[[Broadcast | None], None]
    ) -> None:
        self._platform = platform
        self._entrance = entrance
        self._hang_up = hang_up

    def routes(self) -> list[Route]:
        """Return where each is."""
        one = "/v1/broadcasts/{id}"
        return [
            Route("/v1/chat", self.read_chat),
            Route("/v1/chat", self.write_chat, methods=["POST"]),
            Route("/v1/events", self.events, methods=["POST"]),
            Route("/v1/broadcasts", self.broadcasts),
            Route("/v1/broadcasts", self.make_broadcast, methods=["POST"]),
            Route(one, self.broadcast),
            Route(f"{one}/live", self.go_live, methods=["POST"]),
            Route(f"{one}/complete", self.complete, methods=["POST"]),
        ]

    async def read_chat(self, request: Request) -> Response:
        """Tell the chat as it goes on."""
        await self._entrance.body_of_host(request)
        last = request.headers.get("last-event-id", "")
        after = int(last) if last.isascii() and last.isdigit() and len(last) < 12 else None
        return StreamingResponse(self._platform.chat.listen(after), media_type="text/event-stream")

    async def write_chat(self, request: Request) -> Response:
        """Write as the host."""
        said = read_json(await self._entrance.body_of_host(request), Said)
        if not 1 <= len(said.text.strip()) <= len(said.text) <= _LONGEST_TEXT:
            raise malformed(f"A message is of 1 to {_LONGEST_TEXT} characters.")
        message = ChatMessage(
            id=f"m-{uuid4()}",
            text=said.text,
            author_id=SUBJECT,
            author_name=NAME,
            roles=["owner"],
            published_at=written(self._platform.now_utc_ms()),
            reply_to=said.reply_to,
        )
        self._platform.chat.write(message)
        return answer(message, 201)

    async def events(self, request: Request) -> Response:
        """Take in what happens in the show."""
        body = await read_body(request)
        self._entrance.check_signature(request, (body,))
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in (_ONE, _MANY):
            raise Refusal("malformed", f"Events come as {_ONE} or {_MANY}.", status=415)
        if kind == _ONE:
            events = [read_json(body, dict[str, object])]
        else:
            events = read_json(body, list[dict[str, object]])
        received = self._platform.events.take(events)
        self._platform.journal.settle()
        return answer(received)

    async def broadcasts(self, request: Request) -> Response:
        """List all."""
        await self._entrance.body_of_host(request)
        return answer({"broadcasts": [self._told(b) for b in self._platform.broadcasts.all()]})

    async def make_broadcast(self, request: Request) -> Response:
        """Make one."""
        body = await self._entrance.body_of_host(request)
        wish = read_json(body or b"{}", BroadcastWish)
        if not 1 <= len(wish.title.strip()) <= len(wish.title) <= 200:
            raise malformed("A title is of 1 to 200 characters.")
        made = self._platform.broadcasts.make(wish.title, auto_live=wish.auto_live)
        return answer(self._told(made), 201)

    async def broadcast(self, request: Request) -> Response:
        """Say how one does."""
        await self._entrance.body_of_host(request)
        return answer(self._told(self._found(request)))

    async def go_live(self, request: Request) -> Response:
        """Let viewers see it."""
        await self._entrance.body_of_host(request)
        found = self._found(request)
        self._platform.broadcasts.go_live(found)
        return answer(self._told(found))

    async def complete(self, request: Request) -> Response:
        """End it, and hang up on whoever still sends."""
        await self._entrance.body_of_host(request)
        found = self._found(request)
        self._platform.broadcasts.complete(found)
        self._hang_up(found)
        return answer(self._told(found))

    def _found(self, request: Request) -> Broadcast:
        return self._platform.broadcasts.get(str(request.path_params["id"]))

    def _told(self, broadcast: Broadcast) -> dict[str, object]:
        return self._platform.broadcasts.told(broadcast, with_key=True)
