import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeModel } from '../../src/core/model/binaryFormat';
import { withEntry } from '../../src/core/model/manifest';
import type { Manifest } from '../../src/core/model/manifest';
import type { ModelContent } from '../../src/core/model/modelFile';
import { writeCard } from './card';
import type { Card } from './card';

/** Where shipped models lie. */
export const MODELS_FOLDER = join(import.meta.dirname, '..', '..', 'models');

/**
 * Writes `<name>.bin`, its card `<name>.md` and its line in `manifest.json`; returns the bytes of the model.
 * @param folder where to, `models/` by default
 */
export function saveModel(content: ModelContent, card: Card, folder: string = MODELS_FOLDER): Uint8Array {
	const bytes = encodeModel(content);
	const { name } = content;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.bin`), bytes);
	writeFileSync(join(folder, `${name}.md`), writeCard(name, bytes.length, card));
	const manifestFile = join(folder, 'manifest.json');
	const manifest = existsSync(manifestFile)
		? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest)
		: { models: [] };
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const entry = { name, file: `${name}.bin`, bytes: bytes.length, sha256, card: `${name}.md` };
	writeFileSync(manifestFile, `${JSON.stringify(withEntry(manifest, entry), null, '\t')}\n`);
	return bytes;
}
