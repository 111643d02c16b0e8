"""People, and a word near them that may say what befell them: what every rule asks about."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.tokens import Token

if TYPE_CHECKING:
    from analysis.lexicons.outcomes import Lexicon

OWN = frozenset({"their", "his", "her", "our"})  # before what is the people's: a throat, a home


class Case:
    """One word (a verb, or the noun above a preposition) and the people it stands to.

    word: the word that a rule is called up by.
    people: the noun counted.
    label: what the people are to the word: a dependency label, or the preposition between them.
    lemma: the word's, in small letters.
    words: the word lists.
    """

    def __init__(self, word: Token, people: Token, label: str, words: Words) -> None:
        self.word, self.people, self.label, self.words = word, people, label, words
        self.lemma = word.lemma_.lower()

    @property
    def lexicon(self) -> Lexicon:
        """The words of outcomes.csv."""
        return self.words.outcomes

    @cached_property
    def objects(self) -> list[Token]:
        """The verb's direct objects."""
        return grammar.children(self.word, "dobj")

    @cached_property
    def passive(self) -> bool:
        """Whether the verb is passive."""
        return grammar.is_passive(self.word)

    @cached_property
    def undergoes(self) -> bool:
        """Whether the people are those to whom the verb is done, also where the parse has lost its passive."""
        verb, people, label = self.word, self.people, self.label
        if label == "dobj" and people.i < verb.i:
            return verb.dep_ in {"relcl", "acl"} or verb.tag_ == "VBN"
        if label in {"dobj", "nsubjpass", "oprd", "attr", "dative"}:
            return True
        if label == "dep":
            return people.i > verb.i and not self.objects and verb.tag_ != "VBG"
        return label in {"nsubj", "npadvmod", "nummod"} and (self.passive or self._bare_participle())

    @cached_property
    def acts(self) -> bool:
        """Whether the people are the verb's subject, passive or not."""
        return self.label in grammar.NOUN_SUBJECTS and not (self.passive and self.label == "nsubj")

    def _bare_participle(self) -> bool:
        """Whether the verb is a participle after the people without an object: "six men wounded"."""
        verb = self.word
        if self.objects or self.people.i > verb.i or active_perfect(verb):
            return False  # "several truces were agreed, but none has held"
        return verb.tag_ == "VBN" or (verb.tag_ == "VBD" and self.lemma not in self.lexicon.both)


def active_perfect(verb: Token) -> bool:
    """Whether a participle stands with "have" and no passive auxiliary: "have returned"."""
    if any(c.dep_ == "auxpass" for c in verb.children):
        return False
    return any(c.dep_ == "aux" and c.lower_ in {"has", "have", "had", "'ve", "'d"} for c in verb.children)
