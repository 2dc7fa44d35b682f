"""One request over HTTP, and whatever may go wrong with it named.

Answers are bounded, redirects are not followed, and the whole of it has a deadline: a hostile or
slow shop costs a few megabytes and half a minute, and nothing else waits for it.
"""

import asyncio
import logging
import ssl
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import TypeVar
from urllib.parse import quote, urlencode, urlsplit

import httpx
import msgspec

from studio.core.addresses import is_loopback
from studio.platforms import reason

CONNECT_WITHIN_S = 10.0
ANSWER_WITHIN_S = 25.0
LONGEST_ANSWER = 8 * 1_024 * 1_024
LONGEST_RETRY_AFTER_S = 3_600.0

T = TypeVar("T")

# It would write down the address of each request, and some platforms want secrets in there.
logging.getLogger("httpx").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked.

    Attributes:
        method: HTTP's.
        path: From the address on, beginning with a slash, without a query.
        query: Names and values, in their order, not yet escaped.
        body: As it is sent.
        kind: Of the body.
        headers: What else goes along.
        within_s: Until when the whole answer has to be here.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]] = ()
    body: bytes = b""
    kind: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    within_s: float = ANSWER_WITHIN_S


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """What came back, whatever its status but a redirect's.

    Attributes:
        status: HTTP's.
        headers: By lower-case name.
        body: At most `LONGEST_ANSWER` bytes.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


class Exchange:
    """Asks one server."""

    def __init__(self, who: str, address: str, *, auth: httpx.Auth | None = None) -> None:
        """Take whom to ask.

        Args:
            who: Names the server in texts.
            address: As `check_address` returned it; all paths are under its own.
            auth: Signs each request as it is sent.
        """
        self.who = who
        self._address = address.rstrip("/")
        own = on_this_machine(address)
        self._client = httpx.AsyncClient(
            auth=auth,
            timeout=httpx.Timeout(ANSWER_WITHIN_S, connect=CONNECT_WITHIN_S),
            headers={"Accept": "application/json", "Accept-Encoding": "identity"},
            # On this machine no proxy is asked: the environment's is for the world outside.
            trust_env=not own,
            verify=ssl.create_default_context() if own and address[:6] == "https:" else _trusted(),
        )

    async def aclose(self) -> None:
        """Close its connections."""
        await self._client.aclose()

    async def ask(self, question: Question) -> HttpAnswer:
        """Return the answer to a question, also where its status is no success.

        Raises:
            PlatformUnavailable: `unreachable`, `silent` or `cut`.
            PlatformRefused: `certificate`, `redirected`, `too_long` or `malformed`.
        """
        try:
            async with asyncio.timeout(question.within_s):
                return await self._ask(question)
        except (TimeoutError, httpx.TimeoutException) as error:
            raise reason.unavailable(reason.SILENT, f"{self.who} does not answer") from error
        except httpx.RemoteProtocolError as error:
            raise reason.unavailable(reason.CUT, f"{self.who} broke off its answer") from error
        except httpx.TransportError as error:
            raise self._not_reached(error) from error
        except (httpx.InvalidURL, ValueError) as error:
            raise reason.refused(reason.BAD_SETTING, f"{self.who} has no valid address") from error

    async def _ask(self, question: Question) -> HttpAnswer:
        query = urlencode(question.query, quote_via=quote)
        url = f"{self._address}{question.path}" + (f"?{query}" if query else "")
        headers = dict(question.headers)
        if question.body:
            headers.setdefault("Content-Type", question.kind)
        async with self._client.stream(
            question.method, url, content=question.body or None, headers=headers
        ) as answer:
            if 300 <= answer.status_code < 400:
                raise reason.refused(
                    reason.REDIRECTED,
                    f"{self.who} sends us to another address ({answer.status_code})",
                )
            if answer.headers.get("content-encoding", "identity") != "identity":
                raise reason.refused(reason.MALFORMED, f"{self.who} packs what it was not to pack")
            return HttpAnswer(
                status=answer.status_code,
                headers={name.lower(): value for name, value in answer.headers.items()},
                body=await self._body(answer),
            )

    async def _body(self, answer: httpx.Response) -> bytes:
        told = answer.headers.get("content-length", "")
        if told.isdigit() and int(told[:20]) > LONGEST_ANSWER:
            raise self._too_long()
        body = bytearray()
        async for part in answer.aiter_raw():
            body += part
            if len(body) > LONGEST_ANSWER:
                raise self._too_long()
        return bytes(body)

    def _too_long(self) -> Exception:
        return reason.refused(
            reason.TOO_LONG, f"{self.who} answers with more than {LONGEST_ANSWER >> 20} MB"
        )

    def _not_reached(self, error: Exception) -> Exception:
        causes = tuple(_causes(error))
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            return reason.refused(
                reason.CERTIFICATE, f"{self.who} has no certificate that can be trusted"
            )
        if any(isinstance(cause, ssl.SSLError) for cause in causes):
            return reason.refused(reason.CERTIFICATE, f"{self.who} speaks no TLS as it should")
        if isinstance(error, httpx.ReadError | httpx.WriteError):
            return reason.unavailable(reason.CUT, f"{self.who} broke off")
        return reason.unavailable(reason.UNREACHABLE, f"{self.who} can't be reached")


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom to trust: reading that anew for each shop would take longer than asking it."""
    return httpx.create_ssl_context()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def on_this_machine(address: str) -> bool:
    """Return whether an address is this machine's own."""
    try:
        return is_loopback(urlsplit(address).hostname or "")
    except ValueError:
        return False


