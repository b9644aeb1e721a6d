import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../../support/checkout';
import type { Finding } from './finding';

const FOLDER = inCheckout('out/fuzz/runs');

/** What is kept of the fuzzing of a target, so that it can be gone on with and told of. */
export interface SavedRun {
	readonly target: string;
	readonly seed: number;
	/** Inputs that were read, in all. */
	readonly inputs: number;
	/** Of processor time. */
	readonly seconds: number;
	/** Milliseconds of the longest input. */
	readonly longest: number;
	/** Bytes of memory in use, early and at the end of the last stretch. */
	readonly before: number;
	readonly after: number;
	readonly branches: number;
	readonly reached: number;
	readonly findings: readonly Finding[];
	/** Inputs that reached something new. */
	readonly kept: readonly Uint8Array[];
}

/** A run of which nothing was done yet. */
export function freshRun(target: string, seed: number): SavedRun {
	const nothing = { inputs: 0, seconds: 0, longest: 0, before: 0, after: 0, branches: 0, reached: 0 };
	return { target, seed, ...nothing, findings: [], kept: [] };
}

/** The run that was saved, if it was. */
export function loadRun(target: string): SavedRun | undefined {
	try {
		return JSON.parse(readFileSync(fileOf(target), 'utf8'), (_, value: unknown) => fromText(value)) as SavedRun;
	} catch {
		return undefined;
	}
}

/** Saves a run, and beside it the inputs of its findings. */
export function saveRun(run: SavedRun): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(
		fileOf(run.target),
		JSON.stringify(run, (_, value: unknown) => toText(value)),
	);
	for (const [index, { input }] of run.findings.entries()) writeFileSync(findingFile(run.target, index), input);
}

/** Forgets a run. */
export function forgetRun(target: string): void {
	rmSync(fileOf(target), { force: true });
}

/** The file that has the input of a finding. */
export function findingFile(target: string, index: number): string {
	return path.join(FOLDER, `${stem(target)}-${index + 1}.input`);
}

function fileOf(target: string): string {
	return path.join(FOLDER, `${stem(target)}.json`);
}

function stem(target: string): string {
	return target.replace(/\W+/gu, '-');
}

function toText(value: unknown): unknown {
	return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
}

function fromText(value: unknown): unknown {
	const { base64 } = Object(value) as { base64?: unknown };
	return typeof base64 === 'string' ? new Uint8Array(Buffer.from(base64, 'base64')) : value;
}
