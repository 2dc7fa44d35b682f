"""The door: the one process that other devices reach.

__main__          the process
door              what it does while the control room is there: gates, who is there, who is let go
control_line      connections to the control room, one for the door itself and one for each device
listening         sockets, TLS, how many may come at once
limits            pure: how many, how often, how wrong
web               requests: whose name and origin they carry, files, the way to a WebSocket
websocket         frames of a WebSocket on a stream
page_words        what page and door say to each other beside the protocol
page_session      one device's conversation
picture           the program picture as JPEG, made once for all who look
picture_session   one who looks
pages             the files of the pages, kept in memory
"""
