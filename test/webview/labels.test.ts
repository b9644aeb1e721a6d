import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe('the colours of labels', () => {
	const styles = readFileSync('webview/styles/labels.css', 'utf8');
	const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
		contributes: { colors: readonly { readonly id: string }[] };
	};
	const labels = manifest.contributes.colors
		.map(({ id }) => /^nlpLens\.(pos|entity)([A-Z]+)$/.exec(id))
		.filter(match => match !== null);

	it('are there', () => assert.equal(labels.length, 27));

	for (const [id, kind, label] of labels) {
		it(`have a class for ${id}`, () => {
			const variable = `--vscode-${id.replace('.', '-')}`;
			assert.ok(styles.includes(`.${kind}-${label} {\n\t--nlp-label: var(${variable},`), variable);
		});
	}
});
