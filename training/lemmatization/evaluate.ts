import { EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { readModel } from '../support/modelReader';
import { lemmaCardScores } from './scoreLemmas';

/** Scores `models/en-lemma.bin`: `npm run evaluate:lemmatization`. */
function main(): void {
	const tagger = EnglishPosTagger.from(readModel('en-pos'));
	console.table(lemmaCardScores(EnglishLemmatizer.from(readModel('en-lemma')), tagger));
}

main();
