/** Names for a world of size: our own choice of everyday first and last names, combined by number. */
const firstNames =
  "Aafke Abdel Adriaan Aisha Alex Amber Anouk Antje Arjan Ayla Bas Bea Berend Bilal Bram Carla Casper Celine Chantal Coen Daan Dilan Dirk Ebru Eline Emre Erik Esmee Farid Fatima Femke Floor Frans Gerrit Gijs Griet Hakan Hanneke Harm Hind Ilse Imane Inge Iris Ivo Jaap Jasmijn Jelle Jikke Joost Jos Judith Karim Karin Kees Kirsten Koen Laila Lars Leonie Lieke Loes Luuk Maaike Marco Marit Mehmet Meike Mila Mohamed Nadia Niels Nienke Noor Nora Oscar Otto Paula Petra Pim Quinten Rachid Renske Rik Roos Ruben Saar Samir Sanne Selma Sjoerd Soraya Stijn Suzan Tamar Teun Thea Tim Tobias Ursula Veerle Vera Wessel Wietske Wim Xandra Yara Yusuf Zeynep Zoë".split(
    " ",
  );

// The infix is what begins with a small letter.
const lastNames =
  "Aydin, van Beek, Bakker, Blom, de Boer, van den Berg, Bos, Brouwer, de Bruin, van der Burg, Claassen, van Dam, Dekker, Demir, van Dijk, Doornbos, Driessen, Eikelboom, El-Amrani, van Es, Faber, Fokkema, Gerritsen, de Graaf, de Groot, Haan, van der Heijden, Hendriks, van Herk, Hoekstra, ter Horst, Huisman, in 't Veld, Jansen, Janssen, de Jong, Kaya, Kok, de Koning, Koster, Kramer, Kuipers, van Leeuwen, Linssen, van der Linden, Maas, Martens, van der Meer, Meijer, Mertens, Mulder, Nijhuis, Özkan, van Oosten, Oudshoorn, Peters, Postma, Prins, Pronk, Reinders, de Ridder, van Rijn, Roelofs, Rossi, Schaap, Scholten, Schouten, van Schaik, Smeets, Smit, Snijders, van der Steen, Sterk, Tahiri, Terpstra, Timmer, Uitdehaag, van Veen, Verbeek, Verhoeven, Vermeer, Visser, van Vliet, Vos, de Vries, van Wijk, Willems, de Wit, van der Zee, Zandstra, Zijlstra, Zwart"
    .split(", ")
    .map((text) => {
      const [, infix = "", lastName = ""] = /^((?:[a-z']+ )*)(.+)$/.exec(text) ?? [];
      return { infix: infix.trim(), lastName };
    });

const placeNames =
  "Aalkamp Berkveld Boekhorst Brinkdal Duinhoek Eekwerd Elzenbroek Essenrade Galgeneind Gaasterhof Heidewold Hoogkerspel Iepenwaard Kamperzijl Kloosterbeek Korenhaven Kruisakker Leemhorst Lisserdrecht Maanderveen Molengaard Nesseland Oeverwijk Olmenburg Paddepoel Rietschans Roggestee Schelpwijk Sluisdorp Stelhoeve Terwispel Uiterdijk Veldesse Vlierbos Waalhuizen Wegelo Wilgenoord Zandhaar Zeggelaar Zuiderlo".split(
    " ",
  );

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

/** The name of somebody by number: the same number is always the same person. */
export function nameOf(number: number): { firstName: string; infix: string; lastName: string } {
  const { infix, lastName } = pick(lastNames, Math.floor(number / firstNames.length) * 31 + number * 7);
  return { firstName: pick(firstNames, number), infix, lastName };
}

/** What an employer is called, by number. */
export function employerOf(number: number, sector: "vo" | "gov"): string {
  const place = pick(placeNames, number);
  const round = Math.floor(number / placeNames.length);
  const kind = sector === "gov" ? "Gemeente" : pick(["Scholengroep", "Stichting", "Onderwijsgroep", "Vereniging"], round);
  return `${kind} ${place}${round > 3 ? ` ${pick(["Noord", "Oost", "Zuid", "West"], round)}` : ""}`;
}
