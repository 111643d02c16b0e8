"""Statements: who says what, by the grammar of attribution.

Each cue (a verb that attributes, or "according to") is asked for its content
(`contents`, `quoting`) and its source (`sources`).
"""

from __future__ import annotations

from functools import cache

from analysis.lexicons.files import any_of
from analysis.lexicons.stances import Stances
from analysis.lexicons.words import Words, words_of
from analysis.parsing import components, grammar
from analysis.parsing.hypotheses import is_hypothetical
from analysis.parsing.tokens import Doc, Token
from analysis.records import Span, Statement, found
from analysis.statements import (
    calls,
    endings,
    going_on,
    headlines,
    interruptions,
    noun_cues,
    of_others,
    resolutions,
    uncued,
    unowned,
    unsaid,
)
from analysis.statements.addressees import fill_addressee
from analysis.statements.contents import VERB_KINDS, Contents
from analysis.statements.hearsay import hearsay, is_hearsay, is_told_dead, told_dead
from analysis.statements.joined_verbs import is_of_either
from analysis.statements.passage import Passage
from analysis.statements.quotes import Quoting
from analysis.statements.sources import agent, fill_source, is_joined_call, speaker
from analysis.statements.speakers_apart import is_cut_off

# Rules whose content is not told as so.
ACTS = frozenset({"infinitive", "call on", "naming", "naming what", "named by"})
NOUNS = frozenset(
    {"object", "object by", "phrase"}
)  # those where it depends on the verb: "announced a truce", but "welcomed" it


@cache
def _keys(*lists: frozenset[str]) -> frozenset[str]:
    """The words at which a statement can start."""
    words = frozenset({"according", "in", "by"}).union(*lists)
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


