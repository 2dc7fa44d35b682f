"""Who is let in from far away, and who knocks without being let in: pure.

A person is known by a key. Which device of the studio's list that is, stands in the list itself:
such a device's address is `relay:` and the key, so that binding and revoking need no second list.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studio.core.nkey import is_public, shown
from studio.protocol.door_reports import PairedDevice

ADDRESS = "relay:"
KNOCKS_FOR_S = 30.0
MOST_KNOCKING = 50
SHOWN_KNOCKING = 3


def address_of(person: str) -> str:
    """Return the address under which a person's device is listed."""
    return ADDRESS + person


def admitted(devices: Iterable[PairedDevice]) -> Mapping[str, PairedDevice]:
    """Return the devices of far persons by their keys; of two of one person, the younger."""
    found: dict[str, PairedDevice] = {}
    for device in sorted(devices, key=lambda one: one.paired_at_utc_ms):
        person = device.address.removeprefix(ADDRESS)
        if device.address.startswith(ADDRESS) and is_public(person):
            found[person] = device
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Knock:
    name: str
    at_s: float


class Knocking:
    """Who asked to be let in lately."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, _Knock] = OrderedDict()

    def came(self, person: str, name: str, now_s: float) -> None:
        """Remember that somebody is at the door."""
        self._known[person] = _Knock(name=name, at_s=now_s)
        self._known.move_to_end(person)
        if len(self._known) > MOST_KNOCKING:
            self._known.popitem(last=False)

    def left(self, person: str) -> None:
        """Forget somebody who was let in, or is gone."""
        self._known.pop(person, None)

    def count(self, now_s: float) -> int:
        """Return how many there are."""
        return len(self._lately(now_s))

    def sentence(self, now_s: float) -> str:
        """Return what the host is told of them; empty: nobody is there."""
        lately = self._lately(now_s)
        if not lately:
            return ""
        called = [
            f"{knock.name} ({shown(person)})" if knock.name else shown(person)
            for person, knock in lately[-SHOWN_KNOCKING:]
        ]
        more = len(lately) - len(called)
        others = f" and {more} more" if more else ""
        return (
            f"Far away, {', '.join(called)}{others} would like to come in: "
            "offer a code and tell it to whom you know."
        )

    def _lately(self, now_s: float) -> list[tuple[str, _Knock]]:
        return [(who, one) for who, one in self._known.items() if now_s - one.at_s <= KNOCKS_FOR_S]
