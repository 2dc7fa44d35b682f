"""What the host should know now, the most urgent first: pure, from the view."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from studio.protocol.reports import OutputState, SourceState
from studio.ui import figures
from studio.ui.view import LinkState, View


class Urgency(IntEnum):
    """How loud a notice is."""

    NEWS = 0
    WARNING = 1
    ALARM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One sentence or two: what happened, what was kept, what to do.

    Attributes:
        text: Plain text.
        urgency: Decides colour, icon and order.
        dismissable: Whether the host may wave it away; what still holds can't be.
    """

    text: str
    urgency: Urgency = Urgency.WARNING
    dismissable: bool = False


def notices_of(view: View) -> tuple[Notice, ...]:
    """Return what the view gives reason to say, each sentence once, alarms first."""
    found = [*_of_link(view), *_of_sources(view), *_of_outputs(view)]
    found += [Notice(text=text) for text in view.health.warnings]
    if view.health.encoder_text:
        found.append(Notice(text=view.health.encoder_text))
    once: dict[str, Notice] = {}
    for notice in found:
        once.setdefault(notice.text, notice)
    return tuple(sorted(once.values(), key=lambda notice: -notice.urgency))


def _of_link(view: View) -> list[Notice]:
    if view.link is LinkState.LOST:
        heard = QCoreApplication.translate("Notice", "What you see here is from {time}.")
        since = heard.format(time=figures.moment(view.as_of_utc_ms))
        kept = QCoreApplication.translate("Notice", "The stream goes on.") if view.on_air else ""
        text = " ".join(part for part in (view.link_text, kept, since) if part)
        return [Notice(text=text, urgency=Urgency.ALARM)]
    if view.link is LinkState.STARTING and view.link_text:
        return [Notice(text=view.link_text, urgency=Urgency.NEWS)]
    if view.attached and not view.health.engine_running and view.health.engine_starts > 0:
        text = QCoreApplication.translate(
            "Notice", "The video engine stopped and is being started again. The show is kept."
        )
        return [Notice(text=text, urgency=Urgency.ALARM)]
    return []


def _of_sources(view: View) -> list[Notice]:
    return [
        Notice(text=source.text, urgency=Urgency.ALARM if view.on_air else Urgency.WARNING)
        for source in view.health.sources
        if source.text and source.state is not SourceState.LIVE
    ]


def _of_outputs(view: View) -> list[Notice]:
    troubled = {OutputState.FAILED, OutputState.RECONNECTING}
    return [
        Notice(text=f"{output.name}: {output.text}", urgency=Urgency.ALARM)
        for output in view.health.outputs
        if output.text and output.state in troubled
    ]
