import { CodePointOffsets } from '../../annotation/codePointOffsets';
import { soundLabel } from '../../annotation/entityKinds';
import { GOLD_LAYERS } from '../../annotation/goldAnnotation';
import type { GoldEntity, GoldLayer, GoldWord, ImportProblem } from '../../annotation/goldAnnotation';
import type { GivenSentence } from '../../annotation/placeSentences';
import { placeSentences } from '../../annotation/placeSentences';
import { SqueezedText } from '../../annotation/squeezedText';
import { NlpError } from '../../errors';
import type { Span } from '../../text/span';
import type { AnnotatedText, GivenEntity, ReadAnnotations } from './annotatedText';
import { NOTHING_READ } from './annotatedText';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON lines, or one JSON list, of spaCy, Prodigy, doccano and their kin: objects with a `text` and entities as `spans`, `ents`,
 * `entities`, `label` or `labels`, or pairs of a text and `entities`. Offsets are code points of the `text`, which is looked for in the
 * document. Where tokens have tags, the words are read, too.
 * @throws NlpError `input-malformed` that says which line is no JSON, or has no text.
 */
export function readJsonAnnotations(content: string, text: string): ReadAnnotations {
	const problems: ImportProblem[] = [];
	const document = new CodePointOffsets(text);
	const withWords: GivenSentence[] = [];
	const alone: GivenSentence[] = [];
	for (const [line, record] of recordsOf(content)) {
		if (record.answer === 'reject' || record.answer === 'ignore') {
			problems.push({ line, what: 'rejected', detail: shortened(record.text) });
			continue;
		}
		const sentence = new RecordReader(line, record, document, problems).read();
		(sentence.words.length > 0 ? withWords : alone).push(sentence);
	}
	const { placed, lost } = placeSentences(text, alone);
	for (const { squeezed } of lost) problems.push({ line: 0, what: 'notFound', detail: shortened(squeezed) });
	return {
		...NOTHING_READ,
		sentences: withWords,
		...stretchesOf(placed),
		problems,
	};
}

function stretchesOf(placed: AnnotatedText['sentences']): Pick<ReadAnnotations, 'stretches' | 'entities'> {
	return {
		stretches: placed.map(({ start, sentence }) => ({ start, end: start + sentence.text.length })),
		entities: placed.flatMap(({ start: at, sentence }) =>
			sentence.entities.map(({ start, end, label, isCorrected }): GivenEntity => {
				return { start: at + start, end: at + end, label, isCorrected };
			}),
		),
	};
}

