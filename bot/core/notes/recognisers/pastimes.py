"""What people meet for besides food and talk: games, classes, rehearsals, feasts."""

from __future__ import annotations

from bot.core.notes.rare import Rare

GAME = Rare(
    r"(?:our |the |my )?(?:\w+ )?(?:pickleball|tennis|badminton|squash|padel|golf|football|soccer|kickabout|chess|bridge|poker|review|training|demo|sync|standup|retro|handover|1:1|appt|screening|swim|run|walk|hike|ride|climb|climbing|yoga|bowling|games? night|movie|movie night|film night|quiz night|karaoke|board games|book club|choir|band practice|rehearsal|quiz|pub quiz|playdate|carpool|fishing|skating|gym|cards|darts|rounders|rematch|jam|visit|lesson|session|class|appointment|meeting|interview|date|catch-up|catch up|get-together|match|game|party|practice)\b"
)
EVENTS = "party|housewarming|wedding|debut|premiere|vernissage|bash|do|sangeet|bar mitzvah|bat mitzvah|naming ceremony|fundraiser|fete|gala|dinner|recital|concert|show|game|match|birthday|barbecue|bbq|exhibition|opening|gig|play|performance|graduation|baby shower|shower|ceremony|launch|talk|class|reading|premiere|place|cottage|house|potluck|christening|baptism|retirement do|leaving do|screening|race|marathon"
