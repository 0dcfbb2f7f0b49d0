import { allFormatters } from '../../src/publish/formatters.js';
import { writeListings } from '../../src/publish/listings.js';
import { createManifestSigner } from '../../src/publish/manifest-key.js';
import { createOutboxDirectory } from '../../src/publish/outbox-directory.js';
import { context, english, facts, kazakh, provenance } from './sample-rendition.js';

const options = { baseUrl: null, publisher: 'Press Service' };

/** Publishes the sample article with its listings, as the publisher does; used in this process and in one that dies. */
export async function publishSample(
  root: string,
  data: string,
): Promise<{ written: number; publicKey: string }> {
  const signer = await createManifestSigner(data);
  const outbox = createOutboxDirectory({ root, formatters: allFormatters, signer, ...options });
  const published = await outbox.publish({
    path: context.path,
    facts,
    versions: [
      { item: english, provenance },
      { item: kazakh, provenance },
    ],
  });
  const listed = [english, kazakh].map((rendition) => ({ rendition, path: context.path }));
  const listings = await writeListings(root, listed, options);
  return { written: published.written + listings.written, publicKey: signer.publicKey };
}
