import { codePointLength } from './characterKind';
import { CharacterScript, codePointScript } from './characterScript';
import type { Language } from './language';
import type { Span } from './span';

/** The language that most of a text is in. */
export interface DominantLanguage {
	/** The one of the two that the text is nearer to. */
	readonly language: Language;
	/** The text is for the most part in neither Chinese nor English. */
	readonly isOther: boolean;
}

/** Code units that are looked at; a long text shows its language early. */
const LOOKED_AT = 20_000;
/** Letters that say as much as one Han character. */
const LETTERS_PER_HAN = 3;
/** So large a part of kana among Han characters and kana makes a text Japanese. */
const KANA_SHARE = 0.2;
/** So many words at least tell European languages apart. */
const LEAST_WORDS = 6;
/** So large a part of its words are function words of another language in a text that is not English. */
const FUNCTION_SHARE = 0.15;

const ENGLISH = new Set(
	'the of and to in a is that for it was on are as with be at by this have from or had not but an they you were'.split(
		' ',
	),
);
/** The commonest words of German, French, Spanish, Italian, Portuguese and Dutch that are none in English. */
const OTHERS = new Set(
	(
		'der und das ist nicht ein eine zu von mit auf für des dem sich ich auch le la les et est une un que qui dans pas du ' +
		'au sur ce il je vous el los las en por una es se del y lo como più che di non sono della o e os em da não um uma com ' +
		'het een niet dat de'
	).split(' '),
);

interface Counts {
	han: number;
	kana: number;
	latin: number;
	/** Letters of other alphabets. */
	foreign: number;
}

/** The language that most of a stretch of a text is in; English where it has no letters at all. */
export function dominantLanguage(text: string, { start, end }: Span): DominantLanguage {
	const stop = Math.min(end, start + LOOKED_AT);
	const { han, kana, latin, foreign } = countScripts(text, start, stop);
	const language = han + kana > (latin + foreign) / LETTERS_PER_HAN ? 'zh' : 'en';
	const isOther =
		language === 'zh' ? kana > KANA_SHARE * (han + kana) : foreign > latin || isOtherEuropean(text.slice(start, stop));
	return { language, isOther };
}

function countScripts(text: string, start: number, end: number): Counts {
	const counts: Counts = { han: 0, kana: 0, latin: 0, foreign: 0 };
	for (let at = start; at < end; at += codePointLength(text, at)) {
		const code = text.charCodeAt(at);
		const script = codePointScript(text, at);
		if (script === CharacterScript.Letter)
			counts[code < 0x250 || (code >= 0x1e00 && code < 0x1f00) ? 'latin' : 'foreign']++;
		else if (script === CharacterScript.Han) counts[code >= 0x3040 && code < 0x3100 ? 'kana' : 'han']++;
	}
	return counts;
}

function isOtherEuropean(text: string): boolean {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const others = words.filter(word => OTHERS.has(word)).length;
	const english = words.filter(word => ENGLISH.has(word)).length;
	return words.length >= LEAST_WORDS && others > english && others >= FUNCTION_SHARE * words.length;
}
