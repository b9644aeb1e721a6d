/**
 * Trains a Chinese segmenter: `npm run train:segmentation -- pku|ud [--without pfr] [--out FOLDER]`.
 *
 * Learns on train and measures on dev; then learns on train and dev together, measures on test, and writes that model.
 */
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import type { CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { PKU_WITHOUT_PFR, STANDARDS } from './config';
import type { SegmentationStandard } from './config';
import type { GoldLine } from './corpora';
import { dictionaryWords } from './dictionary';
import { learnSegmenter } from './learnSegmenter';
import { measureSegmenter } from './measure';

const log = (line: string): void => console.log(line);

function main(): void {
	const { name, withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), ['pku', 'ud'], ['pku']);
	const standard = withoutPfr ? PKU_WITHOUT_PFR : STANDARDS[name];
	const dictionary = dictionaryWords(standard.jiebaCount);
	const [trainLines, devLines, testLines] = [standard.train(), standard.dev(), standard.test()];
	log(`${standard.name}: ${trainLines.length} lines to learn from, ${dictionary.length} words in the dictionary`);
	const first = learnSegmenter(standard.name, trainLines, dictionary, { ...standard.training, log });
	const scores: CardScore[] = [...measured(first, standard.devSet, devLines)];
	const last = learnSegmenter(standard.name, [...trainLines, ...devLines], dictionary, { ...standard.training, log });
	scores.push(...measured(last, standard.testSet, testLines));
	if (name === 'pku' && !withoutPfr) {
		const bareLines = [...PKU_WITHOUT_PFR.train(), ...PKU_WITHOUT_PFR.dev()];
		const bare = learnSegmenter(standard.name, bareLines, dictionary, PKU_WITHOUT_PFR.training);
		scores.push(...measured(bare, `${standard.testSet}, model trained without PFR`, testLines));
	}
	for (const { set, measure, score } of scores) {
		log(`${set}: ${measure} ${score.toFixed(2)}`);
	}
	const command = `npm run train:segmentation -- ${name}${withoutPfr ? ' --without pfr' : ''}`;
	const bytes = saveModel(last, card(standard, command, scores), folder);
	log(`${bytes.length} bytes`);
}

function measured(content: ModelContent, set: string, lines: readonly GoldLine[]): CardScore[] {
	const segmenter = ChineseSegmenter.from(decodeModel(encodeModel(content), content.name));
	const { precision, recall, f1 } = measureSegmenter(segmenter, lines);
	return [
		{ set, measure: 'precision', score: precision },
		{ set, measure: 'recall', score: recall },
		{ set, measure: 'F1', score: f1 },
	];
}

function card(standard: SegmentationStandard, command: string, scores: readonly CardScore[]) {
	const { epochs, dropout, rate, minCount = 1, keep, seed } = standard.training;
	return {
		title: standard.title,
		summary:
			'Cuts Chinese text into words. A linear-chain CRF over B M E S labels of characters, with n-grams of one to three ' +
			'characters, character types and a dictionary as features. Full-width and half-width forms are one to it; numbers, ' +
			'Latin words, addresses and emoji are units that it never cuts.',
		command,
		seed: seed ?? 1,
		sources: standard.sources,
		method:
			`CRF, AdaGrad (step ${rate}), ${epochs} epochs, feature dropout ${dropout}, weights averaged from the second epoch; ` +
			`features seen ${minCount} times and more; jieba words counted ${standard.jiebaCount} times and more; pruned to the ${keep} strongest features and learned again on those; weights ` +
			'in 4 bits with a scale a row. The dev score is of a run on train alone; the model that ships learned from train and ' +
			'dev with the same options, and the test score is its.',
		scores,
		weaknesses: [
			'Words that are neither in the dictionary nor like words of the training text: slang, new names, technical terms.',
			'Traditional characters are known only as far as they are also simplified ones.',
			standard.name.endsWith('pku')
				? 'Family and given names of Chinese persons come apart (江 泽民), as the standard has it.'
				: 'Suffixes such as 市 区 人 者 come apart from their words (北京 市), as the treebank has it.',
		],
	};
}

main();
