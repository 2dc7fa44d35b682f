"""What the words around a number want of it: more, less, at least, at most, that it is endured."""

import re
from enum import Enum, auto

from studio.catalogue.folding import fold
from studio.matching.figures import Figure

NEAR_CHARS = 14
"""So far from its number a word of direction may stand: `heavier than, say, 50 g`."""
MOST_CHARS = 80


class Wish(Enum):
    """What is wanted of the row, beside the number asked for."""

    NONE = auto()
    MORE = auto()
    LESS = auto()
    LEAST = auto()
    MOST = auto()
    UNCLEAR = auto()


def _words(written: str) -> str:
    """Return a pattern for words separated by ` | `; a star lets a word go on."""
    terms = (re.escape(fold(term.strip())) for term in written.split("|"))
    return "|".join(
        sorted(
            (
                _bounded(term.replace(r"\*", r"\w{0,9}").replace(r"\ ", r"\s{1,3}"))
                for term in terms
            ),
            key=len,
            reverse=True,
        )
    )


def _bounded(term: str) -> str:
    if re.match(r"[\u3400-\u9fff<>≤≥]", term):
        return term
    return rf"(?<!\w){term}(?!\w)"


_MORE = _words(
    "> | more than | over | above | exceed* | greater than | higher than | in excess of | "
    "heavier than | longer than | louder than | bigger than | larger than | taller than | "
    "wider than | thicker than | deeper than | stronger than | older than | hotter than | "
    "warmer than | brighter than | beyond | más de | más que | superior a | supera* | "
    "por encima de | mayor de | mayor que | mayor a | más pesad* que | más larg* que | "
    "más grande que | más alt* que | más ruidos* que | больше | более | свыше | тяжел* | "
    "длинн* | громче | выше | дольше | превыша* | старше | крупнее | шире | толще | ярче | "
    "мощнее | більш* | понад | важч* | довш* | гучніш* | вищ* | старш* | перевищу* | plus de | "
    "plus que | supérieur* à | dépass* | au-dessus de | plus lourd* que | plus long* que | "
    "plus grand* que | plus haut* que | plus bruyant* que | أكثر من | أثقل من | أطول من | "
    "أكبر من | أعلى من | أزيد من | يتجاوز | تتجاوز | يزيد عن | فوق | więcej niż | ponad | "
    "powyżej | cięższ* | dłuższ* | głośniejsz* | większ* | wyższ* | przekracza* | starsz* | "
    "mais de | mais que | mais do que | acima de | maior que | maior do que | ultrapassa* | "
    "passa de | mais pesad* que | mais pesad* do que | mais long* que | mais alt* que | "
    "mehr als | über | oberhalb | übersteigt | schwerer als | länger als | lauter als | "
    "größer als | höher als | älter als | dicker als | breiter als | heller als | più di | "
    "più che | oltre | superiore a | maggiore di | sopra | più pesant* di | più lung* di | "
    "più grand* di | più rumoros* di | più alt* di | 超过 | 大于 | 高于 | 重于 | 多于 | 长于 | 超出"
)
_LESS = _words(
    "< | less than | under | below | fewer than | lower than | lighter than | shorter than | "
    "quieter than | smaller than | thinner than | narrower than | younger than | cooler than | "
    "colder than | cheaper than | quicker than | beneath | menos de | menos que | inferior a | "
    "por debajo de | menor de | menor que | menor a | más ligero que | más ligera que | "
    "más cort* que | más silencios* que | más pequeñ* que | más baj* que | más fin* que | "
    "más barat* que | más delgad* que | más liger* de | меньше | менее | легче | короче | тише | "
    "ниже | младше | тоньше | дешевле | мельче | менш* | легш* | коротш* | тихіш* | нижч* | "
    "молодш* | тонш* | дешевш* | moins de | moins que | inférieur* à | en dessous de | "
    "au-dessous de | plus lég* que | plus court* que | plus petit* que | plus bas* que | "
    "plus silencieu* que | plus fin* que | sous | أقل من | أخف من | أقصر من | أصغر من | "
    "أهدأ من | أدنى من | تحت | دون | mniej niż | poniżej | lżejsz* | krótsz* | cichsz* | "
    "mniejsz* | niższ* | młodsz* | cieńsz* | menos do que | abaixo de | menor do que | "
    "mais leve que | mais leve do que | mais curt* que | mais silencios* que | mais fin* que | "
    "weniger als | unter | unterhalb | leichter als | kürzer als | leiser als | kleiner als | "
    "niedriger als | jünger als | dünner als | billiger als | meno di | meno che | inferiore a | "
    "minore di | sotto | più legger* di | più cort* di | più silenzios* di | più piccol* di | "
    "più bass* di | più sottil* di | 小于 | 低于 | 少于 | 不到 | 轻于 | 短于"
)
_LEAST = _words(
    "≥ | at least | minimum | min | хотя бы | минимум | как минимум | минимально | щонайменше | "
    "принаймні | мінімум | al menos | por lo menos | como mínimo | mínimo | au moins | "
    "au minimum | على الأقل | كحد أدنى | co najmniej | przynajmniej | pelo menos | no mínimo | "
    "mindestens | wenigstens | almeno | come minimo | minimo | 至少 | 起码 | 最少"
)
_MOST = _words(
    "≤ | at most | no máximo | como máximo | a lo sumo | не дороже | максимум | щонайбільше | "
    "au plus | au maximum | على الأكثر | كحد أقصى | najwyżej | co najwyżej | höchstens | "
    "al massimo | within | 最多 | 至多 | 以内"
)
_NOT = _words(
    "no | not | не | ні | nie | nicht | kein* | pas | non | não | لا | ليس | 不 | never | n't"
)
_UNCLEAR = _words(
    "more or less | most | faster than | slower than | not quite | más o menos | más * que | "
    "menos * que | más rápid* | быстрее | медленнее | швидш* | plus rapide* | plus ou moins | "
    "أسرع من | szybsz* | mais rápid* | mais ou menos | schneller als | langsamer als | "
    "più veloc* | più o meno | mehr oder weniger | max | maximum | maximal | máximo"
)
_HOLD = re.compile(
    _words(
        "surviv* | withst* | endur* | dive | diving | depth | deep | underwater | under water | "
        "water | swim* | snorkel* | reach* | range | distance | carry | carries | hold* | "
        "support* | load | capacity | lift* | last* | resist* | waterproof | aguant* | soport* | "
        "profund* | bucear | sumerg* | agua | alcan* | carga* | выдерж* | выжив* | глубин* | "
        "ныря* | погру* | вод* | дальност* | витрим* | глибин* | résist* | profond* | plong* | "
        "eau | l'eau | porté* | porte | تحمل | يتحمل | عمق | ماء | الماء | مدى | غوص | "
        "wytrzym* | głęb* | nurk* | wod* | zasięg* | udźwig* | aguent* | suport* | mergulh* | "
        "água | halt* | hält* | tauch* | wasser* | tief* | reichweite* | trag* | trägt | "
        "belast* | regge* | sopport* | acqua | immers* | portata | "
        "潜水 | 防水 | 水下 | 耐 | 承受 | 承重 | 水深"
    )
)
_WEIGHS = re.compile(
    _words(
        "weigh* | heavy | вес* | весит | важит* | вага | pesa | peso | pesa* | pèse* | poids | "
        "وزن* | يزن | تزن | waży* | waga | wiegt | wiegen | gewicht* | 多重 | 重量"
    )
)
_DIVES = re.compile(
    _words(
        "dive | dives | diving | scuba | freediv* | buce* | ныря* | нырн* | дайв* | пірна* | "
        "пірну* | plong* | غوص | الغوص | أغوص | غطس | nurk* | mergulh* | tauch* | immersioni | "
        "潜水 | 潜到 | 下潜"
    )
)
_DIRECTED = re.compile(
    rf"(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<unclear>{_UNCLEAR})|"
    rf"(?P<not>{_NOT})?\s{{0,2}}(?:(?P<more>{_MORE})|(?P<less>{_LESS}))"
)
_AFTER = re.compile(
    r"\W{0,3}(?:(?P<least>"
    + _words(
        "or more | or longer | or over | or above | or higher | or older | and more | and up | "
        "and above | and older | o más | y más | или больше | или более | и больше | и более | "
        "і більше | або більше | ou plus | et plus | أو أكثر | lub więcej | i więcej | ou mais | "
        "e mais | oder mehr | und mehr | e più | o più | o superior | и старше | і старше | "
        "y mayores | et au-delà | und älter | و أكثر | فأكثر | 以上 | 或以上 | 起 | at least"
    )
    + r")|(?P<most>"
    + _words(
        "or less | or under | or fewer | or below | or lighter | or shorter | or quieter | max | "
        "o menos | или меньше | или менее | і менше | або менше | ou moins | أو أقل | "
        "lub mniej | ou menos | oder weniger | o meno | 以下 | 以内 | 或以下 | at most"
    )
    + r"))"
)
_THAN_ZH = re.compile(
    r"\s{0,2}(?:还|更|要)?\s{0,2}(?:(?P<more>重|长|大|多|响|高|厚|宽)|(?P<less>轻|短|小|少|低|薄|窄|安静))"
)
_INTO = re.compile(
    r"(?:fits?|goes?|sits?|passt|entra|cabe|tient|rentre|влез\w*|вміст\w*|поместит\w*|"
    r"помещается|"
    r"zmiesci\w*)\W{1,3}(?:\w{1,9}\s){0,2}?(?:in|into|inside|through|en|em|dans|in|w|в|"
    r"у)\s{1,2}"
    r"(?:(?:an?|the|my|einen?|una?|un|ein)\s)?$"
)


