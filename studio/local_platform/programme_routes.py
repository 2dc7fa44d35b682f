"""Tasks, levels, campaigns and brands' proposals, as `openapi.json` has them."""

import asyncio
import tempfile
from collections.abc import Iterator
from typing import IO

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from studio.local_platform import proof
from studio.local_platform.http_front import Entrance, answer, read_json
from studio.local_platform.platform import Platform
from studio.local_platform.records import Step
from studio.local_platform.refusal import Refusal, malformed

_KEPT_IN_MEMORY = 4 * 1024 * 1024
_PIECE = 1024 * 1024


class ProgrammeRoutes:
    """What the task centre answers."""

    def __init__(self, platform: Platform, entrance: Entrance) -> None:
        self._platform = platform
        self._entrance = entrance

    def routes(self) -> list[Route]:
        """Return where each is."""
        return [
            Route("/v1/tasks", self.tasks),
            Route("/v1/tasks/{id}/accept", self.accept, methods=["POST"]),
            Route("/v1/tasks/{id}/proof", self.hand_in, methods=["POST"]),
            Route("/v1/levels", self.levels),
            Route("/v1/campaigns", self.campaigns),
            Route("/v1/campaigns/{id}/join", self.join, methods=["POST", "DELETE"]),
            Route("/v1/brand-offers", self.brand_offers),
            Route("/v1/brand-offers/{id}/step", self.step, methods=["POST"]),
        ]

    async def tasks(self, request: Request) -> Response:
        """List what is asked."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.programme.tasks(now_utc_ms=self._platform.now_utc_ms()))

    async def accept(self, request: Request) -> Response:
        """Take a task on."""
        await self._entrance.body_of_host(request)
        now_utc_ms = self._platform.now_utc_ms()
        return self._kept(self._platform.programme.accept(self._id(request), now_utc_ms=now_utc_ms))

    async def hand_in(self, request: Request) -> Response:
        """Take a proof: the archive itself, or a form with it in one field."""
        if request.headers.get("content-type", "").startswith("multipart/form-data"):
            await self._check_form(request)
        else:
            await self._check_archive(request)
        now_utc_ms = self._platform.now_utc_ms()
        task = self._platform.programme.hand_in(self._id(request), now_utc_ms=now_utc_ms)
        return self._kept(task)

    async def levels(self, request: Request) -> Response:
        """List levels."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.programme.levels(now_utc_ms=self._platform.now_utc_ms()))

    async def campaigns(self, request: Request) -> Response:
        """List campaigns."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.programme.campaigns())

    async def join(self, request: Request) -> Response:
        """Take part, or no more."""
        await self._entrance.body_of_host(request)
        joined = request.method == "POST"
        campaign = self._platform.programme.join(
            self._id(request), joined=joined, now_utc_ms=self._platform.now_utc_ms()
        )
        return self._kept(campaign)

    async def brand_offers(self, request: Request) -> Response:
        """List what brands propose."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.programme.brand_offers())

    async def step(self, request: Request) -> Response:
        """Say how far a proposal has come."""
        step = read_json(await self._entrance.body_of_host(request), Step)
        return self._kept(self._platform.programme.step(self._id(request), step))

    async def _check_archive(self, request: Request) -> None:
        with tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY) as file:
            size = 0
            async for part in request.stream():
                size += len(part)
                if size > proof.LONGEST_BYTES:
                    raise Refusal("malformed", "A proof has at most 200 MB.", status=413)
                file.write(part)
            self._entrance.check_host(request, _pieces(file))
            file.seek(0)
            await asyncio.to_thread(proof.check, file)

    async def _check_form(self, request: Request) -> None:
        length = request.headers.get("content-length", "")
        if not length.isascii() or not length.isdigit() or int(length[:12]) > proof.LONGEST_BYTES:
            raise Refusal("malformed", "A form says its length, at most 200 MB.", status=413)
        if "webhook-signature" in request.headers:
            raise malformed("A form is sent with a token; what is signed is an archive.")
        self._entrance.check_host(request, ())
        async with request.form(max_files=1, max_fields=20) as form:
            files = [value for value in form.values() if isinstance(value, UploadFile)]
            if not files:
                raise malformed("The form holds no file.")
            await asyncio.to_thread(proof.check, files[0].file)

    def _kept(self, told: object) -> Response:
        self._platform.journal.settle()
        return answer(told)

    @staticmethod
    def _id(request: Request) -> str:
        return str(request.path_params["id"])


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(_PIECE):
        yield piece
