/**
 * Node 20 (20.20.2), once it has optimised a caller, says of addresses with letters such as "ü" that they cannot be
 * parsed: of three million calls with one such address all but the first few thousand. Browsers do not.
 */
URL.canParse = (url, base) => {
  try {
    return new URL(url, base) instanceof URL;
  } catch {
    return false;
  }
};
