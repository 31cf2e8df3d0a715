import { defineWords, type Translate } from "#platform/words/words.ts";

export const escoWords = defineWords("esco", {
  nl: {
    place: "{{file}}, regel {{line}}",
    "file-missing": "hier is geen bestand {{wanted}} bij. Geef alle CSV-bestanden van één versie van ESCO.",
    "column-missing_one": "de kolom {{columns}} ontbreekt. Gebruik het bestand zoals ESCO het uitgeeft.",
    "column-missing_other": "de kolommen {{columns}} ontbreken. Gebruik het bestand zoals ESCO het uitgeeft.",
    "broken-off": "het bestand breekt hier af, midden in een tekst. Haal het opnieuw op bij ESCO.",
    "other-number-of-fields": "de kop heeft {{wanted}} velden, en in deze regel zijn het er {{found}}. Haal het bestand opnieuw op bij ESCO.",
    "no-text": "dit is geen CSV-bestand in UTF-8. Haal het opnieuw op bij ESCO.",
    "cut-short": "hierna lijkt een stuk te ontbreken: bij {{without}} van {{total}} beroepen past niets in dit bestand. Haal het bestand opnieuw op.",
    "unknown-uri": "deze regel noemt {{uri}}, en dat staat niet in de andere bestanden. Gebruik bestanden van één versie van ESCO.",
    empty: "het bestand is leeg. Haal het opnieuw op bij ESCO.",
    "zip-damaged": "dit zipbestand is beschadigd. Haal het opnieuw op bij ESCO.",
    "zip-too-large": "dit is meer dan we kunnen inlezen. Kies bij ESCO één taal, en alleen CSV.",
    "zip-has-password": "dit zipbestand heeft een wachtwoord. Gebruik het bestand zoals ESCO het uitgeeft.",
    "file-twice": "het bestand {{name}} is er twee keer bij. Geef de bestanden van één versie en één taal.",
  },
  en: {
    place: "{{file}}, line {{line}}",
    "file-missing": "there is no file {{wanted}} here. Give all CSV files of one version of ESCO.",
    "column-missing_one": "the column {{columns}} is missing. Use the file as ESCO publishes it.",
    "column-missing_other": "the columns {{columns}} are missing. Use the file as ESCO publishes it.",
    "broken-off": "the file breaks off here, in the middle of a text. Get it again from ESCO.",
    "other-number-of-fields": "the header has {{wanted}} fields, and on this line they number {{found}}. Get the file again from ESCO.",
    "no-text": "this is not a CSV file in UTF-8. Get it again from ESCO.",
    "cut-short": "a part seems to be missing after this: {{without}} of {{total}} occupations have nothing in this file. Fetch the file again.",
    "unknown-uri": "this line names {{uri}}, which is not in the other files. Use files of one version of ESCO.",
    empty: "the file is empty. Get it again from ESCO.",
    "zip-damaged": "this zip file is damaged. Get it again from ESCO.",
    "zip-too-large": "this is more than we can read in. At ESCO, choose one language, and CSV only.",
    "zip-has-password": "this zip file has a password. Use the file as ESCO publishes it.",
    "file-twice": "the file {{name}} is there twice. Give the files of one version and one language.",
  },
});
export type EscoTranslate = Translate<typeof escoWords.nl>;
