import { expect } from 'chai';
import { fieldsOf, inputOf } from '../../src/core/contact-input.js';
import { emptyContactFields } from '../../src/core/contacts.js';
import { problemsOfInput } from '../../src/core/contact-problems.js';
import { contact } from '../support/samples.js';

const american = { ...fieldsOf(contact), country: 'US', city: 'Austin', stateProvince: 'TX', postalCode: '78704', taxIdValue: '74-3051982' };

describe('what is typed into a contact form', () => {
  it('is kept when the country changes and not sent where there is no such part; it is there again with the country', () => {
    const moved = { ...american, country: 'DE' };
    expect(moved.stateProvince).to.equal('TX');
    expect(inputOf(moved).stateProvince).to.equal('');
    expect(inputOf({ ...moved, country: 'US' }).stateProvince).to.equal('TX');
  });

  it('is a tax id of the kind that the country has', () => {
    expect(inputOf(american).taxId).to.deep.equal({ type: 'us_ein', value: '74-3051982' });
    expect(inputOf({ ...american, country: 'NL' }).taxId?.type).to.equal('eu_vat');
    expect(inputOf({ ...american, country: 'QA', taxIdType: '' }).taxId?.type).to.equal('vat');
    expect(inputOf({ ...american, taxIdValue: ' ' }).taxId).to.equal(null);
  });

  it('must make a whole address of its country', () => {
    const problemsOf = (fields: typeof american) => Object.entries(problemsOfInput(inputOf(fields), fields)).map(([name, problem]) => `${name} ${problem.code}`);
    expect(problemsOf(american)).to.deep.equal([]);
    expect(problemsOf({ ...american, stateProvince: '' })).to.deep.equal(['stateProvince required']);
    expect(problemsOf({ ...american, stateProvince: '', country: 'GB' })).to.deep.equal([]);
    expect(problemsOf({ ...emptyContactFields, country: 'HK', street: '1 Queen’s Road', firstName: 'Ada', email: 'x' }))
      .to.deep.equal(['lastName required', 'email invalid', 'city required', 'stateProvince required']);
  });
});
