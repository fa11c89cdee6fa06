"""A local Bot API server and a chat page, to try Kith without a token."""
