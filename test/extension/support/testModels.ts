import * as vscode from 'vscode';
import type { TestModels } from './modelProvider/testModels';
import { until } from './editorSession';

/** The models of the extension that offers some to tests, after it was activated. */
export async function testModels(): Promise<TestModels> {
	const extension = vscode.extensions.getExtension<TestModels>('nlp-lens-tests.models-for-tests');
	if (!extension) throw new Error('The extension that offers models to tests is not there.');
	return extension.activate();
}

/** Offers models and waits until VS Code knows them, and no others of these tests. */
export async function offerModels(models: TestModels, ...ids: readonly string[]): Promise<void> {
	models.offer(ids.map(id => ({ id, maxInputTokens: 8000 })));
	let known: string[] = [];
	const look = async (): Promise<void> => {
		known = (await vscode.lm.selectChatModels({ vendor: 'nlp-lens-tests' })).map(({ id }) => id);
	};
	await look();
	await until(`the models ${ids.join(', ')}; known: ${known.join(', ')}`, () => {
		void look();
		return known.length === ids.length && ids.every(id => known.includes(id));
	});
}
