"""Which quotations have an attribution right behind them: '"...," cried the mayor', '"...," the mayor shot back'?

What stands there is told by its place, not by a list: between a quotation that
ends in a comma, a question or a dash, and a person, any finite verb is a cue.
So each such quotation has a cue of its own, and is no other cue's. Quote marks
mislead the parser: its tags are used here, its tree only where it fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.parsing.tokens import Token
from analysis.records import Quotation, Span, found
from analysis.statements.passage import Passage

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # VBN: the tagger takes "chimed in his deputy" for a participle
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_OPENERS = NOMINAL | {"DET", "ADJ", "NUM", "ADV"}
_GAP = re.compile(r"[ ,\u2014\u2013-]*")
_ENDS = re.compile(r"[,?!\u2014\u2013-][\s\"'\u201c\u201d\u00ab\u00bb]*$")
_SENTENCE = re.compile(r"(?:^|\n|[.!?:\u2026][\"\u201c\u201d'\u00bb)\]]*)\s*$")
_PERSON = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|ee|man|woman|men|women|ant|folk|kid|boy|girl)s?$")
_REACH = 45  # tokens: no attribution is longer
_DETAIL = frozenset({"WDT", "WP", "WP$", "WRB"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words behind a quotation that say whose it is.

    quote: the quotation's place in the passage. verb: the cue. noun: the head
    of who speaks. source: their characters, by the place of the words alone.
    end: the token behind the attribution's last. floor: where the quotation
    ends. listed: whether the verb is one of speech by the lexicon. particle:
    whether a word behind the verb is part of it ("shot back").
    """

    quote: int
    verb: Token
    noun: Token
    source: Span
    end: int
    floor: int
    listed: bool
    particle: bool = False

    def is_source(self, noun: Token | None) -> bool:
        """Whether the noun stands among the words of who speaks."""
        return noun is not None and self.source[0] <= noun.idx < self.source[1]

    def holds(self, span: Span | None, noun: Token) -> bool:
        """Whether the parser's noun phrase can be who speaks: no part of a name, and it reaches into no quotation."""
        tagged = not self.verb.is_upper  # in capitals the parser knows no phrase
        return span is not None and tagged and noun.dep_ != "compound" and self.floor <= span[0]


def attributions(passage: Passage) -> dict[int, Attribution]:
    """The attributions of a passage, by the index of their verb."""
    found_all = (_behind(passage, place) for place in range(len(passage.quotes)))
    return {one.verb.i: one for one in found_all if one is not None}


def _behind(passage: Passage, place: int) -> Attribution | None:
    """The attribution right behind the quotation at this place, or None."""
    words = _words(passage, place)
    if len(words) < 2:
        return None
    as_saying = _as_saying(passage, place, words)
    if as_saying is not None:
        return as_saying
    verb = _verb(passage, words)
    if verb is None:
        return None
    listed = verb.lemma_.lower() in passage.speech or verb.lower_ in passage.said_forms
    if not _opens_sentence(passage, place) or _is_title(passage, passage.quotes[place]):
        return None
    at = words.index(verb)
    who = _before(words[:at]) if at else _after(passage, words[1:])
    if not who or (not listed and (not _is_person(passage, who) or not _is_bare(passage, words, at, who))):
        return None
    noun = _head(who)
    if noun is None or noun.lower_ in {"it", "this", "that"} or who[0].tag_ in _DETAIL:
        return None  # 'a "pact", which angered Oko'
    if verb.nbor().lower_ == "by" and verb.lemma_.lower() not in passage.lexicon["quote"]:
        return None  # '"Oranges," a film directed by Tom Reyes'
    source = (who[0].idx, who[-1].idx + len(who[-1]))
    floor, end = passage.quotes[place].span[1], max(verb.i, who[-1].i) + 1
    return Attribution(place, verb, noun, source, end, floor, listed, not listed and _has_particle(passage, verb, who))


