// Loaded before the program: what it would ask of the providers' own hosts goes to REROUTE_TO, with the address as a header.
const target = process.env.REROUTE_TO;
const real = globalThis.fetch;
globalThis.fetch = (input, init = {}) => {
  const url = new URL(input);
  if (url.protocol !== 'https:') {
    return real(input, init);
  }
  return real(`${target}${url.pathname}`, { ...init, headers: { ...init.headers, 'x-original-url': url.href } });
};
