import type { TagName } from '../src/protocol/analysis';
import { STRINGS, type CountedThing, type StringKey } from './strings';

/** Fills `{0}`, `{1}` … of a format; a placeholder without an argument stays as it is. */
export function fillPlaceholders(format: string, values: readonly string[]): string {
	return format.replace(/\{(\d+)\}/g, (placeholder, index: string) => values[Number(index)] ?? placeholder);
}

/** The texts of the panel in the language of the interface, with English where a translation is missing. */
export class Texts {
	readonly #strings: Readonly<Record<string, string>>;
	readonly #numbers: Intl.NumberFormat;
	readonly #percents: Intl.NumberFormat;
	readonly #decimals: Intl.NumberFormat;
	readonly #rates: Intl.NumberFormat;
	readonly #figures: Intl.NumberFormat;
	readonly #exactPercents: Intl.NumberFormat;
	readonly #plurals: Intl.PluralRules;
	readonly #lists: Intl.ListFormat;

	/** `strings` are the host's translations by key; unknown keys are ignored. */
	constructor(
		strings: Readonly<Record<string, string>>,
		readonly language: 'en' | 'zh',
	) {
		this.#strings = strings;
		this.#numbers = new Intl.NumberFormat(language);
		this.#percents = new Intl.NumberFormat(language, { style: 'percent' });
		this.#decimals = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
		this.#rates = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
		this.#figures = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
		this.#exactPercents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
		this.#plurals = new Intl.PluralRules(language);
		this.#lists = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
	}

	/** A text with its placeholders filled. */
	t(key: StringKey, ...values: readonly string[]): string {
		const format = Object.hasOwn(this.#strings, key) ? this.#strings[key] : STRINGS[key];
		return fillPlaceholders(format, values);
	}

	/** "1 token", "2,000 tokens". */
	count(thing: CountedThing, amount: number): string {
		const form = this.#plurals.select(amount) === 'one' ? 'one' : 'other';
		return this.t(`count.${thing}.${form}`, this.number(amount));
	}

	/** An integer with grouped digits. */
	number(value: number): string {
		return this.#numbers.format(value);
	}

	/** A share in [0, 1] as whole percents. */
	percent(share: number): string {
		return this.#percents.format(share);
	}

	/** A number with two decimals. */
	decimal(value: number): string {
		return this.#decimals.format(value);
	}

	/** A share in [0, 1] as percents with two significant digits, for shares that are small. */
	rate(share: number): string {
		return this.#rates.format(share);
	}

	/** A number with three significant digits. */
	figure(value: number): string {
		return this.#figures.format(value);
	}

	/** A share in [0, 1] as percents with two decimals; one that is not whole is never written as 100 or 0 percents. */
	exactPercent(share: number): string {
		const nearly = Math.max(0.0001, Math.min(share, 0.9999));
		return this.#exactPercents.format(share > 0 && share < 1 ? nearly : share);
	}

	/** A model's probability in [0, 1] as whole percents, at most 99: a model is never certain. */
	confidence(probability: number): string {
		return this.percent(Math.min(0.99, probability));
	}

	/** "a, b, c". */
	list(items: readonly string[]): string {
		return this.#lists.format(items);
	}

	/** A tag's name in the language of the interface, or nothing for an unknown tag. */
	name(name: TagName | undefined): string {
		return name?.[this.language] ?? '';
	}

	/** A tag's name in both languages, that of the interface first. */
	bothNames(name: TagName | undefined): string {
		if (name === undefined) return '';
		const [first, second] = this.language === 'zh' ? [name.zh, name.en] : [name.en, name.zh];
		return first === second ? first : `${first} · ${second}`;
	}
}
