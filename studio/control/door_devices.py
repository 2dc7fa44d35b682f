"""The devices that were let in: known by the digest of their token, kept in the database."""

import asyncio
import hashlib
import hmac
import logging
import secrets
import unicodedata
from collections.abc import Collection
from dataclasses import replace

from studio.core.clock import Clock
from studio.core.errors import Refused, StorageError, UnknownDevice
from studio.core.ids import DeviceId, new_id
from studio.protocol.door_reports import PairedDevice, PairingRole
from studio.storage.device_store import DeviceStore, KeptDevice

TOKEN_BYTES = 32
LONGEST_NAME = 40
MOST_DEVICES = 200
"""What one line of the protocol carries with ease."""

WRITE_SEEN_EVERY_MS = 60_000
AGAIN_AFTER_S = 5.0

_CALLED = {
    "producer": "Producer",
    "moderator": "Moderator",
    "observer": "Glance",
    "camera": "Camera",
}

_log = logging.getLogger(__name__)


class Devices:
    """All devices, in memory, and what of them is written down.

    Attributes:
        present: Which are connected now.
    """

    def __init__(self, store: DeviceStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[DeviceId, KeptDevice] = {}
        self._written_utc_ms: dict[DeviceId, int] = {}
        self._loaded = False
        self.present: frozenset[DeviceId] = frozenset()

    async def load(self) -> None:
        """Read them, as soon as the database can be read."""
        while not self._loaded:
            try:
                kept = await self._store.load()
            except StorageError as error:
                _log.info("paired devices can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
                continue
            seen = {device.device_id: device.seen_at_utc_ms for device in kept}
            self._written_utc_ms = seen | self._written_utc_ms
            self._known = {device.device_id: device for device in kept} | self._known
            self._loaded = True

    def listed(self) -> tuple[PairedDevice, ...]:
        """Return all, the one seen last first."""
        by_time = sorted(self._known.values(), key=lambda device: -device.seen_at_utc_ms)
        return tuple(self._told(device) for device in by_time)

    async def add(self, role: PairingRole, name: str, address: str) -> tuple[PairedDevice, str]:
        """Let a device in; return it and its token, which is kept nowhere else.

        Raises:
            Refused: There are too many.
        """
        if len(self._known) >= MOST_DEVICES:
            raise Refused("too many devices are paired; revoke some that are not used any more")
        token = secrets.token_urlsafe(TOKEN_BYTES)
        now = self._clock.utc_ms()
        device = KeptDevice(
            device_id=DeviceId(new_id("device")),
            name=_unlike(plain_name(name) or _CALLED[role], self._names()),
            role=role,
            token_sha256=digest(token),
            paired_at_utc_ms=now,
            seen_at_utc_ms=now,
            address=address,
        )
        self._known[device.device_id] = device
        self._written_utc_ms[device.device_id] = now
        try:
            await self._store.add(device)
        except StorageError as error:
            _log.warning("a device is paired for this run only: %s", error)
        return self._told(device), token

    def admit(self, token: str, address: str) -> PairedDevice:
        """Return the device that has this token.

        Raises:
            Refused: It is not known yet who was let in.
            UnknownDevice: None has it.
        """
        given = digest(token)
        for device in self._known.values():
            if hmac.compare_digest(device.token_sha256, given):
                seen = replace(device, seen_at_utc_ms=self._clock.utc_ms(), address=address)
                self._known[device.device_id] = seen
                return self._told(seen)
        if not self._loaded:
            raise Refused("it is not known yet which devices were let in; try again in a moment")
        raise UnknownDevice("this device is not paired, or not any more; ask the host for a code")

    async def remove(self, device_id: DeviceId) -> str:
        """Let a device in no more; return its name.

        Raises:
            UnknownDevice: There is none.
            StorageError: It is out for this run, and would be back after the next start.
        """
        gone = self._known.pop(device_id, None)
        if gone is None:
            raise UnknownDevice("this device is not paired any more")
        self.present -= {device_id}
        try:
            await self._store.remove(device_id)
        except StorageError as error:
            raise StorageError(
                f"{gone.name} is out, and would be let in again after the next start: {error}"
            ) from error
        return gone.name

    def note_present(self, device_ids: Collection[DeviceId]) -> None:
        """Remember who is there, and until when who left was."""
        now_present = frozenset(device_ids) & self._known.keys()
        for device_id in now_present | self.present:
            device = self._known.get(device_id)
            if device is not None:
                self._known[device_id] = replace(device, seen_at_utc_ms=self._clock.utc_ms())
        self.present = frozenset(now_present)

    async def write_seen(self) -> None:
        """Write when devices were there last, each once a minute at most."""
        now = self._clock.utc_ms()
        due = [
            device
            for device in self._known.values()
            if device.seen_at_utc_ms > self._written_utc_ms.get(device.device_id, 0)
            and now - self._written_utc_ms.get(device.device_id, 0) >= WRITE_SEEN_EVERY_MS
        ]
        if not due:
            return
        try:
            await self._store.note_seen(due)
        except StorageError as error:
            _log.info("when devices were there last is not written: %s", error)
            return
        self._written_utc_ms |= {device.device_id: device.seen_at_utc_ms for device in due}

    def _names(self) -> frozenset[str]:
        return frozenset(device.name for device in self._known.values())

    def _told(self, device: KeptDevice) -> PairedDevice:
        return PairedDevice(
            device_id=device.device_id,
            name=device.name,
            role=device.role,
            paired_at_utc_ms=device.paired_at_utc_ms,
            seen_at_utc_ms=device.seen_at_utc_ms,
            address=device.address,
            connected=device.device_id in self.present,
        )


def digest(token: str) -> str:
    """Return what is kept of a token: 256 random bits need no slow digest."""
    return hashlib.sha256(token.encode()).hexdigest()


def plain_name(name: str) -> str:
    """Return what a stranger calls its device, as one short line without tricks of direction."""
    composed = unicodedata.normalize("NFC", name)
    shown = "".join(c if c.isprintable() else " " for c in composed)
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def _unlike(name: str, taken: frozenset[str]) -> str:
    """Return the name, or one with a number that nobody has."""
    number, candidate = 2, name
    while candidate in taken:
        candidate = f"{name[: LONGEST_NAME - 4]} {number}"
        number += 1
    return candidate
