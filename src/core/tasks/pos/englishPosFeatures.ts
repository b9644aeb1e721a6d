import { key2, key3 } from '../../linear/featureHash';
import type { FeatureSequence } from '../../linear/featureSequence';
import { BOUNDARY_FORM, Casing, FIRST_JOINT_TEMPLATE, OFFSETS, readWordForm } from './englishWordForm';
import type { ClusterOf, EnglishWordForm, JointForm } from './englishWordForm';

/** How a whole sentence is written: capitals tell nothing in a headline or in chat. */
export const SentenceCasing = { Normal: 0, Lower: 1, Title: 2, Upper: 3 } as const;

/** One of the values of the table of that name. */
export type SentenceCasing = (typeof SentenceCasing)[keyof typeof SentenceCasing];

/** How many features {@link jointKey} gives a position. */
export const JOINT_TEMPLATES = 8;

/** The word forms of a sentence; words of one all in capitals are read in lower case. */
export function readForms<F extends JointForm>(
	words: readonly string[],
	formOf: (word: string) => F,
	forms: F[],
): SentenceCasing {
	forms.length = 0;
	for (const word of words) {
		forms.push(formOf(word));
	}
	const casing = sentenceCasing(forms);
	if (casing === SentenceCasing.Upper) {
		for (let i = 0; i < words.length; i++) {
			forms[i] = formOf(words[i].toLowerCase());
		}
	}
	return casing;
}

/** Judged by the words that have capitals or could have them. */
export function sentenceCasing(forms: readonly JointForm[]): SentenceCasing {
	let [lower, capitalized, upper] = [0, 0, 0];
	for (const { casing } of forms) {
		lower += casing === Casing.Lower ? 1 : 0;
		capitalized += casing === Casing.Capitalized ? 1 : 0;
		upper += casing === Casing.Upper ? 1 : 0;
	}
	if (upper >= 3 && lower === 0 && capitalized <= upper) {
		return SentenceCasing.Upper;
	}
	if (capitalized + upper === 0) {
		return SentenceCasing.Lower;
	}
	return capitalized >= 3 && capitalized >= 2 * lower ? SentenceCasing.Title : SentenceCasing.Normal;
}

/** The key of one of the templates that join the words around position i. */
export function jointKey(template: number, forms: readonly JointForm[], i: number, casing: SentenceCasing): number {
	const form = forms[i];
	const before = formAt(forms, i - 1);
	const after = formAt(forms, i + 1);
	const id = FIRST_JOINT_TEMPLATE + template;
	switch (template) {
		case 0:
			return key2(id, before.word, form.word);
		case 1:
			return key2(id, form.word, after.word);
		case 2:
			return key2(id, before.word, after.word);
		case 3:
			return key3(id, before.ending, form.ending, after.ending);
		case 4:
			return key3(id, before.shape, form.shape, after.shape);
		case 5:
			return key3(id, form.shape, casing, before === BOUNDARY_FORM ? 1 : 0);
		case 6:
			return key2(id, formAt(forms, i - 2).word, before.word);
		default:
			return key2(id, after.word, formAt(forms, i + 2).word);
	}
}

function formAt<F extends JointForm>(forms: readonly F[], i: number): F | typeof BOUNDARY_FORM {
	return i >= 0 && i < forms.length ? forms[i] : BOUNDARY_FORM;
}

/** Writes the features of a sentence for training; the tagger sums the same ones from its tables. */
export function extractPosFeatures(words: readonly string[], clusterOf: ClusterOf, features: FeatureSequence): void {
	const forms: EnglishWordForm[] = [];
	const casing = readForms(words, word => readWordForm(word, clusterOf), forms);
	features.clear();
	for (let i = 0; i < forms.length; i++) {
		for (const [slot, offset] of OFFSETS.entries()) {
			for (const key of formAt(forms, i + offset).keys[slot]) {
				features.add(key);
			}
		}
		for (let template = 0; template < JOINT_TEMPLATES; template++) {
			features.add(jointKey(template, forms, i, casing));
		}
		features.endPosition();
	}
}
