"""The platform as a whole: what is in it, and how it comes back from its journal."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from studio.core.clock import Clock
from studio.core.errors import StorageError
from studio.local_platform.broadcasts import Broadcasts
from studio.local_platform.chat_room import ChatRoom
from studio.local_platform.coupon_book import CouponBook
from studio.local_platform.event_book import EventBook
from studio.local_platform.faults import Faults
from studio.local_platform.id_token import IdTokens
from studio.local_platform.journal import Journal
from studio.local_platform.keys import keys_in
from studio.local_platform.order_book import OrderBook
from studio.local_platform.programme import Programme
from studio.local_platform.records import CouponTerms, OrderLine, Record, Refund
from studio.local_platform.refusal import Refusal
from studio.local_platform.sign_in import SignIn
from studio.local_platform.token_book import Token, TokenBook
from studio.local_platform.wares import Wares

NAME = "Cuecard local platform (not a real one)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """How the platform is run.

    Attributes:
        port: Of HTTP; 0: the system chooses.
        rtmp_port: Of the ingest; None: the one after HTTP's, 0: the system chooses.
        state: Folder that outlives the process; None: nothing does.
        record: Folder for received streams; None: they are not kept.
        seed: Of what is made up.
        buyers_per_minute: Orders that come by themselves.
        viewers: How many are made out to watch a live broadcast.
        auto_approve: Whether signing in is answered without a page.
        token_s: How long an access token is good for.
        ends_with_input: Whether it ends when its standard input does, as when whoever started it
            is gone.
    """

    port: int = 0
    rtmp_port: int | None = None
    state: Path | None = None
    record: Path | None = None
    seed: int = 1
    buyers_per_minute: float = 0.0
    viewers: int = 25
    auto_approve: bool = False
    token_s: int = 3_600
    ends_with_input: bool = False


class Platform:
    """Everything but the sockets.

    Args:
        choices: How it is run.
        clock: The machine's, or a test's.
        address: Its own, as `http://127.0.0.1:8750`.
        ingest_url: Where streams go, without a key.

    Raises:
        StorageError: The state folder can't be used.
    """

    def __init__(self, choices: Choices, clock: Clock, *, address: str, ingest_url: str) -> None:
        self.choices = choices
        self.clock = clock
        self.address = address
        self.keys = keys_in(choices.state)
        self.faults = Faults()
        self.journal = Journal(choices.state)
        self.id_tokens = IdTokens()
        self.wrong_signatures = 0
        self.broadcasts = Broadcasts(clock, ingest_url)
        self._open_books()
        self._come_back()

    def _open_books(self) -> None:
        self.wares = Wares(self.address)
        self.coupons = CouponBook(self.wares, self.journal)
        self.orders = OrderBook(self.wares, self.coupons, self.journal)
        self.programme = Programme(self.journal)
        self.events = EventBook(self.journal)
        self.chat = ChatRoom()
        self.tokens = TokenBook(self.journal, self.choices.token_s)
        self.sign_in = SignIn(self.tokens, auto_approve=self.choices.auto_approve)
        self.broadcasts.forget()
        self.broadcasts.make("Standing broadcast", auto_live=True, key=self.keys.stream_key)

    def now_utc_ms(self) -> int:
        """Return the moment by the platform's clock, which may have been set wrong."""
        return self.clock.utc_ms() + self.faults.clock_offset_ms()

    def start_anew(self) -> None:
        """Forget everything but the keys."""
        self.faults.replace(())
        self.faults.happened.clear()
        self.wrong_signatures = 0
        self.journal.forget()
        self.chat.close()
        self._open_books()

    def live(self) -> Record:
        """Return what is counted of the running show."""
        is_live = any(one.state == "live" for one in self.broadcasts.all())
        views = self.events.views()
        return {
            "viewers": self.choices.viewers if is_live else 0,
            "likes": self.chat.written,
            "products": [{"product_id": p, "views": views[p]} for p in self.wares.ids()],
        }

    def report(self) -> Record:
        """Say what came in, for whoever tests."""
        return {
            "events": {**self.events.report(), "wrong_signatures": self.wrong_signatures},
            "orders": self.orders.counts,
            "chat": self.chat.written,
            "faults": dict(self.faults.happened),
            "broadcasts": [self.broadcasts.told(b, with_key=False) for b in self.broadcasts.all()],
        }

    def _come_back(self) -> None:
        bring = self._bringers()
        for kind, value in self.journal.replay():
            try:
                bring[kind](value)
            except (KeyError, ValueError, TypeError, Refusal) as error:
                raise StorageError(f"the journal holds a {kind} that can't be read") from error

    def _bringers(self) -> dict[str, Callable[[Any], object]]:
        """Return what takes in each kind of line of the journal."""
        convert = msgspec.convert
        return {
            "event": self.events.bring_back,
            "order": lambda value: self.orders.bring_back(convert(value, OrderLine)),
            "refund": lambda value: self.orders.bring_back_refund(convert(value, Refund)),
            "told_again": self.orders.bring_back_told,
            "coupon": lambda value: self.coupons.bring_back(convert(value, CouponTerms)),
            "coupon_ended": self.coupons.bring_to_end,
            "task": lambda value: self.programme.bring_state(*value),
            "joined": lambda value: self.programme.bring_joined(value[0], joined=value[1]),
            "step": lambda value: self.programme.bring_step(*value),
            "token": lambda value: self.tokens.bring_token(value[0], convert(value[1], Token)),
            "token_used": self.tokens.bring_used,
            "grant_ended": self.tokens.bring_end,
        }
