"""A listener in a process of its own that does nothing but say that it lives.

`python -m tests.fakes.speaking_listener PORT SECRET`
"""

import socket
import sys
import time

from studio.protocol.frames import frame
from studio.protocol.listener_messages import ChatsTold, ModelsTold
from studio.protocol.question_reports import Models, ModelState

EVERY_S = 0.02


def main(port: int, secret: str) -> None:
    """Say it until nobody listens."""
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.sendall(secret.encode() + b"\n")
        line.sendall(frame(ModelsTold(models=Models(state=ModelState.READY))))
        while True:
            line.sendall(frame(ChatsTold(chats=())))
            time.sleep(EVERY_S)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
