"""ONNX with int8 weights: encoder and one decoder step with its cache."""

import hashlib
import json
import pathlib

import numpy
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from .config import Config
from .decode import TOP, Decoding, encoder_ids, translate_ids
from .model import Model
from .vocabulary import SPECIAL_COUNT, Vocabulary

_OPSET = 16
# Matrices below this many numbers stay in float: they would save nothing.
_SMALL = 4096


class EncoderGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        return (*self.model.encode(ids, mask), *self.model.candidates(ids))


class DecoderGraph(nn.Module):
    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, position: Tensor, beam_order: Tensor, mask: Tensor, cross_keys: Tensor,
                cross_values: Tensor, pieces: Tensor, bias: Tensor, tag: Tensor, past_keys: Tensor, past_values: Tensor,
                past_covered: Tensor) -> tuple[Tensor, ...]:
        past = (past_keys.index_select(1, beam_order), past_values.index_select(1, beam_order))
        logs, keys, values, covered = self.model.step(ids, position, past, (cross_keys, cross_values), mask, (pieces, bias),
                                                      past_covered.index_select(0, beam_order), tag)
        top = torch.topk(logs, TOP, dim=-1)
        return top.values, top.indices, logs[:, :SPECIAL_COUNT], keys, values, covered


def quantise(weight: numpy.ndarray, axis: int) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Symmetric int8 with one scale per output channel: `axis` is summed over."""
    scale = numpy.maximum(numpy.abs(weight).max(axis=axis, keepdims=True), 1e-8) / 127.0
    return numpy.clip(numpy.rint(weight / scale), -127, 127).astype(numpy.int8), scale.astype(numpy.float32)


def round_weights(model: Model) -> None:
    """Gives the model in memory the very weights that the exported files hold, so that both can be compared."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.dim() == 2 and parameter.numel() >= _SMALL:
                # torch keeps linear weights [out, in] and the embedding [vocabulary, width]: scales go by row.
                whole, scale = quantise(parameter.numpy(), 1)
                parameter.copy_(torch.from_numpy(whole.astype(numpy.float32) * scale))


