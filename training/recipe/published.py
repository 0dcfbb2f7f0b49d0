"""Reads a published model back from its graphs, to go on training from it or to export it anew."""

import json
import pathlib

import numpy
import onnx
import torch
from onnx import numpy_helper
from sentencepiece import sentencepiece_model_pb2
from torch import Tensor

from .vocabulary import FIRST_BYTE, FIRST_PIECE, UNKNOWN


def published_weights(folder: pathlib.Path) -> dict[str, Tensor]:
    """The state of model.Model that encoder.onnx and decoder.onnx in `folder` hold, int8 weights widened."""
    state: dict[str, Tensor] = {}
    for name in ("encoder", "decoder"):
        graph = onnx.load(str(folder / f"{name}.onnx")).graph
        held = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        for key in [key for key in held if key.endswith(".int8")]:
            held[key[: -len(".int8")]] = held[key].astype(numpy.float32) * held[key[: -len(".int8")] + ".scale"]
        named = {key: value for key, value in held.items() if key.startswith("model.") and not key.endswith((".int8", ".scale"))}
        # torch writes a linear layer as a product with its transposed weight, under a number, and a sum with its bias, under its name.
        biases = {input_name: bias for node in graph.node if node.op_type == "Add"
                  for bias in node.input if bias.endswith(".bias") for input_name in node.input}
        for node in graph.node:
            if node.op_type == "MatMul" and node.output[0] in biases and node.input[1] in held:
                named[biases[node.output[0]].replace(".bias", ".weight")] = held[node.input[1]].T
        state |= {key[len("model.") :]: torch.from_numpy(value.copy()) for key, value in named.items()}
    return state


def published_vocabulary(path: pathlib.Path, to: pathlib.Path) -> None:
    """Makes of a published vocabulary.json the SentencePiece model it came from."""
    model = sentencepiece_model_pb2.ModelProto()
    kind = model.SentencePiece
    pieces = json.loads(path.read_text(encoding="utf-8"))["pieces"]
    for number, (piece, score) in enumerate(pieces):
        part = model.pieces.add(piece=piece, score=score)
        if number == UNKNOWN:
            part.type = kind.UNKNOWN
        elif number < FIRST_BYTE:
            part.type = kind.CONTROL
        elif number < FIRST_PIECE:
            part.type = kind.BYTE
    trainer, normaliser = model.trainer_spec, model.normalizer_spec
    trainer.model_type, trainer.vocab_size, trainer.byte_fallback = trainer.UNIGRAM, len(pieces), True
    trainer.pad_id, trainer.unk_id, trainer.bos_id, trainer.eos_id = 0, 1, 2, 3
    normaliser.name = "identity"
    normaliser.add_dummy_prefix, normaliser.remove_extra_whitespaces = False, False
    to.write_bytes(model.SerializeToString())
