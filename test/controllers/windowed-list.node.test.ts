import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RowHeights } from '../../src/controllers/row-heights.js';
import { WindowedList } from '../../src/controllers/windowed-list.js';

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ index }));

/** The same items, and how many of them were looked at. */
function watched(items: readonly object[]) {
  const looked = { count: 0 };
  const get = (target: readonly object[], key: string | symbol) => {
    if (key !== 'length') looked.count += 1;
    return Reflect.get(target, key) as unknown;
  };
  return { items: new Proxy(items, { get }), looked };
}

function listOf(items: readonly object[]): WindowedList {
  const list = new WindowedList(new RowHeights());
  list.take(items, -1);
  return list;
}

describe('A list of which a part is drawn', () => {
  it('looks at no more than a handful of 100,000 items to find, measure and draw what is in view', () => {
    const { items, looked } = watched(many(100_000));
    const list = listOf(items);
    for (let index = 0; index < 30; index += 1) list.learn(index, 80 + index);
    assert.ok(list.look(3_000_000, 3_000_800, 400));
    assert.ok(list.draw([5]).length < 40);
    assert.ok(list.top(100_000) > 100_000 * 80);
    list.take(watched(many(100_100)).items, 5);
    assert.ok(looked.count < 10, `${looked.count} items`);
  });

  it('draws the rows between two distances, and those that stay with their neighbours', () => {
    const list = listOf(many(1_000));
    for (let index = 0; index < 20; index += 1) list.learn(index, 100);
    assert.ok(list.look(50_000, 50_400, 0));
    assert.deepEqual(list.draw([3]), [2, 3, 4, 500, 501, 502, 503, 504]);
  });

  it('takes what was not measured for as high as what was', () => {
    const list = listOf(many(1_000));
    assert.equal(list.learn(0, 30), true);
    assert.equal(list.learn(1, 50), true);
    assert.equal(list.learn(1, 50.2), false);
    assert.deepEqual([list.top(2), list.top(1_000), list.at(95)], [80, 80 + 998 * 40, 2]);
  });

  it('knows the heights of what was there when more comes, and none of another list', () => {
    const items = many(50);
    const list = listOf(items);
    list.learn(0, 10);
    list.learn(1, 30);
    list.take([...items, ...many(50)], -1);
    assert.deepEqual([list.top(1), list.top(100)], [10, 40 + 98 * 20]);
    list.take(many(50), -1);
    assert.deepEqual([list.top(1), list.top(50)], [20, 1_000]);
  });

  it('says where an item stands by now; what was replaced stands where it stood', () => {
    const items = many(50);
    const list = listOf(items);
    assert.equal(list.take(items.slice(1), 10), 9);
    assert.equal(list.take(many(50), 9), 9);
    assert.equal(list.take(many(50), -1), -1);
  });
});
