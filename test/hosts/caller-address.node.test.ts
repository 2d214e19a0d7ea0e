import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCallerAddresses, networkOf } from '../../src/hosts/node/caller-address.js';

const callerBy = (header: string | undefined, remoteAddress: string | undefined, headers: Record<string, string> = {}): string => {
  const callers = createCallerAddresses(header);
  const request = new Request('http://localhost/', { headers });
  callers.note(request, { socket: { remoteAddress } } as never);
  return callers.callerOf(request);
};

describe('the address of a caller', () => {
  it('is that of the connection, whatever the caller says of itself', () => {
    assert.equal(callerBy(undefined, '198.51.100.7', { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' }), '198.51.100.7');
  });

  it('is what the proxy of one’s own has put at the end of its header', () => {
    assert.equal(callerBy('x-forwarded-for', '10.0.0.1', { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' }), '198.51.100.7');
    assert.equal(callerBy('x-real-ip', '10.0.0.1', { 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '198.51.100.7' }), '198.51.100.7');
    assert.equal(callerBy('x-forwarded-for', '10.0.0.1'), '10.0.0.1');
  });

  it('is the network where one caller has many addresses', () => {
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:0DB8:1:2::9'), '2001:db8:1:2::/64');
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
    assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
    assert.equal(networkOf('::ffff:198.51.100.7'), '198.51.100.7');
  });

  it('is none for a request that came by no connection', () => assert.equal(createCallerAddresses().callerOf(new Request('http://localhost/')), ''));
});
