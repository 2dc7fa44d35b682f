"""Drawing what `studio.show.overlays` says, once a change, and laying it over the picture."""
