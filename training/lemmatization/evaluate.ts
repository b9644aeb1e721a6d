import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import type { ModelFile } from '../../src/core/model/modelFile';
import { EnglishLemmatizer } from '../../src/core/tasks/lemmatization/englishLemmatizer';
import { EnglishPosTagger } from '../../src/core/tasks/pos/englishPosTagger';
import { MODELS_FOLDER } from '../support/modelWriter';
import { lemmaCardScores } from './scoreLemmas';

/** Scores `models/en-lemma.bin`: `npm run evaluate:lemmatization`. */
function main(): void {
	const load = (file: string): ModelFile => decodeModel(readFileSync(join(MODELS_FOLDER, file)), file);
	const tagger = EnglishPosTagger.from(load('en-pos.bin'));
	console.table(lemmaCardScores(EnglishLemmatizer.from(load('en-lemma.bin')), tagger));
}

main();
