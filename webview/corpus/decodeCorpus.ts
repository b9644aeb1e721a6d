import type {
	Collocation,
	ConcordanceLine,
	CorpusInfo,
	CorpusPage,
	CorpusTable,
	KeyWord,
	WordFrequency,
} from '../../src/protocol/corpus';
import type { PanelCorpus, PanelCorpusPage, PanelCorpusReading, ShowCorpus } from '../../src/protocol/panelCorpus';
import { fields, list, number, oneOf, optional, span, text } from '../rpc/decode';
import { CORPUS_VIEWS } from './corpusState';

/** The corpus as the host tells of it. @throws DecodeError */
export function decodeCorpus(value: unknown): PanelCorpus {
	const source = fields(value, 'corpus');
	return {
		serial: number(source.serial, 'corpus.serial'),
		title: text(source.title, 'corpus.title'),
		info: optional(source.info, 'corpus.info', decodeInfo),
		notes: list(source.notes, 'corpus.notes', text),
		isOlder: source.isOlder === true,
		reference: text(source.reference, 'corpus.reference'),
		reading: optional(source.reading, 'corpus.reading', decodeReading),
	};
}

/** A table with its rows. @throws DecodeError */
export function decodeCorpusPage(value: unknown): PanelCorpusPage {
	const source = fields(value, 'page');
	const table = fields(source.table, 'page.table');
	oneOf(table.kind, CORPUS_VIEWS, 'page.table.kind');
	return {
		serial: number(source.serial, 'page.serial'),
		// It comes back as it was asked for.
		table: table as unknown as CorpusTable,
		page: decodePage(source.page, 'page.page'),
	};
}

/** Decoders of what the host says unasked about the corpus. */
export const CORPUS_NOTIFICATION_DECODERS = {
	'panel/corpusChanged': decodeCorpus,
	'panel/showCorpus': (value: unknown): ShowCorpus => {
		const { kind, query } = fields(value, 'show');
		const asked = optional(query, 'show.query', text);
		return { kind: oneOf(kind, CORPUS_VIEWS, 'show.kind'), ...(asked === undefined ? {} : { query: asked }) };
	},
} as const;

function decodeInfo(value: unknown, path: string): CorpusInfo {
	const source = fields(value, path);
	const languages = fields(source.languages, `${path}.languages`);
	return {
		texts: number(source.texts, `${path}.texts`),
		words: number(source.words, `${path}.words`),
		types: number(source.types, `${path}.types`),
		languages: { zh: number(languages.zh, `${path}.languages.zh`), en: number(languages.en, `${path}.languages.en`) },
		isTagged: source.isTagged === true,
		isFull: source.isFull === true,
	};
}

function decodeReading(value: unknown, path: string): PanelCorpusReading {
	const { title, files, of, words } = fields(value, path);
	return {
		title: text(title, `${path}.title`),
		files: number(files, `${path}.files`),
		of: number(of, `${path}.of`),
		words: number(words, `${path}.words`),
	};
}

function decodePage(value: unknown, path: string): CorpusPage {
	const source = fields(value, path);
	const total = number(source.total, `${path}.total`);
	const rows = <Row>(row: (item: unknown, at: string) => Row) => list(source.rows, `${path}.rows`, row);
	switch (oneOf(source.kind, CORPUS_VIEWS, `${path}.kind`)) {
		case 'words':
			return { kind: 'words', total, share: number(source.share, `${path}.share`), rows: rows(decodeWord) };
		case 'concordance':
			return {
				kind: 'concordance',
				total,
				texts: number(source.texts, `${path}.texts`),
				spread: list(source.spread, `${path}.spread`, number),
				isCut: source.isCut === true,
				rows: rows(decodeLine),
			};
		case 'keyWords': {
			const referenceWords = number(source.referenceWords, `${path}.referenceWords`);
			return { kind: 'keyWords', total, referenceWords, rows: rows(decodeKeyWord) };
		}
		case 'collocations':
			return {
				kind: 'collocations',
				total,
				nodes: number(source.nodes, `${path}.nodes`),
				minCount: number(source.minCount, `${path}.minCount`),
				rows: rows(decodeCollocation),
			};
	}
}

/** Numbers of a row by their names. */
function numbers<K extends string>(value: unknown, path: string, keys: readonly K[]): Record<K, number> {
	const source = fields(value, path);
	return Object.fromEntries(keys.map(key => [key, number(source[key], `${path}.${key}`)])) as Record<K, number>;
}

function decodeWord(value: unknown, path: string): WordFrequency {
	const word = text(fields(value, path).word, `${path}.word`);
	return { word, ...numbers(value, path, ['count', 'texts', 'perMillion', 'dispersion']) };
}

function decodeLine(value: unknown, path: string): ConcordanceLine {
	const { name, left, match, right } = fields(value, path);
	return {
		...span(value, path),
		...numbers(value, path, ['text']),
		name: text(name, `${path}.name`),
		left: text(left, `${path}.left`),
		match: text(match, `${path}.match`),
		right: text(right, `${path}.right`),
	};
}

function decodeKeyWord(value: unknown, path: string): KeyWord {
	const word = text(fields(value, path).word, `${path}.word`);
	const columns = ['count', 'perMillion', 'referencePerMillion', 'logLikelihood', 'logRatio'] as const;
	return { word, ...numbers(value, path, columns) };
}

function decodeCollocation(value: unknown, path: string): Collocation {
	const { first, second } = fields(value, path);
	return {
		first: text(first, `${path}.first`),
		second: text(second, `${path}.second`),
		...numbers(value, path, ['count', 'logLikelihood', 'mutualInformation', 'logDice', 'tScore']),
	};
}
