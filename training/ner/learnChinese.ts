import { FeatureSequence } from '../../src/core/linear/featureSequence';
import { packFeatureWeights } from '../../src/core/linear/featureWeights';
import { decodeModel, encodeModel } from '../../src/core/model/binaryFormat';
import type { ModelContent } from '../../src/core/model/modelFile';
import { ChineseNameFeatures } from '../../src/core/tasks/ner/chineseNameFeatures';
import { ENTRY_KINDS } from '../../src/core/tasks/ner/chineseNameKeys';
import { packChineseNameLexicon } from '../../src/core/tasks/ner/chineseNameLexicon';
import { CHINESE_NAMES_KIND, ChineseNameRecognizer } from '../../src/core/tasks/ner/chineseNameRecognizer';
import { readChineseNameKnowledge } from '../../src/core/tasks/ner/chineseNameScores';
import { ChineseUnits, LONGEST_SENTENCE } from '../../src/core/tasks/ner/chineseUnits';
import { NAME_TAGS } from '../../src/core/tasks/ner/nameLabels';
import type { ChineseNameConfig } from './chineseConfig';
import { OTHER_CHINESE, readUnerChinese } from './chineseCorpora';
import type { NamedText } from './chineseCorpora';
import { buildCharacters, buildNames, buildWords } from './chineseLexicons';
import { tagsOfText } from './chineseSentences';
import { DomainTraining } from './domainTraining';
import type { DomainTrainingOptions } from './domainTraining';
import { favorNames } from './favorNames';
import { withGate } from './learnGate';
import { classifyNames, countNames, countPlaces, meanCounts, plainParagraphs } from './seenNames';
import type { NameCounts } from './seenNames';
import { markPlainText, sentencesOf } from './selfMarked';

/** A sentence to learn from. */
interface TrainingText {
	readonly text: NamedText;
	readonly isTarget: boolean;
	/** Which half of the texts it belongs to, 0 or 1. */
	readonly half: number;
}

type Log = (line: string) => void;

/** A gate also learns on every so many-eth paragraph of the plain text that is read. */
const GATE_PARAGRAPHS = 10;

/** What each half of the texts, and a final model, hear of the names in plain text. */
interface Lexicons {
	readonly halves: readonly [ModelContent['tensors'], ModelContent['tensors']];
	readonly all: ModelContent['tensors'];
}

/** What plain text gives to learn from. */
export interface PlainKnowledge extends Lexicons {
	/** Sentences that a first model marked. */
	readonly marked: readonly NamedText[];
}

/**
 * Lets two models read plain text, each learned from one half of the texts. In learning, each half hears only of what the
 * model of the other half found, so that a final model learns to trust that no more than it will deserve on new text. A
 * larger model that learned so marks sentences of plain text, for the final one to learn from, too.
 */
export function readPlainText(config: ChineseNameConfig, log: Log): PlainKnowledge {
	const names = gazetteer();
	const texts = trainingTexts(config.readerTexts, ['train']);
	const [first, second] = [0, 1].map(half => {
		log(`half ${half} reads plain text`);
		const plain = lexicons(config.words, names, new Map());
		const chain = learn(
			texts.filter(text => text.half === half),
			[plain, plain],
			config.reader,
			config.favor,
			log,
		);
		const content = modelContent(chain, plain);
		return countNames(ChineseNameRecognizer.from(decodeModel(encodeModel(content), content.name)));
	});
	const told = (counts: NameCounts): ModelContent['tensors'] => lexicons(config.words, names, classifyNames(counts));
	const heard: Lexicons = { halves: [told(second), told(first)], all: told(meanCounts(first, second)) };
	log('a first model marks plain text');
	const chain = learn(texts, heard.halves, config.marker, config.favor, log);
	const marker = modelContent(chain, heard.all);
	const marked = markPlainText(ChineseNameRecognizer.from(decodeModel(encodeModel(marker), marker.name)));
	log(`${marked.length} sentences with names`);
	return { ...heard, marked };
}

