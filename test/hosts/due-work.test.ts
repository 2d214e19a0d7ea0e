import { expect } from 'chai';
import { createDueWork } from '../../src/hosts/due-work.js';

describe('due work', () => {
  it('runs once at a time, and once more for all calls during a run', async () => {
    const finish: (() => void)[] = [];
    const work = createDueWork([() => new Promise((resolve) => finish.push(() => resolve(1)))], () => undefined);
    const done = Promise.all([work.run(), work.run(), work.run()]);
    expect(finish).to.have.length(1);
    finish[0]?.();
    while (finish.length < 2) await Promise.resolve();
    finish[1]?.();
    await done;
    await work.settled();
    expect(finish).to.have.length(2);
  });

  it('lets no side wait for another', async () => {
    let [runs, finish] = [0, () => undefined as void];
    const slow = () => new Promise<number>((resolve) => (finish = () => resolve(1)));
    const work = createDueWork([slow, async () => (runs += 1)], () => undefined);
    const first = work.run();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    const second = work.run();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(runs).to.equal(2);
    finish();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    finish();
    await Promise.all([first, second, work.settled()]);
  });

  it('reports a failure and goes on with the next call', async () => {
    const reported: unknown[] = [];
    let runs = 0;
    const work = createDueWork([async () => {
      runs += 1;
      if (runs === 1) throw new Error('broken');
      return 0;
    }], (error) => reported.push(error));
    await work.run();
    await work.run();
    expect(runs).to.equal(2);
    expect(reported).to.have.length(1);
  });
});
