"""The words for meeting, falling in with and talking with somebody."""

from __future__ import annotations

import re

from bot.core.notes.kin import KINSHIP, RELATED
from bot.core.notes.lexicon import lexicon
from bot.core.notes.rare import Rare

# Whoever is told of so was met for the first time.
NEWLY = (
    r"pitched(?: to)?(?= P)|made friends with|seated (?:next to|beside|with)|(?:enjoyed|loved|liked) meeting|teamed up with|got to know|got talking (?:to|with)|sat next to|sat beside|sat between|sat across from|sat opposite|sat with|got chatting (?:to|with)|was seated (?:next to|beside|with)|"
    r"befriended|bonded with|ended up (?:talking|chatting|sitting|speaking) (?:to|with|next to|beside)|struck up a (?:conversation|chat) with|fell into conversation with|introduced myself to|"
    r"got introduced to|(?:made|make) (?:the |an )?acquaintance (?:of|with)|shook hands with|(?:swapped|exchanged|traded) (?:\w+ )?(?:cards|numbers|details|contacts|emails|linkedins|linkedin|business cards) with|hit it off with|clicked with|"
    r"paired (?:up )?with|(?:was )?placed (?:next to|beside)|put (?:next to|beside)|put at a table with|know(?= P\b)(?=.* (?:through|at|via|from|during|on|over)\b)|shared (?:a|an|the) (?:\w+ )?(?:table|cab|taxi|ride|uber|lift|panel|bench|booth|car) with|queued (?:up )?with|(?:got|get) a card from|cornered|collared|finally met|crossed paths with"
)
TALKED = Rare(
    r"^(?>(?:had|a|an|the|quick|good|great|nice|long|short|brief|lovely|really|also|finally|chance|to|productive|interesting|useful|fun|got|ended up|super|very) )*"
    r"(?:chatted|chatting|chat|talked|talking|talk|spoke|speaking|speak|sat|hello|conversation|word|connected|convo|caught|ended up|hung out|pitched)\b"
)
FIRST = re.compile(
    r"^(?>(?:nice|great|good|lovely|so|pleasure|to|randomly|first|also|finally|delighted|pleased|glad|happy|thrilled|hono?u?red|lucky|stoked|chuffed|excited|wonderful|fantastic|have|had|the|a|of|chance|opportunity|luck|privilege|very|really|real|i|just|recently|enough) )*(?:met|meet|meeting|meeting up|"
    + NEWLY
    + r")\b(?! up| with P for)"
)
SEEN = re.compile(
    r"^(?>(?:nice|great|good|lovely|fun|long|quick|awesome|amazing|really|randomly|so good|so nice|so great|brief|finally|proper|big|another|first|second|weekly|usual|late|early|small|cheeky|"
    r"over|during|after|at|last|we|fb|facebook|insta|ig|linkedin|voice|cold|couple|a couple|couple of|few|cpl|of|got to|just|off|just off|got off|on|the|1st|2nd|3rd|4th|third|impromptu|productive|quick|short|surprise|good old|ended up|went to|got to|to|my|our|a|an|the|catch-up|hour-long|30|20|15|min|in) )*"
    r"(?:met|meet|meeting|saw|see|seeing|seen|visited|visit|visiting|ran into|run into|bumped into|bump into|caught up|catching up|catch up|catchup|hung out|hang out|hanging out|chatted|chatting|talked|"
    r"talking|spoke|speaking|had|having|have|grabbed|grabbing|grab|got|getting(?! back to\b)|get|did|doing|do|went|going|go|played|playing|spent|spending|shadowed|shared|sharing|ate|called|phoned|rang|facetimed|zoomed|skyped|texted|messaged|emailed|cold-called|cold-emailed|dm'd|"
    r"whatsapped|wrote|pinged|walked|ran|running|hiked|trained|worked|sat|took|watched|hosted|attended|joined|celebrated|hung up|swung by|popped by|stopped by|dropped by|dropped in|looked in|called in|called round|popped|came across|crossed paths|reconnected|connected|interviewed|interview|"
    r"stayed|drove|travelled|traveled|flew|danced|climbed|cycled|biked|swam|skied|surfed|sailed|fished|cooked|baked|shopped|toured|carpooled|video called|e-mailed|slacked|called up|rang up|replied|reached out|heard from(?! P (?:that|how|about P)\b)|got a call|got an email|"
    r"got a text|got a message|missed call|sparred|jammed|exchanged|volunteered|studied|camped|golfed|bowled|picnicked|brunched|lunched|dined|walk|hike|run|drinks|drink|coffee|tea|lunch|dinner|breakfast|brunch|call|video|zoom|facetime|skype|beers|beer|"
    r"pint|pints|wine|chat|hello|round|rounds|onsite|screening|superday|debrief|informational|convo|conversation|word|intro|speak|session|game|tennis|padel|squash|sauna|gym|yoga|golf|mini golf|movie|movies|film|concert|gig|bbq|barbecue|pho|ramen|sushi|pizza|tacos|soup|appointment|interview|party|picnic|poker|bowling|karaoke|climbing|swim|swimming|parkrun|match|match|"
    r"caught|"
    + NEWLY
    + r"|museum|gallery|theatre|cinema|quiz|trivia|board|chess|badminton|pickleball|football|soccer|hockey|basketball|volleyball|phone|coffees|drinking|dancing|jam|rehearsal|practice|workout|pilates|spa|shopping|skating|skiing|fishing|cards|study|meal|hot|dim|cocktails|bite|catch|school|dog|play|playdate|date|checkup|check-up|checkin|1:1|1on1|one-on-one|sync|standup|stand-up|text|message|email)\b"
)
# "my neighbour", "the guy called": what may stand before a name.
DESCRIBED = r"(?:(?:my|our|the|this|that|a|an|old) (?:[\w'-]+ ){0,2}?(?:neighbou?r|friend|mate|buddy|pal|boss|roommate|flatmate|housemate|colleague|coworker|co-worker|cousin|uncle|aunt|landlord|landlady|dentist|doctor|vet|teacher|coach|ex|lady|guy|man|woman|girl|bloke|chap|physio|lawyer|barber|accountant|plumber|trainer|tutor|rep|manager|client|student|intern|nurse|contact|agent|supplier|customer|builder|babysitter|sitter|nanny|classmate|teammate|old|called|named) |both |(?:good )?(?:old|dear|poor|lovely|wonderful|brilliant) )?"
_DIRECT_ROLE = re.compile(
    r"^(?:\w+ ){0,3}?(?:met|saw|seen|visited|ran into|bumped into|called|phoned|rang|texted|messaged|emailed|facetimed|hosted|interviewed|spoke to|talked to|chatted to|sat next to|heard from(?! P (?:that|how|about P)\b)|caught up with) "
    r"(?:my|our|the|a|an|his|her|their|this|that|P 's) (?:(?!about|for|with|to|from|of|at|and|P\b)[\w'-]+ ){0,4}?(?P<role>[\w'-]+) P\b"
)


