"""What a question names is the same in every language, and another thing is another question."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.folding import normal_form
from studio.matching.particulars import DENIED, particulars_of, read_particulars


@pytest.mark.parametrize(
    "texts",
    [
        ("survives 50m?", "50 metres ok", "держит 50 м?", "能潜水50米吗"),
        ("-20 degrees?", "при минус 20 градусах", "at −20 °C", "a -20 grados"),
        ("20 hours?", "20h", "20 Stunden"),
        (
            "in red?",
            "lo tienes en rojo",
            "есть красные?",
            "gibts das in rot",
            "有红色的吗",
            "بالاحمر",
        ),
        ("ship to Spain?", "в Испанию?", "do Hiszpanii", "envoyez en Espagne", "寄到西班牙吗"),
        ("fits an iPhone 15", "на айфон 15", "iphone15?"),
        ("size M?", "talla m", "есть размер M?", "you have M left?"),
        ("for two?", "for 2", "за два"),
        ("with iphones", "z iphonem", "с айфоном"),
        ("on Monday?", "в понедельник", "el lunes", "am Montag"),
        ("without cable", "sin cable", "без кабеля", "ohne Kabel"),
    ],
)
def test_all_languages_name_the_same(texts: tuple[str, ...]) -> None:
    named = {particulars_of(text) - {DENIED} for text in texts}

    assert len(named) == 1
    assert frozenset() not in named


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("works at 20 degrees?", "works at -20 degrees?"),
        ("lasts 20 hours?", "lasts 20 days?"),
        ("holds 10 lb?", "holds 10 kg?"),
        ("works at 40 °C?", "works at 40 °F?"),
        ("is it 1.5 m long?", "is it 5.1 m long?"),
        ("есть красный?", "есть синий?"),
        ("size M?", "size L?"),
        ("für Herren?", "für Damen?"),
        ("ship to Germany?", "ship to Spain?"),
        ("with iphone?", "with android?"),
        ("with a charger?", "without a charger?"),
        ("is it waterproof?", "isn't it waterproof?"),
        ("IP67?", "IP68?"),
    ],
)
def test_another_thing_is_told_apart(one: str, other: str) -> None:
    assert particulars_of(one) != particulars_of(other)


@pytest.mark.parametrize(
    "text",
    [
        "can I swim with it?",
        "I'm a fan of the S2",
        "of that, того же, правда, сервис",
        "how heavy is it",
        "more, більше, складной, what kind",
        "有没有",
        "hi from italy, hola hombre, bonjour de Suisse, do they have a mic",
        "3rd time asking @maria92 +48 601 234 567 at 8pm in 2025 10/10 1\ufe0f\u20e3",
        "order 48213, waiting 10 minutes, I am 45 years",
        "cuero cabelludo, white noise, black friday, l'enceinte",
        "ich weiß genau, quanti chili, meine oma, você usa, indietro",
    ],
)
def test_ordinary_words_name_nothing(text: str) -> None:
    assert particulars_of(text) == frozenset()


@given(text=st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert isinstance(particulars_of(text), frozenset)


@given(number=st.integers(-500, 500), letters=st.sampled_from(["m", "kg", "hours", "pcs"]))
def test_the_normal_form_of_a_text_names_the_same_numbers(number: int, letters: str) -> None:
    text = f"is it good for {number} {letters} then"

    assert particulars_of(normal_form(text)) == particulars_of(text)


@pytest.mark.parametrize("written", [None, "colour = [", "\x00"])
def test_without_its_words_it_goes_on(
    tmp_path: Path, written: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "particulars.toml"
    if written is not None:
        path.write_text(written, encoding="utf-8")

    assert read_particulars(path) == {}
    assert "less well" in caplog.text
    caplog.clear()