def wish_of(asked: Figure) -> Wish:
    """Return what the words beside an asked figure want."""
    if asked.before.rstrip().endswith("比") and (than := _THAN_ZH.match(asked.after)):
        return Wish.MORE if than["more"] else Wish.LESS
    before = asked.before[-MOST_CHARS:]
    words = [*_DIRECTED.finditer(before)]
    if words and len(before) - words[-1].end() > NEAR_CHARS:
        return Wish.UNCLEAR
    found = {_wish(match) for match in words}
    if after := _AFTER.match(asked.after[:MOST_CHARS]):
        found.add(Wish.LEAST if after["least"] else Wish.MOST)
    if len(found) > 1:
        return Wish.UNCLEAR
    if found:
        return found.pop()
    return Wish.MOST if _INTO.search(before) else Wish.NONE


def holds_up(question: str) -> bool:
    """Return whether a question asks what a thing endures, carries or reaches."""
    return _HOLD.search(fold(question)) is not None


def dives(text: str) -> bool:
    """Return whether a text is about diving."""
    return _DIVES.search(fold(text)) is not None


def weighs(question: str) -> bool:
    """Return whether a question asks what a thing weighs."""
    return _WEIGHS.search(fold(question)) is not None


def _wish(match: re.Match[str]) -> Wish:
    if match["unclear"]:
        return Wish.UNCLEAR
    if match["least"] or match["most"]:
        return Wish.LEAST if match["least"] else Wish.MOST
    if match["more"]:
        return Wish.MOST if match["not"] else Wish.MORE
    return Wish.LEAST if match["not"] else Wish.LESS
