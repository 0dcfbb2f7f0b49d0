import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { link, lstat, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PublishError } from '../contracts/errors.js';
import { removeLeftovers, writeFileAtomically } from './atomic-file.js';
import { hasErrorCode } from './file-error.js';

const privateName = 'manifest-key.pem';
const publicName = 'manifest-key.pub.pem';

export interface ManifestSigner {
  /** The raw 32 bytes of the public key, base64. */
  readonly publicKey: string;
  /** ed25519 signature, base64; the same text always gives the same signature. */
  sign(text: string): string;
}

/** The `x` member of the JWK is the raw key (RFC 8037), in base64url. */
function rawPublicKey(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url').toString('base64');
}

async function readPrivateKey(file: string): Promise<KeyObject | null> {
  try {
    const { mode } = await lstat(file);
    // Windows has no such bits: it reports 0666 for any file.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new PublishError('publish.key_exposed', { path: file });
    const key = createPrivateKey(await readFile(file));
    if (key.asymmetricKeyType !== 'ed25519') throw new PublishError('publish.key_unusable', { path: file });
    return key;
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return null;
    if (error instanceof PublishError) throw error;
    // The parser's own message may quote the key, so it is not carried along.
    throw new PublishError('publish.key_unusable', { path: file });
  }
}

/** Puts a new key in place unless another process was first; link() refuses to replace. */
async function createKeyFile(file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  // A name of its own, so that several first users never share a half-written file.
  const temporary = `${file}.${randomUUID()}.tmp`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(temporary, file);
  } catch (error) {
    // Another process was first: its key counts, and it may have swept ours away as a leftover.
    if (!hasErrorCode(error, 'EEXIST') && !hasErrorCode(error, 'ENOENT')) throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

/** A killed first start leaves a private key that nobody will ever use. */
async function removeUnusedKeys(folder: string): Promise<void> {
  const names = await readdir(folder);
  const unused = names.filter((name) => name.startsWith(`${privateName}.`) && name.endsWith('.tmp'));
  for (const name of unused) await rm(path.join(folder, name), { force: true });
}

/**
 * The key that signs manifests, from `manifest-key.pem` in `folder` (the data folder). Made on first use, readable
 * by its owner only, with the public key in `manifest-key.pub.pem` beside it. Throws PublishError
 * `publish.key_exposed` when others may read the key, `publish.key_unusable` when it is not an ed25519 key.
 */
export async function createManifestSigner(folder: string): Promise<ManifestSigner> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, privateName);
  let key = await readPrivateKey(file);
  if (key === null) {
    await createKeyFile(file);
    key = await readPrivateKey(file);
  }
  if (key === null) throw new PublishError('publish.key_unusable', { path: file });
  const privateKey = key;
  await removeUnusedKeys(folder);
  await removeLeftovers(folder);
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  await writeFileAtomically(path.join(folder, publicName), pem);
  return {
    publicKey: rawPublicKey(privateKey),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

/** Whether `signature` (base64) over `text` was made by the owner of `publicKey` (raw, base64). Malformed input is false. */
export function verifySignature(text: string, signature: string, publicKey: string): boolean {
  const x = Buffer.from(publicKey, 'base64');
  if (x.byteLength !== 32) return false;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}
