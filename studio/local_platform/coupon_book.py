"""Codes: made, used, over."""

import re
from dataclasses import dataclass, replace

from studio.local_platform.journal import Journal
from studio.local_platform.moment import read_moment, read_money
from studio.local_platform.records import CouponTerms, Record
from studio.local_platform.refusal import Refusal, malformed, not_found
from studio.local_platform.wares import Wares

_CODE = re.compile(r"[A-Za-z0-9_-]{2,40}")
_MOST = 10_000


@dataclass(slots=True)
class _Coupon:
    terms: CouponTerms
    ended: bool = False
    used: int = 0


class CouponBook:
    """All codes."""

    def __init__(self, wares: Wares, journal: Journal) -> None:
        self._wares = wares
        self._journal = journal
        self._all: dict[str, _Coupon] = {}

    def make(self, terms: CouponTerms, *, now_utc_ms: int) -> tuple[Record, bool]:
        """Make a code; return it, and whether it is new.

        Raises:
            Refusal: The terms make no sense, or the code is there with others.
        """
        self._check(terms)
        known = self._all.get(terms.code)
        if known is not None:
            if (known.terms.product_id, known.terms.price) != (terms.product_id, terms.price):
                raise Refusal("conflict", "The code is there already, with other terms.")
            if known.terms != terms or known.ended:
                self._all[terms.code] = replace(known, terms=terms, ended=False)
                self._journal.append("coupon", terms)
            return self._told(self._all[terms.code], now_utc_ms), False
        if len(self._all) >= _MOST:
            raise Refusal("refused", f"There are {_MOST} codes already.")
        self.bring_back(terms)
        self._journal.append("coupon", terms)
        return self._told(self._all[terms.code], now_utc_ms), True

    def bring_back(self, terms: CouponTerms) -> None:
        """Take in what an earlier run made."""
        known = self._all.get(terms.code)
        self._all[terms.code] = _Coupon(terms, used=known.used if known else 0)

    def get(self, code: str, *, now_utc_ms: int) -> Record:
        """Return a code.

        Raises:
            Refusal: There is no such code.
        """
        return self._told(self._found(code), now_utc_ms)

    def end(self, code: str, *, now_utc_ms: int) -> Record:
        """End a code; ended before is no harm.

        Raises:
            Refusal: There is no such code.
        """
        coupon = self._found(code)
        if not coupon.ended:
            coupon.ended = True
            self._journal.append("coupon_ended", code)
        return self._told(coupon, now_utc_ms)

    def bring_to_end(self, code: str) -> None:
        """Take in that an earlier run ended a code."""
        self._found(code).ended = True

    def use(self, code: str) -> None:
        """Count that somebody bought with a code; one that nobody knows is passed over."""
        if code in self._all:
            self._all[code].used += 1

    def standing(self, product_id: str, *, now_utc_ms: int) -> CouponTerms | None:
        """Return a code that a buyer of a product could use now; None: there is none."""
        for coupon in reversed(self._all.values()):
            if coupon.terms.product_id == product_id and self._active(coupon, now_utc_ms):
                return coupon.terms
        return None

    def terms(self, code: str) -> CouponTerms | None:
        """Return what a code gives; None: there is no such code."""
        coupon = self._all.get(code)
        return coupon.terms if coupon else None

    def _check(self, terms: CouponTerms) -> None:
        if _CODE.fullmatch(terms.code) is None:
            raise malformed("A code is 2 to 40 letters, digits, - or _.")
        price = read_money(terms.price.amount, terms.price.currency)
        ware = self._wares.get(terms.product_id)
        if price.currency != ware.price.currency or price.amount_minor <= 0:
            raise Refusal("refused", "The price is not in the product's currency, or is nothing.")
        if terms.uses is not None and terms.uses < 1:
            raise malformed("A code can be used once or more.")
        for moment in (terms.starts_at, terms.ends_at):
            if moment is not None:
                read_moment(moment)

    def _found(self, code: str) -> _Coupon:
        found = self._all.get(code)
        if found is None:
            raise not_found("code")
        return found

    def _active(self, coupon: _Coupon, now_utc_ms: int) -> bool:
        terms = coupon.terms
        begun = terms.starts_at is None or read_moment(terms.starts_at) <= now_utc_ms
        over = terms.ends_at is not None and read_moment(terms.ends_at) <= now_utc_ms
        used_up = terms.uses is not None and coupon.used >= terms.uses
        return begun and not over and not used_up and not coupon.ended

    def _told(self, coupon: _Coupon, now_utc_ms: int) -> Record:
        terms = coupon.terms
        return {
            "code": terms.code,
            "product_id": terms.product_id,
            "price": {"amount": terms.price.amount, "currency": terms.price.currency},
            **({"starts_at": terms.starts_at} if terms.starts_at else {}),
            "ends_at": terms.ends_at,
            "uses": terms.uses,
            "active": self._active(coupon, now_utc_ms),
            "used": coupon.used,
        }
