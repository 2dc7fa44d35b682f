"""An address from a platform, taken apart into server and key, which stays word for word."""

from urllib.parse import urlsplit

from studio.core.addresses import is_loopback
from studio.core.keychain import LONGEST_KEY
from studio.platforms import reason

SCHEMES = frozenset({"rtmp", "rtmps"})
LONGEST_URL = 500


def server_and_key(who: str, address: str) -> tuple[str, str]:
    """Return server and key of an address that has both: the key is all behind the app.

    A key may hold slashes, `?`, `&` and `=`; nothing in it is escaped or unescaped.

    Raises:
        PlatformRefused: It is no such address; the text does not repeat it.
    """
    scheme, _, rest = address.partition("://")
    host, _, path = rest.partition("/")
    app, _, key = path.partition("/")
    return checked(who, f"{scheme}://{host}/{app}", key)


def checked(who: str, url: str, key: str) -> tuple[str, str]:
    """Return server and key, if a stream can be sent there without being overheard.

    Raises:
        PlatformRefused: It can't; the text repeats neither.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _no_address(who) from None
    fits = parts.scheme in SCHEMES and host and len(url) <= LONGEST_URL and url.isprintable()
    if not fits or any(sign.isspace() for sign in url) or parts.username:
        raise _no_address(who)
    if parts.scheme == "rtmp" and not is_loopback(host):
        raise reason.refused(
            reason.MALFORMED, f"{who} names a server that would get the stream unencrypted"
        )
    if not 0 < len(key) <= LONGEST_KEY or not key.isprintable() or " " in key:
        raise reason.refused(reason.MALFORMED, f"{who} gives no stream key that can be used")
    return url, key


def _no_address(who: str) -> Exception:
    return reason.refused(reason.MALFORMED, f"{who} names no server to stream to")
