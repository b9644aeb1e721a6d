import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { readModel } from '../support/modelReader';
import { readEwt } from '../tokenization/treebank';
import { posCardScores, posConfusions } from './scoreEnglish';

/** Scores `models/en-pos.bin`: `npm run evaluate:pos-en`; `-- --errors` lists the largest confusions on EWT dev. */
function main(): void {
	const tagger = EnglishPosTagger.from(readModel('en-pos'));
	console.table(posCardScores(tagger));
	if (process.argv.includes('--errors')) {
		console.table(posConfusions(tagger, readEwt('dev')).slice(0, 40));
	}
}

main();
