"""One POST to a receiver: bounded in time and size, each failure named, no redirect followed."""

import asyncio
import logging
import os
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from urllib.parse import urlsplit

import httpx

from studio.core.addresses import is_loopback
from studio.core.clock import Clock
from studio.outbox.verdict import code_of, reason_of, verdict_of
from studio.platforms.sinks.port import ANSWER_WITHIN_S, SinkTrouble, plain

# It would write down the address of each request, and some want a secret in there.
logging.getLogger("httpx").setLevel(logging.WARNING)

CONNECT_WITHIN_S = 8.0
LONGEST_ANSWER_BYTES = 64 * 1024
SHOWN_CHARACTERS = 160
LONGEST_WAIT_TEXT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a receiver answered.

    Attributes:
        status: HTTP's.
        body: The first 64 KB of it.
        code: `cut_answer` or `long_answer` where not all of it was read; else empty.
        retry_after_s: How long it wants to be left alone; None: it did not say.
    """

    status: int
    body: bytes
    code: str = ""
    retry_after_s: float | None = None

    def check(self) -> None:
        """Return if it means that it has what it was sent.

        Raises:
            SinkTrouble: It does not.
        """
        if 200 <= self.status < 300:
            return
        said = plain(self.body[: 4 * SHOWN_CHARACTERS].decode(errors="replace"))
        shown = f"; it says: {said[:SHOWN_CHARACTERS]}" if said else ""
        raise SinkTrouble(
            reason_of(self.status) + shown,
            code=code_of(self.status),
            state=verdict_of(self.status),
            status=self.status,
            retry_after_s=self.retry_after_s,
        )


def http_client(address: str, *, verify: ssl.SSLContext | bool = True) -> httpx.AsyncClient:
    """Return a client that keeps its connections, and follows nobody anywhere.

    On this machine no proxy is asked: the environment's is for the world outside.
    """
    ours = is_loopback(urlsplit(address).hostname or "")
    if verify is True:
        verify = _trusted(os.environ.get("SSL_CERT_FILE", ""), ours=ours)
    return httpx.AsyncClient(
        trust_env=not ours,
        verify=verify,
        follow_redirects=False,
        timeout=httpx.Timeout(ANSWER_WITHIN_S, connect=CONNECT_WITHIN_S),
        limits=httpx.Limits(max_connections=4, max_keepalive_connections=2),
        headers={"user-agent": "cuecard"},
    )


@cache
def _trusted(_named: str, *, ours: bool) -> ssl.SSLContext:
    """Return whom to trust; reading that anew for each receiver takes longer than an answer."""
    return httpx.create_ssl_context(trust_env=not ours)


def check_address(address: str) -> None:
    """Return if events can be posted to an address: TLS, or this machine.

    Raises:
        SinkTrouble: They can't.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
        safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host))
    except ValueError:
        parts, host, safe = None, "", False
    if parts is None or not host or not safe or parts.username or parts.password:
        raise SinkTrouble(
            "events can't be posted to its address: it begins with https://, has no password in "
            "it, and may begin with http:// on this machine alone",
            code="address",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """What is posted.

    Attributes:
        address: Whereto.
        body: What.
        headers: Its kind, key and signature.
        within_s: How long it may take in all.
    """

    address: str
    body: bytes
    headers: Mapping[str, str]
    within_s: float = ANSWER_WITHIN_S


async def post(client: httpx.AsyncClient, posting: Posting, clock: Clock) -> Answer:
    """Post something, and return what was answered, whatever the status.

    Raises:
        SinkTrouble: There was no answer, or none in time.
    """
    try:
        async with asyncio.timeout(posting.within_s):
            return await _post(client, posting, clock)
    except TimeoutError:
        text = f"it did not answer within {posting.within_s:g} s"
        raise SinkTrouble(text, code="slow") from None
    except httpx.ConnectTimeout:
        raise SinkTrouble(
            "it can't be reached: no connection in time", code="unreachable"
        ) from None
    except httpx.TimeoutException:
        raise SinkTrouble("it did not answer in time", code="slow") from None
    except httpx.HTTPError as error:
        raise _named(error) from error
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise SinkTrouble("its address is none", code="address") from error


async def _post(client: httpx.AsyncClient, posting: Posting, clock: Clock) -> Answer:
    request = client.build_request(
        "POST", posting.address, content=posting.body, headers=dict(posting.headers)
    )
    answer = await client.send(request, stream=True)
    try:
        begun, code = await _beginning(answer)
    finally:
        await answer.aclose()
    return Answer(
        status=answer.status_code,
        body=begun,
        code=code,
        retry_after_s=retry_after_s(answer.headers.get("retry-after", ""), clock.utc_ms()),
    )


async def _beginning(answer: httpx.Response) -> tuple[bytes, str]:
    """Return the first 64 KB of a body as it was sent, and what was odd about it."""
    read = bytearray()
    try:
        async for chunk in answer.aiter_raw():  # packed bodies stay packed: they could burst
            read += chunk
            if len(read) > LONGEST_ANSWER_BYTES:
                return bytes(read[:LONGEST_ANSWER_BYTES]), "long_answer"
    except (httpx.TransportError, httpx.StreamError):
        return bytes(read), "cut_answer"
    return bytes(read), ""


def retry_after_s(text: str, now_utc_ms: int) -> float | None:
    """Return how long a `Retry-After` asks for; None where it says nothing that can be read."""
    wish = text.strip()[:LONGEST_WAIT_TEXT]
    if wish.isascii() and wish.isdigit():
        return float(wish)
    try:
        moment = parsedate_to_datetime(wish)
        return max(0.0, moment.timestamp() - now_utc_ms / 1_000)
    except (TypeError, ValueError, OverflowError):
        return None


def _named(error: httpx.HTTPError) -> SinkTrouble:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            why = plain(cause.verify_message or "not valid")
            return SinkTrouble(
                f"its certificate is not to be trusted: {why}; nothing was sent",
                code="certificate",
            )
        if isinstance(cause, ssl.SSLError):
            return SinkTrouble("no safe connection came about", code="tls")
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectError):
        return SinkTrouble("it can't be reached", code="unreachable")
    return SinkTrouble("the connection broke before it had answered", code="unreachable")
