import { dice, known } from './list';

/** Words that everybody writes: nothing in them could be a slip in a name. */
const plain = `we had a good week and a long day at work
the team did well and we are happy with it
this is what we want to do next year
I think it is time to go home and get some rest
thank you all for your help and your time
there was so much to do and so little time to do it
it was nice to see so many people here today
I have been told that this is a good idea
when you work with people you have to be open
now we can say that it was not easy but it was good
what do you think about that
I would like to know what you do when that happens
they said it would take a year and it took a month
some days are better than others and this was one of the best`.split('\n');

/** Sentences as posts hold them, with everything that makes a search look twice. */
const ordinary = `Thrilled to be in Leeds with the team this week, café breaks and all.
Three days of workshops, two late nights and one very long train home.
Huge thanks to everyone who tested it, told us what was broken and kept us honest 🙏
There is more to come in spring, so keep an eye on this page! #launchday #webdesign
Today I learned more about cheese, lorries and invoices than in ten years of conferences.
@jenny_waltham thanks for the lovely talk yesterday, half of the office has asked me for the link.
Is https://example.com/talks/pricing-2026 the right one, or do you keep them elsewhere?
I keep hearing that nobody reads long posts any more.
HIRING! We need a second bookkeeper (part time, 20 hrs, hybrid) who enjoys spreadsheets and dogs.
Salary £24-27k pro rata, start in March; send a CV and your favourite biscuit to jobs@example.org
Rain again, train cancelled again, so this morning's kickoff turned into a video call from a bakery.
The croissants were excellent, the wifi was not. #remotework #freelancelife #yorkshire
Unpopular opinion: most dashboards are there so that somebody can say there is a dashboard.
Took the kids to see the otters at Martin Mere, came home with wet shoes and two feathers.
Tomorrow: quarterly numbers, a dentist, and a deck about onboarding that was due last Wednesday.
We're over the moon about the new studio: 3rd floor, no lift, best view of Bristol 😍😍
Mein Kollege aus München hat heute seinen ersten Vortrag auf Englisch gehalten. Großartig!
Le café du coin a changé de propriétaire, et le croissant n'est plus le même…
Reading list for the flight: two thrillers, one cookbook, zero slide decks.
So proud of our apprentice Priya, who passed her exams with a distinction!!!`.split('\n');

const mentioning = known.flatMap(({ bare }) => [
  `We have just started working with ${bare} and cannot wait to show you.`,
  `So good to see the people of ${bare} again this week!`,
]);

/** Drafts to be asked about in turn: as many as a round has, and the one for each place of it. */
export interface Drafts {
  length: number;
  at(place: number): string | undefined;
}

/** Sets of drafts of 280 UTF-16 units, or a few less while one is typed, by what they ask of a search. */
export const drafts: Record<
  'ordinary posts' | 'only common words' | 'naming clients' | 'each key of a post' | 'never seen before',
  Drafts
> = {
  'ordinary posts': make(ordinary, 5),
  'only common words': make(plain, 6),
  'naming clients': make(ordinary, 7, mentioning),
  'each key of a post': typed(make(ordinary, 8).slice(0, 10), 20),
  'never seen before': { length: 200, at: unseen(9) },
};

export type Kind = keyof typeof drafts;

function make(sentences: string[], seed: number, first?: string[]): string[] {
  const roll = dice(seed);
  return Array.from({ length: 200 }, (_, i) => {
    let draft = first ? `${first[i % first.length]} ` : '';
    while (draft.length < 280) draft += `${sentences[roll(sentences.length)]} `;
    return draft.slice(0, 280).toWellFormed();
  });
}

/** Others than those of the names on the list: the words are nobody's. */
const syllables = 'ash bec cit dob eva fip gan hid ilm jot kem lob mip nad oss pev rud sim tob ust vam wot yel zon'.split(
  ' ',
);

/**
 * A new draft each time: sentences in another order, and a word in each that nobody has written, so that nothing that
 * was learnt from a draft before answers for it.
 */
function unseen(seed: number): () => string {
  const roll = dice(seed);
  return () => {
    let draft = '';
    while (draft.length < 280) {
      const words = (ordinary[roll(ordinary.length)] as string).split(' ');
      words[roll(words.length)] = [0, 1, 2].map(() => syllables[roll(syllables.length)]).join('');
      draft += `${words.join(' ')} `;
    }
    return draft.slice(0, 280).toWellFormed();
  };
}

/** The posts while the last letters of each are typed. */
function typed(posts: string[], letters: number): string[] {
  return posts.flatMap((post) =>
    Array.from({ length: letters }, (_, i) => post.slice(0, post.length - letters + i + 1).toWellFormed()),
  );
}
