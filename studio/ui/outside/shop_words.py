"""Words for shops and accounts and how they do, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, Provider
from studio.sales.connection import ConnectionReport, ConnectionSpec, ConnectionState, PlatformKind
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales.sales_words import count
from studio.ui.view import View
from studio.ui.widgets.line_list import Line
from studio.ui.widgets.sign import Sign

_CONTEXT = "Shops"

KINDS = {
    PlatformKind.SHOPIFY: "Shopify",
    PlatformKind.WOOCOMMERCE: "WooCommerce",
    PlatformKind.ALIEXPRESS: "AliExpress",
    PlatformKind.TIKTOK_SHOP: "TikTok Shop",
    PlatformKind.GENERIC: QT_TRANSLATE_NOOP("Shops", "Any shop that speaks Cuecard's interface"),
}
STATES = {
    ConnectionState.NEVER: QT_TRANSLATE_NOOP("Shops", "not asked yet"),
    ConnectionState.WORKING: QT_TRANSLATE_NOOP("Shops", "working"),
    ConnectionState.WAITING: QT_TRANSLATE_NOOP("Shops", "tried again soon"),
    ConnectionState.FAILED: QT_TRANSLATE_NOOP("Shops", "needs you"),
}
SIGNS = {
    ConnectionState.NEVER: Sign.IDLE,
    ConnectionState.WORKING: Sign.GOOD,
    ConnectionState.WAITING: Sign.TROUBLE,
    ConnectionState.FAILED: Sign.BAD,
}
TROUBLE = {
    "unreachable": QT_TRANSLATE_NOOP("Shops", "It can't be reached; it is tried again."),
    "silent": QT_TRANSLATE_NOOP("Shops", "It does not answer in time; it is tried again."),
    "cut": QT_TRANSLATE_NOOP("Shops", "Its answer was cut off; it is tried again."),
    "busy": QT_TRANSLATE_NOOP("Shops", "It is out of order; it is tried again."),
    "limited": QT_TRANSLATE_NOOP("Shops", "It wants a break; it is asked again after it."),
    "signed_out": QT_TRANSLATE_NOOP("Shops", "It does not know you any more. Enter a new token."),
    "wrong_signature": QT_TRANSLATE_NOOP(
        "Shops", "It does not take the secret. Check that it belongs to the key."
    ),
    "clock": QT_TRANSLATE_NOOP(
        "Shops", "This computer's clock is wrong. Set it, and the shop answers again."
    ),
    "not_allowed": QT_TRANSLATE_NOOP("Shops", "The token may not ask for this. Give it the right."),
    "not_found": QT_TRANSLATE_NOOP("Shops", "There is no such shop. Check address and settings."),
    "malformed": QT_TRANSLATE_NOOP("Shops", "What answers there is no such shop. Check it."),
    "too_long": QT_TRANSLATE_NOOP("Shops", "What answers there is no such shop. Check it."),
    "redirected": QT_TRANSLATE_NOOP(
        "Shops", "It points to another address. Enter its final address."
    ),
    "certificate": QT_TRANSLATE_NOOP(
        "Shops", "It could not prove who it is. Nothing was sent; check the address."
    ),
    "bad_setting": QT_TRANSLATE_NOOP("Shops", "A setting is missing or wrong."),
    "hub_unreachable": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub can't be reached; it is called again. The shop is asked anyway."
    ),
    "hub_silent": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub does not answer; it is called again. The shop is asked anyway."
    ),
    "hub_certificate": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub could not prove who it is. Check its address."
    ),
    "hub_signed_out": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub wants other credentials. Ask the agency for them."
    ),
    "hub_not_allowed": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub does not let this studio hear the subject. Ask the agency."
    ),
    "hub_not_found": QT_TRANSLATE_NOOP(
        "Shops", "The agency's hub has no such stream. Check the stream's name."
    ),
    "hub_bad_setting": QT_TRANSLATE_NOOP(
        "Shops", "A field of the agency's hub is missing or wrong."
    ),
    "hub_refused": QT_TRANSLATE_NOOP(
        "Shops", "What the agency's hub passed on was not signed by the shop, and was refused."
    ),
    "hub_rehearsal": QT_TRANSLATE_NOOP(
        "Shops", "A rehearsal listens to no hub outside this computer."
    ),
    "coupon": QT_TRANSLATE_NOOP("Shops", "An offer's code could not be made in this shop."),
}
"""What is wrong, by the code of `studio.platforms.reason`."""

PROVIDERS = {
    Provider.GOOGLE: "Google (YouTube)",
    Provider.TWITCH: "Twitch",
    Provider.FACEBOOK: "Facebook",
    Provider.TIKTOK: "TikTok",
    Provider.X: "X",
    Provider.OTHER: QT_TRANSLATE_NOOP("Shops", "Another provider"),
}
STREAMING = frozenset({Provider.GOOGLE, Provider.TWITCH, Provider.FACEBOOK, Provider.OTHER})
"""Who makes broadcasts that a show can be streamed to."""
HEALTH = {
    "good": QT_TRANSLATE_NOOP("Shops", "good"),
    "ok": QT_TRANSLATE_NOOP("Shops", "in order"),
    "bad": QT_TRANSLATE_NOOP("Shops", "bad"),
    "no_data": QT_TRANSLATE_NOOP("Shops", "nothing arrives"),
}


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def trouble(code: str, text: str) -> str:
    """Return what is wrong; in English, and of unknown codes, what was told: it knows more."""
    pattern = str(TROUBLE.get(code, ""))
    known = said(pattern) if pattern else ""
    return isolated_text(text) if not known or (known == pattern and text) else known


def shop_lines(view: View) -> tuple[Line, ...]:
    """Return a row for each shop."""
    reports = {report.connection_id: report for report in view.accounts.reports}
    return tuple(
        _shop_line(spec, reports.get(spec.connection_id)) for spec in view.accounts.connections
    )


def _shop_line(spec: ConnectionSpec, report: ConnectionReport | None) -> Line:
    state = report.state if report else ConnectionState.NEVER
    off = QCoreApplication.translate("Shops", "switched off")
    orders = QCoreApplication.translate("Shops", "Orders: {count}")
    return Line(
        key=spec.connection_id,
        head=isolated_text(spec.name),
        note=said(STATES[state]) if spec.enabled else off,
        side=orders.format(count=count(report.orders)) if report and report.orders else "",
        sign=SIGNS[state] if spec.enabled else Sign.IDLE,
        trouble=spec.enabled and state in {ConnectionState.WAITING, ConnectionState.FAILED},
    )


def shop_detail(report: ConnectionReport | None, now_utc_ms: int) -> str:
    """Return what is wrong with a shop, when it last answered, when it is asked next."""
    if report is None:
        return ""
    translate = QCoreApplication.translate
    parts = [trouble(report.code, report.text)] if report.code or report.text else []
    if report.asked_utc_ms is not None:
        asked = translate("Shops", "Last answer: {time}.")
        parts.append(asked.format(time=day_and_time(report.asked_utc_ms)))
    if report.next_try_utc_ms is not None and report.next_try_utc_ms > now_utc_ms:
        left = figures.age((report.next_try_utc_ms - now_utc_ms) / 1_000)
        parts.append(translate("Shops", "Asked again in {time}.").format(time=left))
    return " ".join(parts)


def account_line(account: Account) -> Line:
    """Return the row of an account."""
    expired = QCoreApplication.translate("Shops", "sign in again")
    return Line(
        key=account.account_id,
        head=isolated_text(account.name or account.subject),
        note=said(PROVIDERS[account.provider]),
        side=expired if account.expired else "",
        sign=Sign.TROUBLE if account.expired else Sign.GOOD,
    )


def target_words(target: TargetHealth) -> str:
    """Return what a platform itself says of the stream it gets, in its own words and ours."""
    parts = [isolated_text(target.state)]
    if target.health:
        parts.append(said(HEALTH[target.health]) if target.health in HEALTH else target.health)
    parts += map(isolated_text, target.issues)
    return " · ".join(part for part in parts if part)


def target_sign(target: TargetHealth) -> Sign:
    """Return the sign of what a platform says."""
    if target.health in {"bad", "no_data"}:
        return Sign.BAD if target.health == "bad" else Sign.TROUBLE
    return Sign.TROUBLE if target.issues else Sign.GOOD
