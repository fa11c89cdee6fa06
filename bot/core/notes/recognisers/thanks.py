"""The words for thanking somebody."""

from __future__ import annotations

import re

WHO = r"(?:(?:him|her|them) and P|P and (?:him|her|them)|P(?: 's)?(?: both)?|all (?:three|four|of them)|both(?= (?:a|an|the|some|my|for))|him|her|them(?: both)?|both of them|you)"
# "over coffee", "by email": by which way it was said
WAY = (
    r"(?: (?:over|by|via|on|in) (?:a |an |the |our )?(?:quick |short |video |phone |handwritten )?(?:"
    r"text|email|e-mail|phone|whatsapp|card|letter|message|person|linkedin|dm|slack|call|zoom|teams|"
    r"coffee|tea|lunch|dinner|drinks|breakfast|brunch|beers?))"
)
THANKED = re.compile(
    rf"^(?:thanked|thanking|thank|thanks|shoutout to|shout out to|props to|kudos to|big up|cheers to|huge thanks to|big thanks to|many thanks to|said thanks to|said thank you to|sent thanks to|said my thanks to|sent a thank you to|sent a thank-you note to|wrote to thank|thanks to|sent a thank you note to|sent a thank-you to) (?P<who>{WHO})(?: \w+ly| again| so much| a lot| profusely| too|{WAY})?(?: with (?P<gift>(?:(?:a|an|some|two|my|our|the) )?[\w-]+(?: (?!for\b|in\b)[\w-]+){{0,4}})(?= for |$))?(?: (?:for|about) (?P<what>.+))?"
)
THANK_ELSE = re.compile(
    rf"^(?:sent|gave|wrote|texted|emailed|e-mailed|messaged|whatsapped|dm'd|left) (?P<who>{WHO}) (?:a |my |many |some |a big |a quick |a short |a proper )?(?:thank you|thank-you|thanks|thank you note|thank-you note)(?: note| card| email| e-mail| text| message)?(?: for (?P<what>.+))?$"
)
THANK_TO = re.compile(
    r"\b(?:to|for) (?:thank|say thanks to|say thank you to) (?P<who>him|her|them|P)(?: both)?(?: (?:so much|again|properly))?(?: for (?P<what>.+))?|\bto say (?:thanks|thank you)(?: for (?P<what2>.+))?"
)
THANK_NOTE = re.compile(
    rf"^(?:sent )?(?:a )?(?:thank-you|thank you|thanks) (?:(?P<by>email|e-mail|text|message) )?(?:note |card |letter )?(?:sent |written |went |gone )?(?:out )?to (?P<who>{WHO})(?: for (?P<what>.+))?$"
)
