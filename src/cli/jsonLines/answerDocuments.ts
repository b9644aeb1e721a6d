import { setImmediate } from 'node:timers/promises';
import { ExitError } from '../exitError';
import { inputFiles } from '../inputFiles';
import type { InputFile } from '../inputFiles';
import { readBytes } from '../textInput';
import type { TextSources } from '../textOptions';
import type { TextOutput } from '../textOutput';
import type { ByteLine } from './byteLines';
import { ByteLines } from './byteLines';
import type { JsonDocument } from './documentLine';
import { DocumentError, readDocument } from './documentLine';
import type { JsonLinesSettings } from './jsonLinesOptions';
import type { AnswerText } from './textAnswer';

/** The program ends with it when documents could not be answered. */
const UNANSWERED = 3;

/** What a shell says of a program that SIGTERM ended, which is signal 15. */
const TERMINATED = 128 + 15;

/** A byte order mark in UTF-8. */
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** Where answers go, and what may keep the program from them. */
export interface DocumentContext {
	readonly output: TextOutput;
	readonly warn: (message: string) => void;
	/** Asks to be told of SIGTERM rather than ended by it: the signal aborts when it comes. */
	readonly onTermination: () => AbortSignal;
}

/** Documents, and how each is answered. */
export interface DocumentRun {
	readonly settings: JsonLinesSettings;
	readonly sources: TextSources;
	readonly answer: AnswerText;
}

/** A line, and the document on it or why there is none; a blank line has neither. */
interface DocumentLine {
	readonly number: number;
	readonly document: JsonDocument | undefined;
	readonly error?: unknown;
}

const NO_FAILURES: ReadonlySet<string> = new Set();

/**
 * Answers the documents of JSON lines, each with one line in the same order: what the command says of it, or why it could
 * not be answered. Memory is bounded by the longest line; output goes on before more input is waited for, so that whoever
 * writes one document and waits for its answer gets it.
 * @returns no failures: those of a document are told in its line
 * @throws ExitError where documents could not be answered, or the program was told to end; UsageError where a file cannot be read.
 */
export async function answerDocuments(run: DocumentRun, context: DocumentContext): Promise<ReadonlySet<string>> {
	await new DocumentAnswers(run, context).run();
	return NO_FAILURES;
}

class DocumentAnswers {
	readonly #run: DocumentRun;
	readonly #output: TextOutput;
	readonly #warn: (message: string) => void;
	readonly #termination: AbortSignal;
	#answered = 0;
	#failed = 0;

	constructor(run: DocumentRun, { output, warn, onTermination }: DocumentContext) {
		this.#run = run;
		this.#output = output;
		this.#warn = warn;
		this.#termination = onTermination();
	}

	async run(): Promise<void> {
		const { sources, settings } = this.#run;
		for await (const file of inputFiles({ ...sources, warn: this.#warn })) {
			await this.#answerFile(file);
			if (this.#termination.aborted) break;
		}
		const count = this.#answered + this.#failed;
		if (this.#termination.aborted)
			throw new ExitError(`told to end after ${count} documents; the rest is not answered`, TERMINATED);
		if (this.#failed === 0) return;
		const message = `${this.#failed} of ${count} documents could not be answered; their lines have an "error"`;
		if (!settings.exitZero) throw new ExitError(message, UNANSWERED);
		this.#warn(message);
	}

	async #answerFile({ path }: InputFile): Promise<void> {
		const lines = new ByteLines(this.#run.settings.maxBytes);
		for await (const piece of readBytes(path, this.#termination)) {
			await this.#answerLines(lines.push(piece));
			if (this.#termination.aborted) return;
			await this.#output.flush();
		}
		if (!this.#termination.aborted) await this.#answerLines(lines.finish());
	}

	async #answerLines(lines: readonly ByteLine[]): Promise<void> {
		const read = lines.map(line => this.#read(line));
		const texts = read.flatMap(({ document }) => (document === undefined ? [] : [document.text]));
		// What goes wrong is told of the document that it goes wrong with, when that is answered.
		await this.#run.answer.prepare?.(texts).catch(() => undefined);
		for (const line of read) {
			await this.#answerLine(line);
			// Signals are heard between turns of the event loop only.
			await setImmediate();
			if (this.#termination.aborted) return;
		}
	}

	#read({ number, bytes }: ByteLine): DocumentLine {
		try {
			return { number, document: this.#documentOf(number, bytes) };
		} catch (error) {
			return { number, document: undefined, error };
		}
	}

	async #answerLine({ number, document, error }: DocumentLine): Promise<void> {
		if (document === undefined && error === undefined) return;
		await this.#output.write(
			`${document === undefined ? this.#failureOf(number, error) : await this.#answerOf(number, document)}\n`,
		);
	}

	/** The line of a document that could be read. */
	async #answerOf(number: number, document: JsonDocument): Promise<string> {
		try {
			const written = await this.#answer(document);
			this.#answered++;
			return written;
		} catch (error) {
			return this.#failureOf(number, error, document.id);
		}
	}

	/** The line of a document that could not be answered. */
	#failureOf(number: number, error: unknown, known?: string): string {
		this.#failed++;
		const id = error instanceof DocumentError ? error.id : known;
		const message = error instanceof Error ? error.message : String(error);
		return `{"id":${id ?? 'null'},"line":${number},"error":${JSON.stringify(message)}}`;
	}

	/** @throws DocumentError that says what is wrong. */
	#documentOf(number: number, bytes: Buffer | undefined): JsonDocument | undefined {
		const { fields, maxBytes } = this.#run.settings;
		if (bytes === undefined) {
			throw new DocumentError(
				`the line has more than ${maxBytes} bytes; split the document, or allow more by --max-bytes`,
			);
		}
		const hasMark = number === 1 && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
		return readDocument(hasMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes, fields);
	}

	/** @throws DocumentError where layers are missing, and what the command throws. */
	async #answer({ text, id, copied }: JsonDocument): Promise<string> {
		const { value, failures } = await this.#run.answer(text);
		for (const failure of failures) throw new DocumentError(failure, id);
		const parts = id === undefined ? [] : [`"id":${id}`];
		if (copied.size > 0) {
			parts.push(`"fields":{${Array.from(copied, ([name, raw]) => `${JSON.stringify(name)}:${raw}`).join(',')}}`);
		}
		const body = JSON.stringify(value).slice(1, -1);
		if (body !== '') parts.push(body);
		return `{${parts.join(',')}}`;
	}
}
