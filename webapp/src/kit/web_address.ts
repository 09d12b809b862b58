/** Whether it is an address of the web, and nothing that runs when it is pressed. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
