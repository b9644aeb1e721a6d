/** What a script does to the letters' case before it cuts and adds. */
export type CaseRule = 'lower' | 'keep' | 'capitalize';

/**
 * How a lemma is made from a form: change the case, cut `cut` code units off the end, add `add`.
 *
 * Written as the case rule's first letter, the number to cut, a colon, the text to add: `studies` to `study` is `l3:y`.
 */
export interface LemmaScript {
	readonly caseRule: CaseRule;
	readonly cut: number;
	readonly add: string;
}

const CASE_LETTERS: Readonly<Record<string, CaseRule>> = { l: 'lower', k: 'keep', c: 'capitalize' };

/** The lemma that a script makes of a form. */
export function applyScript(form: string, { caseRule, cut, add }: LemmaScript): string {
	const cased = changeCase(form, caseRule);
	return cut === 0 ? cased + add : cased.slice(0, Math.max(0, cased.length - cut)) + add;
}

/** The script that makes `lemma` of `form` with the least cutting; of equal ones the preferred, or the first of lower, capitalize, keep. */
export function findScript(form: string, lemma: string, preferred: CaseRule): LemmaScript {
	let best: LemmaScript | undefined;
	for (const caseRule of [preferred, 'lower', 'capitalize', 'keep'] as const) {
		const cased = changeCase(form, caseRule);
		let shared = 0;
		while (shared < cased.length && shared < lemma.length && cased.charCodeAt(shared) === lemma.charCodeAt(shared)) {
			shared++;
		}
		const script = { caseRule, cut: cased.length - shared, add: lemma.slice(shared) };
		if (best === undefined || script.cut + script.add.length < best.cut + best.add.length) {
			best = script;
		}
	}
	return best ?? { caseRule: preferred, cut: form.length, add: lemma };
}

/** A script as one word. */
export function formatScript({ caseRule, cut, add }: LemmaScript): string {
	return `${caseRule.charAt(0)}${cut}:${add}`;
}

/** Reads what {@link formatScript} wrote; undefined when it is none. */
export function parseScript(text: string): LemmaScript | undefined {
	const match = /^([lkc])(\d+):(.*)$/u.exec(text);
	return match === null ? undefined : { caseRule: CASE_LETTERS[match[1]], cut: Number(match[2]), add: match[3] };
}

function changeCase(form: string, rule: CaseRule): string {
	if (rule === 'keep') {
		return form;
	}
	const lower = form.toLowerCase();
	return rule === 'lower' ? lower : form.charAt(0).toUpperCase() + lower.slice(1);
}
