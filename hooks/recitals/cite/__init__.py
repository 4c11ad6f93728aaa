"""From text to mentions: the words that name an instrument, a document of a series, or a provision."""
