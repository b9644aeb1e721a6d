import assert from 'node:assert/strict';
import { GenerationError } from '../../../src/generation/generationError';
import { ChatServer } from '../../../src/generation/server/chatServer';
import type { Patience } from '../../../src/generation/server/deadline';
import { serverAddress } from '../../../src/generation/server/serverAddress';
import { ServerGenerator } from '../../../src/generation/server/serverGenerator';
import type { GenerationRequest } from '../../../src/generation/textGenerator';
import {
	LoopbackServer,
	answersWhole,
	chunkOf,
	closesAfter,
	fallsSilentAfter,
	refuses,
	sends,
	streams,
	streamsEndlessly,
} from '../../support/generation/loopbackServer';
import type { Behaviour } from '../../support/generation/loopbackServer';

const SECRET_TEXT = 'The secret of the text is 4711.';
const KEY = 'sk-very-secret';
const LONG: Patience = { firstToken: 30_000, nextToken: 30_000 };
const REQUEST: GenerationRequest = {
	messages: [
		{ role: 'system', content: 'Be brief.' },
		{ role: 'user', content: SECRET_TEXT },
	],
};

describe('ChatServer', () => {
	let server: LoopbackServer;

	before(async () => (server = await LoopbackServer.start()));
	after(() => server.close());
	beforeEach(() => {
		server.behaviour = streams('Hello', ' world');
		server.models = [{ id: 'tiny' }, { id: 'small', max_model_len: 8192 }];
		server.requests.length = 0;
	});

	const access = (patience = LONG, key: string | undefined = KEY, endpoint = server.endpoint) => {
		const address = serverAddress(endpoint);
		assert.ok(address);
		return { address, key, patience, fetch: (url: string, init: RequestInit) => fetch(url, init) };
	};
	const model = (patience?: Patience) => new ServerGenerator(access(patience), 'tiny', undefined);
	const answer = async (
		request = REQUEST,
		patience?: Patience,
		signal = new AbortController().signal,
	): Promise<string> => {
		let text = '';
		for await (const piece of model(patience).generate(request, signal)) text += piece;
		return text;
	};
	/** The error that a behaviour leads to; it never holds key or text. */
	const failure = async (behaviour: Behaviour, patience?: Patience): Promise<GenerationError> => {
		server.behaviour = behaviour;
		return failed(answer(REQUEST, patience));
	};
	const failed = async (work: Promise<unknown>): Promise<GenerationError> => {
		const error: unknown = await work.then(
			value => assert.fail(`It did not fail: ${JSON.stringify(value)}`),
			(thrown: unknown) => thrown,
		);
		assert.ok(error instanceof GenerationError, String(error));
		for (const hidden of [KEY, SECRET_TEXT, '4711']) assert.ok(!error.message.includes(hidden), error.message);
		return error;
	};

	describe('asks', () => {
		it('with model, messages and key, and gives the pieces of the stream', async () => {
			assert.equal(await answer({ ...REQUEST, maxTokens: 20, temperature: 0 }), 'Hello world');
			const [{ method, path, headers, body }] = server.requests;
			assert.deepEqual([method, path], ['POST', '/v1/chat/completions']);
			assert.equal(headers.authorization, `Bearer ${KEY}`);
			assert.deepEqual(body, {
				model: 'tiny',
				messages: REQUEST.messages,
				stream: true,
				temperature: 0,
				max_tokens: 20,
			});
		});

		it('nobody before the first piece is asked for', async () => {
			const pieces = model().generate(REQUEST, new AbortController().signal);
			await new Promise(resolve => setTimeout(resolve, 20));
			assert.equal(server.requests.length, 0);
			await pieces.next();
			assert.equal(server.requests.length, 1);
			await pieces.return();
		});

		it('without a key where there is none', async () => {
			const plain = new ChatServer({ ...access(), key: undefined });
			await plain.models(new AbortController().signal);
			assert.equal(server.requests[0].headers.authorization, undefined);
		});

		it('nobody with a key that no header can hold, and does not repeat it', async () => {
			const odd = new ChatServer({ ...access(), key: `${KEY}\r\nx: y` });
			assert.equal((await failed(odd.models(new AbortController().signal))).code, 'key-refused');
			assert.equal(server.requests.length, 0);
		});

		it('once more without options that a model refuses', async () => {
			server.behaviour = (response, request) =>
				'max_tokens' in (request.body as object)
					? refuses(400, { error: { code: 'unsupported_parameter', param: 'max_tokens' } })(response, request)
					: streams('ok')(response, request);
			assert.equal(await answer({ ...REQUEST, maxTokens: 9, temperature: 0 }), 'ok');
			assert.deepEqual(Object.keys(server.chats[1].body as object), [
				'model',
				'messages',
				'stream',
				'max_completion_tokens',
			]);
		});

		it('for the models', async () => {
			const models = await new ChatServer(access()).models(new AbortController().signal);
			assert.deepEqual(models, [
				{ id: 'tiny', contextLength: undefined },
				{ id: 'small', contextLength: 8192 },
			]);
		});

		it('for models that are listed in other ways, and leaves out what is none', async () => {
			server.models = refuses(200, {
				models: [{ name: 'a' }, 'b', { id: 7 }, null, { id: '' }, { id: 'x'.repeat(999) }],
			});
			const models = await new ChatServer(access()).models(new AbortController().signal);
			assert.deepEqual(
				models.map(({ id }) => id),
				['a', 'b'],
			);
			server.models = refuses(200, '<html>');
			assert.equal((await failed(new ChatServer(access()).models(new AbortController().signal))).code, 'bad-answer');
		});
	});

	describe('reads', () => {
		it('an answer in one piece', async () => {
			server.behaviour = answersWhole('All at once');
			assert.equal(await answer(), 'All at once');
		});

		it('a stream cut anywhere, with comments, CRLF, other fields and characters of several bytes', async () => {
			const bytes = new TextEncoder().encode(
				[
					': keep-alive',
					'',
					'event: message',
					'id: 1',
					`data: ${JSON.stringify({ choices: [{ delta: { role: 'assistant' } }], new_field: [1] })}`,
					'',
					`data: ${chunkOf('你好，😀')}`,
					'',
					`data: ${JSON.stringify({ choices: [{ delta: { reasoning_content: 'hm', content: null } }] })}`,
					'',
					`data: ${chunkOf(' world', 'stop')}`,
					'',
					`data: ${JSON.stringify({ choices: [], usage: { total_tokens: 3 } })}`,
					'',
					'data: [DONE]',
					'',
					'',
				].join('\r\n'),
			);
			for (const size of [1, 7, 64]) {
				const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
					bytes.slice(index * size, (index + 1) * size),
				);
				server.behaviour = sends(cuts);
				assert.equal(await answer(), '你好，😀 world');
			}
		});

		it('a stream that ends after its last event, without a mark or an empty line', async () => {
			server.behaviour = sends([`data: ${chunkOf('done', 'stop')}`]);
			assert.equal(await answer(), 'done');
		});

		it('an answer without the thoughts before it', async () => {
			server.behaviour = streams('<thi', 'nk>Let me see.</th', 'ink>', '\n\n', 'Yes', ', <think> is a tag');
			assert.equal(await answer(), 'Yes, <think> is a tag');
		});
	});

	describe('tells of', () => {
		for (const [what, status, body, code] of [
			['a refused key', 401, { error: { message: `Incorrect API key ${KEY}` } }, 'key-refused'],
			['a spent balance', 402, {}, 'quota'],
			['a refused origin', 403, '', 'forbidden'],
			['a missing model', 404, { error: 'model "tiny" not found' }, 'model-missing'],
			['a missing model by its words', 400, { error: { message: 'Model Not Exist' } }, 'model-missing'],
			['a long text', 400, { error: { code: 'context_length_exceeded', message: SECRET_TEXT } }, 'too-long'],
			['a long text by words', 400, { error: { message: "This model's maximum context length is 4096" } }, 'too-long'],
			['a long text by size', 413, '<html>too large</html>', 'too-long'],
			['a refused request', 400, { error: { message: SECRET_TEXT } }, 'bad-answer'],
			['a failure', 500, { error: { message: SECRET_TEXT } }, 'server-failed'],
			['a failure that is no JSON', 502, '<html>', 'server-failed'],
		] as const)
			it(what, async () => assert.equal((await failure(refuses(status, body))).code, code));

		it('a quota, and when to come again', async () => {
			const error = await failure(refuses(429, {}, { 'retry-after': '17' }));
			assert.deepEqual([error.code, error.retryAfter], ['quota', 17]);
			const date = new Date(Date.now() + 60_000).toUTCString();
			const dated = await failure(refuses(429, {}, { 'retry-after': date }));
			assert.ok(dated.retryAfter !== undefined && dated.retryAfter > 50 && dated.retryAfter <= 60);
			assert.equal((await failure(refuses(429, {}, { 'retry-after': 'soon' }))).retryAfter, undefined);
		});

		it('OLLAMA_ORIGINS where this machine refuses', async () =>
			assert.match((await failure(refuses(403))).message, /OLLAMA_ORIGINS/u));

		it('a server that is not there', async () => {
			const gone = await LoopbackServer.start();
			const { endpoint } = gone;
			await gone.close();
			const nobody = new ChatServer(access(LONG, KEY, endpoint));
			assert.equal((await failed(nobody.models(new AbortController().signal))).code, 'unreachable');
		});

		it('a redirection, which is not followed', async () => {
			const error = await failure(refuses(307, '', { location: 'https://example.com/v1/chat/completions' }));
			assert.match(error.message, /another address/u);
			assert.equal(server.requests.length, 1);
		});

		it('broken JSON', async () =>
			assert.equal((await failure(sends([`data: ${chunkOf('a')}\n\ndata: {"choices": [{\n\n`]))).code, 'bad-answer'));

		it('something else than an answer', async () => {
			assert.equal((await failure(refuses(200, '<html>hello</html>'))).code, 'bad-answer');
			assert.equal((await failure(refuses(200, 'null'))).code, 'bad-answer');
			assert.equal((await failure(refuses(200, { choices: 'none' }))).code, 'bad-answer');
		});

		it('an error amid the stream', async () => {
			const overloaded = JSON.stringify({ error: { code: 429, message: 'overloaded' } });
			const error = await failure(sends([`data: ${chunkOf('a')}\n\ndata: ${overloaded}\n\n`]));
			assert.equal(error.code, 'quota');
		});

		it('a connection that is closed amid the stream, after the pieces that came', async () => {
			server.behaviour = closesAfter('one', 'two');
			const got: string[] = [];
			const error = await failed(
				(async () => {
					for await (const piece of model().generate(REQUEST, new AbortController().signal)) got.push(piece);
				})(),
			);
			assert.deepEqual([got.join(''), error.code], ['onetwo', 'broken-off']);
		});

		it('a stream that ends without an end', async () =>
			assert.equal((await failure(sends([`data: ${chunkOf('a')}\n\n`]))).code, 'broken-off'));

		it('an answer that is cut off, unless its length was asked for', async () => {
			const cut = sends([`data: ${chunkOf('a', 'length')}\n\ndata: [DONE]\n\n`]);
			assert.equal((await failure(cut)).code, 'broken-off');
			assert.equal(await answer({ ...REQUEST, maxTokens: 1 }), 'a');
		});

		it('an answer that a filter holds back, and one without a text', async () => {
			const filtered = sends([`data: ${chunkOf('a', 'content_filter')}\n\n`]);
			assert.match((await failure(filtered)).message, /rules of content/u);
			assert.match((await failure(streams('<think>on and on'))).message, /without a text/u);
		});

		it('an answer that does not end, and closes the connection', async () => {
			const error = await failure(streamsEndlessly('again and again '.repeat(200)));
			assert.match(error.message, /does not end/u);
		});

		it('a line that does not end', async () => {
			const error = await failure(sends(Array.from({ length: 6 }, () => 'x'.repeat(1_000_000))));
			assert.equal(error.code, 'bad-answer');
		});

		it('a server that never begins, and one that falls silent', async () => {
			const first = await failure(() => undefined, { firstToken: 40, nextToken: 30_000 });
			assert.equal(first.code, 'timed-out');
			const next = await failure(fallsSilentAfter('a'), { firstToken: 30_000, nextToken: 40 });
			assert.equal(next.code, 'timed-out');
			const headersOnly = await failure(fallsSilentAfter(), { firstToken: 40, nextToken: 30_000 });
			assert.equal(headersOnly.code, 'timed-out');
		});
	});

	it('is stopped before it began and amid the answer, and the server sees it', async () => {
		assert.equal((await failed(answer(REQUEST, LONG, AbortSignal.abort()))).code, 'cancelled');
		let isClosed: Promise<void> | undefined;
		server.behaviour = (response, request) => {
			isClosed = new Promise(resolve => response.on('close', resolve));
			return fallsSilentAfter('a')(response, request);
		};
		const controller = new AbortController();
		const error = await failed(
			(async () => {
				for await (const piece of model().generate(REQUEST, controller.signal)) controller.abort(piece);
			})(),
		);
		assert.equal(error.code, 'cancelled');
		await isClosed;
	});

	it('has the connection closed by whoever wants no more', async () => {
		let isClosed: Promise<void> | undefined;
		server.behaviour = (response, request) => {
			isClosed = new Promise(resolve => response.on('close', resolve));
			return streamsEndlessly('x')(response, request);
		};
		for await (const piece of model().generate(REQUEST, new AbortController().signal)) if (piece !== '') break;
		await isClosed;
	});
});
