"""What an audience writes in a step: questions, small talk, buying, abuse and spam."""

from dataclasses import dataclass
from random import Random

from studio.rehearsal.arrivals import Crowd
from studio.rehearsal.attention import Bored
from studio.rehearsal.chance import cumulative, draw, pick
from studio.rehearsal.curiosity import Curiosity
from studio.rehearsal.market_profile import MarketProfile
from studio.rehearsal.partner import Said, Seen
from studio.rehearsal.phrase_bank import messages, talk
from studio.rehearsal.questioner import Questioner
from studio.rehearsal.spelling import Speller
from studio.rehearsal.writers import Writers

_QUIET = 0.35
"""What is written of the usual while nobody pays attention."""
_NEW_PRODUCT = 1.5
_NEW_PRODUCT_S = 40.0
"""A product that has just come is talked about more."""
_REMARKS = 0.35
_NOTICED_S = 6.0
"""Part of the small talk that is about missing sound or picture, once it has been noticed."""
_SPAM = 0.45
"""Part of the trolls who advertise; the others insult."""
_SMALL_TALK = ("small_talk", "greeting", "compliment")
_SMALL_TALK_OF_BANK = 0.6
_QUESTION, _TALK, _TROLL = _KINDS = (0, 1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When and in which mood something is written.

    Attributes:
        from_ms: The end of the step before.
        until_ms: The end of this one.
        attention: 0 to 1.
        bored: What viewers are missing.
        buyers: How many who bought want to tell.
    """

    from_ms: int
    until_ms: int
    attention: float
    bored: Bored
    buyers: int = 0


class Talk:
    """The chat of a show, but for raids.

    Args:
        profile: Of the market; a training pack may have changed its shares.
        questioner: Makes questions.
        curiosity: Remembers what was asked.
        per_viewer_s: Messages of one viewer in a second, in a show that holds its viewers.
        rng: Random numbers of its own.
    """

    def __init__(
        self,
        profile: MarketProfile,
        questioner: Questioner,
        curiosity: Curiosity,
        *,
        per_viewer_s: float,
        rng: Random,
    ) -> None:
        self._profile = profile
        self._questioner = questioner
        self._curiosity = curiosity
        self._per_viewer_s = per_viewer_s
        self._rng = rng
        self._speller = Speller(profile.spelling)
        self._writers = Writers(profile.talking.writers, rng)
        talking = profile.talking
        questions = max(0.0, 1.0 - talking.small_talk - talking.trolls)
        self._kinds = cumulative((questions, talking.small_talk, talking.trolls))

    def step(self, seen: Seen, moment: Moment, crowd: Crowd) -> list[Said]:
        """Return what is written in a step, oldest first."""
        self._writers.step(crowd)
        viewers = crowd.by_language()
        if not viewers:
            return []
        count = moment.buyers + self._count(seen, moment, crowd.viewers)
        length_ms = max(1, moment.until_ms - moment.from_ms)
        rng, said = self._rng, []
        telling = set(rng.sample(range(count), moment.buyers))
        moments = sorted(rng.random() for _ in range(count))
        languages = rng.choices(tuple(viewers), tuple(viewers.values()), k=count)
        kinds = rng.choices(_KINDS, cum_weights=self._kinds, k=count)
        for place, (part, language, kind) in enumerate(zip(moments, languages, kinds, strict=True)):
            at_ms = min(moment.until_ms, moment.from_ms + 1 + int(part * length_ms))
            author_id, name = self._writers.one(language, viewers[language])
            if place in telling:
                what, text = "buying", self._telling(language)
            elif kind == _QUESTION:
                said.append(self._question(seen, language, at_ms, author_id, name))
                continue
            elif kind == _TROLL:
                what, text = self._troll(language)
            else:
                what, text = "small_talk", self._small_talk(moment, language)
            said.append(Said(at_ms, author_id, name, text, language, what))
        return said

    @property
    def writers(self) -> Writers:
        """Who writes; strangers get their names there, too."""
        return self._writers

    def _count(self, seen: Seen, moment: Moment, viewers: int) -> int:
        lively = _QUIET + (1.0 - _QUIET) * moment.attention
        if seen.product_id is not None and moment.bored.shown_s < _NEW_PRODUCT_S:
            lively *= _NEW_PRODUCT
        seconds = (moment.until_ms - moment.from_ms) / 1_000
        return draw(self._rng, self._per_viewer_s * viewers * lively * seconds)

    def _question(self, seen: Seen, language: str, at_ms: int, author_id: str, name: str) -> Said:
        asked = self._questioner.ask(seen, language, at_ms / 1_000)
        text = self._speller.write(self._rng, asked.text, language)
        self._curiosity.remember(text, asked.about)
        topic = asked.about.topic
        return Said(
            at_ms,
            author_id,
            name,
            text,
            language,
            "question",
            topic.product_id,
            topic.row_id,
            asked.buyer,
            "" if topic.row_id else topic.subject,
        )

    def _small_talk(self, moment: Moment, language: str) -> str:
        chance, known = self._rng.random, talk(language)
        phrases = known["small_talk"]
        if moment.bored.dark_s > _NOTICED_S and chance() < _REMARKS:
            phrases = known["no_picture"]
        elif moment.bored.silent_s > _NOTICED_S and chance() < _REMARKS:
            phrases = known["silence"]
        elif "latin_small_talk" in known and chance() < self._profile.spelling.latin_letters:
            phrases = known["latin_small_talk"]
        elif chance() < _SMALL_TALK_OF_BANK:
            phrases = messages(pick(self._rng, _SMALL_TALK))[language]
        return self._speller.write(self._rng, pick(self._rng, phrases), language)

    def _troll(self, language: str) -> tuple[str, str]:
        spam = self._rng.random() < _SPAM
        text = pick(self._rng, talk(language)["spam" if spam else "abuse"])
        return "spam" if spam else "troll", self._speller.write(self._rng, text, language)

    def _telling(self, language: str) -> str:
        phrases = talk(language)["bought"]
        if self._rng.random() < self._profile.spelling.latin_letters:
            phrases = talk(language).get("latin_bought", phrases)
        return self._speller.write(self._rng, pick(self._rng, phrases), language)
