"""What an event says of its subject to the outside, in the words of schema.org where it has them.

Each kind names what it tells: what is not named here leaves no machine, such as the path of a clip
or what a producer wrote to the host.

Source:
    schema.org 28: Product, Offer, Order, OrderItem, BroadcastEvent, Question.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal

from studio.core.money import Money, major_of
from studio.show.events import ShowEvent
from studio.show.happened import Fact

Data = dict[str, object]
Facts = Mapping[str, Fact]


def data_of(event: ShowEvent) -> Data:
    """Return what an event says; a kind that is not known says nothing but that it happened."""
    told = _TELLERS.get(event.kind)
    return _without_none(told(event.facts)) if told is not None else {}


def subject_of(event: ShowEvent) -> str:
    """Return what an event is about: `product/AE-1005006`; the show where it is nothing else."""
    for name in _SUBJECTS.get(event.kind.partition(".")[0], ()):
        found = event.facts.get(name)
        if found:
            return f"{name}/{found}"
    return f"show/{event.show_id}"


def moment(utc_ms: int) -> str:
    """Return a moment as RFC 3339 writes it, with milliseconds and a Z."""
    seconds, rest_ms = divmod(utc_ms, 1_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest_ms:03d}Z"


def told_kinds() -> frozenset[str]:
    """Return every kind of event that the outside is told something of."""
    return frozenset(_TELLERS)


_SUBJECTS: dict[str, tuple[str, ...]] = {
    "product": ("product",),
    "offer": ("offer",),
    "check": ("offer",),
    "coupon": ("offer", "product", "code"),
    "giveaway": ("cue",),
    "cue": ("cue",),
    "take": ("cue",),
    "moment": ("cue",),
    "label": ("product",),
    "stock": ("product",),
    "question": ("question",),
    "prompt": ("prompt",),
    "order": ("order",),
    "stream": ("destination",),
    "overlay": ("overlay",),
}


# --- the parts -----------------------------------------------------------------------------------


def _money(facts: Facts, name: str) -> Data | None:
    minor, currency = facts.get(f"{name}_minor"), facts.get(f"{name}_currency")
    if not isinstance(minor, int) or not isinstance(currency, str):
        return None
    amount: Decimal = major_of(Money(amount_minor=minor, currency=currency))
    return {"amount": f"{amount:f}", "currency": currency}


def _moment(facts: Facts, name: str) -> str | None:
    utc_ms = facts.get(name)
    if not isinstance(utc_ms, int):
        return None
    return moment(utc_ms)


def _without_none(data: Mapping[str, object]) -> Data:
    """Leave out what is not known, and texts that say nothing."""
    plain = {
        name: _without_none(value) if isinstance(value, dict) else value
        for name, value in data.items()
    }
    return {name: value for name, value in plain.items() if value is not None and value != ""}


def _product(facts: Facts) -> Data | None:
    if not facts.get("product"):
        return None
    return {
        "productID": facts["product"],
        "sku": facts["product"],
        "name": facts.get("name"),
        "brand": facts.get("brand"),
        "url": facts.get("url"),
    }


def _offer(facts: Facts) -> Data:
    """Return the price that holds: an offer's, or a product's usual one."""
    sold_out = facts.get("sold_out")
    return {
        "identifier": facts.get("offer"),
        "itemOffered": _product(facts),
        "price": _money(facts, "price"),
        "list_price": _money(facts, "list_price"),
        "lowest_price": _money(facts, "lowest_price"),
        "validFrom": _moment(facts, "starts_at_utc_ms"),
        "validThrough": _moment(facts, "ends_at_utc_ms"),
        "eligibleQuantity": facts.get("quantity"),
        "inventoryLevel": facts.get("stock"),
        "availability": None if sold_out is None else ("SoldOut" if sold_out else "InStock"),
        "discountCode": facts.get("code"),
        "url": facts.get("url"),
    }


# --- each kind -----------------------------------------------------------------------------------


def _of_show(facts: Facts) -> Data:
    """Return the broadcast; its language is that of the market."""
    market = facts.get("market")
    language = market.partition("-")[0] if isinstance(market, str) else None
    broadcast = {"name": facts.get("title"), "inLanguage": language, "isLiveBroadcast": True}
    return {"broadcast": broadcast, "market": market, "rehearsal": facts.get("rehearsal")}


def _of_show_over(facts: Facts) -> Data:
    return {"broadcast": {"name": facts.get("title"), "isLiveBroadcast": False}}


def _of_timeline(facts: Facts) -> Data:
    return {"timeline": facts.get("timeline"), "zero": _moment(facts, "zero_utc_ms")}


def _of_session(facts: Facts) -> Data:
    return {
        "destination": {"identifier": facts.get("destination"), "name": facts.get("name")},
        "session": facts.get("session"),
        "first_ptsms": facts.get("first_pts_ms"),
        "file": facts.get("file"),
        "reason": facts.get("reason"),
    }


def _of_product_shown(facts: Facts) -> Data:
    return {"product": _product(facts), "offer": _offer(facts), "cue": facts.get("cue")}


def _of_product(facts: Facts) -> Data:
    return {"product": _product(facts)}


def _of_offer(facts: Facts) -> Data:
    return {"offer": _offer(facts)}


def _of_offer_over(facts: Facts) -> Data:
    return {"offer": _offer(facts), "ended_by": facts.get("ended_by"), "sold": facts.get("sold")}


def _of_coupon(facts: Facts) -> Data:
    return {
        "discountCode": facts.get("code"),
        "name": facts.get("title"),
        "description": facts.get("note"),
        "product": _product(facts),
        "offer": facts.get("offer"),
    }


def _of_giveaway(facts: Facts) -> Data:
    told = {"name": facts.get("prize"), "description": facts.get("how")}
    return {"cue": facts.get("cue"), "giveaway": told}


def _of_stock(facts: Facts) -> Data:
    return {"product": _product(facts), "inventoryLevel": facts.get("stock")}


def _of_question(facts: Facts) -> Data:
    question = {
        "identifier": facts.get("question"),
        "text": facts.get("text"),
        "inLanguage": facts.get("language"),
        "viewers": facts.get("viewers"),
    }
    answer = facts.get("answer")
    accepted = {"text": answer, "row": facts.get("row")} if answer or facts.get("row") else None
    return {
        "question": {**question, "acceptedAnswer": accepted},
        "product": _product(facts),
        "cue": facts.get("cue"),
        "status": facts.get("status"),
    }


def _of_order(facts: Facts) -> Data:
    item = {
        "orderQuantity": facts.get("quantity"),
        "orderedItem": _product(facts) or {"name": facts.get("name")},
        "variant": facts.get("variant"),
    }
    return {
        "order": {
            "orderNumber": facts.get("order"),
            "seller": facts.get("shop"),
            "orderedItem": item,
            "total": _money(facts, "total"),
            "discountCode": facts.get("code"),
            "acceptedOffer": facts.get("offer"),
            "country": facts.get("country"),
        },
        "cue": facts.get("cue"),
        "question": facts.get("question"),
        "attributed_by": facts.get("way"),
    }


def _of_refund(facts: Facts) -> Data:
    return {
        "order": {"orderNumber": facts.get("order"), "orderQuantity": facts.get("quantity")},
        "refund": {"identifier": facts.get("refund"), "total": _money(facts, "total")},
        "product": _product(facts),
        "reason": facts.get("reason"),
    }


def _some(*names: str) -> Callable[[Facts], Data]:
    """Return a teller that tells facts under their own names."""
    return lambda facts: {name: facts.get(name) for name in names}


_TELLERS: dict[str, Callable[[Facts], Data]] = {
    "show.started": _of_show,
    "show.ended": _of_show_over,
    "stream.timeline.started": _of_timeline,
    "stream.epoch.started": _of_session,
    "stream.epoch.lost": _of_session,
    "stream.epoch.ended": _of_session,
    "cue.requested": _some("cue", "cue_kind", "product"),
    "cue.accepted": _some("cue", "cue_kind", "product"),
    "cue.rejected": _some("cue", "cue_kind", "product", "reason"),
    "cue.taken": _some("cue", "cue_kind"),
    "take.undone": _some("cue", "cue_kind"),
    "product.shown": _of_product_shown,
    "product.left": _of_product,
    "product.pinned": _of_product_shown,
    "product.unpinned": _of_product,
    "product.sold_out": _of_product,
    "scene.changed": _some("scene"),
    "offer.started": _of_offer,
    "offer.extended": _of_offer,
    "offer.ended": _of_offer_over,
    "check.overridden": _some("offer", "reason"),
    "coupon.announced": _of_coupon,
    "coupon.revoked": _of_coupon,
    "giveaway.started": _of_giveaway,
    "giveaway.ended": _of_giveaway,
    "stock.changed": _of_stock,
    "overlay.shown": _some("overlay", "code", "text"),
    "overlay.hidden": _some("overlay", "code"),
    "correction.shown": _some("text"),
    "label.shown": _some("product", "text"),
    "label.hidden": _some("product"),
    "sound.muted": _some(),
    "sound.unmuted": _some(),
    "slate.shown": _some(),
    "slate.hidden": _some(),
    "prompt.sent": _some("prompt", "preset", "urgent"),
    "prompt.acknowledged": _some("prompt"),
    "moment.marked": _some("note", "cue", "product"),
    "question.asked": _of_question,
    "question.shown": _of_question,
    "question.answered": _of_question,
    "question.dismissed": _of_question,
    "order.received": _of_order,
    "order.refunded": _of_refund,
    "test.sent": _some(),
}
