"""The end of a real run: what is on its way arrives, and what a rehearsal added is taken away."""

import contextlib
import logging
import time
from collections.abc import Callable

from studio.cli.client import StudioClient
from studio.core.errors import ConnectionLost, EngineUnavailable, RefusedElsewhere
from studio.core.ids import ConnectionId
from studio.protocol.trade_commands import AskOrdersNow
from studio.rehearser.live_names import REHEARSAL
from studio.rehearser.live_setup import TOPICS, take_away

ARRIVES_WITHIN_S = 10.0
LOOK_EVERY_S = 0.25

_log = logging.getLogger(__name__)


def take_leave(shop: ConnectionId, placed: int, look: Callable[[], None]) -> None:
    """Wait until the studio has every order and the platform every event, and take both apart.

    A studio that is gone is left alone.

    Args:
        shop: Of the rehearsal.
        placed: How many orders were placed there.
        look: Called when everything has arrived, as far as it does in time.
    """
    client = StudioClient(REHEARSAL, role="rehearsal", topics=TOPICS)
    try:
        client.attach(may_start=False)
        with contextlib.suppress(RefusedElsewhere):  # it was never connected
            client.request(AskOrdersNow(connection_id=shop))
        deadline_s = time.monotonic() + ARRIVES_WITHIN_S
        while _is_owed(client, shop, placed) and time.monotonic() < deadline_s:
            client.wait_for_news(LOOK_EVERY_S)
        look()
        take_away(client)
    except (ConnectionLost, EngineUnavailable) as error:
        _log.info("the studio is gone: %s", error)
    finally:
        client.close()


def _is_owed(client: StudioClient, shop: ConnectionId, placed: int) -> bool:
    if client.outbox is None or client.accounts is None:
        return True
    came = sum(one.orders for one in client.accounts.reports if one.connection_id == shop)
    return came < placed or any(report.waiting for report in client.outbox.reports)
