"""Which language a message is in: by its letters first, then by what is learned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.matching.languages import KNOWN, UNKNOWN, Languages
from studio.matching.model_file import LanguageModel


@pytest.fixture(scope="module")
def languages(model: LanguageModel) -> Languages:
    return Languages(model.languages)


def guess(languages: Languages, model: LanguageModel, *texts: str) -> list[str]:
    return languages.guess(texts, model.spelled(texts))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("how long does the battery last", "en"),
        ("cuanto dura la bateria y es resistente al agua", "es"),
        ("сколько он держит заряд", "ru"),
        ("скільки тримає заряд, чи є гарантія", "uk"),
        ("combien de temps tient la batterie", "fr"),
        ("كم تدوم البطارية", "ar"),
        ("ile trzyma bateria i czy jest wodoodporny", "pl"),
        ("quanto tempo dura a bateria, não é pesado?", "pt"),
        ("wie lange hält der akku durch", "de"),
        ("quanto dura la batteria e quanto pesa", "it"),
        ("电池能用多久", "zh"),
        ("это ыъэ", "ru"),
        ("її", "uk"),
    ],
)
def test_a_language_is_known(
    languages: Languages, model: LanguageModel, text: str, language: str
) -> None:
    assert guess(languages, model, text) == [language]


@pytest.mark.parametrize(
    "text", ["", "  ", "😀😀", "50 ???", "これは何ですか", "한국어", "ไทย", "שלום"]
)
def test_what_is_in_no_known_letters_is_unknown(
    languages: Languages, model: LanguageModel, text: str
) -> None:
    assert guess(languages, model, text) == [UNKNOWN]


@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
def test_every_text_has_a_language_whatever_stands_beside_it(
    languages: Languages, model: LanguageModel, texts: list[str]
) -> None:
    found = guess(languages, model, *texts)

    assert set(found) <= {*KNOWN, UNKNOWN}
    assert found == [guess(languages, model, text)[0] for text in texts]
