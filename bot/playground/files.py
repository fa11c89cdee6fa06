"""Files that went through the chat, and the sizes of pictures."""

import struct
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

from bot.playground.errors import BadRequestError, Why
from bot.playground.messages import Json
from bot.playground.validate import Upload

MEGABYTE = 1 << 20
MOST_DOCUMENT = 50 * MEGABYTE
MOST_PHOTO = 10 * MEGABYTE
MOST_DOWNLOAD = 20 * MEGABYTE

PICTURES = frozenset({"image/png", "image/jpeg", "image/gif"})
"""Types that are sent and shown as photos."""

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""Markers of the headers that hold a picture's size."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file with the ids under which the bot knows it."""

    file_id: str
    unique_id: str
    path: str
    upload: Upload

    def json(self) -> Json:
        """What every kind of file says of itself."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.upload.data),
        }

    def document(self) -> Json:
        """The Bot API's `Document`."""
        return self.json() | {"file_name": self.upload.name, "mime_type": self.upload.mime}

    def photo(self) -> list[Json]:
        """The Bot API's array of `PhotoSize`: one size, the original."""
        width, height = picture_size(self.upload.data)
        return [self.json() | {"width": width, "height": height}]


class Files:
    """All files of the chat, in memory."""

    def __init__(self) -> None:
        self._count = count(1)
        self._stored: dict[str, Stored] = {}

    def keep(self, kind: str, upload: Upload) -> Stored:
        """Keep a file under `kind` ("photos" or "documents"), in a path like Telegram's."""
        if not upload.data:
            raise BadRequestError(Why.FILE_EMPTY)
        if len(upload.data) > (MOST_PHOTO if kind == "photos" else MOST_DOCUMENT):
            raise BadRequestError(Why.FILE_BIG)
        number = next(self._count)
        unique = sha256(upload.data).hexdigest()[:16]
        suffix = upload.name.rpartition(".")[2] if "." in upload.name else "bin"
        path = f"{kind}/file_{number}.{suffix if suffix.isalnum() else 'bin'}"
        stored = Stored(f"FILE{number}_{unique}", unique, path, upload)
        self._stored[stored.file_id] = stored
        return stored

    def given(self, kind: str, value: Upload | str) -> Stored:
        """The file a call means: one that came with it, or the id of one that is kept."""
        if isinstance(value, Upload):
            return self.keep(kind, value)
        if value.startswith(("http://", "https://")):
            raise BadRequestError(Why.FILE_URL)
        if value not in self._stored:
            raise BadRequestError(Why.FILE_ID)
        return self._stored[value]

    def known(self, file_id: str) -> Stored:
        """The file of that id, for downloading."""
        stored = self._stored.get(file_id)
        if stored is None:
            raise BadRequestError(Why.FILE_UNKNOWN)
        if len(stored.upload.data) > MOST_DOWNLOAD:
            raise BadRequestError(Why.FILE_BIG)
        return stored

    def at(self, path: str) -> Stored | None:
        """The file of that path."""
        return next((item for item in self._stored.values() if item.path == path), None)


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, JPEG or GIF; raise `BadRequestError` for anything else."""
    try:
        if data.startswith(PNG):
            width, height = struct.unpack(">II", data[16:24])
        elif data[:6] in {b"GIF87a", b"GIF89a"}:
            width, height = struct.unpack("<HH", data[6:10])
        elif data.startswith(JPEG):
            width, height = _jpeg_size(data)
        else:
            raise BadRequestError(Why.PHOTO_BAD)
    except (struct.error, IndexError):
        raise BadRequestError(Why.PHOTO_BAD) from None
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = len(JPEG)
    while data[at + 1] not in JPEG_FRAMES:
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    height, width = struct.unpack(">HH", data[at + 5 : at + 9])
    return width, height
