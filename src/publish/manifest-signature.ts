import { canonicalJson } from './canonical-json.js';
import { type Manifest, manifestJson, type UnsignedManifest } from './manifest.js';
import { type ManifestSigner, verifySignature } from './manifest-key.js';

/** What the signature covers: everything but the signature itself. The key it was made with is checked apart. */
function signedText(manifest: UnsignedManifest): string {
  return canonicalJson(manifestJson(manifest));
}

export function signManifest(manifest: UnsignedManifest, signer: ManifestSigner): Manifest {
  const value = signer.sign(signedText(manifest));
  return { ...manifest, signature: { algorithm: 'ed25519', publicKey: signer.publicKey, value } };
}

/** Whether the manifest says what its signer signed; says nothing about who the signer is. */
export function hasValidSignature(manifest: Manifest): boolean {
  const { signature, ...unsigned } = manifest;
  let text: string;
  try {
    text = signedText(unsigned);
  } catch (error) {
    // What has no canonical form was never signed.
    if (error instanceof RangeError) return false;
    throw error;
  }
  return verifySignature(text, signature.value, signature.publicKey);
}
