import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../src/core/model/binaryFormat';
import { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import { MODELS_FOLDER } from '../support/modelWriter';
import { rebuildDocuments } from '../tokenization/rawDocument';
import { readEwt } from '../tokenization/treebank';
import { scoreSentences, sentenceCardScores } from './scoreSentences';

/** Scores `models/en-sentences.bin`: `npm run evaluate:sentences`; `-- --errors` lists what goes wrong on EWT dev. */
function main(): void {
	const file = 'en-sentences.bin';
	const splitter = SentenceSplitter.from(decodeModel(readFileSync(join(MODELS_FOLDER, file)), file));
	console.table(sentenceCardScores(splitter));
	if (process.argv.includes('--errors')) {
		scoreSentences(splitter, rebuildDocuments(readEwt('dev')), console.log);
	}
}

main();
