"""The simulated audience: a model of viewers who come, ask, hesitate and buy.

It is a model and no forecast; `docs/audience-model.md` says what it assumes, where its numbers are
from, and what it is not good for. The same seed and the same things seen give the same messages
and the same orders, byte for byte.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.core.errors import BadInput
from studio.core.money import market_locale
from studio.rehearsal.arrivals import Crowd, Moved
from studio.rehearsal.asking import AskBook
from studio.rehearsal.attention import Attention
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.buyers import Buyers
from studio.rehearsal.chance import draw_of, source
from studio.rehearsal.curiosity import Curiosity
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.market_profile import MarketProfile, read_profile
from studio.rehearsal.orders import OrderBook
from studio.rehearsal.pack import AudienceSpec
from studio.rehearsal.partner import Bought, Happened, Said, Seen
from studio.rehearsal.prospects import Around
from studio.rehearsal.questioner import Questioner
from studio.rehearsal.raid import Raids
from studio.rehearsal.stock_shown import StockShown
from studio.rehearsal.talk import Moment, Talk

MOST_VIEWERS = 1_000_000
MOST_MESSAGES_PER_MINUTE = 120_000
MOST_SHARE = 1_000


class Audience:
    """A simulated audience; a `Partner`.

    Args:
        spec: Who watches.
        products: All that may be shown or asked about.
        market: Of the show, as `es-ES`.
        seed: The same one gives the same audience.
        length_s: The planned length of the show.

    Raises:
        BadInput: The profile or the market is not known, or a number can't be meant.
    """

    def __init__(
        self,
        spec: AudienceSpec,
        products: Sequence[AudienceProduct],
        *,
        market: str,
        seed: int,
        length_s: float,
    ) -> None:
        profile = profile_for(spec)
        languages = tuple(profile.languages)
        book = AskBook(products, languages, own=market_locale(market).language)
        self._profile = profile
        self._products = {product.product_id: product for product in products}
        self._stock = StockShown()
        self._curiosity = Curiosity(book, profile, source(seed, "curiosity"))
        self._attention = Attention(profile.watching)
        self._crowd = Crowd(
            profile.watching,
            profile.languages,
            fullest=spec.viewers,
            length_s=length_s,
            rng=source(seed, "crowd"),
        )
        asking = Questioner(
            book, self._curiosity, profile, market=market, rng=source(seed, "questions")
        )
        per_s = spec.messages_per_minute / 60
        self._talk = Talk(
            profile,
            asking,
            self._curiosity,
            per_viewer_s=per_s / max(1, spec.viewers),
            rng=source(seed, "talk"),
        )
        self._raids = Raids(
            languages, usual_per_s=per_s, planned_s=spec.raids, rng=source(seed, "raids")
        )
        self._orders = OrderBook(profile, self._stock, seed=seed, rng=source(seed, "orders"))
        self._buyers = Buyers(
            profile, self._curiosity, self._orders, seed=seed, rng=source(seed, "buyers")
        )
        self._tells = source(seed, "tells")
        self._at_ms = 0
        self._on_air = True

    def step(self, seen: Seen, seconds: float) -> Happened:
        """Live through the time since the last step.

        Args:
            seen: What there is to see at its end.
            seconds: How long it was; nothing happens in none.
        """
        from_ms = max(self._at_ms, seen.at_ms - round(max(0.0, seconds) * 1_000))
        self._at_ms = max(self._at_ms, seen.at_ms)
        if not seen.on_air:
            return self._leave(seen, (self._at_ms - from_ms) / 1_000)
        self._on_air = True
        if from_ms == self._at_ms:
            self._curiosity.hear(seen.answered, self._at_ms / 1_000)
            return self._told((), (), seen)
        return self._live(seen, from_ms, self._at_ms)

    def late(self, until_ms: int) -> tuple[Bought, ...]:
        """Return the orders that come after the show's end, up to a moment; each once.

        As long as it was not seen that the show ended, it ends with what was seen last.
        """
        if until_ms <= self._at_ms:
            return ()
        self._end()
        return self._orders.wake(self._at_ms, until_ms)

    def raid(self, seconds: float) -> None:
        """Let a spam raid come now, for a time."""
        self._raids.begin(seconds, self._talk.writers)

    def _live(self, seen: Seen, from_ms: int, until_ms: int) -> Happened:
        at_s, seconds = until_ms / 1_000, (until_ms - from_ms) / 1_000
        self._stock.look(seen)
        self._curiosity.look(at_s, priced=seen.price is not None, doubted=self._buyers.doubts(seen))
        self._curiosity.hear(seen.answered, at_s)
        attention = self._attention.step(
            seen,
            seconds,
            waiting=self._curiosity.waiting_share(seen.product_id),
            raided=self._raids.going_on,
        )
        moved = self._crowd.step(at_s, seconds, attention)
        bought = self._buy(seen, moved, from_ms, until_ms)
        moment = Moment(
            from_ms=from_ms,
            until_ms=until_ms,
            attention=attention,
            bored=self._attention.bored,
            buyers=draw_of(self._tells, len(bought), self._profile.buying.tells),
        )
        said = self._talk.step(seen, moment, self._crowd)
        raid = self._raids.step(from_ms, until_ms, self._talk.writers)
        if raid:
            said = sorted([*said, *raid], key=lambda message: message.at_ms)
        return self._told(tuple(said), tuple(bought), seen)

    def _buy(self, seen: Seen, moved: Moved, from_ms: int, until_ms: int) -> list[Bought]:
        product = self._products.get(seen.product_id) if seen.product_id is not None else None
        around = Around(
            viewers=self._crowd.viewers,
            stayed=moved.stayed,
            attention=self._attention.value,
            from_ms=from_ms,
            until_ms=until_ms,
        )
        return self._buyers.step(seen, product, around)

    def _leave(self, seen: Seen, seconds: float) -> Happened:
        self._end()
        if seconds > 0:
            self._crowd.close(seconds)
        return self._told((), (), seen)

    def _end(self) -> None:
        if self._on_air:
            self._on_air = False
            self._buyers.close(self._products)

    def _told(self, said: tuple[Said, ...], bought: tuple[Bought, ...], seen: Seen) -> Happened:
        return Happened(
            viewers=self._crowd.viewers,
            said=said,
            bought=bought,
            carts=self._buyers.carts(seen.product_id),
            by_language=self._crowd.by_language(),
        )


def profile_for(spec: AudienceSpec) -> MarketProfile:
    """Return the market of an audience, with what a training pack changes of it.

    Raises:
        BadInput: The profile is not known, or a number can't be meant.
    """
    profile = read_profile(spec.profile)
    _check(spec)
    talking = profile.talking
    small_talk = talking.small_talk if spec.small_talk is None else spec.small_talk
    trolls = talking.trolls if spec.trolls is None else spec.trolls
    related = talking.related if spec.related is None else spec.related
    return replace(
        profile,
        languages=_shares(spec.languages) if spec.languages else profile.languages,
        talking=replace(talking, small_talk=small_talk, trolls=trolls, related=related),
    )


def _check(spec: AudienceSpec) -> None:
    parts = (
        ("small_talk", spec.small_talk, 1.0),
        ("trolls", spec.trolls, 1.0),
        ("related", spec.related, 1.0),
        ("viewers", spec.viewers, MOST_VIEWERS),
        ("messages_per_minute", spec.messages_per_minute, MOST_MESSAGES_PER_MINUTE),
    )
    for name, value, most in parts:
        if value is not None and not 0 <= value <= most:
            raise BadInput(f"{name} must be a number from 0 to {most:.10g}, got {value}")


def _shares(languages: Mapping[str, float]) -> dict[str, float]:
    for language, share in languages.items():
        if language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise BadInput(f"languages.{language[:20]} must be one of {known}")
        if not 0 <= share <= MOST_SHARE:
            raise BadInput(f"languages.{language} must be a number from 0 to {MOST_SHARE}")
    total = sum(languages.values())
    if total <= 0:
        raise BadInput("languages must have a share above 0")
    return {language: share / total for language, share in languages.items() if share > 0}
