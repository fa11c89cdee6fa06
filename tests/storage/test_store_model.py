"""Any history a `Store` may have, whichever backend keeps it, beside a plain dict."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storage.protocol import Change, Doc, Drop, DropAll, Put, Store
from tests.storage.conftest import Backend

ME = 7
KEYS = st.sampled_from(["a", "b", 'q"uote', 'q\\":{', "ключ", "x:y,"])
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
PUTS = st.builds(
    Put, KEYS, KEYS, st.dictionaries(st.text(max_size=5), JSON, max_size=4), st.booleans()
)
STEPS = st.lists(
    st.lists(PUTS | st.builds(Drop, KEYS, KEYS) | st.builds(DropAll), max_size=4), max_size=8
)


def carried_out(tables: dict[str, dict[str, Doc]], changes: list[Change]) -> bool:
    draft = {table: dict(rows) for table, rows in tables.items()}
    for change in changes:
        if isinstance(change, DropAll):
            draft.clear()
            continue
        rows = draft.setdefault(change.table, {})
        if isinstance(change, Drop):
            rows.pop(change.key, None)
        elif change.new and change.key in rows:
            return False
        else:
            rows[change.key] = change.doc
    tables.clear()
    tables.update(draft)
    return True


async def reads_as(store: Store, model: dict[str, dict[str, Doc]]) -> None:
    for table, rows in model.items():
        assert await store.scan(ME, table) == list(rows.values())
        for key, doc in rows.items():
            assert await store.get(ME, table, key) == doc


@given(steps=STEPS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_any_history_reads_as_a_plain_dict_would(
    backend: Backend, steps: list[list[Change]]
) -> None:
    store = await backend.open()
    await store.apply(ME, [DropAll()], scrub=True)
    model: dict[str, dict[str, Doc]] = {}
    for step in steps:
        assert await store.apply(ME, step) == carried_out(model, step)
    await reads_as(store, model)
    await reads_as(await backend.open(), model)
