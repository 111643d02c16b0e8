"""Which words of a headline in title case are no names? These are set in small letters for the parse.

"Separatists Open Fresh Round of Peace Talks" is a sentence, but its capitals make
the parser see names. A letter goes small one for one, so that no offset moves, and
the tables cut their words from the report as it came.

A word goes small where the story below has it small, or where it is a common
word and the story does not have it as a name. It stays under a name of a
lexicon, and beside the neighbour that the story puts it beside.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections import Counter
from collections.abc import Iterable, Mapping

from analysis.lexicons.words import Words

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.](?=[^\W\d_]))*")
NOUN_ENDING = re.compile(r"(tion|sion|ment|ness|ity|ship|ance|ence|ing|ure|ist|al|er|or|age|ism|ee)s?$")
LONGEST = 160  # characters of a headline
ABOVE = 5  # lines above the story, blank ones among them
SURE = 7  # letters of a word whose ending tells that it is a noun
CALENDAR = frozenset(name.casefold() for name in (*day_name, *month_name) if name)
OPENING = "\"'“‘\n"
LISTS = ("stances", "cues", "people", "titles", "organisation_heads", "events", "groups", "themes", "outcomes")
ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


def headlines(text: str) -> list[tuple[int, int]]:
    """Start and end of each line in title case above a report's story: its headline, below a kicker ("PRESS RELEASE") or above a second."""
    found: list[tuple[int, int]] = []
    begin = 0
    for number, line in enumerate(text.split("\n")):
        stripped = line.strip()
        if number > ABOVE or len(stripped) > LONGEST or stripped[-1:] in set(".!?:"):
            break  # the story, or what is no headline
        if stripped and _is_title(stripped) and text[begin + len(line) :].strip():
            start = begin + line.index(stripped)
            found.append((start, start + len(stripped)))
        begin += len(line) + 1
    return found


def _is_title(line: str) -> bool:
    words = [found[0] for found in WORD.finditer(line)]
    long = [word for word in words if len(word) > 3 and not word.isupper()]
    capitals = sum(word[0].isupper() for word in long)
    return len(words) >= 3 and capitals >= 2 and capitals >= 0.7 * len(long)


def stems(word: str) -> set[str]:
    """A small-letter word and what is left of it without the endings of verbs and plurals."""
    found = {word}
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            found.add(word.removesuffix(ending) + instead)
    return found


class Story:
    """The words below a headline: how often each is small or large inside a sentence, and which names are neighbours."""

    def __init__(self, text: str) -> None:
        self.small: Counter[str] = Counter()
        self.large: Counter[str] = Counter()
        self.pairs: set[tuple[str, str]] = set()
        self.stems: set[str] = set()
        before = ""
        for found in WORD.finditer(text):
            word, lead = found[0], text[max(0, found.start() - 2) : found.start()]
            opens = lead[:1] in ".!?" or lead[-1:] in OPENING or not lead.strip(OPENING)
            if word[0].islower():
                self.small[word] += 1
            elif not opens:
                self.large[word.lower()] += 1
                if before[:1].isupper():
                    self.pairs.add((before.lower(), word.lower()))
            before = word
        for word in self.small:
            if len(word) > 4:
                self.stems |= stems(word)

    def has_small(self, lower: str) -> bool:
        """Whether the story has the word, or another form of it, in small letters and not mostly as a name."""
        if self.large[lower]:
            return self.small[lower] > self.large[lower]
        return bool(self.small[lower]) or (len(lower) > 4 and bool(stems(lower) & self.stems))


class Headlines:
    """Sets the common words of a headline in small letters.

    `verbs` holds the lemmas of verbs, adjectives and adverbs, `nouns` those of
    nouns (among them names), `small` further words that are no names.
    """

    def __init__(
        self, words: Words, verbs: Iterable[str] = (), nouns: Iterable[str] = (), small: Iterable[str] = ()
    ) -> None:
        self.lexicon = words.names
        self.common = {*verbs, *small}
        self.nouns = frozenset(nouns)
        for table in LISTS:
            for row in words.rows(table):
                word = row.get("word") or row.get("lemma") or next(iter(row.values()))
                if word.islower():
                    self.common.update(word.split())
        self.common -= CALENDAR

    @classmethod
    def of_tables(cls, words: Words, index: Mapping[str, Iterable[str]], small: Iterable[str]) -> Headlines:
        """From a lemmatizer's index of lemmas by part of speech; a part that it lacks is empty."""
        parts = {part: index.get(part, ()) for part in ("verb", "adj", "adv", "noun")}
        return cls(words, (*parts["verb"], *parts["adj"], *parts["adv"]), parts["noun"], small)

    def is_common(self, lower: str) -> bool:
        """Whether a small-letter word is a common word of English, whatever the story says."""
        if lower in CALENDAR:
            return False
        if stems(lower) & self.common or (len(lower) >= SURE and NOUN_ENDING.search(lower)):
            return True
        return lower.endswith("s") and lower not in self.nouns and bool(stems(lower) & self.nouns)  # "camps"

    def __call__(self, text: str) -> str:
        """The text with the common words of its headline, if it has one in title case, in small letters."""
        spans = headlines(text)
        if not spans:
            return text
        letters, story = list(text), Story(text[spans[-1][1] :])
        for begin, end in spans:
            line = text[begin:end]
            named = [
                (found.start(), found.end())
                for name in self.lexicon.names
                if name in line
                for found in re.finditer(rf"\b{re.escape(name)}\b", line)
            ]
            words = list(WORD.finditer(line))
            for place, found in enumerate(words):
                if place == 0 or any(a <= found.start() and found.end() <= b for a, b in named):
                    continue
                near = [words[p][0].lower() for p in (place - 1, place + 1) if p < len(words)]
                if self._goes_small(found[0], near, story):
                    letters[begin + found.start()] = found[0][0].lower()
        return "".join(letters)

    def _goes_small(self, word: str, near: list[str], story: Story) -> bool:
        lower = word.lower()
        if word.isupper() or word[0].islower() or len(word[0].lower()) > 1:
            return False
        if word in self.lexicon.demonyms or word.removesuffix("s") in self.lexicon.demonyms:
            return False
        if any((n, lower) in story.pairs or (lower, n) in story.pairs for n in near):
            return False
        if story.has_small(lower):
            return True
        return not story.large[lower] and self.is_common(lower)
