"""What a web page says of itself: looked up with care, or not at all.

Only public addresses over http and https are asked, on their usual ports; each hop of a redirect
is checked anew, and a name is asked for once and its answer used, so that it cannot change in
between. Time and size are bounded, nothing but the page's head is kept.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from handlers.desk import Page

if TYPE_CHECKING:
    from aiohttp import ClientSession
    from aiohttp.abc import ResolveResult

SECONDS = 3.0
"""How long looking a page up may take, redirects and all."""
BYTES = 262_144
"""How much of a page is read."""
HOPS = 4
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_LONGEST = 300
_AGENT = "Mozilla/5.0 (compatible; Kith)"


class NotPublicError(OSError):
    """A name that leads to this machine or a private network."""

    def __init__(self) -> None:
        super().__init__("The address is not a public one.")


def public(address: str) -> bool:
    """Whether an IP address is one of the public internet."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    inner = getattr(found, "ipv4_mapped", None) or getattr(found, "sixtofour", None)
    if inner is not None and not inner.is_global:
        return False
    return found.is_global and not found.is_multicast


def askable(url: str) -> bool:
    """Whether the address may be asked, as far as can be told without looking its name up."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in _PORTS or not host or parts.username or parts.password:
        return False
    if port not in {None, _PORTS[parts.scheme]}:
        return False
    if _is_ip(host):
        return public(host)
    return "." in host and not host[-1].isdigit() and not host.endswith((".local", ".internal"))


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


async def peek(
    url: str, may: Callable[[str], bool] = askable, reach: Callable[[str], bool] = public
) -> Page | None:
    """The title and description of the page at `url`; None where it has none or cannot be had.

    `may` says which addresses are asked, `reach` which IP addresses their names may lead to.
    """
    import aiohttp  # noqa: PLC0415 - heavy, and only needed where a link is looked up

    address = url if "://" in url else f"https://{url}"
    try:
        async with asyncio.timeout(SECONDS), _session(reach) as session:
            head = await _head(session, address, may)
            return await asyncio.to_thread(title_of, head) if head else None
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError, LookupError):
        return None


def _session(reach: Callable[[str], bool]) -> ClientSession:
    import aiohttp  # noqa: PLC0415 - heavy, and only needed where a link is looked up
    from aiohttp.abc import AbstractResolver  # noqa: PLC0415 - the same

    class PublicOnly(AbstractResolver):
        """Looks names up, and refuses those that lead to a private address."""

        async def resolve(
            self,
            host: str,
            port: int = 0,
            family: socket.AddressFamily = socket.AF_UNSPEC,
        ) -> list[ResolveResult]:
            found = await _addresses(host, port, family)
            if not found or not all(reach(one["host"]) for one in found):
                raise NotPublicError
            return found

        async def close(self) -> None:
            """Nothing to let go of."""

    # No cookies, no proxies of the environment: nothing tells one look from another.
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(resolver=PublicOnly(), use_dns_cache=False, limit=2),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": _AGENT, "Accept": "text/html", "Accept-Encoding": "identity"},
        trust_env=False,
    )


async def _addresses(host: str, port: int, family: int) -> list[ResolveResult]:
    """Look a name up in a thread that a program about to stop need not wait for."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[Any]] = loop.create_future()

    def give(found: list[Any] | OSError) -> None:
        if not answer.done():
            if isinstance(found, OSError):
                answer.set_exception(found)
            else:
                answer.set_result(found)

    def look() -> None:
        found: list[Any] | OSError
        try:
            found = socket.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        except OSError as error:
            found = error
        except UnicodeError:
            found = OSError()
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(give, found)

    Thread(target=look, daemon=True).start()
    return [
        {
            "hostname": host,
            "host": where[0],
            "port": where[1],
            "family": kind,
            "proto": protocol,
            "flags": socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
        }
        for kind, _, protocol, _, where in await answer
    ]


async def _head(session: ClientSession, address: str, may: Callable[[str], bool]) -> str:
    """The beginning of the page, as far as its head goes; "" where there is none."""
    for _ in range(HOPS):
        if not may(address):
            return ""
        async with session.get(address, allow_redirects=False) as answer:
            if answer.status in _REDIRECTS and "Location" in answer.headers:
                address = urljoin(address, answer.headers["Location"])
                continue
            if answer.status != _OK or "html" not in answer.content_type:
                return ""
            head = bytearray()
            async for chunk in answer.content.iter_chunked(16_384):
                head += chunk
                if len(head) >= BYTES or b"</head" in head.lower():
                    break
            return bytes(head[:BYTES]).decode(answer.charset or "utf-8", "replace")
    return ""


def title_of(html: str) -> Page | None:
    """The title and description a page's head states; None where there is no title."""
    head = _Stated()
    head.feed(html)
    title = head.stated.get("og:title") or "".join(head.title)
    about = head.stated.get("og:description") or head.stated.get("description", "")
    shown = " ".join(title.split())[:_LONGEST]
    return Page(shown, " ".join(about.split())[:_LONGEST]) if shown else None


@dataclass
class _Stated(HTMLParser):
    """Collects the title and the meta tags."""

    title: list[str] = field(default_factory=list)
    stated: dict[str, str] = field(default_factory=dict)
    inside: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins: the title, or a meta tag with what the page says of itself."""
        told: dict[str, Any] = dict(attrs)
        if tag == "meta":
            name = (told.get("property") or told.get("name") or "").lower()
            self.stated.setdefault(name, told.get("content") or "")
        self.inside = tag == "title" and not self.title

    def handle_endtag(self, tag: str) -> None:
        """A tag ends."""
        if tag == "title":
            self.inside = False

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self.inside:
            self.title.append(data)
