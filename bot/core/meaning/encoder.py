"""What short texts mean, word beside word, so that `jelly legs` finds who trains for a triathlon.

`encoder.npz` holds a small transformer (Devlin et al. 2018): all-MiniLM-L6-v2 (Apache 2.0), fitted
to tell which fact on record makes a page worth sending; CONTRIBUTING says how. Its numbers are kept
in eight bits a row and one factor a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import islice

import numpy as np
import numpy.typing as npt

from bot.core.meaning.wordpieces import pieces

Numbers = npt.NDArray[np.float32]

_MOST = 64
"""How many pieces of a text are read."""
_AT_ONCE = 1024
"""How many pieces are worked on together: more would cost memory and save no time."""
_REMEMBERED = 32768
_NEARLY_NONE = np.float32(1e-12)
_HEADS = 12


@dataclass(frozen=True, slots=True)
class _Layer:
    """One layer: what each piece asks of the others and takes from them, and what it makes of that."""

    asks: Numbers
    asks_bias: Numbers
    takes: Numbers
    takes_bias: Numbers
    first_norm: Numbers
    up: Numbers
    up_bias: Numbers
    down: Numbers
    down_bias: Numbers
    second_norm: Numbers


@dataclass(frozen=True, slots=True)
class _Model:
    known: Mapping[str, int]
    start: int
    end: int
    unknown: int
    pieces: npt.NDArray[np.int8]
    scales: Numbers
    places: Numbers
    norm: Numbers
    layers: tuple[_Layer, ...]

    def cut(self, text: str) -> tuple[int, ...]:
        found = islice(pieces(text, self.known, self.unknown), _MOST - 2)
        return (self.start, *found, self.end)

    def senses(self, cut: npt.NDArray[np.int64]) -> Numbers:
        """What texts of as many pieces each (texts, pieces) mean: (texts, 384), each of length 1."""
        scales = self.scales[cut][..., None]
        felt = _even(self.pieces[cut] * scales + self.places[: cut.shape[1]], self.norm)
        for layer in self.layers:
            heard = _attention(felt @ layer.asks + layer.asks_bias)
            felt = _even(felt + heard @ layer.takes + layer.takes_bias, layer.first_norm)
            grown = _gelu(felt @ layer.up + layer.up_bias)
            felt = _even(felt + grown @ layer.down + layer.down_bias, layer.second_norm)
        told = felt.mean(axis=1)
        found: Numbers = told / np.maximum(np.linalg.norm(told, axis=1)[:, None], _NEARLY_NONE)
        return found


def senses(texts: Sequence[str]) -> Numbers:
    """What each text means: (texts, 384), rows of length 1, so that `a @ b` is how near two are.

    The last ones that were new are remembered.
    """
    memory, model = _memory(), _model()
    known = {text: kept for text in texts if (kept := memory.get(text)) is not None}
    new = {text: model.cut(text) for text in texts if text not in known}
    for batch in _batches(new):
        found = model.senses(np.array([new[text] for text in batch])).astype(np.float16)
        known.update(zip(batch, found, strict=True))
    memory.update((text, known[text]) for text in new)
    for text in list(islice(memory, max(0, len(memory) - _REMEMBERED))):
        memory.pop(text, None)
    told: Numbers = np.array([known[text] for text in texts]).astype(np.float32)
    return told.reshape(len(texts), model.norm.shape[1])


def _batches(cut: Mapping[str, tuple[int, ...]]) -> Iterator[list[str]]:
    """The texts, those of one length together."""
    by_length: dict[int, list[str]] = {}
    for text, found in cut.items():
        by_length.setdefault(len(found), []).append(text)
    for length, texts in by_length.items():
        size = max(1, _AT_ONCE // length)
        yield from (texts[n : n + size] for n in range(0, len(texts), size))


def _attention(asked: Numbers) -> Numbers:
    """What each piece takes from the others, by how well its question fits what they offer."""
    texts, length, width = asked.shape
    each = asked.reshape(texts, length, 3, _HEADS, width // 3 // _HEADS).transpose(2, 0, 3, 1, 4)
    question, key, value = each[0], each[1], each[2]
    fit = question @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(question.shape[-1]))
    share = np.exp(fit - fit.max(axis=-1, keepdims=True))
    share /= share.sum(axis=-1, keepdims=True)
    heard: Numbers = (share @ value).transpose(0, 2, 1, 3).reshape(texts, length, width // 3)
    return heard


def _even(felt: Numbers, norm: Numbers) -> Numbers:
    """Layer normalisation, in place: `norm` holds gain and bias."""
    felt -= felt.mean(axis=-1, keepdims=True)
    felt /= np.sqrt(np.einsum("...n,...n->...", felt, felt) / felt.shape[-1] + _NEARLY_NONE)[
        ..., None
    ]
    felt *= norm[0]
    felt += norm[1]
    return felt


def _gelu(x: Numbers) -> Numbers:
    """The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016)."""
    bent: Numbers = x * x
    bent *= np.float32(0.044715)
    bent += 1
    bent *= x
    bent *= np.float32(0.7978845608)
    np.tanh(bent, out=bent)
    bent += 1
    bent *= x
    bent *= np.float32(0.5)
    return bent


@cache
def _memory() -> dict[str, npt.NDArray[np.float16]]:
    return {}


@cache
def _model() -> _Model:
    with (
        as_file(files(__package__).joinpath("encoder.npz")) as path,
        np.load(path, allow_pickle=False) as kept,
    ):
        known = {piece: n for n, piece in enumerate(kept["known"].tobytes().decode().split("\n"))}

        def whole(name: str) -> Numbers:
            numbers: Numbers = kept[name].astype(np.float32)
            scales = f"{name}_scales"
            return numbers * kept[scales].astype(np.float32) if scales in kept else numbers

        names = _Layer.__dataclass_fields__
        count = int(kept["layers"])
        return _Model(
            known,
            known["[CLS]"],
            known["[SEP]"],
            known["[UNK]"],
            kept["pieces"],
            kept["pieces_scales"].astype(np.float32),
            whole("places"),
            whole("norm"),
            tuple(_Layer(*(whole(f"{n}.{name}") for name in names)) for n in range(count)),
        )
