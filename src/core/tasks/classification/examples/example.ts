/** A text with the label that it should get. */
export interface Example {
	readonly text: string;
	readonly label: string;
}

/** A table of examples as a file: CSV or TSV with a head line, JSON lines, or Markdown whose headings are labels. */
export interface ExampleTable {
	/** What errors call the file; its end tells the format where it is one that is known. */
	readonly name: string;
	readonly text: string;
	/** The column or property of the texts; by default what its name or its values say. */
	readonly textColumn?: string | undefined;
	readonly labelColumn?: string | undefined;
}

/** A row of a table: its fields by the order of the columns; one that lacks a field has `undefined` for it. */
export interface TableRow {
	readonly fields: readonly (string | undefined)[];
}

/** A table of any format, taken apart. */
export interface TableContent {
	/** The names of the columns. */
	readonly columns: readonly string[];
	/** The line of the names as a row; undefined where names cannot be taken for values, as in JSON. */
	readonly head: TableRow | undefined;
	readonly rows: readonly TableRow[];
}
