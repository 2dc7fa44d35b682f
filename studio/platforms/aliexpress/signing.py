"""How AliExpress wants requests signed: HMAC-SHA256 over sorted names and values.

Source: the open platform's page on signatures. Calls of the system, those under `/rest`, have
their path before the rest; calls of the business have theirs in `method`. Names and values are
signed as they are, not as they are escaped.
"""

import hmac
from collections.abc import Callable, Generator, Iterable
from urllib.parse import parse_qsl, quote, urlencode

import httpx

SYSTEM = "/rest"


def sign(secret: str, fields: Iterable[tuple[str, str]], *, path: str = "") -> str:
    """Return the signature, 64 hex digits in upper case.

    Args:
        secret: The app's.
        fields: All that is sent; one named `sign` is passed over.
        path: Of a call of the system, without `/rest`; empty for calls of the business.
    """
    ordered = sorted((name, value) for name, value in fields if name != "sign")
    text = path + "".join(name + value for name, value in ordered)
    return hmac.new(secret.encode(), text.encode(), "sha256").hexdigest().upper()


class AliExpressAuth(httpx.Auth):
    """Adds what every call has, and signs the form that is sent."""

    requires_request_body = True

    def __init__(self, app_key: str, secret: str, *, now_utc_ms: Callable[[], int]) -> None:
        self._app_key = app_key
        self._secret = secret
        self._now_utc_ms = now_utc_ms

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with its form signed."""
        fields = parse_qsl(request.content.decode(), keep_blank_values=True)
        fields += [
            ("app_key", self._app_key),
            ("sign_method", "sha256"),
            ("timestamp", str(self._now_utc_ms())),
        ]
        system = request.url.path.partition(f"{SYSTEM}/")[2]
        path = f"/{system}" if system else ""
        fields.append(("sign", sign(self._secret, fields, path=path)))
        content = urlencode(fields, quote_via=quote).encode()
        headers = {k: v for k, v in request.headers.items() if k.lower() != "content-length"}
        yield httpx.Request(
            request.method,
            request.url,
            headers=headers,
            content=content,
            extensions=request.extensions,
        )
