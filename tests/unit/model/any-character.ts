import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };
const last = 0x10_ffff;

/**
 * Any character of Unicode, printable ASCII more often, to be the unit of `fc.string`. The library's own unit `binary`
 * holds the same ones, and takes more than a second to tabulate them in each test file.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
  fc
    .integer({ min: 0, max: last - surrogates.count })
    .map((code) => String.fromCodePoint(code < surrogates.first ? code : code + surrogates.count)),
);
