"""Products, stock, orders, codes, links and counts, as `openapi.json` has them."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from studio.core.paths import resource
from studio.local_platform.http_front import Entrance, answer, page_asked, read_json
from studio.local_platform.moment import written
from studio.local_platform.platform import NAME, Platform
from studio.local_platform.records import CouponTerms, LinkWish
from studio.local_platform.refusal import malformed, not_found

_ABILITIES = (
    "products", "stock", "orders", "coupons", "links", "live", "programme", "chat", "events",
    "broadcasts",
)  # fmt: skip
_MOST_LINKS = 50


class ShopRoutes:
    """What a shop answers."""

    def __init__(self, platform: Platform, entrance: Entrance) -> None:
        self._platform = platform
        self._entrance = entrance

    def routes(self) -> list[Route]:
        """Return where each is."""
        return [
            Route("/v1/about", self.about),
            Route("/v1/products", self.products),
            Route("/v1/stock", self.stock),
            Route("/v1/orders", self.orders),
            Route("/v1/coupons", self.make_coupon, methods=["POST"]),
            Route("/v1/coupons/{code}", self.coupon, methods=["GET", "DELETE"]),
            Route("/v1/links", self.links, methods=["POST"]),
            Route("/v1/live", self.live),
            Route("/photos/{name}", self.photo),
        ]

    async def about(self, request: Request) -> Response:
        """Say who answers."""
        await self._entrance.body_of_host(request)
        told = {
            "name": NAME,
            "api": "1",
            "abilities": _ABILITIES,
            "time": written(self._platform.now_utc_ms()),
            "real": False,
        }
        return answer(told)

    async def products(self, request: Request) -> Response:
        """List what is sold."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.wares.page(*page_asked(request)))

    async def stock(self, request: Request) -> Response:
        """Say how many pieces are left."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.wares.stock(request.query_params.getlist("product_id")))

    async def orders(self, request: Request) -> Response:
        """List what changed since a cursor."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.orders.page(*page_asked(request)))

    async def make_coupon(self, request: Request) -> Response:
        """Make a code."""
        terms = read_json(await self._entrance.body_of_host(request), CouponTerms)
        now_utc_ms = self._platform.now_utc_ms()
        made, is_new = self._platform.coupons.make(terms, now_utc_ms=now_utc_ms)
        self._platform.journal.settle()
        return answer(made, 201 if is_new else 200)

    async def coupon(self, request: Request) -> Response:
        """Say how a code does, or end it."""
        await self._entrance.body_of_host(request)
        code, now_utc_ms = request.path_params["code"], self._platform.now_utc_ms()
        if request.method == "DELETE":
            ended = self._platform.coupons.end(code, now_utc_ms=now_utc_ms)
            self._platform.journal.settle()
            return answer(ended)
        return answer(self._platform.coupons.get(code, now_utc_ms=now_utc_ms))

    async def links(self, request: Request) -> Response:
        """Give tracked addresses."""
        wish = read_json(await self._entrance.body_of_host(request), LinkWish)
        if len(wish.product_ids) > _MOST_LINKS:
            raise malformed(f"Ask for at most {_MOST_LINKS} links.")
        tracking = quote(wish.tracking, safe="")
        known = [one for one in wish.product_ids if one in self._platform.wares.ids()]
        links = [
            {"product_id": one, "url": f"{self._platform.address}/products/{one}?from={tracking}"}
            for one in known
        ]
        return answer({"links": links})

    async def live(self, request: Request) -> Response:
        """Say what is counted of the running show."""
        await self._entrance.body_of_host(request)
        return answer(self._platform.live())

    async def photo(self, request: Request) -> Response:
        """Give a product's picture to anybody."""
        name = request.path_params["name"]
        products = self._platform.wares.page("", 50)["products"]
        if not any(url.endswith(f"/photos/{name}") for p in products for url in p["photos"]):
            raise not_found("picture")
        return FileResponse(resource("rehearsal", name))