/**
 * Learns the Chinese names and packs them with what they look up.
 * @param parts of the target treebank to learn from
 */
export function learnChinese(
	config: ChineseNameConfig,
	parts: readonly ('train' | 'dev')[],
	plain: PlainKnowledge,
	log: Log,
): ModelContent {
	const gold = trainingTexts(config.others, parts);
	const texts = [...gold, ...plain.marked.map((text, i) => ({ text, isTarget: false, half: i & 1 }))];
	const content = modelContent(learn(texts, plain.halves, config.training, config.favor, log), plain.all);
	const others = plainParagraphs().filter((_, number) => number % GATE_PARAGRAPHS === 0);
	return withGate(content, [...gold.map(({ text }) => text.text), ...others.flatMap(sentencesOf)], log);
}

function trainingTexts(names: readonly string[], parts: readonly ('train' | 'dev')[]): TrainingText[] {
	const target = parts.flatMap(part => readUnerChinese(part));
	const others = names.flatMap(name => OTHER_CHINESE[name]());
	return [
		...target.map((text, i) => ({ text, isTarget: true, half: i & 1 })),
		...others.map((text, i) => ({ text, isTarget: false, half: i & 1 })),
	];
}

/** The names of dictionaries that stand in the plain text at all. */
function gazetteer(): Map<string, number> {
	const names = buildNames();
	const places = countPlaces([...names.keys()]);
	return new Map([...names].filter(([form]) => places.has(form)));
}

/** Everything that a model looks up, as tensors. */
function lexicons(
	words: number,
	gazetteerNames: ReadonlyMap<string, number>,
	seen: ReadonlyMap<string, number>,
): ModelContent['tensors'] {
	const names = new Map(gazetteerNames);
	for (const [form, value] of seen) {
		names.set(form, (names.get(form) ?? 0) | (value << ENTRY_KINDS));
	}
	return {
		...packChineseNameLexicon('words', buildWords(words)),
		...packChineseNameLexicon('names', names),
		characters: { type: 'uint16', data: buildCharacters() },
	};
}

/** The chain learned from texts; the features of those of each half are made with its lexicons. */
function learn(
	texts: readonly TrainingText[],
	lexiconsOfHalf: readonly ModelContent['tensors'][],
	options: Omit<DomainTrainingOptions, 'log'>,
	favor: number,
	log: Log,
): Pick<ModelContent, 'metadata' | 'tensors'> {
	const units = new ChineseUnits();
	const sequence = new FeatureSequence();
	const training = new DomainTraining();
	const features = lexiconsOfHalf.map(tensors => {
		const { characters, lattice } = readChineseNameKnowledge(asFile(tensors));
		return new ChineseNameFeatures(characters, lattice);
	});
	for (const { text, isTarget, half } of texts) {
		units.read(text.text, 0, text.text.length);
		if (units.length === LONGEST_SENTENCE) {
			continue;
		}
		features[half].extract(units, sequence);
		const tags = tagsOfText(text, units);
		if (isTarget) {
			training.addTarget(sequence, tags);
		} else {
			training.addOther(sequence, tags);
		}
	}
	const model = favorNames(training.learn({ ...options, log }), favor);
	const packed = packFeatureWeights('chain', model.rows, NAME_TAGS.length);
	return {
		metadata: { ...packed.metadata, 'chain.labels': NAME_TAGS },
		tensors: { ...packed.tensors, 'chain.transitions': { type: 'float32', data: model.transitions.scores } },
	};
}

function asFile(tensors: ModelContent['tensors']): ReturnType<typeof decodeModel> {
	return decodeModel(encodeModel({ name: 'lexicons', kind: 'lexicons/1', metadata: {}, tensors }), 'lexicons');
}

function modelContent(
	chain: Pick<ModelContent, 'metadata' | 'tensors'>,
	lexiconTensors: ModelContent['tensors'],
): ModelContent {
	return {
		name: 'zh-ner',
		kind: CHINESE_NAMES_KIND,
		metadata: chain.metadata,
		tensors: { ...chain.tensors, ...lexiconTensors },
	};
}
