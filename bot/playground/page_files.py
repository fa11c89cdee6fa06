"""The chat page itself, and the files that went through the chat."""

from importlib.resources import files

from aiohttp import web

from bot.playground.chat import Chat
from bot.playground.errors import RefusedError
from bot.playground.files import PICTURES

TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}


async def page(request: web.Request) -> web.Response:
    """A file of the page; the page itself where none is named."""
    name = request.match_info.get("name", "index.html")
    resource = files("bot.playground") / "page" / name
    kind = TYPES.get(name.rpartition(".")[2])
    if kind is None or not resource.is_file():
        raise web.HTTPNotFound
    return web.Response(text=resource.read_text("utf-8"), content_type=kind)


class ChatFiles:
    """Shows pictures in the page and gives everything else as a download."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    async def serve(self, request: web.Request) -> web.Response:
        """The file of the address's id."""
        try:
            upload = self._chat.files.known(request.match_info["id"]).upload
        except RefusedError:
            raise web.HTTPNotFound from None
        if upload.mime in PICTURES:
            return web.Response(body=upload.data, content_type=upload.mime)
        return web.Response(
            body=upload.data,
            content_type="application/octet-stream",
            headers={"Content-Disposition": "attachment"},
        )
