"""Reported statements: source, cue, content. The questions, in the order in which they are asked:

what stands in this passage?      passage (the words between two breaks, with their quotations)
is there a cue?                   component, noun_cues ("his claim that"), unowned ("reports that"), hearsay ("believed to be"), attributions, endings and interruptions (by the order of words), headlines, uncued, going_on, resolutions (lines of their own)
what is the content?              contents (and hung_elsewhere, writers_own), clauses (openings, content_ends, as_clauses, clauses_of_phrases), noun_contents (calls), charges, naming, frames, quotes, blocks
was it said at all?               unsaid
whose is it?                      sources (and makers of papers and data), addressees (to whom it is said), speakers_apart, joined_verbs, of_others (where the words of another start)
which rule made it?               rules

`component` asks them in turn.
"""
