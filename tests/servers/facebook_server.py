"""A stand-in for Facebook's Graph API and its stream, made from what Facebook documents."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs

from tests.servers.json_http import Answer, Request
from tests.servers.sse_server import SseServer

SIGNS_IN = "EAAgoodtoken0123456789"
VIDEO = "911936075671494"
SECOND = 1_800_000_000
MOMENT = "2027-01-15T08:00:{:02}+0000"
PAGE = 100


class FacebookServer(SseServer):
    """One live video.

    Attributes:
        comments: All so far, oldest first.
        said: What was written into it: under what, and what.
        error: Code of the error that everything is answered with; 0: none.
        raw_page: Sent once instead of the next page of comments, or None.
        second: Of the next comment.
    """

    def __init__(self) -> None:
        super().__init__(self._graph, stream_path=f"/{VIDEO}/live_comments")
        self.comments: list[dict[str, Any]] = []
        self.said: list[tuple[str, str]] = []
        self.error = 0
        self.raw_page: bytes | None = None
        self.second = 0
        self.has_ids = False

    @property
    def address(self) -> str:
        """For `ChatSpec.address`."""
        return f"http://127.0.0.1:{self.port}"

    async def comment(self, text: str, *, author: str | None = "Viewer") -> dict[str, Any]:
        """Let somebody comment."""
        comment: dict[str, Any] = {
            "id": f"{VIDEO}_{len(self.comments) + 1}",
            "message": text,
            "created_time": MOMENT.format(self.second),
        }
        if author is not None:
            comment["from"] = {"name": author, "id": "552524095105158"}
        self.comments.append(comment)
        await self.send(json.dumps(comment))
        return comment

    def _graph(self, request: Request) -> Answer:
        fields = {**request.query, **_form(request)}
        if fields.get("access_token") != SIGNS_IN:
            return _error(190, "Invalid OAuth access token.", 400)
        if self.error:
            return _error(self.error, "something is wrong", 400)
        if request.path == self.stream_path:
            return Answer()
        if request.method == "POST":
            under = request.path.split("/")[1]
            self.said.append((under, fields["message"]))
            return Answer(body={"id": f"{under}_9"})
        raw, self.raw_page = self.raw_page, None
        return Answer(body=self._page(request) if raw is None else raw)

    def _page(self, request: Request) -> dict[str, Any]:
        begin = int(request.query.get("after") or 0)
        newest_first = self.comments[::-1][begin : begin + PAGE]
        end = begin + len(newest_first)
        paging: dict[str, Any] = {"cursors": {"before": str(begin), "after": str(end)}}
        if end < len(self.comments):
            paging["next"] = "https://graph.example.com/never-gone-to"
        return {"data": newest_first, "paging": paging}


def _form(request: Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.body.decode()).items()}


def _error(code: int, text: str, status: int) -> Answer:
    return Answer(status=status, body={"error": {"message": text, "code": code}})


@asynccontextmanager
async def facebook_server() -> AsyncIterator[FacebookServer]:
    """Run a server for as long as the test needs it."""
    server = FacebookServer()
    await server.start()
    try:
        yield server
    finally:
        await server.leave()
