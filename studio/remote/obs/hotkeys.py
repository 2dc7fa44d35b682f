"""Keys by name: what a button box can press that knows nothing of vendor requests."""

from collections.abc import Awaitable, Callable
from functools import partial

from studio.remote.obs import actions
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.show.staging import OverlayKind

SLOTS = 20


async def _cue(slot: int, desk: Desk) -> None:
    await actions.put_in_preview(desk, actions.cue_in_slot(desk, slot).cue_id)


async def _pin(desk: Desk) -> None:
    await actions.toggle_overlay(desk, OverlayKind.CARD)


async def _coupon(desk: Desk) -> None:
    await actions.toggle_overlay(desk, OverlayKind.COUPON)


HOTKEYS: dict[str, Callable[[Desk], Awaitable[None]]] = {
    **{f"studio.cue.{slot}": partial(_cue, slot) for slot in range(1, SLOTS + 1)},
    "studio.take": actions.take,
    "studio.pin": _pin,
    "studio.question.next": actions.next_question,
    "studio.offer.toggle": actions.toggle_offer,
    "studio.offer.extend": actions.extend_offer,
    "studio.coupon": _coupon,
    "studio.mute": actions.toggle_mute,
    "studio.slate": actions.toggle_slate,
    "studio.mark": actions.mark,
}


async def _get_list(desk: Desk, asked: Asked) -> Fields:
    return {"hotkeys": list(HOTKEYS)}


async def _trigger(desk: Desk, asked: Asked) -> None:
    hotkey = HOTKEYS.get(asked.text("hotkeyName"))
    if hotkey is None:
        raise RequestFailed(Status.NOT_FOUND, "No hotkeys were found by that name.")
    await hotkey(desk)


async def _trigger_sequence(desk: Desk, asked: Asked) -> None:
    comment = "Your provided request fields cannot be used to trigger a hotkey."
    raise RequestFailed(Status.CANNOT_ACT, comment)


HOTKEY_REQUESTS: Handlers = {
    "GetHotkeyList": _get_list,
    "TriggerHotkeyByName": _trigger,
    "TriggerHotkeyByKeySequence": _trigger_sequence,
}
