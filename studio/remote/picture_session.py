"""One who looks at the picture: JPEGs as they come, as many as it takes."""

import asyncio
import socket

from studio.core.errors import ProtocolError
from studio.protocol.codec import encode
from studio.protocol.door_reports import PairedDevice
from studio.remote.page_words import Denied, Gone, read_picture
from studio.remote.picture import LEAST_FPS, MOST_FPS, PictureMaker, Viewer, side_px
from studio.remote.websocket import Closed, WebSocket

SEND_BUFFER_BYTES = 64 * 1024
"""So little waits in the system: what is on its way is not old when it arrives."""


class PictureSession:
    """A device that looks."""

    def __init__(self, connection: WebSocket, device: PairedDevice, maker: PictureMaker) -> None:
        self._connection = connection
        self._maker = maker
        self._viewer = Viewer()
        self._end: asyncio.Future[Gone] = asyncio.get_running_loop().create_future()
        self.device = device

    def end(self, gone: Gone) -> None:
        """Tell it that this is over, and why."""
        if not self._end.done():
            self._end.set_result(gone)

    async def run(self) -> None:
        """Show it pictures until it is over."""
        _keep_little(self._connection.writer)
        with self._maker.looking(self._viewer):
            showing = asyncio.create_task(self._show(), name="pictures")
            hearing = asyncio.create_task(self._hear(), name="how pictures are wanted")
            tasks = (showing, hearing)
            try:
                await asyncio.wait((*tasks, self._end), return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in tasks:
                    task.cancel()
                ends = await asyncio.gather(*tasks, return_exceptions=True)
        for end in ends:
            if isinstance(end, Exception) and not isinstance(end, Closed):
                raise end
        if self._end.done():
            gone = self._end.result()
            await self._connection.send_text(encode(gone)[:-1])
            await self._connection.close(1000, gone.code)

    async def _show(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            jpeg = await self._viewer.next()
            began_s = loop.time()
            await self._connection.send_binary(jpeg)
            await asyncio.sleep(max(0.0, began_s + 0.9 / self._viewer.fps - loop.time()))

    async def _hear(self) -> None:
        while True:
            frame = await self._connection.receive()
            try:
                wanted = read_picture(frame)
            except ProtocolError as error:
                denied = Denied(code="protocol", text=str(error))
                await self._connection.send_text(encode(denied)[:-1])
                await self._connection.fail(1008, "protocol")
                raise Closed from error
            self._viewer.side_px = side_px(wanted.width)
            self._viewer.fps = max(LEAST_FPS, min(MOST_FPS, wanted.fps))


def _keep_little(writer: asyncio.StreamWriter) -> None:
    connection = writer.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
    writer.transport.set_write_buffer_limits(high=1)  # 0 would never go on, with TLS
