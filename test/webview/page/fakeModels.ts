import type { MessageConnection } from 'vscode-jsonrpc/browser';
import { markdownBlocks } from '../../../src/core/text/markdownBlocks';
import type { PanelModel } from '../../../src/protocol/panelCards';
import type { FakeHost } from './fakeScenario';

const MODELS: readonly PanelModel[] = (
	[
		['en-pos', 'Parts of speech', 'English', 'words'],
		['en-ner', 'Named entities', 'English', 'names'],
		['en-frequencies', 'How common words are', 'English', 'texts'],
		['zh-frequencies', 'How common words are', 'Chinese', 'texts'],
	] as const
).map(([name, title, languages, group]) => ({
	...{ name, title, languages, group },
	bytes: 1_358_848,
	sha256: 'ab'.repeat(32),
}));

const CARD = `# en-ner: names <b>in</b> English

Finds **names** in \`text\`; see [the paper](https://example.org/a) or [this](command:x).

## Data

| source | licence |
|---|---|
| WikiGold | CC BY 4.0 |

## Known weaknesses

- Organizations are the weakest kind.
`;

/** Answers as the host does about the cards of models. */
export function serveModels(connection: MessageConnection, log: FakeHost['log']): void {
	connection.onRequest('panel/models', () => MODELS);
	connection.onRequest('panel/modelCard', ({ name }: { name: string }) => {
		const model = MODELS.find(known => known.name === name) ?? MODELS[0];
		return { ...model, name, markdown: CARD, blocks: markdownBlocks(CARD) };
	});
	connection.onNotification('panel/openModelCard', (params: unknown) => {
		log.push({ method: 'panel/openModelCard', params });
	});
}
