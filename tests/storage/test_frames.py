from hypothesis import given
from hypothesis import strategies as st

from storage.frames import frame, read

PAYLOADS = [b'{"seq":1}', b'{"seq":2,"text":"met Ana"}', b"{}", b'{"seq":4}']
WHOLE = b"".join(map(frame, PAYLOADS))
LAST = len(WHOLE) - len(frame(PAYLOADS[-1]))


def test_what_was_framed_is_read() -> None:
    reading = read(WHOLE)
    assert (reading.payloads, reading.torn, reading.damaged) == (PAYLOADS, 0, 0)


def test_an_end_cut_anywhere_loses_only_the_cut_frame() -> None:
    for cut in range(LAST, len(WHOLE)):
        reading = read(WHOLE[:cut])
        whole = 4 if cut == len(WHOLE) - 1 else 3  # only the line break is missing
        assert (reading.payloads, reading.damaged) == (PAYLOADS[:whole], 0), cut


def test_room_that_was_never_written_to_is_no_damage() -> None:
    for cut in range(LAST, len(WHOLE)):
        reading = read(WHOLE[:cut] + bytes(5000))
        assert reading.payloads[:3] == PAYLOADS[:3], cut
        assert reading.damaged == 0, cut


def test_a_flipped_byte_anywhere_loses_no_other_frame_and_is_noticed() -> None:
    starts = [WHOLE.index(frame(payload)) for payload in PAYLOADS]
    for at in range(len(WHOLE)):
        for mask in (0x01, 0x80, 0xFF):
            data = bytearray(WHOLE)
            data[at] ^= mask
            reading = read(bytes(data))
            hit = max(n for n, start in enumerate(starts) if start <= at)
            others = [payload for n, payload in enumerate(PAYLOADS) if n != hit]
            assert [p for p in reading.payloads if p != PAYLOADS[hit]] == others, (at, mask)
            assert reading.damaged or reading.torn or at == len(WHOLE) - 1, (at, mask)


@given(st.lists(st.binary(max_size=40).map(lambda raw: raw.replace(b"\n", b""))), st.binary())
def test_no_bytes_at_all_make_reading_fail(payloads: list[bytes], noise: bytes) -> None:
    lines = b"".join(map(frame, payloads))
    assert read(lines + noise).payloads[: len(payloads)] == payloads
    read(noise + b"\n" + lines)
