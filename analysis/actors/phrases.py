"""What does a phrase of common nouns say: where it begins, whose it is, of which state, and is it counted?"""

from __future__ import annotations

from analysis.actors.joining import Joiner
from analysis.actors.names import BODIES, Name
from analysis.lexicons.actor_names import POSSESSIVES, Lexicon
from analysis.parsing.grammar import first_conjunct
from analysis.parsing.tokens import Doc, Token
from analysis.records import Mention

BEFORE = frozenset({"NN", "NNP", "NNPS", "JJ", "NNS", "HYPH", "VBN", "VBG"})
MODIFIES = frozenset({"compound", "amod", "nmod"})
WITHIN = MODIFIES | {"npadvmod", "punct"}
DOERS = frozenset({"nsubj", "nsubjpass", "agent"})
FINITE = frozenset({"VBZ", "VBD", "VBP"})
COUNTING = frozenset({"nummod", "quantmod"})


class Phrases:
    """The nominal phrases of one Doc; `by_head` holds the mentions met so far, by the token that heads them."""

    def __init__(
        self,
        doc: Doc,
        tokens: list[Token],
        words: Lexicon,
        joiner: Joiner,
        names: list[Name],
        joined: list[int],
        mentions: list[Mention],
    ) -> None:
        self.doc = doc
        self.tokens = tokens
        self.words = words
        self.joiner = joiner
        self.named = list(zip(names, joined, strict=True))
        self.by_head = {mention.head: mention for mention in mentions}
        self.inside: dict[int, Name] = {i: name for name in names for i in range(name.start, name.end)}
        self.ending = {name.end: actor for name, actor in self.named}

    def start(self, noun: Token) -> int:
        """The first token of the phrase, without article and possessor."""
        doc, start = self.doc.tokens, noun.i
        while start > 0:
            before = doc[start - 1]
            if before.tag_ not in BEFORE or before.dep_ not in WITHIN or not start - 1 <= before.head.i <= noun.i:
                break
            start -= 1
        while start < noun.i and doc[start].text == "-":
            start += 1
        return start

    def vague(self, noun: Token) -> bool:
        """Whether the phrase means some of many: "12 soldiers", "more troops", "dozens of guards"."""
        for child in noun.children:
            if child.i < noun.i and (child.dep_ in COUNTING or child.lower_ in self.words.kinds["vague"]):
                return True
        quantity = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else None
        return quantity is not None and (
            quantity.like_num or quantity.pos_ in {"NUM", "DET", "PRON"} or quantity.lower_ in self.words.kinds["many"]
        )

    def actor_at(self, token: Token | None) -> int | None:
        """The actor of the mention that a token heads, or None."""
        mention = self.by_head.get(token.i) if token is not None else None
        return mention.actor if mention is not None else None

    def after(self, noun: Token, *preps: str) -> Token | None:
        """The object of one of these prepositions after a noun."""
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in preps:
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        return None

    def owner(self, noun: Token) -> tuple[int, Token] | None:
        """The actor named right before the noun, in the phrase or as its possessor, and the token that heads that name."""
        found = None
        for child in noun.children:
            mention = self.by_head.get(child.i) if child.i < noun.i else None
            if mention is not None and mention.actor is not None and mention.form == "name":
                found = mention.actor, child
        return found

    def state(self, start: int, noun: Token) -> str | None:
        """The code of the state that a word from `start` to the noun, or its possessor, names; None where that is part of a body's name."""
        possessor = start - 2 if start > 1 and self.doc[start - 1].text in POSSESSIVES else start
        for token in self.doc[min(start, possessor) : noun.i]:
            code = self.words.country_of(token)
            if code is None:
                continue
            name = self.inside.get(token.i)
            following = self.doc[token.i + 1]
            if token.text in self.words.kinds["regional"] or following.text in self.words.demonyms:
                return None  # "Tigrayan", "Greek Cypriot": a people within a state
            if name is None or name.entry.kind == "state":
                return code if name is None else name.entry.country
            if name.entry.kind in BODIES or token.text not in self.words.demonyms:
                return None
            return code
        return None

    def does(self, noun: Token) -> bool:
        """Whether the phrase is the subject of a verb, or who it is done by."""
        top = first_conjunct(noun)
        return top.dep_ in DOERS or (top.dep_ == "pobj" and top.head.dep_ == "agent") or self.before_verb(top)

    def before_verb(self, noun: Token) -> bool:
        """Whether a noun that the parse makes a part of the word after it stands before its verb: "the army disputes both"."""
        verb = noun.head
        if verb.tag_ == "NNS" and verb.i == noun.i + 1 and verb.lemma_ in self.words.speaking:
            # ", the governor's office reports."
            first, after = verb.left_edge.i, self.doc[verb.i + 1 : verb.i + 2].text
            return first > 0 and self.doc[first - 1].text in {",", '"', "”"} and after in {".", ",", ";", ""}
        return noun.dep_ == "compound" and verb.i == noun.i + 1 and verb.tag_ in FINITE and verb.dep_ not in MODIFIES

    def mention(self, start: int, noun: Token, actor: int, rule: str, last: Token | None = None) -> Mention:
        """A description from a token to the noun, or to a `last` one after it, noted by its head."""
        last = noun if last is None else last
        mention = Mention(self.doc[start].idx, last.idx + len(last), noun.i, "description", actor, rule_id=rule)
        self.by_head[noun.i] = mention
        return mention