def store_int8(path: pathlib.Path) -> None:
    """
    Replaces every two-dimensional float weight by int8 and scales, with Cast and Mul in the graph. Only the weights are
    whole numbers; sums are made in float, so a sentence's translation never depends on the others in its batch.
    """
    model = onnx.load(str(path))
    graph = model.graph
    _tie(graph)
    uses: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            uses.setdefault(name, []).append(node)
    nodes: list[onnx.NodeProto] = []
    kept: list[TensorProto] = []
    for tensor in graph.initializer:
        array = numpy_helper.to_array(tensor)
        users = uses.get(tensor.name, [])
        if array.ndim != 2 or array.dtype != numpy.float32 or array.size < _SMALL or tensor.name.endswith("positions"):
            kept.append(tensor)
            continue
        # Gather and Gemm(transB) and Transpose see [out, in]; MatMul sees [in, out].
        by_row = all(user.op_type in ("Gather", "Gemm", "Transpose") for user in users)
        whole, scale = quantise(array, 1 if by_row else 0)
        kept += [numpy_helper.from_array(whole, tensor.name + ".int8"), numpy_helper.from_array(scale, tensor.name + ".scale")]
        gathers = [user for user in users if user.op_type == "Gather"]
        for n, user in enumerate(gathers):
            # Looked up first, widened after: the table itself is never widened for it.
            rows, sizes = f"{tensor.name}.rows{n}", f"{tensor.name}.sizes{n}"
            nodes += [
                helper.make_node("Gather", [tensor.name + ".int8", user.input[1]], [rows], axis=0),
                helper.make_node("Gather", [tensor.name + ".scale", user.input[1]], [sizes], axis=0),
                helper.make_node("Cast", [rows], [rows + ".float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [rows + ".float", sizes], [user.output[0]]),
            ]
        for user in gathers:
            graph.node.remove(user)
        if len(users) > len(gathers):
            nodes += [
                helper.make_node("Cast", [tensor.name + ".int8"], [tensor.name + ".float"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [tensor.name + ".float", tensor.name + ".scale"], [tensor.name]),
            ]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    _sort(graph, nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def _tie(graph: onnx.GraphProto) -> None:
    """The embedding serves at both ends; torch writes a transposed copy for the output, which is read from it again here."""
    tables = {t.name: numpy_helper.to_array(t) for t in graph.initializer if len(t.dims) == 2}
    looked_up = {node.input[0] for node in graph.node if node.op_type == "Gather"}
    for name in [n for n in tables if n not in looked_up]:
        for table in looked_up & tables.keys():
            if tables[name].shape == tables[table].T.shape and numpy.array_equal(tables[name], tables[table].T):
                graph.initializer.remove(next(t for t in graph.initializer if t.name == name))
                graph.node.insert(0, helper.make_node("Transpose", [table], [name], perm=[1, 0]))


def _sort(graph: onnx.GraphProto, added: list[onnx.NodeProto]) -> None:
    """Topological order again: every node after what it reads."""
    waiting = [*added, *graph.node]
    known = {tensor.name for tensor in graph.initializer} | {value.name for value in graph.input} | {""}
    ordered: list[onnx.NodeProto] = []
    while waiting:
        later = []
        for node in waiting:
            if all(name in known for name in node.input):
                known.update(node.output)
                ordered.append(node)
            else:
                later.append(node)
        if len(later) == len(waiting):
            raise SystemExit("export: the graph has a node that reads what nothing makes")
        waiting = later
    del graph.node[:]
    graph.node.extend(ordered)


def export_graphs(model: Model, folder: pathlib.Path) -> None:
    ids, mask = torch.tensor([[4, 300, 301, 3], [4, 300, 3, 0]]), torch.tensor([[1, 1, 1, 1], [1, 1, 1, 0]])
    legacy = {} if torch.__version__ < "2.5" else {"dynamo": False}
    torch.onnx.export(
        EncoderGraph(model), (ids, mask), str(folder / "encoder.onnx"), opset_version=_OPSET,
        input_names=["ids", "mask"], output_names=["cross_keys", "cross_values", "pieces", "bias"],
        dynamic_axes={"ids": {0: "b", 1: "s"}, "mask": {0: "b", 1: "s"},
                      "cross_keys": {1: "b", 3: "s"}, "cross_values": {1: "b", 3: "s"},
                      "pieces": {0: "b", 1: "s"}, "bias": {0: "b", 1: "s"}}, **legacy)
    keys, values = model.encode(ids, mask)
    candidates = model.candidates(ids)
    past = torch.zeros(keys.shape[0], 2, keys.shape[2], 3, keys.shape[4])
    cache, cross = {1: "n", 3: "t"}, {1: "n", 3: "s"}
    torch.onnx.export(
        DecoderGraph(model), (torch.tensor([[2], [2]]), torch.tensor([3]), torch.tensor([0, 1]), mask, keys, values, *candidates,
                              ids[:, 0], past, past, torch.zeros(ids.shape)),
        str(folder / "decoder.onnx"), opset_version=_OPSET,
        input_names=["ids", "position", "beam_order", "mask", "cross_keys", "cross_values", "pieces", "bias", "tag",
                     "past_keys", "past_values", "past_covered"],
        output_names=["top_values", "top_indices", "special", "keys", "values", "covered"],
        dynamic_axes={"ids": {0: "n"}, "beam_order": {0: "n"}, "mask": {0: "n", 1: "s"}, "cross_keys": cross,
                      "cross_values": cross, "pieces": {0: "n", 1: "s"}, "bias": {0: "n", 1: "s"},
                      "tag": {0: "n"}, "past_covered": {0: "n", 1: "s"}, "covered": {0: "n", 1: "s"}, "past_keys": cache, "past_values": cache, "top_values": {0: "n"}, "top_indices": {0: "n"},
                      "special": {0: "n"}, "keys": {1: "n", 3: "u"}, "values": {1: "n", 3: "u"}},
        **legacy)


def write_parity(model: Model, vocabulary: Vocabulary, sentences: list[tuple[str, str]], decoding: Decoding,
                 path: pathlib.Path) -> None:
    """What this framework answers, token by token, with the exported weights: (marked source, target language)."""
    with path.open("w", encoding="utf-8") as file:
        for marked, target in sentences:
            ids = encoder_ids(vocabulary, marked, target)
            tokens = translate_ids(model, vocabulary, [ids], decoding)[0]
            row = {"source": marked, "target": target, "ids": ids, "output_ids": tokens,
                   "text": None if tokens is None else vocabulary.decode(tokens)}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def export(model: Model, vocabulary: Vocabulary, config: Config, folder: pathlib.Path, training: dict[str, object],
           parity: list[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    decoding = Decoding()
    model.eval()
    with torch.no_grad():
        export_graphs(model, folder)
    # The exporter gives the graph's modules the mode it found, which is training for those just made around the model.
    model.eval()
    for name in ("encoder", "decoder"):
        store_int8(folder / f"{name}.onnx")
    round_weights(model)
    vocabulary.write_json(folder / "vocabulary.json")
    write_parity(model, vocabulary, parity, decoding, folder / "parity.jsonl")
    files = {}
    for name, file in (("encoder", "encoder.onnx"), ("decoder", "decoder.onnx"), ("vocabulary", "vocabulary.json"),
                       ("dictionary", "dictionary.json")):
        data = (folder / file).read_bytes()
        files[name] = {"path": file, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    manifest = {
        "format": 2, "model": f"boxed-ru-en-kk-{config.name}", "purpose": config.purpose, "pairs": ["ru-en", "ru-kk"], "files": files,
        "architecture": {"width": config.width, "heads": config.heads, "encoderLayers": config.encoder_layers,
                         "decoderLayers": config.decoder_layers, "vocabularySize": vocabulary.size},
        "decoding": {"beam": decoding.beam, "lengthPenalty": decoding.length_penalty,
                     "maxSourceTokens": decoding.max_source_tokens, "maxTargetTokens": decoding.max_target_tokens,
                     "lengthRatio": decoding.length_ratio, "lengthExtra": decoding.length_extra,
                     "noRepeat": decoding.no_repeat, "noEcho": decoding.no_echo},
        "figures": {}, "training": training,
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
