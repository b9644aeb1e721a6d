import { GenerationError } from '../../generation/generationError';

/** How deep causes are followed. */
const DEPTH = 5;

/** Codes of the system, as ECONNREFUSED, and of errors; no words, which may repeat a text. */
const CODE = /^[A-Za-z][\w.-]{0,60}$/u;

/**
 * An error for the log: our own errors by their message, which holds neither key nor text, all others by names and codes alone. What
 * was thrown elsewhere may repeat what was sent: no word of it is written.
 */
export function causeOf(error: unknown): string {
	const parts: string[] = [];
	let current: unknown = error;
	for (let depth = 0; depth < DEPTH && current instanceof Error; depth++) {
		parts.push(current instanceof GenerationError ? `${current.code}: ${current.message}` : nameOf(current));
		current = current.cause;
	}
	return parts.join(' < ') || typeof error;
}

function nameOf(error: Error): string {
	const { code } = error as { readonly code?: unknown };
	const names = [error.name, code].filter((each): each is string => typeof each === 'string' && CODE.test(each));
	return [...new Set(names)].join(' ') || 'Error';
}
