import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenWords } from './support/spoken-words.js';

test('no text is kept that nothing speaks', () => {
  const { spoken, silent } = spokenWords();
  assert.deepEqual([...silent], []);
  assert.ok(spoken.has('summary.total') && spoken.has('orderLabels.disputed'));
});