def _as_saying(passage: Passage, place: int, words: list[Token]) -> Attribution | None:
    """The attribution of '"...," the agency quoted him as saying', '"...," he was quoted as saying': the cue is the last verb."""
    at = next((n for n, t in enumerate(words) if t.pos_ == "VERB" and t.lemma_ in passage.lexicon["quoting"]), 0)
    as_ = next((n for n, t in enumerate(words[:-1]) if n > at and t.lower_ == "as" and words[n + 1].tag_ == "VBG"), 0)
    if not at or not as_ or words[as_ + 1].lemma_.lower() not in passage.lexicon["quote"]:
        return None
    whom = words[at + 1 : as_]
    if any(t.pos_ in {"VERB", "AUX"} for t in whom) or not _opens_sentence(passage, place):
        return None
    if _is_title(passage, passage.quotes[place]):
        return None
    if words[at - 1].lemma_ == "be":
        whom = _before(words[:at])  # "was quoted by the radio as saying"
    noun = _head(whom)
    if noun is None:
        return None
    source = (whom[0].idx, whom[-1].idx + len(whom[-1]))
    return Attribution(place, words[as_ + 1], noun, source, words[as_ + 1].i + 1, passage.quotes[place].span[1], True)


def _words(passage: Passage, place: int) -> list[Token]:
    """The words behind a quotation, up to the end of their sentence, line or the next quotation; [] where none can attribute."""
    doc, text, quote = passage.doc, passage.text, passage.quotes[place]
    end = quote.span[1]
    between = _GAP.match(text, end)
    start = next(passage.tokens_from(between.end()), None) if between is not None else None
    if between is None or start is None or start.idx != between.end() or not start.text[0].isalnum():
        return []
    gap = between[0]
    # '"And water" said another'
    bare = not ("," in gap or _ENDS.search(passage.inner(quote)) or _is_listed(passage, start))
    stop = _next_quotation(passage, place)
    words: list[Token] = []
    for token in doc[start.i : start.i + _REACH]:
        if token.idx >= stop or token.is_space or token.text in {".", ";", ":", "!", "?", "\u2014", "\u2013", "("}:
            break
        words.append(token)
    if bare and not _is_alone(passage, quote, words):
        return []
    named = len(words) > 1 and _is_trade(words)
    if words and words[0].pos_ not in _OPENERS and not named and not _is_cue_form(passage, words[0]):
        return []
    mark = passage.inner(quote).rstrip()[-1:]
    if mark in {"?", "!"} and "," not in gap and _starts_anew(passage, words):
        return []  # '"Why?" The crowd fell silent.'
    return words


def _next_quotation(passage: Passage, place: int) -> int:
    """Where the next quotation starts that is no name within the attribution: '"...," Oko, in a "Go home" cap, said'."""
    for after in range(place + 1, len(passage.quotes)):
        quote = passage.quotes[after]
        inner = passage.inner(quote)
        small = len(inner.split()) <= 4 and inner[-1:].isalnum()
        if not small or passage.text[quote.span[1] : quote.span[1] + 1] != " ":
            return quote.span[0]
    return len(passage.text)


def _is_alone(passage: Passage, quote: Quotation, words: list[Token]) -> bool:
    """Whether nothing but an attribution follows a sentence in quote marks that no comma ends: '"We will stay." Oko said.'

    Who speaks, a verb of speech, and at most when and where it was said.
    """
    inner = passage.inner(quote).rstrip()
    at = next((n for n, t in enumerate(words) if _is_listed(passage, t)), None)
    if at is None or len(inner.split()) < 4 or not quote.closed or any(_is_listed(passage, t) for t in words[at + 1 :]):
        return False
    who = words[:at] if at else _after(passage, words[1:])
    if not who or any(t.pos_ not in NOMINAL | {"DET", "ADJ", "NUM"} for t in who):
        return False
    rest = [t for t in words[at + 1 :] if t not in who]
    told = words[at].lemma_.lower() in passage.lexicon["addressed"]
    if rest and not (rest[0].pos_ in {"ADP", "PUNCT"} or rest[0].ent_type_ == "DATE" or told):
        return False
    last = words[-1]
    ended = last.i + 1 >= len(passage.doc) or last.nbor().is_space or last.nbor().text == "."
    return ended and not any(t.tag_ in FINITE or t.lower_ == "that" for t in rest)


