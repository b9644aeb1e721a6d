import type { Outdated } from '../../src/protocol/analysis';
import type {
	PanelExplanation,
	PanelSubwords,
	PanelSubwordStatistics,
	PanelVocabularies,
	VocabularyChoice,
} from '../../src/protocol/panelSubwords';
import type {
	EncodedRange,
	PieceEntry,
	SubwordExplanation,
	SubwordStatistics,
	VocabularyInfo,
} from '../../src/protocol/subword';
import { fields, int32Column, list, number, oneOf, optional, outdated, record, sized, text } from './decode';
import { decodeTrace } from './decodeTrace';

/** A record, so that none can be left out. */
const ALGORITHMS: Readonly<Record<VocabularyInfo['algorithm'], true>> = {
	bpe: true,
	byteLevelBpe: true,
	wordPiece: true,
	unigram: true,
	sentencePieceBpe: true,
	sentencePieceUnigram: true,
	sentencePieceWord: true,
	sentencePieceCharacter: true,
};

function vocabulary(value: unknown, path: string): VocabularyInfo {
	const { id, title, source, algorithm, size, formats } = fields(value, path);
	return {
		id: text(id, `${path}.id`),
		title: text(title, `${path}.title`),
		source: oneOf(source, ['ready', 'own', 'loaded', 'learned'], `${path}.source`),
		algorithm: oneOf(algorithm, Object.keys(ALGORITHMS) as VocabularyInfo['algorithm'][], `${path}.algorithm`),
		size: number(size, `${path}.size`),
		formats: list(formats, `${path}.formats`, (item, at) => oneOf(item, ['tokenizerJson', 'sentencePieceModel'], at)),
	};
}

function choice(value: unknown, path: string): VocabularyChoice {
	const source = fields(value, path);
	return { vocabulary: text(source.vocabulary, `${path}.vocabulary`), other: text(source.other, `${path}.other`) };
}

/** The vocabularies that there are. @throws DecodeError */
export function decodeVocabularies(value: unknown): PanelVocabularies {
	const source = fields(value, 'vocabularies');
	return {
		vocabularies: list(source.vocabularies, 'vocabularies.vocabularies', vocabulary),
		preferred: text(source.preferred, 'vocabularies.preferred'),
		choice: optional(source.choice, 'vocabularies.choice', choice),
	};
}

function bytes(value: unknown, path: string): readonly number[] {
	return list(value, path, number);
}

function entry(value: unknown, path: string): PieceEntry {
	const source = fields(value, path);
	const known = optional(source.bytes, `${path}.bytes`, bytes);
	return {
		id: number(source.id, `${path}.id`),
		piece: text(source.piece, `${path}.piece`),
		kind: oneOf(source.kind, ['normal', 'unknown', 'special'], `${path}.kind`),
		...(known === undefined ? {} : { bytes: known }),
	};
}

function encodedRange(value: unknown, path: string): EncodedRange {
	const source = fields(value, path);
	const ids = int32Column(source.ids, `${path}.ids`);
	const column = (name: 'starts' | 'ends'): Int32Array =>
		sized(int32Column(source[name], `${path}.${name}`), ids.length, `${path}.${name}`);
	return {
		start: number(source.start, `${path}.start`),
		end: number(source.end, `${path}.end`),
		version: number(source.version, `${path}.version`),
		vocabulary: text(source.vocabulary, `${path}.vocabulary`),
		ids,
		starts: column('starts'),
		ends: column('ends'),
		entries: list(source.entries, `${path}.entries`, entry),
		hasSpecialTokens: source.hasSpecialTokens === true,
	};
}

/** The answer about pieces. @throws DecodeError */
export function decodeSubwords(value: unknown): PanelSubwords | Outdated {
	const source = fields(value, 'subwords');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'subwords.scopeId'),
			choice: choice(source.choice, 'subwords.choice'),
			text: text(source.text, 'subwords.text'),
			clipped: source.clipped === true,
			specialTokens: source.specialTokens === true,
			first: encodedRange(source.first, 'subwords.first'),
			second: optional(source.second, 'subwords.second', encodedRange),
		}
	);
}

function statistics(value: unknown, path: string): SubwordStatistics {
	const source = fields(value, path);
	return {
		version: number(source.version, `${path}.version`),
		tokens: number(source.tokens, `${path}.tokens`),
		unknown: number(source.unknown, `${path}.unknown`),
		characters: number(source.characters, `${path}.characters`),
		words: optional(source.words, `${path}.words`, number),
	};
}

/** The answer about counts. @throws DecodeError */
export function decodeSubwordStatistics(value: unknown): PanelSubwordStatistics | Outdated {
	const source = fields(value, 'statistics');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'statistics.scopeId'),
			vocabulary: text(source.vocabulary, 'statistics.vocabulary'),
			statistics: statistics(source.statistics, 'statistics.statistics'),
		}
	);
}

function explanation(value: unknown, path: string): SubwordExplanation {
	const source = fields(value, path);
	return {
		start: number(source.start, `${path}.start`),
		end: number(source.end, `${path}.end`),
		version: number(source.version, `${path}.version`),
		vocabulary: text(source.vocabulary, `${path}.vocabulary`),
		text: text(source.text, `${path}.text`),
		traces: list(source.traces, `${path}.traces`, decodeTrace),
		symbolBytes: record(source.symbolBytes, `${path}.symbolBytes`, bytes),
	};
}

/** The answer about how a word comes to its pieces. @throws DecodeError */
export function decodeExplanation(value: unknown): PanelExplanation | Outdated {
	const source = fields(value, 'explanation');
	return (
		outdated(value) ?? {
			scopeId: number(source.scopeId, 'explanation.scopeId'),
			explanation: explanation(source.explanation, 'explanation.explanation'),
		}
	);
}
