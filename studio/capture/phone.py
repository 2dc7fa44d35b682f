"""A phone that offers itself as camera and microphone, as the engine finds it: its card."""

from pathlib import Path

from studio.capture.device import DeviceInfo
from studio.core.clock import Clock
from studio.core.errors import DeviceLost, DeviceNotFound
from studio.core.paths import runtime_folder
from studio.core.process import is_running
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.phone_card import PhoneCard, list_cards

LOOK_EVERY_NS = 1_000_000_000
"""How often a phone that gives nothing is asked whether its process is still there."""


def list_phones() -> tuple[DeviceInfo, ...]:
    """Return the phones that offer themselves now."""
    return tuple(
        DeviceInfo(kind=SourceKind.PHONE, name=card.name, device_id=card.device_id)
        for card in list_cards()
    )


def choose_phone(phones: tuple[DeviceInfo, ...], spec: SourceSpec) -> DeviceInfo:
    """Return the one phone that was chosen, never another one; the name may be its id.

    Raises:
        DeviceNotFound: It is not connected, or the name fits several.
    """
    if spec.device_id:
        found = [phone for phone in phones if phone.device_id == spec.device_id]
    else:
        found = [phone for phone in phones if spec.name in (phone.device_id, phone.name)]
    if len(found) > 1:
        ids = ", ".join(phone.device_id for phone in found)
        raise DeviceNotFound(f"Several phones are called {spec.name}: choose one of {ids}.")
    if not found:
        raise DeviceNotFound(f"Phone {spec.name or spec.device_id} is not connected.")
    return found[0]


def find_card(spec: SourceSpec) -> PhoneCard:
    """Return the card of the phone that a spec means.

    Raises:
        DeviceNotFound: See `choose_phone`.
    """
    cards = list_cards()
    phones = tuple(
        DeviceInfo(kind=SourceKind.PHONE, name=card.name, device_id=card.device_id)
        for card in cards
    )
    device_id = choose_phone(phones, spec).device_id
    return next(card for card in cards if card.device_id == device_id)


def ring_path(name: str) -> Path:
    """Return where a ring of a card is."""
    return runtime_folder() / name


class Watch:
    """Whether a phone that gives nothing just now will ever give anything again."""

    def __init__(self, card: PhoneCard, clock: Clock) -> None:
        self._card = card
        self._clock = clock
        self._looked_ns = clock.monotonic_ns()

    def check(self, *, ended: bool) -> None:
        """Look, now and then.

        Args:
            ended: Whether its ring says that nothing follows.

        Raises:
            DeviceLost: The phone has left, or its process is dead.
        """
        now_ns = self._clock.monotonic_ns()
        if ended:
            raise DeviceLost(f"Phone {self._card.name} has left.")
        if now_ns - self._looked_ns > LOOK_EVERY_NS:
            self._looked_ns = now_ns
            if not is_running(self._card.pid):
                raise DeviceLost(f"The connection to phone {self._card.name} has ended.")
