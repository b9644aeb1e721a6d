import fc from 'fast-check';
import type { PanelSources } from '../../../src/extension/panel/panelServer';
import { servePanel } from '../../../src/extension/panel/panelServer';
import { GenerationError } from '../../../src/generation/generationError';
import { parsedJson } from '../../../src/generation/jsonValue';
import { chatPieces } from '../../../src/generation/server/chatPieces';
import type { Deadline } from '../../../src/generation/server/deadline';
import type { Asked } from '../../../src/generation/server/serverErrors';
import { modelsOf } from '../../../src/generation/server/serverModels';
import { startAnalysisServer } from '../../../src/worker/analysisServer';
import { coreEngines } from '../../../src/worker/subwords/coreEngines';
import { DecodeError } from '../../../webview/rpc/decode';
import { SAMPLE_EXPLANATION } from '../../webview/support/sampleExplain';
import { SAMPLE_GLOSSARY } from '../../webview/support/sampleText';
import type { FuzzTarget } from '../engine/fuzzTarget';
import { isUsefulMessage } from '../engine/refusals';
import { json, name, number, sentence, word } from './arbitraries';
import { lenientJson } from './lenientJson';
import { PANEL_DECODERS } from './panelDecoders';
import { RpcEnd } from './rpcEnds';
import { textOf } from './textOf';

const JSON_WORDS = ['{', '}', '[', ']', ',', 'null', '-1', '1e9', '"', 'true', '""', '[]', '{}', '"__proto__":', 'NaN'];

/** Messages as values that no protocol has checked. */
function messagesOf(input: Uint8Array): unknown[] {
	const value = lenientJson(textOf(input));
	return Array.isArray(value) ? value.slice(0, 20) : [value];
}

/** A scheduler that gives way as seldom as it may. */
const scheduler = { now: () => 0, yield: () => Promise.resolve() };

async function askWorker(input: Uint8Array): Promise<void> {
	const end = new RpcEnd(() => ({ error: { code: -32603, message: 'The file is not there.' } }));
	startAnalysisServer(end.connection, scheduler, coreEngines);
	await end.give(messagesOf(input));
}

/** Whatever a host may have, of which everything may be asked. */
const ANYTHING: unknown = new Proxy(() => undefined, {
	get: (_, key) => (key === 'then' ? undefined : key === Symbol.toPrimitive ? () => 'anything' : ANYTHING),
	apply: () => ANYTHING,
});

async function askHost(input: Uint8Array): Promise<void> {
	const end = new RpcEnd(() => ({ result: null }));
	servePanel(end.connection, ANYTHING as PanelSources);
	end.connection.listen();
	await end.give(messagesOf(input));
}

function decode(input: Uint8Array): unknown {
	const { decoder, value } = Object(lenientJson(textOf(input))) as Readonly<Record<string, unknown>>;
	const key = String(decoder);
	const keys = Object.keys(PANEL_DECODERS);
	const chosen = Object.hasOwn(PANEL_DECODERS, key) ? key : keys[Math.abs(Number(decoder) | 0) % keys.length];
	return PANEL_DECODERS[chosen](value);
}

const range = { uri: 'a:1', version: 1, start: 0, end: 9 };
const settings = { format: 'plain', language: 'auto', standard: 'pku' };
const METHODS = [
	...[
		'analysis/analyze',
		'analysis/statistics',
		'analysis/export',
		'analysis/doubtfulCuts',
		'analysis/glossary',
		'statistics/count',
	],
	...[
		'subword/encode',
		'subword/statistics',
		'subword/explain',
		'entities/outline',
		'redaction/redact',
		'words/cut',
		'explain/explain',
	],
	...[
		'keywords/find',
		'relations/find',
		'summaries/summarize',
		'classification/classify',
		'translation/text',
		'dictionary/look',
	],
];
const workerMessages = fc
	.tuple(
		sentence,
		fc.array(
			fc.record({
				method: fc.constantFrom(...METHODS),
				params: fc.record({
					start: number,
					end: number,
					layers: fc.subarray(['sentences', 'tokens', 'upos', 'entities']),
					format: fc.constantFrom('json', 'conllu'),
					text: sentence,
				}),
			}),
			{ maxLength: 3 },
		),
		fc.option(fc.record({ start: fc.nat(9), end: fc.nat(9), text: word })),
	)
	.map(([text, requests, change]) => {
		const opening = {
			method: 'document/open',
			isNotification: true,
			params: { uri: 'a:1', version: 1, text, settings },
		};
		const version = change === null ? 1 : 2;
		const changing = {
			method: 'document/change',
			isNotification: true,
			params: { uri: 'a:1', version: 2, baseVersion: 1, changes: [change] },
		};
		const asked = requests.map(({ method, params }) => ({ method, params: { ...range, version, ...params } }));
		return JSON.stringify([opening, ...(change === null ? [] : [changing]), ...asked]);
	});

