/**
 * The shape of a namespace in another language: the same keys, other words. Plural suffixes
 * (`_one`, `_few`, `_many`, `_other`) differ by language, so they may be added but `_other` is required.
 */
export type Messages<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Messages<T[K]>;
} & Partial<Record<`${string}_one` | `${string}_few` | `${string}_many`, string>>;
