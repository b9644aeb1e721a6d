import type { ChineseUnits } from '../../src/core/tasks/ner/chineseUnits';
import { tagsOfNames } from '../../src/core/tasks/ner/nameLabels';
import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';
import type { NamedText } from './chineseCorpora';

/** The BILOU tags of a text's units; a name that ends inside a unit is left out. */
export function tagsOfText({ names }: NamedText, units: ChineseUnits): string[] {
	const firsts = new Map<number, number>();
	const lasts = new Map<number, number>();
	for (let i = 0; i < units.length; i++) {
		firsts.set(units.starts[i], i);
		lasts.set(units.ends[i], i);
	}
	const spans = names.flatMap(({ start, end, kind }): UnitSpan[] => {
		const first = firsts.get(start);
		const last = lasts.get(end);
		return first === undefined || last === undefined ? [] : [{ first, end: last + 1, kind }];
	});
	return tagsOfNames(spans, units.length);
}
