import type { Plugin } from 'vite';

/**
 * Has the popup's page show its first view before anything else of it is fetched: its styles stand in the page, and
 * what loads the popup itself, with the words of each language, waits in a template until `src/popup/first.ts` takes it
 * out.
 */
export function popupPage(): Plugin {
  return {
    name: 'popup-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        if (!path.endsWith('/popup/index.html')) return html;
        const rest: string[] = [];
        const page = html
          .replace(/\s*<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (_, name: string) => style(bundle[name]))
          .replace(/\s*(<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>)/g, (_, tag: string) => {
            rest.push(tag);
            return '';
          });
        for (const { fileName } of Object.values(bundle)) rest.push(...words(fileName));
        const first = /<script\s+src="\/popup-first\.js">/;
        if (rest.length === 0 || !first.test(page)) throw new Error('nothing loads the popup');
        return page.replace(first, `<template id="rest">${rest.join('')}</template>\n    $&`);
      },
    },
  };
}

function style(file: { type: string; source?: unknown } | undefined): string {
  if (file?.type !== 'asset') throw new Error('a style of the popup is missing');
  return `\n    <style>${String(file.source).trim()}</style>`;
}

/** Fetches the words of a language, if this is what holds them. */
function words(file: string): string[] {
  const language = /^chunks\/(\w\w)-[^/]*\.js$/.exec(file)?.[1];
  return language ? [`<link rel="modulepreload" crossorigin href="/${file}" data-language="${language}">`] : [];
}
