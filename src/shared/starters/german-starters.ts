import type { StarterList } from './starter-list'

/** Feeds in German. */
export const germanStarters: StarterList = {
  news: [
    {
      title: 'tagesschau.de',
      site: 'https://www.tagesschau.de/',
      url: 'https://www.tagesschau.de/infoservices/alle-meldungen-100~rss2.xml',
      about: 'Alle Meldungen der ARD-Nachrichten.',
    },
    {
      title: 'Deutschlandfunk',
      site: 'https://www.deutschlandfunk.de/',
      url: 'https://www.deutschlandfunk.de/nachrichten-100.rss',
      about: 'Knappe Nachrichten des öffentlichen Radios.',
    },
    {
      title: 'Die Zeit',
      site: 'https://www.zeit.de/',
      url: 'https://newsfeed.zeit.de/index',
      about: 'Nachrichten und Hintergründe aus Hamburg.',
    },
    { title: 'taz', site: 'https://taz.de/', url: 'https://taz.de/!p4608;rss/', about: 'Die Tageszeitung aus Berlin.' },
    {
      title: 'SRF News',
      site: 'https://www.srf.ch/news',
      url: 'https://www.srf.ch/news/bnf/rss/1646',
      about: 'Nachrichten aus der Schweiz.',
    },
    { title: 'ORF', site: 'https://orf.at/', url: 'https://rss.orf.at/news.xml', about: 'Nachrichten aus Österreich.' },
    {
      title: 'Der Standard',
      site: 'https://www.derstandard.at/',
      url: 'https://www.derstandard.at/rss',
      about: 'Die Zeitung aus Wien, mit sehr vielen Artikeln.',
    },
  ],
  science: [
    {
      title: 'Spektrum der Wissenschaft',
      site: 'https://www.spektrum.de/',
      url: 'https://www.spektrum.de/alias/rss/spektrum-de-rss-feed/996406',
      about: 'Forschung, täglich und verständlich.',
    },
    {
      title: 'scinexx',
      site: 'https://www.scinexx.de/',
      url: 'https://www.scinexx.de/feed/',
      about: 'Neues aus vielen Fächern, ausführlich erklärt.',
    },
    {
      title: 'SciLogs',
      site: 'https://scilogs.spektrum.de/',
      url: 'https://scilogs.spektrum.de/feed/',
      about: 'Blogs von Forscherinnen und Forschern.',
    },
  ],
  environment: [
    {
      title: 'Klimareporter',
      site: 'https://www.klimareporter.de/',
      url: 'https://www.klimareporter.de/?format=feed&type=rss',
      about: 'Klima und Energie in Politik und Wirtschaft.',
    },
  ],
  technology: [
    {
      title: 'heise online',
      site: 'https://www.heise.de/',
      url: 'https://www.heise.de/rss/heise-atom.xml',
      about: 'Computer und Netz, viele Meldungen am Tag.',
    },
    {
      title: 'Golem.de',
      site: 'https://www.golem.de/',
      url: 'https://rss.golem.de/rss.php?feed=ATOM1.0',
      about: 'IT-Nachrichten für Profis.',
    },
    {
      title: 'netzpolitik.org',
      site: 'https://netzpolitik.org/',
      url: 'https://netzpolitik.org/feed/',
      about: 'Grundrechte in der digitalen Welt.',
    },
    {
      title: 'Kuketz-Blog',
      site: 'https://www.kuketz-blog.de/',
      url: 'https://www.kuketz-blog.de/feed/',
      about: 'Datenschutz und Sicherheit zum Nachmachen.',
    },
    {
      title: 'CCC',
      site: 'https://www.ccc.de/',
      url: 'https://www.ccc.de/de/rss/updates.xml',
      about: 'Meldungen des Chaos Computer Clubs.',
    },
  ],
  programming: [
    {
      title: 'heise Developer',
      site: 'https://www.heise.de/developer/',
      url: 'https://www.heise.de/developer/rss/news-atom.xml',
      about: 'Sprachen, Werkzeuge und Verfahren.',
    },
    {
      title: 'LinuxNews',
      site: 'https://linuxnews.de/',
      url: 'https://linuxnews.de/feed/',
      about: 'Linux und freie Software, kurz gefasst.',
    },
  ],
  culture: [
    {
      title: 'Die Zeit: Kultur',
      site: 'https://www.zeit.de/kultur/',
      url: 'https://newsfeed.zeit.de/kultur/index',
      about: 'Bücher, Filme, Musik und Debatten.',
    },
    {
      title: '54books',
      site: 'https://www.54books.de/',
      url: 'https://www.54books.de/feed/',
      about: 'Literatur und was sie mit uns macht.',
    },
    {
      title: 'Übermedien',
      site: 'https://uebermedien.de/',
      url: 'https://uebermedien.de/feed/',
      about: 'Was Medien tun und was sie lassen.',
    },
  ],
  comics: [
    {
      title: 'islieb',
      site: 'https://islieb.de/',
      url: 'https://islieb.de/feed/',
      about: 'Freundliche Strips über den Alltag.',
    },
    {
      title: 'Der Postillon',
      site: 'https://www.der-postillon.com/',
      url: 'https://www.der-postillon.com/feeds/posts/default',
      about: 'Satire in Form von Nachrichten.',
    },
  ],
  podcasts: [
    {
      title: 'Logbuch:Netzpolitik',
      site: 'https://logbuch-netzpolitik.de/',
      url: 'https://feeds.metaebene.me/lnp/m4a',
      about: 'Gespräche über Politik und Netz.',
    },
  ],
}
