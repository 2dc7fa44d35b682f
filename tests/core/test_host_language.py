"""What is said to the host without a window is said in their language."""

import pytest

from studio.core.host_language import host_language
from studio.core.settings import Settings, WindowSettings, write_settings


@pytest.mark.parametrize(
    ("tag", "code"),
    [("es_ES.UTF-8", "es"), ("zh", "zh"), ("C.UTF-8", "en"), ("POSIX", "en"), ("", "en")],
)
def test_the_systems_language_counts_where_none_was_chosen(
    monkeypatch: pytest.MonkeyPatch, tag: str, code: str
) -> None:
    monkeypatch.delenv("CUECARD_LANGUAGE", raising=False)
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", tag)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))

    assert host_language() == code


def test_a_chosen_language_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    write_settings(Settings(window=WindowSettings(language="ru")))

    assert host_language() == "ru"
