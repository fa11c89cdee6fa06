"""Links: what the user found and keeps to pass on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.core.forget import blank
from bot.core.journal import Statement
from bot.core.meaning.likeness import stems
from bot.core.names import words
from bot.core.notes.facts import Relation

_URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"']+")
_AD = re.compile(
    r"(?i)\b(?:hiring|we(?:'|’)?re looking for|is looking for|job (?:ad|opening|offer|posting)|vacanc\w+"
    r"|join (?:our|the) team|apply (?:now|by|here)|wanted|open(?:ing)? (?:position|role)s?|careers?)\b"
    r"|/(?:jobs?|careers?|vacanc\w+|positions?)(?:[/?.\-]|$)|\b(?:jobs|lever|greenhouse|workable)\."
)


_PROFILE = re.compile(
    r"(?i)^(?:[\w-]+\.)?(?:(?:linkedin|github|gitlab|instagram|twitter|facebook|tiktok|calendly"
    r"|behance|dribbble|mastodon)\.\w+|(?:x|threads)\.(?:com|net)|t\.me|about\.me|linktr\.ee"
    r"|youtube\.com(?=/(?:@|c/|channel/|user/)))"
    r"/(?!p/|reels?/|posts?/|pulse/|jobs?/|groups/|events/|watch\b|share/|[^/]+/(?:status|posts?|video)/)"
)
"""Where somebody is found, not one thing of all that is to be found there."""
_THEIRS = re.compile(
    r"(?i)\b(?:web ?site|site|homepage|portfolio|profile|blog|shop|store|page|url|cv|calendar"
    r"|linkedin|github|insta(?:gram)?|(?:her|his|their) (?:\w+ )?link)\b[^.!?\n]*$"
)
_SEVERAL = 2
_JOINS = re.compile(
    r"(?i)^\W*(?:(?:and|also|plus|then)\b\W*)?|[\s,;:–-]*(?:\b(?:and|also|plus)\b)?\W*$"
)
_NEAR = 40
_NO_THING = re.compile(
    r"(?i)^(?:showed|sent|shared|gave|forwarded|passed)(?: me| on)*(?: this)?$|^this$"
)


@dataclass(frozen=True, slots=True)
class Link:
    """Something kept to pass on: where it is, and what is known of what it says.

    `said` is the user's or the forwarded text around it, `about` the page's own description.
    `via` names whom it was forwarded from, where that is nobody on record, `by` is the id of whoever
    it was booked as a lead of since. `note` is the id of the note it came with, `added` the local
    day, `off` whether the user took it off the shelf.
    """

    id: str
    url: str
    added: date
    title: str = ""
    said: str = ""
    about: str = ""
    via: str = ""
    by: str = ""
    note: str = ""
    off: bool = False

    @property
    def name(self) -> str:
        """What to call it: its title, else what was said, else the address without its scheme."""
        bare = re.sub(r"(?i)^https?://(?:www\.)?", "", self.url).rstrip("/")
        return " ".join((self.title or self.said or bare).split())

    @property
    def is_ad(self) -> bool:
        """Whether it is an advert for a job."""
        return is_advert(f"{self.title} {self.said} {self.about} {self.url}")


def speaks_of(link: Link, text: str) -> bool:
    """Whether each word of `text` stands in what is known of the link, be it with another ending."""
    return {*stems(text)} <= {*stems(f"{link.title} {link.said} {link.about} {link.url}")}


def is_advert(text: str) -> bool:
    """Whether a text advertises a job."""
    return bool(_AD.search(text))


def links_in(text: str) -> list[str]:
    """The web addresses in a text, in order, without the punctuation after them."""
    found = [u.rstrip(".,;:!?)]}»”’") for u in _URL.findall(text)]
    return list(dict.fromkeys(found))


def without_links(text: str) -> str:
    """The text around the addresses."""
    return " ".join(_URL.sub(" ", text).split())


def beside(text: str, urls: Sequence[str]) -> list[str]:
    """What a text says of each of the addresses in it: all of it where there is one or none.

    Of several each has the words after it, or before it where the text ends with an address.
    """
    if len(urls) < _SEVERAL:
        return [without_links(text)]
    parts = [" ".join(_JOINS.sub("", part).split()) for part in _URL.split(text)]
    first, last = parts[0], parts[-1]
    if len(parts) - 1 != len(urls) or (first and last):
        return [without_links(text)] * len(urls)
    return parts[:-1] if first else parts[1:]


def passed_on(said: Sequence[Statement], text: str) -> list[Statement]:
    """What a text says, with the links that are not where somebody is found taken out of it."""
    found: list[Statement] = []
    shared = {u for u in links_in(text) if not _is_home(u, text)}
    for one in said:
        if one.what is Relation.URL and any(one.value in u for u in shared):
            continue
        if any(u in one.value for u in shared):
            left = without_links(one.value)
            found.append(replace(one, value=_NO_THING.sub("", left).strip(" :,-") or "link"))
        else:
            found.append(one)
    return found


def _is_home(url: str, text: str) -> bool:
    """Whether an address is where somebody is found: a profile, a bare site, or called theirs."""
    bare = re.sub(r"(?i)^https?://", "", url)
    before = text[: text.find(url)][-_NEAR:]
    return "/" not in bare.rstrip("/") or bool(_PROFILE.search(bare) or _THEIRS.search(before))


def links_beside(text: str, said: Sequence[Statement]) -> list[str]:
    """The links in a text that are not where somebody it tells of is found."""
    theirs = [s.value for s in said if s.what is Relation.URL]
    return [u for u in links_in(text) if not any(v in u for v in theirs)]


def link_doc(link: Link) -> dict[str, Any]:
    """The document that keeps a link."""
    parts = {
        "id": link.id,
        "url": link.url,
        "added": link.added.isoformat(),
        "title": link.title,
        "said": link.said,
        "about": link.about,
        "via": link.via,
        "by": link.by,
        "note": link.note,
        "off": link.off,
    }
    return {key: value for key, value in parts.items() if value}


def link_of(doc: Mapping[str, Any]) -> Link:
    """The link that a document keeps."""
    added = date.fromisoformat(doc["added"])
    told = {key: doc.get(key, "") for key in ("title", "said", "about", "via", "by", "note")}
    return Link(doc["id"], doc.get("url", ""), added, **told, off=bool(doc.get("off")))


def unsaid(link: Link, gone: set[str]) -> Link | None:
    """The link without the folded words `gone`; None where its address holds one of them."""
    if set(words(link.url)) & gone:
        return None
    return replace(
        link,
        title=blank(link.title, gone),
        said=blank(link.said, gone),
        about=blank(link.about, gone),
        via="" if set(words(link.via)) & gone else link.via,
    )
