"""The tagger: words with boxes in, for each word the field it belongs to."""
