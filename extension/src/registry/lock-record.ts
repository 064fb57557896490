import type { Sealed } from './sealed';

/** Thrown where the list is needed while it is locked. */
export class Locked extends Error {}

/** How the key of the vault is kept out of the profile: each way makes it anew from something that is not there. */
export interface Lock {
  /** It locks itself after so many minutes in which nothing was written or looked at; 0: when the browser ends. */
  minutes: number;
  ways: Way[];
}

export type Way = PassphraseWay | PasskeyWay;

export interface PassphraseWay {
  kind: 'passphrase';
  salt: Uint8Array<ArrayBuffer>;
  /** What deriving costs, so that a later version may ask for more: kibibytes and passes of Argon2id. */
  memory: number;
  passes: number;
  /** The key of the vault, sealed under what the passphrase makes. */
  wrapped: Sealed;
}

export interface PasskeyWay {
  kind: 'passkey';
  credential: Uint8Array<ArrayBuffer>;
  salt: Uint8Array<ArrayBuffer>;
  wrapped: Sealed;
}
