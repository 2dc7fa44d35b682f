"""A refusal because somebody was faster says who and what, in the window's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studio.control.looked_at import subject_of
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.show.staging import OverlayKind, Side
from studio.show.state import Sound, Texts
from studio.ui import sentences
from studio.ui.language import LANGUAGES, Translation
from tests.ui.ui_values import a_running_show

SHOW = a_running_show()
CUE = SHOW.rundown[0]
COMMANDS = (
    asked.ChangeCue(cue=CUE),
    asked.MoveCue(cue_id=CUE.cue_id),
    asked.SetRundown(cues=()),
    asked.SetLength(length_s=60),
    asked.LockRundown(locked=True),
    asked.SetPreview(cue_id=CUE.cue_id),
    asked.Take(),
    asked.SetScene(scene=SHOW.program.scene),
    asked.SetScene(scene=SHOW.program.scene, side=Side.PREVIEW),
    asked.SetTransition(transition=SHOW.transition),
    asked.NextPoint(done=1),
    asked.ShowSlate(shown=False),
    asked.HoldTakes(held=True),
    asked.ShowCard(shown=True),
    asked.ShowOverlay(overlay=OverlayKind.STOCK, shown=True),
    asked.SetTexts(texts=Texts()),
    asked.SetTheme(theme=SHOW.theme),
    asked.StartOffer(),
    setup.SetTitle(title="x"),
    setup.SetSound(sound=Sound()),
    setup.GoLive(),
)
NAMES = [subject.name for c in COMMANDS if (subject := subject_of(c, SHOW)) is not None]


def _refused(who: str, what: str) -> str:
    return sentences.refusal("stale", f"{who} changed {what} meanwhile; look again")


@pytest.fixture(params=[code for code in LANGUAGES if code != "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    translation = Translation(qapp)
    translation.use(request.param)
    yield request.param
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


def test_every_subject_has_its_words(language: str) -> None:
    said = {name: _refused("Ana", name) for name in NAMES}

    assert len(NAMES) == len(COMMANDS)
    assert all("Ana" in sentence for sentence in said.values())
    assert [name for name, sentence in said.items() if name in sentence] == []


def test_a_name_that_looks_like_the_sentence_stays_a_name(language: str) -> None:
    name = "Ana changed {0} meanwhile"

    assert name in _refused(name, "the preview")


def test_what_is_not_known_is_said_as_it_came(language: str) -> None:
    assert "the weather" in _refused("Ana", "the weather")
    generic = sentences.refusal("stale", "the preview may have changed since you looked")
    assert generic
    assert "may have changed" not in generic


def test_in_english_the_control_rooms_own_words_stand() -> None:
    assert _refused("Ana", "the preview") == "Ana changed the preview meanwhile; look again"


def test_a_gates_trouble_is_said_in_the_hosts_language_or_as_it_came(language: str) -> None:
    assert sentences.gate("port_taken", "Port 1 can't be used") != "Port 1 can't be used"
    assert sentences.gate("never_heard_of", "It rains.") == "It rains."
