"""One phone's rings and the card that names them; they outlive a connection that is made anew."""

import itertools
import os

from studio.core.paths import runtime_folder
from studio.protocol.phone_card import PhoneCard, remove_card, ring_stem, write_card
from studio.protocol.phone_pictures import PhonePicture, PhonePictureWriter
from studio.protocol.phone_sound import PhoneBlock, PhoneSoundWriter

_numbers = itertools.count()


class PhoneShelf:
    """Where a phone's pictures and sound go.

    The card is written with the first picture: a phone that only tries to connect is none that
    could be chosen.

    Args:
        device_id: Of the phone.
        name: What a person calls it.
    """

    def __init__(self, device_id: str, name: str) -> None:
        self.device_id = device_id
        self.name = name
        self._stem = f"{ring_stem(device_id)}-{os.getpid()}-{next(_numbers)}"
        self._pictures: PhonePictureWriter | None = None
        self._sound: PhoneSoundWriter | None = None

    def put_picture(self, picture: PhonePicture) -> None:
        """Let the engine have a picture.

        Raises:
            OSError: The runtime folder is full or gone.
        """
        if self._pictures is None:
            self._pictures = PhonePictureWriter(runtime_folder() / f"{self._stem}.pictures")
            self._write_card()
        self._pictures.put(picture)

    def put_sound(self, block: PhoneBlock) -> None:
        """Let the engine have some sound; see `put_picture`."""
        if self._sound is None:
            self._sound = PhoneSoundWriter(runtime_folder() / f"{self._stem}.sound")
            self._write_card()
        self._sound.put(block)

    def close(self) -> None:
        """Take card and rings away."""
        remove_card(self.device_id)
        for ring in (self._pictures, self._sound):
            if ring is not None:
                ring.close()
        self._pictures = self._sound = None

    def _write_card(self) -> None:
        if self._pictures is None:
            return
        write_card(
            PhoneCard(
                device_id=self.device_id,
                name=self.name,
                pid=os.getpid(),
                pictures=self._pictures.path.name,
                sound=self._sound.path.name if self._sound is not None else "",
            )
        )
