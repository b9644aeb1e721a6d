/** What `classify --help` prints of its actions that learn. */
export const LEARNING_HELP = `Usage: nlp-lens classify train [OPTIONS] -o FILE EXAMPLES...
       nlp-lens classify evaluate [OPTIONS] -w NAME|FILE EXAMPLES...

Learns classifiers of texts from examples, and tells how well they do. Examples are tables (CSV or TSV with a head line, JSON
lines or a JSON array of objects) with a column of texts and one of labels, Markdown whose headings are labels above lines
of text, or folders whose subfolders are labels and hold a text a file.

Actions
  train        learns a classifier and writes it to a file; some examples are held out first, to tell how well it does
  evaluate     tells how well a classifier does on examples that it did not learn from

Options of both
  --text-column NAME        the column or property of the texts (one that is called so, or the other of two)
  --label-column NAME       that of the labels
  --format table|json       how the report is written (table)
  --picture FILE            write the confusion matrix as an SVG picture, too

Options of train
  -o, --output FILE         where the classifier goes
  --method NAME             linear, from many examples, or centroids, from a few lines a label (linear)
  --title TEXT              what the classifier is called (the name of its file)

Options of evaluate
  -w, --with NAME|FILE      the file of a classifier, or topic or sentiment

Bad usage, unreadable input and malformed tables end with code 2; then nothing is written.
`;
