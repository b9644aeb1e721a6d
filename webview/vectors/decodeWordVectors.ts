import type {
	Analogy,
	AskedWord,
	EmbeddingOptions,
	EmbeddingReport,
	LossCurve,
	Neighbours,
	OddOneOut,
	ScoredWords,
	VectorsInfo,
	WordMap,
} from '../../src/protocol/embeddings';
import type { PanelTraining, PanelWordVectors } from '../../src/protocol/panelVectors';
import {
	fields,
	float32Column,
	float64Column,
	int32Column,
	list,
	number,
	oneOf,
	optional,
	sized,
	text,
} from '../rpc/decode';

function info(value: unknown, path: string): VectorsInfo {
	const source = fields(value, path);
	const language = optional(source.language, `${path}.language`, (item, place) =>
		oneOf<'zh' | 'en'>(item, ['zh', 'en'], place),
	);
	return {
		id: text(source.id, `${path}.id`),
		title: text(source.title, `${path}.title`),
		origin: oneOf(source.origin, ['shipped', 'trained', 'imported'], `${path}.origin`),
		engine: text(source.engine, `${path}.engine`),
		...(language === undefined ? {} : { language }),
		words: number(source.words, `${path}.words`),
		dimensions: number(source.dimensions, `${path}.dimensions`),
		hasNgrams: source.hasNgrams === true,
		hasCounts: source.hasCounts === true,
	};
}

function curve(value: unknown, path: string): LossCurve {
	const source = fields(value, path);
	const words = float64Column(source.words, `${path}.words`);
	return { words, loss: sized(float32Column(source.loss, `${path}.loss`), words.length, `${path}.loss`) };
}

function report(value: unknown, path: string): EmbeddingReport {
	const source = fields(value, path);
	const count = (name: 'vocabulary' | 'knownWords' | 'allWords' | 'sentences' | 'epochs'): number =>
		number(source[name], `${path}.${name}`);
	return {
		engine: text(source.engine, `${path}.engine`),
		// As the host understood the form; only a few of the fields are written.
		options: fields(source.options, `${path}.options`) as unknown as EmbeddingOptions,
		vocabulary: count('vocabulary'),
		knownWords: count('knownWords'),
		allWords: count('allWords'),
		sentences: count('sentences'),
		epochs: count('epochs'),
		curve: curve(source.curve, `${path}.curve`),
		isCut: source.isCut === true,
	};
}

function progress(value: unknown, path: string): NonNullable<PanelTraining['progress']> {
	const source = fields(value, path);
	const count = (name: 'epoch' | 'epochs' | 'part' | 'words' | 'learningRate' | 'wordsPerSecond'): number =>
		number(source[name], `${path}.${name}`);
	return {
		epoch: count('epoch'),
		epochs: count('epochs'),
		part: count('part'),
		words: count('words'),
		learningRate: count('learningRate'),
		wordsPerSecond: count('wordsPerSecond'),
		curve: curve(source.curve, `${path}.curve`),
	};
}

function training(value: unknown, path: string): PanelTraining {
	const source = fields(value, path);
	return {
		title: text(source.title, `${path}.title`),
		state: oneOf(source.state, ['reading', 'learning', 'done', 'stopped', 'failed'], `${path}.state`),
		words: number(source.words, `${path}.words`),
		progress: optional(source.progress, `${path}.progress`, progress),
		report: optional(source.report, `${path}.report`, report),
		message: optional(source.message, `${path}.message`, text),
	};
}

/** The vectors of words that there are. @throws DecodeError */
export function decodeWordVectors(value: unknown): PanelWordVectors {
	const source = fields(value, 'vectors');
	return {
		models: list(source.models, 'vectors.models', info),
		shown: text(source.shown, 'vectors.shown'),
		training: optional(source.training, 'vectors.training', training),
	};
}

function askedWord(value: unknown, path: string): AskedWord {
	const { word, standing, rank } = fields(value, path);
	return {
		word: text(word, `${path}.word`),
		standing: oneOf(standing, ['known', 'unseen', 'none'], `${path}.standing`),
		rank: number(rank, `${path}.rank`),
	};
}

function scoredWords(value: unknown, path: string): ScoredWords {
	const source = fields(value, path);
	const words = list(source.words, `${path}.words`, text);
	return {
		words,
		scores: sized(float32Column(source.scores, `${path}.scores`), words.length, `${path}.scores`),
		ranks: sized(int32Column(source.ranks, `${path}.ranks`), words.length, `${path}.ranks`),
	};
}

/** The neighbours of a word. @throws DecodeError */
export function decodeNeighbours(value: unknown): Neighbours {
	const { asked, neighbours } = fields(value, 'neighbours');
	return {
		asked: askedWord(asked, 'neighbours.asked'),
		neighbours: scoredWords(neighbours, 'neighbours.neighbours'),
	};
}

/** What completes an analogy. @throws DecodeError */
export function decodeAnalogy(value: unknown): Analogy {
	const { asked, answers } = fields(value, 'analogy');
	return { asked: list(asked, 'analogy.asked', askedWord), answers: scoredWords(answers, 'analogy.answers') };
}

/** The odd one out. @throws DecodeError */
export function decodeOddOneOut(value: unknown): OddOneOut {
	const source = fields(value, 'odd');
	const asked = list(source.asked, 'odd.asked', askedWord);
	return {
		asked,
		fits: sized(float32Column(source.fits, 'odd.fits'), asked.length, 'odd.fits'),
		odd: number(source.odd, 'odd.odd'),
	};
}

/** A map of words. @throws DecodeError */
export function decodeWordMap(value: unknown): WordMap {
	const source = fields(value, 'words');
	const words = list(source.words, 'words.words', text);
	return {
		engine: text(source.engine, 'words.engine'),
		words,
		x: sized(float32Column(source.x, 'words.x'), words.length, 'words.x'),
		y: sized(float32Column(source.y, 'words.y'), words.length, 'words.y'),
		counts: sized(float64Column(source.counts, 'words.counts'), words.length, 'words.counts'),
		ranks: sized(int32Column(source.ranks, 'words.ranks'), words.length, 'words.ranks'),
		missing: list(source.missing, 'words.missing', text),
	};
}
