import { readFileSync, writeFileSync } from 'node:fs';
import { READMES, withManifestTables } from './manifestTables';

for (const [file, words] of Object.entries(READMES)) {
	writeFileSync(file, withManifestTables(readFileSync(file, 'utf8'), words));
}