def _is_trade(words: list[Token]) -> bool:
    """Whether the first word was taken for a verb, though a noun phrase opens here: "guide Pema Dorje", "rebel senior aide"."""
    return words[0].tag_ == "VB" and words[1].pos_ in {"PROPN", "ADJ", "NOUN"}


def _starts_anew(passage: Passage, words: list[Token]) -> bool:
    """Whether the words begin a sentence of their own: a capital that no name has, and no verb of speech near."""
    return words[0].text[:1].isupper() and not any(_is_listed(passage, t) for t in words)


def _is_listed(passage: Passage, token: Token) -> bool:
    return (token.tag_ in FINITE and token.lemma_.lower() in passage.lexicon["quote"]) or _is_caps_form(passage, token)


def _is_caps_form(passage: Passage, token: Token) -> bool:
    """Whether the word is a form of a verb of speech in a text all in capitals, where tags are of no use."""
    return token.is_upper and len(token) > 2 and token.lower_ in passage.said_forms


def _is_cue_form(passage: Passage, token: Token) -> bool:
    """Whether the word has the form of a finite verb."""
    return (token.pos_ == "VERB" and token.tag_ in FINITE) or _is_caps_form(passage, token)


def _verb(passage: Passage, words: list[Token]) -> Token | None:
    """The verb of the attribution: the first word, or the first finite verb behind the noun phrase that opens it."""
    skip = inner = False
    for place, token in enumerate(words):
        if (token.tag_ in _DETAIL and place) or _is_doing(passage, words, place):
            skip = words[place - 1].text == ","  # "Tesk, who commands the army, said"
            inner = not skip  # "a woman who reached Tuzla told reporters"
        elif skip:
            skip = token.text != ","
        elif inner and token.pos_ in {"VERB", "AUX"}:
            inner = token.pos_ == "AUX"
        elif place and token.tag_ == "VBN" and words[place - 1].pos_ == "DET":
            continue  # "Miller, a retired nurse, said"
        elif place and words[place - 1].text == "-" and not words[place - 1].whitespace_:
            continue  # "Lima-based Rosa Quispe said"
        elif place == 0 and _is_trade(words):
            continue  # '"...," guide Pema Dorje recalled': behind a quotation no bare verb stands
        elif _is_cue_form(passage, token) or _is_untagged(passage, words, place):
            if place == 0 and token.text[:1].isupper() and not token.is_upper:
                return None
            return token
        elif (
            token.pos_ == "VERB"
            or (token.pos_ in {"SCONJ", "CCONJ"} and place == 0)
            or (token.pos_ == "AUX" and token.lemma_ not in {"have"})
        ):
            return None
    return None


def _is_doing(passage: Passage, words: list[Token], place: int) -> bool:
    """Whether a participle between two commas tells what the speaker does or wears: '"...," Oko, wearing black, said'."""
    comma = place and words[place - 1].text == "," and words[place].tag_ in {"VBG", "VBN"}
    later = next((n for n, t in enumerate(words) if n > place and t.text == ","), None)
    if not comma or later is None or later + 1 >= len(words):
        return False
    return words[place].lemma_.lower() not in passage.speech and _is_listed(passage, words[later + 1])


def _before(words: list[Token]) -> list[Token]:
    """The words of who speaks before the verb: the noun phrase up to its first comma."""
    while words and (words[-1].pos_ in {"ADV", "AUX", "PART"} or words[-1].text == ","):
        words = words[:-1]
    comma = next((n for n, t in enumerate(words) if t.text == ","), len(words))
    return words[:comma] if _head(words[:comma]) is not None else []


def _after(passage: Passage, words: list[Token]) -> list[Token]:
    """The words of who speaks behind the verb: past a particle, up to a comma or what no noun phrase holds."""
    while (words and words[0].pos_ in {"ADV", "PART"}) or (words and words[0].lower_ in passage.lexicon["particle"]):
        words = words[1:]
    if not words or words[0].pos_ not in _OPENERS:
        return []
    end = 0
    for token in words:
        joins = token.lower_ in {"of", "'s", "'"} or token.text == "-"
        if not joins and token.pos_ not in NOMINAL | {"DET", "ADJ", "NUM", "PART"} and not token.is_upper:
            break
        if token.pos_ == "DET" and end and words[end - 1].lower_ != "of" and token.is_lower:
            break
        end += 1
    return words[:end] if _head(words[:end]) is not None else []


