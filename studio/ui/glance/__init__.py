"""The same show as one large-type page, for a second screen."""
