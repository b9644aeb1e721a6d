import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ENGLISH_LEMMA_KIND, EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { MODELS_FOLDER, saveModel } from '../support/modelWriter';
import { readEwt, readOpenGum } from '../tokenization/treebank';
import { LEMMA_CARD } from './card';
import { learnLemmas } from './learnLemmas';
import { readInflections } from './readInflections';
import { lemmaCardScores } from './scoreLemmas';

const NAME = 'en-lemma';

/** Trains `models/en-lemma.bin`: `npm run train:lemmatization`, after `npm run train:pos-en`. */
function main(): void {
	const tensors = learnLemmas([...readEwt('train'), ...readOpenGum('train')], readInflections());
	const content: ModelContent = { name: NAME, kind: ENGLISH_LEMMA_KIND, metadata: {}, tensors };
	const lemmatizer = EnglishLemmatizer.from(decodeModel(encodeModel(content), `${NAME}.bin`));
	const tagger = EnglishPosTagger.from(decodeModel(readFileSync(join(MODELS_FOLDER, 'en-pos.bin')), 'en-pos.bin'));
	const scores = lemmaCardScores(lemmatizer, tagger);
	const bytes = saveModel(content, { ...LEMMA_CARD, scores });
	console.log(`models/${NAME}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

main();
