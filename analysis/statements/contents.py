"""Content: what a verb of speech governs, and where it starts and ends.

`QUESTIONS` lists what is asked of a verb, in turn: a quotation next to it, a
clause that it governs, the sentence around it, an infinitive, a noun. Each is
asked of verbs of its kinds alone. The first that has an answer gives the
rule_id.
"""

from __future__ import annotations

from collections.abc import Callable

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements import charges, content_ends, frames, hung_elsewhere, naming, noun_contents
from analysis.statements.as_clauses import as_clause
from analysis.statements.asked import NOTHING, Asked, Content
from analysis.statements.blocks import block
from analysis.statements.clauses import Clauses
from analysis.statements.hearsay import fate_behind, without_verb
from analysis.statements.passage import WH, WH_ALL, Passage
from analysis.statements.quotations_within import quotation_within
from analysis.statements.quotes import Quoting
from analysis.statements.sources import own_subjects

_OPENED = ("mark", "aux", *grammar.SUBJECTS)  # what makes an -ing form a clause
VERB_KINDS = (
    "clause", "belief", "quote", "infinitive", "object", "accuse", "naming", "passive", "portray", "charging",
    "prepositional", "making", "as", "putting", "judging", "ascribing", "laying", "with that",
)  # fmt: skip


class Contents:
    """Finds the content of a passage's cues."""

    def __init__(self, passage: Passage, quoting: Quoting) -> None:
        self.passage, self.quoting, self.clauses = passage, quoting, Clauses(passage)

    def content(self, verb: Token, passive: bool, noun: Token | None) -> Content | None:
        """The rule that fits the verb and the spans it finds, or None."""
        kinds = self.passage.kinds(verb.lemma_.lower())
        if verb.i in self.quoting.attributed or verb.i in self.quoting.led:
            kinds |= {"quote"}
        if self.passage.is_phrasal(verb):
            kinds |= {"quote", "clause"}
        particled = self.passage.kinds(self.passage.with_particle(verb)) & {"object", "contested", "doing", "utter"}
        if "object" in particled:
            kinds = particled | {"clause"} if "doing" in particled else particled  # "ruled out (holding) talks"
        asked = Asked.of(self.passage, verb, kinds, passive, noun)
        if passive and "accuse" in asked.kinds:
            return charges.accused(asked)
        told = hung_elsewhere.on_agent(asked) if passive and "passive" in kinds else []
        if told:
            return "passive", told
        done = grammar.child(verb, "xcomp")
        charged = naming.charged(asked) if passive and noun is None and done is None else None
        if charged is not None:
            return charged
        if passive and (
            noun is None or ("passive" in asked.kinds and done is not None and grammar.is_infinitive(done))
        ):
            return self.said_of(asked)  # "is said (by aides) to be tired"
        for kinds, question in QUESTIONS:
            if kinds & asked.kinds:
                found = question(self, asked)
                if found is not None:
                    return content_ends.without_acts(asked, found)
        return None

    def said_of(self, asked: Asked) -> Content | None:
        """Content of "is believed to be alive", "it was reported that"."""
        if not asked.kinds & {"passive", "clause"}:
            return None
        whom, state = grammar.subject(asked.verb), asked.after("oprd", "acomp", "xcomp") or fate_behind(asked)
        if (
            whom is not None
            and whom.lower_ == "it"
            and whom.head == asked.verb
            and asked.clause is None
            and state is None
        ):
            spans = self.clauses.around(asked.verb, whom)
            return ("passive", spans) if spans else None  # "Their whereabouts, it is thought, are known"
        if (
            "passive" in asked.kinds
            and asked.verb.dep_ != "relcl"
            and whom is not None
            and state is not None
            and not grammar.is_infinitive(state)
        ):
            end = state.right_edge.i + 1
            beside = next((c for c in asked.verb.children if c.lower_ == "with" and c.i == end + 1), None)
            end = beside.right_edge.i + 1 if beside is not None else without_verb(self.passage, asked.verb, end)
            spans = asked.spans(state.left_edge.i, end)
            return "passive state", [asked.subject_span(whom), *spans]  # "nine men were reported killed"
        done = grammar.child(asked.verb, "xcomp") or asked.clause
        if done is None and "clause" in asked.kinds:
            told = self.that_clause(asked)
            return ("passive", told[1]) if told is not None else None  # "were informed by letter that"
        if done is None or done.i < asked.verb.i or (done.dep_ == "xcomp" and "passive" not in asked.kinds):
            return None
        people = whom is not None and whom.tag_ == "PRP" and whom.lower_ != "it"
        if people and done.dep_ == "ccomp" and "addressed" not in asked.kinds:
            return None  # "he's learned that": the helper is "has"
        spans = self.clauses.after(asked.verb, done)
        raised = done.dep_ == "xcomp" and grammar.is_infinitive(done) and whom is not None and whom.head == asked.verb
        named = whom is not None and (asked.verb.dep_ != "relcl" or any(c.tag_ == "WP$" for c in whom.children))
        if raised and whom is not None and whom.pos_ != "PRON" and named and whom.i < asked.verb.i:
            return "passive", [asked.subject_span(whom), *spans]  # "the men are believed to be held"
        return "passive", spans

    def called_on(self, asked: Asked) -> Content | None:
        """ "Called on" is asked before all else: it has no clause and leads up to no quotation."""
        return noun_contents.called_for(asked) if asked.calls_on else None

    def quoted_as(self, asked: Asked) -> Content | None:
        """NOTHING for "quoted him as saying": the cue is the second verb."""
        if asked.lemma not in self.passage.lexicon["quoting"]:
            return None
        said = [grammar.child(c, "pcomp") for c in asked.verb.children if c.lower_ == "as"]
        as_saying = any(c is not None and c.lemma_.lower() in self.passage.lexicon["quote"] for c in said)
        return NOTHING if as_saying else None

    def quotation(self, asked: Asked) -> Content | None:
        """A quotation right before the attribution, or one that the verb leads up to."""
        if self.quoting.closes(asked.verb, asked.noun):
            spans = self.clauses.around(asked.verb, asked.noun)
            if len(spans) == 2:
                return "around", spans  # 'The pact, the rebels warned, "is dead"'
            if len(spans) == 1:
                return "around", [*spans, self.quoting.take_next(asked.verb)]  # 'Shells fell, he said, "one by one"'
        verb, clause, quoting = asked.verb, asked.clause, self.quoting
        own = quoting.quote_before(verb, asked.noun, clause) or quoting.quote_after(verb, clause)
        return own or quotation_within(quoting, verb, clause)

    def block(self, asked: Asked) -> Content | None:
        """The paragraphs that the verb leads up to, which stand without quote marks."""
        spans = block(self.passage, asked.verb)
        return ("block", spans) if spans else None

    def split(self, asked: Asked) -> Content | None:
        """The sentence around "X, Y said, Z" where the parser took X for the speaker."""
        subjects, noun = own_subjects(asked.verb), asked.noun
        two = len(subjects) > 1 and subjects[0].tag_ not in WH
        if noun is None or not (two or noun.dep_ == "appos") or noun.i > asked.verb.i or asked.clause is None:
            return None
        spans = self.clauses.split(asked.verb, noun)
        return ("around", spans) if spans else None

    def clause(self, asked: Asked) -> Content | None:
        """The clause that the verb governs behind it."""
        clause = asked.clause
        if clause is None or self.clauses.is_speaker_side(clause, asked.verb) or asked.is_within_charge:
            return None
        if content_ends.is_attribution(self.passage, clause) or content_ends.is_behind_act(asked.verb, clause):
            return None
        added = (
            clause.tag_ == "VBG" and clause.left_edge.nbor(-1).text == "," and not grammar.children(clause, *_OPENED)
        )
        if added or self.quoting.is_of_another(asked.verb, clause):
            return None  # "claimed the raid, leading police to ask"
        mark, noun = grammar.child(clause, "mark"), grammar.child(clause, "nsubj")
        if mark is not None and noun is not None and noun.i < mark.i:
            return NOTHING  # "found it right before the plane left": no clause has its subject before its mark
        if asked.lemma == "ask" and grammar.negation(clause) is not None and grammar.is_passive(clause):
            return NOTHING  # "asking that her name not be used"
        bare = "deed" in asked.kinds and mark is None and grammar.subject(clause, shared=False) is None
        if ((asked.kinds >= {"infinitive", "object"} or bare) and not asked.can_speak) or self._is_shown(asked, clause):
            return NOTHING  # "the cold demanded that they burn the doors"
        return "clause", self.clauses.after(asked.verb, clause)

    def _is_shown(self, asked: Asked, clause: Token) -> bool:
        """Whether the clause names what is seen, and tells nothing: "the map shows where the wells are"."""
        return "evidence" in asked.kinds and clause.left_edge.tag_ in WH_ALL

    def that_clause(self, asked: Asked) -> Content | None:
        """A clause that "that" opens close behind the verb, where the parser did not tie the two."""
        that = self.clauses.that(asked.verb)
        if that is None:
            return None
        finite = self.clauses.pointed(asked.verb)
        end = max((finite or asked.verb).right_edge.i, that + 1) + 1
        return "that clause", asked.spans(that, self.clauses.end(asked.verb, that, end))

    def lost_clause(self, asked: Asked) -> Content | None:
        """A clause whose subject was taken for the verb's object: "firms that warn it could harm trade"."""
        noun, done = hung_elsewhere.lost_clause(asked)
        if noun is None or done is None:
            return None
        return "clause", asked.spans(noun.left_edge.i, self.clauses.end(asked.verb, done.i, done.right_edge.i + 1))

    def told_whom(self, asked: Asked) -> Content | None:
        """The clause of what someone is told, taken for a relative clause on whom: "told the envoys the window was closing"."""
        tells = asked.clause is None and "clause" in asked.kinds and asked.can_speak
        told = hung_elsewhere.told_whom(asked) if tells else None
        return ("clause", self.clauses.after(asked.verb, told)) if told is not None else None

    def with_that(self, asked: Asked) -> Content | None:
        """The clause of a verb that tells only with "that": "allowed that he was wrong", but "allowed them to go"."""
        mark = grammar.child(asked.clause, "mark") if asked.clause is not None else None
        if asked.clause is None or mark is None or mark.lower_ != "that" or grammar.is_infinitive(asked.clause):
            return None
        return ("clause", self.clauses.after(asked.verb, asked.clause)) if asked.can_speak else NOTHING

    def gerund(self, asked: Asked) -> Content | None:
        """What someone denies or admits doing, or a clause that opens with such a form ("said holding a vote would help")."""
        done = next((c for c in asked.verb.children if c.dep_ == "xcomp" and _is_gerund(c)), None)
        if done is None or done.i < asked.verb.i:
            return None
        if ("doing" not in asked.kinds and grammar.child(done, "ccomp") is None) or asked.is_unsaid:
            return None
        return "gerund clause", self.clauses.after(asked.verb, done)

    def sentence(self, asked: Asked) -> Content | None:
        """The sentence that stands around the attribution, that "as X said" stands in, or that follows a bare "said"."""
        for rule, spans in (
            ("around", self.clauses.around(asked.verb, asked.noun)),
            ("as clause", as_clause(self.passage, asked.verb, asked.noun)),
            ("around", self.clauses.quoted_as(asked.verb)),
            ("rest", self.clauses.answer(asked.verb) or self.clauses.rest(asked.verb, asked.lemma, asked.noun)),
        ):
            if spans:
                return rule, spans
        return None

    def interrupting(self, asked: Asked) -> Content | None:
        """The sentence that a belief between commas interrupts or closes: "The toll, it believes, is higher"."""
        spans = self.clauses.around(asked.verb, asked.noun)
        return ("around", spans) if spans else None

    def as_said(self, asked: Asked) -> Content | None:
        """The sentence that "as X put it" or "as X says" stands in."""
        spans = as_clause(self.passage, asked.verb, asked.noun)
        return ("as clause", spans) if spans else None

    def infinitive(self, asked: Asked) -> Content | None:
        """What someone vows or is told to do, with whom; not "asked not to be named"."""
        done = grammar.child(asked.verb, "xcomp") or self._done_later(asked) or hung_elsewhere.done_by(asked)
        if done is None or done.i < asked.verb.i or not grammar.is_infinitive(done):
            return None
        if (
            not asked.can_speak
            or asked.is_unsaid
            or any(c.tag_ in WH_ALL and asked.verb.i < c.i < done.i for c in done.children)
        ):
            return NOTHING  # "told how to vote" asks for nothing
        if grammar.negation(done) is not None and grammar.is_passive(done):
            return NOTHING
        direct = grammar.child(asked.verb, "dobj")
        told = "bidding" in asked.kinds or asked.lemma == "tell"  # whom one bids is the addressee
        start = direct if direct is not None and asked.verb.i < direct.i < done.i and not told else done
        first = max(min(start.left_edge.i, done.left_edge.i), asked.verb.i + 1)
        end = done.right_edge.i
        for joined in grammar.children(asked.verb, "conj"):
            if joined.tag_ == "VB" and joined.i > end and grammar.child(joined, "aux", *grammar.SUBJECTS) is None:
                end = joined.right_edge.i  # "pledged to open the road, free the men and pay": no finite verb
        return "infinitive", asked.spans(first, self.clauses.end(asked.verb, done.i, end + 1))

    def made_clear(self, asked: Asked) -> Content | None:
        """A clause of what someone makes clear: "made it plain that the border would stay shut"."""
        plain = next((t for t in asked.verb.subtree if t.lower_ in self.passage.lexicon["plain"]), None)
        if plain is None or not 0 < plain.i - asked.verb.i <= 3 or not asked.can_speak:
            return None
        that = plain.nbor() if plain.i + 1 < len(plain.doc) else plain
        while that.dep_ in {"npadvmod", "advmod"} or (that.head.dep_ == "npadvmod" and that.head.i > that.i):
            that = that.nbor()  # "let it be known last week that"
        if that.lower_ != "that" or that.dep_ != "mark":
            return self.as_said(asked)  # "as we have made clear"
        end = that.head.right_edge.i + 1
        joint = grammar.child(that.head, "cc")
        if joint is not None and joint.nbor(-1).text == ",":
            end = joint.i - 1  # behind a comma the writer may speak
        return "made clear", asked.spans(that.i, self.clauses.end(asked.verb, that.i, end))

    def _done_later(self, asked: Asked) -> Token | None:
        """The infinitive behind when or where it was vowed, which the parser takes for a purpose: "vowed in May to go on"."""
        done, prep = asked.after("advcl"), asked.after("prep")
        if done is None or prep is None or asked.after("dobj") or not asked.verb.i < prep.i < done.i:
            return None
        of = grammar.child(prep, "pobj")
        placed = of is not None and (of.ent_type_ in {"DATE", "TIME"} or (prep.lower_ in {"in", "at"} and of.is_title))
        return done if placed and done.left_edge.i == prep.right_edge.i + 1 else None

    def asked_clause(self, asked: Asked) -> Content | None:
        """A clause of what is asked, promised or called a name ("urged that he go")."""
        if asked.clause is None or not asked.is_voiced or not asked.can_speak or asked.is_within_charge:
            return None
        subject = grammar.child(asked.clause, *grammar.SUBJECTS)
        opens = asked.clause.left_edge
        told_how = asked.lemma in self.passage.lexicon["how"] and opens.lower_ != "when"
        if subject is None or (opens.tag_ == "WRB" and not told_how):
            return None
        it = asked.after("dobj") if "naming" in asked.kinds else None
        if it is not None and it.lower_ == "it" and it.i < asked.clause.left_edge.i:
            return "clause of an act", asked.spans(it.i, asked.clause.right_edge.i + 1)  # "called it absurd that"
        return "clause of an act", self.clauses.after(asked.verb, asked.clause)

    def belief(self, asked: Asked) -> Content | None:
        """A clause with a subject of its own that someone believes."""
        if asked.clause is None or grammar.child(asked.clause, *grammar.SUBJECTS) is None:
            return None
        return "belief", self.clauses.after(asked.verb, asked.clause)


