"""People to measure with, and the words to tell what was measured."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator, Sequence
from typing import Any

FIRST = """
Ana Maria Luis Carla Tom Grace Bob José João Pedro Sofia Emma Liam Noah Olivia Mia Lucas Hugo
Léa Chloé Louis Jules Alice Camille Antoine Mathilde Julien Claire Élodie Nicolas Amélie Étienne
Anna Lena Lukas Jonas Paul Felix Hannah Mila Leon Clara Jürgen Käthe Søren Astrid Ingrid Erik
Lars Maja Freja Oskar Piotr Anna Katarzyna Magda Agnieszka Paweł Łukasz Zofia Jan Tomasz Ivan
Olga Dmitri Natalia Elena Sergei Yuki Haruto Sakura Kenji Mei Wei Li Ming Hiroshi Priya Arjun
Rahul Ananya Sanjay Deepa Omar Fatima Layla Yusuf Aisha Ahmed Hassan Amina Kwame Ama Chidi Ngozi
Thabo Zanele James Mary John Linda Robert Susan Michael Karen David Lisa William Nancy Richard
Betty Joseph Helen Thomas Sandra Charles Donna Daniel Carol Matthew Ruth Anthony Sharon Mark
Laura Steven Kevin
""".split()
STEMS = """
And Pet Jans Erik Nils Hans Lars Pauls Chris Mik Alex Ste Rob Wil Joh Fred Hend Mart Dom Fern
Rodr Gonz Lop Per Ram Alv Her Jim San Guti Vel Mor Ort Cast Rom Silv Cost Ferr Riv Alm Carv Mend
Bar Kow Wiś Kamiń Lew Ziel Szym Dąbr Koz Jab Król Maz Woj Pav Nov Dvoř Hor Sok Iv Smirn Kuz Pop
Vas Schm Schn Fisch Web Mey Wag Beck Hoff Koch Bau Klein Wolf Neum Schwarz Zimm Brau Krüg Hofm
Hart Lang Dub Lef Mor Gir Bon Laur Sim Mich Garn Faur Rous Blanc Guér Boy Chev Fran Leg Gauth
Perr Clém Tan Wat Kob Yam Nak Sat Suz Tak It Mats Oka Oko Ade Men Osei Nkr Pat Shar Gup Kum Sin
Red
""".split()
ENDINGS = """
son sen sson ersen erson inez ez es eira ini etti elli ano ard eau ier ot oux ski ska czyk wicz
ova ov enko ko a er mann berg stein ström lund dahl idt el ke ton ham ley ford worth ing man
well moto mura naka shima ya oye fola sah ha oh wan dez que ros
""".split()
WORDS = """
lisbon porto montreal toronto berlin munich paris lyon london leeds madrid warsaw oslo tokyo
lagos fintech design law medicine teaching biotech energy retail media logistics music film
farming climbing sailing chess jazz running cooking football photography gardening cycling
poetry
""".split()

Person = dict[str, Any]


def people(count: int, seed: int = 1) -> Iterator[Person]:
    """Contacts of about 600 bytes: common names are common, rare ones rare, many are repeated."""
    chance = random.Random(seed)  # noqa: S311 - test data
    last = [stem + ending for stem in STEMS for ending in ENDINGS]
    chance.shuffle(last)
    first_weight = [1 / (n + 5) for n in range(len(FIRST))]
    last_weight = [1 / (n + 30) for n in range(len(last))]
    for _ in range(count):
        (given,) = chance.choices(FIRST, first_weight)
        (family,) = chance.choices(last, last_weight)
        yield person(f"{given} {family}", chance)


def person(name: str, chance: random.Random) -> Person:
    """One contact with a log of five."""
    words = chance.sample(WORDS, 3)
    log = [
        {
            "at": f"2026-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            "kind": chance.choice(["coffee", "call", "meal"]),
            "note": f"talked about {chance.choice(WORDS)} and the new {chance.choice(WORDS)} plan",
        }
        for _ in range(5)
    ]
    due = f"2026-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    return {"name": name, "aliases": [], "words": words, "due": due, "log": log}


def misspelt(name: str, chance: random.Random) -> str:
    """`name` in lower case with one slip of the thumb."""
    text = name.lower()
    at = chance.randrange(1, len(text) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    slips = (
        text[:at] + text[at + 1 :],
        text[:at] + letter + text[at:],
        text[:at] + letter + text[at + 1 :],
        text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :],
    )
    return chance.choice(slips)


def median(times: Sequence[float]) -> float:
    """In milliseconds, of seconds."""
    return statistics.median(times) * 1e3


def p99(times: Sequence[float]) -> float:
    """In milliseconds, of seconds."""
    return sorted(times)[len(times) * 99 // 100] * 1e3


def verdict(what: str, found: float, most: float, unit: str = "x") -> str:
    """A line that says whether a bar is kept."""
    return f"{'ok  ' if found <= most else 'MISS'} {what}: {found:.2f} {unit} (at most {most:g})"
