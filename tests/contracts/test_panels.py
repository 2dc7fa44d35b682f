"""What holds for every panel: empty, longest, right to left, and in a language 40 % longer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.catalogue.product import LocalText
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.reports import OutputState, Sentence, SourceReport, SourceState
from studio.show.canvas import Canvas, Fill, Framing
from studio.show.state import Sound, start_offer
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.language import Translation
from studio.ui.notice import notices_of
from studio.ui.panels import PANELS
from studio.ui.shortcuts import ShortcutTable, default_keys
from studio.ui.stage import Stage
from studio.ui.theme import apply_theme
from studio.ui.view import LinkState, View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from tests.builders import NOW_UTC_MS, a_destination, a_product
from tests.ui.ui_values import HEALTHY, ON_AIR, a_recording, a_view, an_output

SIZES_PX = [(1280, 720), (1440, 900)]
LONG_NAME = "Intercontinental Bargain Marketplace and Livestream Platform"
LONG_TEXT = (
    "The server closed the connection without a word. Trying again by itself; the recording and"
    " the other destinations go on."
)


class PseudoTranslator(QTranslator):
    """A language that says everything 40 % longer, in letters with tails."""

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the source text with a tail; what stands on keyboards is no translation."""
        if context == "QShortcut":
            return source
        return source + "ğ" * max(1, round(len(source) * 0.4)) if source else source


