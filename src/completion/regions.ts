import { beginsSo } from './beginning.ts'
import type { Asking, Candidate } from './values.ts'

/** The regions of the German-speaking countries, by name: those of the library take a moment to load. */
export function regions({ typed }: Asking): Candidate[] {
  return Object.entries(states)
    .flatMap(([country, parts]) => [
      { text: country, note: null },
      ...parts
        .split(', ')
        .map((part) => ({ text: `${country}-${codeOf(part)}`, note: part.slice(codeOf(part).length + 1) })),
    ])
    .filter(({ text, note }) => beginsSo(text, typed) || (typed !== '' && note !== null && beginsSo(note, typed)))
    .map((region) => ({ ...region, isInstead: !beginsSo(region.text, typed) }))
}

function codeOf(part: string): string {
  return part.slice(0, part.indexOf(' '))
}

const states: Readonly<Record<string, string>> = {
  DE:
    'BW Baden-Württemberg, BY Bayern, BE Berlin, BB Brandenburg, HB Bremen, HH Hamburg, HE Hessen, ' +
    'MV Mecklenburg-Vorpommern, NI Niedersachsen, NW Nordrhein-Westfalen, RP Rheinland-Pfalz, SL Saarland, SN Sachsen, ' +
    'ST Sachsen-Anhalt, SH Schleswig-Holstein, TH Thüringen',
  AT:
    '1 Burgenland, 2 Kärnten, 3 Niederösterreich, 4 Oberösterreich, 5 Salzburg, 6 Steiermark, 7 Tirol, 8 Vorarlberg, ' +
    '9 Wien',
  CH:
    'AG Aargau, AR Appenzell Ausserrhoden, AI Appenzell Innerrhoden, BL Basel-Landschaft, BS Basel-Stadt, BE Bern, ' +
    'FR Freiburg, GE Genf, GL Glarus, GR Graubünden, JU Jura, LU Luzern, NE Neuenburg, NW Nidwalden, OW Obwalden, ' +
    'SH Schaffhausen, SZ Schwyz, SO Solothurn, SG St. Gallen, TI Tessin, TG Thurgau, UR Uri, VD Waadt, VS Wallis, ZG Zug, ' +
    'ZH Zürich',
}
