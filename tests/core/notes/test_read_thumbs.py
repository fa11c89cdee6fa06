"""What thumbs type: digits, pictures and clipped words, names in small letters, greetings."""

import pytest

from bot.core.notes.facts import Intent
from tests.core.notes.readings import days, facts, reading

DIGITS = [
    ("bob lives 4 bachata", {("Bob", "interest", "bachata")}),
    ("bob is hunting 4 a dev gig", {("Bob", "need", "dev gig")}),
    ("bob gave me 2 leads", {("Bob", "received", "2 leads")}),
    ("bob has 4 kids", {("Bob", "detail", "has 4 kids")}),
    ("bob moved 2 osaka", {("Bob", "location", "osaka")}),
    ("ask bob 4 the keys", {("Bob", "reminder", "ask 4 the keys")}),
]
NAMES = [
    ("put me in touch: a physio named ife helped me", {("Ife", "title", "physio"), ("Ife", "received", "helped me")}),
    ("tom introduced me to sofia rossi, cfo @ brightgrid", {("Sofia Rossi", "title", "cfo"), ("Sofia Rossi", "org", "brightgrid"), ("Sofia Rossi", "introduced_by", "Tom"), ("Tom", "received", "introduction to sofia rossi")}),
    ("john smith +351 912 345 678 plumber", {("John Smith", "phone", "+351 912 345 678"), ("John Smith", "title", "plumber")}),
    ("call my godmother zia every sunday", {("Zia", "cadence", "P1W")}),
    ("ji-won: lactose intol, hates phone calls", {("Ji-won", "detail", "lactose intol"), ("Ji-won", "detail", "hates phone calls")}),
    ("bob folio is bob.studio", {("Bob", "url", "bob.studio")}),
    ("met zsofia kun, dev rel at vercel", {("Zsofia Kun", "interaction", "met"), ("Zsofia Kun", "title", "dev rel"), ("Zsofia Kun", "org", "vercel")}),
    ("slacked bob the vpn guide", {("Bob", "interaction", "message"), ("Bob", "gave", "vpn guide")}),
    ("pho w bob n his gf", {("Bob", "interaction", "meal")}),
]  # fmt: skip
MEETINGS = [
    ("📞 w/ bob", {("Bob", "interaction", "call")}),
    ("☕ with bob", {("Bob", "interaction", "coffee")}),
    ("🍻 w bob n ana", {("Bob", "interaction", "drinks"), ("Ana", "interaction", "drinks")}),
    ("dr. quispe (dentist) friday 845am", {("Dr. Quispe", "title", "dentist"), ("Dr. Quispe", "plan", "met")}),
    ("bob fri 3pm", {("Bob", "plan", "met")}),
    ("2 new ppl met at choir, zdenka (judge) n lemuel who plays the tuba", {("Zdenka", "met_at", "choir"), ("Zdenka", "interaction", "met"), ("Zdenka", "title", "judge"), ("Lemuel", "met_at", "choir"), ("Lemuel", "interaction", "met"), ("Lemuel", "interest", "tuba")}),
    ("bob is well. supper at his was lovely", {("Bob", "interaction", "meal")}),
    ("saw bob n ana, told em both id call em", {("Bob", "interaction", "met"), ("Ana", "interaction", "met"), ("Bob", "promised", "call em"), ("Ana", "promised", "call em")}),
    ("email frm bob w a referral 4 acme", {("Bob", "interaction", "email"), ("Bob", "received", "referral 4 acme")}),
    ("Pitched Amara Nwosu (partner at Lumen Ventures) at Slush", {("Amara Nwosu", "interaction", "met"), ("Amara Nwosu", "met_at", "Slush"), ("Amara Nwosu", "title", "partner"), ("Amara Nwosu", "org", "Lumen Ventures")}),
    ("met Ana, she brought her cofounder Luca, he's the CTO", {("Ana", "interaction", "met"), ("Luca", "interaction", "met"), ("Luca", "title", "CTO")}),
    ("intro call w/ her associate Jonas Lindqvist next tuesday 4pm", {("Jonas Lindqvist", "plan", "call")}),
    ("saw ana. also sent her that podcast", {("Ana", "interaction", "met"), ("Ana", "gave", "podcast")}),
]  # fmt: skip
PROFILES = [
    ("bob is out in kamloopsville", {("Bob", "location", "kamloopsville")}),
    ("bob, utrecht based", {("Bob", "location", "utrecht")}),
    ("bob = pool guy", {("Bob", "title", "pool guy")}),
    ("bob is a tugboat capt", {("Bob", "title", "tugboat capt")}),
    ("saw bob. on keto", {("Bob", "interaction", "met"), ("Bob", "detail", "on keto")}),
    ("bob is in trieste n adores watercolours", {("Bob", "location", "trieste"), ("Bob", "interest", "watercolours")}),
    ("bob is scared of geese", {("Bob", "detail", "scared of geese")}),
    ("bob is doing up a boat", {("Bob", "detail", "doing up a boat")}),
    ("had lunch w old boss bob", {("Bob", "interaction", "meal")}),
]  # fmt: skip
STRANGERS = [
    "tjitske every 3 months", "tjitske lookin 4 a flat", "tjitskes a welder", "tjitskes dog died", "tjitske based in lyon",
    "tjitske allergic to nuts", "tjitske vegan", "tjitske moving to lyon in may", "tjitske into chess", "tjitske 514 555 0199",
    "tjitske tj@x.io", "lunch tjitske fri", "drinks tjitske thurs 7", "met this guy tjitske at yoga", "txt from tjitske",
    "my dentist tjitske is retiring", "went to tjitskes party", "congrats to tjitske on the baby", "had tjitske over for dinner",
    "apparently tjitske is pregnant", "omg tjitske got engaged", "reminder tjitske bday fri", "tjitske & ana are vegan",
    "tjitske back in lyon", "ana intro'd me to her boss tjitske", "pay tjitske back fri", "add tjitske",
]  # fmt: skip
NOBODY = [
    "dinner sushi sat", "gutters 514 555 0199", "groceries 2day", "volleyball every week", "my dentist appt fri",
    "met some devs at pycon", "jetlag based insomnia", "covid again ugh", "congrats to me", "omg traffic is insane",
]  # fmt: skip
CHAT = ["ok thx byee", "hiya just testing", "thanks!! good night", "lol nvm", "k cool ttyl 👋"]
ASKED = [
    "wen is bobs bday", "hw do i know bob", "whr does bob live", "wot did i promise bob", "last time i saw bob",
    "gimme ppl who do design", "bdays in april", "bobs job?", "bob wife name?", "info on bob", "whats up w bob",
    "am i meeting anyone tmrw", "bobs email pls", "can u give me bobs number", "ne1 in hr", "any lawyers", "is it bobs bday soon", "bob who",
]  # fmt: skip
TOLD = [
    "remind me to call bob",
    "plans with bob next week",
    "can you remind me to give bob his book fri",
    "last time i saw bob he had a cold",
]


