import { buildTestExtension } from '../../../support/vscode/buildTestExtension';

/** Builds the extension that offers language models to tests. @returns the folder that it stands in */
export function buildModelProvider(): Promise<string> {
	return buildTestExtension('test/extension/support/modelProvider', 'modelProvider');
}
