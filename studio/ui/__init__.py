"""The window: draws the state of the show, asks for changes, keeps nothing.

`app.run` starts it. `link` holds the one socket, `window` does the wiring, `panels` and `dialogs`
draw a `view.View` and emit commands; none of them knows another, the link, or a file.
"""
