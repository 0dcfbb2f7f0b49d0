import { ModelError } from './models/model-error.js';

/** Imports a package by name; a parameter so that tests give a module of their own. */
export type ImportPackage = (name: string) => Promise<unknown>;

export const importPackage: ImportPackage = (name) => import(name);

/** Throws ModelError `engines.package_missing` with the command that installs it, when it is not there. */
export async function importOptional(name: string, load: ImportPackage): Promise<unknown> {
  try {
    return await load(name);
  } catch (error) {
    throw new ModelError('engines.package_missing', { package: name }, { cause: error });
  }
}
