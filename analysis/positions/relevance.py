"""Whether a stance bears on negotiation or conflict, as the frames of lexicons/stances.csv ask.

Sports, business and everyday uses of the same verbs are told apart by what is
held, who holds it and what the sentence is about.
"""

from __future__ import annotations

from functools import cached_property

from analysis.lexicons.stances import Frame, Stances
from analysis.lexicons.words import Words
from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.parsing.tokens import Span as SpacySpan
from analysis.positions import act_names, acting, inventions, issues, no_stance, readings
from analysis.positions.combined import named_as
from analysis.positions.complements import Complement, says_what_should_be
from analysis.positions.counterparty import someone
from analysis.positions.holder_kinds import is_bystander, is_judge, is_party, is_political, may_hold
from analysis.positions.holders import Holder
from analysis.positions.objects import withholds
from analysis.positions.own_side import is_staff
from analysis.positions.unheld import keeps
from analysis.records import found

BEARING = 6
BEARING_BRIEFLY = 4
THINNEST = (
    75  # tokens to a word of it: reports of a conflict have one in ten to forty, those of elections one in a hundred
)
_UNDERTAKEN = frozenset({"promise", "reject"})
BEARING_ACTS = frozenset({"cooperate", "hostile", "harm", "wrong", "talk", "truce_verb", "leaving", "meeting"})
_JUDGING = frozenset({"accuse", "disapprove", "deny"})
_ADDRESSED = frozenset({"accuse", "disapprove", "demand", "request", "propose", "offer"})
BARGAINED = frozenset({"demand", "request"})
_COMING = frozenset({"going", "meet", "meeting", "talk"})
_MISDEEDS = frozenset({"evil", "harm", "hostile", "wrong"})
_BLAMED = frozenset({"crime", "deed", "lot", "own_act", "plight"})  # of nouns for what has a culprit


