import type { StarterList } from './starter-list'

/** Feeds in French. */
export const frenchStarters: StarterList = {
  news: [
    {
      title: 'Le Monde',
      site: 'https://www.lemonde.fr/',
      url: 'https://www.lemonde.fr/rss/une.xml',
      about: 'La une du quotidien.',
    },
    {
      title: 'RFI',
      site: 'https://www.rfi.fr/fr/',
      url: 'https://www.rfi.fr/fr/rss',
      about: 'L’actualité du monde par la radio internationale.',
    },
    {
      title: 'France 24',
      site: 'https://www.france24.com/fr/',
      url: 'https://www.france24.com/fr/rss',
      about: 'L’actualité internationale en continu.',
    },
    {
      title: 'Courrier international',
      site: 'https://www.courrierinternational.com/',
      url: 'https://www.courrierinternational.com/feed/all/rss.xml',
      about: 'La presse étrangère, traduite.',
    },
    {
      title: 'The Conversation',
      site: 'https://theconversation.com/fr',
      url: 'https://theconversation.com/fr/articles.atom',
      about: 'Des universitaires éclairent l’actualité.',
    },
  ],
  science: [
    {
      title: 'CNRS Le journal',
      site: 'https://lejournal.cnrs.fr/',
      url: 'https://lejournal.cnrs.fr/rss',
      about: 'La recherche racontée par ceux qui la font.',
    },
    {
      title: 'Futura',
      site: 'https://www.futura-sciences.com/',
      url: 'https://www.futura-sciences.com/rss/actualites.xml',
      about: 'L’actualité des sciences, plusieurs fois par jour.',
    },
  ],
  environment: [
    {
      title: 'Reporterre',
      site: 'https://reporterre.net/',
      url: 'https://reporterre.net/spip.php?page=backend-simple',
      about: 'Le quotidien de l’écologie.',
    },
    { title: 'Vert', site: 'https://vert.eco/', url: 'https://vert.eco/feed', about: 'L’écologie en articles courts.' },
  ],
  technology: [
    {
      title: 'Next',
      site: 'https://next.ink/',
      url: 'https://next.ink/feed/',
      about: 'Le numérique, le droit et les matériels.',
    },
    {
      title: 'Numerama',
      site: 'https://www.numerama.com/',
      url: 'https://www.numerama.com/feed/',
      about: 'Technique, sciences et société.',
    },
    {
      title: 'Korben',
      site: 'https://korben.info/',
      url: 'https://korben.info/feed',
      about: 'Trouvailles et logiciels, chaque jour.',
    },
    {
      title: 'Framablog',
      site: 'https://framablog.org/',
      url: 'https://framablog.org/feed/',
      about: 'Le libre et les communs.',
    },
    {
      title: 'La Quadrature du Net',
      site: 'https://www.laquadrature.net/',
      url: 'https://www.laquadrature.net/feed/',
      about: 'Les libertés dans l’environnement numérique.',
    },
  ],
  programming: [
    {
      title: 'LinuxFr.org',
      site: 'https://linuxfr.org/',
      url: 'https://linuxfr.org/news.atom',
      about: 'Les dépêches du logiciel libre.',
    },
    {
      title: 'Stéphane Bortzmeyer',
      site: 'https://www.bortzmeyer.org/',
      url: 'https://www.bortzmeyer.org/feed.atom',
      about: 'Protocoles, RFC et noms de domaine.',
    },
    {
      title: 'Human Coders News',
      site: 'https://news.humancoders.com/',
      url: 'https://news.humancoders.com/items/feed.rss',
      about: 'Des liens choisis par des développeurs.',
    },
  ],
  culture: [
    {
      title: 'En attendant Nadeau',
      site: 'https://www.en-attendant-nadeau.fr/',
      url: 'https://www.en-attendant-nadeau.fr/feed/',
      about: 'Littérature, idées et arts.',
    },
    {
      title: 'La boîte verte',
      site: 'https://www.laboiteverte.fr/',
      url: 'https://www.laboiteverte.fr/feed/',
      about: 'Images et curiosités, un peu chaque jour.',
    },
  ],
  comics: [
    {
      title: 'Grisebouille',
      site: 'https://grisebouille.net/',
      url: 'https://grisebouille.net/feed/',
      about: 'Dessins sur le libre et la politique.',
    },
    {
      title: 'Tu mourras moins bête',
      site: 'https://tumourrasmoinsbete.blogspot.com/',
      url: 'https://tumourrasmoinsbete.blogspot.com/feeds/posts/default',
      about: 'Les sciences en bande dessinée.',
    },
  ],
  podcasts: [
    {
      title: 'NoLimitSecu',
      site: 'https://www.nolimitsecu.fr/',
      url: 'https://www.nolimitsecu.fr/feed/',
      about: 'Une heure sur la sécurité, chaque semaine.',
    },
  ],
}
