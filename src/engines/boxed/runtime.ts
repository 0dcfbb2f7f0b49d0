/** The part of onnxruntime's programming interface that this engine uses, as its package declares it. */
export interface RuntimeTensor {
  readonly dims: readonly number[];
  readonly data: unknown;
}
export type Feeds = Record<string, RuntimeTensor>;

export interface RuntimeSession {
  run(feeds: Feeds): Promise<Record<string, RuntimeTensor>>;
  release(): Promise<void>;
}

export interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<RuntimeSession>;
  };
  readonly Tensor: {
    new (type: 'float32', data: Float32Array, dims: readonly number[]): RuntimeTensor;
    new (type: 'int64', data: BigInt64Array, dims: readonly number[]): RuntimeTensor;
  };
}

export const runtimePackage = 'onnxruntime-node';

/** Whole numbers as the tensors of ids, masks and positions that the graphs take. */
export function wholeNumbers(
  { Tensor }: Runtime,
  values: readonly number[],
  dims: readonly number[],
): RuntimeTensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), dims);
}

/** The data of an output that the graph declares as float. */
export function floats(tensor: RuntimeTensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new TypeError('an output of the model is not of the declared type');
}

/** The data of an output that the graph declares as whole numbers, all of them small enough for `number`. */
export function integers(tensor: RuntimeTensor | undefined): number[] {
  if (tensor?.data instanceof BigInt64Array) return Array.from(tensor.data, Number);
  throw new TypeError('an output of the model is not of the declared type');
}

/**
 * Takes rows out of a tensor's second dimension (`[layers, rows, …]`) in the order given; a row may be taken more
 * than once.
 */
export function takeRows({ Tensor }: Runtime, tensor: RuntimeTensor, rows: readonly number[]): RuntimeTensor {
  const [layers = 0, from = 0, ...rest] = tensor.dims;
  const size = rest.reduce((product, dim) => product * dim, 1);
  const data = floats(tensor);
  const taken = new Float32Array(layers * rows.length * size);
  for (let layer = 0; layer < layers; layer += 1)
    for (const [to, row] of rows.entries()) {
      const start = (layer * from + row) * size;
      taken.set(data.subarray(start, start + size), (layer * rows.length + to) * size);
    }
  return new Tensor('float32', taken, [layers, rows.length, ...rest]);
}
