import { LanguageModelError } from 'vscode';
import { GenerationError } from '../../generation/generationError';
import type { GenerationErrorCode } from '../../generation/generationError';

const CODES: Readonly<Partial<Record<string, GenerationErrorCode>>> = {
	NoPermissions: 'not-permitted',
	Blocked: 'quota',
	NotFound: 'model-missing',
};

/**
 * An error of VS Code's language models as one of ours. Its own words are not repeated; the cause is kept for the log.
 * @param hasBegun whether some of the answer came before it
 */
export function editorError(error: unknown, engine: string, hasBegun: boolean): GenerationError {
	if (error instanceof GenerationError) return error;
	const name = codeNameOf(error);
	const known = name !== undefined && Object.hasOwn(CODES, name) ? CODES[name] : undefined;
	const code = known ?? (hasBegun ? 'broken-off' : 'bad-answer');
	return new GenerationError(code, `${engine}: ${name ?? 'error'}.`, undefined, { cause: error });
}

/** Over the border between extensions an error may lose its class, but not its code. */
function codeNameOf(error: unknown): string | undefined {
	if (error instanceof LanguageModelError) return error.code;
	const code = (error as { readonly code?: unknown } | undefined | null)?.code;
	return typeof code === 'string' ? code : undefined;
}