def direct(rest: str) -> bool:
    """Whether somebody stands right behind the verb: "met Ana", "ran into my old RA Ana"."""
    if DIRECT.match(rest):
        return True
    role = _DIRECT_ROLE.match(rest)
    whose = role.group("role") if role else ""
    return whose in lexicon().titles or whose in RELATED or whose in KINSHIP


DIRECT = re.compile(
    r"^(?:\w+ ){0,3}?(?:(?:called|dropped|looked|popped|nipped) (?:in|round|by) (?:on|to see)|(?:dropped|stopped|swung|popped) (?:by|in on|round to)|met up with|meet up with|meeting up with|met with|met|meet|meeting|saw|see|seeing|seen|visited|visit|visiting|ran into|run into|bumped into|bump into|came across|called|phoned|rang|facetimed|zoomed|skyped|texted|messaged|emailed|cold-called|cold-emailed|dm'd|whatsapped|pinged|hosted|interviewed|video called|e-mailed|slacked|called up|rang up|heard from(?! P (?:that|how|about P)\b)|spoke to|talked to|wrote to|chatted to|spoke with|caught up with|made friends with|got to know|got talking to|sat next to|sat beside|got chatting to|got chatting with|was seated next to|befriended|bonded with|reached out to|replied to|spent (?:the |an |a |all |half |most of )*(?:\w+ ){0,2}?(?:shadowing|helping|visiting|interviewing|touring with|talking to|talking with|chatting to|chatting with)|shadowed|had|came across|call|called with|crossed paths with|caught|buttonholed|chatted up|"
    + NEWLY
    + r") "
    rf"{DESCRIBED}P\b"
)
INTRODUCES = Rare(
    r"\bP (?:kindly |then |also )?(?:introduced|connected|put|hooked|intro|presented) (?:me|us)\b"
)
WILL_CALL = Rare(
    r"^(?:call|phone|ring|text|email|message|visit|meet|facetime|zoom) (?:me|us)(?: back)?(?!\w)(?! (?:a|an|the|my|her|his) )"
)
CAME = re.compile(
    r"^(?:(?:came (?:about|to (?:fix|look|measure|see|check|quote|fit|install|service|inspect|value|collect|pick))\b|stayed for (?=coffee|lunch|dinner|tea|drinks|breakfast|brunch|supper|a (?:drink|coffee|cuppa|beer|chat))|made it (?:over|along|down|up|out|to (?:my|our|the))|made it$|turned up|showed up|rocked up|pulled up|came (?:up|down(?! with)|out|along|back)(?= (?:to (?:me|us|mine|ours|my|our)|with|for|and|today)\b|$)|came \w+ing\b|came (?:hiking|skiing|climbing|swimming|along)|looked in|called in|called round|swung round|swings by|picked up (?:when|the phone)|visited|visiting|coming for|comes for|come for|coming with|came for|came over|interviewed (?:me|us)|came by|came round|came to|comes over|coming over|coming by|coming round|coming to|is here|arrives|arriving|comes$|comes (?=at|for|with|to)|come over|come to|come by|come round|stopped by|dropped by|dropped in|popped in|popped by|popped over|popped round|turned up|rolled up|ran over|came across town|rushed over|dropped round|nipped round|stayed with|stayed over|had (?:me|us) over|had (?:me|us) round|has (?:me|us) over|having (?:me|us) over|invited (?:me|us)|took (?:me|us)|joined (?:me|us)|visiting (?:me|us)|picked (?:me|us) up|hosted (?:me|us)|met (?:me|us)|swung by|is over)\b)"
)
# "visiting Dubai in may", "visiting her sister": nobody the writer is to see.
SIGHTS = re.compile(
    r"visiting (?!(?:me|us|our|my|ours|for|on|at|in|again|this|next|from|soon|then)\b)\w"
)
CONTACT_VERBS = re.compile(
    r"^(?P<verb>thanked (?:me|us) (?:by|over|via|on) (?:the )?(?:email|e-mail|text|phone|whatsapp|message)|(?:answered|replied to|returned|responded to) my (?:email|call|text|message|dm|letter)|(?:answered|replied to|responded to) (?:me|us)|called|phoned|rang|texted|messaged|emailed|dm'd|whatsapped|facetimed|zoomed|skyped|wrote(?! me (?:a|an|the|up)\b)|pinged|replied|reached out|video called|calls|rings|e-mailed|slacked|got back to me|wrote back|texted back|called back|sent me a text|sent me a message|sent me an email|left me a voicemail|left a voicemail|(?:wrote|sent|dropped|left|writes) (?:me|us) (?:a|an|another|the) (?:[\w-]+ ){0,3}(?:email|e-mail|text|message|voicemail|voice note|dm|whatsapp)(?=$| about| from| saying| this| to))\b"
)


