"""Calls to the playground's Bot API without any bot library: what is sent is exactly this."""

from typing import Any

import aiohttp

from bot.playground.server import Playground


class Client:
    """Sends calls in forms, or in JSON, and gives back the answer as it is."""

    def __init__(self, playground: Playground, session: aiohttp.ClientSession) -> None:
        self._url = f"{playground.base_url}{playground.token}"
        self._session = session

    async def json(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
        async with self._session.post(f"{self._url}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def form(self, method: str, **params: str) -> dict[str, Any]:
        async with self._session.post(f"{self._url}/{method}", data=params) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def get(self, method: str, **params: str) -> dict[str, Any]:
        async with self._session.get(f"{self._url}/{method}", params=params) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def why(self, method: str, **params: Any) -> str:  # noqa: ANN401 - any JSON
        """The sentence with which a call is refused."""
        answer = await self.json(method, **params)
        assert not answer["ok"]
        description: str = answer["description"]
        return description

    async def does(self, method: str, **params: Any) -> Any:  # noqa: ANN401 - any JSON
        """The result of a call that must work."""
        answer = await self.json(method, **params)
        assert answer["ok"], answer
        return answer["result"]
