import { codePointLength } from '../../../text/characterKind';
import { CharacterScript, codePointScript } from '../../../text/characterScript';
import type { TranslationDirection } from '../translation';

/** Words that stand in any sentence: of letters that are not capitals, so that names and abbreviations do not count. */
const SMALL_WORD = /(?<![\p{L}\p{N}_.\-/])\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}_/])/gu;

/**
 * Whether a sentence is one of the language that is translated from. Foreign names and terms do not make a Chinese sentence
 * English, nor a quoted Chinese word an English one Chinese.
 */
export function isOfSource(sentence: string, direction: TranslationDirection): boolean {
	const { han, letters } = countScripts(sentence);
	if (direction === 'zh-en' ? han === 0 : letters === 0) return false;
	if (han === 0 || letters === 0) return true;
	const words = sentence.match(SMALL_WORD)?.length ?? 0;
	return direction === 'zh-en' ? han >= words : words > han;
}

function countScripts(text: string): { han: number; letters: number } {
	let han = 0;
	let letters = 0;
	for (let at = 0; at < text.length; at += codePointLength(text, at)) {
		const script = codePointScript(text, at);
		if (script === CharacterScript.Han) han++;
		else if (script === CharacterScript.Letter) letters++;
	}
	return { han, letters };
}
