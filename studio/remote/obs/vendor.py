"""`CallVendorRequest` with the vendor name `cuecard`: what OBS has no request for."""

from collections.abc import Awaitable, Callable

from studio.core.ids import CueId, ProductId, QuestionId
from studio.protocol.show_commands import ExtendOffer, StartOffer, StopOffer
from studio.remote.obs import actions
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk, Handlers
from studio.remote.obs.fields import Asked, RequestFailed
from studio.remote.obs.frames import Fields
from studio.remote.obs.vendor_events import cue_facts, offer_facts
from studio.show.cue import Cue
from studio.show.selling import unended_offer

VENDOR = "cuecard"
MOST_SLOTS = 10_000
LONGEST_S = 24 * 3_600


async def _call(desk: Desk, asked: Asked) -> Fields:
    vendor, kind = asked.text("vendorName"), asked.text("requestType")
    data = asked.object("requestData", empty=True) if asked.has("requestData") else {}
    if vendor != VENDOR:
        raise RequestFailed(Status.NOT_FOUND, "No vendor was found by that name.")
    handler = _VENDOR_REQUESTS.get(kind)
    if handler is None:
        raise RequestFailed(Status.NOT_FOUND, "No request was found by that name.")
    answer = await handler(desk, Asked(data))
    return {"vendorName": vendor, "requestType": kind, "responseData": answer}


async def _cue_product(desk: Desk, asked: Asked) -> Fields:
    cue = _cue(desk, asked)
    await actions.put_in_preview(desk, cue.cue_id)
    return cue_facts(desk.show, cue.cue_id)


def _cue(desk: Desk, asked: Asked) -> Cue:
    if asked.has("slot"):
        return actions.cue_in_slot(desk, asked.whole("slot", 1, MOST_SLOTS))
    if asked.has("cue_id"):
        found = desk.show.cue(CueId(asked.text("cue_id")))
    elif asked.has("product_id"):
        product_id = asked.text("product_id")
        found = next((c for c in desk.show.rundown if c.product_id == product_id), None)
    else:
        comment = "Name the cue by `slot`, `cue_id` or `product_id`."
        raise RequestFailed(Status.MISSING_FIELD, comment)
    if found is None:
        raise RequestFailed(Status.NOT_FOUND, "The rundown has no such cue.")
    return found


async def _take_next(desk: Desk, asked: Asked) -> Fields:
    await actions.take(desk)
    return cue_facts(desk.show, desk.show.program.cue_id)


async def _start_offer(desk: Desk, asked: Asked) -> Fields:
    product_id = _product(desk, asked)
    command = StartOffer(
        duration_s=_duration_s(asked),
        percent=asked.whole("percent", 1, 99) if asked.has("percent") else None,
        quantity=asked.whole("quantity", 1, 10**6) if asked.has("quantity") else None,
        code=asked.text("code", empty=True) if asked.has("code") else "",
        product_id=product_id,
    )
    await desk.do(command)
    return _offer(desk, product_id)


def _duration_s(asked: Asked) -> float | None:
    if asked.has("seconds"):
        return asked.number("seconds", 1, LONGEST_S)
    if asked.has("minutes"):
        return asked.number("minutes", 1 / 60, LONGEST_S / 60) * 60
    return None


async def _extend_offer(desk: Desk, asked: Asked) -> Fields:
    product_id = _product(desk, asked)
    by_s = asked.number("seconds", -LONGEST_S, LONGEST_S)
    await desk.do(ExtendOffer(by_s=by_s, product_id=product_id))
    return _offer(desk, product_id)


async def _stop_offer(desk: Desk, asked: Asked) -> Fields:
    product_id = _product(desk, asked)
    await desk.do(StopOffer(product_id=product_id))
    return {"product_id": product_id or desk.show.program.product_id}


def _product(desk: Desk, asked: Asked) -> ProductId | None:
    return ProductId(asked.text("product_id")) if asked.has("product_id") else None


def _offer(desk: Desk, product_id: ProductId | None) -> Fields:
    offer = unended_offer(desk.show, product_id or desk.show.program.product_id)
    return offer_facts(offer) if offer is not None else {}


async def _show_question(desk: Desk, asked: Asked) -> Fields:
    shown = asked.flag("shown") if asked.has("shown") else True
    if asked.has("question_id"):
        question_id = QuestionId(asked.text("question_id"))
    elif asked.has("top") and asked.flag("top"):
        question_id = actions.top_question(desk)
    else:
        comment = "Name the question by `question_id`, or say `top`."
        raise RequestFailed(Status.MISSING_FIELD, comment)
    await actions.show_question(desk, question_id, shown=shown)
    return {"question_id": question_id, "shown": shown}


_VENDOR_REQUESTS: dict[str, Callable[[Desk, Asked], Awaitable[Fields]]] = {
    "CueProduct": _cue_product,
    "TakeNext": _take_next,
    "StartOffer": _start_offer,
    "ExtendOffer": _extend_offer,
    "StopOffer": _stop_offer,
    "ShowQuestion": _show_question,
}
VENDOR_REQUESTS: Handlers = {"CallVendorRequest": _call}