def _head(words: list[Token]) -> Token | None:
    """The noun that heads the phrase, or a number that stands for people: the last before a preposition."""
    end = next((n for n, t in enumerate(words) if n and t.pos_ == "ADP"), len(words))
    noun = next((t for t in reversed(words[:end]) if t.pos_ in NOMINAL), None)
    return noun or next((t for t in reversed(words[:end]) if t.tag_ == "CD"), None)  # '"What truce?" asked one'


def _is_person(passage: Passage, who: list[Token]) -> bool:
    """Whether the noun phrase names someone who can speak: a pronoun, a name, a word for people, an actor."""
    head = _head(who)
    if head is None:
        return False
    if head.pos_ == "PRON":
        return head.lower_ in passage.lexicon["self"]
    if head.pos_ == "PROPN":
        return True
    word = head.lemma_.lower()
    if word in passage.lexicon["person"] or _PERSON.fullmatch(head.lower_):
        return True
    return found(passage.doc).mention_headed(head.i) is not None


def _is_bare(passage: Passage, words: list[Token], at: int, who: list[Token]) -> bool:
    """Whether nothing but a person, an adverb or a phrase follows a verb that is not known as one of speech."""
    verb = words[at]
    if verb.tag_ == "VBN" and any(t.pos_ == "AUX" and t.lemma_ == "be" for t in words[:at]):
        return False
    rest = words[at + 1 :] if words.index(who[0]) < at else words[words.index(who[-1]) + 1 :]
    if not rest or rest[0].text == "," or rest[0].pos_ in {"ADV", "ADP", "SCONJ", "CCONJ"} or rest[0].tag_ == "VBG":
        return True
    return rest[0].pos_ in {"PRON", "DET", "PROPN", "NOUN"} and _is_person(passage, _after(passage, rest))


def _is_untagged(passage: Passage, words: list[Token], place: int) -> bool:
    """Whether the tagger took a verb for another word where only a verb can be: right behind the quotation, or last."""
    token = words[place]
    form = token.lower_.endswith(("ed", "s")) or token.lower_ in passage.lexicon["past"]
    if not token.is_lower or not form or token.tag_ not in {"NN", "NNS", "JJ", "VB", "RB"}:
        return False
    if place == 0:
        return len(words) > 1 and token.tag_ != "NNS" and bool(_after(passage, words[1:])) and words[1].pos_ != "NOUN"
    before = words[place - 1]
    spoken = before.pos_ == "NOUN" and token.lower_ in passage.said_forms  # "the email read"
    return place == len(words) - 1 and (spoken or before.pos_ in {"PROPN", "PRON"} or before.text == ",")


def _has_particle(passage: Passage, verb: Token, who: list[Token]) -> bool:
    """Whether the word behind the verb is a part of it: nothing follows, or who speaks does."""
    if verb.i + 1 >= len(passage.doc) or verb.nbor().lower_ not in passage.lexicon["particle"]:
        return False
    behind = passage.doc[verb.i + 2] if verb.i + 2 < len(passage.doc) else None
    return (
        behind is None or behind.is_punct or behind.is_space or behind.i == who[0].i or behind.lower_ in {"at", "with"}
    )


def _is_title(passage: Passage, quotation: Quotation) -> bool:
    """Whether the quoted words are a title; one word alone is as often an answer, and capitals throughout are no sign."""
    inner = passage.inner(quotation).strip()
    return " " in inner and not inner.isupper() and inner[-1] not in "?!" and passage.is_title(quotation)


def _opens_sentence(passage: Passage, place: int) -> bool:
    """Whether the quotation begins a sentence, or stands as one behind a comma ("Asked whether he would go, "Never," he")."""
    at = passage.quotes[place].span[0]
    before = passage.text[max(0, at - 6) : at]
    inner = passage.inner(passage.quotes[place])
    return bool(_SENTENCE.search(before)) or (before.rstrip().endswith(",") and inner[:1].isupper())
