"""Metres that something survives are metres under water."""

import pytest

from studio.matching.depths import with_depth


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("does it survive 30 m?", "en", "does it survive 30 m under water?"),
        ("aguanta 50 metros?", "es", "aguanta 50 metros bajo el agua?"),
        ("выдержит 50 м?", "ru", "выдержит 50 м под водой?"),
        ("wytrzyma 30 m?", "pl", "wytrzyma 30 m pod wodą?"),
        ("ça résiste à 20 m ?", "fr", "ça résiste à 20 m sous l'eau ?"),
        ("survives 50 m?", "xx", "survives 50 m under water?"),
    ],
)
def test_what_is_meant_is_said(text: str, language: str, said: str) -> None:
    assert with_depth(text, language) == said


@pytest.mark.parametrize(
    "text",
    [
        "does it survive a fall of 1.5 m?",
        "does it reach 30 m?",
        "will it survive my kids?",
        "can I swim with it",
        "wytrzyma 80 kg?",
        "",
    ],
)
def test_what_means_something_else_stays(text: str) -> None:
    assert with_depth(text, "en") == text
