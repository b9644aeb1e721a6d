/**
 * Scores word vectors on the sets of the shelf and prints a table:
 * `npm run evaluate:embeddings -- [en] [zh] [--file FILE]`, without a file the shipped ones; a file is one of this program’s
 * models or one of word2vec, text or binary.
 */
import { join } from 'node:path';
import type { WordVectors } from '../../src/core/embeddings/wordVectors';
import type { Language } from '../../src/core/text/language';
import { readArguments } from '../support/arguments';
import { MODELS_FOLDER } from '../support/modelWriter';
import { vectorsOfFile } from './openVectors';
import { scoreVectors } from './scoreVectors';
import { WORD_TESTS } from './wordTests';

function main(): void {
	const { names, values } = readArguments(process.argv.slice(2), { values: ['file'] });
	const languages = (['en', 'zh'] as const).filter(language => names.length === 0 || names.includes(language));
	for (const language of languages) {
		const file = values.get('file') ?? join(MODELS_FOLDER, `${language}-vectors.bin`);
		printScores(vectorsOfFile(file), language);
	}
}

function printScores(vectors: WordVectors, language: Language): void {
	console.log(`${language}: ${vectors.size} words of ${vectors.dimensions} dimensions`);
	for (const test of WORD_TESTS.filter(each => each.language === language)) {
		const { score, scored, items, unseen } = scoreVectors(vectors, test);
		const covered = `${scored} of ${items}${unseen === 0 ? '' : `, ${unseen} by n-grams`}`;
		console.log(`${test.name.padEnd(20)} ${test.role.padEnd(5)} ${score.toFixed(2).padStart(6)}  ${covered}`);
	}
}

main();
