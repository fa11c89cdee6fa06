"""Do what a newcomer does first: the README's first command, one note, its answer, Ctrl-C."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from http.client import HTTPException
from pathlib import Path
from urllib.request import Request, urlopen

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "make play"
PERSON = 7001
NOTE = "met Ana at soccer, she's in fintech"

UP_SECONDS = 600  # the first time, all that is needed is installed
ANSWER_SECONDS = 30
STOP_SECONDS = 5


class SmokeError(Exception):
    """The first command did not do what the README promises."""


class Play:
    """`make play` on `port`, with an empty home, its output in `log`."""

    def __init__(self, port: int, home: str, log: Path) -> None:
        self._page = f"http://127.0.0.1:{port}/"
        self._log = log
        with log.open("wb") as output:
            self._process = subprocess.Popen(  # noqa: S603 - a fixed command
                [*COMMAND.split(), f"ARGS=--no-browser --port {port}"],
                cwd=ROOT,
                env=os.environ | {"HOME": home},
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wait_until_up(self) -> None:
        """Return when the page is served."""
        until = time.monotonic() + UP_SECONDS
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise SmokeError(f"it ended with {self._process.returncode}")
            try:
                with urlopen(self._page, timeout=5):  # noqa: S310 - loopback
                    return
            except (OSError, HTTPException):
                time.sleep(0.2)
        raise SmokeError(f"no page after {UP_SECONDS} s")

    def answer(self, note: str, word: str) -> str:
        """Send `note` and return the first thing the bot says that holds `word`."""
        body = json.dumps({"person": PERSON, "text": note}).encode()
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(f"{self._page}play/text", body, headers), timeout=5):  # noqa: S310 - loopback
            pass
        stream = f"{self._page}play/stream?person={PERSON}"
        with urlopen(stream, timeout=ANSWER_SECONDS) as events:  # noqa: S310 - loopback
            for line in events:
                if line.startswith(b"data: "):
                    for message in json.loads(line[6:])["messages"]:
                        if not message.get("mine") and word in message.get("text", ""):
                            return str(message["text"])
        raise SmokeError("the stream ended without an answer")

    def stop(self) -> None:
        """Press Ctrl-C and see that it ends in time, with nothing left running and no traceback."""
        os.killpg(self._process.pid, signal.SIGINT)
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            raise SmokeError(f"it still ran {STOP_SECONDS} s after Ctrl-C") from None
        if self._is_left():
            raise SmokeError("it ended, but left processes running")
        complaint = re.search(r"Traceback|Error \d+", self.output())
        if complaint:
            raise SmokeError(f"it stopped with {complaint[0]!r}")

    def output(self) -> str:
        """All it has printed."""
        return self._log.read_text(errors="replace")

    def kill(self) -> None:
        """Leave nothing running."""
        if self._is_left():
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _is_left(self) -> bool:
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return False
        return True


def first_command(readme: Path) -> str:
    """The first line of the README's first block of code."""
    block = re.search(r"^```\w*\n(.+)$", readme.read_text("utf-8"), re.MULTILINE)
    return block[1] if block else ""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main() -> int:
    """Print each step and how long it took; 0 where all went well."""
    if first_command(ROOT / "README.md") != COMMAND:
        print(f"FAILED: the README's first command is not `{COMMAND}`")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        began = time.monotonic()
        play = Play(free_port(), scratch, Path(scratch) / "log")
        try:
            play.wait_until_up()
            print(f"{time.monotonic() - began:6.2f} s  up")
            said = play.answer(NOTE, "Ana")
            print(f"{time.monotonic() - began:6.2f} s  answered {NOTE!r} with {said!r}")
            play.stop()
            print(f"{time.monotonic() - began:6.2f} s  stopped")
        except (SmokeError, OSError, HTTPException) as error:
            print(f"FAILED: {error}\n--- its output:\n{play.output()}")
            return 1
        finally:
            play.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
