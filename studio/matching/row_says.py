"""What a row's words make of its numbers: the least age, the highest temperature, how far."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from studio.catalogue.folding import fold
from studio.catalogue.unit_table import Dimension
from studio.matching.figures import Figure, Form


class Bound(Enum):
    """Whether a number is the least or the most that is meant."""

    NONE = auto()
    LEAST = auto()
    MOST = auto()


_LEAST_BEFORE = re.compile(
    r"(?:\bfrom|\bmin(?:imum|imo|imal|\.)?|\bat least|\bdown to|\bstarting at|\bnot below|"
    r"\bab|\bot|"
    r"\bот|\bвід|\bdesde|\bdes|\ba partir de|\bda|\bdal|\bod|\bmindestens|\bне менее|\bне ниже|"
    r"\bмин(?:имум|\.)?|\bмін(?:імум|\.)?|\bминимальн\w{0,4}|\bbis zu -|\bdo wieku|≥|>|من|"
    r"最低|最小|至少|不低于|over|above|mas de|плюс)\W{0,3}(?:age\w{0,4} )?$"
)
_MOST_BEFORE = re.compile(
    r"(?:\bup to|\bmax(?:imum|imo|imal|\.)?|\bbis(?: zu)?|\bдо|\bhasta|\bjusqu'?a|\bate|"
    r"\bfino a|"
    r"\bdo|\bмакс(?:имум|\.)?|\bunder|\bbelow|\bless than|≤|<|حتي|最高|最大|最多|不超过)\W{0,3}$"
)
_LEAST_AFTER = re.compile(
    r"\s{0,2}(?:\+|(?:of age )?(?:and|or) (?:up|over|older|above|more)|и (?:старше|более)|"
    r"і старше|y mas|et plus|e piu|"
    r"und alter|i wiecej|o mas|ou mais|e mais|以上|及以上|起|فما فوق|فاكثر|min\b)"
)
_MOST_AFTER = re.compile(r"\s{0,2}(?:\(?max\b|以下|以内|or (?:less|under)|and under)")
_LEAST_LABEL = re.compile(
    r"\bminim|\bmin\.|^min\b|миним|мінім|mindest|الحد الادني|ادني|最低|最小|najmniej|najnizsz"
)
_MOST_LABEL = re.compile(r"\bmaxim|\bmax\.|^max\b|\bmaks|макс|hochst|الاقصي|اقصي|最高|最大")
_AGE = re.compile(
    r"\b(?:age|ages|aged|edad|alter|altersempfehlung|altersfreigabe|mindestalter|idade|"
    r"eta|wiek|"
    r"wieku|возраст\w*|вік|віку|вік\w*|lage|عمر|العمر|السن)\b|年龄|age d|l'age"
)
_RIDER = re.compile(
    r"\b(?:rider|user|person|child|fahrer|height of|korpergro)|рост|зріст|estatura|身高"
)
_DISTANCE = re.compile(
    r"\b(?:range|reach|distance|depth|reichweite|alcance|portee|portata|zasieg|tauch|tief|"
    r"water|wasser)|"
    r"дальност|глубин|дальніст|глибин|водо|مدي|عمق|距离|防水|深"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """What the labels of a row say.

    Attributes:
        bound: Of its numbers.
        age: Whether it is about how old somebody must be.
        rider: Whether about how tall somebody must be.
        distance: Whether about how far or deep it works.
    """

    bound: Bound
    age: bool
    rider: bool
    distance: bool


def labelled(labels: tuple[str, ...]) -> Labelled:
    """Return what the labels of a row say of its numbers."""
    folded = [fold(label) for label in labels]
    least = any(_LEAST_LABEL.search(label) for label in folded)
    most = any(_MOST_LABEL.search(label) for label in folded)
    bound = Bound.NONE
    if least != most:
        bound = Bound.LEAST if least else Bound.MOST
    return Labelled(
        bound=bound,
        age=any(_AGE.search(label) for label in folded),
        rider=any(_RIDER.search(label) for label in folded),
        distance=any(_DISTANCE.search(label) for label in folded),
    )


def bound_of(given: Figure, label: Labelled) -> Bound:
    """Return whether a number of a row is the least or the most that is meant."""
    if given.form is not Form.ONE:
        return Bound.NONE
    before, after = given.before[-40:], given.after[:40]
    if _LEAST_BEFORE.search(before) or _LEAST_AFTER.match(after):
        return Bound.LEAST
    if _MOST_BEFORE.search(before) or _MOST_AFTER.match(after):
        return Bound.MOST
    if label.bound is Bound.NONE and label.age and given.dimension is Dimension.TIME_S:
        return Bound.LEAST
    return label.bound
