import { labelAt } from '../../../doc/labelColumn';
import type { RangeAnnotation } from '../../../doc/rangeAnnotation';
import type { Span } from '../../../text/span';
import type { PinyinWord } from '../dictionary';
import type { WordReadings } from './wordReadings';

/** The layers that {@link textPinyin} draws on. */
export const PINYIN_LAYERS = ['tokens', 'upos', 'entities'] as const;

/** The Chinese words of a stretch with their readings, in the order of the text. @param text what the annotation's offsets are of */
export function textPinyin(text: string, annotation: RangeAnnotation, readings: WordReadings): PinyinWord[] {
	const { tokens, upos, entities = [] } = annotation;
	if (tokens === undefined) return [];
	const words: PinyinWord[] = [];
	const add = ({ start, end }: Span, tag: string | undefined, isPerson: boolean): void => {
		const reading = readings.of({ word: text.slice(start, end), tag, isPerson });
		if (reading !== undefined) words.push({ start, end, reading });
	};
	const people = entities.filter(({ label }) => label === 'PER');
	let next = 0;
	tokens.starts.forEach((start, token) => {
		const end = tokens.ends[token];
		while (next < people.length && people[next].end <= start) next++;
		const person = people.at(next);
		// A name is one word to read, whatever words it is cut into.
		if (person === undefined || start < person.start) add({ start, end }, labelAt(upos, token), false);
		else if (start === person.start) add(person, undefined, true);
	});
	return words;
}
