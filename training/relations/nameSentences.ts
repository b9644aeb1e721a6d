import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityLabel } from '../../src/core/doc/entityMention';
import type { RelationLabel } from '../../src/core/doc/relationMention';
import type { Span } from '../../src/core/text/span';
import { dataFolder } from '../support/dataFolder';
import { mappedRelation } from './wikidataRelations';

/** A name in a sentence of a data set; a name without a label is of another kind than the core's, a work for example. */
export interface GoldName extends Span {
	readonly label?: EntityLabel;
}

/** A relation between two names, by their numbers. */
export interface GoldRelation {
	readonly subject: number;
	readonly object: number;
	/** Undefined for a relation that is none of the core's. */
	readonly label: RelationLabel | undefined;
	/** Whether this sentence is known to state it; else the document does, and perhaps this sentence. */
	readonly isStated: boolean;
}

/** A sentence with names and how they relate. */
export interface NameSentence {
	readonly text: string;
	readonly names: readonly GoldName[];
	readonly relations: readonly GoldRelation[];
	/** Whether pairs without a relation are known to have none; else only the given pair was looked at. */
	readonly isComplete: boolean;
}

function readGzip(path: string): string {
	return gunzipSync(readFileSync(join(dataFolder(), path))).toString('utf8');
}

/** The text of tokens with a space between each two, and where each begins and ends. */
function joinTokens(tokens: readonly string[]): { text: string; spans: Span[] } {
	const spans: Span[] = [];
	let text = '';
	for (const token of tokens) {
		const start = text === '' ? 0 : text.length + 1;
		text = `${text}${text === '' ? '' : ' '}${token}`;
		spans.push({ start, end: text.length });
	}
	return { text, spans };
}

const TYPES: Readonly<Partial<Record<string, EntityLabel>>> = {
	PER: 'PER',
	PERSON: 'PER',
	LOC: 'LOC',
	GPE: 'LOC',
	FAC: 'LOC',
	ORG: 'ORG',
	TIME: 'DATE',
	DATE: 'DATE',
};

function goldName({ start, end }: Span, type: string | undefined): GoldName {
	const label = type === undefined ? undefined : TYPES[type];
	return label === undefined ? { start, end } : { start, end, label };
}

interface RedocredMention {
	readonly type: string;
	readonly sent_id: number;
	readonly pos: readonly [number, number];
}

interface RedocredDocument {
	readonly sents: readonly (readonly string[])[];
	readonly vertexSet: readonly (readonly RedocredMention[])[];
	readonly labels: readonly {
		readonly h: number;
		readonly t: number;
		readonly r: string;
		readonly evidence: readonly number[];
	}[];
}

/** The sentences of Re-DocRED's dev or test part; relations of a document stand in each sentence that names both of their sides. */
export function readRedocred(part: 'dev' | 'test'): NameSentence[] {
	const documents = JSON.parse(readGzip(`tasks/redocred/${part}_revised.json.gz`)) as RedocredDocument[];
	return documents.flatMap(document => document.sents.map((_, sentence) => sentenceOf(document, sentence)));
}

function sentenceOf({ sents, vertexSet, labels }: RedocredDocument, sentence: number): NameSentence {
	const { text, spans } = joinTokens(sents[sentence]);
	const names: GoldName[] = [];
	const vertices: number[] = [];
	for (const [vertex, mentions] of vertexSet.entries()) {
		for (const { sent_id: place, pos, type } of mentions) {
			if (place !== sentence) continue;
			names.push(goldName({ start: spans[pos[0]].start, end: spans[pos[1] - 1].end }, type));
			vertices.push(vertex);
		}
	}
	const relations = labels.flatMap(({ h, t, r, evidence }) => {
		const mapped = mappedRelation(r);
		const ends = mapped?.isReversed === true ? [t, h] : [h, t];
		const [subjects, objects] = ends.map(end => vertices.flatMap((vertex, name) => (vertex === end ? [name] : [])));
		return subjects.flatMap(subject =>
			objects.map(object => ({ subject, object, label: mapped?.label, isStated: evidence.includes(sentence) })),
		);
	});
	return { text, names, relations, isComplete: true };
}

interface FewRelSentence {
	readonly tokens: readonly string[];
	readonly h: readonly [string, string, readonly (readonly number[])[]];
	readonly t: readonly [string, string, readonly (readonly number[])[]];
}

/** The sentences of FewRel's validation set out of Wikipedia, of one relation each. */
export function readFewRel(): NameSentence[] {
	const relations = JSON.parse(readGzip('tasks/fewrel/val_wiki.json.gz')) as Record<string, FewRelSentence[]>;
	return Object.entries(relations).flatMap(([property, sentences]) =>
		sentences.map(({ tokens, h, t }) => pairSentence(tokens, ends(h[2][0]), ends(t[2][0]), property)),
	);
}

function ends(places: readonly number[]): PlacedName {
	return { first: places[0], end: (places.at(-1) ?? places[0]) + 1 };
}

interface PlacedName {
	readonly first: number;
	readonly end: number;
	readonly type?: string;
}

interface WikiSentence {
	readonly token: readonly string[];
	readonly h: { readonly pos: readonly [number, number]; readonly type: string };
	readonly t: { readonly pos: readonly [number, number]; readonly type: string };
	readonly relation: string;
}

/** The sentences of Wiki80, the part of them that is on the shelf. */
export function readWiki80(part: 'train' | 'dev'): NameSentence[] {
	const lines = readGzip(`tasks/wiki80-part/${part === 'train' ? 'train_0.1' : 'dev'}.txt.gz`).split('\n');
	return lines
		.filter(line => line !== '')
		.map(line => {
			const { token, h, t, relation } = JSON.parse(line) as WikiSentence;
			const place = ({ pos, type }: WikiSentence['h']): PlacedName => ({ first: pos[0], end: pos[1], type });
			return pairSentence(token, place(h), place(t), relation);
		});
}

function pairSentence(tokens: readonly string[], head: PlacedName, tail: PlacedName, property: string): NameSentence {
	const { text, spans } = joinTokens(tokens);
	const nameAt = ({ first, end, type }: PlacedName): GoldName =>
		goldName({ start: spans[first].start, end: spans[end - 1].end }, type);
	const mapped = mappedRelation(property);
	const [subject, object] = mapped?.isReversed === true ? [1, 0] : [0, 1];
	return {
		text,
		names: [nameAt(head), nameAt(tail)],
		relations: [{ subject, object, label: mapped?.label, isStated: true }],
		isComplete: false,
	};
}
