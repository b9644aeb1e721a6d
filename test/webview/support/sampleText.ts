import type { AnnotatedRange, Glossary, TagName } from '../../../src/protocol/analysis';
import type { PanelEntity, PanelTokens } from '../../../src/protocol/panel';
import { SAMPLE_RELATION_NAMES } from './sampleAbout';

/** One sentence a line: `form/UPOS/XPOS[/lemma[/ENTITY]]`; `_` in front of a form joins it to the one before. */
const ENGLISH = [
	"Marie/PROPN/NNP//PER Curie/PROPN/NNP//PER did/AUX/VBD/do _n't/PART/RB/not leave/VERB/VB Paris/PROPN/NNP//LOC in/ADP/IN 1911/NUM/CD//DATE _./PUNCT/.",
	'The/DET/DT/the Nobel/PROPN/NNP//ORG Committee/PROPN/NNP//ORG awarded/VERB/VBD/award her/PRON/PRP/she two/NUM/CD//NUMBER prizes/NOUN/NNS/prize _,/PUNCT/, worth/ADJ/JJ $/SYM/$//MONEY _40,000/NUM/CD//MONEY _./PUNCT/.',
	'Curie/PROPN/NNP//PER worked/VERB/VBD/work at/ADP/IN the/DET/DT University/PROPN/NNP//ORG of/ADP/IN//ORG Paris/PROPN/NNP//ORG and/CCONJ/CC later/ADV/RB returned/VERB/VBD/return to/ADP/IN Warsaw/PROPN/NNP//LOC _./PUNCT/.',
	'Write/VERB/VB/write to/ADP/IN archive@example.org/X/ADD//EMAIL about/ADP/IN her/PRON/PRP$/she unpublished/ADJ/JJ notebooks/NOUN/NNS/notebook in/ADP/IN Paris/PROPN/NNP//LOC _!/PUNCT/.',
];

const CHINESE = [
	'鲁迅/PROPN/NR//PER _于/ADP/IN _1881年/NUM/CD//DATE _出生/VERB/VV _在/ADP/IN _浙江/PROPN/NR//LOC _绍兴/PROPN/NR//LOC _。/PUNCT/PU',
	'他/PRON/PRP _先后/ADV/RB _在/ADP/IN _北京大学/PROPN/NR//ORG _和/CCONJ/CC _厦门大学/PROPN/NR//ORG _任教/VERB/VV _,/PUNCT/PU _月薪/NOUN/NN _三百/NUM/CD//MONEY _元/NOUN/NNB//MONEY _。/PUNCT/PU',
	'鲁迅/PROPN/NR//PER _的/PART/DEC _小说/NOUN/NN _影响/VERB/VV _了/AUX/AS _一代/NOUN/NN _读者/NOUN/NN _,/PUNCT/PU _至今/ADV/RB _仍/ADV/RB _在/ADP/IN _北京/PROPN/NR//LOC _上演/VERB/VV _。/PUNCT/PU',
];

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
	NOUN: ['noun', '名词'],
	PROPN: ['proper noun', '专有名词'],
	PRON: ['pronoun', '代词'],
	VERB: ['verb', '动词'],
	AUX: ['auxiliary', '助动词'],
	ADJ: ['adjective', '形容词'],
	ADV: ['adverb', '副词'],
	NUM: ['numeral', '数词'],
	DET: ['determiner', '限定词'],
	ADP: ['adposition', '介词'],
	CCONJ: ['coordinating conjunction', '并列连词'],
	PART: ['particle', '助词'],
	SYM: ['symbol', '符号'],
	PUNCT: ['punctuation', '标点'],
	X: ['other', '其他'],
};

const FINE_EN: Readonly<Record<string, readonly [string, string]>> = {
	NNP: ['proper noun, singular', '专有名词单数'],
	NNS: ['noun, plural', '名词复数'],
	VBD: ['verb, past tense', '动词过去式'],
	VB: ['verb, base form', '动词原形'],
	IN: ['preposition or subordinating conjunction', '介词或从属连词'],
	CD: ['cardinal number', '基数词'],
	DT: ['determiner', '限定词'],
	RB: ['adverb', '副词'],
	JJ: ['adjective', '形容词'],
	PRP: ['personal pronoun', '人称代词'],
};

const FINE_ZH: Readonly<Record<string, readonly [string, string]>> = {
	NR: ['proper noun', '专有名词'],
	NN: ['common noun', '普通名词'],
	VV: ['verb', '动词'],
	IN: ['adposition', '介词'],
	CD: ['cardinal number', '数词'],
	PU: ['punctuation', '标点符号'],
	RB: ['adverb', '副词'],
	AS: ['aspect marker', '体标记'],
};

