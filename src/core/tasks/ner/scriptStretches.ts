import type { TokenRange } from '../../doc/tokenRange';
import { CharacterScript, codePointScript } from '../../text/characterScript';
import type { Language } from '../../text/language';

/** Words `[first, end)` of a sentence in the script of the other language. */
export interface ScriptStretch {
	readonly first: number;
	readonly end: number;
	readonly language: Language;
}

/** So many words of letters, or Han characters, are enough to look for a name in; fewer say too little by themselves. */
const FEWEST_WORDS = 2;
const FEWEST_CHARACTERS = 2;

const NONE: readonly ScriptStretch[] = [];

/**
 * The stretches of a sentence that are written in the script of the other language, whatever language their words were
 * tagged in: `Barack Obama` in `Barack Obama来到上海`, `北京烤鸭` in `He likes 北京烤鸭.` Punctuation and numbers between
 * words of one script belong to the stretch.
 */
export function scriptStretches(sentence: TokenRange, main: Language): readonly ScriptStretch[] {
	const language = main === 'zh' ? 'en' : 'zh';
	const script = language === 'zh' ? CharacterScript.Han : CharacterScript.Letter;
	// Most sentences have none.
	let stretches: ScriptStretch[] | undefined;
	let first = -1;
	let last = -1;
	for (let word = 0; word <= sentence.length; word++) {
		const own = word === sentence.length ? main : codePointScript(sentence.text, sentence.startOf(word));
		if (own === script) {
			first = first < 0 ? word : first;
			last = word;
		} else if (own !== CharacterScript.Neutral) {
			if (first >= 0 && isLongEnough(sentence, first, last + 1, language)) {
				(stretches ??= []).push({ first, end: last + 1, language });
			}
			first = -1;
		}
	}
	return stretches ?? NONE;
}

function isLongEnough(sentence: TokenRange, first: number, end: number, language: Language): boolean {
	if (language === 'zh') return sentence.endOf(end - 1) - sentence.startOf(first) >= FEWEST_CHARACTERS;
	let words = 0;
	for (let word = first; word < end; word++) {
		if (codePointScript(sentence.text, sentence.startOf(word)) === CharacterScript.Letter) words++;
	}
	return words >= FEWEST_WORDS;
}
