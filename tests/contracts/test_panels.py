"""What holds for every panel: empty, longest, right to left, and in a language 40 % longer."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.rehearsal_messages import Stage
from studio.protocol.team_messages import TeamChanged
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.dialogs.layout_dialog import LayoutDialog
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.dialogs.texts_dialog import TextsDialog
from studio.ui.dialogs.theme_dialog import ThemeDialog
from studio.ui.door.device_rows import DeviceRows
from studio.ui.door.door_dialog import DoorDialog
from studio.ui.door.pair_box import PairBox
from studio.ui.glance.glance_window import GlanceWindow
from studio.ui.language import Translation
from studio.ui.notice import notices_of
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.on_air.rundown_panel import RundownPanel
from studio.ui.on_air.scene_panel import ScenePanel
from studio.ui.on_air.spec_panel import SpecPanel
from studio.ui.outside.receivers_dialog import ReceiversDialog
from studio.ui.outside.receivers_panel import ReceiversPanel
from studio.ui.outside.shops_dialog import ShopsDialog
from studio.ui.panels import (
    ControlStrip,
    DestinationsPanel,
    PreviewPanel,
    ProductPanel,
    ProgramPanel,
    SourcesPanel,
    TopBar,
)
from studio.ui.programme.tasks_page import TasksPage
from studio.ui.questions.askers_dialog import AskersDialog
from studio.ui.questions.chats_dialog import ChatsDialog
from studio.ui.questions.later_dialog import LaterDialog
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.rehearsal.rehearse_screen import RehearseScreen
from studio.ui.sales.results_screen import ResultsScreen
from studio.ui.sales.sales_panel import SalesPanel
from studio.ui.screen import ScreenName
from studio.ui.shell import Shell
from studio.ui.shortcuts import Action, ShortcutTable, default_keys
from studio.ui.team.team_dialog import TeamDialog
from studio.ui.theme import apply_theme
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.notice_bar import ConfirmBar
from tests.builders import a_listing
from tests.contracts.panel_views import FOUND, VIEWS, longest
from tests.ui.faults import faults_of
from tests.ui.question_views import OPENED
from tests.ui.rehearsal.rehearsal_views import rehearsing_much
from tests.ui.team.team_views import LISTED_MUCH, MUCH, team_view
from tests.ui.trade_longest import CLIPS_MUCH, CUTTING_MUCH, TOLD_MUCH
from tests.ui.ui_values import (
    a_running_show,
    a_view,
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
    DeviceRows,
    PairBox,
    SalesPanel,
    ReceiversPanel,
    TasksPage,
    RehearseScreen,
)
SMALL_PX, ROOMY_PX = (1280, 720), (1440, 900)
LONGEST = "40 % longer"
DIALOG_VIEWS = (
    *("nothing", "long rundown", "longest", "questions", "producers", "urgent", "lost"),
    *("selling", "selling much"),
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


def sizes_px(language: str) -> list[tuple[int, int]]:
    """Return the sizes of a window: where there is room, what is longest or turned round says."""
    return [SMALL_PX, ROOMY_PX] if language in (LONGEST, "ar") else [SMALL_PX]


def paint_once(window: QWidget, language: str) -> None:
    """Lay a window out in every language, but paint it in the longest alone: painting is half."""
    window.setUpdatesEnabled(language == LONGEST)


@pytest.fixture(params=["en", "es", "ru", "ar", LONGEST])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    if not qapp.styleSheet():
        apply_theme(qapp)
    translation = Translation(qapp)
    pseudo = PseudoTranslator()
    if request.param == LONGEST:
        qapp.installTranslator(pseudo)
    else:
        translation.use(request.param)
    yield request.param
    qapp.removeTranslator(pseudo)
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


@pytest.mark.parametrize("panel_type", PANELS)
def test_the_same_view_always_gives_the_same_widgets(
    qtbot: QtBot, panel_type: type[QWidget]
) -> None:
    for name, view in VIEWS.items():
        panel, fresh = panel_type(), panel_type()
        qtbot.addWidget(panel)
        qtbot.addWidget(fresh)
        panel.render_state(longest())  # type: ignore[attr-defined]
        panel.render_state(view)  # type: ignore[attr-defined]
        once = _texts(panel)

        panel.render_state(view)  # type: ignore[attr-defined]
        fresh.render_state(view)  # type: ignore[attr-defined]

        assert _texts(panel) == once, name
        assert _texts(fresh) == once, name


def test_nothing_is_cut_and_nothing_leaves_the_window(qtbot: QtBot, language: str) -> None:
    for size_px in sizes_px(language):
        nothing_is_cut(qtbot, language, size_px)


def nothing_is_cut(qtbot: QtBot, language: str, size_px: tuple[int, int]) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    paint_once(shell, language)
    ShortcutTable(shell, _buttons(shell), default_keys())
    shell.resize(*size_px)
    shell.show()

    for name, view in VIEWS.items():
        shell.render_state(view, notices_of(view))
        for _ in range(3):
            QApplication.processEvents()
            shell.render_state(view, notices_of(view))
        QApplication.processEvents()

        assert (shell.width(), shell.height()) == size_px, name
        assert faults_of(shell) == [], name


def test_a_search_with_the_longest_rows_cuts_no_answer(qtbot: QtBot, language: str) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    paint_once(shell, language)
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


def test_a_long_question_that_is_chosen_cuts_nothing(qtbot: QtBot, language: str) -> None:
    for size_px in sizes_px(language):
        a_long_question_cuts_nothing(qtbot, language, size_px)


def a_long_question_cuts_nothing(qtbot: QtBot, language: str, size_px: tuple[int, int]) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    paint_once(shell, language)
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


def test_no_dialog_cuts_its_words(qtbot: QtBot, language: str) -> None:
    for dialog in (
        DevicesDialog(),
        DoorDialog(),
        DestinationsDialog(),
        OutputDialog("/home/somebody/Videos/Cuecard"),
        LayoutDialog(),
        TextsDialog(),
        ThemeDialog(),
        GlanceWindow(),
        ChatsDialog(),
        LaterDialog(),
        AskersDialog(),
        ReceiversDialog(),
        ShopsDialog(),
        KeysDialog(default_keys()),
    ):
        qtbot.addWidget(dialog)
        paint_once(dialog, language)
        dialog.show()
        for name in ("",) if isinstance(dialog, KeysDialog) else DIALOG_VIEWS:
            for _ in range(2):
                if not isinstance(dialog, KeysDialog):
                    dialog.render_state(VIEWS[name])
                QApplication.processEvents()

            assert faults_of(dialog) == [], f"{type(dialog).__name__} {name}"
        dialog.hide()


def test_the_team_cuts_no_words(qtbot: QtBot, language: str) -> None:
    dialog = TeamDialog()
    qtbot.addWidget(dialog)
    paint_once(dialog, language)
    dialog.show()
    for team in (TeamChanged(), MUCH):
        for _ in range(3):
            dialog.render_state(team_view(team))
            if team.conflicts:
                dialog.render_told(LISTED_MUCH)
            QApplication.processEvents()

        assert faults_of(dialog) == [], team.step
    assert len(dialog.cards) == len(LISTED_MUCH.conflicts)


def test_results_and_the_drawer_of_sales_cut_nothing(qtbot: QtBot, language: str) -> None:
    for size_px in sizes_px(language):
        results_cut_nothing(qtbot, language, size_px)


def results_cut_nothing(qtbot: QtBot, language: str, size_px: tuple[int, int]) -> None:
    shell = Shell({ScreenName.RESULTS: ResultsScreen})
    qtbot.addWidget(shell)
    paint_once(shell, language)
    shell.resize(*size_px)
    shell.show()
    shell.top_bar.sales_asked.emit()
    screen = shell.made(ScreenName.RESULTS)
    assert isinstance(screen, ResultsScreen)

    for name in ("nothing", "selling", "selling much"):
        shell.show_screen(ScreenName.ON_AIR)
        shell.render_state(VIEWS[name], ())
        QApplication.processEvents()
        assert faults_of(shell.sales) == [], name
        shell.show_screen(ScreenName.RESULTS)
        shell.render_told(TOLD_MUCH)
        for at in range(screen.tabs.count()):
            screen.tabs.setCurrentIndex(at)
            for _ in range(2):
                shell.render_state(VIEWS[name], ())
                QApplication.processEvents()
            assert (shell.width(), shell.height()) == size_px, f"{name} {at}"
            assert faults_of(screen) == [], f"{name} {at}"
    screen.tabs.setCurrentIndex(0)
    clips_cut_nothing(shell, screen)


def clips_cut_nothing(shell: Shell, screen: ResultsScreen) -> None:
    screen.after.clips.look_at(CLIPS_MUCH.show_id)
    screen.after.clips_button.click()
    for view in (VIEWS["selling much"], replace(VIEWS["selling much"], clips=CUTTING_MUCH)):
        for _ in range(3):
            shell.render_state(view, ())
            shell.render_told(CLIPS_MUCH)
            QApplication.processEvents()
        assert len(screen.after.clips.rows) == len(CLIPS_MUCH.clips)
        assert faults_of(screen) == []


def test_rehearse_cuts_nothing_at_any_stage(qtbot: QtBot, language: str) -> None:
    for size_px in sizes_px(language):
        rehearse_cuts_nothing(qtbot, language, size_px)


def rehearse_cuts_nothing(qtbot: QtBot, language: str, size_px: tuple[int, int]) -> None:
    shell = Shell({ScreenName.REHEARSE: RehearseScreen})
    qtbot.addWidget(shell)
    paint_once(shell, language)
    shell.resize(*size_px)
    shell.show()
    elsewhere = VIEWS["rundown"]
    views = [elsewhere, *(rehearsing_much(stage) for stage in Stage)]

    for view in views:
        shell.render_state(view, ())
        screen = shell.show_screen(ScreenName.REHEARSE)
        assert isinstance(screen, RehearseScreen)
        screen.pages.setCurrentIndex(0)
        for key in ("own", "past"):
            screen.packs.list.choose(key)
            for _ in range(3):
                shell.render_state(view, ())
                QApplication.processEvents()
            assert faults_of(shell) == [], f"{view.rehearsal.report.stage} {key}"
        assert (shell.width(), shell.height()) == size_px


def test_everything_that_can_be_clicked_has_a_name_to_be_read_aloud(
    qtbot: QtBot, language: str
) -> None:
    unnamed = []
    for panel_type in PANELS:
        panel = panel_type()
        qtbot.addWidget(panel)
        panel.render_state(longest())
        unnamed += [
            (panel_type.__name__, button)
            for button in panel.findChildren(QAbstractButton)
            if not (
                button.accessibleName()
                or button.text()
                or isinstance(button.parent(), QLineEdit | ConfirmBar)  # named when it asks
            )
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
