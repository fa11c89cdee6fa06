"""The pure part: what notes mean, who is due, what is owed, what is said."""
