"""What texts are about: their topics, their words, and what they mean together."""
