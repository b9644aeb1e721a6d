import { stringsTensor } from '../../src/core/model/modelFile';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import { PhraseTable } from '../../src/core/tasks/translation/phrases/phraseTable';
import { TRUECASE_TENSOR } from '../../src/core/tasks/translation/translationModels';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { alignText } from './align/alignText';
import type { AlignmentOptions } from './align/wordAligner';
import { phraseTableCard } from './card';
import { learnTruecaser } from './corpus/learnTruecaser';
import { readTranslationText } from './corpus/translationText';
import { coverage } from './phrases/coverage';
import type { PhraseTableOptions } from './phrases/buildPhraseTable';
import { PhraseTableBuilder } from './phrases/buildPhraseTable';

/** Chosen by BLEU on the sentences for developing. */
const ALIGNMENT: Omit<AlignmentOptions, 'log'> = { model1Rounds: 5, hmmRounds: 5, nothing: 0.1 };

/** Chosen by BLEU on the sentences for developing, under ten megabytes. */
const PHRASES: Omit<PhraseTableOptions, 'log'> = {
	limits: { everyday: { zh: 7, en: 7 }, documentation: { zh: 5, en: 5 } },
	weights: { everyday: 100, documentation: 1 },
	significance: { everyday: 8, documentation: 23 },
	longestRare: { everyday: 7, documentation: 2 },
	translations: 20,
};

/** Learns the table of phrases that translation is made of: `npm run train:translation -- [--out FOLDER]`. */
function main(): void {
	const { name, folder } = readTrainingOptions(process.argv.slice(2), ['mt-phrases']);
	const log = (line: string): void => console.log(line);
	const pairs = readTranslationText('train');
	const { sentences, words } = alignText(pairs, { ...ALIGNMENT, log });
	const writer = new PhraseTableBuilder(sentences, { ...PHRASES, log }).write(words);
	const { tensors, ...rest } = writer.content(name, { pairs: writer.size });
	const truecase = stringsTensor(learnTruecaser(pairs.map(({ en }) => en)).words);
	const content = { ...rest, tensors: { ...tensors, [TRUECASE_TENSOR]: truecase } };
	const table = new PhraseTable(decodeModel(encodeModel(content), `${name}.bin`));
	const dev = readTranslationText('dev');
	const scores: CardScore[] = (['everyday', 'documentation'] as const).flatMap(domain => {
		const found = coverage(
			table,
			dev.filter(pair => pair.domain === domain),
		);
		const set = `${domain} text held out for developing`;
		return [
			{ set, measure: 'Chinese words that some phrase has, percent', score: found.zh },
			{ set, measure: 'English words that some phrase has, percent', score: found.en },
		];
	});
	const numbers = { pairs: writer.size, sentences: sentences.length, alignment: ALIGNMENT, phrases: PHRASES };
	const bytes = saveModel(content, { ...phraseTableCard(numbers), scores }, folder);
	console.log(`${name}.bin: ${bytes.length} bytes`);
	console.table(scores);
}

main();
