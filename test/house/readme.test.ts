import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { withCardTables } from '../support/docs/cardTables';
import { READMES, withManifestTables } from '../support/docs/manifestTables';

describe('README', () => {
	for (const [file, words] of Object.entries(READMES)) {
		const readme = readFileSync(file, 'utf8');

		it(`${file} lists the commands and settings of the manifest (npm run docs)`, () => {
			assert.equal(readme, withManifestTables(readme, words));
		});

		it(`${file} gives the scores of the cards (npm run docs)`, () => {
			assert.equal(readme, withCardTables(readme, words.language));
		});

		it(`${file} shows pictures and links files that are there`, () => {
			const links = [...readme.matchAll(/\]\(([^)#\s]+)\)/g)].map(match => match[1]);
			const missing = links.filter(link => !/^[a-z]+:/.test(link) && !existsSync(link));
			assert.deepEqual(missing, []);
		});
	}
});
