"""Reading `parse_mode=HTML` the way the real service does, refusals included."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.playground.entities import Entity, Rich, trimmed, units, with_found
from bot.playground.errors import EntitiesError, WhyNot

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
VERBATIM = {"code", "pre"}

_BELOW_SURROGATES = range(1, 0xD800)
_ABOVE_SURROGATES = range(0xE000, 0x110000)
_REFERENCE = re.compile(r"&(?:#(?:x([0-9a-fA-F]+)|([0-9]+))|([a-z]+));?")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/]+)")
_VALUE = re.compile(r"""\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+))""")
_LINK = re.compile(
    r"(?:https?|tg|ton|mailto|tel):\S+|[^\s/:]+\.[^\s/:]{2,}(?:[/:?#]\S*)?", re.IGNORECASE
)


@dataclass(slots=True)
class Open:
    """A tag that waits for its end: its name, its entity, and where its text began."""

    tag: str
    entity: Entity
    start: int


def parse(source: str) -> Rich:
    """The text and entities of `source`; raise `EntitiesError` for what Telegram refuses."""
    return with_found(trimmed(_Reader(source).read()))


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._text: list[str] = []
        self._length = 0
        self._open: list[Open] = []
        self._entities: list[Entity] = []

    def read(self) -> Rich:
        while self._at < len(self._source):
            match self._source[self._at]:
                case "<" if self._source.startswith("</", self._at):
                    self._end_tag()
                case "<":
                    self._start_tag()
                case "&":
                    self._reference()
                case other:
                    self._add(other)
                    self._at += 1
        if self._open:
            raise EntitiesError(WhyNot.END_MISSING, tag=self._open[-1].tag)
        self._entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return Rich("".join(self._text), self._entities)

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += units(text)

    def _byte(self, position: int) -> int:
        return len(self._source[:position].encode("utf-8", "surrogatepass"))

    def _reference(self) -> None:
        match = _REFERENCE.match(self._source, self._at)
        character = ""
        if match and match[3]:
            character = NAMED.get(match[3], "")
        elif match:
            code = int(match[1], 16) if match[1] else int(match[2])
            real = code in _BELOW_SURROGATES or code in _ABOVE_SURROGATES
            character = chr(code) if real else ""
        self._add(character or "&")
        self._at = match.end() if match and character else self._at + 1

    def _start_tag(self) -> None:
        begin = self._at
        name = _TAG_NAME.match(self._source, begin + 1)
        tag = name[0].lower() if name else ""
        self._at = begin + 1 + len(tag)
        if self._at == len(self._source):
            raise EntitiesError(WhyNot.START_UNCLOSED, at=self._byte(begin))
        if tag not in TAGS:
            raise EntitiesError(WhyNot.START_UNSUPPORTED, tag=tag, at=self._byte(begin))
        attributes = self._attributes(tag, begin)
        entity = _entity(tag, attributes, self._byte(begin))
        if tag == "code" and self._open and self._open[-1].tag == "pre":
            language = attributes.get("class", "").removeprefix("language-")
            outer = self._open[-1].entity
            if language and self._open[-1].start == self._length:
                outer["language"] = language
        self._open.append(Open(tag, entity, self._length))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            rest = self._source[self._at :].lstrip()
            self._at = len(self._source) - len(rest)
            if rest.startswith("/"):
                self._at += 1
                continue
            if rest.startswith(">"):
                self._at += 1
                return attributes
            if not rest:
                raise EntitiesError(WhyNot.START_UNCLOSED, at=self._byte(begin))
            name = _ATTRIBUTE.match(self._source, self._at)
            if name is None:
                raise EntitiesError(WhyNot.ATTRIBUTE_EMPTY, tag=tag, at=self._byte(begin))
            self._at = name.end()
            value = _VALUE.match(self._source, self._at)
            if value:
                self._at = value.end()
            elif self._source[self._at :].lstrip().startswith("="):
                raise EntitiesError(WhyNot.START_UNCLOSED, at=self._byte(begin))
            attributes[name[1].lower()] = (
                _plain(next(filter(None, value.groups()), "")) if value else ""
            )

    def _end_tag(self) -> None:
        begin = self._at
        close = self._source.find(">", begin)
        where = self._byte(begin)
        if not self._open:
            raise EntitiesError(WhyNot.END_UNEXPECTED, at=where)
        if close < 0:
            raise EntitiesError(WhyNot.END_UNCLOSED, at=where)
        found = self._source[begin + 2 : close].strip().lower()
        opened = self._open.pop()
        if found not in ("", opened.tag):
            raise EntitiesError(WhyNot.END_UNMATCHED, at=where, tag=opened.tag, found=found)
        self._at = close + 1
        length = self._length - opened.start
        verbatim = any(TAGS[outer.tag] in VERBATIM for outer in self._open)
        if length and not verbatim:
            self._keep(opened.entity | {"offset": opened.start, "length": length})

    def _keep(self, entity: Entity) -> None:
        """Add an entity; a link that only says its address in the text is no entity."""
        if entity["type"] == "text_link" and not entity["url"]:
            entity["url"] = (
                "".join(self._text).encode("utf-16-le")[entity["offset"] * 2 :].decode("utf-16-le")
            )
        if entity["type"] != "text_link" or _LINK.fullmatch(entity["url"]):
            self._entities.append(entity)


def _plain(value: str) -> str:
    """An attribute's value with its references replaced."""
    reader = _Reader(value.replace("<", "&lt;"))
    return reader.read().text


def _entity(tag: str, attributes: Mapping[str, str], where: int) -> Entity:
    """The entity a tag stands for."""
    entity: Entity = {"type": TAGS[tag]}
    match tag:
        case "span" if attributes.get("class") != "tg-spoiler":
            raise EntitiesError(WhyNot.SPAN_CLASS, at=where)
        case "a":
            entity["url"] = attributes.get("href", "")
        case "blockquote" if "expandable" in attributes:
            entity["type"] = "expandable_blockquote"
        case "tg-emoji":
            entity["custom_emoji_id"] = attributes.get("emoji-id", "")
            if not entity["custom_emoji_id"].isdecimal():
                raise EntitiesError(WhyNot.ATTRIBUTE_NEEDED, tag=tag, name="emoji-id", at=where)
        case "tg-time":
            return entity | _moment(attributes, where)
        case _:
            pass
    return entity


def _moment(attributes: Mapping[str, str], where: int) -> Entity:
    unix, shape = attributes.get("unix", ""), attributes.get("format", "")
    if not unix.lstrip("-").isdecimal():
        raise EntitiesError(WhyNot.ATTRIBUTE_NEEDED, tag="tg-time", name="unix", at=where)
    if not TIME_FORMAT.fullmatch(shape):
        raise EntitiesError(WhyNot.TIME_FORMAT, at=where)
    return {"unix_time": int(unix)} | ({"date_time_format": shape} if shape else {})
