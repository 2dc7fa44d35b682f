"""The page's own files: no way for markup to come in, every word there in every language."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from studio.core.paths import resource
from studio.questions.moderation import Why
from studio.show.prompter import Preset

PAGES = resource("remote")
SCRIPTS = sorted(PAGES.glob("*.js"))
LANGUAGES = ("en", "es", "ru", "ar", "fr", "zh")
MOST_LINES = 400
MARKUP = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment"
    r"|\beval\b|new Function|srcdoc|setAttribute\(\"style\"|javascript:"
)
_ICON_ATTRIBUTES = {"d", "x", "y", "width", "height", "rx", "cx", "cy", "r", "stroke-width"}


def words(language: str) -> dict[str, str | dict[str, str]]:
    found = json.loads((PAGES / "i18n" / f"{language}.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_makes_markup_of_text_and_none_is_too_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert MARKUP.findall(text) == []
    assert len(text.splitlines()) <= MOST_LINES
    assert text.startswith("/**")


def test_the_page_has_no_script_or_style_of_its_own_and_loads_nothing_from_elsewhere() -> None:
    page = (PAGES / "index.html").read_text(encoding="utf-8")

    assert re.findall(r"<style|style=|\son\w+=", page) == []
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
    others = [path.read_text(encoding="utf-8") for path in (*SCRIPTS, PAGES / "style.css")]
    elsewhere = re.compile(r"https?://(?!www\.w3\.org)")
    assert [found for text in (page, *others) for found in elsewhere.findall(text)] == []
    preloaded = set(re.findall(r'modulepreload" href="/([\w.]+)"', page))
    apart = {path.name for path in SCRIPTS if path.name.startswith("camera")} | {"main.js"}
    assert preloaded == {path.name for path in SCRIPTS} - apart


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_word_with_the_same_places_and_its_own_plurals(
    language: str,
) -> None:
    english, own = words("en"), words(language)
    forms = {"en": 2, "es": 3, "fr": 3, "ru": 4, "ar": 6, "zh": 1}[language]

    assert own.keys() == english.keys()
    for key, said in own.items():
        model = english[key]
        if isinstance(said, str) and isinstance(model, str):
            assert set(re.findall(r"\{\w+\}", said)) == set(re.findall(r"\{\w+\}", model)), key
            assert bool(said) == bool(model), key
        else:
            assert isinstance(said, dict), key
            assert len(said) == forms, key


def test_every_word_that_the_page_says_is_known() -> None:
    known = words("en")
    texts = [path.read_text(encoding="utf-8") for path in SCRIPTS]
    said = {key for text in texts for key in re.findall(r'\b(?:t|many)\("([\w.]+)"', text)}

    assert sorted(said - known.keys()) == []
    assert {f"preset.{preset}" for preset in Preset} <= known.keys()
    assert {f"why.{why}" for why in Why} <= known.keys()


def test_the_icons_are_those_of_the_window() -> None:
    text = (PAGES / "icons.js").read_text(encoding="utf-8")
    for name, drawn in re.findall(r'^  "?([\w-]+)"?: \[\n(.*?)^  \],', text, re.M | re.S):
        parts = ET.parse(resource("icons") / f"{name}.svg").getroot()  # noqa: S314 - our own file
        wanted = [
            {key: value for key, value in part.attrib.items() if key in _ICON_ATTRIBUTES}
            for part in parts
        ]
        found = [
            {key.strip('"'): value for key, value in re.findall(r'("?[\w-]+"?): "([^"]*)"', line)}
            for line in drawn.splitlines()
        ]
        assert found == wanted, name
