import { browser } from 'wxt/browser';
import { locksAt, watchHeld } from './unlocked';

const name = 'lock';

/**
 * Locks what is open once its time is over, and calls back whenever it was locked or unlocked. To be called as the
 * background starts: the alarm wakes one that was ended meanwhile, and whoever looks first after the time finds it
 * locked in any case.
 */
export function watchLock(changed: () => void): void {
  const look = async () => {
    const at = await locksAt(); // which lets it go when it is time
    if (at === undefined) await browser.alarms.clear(name);
    else await browser.alarms.create(name, { when: at });
  };
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void look();
  });
  watchHeld(() => {
    void look();
    changed();
  });
  void look();
}
