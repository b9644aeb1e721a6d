import ts from 'typescript';

/** The name under which instrumented code finds its counters. */
const COUNTERS = '__reached';

/** Longer strings are messages. */
const LONGEST_WORD = 24;

/**
 * Puts a counter at the head of every function and every branch of a file: `if`, loops, `case`, `catch`, the two sides of `?:` and the right
 * side of `&&`, `||` and `??`. The counters are what a fuzzer is guided by; what the code does stays as it is.
 * @param file its name; the end of it says which language it is
 * @returns the code, as TypeScript where it was that; it asks `globalThis.fuzzCounters` for its counters, and tells its words there: the
 * strings that it compares with and the names of fields that it looks at
 */
export function instrument(source: string, file: string): string {
	const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
	const inserter = new CounterInserter();
	const { transformed } = ts.transform(tree, [context => root => inserter.file(root, context)]);
	const printed = ts.createPrinter({ removeComments: true }).printFile(transformed[0]);
	const name = JSON.stringify(file);
	const words = JSON.stringify([...inserter.words]);
	return `const ${COUNTERS} = globalThis.fuzzCounters(${name}, ${inserter.count}, ${words});\n${printed}`;
}

class CounterInserter {
	/** How many counters the file has so far. */
	count = 0;
	/** Its strings and the names of fields. */
	readonly words = new Set<string>();

	file(root: ts.SourceFile, context: ts.TransformationContext): ts.SourceFile {
		const visit = (node: ts.Node): ts.Node => {
			// Types have no code, and the values of an enumeration are no place for any.
			if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)) return node;
			this.#noteWord(node);
			const inner = this.#counted(ts.visitEachChild(node, visit, context));
			return isBareBody(node) ? this.#within(inner as ts.Statement) : inner;
		};
		return ts.visitEachChild(root, visit, context);
	}

	#noteWord(node: ts.Node): void {
		const word = wordOf(node);
		if (word !== undefined && word.length > 1 && word.length <= LONGEST_WORD) this.words.add(word);
	}

	#counted(node: ts.Node): ts.Node {
		const { factory } = ts;
		if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
			const body = this.#expression(node.body);
			const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken } = node;
			return factory.updateArrowFunction(
				node,
				modifiers,
				typeParameters,
				parameters,
				type,
				equalsGreaterThanToken,
				body,
			);
		}
		if (ts.isBlock(node)) return this.#block(node);
		if (ts.isIfStatement(node)) {
			const otherwise = node.elseStatement ?? factory.createBlock([]);
			return factory.updateIfStatement(
				node,
				node.expression,
				this.#within(node.thenStatement),
				this.#within(otherwise),
			);
		}
		if (ts.isCaseOrDefaultClause(node)) return this.#clause(node);
		if (ts.isConditionalExpression(node)) return this.#conditional(node);
		if (ts.isBinaryExpression(node) && isShortCut(node.operatorToken.kind)) {
			return factory.updateBinaryExpression(node, node.left, node.operatorToken, this.#expression(node.right));
		}
		return node;
	}

	#conditional(node: ts.ConditionalExpression): ts.Node {
		const [whenTrue, whenFalse] = [this.#expression(node.whenTrue), this.#expression(node.whenFalse)];
		return ts.factory.updateConditionalExpression(
			node,
			node.condition,
			node.questionToken,
			whenTrue,
			node.colonToken,
			whenFalse,
		);
	}

	#clause(node: ts.CaseOrDefaultClause): ts.Node {
		const statements = [this.#statement(), ...node.statements];
		return ts.isCaseClause(node)
			? ts.factory.updateCaseClause(node, node.expression, statements)
			: ts.factory.updateDefaultClause(node, statements);
	}

	/** Blocks count for the functions, loops and branches that they are of. */
	#block(node: ts.Block): ts.Block {
		const { statements } = node;
		return statements.some(isSuperCall) ? node : ts.factory.updateBlock(node, [this.#statement(), ...statements]);
	}

	/** A statement that is a branch by itself; one that is a block counts already. */
	#within(node: ts.Statement): ts.Statement {
		if (ts.isBlock(node) && node.statements.length > 0) return node;
		return ts.factory.createBlock([this.#statement(), node]);
	}

	#statement(): ts.Statement {
		return ts.factory.createExpressionStatement(this.#increment());
	}

	#expression(node: ts.Expression): ts.Expression {
		const { factory } = ts;
		return factory.createParenthesizedExpression(factory.createComma(this.#increment(), node));
	}

	#increment(): ts.Expression {
		const { factory } = ts;
		const counter = factory.createElementAccessExpression(factory.createIdentifier(COUNTERS), this.count++);
		return factory.createPostfixIncrement(counter);
	}
}

function isShortCut(kind: ts.SyntaxKind): boolean {
	return (
		kind === ts.SyntaxKind.AmpersandAmpersandToken ||
		kind === ts.SyntaxKind.BarBarToken ||
		kind === ts.SyntaxKind.QuestionQuestionToken
	);
}

function wordOf(node: ts.Node): string | undefined {
	if (ts.isStringLiteral(node)) return ts.isImportDeclaration(node.parent) ? undefined : node.text;
	if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return node.name.text;
	return ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name)
		? (node.propertyName ?? node.name).getText()
		: undefined;
}

/** Whether a statement is all of a loop's body, without braces. */
function isBareBody(node: ts.Node): boolean {
	const parent = node.parent as ts.Node | undefined;
	return (
		parent !== undefined && ts.isIterationStatement(parent, false) && parent.statement === node && !ts.isBlock(node)
	);
}

/** A constructor with fields has to begin with it. */
function isSuperCall(node: ts.Statement): boolean {
	return (
		ts.isExpressionStatement(node) &&
		ts.isCallExpression(node.expression) &&
		node.expression.expression.kind === ts.SyntaxKind.SuperKeyword
	);
}
