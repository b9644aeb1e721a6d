import { CL100K_PATTERN, cl100kScanner, LLAMA3_PATTERN, QWEN2_PATTERN } from './cl100kScanner';
import { GPT2_PATTERN, gpt2Scanner } from './gpt2Scanner';
import { O200K_PATTERN, o200kScanner } from './o200kScanner';
import type { PreTokenScanner } from './preTokenScanner';

/** The hand-written scanners by the names that files of ours call them. */
const SCANNERS = {
	gpt2: gpt2Scanner,
	cl100k: cl100kScanner({ digits: 3, wholeSpaceAtEnd: true }),
	llama3: cl100kScanner({ digits: 3, wholeSpaceAtEnd: false }),
	qwen2: cl100kScanner({ digits: 1, wholeSpaceAtEnd: false }),
	o200k: o200kScanner,
} as const satisfies Readonly<Record<string, PreTokenScanner>>;

export type ScannerName = keyof typeof SCANNERS;

/** The patterns as they stand in files, in each of their writings. */
const NAMES: ReadonlyMap<string, ScannerName> = new Map([
	[GPT2_PATTERN, 'gpt2'],
	[String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`, 'gpt2'],
	[String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s`, 'gpt2'],
	[CL100K_PATTERN, 'cl100k'],
	[LLAMA3_PATTERN, 'llama3'],
	[QWEN2_PATTERN, 'qwen2'],
	[O200K_PATTERN, 'o200k'],
]);

/** The hand-written scanner of a well-known pattern of pre-tokens, or undefined. */
export function scannerOfPattern(pattern: string): PreTokenScanner | undefined {
	const name = NAMES.get(pattern);
	return name === undefined ? undefined : SCANNERS[name];
}

/** The scanner of a name, or undefined where there is none. */
export function scannerNamed(name: string): PreTokenScanner | undefined {
	return Object.hasOwn(SCANNERS, name) ? SCANNERS[name as ScannerName] : undefined;
}
