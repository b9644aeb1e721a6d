import type { CancellationToken } from 'vscode';
import type { LanguageSetting } from '../../core/text/language';
import type { Span } from '../../core/text/span';
import type { AnalysisSettings, SegmentationStandard } from '../../protocol/analysis';
import type { AskAboutText } from '../textRequests';
import type { ToolInput } from './toolInput';
import type { ToolPorts } from './toolPorts';
import { readSource, readSourceInput } from './toolSource';
import type { SourceInput, ToolSource } from './toolSource';

/** What the analyzing tools are told besides the text. */
export interface AnalysisInput {
	readonly source: SourceInput;
	readonly language?: LanguageSetting;
	readonly standard?: SegmentationStandard;
}

/** What the engine of the layers is called. */
export const ANALYSIS_ENGINE = 'NLP Lens, built-in models and rules (offline)';

/** Where things stand, as every JSON says. */
export const OFFSETS =
	'start and end are UTF-16 code units of the whole text, end exclusive; lines and columns count from 1';

/** Reads the text and how it is to be analyzed. @throws ToolInputError */
export function readAnalysisInput(input: ToolInput): AnalysisInput {
	const source = readSourceInput(input);
	const language = input.choice('language', ['auto', 'zh', 'en'] as const);
	const standard = input.choice('standard', ['pku', 'ud'] as const);
	return { source, ...(language && { language }), ...(standard && { standard }) };
}

/**
 * Has a text analyzed.
 * @param limit code units that the tool takes
 * @throws ToolInputError when the text cannot be read or is too long; CancellationError
 */
export async function aboutText<R>(
	{ settings: { values }, texts }: Pick<ToolPorts, 'settings' | 'texts'>,
	{ source: input, language, standard }: AnalysisInput,
	limit: number,
	token: CancellationToken,
	work: (source: ToolSource, ask: AskAboutText, settings: AnalysisSettings) => Promise<R>,
): Promise<R> {
	const source = await readSource(input, limit);
	const settings = {
		format: source.format,
		language: language ?? values.language,
		standard: standard ?? values.standard,
	};
	return texts.about(source.text, settings, token, ask => work(source, ask, settings));
}

/** A stretch of a text with its words and places, for JSON. */
interface Placed extends Span {
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** What JSON says of a stretch of a text. */
export function placed({ text, places }: ToolSource, { start, end }: Span): Placed {
	const { line, column } = places.at(start);
	const last = places.at(end);
	return { text: text.slice(start, end), start, end, line, column, endLine: last.line, endColumn: last.column };
}

/** Line and column of an offset, for reading. */
export function placeName({ places }: ToolSource, offset: number): string {
	const { line, column } = places.at(offset);
	return `${line}:${column}`;
}

/** What the text is called in the first line of an answer. */
export function sourceName({ name }: ToolSource): string {
	return name ?? 'the given text';
}

/** A text on one line. */
export function onOneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** A number of things in English words: `1 word`, `3 words`. */
export function counted(count: number, thing: string): string {
	return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
