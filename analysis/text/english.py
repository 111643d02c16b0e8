"""Whether a text is English: nothing else can be read, and no rows from it would be right.

English running text is two fifths function words; text in another language
holds next to none of them (spaCy's list of English stop words is asked).
"""

from __future__ import annotations

import re

LEAST_WORDS = 40  # below this a list of names may pass for another language
LEAST_SHARE = 0.2
_WORD = re.compile(r"[^\W\d_]+")


def is_english(text: str) -> bool:
    """True unless the text's first words are clearly of another language; true for texts too short to tell."""
    from spacy.lang.en.stop_words import STOP_WORDS

    words = _WORD.findall(text[:6000].lower().replace("\u2019", "'"))
    if len(words) < LEAST_WORDS:
        return True
    return sum(word in STOP_WORDS for word in words) >= LEAST_SHARE * len(words)
