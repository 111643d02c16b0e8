"""Which lines are headings within a report, so that the capitals in them name nobody?

"Shelling Cuts Power To Town", alone on its line and without a full stop: most of
its words have capitals, as titles of articles have, not names.
"""

from __future__ import annotations

from analysis.actors.names import Name, Names

LONGEST = 14  # words of a heading
LONGEST_CAPITALS = 30  # of one in capitals, as communiques have
LEAST = 3
ASKING = frozenset({"WP", "WDT", "WRB", "DT", "IN", "EX"})  # tags of small words
SMALL = 4  # letters of words that a heading may leave small
ENDS = frozenset({".", "?", "!", ":", ";", ",", '"', "”"})


def title_case_lines(names: Names) -> list[tuple[int, int]]:
    """The lines in title case, as characters; none in a text of one line."""
    found, start = [], 0
    for line in names.text.split("\n"):
        end = start + len(line)
        if _is_heading(line.split()):
            found.append((start, end))
        start = end + 1
    return found if "\n" in names.text else []


def _is_heading(words: list[str]) -> bool:
    if not LEAST <= len(words) <= LONGEST or words[-1][-1] in ENDS:
        return False
    large = [word for word in words if word[0].isupper()]
    small = [word for word in words if word[0].islower()]
    return len(large) >= LEAST and all(len(word) < SMALL for word in small) and not all(w.isupper() for w in words)


def capital_lines(names: Names) -> list[tuple[int, int]]:
    """The lines all in capitals, as characters: headings, where the story below has small letters; none in a text of one line."""
    found, start = [], 0
    for line in names.text.split("\n"):
        end = start + len(line)
        if line.isupper() and LEAST <= len(line.split()) <= LONGEST_CAPITALS:
            found.append((start, end))
        start = end + 1
    return found if "\n" in names.text and not names.text.isupper() else []


def drop(names: Names) -> None:
    """Drops what only a heading's capitals made a name: not what a lexicon holds, nor what the report names elsewhere."""
    _drop_capitals(names)
    lines = title_case_lines(names)
    if not lines:
        return

    def within(name: Name) -> bool:
        first = names.starts[name.start]
        return any(start <= first < end for start, end in lines)

    outside = {names.text_of(name) for name in names.names if not within(name)}
    words = {word for text in outside for word in text.split()}
    small = {token.text for token in names.tokens if token.text.islower()}
    for name in [name for name in names.names if not name.known and within(name)]:
        text = names.text_of(name)
        body = name.entry.kind != "person" or text.split()[-1] not in words
        if text in outside or not body or text.isupper():
            continue
        # What the text never names is no actor of a line above it, unless the line is all there is.
        alone = words and not words & set(text.split()) and not _signs(names, name)
        if alone or _has_verb(names, name, small):
            names.remove(name)


def _signs(names: Names, name: Name) -> bool:
    """Whether a person's name begins its line, or follows a title: "Secretary of State Ann J. Bell" above a statement."""
    at = names.starts[name.start]
    before = names.text[names.text.rfind("\n", 0, at) + 1 : at].split()
    titled = not before or before[-1].casefold() in names.words.titles or before[-1].endswith(":")
    titled = titled or before[-1].casefold() == "by"
    return name.entry.kind == "person" and name.end - name.start > 1 and titled


def _has_verb(names: Names, name: Name, small: set[str]) -> bool:
    """Whether a name from a heading holds a verb or adverb, or one of the words that the report has in `small` letters; nouns for bodies apart."""
    tokens = [t for t in names.tokens[name.start : name.end] if t.lower_ not in names.words.organisation_heads]
    return any(t.lower_ in small or t.pos_ in {"VERB", "AUX", "ADP", "ADV"} for t in tokens)


def _drop_capitals(names: Names) -> None:
    """Drops from a line in capitals what the story below does not name, and a lexicon's letters that are a small word: "WHO GETS THE GOLD?"."""
    lines = capital_lines(names)
    if not lines:
        return
    inside: list[Name] = []
    outside: list[Name] = []
    for name in names.names:
        first = names.starts[name.start]
        (inside if any(start <= first < end for start, end in lines) else outside).append(name)
    told = {names.text_of(name).casefold() for name in outside}
    words = {word for text in told for word in text.split()}
    for name in inside:
        text = names.text_of(name).casefold()
        if name.known:
            word = names.tokens[name.start]
            if name.end - name.start == 1 and word.tag_ in ASKING and text not in told:
                names.remove(name)
            continue
        rest = text.split()
        if text in told or (rest[-1] in words and len(rest) == 1):
            continue
        if outside and not _speaks_there(names, name):
            names.remove(name)


def _speaks_there(names: Names, name: Name) -> bool:
    """Whether a name in capitals is followed by a colon, as who takes a turn is: "MS. HOLT:"."""
    return names.doc[name.end : name.end + 1].text == ":"
