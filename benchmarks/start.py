"""How fast and how heavy `kith run` starts, beside a bare python-telegram-bot echo bot.

Both run in turn against a stub Bot API server in this process; medians and their ratio are
printed, with the ratios Kith promises to stay within.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

TOKEN = "424242:a-token-that-opens-nothing"  # noqa: S105 - of the stub below
START_SECONDS = 30
SETTLE_SECONDS = 1.0
MOST_TIME = 1.3
MOST_MEMORY = 1.5

ECHO = """
import sys
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    await update.message.reply_text(update.message.text)

app = Application.builder().token(sys.argv[1]).base_url(sys.argv[2]).build()
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling()
"""

ME = {"id": 424242, "is_bot": True, "first_name": "Kith", "username": "kith_bot"}


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to the first getUpdates, resident megabytes a second later."""

    seconds: float
    megabytes: float


class Stub(ThreadingHTTPServer):
    """A Bot API that has nothing to say and notes when it is first asked for updates."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.polled = threading.Event()
        self.closing = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a bot that is killed cuts its connections."""

    @property
    def base_url(self) -> str:
        """What python-telegram-bot takes as `base_url`."""
        return f"http://127.0.0.1:{self.server_port}/bot"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        stub = self.server
        assert isinstance(stub, Stub)  # noqa: S101 - only a Stub makes these
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        method = self.path.rpartition("/")[2]
        if method == "getUpdates":
            stub.polled.set()
            stub.closing.wait(0.5)
        self._reply(ME if method == "getMe" else [] if method.startswith("get") else True)

    def _reply(self, result: Any) -> None:  # noqa: ANN401 - any JSON
        body = json.dumps({"ok": True, "result": result}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
        """Print nothing."""


def echo_bot(base_url: str, folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and environment of the bare bot."""
    script = folder / "echo.py"
    script.write_text(ECHO, "utf-8")
    return [sys.executable, str(script), TOKEN, base_url], dict(os.environ)


def kith(base_url: str, folder: Path) -> tuple[list[str], dict[str, str]]:
    """The command and environment of Kith with an empty store."""
    settings = {
        "KITH_TELEGRAM__TOKEN": TOKEN,
        "KITH_TELEGRAM__BASE_URL": base_url,
        "KITH_TELEGRAM__ALLOWED_USERS": "[7001]",
        "KITH_STORAGE__PATH": str(folder / "data"),
        "KITH_LOGGING__LEVEL": "WARNING",
    }
    return [str(Path(sys.executable).with_name("kith")), "run"], os.environ | settings


BOTS = {"echo bot": echo_bot, "kith run": kith}


def start(name: str) -> Start:
    """Start a bot from nothing, measure it, stop it."""
    stub = Stub()
    serving = threading.Thread(target=stub.serve_forever, daemon=True)
    serving.start()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as output:
        command, environ = BOTS[name](stub.base_url, Path(folder))
        began = time.perf_counter()
        bot = subprocess.Popen(  # noqa: S603 - our own command
            command, env=environ, cwd=folder, stdout=output, stderr=subprocess.STDOUT
        )
        try:
            while not stub.polled.wait(0.001):
                if bot.poll() is not None or time.perf_counter() - began > START_SECONDS:
                    output.seek(0)
                    sys.exit(f"{name} did not start:\n{output.read().decode()}")
            seconds = time.perf_counter() - began
            time.sleep(SETTLE_SECONDS)
            return Start(seconds, resident(bot.pid))
        finally:
            stub.closing.set()
            bot.kill()
            bot.wait()
            stub.shutdown()
            stub.server_close()


def resident(pid: int) -> float:
    """Megabytes (10^6 bytes) of memory the process holds."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) * 1024 / 1e6


def main() -> None:
    """Start each bot in turn, several times, and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=9)
    rounds = arguments.parse_args().rounds

    starts: dict[str, list[Start]] = {name: [start(name)] for name in BOTS}
    for _ in range(rounds):
        for name, measured in starts.items():
            measured.append(start(name))
    warm = {name: measured[1:] for name, measured in starts.items()}

    print(f"{'':10} {'first getUpdates':>18} {'memory':>10}   (median of {rounds})")
    seconds = {n: statistics.median(s.seconds for s in m) for n, m in warm.items()}
    memory = {n: statistics.median(s.megabytes for s in m) for n, m in warm.items()}
    for name in BOTS:
        print(f"{name:10} {seconds[name]:16.2f} s {memory[name]:7.1f} MB")
    print(
        f"{'ratio':10} {seconds['kith run'] / seconds['echo bot']:18.2f} "
        f"{memory['kith run'] / memory['echo bot']:10.2f}"
    )
    print(f"{'promised':10} {MOST_TIME:>18} {MOST_MEMORY:>10}")


if __name__ == "__main__":
    main()
