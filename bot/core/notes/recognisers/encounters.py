"""The words for falling in with somebody, and for talking with them."""

from __future__ import annotations

import re

# Whoever is told of so was met for the first time.
NEWLY = (
    r"made friends with|seated (?:next to|beside|with)|(?:enjoyed|loved|liked) meeting|teamed up with|got to know|got talking (?:to|with)|sat next to|sat beside|sat with|got chatting (?:to|with)|was seated (?:next to|beside|with)|"
    r"befriended|bonded with|ended up (?:talking|chatting|sitting|speaking) (?:to|with|next to|beside)|struck up a (?:conversation|chat) with|fell into conversation with|introduced myself to|"
    r"got introduced to|made the acquaintance of|shook hands with|(?:swapped|exchanged|traded) (?:\w+ )?(?:cards|numbers|details|contacts|emails|linkedins|linkedin|business cards) with|hit it off with|clicked with|"
    r"was paired (?:up )?with|got paired (?:up )?with|shared (?:a|an|the) (?:\w+ )?(?:table|cab|taxi|ride|uber|lift|panel|bench|booth|car) with|queued (?:up )?with|(?:got|get) a card from|cornered|collared|finally met|crossed paths with"
)
TALKED = re.compile(
    r"^(?>(?:had|a|an|the|quick|good|great|nice|long|short|brief|lovely|really|also|finally|chance|to|productive|interesting|useful|fun|got|ended up|super|very) )*"
    r"(?:chatted|chatting|chat|talked|talking|talk|spoke|speaking|speak|sat|hello|conversation|word|connected|convo|caught|ended up|hung out|pitched)\b"
)