def check_address(who: str, address: str, *, plain: bool = False) -> str:
    """Return an address that may be asked.

    Args:
        who: Names the server in the text.
        address: As the host typed it.
        plain: Whether what is sent there keeps its secrets even unencrypted.

    Raises:
        PlatformRefused: It is none, or a secret would travel unencrypted.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    if parts.scheme not in ("https", "http") or not host or parts.username or parts.query:
        raise reason.refused(reason.BAD_SETTING, f"{who} has no valid address")
    if parts.scheme == "http" and not plain and not on_this_machine(address):
        raise reason.refused(
            reason.BAD_SETTING,
            f"{who} would be sent its secret unencrypted",
            advice="Give an address that begins with https://.",
        )
    return address


def check_status(who: str, answer: HttpAnswer, *, now_utc_ms: int) -> None:
    """Return if an answer's status is a success.

    Raises:
        PlatformUnavailable: `busy` or `limited`.
        PlatformRefused: Whatever else.
    """
    status = answer.status
    if 200 <= status < 300:
        return
    wait = retry_after_s(answer, now_utc_ms=now_utc_ms)
    text = f"{who} answered {status}"
    if status == 429:
        raise reason.unavailable(reason.LIMITED, text, retry_after_s=wait)
    if status >= 500 or status in (408, 425):
        raise reason.unavailable(reason.BUSY, text, retry_after_s=wait)
    words = {401: reason.SIGNED_OUT, 403: reason.NOT_ALLOWED, 404: reason.NOT_FOUND}
    raise reason.refused(words.get(status, reason.REFUSED), text)


def retry_after_s(answer: HttpAnswer, *, now_utc_ms: int) -> float | None:
    """Return how long a server wants to be left alone, at most an hour; None: it does not say."""
    told = answer.headers.get("retry-after", "").strip()[:40]
    if not told:
        return None
    try:
        wait = float(told)
    except ValueError:
        try:
            until = parsedate_to_datetime(told)
        except ValueError:
            return None
        aware = until if until.tzinfo else until.replace(tzinfo=UTC)
        wait = (aware - datetime.fromtimestamp(now_utc_ms / 1_000, UTC)).total_seconds()
    return min(max(wait, 0.0), LONGEST_RETRY_AFTER_S) if wait == wait else None  # noqa: PLR0124


def read_json(raw: bytes, kind: type[T], who: str) -> T:
    """Return JSON as a value of a type; fields that the type has not are passed over.

    Raises:
        PlatformRefused: It is something else (`malformed`); what was sent is not repeated.
    """
    try:
        return msgspec.json.decode(raw, type=kind, strict=False)
    except (ValueError, RecursionError) as error:
        raise reason.refused(
            reason.MALFORMED, f"{who} answers what it does not document"
        ) from error
