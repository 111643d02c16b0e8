"""What did the parser say of each word, each span and the whole text? Read once from spaCy's Doc into plain objects.

The rules ask a text some thousand questions a sentence, and spaCy makes its
Token anew at each access and looks each text up by its hash. So Doc, Token and
Span here hold the same answers under the same names (those that the rules ask;
https://spacy.io/api/token), some ten times faster to ask. They are read when
the parse is done, and do not change after it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload

from analysis.parsing.string_texts import texts_of
from analysis.records import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc as Parsed

KEY = "tokens"  # in the user_data of spaCy's Doc
_TEXTS: list[int | str] = ["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS: list[int | str] = ["HEAD", "SPACY", "ENT_IOB", "IDX"]
_FLAGS: list[int | str] = [
    "IS_SPACE", "IS_ALPHA", "IS_DIGIT", "IS_LOWER", "IS_PUNCT", "IS_QUOTE", "IS_STOP", "IS_TITLE", "IS_UPPER", "LIKE_NUM"
]  # fmt: skip
_PLACES_IN_NAMES = ("", "I", "O", "B")  # what spaCy's numbers say: none known, in a name, outside, at its first word


class Token:
    """One word: spaCy's Token of the same names.

    Without `__getattr__`, however little of it is asked: a class that has one is
    asked for every attribute by the slow way, and the rules take a third longer.
    """

    __slots__ = (
        "_conjuncts", "_left_edge", "_right_edge", "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i",
        "idx", "is_alpha", "is_digit", "is_lower", "is_punct", "is_quote", "is_space", "is_stop", "is_title", "is_upper",
        "lemma_", "like_num", "lower_", "pos_", "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    head: Token
    sent: Span

    def __init__(
        self, doc: Doc, i: int, text: str, lower: str, lemma: str, pos: str, tag: str, dep: str, name: str,
        space: str, in_name: str, idx: int,
        is_space: bool = False, is_alpha: bool = False, is_digit: bool = False, is_lower: bool = False, is_punct: bool = False,
        is_quote: bool = False, is_stop: bool = False, is_title: bool = False, is_upper: bool = False, like_num: bool = False,
    ) -> None:  # fmt: skip
        self.doc = doc
        self.i = i
        self.text = text
        self.lower_ = lower
        self.lemma_ = lemma
        self.pos_ = pos
        self.tag_ = tag
        self.dep_ = dep
        self.ent_type_ = name
        self.whitespace_ = space
        self.ent_iob_ = in_name
        self.idx = idx
        self.is_space = is_space
        self.is_alpha = is_alpha
        self.is_digit = is_digit
        self.is_lower = is_lower
        self.is_punct = is_punct
        self.is_quote = is_quote
        self.is_stop = is_stop
        self.is_title = is_title
        self.is_upper = is_upper
        self.like_num = like_num
        self.children: list[Token] = []  # in text order
        # Read when first asked for:
        self._left_edge: Token | None = None
        self._right_edge: Token | None = None
        self._subtree: list[Token] | None = None
        self._conjuncts: tuple[Token, ...] | None = None

    @property
    def left_edge(self) -> Token:
        """The first token of those below it and itself."""
        if self._left_edge is None:
            self._left_edge = self.doc.tokens[self.doc.parsed[self.i].left_edge.i] if self.children else self
        return self._left_edge

    @property
    def right_edge(self) -> Token:
        """The last token of those below it and itself."""
        if self._right_edge is None:
            self._right_edge = self.doc.tokens[self.doc.parsed[self.i].right_edge.i] if self.children else self
        return self._right_edge

    @property
    def subtree(self) -> list[Token]:
        """It and those below it, in text order."""
        if self._subtree is None:
            found = [self]
            for one in found:
                found += one.children
            self._subtree = sorted(found, key=attrgetter("i"))
        return self._subtree

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Those joined with it, without itself."""
        if self._conjuncts is None:
            tokens = self.doc.tokens
            self._conjuncts = (
                tuple(tokens[c.i] for c in self.doc.parsed[self.i].conjuncts) if self.i in range(len(tokens)) else ()
            )
        return self._conjuncts

    def __hash__(self) -> int:
        return self.i  # the same in each run, unlike the object's address; equal is only what is the same

    def __lt__(self, other: Token) -> bool:
        return self.i < other.i

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.sent.start == self.i

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [c for c in self.children if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children behind it."""
        return [c for c in self.children if c.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, its head's head, and so on to the sentence's root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether the other stands below it."""
        return any(above is self for above in other.ancestors)

    def nbor(self, steps: int = 1) -> Token:
        """The token so many places on; beyond the text an empty one, where spaCy raises: a rule need not ask for the edge."""
        place, tokens = self.i + steps, self.doc.tokens
        return tokens[place] if 0 <= place < len(tokens) else _beyond(self, place)


class Span:
    """The tokens from `start` to before `end`: spaCy's Span of the same names."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label
        self._root: Token | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and (self.start, self.end, self.doc) == (other.start, other.end, other.doc)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[range(self.start, self.end)[place]]

    def __repr__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """Its characters, without the space behind the last."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def start_char(self) -> int:
        """Where its first character stands in the Doc's text."""
        tokens = self.doc.tokens
        return tokens[self.start].idx if self.start < len(tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The place after its last character."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The token nearest to the sentence's root; the first of several."""
        if self._root is None:
            start, end = self.start, self.end
            tops = [t for t in self if not start <= t.head.i < end or t.head is t]
            if len(tops) != 1:  # as spaCy: the first that is its own head; of others, spaCy says which
                tops = [t for t in tops if t.head is t] or [self.doc.tokens[self.doc.parsed[start:end].root.i]]
            self._root = tops[0]
        return self._root

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc.tokens[self.start].sent


class Doc:
    """A text with its parse: `tokens`, and what spaCy's Doc says under the same names; `parsed` is that Doc."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.user_data: dict[Any, Any] = parsed.user_data
        self.text = text_of(parsed)
        self.kept: dict[str, Any] = {}  # what questions keep of their answers, by their names
        self.tokens = _tokens(self)
        self.sents = _sentences(self)

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __repr__(self) -> str:
        return self.text

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if type(place) is not slice:  # asked ten times a word, where isinstance is slower
            return self.tokens[place]
        start, end = place.start, place.stop
        if start is None or end is None or not 0 <= start <= end <= len(self.tokens):
            start, end, _ = place.indices(len(self.tokens))
        return Span(self, start, end if end > start else start)

    @cached_property
    def ents(self) -> list[Span]:
        """The names that the model found, each with its label."""
        return [Span(self, e.start, e.end, e.label_) for e in self.parsed.ents]

    def char_span(self, start: int, end: int, alignment_mode: str = "strict") -> Span | None:
        """The tokens from one character to another, or None: see spaCy's Doc.char_span."""
        one, other = bisect_right(self.places, start) - 1, bisect_right(self.places, end - 1) - 1
        if one < 0 or other < 0:
            return None
        first, last = self.tokens[one], self.tokens[other]
        stop, last_stop = first.idx + len(first.text), last.idx + len(last.text)
        if start >= stop + len(first.whitespace_) or end > last_stop + len(last.whitespace_):
            return None  # beyond the text
        if alignment_mode == "strict" and (start != first.idx or end != last_stop):
            return None
        if alignment_mode == "contract":
            one, other = one + (start > first.idx), other - (end < last_stop)
            if other < one:
                return None
        elif alignment_mode == "expand" and start == stop:
            one += 1  # from the space behind a word on
        return Span(self, one, other + 1)

    @cached_property
    def places(self) -> list[int]:
        """The character at which each token starts."""
        return [token.idx for token in self.tokens]


def read(parsed: Parsed) -> Doc:
    """The Doc of spaCy's Doc, read at the first call: ask only when the parse is done."""
    known: Doc | None = parsed.user_data.get(KEY)
    if known is None:
        known = parsed.user_data[KEY] = Doc(parsed)
    return known


def forget(parsed: Parsed) -> None:
    """Drops what was read: tokens refer to one another, and would stay until Python looks for such circles."""
    known: Doc | None = parsed.user_data.pop(KEY, None)
    if known is not None:
        known.__dict__.clear()


def _tokens(doc: Doc) -> list[Token]:
    """A Doc's tokens, with heads and children."""
    texts = texts_of(doc.parsed.vocab.strings)
    ids: Any = doc.parsed.to_array(_TEXTS)
    numbers: Any = doc.parsed.to_array(_NUMBERS).astype("int64")
    flags: Any = doc.parsed.to_array(_FLAGS).astype(bool)
    columns = [map(texts.__getitem__, column) for column in ids.T.tolist()]
    heads, spaces, names, places = numbers.T.tolist()
    behind, in_names = map(("", " ").__getitem__, spaces), map(_PLACES_IN_NAMES.__getitem__, names)
    tokens = list(map(Token, repeat(doc), range(len(places)), *columns, behind, in_names, places, *flags.T.tolist()))
    for i, distance in enumerate(heads):
        head = tokens[i].head = tokens[i + distance]
        if distance:
            head.children.append(tokens[i])
    return tokens


def _sentences(doc: Doc) -> list[Span]:
    """The sentences, in order, each told to its tokens."""
    found = []
    for sentence in doc.parsed.sents:
        span = Span(doc, sentence.start, sentence.end)
        found.append(span)
        for token in span:
            token.sent = span
    return found


def _beyond(beside: Token, place: int) -> Token:
    """The empty token before the first or behind the last: of no kind, alone, and true of nothing."""
    where = len(beside.doc.text) if place > beside.i else 0
    edge = Token(beside.doc, place, "", "", "", "", "", "", "", "", "", where)
    edge.head, edge.sent = edge, beside.sent
    return edge
