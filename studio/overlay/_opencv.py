"""The one import of OpenCV in this package, with its side effects undone."""

import os

import cv2

# WORKAROUND: opencv-python points Qt at its own plugins and fonts on import, and child processes
# inherit that; not needed any more with a build without Qt (opencv-python-headless).
for _variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_variable, None)

# The planes are small: handing rows to a pool of threads costs more than the arithmetic.
cv2.setNumThreads(1)

__all__ = ["cv2"]
