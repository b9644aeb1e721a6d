import type { PanelSubwords, PanelVocabularies } from '../../../src/protocol/panelSubwords';
import type {
	EncodedRange,
	PieceEntry,
	SubwordExplanation,
	SubwordTrace,
	VocabularyInfo,
} from '../../../src/protocol/subword';

const info = (
	id: string,
	title: string,
	source: VocabularyInfo['source'],
	algorithm: VocabularyInfo['algorithm'],
): VocabularyInfo => ({
	id,
	title,
	source,
	algorithm,
	size: 32_000,
	formats: source === 'ready' ? [] : ['tokenizerJson'],
});

/** One of each kind. */
export const SAMPLE_VOCABULARIES: PanelVocabularies = {
	vocabularies: [
		info('bytes', 'GPT sample', 'ready', 'byteLevelBpe'),
		info('words', 'BERT sample', 'ready', 'wordPiece'),
		info('unigram', 'Unigram sample', 'own', 'sentencePieceUnigram'),
		info('learned:1', 'my words.txt', 'learned', 'bpe'),
	],
	preferred: 'bytes',
	choice: undefined,
};

/** How each sample vocabulary cuts: by what pattern, and what writing a piece has. */
const CUTS: Readonly<Record<string, { pattern: RegExp; write: (text: string) => string }>> = {
	bytes: { pattern: / ?[a-z]{1,4}| ?[A-Z][a-z]{0,5}|\s+|\p{Script=Han}{1,2}|./gsu, write: text => text },
	words: { pattern: /[A-Za-z][a-z]{0,5}|[^\sa-zA-Z]/gu, write: text => text.toLowerCase() },
	unigram: { pattern: /\s?[A-Za-z]{1,7}|\p{Script=Han}{1,3}|\S/gu, write: text => text.replace(/^\s/u, '▁') },
	'learned:1': { pattern: /\S/gu, write: text => text },
};

/** A range of a text as a sample vocabulary cuts it; `Q` and `$` are unknown to those that are not of bytes. */
export function sampleRange(text: string, vocabulary: string, version = 1): EncodedRange {
	const { pattern, write } = CUTS[vocabulary];
	const found = [...text.matchAll(pattern)];
	const entries = new Map<string, PieceEntry>();
	const idOf = (covered: string): number => {
		const isUnknown = vocabulary !== 'bytes' && /[Q$]/u.test(covered);
		const piece = isUnknown ? '[UNK]' : write(covered);
		const known = entries.get(piece);
		if (known !== undefined) return known.id;
		const id = isUnknown ? 0 : 100 + entries.size * 37;
		const bytes = vocabulary === 'bytes' ? { bytes: [...new TextEncoder().encode(covered)] } : {};
		entries.set(piece, { id, piece, kind: isUnknown ? 'unknown' : 'normal', ...bytes });
		return id;
	};
	return {
		version,
		vocabulary,
		start: 0,
		end: text.length,
		ids: Int32Array.from(found, ([covered]) => idOf(covered)),
		starts: Int32Array.from(found, ({ index }) => index),
		ends: Int32Array.from(found, ({ 0: covered, index }) => index + covered.length),
		entries: [...entries.values()],
		hasSpecialTokens: false,
	};
}

/** The host's answer about pieces. */
export function sampleSubwords(text: string, scopeId: number, vocabulary: string, other = ''): PanelSubwords {
	return {
		scopeId,
		choice: { vocabulary, other },
		text,
		clipped: false,
		specialTokens: false,
		first: sampleRange(text, vocabulary),
		second: other === '' ? undefined : sampleRange(text, other),
	};
}

const bpe = (word: string): SubwordTrace => {
	const symbols = Array.from(word);
	const merges = [];
	for (const rest = [...symbols]; rest.length > 1;) {
		const position = rest.length > 3 ? 1 : 0;
		const [left, right] = rest.slice(position, position + 2);
		merges.push({ position, left, right, rank: merges.length * 41 });
		rest.splice(position, 2, left + right);
	}
	return { algorithm: 'bpe', symbols, merges, pieces: [word] };
};

const wordPiece = (word: string): SubwordTrace => {
	const half = Math.ceil(word.length / 2);
	const tried = (from: number, until: number): string[] =>
		Array.from(
			{ length: word.length - until + 1 },
			(_, cut) => (from > 0 ? '##' : '') + word.slice(from, word.length - cut),
		);
	return {
		algorithm: 'wordPiece',
		word,
		steps: [
			{ start: 0, tried: tried(0, half), found: true },
			{ start: half, tried: [`##${word.slice(half)}`], found: true },
		],
		pieces: [word.slice(0, half), `##${word.slice(half)}`],
	};
};

const unigram = (word: string): SubwordTrace => {
	const normalized = `▁${word}`;
	const edges = [];
	for (let start = 0; start < normalized.length; start++) {
		for (let end = start + 1; end <= Math.min(normalized.length, start + 4); end++) {
			const best = start % 3 === 0 && end === Math.min(normalized.length, start + 3);
			if (!best && end - start > 1 && (start * 7 + end) % 3 === 0) continue;
			edges.push({ start, end, piece: normalized.slice(start, end), score: -4 - ((start * 5 + end * 3) % 9), best });
		}
	}
	const pieces = normalized.match(/.{1,3}/gsu) ?? [];
	const paths = [0, 1, 2].map(rank => ({
		pieces: rank === 0 ? pieces : Array.from(normalized),
		score: -18.2 - rank * 3.1,
	}));
	return { algorithm: 'unigram', word: normalized, edges, paths, pieces };
};

/** How the word at an offset comes to its pieces, by the way of the sample vocabulary. */
export function sampleExplanation(text: string, vocabulary: string, offset: number): SubwordExplanation {
	const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)].find(
		({ 0: word, index }) => index <= offset && offset <= index + word.length,
	);
	const [word, start] = [found?.[0] ?? '', found?.index ?? offset];
	const trace = vocabulary === 'words' ? wordPiece(word) : vocabulary === 'unigram' ? unigram(word) : bpe(word);
	return {
		version: 1,
		vocabulary,
		start,
		end: start + word.length,
		text: word,
		traces: word === '' ? [] : [trace],
		symbolBytes: {},
	};
}
