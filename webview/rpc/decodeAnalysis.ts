import type { AnnotatedRange, Glossary, LayerFailure, TagName } from '../../src/protocol/analysis';
import type { SummarizeResult, SummaryOptions } from '../../src/protocol/summaries';
import type { PanelEntity } from '../../src/protocol/panel';
import { byteColumn, fields, int32Column, list, number, oneOf, optional, record, sized, span, text } from './decode';

type Mention = NonNullable<AnnotatedRange['entities']>[number];
type Layer = AnnotatedRange['failures'][number]['layer'];

const LAYERS: readonly Layer[] = [
	'languages',
	'sentences',
	'tokens',
	'tokenLanguages',
	'upos',
	'xpos',
	'lemmas',
	'dependencies',
	'entities',
	'relations',
];

function spanTable(value: unknown, path: string): NonNullable<AnnotatedRange['sentences']> {
	const { starts, ends } = fields(value, path);
	const decoded = int32Column(starts, `${path}.starts`);
	return { starts: decoded, ends: sized(int32Column(ends, `${path}.ends`), decoded.length, `${path}.ends`) };
}

function tokenTable(value: unknown, path: string): NonNullable<AnnotatedRange['tokens']> {
	const { starts, ends } = spanTable(value, path);
	const joined = sized(byteColumn(fields(value, path).joined, `${path}.joined`), starts.length, `${path}.joined`);
	return { starts, ends, joined };
}

function labelColumn(count: number) {
	return (value: unknown, path: string): NonNullable<AnnotatedRange['upos']> => {
		const { labels, ids } = fields(value, path);
		return {
			labels: list(labels, `${path}.labels`, text),
			ids: sized(byteColumn(ids, `${path}.ids`), count, `${path}.ids`),
		};
	};
}

function textColumn(count: number) {
	return (value: unknown, path: string): NonNullable<AnnotatedRange['lemmas']> => {
		const { texts, ids } = fields(value, path);
		return {
			texts: list(texts, `${path}.texts`, text),
			ids: sized(int32Column(ids, `${path}.ids`), count, `${path}.ids`),
		};
	};
}

function mention(value: unknown, path: string): Mention {
	const { start, end, label, engine, score } = fields(value, path);
	const confidence = optional(score, `${path}.score`, number);
	return {
		start: number(start, `${path}.start`),
		end: number(end, `${path}.end`),
		// A label that this panel does not know yet is shown under its own name.
		label: text(label, `${path}.label`) as Mention['label'],
		engine: oneOf(engine, ['model', 'rule', 'person'], `${path}.engine`),
		...(confidence === undefined ? {} : { score: confidence }),
	};
}

/** An entity with its text. @throws DecodeError */
export function decodeEntity(value: unknown, path: string): PanelEntity {
	return { ...mention(value, path), text: text(fields(value, path).text, `${path}.text`) };
}

/** The layers of a stretch of text. @throws DecodeError */
export function decodeRange(value: unknown, path: string): AnnotatedRange {
	const source = fields(value, path);
	const tokens = optional(source.tokens, `${path}.tokens`, tokenTable);
	const count = tokens?.starts.length ?? 0;
	const layers = {
		sentences: optional(source.sentences, `${path}.sentences`, spanTable),
		tokens,
		tokenLanguages: optional(source.tokenLanguages, `${path}.tokenLanguages`, labelColumn(count)),
		upos: optional(source.upos, `${path}.upos`, labelColumn(count)),
		xpos: optional(source.xpos, `${path}.xpos`, labelColumn(count)),
		lemmas: optional(source.lemmas, `${path}.lemmas`, textColumn(count)),
		entities: optional(source.entities, `${path}.entities`, (items, at) => list(items, at, mention)),
	};
	const present = Object.fromEntries(Object.entries(layers).filter(([, layer]) => layer !== undefined));
	return {
		start: number(source.start, `${path}.start`),
		end: number(source.end, `${path}.end`),
		version: number(source.version, `${path}.version`),
		firstSentence: number(source.firstSentence, `${path}.firstSentence`),
		failures: list(source.failures ?? [], `${path}.failures`, layerFailure),
		...present,
	};
}

/** A layer that could not be computed. @throws DecodeError */
export function layerFailure(value: unknown, path: string): LayerFailure {
	const { layer, message } = fields(value, path);
	return { layer: oneOf(layer, LAYERS, `${path}.layer`), message: text(message, `${path}.message`) };
}

/** A summary. @throws DecodeError */
export function decodeSummary(value: unknown, path: string): SummarizeResult {
	const source = fields(value, path);
	return {
		version: number(source.version, `${path}.version`),
		engine: text(source.engine, `${path}.engine`),
		sentences: list(source.sentences, `${path}.sentences`, (item, at) => {
			const sentence = fields(item, at);
			return {
				start: number(sentence.start, `${at}.start`),
				end: number(sentence.end, `${at}.end`),
				text: text(sentence.text, `${at}.text`),
				score: number(sentence.score, `${at}.score`),
				sources: list(sentence.sources, `${at}.sources`, span),
			};
		}),
		substitutions: list(source.substitutions, `${path}.substitutions`, (item, at) => {
			const { from, to } = fields(item, at);
			return { from: text(from, `${at}.from`), to: text(to, `${at}.to`) };
		}),
		isOtherLanguage: source.isOtherLanguage === true,
		failures: list(source.failures ?? [], `${path}.failures`, layerFailure),
	};
}

/** What a summary was asked to be like. @throws DecodeError */
export function decodeSummaryOptions(value: unknown, path: string): SummaryOptions {
	const source = fields(value, path);
	const { unit, value: amount } = fields(source.length, `${path}.length`);
	const query = optional(source.query, `${path}.query`, text);
	return {
		kind: oneOf(source.kind, ['extractive', 'abstractive'], `${path}.kind`),
		length: {
			unit: oneOf(unit, ['sentences', 'characters', 'percent'], `${path}.length.unit`),
			value: number(amount, `${path}.length.value`),
		},
		...(query === undefined ? {} : { query }),
		...(source.compress === true ? { compress: true } : {}),
	};
}

function tagName(value: unknown, path: string): TagName {
	const { en, zh } = fields(value, path);
	return { en: text(en, `${path}.en`), zh: text(zh, `${path}.zh`) };
}

/** The names of all tags. @throws DecodeError */
export function decodeGlossary(value: unknown, path: string): Glossary {
	const { upos, xpos, entities, relations } = fields(value, path);
	const { zh, en } = fields(xpos, `${path}.xpos`);
	return {
		upos: record(upos, `${path}.upos`, tagName),
		xpos: { zh: record(zh, `${path}.xpos.zh`, tagName), en: record(en, `${path}.xpos.en`, tagName) },
		entities: record(entities, `${path}.entities`, tagName),
		relations: record(relations, `${path}.relations`, tagName),
	};
}
