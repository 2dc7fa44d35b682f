"""Words for receivers of events and how they do, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.outbox.delivery import SinkReport
from studio.outbox.sink import SinkKind, SinkSpec
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text, plain_tip
from studio.ui.sales.sales_words import count
from studio.ui.view import View
from studio.ui.widgets.chip import ChipText
from studio.ui.widgets.line_list import Line
from studio.ui.widgets.sign import Sign

_CONTEXT = "Receivers"
LONG_MS = 30_000
"""Who waits longer than this is said so in the top bar."""

KINDS = {
    SinkKind.WEBHOOK: QT_TRANSLATE_NOOP("Receivers", "Webhook"),
    SinkKind.FILE: QT_TRANSLATE_NOOP("Receivers", "File on this computer"),
    SinkKind.GA4: "Google Analytics 4",
    SinkKind.META: "Meta Conversions API",
    SinkKind.IVS: "Amazon IVS",
    SinkKind.NATS: "NATS JetStream",
}
GROUPS = {
    "show": QT_TRANSLATE_NOOP("Receivers", "Show and stream"),
    "product": QT_TRANSLATE_NOOP("Receivers", "Products and stock"),
    "offer": QT_TRANSLATE_NOOP("Receivers", "Offers and coupons"),
    "order": QT_TRANSLATE_NOOP("Receivers", "Orders"),
    "question": QT_TRANSLATE_NOOP("Receivers", "Questions"),
    "picture": QT_TRANSLATE_NOOP("Receivers", "Picture and sound"),
    "moment": QT_TRANSLATE_NOOP("Receivers", "Marks"),
}
PREFIXES = {
    "show": ("show.", "stream.", "recording."),
    "product": ("product.", "stock.", "label."),
    "offer": ("offer.", "coupon.", "giveaway.", "check."),
    "order": ("order.",),
    "question": ("question.",),
    "picture": ("cue.", "take.", "scene.", "overlay.", "slate.", "sound.", "correction."),
    "moment": ("moment.",),
}
"""Kinds of events behind each box, as `SinkSpec.kinds` names them."""

TROUBLE = {
    "unreachable": QT_TRANSLATE_NOOP("Receivers", "It can't be reached; it is tried again."),
    "slow": QT_TRANSLATE_NOOP("Receivers", "It does not answer in time; it is tried again."),
    "unavailable": QT_TRANSLATE_NOOP("Receivers", "It is out of order; it is tried again."),
    "limited": QT_TRANSLATE_NOOP("Receivers", "It wants a break; it is tried again after it."),
    "cut_answer": QT_TRANSLATE_NOOP("Receivers", "Its answer was cut off; it is tried again."),
    "still_at_it": QT_TRANSLATE_NOOP("Receivers", "It is still busy with it; it is asked again."),
    "certificate": QT_TRANSLATE_NOOP(
        "Receivers", "It could not prove who it is. Nothing was sent; check the address."
    ),
    "tls": QT_TRANSLATE_NOOP(
        "Receivers", "No safe connection can be made with it. Check the address."
    ),
    "redirected": QT_TRANSLATE_NOOP(
        "Receivers", "It points to another address. Enter its final address."
    ),
    "signed_out": QT_TRANSLATE_NOOP("Receivers", "It does not take the secret. Enter it again."),
    "no_secret": QT_TRANSLATE_NOOP("Receivers", "Its secret is not here. Enter it again."),
    "bad_secret": QT_TRANSLATE_NOOP("Receivers", "The secret is not complete. Copy it again."),
    "not_found": QT_TRANSLATE_NOOP("Receivers", "There is nothing at this address. Check it."),
    "refused": QT_TRANSLATE_NOOP("Receivers", "It refused the event."),
    "other_event": QT_TRANSLATE_NOOP(
        "Receivers", "It knows another event by the same name and refused this one."
    ),
    "rehearsal": QT_TRANSLATE_NOOP(
        "Receivers", "This is a rehearsal: nothing leaves this computer."
    ),
    "address": QT_TRANSLATE_NOOP("Receivers", "The address can't be used. Check it."),
    "no_consent": QT_TRANSLATE_NOOP(
        "Receivers", "Nobody said that buyers agreed. Tick it where they did, and send it again."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Receivers", "The disk is full. Free some space."),
    "disk": QT_TRANSLATE_NOOP("Receivers", "The file can't be written. Choose another one."),
    "too_old": QT_TRANSLATE_NOOP("Receivers", "It takes no events as old as this one."),
    "too_long": QT_TRANSLATE_NOOP("Receivers", "The event is too long for it."),
}
"""What is wrong, by the code of `studio.platforms.sinks.port`."""


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def trouble(code: str, text: str) -> str:
    """Return what is wrong; in English, and of unknown codes, what was told: it knows more."""
    pattern = str(TROUBLE.get(code, ""))
    known = said(pattern) if pattern else ""
    return isolated_text(text) if not known or (known == pattern and text) else known


def sign_of(spec: SinkSpec, report: SinkReport | None) -> Sign:
    """Return the sign of how a receiver does."""
    if not spec.enabled:
        return Sign.IDLE
    if report is None:
        return Sign.BUSY
    if report.parked:
        return Sign.BAD
    if report.waiting:
        return Sign.TROUBLE if report.code else Sign.BUSY
    return Sign.GOOD


def state_words(spec: SinkSpec, report: SinkReport | None) -> str:
    """Return how many events wait, were refused, arrived."""
    translate = QCoreApplication.translate
    if not spec.enabled and not (report and report.waiting):
        return translate("Receivers", "switched off")
    if report is None:
        return ""
    parts = [translate("Receivers", "{count} sent").format(count=count(report.sent))]
    if report.waiting:
        waiting = translate("Receivers", "{count} waiting")
        parts.insert(0, waiting.format(count=count(report.waiting)))
    if report.parked:
        refused = translate("Receivers", "{count} refused")
        parts.insert(0, refused.format(count=count(report.parked)))
    if not spec.enabled:
        parts.append(translate("Receivers", "switched off"))
    return " · ".join(parts)


def detail(report: SinkReport | None, now_utc_ms: int) -> str:
    """Return what is wrong and when it is tried next, or empty."""
    if report is None or not (report.code or report.text):
        return ""
    text = trouble(report.code, report.text)
    if report.next_try_utc_ms is None or report.next_try_utc_ms <= now_utc_ms:
        return text
    again = QCoreApplication.translate("Receivers", "Next try in {time}.")
    left = figures.age((report.next_try_utc_ms - now_utc_ms) / 1_000)
    return f"{text} {again.format(time=left)}"


def reports_of(view: View) -> tuple[tuple[SinkSpec, SinkReport | None], ...]:
    """Return every receiver with how it does."""
    by_id = {report.sink_id: report for report in view.outbox.reports}
    return tuple((sink, by_id.get(sink.sink_id)) for sink in view.outbox.sinks)


def lines_of(view: View) -> tuple[Line, ...]:
    """Return a row for each receiver."""
    return tuple(
        Line(
            key=spec.sink_id,
            head=isolated_text(spec.name),
            note=state_words(spec, report),
            sign=sign_of(spec, report),
            trouble=bool(report and (report.parked or report.code)),
        )
        for spec, report in reports_of(view)
    )


def receiver_chips(view: View) -> list[ChipText]:
    """Say that receivers refused something or have waited long; nothing while all is well."""
    refused = waiting = 0
    tips = []
    for spec, report in reports_of(view):
        if report is None or not spec.enabled:
            continue
        oldest = report.oldest_utc_ms
        late = oldest is not None and view.now_utc_ms - oldest > LONG_MS
        if not report.parked and not late:
            continue
        refused += report.parked
        waiting += report.waiting if late else 0
        tips.append(f"{isolated_text(spec.name)}: {detail(report, view.now_utc_ms)}")
    if not tips:
        return []
    translate = QCoreApplication.translate
    word = (
        translate("Receivers", "{count} refused")
        if refused
        else translate("Receivers", "{count} waiting")
    )
    return [
        ChipText(
            name=translate("Receivers", "Events"),
            value=word.format(count=count(refused or waiting)),
            sign=Sign.BAD if refused else Sign.TROUBLE,
            tip=plain_tip("\n".join(tips)),
        )
    ]
