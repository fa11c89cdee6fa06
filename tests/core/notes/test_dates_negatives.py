"""What looks like a date and is none."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.notes.dates import find_dates

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)

NOT_DATES = """
she may call
May and April came
she may 5 times a day
sent May 2 articles
introduced by May
got a lead from April
a gift for June
told August about it
june said hi
April's class
this may be it
we march for peace
march on, Ana
he has a march madness party
she will call
met Will, Grace and Art
met Jan at the gym
the second one
give me a second
we sat down
Tom sat in the back
he sat.
the sun was out
out in the sun
met Sun at the gym
coffee with mon ami
d. at Mon Lapin
met Thu at soccer
coffee with Thu Ha, Sun and Bob
they wed in secret
newly wed
met Sunday Oliseh at soccer
works mondays
on fridays
every friday
every other friday at 3
meets the first monday of every month
Black Friday sale
plays sunday league
monday.com
tom@sunday.io
ana@friday_club.com
@friday_club
#friday
linkedin.com/in/may-5
https://ana.example/2026-03-05
Sun-hee and Thu-ha
Nashville, TN
Frida and Augusta
merry xmas
merry christmas eve
happy new year
loves christmas
christmas party
5
24/7
50/50
3/4 of them
rated 4/5
10/10 would go again
a 1:1
won 3:2
16:9
9-5
$3/5
100%
version 3.5.2
python 3.11
ISO 9001
514-555-0148
+1 514 555 0101
1-800-555-0199
unit 5-7
march 55
feb 30
30/30
lost 5 kg
3 months
for 3 years
3 year old daughter
1.5 years ago
a week
has 2 days off
the other day
these days
next time
last time
her last name
next to me
last but not least
past lives
in a minute
in two minds
in 3 companies
at 3 companies
at 10 Downing Street
room 3a
won't take meetings before 10
5th floor
on the 5th floor
the 2nd time
the 21st century
his 30th birthday
the weekend trip
mid 40s
end of story
at the end of the day she is kind
in the spring
last summer
"""


@pytest.mark.parametrize("text", NOT_DATES.strip().splitlines())
def test_no_date_is_read_into(text: str) -> None:
    found = find_dates(text, NOW)
    assert [text[slice(*when.span)] for when in found] == []
