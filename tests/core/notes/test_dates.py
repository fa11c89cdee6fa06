"""One row per form that people type; the note is texted on Wednesday, 11 March 2026, at 18:30."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.notes.dates import find_dates

NOW = datetime(2026, 3, 11, 18, 30, tzinfo=ZoneInfo("America/Montreal"))

# phrase | day meant in the past | day meant in the future | clock time. One day: in both.
FORMS = """
today                       | 2026-03-11
earlier today               | 2026-03-11
later today                 | 2026-03-11
just now                    | 2026-03-11
this morning                | 2026-03-11
this aft                    | 2026-03-11
tonight                     | 2026-03-11
tn                          | 2026-03-11
2nite                       | 2026-03-11
tonight at 8                | 2026-03-11 |            | 20:00
yesterday                   | 2026-03-10
yday                        | 2026-03-10
yesturday morning           | 2026-03-10
last night                  | 2026-03-10
late last nite              | 2026-03-10
the day before yesterday    | 2026-03-09
night before last           | 2026-03-09
two nights ago              | 2026-03-09
tomorrow                    | 2026-03-12
tmrw                        | 2026-03-12
tommorow                    | 2026-03-12
2moro                       | 2026-03-12
tomorrow morning            | 2026-03-12
first thing tomorrow        | 2026-03-12
tomorrow at noon            | 2026-03-12 |            | 12:00
tomorrow, 9am               | 2026-03-12 |            | 09:00
3pm tomorrow                | 2026-03-12 |            | 15:00
at 9 tomorrow night         | 2026-03-12 |            | 21:00
tomorrow 2-4pm              | 2026-03-12 |            | 14:00
tomorrow week               | 2026-03-19
day after tomorrow          | 2026-03-13
friday                      | 2026-03-06 | 2026-03-13
on friday                   | 2026-03-06 | 2026-03-13
on wednesday                | 2026-03-04 | 2026-03-18
Fri                         | 2026-03-06 | 2026-03-13
thrusday                    | 2026-03-05 | 2026-03-12
wendesday                   | 2026-03-04 | 2026-03-18
tues                        | 2026-03-10 | 2026-03-17
by friday                   | 2026-03-06 | 2026-03-13
friday night                | 2026-03-06 | 2026-03-13
friday 3pm                  | 2026-03-06 | 2026-03-13 | 15:00
friday at 14:30             | 2026-03-06 | 2026-03-13 | 14:30
friday @ 7ish               | 2026-03-06 | 2026-03-13 | 19:00
friday 15h30                | 2026-03-06 | 2026-03-13 | 15:30
friday at 3.30 p.m.         | 2026-03-06 | 2026-03-13 | 15:30
fri at half past two        | 2026-03-06 | 2026-03-13 | 14:30
fri at quarter to five      | 2026-03-06 | 2026-03-13 | 16:45
fri at 9 o'clock            | 2026-03-06 | 2026-03-13 | 09:00
friday between 3 and 4      | 2026-03-06 | 2026-03-13 | 15:00
friday 11-1pm               | 2026-03-06 | 2026-03-13 | 11:00
at three on friday          | 2026-03-06 | 2026-03-13 | 15:00
sat 7pm                     | 2026-03-07 | 2026-03-14 | 19:00
last tuesday                | 2026-03-10
last wed                    | 2026-03-04
this past tuesday           | 2026-03-10
friday before last          | 2026-02-27
two fridays ago             | 2026-02-27
this friday                 | 2026-03-13
this monday                 | 2026-03-09
the coming monday           | 2026-03-16
this coming friday          | 2026-03-13
next tuesday                | 2026-03-17
next tuesday 3pm            | 2026-03-17 |            | 15:00
next friday                 | 2026-03-20
nxt sun 2pm                 | 2026-03-22 |            | 14:00
friday after next           | 2026-03-27
friday week                 | 2026-03-20
a week from friday          | 2026-03-20
week from friday            | 2026-03-20
a week on tuesday           | 2026-03-24
two weeks from friday       | 2026-03-27
a week ago monday           | 2026-03-02
wednesday next week         | 2026-03-18
tuesday of next week        | 2026-03-17
next week on tuesday        | 2026-03-17
last week friday            | 2026-03-06
monday in two weeks         | 2026-03-23
first monday of april       | 2025-04-07 | 2026-04-06
last friday of the month    | 2026-03-27
last day of february        | 2026-02-28 | 2027-02-28
first day of may            | 2025-05-01 | 2026-05-01
by month-end                | 2026-03-31
year end                    | 2026-12-31
on the fourteenth           | 2026-02-14 | 2026-03-14
the twenty-first of june    | 2025-06-21 | 2026-06-21
sunday just gone            | 2026-03-08
monday coming               | 2026-03-16
fri 730pm                   | 2026-03-06 | 2026-03-13 | 19:30
1030am tues                 | 2026-03-10 | 2026-03-17 | 10:30
friday the 20th             | 2026-02-20 | 2026-03-20
friday, march 20th          | 2025-03-20 | 2026-03-20
fri 13                      | 2026-02-13 | 2026-03-13
fri mar 20 at 3pm           | 2025-03-20 | 2026-03-20 | 15:00
in two weeks                | 2026-03-25
in 3 days                   | 2026-03-14
in 3d                       | 2026-03-14
in a fortnight              | 2026-03-25
in a month                  | 2026-04-11
in about 3 months           | 2026-06-11
in 2-3 weeks                | 2026-03-25
in a week or two            | 2026-03-18
in three weeks' time        | 2026-04-01
in a few days               | 2026-03-14
in a couple of weeks        | 2026-03-25
in half a year              | 2026-09-11
in a year                   | 2027-03-11
within two weeks            | 2026-03-25
two weeks from now          | 2026-03-25
two weeks from tomorrow     | 2026-03-26
a week today                | 2026-03-18
in 2 hours                  | 2026-03-11 |            | 20:30
in half an hour             | 2026-03-11 |            | 19:00
in 1 hr 30 min              | 2026-03-11 |            | 20:00
in an hour and a half       | 2026-03-11 |            | 20:00
in 2 weeks and 3 days       | 2026-03-28
tmrw 9                      | 2026-03-12 |            | 09:00
in 45 mins                  | 2026-03-11 |            | 19:15
two days ago                | 2026-03-09
a few days ago              | 2026-03-08
a couple of weeks ago       | 2026-02-25
couple weeks ago            | 2026-02-25
2 wks ago                   | 2026-02-25
a week ago                  | 2026-03-04
a month ago                 | 2026-02-11
6 months back               | 2025-09-11
a year and a half ago       | 2024-09-11
an hour ago                 | 2026-03-11
this weekend                | 2026-03-07 | 2026-03-14
last weekend                | 2026-03-07
this past weekend           | 2026-03-07
next weekend                | 2026-03-21
over the weekend            | 2026-03-07 | 2026-03-14
after the weekend           | 2026-03-09 | 2026-03-16
weekend after next          | 2026-03-28
next week                   | 2026-03-16
last week                   | 2026-03-02
early next week             | 2026-03-16
mid next week               | 2026-03-18
end of next week            | 2026-03-22
by the end of the week      | 2026-03-15
the week after next         | 2026-03-23
week before last            | 2026-02-23
2nd week of april           | 2025-04-08 | 2026-04-08
next month                  | 2026-04-01
last month                  | 2026-02-01
end of the month            | 2026-03-31
eom                         | 2026-03-31
end of next month           | 2026-04-30
month after next            | 2026-05-01
next year                   | 2027-01-01
in 2019                     | 2019-01-01
end of q2                   | 2025-06-30 | 2026-06-30
in march                    | 2026-03-01 | 2027-03-01
in april                    | 2025-04-01 | 2026-04-01
in March 2027               | 2027-03-01
last march                  | 2025-03-01
next may                    | 2026-05-01
early april                 | 2025-04-01 | 2026-04-01
mid-april                   | 2025-04-15 | 2026-04-15
late april                  | 2025-04-21 | 2026-04-21
end of march                | 2025-03-31 | 2026-03-31
end of february             | 2026-02-28 | 2027-02-28
in march or april           | 2026-03-01 | 2027-03-01
march 5                     | 2026-03-05 | 2027-03-05
March 11                    | 2026-03-11
mar. 5th                    | 2026-03-05 | 2027-03-05
5 march                     | 2026-03-05 | 2027-03-05
the 5th of march            | 2026-03-05 | 2027-03-05
the second of may           | 2025-05-02 | 2026-05-02
may the 4th                 | 2025-05-04 | 2026-05-04
june first                  | 2025-06-01 | 2026-06-01
june 3rd 2027               | 2027-06-03
june 3, 2027                | 2027-06-03
dec 5-7                     | 2025-12-05 | 2026-12-05
5-7 dec                     | 2025-12-05 | 2026-12-05
feb 29                      | 2024-02-29 | 2028-02-29
3/5                         | 2026-03-05 | 2027-03-05
13/5                        | 2025-05-13 | 2026-05-13
3/5/2026                    | 2026-03-05
3/5/26                      | 2026-03-05
05.03.2026                  | 2026-03-05
2026-03-05                  | 2026-03-05
2026-03-05T15:00            | 2026-03-05 |            | 15:00
20-03-2026                  | 2026-03-20
5apr                        | 2025-04-05 | 2026-04-05
next month on the 5th       | 2026-04-05
the 20th                    | 2026-02-20 | 2026-03-20
on the 5th                  | 2026-03-05 | 2026-04-05
on the 5th at 10            | 2026-03-05 | 2026-04-05 | 10:00
the 31st                    | 2026-01-31 | 2026-03-31
the 5th of next month       | 2026-04-05
the first of the month      | 2026-03-01 | 2026-04-01
at christmas                | 2025-12-25 | 2026-12-25
xmas eve                    | 2025-12-24 | 2026-12-24
new year's eve              | 2025-12-31 | 2026-12-31
on new years day            | 2026-01-01 | 2027-01-01
for valentine's             | 2026-02-14 | 2027-02-14
on halloween                | 2025-10-31 | 2026-10-31
over thanksgiving           | 2025-11-27 | 2026-11-26
easter monday               | 2025-04-21 | 2026-04-06
good friday                 | 2025-04-18 | 2026-04-03
last christmas              | 2025-12-25
the day after christmas     | 2025-12-26 | 2026-12-26
by eod                      | 2026-03-11
eod friday                  | 2026-03-06 | 2026-03-13
7pm                         | 2026-03-11 |            | 19:00
at 15:00                    | 2026-03-11 | 2026-03-12 | 15:00
at 8                        | 2026-03-11 |            | 20:00
"""
ROWS = [[cell.strip() for cell in row.split("|")] for row in FORMS.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_phrase_means_its_days(row: list[str]) -> None:
    phrase, past, future, clock = (*row, "", "")[:4]
    found = find_dates(f"Ana and Bob {phrase}, Tom too", NOW)
    assert [f"Ana and Bob {phrase}"[slice(*when.span)] for when in found] == [phrase]
    (when,) = found
    assert when.past == date.fromisoformat(past)
    assert when.future == date.fromisoformat(future or past)
    assert when.time == (time.fromisoformat(clock) if clock else None)


def test_a_tense_chooses_between_the_days() -> None:
    (when,) = find_dates("on friday", NOW)
    assert when.resolve(past=True) == date(2026, 3, 6)
    assert when.resolve(past=False) == date(2026, 3, 13)


SPANS = """
met Ana [on |friday]
send it [by |friday]
party [over |christmas]
drinks [at |3 on friday]
trip [in |early may]
gym [in |march] with Luis
met her [this past tuesday]
call [first thing |monday]
send it [no later than |friday]
Ana's book from [for |tomorrow]
saw Ana [over |a year ago]
Tom stopped by [yesterday]
coming over [sunday]
she is coming [friday]
dinner moved to [thursday 2pm]
[tonight]'s dinner
met Ana (who moved [in |march]!)
lunch [sat]/[sun]
"""


@pytest.mark.parametrize("marked", SPANS.strip().splitlines())
def test_a_span_takes_in_the_prepositions_that_belong_to_it(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "").replace("|", "")
    spans = []
    rest = text
    for when in reversed(find_dates(text, NOW)):
        (start, end), core = when.span, when.core[0]
        assert when.core[1] == end
        lead = f"{text[start:core]}|" if core > start else ""
        rest = f"{rest[:start]}[{lead}{text[core:end]}]{rest[end:]}"
        spans.append(when.span)
    assert rest == marked
    assert spans


@pytest.mark.parametrize(
    "phrase",
    [
        "by friday",
        "before the 5th",
        "until march",
        "till monday",
        "within a week",
        "due friday",
        "eow",
        "no later than may 5",
        "by the end of march",
    ],
)
def test_a_deadline_is_marked(phrase: str) -> None:
    assert [when.until for when in find_dates(phrase, NOW)] == [True]


@pytest.mark.parametrize(
    ("phrase", "vague"),
    [
        ("next week", True),
        ("in march", True),
        ("this month", True),
        ("early april", True),
        ("in 2019", True),
        ("end of march", False),
        ("this weekend", False),
        ("on friday", False),
    ],
)
def test_a_phrase_of_weeks_or_months_is_vague(phrase: str, *, vague: bool) -> None:
    assert [when.vague for when in find_dates(phrase, NOW)] == [vague]


@pytest.mark.parametrize("text", ["at 3pm with Ana on friday", "on friday with Ana at 3pm"])
def test_a_day_and_a_clock_time_apart_in_one_sentence_complete_each_other(text: str) -> None:
    found = find_dates(text, NOW)
    assert [when.future for when in found] == [date(2026, 3, 13)] * 2
    assert [when.time for when in found] == [time(15)] * 2
    assert sorted(when.kind for when in found) == ["clock", "weekday"]


def test_a_clock_time_completes_no_whole_month() -> None:
    month, clock = find_dates("she moves in april, call her at 9pm", NOW)
    assert month.time is None
    assert clock.future == date(2026, 3, 11)


def test_clock_times_of_another_sentence_stay_apart() -> None:
    day, clock = find_dates("Lunch on friday. Call Tom at 9pm", NOW)
    assert day.time is None
    assert clock.future == date(2026, 3, 11)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("breakfast friday at 7", time(7)),
        ("dinner friday at 8", time(20)),
        ("friday at 7", time(19)),
        ("friday morning at 7", time(7)),
        ("friday at 8", time(8)),
        ("friday at 10", time(10)),
        ("friday at 12:30", time(12, 30)),
        ("friday at 07:15", time(7, 15)),
    ],
)
def test_a_bare_hour_is_read_as_people_mean_it(text: str, clock: time) -> None:
    assert [when.time for when in find_dates(text, NOW)] == [clock]


def test_several_dates_are_found_in_their_order() -> None:
    text = "met Ana last tuesday, lunch with Bob on friday at noon, his birthday is may 3"
    assert [text[slice(*when.core)] for when in find_dates(text, NOW)] == [
        "last tuesday",
        "friday at noon",
        "may 3",
    ]
