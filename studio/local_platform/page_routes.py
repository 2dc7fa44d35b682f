"""Pages for people: what is here, and a watch page with the numbers of a broadcast."""

from html import escape

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from studio.core.paths import resource
from studio.local_platform.http_front import answer
from studio.local_platform.page import page
from studio.local_platform.platform import Platform


class PageRoutes:
    """What a browser is shown; no page shows a key."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def routes(self) -> list[Route]:
        """Return where each is."""
        return [
            Route("/", self.index),
            Route("/watch/{id}", self.watch),
            Route("/watch/{id}/numbers", self.numbers),
            Route("/watch.js", self.script),
            Route("/products/{id}", self.product),
            Route("/openapi.json", self.document),
        ]

    async def index(self, _: Request) -> Response:
        """Say what is here."""
        rows = "".join(
            f'<tr><td><a href="/watch/{b.broadcast_id}">{escape(b.title)}</a></td>'
            f"<td>{b.state}</td></tr>"
            for b in self._platform.broadcasts.all()
        )
        body = (
            "<p>A shopping platform to try Cuecard out against. Nobody buys here.</p>"
            f"<h2>Broadcasts</h2><table>{rows}</table>"
            '<p><a href="/openapi.json">Interface</a></p>'
        )
        return page("What is here", body)

    async def watch(self, request: Request) -> Response:
        """Show a broadcast's numbers, which a script keeps fresh."""
        found = self._platform.broadcasts.get(str(request.path_params["id"]))
        body = (
            f'<table id="numbers" data-source="/watch/{found.broadcast_id}/numbers"></table>'
            '<script src="/watch.js"></script>'
        )
        return page(found.title, body)

    async def numbers(self, request: Request) -> Response:
        """Give a broadcast's numbers, without its key."""
        found = self._platform.broadcasts.get(str(request.path_params["id"]))
        told = self._platform.broadcasts.told(found, with_key=False)
        return answer({**told, "live": self._platform.live()})

    async def script(self, _: Request) -> Response:
        """Give the watch page's script."""
        return FileResponse(resource("platform", "watch.js"), media_type="text/javascript")

    async def product(self, request: Request) -> Response:
        """Show what a link leads to."""
        ware = self._platform.wares.get(str(request.path_params["id"]))
        left = "" if ware.stock is None else f"{ware.stock} pieces left. "
        text = f"<p>{left}It can't be bought: this is not a real shop.</p>"
        return page(str(ware.record["name"]), text)

    async def document(self, _: Request) -> Response:
        """Give the interface's description."""
        return FileResponse(resource("platform", "openapi.json"), media_type="application/json")
