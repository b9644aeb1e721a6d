import tseslint from 'typescript-eslint';

/** Rules that keep the house as ARCHITECTURE.md describes it; dependency rules stand in .dependency-cruiser.cjs. */
export default tseslint.config(
	{ ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'test/fixtures/', '**/*.js', '**/*.cjs', '**/*.mjs'] },
	...tseslint.configs.strictTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
			'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
			'no-restricted-syntax': [
				'error',
				{ selector: 'Program > VariableDeclaration[kind="let"]', message: 'No mutable module state.' },
				{ selector: 'PropertyDefinition[accessibility="private"]', message: 'Use #private.' },
				{ selector: 'MethodDefinition[accessibility="private"][kind!="constructor"]', message: 'Use #private.' },
			],
			'max-lines': ['error', { max: 400 }],
			'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
			complexity: ['error', 12],
			'no-console': 'error',
			eqeqeq: 'error',
		},
	},
	{
		files: ['test/**/*.ts'],
		rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-unused-expressions': 'off' },
	},
	{
		files: ['test/**/*.ts', 'training/**/*.ts'],
		rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
	},
);
