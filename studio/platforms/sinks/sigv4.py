"""Requests signed as Amazon wants them.

Source: AWS Signature Version 4, "Create a signed AWS API request"; its published test suite is
checked in `tests/platforms/test_service_sinks.py`.
"""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote

ALGORITHM = "AWS4-HMAC-SHA256"


@dataclass(frozen=True, slots=True, kw_only=True)
class AwsKey:
    """Who asks, and where.

    Attributes:
        key_id: The access key's id.
        secret: The access key's secret.
        region: Such as `us-west-2`.
        service: Such as `ivs`.
        session: Token of a key that lasts for a while, or empty.
    """

    key_id: str
    secret: str = field(repr=False)
    region: str
    service: str
    session: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signable:
    """A request.

    Attributes:
        method: HTTP's.
        host: As it stands in the header, with a port that is not the usual one.
        path: From the slash on, without a query.
        query: Names and values, not escaped.
        headers: What else is signed.
        body: As it is sent.
    """

    method: str
    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


def signed(request: Signable, key: AwsKey, *, now_utc_ms: int) -> dict[str, str]:
    """Return the headers that sign a request."""
    stamp = datetime.fromtimestamp(now_utc_ms // 1_000, UTC).strftime("%Y%m%dT%H%M%SZ")
    own = {"x-amz-date": stamp, **({"x-amz-security-token": key.session} if key.session else {})}
    headers = {
        name.lower(): " ".join(value.split())
        for name, value in {**request.headers, **own, "host": request.host}.items()
    }
    names = sorted(headers)
    canonical = "\n".join(
        (
            request.method,
            quote(request.path, safe="/-_.~"),
            _query(request.query),
            *(f"{name}:{headers[name]}" for name in names),
            "",
            ";".join(names),
            hashlib.sha256(request.body).hexdigest(),
        )
    )
    scope = f"{stamp[:8]}/{key.region}/{key.service}/aws4_request"
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    signature = hmac.new(
        _derived(key, stamp[:8]), f"{ALGORITHM}\n{stamp}\n{scope}\n{digest}".encode(), "sha256"
    ).hexdigest()
    own["authorization"] = (
        f"{ALGORITHM} Credential={key.key_id}/{scope}, "
        f"SignedHeaders={';'.join(names)}, Signature={signature}"
    )
    return own


def _query(query: tuple[tuple[str, str], ...]) -> str:
    escaped = sorted((quote(name, safe="-_.~"), quote(value, safe="-_.~")) for name, value in query)
    return "&".join(f"{name}={value}" for name, value in escaped)


def _derived(key: AwsKey, day: str) -> bytes:
    derived = f"AWS4{key.secret}".encode()
    for part in (day, key.region, key.service, "aws4_request"):
        derived = hmac.new(derived, part.encode(), "sha256").digest()
    return derived