const ENTITIES: Readonly<Record<string, readonly [string, string]>> = {
	PER: ['person', '人名'],
	LOC: ['location', '地名'],
	ORG: ['organization', '组织机构'],
	DATE: ['date', '日期'],
	TIME: ['time', '时间'],
	MONEY: ['money', '金额'],
	PERCENT: ['percentage', '百分比'],
	NUMBER: ['number', '数字'],
	EMAIL: ['e-mail address', '电子邮件'],
	URL: ['web address', '网址'],
};

function names(table: Readonly<Record<string, readonly [string, string]>>): Readonly<Record<string, TagName>> {
	return Object.fromEntries(Object.entries(table).map(([tag, [en, zh]]) => [tag, { en, zh }]));
}

/** Names for the tags of the samples. */
export const SAMPLE_GLOSSARY: Glossary = {
	upos: names(NAMES),
	xpos: { en: names(FINE_EN), zh: names(FINE_ZH) },
	entities: names(ENTITIES),
	relations: SAMPLE_RELATION_NAMES,
};

interface Builder {
	readonly pieces: string[];
	length: number;
	readonly starts: number[];
	readonly ends: number[];
	readonly columns: Record<'upos' | 'xpos' | 'lemma' | 'language', string[]>;
	readonly sentenceStarts: number[];
	readonly sentenceEnds: number[];
	readonly entities: Omit<PanelEntity, 'text'>[];
}

function append(builder: Builder, piece: string): void {
	builder.pieces.push(piece);
	builder.length += piece.length;
}

function encode(values: readonly string[]): { labels: string[]; ids: number[] } {
	const labels = [...new Set(values)];
	const index = new Map(labels.map((label, position) => [label, position]));
	return { labels, ids: values.map(value => index.get(value)!) };
}

function addToken(builder: Builder, item: string, language: string, sentenceStart: number): void {
	const joined = item.startsWith('_');
	const [form, upos, xpos, lemma, entity] = item.slice(joined ? 1 : 0).split('/');
	if (!joined && builder.length > sentenceStart) append(builder, ' ');
	const start = builder.length;
	append(builder, form);
	const end = builder.length;
	builder.starts.push(start);
	builder.ends.push(end);
	builder.columns.upos.push(upos || 'PUNCT');
	builder.columns.xpos.push(xpos || '.');
	builder.columns.lemma.push(lemma || form);
	builder.columns.language.push(language);
	if (!entity) return;
	const last = builder.entities.at(-1);
	const isRule = ['DATE', 'MONEY', 'NUMBER', 'EMAIL'].includes(entity);
	if (last?.label === entity && last.end === builder.ends.at(-2)) {
		builder.entities[builder.entities.length - 1] = { ...last, end };
		return;
	}
	const label = entity as PanelEntity['label'];
	const found = isRule ? { engine: 'rule' as const } : { engine: 'model' as const, score: 0.87 };
	builder.entities.push({ start, end, label, ...found });
}

/** A text of at least so many tokens, mixed English and Chinese, with all layers. */
export function sampleTokens(scopeId: number, least = 1): PanelTokens & { readonly entities: readonly PanelEntity[] } {
	const builder: Builder = {
		pieces: [],
		length: 0,
		starts: [],
		ends: [],
		columns: { upos: [], xpos: [], lemma: [], language: [] },
		sentenceStarts: [],
		sentenceEnds: [],
		entities: [],
	};
	do {
		for (const [language, sentences] of [
			['en', ENGLISH],
			['zh', CHINESE],
		] as const) {
			for (const sentence of sentences) {
				const start = builder.length;
				for (const item of sentence.split(' ')) addToken(builder, item, language, start);
				builder.sentenceStarts.push(start);
				builder.sentenceEnds.push(builder.length);
				append(builder, '\n');
			}
		}
	} while (builder.starts.length < least);
	const label = (values: readonly string[]): { labels: string[]; ids: Uint8Array } => {
		const { labels, ids } = encode(values);
		return { labels, ids: Uint8Array.from(ids) };
	};
	const lemmas = encode(builder.columns.lemma);
	const range: AnnotatedRange = {
		start: 0,
		end: builder.length,
		version: 1,
		firstSentence: 0,
		sentences: { starts: Int32Array.from(builder.sentenceStarts), ends: Int32Array.from(builder.sentenceEnds) },
		tokens: {
			starts: Int32Array.from(builder.starts),
			ends: Int32Array.from(builder.ends),
			joined: new Uint8Array(builder.starts.length),
		},
		tokenLanguages: label(builder.columns.language),
		upos: label(builder.columns.upos),
		xpos: label(builder.columns.xpos),
		lemmas: { texts: lemmas.labels, ids: Int32Array.from(lemmas.ids) },
		entities: builder.entities,
		failures: [],
	};
	const text = builder.pieces.join('');
	const entities = builder.entities.map(mention => ({ ...mention, text: text.slice(mention.start, mention.end) }));
	return { scopeId, range, text, clipped: false, entities };
}