class Reader:
    """The statements of one Doc. `lexicon` has the words of each kind of cue."""

    def __init__(self, doc: Doc, lexicon: dict[str, frozenset[str]], stances: Stances) -> None:
        self.passage = Passage(doc, lexicon, stances)
        self.quoting = Quoting(self.passage)
        self.verbs = any_of(*(lexicon[kind] for kind in VERB_KINDS))
        self.nouns = any_of(lexicon["noun"], lexicon["feeling"], lexicon["unowned"])
        self.contents = Contents(self.passage, self.quoting)

    def read(self) -> list[Statement]:
        """All statements, in text order."""
        result: list[Statement] = []
        lexicon, owned = self.passage.lexicon, self.quoting.owned
        keys = _keys(self.passage.particled, self.verbs, self.nouns, lexicon["adverb"], lexicon["voiced"])
        for token in self.passage.doc.tokens:
            if token.lemma_ not in keys and token.lower_ not in keys and token.i not in owned:
                continue
            statement = self.statement(token)
            if statement is not None:
                result.append(statement)
        clauses = resolutions.enacted(self.passage)
        result = [s for s in result if not any(s.cue[0] <= c.cue[0] < s.cue[1] for c in clauses)] + clauses
        turns = uncued.turns(self.passage)
        result += turns or headlines.headline(self.passage)
        result += uncued.signed(self.passage) + headlines.named_before(self.passage, result)
        if not turns:
            result += endings.closings(self.passage, result)
            result += interruptions.interruptions(self.passage, result)
        result += self.quoting.carry_on(result)
        result += uncued.uncued(self.passage, self.quoting, result)
        if not turns:
            result += going_on.gone_on(self.passage, result)
        of_others.leave_to(self.passage, result)
        result = unowned.without_inner(result)
        for statement in result:
            statement.content.sort()
            statement.kind = (
                "direct" if statement.rule_id in {"block", "turn"} else self.passage.kind(statement.content)
            )
        return sorted(result, key=lambda s: (s.cue, s.content))

    def statement(self, token: Token) -> Statement | None:
        """The statement whose cue is, or starts with, this token, or None."""
        word = token.lower_
        if word == "according":
            return noun_cues.according(self.passage, token)
        if word in {"in", "by"}:
            return noun_cues.in_words(self.passage, token)
        if word in self.passage.lexicon["adverb"]:
            return noun_cues.reportedly(self.passage, token)
        if word in self.passage.lexicon["voiced"] and token.pos_ in {"ADJ", "VERB"}:
            feeling = noun_cues.voiced(self.passage, token)
            return feeling if feeling is not None else self.verb(token)  # "encouraged both sides to talk"
        if token.pos_ == "NOUN" and token.lemma_.lower() in self.nouns:
            told = noun_cues.noun_cue(self.passage, token)
            if told is not None:
                return told
        return self.verb(token)

    def verb(self, verb: Token) -> Statement | None:
        """The statement whose cue is this verb, or None."""
        lemma = verb.lemma_.lower()
        own = self.quoting.attributed.get(verb.i)
        led = self.quoting.led.get(verb.i)
        if own is None and led is None and not self.may_be_cue(verb, lemma):
            return None
        if own is None and lemma in self.passage.lexicon["passive"]:
            if is_hearsay(self.passage, verb):
                return hearsay(self.passage, verb)
            if is_told_dead(self.passage, verb):
                return told_dead(self.passage, verb)
        finite_say = lemma == "say" and verb.tag_ == "VBD" and own is None
        if self.is_reduced(verb) or (finite_say and verb.nbor().tag_ == "TO"):
            return None  # no finite "said" has an infinitive
        passive = own is led and self.is_passive(verb)  # neither is there
        noun = agent(self.passage, verb) if passive else speaker(self.passage, verb)
        if noun is None and self.is_finite_after_all(verb):
            noun = verb.head
        if own is not None and not own.is_source(noun):
            noun = own.noun
        elif led is not None:
            noun = led.noun
        if self.passage.is_quoted(verb.idx) and not self.is_told(verb, noun):
            return None
        if is_of_either(self.passage, verb) and own is None:
            return None  # a gap is better than a guess
        if noun is not None and noun.tag_ == "CD" and grammar.child(verb, "oprd", "acomp") is not None:
            return None  # "14 confirmed dead, thousands homeless"
        if unsaid.is_imagined(self.passage, verb) or (
            lemma in self.passage.lexicon["belief"] and self.is_own(verb, noun)
        ):
            return None
        content = self.contents.content(verb, passive, noun)
        if content is None or not content[1]:
            return None
        rule, spans = content
        if noun is None and not passive and rule not in {"quote after", "quote before"}:
            return None
        start, end = self.cue(verb, rule)
        statement = Statement(
            (start, end), self.passage.balanced(self.passage.whole_quotes(self.passage.with_joined(spans))), "", rule
        )
        fill_source(self.passage, statement, noun)
        if own is not None and noun is not None and not own.holds(statement.source, noun):
            statement.source = own.source
        self.cut_source(statement, verb)
        statement.negated = unsaid.is_negated(self.passage, verb)
        telling = self.passage.lexicon["telling"] | self.passage.lexicon["telling of"]
        statement.tells = rule not in ACTS and (rule not in NOUNS or lemma in telling)
        fill_addressee(self.passage, statement, verb, noun)
        return statement

    def cut_source(self, statement: Statement, verb: Token) -> None:
        """Ends the source where the content or the cue starts: "accused by the junta of hiding arms" hangs both on one noun."""
        if statement.source is None:
            return
        start, end = statement.source
        if verb.i in self.quoting.led and start <= verb.idx < end:
            start = verb.nbor().idx  # "Said Bol Oko:", taken for a name
        within = min((a for a, _ in [*statement.content, statement.cue] if start < a < end), default=end)
        statement.source = start, start + len(self.passage.text[start:within].rstrip(" ,"))

    def may_be_cue(self, verb: Token, lemma: str) -> bool:
        """Whether the word is a verb of the lexicon, and no modifier or part of another word."""
        if verb.pos_ not in {"VERB", "AUX"} and not self.is_mistaken(verb):
            return False
        spoken = lemma in self.verbs or self.passage.is_phrasal(verb) or self.passage.with_particle(verb) in self.verbs
        return spoken and verb.dep_ not in {"amod", "compound"} and not self.is_hyphenated(verb)

    def is_reduced(self, verb: Token) -> bool:
        """Whether a participle was taken for the main verb: "the truce agreed by both sides has held"."""
        if not any(c.dep_ == "agent" for c in verb.children) or grammar.child(verb, "auxpass", "dobj") is not None:
            return False
        clause = grammar.child(verb, "ccomp")
        return clause is not None and grammar.subject(clause, shared=False) is None and clause.i > verb.i

    def is_passive(self, verb: Token) -> bool:
        """Whether the words are said of the verb's subject."""
        if self.is_finite_after_all(verb):
            return False
        passive = grammar.is_passive(verb)
        if passive and self.is_perfect(verb):
            return False
        participle = self.is_participle(verb) or is_cut_off(self.passage, verb)
        return (passive or participle) and not self.is_behind_quotation(verb)

    def is_perfect(self, verb: Token) -> bool:
        """Whether the "'s" taken for a passive's is "has": "she's said that it is over", but "he's told that he must go"."""
        helper, whom = grammar.child(verb, "auxpass"), grammar.child(verb, "nsubjpass")
        if helper is None or whom is None or helper.lower_ != "'s" or whom.tag_ != "PRP" or whom.lower_ == "it":
            return False
        told = verb.lemma_.lower() in self.passage.telling - self.passage.lexicon["addressed"]
        return told and grammar.child(verb, "ccomp") is not None

    def is_finite_after_all(self, verb: Token) -> bool:
        """Whether a verb was taken for a participle on who speaks: "a panel of experts found that"; not "a man told that"."""
        if verb.tag_ != "VBN" or verb.dep_ != "acl" or verb.lemma_.lower() in self.passage.lexicon["addressed"]:
            return False
        return (
            self.passage.can_speak(verb.head)
            and verb.head.i < verb.i
            and (self.contents.clauses.that(verb) is not None or self.is_main(verb))
        )

    def is_main(self, verb: Token) -> bool:
        """Whether a participle with an object, behind its noun's comma, is the sentence's only verb: "The envoy, Oko, condemned the raid"."""
        if verb.head.dep_ != "ROOT" or grammar.child(verb, "dobj") is None or verb.nbor(-1).text != ",":
            return False
        return not any(t.tag_ in grammar.FINITE and not verb.is_ancestor(t) for t in verb.sent)

    def is_mistaken(self, word: Token) -> bool:
        """Whether a verb was taken for a plural noun: it has a subject, or a quotation comes next ("the ministry notes, '...'")."""
        if word.tag_ == "NN":  # "the parties urge donors to pay"
            return grammar.child(word, "nsubj") is not None and grammar.child(word, "dobj") is not None
        if word.tag_ != "NNS":
            return False
        if grammar.child(word, "dobj") is not None or is_joined_call(word):
            return True  # "he stays and accuses them"
        clause = grammar.child(word, "ccomp")
        if clause is not None and word.dep_ == "conj" and word.nbor(-1).dep_ == "cc" and word.nbor().lower_ == "that":
            return word.head.pos_ == "VERB"  # "it blames both sides, and demands that they go"
        place = self.passage.next_quote(word.idx)
        lead = (
            self.passage.text[word.idx + len(word) : self.passage.quotes[place].span[0]] if place is not None else "-"
        )
        if grammar.subject(word, shared=False) is not None or lead.strip() in {",", ":"}:
            return True
        that = word.nbor() if word.i + 1 < len(word.doc) else word
        if (
            that.lower_ == "that"
            and that.dep_ == "mark"
            and word.i
            and word.nbor(-1).text == ","
            and word.lemma_.lower() in self.passage.lexicon["clause"]
        ):
            return True  # "the wing, the National Council, retorts that"
        owned = any(c.dep_ == "compound" for c in word.children)  # "the communique underlines that"
        if owned and word.dep_ == "ROOT" and word.sent[-1].text == ".":
            return True  # a whole sentence has a verb: "the Secretary-General appeals to both sides"
        return owned and word.lemma_.lower() not in self.nouns and self.contents.clauses.that(word) is not None

    def is_hyphenated(self, verb: Token) -> bool:
        """Whether the word is the end of another ("self-described"); a dash with spaces around it is no hyphen."""
        return verb.i > 1 and verb.nbor(-1).text == "-" and not verb.nbor(-1).whitespace_

    def is_participle(self, verb: Token) -> bool:
        """Whether the verb is a bare past participle: "asked whether it was hit, he said" is not what he asks."""
        return (
            verb.tag_ == "VBN"
            and verb.dep_ == "advcl"
            and not any(c.dep_ in {"aux", "auxpass", "nsubj"} for c in verb.children)
        )

    def is_own(self, verb: Token, noun: Token | None) -> bool:
        """Whether a belief is part of what is said already ("he said he hopes that"), or the writer's own ("I think")."""
        first = noun is not None and noun.lower_ in self.passage.lexicon["own"]
        return first or (verb.dep_ == "ccomp" and verb.head.lemma_.lower() in self.passage.lexicon["clause"])

    def is_behind_quotation(self, verb: Token) -> bool:
        """Whether a quotation comes right before: '"Is this peace?" asked the farmer' is no passive."""
        place = self.passage.last_quote(verb.idx)
        return place is not None and not self.passage.text[self.passage.quotes[place].span[1] : verb.idx].strip(" ,")

    def is_told(self, verb: Token, noun: Token | None) -> bool:
        """Whether someone quoted reports what a named other has said; else words of speech are part of what they say."""
        finite = verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
        return noun is not None and noun.pos_ == "PROPN" and finite and not is_hypothetical(verb)

    def cue(self, verb: Token, rule: str) -> Span:
        """Characters of the cue: the verb, with the adverb before it, its particle, and the preposition of "called on"."""
        start = verb.i
        while (
            start
            and self.passage.doc[start - 1].dep_ in {"advmod", "neg"}
            and self.passage.doc[start - 1].head.i == verb.i
            and self.passage.doc[start - 1].tag_ != "WRB"  # "when asked"
            and self.passage.doc[start - 1].lower_ not in self.passage.lexicon["adverb"]
            and "." not in self.passage.doc[start - 1].text  # a site's name
        ):
            start -= 1
        while start and not self.passage.doc[start - 1].whitespace_ and self.passage.doc[start].dep_ == "neg":
            start -= 1  # "won't reveal", not "n't reveal"
        end = verb.i
        voiced = rule == "lead-in" and verb.lemma_.lower() in self.passage.lexicon["utter"]
        paper = grammar.child(verb, "dobj") if voiced else None
        if paper is not None and paper.lemma_.lower() in self.passage.lexicon["document"]:
            return paper.idx, paper.idx + len(paper)  # "issued the following statement:"
        behind = verb.nbor() if verb.i + 1 < len(self.passage.doc) else verb
        own = self.quoting.attributed.get(verb.i)
        particle = (
            (behind.dep_ == "prt" and behind.head.i == verb.i)
            or self.passage.is_phrasal(verb)
            or (own is not None and own.particle)
        )
        on = calls.preposition(self.passage, verb) if rule == "call on" and behind.lower_ != "for" else None
        if particle or on == behind:
            end += 1
        return self.passage.doc[start].idx, self.passage.doc[end].idx + len(self.passage.doc[end])


