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
  const size = product(rest);
  const taken = new Float32Array(layers * rows.length * size);
  copyRows(floats(tensor), taken, { layers, from, rows, size });
  return new Tensor('float32', taken, [layers, rows.length, ...rest]);
}

/** Takes rows out of the first dimension of a tensor of floats or of whole numbers. */
export function takeFirstRows(
  { Tensor }: Runtime,
  tensor: RuntimeTensor,
  rows: readonly number[],
): RuntimeTensor {
  const [from = 0, ...rest] = tensor.dims;
  const plan = { layers: 1, from, rows, size: product(rest) };
  const dims = [rows.length, ...rest];
  if (tensor.data instanceof BigInt64Array) {
    const taken = new BigInt64Array(rows.length * plan.size);
    copyRows(tensor.data, taken, plan);
    return new Tensor('int64', taken, dims);
  }
  const taken = new Float32Array(rows.length * plan.size);
  copyRows(floats(tensor), taken, plan);
  return new Tensor('float32', taken, dims);
}

interface RowPlan {
  readonly layers: number;
  /** Rows that the source has a layer. */
  readonly from: number;
  readonly rows: readonly number[];
  readonly size: number;
}

interface Numbers<Self> {
  subarray(start: number, end: number): Self;
  set(values: Self, at: number): void;
}

function copyRows<Data extends Numbers<Data>>(
  source: Data,
  taken: Data,
  { layers, from, rows, size }: RowPlan,
): void {
  for (let layer = 0; layer < layers; layer += 1)
    for (const [to, row] of rows.entries()) {
      const start = (layer * from + row) * size;
      taken.set(source.subarray(start, start + size), (layer * rows.length + to) * size);
    }
}

function product(dims: readonly number[]): number {
  return dims.reduce((size, dim) => size * dim, 1);
}
