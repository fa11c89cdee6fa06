"""The words a clause may open with, and whom it may be about."""

from __future__ import annotations

import re

from bot.core.notes.in_touch import ACTED

FILLERS = re.compile(
    r"(?>(?:(?:i )?(?:saw|read|noticed|see) (?:on|in|via) (?:linkedin|insta|instagram|ig|fb|facebook|twitter|the (?:paper|news|group chat|chat))(?: that)?(?= P )|so|um+|uh+|er+m?|hmm+|right|alright|listen|basically|honestly|(?<!who )heads up(?! [a-z-]+ (?:at|for|in)\b)|also|and|but|oh|btw|well|anyway|anyways|then|plus|turns out|turns out that|apparently|actually|fyi|note(?! to self)|note to self(?= (?:i )?(?:met|saw|ran|bumped|had|called|spoke|talked))|todo|"
    r"(?:please |can you (?:please )?|could you )?(?:add|note|save|log|record|put down|write down|jot down|remember) that(?= (?:P|he|she|they|his|her|i|we) )|update|correction|no sorry|sorry no|no actually|actually no|no hang on|hi|"
    r"hiya|hiya kith|hi kith|hey kith|ok kith|kith|yeah|yes|omg|ok|okay|lol|haha|hah|quick one|quick note|oops|finally|just|btw|hey|yo|ps|new|wow|later|"
    r"sounds like|looks like|it seems|seems|nb|good news|bad news|edit|plz|please|which reminds me|again|(?:big|wee|young|old|poor|little|dear|auld|lovely)(?= P)|"
    r"by day|by night|by profession|these days|nowadays|otherwise|in real life|outside work|today|instead|mostly|still|now|currently|really|super|i heard|guess what|this|because|while|though|where(?= (?:he|she|they|i|we)\b)|who|whom|which|that|it 's(?= P)|it is(?= P)|no wait|wait no|wait|scratch that|i mean|nvm|jk|long story short|since(?= (?:he|she|they|P)\b)|as(?= (?:he|she|they)\b)|i think|i wrote that|apparently|oh and|(?:i )?heard(?: that)?(?= P (?!and (?:i|me)\b|on|about|from|at|in))|word is(?: that)?|rumou?r has it(?: that)?|it turns out(?: that)?|(?:i )?(?:only |just )?(?:learned|learnt|found out|discovered|gathered|gather)(?: that)?(?= (?:P (?!and\b)|he\b|she\b|they\b))|remember(?: that)?(?= (?:it (?:is|'s) P|P (?:is|'s|has|was|can't|hates|likes|loves|doesn't|won't)|he|she|they)\b)|(?:my|our) (?:\w+ )?\w+ (?:says|said|thinks|told me|tells me|heard|reckons|mentioned|saw)(?: that)?(?= P (?:is|'s|has|was|got|will|are|have|moved|lost|left|quit|had|broke|bought|sold)\b))(?: |$))+"
)
# "my old classmate Brett", "my boss's sister Tilda": who somebody is to the writer.
_AKIN = (
    r"(?:(?:my|our|the|old|ex|former|good|gym|work|uni|school|running|climbing|golf|childhood|college|army|church|yoga|tennis|drinking|cycling|swim|choir|chess) (?:[\w'-]+ (?:'s )?){0,3}?|(?:dad|mum|mom|wife|husband|brother|sister|boss|cousin|grandma|nan|gran|partner|gf|bf) 's (?:\w+ )?)(?:friend|mate|buddy|pal|neighbou?r|colleague|coworker|co-worker|cousin|brother|sister|"
    r"uncle|aunt|boss|roommate|flatmate|housemate|classmate|schoolmate|teammate|landlord|landlady|tenant|client|nephew|niece|student|"
    r"mentor|mentee|contact|coach|tutor|brother-in-law|sister-in-law|guy|lady) "
)
SUBJECT = re.compile(
    r"(?P<poss>P 's )"
    r"|(?P<withme>(?:me and P|P and i|P and me|i and P|P and myself|my \w+ and P|(?:he|she|they) and i|(?:him|her|them) and (?:i|me)|me and (?:him|her|them))(?: both)? )"
    r"|(?P<me>(?:i|we|we both|both of us) )"
    r"|(?P<theirs>P and (?:his|her|their) (?:new )?(?:wife|husband|partner|kids?|boyfriend|girlfriend|bf|gf|son|daughter|family|fiancee?|mum|mom|dad|sister|brother|parents) (?=(?:is|are|'re|was|were|will|'ll|had|have|just|both|moved|came|got|bought|live|lives|want|need|went|invited)\b))"
    r"|(?P<pair>(?:he|she|they|him|her) and P |P and (?:he|she|they|him|her) )"
    r"|(?P<both>(?:they both|they are both|both of them|the two of them|both of P|both P|the pair of them|these two|they two|both)(?! (?:our|my|her|his|your|of us)\b) )"
    r"|(?P<name>(?:(?:a|an|some|this|the|my|our) (?:\w+ ){1,3}?(?:called|named) |(?:(?:old|young|nice|lovely) )?(?:guy|lady|man|woman|kid|bloke|chap|lad|lass|girl|boy|fella|fellow|dude|gentleman|someone|somebody) (?:called|named) |(?:(?:a|an|some|this|the) )?(?!(?:met|saw|with|is|works?)\b)(?:\w+ ){1,2}?(?:from|at) (?:[\w'&-]+ ){1,3}?(?:called|named) |(?:my|our) \w+ 's (?:\w+ )?\w+ )?P )"
    rf"|(?P<akin>{_AKIN}P (?!and\b))"
    r"|(?P<trade>(?:my|our|the) (?:[\w'-]+ ){1,4}?P (?!and\b))"
    r"|(?P<pron>(?:he|she|they) )"
    r"|(?P<own>(?:her|his|their) (?=\S))"
    r"|(?P<kin>(?:the |a )?(?:adoption|divorce|visa|mortgage|citizenship|house sale|custody case|appeal|biopsy|scan|results|operation|surgery|op|chemo|IVF|cataract) (?=(?:is|are|was|were|went|came|fell|got|has|have|had|took|starts|started)\b)|(?:(?:new|older|younger|little|oldest|youngest|eldest|both|teen|two) )?(?:son|sons|daughter|daughters|kid|kids|wife|husband|partner|mom|mum|dad|mother|father|sister|brother|dog|puppy|baby|twins|girlfriend|boyfriend|fiance|fiancee|parents|grandson|granddaughter) "
    r"(?=(?:is|are|was|were|has|have|had|'s|just|both|also|got|goes|does|went|broke|left|plays?|started|starts|lives?|works?|died|passed|needs|loves|hates|graduated|graduates|turned|turns|moved|studies|had|won|runs|swims|owns|teaches) ))"
    rf"|(?P<craft>(?!(?:from|with|to|at|by|of|for|in|on|met|saw|and|if|when|says|said|thinks)\b)(?:[a-z'-]+ ){{1,3}}?P (?=\w+s |{ACTED}\b))"
)
