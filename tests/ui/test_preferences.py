"""Language, mirror, keys: kept between runs, and never a reason not to start."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from studio.core.errors import BadInput
from studio.core.settings import (
    Settings,
    VideoSettings,
    read_settings,
    settings_path,
    write_settings,
)
from studio.ui.on_air.offer_box import OfferChoice
from studio.ui.preferences import (
    Preferences,
    load_preferences,
    preferences_path,
    save_preferences,
)
from studio.ui.shortcuts import Action, check_keys, default_keys

CHOSEN = Preferences(
    language="ar",
    mirrored=True,
    offer=OfferChoice(length_s=60, percent=35, quantity=10),
    canvas_id="both",
    guides=True,
    keys={**default_keys(), Action.CARD: "X"},
)


def test_what_was_chosen_is_there_again() -> None:
    save_preferences(CHOSEN)

    assert load_preferences() == CHOSEN


def test_saving_leaves_other_settings_alone() -> None:
    write_settings(Settings(video=VideoSettings(bitrate_bps=6_000_000)))

    save_preferences(CHOSEN)

    assert read_settings().video.bitrate_bps == 6_000_000


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b'{"keys": 5, "offer_s": true}',
        b'{"offer_percent": 95, "canvas_id": 7, "guides": "yes"}',
        b'{"offer_s": -1, "keys": {"card": ""}}',
        b'{"keys": {"card": 7}}',
        b'{"keys": {"nothing": "O"}}',
    ],
)
def test_an_unusable_file_gives_the_defaults(
    content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    preferences_path().write_bytes(content)

    assert load_preferences() == Preferences()
    assert len(caplog.records) <= 1


def test_a_key_that_was_given_away_stays_with_what_the_user_gave_it_to(
    caplog: pytest.LogCaptureFixture,
) -> None:
    own = {Action.CARD: "Q", Action.MARK: "Up", Action.OFFER: "F2"}
    preferences_path().write_text(json.dumps({"keys": own}), encoding="utf-8")

    found = load_preferences().keys

    lost = {Action.QUESTION_ON_SCREEN: "", Action.QUESTION_ABOVE: ""}
    assert found == {**default_keys(), **own, **lost}
    assert "question_on_screen, question_above" in caplog.text
    save_preferences(Preferences(keys=found))
    assert load_preferences().keys == found


def test_an_action_without_a_key_gets_its_usual_one_back_once_it_is_free() -> None:
    stored = {**default_keys(), Action.CARD: "X", Action.QUESTION_ON_SCREEN: ""}
    preferences_path().write_text(json.dumps({"keys": stored}), encoding="utf-8")

    assert load_preferences().keys == {**default_keys(), Action.CARD: "X"}


KEY = st.sampled_from(["Q", "q", "A", "Up", "Space", "F2", "Shift+O", "", "C"])


@pytest.mark.usefixtures("caplog")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(own=st.dictionaries(st.sampled_from(list(Action)), KEY))
def test_whatever_is_stored_no_key_does_two_things(own: dict[Action, str]) -> None:
    preferences_path().write_text(json.dumps({"keys": own}), encoding="utf-8")

    found = load_preferences().keys

    used = [QKeySequence(key).toString() for key in found.values() if key]
    assert len(used) == len(set(used))
    assert set(found) == set(Action)
    assert {key.upper() for key in own.values() if key} <= {key.upper() for key in used}


def test_broken_settings_are_neither_used_nor_overwritten(
    caplog: pytest.LogCaptureFixture,
) -> None:
    settings_path().write_text("not = [toml", encoding="utf-8")

    save_preferences(CHOSEN)
    found = load_preferences()

    assert found == replace(CHOSEN, language="", mirrored=False)
    assert settings_path().read_text(encoding="utf-8") == "not = [toml"
    assert "can't be used" in caplog.text


def test_a_disk_that_refuses_costs_nothing(home: Path, caplog: pytest.LogCaptureFixture) -> None:
    preferences_path().mkdir(parents=True)

    save_preferences(CHOSEN)

    assert "could not be saved" in caplog.text


@given(keys=st.dictionaries(st.sampled_from(list(Action)), st.sampled_from(["X", "Y", "F2", ""])))
def test_no_two_actions_ever_share_a_key(keys: dict[Action, str]) -> None:
    whole = {**default_keys(), **keys}
    doubled = len(set(whole.values())) < len(whole) or "" in whole.values()

    try:
        check_keys(whole)
        refused = False
    except BadInput:
        refused = True

    assert refused == doubled
