import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ModelStore } from '../../../src/core/model/modelStore';
import { mixedText } from '../../../training/subword/mixedText';
import { inCheckout } from '../../support/checkout';
import { shippedModels } from '../../../training/support/shippedModels';
import { importCore } from '../bundledCore';
import { loadTable } from '../loadMeasures';
import { digits, table } from '../table';
import { huggingFaceDefinition } from './huggingFaceDefinition';
import { ownSubwordEngines, packedVocabulary, vocabularyFile } from './ownSubwordEngines';
import { peerSubwordEngines } from './peerSubwordEngines';
import { VOCABULARIES } from './subwordEngine';
import { subwordThroughput } from './subwordThroughput';

const TEXT_BYTES = 10_000_000;
const MERGES = 8000;
/** A text of one pre-token. */
const BORDERLESS = 1_000_000;

/**
 * Encoding beside other tokenizers for the same vocabularies, loading, texts without borders, and learning.
 * @param core the bundled core
 * @param peers the folder of the peers' packages
 */
export async function subwordMeasures(core: string, peers: string, print: (table: string) => void): Promise<void> {
	const text = mixedText(TEXT_BYTES, inCheckout('.'));
	for (const vocabulary of VOCABULARIES) {
		const packed = packedVocabulary(vocabulary);
		writeFileSync(vocabularyFile(core, vocabulary), packed);
		const definition = path.join(path.dirname(core), `${vocabulary}.tokenizer.json`);
		writeFileSync(definition, JSON.stringify(huggingFaceDefinition(packed, vocabulary)));
		const own = ownSubwordEngines(core, vocabulary);
		const others = peerSubwordEngines(peers, vocabulary, definition);
		print(`${vocabulary}. ${await loadTable([...own.slice(0, 1), ...others])}`);
		print(await subwordThroughput([...own, ...others], text, vocabulary));
	}
	print(await borderlessTable(core));
	print(await learningTable(core, text.documents));
}

/** How long texts take that no pattern cuts. */
async function borderlessTable(core: string): Promise<string> {
	const rows: string[][] = [];
	for (const vocabulary of VOCABULARIES) {
		const tokenizer = await ownSubwordEngines(core, vocabulary)[0].load();
		let state = 1;
		const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
		const letters = Array.from({ length: BORDERLESS }, () => String.fromCharCode(97 + Math.floor(random() * 26)));
		const texts: Readonly<Record<string, string>> = {
			'one letter': 'a'.repeat(BORDERLESS),
			'random letters': letters.join(''),
			'one Han character': '中'.repeat(BORDERLESS),
			spaces: ' '.repeat(BORDERLESS),
		};
		for (const [name, borderless] of Object.entries(texts)) {
			const begin = performance.now();
			const tokens = tokenizer(borderless);
			rows.push([vocabulary, name, digits(tokens), `${digits(performance.now() - begin)} ms`]);
		}
	}
	const title = `NLP Lens, ${digits(BORDERLESS)} characters without a border`;
	return `${title}\n${table(['vocabulary', 'text', 'tokens', 'time'], rows)}`;
}

/** How long learning takes. */
async function learningTable(core: string, documents: readonly string[]): Promise<string> {
	const { createLearner } = await importCore(core);
	const options = { algorithm: 'byteLevelBpe', vocabularySize: 256 + MERGES } as const;
	const learner = await createLearner(options, new ModelStore(shippedModels));
	const begin = performance.now();
	for (const text of documents) learner.add(text);
	const counted = performance.now();
	await learner.learn();
	const learned = performance.now();
	const row = [
		digits(MERGES),
		`${digits((counted - begin) / 1000, 1)} s`,
		`${digits((learned - counted) / 1000, 1)} s`,
	];
	const title = 'NLP Lens, byte-level BPE learned from the same text, time on the clock';
	return `${title}\n${table(['merges', 'counting', 'merging'], [row])}`;
}
