"""Settings: what `config.toml` and the environment say, checked, frozen and typed."""

from typed_settings import Secret

from bot.settings.faults import Fault
from bot.settings.load import CONFIG, keys, load, variable, variables
from bot.settings.sections import Logging, Nudges, Settings, Storage, Telegram

__all__ = [
    "CONFIG",
    "Fault",
    "Logging",
    "Nudges",
    "Secret",
    "Settings",
    "Storage",
    "Telegram",
    "keys",
    "load",
    "variable",
    "variables",
]
