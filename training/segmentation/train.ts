/**
 * Trains a Chinese segmenter: `npm run train:segmentation -- pku|ud [--without pfr] [--out FOLDER]`.
 *
 * Learns on train and measures on dev; then learns on train and dev together, measures on test, and writes that model.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseSegmenter } from '../../src/core/tasks/segmentation/chineseSegmenter';
import type { Card, CardScore } from '../support/card';
import { saveModel } from '../support/modelWriter';
import { readTrainingOptions } from '../support/trainingOptions';
import { OTHER_SETS, STANDARDS, WITHOUT_PFR } from './config';
import type { SegmentationStandard } from './config';
import type { GoldLine } from './corpora';
import { dictionaryWords, JIEBA_COUNT } from './dictionary';
import { learnSegmenter } from './learnSegmenter';
import { measureSegmenter } from './measure';
import { silverLines } from './silver';

const log = (line: string): void => console.log(line);

function main(): void {
	const { name, withoutPfr, folder } = readTrainingOptions(process.argv.slice(2), ['pku', 'ud'], ['pku', 'ud']);
	const standard = (withoutPfr ? WITHOUT_PFR : STANDARDS)[name];
	const dictionary = dictionaryWords(standard.onlyUsedWords);
	const [trainLines, devLines, testLines] = [standard.train(), standard.dev(), standard.test()];
	log(`${standard.name}: ${trainLines.length} lines to learn from, ${dictionary.size} words in the dictionary`);
	const scores: CardScore[] = [...measured(learn(standard, trainLines, dictionary, folder), standard.devSet, devLines)];
	const last = learn(standard, [...trainLines, ...devLines], dictionary, folder);
	scores.push(...measured(last, standard.testSet, testLines));
	for (const { set, lines } of OTHER_SETS[name]) {
		scores.push(...measured(last, set, lines()).slice(-1));
	}
	if (!withoutPfr) {
		const bare = WITHOUT_PFR[name];
		const content = learn(bare, [...bare.train(), ...bare.dev()], dictionary, folder);
		scores.push(...measured(content, `${standard.testSet}, model trained without PFR`, testLines));
	}
	const command = `npm run train:segmentation -- ${name}${withoutPfr ? ' --without pfr' : ''}`;
	const bytes = saveModel(last, card(standard, command, scores), folder);
	log(`${bytes.length} bytes`);
}

/** How often the lines of people stand beside those of the machine. */
const GOLD_WEIGHT = 2;

/** Learns from lines, and from silver ones where the standard has them; the PKU segmenter comes from the folder. */
function learn(
	{ name, training, hasSilver }: SegmentationStandard,
	lines: readonly GoldLine[],
	dictionary: ReadonlyMap<string, number>,
	folder: string,
): ModelContent {
	if (!hasSilver) {
		return learnSegmenter(name, lines, dictionary, { ...training, log });
	}
	const file = join(folder, `${STANDARDS.pku.name}.bin`);
	const pku = ChineseSegmenter.from(decodeModel(readFileSync(file), file));
	const gold = Array.from({ length: GOLD_WEIGHT }, () => lines).flat();
	return learnSegmenter(name, [...gold, ...silverLines(lines, dictionary, pku, log)], dictionary, { ...training, log });
}

function measured(content: ModelContent, set: string, lines: readonly GoldLine[]): CardScore[] {
	const segmenter = ChineseSegmenter.from(decodeModel(encodeModel(content), content.name));
	const { precision, recall, f1 } = measureSegmenter(segmenter, lines);
	log(`${set}: P ${precision.toFixed(2)} R ${recall.toFixed(2)} F1 ${f1.toFixed(2)}`);
	return [
		{ set, measure: 'precision', score: precision },
		{ set, measure: 'recall', score: recall },
		{ set, measure: 'F1', score: f1 },
	];
}

function card(standard: SegmentationStandard, command: string, scores: readonly CardScore[]): Card {
	const { epochs, dropout, rate, minCount = 1, keep, seed } = standard.training;
	const silver =
		'A teacher learned the treebank seeing the cuts of the PKU segmenter, turned half of the PFR corpus into this ' +
		'standard, and cut the plain text; the model learned from the treebank twice and all that once. ';
	return {
		title: standard.title,
		summary:
			'Cuts Chinese text into words. A linear-chain CRF over B M E S labels of characters; its features are n-grams of one ' +
			'to three characters, character types, the words of a dictionary around a character, and the cheapest path through ' +
			'these words. Full-width and half-width, traditional and simplified forms are one to it; numbers, Latin words, ' +
			'addresses and emoji are units that it never cuts.',
		command,
		seed: seed ?? 1,
		sources: standard.sources,
		method:
			`${standard.hasSilver ? silver : ''}CRF, AdaGrad (step ${rate}), ${epochs} epochs, feature dropout ${dropout}, weights ` +
			`averaged from the second epoch; features seen ${minCount} times and more; jieba words counted ${JIEBA_COUNT} times ` +
			`and more${standard.onlyUsedWords ? ' that occur in plain text' : ''}; pruned to the ${keep} strongest features and learned again on those; weights in 4 bits with a scale a row. ` +
			'The dev score is of a run on train alone; the model that ships learned from train and dev with the same options, ' +
			'and the other scores are its.',
		scores,
		weaknesses: [
			'Words that are neither in the dictionary nor like words of the training text: slang, new names, technical terms.',
			'Traditional characters that stand for several simplified ones count as the usual one (乾 as 干).',
			standard.name.endsWith('pku')
				? 'Family and given names of Chinese persons come apart (江 泽民), as the standard has it.'
				: 'Suffixes such as 市 区 人 者 come apart from their words (北京 市), as the treebank has it.',
		],
	};
}

main();
