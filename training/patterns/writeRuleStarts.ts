import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PATTERN_RULES } from '../../src/core/tasks/ner/patterns/patternRules';
import { ruleContexts, ruleStarts, ruleStartsModule } from './ruleStarts';

// Run this after every change of a rule; a test compares.
const file = join(import.meta.dirname, '..', '..', 'src', 'core', 'tasks', 'ner', 'patterns', 'ruleStarts.ts');
writeFileSync(file, ruleStartsModule(ruleStarts(PATTERN_RULES.zh), ruleContexts(PATTERN_RULES.zh)));
