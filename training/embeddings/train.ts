/**
 * Learns word vectors, and makes the models of what was learned:
 * `npm run train:embeddings -- learned-en|learned-zh|en-vectors|zh-vectors [--out FOLDER]`; a model is made of what is learned.
 */
import { packWordVectors } from '../../src/core/embeddings/vectorsModel';
import { encodeModel } from '../../src/core/model/binaryFormat';
import type { Language } from '../../src/core/text/language';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { learnVectors, readLearnedVectors } from './learnedVectors';
import { vectorsOfModel, vectorsOfRows } from './openVectors';
import { RECIPES } from './recipes';
import { joinVectors } from './reduceVectors';
import { scoreVectors } from './scoreVectors';
import { shippedVectors } from './shippedVectors';
import { vectorsCard } from './vectorsCard';
import { WORD_TESTS } from './wordTests';

const NAMES = ['learned-en', 'learned-zh', 'en-vectors', 'zh-vectors'] as const;

async function main(): Promise<void> {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), NAMES);
	const language = name === 'learned-zh' || name === 'zh-vectors' ? 'zh' : 'en';
	if (name === 'learned-en' || name === 'learned-zh') await learnVectors(language);
	else packVectors(name, language, folder);
}

function packVectors(name: string, language: Language, folder: string): void {
	const recipe = RECIPES[language];
	const learned = joinVectors(recipe.learned.map((_, way) => readLearnedVectors(language, way)));
	const shipped = shippedVectors(learned, recipe);
	const engine = recipe.engine;
	const content = packWordVectors(name, { ...shipped, engine }, recipe.levels);
	const packed = vectorsOfModel(encodeModel(content), `${name}.bin`);
	const whole = vectorsOfRows(learned);
	const tests = WORD_TESTS.filter(test => test.language === language);
	const scores = tests.map(test => ({ packed: scoreVectors(packed, test), learned: scoreVectors(whole, test) }));
	const bytes = saveModel(content, vectorsCard(language, shipped.words.length, scores), folder);
	for (const { packed: score, learned: before } of scores) {
		console.log(`${score.test.name}: ${score.score.toFixed(2)} (as learned ${before.score.toFixed(2)})`);
	}
	console.log(`${name}.bin: ${bytes.length} bytes, ${shipped.words.length} words of ${shipped.dimensions} dimensions`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
