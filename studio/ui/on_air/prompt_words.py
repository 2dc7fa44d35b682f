"""What producers wrote, as the host reads it: ready messages in the host's language. Pure."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.ids import QuestionId
from studio.questions.question import Question
from studio.show.prompt import Prompt
from studio.show.prompter import Preset
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.view import View

_CONTEXT = "Prompter"

PRESETS = {
    Preset.SLOW_DOWN: QT_TRANSLATE_NOOP("Prompter", "Slow down"),
    Preset.TWO_MINUTES: QT_TRANSLATE_NOOP("Prompter", "Two minutes left"),
    Preset.REPEAT_PRICE: QT_TRANSLATE_NOOP("Prompter", "Say the price again"),
    Preset.CHECK_MICROPHONE: QT_TRANSLATE_NOOP("Prompter", "Check your microphone"),
    Preset.WRAP_UP: QT_TRANSLATE_NOOP("Prompter", "Wrap up"),
    Preset.LOOK_AT_CAMERA: QT_TRANSLATE_NOOP("Prompter", "Look at the camera"),
}
_JUST_NOW_S = 3


def said(prompt: Prompt, questions: Iterable[Question] = ()) -> str:
    """Return what the host should read.

    Args:
        prompt: The message.
        questions: Those of the desk, for a message that points at one.
    """
    parts = [preset_words(prompt.preset), prompt.text]
    if prompt.question_id is not None:
        asked = _question(prompt.question_id, questions)
        parts.append(f"“{isolated_text(asked)}”" if asked else "")
        if not any(parts):
            parts.append(QCoreApplication.translate("Prompter", "Look at the questions"))
    return " · ".join(part for part in parts if part)


def preset_words(preset: str) -> str:
    """Return a ready message in the window's language; one that is not known, as it came."""
    known = next((words for one, words in PRESETS.items() if one == preset), "")
    return QCoreApplication.translate(_CONTEXT, str(known)) if known else preset.replace("_", " ")


def head_of(prompt: Prompt, now_utc_ms: int) -> str:
    """Return who wrote it and how long ago; of an urgent one, that it is."""
    translate = QCoreApplication.translate
    ago_s = (now_utc_ms - prompt.at_utc_ms) / 1_000
    if ago_s < _JUST_NOW_S:
        head = translate("Prompter", "From {name}, just now").format(name=_by(prompt))
    else:
        pattern = translate("Prompter", "From {name}, {time} ago")
        head = pattern.format(name=_by(prompt), time=figures.age(ago_s))
    urgent = translate("Prompter", "URGENT")
    return f"{urgent} · {head}" if prompt.urgent else head


def history_line(prompt: Prompt, view: View) -> str:
    """Return one line of what was written earlier."""
    mark = "○" if prompt.got_at_utc_ms is None else "✓"
    words = isolated_text(said(prompt, view.questions.questions))
    name = isolated_text(prompt.by)
    return " ".join(part for part in (mark, figures.moment(prompt.at_utc_ms), name, words) if part)


def _question(question_id: QuestionId, questions: Iterable[Question]) -> str:
    return next((q.text for q in questions if q.question_id == question_id), "")


def _by(prompt: Prompt) -> str:
    return isolated_text(prompt.by or QCoreApplication.translate("Prompter", "the producer"))
