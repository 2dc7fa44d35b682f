"""RTMP and FLV as bytes: no socket, no clock. The engine publishes with it, our platform receives.

amf0    commands and metadata
chunks  messages to chunks and back
flv     tags, and files of them
"""
