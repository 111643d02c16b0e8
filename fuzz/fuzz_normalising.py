"""Any text, normalised: every span of it leads back, in order, and nothing the parser trips on is left."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["analysis"]):
    from analysis.text.datelines import head, story_start
    from analysis.text.normalising import normalise


def one(data: bytes) -> None:
    """The text is made of the bytes, surrogates and all."""
    text = atheris.FuzzedDataProvider(data).ConsumeUnicode(4000)
    made = normalise(text)
    made.text.encode("utf-8")
    last = 0
    for place in range(len(made.text)):
        start, end = made.original(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert end >= last
        last = end
    assert not set(made.text) & set("\r\t\x00\u00ad\u200b\u2028")
    head(text)
    assert 0 <= (story_start(made.text) or 0) <= len(made.text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
