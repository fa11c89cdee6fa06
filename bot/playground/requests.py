"""Taking Bot API requests apart: address, form, JSON or multipart."""

from json import JSONDecodeError

from aiohttp import web
from aiohttp.web_request import FileField

from bot.playground.errors import BadRequestError
from bot.playground.validate import Upload

MOST_BODY = 60 << 20
"""Bytes."""


class UnreadableJsonError(BadRequestError):
    """The body says it is JSON and is not, or is no object."""

    def __init__(self) -> None:
        super().__init__("can't parse request: JSON object expected")


async def parameters(request: web.Request) -> dict[str, object]:
    """What was sent, by name: strings, `Upload`s, or what JSON gives; nulls left out."""
    given: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        given |= await _json(request)
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            given[name] = await upload(value) if isinstance(value, FileField) else value
    return {name: value for name, value in given.items() if value is not None}


async def _json(request: web.Request) -> dict[str, object]:
    try:
        body = await request.json() if await request.read() else {}
    except (JSONDecodeError, UnicodeDecodeError):
        raise UnreadableJsonError from None
    if not isinstance(body, dict):
        raise UnreadableJsonError
    return body


async def upload(part: FileField) -> Upload:
    """A file that came with a form."""
    return Upload(part.filename, part.file.read(), part.content_type)
