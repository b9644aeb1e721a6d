import type { PanelTranslatedSentence } from '../../src/protocol/panelTranslation';
import type { TranslationData } from './translationState';

/** Formats that sentences are copied in beside their translations. */
export const TRANSLATION_FORMATS = ['tsv', 'markdown', 'json'] as const;

/** One of them. */
export type TranslationFormat = (typeof TRANSLATION_FORMATS)[number];

/** Sentences beside their translations. */
export function exportedTranslation({ sentences, done }: TranslationData, format: TranslationFormat): string {
	switch (format) {
		case 'tsv':
			return [['source', 'translation'], ...pairs(sentences)].map(row => `${row.map(cell).join('\t')}\n`).join('');
		case 'markdown': {
			const rows = pairs(sentences).map(row => `| ${row.map(markdownCell).join(' | ')} |\n`);
			return `| Source | Translation |\n| --- | --- |\n${rows.join('')}`;
		}
		case 'json':
			return `${JSON.stringify({ engine: done?.engine, direction: done?.direction, sentences }, undefined, '\t')}\n`;
	}
}

function pairs(sentences: readonly PanelTranslatedSentence[]): readonly (readonly string[])[] {
	return sentences.map(({ sourceText, text }) => [sourceText, text]);
}

/** A cell of a table without quoting: no tab and no line end in it. */
function cell(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

function markdownCell(text: string): string {
	return cell(text).replace(/[\\|`*_[\]<>]/gu, '\\$&');
}
