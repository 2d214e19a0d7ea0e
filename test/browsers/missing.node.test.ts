import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

interface Step {
  readonly name: string;
  readonly task: () => Promise<{ code: number }>;
  readonly obstacle?: string | undefined;
}

interface StepModule {
  readonly missing: (...programs: string[]) => string | undefined;
  readonly outcomeOf: (step: Step) => Promise<{ name: string; outcome: string; time?: string }>;
}

const { missing, outcomeOf } = (await import(new URL('../../../scripts/lib/step.mjs', import.meta.url).href)) as StepModule;
const ends = (code: number) => () => Promise.resolve({ code });

describe('A step of the whole verification', () => {
  it('names the programs that it lacks', () => {
    assert.equal(missing('no-such-browser'), 'no-such-browser not installed');
    assert.equal(missing('sh', 'no-such-browser', 'no-such-screen'), 'no-such-browser and no-such-screen not installed');
    assert.equal(missing('sh'), undefined);
  });

  it('is not run where a program is missing, and does not count as passed', async () => {
    const ran: string[] = [];
    const task = () => Promise.resolve({ code: ran.push('ran') });
    assert.deepEqual(await outcomeOf({ name: 'elsewhere', task, obstacle: missing('no-such-browser') }), { name: 'elsewhere', outcome: 'not run: no-such-browser not installed' });
    assert.deepEqual(ran, []);
  });

  it('passes or fails as its command ends', async () => {
    assert.equal((await outcomeOf({ name: 'here', task: ends(0), obstacle: missing('sh') })).outcome, 'passed');
    assert.equal((await outcomeOf({ name: 'here', task: ends(1) })).outcome, 'FAILED');
  });
});
