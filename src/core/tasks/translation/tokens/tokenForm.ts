import type { SurfaceToken } from './surfaceTokens';

const SPACE = /\s/gu;

/** What is written for white space within a token. */
const SPACE_SIGN = '␣';

/**
 * The form of a thing of a text whose marks are unified. A hyphen between letters or digits is `-`, each other dash `—`; dots
 * of an ellipsis are three.
 */
export function tokenForm(text: string, { kind, start, end }: SurfaceToken): string {
	const written = text.slice(start, end);
	if (kind !== 'mark') return written.replace(SPACE, SPACE_SIGN);
	if (written === '-' || written === '—') return isInfix(text, start, end, written) ? '-' : '—';
	if (/^[—-]+$/u.test(written)) return '—';
	if (/^(?:…+|\.{2,})$/u.test(written)) return '...';
	return written;
}

/** Whether a dash joins what it stands between: a hyphen letters or digits, a long dash only digits. */
function isInfix(text: string, start: number, end: number, dash: string): boolean {
	const part = dash === '-' ? /[\p{L}\p{N}]/u : /\p{N}/u;
	return start > 0 && part.test(text[start - 1]) && part.test(text[end] ?? '');
}
