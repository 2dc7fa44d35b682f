"""What holds for every panel: empty, longest, right to left, and in a language 40 % longer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.catalogue.product import LocalText
from studio.catalogue.search import Found, Nearness
from studio.catalogue.search_marks import Mark, Part
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import CanvasId
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.catalogue_reports import ProductOpened, SpecHit, SpecsFound
from studio.protocol.reports import OutputState, Sentence, SourceReport, SourceState
from studio.show.canvas import Canvas, Fill, Framing
from studio.show.readiness import Place, ReadinessItem
from studio.show.selling import set_card
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import Sound, Texts
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.dialogs.layout_dialog import LayoutDialog
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.dialogs.texts_dialog import TextsDialog
from studio.ui.dialogs.theme_dialog import ThemeDialog
from studio.ui.glance.glance_window import GlanceWindow
from studio.ui.language import Translation
from studio.ui.notice import notices_of
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.on_air.rundown_panel import RundownPanel
from studio.ui.on_air.scene_panel import ScenePanel
from studio.ui.on_air.spec_panel import SpecPanel
from studio.ui.panels import (
    ControlStrip,
    DestinationsPanel,
    PreviewPanel,
    ProductPanel,
    ProgramPanel,
    SourcesPanel,
    TopBar,
)
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.questions.chats_dialog import ChatsDialog
from studio.ui.questions.later_dialog import LaterDialog
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.shell import Shell
from studio.ui.shortcuts import Action, ShortcutTable, default_keys
from studio.ui.theme import apply_theme
from studio.ui.view import LinkState, View
from studio.ui.widgets.key_button import KeyButton
from tests.builders import NOW_UTC_MS, WATCH, a_canvas, a_destination, a_listing, a_product
from tests.ui.faults import faults_of
from tests.ui.question_views import BUSY, OPENED, desk_view, long_questions
from tests.ui.ui_values import (
    HEALTHY,
    ON_AIR,
    a_recording,
    a_running_show,
    a_view,
    an_output,
    with_offer,
)

PANELS = (
    TopBar,
    RundownPanel,
    ProgramPanel,
    PreviewPanel,
    ScenePanel,
    PrompterPanel,
    ProductPanel,
    QuestionsPanel,
    SpecPanel,
    ControlStrip,
    SourcesPanel,
    DestinationsPanel,
)
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


@pytest.fixture(params=["en", "es", "ru", "ar", "40 % longer"])
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
    show = set_card(ON_AIR, product, now_utc_ms=NOW_UTC_MS - 1_000)
    show = replace(
        show,
        title=LONG_NAME + " 12345",
        camera=source,
        microphone=replace(source, kind=SourceKind.MICROPHONE),
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
    return a_view(with_offer(show, 6_000), health=health)


def _long_rundown() -> View:
    show = a_running_show(taken=2)
    cues = tuple(
        replace(cue, title="" if cue.product_id else LONG_NAME, note=LONG_TEXT, points=(LONG_TEXT,))
        for cue in show.rundown
    )
    missing = tuple(
        ReadinessItem(
            code="not_known",
            place=Place.CUE,
            cue_id=cue.cue_id,
            facts=(LONG_NAME,),
            text=f"{LONG_NAME}: {LONG_TEXT}",
        )
        for cue in show.rundown
    )
    late = NOW_UTC_MS + 3_600_000
    texts = Texts(lower_third=LONG_NAME, ticker=(LONG_TEXT,), captions=LONG_TEXT)
    program = replace(show.program, scene=SceneKind.PICTURE_IN_PICTURE)
    long = replace(
        show,
        rundown=cues,
        texts=texts,
        program=program,
        standing=(OverlayKind.TICKER,),
        canvases=(a_canvas("portrait"), a_canvas("landscape")),
    )
    return a_view(long, readiness=missing, now_utc_ms=late)


LANDSCAPE = (Canvas(canvas_id=CanvasId("landscape"), width_px=1920, height_px=1080),)
VIEWS = {
    "nothing": View(),
    "starting": View(link_text="Starting the control room…"),
    "empty show": a_view(
        replace(
            ON_AIR,
            program=replace(ON_AIR.program, product_id=None),
            products=(),
            offers=(),
            destinations=(),
            on_air_since_utc_ms=None,
        )
    ),
    "on air": a_view(with_offer()),
    "rundown": a_view(a_running_show()),
    "last cue": a_view(a_running_show(taken=7)),
    "long rundown": _long_rundown(),
    "landscape": a_view(replace(ON_AIR, canvases=LANDSCAPE)),
    "rehearsal": a_view(replace(ON_AIR, rehearsal=True)),
    "longest": _longest(),
    "questions": desk_view(*long_questions(), **BUSY),
    "lost": a_view(link=LinkState.LOST, link_text="The control room is away."),
}
FOUND = SpecsFound(
    text="water",
    product_id=WATCH,
    hits=tuple(
        SpecHit(
            found=Found(
                product_id=WATCH if number < 2 else a_listing("buds").product_id,
                row_id=f"row-{number}",
                nearness=Nearness.OWN if number < 2 else Nearness.RELATED,
                marks=(Mark(part=Part.LABEL, text="Water", start=0, end=5),),
            ),
            product_name=LONG_NAME,
            row=SpecRow(
                row_id=f"row-{number}",
                label=f"Water {LONG_NAME}",
                value=LONG_TEXT,
                unit="ATM",
                source=LONG_TEXT,
            ),
        )
        for number in range(4)
    ),
)


@pytest.mark.parametrize("panel_type", PANELS)
@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS.keys())
def test_the_same_view_always_gives_the_same_widgets(
    qtbot: QtBot, panel_type: type[QWidget], view: View
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
    shell = Shell()
    qtbot.addWidget(shell)
    ShortcutTable(shell, _buttons(shell), default_keys())
    shell.resize(*size_px)
    shell.show()

    shell.render_state(view, notices_of(view))
    for _ in range(3):
        QApplication.processEvents()
        shell.render_state(view, notices_of(view))
    QApplication.processEvents()

    assert (shell.width(), shell.height()) == size_px
    assert faults_of(shell) == []


def test_a_search_with_the_longest_rows_cuts_no_answer(qtbot: QtBot, language: str) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.resize(1280, 720)
    shell.show()
    view = a_view(a_running_show())
    shell.render_state(view, ())
    specs = shell.on_air.specs
    specs.begin_search()
    specs.field.setText("water")
    specs.field.textEdited.emit("water")

    shell.render_told(FOUND)
    QApplication.processEvents()
    QApplication.processEvents()

    assert specs.answer.answer is not None
    assert len(specs.list.rows.lines) == 5
    assert faults_of(shell.on_air.rundown) == []
    assert specs.answer.words.width() <= specs.width()


@pytest.mark.parametrize("size_px", SIZES_PX, ids=["1280x720", "1440x900"])
def test_a_long_question_that_is_chosen_cuts_nothing(
    qtbot: QtBot, language: str, size_px: tuple[int, int]
) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    ShortcutTable(shell, _buttons(shell), default_keys())
    shell.resize(*size_px)
    shell.show()
    view = VIEWS["questions"]
    shell.render_state(view, ())
    shell.render_told(OPENED)

    shell.on_air.questions.choose(view.questions.questions[2].question_id)
    for _ in range(3):
        QApplication.processEvents()
        shell.render_state(view, ())

    assert (shell.width(), shell.height()) == size_px
    assert shell.on_air.specs.answer.answer is not None
    assert faults_of(shell) == []


@pytest.mark.parametrize("name", ["nothing", "long rundown", "longest", "questions", "lost"])
def test_no_dialog_cuts_its_words(qtbot: QtBot, language: str, name: str) -> None:
    view = VIEWS[name]
    for dialog in (
        DevicesDialog(),
        DestinationsDialog(),
        OutputDialog("/home/somebody/Videos/Cuecard"),
        LayoutDialog(),
        TextsDialog(),
        ThemeDialog(),
        GlanceWindow(),
        ChatsDialog(),
        LaterDialog(),
        AskersDialog(),
        KeysDialog(default_keys()),
    ):
        qtbot.addWidget(dialog)
        if not isinstance(dialog, KeysDialog):
            dialog.render_state(view)
        dialog.show()
        QApplication.processEvents()

        assert faults_of(dialog) == []


@pytest.mark.parametrize("panel_type", PANELS)
def test_everything_that_can_be_clicked_has_a_name_to_be_read_aloud(
    qtbot: QtBot, language: str, panel_type: type[QWidget]
) -> None:
    panel = panel_type()
    qtbot.addWidget(panel)

    panel.render_state(_longest())  # type: ignore[attr-defined]

    unnamed = [
        button
        for button in panel.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text() or isinstance(button.parent(), QLineEdit))
    ]
    assert unnamed == []


def test_a_sheet_of_the_product_at_hand_is_drawn_and_another_one_is_not(qtbot: QtBot) -> None:
    panel = SpecPanel()
    qtbot.addWidget(panel)
    panel.render_state(a_view(a_running_show()))
    row = SpecRow(row_id="ip", label="Water", value="5")
    other = a_listing("buds")

    panel.render_told(
        ProductOpened(
            listing=other, sheet=SpecSheet(product_id=other.product_id, rows=(row,)), revision=1
        )
    )

    assert panel.list.rows.lines == ()


def _buttons(shell: Shell) -> dict[Action, KeyButton]:
    return {**shell.on_air.buttons(), Action.END_SHOW: shell.top_bar.end_button}


def _texts(panel: QWidget) -> list[tuple[str, bool, bool]]:
    parts: list[QLabel | QPushButton] = [*panel.findChildren(QLabel)]
    parts += panel.findChildren(QPushButton)
    return sorted(
        (part.text(), part.isVisibleTo(panel), part.isEnabledTo(panel))
        for part in parts
        if part.isVisibleTo(panel)
    )
