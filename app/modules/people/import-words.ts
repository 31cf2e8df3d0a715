import { defineWords, type Translate, type WordKey } from "#platform/words/words.ts";
import type { CellProblem } from "./import-problem.ts";

/** The words of reading a staff workbook: one sentence for every way a file, a column or a cell can be wrong. */
export const importWords = defineWords("people-import", {
  nl: {
    "file.not-a-workbook": "Dit is geen Excel-werkmap. Kies een bestand dat eindigt op .xlsx.",
    "file.looks-like.old-excel": "Dit is een Excel-bestand van vóór 2007 (.xls). Open het in Excel en bewaar het als .xlsx.",
    "file.looks-like.binary-excel": "Dit is een binaire werkmap (.xlsb). Open hem in Excel en bewaar hem als .xlsx.",
    "file.looks-like.opendocument": "Dit is een OpenDocument-bestand (.ods). Open het en bewaar het als Excel-werkmap (.xlsx).",
    "file.looks-like.other-office": "Dit is een Word- of PowerPoint-bestand. Kies een Excel-werkmap (.xlsx).",
    "file.looks-like.pdf": "Dit is een PDF. Kies een Excel-werkmap (.xlsx).",
    "file.looks-like.web-page": "Dit is een webpagina, ook al heet het bestand misschien .xls of .xlsx. Open het in Excel en bewaar het als .xlsx.",
    "file.looks-like.text": "Dit is een tekstbestand, bijvoorbeeld .csv. Open het in Excel en bewaar het als .xlsx.",
    "file.looks-like.zip": "Dit is een zipbestand zonder werkmap. Pak het uit en kies de .xlsx die erin zit.",
    "file.looks-like.nothing": "Het bestand is leeg. Kies een Excel-werkmap (.xlsx).",
    "file.looks-like.unknown": "Dit is geen Excel-werkmap. Kies een bestand dat eindigt op .xlsx.",
    "file.kind-not-allowed": "Dit is geen Excel-werkmap. Kies een bestand dat eindigt op .xlsx.",
    "file.active-content": "Dit is een webpagina of tekening. Kies een Excel-werkmap (.xlsx).",
    "file.has-macros": "Dit bestand heeft macro’s en is geen werkmap. Kies een Excel-werkmap (.xlsx).",
    "file.name-and-content-differ": "De naam van het bestand past niet bij wat erin staat. Bewaar het in Excel als .xlsx en kies het opnieuw.",
    "file.too-large": "Het bestand is te groot. Het mag hoogstens 20 MB zijn.",
    "file.password-protected": "De werkmap heeft een wachtwoord. Haal het wachtwoord eraf in Excel en kies het bestand opnieuw.",
    "file.file-too-large": "Het bestand is te groot. Het mag hoogstens {{limit}} MB zijn.",
    "file.too-large-unpacked": "De werkmap wordt te groot als hij uitgepakt is. Bewaar alleen het blad met medewerkers in een nieuwe werkmap.",
    "file.too-many-entries": "De werkmap bestaat uit te veel delen. Bewaar alleen het blad met medewerkers in een nieuwe werkmap.",
    "file.too-many-columns": "Het blad ‘{{sheet}}’ heeft meer dan {{limit}} kolommen. Bewaar alleen de kolommen die je nodig hebt.",
    "file.too-many-rows": "Het blad ‘{{sheet}}’ heeft meer dan {{limit}} rijen. Verdeel het over meer bestanden.",
    "file.took-too-long": "Het lezen duurde langer dan {{limit}} seconden. Bewaar alleen het blad met medewerkers in een nieuwe werkmap.",
    "file.damaged": "De werkmap is beschadigd. Open hem in Excel, bewaar hem opnieuw als .xlsx en kies het nieuwe bestand.",
    "file.no-sheet": "In de werkmap staat geen zichtbaar blad.",
    "file.empty": "De werkmap is leeg. Zet op de eerste rij de kolomnamen en daaronder per rij één medewerker.",
    "file.expired": "Dit bestand is binnen 30 dagen niet bevestigd en daarom weggegooid. Kies het opnieuw.",
    "columns.no-headings": "We herkennen geen kolomnamen. Zet op de eerste rij ten minste: voornaam, tussenvoegsel, achternaam en email.",
    "columns.columns-missing": "Deze kolommen ontbreken: {{missing}}. We vonden: {{found}}.",
    "columns.column-twice": "De kolom ‘{{column}}’ staat er meer dan één keer in: {{headings}}. Laat er één over.",
    "columns.ignored.unknown": "Kolom {{letter}} ({{heading}}) kennen we niet en lezen we niet.",
    "columns.ignored.never-kept": "Kolom {{letter}} ({{heading}}) bewaren we nooit. We lezen hem niet.",
    "notice.macros-ignored": "De macro’s in de werkmap doen niet mee.",
    "notice.formulas-read-as-values_one": "Eén cel is een formule. We lezen de uitkomst die Excel heeft bewaard.",
    "notice.formulas-read-as-values_other": "{{count}} cellen zijn een formule. We lezen de uitkomst die Excel heeft bewaard.",
    "notice.hidden-rows-read_one": "Eén verborgen rij is ook gelezen.",
    "notice.hidden-rows-read_other": "{{count}} verborgen rijen zijn ook gelezen.",
    "notice.merged-cells_one": "Er zijn samengevoegde cellen: {{ranges}}. De waarde telt alleen voor de eerste rij.",
    "notice.merged-cells_other": "Er zijn {{count}} keer cellen samengevoegd, zoals {{ranges}}. De waarde telt alleen voor de eerste rij.",
    "notice.other-sheets-ignored": "Andere bladen lezen we niet: {{names}}.",
    "remark.infix-in-last-name": "In de achternaam ‘{{value}}’ lijkt een tussenvoegsel te staan. Staat het in de goede kolom?",
    "remark.same-name-in-portal": "Er is al iemand die {{value}} heet, met een ander e-mailadres. Is het dezelfde persoon?",
    place: "Rij {{row}}, {{column}}",
    "reason.required": "Hier staat niets. Vul de {{column}} in.",
    "reason.too-long": "Dit is te lang. Gebruik hoogstens 100 tekens.",
    "reason.impossible-character": "In ‘{{value}}’ staat een teken dat hier niet kan. Typ de tekst opnieuw.",
    "reason.cell-error": "Excel geeft hier de fout {{value}}. Herstel de formule of vul de waarde zelf in.",
    "reason.not-calculated": "Hier staat een formule waarvan Excel de uitkomst niet heeft bewaard. Vul de waarde zelf in.",
    "reason.date-in-text": "Excel heeft hier een datum van gemaakt ({{value}}). Geef de cel de opmaak Tekst en vul de waarde opnieuw in.",
    "reason.email-empty": "Hier staat geen e-mailadres. Vul het in.",
    "reason.email-space": "In ‘{{value}}’ staat een spatie. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
    "reason.email-no-at": "‘{{value}}’ is geen e-mailadres. Er hoort één @ in te staan, zoals in naam@voorbeeld.nl.",
    "reason.email-several": "‘{{value}}’ lijkt meer dan één e-mailadres. Vul er één in.",
    "reason.email-local-part": "In ‘{{value}}’ klopt het deel voor de @ niet. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
    "reason.email-domain": "In ‘{{value}}’ klopt het deel na de @ niet. Een e-mailadres ziet eruit als naam@voorbeeld.nl.",
    "reason.email-too-long": "Dit e-mailadres is te lang. Controleer het.",
    "reason.category-unknown": "‘{{value}}’ kennen we niet als categorie. Kies uit OP, OOP of MGT.",
    "reason.category-missing": "De categorie ontbreekt. Kies uit OP, OOP of MGT.",
    "reason.fte-not-a-number": "‘{{value}}’ is geen fte. Vul een getal van 0 tot en met 1,2 in, zoals 0,8 of 80%.",
    "reason.fte-out-of-range": "‘{{value}}’ kan niet als fte. Vul een getal van 0 tot en met 1,2 in, zoals 0,8 of 80%.",
    "reason.fte-missing": "De fte ontbreekt. Vul een getal van 0 tot en met 1,2 in, zoals 0,8.",
    "reason.education-unknown":
      "‘{{value}}’ kennen we niet als opleidingsniveau. Kies uit vmbo, havo, vwo, mbo 1 tot en met mbo 4, ad, hbo, hbo-master, wo, wo-master of doctor.",
    "reason.contract-unknown": "‘{{value}}’ kennen we niet als contract. Kies uit vast, tijdelijk, vervanging, stage, inhuur of oproep.",
    "reason.date-not-a-date": "‘{{value}}’ is geen datum. Schrijf een datum als 1-8-2026.",
    "reason.date-impossible": "De datum {{value}} bestaat niet. Schrijf eerst de dag en dan de maand, zoals 1-8-2026.",
    "reason.date-is-number": "{{value}} is een getal. Geef de cel in Excel de opmaak Datum, of schrijf 1-8-2026.",
    "reason.date-year-short": "In {{value}} heeft het jaar twee cijfers. Schrijf het jaar met vier cijfers, zoals 1-8-2026.",
    "reason.date-out-of-range": "De datum {{value}} ligt te ver weg. Vul een datum in van 1940 tot en met 2100.",
    "reason.ends-before-start": "De einddatum ligt vóór de begindatum {{start}}. Controleer allebei.",
    "reason.email-twice-in-file": "{{value}} staat ook op rij {{rows}}. Een e-mailadres hoort bij één persoon. Laat er één over.",
    "reason.personnel-number-twice-in-file": "Nummer {{value}} staat ook op rij {{rows}}. Een personeelsnummer hoort bij één persoon.",
    "reason.person-twice-in-file": "Op rij {{rows}} staat dezelfde persoon met een ander e-mailadres. Laat er één over.",
    "reason.email-of-someone-else": "{{value}} is in het portaal van iemand anders dan nummer {{number}}. Controleer het adres en het nummer.",
    "reason.other-personnel-number": "Wie dit e-mailadres heeft, heeft in het portaal personeelsnummer {{number}} en niet {{value}}. Controleer allebei.",
    "reason.several-employments":
      "Deze persoon heeft {{count}} aanstellingen en we weten niet welke je bedoelt. Vul de school of de begindatum in, of wijzig het bij de persoon zelf.",
    "reason.has-left": "Deze persoon is uit dienst sinds {{day}}. Neem de persoon eerst weer in dienst bij Mensen, of haal de rij weg.",
    "reason.manager-has-left": "{{value}} is uit dienst. Vul het e-mailadres van een andere leidinggevende in.",
    "reason.manager-unknown": "{{value}} staat niet in het bestand en niet in het portaal. Vul het e-mailadres van de leidinggevende in.",
    "reason.manager-is-self": "Niemand is de eigen leidinggevende. Vul het e-mailadres van iemand anders in.",
    "reason.manager-cycle": "Deze mensen zouden elkaars leidinggevende zijn: {{people}}. Wijzig er één.",
    "reason.manager-row-refused": "De rij van leidinggevende {{value}} klopt nog niet. Herstel eerst die rij.",
    "reason.unit-unknown": "‘{{value}}’ kennen we niet. Maak het eerst bij Organisatie, of gebruik de naam die daar staat.",
    "reason.unit-not-unique": "‘{{value}}’ bestaat meer dan één keer. Vul ook de school in, of geef een van beide een andere naam.",
  },
  en: {
    "file.not-a-workbook": "This is not an Excel workbook. Choose a file that ends in .xlsx.",
    "file.looks-like.old-excel": "This is an Excel file from before 2007 (.xls). Open it in Excel and save it as .xlsx.",
    "file.looks-like.binary-excel": "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
    "file.looks-like.opendocument": "This is an OpenDocument file (.ods). Open it and save it as an Excel workbook (.xlsx).",
    "file.looks-like.other-office": "This is a Word or PowerPoint file. Choose an Excel workbook (.xlsx).",
    "file.looks-like.pdf": "This is a PDF. Choose an Excel workbook (.xlsx).",
    "file.looks-like.web-page": "This is a web page, although the file may be called .xls or .xlsx. Open it in Excel and save it as .xlsx.",
    "file.looks-like.text": "This is a text file, for example .csv. Open it in Excel and save it as .xlsx.",
    "file.looks-like.zip": "This is a zip file without a workbook. Unpack it and choose the .xlsx inside.",
    "file.looks-like.nothing": "The file is empty. Choose an Excel workbook (.xlsx).",
    "file.looks-like.unknown": "This is not an Excel workbook. Choose a file that ends in .xlsx.",
    "file.kind-not-allowed": "This is not an Excel workbook. Choose a file that ends in .xlsx.",
    "file.active-content": "This is a web page or a drawing. Choose an Excel workbook (.xlsx).",
    "file.has-macros": "This file has macros and is not a workbook. Choose an Excel workbook (.xlsx).",
    "file.name-and-content-differ": "The name of the file does not fit what is in it. Save it in Excel as .xlsx and choose it again.",
    "file.too-large": "The file is too large. It may be 20 MB at most.",
    "file.password-protected": "The workbook has a password. Remove the password in Excel and choose the file again.",
    "file.file-too-large": "The file is too large. It may be {{limit}} MB at most.",
    "file.too-large-unpacked": "The workbook becomes too large once unpacked. Save only the sheet with staff in a new workbook.",
    "file.too-many-entries": "The workbook consists of too many parts. Save only the sheet with staff in a new workbook.",
    "file.too-many-columns": "The sheet ‘{{sheet}}’ has more than {{limit}} columns. Keep only the columns you need.",
    "file.too-many-rows": "The sheet ‘{{sheet}}’ has more than {{limit}} rows. Divide it over more files.",
    "file.took-too-long": "Reading took longer than {{limit}} seconds. Save only the sheet with staff in a new workbook.",
    "file.damaged": "The workbook is damaged. Open it in Excel, save it again as .xlsx and choose the new file.",
    "file.no-sheet": "The workbook has no visible sheet.",
    "file.empty": "The workbook is empty. Put the column names in the first row and one member of staff in each row below.",
    "file.expired": "This file was not confirmed within 30 days and was thrown away. Choose it again.",
    "columns.no-headings": "We do not recognise any column names. Put at least these in the first row: voornaam, tussenvoegsel, achternaam and email.",
    "columns.columns-missing": "These columns are missing: {{missing}}. We found: {{found}}.",
    "columns.column-twice": "The column ‘{{column}}’ is there more than once: {{headings}}. Keep one.",
    "columns.ignored.unknown": "We do not know column {{letter}} ({{heading}}) and do not read it.",
    "columns.ignored.never-kept": "We never keep column {{letter}} ({{heading}}). We do not read it.",
    "notice.macros-ignored": "The macros in the workbook are ignored.",
    "notice.formulas-read-as-values_one": "One cell is a formula. We read the result that Excel saved.",
    "notice.formulas-read-as-values_other": "{{count}} cells are a formula. We read the results that Excel saved.",
    "notice.hidden-rows-read_one": "One hidden row was read too.",
    "notice.hidden-rows-read_other": "{{count}} hidden rows were read too.",
    "notice.merged-cells_one": "There are merged cells: {{ranges}}. The value counts for the first row only.",
    "notice.merged-cells_other": "Cells are merged in {{count}} places, such as {{ranges}}. The value counts for the first row only.",
    "notice.other-sheets-ignored": "We do not read other sheets: {{names}}.",
    "remark.infix-in-last-name": "The last name ‘{{value}}’ seems to hold an infix (tussenvoegsel). Is it in the right column?",
    "remark.same-name-in-portal": "There is already somebody called {{value}}, with another e-mail address. Is it the same person?",
    place: "Row {{row}}, {{column}}",
    "reason.required": "There is nothing here. Fill in the {{column}}.",
    "reason.too-long": "This is too long. Use 100 characters at most.",
    "reason.impossible-character": "‘{{value}}’ holds a character that is not possible here. Type the text again.",
    "reason.cell-error": "Excel gives the error {{value}} here. Repair the formula or fill in the value yourself.",
    "reason.not-calculated": "Here is a formula whose result Excel did not save. Fill in the value yourself.",
    "reason.date-in-text": "Excel made a date of this ({{value}}). Format the cell as Text and fill in the value again.",
    "reason.email-empty": "There is no e-mail address here. Fill it in.",
    "reason.email-space": "There is a space in ‘{{value}}’. An e-mail address looks like name@example.nl.",
    "reason.email-no-at": "‘{{value}}’ is not an e-mail address. It has one @, as in name@example.nl.",
    "reason.email-several": "‘{{value}}’ seems to be more than one e-mail address. Fill in one.",
    "reason.email-local-part": "In ‘{{value}}’ the part before the @ is not right. An e-mail address looks like name@example.nl.",
    "reason.email-domain": "In ‘{{value}}’ the part after the @ is not right. An e-mail address looks like name@example.nl.",
    "reason.email-too-long": "This e-mail address is too long. Check it.",
    "reason.category-unknown": "We do not know ‘{{value}}’ as a category. Choose OP, OOP or MGT.",
    "reason.category-missing": "The category is missing. Choose OP, OOP or MGT.",
    "reason.fte-not-a-number": "‘{{value}}’ is not an fte. Fill in a number from 0 to 1.2, such as 0,8 or 80%.",
    "reason.fte-out-of-range": "‘{{value}}’ is not possible as fte. Fill in a number from 0 to 1.2, such as 0,8 or 80%.",
    "reason.fte-missing": "The fte is missing. Fill in a number from 0 to 1.2, such as 0,8.",
    "reason.education-unknown":
      "We do not know ‘{{value}}’ as an education level. Choose vmbo, havo, vwo, mbo 1 to mbo 4, ad, hbo, hbo-master, wo, wo-master or doctor.",
    "reason.contract-unknown":
      "We do not know ‘{{value}}’ as a contract. Choose permanent, temporary, vervanging (substitute), stage (trainee), inhuur (hired) or oproep (on call).",
    "reason.date-not-a-date": "‘{{value}}’ is not a date. Write a date as 1-8-2026.",
    "reason.date-impossible": "The date {{value}} does not exist. Write the day first and then the month, as in 1-8-2026.",
    "reason.date-is-number": "{{value}} is a number. Format the cell as Date in Excel, or write 1-8-2026.",
    "reason.date-year-short": "In {{value}} the year has two digits. Write the year with four digits, as in 1-8-2026.",
    "reason.date-out-of-range": "The date {{value}} is too far away. Fill in a date from 1940 to 2100.",
    "reason.ends-before-start": "The end date is before the start date {{start}}. Check both.",
    "reason.email-twice-in-file": "{{value}} is also in row {{rows}}. An e-mail address belongs to one person. Keep one.",
    "reason.personnel-number-twice-in-file": "Number {{value}} is also in row {{rows}}. A personnel number belongs to one person.",
    "reason.person-twice-in-file": "Row {{rows}} is the same person with another e-mail address. Keep one.",
    "reason.email-of-someone-else": "In the portal {{value}} belongs to somebody else than number {{number}}. Check the address and the number.",
    "reason.other-personnel-number": "In the portal the person with this e-mail address has personnel number {{number}} and not {{value}}. Check both.",
    "reason.several-employments":
      "This person has {{count}} employments and we do not know which one you mean. Fill in the school or the start date, or change it on the person’s own page.",
    "reason.has-left": "This person left on {{day}}. Employ the person again under People first, or take the row out.",
    "reason.manager-has-left": "{{value}} has left. Fill in the e-mail address of another manager.",
    "reason.manager-unknown": "{{value}} is not in the file and not in the portal. Fill in the manager’s e-mail address.",
    "reason.manager-is-self": "Nobody manages themselves. Fill in the e-mail address of somebody else.",
    "reason.manager-cycle": "These people would manage each other: {{people}}. Change one of them.",
    "reason.manager-row-refused": "The row of manager {{value}} is not right yet. Repair that row first.",
    "reason.unit-unknown": "We do not know ‘{{value}}’. Make it under Organisation first, or use the name that is there.",
    "reason.unit-not-unique": "‘{{value}}’ exists more than once. Fill in the school too, or give one of them another name.",
  },
  publicSector: {
    nl: {
      "reason.several-employments":
        "Deze persoon heeft {{count}} aanstellingen en we weten niet welke je bedoelt. Vul de afdeling of de begindatum in, of wijzig het bij de persoon zelf.",
      "reason.unit-not-unique": "‘{{value}}’ bestaat meer dan één keer. Vul ook de afdeling in, of geef een van beide een andere naam.",
    },
    en: {
      "reason.several-employments":
        "This person has {{count}} employments and we do not know which one you mean. Fill in the department or the start date, or change it on the person’s own page.",
      "reason.unit-not-unique": "‘{{value}}’ exists more than once. Fill in the department too, or give one of them another name.",
    },
  },
});

