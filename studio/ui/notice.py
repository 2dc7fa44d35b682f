"""What the host should know now, the most urgent first: pure, from the view."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from studio.protocol.rehearsal_messages import Stage
from studio.protocol.reports import Sentence
from studio.show.prompt import Prompt
from studio.ui import figures, sentences
from studio.ui.catalogue.plain import isolated_text
from studio.ui.on_air import prompt_words
from studio.ui.view import LinkState, View

_ALARMS = frozenset({"output_reconnecting", "output_failed", "recording_failed"})
_ALARMS_ON_AIR = frozenset(
    {"camera_stalled", "camera_lost", "microphone_stalled", "microphone_lost", "no_engine"}
)
_CALM = frozenset({"clock_put_forward", "clock_put_back", "engine_starting"})
"""Nothing is wrong, and nothing is to be done."""


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
        tip: The same as it was said in English, where that differs; else empty.
        urgency: Decides colour, icon and order.
        dismissable: Whether the host may wave it away; what still holds can't be.
    """

    text: str
    urgency: Urgency = Urgency.WARNING
    dismissable: bool = False
    tip: str = ""


def notices_of(view: View) -> tuple[Notice, ...]:
    """Return what the view gives reason to say, each sentence once, alarms first."""
    found = [*_of_link(view), *_of_rehearsal(view)]
    found += [_of_warning(said, view) for said in view.health.warnings]
    once: dict[str, Notice] = {}
    for notice in found:
        once.setdefault(notice.text, notice)
    return tuple(sorted(once.values(), key=lambda notice: -notice.urgency))


def with_messages(view: View, notices: tuple[Notice, ...]) -> tuple[Notice, ...]:
    """Return what is to be said on a screen without a prompter: what producers wrote, too.

    An urgent message comes before everything, any other after it.
    """
    waiting = view.unread
    urgent = tuple(_of_message(prompt, view) for prompt in waiting if prompt.urgent)
    others = tuple(_of_message(prompt, view) for prompt in waiting if not prompt.urgent)
    return (*urgent, *notices, *others)


def _of_message(prompt: Prompt, view: View) -> Notice:
    name = isolated_text(prompt.by)
    words = prompt_words.said(prompt, view.questions.questions)
    text = f"{name}: {words}" if name else words
    return Notice(text=text, urgency=Urgency.ALARM if prompt.urgent else Urgency.NEWS)


def _of_link(view: View) -> list[Notice]:
    if view.link is LinkState.LOST:
        heard = QCoreApplication.translate("Notice", "What you see here is from {time}.")
        since = heard.format(time=figures.moment(view.as_of_utc_ms))
        kept = QCoreApplication.translate("Notice", "The stream goes on.") if view.on_air else ""
        text = " ".join(part for part in (view.link_text, kept, since) if part)
        return [Notice(text=text, urgency=Urgency.ALARM)]
    if view.link is LinkState.STARTING and view.link_text:
        return [Notice(text=view.link_text, urgency=Urgency.NEWS)]
    if view.attached and not view.health.engine_running and view.health.engine_starts > 1:
        # until a second one is started, none that was started is known to have stopped
        text = QCoreApplication.translate(
            "Notice", "The video engine stopped and is being started again. The show is kept."
        )
        return [Notice(text=text, urgency=Urgency.ALARM)]
    return []


def _of_rehearsal(view: View) -> list[Notice]:
    """Say on air that the viewers of a rehearsal are gone; off air its own screen does."""
    report = view.rehearsal.report
    if report.stage is not Stage.FAILED or not view.on_air or not view.rehearsal.possible:
        return []
    text = QCoreApplication.translate(
        "Notice", "The rehearsal broke off: no viewers any more. The show goes on; end it."
    )
    return [Notice(text=text, tip=report.text)]


def _of_warning(said: Sentence, view: View) -> Notice:
    text = sentences.warning(said)
    alarming = said.code in _ALARMS or (view.on_air and said.code in _ALARMS_ON_AIR)
    urgency = Urgency.ALARM if alarming else Urgency.WARNING
    if said.code in _CALM:
        urgency = Urgency.NEWS
    return Notice(text=text, urgency=urgency, tip="" if text == said.text else said.text)