@pytest.mark.parametrize(("text", "wanted"), DIGITS + NAMES + MEETINGS + PROFILES)
def test_what_thumbs_type_is_read_as_it_is_meant(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert facts(text) == wanted


@pytest.mark.parametrize("text", CHAT)
def test_greetings_and_thanks_are_no_notes(text: str) -> None:
    assert reading(text).intent is Intent.OTHER


@pytest.mark.parametrize("text", ASKED)
def test_questions_misspelt_are_still_questions(text: str) -> None:
    assert reading(text).intent is Intent.QUERY


@pytest.mark.parametrize("text", TOLD)
def test_what_only_begins_like_a_question_is_a_note(text: str) -> None:
    assert reading(text).intent is Intent.NOTE


@pytest.mark.parametrize("text", STRANGERS)
def test_a_name_no_list_knows_is_found_where_terse_notes_name_people(text: str) -> None:
    assert any(mention.name.startswith("Tjitske") for mention in reading(text).mentions)


@pytest.mark.parametrize("text", NOBODY)
def test_a_word_no_list_knows_is_not_therefore_a_name(text: str) -> None:
    assert not reading(text).mentions


def test_a_lead_told_after_drinks_on_a_weekday_says_that_they_have_been() -> None:
    found = days("wine w/ bob on mon!! he passed me a lead. told him id bring jars tmrw")
    assert ("Bob", "interaction", "2026-03-09") in found


BARE = [
    ("coffee ana fri 3pm", {("Ana", "plan", "2026-03-13")}),
    ("lunch ana tmrw", {("Ana", "plan", "2026-03-12")}),
    ("investor call ana @ northzone thurs 11", {("Ana", "plan", "2026-03-12")}),
    ("haircut w ana sat 2", {("Ana", "plan", "2026-03-14")}),
    ("appt w dr ruiz mon 10", {("Dr Ruiz", "plan", "2026-03-16")}),
    ("seeing ana sun 15", {("Ana", "plan", "2026-03-15")}),
    ("dinner ana sat eve", {("Ana", "plan", "2026-03-14")}),
    ("bob (ayans dad) invited us 4 iftar sat. said yes", {("Bob", "plan", "2026-03-14")}),
]
SAID = [
    ("um ran into coach delgado", {("Coach Delgado", "interaction", "met")}),
    ("saw ana. she like cricket", {("Ana", "interaction", "met"), ("Ana", "interest", "cricket")}),
    ("met bob. he have 2 kids and he need a job", {("Bob", "interaction", "met"), ("Bob", "detail", "have 2 kids"), ("Bob", "need", "job")}),
    ("thx bob for the ride", {("Bob", "thanked", "ride")}),
    ("shoutout to bob 4 the lift", {("Bob", "thanked", "lift")}),
    ("got 3 leads off bob", {("Bob", "received", "3 leads")}),
    ("my boss bob lives in lyon", {("Bob", "location", "lyon")}),
    ("bob in accounts said hed fix my laptop", {("Bob", "offer", "fix my laptop")}),
    ("bob brought soup, return the pot", {("Bob", "received", "soup"), ("Bob", "reminder", "return the pot")}),
    ("bob lost his job, help him w cv", {("Bob", "detail", "lost his job"), ("Bob", "reminder", "help him w cv")}),
    ("ana hates mud, mate of kev's, 07700 900123", {("Ana", "detail", "hates mud"), ("Ana", "detail", "mate of kev's"), ("Ana", "phone", "07700 900123")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BARE)
def test_a_way_of_meeting_a_name_and_a_day_make_a_plan(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert days(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_what_is_clipped_or_learnt_late_is_understood(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert facts(text) == wanted


MORE = [
    ("bob has a 3.5 free in may", {("Bob", "detail", "has a 3.5 free in may")}),
    ("met this couple at the dog park. theyre called finn and aoife", {("Finn", "met_at", "dog park"), ("Aoife", "met_at", "dog park"), ("Finn", "interaction", "met"), ("Aoife", "interaction", "met")}),
    ("saw on linkedin bob is now at deloitte", {("Bob", "org", "deloitte")}),
    ("bob replied!!", {("Bob", "interaction", "message")}),
    ("old mate bob rang", {("Bob", "interaction", "call")}),
    ("bob works outta burlington now", {("Bob", "location", "burlington")}),
    ("bob (neighbour) took in my parcel", {("Bob", "received", "took in my parcel")}),
    ("bob was at the party too", {("Bob", "interaction", "met")}),
    ("jules = girl from spin class. ux at shopify", {("Jules", "met_at", "spin class"), ("Jules", "industry", "ux"), ("Jules", "org", "shopify")}),
    ("ex colleague bob now heads marketing @ nubank", {("Bob", "industry", "marketing"), ("Bob", "org", "nubank")}),
    ("pass on bobs number 2 the roofers", {("Bob", "reminder", "pass on number 2 the roofers")}),
    ("yesterday i have meet with bob", {("Bob", "interaction", "met")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), MORE)
def test_more_of_what_is_texted_in_a_hurry(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert facts(text) == wanted


FULL = [
    "svetozar ilic every 3 months", "svetozar ilic lookin 4 a flat", "svetozar ilic vegan", "svetozar ilic 514 555 0199",
    "lunch svetozar ilic tmrw", "met this guy svetozar ilic at yoga", "my dentist svetozar ilic is retiring",
    "SVETOZAR VEGAN", "LUNCH SVETOZAR FRI", "so svetozar ilic is pregnant",
]  # fmt: skip
WORDLIKE = [
    "speak to {} every other wk", "my cousin {} is in town", "thx {} for the ride", "had {} over for dinner",
    "congrats to {} on the baby", "sat next to {} on the train",
]  # fmt: skip


@pytest.mark.parametrize("text", FULL)
def test_two_words_no_list_knows_make_a_full_name(text: str) -> None:
    assert any(mention.name.casefold().startswith("svetozar") for mention in reading(text).mentions)


@pytest.mark.parametrize("text", WORDLIKE)
@pytest.mark.parametrize("name", ["rose", "grace", "chase", "art", "mark"])
def test_a_name_that_is_a_word_is_found_where_only_a_person_fits(text: str, name: str) -> None:
    assert [mention.name for mention in reading(text.format(name)).mentions] == [name.title()]
