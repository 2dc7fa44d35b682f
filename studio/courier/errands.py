"""What has one answer: a table from what is asked to what does it.

Whoever adds an errand writes an async function in a file of their own and puts a line into the
table. It raises `ErrandRefused`, or any `StudioError`, where it was not done.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from studio.core import keychain
from studio.core.errors import RefusedElsewhere, StudioError
from studio.courier.account_errands import give_back, start_sign_in
from studio.courier.check_sink import check_sink
from studio.courier.parts import CourierParts
from studio.courier.programme_errands import (
    fetch_tasks,
    hand_in,
    tell_joined,
    tell_step,
    tell_taken,
)
from studio.courier.shop_errands import check_connection, fetch_products, make_coupon
from studio.courier.target_errands import end_broadcast, make_broadcast
from studio.protocol.courier_errands import (
    CheckConnection,
    CheckSink,
    EndBroadcast,
    Errand,
    ErrandAnswer,
    FetchProducts,
    FetchTasks,
    GiveBack,
    HandIn,
    MakeBroadcast,
    MakeCoupon,
    StartSignIn,
    TellJoined,
    TellStep,
    TellTaken,
)
from studio.protocol.courier_messages import (
    ErrandDone,
    ErrandFailed,
    RunErrand,
)

_log = logging.getLogger(__name__)

# What is asked differs from line to line, so no one type of function fits the table.
ERRANDS: Mapping[type[Errand], Callable[[CourierParts, Any], Awaitable[ErrandAnswer]]] = {
    CheckSink: check_sink,
    CheckConnection: check_connection,
    FetchProducts: fetch_products,
    MakeCoupon: make_coupon,
    FetchTasks: fetch_tasks,
    HandIn: hand_in,
    TellTaken: tell_taken,
    TellJoined: tell_joined,
    TellStep: tell_step,
    StartSignIn: start_sign_in,
    GiveBack: give_back,
    MakeBroadcast: make_broadcast,
    EndBroadcast: end_broadcast,
}


async def run_errand(parts: CourierParts, order: RunErrand) -> ErrandDone | ErrandFailed:
    """Do what was asked, and return how it went; raises nothing but what ends the courier."""
    run = ERRANDS.get(type(order.errand))
    if run is None:
        return _failed(order, "not_built", "this version can't do that")
    try:
        return ErrandDone(errand_id=order.errand_id, answer=await run(parts, order.errand))
    except RefusedElsewhere as error:
        return _failed(order, error.reason_code, str(error))
    except StudioError as error:
        return _failed(order, getattr(error, "reason_code", error.code), str(error))
    except ConnectionError:
        raise
    except Exception:  # noqa: BLE001 - a stranger's answer must not end the courier
        _log.exception("the errand %s failed by a fault", type(order.errand).__name__)
        return _failed(order, "fault", "it failed by a fault of this program; see the log")


def _failed(order: RunErrand, code: str, text: str) -> ErrandFailed:
    return ErrandFailed(errand_id=order.errand_id, code=code, text=keychain.masked(text))
