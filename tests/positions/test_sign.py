"""Is a stance told with its own sign: not as plain what is denied, dropped, supposed or another's, nor as denied what is held?

The rows are those of the holder named in each group. "-" behind a stance: it is negated; "?": it is conditional.
"""

import pytest

from tests.positions.stated import CONTEXT, read

# Of the rebels.
HELD = (
    # Given, but not really.
    ("The rebels gave the truce a cool welcome.", ["support-"]),
    ("The rebels gave the truce a warm welcome.", ["support"]),
    ("The rebels kept the door to talks shut.", ["reject"]),
    ("The rebels left the door open to talks.", ["offer"]),
    ("The rebels opened the door to talks.", ["offer"]),
    ("The rebels freed a pilot, opening the door to a calm harvest.", []),
    # An undertaking that was not kept is none.
    ("The rebels broke their promise to disarm.", ["reject"]),
    ("The rebels have broken every pledge to disarm.", ["reject"]),
    ("The rebels forgot their promise to disarm.", []),
    ("The rebels failed to honour their commitment to disarm.", []),
    ("The rebels have yet to make good on their pledge to disarm.", []),
    ("A broken promise by the rebels to disarm angered the army.", []),
    ("The rebels kept their promise to disarm.", ["promise"]),
    ("The rebels have not broken their promise to disarm.", ["promise"]),
    ("The rebels said they would not break their promise to disarm.", ["promise"]),
    ("The rebels repeated their promise to disarm.", ["promise"]),
    # What came instead of what was expected.
    ("The rebels were expected to reject the truce but accepted it.", ["accept"]),
    ("The rebels were due to sign the accord on Friday but did not turn up.", []),
    ("The rebels are expected to reject the truce but are divided.", ["reject"]),
    # Never, by no one, of nothing.
    ("At no time did the rebels accept the truce.", ["accept-"]),
    ("Not once did the rebels reject the truce.", ["reject-"]),
    ("In no time the rebels accepted the truce.", ["accept"]),
    ("Not long ago the rebels accepted the truce.", ["accept"]),
    ("The rebels ruled out nothing.", ["reject-"]),
    ("The rebels will support anything but a truce.", ["support-"]),
    ("The rebels will accept nothing but a truce.", ["accept"]),
    ("The rebels and not the army rejected the truce.", ["reject"]),
    ("The rebels, but not the army, accepted the truce.", ["accept"]),
    ("The rebels, if not the army, accepted the truce.", ["accept"]),
    # Said of another word.
    ("The rebels agreed to reject the truce.", ["reject"]),
    ("The rebels agreed not to reject the truce.", ["accept"]),
    ("The rebels agreed to suspend the truce.", ["accept"]),
    ("The rebels have not decided whether to accept the truce.", []),
    ("The rebels refused to be drawn on the truce.", []),
    ("The rebels refused to draw up a truce.", ["reject"]),
    ("The rebels condemned the spy to death.", []),
    # Of what may be.
    ("France warned the rebels that rejecting the truce would mean war.", []),
    ("Rejecting the truce, the rebels said the war would go on.", ["reject"]),
    ("As soon as the rebels accept the truce, the army will leave.", []),
    ("As soon as the rebels accepted the truce, the army left.", ["accept"]),
    ("In case the rebels reject the truce, Norway has another.", []),
    ("In the event that the rebels reject the truce, Norway has another.", []),
    ("In that case the rebels reject the truce.", ["reject"]),
    ("In any case the rebels rejected the truce.", ["reject"]),
    ("The day the rebels accept the truce will never come.", []),
    ("Gone are the days when the rebels would accept a truce.", []),
    ("The day the rebels accepted the truce was a Friday.", ["accept"]),
    ("There was talk of the rebels accepting the truce.", []),
    ("Norway had news of the rebels accepting the truce.", ["accept"]),
    ("Rebels who reject the truce will be arrested.", []),
    ("Those rebels who reject the truce must leave.", []),
    ("The rebels, who reject the truce, will be arrested.", ["reject"]),
    ("The rebels rejecting the truce have left the capital.", ["reject"]),
    ("The rebels said they were not opposed to a buffer zone.", ["reject-"]),
    ("The rebels are opposed to a buffer zone.", ["reject"]),
    ("The rebels refused to rule out a return to war.", ["reject-"]),
    ("The rebels ruled out a return to war.", ["reject"]),
    ("The rebels have nothing against a buffer zone.", ["accept"]),
    ("The rebels did not fail to sign the accord.", ["accept"]),
    ("The rebels failed to sign the accord.", ["accept-"]),
    ("The rebels have promised nothing.", ["promise-"]),
    ("The rebels are determined not to accept the truce.", ["reject"]),
    ("The rebels hardly ever accept a truce.", ["accept-"]),
    ("The rebels rarely accept a truce.", ["accept-"]),
    ("Under no circumstances will the rebels accept the truce.", ["accept-"]),
    ("The army did not accept the truce, nor did the rebels reject it.", ["reject-"]),
    ("The army has not pulled back, nor have the rebels accepted the truce.", ["accept-"]),
    ("The rebels are not likely to accept the truce.", ["accept-"]),
    ("The rebels are likely to accept the truce.", ["accept"]),
    ("The rebels said the truce was neither fair nor lasting.", ["disapprove"]),
    ("The rebels said the truce was both fair and lasting.", ["support"]),
    ("The rebels said the truce was neither wrong nor unfair.", []),
    # Told as done, by the rank of those who did it.
    ("The rebels were among the first factions to condemn the coup.", ["disapprove"]),
    ("The rebels were not the only faction to condemn the coup.", ["disapprove"]),
    ("The rebels are one of the few factions to reject the truce.", ["reject"]),
    ("The rebels would not be the first to break the truce, their leader said.", []),
    # Nobody's, or another's.
    ("Everyone but the rebels objected to the truce.", []),
    ("Nobody but the rebels objected to the truce.", ["reject"]),
    ("It was not the rebels who rejected the truce.", []),
    ("It was the rebels who rejected the truce.", ["reject"]),
    # What was not done.
    ("The rebels would have rejected the truce had they been asked.", []),
    ("The rebels, had they accepted the truce, would have won.", []),
    ("Rather than accept the truce, the rebels fought on.", []),
    ("The rebels almost accepted the truce.", []),
    ("The rebels almost immediately accepted the truce.", ["accept"]),
    ("The rebels allegedly accepted the truce.", []),
    ("The rebels did anything but accept the truce.", []),
    ("The rebels put off accepting the truce.", []),
    ("The rebels toyed with accepting the truce.", []),
    ("The rebels need not accept the truce.", []),
    ("The rebels, who had been expected to veto the truce, said nothing.", []),
    ("The rebels could lose everything by accepting the truce.", []),
    ("The rebels angered the army by accepting the truce.", ["accept"]),
    ("The rebels said they would be foolish to accept the truce.", []),
    ("It is time for the rebels to accept the truce.", []),
    ("Whatever the rebels accept, the war will go on.", []),
    # When it is to be.
    ("The army will leave once the rebels have accepted the truce.", []),
    ("The army left once the rebels had accepted the truce.", ["accept"]),
    ("The army attacked before the rebels could accept the truce.", []),
    ("The rebels accepted the truce once the army had left.", ["accept"]),
    ("Until recently the rebels opposed the truce.", ["reject"]),
    # What others think or ask of it.
    ("The army neither confirmed nor denied that the rebels had accepted the truce.", []),
    ("The army wrongly believed that the rebels had accepted the truce.", []),
    ("The army believed that the rebels had accepted the truce.", ["accept"]),
    ("The army asked when the rebels would accept the truce.", []),
    ("In no way does this mean that the rebels accept the truce.", []),
    ("The rumour that the rebels had accepted the truce was false.", []),
    ("There is no chance of the rebels accepting the truce.", []),
    ("The minister said it was a lie that the rebels had accepted the truce.", []),
    ("It is a fact that the rebels accepted the truce.", ["accept"]),
    # A stance that a noun names, and what becomes of it.
    ("The rebels dropped their demand for a withdrawal.", ["concede"]),
    ("The rebels refused to drop their demand for a withdrawal.", ["demand"]),
    ("The rebels gave up their support for the truce.", ["reject"]),
    ("The rebels' opposition to the truce has ended.", []),
    ("The rebels' opposition to the truce has hardened.", ["reject"]),
    ("The rebels' demand for a withdrawal was dropped.", []),
    ("The rebels' demand for a withdrawal was repeated.", ["demand"]),
    ("The rebels' support for the truce is in doubt.", []),
    ("The rebels' acceptance of the truce never came.", []),
    ("The rebels' acceptance of the truce came on Friday.", ["accept"]),
    ("The army fears the rebels' rejection of the truce.", []),
    ("The army ignored the rebels' rejection of the truce.", ["reject"]),
    ("Without the rebels' acceptance of the truce, the war will go on.", []),
    ("Despite the rebels' acceptance of the truce, the war went on.", ["accept"]),
    ("The rebels' alleged threat to attack the port alarmed the army.", []),
    ("The rebels' threat to attack the port alarmed the army.", ["threaten"]),
    ("Some doubts remain about the rebels' commitment to the truce.", []),
    ("The rebels voted against rejecting the truce.", []),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "rows"), HELD)
def test_the_sign_of_a_stance(sentence: str, rows: list[str]) -> None:
    text, records = read(CONTEXT + sentence)
    start = text.rindex(sentence)
    held = [
        p.stance + "-" * p.negated + "?" * (p.modality == "conditional")
        for p in records.positions
        if p.evidence[0] >= start and text[slice(*p.actor)].lower() == "the rebels"
    ]
    assert held == rows


@pytest.mark.parametrize("few", ["Few diplomats expect", "Hardly anyone expects"])
def test_few_and_none_expect_nothing(few: str) -> None:
    sentence = f"{few} the rebels to release the prisoners."
    text, records = read(CONTEXT + sentence)
    assert [p for p in records.positions if p.evidence[0] >= text.rindex(sentence)] == []
