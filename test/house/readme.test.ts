import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
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
	}
});
