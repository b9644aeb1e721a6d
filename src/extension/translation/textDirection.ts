import type { TextDocument } from 'vscode';
import { dominantLanguage } from '../../core/text/dominantLanguage';
import type { TranslationDirection } from '../../protocol/translation';

/** From the language that most of a text is in into the other. */
export function directionOf(text: string): TranslationDirection {
	return dominantLanguage(text, { start: 0, end: text.length }).language === 'zh' ? 'zh-en' : 'en-zh';
}

/** So much of a document shows its language, in lines and in UTF-16 code units. */
const LINES = 300;
const LOOKED_AT = 20_000;

/** The beginning of a document, without making the text of a long one; of a long line its beginning. */
export function beginningOfDocument(document: TextDocument): string {
	let text = '';
	for (let line = 0; line < document.lineCount && line < LINES && text.length < LOOKED_AT; line++) {
		text += `${document.lineAt(line).text.slice(0, LOOKED_AT)}\n`;
	}
	return text;
}