def lexicon_of(words: Words) -> dict[str, frozenset[str]]:
    """The cue words by kind; a kind that a user's cues.csv does not have is empty."""
    kinds = sorted({row["kind"] for row in words_of(None).rows("cues")})
    lexicon = {kind: words.of("cues", kind) for kind in kinds}
    people = [words.of("people", kind) for kind in ("person", "kin", "group")]
    titles = [words.of("titles", kind) for kind in ("title", "person")]
    heads = {row["word"] for row in words.rows("organisation_heads") if row["kind"] != "place"}
    lexicon["prepositional"] = frozenset(phrase.split()[0] for phrase in lexicon["phrase"])
    lexicon["ascribing"] = frozenset(phrase.split()[0] for phrase in lexicon["ascription"])
    two_words = (words for words in lexicon["phrasal"] | lexicon["object"] if " " in words)
    lexicon["particled"] = frozenset(words.split()[0] for words in two_words)
    lexicon["fate"] |= words.of("outcomes", "adjective")
    lexicon["title"] = words.of("titles", "title") | words.of("titles", "honorific")
    lexicon["person"] = frozenset().union(heads, lexicon["anonymous"], lexicon["voice"], *people, *titles)
    lexicon["said"] |= {form for lemma in lexicon["quote"] for form in _forms(lemma)}
    return lexicon


def _forms(lemma: str) -> tuple[str, ...]:
    """The regular finite forms of a verb, for texts in which the tagger finds none."""
    if lemma[-1] == "y" and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied"
    return lemma + "s", lemma + ("d" if lemma[-1] == "e" else "ed")


class StatementsComponent:
    """Adds `statements` to the Doc's records."""

    def __init__(self, words: Words) -> None:
        self.lexicon, self.stances = lexicon_of(words), words.stances

    def __call__(self, doc: Doc) -> None:
        found(doc).statements = Reader(doc, self.lexicon, self.stances).read()


components.of_the_parse("statements", lambda nlp, words: StatementsComponent(words))
