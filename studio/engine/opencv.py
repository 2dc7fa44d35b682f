"""OpenCV as the engine uses it: one thread, and none of its Qt folders in the environment.

Importing cv2 sets two variables that would send our own Qt, and that of every child process, to
OpenCV's Qt 5 plugins.
"""

import os

import cv2

for _variable in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
    os.environ.pop(_variable, None)
cv2.setNumThreads(1)

__all__ = ["cv2"]
