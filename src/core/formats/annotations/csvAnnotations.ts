import { soundLabel } from '../../annotation/entityKinds';
import { GOLD_LAYERS } from '../../annotation/goldAnnotation';
import type { GoldWord } from '../../annotation/goldAnnotation';
import type { GivenSentence } from '../../annotation/placeSentences';
import { squeeze } from '../../annotation/squeezedText';
import { NlpError } from '../../errors';
import { csvRecord } from '../../text/csv';
import { readCsv } from '../../text/csvReader';
import type { AnnotatedText, ReadAnnotations } from './annotatedText';
import { NOTHING_READ } from './annotatedText';
import { entitiesOfTags, tagsOfEntities } from './entityTags';

const COLUMNS = ['sentence', 'word', 'start', 'end', 'text', 'lemma', 'upos', 'xpos', 'entity', 'checked', 'corrected'];

/**
 * Words as a table of comma-separated values (RFC 4180), one a record: places are UTF-16 code units, as in the other tables of this
 * program; `entity` is the IOB2 tag, `checked` the layers that somebody looked through.
 */
export function writeAnnotationsCsv({ sentences }: AnnotatedText): string {
	const records = sentences.flatMap(({ start: at, sentence }, index) => {
		const tags = tagsOfEntities(sentence.words, sentence.entities);
		return sentence.words.map(({ start, end, joined, lemma, upos, xpos, isCorrected }, word) => [
			index + 1,
			joined ? `${word + 1}+` : word + 1,
			at + start,
			at + end,
			sentence.text.slice(start, end),
			lemma,
			upos,
			xpos,
			tags[word],
			sentence.checked.join(' '),
			isCorrected ? 'yes' : '',
		]);
	});
	return [COLUMNS, ...records].map(record => `${csvRecord(record)}\r\n`).join('');
}

/**
 * Reads a table of words with at least the column `text`; the others are those that {@link writeAnnotationsCsv} writes, in any order.
 * @throws NlpError `input-malformed` when the column is not there.
 */
export function readAnnotationsCsv(content: string): ReadAnnotations {
	const [head, ...records] = [...readCsv(content)].map(({ fields }) => fields) as [
		(readonly string[])?,
		...(readonly string[])[],
	];
	const names = (head ?? []).map(name => name.trim().toLowerCase());
	if (!names.includes('text')) {
		throw new NlpError(
			'input-malformed',
			'Line 1 names no column "text": the table has one word a line, its form there.',
		);
	}
	const rows = records.map(fields => new Map(names.map((name, column) => [name, fields[column] ?? ''])));
	const sentences = new Map<string, Map<string, string>[]>();
	for (const row of rows) {
		const key = row.get('sentence') ?? '1';
		const known = sentences.get(key);
		if (known === undefined) sentences.set(key, [row]);
		else known.push(row);
	}
	return { ...NOTHING_READ, sentences: [...sentences.values()].map(sentenceOf) };
}

function sentenceOf(rows: readonly ReadonlyMap<string, string>[]): GivenSentence {
	let squeezed = '';
	const words = rows.map((row): GoldWord => {
		const start = squeezed.length;
		squeezed += squeeze(row.get('text') ?? '');
		return {
			...{ start, end: squeezed.length, joined: /\+$/u.test(row.get('word') ?? '') && start > 0 },
			...{ lemma: row.get('lemma') ?? '', upos: row.get('upos') ?? '', xpos: row.get('xpos') ?? '' },
			isCorrected: row.get('corrected') === 'yes',
		};
	});
	const entities = entitiesOfTags(rows.map(row => row.get('entity') ?? 'O')).map(({ first, end, label }) => {
		return { start: words[first].start, end: words[end - 1].end, label: soundLabel(label), isCorrected: false };
	});
	const checked = (rows[0]?.get('checked') ?? '').split(/\s+/u);
	const place = Number(rows[0]?.get('start') ?? '');
	return {
		squeezed,
		start: rows[0]?.get('start') === undefined || !Number.isInteger(place) ? -1 : place,
		words: words.filter(({ start, end }) => start < end),
		entities: entities.filter(({ start, end }) => start < end),
		checked: GOLD_LAYERS.filter(layer => checked.includes(layer)),
		comments: [],
	};
}
