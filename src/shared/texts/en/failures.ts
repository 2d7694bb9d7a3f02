import type { Formats } from '../formats/formats'

/** Why a poll failed: what happened, and what can be done about it. Names, codes and addresses come in as they are. */
export const failuresTexts = ({ bytes, plural, span }: Formats) => {
  const say = (what: string, advice: string) => ({ what, advice })
  const later = (retryAfterSeconds: number | null): string =>
    retryAfterSeconds === null ? 'Try again later.' : `It asks to wait ${span(retryAfterSeconds)}.`
  return {
    noAddress: say('There is no address yet.', 'An address looks like example.org or https://example.org/feed.xml.'),
    notAnAddress: (address: string) =>
      say(`“${address}” is not a web address.`, 'An address looks like example.org or https://example.org/feed.xml.'),
    dns: (host: string) => say(`There is no server called ${host}.`, 'Check the spelling, and that you are online.'),
    refused: (host: string) => say(`${host} refused the connection.`, 'The server may be down. Try again later.'),
    unreachable: (host: string, code: string) =>
      say(`${host} cannot be reached (${code}).`, 'Check your connection; otherwise the server’s network is at fault.'),
    timeout: {
      connect: (seconds: number) =>
        say(`No connection to the server within ${span(seconds)}.`, 'The server may be down, or your connection slow.'),
      'first-byte': (seconds: number) =>
        say(
          `The server took the request but sent nothing within ${span(seconds)}.`,
          'It may be busy. Try again later.',
        ),
      body: (seconds: number) =>
        say(
          `The document did not arrive within ${span(seconds)}.`,
          'The server or the connection is slow. Try again later.',
        ),
    },
    proxy: {
      unreachable: (proxy: string) =>
        say(
          `The proxy ${proxy} cannot be reached.`,
          'Look at the proxy in your system’s network settings, and at your connection.',
        ),
      refused: (proxy: string) =>
        say(
          `The proxy ${proxy} refuses to connect to this server.`,
          'Ask whoever runs the proxy, or look at your system’s network settings.',
        ),
      password: (proxy: string) =>
        say(
          `The proxy ${proxy} asks for a name and a password (407), which this app cannot give.`,
          'Choose another proxy in your system’s network settings, or ask whoever runs it to let this app through.',
        ),
      unsupported: (proxy: string) =>
        say(
          `The network settings ask for a kind of proxy that this app does not speak (${proxy}).`,
          'An HTTP proxy works. Choose one in your system’s network settings, or none.',
        ),
    },
    status: {
      401: say(
        'The server asks for a name and a password (401), or does not accept those it got.',
        'Give them in the feed’s details; a new feed is added as https://name:password@its.address.',
      ),
      403: say('The server does not let this app read the feed (403).', 'Some sites refuse feed readers.'),
      404: say('There is nothing at this address (404).', 'The feed may have moved. Look for it on the site.'),
      429: (retryAfterSeconds: number | null) =>
        say('The server says that it was asked too often (429).', later(retryAfterSeconds)),
      503: (retryAfterSeconds: number | null) =>
        say('The server is out of service for now (503).', later(retryAfterSeconds)),
      server: (status: number, retryAfterSeconds: number | null) =>
        say(`The server failed (${status}).`, later(retryAfterSeconds)),
      other: (status: number) =>
        say(`The server answered with status ${status} instead of a feed.`, 'Check the address.'),
    },
    gone: say('The site says that this feed has ended for good.', 'Its articles stay. It is not looked at any more.'),
    tooLarge: (limitBytes: number) =>
      say(
        `The document is larger than ${bytes(limitBytes)}.`,
        'That is more than a feed should be. Look for a shorter feed of the same site.',
      ),
    tooManyRedirects: (count: number) =>
      say(
        plural(
          count,
          'The address leads from one redirect to the next (# in all).',
          'The address leads from one redirect to the next (# in all).',
        ),
        'Open the site in a browser and copy the address of its feed from there.',
      ),
    badRedirect: (location: string) =>
      say(`The server redirects to “${location}”, which is not a web address.`, 'Only the site’s owner can mend this.'),
    privateRedirect: (host: string) =>
      say(
        `The server redirects to ${host}, which is in a private network. That was not followed.`,
        'If the feed is in your own network, add it by its address there.',
      ),
    notAFeed: {
      html: say('This is a web page, not a feed.', 'The site may have replaced its feed by a page.'),
      image: say('This is a picture, not a feed.', 'Paste the address of the page or of its feed.'),
      empty: say('The server answered with an empty document.', 'Try again later.'),
      other: say('This is not a feed of any known format.', 'Known are RSS, Atom, RDF and JSON Feed.'),
    },
    noFeedsOnPage: (pageUrl: string) =>
      say(
        `The page ${pageUrl} names no feed.`,
        'Look on the site for a link called RSS, Atom or Feed, and paste its address.',
      ),
    malformed: (detail: string) =>
      say(`The feed cannot be read: ${detail}.`, 'It may mend itself with the site’s next article.'),
    aborted: say('The request was stopped before an answer came.', 'It will be tried again.'),
    unexpected: (detail: string) => say(`Something went wrong that should not: ${detail}.`, 'It will be tried again.'),
  }
}

export type FailuresTexts = ReturnType<typeof failuresTexts>
