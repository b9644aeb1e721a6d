import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { MODELS_FOLDER } from '../support/modelWriter';
import { readEwt } from '../tokenization/treebank';
import { posCardScores, posConfusions } from './scoreEnglish';

/** Scores `models/en-pos.bin`: `npm run evaluate:pos-en`; `-- --errors` lists the largest confusions on EWT dev. */
function main(): void {
	const file = 'en-pos.bin';
	const tagger = EnglishPosTagger.from(decodeModel(readFileSync(join(MODELS_FOLDER, file)), file));
	console.table(posCardScores(tagger));
	if (process.argv.includes('--errors')) {
		console.table(posConfusions(tagger, readEwt('dev')).slice(0, 40));
	}
}

main();
