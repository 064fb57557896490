import type { Box } from './practice';

/** A post for the practice page, and whether pressing Post on it must be stopped with the sample list in force. */
export interface Sample {
  what: string;
  box: Box;
  text: string;
  stopped: boolean;
}

export const samples: Sample[] = [
  { what: 'a plain name', box: 'x', text: 'Lovely morning with Northwind Traders in Leeds', stopped: true },
  { what: 'an alias', box: 'facebook', text: 'NWT Group asked us to look at their shelves', stopped: true },
  { what: 'a handle', box: 'x', text: 'Thanks for the coffee @northwindtraders', stopped: true },
  { what: 'a hashtag', box: 'facebook', text: 'What a week #HarbourLane', stopped: true },
  { what: 'a link', box: 'linkedin', text: 'See https://harbourlane.example.com/team', stopped: true },
  { what: 'a brand', box: 'linkedin', text: 'Crumbleberry has a new jar', stopped: true },
  { what: 'a code name', box: 'x', text: 'Project Heron begins on Monday', stopped: true },
  { what: 'a supplier', box: 'facebook', text: 'Pennyprint delivered the cards on time', stopped: false },
  { what: 'a permitted client', box: 'linkedin', text: 'Proud to work with Brightpath Energy', stopped: false },
  { what: 'an innocent post', box: 'x', text: 'Tea, a notebook and a window seat', stopped: false },
];

/** A post that shows marks in several lines. */
export const longSample =
  'Just signed off the new shop with Northwind Traders. Harbour Lane is next, and thank you @northwindtraders for the cake!';
