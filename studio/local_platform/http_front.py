"""What every route shares: bodies with a limit, answers, refusals, and who may come in."""

import secrets
from collections.abc import Iterable
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from studio.local_platform import signature
from studio.local_platform.platform import Platform
from studio.local_platform.refusal import Refusal, malformed

LONGEST_BODY = 4 * 1024 * 1024
_MOST_ON_A_PAGE = 500
_STATUS_CODES = {401: "signed_out", 404: "not_found", 405: "not_found", 429: "limited"}

_Body = TypeVar("_Body")


def answer(value: object, status: int = 200) -> Response:
    """Return JSON."""
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def refuse(refusal: Refusal) -> Response:
    """Return a refusal as `Error`."""
    response = answer({"error": {"code": refusal.code, "text": refusal.text}}, refusal.status)
    if refusal.retry_after_s is not None:
        response.headers["Retry-After"] = str(refusal.retry_after_s)
    return response


async def on_refusal(_: Request, error: Exception) -> Response:
    """Answer what a route refused."""
    if not isinstance(error, Refusal):
        raise error
    return refuse(error)


async def on_http_error(_: Request, error: Exception) -> Response:
    """Answer what there is no route for."""
    if not isinstance(error, HTTPException):
        raise error
    code = _STATUS_CODES.get(error.status_code, "malformed")
    return refuse(Refusal(code, str(error.detail), status=error.status_code))


async def on_gone(_: Request, __: Exception) -> Response:
    """Answer nobody: they have left."""
    return Response(status_code=400)


async def read_body(request: Request, longest: int = LONGEST_BODY) -> bytes:
    """Return the body.

    Raises:
        Refusal: It is too long.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > longest:
            raise Refusal("malformed", f"A body has at most {longest} bytes.", status=413)
        parts.append(part)
    return b"".join(parts)


def read_json(body: bytes, kind: type[_Body]) -> _Body:
    """Return a body as what it should be.

    Raises:
        Refusal: It is not that.
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, msgspec.ValidationError, ValueError, RecursionError) as error:
        raise malformed(f"The body is not what is wanted: {str(error)[:200]}") from error


def page_asked(request: Request) -> tuple[str, int]:
    """Return cursor and limit.

    Raises:
        Refusal: They make no sense.
    """
    text = request.query_params.get("limit", "100")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= _MOST_ON_A_PAGE:
        raise malformed(f"The limit is from 1 to {_MOST_ON_A_PAGE}.")
    return request.query_params.get("cursor", ""), int(text)


class Entrance:
    """Who may come in where."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    async def body_of_host(self, request: Request) -> bytes:
        """Return the body of a request of the host, who shows a token or signs.

        Raises:
            Refusal: They do neither, or not rightly.
        """
        body = await read_body(request)
        self.check_host(request, (body,))
        return body

    def check_host(self, request: Request, body: Iterable[bytes]) -> None:
        """Check that the host asks.

        Raises:
            Refusal: It is somebody else.
        """
        if "webhook-signature" in request.headers:
            self.check_signature(request, (_signed_head(request), *body))
            return
        token = bearer_of(request)
        if secrets.compare_digest(token.encode(), self._platform.keys.shop_token.encode()):
            return
        now_utc_ms = self._platform.now_utc_ms()
        if self._platform.tokens.grant_of(token, now_utc_ms=now_utc_ms) is None:
            raise Refusal("signed_out", "The token is missing, unknown, or its time is over.")

    def check_signature(self, request: Request, payload: Iterable[bytes]) -> None:
        """Check that the payload is signed with the shop's secret.

        Raises:
            Refusal: It is not, or was at another moment.
        """
        try:
            signature.check(
                request.headers,
                payload,
                secret=self._platform.keys.signing_secret,
                now_s=self._platform.now_utc_ms() / 1_000,
            )
        except Refusal:
            self._platform.wrong_signatures += 1
            raise

    def check_tester(self, request: Request) -> None:
        """Check that whoever started the platform asks.

        Raises:
            Refusal: It is somebody else.
        """
        token = bearer_of(request)
        if not secrets.compare_digest(token.encode(), self._platform.keys.admin_token.encode()):
            raise Refusal("signed_out", "This needs the token that was printed at the start.")


def bearer_of(request: Request) -> str:
    """Return the bearer token of a request, or nothing."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _signed_head(request: Request) -> bytes:
    """Return what is signed before the body: method, path and query as they were sent."""
    scope: Any = request.scope
    path = scope.get("raw_path") or quote(scope["path"]).encode()
    query = scope["query_string"]
    target = path + (b"?" + query if query else b"")
    return request.method.encode() + b" " + bytes(target) + b"\n"


GONE = ClientDisconnect
