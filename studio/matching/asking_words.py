"""Words by which a short message asks, where so few tell a model little: `passt das`, `吗`."""

import re

from studio.catalogue.folding import fold, words_of

QUESTION_MARKS = ("?", "؟", "？")

SHORT = 8
"""Words; more tell the model enough."""


def _any_of(*written: str) -> re.Pattern[str]:
    """Return a pattern of words and phrases, as they stand in a folded text."""
    return re.compile(rf"\b(?:{'|'.join(map(fold, written))})(?!\w)")


_MARKED = re.compile(
    r"^\W*(?:¿|هل\b|чи\b|czy\b)|\best[- ]ce qu|(?<!вряд )(?<!едва )(?<!что )\bли\b|"
    r"(?:吗|(?<![什这那多怎要])么|[行好]不[行好])\W*$"
)
"""By words; those that stress as often as they ask are not among them: `呢`, `吧`."""
_OPENS = re.compile(r"^\W*(?:is (?:it|this|that)|how \w+|ist (?:das|es))\b")

_OWN_BODY = _any_of(
    *("i'?m", "i am", "i weigh", "peso", "mido", "soy", "я", "мне", "вешу", "мені", "важу"),
    *("je (?:fais|pèse|mesure|suis)", "ważę", "mierzę", "ich (?:wiege|bin|messe)", "sono alt[oa]"),
    *("misuro", "meço", "sou", "انا", "وزني", "طولي"),
    r"my \w+ (?:is|weighs|measures)",
    r"mi \w+ (?:pesa|mide)",
    r"(?:мой|моя|мое|моего|моей|у моей|у моего) \w+",
    r"(?:мій|моя|моє|моєї|мого) \w+",
    r"m(?:on|a) \w+ (?:fait|pèse|mesure)",
    r"meine? \w+ (?:wiegt|ist|misst|hat)",
    r"(?:mój|moja|moje) \w+ (?:waży|mierzy|ma)",
    r"mi[oa] \w+ (?:pesa|misura)",
    r"(?:meu|minha) \w+ (?:pesa|mede)",
    r"\w{3,}ي وزن[هةها]{1,2}",
)
"""The measure of whoever asks, or of who is theirs."""
_HENCE = "y|и|і|та|i|et|donc|e|quindi|und|dann|also|damit|wiec|entao|por eso"
_ALL = "все|усе|tout|todo|tutto|tudo|wszystko|alles|mir|uns"
"""Before `suits me` it says so: `мне все подходит`, `mir passt das`."""
_SUITS = (
    r"(?:is|will|would|does|can|could|should) (?:it|this|that|i)(?: [\w']+){1,5}",
    r"(?:me|le) (?:vale|sirve|servirá|valdrá|queda|quedará|va|aguanta|aguantará)(?: bien)?",
    r"(?:мне |ей |ему )?(?:подойдет|подойдут|подходит|можно)(?: мне| ей| ему)?",
    r"(?:мені |їй |йому )?(?:підійде|підійдуть|підходить|можна)(?: мені| їй| йому)?",
    r"(?:ça|il|elle) (?:me |lui )?(?:va|ira|convient|conviendra)(?: pour (?:moi|lui|elle))?",
    r"[تي](?:ناسب|نفع|تحمل)(?:ني|ه|ها)|[تي](?:صلح|نفع) (?:لي|له|لها)",
    r"nada się(?: dla mnie)?|będzie(?: \w+)? dla mnie|będzie pasować",
    r"(?:passt|geht|reicht|hält|taugt) (?:mir |ihm |ihr )?(?:das|es|der|die|er|sie)"
    r"(?: für (?:mich|ihn|sie)| mir| ihm| ihr| aus)?",
    r"(?:mi |gli |le )?va bene(?: per (?:me|lui|lei))?|fa per me",
    r"è troppo(?: \w+)? per (?:me|lui|lei)",
    r"(?:me |lhe )?serve(?: (?:pra|para) (?:mim|ele|ela))?|dá (?:pra|para) (?:mim|ele|ela)",
)
_OR_NOT = "o no|или нет|чи ні|ou pas|oder nicht|czy nie|or not|ou nao"
_SUITS_ME = re.compile(
    rf"(?P<hence>\b(?:{fold(_HENCE)}|{fold(_ALL)}) )?\b(?:{'|'.join(map(fold, _SUITS))})"
    rf"(?: (?:{fold(_OR_NOT)}))?[\s.!…]*$"
)
"""At the end of a message, and not as what follows from the rest: `y me va bien`."""

