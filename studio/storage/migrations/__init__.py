"""Every step the tables took, one a file; a step that was released is never changed."""