/**
 * The one sentence for a bad cell. A new reason without a sentence does not compile.
 *
 *     problemSentence(t, problem) // "‘36’ kan niet als fte. Vul een getal van 0 tot en met 1,2 in, zoals 0,8 of 80%."
 */
export function problemSentence(t: Translate<typeof importWords.nl>, { reason, column, value, row, details }: CellProblem): string {
  return t(`reason.${reason}`, { ...asWritten(details), column, value, row });
}

/** Days as people write them: 2026-08-01 becomes 1-8-2026, as in the workbook. */
function asWritten(details: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(details).map(([name, text]) => [name, text.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, "$3-$2-$1")]));
}

/** A line of a report as it was kept: a refused cell, or a remark about a person who was taken in. */
export type KeptLine = {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string | null;
  readonly details: unknown;
};

/** The sentence of a kept line. A reason that a later version no longer knows shows as its code. */
export function lineSentence(t: Translate<typeof importWords.nl>, line: KeptLine): string {
  const details = line.details !== null && typeof line.details === "object" && !Array.isArray(line.details) ? (line.details as Record<string, string>) : {};
  const values = { ...asWritten(details), column: line.column ?? "", value: line.value ?? "", row: line.row };
  for (const key of [`reason.${line.reason}`, `remark.${line.reason}`]) if (isWord(key)) return t(key, values);
  return line.reason ?? "";
}

function isWord(key: string): key is WordKey<typeof importWords.nl> {
  return key in importWords.nl;
}