@pytest.fixture(params=["en", "es", "ru", "ar", "zh", "40 % longer"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    if not qapp.styleSheet():
        apply_theme(qapp)
    translation = Translation(qapp)
    pseudo = PseudoTranslator()
    if request.param == "40 % longer":
        qapp.installTranslator(pseudo)
    else:
        translation.use(request.param)
    yield request.param
    qapp.removeTranslator(pseudo)
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


def _longest() -> View:
    outputs = [
        an_output("Bazaar", OutputState.RECONNECTING, text=LONG_TEXT),
        an_output("Tube", OutputState.FAILED, code="bad_certificate", text=LONG_TEXT),
        a_recording(),
    ]
    product = a_product(
        titles=(LocalText(language="es", text="Reloj inteligente resistente al agua " * 3),),
        facts=("Pantalla AMOLED de 1,43 pulgadas siempre activa",) * 3,
    )
    source = SourceSpec(kind=SourceKind.CAMERA, name=LONG_NAME, device_id="x")
    show = replace(
        ON_AIR,
        title=LONG_NAME * 2,
        camera=source,
        microphone=replace(source, kind=SourceKind.MICROPHONE),
        product=product,
        sound=Sound(muted=True, gain_db=-60.0),
        framing=Framing(fill=Fill.CROP, zoom=4.0),
        destinations=(*ON_AIR.destinations, a_destination(LONG_NAME), a_destination(LONG_NAME[5:])),
    )
    sources = tuple(
        SourceReport(
            role=role, name=LONG_NAME, state=SourceState.LOST, age_s=3_600.0, text=LONG_TEXT
        )
        for role in ("camera", "microphone")
    )
    health = replace(
        HEALTHY,
        outputs=tuple(outputs),
        sources=sources,
        encoder_text=LONG_TEXT,
        warnings=(
            Sentence(code="no_code", text=LONG_TEXT * 2),
            Sentence(
                code="output_failed", facts=(LONG_NAME, "bad_certificate", ""), text=LONG_TEXT * 2
            ),
        ),
    )
    running = start_offer(show, duration_s=6_000, now_utc_ms=NOW_UTC_MS)
    return a_view(running, health=health)


LANDSCAPE = (Canvas(canvas_id=ON_AIR.canvases[0].canvas_id, width_px=1920, height_px=1080),)
VIEWS = {
    "nothing": View(),
    "starting": View(link_text="Starting the control room…"),
    "empty show": a_view(replace(ON_AIR, product=None, destinations=(), on_air_since_utc_ms=None)),
    "on air": a_view(start_offer(ON_AIR, duration_s=161, now_utc_ms=NOW_UTC_MS)),
    "landscape": a_view(replace(ON_AIR, canvases=LANDSCAPE)),
    "rehearsal": a_view(replace(ON_AIR, rehearsal=True)),
    "longest": _longest(),
    "lost": a_view(link=LinkState.LOST, link_text="The control room is away."),
}


@pytest.mark.parametrize("panel_type", PANELS)
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_the_same_view_always_gives_the_same_widgets(
    qtbot: QtBot, language: str, panel_type: type[QWidget], view: View
) -> None:
    panel = panel_type()
    qtbot.addWidget(panel)
    panel.render_state(_longest())  # type: ignore[attr-defined]
    panel.render_state(view)  # type: ignore[attr-defined]
    once = _texts(panel)

    panel.render_state(view)  # type: ignore[attr-defined]

    assert _texts(panel) == once
    fresh = panel_type()
    qtbot.addWidget(fresh)
    fresh.render_state(view)  # type: ignore[attr-defined]
    assert _texts(fresh) == once


@pytest.mark.parametrize("size_px", SIZES_PX, ids=["1280x720", "1440x900"])
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_nothing_is_cut_and_nothing_leaves_the_window(
    qtbot: QtBot, language: str, view: View, size_px: tuple[int, int]
) -> None:
    stage = Stage()
    qtbot.addWidget(stage)
    ShortcutTable(stage, stage.buttons(), default_keys())
    stage.resize(*size_px)
    stage.show()

    stage.render_state(view, notices_of(view))
    QApplication.processEvents()
    QApplication.processEvents()

    assert (stage.width(), stage.height()) == size_px
    assert _faults(stage) == []


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_no_dialog_cuts_its_words(qtbot: QtBot, language: str, view: View) -> None:
    for dialog in (
        DevicesDialog(),
        DestinationsDialog(),
        OutputDialog("/home/somebody/Videos/Cuecard"),
        KeysDialog(default_keys()),
    ):
        qtbot.addWidget(dialog)
        if not isinstance(dialog, KeysDialog):
            dialog.render_state(view)
        dialog.show()
        QApplication.processEvents()

        assert _faults(dialog) == []


@pytest.mark.parametrize("panel_type", PANELS)
def test_everything_that_can_be_clicked_has_a_name_to_be_read_aloud(
    qtbot: QtBot, language: str, panel_type: type[QWidget]
) -> None:
    panel = panel_type()
    qtbot.addWidget(panel)

    panel.render_state(_longest())  # type: ignore[attr-defined]

    unnamed = [
        button
        for button in panel.findChildren(QPushButton)
        if not (button.accessibleName() or button.text())
    ]
    assert unnamed == []


def _texts(panel: QWidget) -> list[tuple[str, bool, bool]]:
    parts: list[QLabel | QPushButton] = [*panel.findChildren(QLabel)]
    parts += panel.findChildren(QPushButton)
    return sorted(
        (part.text(), part.isVisibleTo(panel), part.isEnabledTo(panel))
        for part in parts
        if part.isVisibleTo(panel)
    )


def _faults(root: QWidget) -> list[str]:
    """Return what is cut, or sticks out of what it is in."""
    faults = []
    for part in root.findChildren(QWidget):
        if not part.isVisible() or part.visibleRegion().isEmpty() or not part.parentWidget():
            continue
        if isinstance(part, KeyButton) and part.width() < part.sizeHint().width():
            faults.append(f"cut: {part.text()} {part.width()} < {part.sizeHint().width()}")
        if isinstance(part, QLabel) and not isinstance(part, ElidedLabel):
            faults += _label_faults(part)
        seen = part.visibleRegion().boundingRect().width()
        if isinstance(part, QLabel | QPushButton) and seen < part.width():
            faults.append(f"hidden: {part.text()} {seen} of {part.width()}")
        left = part.mapTo(root, part.rect().topLeft()).x()
        if left < 0 or left + part.width() > root.width():
            faults.append(f"outside: {type(part).__name__} at {left}, {part.width()} wide")
    return faults


def _label_faults(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        flags = int(Qt.TextFlag.TextWordWrap)
        room = label.contentsRect()
        needed = label.fontMetrics().boundingRect(0, 0, room.width(), 10_000, flags, label.text())
        fits = needed.height() <= room.height() + 2
    else:
        fits = label.sizeHint().width() <= label.width()
    return [] if fits else [f"cut: {label.text()!r} {label.size()} < {label.sizeHint()}"]
