import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ENGLISH_LEMMA_KIND, EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { readModel } from '../support/modelReader';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import { LEMMA_CARD } from './card';
import { learnLemmas } from './learnLemmas';
import { readInflections } from './readInflections';
import { lemmaCardScores } from './scoreLemmas';

const NAME = 'en-lemma';

/**
 * Trains the English lemmatizer: `npm run train:lemmatization -- [--out FOLDER]`, after `npm run train:pos-en` with the same
 * folder; the tagger gives the tags of some of the scores.
 */
function main(): void {
	const { folder } = readTrainingOptions(process.argv.slice(2), [NAME]);
	const tensors = learnLemmas([...readEwt('train'), ...readOpenGum('train')], readInflections());
	const content: ModelContent = { name: NAME, kind: ENGLISH_LEMMA_KIND, metadata: {}, tensors };
	const lemmatizer = EnglishLemmatizer.from(decodeModel(encodeModel(content), `${NAME}.bin`));
	const tagger = EnglishPosTagger.from(readModel('en-pos', folder));
	const scores = lemmaCardScores(lemmatizer, tagger);
	const bytes = saveModel(content, { ...LEMMA_CARD, scores }, folder);
	console.log(`${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

main();