_FOR_WHOM = _any_of(
    r"for (?:a )?(?:men|women|man|woman|ladies|kids|children|boys?|girls?|adults)",
    r"(?:wo)?men'?s|unisex",
    r"para (?:hombres?|mujer(?:es)?|niñ[oa]s?|adultos?|chic[oa]s?)",
    r"мужск\w+|женск\w+|детск\w+|унисекс",
    r"для (?:мужчин\w*|женщин\w*|детей|девоч\w+|мальчик\w+|взрослых)",
    r"чоловіч\w+|жіноч\w+|дитяч\w+|для (?:чоловік\w+|жінок|дітей|дівч\w+|хлопц\w+)",
    r"pour (?:les )?(?:hommes?|femmes?|enfants?|filles?|garçons?|adultes?)",
    r"رجالي|نسائي|لل(?:رجال|نساء|اطفال|بنات|اولاد)",
    r"dla (?:kobiet|mężczyzn|dzieci|dziewczyn\w*|chłopc\w+)|damsk\w+|męsk\w+",
    r"(?:para|pra) (?:homens?|homem|mulher(?:es)?|crianç\w+|menin[oa]s?)|masculin[oa]|feminin[oa]",
    r"für (?:die )?(?:männer|frauen|herren|damen|kinder|mädchen|jungs?)",
    r"(?:da|per) (?:uomo|donna|uomini|donne|bambin[ioae]|ragazz[ioae])",
)
_FOR_WHOM_JOINED = re.compile("[男女][款式用]|(?:适合|给)(?:男|女|儿童|小孩)")
_IT_HAS = re.compile(
    r"^\W*(?:hat (?:es|das|er|sie)|does (?:it|this) have|has it|a-t-(?:il|elle)) \w"
)

_FOOLPROOF = re.compile(
    r"\w[ -]?proof\b|a prueba de |a prova d[ie] |idioten(?:sicher|fest)|l'epreuve des |防呆|"
    + fold("защита от |захист від |odporn")
)
_ADDRESSED = _any_of(
    *("you", "your?", "ur", "r u", "you'?re", "eres", "estás", "tú", "vos", "sos", "sois"),
    *("usted(?:es)?", "ты", "вы", "тебе", "тебя", "вас", "вам", r"тво[йяеи]\w*", "ти", "ви"),
    *("твій", "vous", "t'es", "toi", "ton", r"انت\w?", "انتو", "ty", "wy", "jesteś(?:cie)?"),
    *(r"tw[oó]j\w*", "pani?", "você", "vc", "du", "ihr", "dich", r"dein\w*", "bist", "seid"),
    *("sei", "siete", "voi"),
)
_ADDRESSED_JOINED = re.compile("[你您妳]")
_COARSE = re.compile(
    r"\b(?:\w*fuck|\w*shit|bitch|cunt|asshole|put[ao]s?\b|mierda|merd|pute|putain|connard|encul|"
    r"schei|fotze|arsch|hurens|kurw|chuj|jeb|pierd|cazz|stronz|caralho|"
    + fold("ху[йеяи]|пизд|еба|ёба|бля|сук[аи]|говн|мраз|курв|гівн|лайн")
    + r")|[操肏]|傻[逼屄]|كس ام|شرموط|خرا"
)


def is_marked(text: str) -> bool:
    """Return whether a text ends with a question mark, or has a word in place of one."""
    return text.rstrip().endswith(QUESTION_MARKS) or _MARKED.search(fold(text)) is not None


def opens_as_question(text: str) -> bool:
    """Return whether a text begins as questions about a thing do, and exclamations may, too."""
    return _OPENS.search(fold(text)) is not None


def suits_me(text: str) -> bool:
    """Return whether somebody tells their measure and then asks whether it suits them.

    Args:
        text: With a quantity in it.
    """
    folded = fold(text)
    asked = _SUITS_ME.search(folded)
    if asked is None or asked["hence"]:
        return False
    return _OWN_BODY.search(folded, 0, asked.start()) is not None


def is_about_fit(text: str) -> bool:
    """Return whether a short text says for whom a thing is, or what it has: `hat es taschen`."""
    folded = fold(text)
    patterns = (_FOR_WHOM, _FOR_WHOM_JOINED, _IT_HAS)
    return len(words_of(text)) <= SHORT and any(pattern.search(folded) for pattern in patterns)


def is_foolproof(text: str) -> bool:
    """Return whether a text speaks of what is safe from fools and the like."""
    return _FOOLPROOF.search(fold(text)) is not None


def insults(text: str) -> bool:
    """Return whether a text with words of an insult speaks to somebody, or is coarse."""
    folded = fold(text)
    patterns = (_ADDRESSED, _ADDRESSED_JOINED, _COARSE)
    return any(pattern.search(folded) for pattern in patterns)