def _is_gerund(verb: Token) -> bool:
    """Whether the verb is an "-ing" form, or a participle with one ("having fired", "being held")."""
    return verb.tag_ == "VBG" or any(c.dep_ in grammar.AUXILIARIES and c.tag_ == "VBG" for c in verb.children)


Question = Callable[[Contents, Asked], Content | None]
ANY = frozenset(VERB_KINDS)


def _of_noun(question: Callable[[Asked], Content | None]) -> Question:
    return lambda _, asked: question(asked)


# What is asked of a verb, in this order, and of which kinds of verb.
QUESTIONS: tuple[tuple[frozenset[str], Question], ...] = (
    (ANY, Contents.called_on),
    (ANY, Contents.quoted_as),
    (frozenset({"naming"}), _of_noun(naming.named_what)),
    (frozenset({"as"}), Contents.as_said),
    (frozenset({"judging"}), _of_noun(frames.judged)),
    (frozenset({"quote"}), Contents.quotation),
    (frozenset({"quote"}), Contents.block),
    (frames.KINDS, _of_noun(frames.framed)),
    (frozenset({"clause"}), Contents.split),
    (frozenset({"clause"}), Contents.clause),
    (frozenset({"clause"}), Contents.that_clause),
    (frozenset({"addressed", "bidding"}), Contents.told_whom),
    (frozenset({"clause"}), Contents.lost_clause),
    (frozenset({"with that"}), Contents.with_that),
    (frozenset({"clause"}), Contents.gerund),
    (frozenset({"clause"}), Contents.sentence),
    (frozenset({"infinitive"}), Contents.infinitive),
    (ANY, _of_noun(noun_contents.called_for)),
    (frozenset({"infinitive", "naming", "accuse", "object"}), Contents.asked_clause),
    (frozenset({"making"}), Contents.made_clear),
    (frozenset({"belief"}), Contents.belief),
    (frozenset({"belief"}), Contents.interrupting),
    (frozenset({"prepositional"}), _of_noun(noun_contents.of_what)),
    (frozenset({"naming", "portray"}), _of_noun(naming.named_by)),
    (frozenset({"naming", "portray"}), _of_noun(naming.named)),
    (frozenset({"object"}), _of_noun(noun_contents.thing_by)),
    (frozenset({"object"}), _of_noun(noun_contents.claim)),
    (ANY, _of_noun(noun_contents.no_words)),
    (frozenset({"accuse", "charging"}), _of_noun(charges.accusation)),
    (frozenset({"object"}), _of_noun(noun_contents.thing)),
)
