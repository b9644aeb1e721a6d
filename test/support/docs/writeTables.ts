/** Writes the tables of the READMEs anew: of commands and settings from the manifest, of scores from the cards (`npm run docs`). */
import { readFileSync, writeFileSync } from 'node:fs';
import { withCardTables } from './cardTables';
import { READMES, withManifestTables } from './manifestTables';

for (const [file, words] of Object.entries(READMES)) {
	const readme = withManifestTables(readFileSync(file, 'utf8'), words);
	writeFileSync(file, withCardTables(readme, words.language));
}
