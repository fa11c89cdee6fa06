from pathlib import Path

import pytest

from storage.snapshot import NotASnapshotError, parse, salvage, write

TABLES = {
    "people": [("ana", b'{"name":"Ana"}'), ('q"uo:te', b'{"name":"Bob"}'), ("tom", b"{}")],
    "notes": [("1", b'{"text":"a"}'), ("ana", b'{"name":"Ana"}')],
}
EVERY = {(table, key, raw) for table, rows in TABLES.items() for key, raw in rows}


@pytest.fixture
def data(tmp_path: Path) -> bytes:
    write(tmp_path / "7.json", TABLES, 12)
    return (tmp_path / "7.json").read_bytes()


def test_what_was_written_is_read_in_order(data: bytes) -> None:
    held = parse(data)
    assert {table: list(rows.items()) for table, rows in held.tables.items()} == TABLES
    assert (held.seq, held.damaged, held.lost) == (12, False, 0)


def test_nothing_is_written_and_read_too(tmp_path: Path) -> None:
    write(tmp_path / "7.json", {"people": []}, 3)
    held = parse((tmp_path / "7.json").read_bytes())
    assert (held.tables, held.seq) == ({}, 3)


def test_a_table_of_many_documents_is_written_in_parts(tmp_path: Path) -> None:
    for count in (511, 512, 513, 1025):
        rows = [(str(n), b"%d" % n) for n in range(count)]
        write(tmp_path / "7.json", {"t": rows}, 1)
        assert list(parse((tmp_path / "7.json").read_bytes()).tables["t"].items()) == rows


def test_a_byte_flipped_anywhere_is_noticed_and_costs_one_document_at_most(data: bytes) -> None:
    trailer = data.rindex(b'"_kith"')
    for at in range(len(data)):
        for mask in (0x01, 0xFF):
            damaged = bytearray(data)
            damaged[at] ^= mask
            with pytest.raises(NotASnapshotError):
                parse(bytes(damaged))
            held = salvage(bytes(damaged))
            saved = {(t, k, raw) for t, rows in held.tables.items() for k, raw in rows.items()}
            if at < trailer:
                assert saved <= EVERY, (at, mask)
                assert len(EVERY - saved) == held.lost <= 2, (at, mask)
            else:
                assert saved == EVERY, (at, mask)


def test_a_file_cut_anywhere_gives_what_is_before_the_cut(data: bytes) -> None:
    for cut in range(len(data)):
        with pytest.raises(NotASnapshotError):
            parse(data[:cut])
        held = salvage(data[:cut])
        saved = {(t, k, raw) for t, rows in held.tables.items() for k, raw in rows.items()}
        assert saved <= EVERY, cut
        assert len(saved) >= data[:cut].count(b"},\n") - 1, cut
