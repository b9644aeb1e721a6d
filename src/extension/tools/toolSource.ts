import { FileType, Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import type { TextFormat } from '../../core/text/documentText';
import { formatOfName } from '../../core/text/formatOfName';
import type { Span } from '../../core/text/span';
import { documentLength } from '../text/ranges';
import { TextPlaces } from '../text/textPlaces';
import { ToolInputError } from './toolInput';
import type { ToolInput } from './toolInput';

/** A longer file is not read, in bytes, nor a longer document, in code units. */
const MAX_FILE_BYTES = 20_000_000;

/** What a tool is to read: a text, or lines of a file. */
export type SourceInput =
	| { readonly kind: 'text'; readonly text: string; readonly lines: LineRange }
	| { readonly kind: 'file'; readonly file: string; readonly lines: LineRange };

/** Lines from 1, both inclusive; absent for the first and the last. */
interface LineRange {
	readonly startLine?: number;
	readonly endLine?: number;
}

/** A text that a tool was given, or a file's, and the stretch of it that is asked about. */
export interface ToolSource extends Span {
	/** As a language model is told: a path in the workspace, or undefined for a text that it sent. */
	readonly name: string | undefined;
	readonly text: string;
	readonly format: TextFormat;
	readonly places: TextPlaces;
}

/** Reads what names a tool's text: `text` or `file`, `startLine`, `endLine`. @throws ToolInputError */
export function readSourceInput(input: ToolInput): SourceInput {
	const text = input.string('text');
	const file = input.string('file');
	const startLine = input.integer('startLine', 1, Infinity);
	const endLine = input.integer('endLine', 1, Infinity);
	if (startLine !== undefined && endLine !== undefined && endLine < startLine) {
		throw new ToolInputError('“endLine” lies before “startLine”. Send lines in the order of the text, counted from 1.');
	}
	const lines = { ...(startLine !== undefined && { startLine }), ...(endLine !== undefined && { endLine }) };
	if (text !== undefined && file !== undefined) {
		throw new ToolInputError('Both “text” and “file” were sent. Send one of them.');
	}
	if (file !== undefined) return { kind: 'file', file, lines };
	if (text !== undefined && text.trim() !== '') return { kind: 'text', text, lines };
	throw new ToolInputError(
		'There is no text. Send “text” with the text itself, or “file” with the path of a file in the workspace.',
	);
}

/**
 * The text that an input names, and the stretch of it.
 * @param limit code units that the tool takes at most
 * @throws ToolInputError when it cannot be read, is not in the workspace, has no such lines, or is too long
 */
export async function readSource(input: SourceInput, limit: number): Promise<ToolSource> {
	const { name, text, format } = input.kind === 'text' ? given(input.text) : await readFile(input.file);
	const places = new TextPlaces(text);
	const { startLine = 1, endLine = places.lines } = input.lines;
	const start = places.startOf(startLine);
	if (start === undefined) {
		throw new ToolInputError(`The text has ${places.lines} lines. Send a “startLine” from 1 to ${places.lines}.`);
	}
	const end = places.startOf(endLine + 1) ?? text.length;
	if (text.slice(start, end).trim() === '') throw new ToolInputError('There is no text in these lines. Send others.');
	if (end - start > limit) throw tooLong(end - start, limit, places.at(start + limit).line - 1, startLine);
	return { name, text, format, places, start, end };
}

function given(text: string): Pick<ToolSource, 'name' | 'text' | 'format'> {
	return { name: undefined, text, format: 'plain' };
}

function tooLong(length: number, limit: number, lastLine: number, startLine: number): ToolInputError {
	const hint =
		lastLine >= startLine
			? `Send “startLine” ${startLine} and “endLine” ${lastLine}, then go on behind it.`
			: 'Send a shorter “text”.';
	return new ToolInputError(`The text has ${length} UTF-16 code units; this tool takes ${limit} in one call. ${hint}`);
}

async function readFile(file: string): Promise<Pick<ToolSource, 'name' | 'text' | 'format'>> {
	const uri = await locate(file);
	const document = openDocument(uri) ?? (await openFile(uri, file));
	if (documentLength(document) > MAX_FILE_BYTES) throw tooLarge(file);
	const format = document.languageId === 'markdown' ? 'markdown' : formatOfName(uri.path);
	const text = document.getText();
	// VS Code opens some binary files as text, too.
	if (text.includes('\0')) throw notText(file);
	return { name: nameOf(uri), text, format };
}

/** What a language model calls a file. */
export function nameOf(uri: Uri): string {
	return uri.scheme === 'untitled' ? uri.toString() : workspace.asRelativePath(uri);
}

function openDocument(uri: Uri): TextDocument | undefined {
	return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri.toString());
}

async function openFile(uri: Uri, file: string): Promise<TextDocument> {
	const stat = await workspace.fs.stat(uri).then(undefined, () => undefined);
	if (!stat) throw new ToolInputError(`There is no file ${file} in the workspace. Look its path up and send that.`);
	if ((stat.type & FileType.Directory) !== 0) throw new ToolInputError(`${file} is a folder. Send a file in it.`);
	if (stat.size > MAX_FILE_BYTES) throw tooLarge(file);
	try {
		return await workspace.openTextDocument(uri);
	} catch {
		throw notText(file);
	}
}

function notText(file: string): ToolInputError {
	return new ToolInputError(`${file} cannot be read as text. Send a text file.`);
}

function tooLarge(file: string): ToolInputError {
	return new ToolInputError(`${file} is larger than ${MAX_FILE_BYTES / 1_000_000} MB. Send a part of it as “text”.`);
}

/** The address of a file in the workspace, or of a document that is open and was never saved. */
async function locate(file: string): Promise<Uri> {
	const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
	if (/^[a-z][\w+.-]+:/iu.test(file)) return inWorkspace(file, parsed(file));
	if (/^(?:[/\\]|[a-z]:[/\\])/iu.test(file)) {
		const { path } = Uri.file(file);
		return inWorkspace(file, folders.at(0)?.with({ path }) ?? Uri.file(file));
	}
	const candidates = folders.map(folder => Uri.joinPath(folder, file)).filter(isInWorkspace);
	for (const uri of candidates) {
		if (openDocument(uri) ?? (await workspace.fs.stat(uri).then(undefined, () => undefined))) return uri;
	}
	const [first] = candidates;
	return inWorkspace(file, first);
}

function parsed(file: string): Uri | undefined {
	try {
		return Uri.parse(file, true);
	} catch {
		return undefined;
	}
}

function inWorkspace(file: string, uri: Uri | undefined): Uri {
	const isRead = uri?.scheme === 'untitled' ? openDocument(uri) !== undefined : uri && isInWorkspace(uri);
	if (uri && isRead === true) return uri;
	throw new ToolInputError(
		`${file} is not in the workspace, and only files in it are read. Send a path in the workspace, or the text itself as “text”.`,
	);
}

function isInWorkspace(uri: Uri): boolean {
	// Without the dots that would lead out of the folder with which the path begins.
	return uri.path !== '' && workspace.getWorkspaceFolder(Uri.joinPath(uri, '.')) !== undefined;
}
