"""The one place of this package where OpenCV comes in, without the traces it leaves.

Importing it points Qt at OpenCV's own plugins and fonts (seen with 5.0.0.93), for this process
and all its children. It costs about 0.2 s: import this only where it is needed.
"""

import os

import cv2

for _variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_variable, None)

cv2.setNumThreads(1)  # what is done here is too small to be worth waking other threads for

__all__ = ["cv2"]
