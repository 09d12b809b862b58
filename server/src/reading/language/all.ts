import {Lexicon} from '../lexicon';
import {german} from './de';
import {english} from './en';
import {french} from './fr';
import {japanese} from './ja';
import {shared} from './shared';
import {spanish} from './es';

type Lexicons = readonly [Lexicon, ...Lexicon[]];

let made: Lexicons | null = null;

/** The languages that are read, in the order in which they are tried. Made when the first post is read. */
export function lexicons(): Lexicons {
  return (made ??= [
    new Lexicon(english, shared),
    new Lexicon(german, shared),
    new Lexicon(spanish, shared),
    new Lexicon(french, shared),
    new Lexicon(japanese, shared),
  ]);
}
