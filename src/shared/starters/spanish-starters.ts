import type { StarterList } from './starter-list'

/** Feeds in Spanish. */
export const spanishStarters: StarterList = {
  news: [
    {
      title: 'BBC News Mundo',
      site: 'https://www.bbc.com/mundo',
      url: 'https://feeds.bbci.co.uk/mundo/rss.xml',
      about: 'El mundo, contado por la BBC.',
    },
    {
      title: 'El País',
      site: 'https://elpais.com/',
      url: 'https://feeds.elpais.com/mrss-s/pages/ep/site/elpais.com/portada',
      about: 'La portada del diario.',
    },
    {
      title: 'elDiario.es',
      site: 'https://www.eldiario.es/',
      url: 'https://www.eldiario.es/rss/',
      about: 'Periodismo sostenido por sus lectores.',
    },
  ],
  science: [
    {
      title: 'Naukas',
      site: 'https://naukas.com/',
      url: 'https://naukas.com/feed/',
      about: 'Divulgación científica con humor.',
    },
  ],
  technology: [
    {
      title: 'Microsiervos',
      site: 'https://www.microsiervos.com/',
      url: 'https://www.microsiervos.com/index.xml',
      about: 'Ciencia, tecnología y curiosidades.',
    },
    {
      title: 'Xataka',
      site: 'https://www.xataka.com/',
      url: 'https://www.xataka.com/feedburner.xml',
      about: 'Tecnología, muchas noticias al día.',
    },
  ],
  programming: [
    {
      title: 'Genbeta',
      site: 'https://www.genbeta.com/',
      url: 'https://www.genbeta.com/feedburner.xml',
      about: 'Programas y servicios de la red.',
    },
  ],
}
