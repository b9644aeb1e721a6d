/** The dependency rules of ARCHITECTURE.md; test/house/rules.test.ts plants one violation of each. */
const deny = (name, from, to) => ({ name, severity: 'error', from, to });

/** Packages that core may import: pure and safe in a browser. Each has its line in ARCHITECTURE.md. */
const pureInCore =
	'node_modules/(@lezer/(markdown|common|highlight)|@bufbuild/protobuf|n3/lib|umap-js|syllable|opencc-js)/';

/** The files of core/subword that say what tokenizers and learners are, and not how they work. */
const subwordContracts = '^src/core/subword/(subwordTokenizer|subwordTrace|learners/learner)\\.ts$';

/** The files of tasks that say what an answer looks like. */
const answerContracts =
	'^src/core/tasks/(answering/(answers|answerFile)|translation/(translation|glossary/glossaryReading)|dictionary/dictionary|conversion/conversion|classification/(classification|classifierReport)|keywords/keyword|redaction/redaction|summarization/summary|segmentation/(segmentationTrace|userDictionaryReading)|statistics/statistics)\\.ts$';

/** What explanations are made of. */
const explanationContract = '^src/core/explanation/explanation\\.ts$';

/** The files of the rooms of representations that say what is asked and answered. */
const representationContracts =
	'^src/core/(annotation/goldAnnotation|coreference/(entityCluster|entityReference)|corpus/corpus|vectors/vectorSpace|ngram/ngram|embeddings/embedding|contextual/contextual)\\.ts$';

module.exports = {
	forbidden: [
		// The bundler's package has a file of the same name, which a test's import of it resolves to.
		deny('no-cycles', { pathNot: '^esbuild\\.js$' }, { circular: true }),
		deny('core-imports-only-core', { path: '^src/core/' }, { pathNot: `^src/core/|${pureInCore}` }),
		deny(
			'foundation-below-tasks',
			{
				path: '^src/core/(text|explanation|collections|numeric|linear|neural|subword|vectors|ngram|embeddings|contextual|coreference|corpus|annotation|model|doc|pipeline)/',
			},
			{ path: '^src/core/tasks/|^src/core/(nlp|layerStages)\\.ts$' },
		),
		deny('text-is-the-floor', { path: '^src/core/text/' }, { pathNot: `^src/core/text/|${pureInCore}` }),
		deny(
			'tasks-are-islands',
			{ path: '^src/core/tasks/([^/]+)/' },
			{ path: '^src/core/tasks/([^/]+)/', pathNot: '^src/core/tasks/$1/' },
		),
		deny(
			'protocol-sees-only-core-types',
			{ path: '^src/protocol/' },
			{
				pathNot: `^src/(protocol|core/(text|doc))/|^src/generation/textGenerator\\.ts$|${subwordContracts}|${answerContracts}|${representationContracts}|${explanationContract}`,
			},
		),
		deny(
			'protocol-is-type-only',
			{ path: '^src/protocol/' },
			{ path: '^src/core/', dependencyTypesNot: ['type-only'] },
		),
		deny(
			'vscode-only-in-extension',
			{ pathNot: '^(src/extension|test/extension|test/web|test/release/host)/' },
			{ path: '(^vscode$|node_modules/(@types/)?vscode/)' },
		),
		deny(
			'extension-talks-to-core-through-protocol',
			{ path: '^src/extension/' },
			{ path: '^src/(worker/|onnx/|core/(?!text/))' },
		),
		deny(
			'features-are-islands',
			{ path: '^src/extension/(decorations|hovers|panel|commands|statusBar)/' },
			{
				path: '^src/extension/(decorations|hovers|panel|commands|statusBar)/',
				pathNot: '^src/extension/$1/',
			},
		),
		deny('webview-knows-protocol-only', { path: '^webview/' }, { pathNot: '^(webview|src/protocol)/|node_modules/' }),
		deny('runtime-never-imports-training-or-test', { path: '^(src|webview)/' }, { path: '^(training|test)/' }),
		deny('training-uses-core-only', { path: '^training/' }, { path: '^(src/(?!core/|onnx/)|webview/|test/)' }),
		deny('generation-stands-alone', { path: '^src/generation/' }, { pathNot: '^src/(generation|core)/|node_modules/' }),
		deny('onnx-imports-only-core', { path: '^src/onnx/' }, { path: '^(src/(?!core/|onnx/)|webview/)' }),
		deny(
			'onnx-runtime-behind-one-room',
			{ path: '^(src|webview|training)/', pathNot: '^src/onnx/' },
			{ path: 'onnxruntime-' },
		),
		deny(
			'node-builtins-only-in-node-entries',
			{ path: '^(src|webview)/', pathNot: '\\.node\\.ts$|^src/cli/' },
			{ dependencyTypes: ['core'] },
		),
		deny(
			'toolkit-behind-one-adapter',
			{ pathNot: '^webview/ui/controls\\.ts$' },
			{ path: '@vscode/webview-ui-toolkit' },
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.base.json' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.mjs'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
		},
	},
};
