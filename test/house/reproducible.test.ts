import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TemporaryFolder } from '../support/process/temporaryFolder';
import { packVsix } from '../support/release/vsix';
import { withEqualModes } from '../support/release/zipModes';

const FILES: Readonly<Record<string, string>> = {
	'package.json': JSON.stringify({
		name: 'toy',
		displayName: 'Toy',
		publisher: 'nobody',
		version: '1.0.0',
		engines: { vscode: '^1.100.0' },
		repository: { type: 'git', url: 'https://github.com/nobody/toy.git' },
		license: 'MIT',
		files: ['LICENSE', 'a', 'Z', 'ä.txt'],
	}),
	'README.md': '# A toy\n\nIt does nothing, and is packaged twice.\n',
	LICENSE: 'MIT\n',
	'a/one.txt': 'one\n'.repeat(1000),
	'Z/two.txt': 'two\n',
	'ä.txt': 'three\n',
};

/** How a working tree may differ from another with the same files. */
interface Surroundings {
	readonly mode: number;
	/** Seconds since 1970. */
	readonly time: number;
}

/** Writes the toy and packs it. */
async function packed({ mode, time }: Surroundings): Promise<Buffer> {
	const folder = new TemporaryFolder('toy');
	try {
		for (const [name, text] of Object.entries(FILES)) {
			const file = path.join(folder.path, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, text);
			chmodSync(file, mode);
			utimesSync(file, time, time);
		}
		const out = path.join(folder.path, 'out.vsix');
		await packVsix(out, folder.path);
		return readFileSync(out);
	} finally {
		folder.dispose();
	}
}

describe('A package', function () {
	this.timeout(180_000);

	it('has the same bytes, whoever makes it and when', async () => {
		const one = await packed({ mode: 0o644, time: 1_600_000_000 });
		const other = await packed({ mode: 0o755, time: 1_700_000_123 });
		assert.ok(one.equals(other));
	});

	it('is refused where it is no zip file', () => {
		assert.throws(() => withEqualModes(Buffer.from('no zip file at all, whatever its name may be')), /no zip file/u);
		assert.throws(() => withEqualModes(Buffer.alloc(0)), /no zip file/u);
	});
});
