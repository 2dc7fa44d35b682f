"""Stand-ins for services that take events in words of their own; they check with code of theirs.

Each fails in every way that `EventReceiver` does.
"""

import hashlib
import hmac
import json
import re
import threading
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.servers.event_receiver import EventReceiver

NOW_MS = 1_800_000_000_000
MEASURED, API_SECRET = "G-AB12CD34EF", "api-secret-of-the-stream"
PIXEL, META_TOKEN = "1234567890", "EAA-token-of-the-pixel"
KEY_ID, AWS_SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
CHANNEL = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh"
REGION = "us-west-2"


class ServiceReceiver(EventReceiver):
    """A service.

    Attributes:
        held: Ids of the events that it has, in the order in which each came first.
        told: What came of each event, by its id.
        sizes: How many events each request carried.
    """

    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, dict[str, Any]] = {}
        self.sizes: list[int] = []
        self._own = threading.Lock()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def held(self) -> list[str]:
        """Ids of the events that it has."""
        return list(self.told)

    def keep(self, found: list[tuple[str, dict[str, Any]]]) -> None:
        """Keep what came; what is there already stays as it is."""
        self.sizes.append(len(found))
        for key, event in found:
            self.told.setdefault(key, event)

    def find_fault(self, true: object, what: str) -> None:
        """Write down what is wrong with a request."""
        if not true:
            self.received.wrong.append(what)


class Ga4Receiver(ServiceReceiver):
    """Google Analytics: says yes to everything, and finds fault only where it is asked to.

    Attributes:
        faults_found: What the place for tests answers.
    """

    def __init__(self) -> None:
        super().__init__()
        self.faults_found: list[dict[str, str]] = []

    def _take(self, headers: dict[str, str], body: bytes) -> int:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        asked = json.loads(body)
        self.find_fault(query == {"measurement_id": MEASURED, "api_secret": API_SECRET}, "query")
        self.find_fault(re.fullmatch(r"\d+\.\d+", asked["client_id"]), "client_id")
        self.find_fault(set(asked["consent"].values()) == {"DENIED"}, "consent")
        self.find_fault(0 < len(asked["events"]) <= 25, "too many events")
        self.find_fault(headers["content-type"] == "application/json", "content-type")
        if parts.path == "/debug/mp/collect":
            self.says = json.dumps({"validationMessages": self.faults_found}).encode()
            return 200
        self.find_fault(parts.path == "/mp/collect", parts.path)
        for event in asked["events"]:
            self._check(event)
        self.keep([(event["params"]["cuecard_event_id"], event) for event in asked["events"]])
        self.says = b""
        return 204

    def _check(self, event: dict[str, Any]) -> None:
        params = event["params"]
        age_ms = NOW_MS - event["timestamp_micros"] // 1_000
        self.find_fault(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", event["name"]), "name")
        self.find_fault(age_ms <= 72 * 3_600_000, "too old")
        texts = [value for value in params.values() if isinstance(value, str)]
        self.find_fault(all(len(text) <= 100 for text in texts), "a text is too long")
        self.find_fault("value" not in params or len(params["currency"]) == 3, "currency")
        if event["name"] in ("purchase", "refund"):
            self.find_fault(params.get("transaction_id"), "transaction_id")


class MetaReceiver(ServiceReceiver):
    """Meta: one event that is too old, and all that came with it fails."""

    def _take(self, headers: dict[str, str], body: bytes) -> int:
        if headers.get("authorization") != f"Bearer {META_TOKEN}":
            return self._error(190, "Invalid OAuth access token", 401)
        asked = json.loads(body)
        self.find_fault(self.path == f"/v26.0/{PIXEL}/events", self.path)
        self.find_fault(META_TOKEN not in self.path, "the token is in the address")
        for event in asked["data"]:
            if event["event_time"] * 1_000 < NOW_MS - 7 * 86_400_000:
                return self._error(100, "Event Timestamp Too Old", 400)
            (customer,) = event["user_data"]["external_id"]
            self.find_fault(re.fullmatch("[0-9a-f]{64}", customer), "not hashed")
            self.find_fault(set(event["user_data"]) == {"external_id"}, "somebody is told of")
            self.find_fault(event["action_source"] == "other", "action_source")
            if event["event_id"] in self.refuses:
                return self._error(100, "Invalid parameter", 400)
        if "test_event_code" not in asked:
            for event in asked["data"]:
                self.find_fault(event["event_name"] == "Purchase", "event_name")
                self.find_fault(event["custom_data"]["value"] > 0, "value")
            self.keep([(event["event_id"], event) for event in asked["data"]])
        self.says = json.dumps({"events_received": len(asked["data"])}).encode()
        return 200

    def _error(self, code: int, message: str, status: int) -> int:
        self.says = json.dumps({"error": {"code": code, "message": message}}).encode()
        return status


class IvsReceiver(ServiceReceiver):
    """Amazon IVS: believes a signature only, and wants short texts.

    Attributes:
        is_live: Whether the channel is.
    """

    def __init__(self) -> None:
        super().__init__()
        self.is_live = True

    def _take(self, headers: dict[str, str], body: bytes) -> int:
        self.says = b""
        if not self._is_signed(headers, body):
            self.says = b'{"__type":"AccessDeniedException","message":"The signature is wrong"}'
            return 403
        asked = json.loads(body)
        self.find_fault(asked["channelArn"] == CHANNEL, "channel")
        self.find_fault(0 < len(asked["metadata"].encode()) <= 1_024, "more than 1 KB")
        if not self.is_live:
            self.says = b'{"__type":"ChannelNotBroadcasting"}'
            return 404
        self.keep([(event["i"], event) for event in json.loads(asked["metadata"])["e"]])
        return 204

    def _is_signed(self, headers: dict[str, str], body: bytes) -> bool:
        """Check a signature as Amazon's documentation tells it, from the header alone."""
        found = re.fullmatch(
            r"AWS4-HMAC-SHA256 Credential=([^/]+)/(\d{8})/([^/]+)/([^/]+)/aws4_request, "
            r"SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})",
            headers.get("authorization", ""),
        )
        if found is None:
            return False
        key_id, day, region, service, names, signature = found.groups()
        if (key_id, region, service) != (KEY_ID, REGION, "ivs"):
            return False
        if not {"host", "x-amz-date"} <= set(names.split(";")):
            return False
        lines = ["POST", self.path, ""]
        lines += [f"{name}:{headers[name]}" for name in names.split(";")]
        lines += ["", names, hashlib.sha256(body).hexdigest()]
        request = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        to_sign = (
            f"AWS4-HMAC-SHA256\n{headers['x-amz-date']}\n"
            f"{day}/{region}/{service}/aws4_request\n{request}"
        )
        key = b"AWS4" + AWS_SECRET.encode()
        for part in (day, region, service, "aws4_request", to_sign):
            key = hmac.digest(key, part.encode(), "sha256")
        return hmac.compare_digest(key.hex(), signature)
