import type { EntityLabel, EntityMention } from '../doc/entityMention';
import { labelAt } from '../doc/labelColumn';
import type { LabelColumn } from '../doc/labelColumn';
import type { RangeAnnotation } from '../doc/rangeAnnotation';
import { forEachSentence } from '../doc/sentenceTokens';
import { textAt } from '../doc/textColumn';
import type { Span } from '../text/span';

/** A word as JSON has it; a layer that is not there has no property. Offsets are UTF-16 code units of the text. */
export interface JsonToken extends Span {
	readonly text: string;
	readonly lemma?: string;
	readonly upos?: string;
	readonly xpos?: string;
	readonly language?: string;
}

export interface JsonEntity extends Span {
	readonly text: string;
	readonly label: EntityLabel;
	readonly engine: EntityMention['engine'];
	/** Confidence in [0, 1], in two digits. */
	readonly score?: number;
}

export interface JsonSentence extends Span {
	/** Number in the text, from 1. */
	readonly id: number;
	readonly text: string;
	readonly tokens: readonly JsonToken[];
	readonly entities: readonly JsonEntity[];
}

/**
 * An annotated stretch as objects for JSON, a sentence each.
 * @param firstId the number of the first sentence
 * @param origin is added to every offset
 */
export function jsonSentences(text: string, annotation: RangeAnnotation, firstId: number, origin = 0): JsonSentence[] {
	const { sentences, tokens } = annotation;
	if (sentences === undefined || tokens === undefined) return [];
	const entities = jsonEntities(text, annotation, origin);
	const result: JsonSentence[] = [];
	let nextEntity = 0;
	forEachSentence(sentences, tokens, (sentence, first, end) => {
		const start = sentences.starts[sentence];
		const stop = sentences.ends[sentence];
		const firstEntity = nextEntity;
		while (nextEntity < entities.length && entities[nextEntity].start < stop + origin) nextEntity++;
		result.push({
			id: firstId + sentence,
			start: start + origin,
			end: stop + origin,
			text: text.slice(start, stop),
			tokens: Array.from({ length: end - first }, (_, index) => jsonToken(text, annotation, first + index, origin)),
			entities: entities.slice(firstEntity, nextEntity),
		});
	});
	return result;
}

/** The entities of an annotated stretch as objects for JSON. */
export function jsonEntities(text: string, { entities = [] }: RangeAnnotation, origin = 0): JsonEntity[] {
	return entities.map(({ start, end, label, engine, score }) => ({
		start: start + origin,
		end: end + origin,
		text: text.slice(start, end),
		label,
		engine,
		// A probability is never certainty: what rounds to 1 is shown as 0.99.
		...(score === undefined ? {} : { score: Math.min(0.99, Math.round(score * 100) / 100) }),
	}));
}

/** An annotated stretch as one JSON document. */
export function writeJson(text: string, annotation: RangeAnnotation, firstId: number): string {
	return `${JSON.stringify({ sentences: jsonSentences(text, annotation, firstId) }, undefined, 2)}\n`;
}

function jsonToken(text: string, annotation: RangeAnnotation, token: number, origin: number): JsonToken {
	const { tokens, lemmas, upos, xpos, tokenLanguages } = annotation;
	const start = tokens?.starts[token] ?? 0;
	const end = tokens?.ends[token] ?? 0;
	const lemma = textAt(lemmas, token);
	return {
		text: text.slice(start, end),
		start: start + origin,
		end: end + origin,
		...(lemma === '' ? {} : { lemma }),
		...labeled('upos', upos, token),
		...labeled('xpos', xpos, token),
		...labeled('language', tokenLanguages, token),
	};
}

function labeled<N extends string>(
	name: N,
	column: LabelColumn | undefined,
	token: number,
): Partial<Record<N, string>> {
	const label = labelAt(column, token);
	return label === undefined ? {} : ({ [name]: label } as Record<N, string>);
}
