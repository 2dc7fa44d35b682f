"""Questions that say which product they are about: `and the kettle, how heavy is it`."""

import random
import tomllib
from functools import cache

from language_training.corpus import RESOURCES
from studio.matching.kinds import Kinds, read_kinds

_PATTERNS = {
    "en": (
        "and the {thing} from before, {ask}",
        "about the {thing}: {ask}",
        "{ask} (the {thing})",
        "that {thing} you showed earlier, {ask}",
        "the {thing}, {ask}",
        "quick one on the {thing} - {ask}",
    ),
    "es": (
        "y {thing} de antes, {ask}",
        "sobre {thing}: {ask}",
        "lo que enseñaste antes, {thing}, {ask}",
        "{thing}, {ask}",
        "una pregunta de {thing}, {ask}",
        "volviendo a {thing}, {ask}",
    ),
    "ru": (
        "а {thing} что был раньше, {ask}",
        "по поводу {thing}: {ask}",
        "{thing}, {ask}",
        "а вот {thing} до этого показывали, {ask}",
        "вопрос про {thing} {ask}",
        "{thing}: {ask}",
    ),
    "uk": (
        "а {thing} що був раніше, {ask}",
        "щодо {thing}: {ask}",
        "{thing}, {ask}",
        "а {thing} який показували до цього, {ask}",
        "питання про {thing} {ask}",
        "а ще {thing}, {ask}",
    ),
    "fr": (
        "et {thing} de tout à l'heure, {ask}",
        "pour {thing}, {ask}",
        "{thing} d'avant, {ask}",
        "une question sur {thing} : {ask}",
        "{thing}, {ask}",
        "et pr {thing} {ask}",
    ),
    "ar": (
        "و{thing} اللي قبل، {ask}",
        "بخصوص {thing} {ask}",
        "{thing} {ask}",
        "{thing} اللي عرضتيه قبل شوي {ask}",
        "سؤال عن {thing}: {ask}",
        "طيب {thing}، {ask}",
    ),
    "pl": (
        "a {thing} co był wcześniej, {ask}",
        "co do {thing}: {ask}",
        "{thing}, {ask}",
        "a tamten {thing} z początku, {ask}",
        "pytanie o {thing} {ask}",
        "wracając do {thing}, {ask}",
    ),
    "pt": (
        "e {thing} de antes, {ask}",
        "sobre {thing}: {ask}",
        "{thing}, {ask}",
        "aquele {thing} que mostrou antes, {ask}",
        "voltando em {thing}, {ask}",
        "dúvida de {thing} {ask}",
    ),
    "de": (
        "und {thing} von vorhin, {ask}",
        "zu {thing}: {ask}",
        "{thing}, {ask}",
        "nochmal {thing} bitte, {ask}",
        "frage zu {thing}, {ask}",
        "bei {thing} vorher {ask}",
    ),
    "it": (
        "e {thing} di prima, {ask}",
        "su {thing}: {ask}",
        "{thing}, {ask}",
        "tornando a {thing}, {ask}",
        "{thing} che hai mostrato prima, {ask}",
        "domanda su {thing} {ask}",
    ),
    "zh": (
        "刚才那个{thing}，{ask}",
        "前面的{thing} {ask}",
        "{thing}{ask}",
        "问一下{thing}，{ask}",
        "之前讲的{thing}{ask}",
        "{thing}的话，{ask}",
    ),
}

_OTHERS = {
    "en": ("other one", "one from earlier", "previous one"),
    "es": ("el otro", "el anterior", "la anterior"),
    "ru": ("тот другой", "предыдущий", "первый"),
    "uk": ("той інший", "попередній", "перший"),
    "fr": ("l'autre", "celui d'avant", "le précédent"),
    "ar": ("الثاني", "اللي قبله", "الاول"),
    "pl": ("tamten", "poprzedni", "ten pierwszy"),
    "pt": ("o outro", "o anterior", "o primeiro"),
    "de": ("das andere", "das von eben", "das erste"),
    "it": ("l'altro", "quello di prima", "il primo"),
    "zh": ("另一个", "上一个", "第一个"),
}

SHARE_NAMED = 0.12
"""Of the questions that are also learned with a product's name before them."""

_OTHER_SHARE = 0.15

_WHOLE_STEMS = frozenset({"en", "es", "fr", "pt", "de", "it"})
"""Languages whose words are whole where an ending may follow."""


def naming(text: str, language: str, product: str, chance: random.Random) -> str:
    """Return a question that says which product it is about, or that it is another one.

    Args:
        text: The question.
        language: Its ISO code.
        product: What kind of thing, in English.
        chance: What decides.
    """
    things = _things(product, language)
    if not things or chance.random() < _OTHER_SHARE:
        things = _OTHERS[language]
    return chance.choice(_PATTERNS[language]).format(thing=chance.choice(things), ask=text)


@cache
def _things(product: str, language: str) -> tuple[str, ...]:
    """Return words of a language for a kind of product."""
    kinds, tables = _kinds()
    lines = (tables[kind].get(language, "") for kind in kinds.named(product))
    words = [word.strip() for line in lines for word in line.split("|")]
    if language in _WHOLE_STEMS:
        words = [word.removesuffix("*") for word in words]
    return tuple(word for word in words if word and "*" not in word)


@cache
def _kinds() -> tuple[Kinds, dict[str, dict[str, str]]]:
    tables = tomllib.loads((RESOURCES / "product_types.toml").read_text("utf-8"))
    return read_kinds(), tables
