"""How WooCommerce wants requests signed.

Over TLS, key and secret are a name and a password. Without it they would be read on the way, so
each request carries a signature instead: OAuth 1.0a, HMAC-SHA256, RFC 5849 section 3.4.
"""

import hmac
import secrets
from base64 import b64encode
from collections.abc import Callable, Generator, Iterable
from urllib.parse import quote

import httpx


def sign(secret: str, method: str, address: str, parameters: Iterable[tuple[str, str]]) -> str:
    """Return the signature, base64.

    Args:
        secret: The consumer's.
        method: HTTP's, upper case.
        address: Scheme, host, port where it is not the scheme's own, and path; no query.
        parameters: Names and values of the query, not escaped; `oauth_signature` is passed over.
    """
    escaped = sorted((_quoted(n), _quoted(v)) for n, v in parameters if n != "oauth_signature")
    query = "&".join(f"{name}={value}" for name, value in escaped)
    base = "&".join((method, _quoted(address), _quoted(query)))
    digest = hmac.new(f"{secret}&".encode(), base.encode(), "sha256").digest()
    return b64encode(digest).decode()


def _quoted(text: str) -> str:
    return quote(text, safe="~")


class OAuth1Auth(httpx.Auth):
    """Signs requests that travel unencrypted."""

    def __init__(self, key: str, secret: str, *, now_utc_ms: Callable[[], int]) -> None:
        self._key = key
        self._secret = secret
        self._now_utc_ms = now_utc_ms

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request signed."""
        url = request.url.copy_merge_params(
            {
                "oauth_consumer_key": self._key,
                "oauth_nonce": secrets.token_hex(16),
                "oauth_signature_method": "HMAC-SHA256",
                "oauth_timestamp": str(self._now_utc_ms() // 1_000),
            }
        )
        address = f"{url.scheme}://{url.netloc.decode()}{url.path}"
        signature = sign(self._secret, request.method, address, url.params.multi_items())
        request.url = url.copy_merge_params({"oauth_signature": signature})
        yield request


def auth_for(address: str, key: str, secret: str, *, now_utc_ms: Callable[[], int]) -> httpx.Auth:
    """Return what signs requests to an address."""
    if address.startswith("https://"):
        return httpx.BasicAuth(key, secret)
    return OAuth1Auth(key, secret, now_utc_ms=now_utc_ms)
