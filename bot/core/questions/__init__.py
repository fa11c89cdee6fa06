"""Questions about the people on record: what is asked, and what the data answer."""
