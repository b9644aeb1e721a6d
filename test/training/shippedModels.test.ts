import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import type { Manifest } from '../../src/core/model/manifest';
import { fileSize } from '../../training/support/card';

const FOLDER = 'models';
const { models } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Manifest;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const readme = readFileSync('training/README.md', 'utf8');

describe('models/', () => {
	it('has the files that the manifest names, sorted, and no others', () => {
		const expected = ['manifest.json', ...models.flatMap(({ name }) => [`${name}.bin`, `${name}.md`])];
		assert.deepEqual(readdirSync(FOLDER).sort(), expected.sort());
		const names = models.map(({ name }) => name);
		assert.deepEqual(names, [...names].sort());
	});

	for (const { name, file, bytes, sha256, card } of models) {
		describe(name, () => {
			const content = readFileSync(join(FOLDER, file));
			const text = readFileSync(join(FOLDER, card), 'utf8');
			const command = /^- Trained by: `([^`]+)`$/m.exec(text)?.[1] ?? '';

			it('is the file that the manifest names', () => {
				assert.equal(file, `${name}.bin`);
				assert.equal(card, `${name}.md`);
				assert.equal(content.length, bytes);
				assert.equal(createHash('sha256').update(content).digest('hex'), sha256);
				assert.equal(decodeModel(content, file).name, name);
			});

			it('has a card that tells its size', () => {
				assert.ok(text.startsWith(`# ${name}: `));
				assert.ok(text.includes(`\n- File: \`${file}\`, ${fileSize(bytes)} (${bytes} bytes)\n`));
			});

			it('has no heading without a score', () => {
				assert.doesNotMatch(text, /^\|---\|---\|---\|\n\n/mu);
			});

			it('is trained by a command that there is, and that training/README.md names', () => {
				const script = /^npm run ([\w:-]+)/.exec(command)?.[1] ?? '';
				assert.ok(script in scripts, command);
				const row = readme.split('\n').find(line => line.startsWith('|') && line.includes(` ${name} |`));
				assert.ok(row?.includes(`\`${command}\``), `the row of ${name}`);
			});
		});
	}
});
