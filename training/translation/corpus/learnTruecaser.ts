import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import { Truecaser } from '../../../src/core/tasks/translation/tokens/truecaser';

const CAPITALIZED = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

/** Learns which words have a capital within sentences, too, more often than not. */
export function learnTruecaser(sentences: Iterable<string>): Truecaser {
	const forms = new Map<string, { capitalized: number; lower: number; form: string }>();
	const asWritten = new Truecaser([]);
	for (const sentence of sentences) {
		const tokens = englishTokens(sentence, asWritten);
		for (const [i, { form, kind }] of tokens.entries()) {
			// What stands first has lost its capital, so it says nothing.
			if (kind !== 'word' || i === 0 || tokens[i - 1].kind === 'mark') continue;
			const key = form.toLowerCase();
			const seen = forms.get(key) ?? { capitalized: 0, lower: 0, form: '' };
			if (CAPITALIZED.test(form)) {
				seen.capitalized++;
				seen.form = form;
			} else if (form === key) seen.lower++;
			forms.set(key, seen);
		}
	}
	return new Truecaser(
		[...forms.values()].filter(({ capitalized, lower }) => capitalized > lower).map(({ form }) => form),
	);
}
