"""Events that came in: each once, and whether they came in order and whole."""

import hashlib
import re
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from studio.local_platform.journal import Journal
from studio.local_platform.records import Record
from studio.local_platform.refusal import Refusal, malformed

MOST_AT_ONCE = 500
_KEPT = 20_000
_MOST_MISSING = 100_000
_MOST_TOLD = 100
_LONGEST_ID = 100
_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(slots=True)
class _Partition:
    """Sequence numbers of one show.

    Attributes:
        first: Lowest seen.
        last: Highest seen.
        count: How many events.
        out_of_order: How many came after a higher one.
        late: The first of those: number, and the highest before it.
        missing: Numbers between first and last that have not come.
    """

    first: int
    last: int
    count: int = 1
    out_of_order: int = 0
    late: list[tuple[int, int]] = field(default_factory=list)
    missing: set[int] = field(default_factory=set)

    def add(self, number: int) -> None:
        self.count += 1
        if number > self.last:
            room = _MOST_MISSING - len(self.missing)
            self.missing.update(range(self.last + 1, min(number, self.last + 1 + room)))
            self.last = number
            return
        self.out_of_order += 1
        self.missing.discard(number)
        if len(self.late) < _MOST_TOLD:
            self.late.append((number, self.last))


class EventBook:
    """All events, each known by its id.

    Attributes:
        accepted: Taken in.
        duplicates: Came again with the same body.
        conflicts: Came again with another one.
        requests: Answered with success.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self.accepted = self.duplicates = self.conflicts = self.requests = 0
        self._digests: dict[str, bytes] = {}
        self._latest: deque[tuple[int, Record]] = deque(maxlen=_KEPT)
        self._by_type: Counter[str] = Counter()
        self._by_source: Counter[str] = Counter()
        self._shown: Counter[str] = Counter()
        self._partitions: dict[str, _Partition] = {}

    def take(self, events: Sequence[Any]) -> Record:
        """Take in events, all or none; return a `Received`.

        Raises:
            Refusal: One is no CloudEvent, or is known with another body.
        """
        if not 1 <= len(events) <= MOST_AT_ONCE:
            raise malformed(f"A request carries from 1 to {MOST_AT_ONCE} events.")
        fresh: dict[str, tuple[bytes, Record]] = {}
        duplicates = 0
        for event in events:
            digest = _digest(_checked(event))
            known = self._digests.get(event["id"]) or fresh.get(event["id"], (None,))[0]
            if known is None:
                fresh[event["id"]] = digest, event
            elif known == digest:
                duplicates += 1
            else:
                self.conflicts += 1
                raise Refusal("conflict", f"Event {event['id']} is known with another body.")
        for digest, event in fresh.values():
            self.bring_back(event, digest)
            self._journal.append("event", event)
        self.duplicates += duplicates
        self.requests += 1
        return {"accepted": len(fresh), "duplicates": duplicates}

    def bring_back(self, event: Record, digest: bytes = b"") -> None:
        """Take in an event as it was or is written down."""
        self._digests[event["id"]] = digest or _digest(event)
        self.accepted += 1
        self._latest.append((self.accepted, event))
        self._by_type[event["type"]] += 1
        self._by_source[event["source"]] += 1
        subject = str(event.get("subject", ""))
        if ".product.shown." in event["type"] and subject.startswith("product/"):
            self._shown[subject.removeprefix("product/")] += 1
        self._note_order(event)

    def after(self, number: int, limit: int) -> Record:
        """Return events that came in after the first `number` of them."""
        found = [event for at, event in self._latest if at > number][:limit]
        oldest = self._latest[0][0] if self._latest else 0
        return {"events": found, "cursor": max(number, oldest - 1) + len(found)}

    def views(self) -> Counter[str]:
        """Return how often each product was shown."""
        return self._shown

    def report(self) -> Record:
        """Say what came, and whether something is missing."""
        return {
            "accepted": self.accepted,
            "duplicates": self.duplicates,
            "conflicts": self.conflicts,
            "requests": self.requests,
            "by_type": dict(self._by_type),
            "by_source": dict(self._by_source),
            "partitions": {name: _told(one) for name, one in self._partitions.items()},
        }

    def _note_order(self, event: Record) -> None:
        sequence, name = event.get("sequence"), event.get("partitionkey")
        if not isinstance(sequence, str) or not _NUMBER.fullmatch(sequence):
            return
        if not isinstance(name, str):
            return
        known = self._partitions.get(name)
        if known is None:
            self._partitions[name] = _Partition(int(sequence), int(sequence))
        else:
            known.add(int(sequence))


def _checked(event: object) -> Record:
    if not isinstance(event, dict):
        raise malformed("An event is a JSON object.")
    for name in ("id", "source", "type"):
        if not isinstance(event.get(name), str) or not event[name]:
            raise malformed(f"An event has a text as its {name}.")
    if event.get("specversion") != "1.0":
        raise malformed("An event says that it is of specversion 1.0.")
    if len(event["id"]) > _LONGEST_ID:
        raise malformed(f"An event's id has at most {_LONGEST_ID} characters.")
    return event


def _digest(event: Record) -> bytes:
    """Return what tells bodies apart, whatever the order of their members."""
    return hashlib.sha256(msgspec.json.encode(event, order="sorted")).digest()


def _told(one: _Partition) -> Record:
    return {
        "first": one.first,
        "last": one.last,
        "count": one.count,
        "missing": len(one.missing),
        "first_missing": sorted(one.missing)[:_MOST_TOLD],
        "out_of_order": one.out_of_order,
        "late": one.late,
    }