/** The objects of a file, each with its line, from 1; in a list, with its number. */
function* recordsOf(content: string): Generator<[line: number, record: Fields]> {
	const source = content.replace(/^\ufeff/u, '');
	if (/^\s*\[\s*[[{]/u.test(source)) {
		const list = parsed(source, 1);
		for (const [index, item] of (Array.isArray(list) ? list : []).entries())
			yield [index + 1, recordOf(item, index + 1)];
		return;
	}
	for (const [index, line] of source.split(/\r\n|\n|\r/u).entries()) {
		if (line.trim() !== '') yield [index + 1, recordOf(parsed(line, index + 1), index + 1)];
	}
}

function parsed(source: string, line: number): unknown {
	try {
		return JSON.parse(source);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new NlpError('input-malformed', `Line ${line} is no JSON: ${reason.replace(/\.?$/u, '.')}`);
	}
}

function recordOf(item: unknown, line: number): Fields {
	if (Array.isArray(item) && typeof item[0] === 'string')
		return { ...(isFields(item[1]) ? item[1] : {}), text: item[0] };
	if (isFields(item) && typeof item.text === 'string') return item;
	throw new NlpError('input-malformed', `Line ${line} has no "text": each object has the text that was annotated.`);
}

class RecordReader {
	readonly #line: number;
	readonly #record: Fields;
	readonly #text: string;
	readonly #document: CodePointOffsets;
	readonly #offsets: CodePointOffsets;
	readonly #squeezed: SqueezedText;
	readonly #problems: ImportProblem[];

	constructor(line: number, record: Fields, document: CodePointOffsets, problems: ImportProblem[]) {
		this.#line = line;
		this.#record = record;
		this.#document = document;
		this.#problems = problems;
		this.#text = typeof record.text === 'string' ? record.text : '';
		this.#offsets = new CodePointOffsets(this.#text);
		this.#squeezed = SqueezedText.of(this.#text);
	}

	read(): GivenSentence {
		const { meta, start } = this.#record;
		const place = isFields(meta) ? meta.start : start;
		const words = this.#words();
		return {
			squeezed: this.#squeezed.text,
			start: typeof place === 'number' ? this.#document.unitAt(place) : -1,
			words,
			entities: this.#entities(),
			checked: this.#checked(isFields(meta) ? meta.checked : undefined),
			comments: [],
		};
	}

	/** The words, where the tokens have tags: else they are but what a program cut the text into. */
	#words(): GoldWord[] {
		const { tokens } = this.#record;
		if (!Array.isArray(tokens)) return [];
		const fields = tokens.filter(isFields);
		if (!fields.some(({ pos, tag }) => typeof pos === 'string' || typeof tag === 'string')) return [];
		return fields.flatMap((token): GoldWord[] => {
			const span = this.#span(token.start, token.end);
			if (span === undefined) return [];
			const [upos, xpos, lemma] = [token.pos, token.tag, token.lemma].map(each =>
				typeof each === 'string' ? each : '',
			);
			const isCorrected = token.corrected === true;
			return [{ ...span, joined: token.joined === true, upos, xpos, lemma, isCorrected }];
		});
	}

	#entities(): GoldEntity[] {
		const entities = this.#given()
			.flatMap(given => this.#entity(given))
			.sort((a, b) => a.start - b.start || b.end - a.end);
		const kept: GoldEntity[] = [];
		for (const entity of entities) {
			if (entity.start >= (kept.at(-1)?.end ?? 0)) kept.push(entity);
			else this.#tell('overlap', `${entity.label} ${this.#squeezed.text.slice(entity.start, entity.end)}`);
		}
		return kept;
	}

	/** The entities as they are given, under whichever name; `relations` beside them are told of. */
	#given(): readonly unknown[] {
		const { spans, ents, entities, label, labels, relations } = this.#record;
		if (Array.isArray(relations) && relations.length > 0) this.#tell('relations', String(relations.length));
		const lists = [spans, ents, entities, label, labels].filter(each => Array.isArray(each));
		return lists.find(list => list.length > 0) ?? [];
	}

	#entity(given: unknown): GoldEntity[] {
		const [from, to, label] = partsOf(given);
		const span = this.#span(from, to);
		if (span === undefined || typeof label !== 'string') {
			this.#tell('outside', JSON.stringify(given));
			return [];
		}
		const isCorrected = isFields(given) && given.corrected === true;
		return [{ ...span, label: soundLabel(label), isCorrected }];
	}

	/** A stretch in the text without white space; undefined for none. */
	#span(from: unknown, to: unknown): Span | undefined {
		if (typeof from !== 'number' || typeof to !== 'number' || !Number.isInteger(from) || !Number.isInteger(to)) {
			return undefined;
		}
		if (from < 0 || to <= from) return undefined;
		const [start, end] = [this.#offsets.unitAt(from), this.#offsets.unitAt(to)];
		if (start < 0 || end < 0) return undefined;
		const span = this.#squeezed.squeezed({ start, end });
		return span.start < span.end ? span : undefined;
	}

	#checked(given: unknown): readonly GoldLayer[] {
		return Array.isArray(given) ? GOLD_LAYERS.filter(layer => given.includes(layer)) : ['entities'];
	}

	#tell(what: ImportProblem['what'], detail: string): void {
		this.#problems.push({ line: this.#line, what, detail });
	}
}

/** Where an entity is said to begin and end, and its kind, in any of the three ways to write that. */
function partsOf(given: unknown): readonly unknown[] {
	if (Array.isArray(given)) return given;
	return isFields(given) ? [given.start ?? given.start_offset, given.end ?? given.end_offset, given.label] : [];
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shortened(value: unknown): string {
	return typeof value === 'string' ? value.slice(0, 60) : '';
}