# "drinks soon" is no plan; "met the lassie who ..." has yet to name her.
SOME_DAY = re.compile(
    r"^(?!\w+ed |rang |sent |.*get well)(?:\w+ ){1,4}?(?:(?:with|w) (?:P|him|her|them) )?(?:soon|sometime|some time|one day|someday|some day|at some point)$"
)
SOMEBODY = Rare(
    r"(?:met|finally met) (?:(?:\d+|two|three|a few|some|a couple|loads)(?: of)? (?:P 's|his|her|their|my|the|our) (?:[\w'-]+ ){0,2}?(?:friends|mates|colleagues|cousins|sisters|brothers|kids|neighbours|neighbors|team|parents|family)\b|(?:the|a|an|this|some|our|my) (?:[\w'-]+ ){0,3}?(?:lass|lassie|lad|woman|man|guy|girl|lady|bloke|chap|fella|dude|couple|mum|mom|dad|neighbou?rs?|teacher|one|person|kid|boy|family|owner)\b)"
)
WANTS_TO = Rare(
    r"^(?:wants|asked|proposed|suggested|invited me|would like|'d like) (?:me )?(?:to (?:see|meet|call|have|grab|do)|for|a|an) ?(?:me|us|with me|for|a|an)?(?: (?:coffee|lunch|dinner|drinks|call|zoom|video call|chat|breakfast|beer|pint|meeting))?(?: (?:at|in|on|over) .*)?$"
)
# "2 new people met at choir": the headline of a list.
NEWLY_MET = re.compile(
    r"(?:\d+|two|three|four|some|a few|several|couple|a couple of|many|lots of|few)? ?(?:new |nice |cool |lovely |interesting |great )*(?:people|folks|faces|friends|contacts|humans|parents|mums|dads|neighbours|neighbors) (?:i |we )?(?:met )?(?:from (?:the )?[\w&'-]+(?: (?!at\b|in\b|during\b)[\w&'-]+){0,3} (?=(?:at|during) ))?(?:(?:at|from|in|on|during) |(?='s ))(?P<where>.+)$"
)
NEW_AT = Rare(
    r"new (?:member |person |face |mum |dad |parent |kid |girl |guy |recruit |starter |joiner |addition )?(?:at|in|to|on) (?:the |our |my )?(?P<where>(?!work\b|town\b|the\b|our\b|at\b)[\w'& -]{3,40})$"
)
CALLED_SO = Rare(r"(?:they|he|she|one|both) (?:'re|are|is|'s) (?:called |named )?P\b")
ABOUT_TO = Rare(
    r"(?:have |meet |see |speak|talk|lunch|dine|chat|catch|get |to (?:lunch|meet|dine|have|see))"
)
PLANNED = Rare(
    r"^(?:am |is |are |'m |'re )?(?:seeing|meeting|having|getting(?! (?:back to|in touch|hold of|onto)\b)|grabbing|going|doing|playing|catching|hosting|visiting|calling|coming)\b"
)
# An answer comes by the way in which one was asked.
ANSWERED = ("replied", "responded", "answered", "got back to me")
# "Ana and Luis, both met at the fair"
BOTH_MET = re.compile(r"(?:both|all) (?:first )?met (?:at|in|on|during|through)\b")