const panelMessages = fc
	.array(
		fc.record({
			method: fc.constantFrom(
				'panel/ready',
				'panel/tokens',
				'panel/entities',
				'panel/summary',
				'panel/export',
				'panel/reveal',
				'panel/command',
				'panel/tabShown',
				'panel/subwords',
				'panel/keywords',
				'panel/relations',
				'panel/topics',
				'panel/answers',
				'panel/statistics',
				'panel/translation',
				'panel/models',
			),
			params: fc.oneof(
				fc.record({
					scopeId: number,
					span: fc.record({ start: number, end: number }),
					options: json,
					format: name,
					command: name,
					tab: name,
				}),
				json,
			),
			isNotification: fc.boolean(),
		}),
		{ minLength: 1, maxLength: 4 },
	)
	.map(value => JSON.stringify(value));

const decoded = fc
	.tuple(
		fc.nat(100),
		fc.oneof(
			json,
			fc.constantFrom<unknown>(
				SAMPLE_EXPLANATION,
				SAMPLE_GLOSSARY,
				{ scopeId: 1, explanation: SAMPLE_EXPLANATION },
				{
					scopeId: 1,
					range: {
						start: 0,
						end: 3,
						version: 1,
						firstSentence: 0,
						failures: [],
						tokens: { starts: [0], ends: [3], joined: [0] },
					},
					text: 'abc',
					clipped: false,
				},
				{ scopeId: 1, entities: [{ start: 0, end: 2, label: 'PER', source: 'statistical', text: 'ab' }] },
				{ outdated: true },
			),
		),
	)
	.map(([decoder, value]) => JSON.stringify({ decoder, value }));

const ASKED = { address: { host: 'localhost', isLoopback: true }, model: 'm' } as unknown as Asked;
const DEADLINE = { extend: () => undefined, pause: () => undefined } as unknown as Deadline;

async function readStream(input: Uint8Array): Promise<void> {
	if (input[0] === 0x5b || input[0] === 0x7b) {
		modelsOf(parsedJson(textOf(input)), ASKED);
		return;
	}
	const cut = input.length >> 1;
	const body = new ReadableStream<Uint8Array>({
		start: controller => {
			for (const part of [input.slice(0, cut), input.slice(cut)]) controller.enqueue(part);
			controller.close();
		},
	});
	for await (const piece of chatPieces(new Response(body), ASKED, DEADLINE, false)) {
		if (typeof piece !== 'string') throw new Error('a piece that is no text');
	}
}

const event = fc.oneof(
	sentence.map(content => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}`),
	fc.constantFrom(
		'data: [DONE]',
		'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}',
		'data: {"error":{"message":"too long","code":400}}',
		': comment',
		'event: x',
		'id: 1',
		'data: {"choices":[{"message":{"content":[{"text":"a"}]}}]}',
	),
);
const stream = fc.oneof(
	fc.array(event, { maxLength: 5 }).map(events => events.join('\n\n')),
	fc.array(fc.record({ id: name, max_model_len: number })).map(data => JSON.stringify({ object: 'list', data })),
);

export const messageTargets: readonly FuzzTarget[] = [
	{
		name: 'messages of the host to the panel',
		documents: decoded,
		words: [...JSON_WORDS, '"decoder":', '"value":'],
		wordsOf: /^webview\/.*(?:decode|saved)/iu,
		longest: 1500,
		read: decode,
		isRefusal: error => error instanceof DecodeError && isUsefulMessage(error.message),
	},
	{
		name: 'messages of the panel to the host',
		documents: panelMessages,
		words: [...JSON_WORDS, '"method":"', '"params":', '"isNotification":true'],
		wordsOf: /^src\/extension\/panel\//u,
		read: askHost,
	},
	{
		name: 'messages of the host to the worker',
		documents: workerMessages,
		words: [...JSON_WORDS, '"method":"', '"params":', '"isNotification":true', '"uri":"a:1"', '"version":'],
		wordsOf: /^src\/worker\/.*(?:Server|Documents|Sessions|Corpora|Libraries)\.ts$/u,
		read: askWorker,
	},
	{
		name: 'answers of language model servers',
		documents: stream,
		words: [
			'data: ',
			'\n\n',
			'event: ',
			': ',
			'[DONE]',
			'{"choices":[{"delta":{"content":"',
			'"finish_reason":"stop"',
			'"error":',
			'"data":[',
			'"id":',
			'\r\n',
			'null',
			'{',
			'}',
			'[',
			']',
		],
		read: readStream,
		isRefusal: error =>
			(error instanceof GenerationError || error instanceof RangeError) && isUsefulMessage(error.message),
	},
];
