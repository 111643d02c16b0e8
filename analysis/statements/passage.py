"""A report as the rules of attribution see it: its words, its sentences and what stands in quote marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache

from analysis.lexicons.files import any_of
from analysis.lexicons.stances import Stances
from analysis.parsing import columns, extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Quotation, Span, found, text_of

_NONE: frozenset[str] = frozenset()
SEMICOLON = frozenset({";"})
COMMAS = frozenset({",", "\u2014", "\u2013", "--", "-"})
# Kinds of verbs by which one speaks.
SPEECH = ("clause", "quote", "infinitive", "accuse", "naming", "charging", "object", "portray")
WH = frozenset({"WDT", "WP", "WP$"})
WH_ALL = WH | {"WRB"}  # with "where", "when", "how"
_PERSON = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|ee|ic|man|woman|men|women|ant|folk|kid|boy|girl)s?$")
_LETTER = re.compile(r"[^\W_]")  # or a digit: what str.isalnum says
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,2})\. $")
_JOINT = re.compile(r"(?:,? (?:and|or))? ")
LONGEST_LEAD = 200  # characters of a sentence before the quotation that it ends with
_BREAK = re.compile(r"[.!?\u2026][\"\u201d\u00bb')\]]*\s|\n")


@lru_cache(maxsize=4)
def _by_word(lists: tuple[tuple[str, frozenset[str]], ...]) -> dict[str, frozenset[str]]:
    """The kinds of each word."""
    return {word: frozenset(kind for kind, words in lists if word in words) for word in any_of(*(w for _, w in lists))}


class Passage:
    """One Doc with its quotations; `lexicon` has the cue words of each kind, `stances` those that leave a clause open.

    `taken` holds the places of the quotations that a statement has already.
    """

    def __init__(self, doc: Doc, lexicon: dict[str, frozenset[str]], stances: Stances) -> None:
        self.doc, self.text, self.lexicon, self.stances = doc, text_of(doc), lexicon, stances
        self.telling = any_of(lexicon["closing"], lexicon["telling"], lexicon["belief"])
        self.speech = any_of(*(lexicon[kind] for kind in SPEECH))
        self.quotes = [q for q in found(doc).quotations if not q.depth]
        self._starts = [q.span[0] for q in self.quotes]
        self._ends = [q.span[1] for q in self.quotes]
        self.taken: set[int] = set()
        self._kinds = _by_word(tuple(lexicon.items()))
        self.story = doc.user_data.get("story") or 0
        self.said_forms, self._speakers = lexicon["said"], any_of(*(lexicon[k] for k in ("person", "document", "body")))
        self.particled = lexicon["particled"]

    def kinds(self, lemma: str) -> frozenset[str]:
        """The kinds of cue that a word is."""
        return self._kinds.get(lemma, _NONE)

    def is_phrasal(self, verb: Token) -> bool:
        """Whether the verb and its particle are a verb of speech: "pointed out", "went on"."""
        if verb.pos_ != "VERB" or verb.i + 1 >= len(self.doc):
            return False
        particle = verb.nbor()
        joined = particle.dep_ in {"prt", "advmod", "prep"} and particle.head == verb
        return joined and f"{verb.lemma_.lower()} {particle.lower_}" in self.lexicon["phrasal"]

    def tokens_from(self, at: int) -> Iterator[Token]:
        """The tokens from the first that starts at or after this character."""
        low = bisect_left(self.doc.places, at)
        return (self.doc[place] for place in range(low, len(self.doc)))

    def actor_kind(self, noun: Token) -> str | None:
        """The kind of the actor that the noun names, or None."""
        mention = found(self.doc).mention_headed(noun.i)
        return found(self.doc).actors[mention.actor].kind if mention is not None and mention.actor is not None else None

    def with_particle(self, verb: Token) -> str:
        """The verb's lemma with its particle ("rule out"), or "" where it has none."""
        if verb.lemma_.lower() not in self.particled:
            return ""
        behind = next((c for c in verb.children if c.dep_ == "prt" and c.i > verb.i), None)
        return f"{verb.lemma_.lower()} {behind.lower_}" if behind is not None else ""

    def utters(self, verb: Token) -> bool:
        """Whether the verb voices a noun of speech: "voiced", "laid out"."""
        lemma = verb.lemma_.lower()
        if lemma == "raise" and any(c.lemma_.lower() in self.lexicon["stirred"] for c in verb.children):
            return False  # "the attack raised fears that": in others
        return lemma in self.lexicon["utter"] or self.with_particle(verb) in self.lexicon["utter"]

    def is_unnamed(self, opens: Token) -> bool:
        """Whether the words that a token opens tell that a speaker will not be named: "on condition of anonymity"."""
        if opens.lower_ not in {"on", "under"}:
            return False
        return any(t.lower_ == "anonymity" for t in self.doc.tokens[opens.i : opens.i + 6])

    def is_of_document(self, verb: Token) -> bool:
        """Whether the verb tells what is in something issued: "issued a statement expressing concern"."""
        noun = verb.head
        return verb.dep_ == "acl" and noun.dep_ == "dobj" and noun.lemma_.lower() in self.lexicon["document"]

    def can_speak(self, noun: Token) -> bool:
        """Whether the noun names someone who can speak: a person, a body, a name, a document, a pronoun."""
        word = noun.lemma_.lower()
        if noun.tag_ == "JJS":  # "the youngest of the brothers", "the narrowest of margins"
            return all(map(self.can_speak, grammar.preposition_objects(noun, "of")))
        if noun.pos_ != "NOUN" or noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
            return True  # of common nouns alone it is asked
        if noun.is_title and noun.tag_ == "NN" and not any(noun.children):
            return True  # a name that the tagger does not know
        lexicon = self.lexicon
        if word in self._speakers or noun.lower_ in lexicon["self"] or noun.lower_ in lexicon["quantity"]:
            return True
        if any(self.can_speak(of) for of in grammar.preposition_objects(noun, "of") if word in self.lexicon["amount"]):
            return True  # "hundreds of farmers"
        named = any(c.pos_ == "PROPN" and c.dep_ in {"appos", "compound", "nmod"} for c in noun.children)
        person = _PERSON.fullmatch(noun.lower_) is not None and word not in lexicon["thing"]
        return named or person or found(self.doc).mention_headed(noun.i) is not None

    def is_title(self, quotation: Quotation) -> bool:
        """Whether the quoted words are the name of a programme or a book: few, and all with capitals."""
        words = re.findall(r"[A-Za-z']+", self.inner(quotation))
        small = self.lexicon["small"]
        return 0 < len(words) <= 7 and all(w[0].isupper() or w.lower() in small for w in words)

    def last_quote(self, at: int) -> int | None:
        """The place of the last quotation that ends at or before this character, or None."""
        return bisect_right(self._ends, at) - 1 if self._ends and self._ends[0] <= at else None

    def next_quote(self, at: int) -> int | None:
        """The place of the first quotation that starts at or after this character, or None."""
        place = bisect_left(self._starts, at)
        return place if place < len(self.quotes) else None

    def is_quoted(self, at: int) -> bool:
        """Whether the character stands within quote marks."""
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and at < self._ends[place]

    def inner(self, quotation: Quotation) -> str:
        """The words between the quote marks."""
        return self.text[quotation.inner[0] : quotation.inner[1]]

    def sentence(self, token: Token) -> tuple[int, int]:
        """First token and end of the sentence, which the pipeline never lets run over a paragraph's end."""
        sentence = token.sent
        first, last = self._half(token, sentence.start, sentence.end)
        last = self._before_quotation(token, last)
        while last - 1 > token.i and self.doc[last - 1].is_space:
            last -= 1
        return first, last

    def _half(self, token: Token, first: int, last: int) -> tuple[int, int]:
        """The part of a sentence between semicolons that the token stands in, less what another speaker's words are."""
        marks = columns.of(self.doc).places("lowers", SEMICOLON)
        inside = marks[bisect_left(marks, first) : bisect_left(marks, last)] if marks else ()
        stops = [i for i in inside if not self.is_quoted(self.doc[i].idx)]
        for stop in stops:
            if stop < token.i and self._is_attributed(first, stop):
                first = stop + 1
            elif stop > token.i and self._is_attributed(stop, last):
                return first, stop
        return first, last

    def _is_attributed(self, start: int, end: int) -> bool:
        """Whether a finite verb of speech with a subject of its own stands outside quote marks between two tokens."""
        return any(
            t.tag_ in grammar.FINITE
            and t.lemma_.lower() in self.speech
            and not self.is_quoted(t.idx)
            and (
                any(c.dep_ == "nsubj" for c in t.children)
                or (t.i + 1 < end and t.nbor().lower_ == "that" and t.nbor().dep_ == "mark")
            )
            for t in self.doc[start:end]
        )

    def _before_quotation(self, token: Token, last: int) -> int:
        """The end of a sentence that the parser let run on into a quotation which opens the next."""
        place = self.next_quote(token.idx)
        while (
            place is not None
            and place < len(self.quotes)
            and last
            and self.quotes[place].span[0] <= self.doc[last - 1].idx
        ):
            at = self.quotes[place].span[0]
            if self.text[max(0, at - 2) : at] in {". ", "? ", "! "} and not _ABBREVIATED.search(self.text, at - 6, at):
                return next(self.tokens_from(at)).i
            place += 1
        return last

    def with_joined(self, spans: list[Span]) -> list[Span]:
        """The spans, the last stretched over quoted words right behind it, or that "and" joins to it: 'told them to help and "stay calm"'."""
        if not spans:
            return spans
        end = spans[-1][1]
        joint = _JOINT.match(self.text, end)
        place = self.next_quote(joint.end()) if joint is not None else None
        if joint is None or place is None or self.quotes[place].span[0] != joint.end() or place in self.taken:
            return spans
        if not self.inner(self.quotes[place])[:1].islower():
            return spans
        return [*spans[:-1], (spans[-1][0], self.quotes[place].span[1])]

    def spans(self, start: int, end: int, verb: Token) -> list[Span]:
        """The tokens start to end as content, within the verb's sentence."""
        span = extents.trim(self.doc, start, min(end, self.sentence(verb)[1]))
        return [span] if span is not None else []

    def attribution(self, verb: Token, noun: Token | None) -> tuple[int, int]:
        """Tokens from the speaker to the verb, or from the verb to the speaker: what sets the content off."""
        start, end = verb.i, verb.i + 1
        for c in verb.children:
            if c.dep_ in {"aux", "neg", "auxpass"} or (c.dep_ == "advmod" and c.i == verb.i - 1):
                if self.is_quoted(c.idx) and not self.is_quoted(verb.idx):
                    continue  # the parser's mistake
                start = min(start, c.i)
        if noun is not None and noun.head.i == verb.i:
            start, end = min(start, noun.left_edge.i), max(end, noun.right_edge.i + 1)
        for c in verb.children:
            behind = c.i >= end and c.dep_ in {"npadvmod", "dative", "prep", "dobj", "advmod", "prt"}
            if behind and c.left_edge.i == end:
                end = c.right_edge.i + 1
        return start, end

    def lead(self, quote: Quotation) -> int | None:
        """Where the sentence begins that the quotation ends ('The plan is "dead," he said'), or None if it opens it."""
        at = quote.span[0]
        begin = self.text.rfind("\n", 0, at) + 1
        if begin < self.story <= at:
            begin = self.story
        # Farther back no break matters: the words up to the quotation are then too many.
        for match in _BREAK.finditer(self.text, max(begin, at - 2 * LONGEST_LEAD), at):
            begin = match.end()
        token = next(self.tokens_from(at), None)
        if ";" in self.text[begin:at] and token is not None:
            begin = max(begin, self.doc[self.sentence(token)[0]].idx)  # "A said it was shut; "It is open," B said"
        before = self.text[begin:at]
        if not before.strip() or before.rstrip()[-1:] == ":" or len(before) > LONGEST_LEAD:
            return None
        if before.rstrip()[-1:] == "," and not self._leads_into(begin, quote):
            return None
        return begin + len(before) - len(before.lstrip())

    def _leads_into(self, begin: int, quote: Quotation) -> bool:
        """Whether a quotation goes on with the sentence begun before its comma: 'In past wars, "we could reach them," he said'.

        Its first word has no capital, and no verb that leads up to it, nor a participle or "when" of the speaker's, stands before.
        """
        if not self.inner(quote)[:1].islower():
            return False
        low, high = bisect_left(self.doc.places, begin), bisect_left(self.doc.places, quote.span[0])
        words = [t for t in self.doc.tokens[low:high] if not t.is_space]
        if not words or words[0].tag_ in {"VBN", "VBG"} or words[0].tag_ in WH_ALL:
            return False
        opens = words[0].lower_
        if words[0].dep_ == "mark" and opens not in self.lexicon["reason"] | self.lexicon["condition"]:
            return False
        named = words[-2] if len(words) > 1 else words[0]  # "has a new slogan, "peace first," which"
        if named.lemma_.lower() in self.lexicon["comment"] | self.lexicon["noun"]:
            return False
        told = self.lexicon["quote"] | self.lexicon["speaks"]
        return not any(t.pos_ in grammar.VERBAL and t.lemma_.lower() in told for t in words)

    def whole_quotes(self, spans: list[Span]) -> list[Span]:
        """The spans, each stretched over the quotation in which it ends or starts; joined where they meet."""
        result: list[Span] = []
        for start, end in sorted(spans):
            # Quotations at depth 0 stand in order and apart: only those that reach into the span concern it.
            for place in range(bisect_right(self._ends, start), len(self.quotes)):
                a, b = self.quotes[place].span
                if a >= end:
                    break
                start = a if start == a + 1 else start
                if a < end < b and start <= a:
                    end = b
                    self.taken.add(place)
                elif a >= start and b <= end:
                    self.taken.add(place)
            if result and start <= result[-1][1] + 1:
                result[-1] = (result[-1][0], max(end, result[-1][1]))
            else:
                result.append((start, end))
        return result

    def balanced(self, spans: list[Span]) -> list[Span]:
        """The spans, the last less a bracket that it opens and does not close; with the mark that closes it, where that comes next."""
        start, end = spans[-1] if spans else (0, 0)
        if self.text.count("(", start, end) <= self.text.count(")", start, end):
            return spans
        if self.text[end : end + 1] == ")":
            return [*spans[:-1], (start, end + 1)]
        inner = self.text[start : self.text.rfind("(", start, end)].rstrip(" ,")
        return [*spans[:-1], (start, start + len(inner))] if inner else spans

    def kind(self, content: list[Span]) -> str:
        """direct, mixed or indirect: all, some or none of the content's words within quote marks."""
        inside = outside = False
        for start, end in content:
            at = start  # up to where all is looked at
            for first, last in sorted(q.span for q in self.marked(start, end)):
                outside = outside or (at < first and _LETTER.search(self.text, at, first) is not None)
                inside = inside or _LETTER.search(self.text, max(first, start), min(last, end)) is not None
                at = max(at, last)
            outside = outside or (at < end and _LETTER.search(self.text, at, end) is not None)
        return "mixed" if inside and outside else "direct" if inside else "indirect"

    def marked(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share characters with start to end."""
        return [q for q in found(self.doc).quotations if q.span[0] < end and start < q.span[1]]
