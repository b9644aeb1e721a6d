import { SentenceSplitter } from '../../src/core/tasks/sentences/sentenceSplitter';
import { readModel } from '../support/modelReader';
import { rebuildDocuments } from '../tokenization/rawDocument';
import { readEwt } from '../tokenization/treebank';
import { scoreSentences, sentenceCardScores } from './scoreSentences';

/** Scores `models/en-sentences.bin`: `npm run evaluate:sentences`; `-- --errors` lists what goes wrong on EWT dev. */
function main(): void {
	const splitter = SentenceSplitter.from(readModel('en-sentences'));
	console.table(sentenceCardScores(splitter));
	if (process.argv.includes('--errors')) {
		scoreSentences(splitter, rebuildDocuments(readEwt('dev')), console.log);
	}
}

main();
