import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../support/checkout';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { packVsix } from '../support/release/vsix';

/** What a version needs to be installed and to start; its models are left out, so that it is packed in no time. */
const ENTRIES = /^(?:package\.nls.*\.json|l10n|media|LICENSE|README\.md|\.vscodeignore)$/u;

/**
 * Packs what is built as an older version.
 * @param out absolute path of the package.
 */
export async function packOlderVersion(out: string, version: string): Promise<void> {
	const folder = new TemporaryFolder('older');
	try {
		const isWanted = (file: string) => !file.includes('screenshots');
		for (const entry of readdirSync(inCheckout('.')).filter(name => ENTRIES.test(name)))
			cpSync(inCheckout(entry), path.join(folder.path, entry), { recursive: true, filter: isWanted });
		for (const host of ['node', 'browser'])
			cpSync(inCheckout(`dist/extension.${host}.js`), path.join(folder.path, `dist/extension.${host}.js`));
		const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as object;
		writeFileSync(path.join(folder.path, 'package.json'), JSON.stringify({ ...manifest, version }));
		await packVsix(out, folder.path);
	} finally {
		folder.dispose();
	}
}
