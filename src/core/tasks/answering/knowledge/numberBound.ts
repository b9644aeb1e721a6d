import { literalValue } from './literalValue';
import type { QuestionView } from './questionView';
import { normalizedText } from './normalizedText';

/** A number that values have to be beyond: `longer than 6000 km`, 1990年以后. */
export interface NumberBound {
	readonly isAbove: boolean;
	/** In the base unit of its kind. */
	readonly number: number;
	readonly isDate: boolean;
	/** Units of the question that say so. */
	readonly units: readonly number[];
}

const AMOUNT = String.raw`(\d[\d,]*(?:\.\d+)?\s*(?:千|万|亿|百万|thousand|million|billion)?\s*(?:平方公里|平方千米|公里|千米|厘米|英里|米|公斤|千克|吨|年|km²|km2|km|kilometers|kilometres|miles|metres|meters|feet|kg|m)?)`;
const PATTERNS: readonly (readonly [RegExp, boolean])[] = [
	[new RegExp(String.raw`(?:than|over|above|exceeding|exceeds)\s+${AMOUNT}`, 'iu'), true],
	[new RegExp(String.raw`(?:超过|大于|高于|长于|多于|不止)\s*${AMOUNT}`, 'u'), true],
	[new RegExp(String.raw`${AMOUNT}\s*(?:以上|之后|以后|后)`, 'u'), true],
	[new RegExp(String.raw`(?:after|since)\s+${AMOUNT}`, 'iu'), true],
	[new RegExp(String.raw`(?:under|below|before)\s+${AMOUNT}`, 'iu'), false],
	[new RegExp(String.raw`(?:低于|少于|小于|不到|短于|早于)\s*${AMOUNT}`, 'u'), false],
	[new RegExp(String.raw`${AMOUNT}\s*(?:以下|之前|以前|前)`, 'u'), false],
];
/** Words before `than` that turn it round. */
const LESS_THAN = /(?:less|fewer|smaller|shorter|lower|earlier|lighter|cheaper|older)\s+than\s/iu;

/** The bound that a question sets to a value; undefined for none. */
export function numberBound({ original, units }: QuestionView): NumberBound | undefined {
	for (const [pattern, isAbove] of PATTERNS) {
		const found = pattern.exec(original);
		if (found === null) continue;
		const amount = found[1].trim();
		const isYear = /^\d{4}\s*年?$/u.test(amount) && /(?:after|since|before|年|后|前)/iu.test(found[0]);
		const value = literalValue(isYear ? `${amount.slice(0, 4)}年` : amount);
		if (value === undefined) continue;
		const start = normalizedText(original.slice(0, found.index)).text.length;
		const end = normalizedText(original.slice(0, found.index + found[0].length)).text.length;
		return {
			isAbove: isAbove && !LESS_THAN.test(original),
			// After a year is after its end.
			number: isYear && isAbove ? value.number + 0.999 : value.number,
			isDate: value.kind === 'date',
			units: units.flatMap((unit, at) => (unit.start >= start && unit.end <= end ? [at] : [])),
		};
	}
	return undefined;
}
