import type { StarterList } from './starter-list'

/** Feeds in English. */
export const englishStarters: StarterList = {
  news: [
    {
      title: 'BBC News',
      site: 'https://www.bbc.co.uk/news/world',
      url: 'https://feeds.bbci.co.uk/news/world/rss.xml',
      about: 'World news from the BBC, brief and frequent.',
    },
    {
      title: 'The Guardian',
      site: 'https://www.theguardian.com/world',
      url: 'https://www.theguardian.com/world/rss',
      about: 'World news and reporting from London.',
    },
    {
      title: 'NPR',
      site: 'https://www.npr.org/',
      url: 'https://feeds.npr.org/1001/rss.xml',
      about: 'News of the day from American public radio.',
    },
    {
      title: 'Al Jazeera',
      site: 'https://www.aljazeera.com/',
      url: 'https://www.aljazeera.com/xml/rss/all.xml',
      about: 'The world as seen from Doha.',
    },
    {
      title: 'ProPublica',
      site: 'https://www.propublica.org/',
      url: 'https://www.propublica.org/feeds/propublica/main',
      about: 'Long investigations, a few each week.',
    },
  ],
  science: [
    {
      title: 'Quanta Magazine',
      site: 'https://www.quantamagazine.org/',
      url: 'https://www.quantamagazine.org/feed/',
      about: 'Mathematics and science, explained with patience.',
    },
    {
      title: 'Nature',
      site: 'https://www.nature.com/nature/',
      url: 'https://www.nature.com/nature.rss',
      about: 'News and papers of the weekly journal.',
    },
    {
      title: 'NASA',
      site: 'https://www.nasa.gov/',
      url: 'https://www.nasa.gov/feed/',
      about: 'Missions, launches and findings.',
    },
    {
      title: 'Astronomy Picture of the Day',
      site: 'https://apod.nasa.gov/',
      url: 'https://apod.nasa.gov/apod.rss',
      about: 'One picture of the sky a day, with an explanation.',
    },
    {
      title: 'Phys.org',
      site: 'https://phys.org/',
      url: 'https://phys.org/rss-feed/',
      about: 'Results from many fields, very frequent.',
    },
  ],
  environment: [
    {
      title: 'Carbon Brief',
      site: 'https://www.carbonbrief.org/',
      url: 'https://www.carbonbrief.org/feed/',
      about: 'Climate science and policy, with figures.',
    },
    {
      title: 'Mongabay',
      site: 'https://news.mongabay.com/',
      url: 'https://news.mongabay.com/feed/',
      about: 'Reports on forests, oceans and wildlife.',
    },
    {
      title: 'The Guardian: Environment',
      site: 'https://www.theguardian.com/environment',
      url: 'https://www.theguardian.com/environment/rss',
      about: 'Nature, climate and energy.',
    },
  ],
  technology: [
    {
      title: 'Ars Technica',
      site: 'https://arstechnica.com/',
      url: 'https://feeds.arstechnica.com/arstechnica/index',
      about: 'Technology, science and law in depth.',
    },
    {
      title: 'The Verge',
      site: 'https://www.theverge.com/',
      url: 'https://www.theverge.com/rss/index.xml',
      about: 'Devices, platforms and the companies behind them.',
    },
    {
      title: 'IEEE Spectrum',
      site: 'https://spectrum.ieee.org/',
      url: 'https://spectrum.ieee.org/feeds/feed.rss',
      about: 'Engineering, from chips to power grids.',
    },
    {
      title: 'EFF Deeplinks',
      site: 'https://www.eff.org/deeplinks',
      url: 'https://www.eff.org/rss/updates.xml',
      about: 'Civil liberties on the net.',
    },
    {
      title: 'Krebs on Security',
      site: 'https://krebsonsecurity.com/',
      url: 'https://krebsonsecurity.com/feed/',
      about: 'Investigations into crime on the net.',
    },
    {
      title: 'Schneier on Security',
      site: 'https://www.schneier.com/',
      url: 'https://www.schneier.com/feed/atom/',
      about: 'Security and how people think of it.',
    },
    {
      title: 'Hackaday',
      site: 'https://hackaday.com/',
      url: 'https://hackaday.com/blog/feed/',
      about: 'What people build and take apart.',
    },
  ],
  programming: [
    {
      title: 'LWN.net',
      site: 'https://lwn.net/',
      url: 'https://lwn.net/headlines/rss',
      about: 'Linux and free software, written with care.',
    },
    {
      title: 'Hacker News',
      site: 'https://news.ycombinator.com/',
      url: 'https://news.ycombinator.com/rss',
      about: 'Links that programmers talk about; very frequent.',
    },
    {
      title: 'Lobsters',
      site: 'https://lobste.rs/',
      url: 'https://lobste.rs/rss',
      about: 'Links about computing, fewer and calmer.',
    },
    {
      title: 'Simon Willison',
      site: 'https://simonwillison.net/',
      url: 'https://simonwillison.net/atom/everything/',
      about: 'Notes on language models, data and the web.',
    },
    {
      title: 'Julia Evans',
      site: 'https://jvns.ca/',
      url: 'https://jvns.ca/atom.xml',
      about: 'How computers work, found out by trying.',
    },
    {
      title: 'Dan Luu',
      site: 'https://danluu.com/',
      url: 'https://danluu.com/atom.xml',
      about: 'Rare, long essays with measurements.',
    },
    {
      title: 'Rust Blog',
      site: 'https://blog.rust-lang.org/',
      url: 'https://blog.rust-lang.org/feed.xml',
      about: 'Releases and plans of the language.',
    },
    {
      title: 'The Go Blog',
      site: 'https://go.dev/blog/',
      url: 'https://go.dev/blog/feed.atom',
      about: 'Articles by the makers of the language.',
    },
  ],
  culture: [
    {
      title: 'The Public Domain Review',
      site: 'https://publicdomainreview.org/',
      url: 'https://publicdomainreview.org/rss.xml',
      about: 'Curious works that belong to everybody.',
    },
    {
      title: 'Open Culture',
      site: 'https://www.openculture.com/',
      url: 'https://www.openculture.com/feed',
      about: 'Free films, books, talks and music, every day.',
    },
    {
      title: 'Colossal',
      site: 'https://www.thisiscolossal.com/',
      url: 'https://www.thisiscolossal.com/feed/',
      about: 'Art and design, with many pictures.',
    },
    {
      title: 'Aeon',
      site: 'https://aeon.co/',
      url: 'https://aeon.co/feed.rss',
      about: 'Essays on philosophy, history and society.',
    },
    {
      title: 'Longreads',
      site: 'https://longreads.com/',
      url: 'https://longreads.com/feed/',
      about: 'Long stories from many magazines.',
    },
    {
      title: 'The Marginalian',
      site: 'https://www.themarginalian.org/',
      url: 'https://www.themarginalian.org/feed/',
      about: 'Essays on books and lives.',
    },
    {
      title: 'kottke.org',
      site: 'https://kottke.org/',
      url: 'https://feeds.kottke.org/main',
      about: 'A weblog of good things, since 1998.',
    },
  ],
  comics: [
    {
      title: 'xkcd',
      site: 'https://xkcd.com/',
      url: 'https://xkcd.com/atom.xml',
      about: 'Science and love in stick figures, three times a week.',
    },
    {
      title: 'Saturday Morning Breakfast Cereal',
      site: 'https://www.smbc-comics.com/',
      url: 'https://www.smbc-comics.com/comic/rss',
      about: 'A joke a day, often about science.',
    },
    {
      title: 'Dinosaur Comics',
      site: 'https://www.qwantz.com/',
      url: 'https://www.qwantz.com/rssfeed.php',
      about: 'The same six panels with new words.',
    },
    {
      title: 'Questionable Content',
      site: 'https://www.questionablecontent.net/',
      url: 'https://www.questionablecontent.net/QCRSS.xml',
      about: 'A story of friends and robots on weekdays.',
    },
    {
      title: 'Poorly Drawn Lines',
      site: 'https://poorlydrawnlines.com/',
      url: 'https://poorlydrawnlines.com/feed/',
      about: 'Short, strange and kind.',
    },
  ],
  podcasts: [
    {
      title: '99% Invisible',
      site: 'https://99percentinvisible.org/',
      url: 'https://feeds.simplecast.com/BqbsxVfO',
      about: 'Design that nobody notices.',
    },
    {
      title: 'In Our Time',
      site: 'https://www.bbc.co.uk/programmes/b006qykl',
      url: 'https://podcasts.files.bbci.co.uk/b006qykl.rss',
      about: 'Scholars talk about one idea for an hour.',
    },
  ],
}
