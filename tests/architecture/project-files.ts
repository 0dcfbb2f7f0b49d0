import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectFolder } from '../support/dragoman-process.js';

export interface SourceFile {
  /** From the project's folder, with `/`: `src/domain/article.ts`. */
  readonly path: string;
  readonly text: string;
  /** Files of the project that it imports, types included, as paths like `path`. */
  readonly imports: readonly string[];
  /** Those of them that are of types alone and vanish when compiled. */
  readonly typeImports: readonly string[];
}

const specifier = /(?:\bfrom\s+|\bimport\s+|\bimport\()['"](\.[^'"]+)['"]/g;

const typeSpecifier = /\b(?:import|export) type [^;]*?\bfrom\s+['"](\.[^'"]+)['"]/g;

/** Every TypeScript file below the folders named. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => {
        const full = join(entry.parentPath, entry.name);
        const text = readFileSync(full, 'utf8');
        const targets = (pattern: RegExp) =>
          [...text.matchAll(pattern)].map(([, target = '']) =>
            projectPath(join(dirname(full), target)).replace(/\.js$/, '.ts'),
          );
        const path = projectPath(full);
        return { path, text, imports: targets(specifier), typeImports: targets(typeSpecifier) };
      }),
  );
}

function projectPath(full: string): string {
  return relative(projectFolder, full).split(sep).join('/');
}
