import { l10n, window } from 'vscode';
import type { SummaryLength } from '../../../protocol/summaries';

const DEFAULT_LENGTH = '5';

/** Asks how long a summary may be: `5` for sentences, `300c` or `300字` for characters, `10%`; nothing when it is let go. */
export async function askLength(): Promise<SummaryLength | undefined> {
	const answer = await window.showInputBox({
		title: l10n.t('Length of the summary'),
		prompt: l10n.t('Sentences (5), characters (300c) or percent of the text (10%)'),
		value: DEFAULT_LENGTH,
		validateInput: value =>
			parseLength(value) === undefined
				? l10n.t('Write a number, a number with c, or a percentage up to 100%.')
				: undefined,
	});
	return answer === undefined ? undefined : parseLength(answer);
}

const LENGTH = /^\s*(\d{1,7})\s*(%|％|c|字|)\s*$/iu;

/** The length that a person wrote; nothing where it is none. */
function parseLength(text: string): SummaryLength | undefined {
	const match = LENGTH.exec(text);
	if (match === null) return undefined;
	const value = Number(match[1]);
	if (value === 0) return undefined;
	if (match[2] === '') return { unit: 'sentences', value };
	if (match[2] === '%' || match[2] === '％') return value <= 100 ? { unit: 'percent', value } : undefined;
	return { unit: 'characters', value };
}
