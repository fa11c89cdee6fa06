"""The chat page in a real browser, with the small echo bot behind it."""

import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

from bot.playground.chat import STRANGER, YOU
from bot.playground.server import Playground
from tests.playground.conftest import echoing, playing
from tests.playground.test_real_bot import PNG

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = ViewportSize(width=360, height=720)

# One browser is started for all of these, so they share its event loop; each has a playground, a
# bot and a browser profile of its own.
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason=f"no browser: none of {NAMES} in PATH"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def playground() -> AsyncIterator[Playground]:
    async with playing() as playground, echoing(playground):
        yield playground


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, playground: Playground) -> AsyncIterator[Page]:
    faults: list[str] = []
    async with await browser.new_context(viewport=PHONE) as profile:
        page = await profile.new_page()
        page.on("pageerror", lambda error: faults.append(error.message))
        page.on("console", lambda line: faults.extend([line.text] if line.type == "error" else []))
        await page.goto(playground.page_url)
        # Whoever types before the page knows who they are is not understood.
        await expect(page.locator("#person option")).not_to_have_count(0)
        yield page
    assert faults == []


async def say(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


async def test_a_newcomer_sends_the_suggested_note_and_sees_the_answer(page: Page) -> None:
    await page.get_by_role("button", name="met Ana at soccer").click()
    await page.keyboard.press("Enter")
    await expect(page.locator(".theirs .body")).to_have_text(
        "You said: met Ana at soccer, she’s in fintech"
    )
    await expect(page.locator(".theirs b")).to_have_text("met Ana at soccer, she’s in fintech")
    await expect(page.get_by_text("Text Kith as you would text a friend")).to_be_hidden()


async def test_what_was_sent_is_never_read_as_html(page: Page) -> None:
    await say(page, "<img src=x onerror=alert(1)> & <b>bold</b>")
    await expect(page.locator(".mine .body")).to_have_text(
        "<img src=x onerror=alert(1)> & <b>bold</b>"
    )
    await expect(page.locator(".messages img")).to_have_count(0)


async def test_a_pressed_button_edits_the_message(page: Page) -> None:
    await say(page, "met Ana")
    await page.get_by_role("button", name="Shout").click()
    await expect(page.locator(".theirs .body")).to_have_text("YOU SAID: MET ANA")
    await expect(page.locator(".theirs .meta")).to_contain_text("edited")
    await expect(page.locator(".inline")).to_have_count(0)


async def test_an_alert_is_shown_and_closed(page: Page) -> None:
    await say(page, "met Ana")
    await page.get_by_role("button", name="Hush").click()
    await expect(page.get_by_role("dialog")).to_contain_text("Hush!")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_the_last_message_is_edited_with_the_keyboard_alone(page: Page) -> None:
    await say(page, "met Ana")
    await expect(page.locator(".theirs")).to_have_count(1)
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("met Ana")
    await say(page, "met Anna")
    await expect(page.locator(".mine .body")).to_have_text("met Anna")
    await expect(page.locator(".theirs .body").last).to_have_text("You changed it to: met Anna")


async def test_a_tapped_message_offers_to_edit_it(page: Page) -> None:
    await say(page, "met Ana")
    await page.locator(".mine .bubble").click()
    await page.get_by_role("button", name="Edit").click()
    await expect(page.get_by_text("Editing")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_label("Message", exact=True)).to_have_value("")


async def test_a_slash_opens_the_command_menu(page: Page) -> None:
    await page.get_by_label("Message", exact=True).press_sequentially("/")
    menu = page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(menu).to_have_text(["/startSay hello", "/dueWho is due"])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .body")).to_have_text("/due")


async def test_the_clock_moves_and_names_the_new_day(page: Page, playground: Playground) -> None:
    moved = []

    async def tick() -> None:
        moved.append(playground.clock.now())

    playground.on_clock_moved = tick
    await say(page, "met Ana")
    await expect(page.locator(".theirs")).to_have_count(1)
    await expect(page.locator("#now")).to_contain_text("Tue 3 Mar")
    for button, day in (
        ("Tomorrow", "Wed 4 Mar"),
        ("+1 week", "Wed 11 Mar"),
        ("+2 months", "Mon 11 May"),
    ):
        await page.get_by_role("button", name=button).click()
        await expect(page.locator("#now")).to_contain_text(day)
    assert len(moved) == 3
    await say(page, "met Bob")
    await expect(page.locator(".day:visible")).to_have_text(
        ["Tuesday, 3 March 2026", "Monday, 11 May 2026"]
    )


async def test_a_photo_is_sent_and_shown(page: Page) -> None:
    await page.locator("#file").set_input_files(
        {"name": "card.png", "mimeType": "image/png", "buffer": PNG}
    )
    await expect(page.locator(".mine .photo")).to_have_js_property("complete", value=True)
    await expect(page.locator(".theirs .photo")).to_have_js_property("naturalWidth", 1)
    await expect(page.locator(".theirs .document")).to_contain_text("same.png")


async def test_somebody_else_has_their_own_chat(page: Page, playground: Playground) -> None:
    await say(page, "met Ana")
    await expect(page.locator(".theirs")).to_have_count(1)
    await page.get_by_label("Chat as").select_option("A stranger")
    await expect(page.locator(".messages li")).to_have_count(0)
    await say(page, "let me in")
    await expect(page.locator(".theirs .body")).to_have_text("You said: let me in")
    assert len(list(playground.chat.of(STRANGER))) == 2
    await page.get_by_label("Chat as").select_option("You")
    await expect(page.locator(".theirs .body")).to_have_text("You said: met Ana")


async def test_the_bot_is_blocked_and_let_in_again(page: Page, playground: Playground) -> None:
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("button", name="Block Kith").click()
    await expect(page.get_by_text("You have blocked Kith.")).to_be_visible()
    assert YOU.id in playground.chat.blocked
    await page.get_by_role("button", name="Unblock").click()
    await say(page, "met Ana")
    await expect(page.locator(".theirs")).to_have_count(1)


async def test_a_contact_is_shared(page: Page, playground: Playground) -> None:
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("button", name="Share a contact").click()
    await page.get_by_label("First name").fill("Grace")
    await page.get_by_role("button", name="Share", exact=True).click()
    await expect(page.locator(".mine .card")).to_contain_text("Grace Silva")
    (message,) = playground.chat.of(YOU)
    assert message.content["contact"]["phone_number"] == "+351 912 345 678"


async def test_starting_over_empties_the_chat(page: Page) -> None:
    await say(page, "met Ana")
    await expect(page.locator(".theirs")).to_have_count(1)
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("button", name="Start over").click()
    await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(page.get_by_text("Text Kith as you would text a friend")).to_be_visible()
    await expect(page.locator(".messages li")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
async def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    await page.set_viewport_size(ViewportSize(width=width, height=720))
    await say(page, "W" * 300)
    await expect(page.locator(".theirs")).to_have_count(1)
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    assert await page.evaluate("document.querySelector('main').scrollWidth") <= width