class Relevance:
    """What bears on negotiation or conflict in one Doc."""

    def __init__(self, doc: Doc, words: Words, earlier: issues.Earlier) -> None:
        self.doc, self.words, self.earlier = doc, words, earlier
        self.lexicon: Stances = words.stances

    @cached_property
    def throughout(self) -> bool:
        """Whether the report bears on negotiation or conflict throughout: named people and bodies in it need no word of it.

        Six words of it show that; in a few lines, one word in fifteen does, in a long report one in seventy-five.
        """
        seen, themes, length = 0, self.lexicon.themes, len(self.doc)
        needed = max(min(BEARING, max(BEARING_BRIEFLY, length // 15 + 1)), length // THINNEST)
        for lemma in columns.of(self.doc).lemmas:
            seen += themes.get(lemma, "other") != "other"
            if seen >= needed:
                return True
        return False

    def needed(
        self,
        frame: Frame,
        word: Token,
        issue: Complement,
        other: Complement | None,
        who: list[Holder],
        political: bool,
    ) -> bool:
        """Whether the words bear on negotiation or conflict as the frame asks."""
        classes, lemma = self.lexicon.classes, issue.head.lemma_.lower()
        if self.excluded(frame, word, issue, who, political) or self.is_of_another_kind(frame, issue, other, who):
            return False
        if frame.stance == "accuse":
            blamed = (other or issue).head
            faced = someone(blamed, self.words, "party") is not None
            if no_stance.blames_no_one(frame, word, blamed, faced, self.words.acts):
                return False
        special = self.by_need(frame, issue, other, who, political)
        if special is not None:
            return special
        if political and frame.need in {"holder", "sentence"}:
            return True
        if political and frame.need == "party" and any(is_party(h, self.doc, self.lexicon) for h in who):
            return True
        tokens = self.doc.char_span(*issue.span, alignment_mode="expand") if issue.span else word.sent
        if tokens is None:
            return False
        if frame.word in {"want", "seek"} and lemma in classes["sought"]:
            return political or (self.throughout and any(may_hold(h, self.doc, self.words, True) for h in who))
        if frame.need == "position":
            if any(t.lemma_.lower() in classes[c] for t in named_as(word) for c in ("negative", "verdict", "untrue")):
                return True
            if frame.stance == "reject" and lemma in classes["accord"]:
                return True
            if frame.stance in {"deny", "reject"} and political and self.words.acts.noun(lemma) & {"claim", "count"}:
                return True  # "disputes both numbers"
            generic = any(lemma in classes[kind] for kind in ("generic", "bargaining"))
            return generic or ("noun", lemma) in self.lexicon.held
        if issues.bears(tokens, self.lexicon) or self.names_party(tokens):
            return True
        if political and other is not None and self.names_party([other.head]):
            return True  # "wanted Kenya to take part"
        if political and (("noun", lemma) in self.lexicon.held or lemma in classes["accord"]):
            return True  # "wants that commitment in writing"
        pointer = issues.is_pointer(issue.head, tokens, self.lexicon)
        if pointer and issues.resolve(issue.head, tokens, self.earlier, self.lexicon) is not None:
            return True
        loose = pointer or frame.need in {"holder", "sentence"}
        around = [t for t in word.sent if t != word]
        return loose and (
            issues.theme(around, self.lexicon) != "other" or (self.throughout and any(h.actor is not None for h in who))
        )

    def ordered(self, frame: Frame, issue: Complement, other: Complement | None, who: list[Holder]) -> bool | None:
        """Whether one side tells another to do an act of the conflict; None where the words must show that it bears on it."""
        party = any(is_party(h, self.doc, self.lexicon) for h in who)
        if other is None or (other.head.pos_ != "PRON" and acting.is_own(other.head, self.words.acts)):
            return False
        if not self.is_anothers(other.head, party):
            return False
        may_order = party or (frame.word != "warn" and any(is_political(h, self.doc, self.lexicon) for h in who))
        verbal = may_order and issue.head.pos_ in grammar.VERBAL
        if verbal and self.words.acts.classes(act_names.names(issue.head)) & BEARING_ACTS:
            return True  # "told the rebels to leave by Monday"
        return None

    def by_need(
        self, frame: Frame, issue: Complement, other: Complement | None, who: list[Holder], political: bool
    ) -> bool | None:
        """Whether a need that asks for one kind of issue or holder is met; None for the other needs."""
        classes, lemma = self.lexicon.classes, issue.head.lemma_.lower()
        wanted = {"accord": "accord", "talks": "encounter"}.get(frame.steps[0])
        if wanted is not None:
            return lemma in classes[wanted]
        if frame.need == "accord":
            left = frame.steps[-1] == "from" and lemma in classes["encounter"]
            return political and any((left, lemma in classes["accord"], self.lexicon.is_undertaking(lemma)))
        if frame.need == "talks":
            return political and any(lemma in classes[c] for c in ("encounter", "accord", "bargaining"))
        if frame.need == "actor":
            return political or any(may_hold(h, self.doc, self.words, self.throughout) for h in who)
        if frame.need in {"charge", "duty", "plea"}:
            return political and lemma in classes[frame.need] and not (frame.need == "duty" and self.is_ones_own(issue))
        if frame.need == "ordered":
            return self.ordered(frame, issue, other, who) if political else False
        if frame.need in {"should", "insisted"}:
            return political and says_what_should_be(issue.head, any_modal=frame.need == "insisted")
        if frame.need == "misdeed":
            return political and self.is_misdeed(issue.head)
        if frame.need == "coming":
            return political and bool(self.words.acts.classes(act_names.names(issue.head)) & _COMING)
        if frame.need == "deed":
            return political and self.is_deed_of(issue, other)
        if frame.need == "calamity":
            return political and "calamity" in self.words.acts.noun(lemma)
        if frame.need == "hostile":
            return political and lemma in classes["hostile"] and grammar.modal(issue.head) is not None
        if frame.need == "reprisal":
            met = lemma == "meet" and any(t.lower_ == "force" for t in issue.head.subtree)
            if act_names.is_aside(issue.head, "reprisal", self.words.acts):
                return False
            return political and (met or any(t.lemma_.lower() in classes["reprisal"] for t in issue.head.subtree))
        if frame.need == "ally":
            if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in issue.head.children):
                return False  # "stands by its offer" upholds it
            sided = lemma in classes["accord"] or lemma in classes["bargaining"] or self.names_party([issue.head])
            return political and (sided or ("noun", lemma) in self.lexicon.held)
        return None

    def is_deed_of(self, issue: Complement, other: Complement | None) -> bool:
        """ "Attributed the raid to the rebels"; not "this", which may be anything, nor "the deaths to hunger"."""
        if other is None or someone(other.head, self.words, "party") is None:
            return False
        classes, lemma = self.lexicon.classes, issue.head.lemma_.lower()
        wrong = issue.head.lower_ == "it" or any(lemma in classes[c] for c in ("negative", "scourge", "wrong"))
        return wrong or not self.words.acts.noun(lemma).isdisjoint(_BLAMED)

    def is_ones_own(self, duty: Complement) -> bool:
        """ "His duties as host": those of one person, which bear on nothing of the conflict."""
        one = any(c.dep_ == "poss" and c.lower_ in {"his", "her"} for c in duty.head.children)
        words = list(duty.head.subtree)
        return one and not issues.bears(words, self.lexicon) and not self.names_party(words)

    def is_misdeed(self, verb: Token) -> bool:
        """ "That the army had bombed a school": what another is said to have done wrong; not "that it had tested a weapon"."""
        doer = grammar.subject(verb)
        if doer is None or doer.pos_ == "PRON":
            return False
        return not self.words.acts.classes(act_names.names(verb)).isdisjoint(_MISDEEDS)

    def excluded(self, frame: Frame, word: Token, issue: Complement, who: list[Holder], political: bool) -> bool:
        """Whether the words are no stance whatever they bear on: silence, gifts, claims of fact, nobody accused."""
        acts = self.words.acts
        if self.is_silence(frame, issue.head):
            return True
        if frame.stance == "offer" and issue.head.lemma_.lower() in self.lexicon.classes["defending"]:
            return True  # "ready to defend itself"
        if frame.word == "charge" and self.is_indictment(frame, word, issue, who):
            return True
        saying = any(c.dep_ == "advcl" and c.tag_ == "VBG" for c in word.children)
        if saying and frame.word == "agree" and frame.steps == ("bare",):
            return True  # "agreed, saying": with what was said before
        if no_stance.is_state(frame, word):
            return True
        if frame.steps == ("bare",) and word.dep_ == "acl":
            return True  # "the channel agreed by the two presidents" tells which
        if self.is_of_staff(frame, word, issue) or (
            frame.steps == ("role",) and no_stance.is_former(word, self.words.acts)
        ):
            return True
        if self.is_of_sport(word) or no_stance.is_lecture(word) or self.is_invented(word):
            return True
        if no_stance.has_another_sense(frame, word, issue, acts):
            return True
        if frame.need == "insisted" and no_stance.is_claim(frame, issue, any(self.is_person(h) for h in who)):
            return True
        near = issue.head.subtree if political else word.sent
        if any(t.lemma_.lower() in self.lexicon.classes["elsewhere"] for t in near):
            return True
        asked = political and frame.stance in BARGAINED
        if self.is_everyday(frame, issue) and not asked:
            return True
        if frame.stance == "reject" and issue.head.lower_.endswith(("self", "selves")):
            return True  # "ruled himself out"
        if frame.stance == "deny" and withholds(word):
            return True
        blaming = (
            frame.stance in {"accuse", "disapprove"} or frame.word in {"refuse", "reject"}
        ) and no_stance.is_nobody(issue.head)
        if blaming or (frame.stance in _ADDRESSED and no_stance.is_nothing(issue.head)):
            return True
        claims = frame.word in {"insist", "adamant", "insistent", "reaffirm", "suggest"} and frame.steps[-1] == "that"
        return claims and not says_what_should_be(issue.head)

    def is_person(self, who: Holder) -> bool:
        """Whether a holder is one person, whom "they" does not mean."""
        return who.actor is not None and found(self.doc).actors[who.actor].kind == "person"

    def is_indictment(self, frame: Frame, word: Token, issue: Complement, who: list[Holder]) -> bool:
        """Whether a charge is one at law, by prosecutors or police or of a crime by its name, or a task ("charged with talks")."""
        if frame.steps[-1] == "with" and (issue.head.pos_ not in grammar.VERBAL or grammar.is_passive(word)):
            return True
        words = (self.doc.char_span(*h.span, alignment_mode="expand") for h in who)
        police = any("police" in self.words.acts.noun(t.lemma_.lower()) for span in words for t in span or ())
        return police or any(is_judge(h, self.doc, self.lexicon) for h in who)

    def is_of_another_kind(self, frame: Frame, issue: Complement, other: Complement | None, who: list[Holder]) -> bool:
        """Whether the words are of private life, or of a blow that is struck."""
        return self.is_private(frame, issue, other, who) or no_stance.is_blow(frame, issue, other, who, self.words)

    def is_private(self, frame: Frame, issue: Complement, other: Complement | None, who: list[Holder]) -> bool:
        """Whether the words are of private life: promised to one's kin or of what one feels, or comfort to the bereaved.

        What one who is no state, armed group, body or official undertakes must
        itself bear on the conflict.
        """
        kin = self.words.people
        lemma = issue.head.lemma_.lower()
        if frame.stance == "support" and frame.steps[-1] in {"with", "for", "to", "by"} and issue.head.pos_ == "NOUN":
            owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in issue.head.children)
            grieving = "bereaved" in self.words.acts.noun(lemma) or kin.get(lemma, ("",))[0] == "kin"
            if grieving or (
                owned and "partisan" in self.words.acts.noun(lemma) and frame.word in self.lexicon.classes["comforting"]
            ):
                return True
        near = [c.head for c in (other, issue) if c is not None and kin.get(c.head.lemma_.lower(), ("",))[0] == "kin"]
        if any(t.lemma_ != "partner" or grammar.child(t, "amod", "compound") is None for t in near):  # "trade partners"
            return frame.stance not in _JUDGING
        if frame.stance not in _UNDERTAKEN:
            return False
        if issue.head.pos_ not in grammar.VERBAL or frame.steps[-1] not in {"inf", "that", "gerund"}:
            return False
        classes = self.words.acts.classes(act_names.names(issue.head))
        if classes & {"inward", "telling"}:
            return True
        if any(is_political(h, self.doc, self.lexicon) and not is_bystander(h, self.doc, self.words) for h in who):
            return False
        if classes & BEARING_ACTS and not all(is_bystander(h, self.doc, self.words) for h in who):
            return False
        tokens = self.doc.char_span(*issue.span, alignment_mode="expand") if issue.span else None
        return tokens is not None and not issues.bears(tokens, self.lexicon) and not self.names_party(tokens)

    def is_everyday(self, frame: Frame, issue: Complement) -> bool:
        """Whether what is held is of household, dress, arts or sport: "refused to dance", "opposed to garlic"."""
        head, acts = issue.head, self.words.acts
        lemma = head.lemma_.lower()
        if lemma in self.lexicon.classes["everyday"]:
            return True
        if head.pos_ in grammar.VERBAL:
            things = [*grammar.children(head, "dobj"), *grammar.preposition_objects(head)]
            kinds = {kind for t in things for kind in acts.noun(t.lemma_.lower())}
            return "private" in acts.classes(act_names.names(head)) or "everyday" in kinds
        kinds = set(acts.noun(lemma)) if head.pos_ in {"NOUN", "PROPN"} else set()
        return "everyday" in kinds or ("outing" in kinds and frame.stance not in _JUDGING)

    def is_invented(self, word: Token) -> bool:
        """Whether the sentence tells of a novel, film or drill: "in the novel, the king rejects", "the film shows"."""
        return inventions.is_invented(word, self.lexicon)

    def is_of_staff(self, frame: Frame, word: Token, issue: Complement) -> bool:
        """Whether talks are with one's own people: "held talks with his advisers"."""
        if frame.stance != "negotiate":
            return False
        verb = grammar.clause_head(word)
        met = [issue.head, *grammar.preposition_objects(word, "with"), *grammar.preposition_objects(verb, "with")]
        return any(is_staff(t, grammar.subject(verb), self.words.acts) for t in met)

    def is_of_sport(self, word: Token) -> bool:
        """Whether the sentence has a word of sport that is no verb."""
        sentence, sport = word.sent, self.lexicon.classes["sport"]
        if not columns.of(self.doc).has("lemmas", sport, sentence.start, sentence.end):
            return False
        return any(t.lemma_.lower() in sport and t.pos_ != "VERB" for t in sentence)

    def names_party(self, tokens: SpacySpan | list[Token]) -> bool:
        """Whether a state, an armed group or a body of states is named in the words."""
        records = found(self.doc)
        mentions = (records.mention_headed(token.i) for token in tokens)
        named = (m.actor for m in mentions if m is not None and m.actor is not None and m.form == "name")
        return any(
            records.actors[actor].kind in {"state", "armed group"}
            or (records.actors[actor].plover or "").endswith("IGO")
            for actor in named
        )

    def is_anothers(self, token: Token, party: bool = False) -> bool:
        """Whether a noun names a party or its people, and not the speaker's own ("his men"); a `party` tells "them" too."""
        if token.lower_ in {"him", "her", "them"}:
            return party
        own = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in token.children)
        return not own and (self.names_party([token]) or token.lemma_.lower() in self.lexicon.classes["holder"])

    def is_silence(self, frame: Frame, issue: Token) -> bool:
        """Refusing to say something ("declined to comment") is no stance, nor refusing to refuse ("to rule out talks"), nor asking not to be named."""
        silent = issue.lemma_.lower() in self.lexicon.classes["reticent"]
        if frame.stance in BARGAINED:
            unnamed = silent and grammar.negation(issue) is not None and grammar.is_passive(issue)
            return unnamed or issue.lower_ == "anonymity"
        steps = {"inf", "gerund", "against", "of", "pobj"}
        if frame.stance not in {"reject", "support"} or frame.steps[-1] not in steps:
            return False
        refusing = self.lexicon.classes["refusing"]
        again = any(name in refusing for _, name in readings.lemmas(issue, "verb"))
        if frame.stance == "reject" and (again or (frame.steps[-1] == "inf" and keeps(issue, self.lexicon))):
            return True  # "refused to drop its demand": the demand's
        return silent and frame.steps[-1] == "inf" and grammar.child(issue, "prt") is None
