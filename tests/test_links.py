"""Looking a page up: only public addresses, bounded, and only what its head says."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web

from bot import links
from bot.links import askable, peek, public, title_of
from handlers.desk import Page

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:4700::1111"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104  (it is what must be refused)
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "ff02::1",
        "not an address",
    ],
)
def test_an_address_of_this_machine_or_network_is_not(address: str) -> None:
    assert not public(address)


@pytest.mark.parametrize(
    "url",
    ["https://example.org/a", "http://example.org", "https://example.org:443/x", "http://1.1.1.1/"],
)
def test_public_pages_may_be_asked(url: str) -> None:
    assert askable(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "http://localhost/",
        "http://router/",
        "http://printer.local/",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://example.org:22/",
        "https://example.org:80/",
        "http://you:secret@example.org/",
        "http://example.org:99999/",
        "https://",
        "",
        "not an address",
    ],
)
def test_anything_else_may_not(url: str) -> None:
    assert not askable(url)


@pytest.mark.parametrize(
    ("html", "page"),
    [
        ("<title>A  good\n read</title>", Page("A good read")),
        ("<TITLE>Caf&eacute; &amp; more</TITLE>", Page("Café & more")),
        (
            '<meta property="og:title" content="Better"><meta name="description" content="About it">',
            Page("Better", "About it"),
        ),
        ("<title>One</title><svg><title>Two</title></svg>", Page("One")),
        ("<title>" + "x" * 999, Page("x" * 300)),
        ("<p>no title", None),
        ("", None),
        ("<title></title>", None),
    ],
)
def test_what_a_page_says_of_itself(html: str, page: Page | None) -> None:
    assert title_of(html) == page


@pytest.fixture
async def serve() -> AsyncIterator[Callable[[Handler], Awaitable[str]]]:
    """Serve pages on this machine; returns the address."""
    runners: list[web.AppRunner] = []

    async def start(handler: Handler) -> str:
        application = web.Application()
        application.router.add_get("/{path:.*}", handler)
        runner = web.AppRunner(application, shutdown_timeout=0)
        await runner.setup()
        runners.append(runner)
        await web.TCPSite(runner, "localhost", 0).start()
        return f"http://localhost:{runner.addresses[0][1]}"

    yield start
    for runner in runners:
        await runner.cleanup()


Serve = Callable[[Handler], Awaitable[str]]


async def look(url: str) -> Page | None:
    """Look up a page of this machine, which only a test may."""
    return await peek(url, may=lambda _: True, reach=lambda _: True)


async def test_a_page_of_this_machine_is_never_asked(serve: Serve) -> None:
    asked: list[str] = []

    async def page(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return web.Response(text="<title>Secret</title>", content_type="text/html")

    address = await serve(page)

    assert await peek(address) is None
    assert await peek(address, may=lambda _: True) is None
    assert asked == []


async def test_the_title_is_fetched(serve: Serve) -> None:
    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(text="<title>A good read</title>", content_type="text/html")

    assert await look(await serve(page)) == Page("A good read")


async def test_redirects_are_followed_a_few_times(serve: Serve) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        left = int(request.path.strip("/"))
        if left:
            return web.Response(status=302, headers={"Location": f"/{left - 1}"})
        return web.Response(text="<title>There</title>", content_type="text/html")

    address = await serve(page)

    assert await look(f"{address}/2") == Page("There")
    assert await look(f"{address}/9") is None


async def test_a_redirect_to_a_private_address_is_not_followed(serve: Serve) -> None:
    asked: list[str] = []

    async def page(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        return web.Response(status=302, headers={"Location": "http://127.0.0.1/admin"})

    address = await serve(page)

    found = await peek(address, may=lambda u: u == address or askable(u), reach=lambda _: True)

    assert found is None
    assert asked == ["/"]


async def test_what_is_no_page_is_left(serve: Serve) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        if request.path == "/pdf":
            return web.Response(body=b"%PDF <title>No</title>", content_type="application/pdf")
        return web.Response(status=404, text="<title>Gone</title>", content_type="text/html")

    address = await serve(page)

    assert await look(f"{address}/pdf") is None
    assert await look(f"{address}/gone") is None


async def test_a_page_without_end_is_read_only_so_far(serve: Serve) -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(headers={"Content-Type": "text/html; charset=utf-8"})
        await answer.prepare(request)
        await answer.write(b"<title>Endless</title>")
        try:
            while True:
                await answer.write(b"<p>more " * 1000)
        except ConnectionError:
            return answer

    assert await look(await serve(page)) == Page("Endless")


async def test_a_page_that_takes_too_long_is_left(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "SECONDS", 0.05)
    enough = asyncio.Event()

    async def page(_: web.Request) -> web.StreamResponse:
        await enough.wait()
        return web.Response()

    found = await look(await serve(page))
    enough.set()

    assert found is None


async def test_a_name_that_leads_nowhere_is_left() -> None:
    assert await peek("https://no-such-name.invalid/") is None
